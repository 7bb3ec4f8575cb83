"""Where things are kept: per-user folders as each system wants them, and the program's own files.

The environment variable VOICESHIFT_HOME puts all per-user folders below one folder (portable use,
tests). No function here creates a folder; whoever writes into one does.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_NAME = "VoiceShift"
HOME_VARIABLE = "VOICESHIFT_HOME"


def config_dir() -> Path:
    """Folder of the settings file."""
    return _below_home("config") or Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def data_dir() -> Path:
    """Folder of what the user added to the program, such as imported voices."""
    return _below_home("data") or Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of log files."""
    return _below_home("logs") or Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def cache_dir() -> Path:
    """Folder of what can be made again at any time."""
    return _below_home("cache") or Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def takes_dir() -> Path:
    """Folder of recorded takes unless the settings name another: in the user's Music folder."""
    return _below_home("takes") or Path(platformdirs.user_music_dir()) / _NAME


def settings_file() -> Path:
    """The user's settings."""
    return config_dir() / "settings.json"


def user_voices_dir() -> Path:
    """Folder of voices that the user imported or cloned."""
    return data_dir() / "voices"


def user_presets_dir() -> Path:
    """Folder of the presets that the user made."""
    return data_dir() / "presets"


def deleted_dir() -> Path:
    """Folder to which presets and voices go that the user deleted, so that they can come back."""
    return data_dir() / "deleted"


def assets_dir() -> Path:
    """The program's icons, theme and demo speech."""
    return _program_dir() / "assets"


def translations_dir() -> Path:
    """The window's texts in other languages."""
    return assets_dir() / "translations"


def demo_file() -> Path:
    """The speech that the device "demo" speaks."""
    return assets_dir() / "demo" / "speech.ogg"


def overlap_file() -> Path:
    """The numbers of cloning's judge of people who talk at once."""
    return assets_dir() / "overlap.safetensors"


def ear_file() -> Path:
    """The network that tells cloning whose voice it is."""
    return assets_dir() / "ear.safetensors"


def models_dir() -> Path:
    """The voices shipped with the program."""
    return _program_dir() / "models"


def _below_home(folder: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home).expanduser() / folder if home else None


def _program_dir() -> Path:
    """Where assets/ and models/ are.

    Wheels and frozen programs carry them inside the package; in a checkout, also one installed in
    editable mode, they lie beside it.
    """
    package = Path(__file__).resolve().parents[1]
    return package if (package / "models").is_dir() else package.parent
