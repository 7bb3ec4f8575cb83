"""`voiceshift soak` with the window open and painting: its engine, hogs beside it, one report.

    xvfb-run python -m benchmarks.soak_window --null-sinks --hog cpu --output FILE.json

The window is opened as `voiceshift` opens it, with settings of its own, and talks from one device
to another: demo speech to nowhere unless told, with --null-sinks two devices of a PulseAudio server
of its own, of which one is spoken into without end. What it polls is judged as `voiceshift soak`
judges it. The report so far is written every minute, so that an early end loses nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

POLL_MS = 100
BUFFER_MS = 40
"""What programs ask the null sinks' server for."""
WRITE_EVERY_S = 60.0


def soak(options: argparse.Namespace) -> int:
    """Run the window and the hogs; return 1 if a promise was broken."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from voiceshift import app
    from voiceshift.cli import open_logged_engine
    from voiceshift.cli.hogs import hogs
    from voiceshift.cli.soakreport import SoakReport
    from voiceshift.engine.latency import TIMINGS
    from voiceshift.engine.messages import Profile
    from voiceshift.gui.window import MainWindow

    application = QApplication(["VoiceShift"])
    report = SoakReport(TIMINGS[Profile(options.profile)].block_ms)
    engine = open_logged_engine()
    n_frames, began_s, written_s = 0, 0.0, 0.0
    timer = QTimer()
    timer.setInterval(POLL_MS)

    def count(*_: object) -> None:
        nonlocal n_frames
        n_frames += 1

    def window() -> MainWindow:
        (found,) = (w for w in application.topLevelWidgets() if isinstance(w, MainWindow))
        return found

    def begin() -> None:
        nonlocal began_s
        window().bridge.frame.connect(count)
        window().director.choose_device("input", options.input)
        window().director.choose_device("output", options.to)
        window().director.choose_device("profile", options.profile)
        window().director.start()
        began_s = time.monotonic()
        timer.start()

    def write(elapsed_s: float) -> None:
        run = {
            "input": options.input,
            "output": options.to,
            "profile": options.profile,
            "hogs": options.hog,
            "frames_per_s": round(n_frames / elapsed_s, 1),
            "load_average": [round(load, 1) for load in os.getloadavg()],
            **report.facts(),
            "broken": report.broken(),
        }
        options.output.write_text(json.dumps(run, indent=2, ensure_ascii=False), encoding="utf-8")

    def look() -> None:
        nonlocal written_s
        elapsed_s = time.monotonic() - began_s
        report.see(engine.poll(), elapsed_s)
        ended = elapsed_s >= 60.0 * options.minutes
        if ended or elapsed_s - written_s >= WRITE_EVERY_S:
            written_s = elapsed_s
            write(elapsed_s)
        if ended:
            timer.stop()
            window().close()

    timer.timeout.connect(look)
    QTimer.singleShot(0, begin)
    with hogs(options.hog):
        app.run_window(lambda: engine)
    print(options.output.read_text(encoding="utf-8"))
    return int(bool(report.broken()))


def main() -> int:
    """Run with settings of its own; 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--hog", type=lambda text: text.split(","), default=["cpu"])
    parser.add_argument("--input", default="demo")
    parser.add_argument("--to", default="null", help="The output device.")
    parser.add_argument("--null-sinks", action="store_true", help="Real devices (Linux).")
    parser.add_argument("--profile", choices=("low", "balanced", "safe"), default="balanced")
    parser.add_argument("--output", type=Path, required=True, help="Where the report goes.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["VOICESHIFT_HOME"] = home
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(name, "1")  # as voiceshift/__main__.py does
        if not options.null_sinks:
            return soak(options)
        with null_sinks(Path(home)):
            options.input, options.to = "vs_mic", "vs_cable"
            return soak(options)


@contextlib.contextmanager
def null_sinks(home: Path) -> Iterator[None]:
    """Make two sinks of a PulseAudio server of our own this process's devices; speak into one."""
    import soundfile

    from tests.e2e.pulse import PulseServer
    from voiceshift.config.paths import demo_file

    speech, rate_hz = soundfile.read(demo_file(), dtype="int16")
    # Without norewinds a null sink may hold sound back for 2 s when a stream starts or stops.
    with PulseServer(home, BUFFER_MS, "norewinds=1") as server:
        os.environ.update({k: v for k, v in server.environment.items() if k != "HOME"})
        form = ["--format=s16le", f"--channels={speech.ndim}", f"--rate={rate_hz}"]
        player = subprocess.Popen(["pacat", "--raw", "--device=mic", *form], stdin=subprocess.PIPE)
        threading.Thread(target=speak, args=(player, speech.tobytes()), daemon=True).start()
        try:
            yield
        finally:
            player.kill()
            player.wait()


def speak(player: subprocess.Popen[bytes], speech: bytes) -> None:
    """Say the same until the player is gone: every start of another one would disturb."""
    assert player.stdin is not None
    with contextlib.suppress(BrokenPipeError):
        while True:
            player.stdin.write(speech)


if __name__ == "__main__":
    sys.exit(main())
