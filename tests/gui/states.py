"""Pictures of the window in every state, on the fake engine, for people to look at.

    .venv/bin/python tests/gui/states.py FOLDER [--language en de] [--scale 1 2] [--only live]

No sound card, no network, nothing outside a temporary folder and FOLDER. Several languages or
scales go into folders of their own. What a picture says is in texts.json beside it; the exit code
is 1 if any of that is cut off. `.ci/run` keeps them in build/states.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio import Studio, analysed, make_presets, record_takes

TEXTS = "texts.json"


def empty(studio: Studio) -> None:
    """Just opened, nothing recorded."""
    studio.shoot()


def first_run(studio: Studio) -> None:
    """Each step of the first run."""
    from voiceshift.engine.messages import LatencyMeasurement, LatencyParts
    from voiceshift.gui.setup import STEPS

    parts = LatencyParts(12.0, 24.0, 37.7, 1.6, 11.0)
    studio.engine.measurement = LatencyMeasurement("cable", "mic", parts, parts)
    for number, step in enumerate(STEPS, 1):
        if number > 1:
            studio.window.panels.setup.forth.click()
            studio.settle()
            studio.speak(3.0)
        if step.value == "Headphones":
            studio.window.setup.wear("loudspeakers")
        if step.value == "Delay":
            studio.window.setup.measure()
            studio.settle()
        studio.shoot(f"first-run-{number}")


def first_run_troubles(studio: Studio) -> None:
    """A microphone that says nothing, loudspeakers, and a delay that nobody can measure."""
    from voiceshift.engine.messages import LatencyMeasurement, LatencyParts

    page, setup = studio.window.panels.setup, studio.window.setup
    setup.again()
    studio.engine.overruled = {"input_rms_dbfs": -95.0, "input_peak_dbfs": -90.0}
    page.forth.click()
    studio.settle()
    studio.speak(3.0)
    studio.shoot("first-run-silent")
    studio.engine.overruled = {}
    page.forth.click()
    setup.wear("loudspeakers")
    studio.shoot("first-run-loudspeakers")
    for _ in range(3):
        page.forth.click()
        studio.settle()
    parts = LatencyParts(12.0, 24.0, 37.7, 1.6, 11.0)
    studio.engine.measurement = LatencyMeasurement(
        "cable", "mic", parts, reason="The chirp was not heard at the input."
    )
    setup.measure()
    studio.shoot("first-run-not-measured")


def live(studio: Studio) -> None:
    """Speaking."""
    studio.window.director.choose_device("monitor", "WH-1000XM4 (PulseAudio)")
    studio.live()
    studio.shoot()


def muted(studio: Studio) -> None:
    """Live, but silent."""
    studio.live()
    studio.window.director.change(mute=True)
    studio.speak(1.0)
    studio.shoot()


def real_voice(studio: Studio) -> None:
    """Live, with the real voice."""
    studio.live()
    studio.window.director.change(bypass=True)
    studio.speak(1.0)
    studio.shoot()


def recording(studio: Studio) -> None:
    """Live, and a take grows."""
    record_takes(1)
    studio.live(2.0)
    studio.window.director.toggle_recording()
    studio.until(lambda: studio.engine.poll().recording_s >= 0.0)
    studio.speak(83.0)
    studio.shoot()


def overloaded(studio: Studio) -> None:
    """A game takes the processor."""
    from voiceshift.engine.messages import LatencyParts, Strain

    studio.engine.overruled = {
        "strain": Strain.THRIFTY,
        "load": 1.07,
        "late_hops": 14,
        "output_starvations": 3,
        "latency": LatencyParts(10.7, 84.0, 37.7, 9.8, 10.7),
        "scheduling": "ordinary",
    }
    studio.live()
    studio.shoot()


def device_lost(studio: Studio) -> None:
    """The microphone was unplugged."""
    studio.live()
    studio.engine.fault = (
        "Yeti Stereo Microphone (ALSA) was unplugged. Waiting for it to come back."
    )
    studio.window.bridge.tick()
    studio.speak(1.0)
    studio.shoot()


def refused(studio: Studio) -> None:
    """A device that another program keeps, and a notice."""
    from voiceshift.errors import DeviceBusyError

    studio.engine.notices.append(
        "The voice in /ada/pirate is left out: /ada/pirate/voice.safetensors differs from its"
        " manifest: it is damaged or was changed. Install the voice again."
    )
    studio.engine.errors["start"] = DeviceBusyError(
        "Yeti Stereo Microphone (ALSA) is used by another program (Device unavailable). Close other"
        " programs that use it, allow VoiceShift to use it in the system's privacy settings, or"
        " choose another device."
    )
    studio.window.director.start()
    studio.speak(1.0)
    studio.shoot()


def takes(studio: Studio) -> None:
    """The list, while live."""
    record_takes(5)
    studio.window.panels.takes.refresh()
    studio.live(2.0)
    analysed(studio)
    studio.shoot()


def take(studio: Studio) -> None:
    """One take, playing, with markers; then an export."""
    from fake_player import FakePlayer

    from voiceshift.engine.player import Heard

    record_takes(3)
    panels = studio.window.panels
    panels.player._make_player = FakePlayer
    panels.takes.refresh()
    panels.takes.open.click()
    analysed(studio)
    panels.take.form.trim.setChecked(True)
    panels.take.stage.play.click()
    panels.player._player.says.append(Heard(14.2))  # type: ignore[union-attr]
    panels.player.look()
    studio.shoot()
    panels.player.stop()
    panels.take.export()
    studio.until(lambda: panels.work.job.stage.value == "done")
    studio.shoot("take-exported")


def presets(studio: Studio) -> None:
    """Presets of the user's own, one with changes that are not kept."""
    make_presets(studio)
    director = studio.window.director
    director.choose_voice(director.inventory.voices.value[0].id)
    studio.live(2.0)
    director.change(pitch_semitones=3.0)
    studio.settle()
    studio.shoot()
    director.presets.begin_blend(director.inventory.voices.value[0].id)
    studio.shoot("presets-blend")


