"""Secrets, each in a file that only the user can read: the control API's token, OBS's password.

They are not settings, so that a settings file can be shown to a helper.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from voiceshift.config import paths
from voiceshift.errors import RemoteError

_LONGEST_BYTES = 1000


def token_file() -> Path:
    """Where the control API's token is."""
    return paths.config_dir() / "control-token"


def read_secret(path: Path) -> str:
    """Return a file's line, empty if there is no such file. Raises RemoteError if unreadable."""
    try:
        with path.open("rb") as file:
            return file.read(_LONGEST_BYTES).decode("ascii", "ignore").strip()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise _unusable(path, error) from error


def write_secret(path: Path, text: str) -> None:
    """Replace the file by one that only the user can read. Raises RemoteError."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text + "\n")
        fresh.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise _unusable(path, error) from error


def own_token() -> str:
    """Return this user's token, made at the first call. Raises RemoteError.

    One that others could have read is replaced by a new one.
    """
    path = token_file()
    token = read_secret(path)
    if len(token) < 32 or (os.name == "posix" and path.stat().st_mode & 0o077):
        token = secrets.token_urlsafe(32)
        write_secret(path, token)
    return token


def _unusable(path: Path, error: OSError) -> RemoteError:
    return RemoteError(
        f"{path} cannot be used ({error.strerror or error}). Make the folder writable for you, or"
        " delete the file."
    )
