"""Cloning in the window: asked well, done by a child, never lost, and shown as it is."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake_engine import FakeEngine, voice
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.engine.messages import EngineState
from voiceshift.gui.clonedialog import CloneDialog
from voiceshift.gui.cloneprocess import CloneProcess, CloneWish, kept_wish, wish_file
from voiceshift.gui.clonereading import CloneRecorder
from voiceshift.gui.window import MainWindow

WISH = CloneWish("Ada", "I am Ada and agree", ("/a.wav",))
REPORT = {
    "used_s": 61.0,
    "sources": [
        {
            "file": "a.wav",
            "seconds": 70.0,
            "used_s": 61.0,
            "left_out_s": {"silence": 9.0},
            "problem": "",
        }
    ],
}
HEAR = {"report": REPORT, "enough": True, "refusal": ""}
SHORT = "Only 3 s can be used."
INSTANT = {"voice": "ada-instant", "depth": "instant", "sample": "/s.ogg"}
TUNED = {"voice": "ada", "depth": "tuned", "sample": "/t.ogg"}


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., CloneProcess]:
    """Make a child that says some things and then ends, or waits until it is told to pause."""

    def make(*says: object, waits: bool = False, code: int = 0) -> CloneProcess:
        script = tmp_path / "child.py"
        wait = "sys.stdin.readline(); sys.exit(130)" if waits else f"sys.exit({code})"
        script.write_text(
            "import sys\n"
            f"open({str(tmp_path / 'asked')!r}, 'w').write('\\n'.join(sys.argv[1:]))\n"
            + "".join(f"print({json.dumps(said)!r}, flush=True)\n" for said in says)
            + wait
        )
        return CloneProcess(program=(sys.executable, str(script)))

    return make


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Iterator[Callable[[CloneProcess], CloneDialog]]:
    dialogs: list[CloneDialog] = []

    def open_one(process: CloneProcess) -> CloneDialog:
        recorder = CloneRecorder(window.director, window.bridge, window)
        dialog = CloneDialog(process, recorder, window)
        dialogs.append(dialog)
        dialog.show()
        return dialog

    yield open_one
    for dialog in dialogs:
        dialog.process.close()
        dialog.close()


def fill(dialog: CloneDialog) -> None:
    dialog.name.setText("Ada")
    dialog.take([Path("/a.wav"), Path("/a.wav")])
    dialog.consent.setText("I am Ada and agree")


def test_nothing_starts_without_a_name_recordings_and_consent(
    program: Callable[..., CloneProcess], opened: Callable[[CloneProcess], CloneDialog]
) -> None:
    dialog = opened(program())
    assert not dialog.go.isEnabled() and "name" in dialog.problem.text()
    dialog.name.setText("Ada")
    assert not dialog.go.isEnabled() and "Drop recordings" in dialog.problem.text()
    dialog.take([Path("/a.wav")])
    dialog.consent.setText("yes")
    assert not dialog.go.isEnabled() and "no voice without that" in dialog.problem.text()
    dialog.consent.setText("I am Ada and agree")
    assert dialog.go.isEnabled() and dialog.problem.text() == ""


def test_instant_first_then_tuned_and_both_are_cards_to_use(
    qtbot: QtBot,
    engine: FakeEngine,
    window: MainWindow,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
    tmp_path: Path,
) -> None:
    doing = {"doing": "tuning", "share": 0.5, "left_s": 65.0}
    dialog = opened(program(HEAR, INSTANT, doing, {"preview": "/p.ogg"}, TUNED))
    used: list[str] = []
    dialog.used.connect(used.append)
    dialog.made.connect(lambda made: engine.known_voices.append(voice(made.title(), "", "", 150.0)))
    fill(dialog)
    dialog.go.click()
    until(qtbot, lambda: not dialog.process.running)
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == ["clone", "--consent", "I am Ada and agree", "--steered", "--", "Ada", "/a.wav"]
    assert dialog.work.doing.text().startswith("Done")
    assert "61 of 70 s; left out: silence 9 s" in dialog.work.report.text()
    dialog.work.instant.use.click()
    dialog.work.tuned.use.click()
    assert used == ["ada-instant", "ada"]
    assert not wish_file().exists()


def test_a_pause_is_kept_and_going_on_makes_no_second_instant_voice(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
    tmp_path: Path,
) -> None:
    dialog = opened(program(HEAR, INSTANT, {"preview": "/p.ogg"}, waits=True))
    fill(dialog)
    dialog.go.click()
    until(qtbot, lambda: dialog.work.tuned.listen.isEnabled())
    assert dialog.pause.text() == "Pause" and not dialog.stop.isEnabled()
    dialog.pause.click()
    until(qtbot, lambda: not dialog.process.running)
    assert dialog.work.doing.text().startswith("Paused") and dialog.pause.text() == "Go on"
    # the program ends; another day:
    later = opened(program(TUNED))
    assert later.work.title.text() == "Ada" and later.work.doing.text().startswith("Paused")
    later.pause.click()
    until(qtbot, lambda: not later.process.running)
    assert "--tune-only" in (tmp_path / "asked").read_text().splitlines()
    assert kept_wish() is None


SCORES = {"of": "ada", "complaint": "buzzy", "asked": [0.91, 0.84], "whole": [0.6, 0.61]}
LATER = {
    "revision": SCORES,
    "voice": "ada-again",
    "depth": "later",
    "sample": "/l.ogg",
    "earlier": "/t.ogg",
}


def finished(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
) -> CloneDialog:
    """Return the dialog with a tuned voice that was just made."""
    dialog = opened(program(HEAR, INSTANT, TUNED))
    fill(dialog)
    assert not dialog.work.feedback.isVisible()
    dialog.go.click()
    until(qtbot, lambda: not dialog.process.running)
    return dialog


@pytest.mark.parametrize("which", ["earlier", "later"])
def test_what_the_ear_says_makes_a_second_voice_and_one_of_both_is_kept(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
    tmp_path: Path,
    which: str,
) -> None:
    dialog = finished(qtbot, program, opened)
    work = dialog.work
    assert work.feedback.isVisible() and not work.later.isVisible()
    program({"preview": "/p.ogg"}, LATER)
    work.feedback.complaints["buzzy"].click()
    assert not work.feedback.isVisible() and work.tuned.voice_id == "ada"
    until(qtbot, lambda: not dialog.process.running)
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == ["clone", "--steered", "--again", "buzzy", "--", "ada"]
    assert "0.84, before 0.91" in work.feedback.numbers.text()
    assert (work.tuned.sample, work.later.sample) == ("/t.ogg", "/l.ogg")
    assert work.later.use.isEnabled() and work.tuned.use.isEnabled()
    made: list[str] = []
    dialog.made.connect(made.append)
    program({"kept": "ada", "choice": which, "sample": "/k.ogg"})
    work.feedback.choices[which].click()
    until(qtbot, lambda: not dialog.process.running)
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == ["clone", "--steered", "--keep", which, "--", "ada"]
    assert made == ["ada"] and work.tuned.sample == "/k.ogg"
    assert not work.later.isVisible() and work.feedback.complaints["unlike"].isVisible()
    assert kept_wish() is None


def test_a_voice_that_cannot_be_made_again_stays_and_why_is_told(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
) -> None:
    dialog = finished(qtbot, program, opened)
    program({"error": SHORT}, code=1)
    dialog.work.feedback.complaints["unclear"].click()
    until(qtbot, lambda: not dialog.process.running)
    assert dialog.work.doing.text() == SHORT and kept_wish() is None
    assert dialog.work.feedback.complaints["unclear"].isVisible()
    assert dialog.work.tuned.use.isEnabled() and not dialog.work.later.isVisible()


def test_making_it_again_can_be_paused_and_given_up_another_day(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
    tmp_path: Path,
) -> None:
    dialog = finished(qtbot, program, opened)
    program({"doing": "tuning", "share": 0.5, "left_s": 65.0}, waits=True)
    dialog.work.feedback.complaints["unlike"].click()
    until(qtbot, lambda: dialog.work.left.text() != "")
    dialog.pause.click()
    until(qtbot, lambda: not dialog.process.running)
    later = opened(program(LATER))
    assert later.work.doing.text().startswith("Paused") and later.work.later.isVisible()
    later.stop.click()
    assert kept_wish() is None and later.work.feedback.complaints["unlike"].isVisible()


def test_a_child_that_died_counts_as_paused(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
) -> None:
    dialog = opened(program(HEAR, code=7))
    fill(dialog)
    dialog.go.click()
    until(qtbot, lambda: not dialog.process.running)
    assert dialog.work.doing.text().startswith("Paused")
    assert kept_wish() == WISH
    dialog.stop.click()
    assert kept_wish() is None and dialog.name.text() == "Ada"


@pytest.mark.parametrize(
    "said",
    [{"error": SHORT}, {**HEAR, "enough": False, "refusal": SHORT}],
    ids=["error", "refusal"],
)
def test_a_refusal_is_shown_where_it_can_be_mended(
    qtbot: QtBot,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
    said: object,
) -> None:
    dialog = opened(program(said, code=1))
    fill(dialog)
    dialog.go.click()
    until(qtbot, lambda: not dialog.process.running)
    assert dialog.problem.text() == SHORT
    assert dialog.go.isVisible() and dialog.go.isEnabled()


def test_a_program_that_is_not_there_is_told(
    qtbot: QtBot, opened: Callable[[CloneProcess], CloneDialog], tmp_path: Path
) -> None:
    dialog = opened(CloneProcess(program=(str(tmp_path / "nothing"),)))
    fill(dialog)
    dialog.go.click()
    until(qtbot, lambda: "could not be started" in dialog.problem.text())


@pytest.mark.parametrize(
    "text", ["", "[]", '{"name": 3}', '{"name": 1, "statement": "", "files": []}']
)
def test_a_broken_wish_is_passed_over(text: str) -> None:
    wish_file().parent.mkdir(parents=True)
    wish_file().write_text(text)
    assert kept_wish() is None


def test_read_sentences_become_a_recording_and_nobody_hears_them(
    qtbot: QtBot,
    engine: FakeEngine,
    window: MainWindow,
    program: Callable[..., CloneProcess],
    opened: Callable[[CloneProcess], CloneDialog],
) -> None:
    dialog = opened(program())
    dialog.read.click()
    dialog.reading.record.click()
    until(qtbot, lambda: dialog.reading.record.text() == "Stop")
    assert engine.request.output == "null"
    first = dialog.reading.sentence.text()
    dialog.reading.next.click()
    assert dialog.reading.sentence.text() != first
    dialog.reading.record.click()
    until(qtbot, lambda: dialog.files.count() == 1)
    assert dialog.files.item(0).text().endswith("(dry).wav")
    until(qtbot, lambda: engine.state is EngineState.STOPPED)
    assert window.director.choices.selection("output") != "null"
    dialog.reading.back.click()
    assert dialog.name.isVisible()


def test_the_voices_panel_opens_it_once(qtbot: QtBot, window: MainWindow) -> None:
    window.panels.voices.clone.click()
    dialog = window._cloning
    assert dialog is not None and dialog.isVisible()
    dialog.close()
    window.panels.voices.clone.click()
    assert window._cloning is dialog
    for button in (dialog.add, dialog.read, dialog.remove, dialog.go, dialog.pause, dialog.stop):
        assert button.accessibleName() and button.toolTip()
