"""From the start of the program to its window and its first sound, and what it costs while it runs.

    python benchmarks/start_and_idle.py             (add QT_QPA_PLATFORM=offscreen without a screen)

The window is opened as `voiceshift` opens it, in a fresh process with settings of its own; it talks
from the demo speech to nowhere, then rests. Times are the wall's, so a busy machine shows; beside
them stands the processor time, without which no machine can do. Linux only: it reads /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SETTLE_S, MEASURE_S = 2.0, 10.0
LOOK_MS = 5
GIVE_UP_S = 180.0


@dataclass
class Figures:
    """What was measured, in the order of its happening."""

    window_s: float = 0.0
    window_cpu_s: float = 0.0
    """Processor time of the window's process until then."""
    first_audio_s: float = 0.0
    first_audio_cpu_s: float = 0.0
    """Processor time of both processes until then: they run side by side."""
    live_frames_per_s: float = 0.0
    live_window_percent: float = 0.0
    live_engine_percent: float = 0.0
    live_total_percent: float = 0.0
    """Of one core."""
    engine_rss_mib: float = 0.0
    idle_window_percent: float = 0.0
    idle_engine_percent: float = 0.0


LIMITS = {
    "window_s": 1.5,
    "first_audio_s": 3.0,
    "live_total_percent": 35.0,
    "engine_rss_mib": 350.0,
    "idle_engine_percent": 1.0,
}


def cpu_s(pid: int) -> float:
    """Return the processor time that a process has used."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def resident_mib(pid: int) -> float:
    """Return the memory of a process that is in RAM."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def inside(began_s: float) -> int:
    """Run the window and measure; print Figures as JSON. The child's main function."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from voiceshift import app
    from voiceshift.cli import open_logged_engine
    from voiceshift.engine.client import EngineClient
    from voiceshift.engine.messages import EngineState
    from voiceshift.gui.window import MainWindow

    found = Figures()
    engines: list[EngineClient] = []
    application = QApplication(["VoiceShift"])

    def open_engine() -> EngineClient:
        engines.append(open_logged_engine())
        return engines[0]

    def wait(seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()

    def spent() -> tuple[float, float]:
        pid = engines[0]._process.pid
        assert pid is not None
        return cpu_s(os.getpid()), cpu_s(pid)

    def percent_over(seconds: float) -> tuple[float, float]:
        began, before = time.monotonic(), spent()
        wait(seconds)
        passed = time.monotonic() - began
        own, engine = (100.0 * (b - a) / passed for a, b in zip(before, spent(), strict=True))
        return own, engine

    def measure() -> None:
        (window,) = (w for w in application.topLevelWidgets() if isinstance(w, MainWindow))
        while not (handle := window.windowHandle()) or not handle.isExposed():
            wait(LOOK_MS / 1000.0)
        found.window_s, found.window_cpu_s = time.monotonic() - began_s, spent()[0]
        for role, device in (("input", "demo"), ("output", "null")):
            window.director.choose_device(role, device)
        window.director.start()
        engine = engines[0]
        while engine.poll().hops == 0:
            wait(LOOK_MS / 1000.0)
        found.first_audio_s, found.first_audio_cpu_s = time.monotonic() - began_s, sum(spent())
        wait(SETTLE_S)
        frames: list[object] = []
        window.bridge.frame.connect(lambda telemetry, _: frames.append(telemetry))
        found.live_window_percent, found.live_engine_percent = percent_over(MEASURE_S)
        found.live_frames_per_s = len(frames) / MEASURE_S
        found.live_total_percent = found.live_window_percent + found.live_engine_percent
        pid = engine._process.pid
        assert pid is not None
        found.engine_rss_mib = resident_mib(pid)
        window.director.stop()
        while engine.poll().state is not EngineState.STOPPED:
            wait(LOOK_MS / 1000.0)
        wait(SETTLE_S)
        found.idle_window_percent, found.idle_engine_percent = percent_over(MEASURE_S)
        window.close()

    QTimer.singleShot(0, measure)
    code = app.run_window(open_engine)
    print(json.dumps(asdict(found)))
    return code


def table(found: Figures) -> str:
    """Return the figures, each beside its limit where it has one."""
    rows = []
    for field in fields(found):
        value, limit = getattr(found, field.name), LIMITS.get(field.name)
        verdict = "" if limit is None else f"   {'ok' if value < limit else 'OVER'} ({limit:g})"
        rows.append(f"{field.name:<24}{value:>9.2f}{verdict}")
    return "\n".join(rows)


def main() -> int:
    """Measure a fresh start in a process of its own and print the table; 1 when over a limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="Print the figures as JSON.")
    parser.add_argument("--inside", type=float, metavar="BEGAN", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside is not None:
        return inside(options.inside)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "VOICESHIFT_HOME": home, "PYTHONPATH": str(ROOT)}
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            environment.setdefault(name, "1")  # as voiceshift/__main__.py does
        child = subprocess.run(
            [sys.executable, __file__, "--inside", str(time.monotonic())],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            timeout=GIVE_UP_S,
            check=True,
        )
    found = Figures(**json.loads(child.stdout.splitlines()[-1]))
    print(json.dumps(asdict(found)) if options.json else table(found))
    return int(any(getattr(found, name) >= limit for name, limit in LIMITS.items()))


if __name__ == "__main__":
    sys.exit(main())
