"""Voices made of people's own recordings, on their own computer, without torch."""
