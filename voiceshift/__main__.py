"""`python -m voiceshift` and the installed command `voiceshift`."""

from __future__ import annotations

import io
import multiprocessing
import os
import sys

THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main() -> int:
    """Run the command line in a process that is set up for it; return the exit code.

    The numeric libraries get one thread, here and (inherited) in the engine process: a hop is too
    small to share out, and their idle threads would spin against the game that runs beside. They
    read the variables when they load, so everything else is imported after that.
    """
    for name in THREAD_VARIABLES:
        os.environ.setdefault(name, "1")
    multiprocessing.freeze_support()  # the frozen program starts its engine process through here
    if isinstance(sys.stdout, io.TextIOWrapper):  # Windows' pipes know few of a name's characters
        sys.stdout.reconfigure(errors="backslashreplace")
    from voiceshift.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
