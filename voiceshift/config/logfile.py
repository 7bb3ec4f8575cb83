"""A log in a file that never grows large, for users who have no terminal.

The thread that logs only queues the line; another writes it, so that an audio thread never waits
for a disk. Each process needs a file of its own: two that turn the same file over lose lines.
"""

from __future__ import annotations

import atexit
import logging
import logging.handlers
import queue
from pathlib import Path

_FILE_BYTES = 1_000_000
"""Of the file; the one before it is kept as NAME.1."""
_PACKAGE = __name__.partition(".")[0]


def log_to(file: Path) -> None:
    """Write what VoiceShift logs, from INFO upwards, to a file too, until the process ends.

    Standard error stays at warnings. A file that cannot be written is a warning there, no error.
    """
    logging.basicConfig(format="%(levelname)s %(name)s: %(message)s")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        writer = logging.handlers.RotatingFileHandler(
            file, maxBytes=_FILE_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
        return
    writer.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    lines: queue.SimpleQueue[logging.LogRecord] = queue.SimpleQueue()
    listener = logging.handlers.QueueListener(lines, writer)
    listener.start()
    atexit.register(listener.stop)
    root = logging.getLogger()
    for handler in root.handlers:
        handler.setLevel(max(handler.level, logging.WARNING))
    root.addHandler(logging.handlers.QueueHandler(lines))
    logging.getLogger(_PACKAGE).setLevel(logging.INFO)
