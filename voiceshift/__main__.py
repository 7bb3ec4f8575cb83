"""`python -m voiceshift` and the installed command `voiceshift`."""

from __future__ import annotations

import multiprocessing
import sys

from voiceshift.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the frozen program starts its engine process through here
    sys.exit(main())
