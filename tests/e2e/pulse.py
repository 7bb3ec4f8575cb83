"""A private PulseAudio server with two null sinks: real PortAudio devices on any Linux machine.

The sink `mic` plays the microphone: what is played into it is heard by the PortAudio input
"vs_mic". The sink `cable` plays the virtual cable: what the PortAudio output "vs_cable" is sent can
be recorded from its monitor, the PortAudio input "vs_cable_monitor". "vs_default" is whatever the
server's defaults are. These names come from an ALSA
configuration in the server's own home.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import threading
import time
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray

SINK_RATE_HZ = 48_000
SINKS = ("mic", "cable")
_START_S = 10.0

_REALTIME = 6
"""What the system's own server's threads get through rtkit. Its main thread, which hands our blocks
on, is merely nice -11, which is nothing beside other sessions' programs: it gets the same here."""

_ALSA = """
</usr/share/alsa/alsa.conf>
pcm.vs_mic { type pulse device "mic.monitor" hint { show on description "vs_mic" } }
pcm.vs_cable { type pulse device "cable" hint { show on description "vs_cable" } }
pcm.vs_default { type pulse hint { show on description "vs_default" } }
pcm.vs_cable_monitor {
    type pulse device "cable.monitor" hint { show on description "vs_cable_monitor" }
}
"""


def _null_sink(name: str, options: str) -> str:
    return f"module-null-sink sink_name={name} rate={SINK_RATE_HZ} {options}"


class PulseServer:
    """Context manager; `environment` makes programs use it and nothing else."""

    def __init__(self, folder: Path, buffer_ms: int = 20, sink_options: str = "") -> None:
        """folder: a short temporary path (a socket's path has at most 107 characters).

        buffer_ms: what programs ask the server for. sink_options: of module-null-sink.
        """
        self._folder = folder
        self._sink_options = sink_options
        self._socket = folder / "pulse.sock"
        self._process: subprocess.Popen[bytes] | None = None
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("PULSE_", "ALSA_"))},
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_LATENCY_MSEC": str(buffer_ms),
            "ALSA_CONFIG_PATH": str(folder / "alsa.conf"),
        }

    def __enter__(self) -> PulseServer:
        (self._folder / "alsa.conf").write_text(_ALSA)
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()

    def start(self) -> None:
        """Start the server with both sinks. Raises RuntimeError with its log if it will not."""
        log = self._folder / "pulse.log"
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        modules = [
            f"module-native-protocol-unix socket={self._socket} auth-anonymous=1",
            *(_null_sink(name, self._sink_options) for name in SINKS),
        ]
        with log.open("ab") as out:
            self._process = subprocess.Popen(
                [*command, *(f"--load={module}" for module in modules)],
                env={k: v for k, v in self.environment.items() if k != "PULSE_SERVER"},
                stdout=out,
                stderr=out,
            )
        deadline = time.monotonic() + _START_S
        while self.run("pactl", "info").returncode != 0:
            if time.monotonic() > deadline or self._process.poll() is not None:
                self.kill()
                raise RuntimeError(f"PulseAudio did not start:\n{log.read_text()}")
            time.sleep(0.05)
        with contextlib.suppress(PermissionError):
            for task in Path(f"/proc/{self._process.pid}/task").iterdir():
                os.sched_setscheduler(int(task.name), os.SCHED_RR, os.sched_param(_REALTIME))

    def kill(self) -> None:
        """End the server as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def remove_sink(self, sink: str) -> None:
        """Take a sink away, as a device that is unplugged."""
        modules = self.run("pactl", "list", "short", "modules").stdout.decode().splitlines()
        (index,) = (line.split()[0] for line in modules if f"sink_name={sink} " in line)
        self.run("pactl", "unload-module", index).check_returncode()

    def add_sink(self, sink: str) -> None:
        """Plug it in, or in again."""
        self.run(
            "pactl", "load-module", *_null_sink(sink, self._sink_options).split()
        ).check_returncode()

    def run(self, *command: str) -> subprocess.CompletedProcess[bytes]:
        """Run a program against this server to its end."""
        return subprocess.run(command, env=self.environment, capture_output=True)

    def sink_latency_ms(self, sink: str) -> float:
        """Return how long a running sink keeps what it was given before it would sound."""
        listed = self.run("pactl", "list", "sinks").stdout.decode()
        (part,) = (p for p in listed.split("Sink #") if f"Name: {sink}\n" in p)
        found = re.search(r"Latency: (\d+) usec", part)
        assert found is not None, part
        return int(found[1]) / 1000.0

    def play(self, path: Path, sink: str = "mic") -> subprocess.Popen[bytes]:
        """Begin playing a file into a sink."""
        return subprocess.Popen(
            ["paplay", f"--device={sink}", "--latency-msec=20", str(path)], env=self.environment
        )


class MonitorRecording:
    """Records what a sink plays, mono, and when: two recordings can be laid side by side."""

    def __init__(self, server: PulseServer, sink: str) -> None:
        """Begin at once."""
        self._process = subprocess.Popen(
            [
                "parec",
                f"--device={sink}.monitor",
                "--format=float32le",
                "--channels=1",
                f"--rate={SINK_RATE_HZ}",
                "--latency-msec=10",
            ],
            env=server.environment,
            stdout=subprocess.PIPE,
        )
        self._parts: list[bytes] = []
        self._began_s = np.inf
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        n_samples = 0
        while data := os.read(self._process.stdout.fileno(), 1 << 16):
            self._parts.append(data)
            n_samples += len(data) // 4
            # Data is late, never early: the earliest beginning that any block speaks for is true.
            self._began_s = min(self._began_s, time.monotonic() - n_samples / SINK_RATE_HZ)

    def stop(self) -> tuple[float, NDArray[np.float32]]:
        """End it; return the monotonic time of the first sample in s, and the samples (n,)."""
        self._process.terminate()
        self._thread.join()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()
        whole = b"".join(self._parts)
        return float(self._began_s), np.frombuffer(whole[: len(whole) // 4 * 4], np.float32)
