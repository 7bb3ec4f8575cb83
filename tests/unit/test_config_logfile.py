"""The log file: written by another thread, turned over, and no reason not to run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import logging, sys
from pathlib import Path
from voiceshift.config.logfile import log_to

log_to(Path(sys.argv[1]))
log = logging.getLogger("voiceshift.engine.latency")
log.debug("nobody reads this")
log.info("buffer shrinks")
log.warning("buffer grows to %d ms", 50)
logging.getLogger("another.library").info("not ours")
for i in range(int(sys.argv[2])):
    log.info("line %d %s", i, "x" * 1000)
log.info("the last line")
"""


def run(file: Path, lines: int = 0) -> str:
    """Log to file in a process of its own; return what it said on standard error."""
    command = [sys.executable, "-W", "error", "-c", PROGRAM, str(file), str(lines)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stderr


def test_the_file_has_the_whole_story_and_the_terminal_only_warnings(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "engine.log"
    said = run(file)
    assert said == "WARNING voiceshift.engine.latency: buffer grows to 50 ms\n"
    told = file.read_text(encoding="utf-8")
    for text in ("buffer shrinks", "buffer grows to 50 ms", "the last line"):
        assert text in told
    assert "nobody" not in told and "not ours" not in told
    run(file)
    assert file.read_text(encoding="utf-8").count("the last line") == 2


def test_the_file_never_grows_large(tmp_path: Path) -> None:
    run(tmp_path / "engine.log", lines=2500)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["engine.log", "engine.log.1"]
    assert all(file.stat().st_size <= 1_000_000 for file in files)
    assert "the last line" in files[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("in_the_way", ["a file where the folder should be", "a folder"])
def test_a_file_that_cannot_be_written_is_a_warning(tmp_path: Path, in_the_way: str) -> None:
    if in_the_way == "a folder":
        (tmp_path / "logs" / "engine.log").mkdir(parents=True)
    else:
        (tmp_path / "logs").write_text("")
    said = run(tmp_path / "logs" / "engine.log")
    assert "no log file" in said and "buffer grows to 50 ms" in said
