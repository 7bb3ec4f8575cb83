"""Does the built program work? Starts it as a user does and looks at what comes out.

    python packaging/smoke_test.py dist/voiceshift/voiceshift       (any Python from 3.10)

Lists voices, converts the demo speech, talks live through the engine process, exports a take, loads
PortAudio, opens the window without a screen and, where Xvfb is installed, on one, with a voice file
each, steers it, and looks for fatal words in all that was said and logged. Prints what it measured;
exits with 1 and the reason when one fails. An AppImage is unpacked aside to see what is inside.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import wave
import zipfile
from array import array
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GIVE_UP_S = 120.0
READY = re.compile(r"ready: (\d+) voices, \d+ devices")
"""What the window logs when it can be used (gui/inventory.py)."""
FATAL = re.compile(
    r"Traceback|\bERROR\b|\bCRITICAL\b|Fatal|Segmentation|ModuleNotFound|ImportError"
    r"|cannot open shared|Could not (load|find)|no Qt platform plugin|Failed to (execute|load)"
    r"|torch|MIDI needs"
)
NEVER_INSIDE = ("torch", "onnx", "matplotlib", "PIL", "tkinter", "librosa", "numba")


class Broken(Exception):
    """What does not work, in a sentence."""


def main(program: Path) -> int:
    """Test the program; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        test = SmokeTest(program.resolve(), Path(folder))
        try:
            test.inside()
            test.voices()
            test.convert()
            test.live()
            test.exports()
            test.drivers()
            test.window({"QT_QPA_PLATFORM": "offscreen"}, "offscreen")
            with screen() as display:
                if display:
                    test.environment["DISPLAY"] = display
                    test.window({"QT_QPA_PLATFORM": "xcb"}, "on Xvfb")
            test.logs()
        except (Broken, subprocess.TimeoutExpired) as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    print("The program works.")
    return 0


