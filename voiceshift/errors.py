"""Every error that VoiceShift raises on purpose. Each message says what to do next.

    VoiceShiftError
    ├── AudioError
    │   ├── DeviceNotFoundError      no device of that name (lists those that exist)
    │   ├── DeviceBusyError          another program holds the device
    │   ├── DeviceLostError          unplugged or stopped by the system while live
    │   ├── UnsupportedFormatError   rate, channels or sample format that cannot be used
    │   └── AudioFileError           not audio, truncated or empty
    ├── VoiceError
    │   ├── VoiceNotFoundError       no voice of that id (lists those that exist)
    │   ├── ManifestError            manifest missing, broken or of another version
    │   ├── IntegrityError           a file's SHA-256 differs from the manifest
    │   └── PresetError              a preset of the user's that is broken or cannot be kept
    ├── RecordingError               disk full, read-only or gone
    ├── SettingsError                a value outside its declared range
    ├── RemoteError                  a hotkey, MIDI port, control client or OBS cannot do it
    ├── CloningError                 recordings, consent or core that no voice can be made of
    ├── EngineError                  the engine process failed or did not answer
    ├── TrainingDataError            corpus missing or unusable (extra: train)
    └── EvaluationError              a judge or its data is missing (extra: eval)

`VoiceShiftError` reaches the command line as one line on standard error and exit code 1.
"""

from __future__ import annotations


class VoiceShiftError(Exception):
    """Base of all errors below. `str(error)` is a sentence for the user."""


class AudioError(VoiceShiftError):
    """Something about devices or audio data."""


class DeviceNotFoundError(AudioError):
    """No device matches the asked name."""


class DeviceBusyError(AudioError):
    """The device exists but cannot be opened now."""


class DeviceLostError(AudioError):
    """The device went away while a stream was running."""


class UnsupportedFormatError(AudioError):
    """A rate, channel count or sample format that the device or file cannot give."""


class AudioFileError(AudioError):
    """A file that cannot be read as audio."""


class VoiceError(VoiceShiftError):
    """Something about voices."""


class VoiceNotFoundError(VoiceError):
    """No installed voice has that id."""


class ManifestError(VoiceError):
    """A voice's manifest is missing, malformed or of an unknown version."""


class IntegrityError(VoiceError):
    """A voice file does not match the hash in its manifest."""


class PresetError(VoiceError):
    """A preset of the user's is broken, or cannot be kept, removed or exported."""


class RecordingError(VoiceShiftError):
    """A take cannot be written on."""


class SettingsError(VoiceShiftError):
    """A setting outside its declared type or range."""


class CloningError(VoiceShiftError):
    """No voice can be made of these recordings, or without consent."""


class EngineError(VoiceShiftError):
    """The engine process failed, or did not answer in time."""


class RemoteError(VoiceShiftError):
    """Something that steers from outside, or is steered there, refuses or is not there."""


class TrainingDataError(VoiceShiftError):
    """The training corpus is missing or unusable."""


class EvaluationError(VoiceShiftError):
    """A judge's package or the listening set is missing."""
