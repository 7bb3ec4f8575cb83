"""VoiceShift: a live neural voice changer."""

__version__ = "0.1.0"