def compare(studio: Studio) -> None:
    """Back to the voice before, by A/B."""
    make_presets(studio)
    director = studio.window.director
    for card in director.inventory.voices.value[:2]:
        director.choose_voice(card.id)
    studio.live(2.0)
    director.presets.compare()
    studio.speak(1.0)
    studio.shoot()


def settings(studio: Studio) -> None:
    """The dialog, each of its pages."""
    from PySide6.QtWidgets import QTabWidget

    from voiceshift.gui.settingsdialog import SettingsDialog

    dialog = SettingsDialog(studio.window.settings, studio.window)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    for number in range(tabs.count() if tabs is not None else 1):
        if tabs is not None:
            tabs.setCurrentIndex(number)
        studio.shoot(f"settings-{number + 1}", dialog)
    dialog.close()


def doctor(studio: Studio) -> None:
    """The check-up page."""
    from voiceshift.engine.doctor import Facts, Listener, Server, examine

    server = Server(
        "PulseAudio",
        "16.1",
        "alsa_input.usb-Yeti",
        "alsa_output.pci",
        (("alsa_input.usb-Yeti", 44_100), ("alsa_output.pci", 48_000)),
        True,
        (Listener("Discord", "alsa_input.usb-Yeti"),),
    )
    studio.engine.report = examine(
        Facts(
            system="Linux",
            devices=tuple(studio.engine.known_devices),
            input="default (ALSA)",
            output="virtual-mic",
            monitor="Built-in Audio (ALSA)",
            portaudio="PortAudio V19.6.0 with ALSA",
            server=server,
        )
    )
    studio.window.panels.checkup.click()
    studio.until(lambda: bool(studio.window.panels.page.rows))
    studio.shoot()


def dialogs(studio: Studio) -> None:
    """Measuring the delay, and handing it to OBS."""
    from voiceshift.gui.latencycheck import LatencyDialog
    from voiceshift.gui.obsdialog import ObsDialog

    for name, dialog in (
        ("delay-dialog", LatencyDialog("VoiceShift Microphone", True, studio.window)),
        ("obs-dialog", ObsDialog(97, studio.window)),
    ):
        dialog.show()
        studio.shoot(name, dialog)
        dialog.close()


def held(studio: Studio) -> None:
    """Push to talk is on, and nobody holds its key; then the real voice for as long as held."""
    from voiceshift.remote.holds import PASSTHROUGH

    studio.window.settings.set("talk.push_to_talk", True)
    studio.window.settings_edited({"talk.push_to_talk"})
    studio.live(3.0)
    studio.shoot("push-to-talk")
    studio.window.deck.press(PASSTHROUGH, "keys")
    studio.speak(0.5)
    studio.shoot("passthrough")
    studio.window.deck.release(PASSTHROUGH, "keys")


def cards(studio: Studio) -> None:
    """Nothing found; a preset being named; one deleted, which can be undone; a file dragged."""
    make_presets(studio)
    voices, director = studio.window.panels.voices, studio.window.director
    voices.search.setText("zzz")
    studio.shoot("search-nothing")
    voices.search.clear()
    preset = director.inventory.voices.value[0]
    director.choose_voice(preset.id)
    studio.settle()
    voices._rename(preset.id)
    studio.shoot("preset-naming")
    director.presets.delete(preset.id)
    studio.settle()
    studio.window.settings_edited({"window.language"})
    studio.shoot("preset-deleted")