class SmokeTest:
    """One program, with folders of its own for settings, logs and takes."""

    def __init__(self, program: Path, folder: Path) -> None:
        """program: what a user starts. folder: empty, for everything that is written."""
        self.program, self.folder = program, folder
        self.home = folder / "home"
        self.said: dict[str, str] = {}
        keep = (
            "PATH",
            "HOME",
            "APPIMAGE_EXTRACT_AND_RUN",
            "SYSTEMROOT",
            "USERPROFILE",
            "TEMP",
            "TMP",
            "LANG",
            "XDG_RUNTIME_DIR",
        )
        self.environment = {k: v for k, v in os.environ.items() if k.upper() in keep}
        self.environment["VOICESHIFT_HOME"] = str(self.home)
        console = program.with_name("voiceshift-cli.exe")
        self.console = console if console.is_file() else program
        self.files = program.parents[1] if ".app/" in program.as_posix() else program.parent
        if program.suffix == ".AppImage":
            unpack = [str(program), "--appimage-extract"]
            subprocess.run(unpack, cwd=folder, check=True, stdout=subprocess.DEVNULL)
            self.files = folder / "squashfs-root" / "usr" / "lib" / "voiceshift"

    def run(self, *arguments: str) -> str:
        """Run a command in an empty folder and return its standard output."""
        began = time.monotonic()
        done = subprocess.run(
            [str(self.console), *arguments],
            env=self.environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=GIVE_UP_S,
        )
        name = " ".join(arguments[:1])
        self.said[name] = done.stdout + done.stderr
        if done.returncode != 0:
            raise Broken(f"'{name}' ended with {done.returncode}: {done.stderr.strip()}")
        print(f"{name}: {time.monotonic() - began:.1f} s")
        return done.stdout

    def inside(self) -> None:
        """The voices and the notices are there, and nothing that was to be left out."""
        names = {path.name for path in self.files.rglob("*")}
        for name in NEVER_INSIDE:
            if name in names:
                raise Broken(f"{name} is inside.")
        for name in ("THIRD_PARTY_NOTICES.txt", "LICENSE.txt", "sbom.cdx.json", "core.safetensors"):
            if name not in names:
                raise Broken(f"{name} is missing.")

    def voices(self) -> None:
        """All shipped voices are listed."""
        self.run("--version")
        listed = {voice["id"] for voice in json.loads(self.run("voices", "--json"))}
        shipped = {path.name for path in (ROOT / "models").iterdir()} - {"core"}
        if listed != shipped:
            raise Broken(f"The voices are {sorted(listed)}, not {sorted(shipped)}.")

    def convert(self) -> None:
        """The demo speech becomes a sound file of speech."""
        (speech,) = self.files.rglob("demo/speech.ogg")
        self.run("convert", str(speech), "out.wav", "--voice", "bdl")
        rate, samples = read_wav(self.folder / "out.wav")
        seconds = len(samples) / rate
        peak = max(abs(s) for s in samples)
        blocks = [samples[i : i + rate // 10] for i in range(0, len(samples), rate // 10)]
        levels = [math.sqrt(sum(s * s for s in block) / len(block)) for block in blocks]
        speaking = sum(level > 0.01 for level in levels) / len(levels)
        print(f"  {seconds:.1f} s, peak {peak:.2f}, speech in {100 * speaking:.0f} % of it")
        if not (seconds > 10.0 and 0.1 < peak < 1.0 and 0.3 < speaking < 0.98):
            raise Broken("What 'convert' wrote is not speech.")

    def live(self) -> None:
        """The engine runs in a process of its own and converts."""
        devices = ("--input", "demo", "--output", "null", "--seconds", "4")
        takes = str(self.home / "takes")
        self.run("live", *devices, "--record", takes, "--json", "live.json")
        told = json.loads((self.folder / "live.json").read_text(encoding="utf-8"))
        print(f"  {told['hops']} hops, output peak {told['levels']['output_peak_dbfs']:.0f} dBFS")
        if told["fault"] or told["hops"] < 100 or told["levels"]["output_peak_dbfs"] < -30.0:
            raise Broken(f"'live' did not convert: {told}")

    def exports(self) -> None:
        """The take that `live` made becomes what editors and players read."""
        for container, begins in {"flac": b"fLaC", "mp3": b"", "ogg": b"OggS"}.items():
            self.run("takes", "export", "newest", "--format", container, "--to", "exports")
            (file,) = (self.folder / "exports").glob(f"*.{container}")
            data = file.read_bytes()
            if len(data) < 10_000 or not data.startswith(begins):
                raise Broken(f"The exported {container} is no such file.")

    def drivers(self) -> None:
        """PortAudio is loaded, from inside the program."""
        findings = self.run_any("doctor")  # it finds no devices on a builder
        version = re.search(r"PortAudio V[\d.]+", findings)
        if version is None:
            raise Broken(f"No PortAudio: {findings}")
        print(f"  {version[0]}")

    def run_any(self, command: str) -> str:
        """Run a command whose exit code says what it found."""
        try:
            return self.run(command)
        except Broken:
            return self.said[command]

    def window(self, platform: dict[str, str], where: str) -> None:
        """The window opens with a voice, takes another, is steered, and closes when told to."""
        log = self.home / "logs" / "window.log"
        log.unlink(missing_ok=True)
        output = self.folder / "window.txt"
        word = where.split()[-1].lower()
        first, second = (self.voice_file(f"{word}-{number}") for number in ("one", "two"))
        self.settings()
        began = time.monotonic()
        with output.open("w", encoding="utf-8") as file:
            process = subprocess.Popen(
                [str(self.program), str(first)],
                env={**self.environment, **platform},
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
            )
            try:
                ready = wait_for(log, process)
                print(f"window {where}: ready after {time.monotonic() - began:.1f} s")
                self.environment.update(platform)
                self.until_listed(first.stem)
                self.run(str(second))  # a second program gives it to the first, and ends
                self.until_listed(second.stem)
                self.run("ctl", "start")
                self.run("ctl", "voice", first.stem)
                self.until("ctl", "state", "--json", has=f'"{first.stem}"')
                process.terminate()
                code = process.wait(20.0)
            finally:
                process.kill()
                process.wait()
                self.said[f"window {where}"] = output.read_text(encoding="utf-8", errors="replace")
        if int(ready[1]) < 1:
            raise Broken("The window shows no voices.")
        if code != 0 and os.name == "posix":
            raise Broken(f"The window ended with {code}.")

    def voice_file(self, voice_id: str) -> Path:
        """Return a new .voice file: a shipped voice under another id."""
        (source,) = self.files.rglob("models/bdl/manifest.json")
        manifest = {**json.loads(source.read_text(encoding="utf-8")), "id": voice_id}
        target = self.folder / f"{voice_id}.voice"
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr("manifest.json", json.dumps(manifest))
            for name in manifest["files"]:
                archive.write(source.with_name(name), name)
        return target

    def settings(self) -> None:
        """Write settings in which everything listens that steers the window from outside."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        wanted = {
            "setup.done": True,
            "start.input": "demo",
            "start.output": "null",
            "remote.enabled": True,
            "remote.port": port,
            "midi.port": "a controller that is not here",
            "midi.mute": "note 36 channel 10",
        }
        if "DISPLAY" in self.environment:
            wanted["hotkeys.mute"] = "Ctrl+Alt+M"
        file = self.home / "config" / "settings.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(wanted), encoding="utf-8")

    def until_listed(self, voice_id: str) -> None:
        """Wait until the window offers a voice."""
        self.until("ctl", "voices", "--json", has=f'"{voice_id}"')

    def until(self, *command: str, has: str) -> None:
        """Run a command until it prints something."""
        until = time.monotonic() + GIVE_UP_S
        while has not in self.run(*command):
            if time.monotonic() > until:
                raise Broken(f"'{' '.join(command)}' never said {has}.")
            time.sleep(0.5)

    def logs(self) -> None:
        """Nothing fatal was said or logged."""
        for log in (self.home / "logs").iterdir():
            self.said[log.name] = log.read_text(encoding="utf-8", errors="replace")
        for where, text in self.said.items():
            for line in text.splitlines():
                if FATAL.search(line):
                    raise Broken(f"{where} says: {line}")


def wait_for(log: Path, process: subprocess.Popen[bytes]) -> re.Match[str]:
    """Return the ready line. Raises Broken when the process ends or takes too long."""
    until = time.monotonic() + GIVE_UP_S
    while time.monotonic() < until:
        text = log.read_text(encoding="utf-8", errors="replace") if log.is_file() else ""
        found = READY.search(text)
        if found:
            return found
        if process.poll() is not None:
            raise Broken(f"The window ended with {process.returncode} before it was ready.")
        time.sleep(0.05)
    raise Broken("The window was not ready in time.")


def read_wav(path: Path) -> tuple[int, array[float]]:
    """Return rate and samples, within -1..1, of a mono file of 24 bits."""
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, 3):
            raise Broken("'convert' wrote no mono file of 24 bits.")
        rate, data = file.getframerate(), file.readframes(file.getnframes())
    steps = range(0, len(data), 3)
    whole = (int.from_bytes(data[i : i + 3], "little", signed=True) for i in steps)
    return rate, array("f", (value / 2**23 for value in whole))


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a screen of Xvfb's; empty where there is none."""
    if shutil.which("Xvfb") is None:
        print("No Xvfb here: the window was opened without a screen only.")
        yield ""
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    server = subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
