"""Steering from outside the panels: held keys, hotkeys, MIDI, the control API and OBS."""
