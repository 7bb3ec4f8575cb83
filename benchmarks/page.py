"""docs/BENCHMARKS.md: each program owns the section between its two markers there.

What stands around them was written by people, and stays as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

from voiceshift.config.atomic import write_atomically

PAGE = "BENCHMARKS.md"
TITLE = "# Benchmarks"


def put_section(page: Path, program: str, text: str) -> None:
    """Write a program's section (Markdown) in place of its earlier one, else at the page's end.

    A page that is not there is begun. Raises OSError, and ValueError for a page whose markers were
    damaged: nothing is written then.
    """
    begin = f"<!-- written by python -m {program} -->"
    end = f"<!-- end of python -m {program} -->"
    section = f"{begin}\n\n{text.strip()}\n\n{end}"
    old = page.read_text(encoding="utf-8") if page.is_file() else f"{TITLE}\n"
    if begin not in old and end not in old:
        write_atomically(page, f"{old.rstrip()}\n\n{section}\n")
        return
    own = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    if (old.count(begin), old.count(end), len(own.findall(old))) != (1, 1, 1):
        raise ValueError(f"{page}: of the markers of {program}, put back one {begin} and one {end}")
    write_atomically(page, own.sub(lambda _: section, old))