def cloning(studio: Studio) -> None:
    """What is asked, read, done, refused, and how it sounds."""
    from voiceshift.gui.clonedialog import CloneDialog
    from voiceshift.gui.cloneprocess import CloneProcess
    from voiceshift.gui.clonereading import CloneRecorder

    window = studio.window
    report = {
        "used_s": 61.2,
        "sources": [
            source("page 1.wav", 70.1, 40.2, {"silence": 9.0, "noise or music": 20.5}),
            source("page 2.wav", 21.0, 21.0, {}),
            source("with Ben.mp3", 48.0, 0.0, {"another speaker": 31.5, "silence": 16.5}),
            source("phone.ogg", 31.0, 0.0, {"telephone sound": 31.0}),
            source("spare.wav", 0.0, 0.0, {}) | {"problem": "There was enough speech before it."},
        ],
    }
    told = [
        {"report": report, "enough": True, "refusal": ""},
        {"voice": "kathleen", "depth": "instant", "sample": "/s.ogg"},
        {"doing": "tuning", "share": 0.62, "left_s": 185.0},
        {"preview": "/p.ogg"},
    ]
    done = {"voice": "slt", "depth": "tuned", "sample": "/t.ogg"}
    again = {
        "revision": {"of": "slt", "complaint": "unclear", "asked": [1.32, 1.21], "even": [1, 1]},
        "voice": "bdl",
        "depth": "later",
        "sample": "/l.ogg",
        "earlier": "/t.ogg",
    }
    process = CloneProcess(program=(sys.executable, "-c", "import sys; sys.stdin.readline()"))
    dialog = CloneDialog(process, CloneRecorder(window.director, window.bridge, window), window)
    dialog.show()
    studio.shoot("clone-empty", dialog)
    dialog.name.setText("My other me")
    dialog.take([Path("/home/ada/recordings") / s["file"] for s in report["sources"]])
    studio.shoot("clone-no-consent", dialog)
    dialog.consent.setText("I am the speaker and agree to this voice on my stream")
    dialog.read.click()
    studio.shoot("clone-reading", dialog)
    dialog.reading.back.click()
    dialog.go.click()
    for said in told:
        process.told.emit(said)
    studio.shoot("clone-working", dialog)
    dialog.pause.click()
    studio.until(lambda: not process.running)
    studio.shoot("clone-paused", dialog)
    process.wish = None
    process.told.emit(done)
    process.ended.emit(True)
    studio.shoot("clone-done", dialog)
    dialog.work.begin_again("slt")
    process.told.emit(again)
    process.ended.emit(True)
    studio.shoot("clone-again", dialog)
    refusal = (
        "Only 3 s of the recordings can be used; a voice needs at least 30 s of clear speech."
        " 31 s were left out: telephone sound. Telephone and 8 kHz recordings lack half of a"
        " voice; use a microphone."
    )
    process.told.emit({"report": report, "enough": False, "refusal": refusal})
    process.ended.emit(False)
    studio.shoot("clone-refused", dialog)
    dialog.close()
    dialog.deleteLater()


def source(name: str, all_s: float, used_s: float, left_out_s: dict[str, float]) -> dict[str, Any]:
    """Return what a cloning's report says of a file."""
    facts = {"file": name, "seconds": all_s, "used_s": used_s, "left_out_s": left_out_s}
    return {**facts, "problem": ""}


STATES = {
    made.__name__.replace("_", "-"): made
    for made in (
        empty,
        first_run,
        first_run_troubles,
        live,
        muted,
        real_voice,
        recording,
        overloaded,
        device_lost,
        refused,
        takes,
        take,
        presets,
        compare,
        settings,
        doctor,
        dialogs,
        held,
        cards,
        cloning,
    )
}


def main(arguments: Sequence[str]) -> int:
    """Write the pictures; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=float, nargs="+", default=[1.0])
    parser.add_argument("--language", nargs="+", default=["en"])
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--small", action="store_true", help="the window at its smallest")
    parser.add_argument("--only", nargs="+", choices=list(STATES), default=list(STATES))
    wanted = parser.parse_args(arguments)
    kinds = [(code, scale) for code in wanted.language for scale in wanted.scale]
    if len(kinds) == 1:
        return draw(wanted, *kinds[0])
    switches = [f"--{name}" for name in ("contrast", "small") if getattr(wanted, name)]
    codes = [
        subprocess.run(
            [
                *(sys.executable, __file__, wanted.folder / f"{code}-{scale:g}", *switches),
                *("--language", code, "--scale", str(scale), "--only", *wanted.only),
            ],
            check=False,
        ).returncode
        for code, scale in kinds
    ]
    return max(codes)


def draw(wanted: argparse.Namespace, code: str, scale: float) -> int:
    """Write the pictures of one language and scale; return 1 if a text is cut off."""
    wanted.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from voiceshift.gui import language, theme

    application = theme.prepare(wanted.contrast)
    language.install(application, code)
    theme.apply(application)
    told: dict[str, dict[str, list[str]]] = {}
    for name in wanted.only:
        with tempfile.TemporaryDirectory(prefix="vs-state-") as home:
            os.environ["VOICESHIFT_HOME"] = home
            studio = Studio(application, wanted.folder, name, wanted.small)
            STATES[name](studio)
            studio.close()
            told |= studio.told
    (wanted.folder / TEXTS).write_text(json.dumps(told, indent=1, ensure_ascii=False))
    cut = [f"cut off in {name}: {text}" for name, seen in told.items() for text in seen["cut"]]
    sys.stdout.write("\n".join([f"{len(told)} pictures in {wanted.folder}", *cut, ""]))
    return 1 if cut else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
