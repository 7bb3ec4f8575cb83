"""A user's voices keep the core that they were made for: an update with another one silences none.

The copy lies beside them, named after its weights, and is found by its hash like every core.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from voiceshift.errors import VoiceError
from voiceshift.voice import bundle
from voiceshift.voice.core import CORE_WEIGHTS


def keep_core(core: Path, voices: Path) -> None:
    """Copy a core's folder into the folder of the user's voices, unless it is there already.

    It appears whole or not at all. Raises VoiceError: the disk is full, the folder is read-only.
    """
    digest = bundle.read_manifest(core).files[CORE_WEIGHTS].sha256
    target = voices / f"core-{digest[:12]}"
    if core.parent == voices or target.exists():
        return
    scratch: Path | None = None
    try:
        voices.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".keeping-", dir=voices))
        shutil.copytree(core, scratch / core.name)
        (scratch / core.name).rename(target)
    except OSError as error:
        if not target.exists():  # else another program kept it meanwhile
            raise VoiceError(
                f"{target} cannot be written ({error.strerror or error}). Free some space."
            ) from error
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)
