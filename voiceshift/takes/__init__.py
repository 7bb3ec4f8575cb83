"""Takes as files: what they are, what they look like, how loud they are, and how they leave."""
