"""A take's page: what it shows, exports and new renderings, which never hold up the window."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from fake_engine import Clock, FakeEngine
from fake_player import FakePlayer, listening
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot
from waiting import until

from voiceshift.audio.wavfile import WavWriter
from voiceshift.engine.messages import Controls, Voice
from voiceshift.engine.takejobs import AnalyseJob, Answer, ExportJob, Job, RenderJob, Worker
from voiceshift.engine.takerender import Rendered
from voiceshift.errors import RecordingError, VoiceShiftError
from voiceshift.gui.takepage import TakePage
from voiceshift.gui.takeplayer import TakePlayer
from voiceshift.gui.takework import Stage, TakeWork
from voiceshift.gui.window import MainWindow
from voiceshift.takes.files import Take, list_takes
from voiceshift.takes.options import Container, ExportOptions
from voiceshift.takes.sidecar import Marker

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

VOICES = (
    Voice("kathleen", "Kathleen", "", "en", "", "CC0", 190.0, ""),
    Voice("mine", "My preset", "", "en", "", "CC0", 190.0, "", kind="preset"),
)


class HereWorker:
    """A Worker in this process: does a job when it is polled; renderings are only pretended."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.shares = [0.25]
        self.error: VoiceShiftError | None = None
        self.held = False
        self.closed = False
        self._job: Job | None = None

    def start(self, job: Job) -> None:
        self.jobs.append(job)
        self._job = job

    def poll(self) -> Answer | None:
        if self._job is None or self.held:
            return None
        if self.shares and not type(self._job).__name__.startswith("Analyse"):
            return Answer(self.shares.pop())
        job, self._job = self._job, None
        if self.error is not None:
            return Answer(done=True, error=self.error)
        if isinstance(job, RenderJob):
            return Answer(done=True, value=Rendered(str(job.take.folder / "new take.wav"), ""))
        try:
            return Answer(done=True, value=job.run(lambda _: None))
        except VoiceShiftError as error:
            return Answer(done=True, error=error)

    def close(self) -> None:
        self.closed = True

    def join(self) -> None:
        pass


def record(
    folder: Path, name: str, seconds: float = 1.0, markers_s: tuple[float, ...] = ()
) -> Take:
    folder.mkdir(exist_ok=True)
    voice = 0.2 * np.sin(np.arange(round(24_000 * seconds)) / 7.0)
    whole = np.concatenate([np.zeros(12_000), voice, np.zeros(12_000)]).astype(np.float32)
    for suffix in (".wav", " (dry).wav"):
        path = folder / f"{name}{suffix}"
        with WavWriter(path, 24_000) as writer:
            writer.write(whole)
        os.utime(path, (time.time() - 60.0,) * 2)
    facts = {"voice_name": "Kathleen", "finished": True, "markers_s": list(markers_s)}
    (folder / f"{name}.json").write_text(json.dumps(facts))
    return next(take for take in list_takes(folder) if take.name == name)


@pytest.fixture
def workers() -> list[HereWorker]:
    return []


@pytest.fixture
def work(qtbot: QtBot, workers: list[HereWorker]) -> Iterator[TakeWork]:
    def make() -> HereWorker:
        workers.append(HereWorker())
        return workers[-1]

    made = TakeWork(make_worker=make)
    yield made
    made.close()


@pytest.fixture
def players() -> list[FakePlayer]:
    return []


@pytest.fixture
def player(players: list[FakePlayer]) -> TakePlayer:
    return listening(players)


@pytest.fixture
def page(qtbot: QtBot, work: TakeWork, player: TakePlayer, tmp_path: Path) -> TakePage:
    made = TakePage(work, player)
    qtbot.addWidget(made)
    made.resize(760, 640)
    made.set_voices(VOICES, "kathleen", lambda voice_id: Controls(pitch_semitones=len(voice_id)))
    made.show_take(record(tmp_path / "takes", "take", markers_s=(0.7,)))
    made.show()
    return made


def finished(qtbot: QtBot, work: TakeWork) -> None:
    until(qtbot, lambda: work.job.stage is not Stage.RUNNING)


def test_shape_loudness_and_markers_are_shown_once_they_are_known(
    page: TakePage, work: TakeWork, workers: list[HereWorker], qtbot: QtBot
) -> None:
    assert "LUFS" not in page.facts.text()
    page.grab()  # while it is read
    until(qtbot, lambda: "LUFS" in page.facts.text())
    assert "Kathleen" in page.facts.text()
    assert "1 marker" in page.facts.text()
    assert "0.7 s" in page.stage.wave.accessibleDescription()
    until(qtbot, lambda: all(worker.closed for worker in workers))  # nothing runs for nothing
    page.grab()
    asked = len(workers)
    page.refresh()
    assert len(workers) == asked


def test_an_export_is_written_beside_the_takes_and_can_be_shown(
    page: TakePage, work: TakeWork, tmp_path: Path, qtbot: QtBot
) -> None:
    page.form.container.setCurrentIndex(page.form.container.findData("flac"))
    page.form.loudness.setCurrentIndex(page.form.loudness.findData(-23.0))
    page.form.rate.setCurrentIndex(page.form.rate.findData(44_100))
    page.form.trim.setChecked(True)
    shown: list[Path] = []
    page.show_asked.connect(shown.append)
    for name in ("take.flac", "take 2.flac"):
        page.form.button.click()
        assert not page.form.button.isEnabled()
        assert page.cancel.isVisible()
        finished(qtbot, work)
        assert name in page.status.text()
        assert "−23.0 LUFS" in page.status.text()
        page.show_file.click()
    exports = tmp_path / "takes" / "Exports"
    assert shown == [exports / "take.flac", exports / "take 2.flac"]
    labels = {"take markers.txt", "take 2 markers.txt"}
    assert {path.name for path in exports.iterdir()} == {"take.flac", "take 2.flac", *labels}


@pytest.mark.parametrize("container", [Container.MP3, Container.OGG])
def test_bits_are_no_choice_where_there_are_none(page: TakePage, container: Container) -> None:
    page.form.container.setCurrentIndex(page.form.container.findData(container.value))
    assert not page.form.bits.isEnabled()
    page.form.container.setCurrentIndex(page.form.container.findData("wav"))
    assert page.form.bits.isEnabled()


def test_the_dry_recording_is_exported_when_it_is_chosen(
    page: TakePage, work: TakeWork, workers: list[HereWorker], qtbot: QtBot
) -> None:
    page.form.source.setCurrentIndex(1)
    page.form.button.click()
    (job,) = [job for worker in workers for job in worker.jobs if isinstance(job, ExportJob)]
    assert job.source.name == "take (dry).wav"
    assert job.markers == (Marker(0.7),)
    finished(qtbot, work)


def test_a_take_is_converted_again_with_the_sliders_of_the_chosen_voice(
    page: TakePage, work: TakeWork, workers: list[HereWorker], qtbot: QtBot
) -> None:
    page.voice.setCurrentIndex(page.voice.findData("mine"))
    with qtbot.waitSignal(page.changed):
        page.render_button.click()
    (job,) = [job for worker in workers for job in worker.jobs if isinstance(job, RenderJob)]
    assert (job.voice_id, job.controls.pitch_semitones, job.take.name) == ("mine", 4.0, "take")
    assert "new take" in page.status.text()
    page.set_voices(VOICES, "kathleen", lambda _: Controls())
    assert page.voice.currentData() == "mine"  # news do not change what was chosen


def test_a_job_can_be_given_up_and_leaves_nothing(
    page: TakePage, work: TakeWork, workers: list[HereWorker], tmp_path: Path, qtbot: QtBot
) -> None:
    page.form.button.click()
    worker = next(w for w in workers if any(isinstance(job, ExportJob) for job in w.jobs))
    worker.held = True
    page.cancel.click()
    assert worker.closed
    assert "Cancelled" in page.status.text()
    assert page.form.button.isEnabled()
    assert not (tmp_path / "takes" / "Exports").exists()


def test_a_failed_job_says_why_and_can_be_tried_again(
    page: TakePage, work: TakeWork, workers: list[HereWorker], qtbot: QtBot
) -> None:
    page.form.button.click()
    worker = next(w for w in workers if any(isinstance(job, ExportJob) for job in w.jobs))
    worker.error = RecordingError("The disk is full. Free some space, then export again.")
    finished(qtbot, work)
    assert work.job.stage is Stage.FAILED
    assert "Free some space" in page.status.text()
    assert not page.show_file.isVisible()
    page.form.button.click()
    finished(qtbot, work)
    assert work.job.stage is Stage.DONE


def test_a_take_that_cannot_be_read_is_asked_for_once(
    page: TakePage, work: TakeWork, workers: list[HereWorker], tmp_path: Path, qtbot: QtBot
) -> None:
    until(qtbot, lambda: "LUFS" in page.facts.text())
    folder = tmp_path / "broken"
    broken = record(folder, "broken")
    for path in (folder / "broken.wav", folder / "broken (dry).wav"):
        path.write_bytes(b"no audio at all")
        os.utime(path, (time.time() - 60.0,) * 2)
    before = len([job for worker in workers for job in worker.jobs])
    page.show_take(broken)
    until(qtbot, lambda: len([job for w in workers for job in w.jobs]) == before + 2)
    for _ in range(3):
        qtbot.wait(100)
        page.refresh()
    assert len([job for worker in workers for job in worker.jobs]) == before + 2
    assert [work.is_unreadable(path) for path in broken.files[:2]] == [True, True]
    page.grab()


def test_what_the_page_shows_is_read_before_the_rows_of_the_list(
    work: TakeWork, workers: list[HereWorker], tmp_path: Path, qtbot: QtBot
) -> None:
    takes = [record(tmp_path / "many", f"take {n}", 0.1) for n in range(4)]
    for take in takes:
        assert work.analysis(take.files[0]) is None
    for path in takes[1].files[:2]:
        assert work.analysis(path, first=True) is None
    for take in takes:
        work.analysis(take.files[0])  # the list is painted again
    work.look()
    until(qtbot, lambda: len([job for worker in workers for job in worker.jobs]) == 5)
    read = [job.path for worker in workers for job in worker.jobs if isinstance(job, AnalyseJob)]
    assert read[:2] == takes[1].files[:2]


def test_without_a_take_nothing_can_be_done(page: TakePage) -> None:
    page.show_take(None)
    for button in (page.stage.play, page.stage.play_dry, page.render_button, page.form.button):
        assert not button.isEnabled()
    page.export()
    page.render_again()
    page.grab()


def test_every_control_of_the_page_says_what_it_is(page: TakePage) -> None:
    for kind in (QAbstractButton, QComboBox):
        for control in page.findChildren(kind):
            assert control.accessibleName()
            assert control.accessibleDescription()
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


# --- in the window


def test_a_take_is_opened_and_left_by_keyboard(
    open_window: Callable[..., MainWindow], engine: FakeEngine, voiceshift_home: Path, qtbot: QtBot
) -> None:
    record(voiceshift_home / "takes", "first")
    window = open_window(engine)
    panels = window.panels
    assert not panels.take.isVisible()
    panels.takes.open.setFocus()
    qtbot.keyClick(panels.takes.open, Qt.Key.Key_Space)
    assert panels.take.isVisible()
    assert panels.transport.start.isVisible()  # the show goes on
    assert panels.take.name.text() == "first"
    qtbot.keyClick(panels.take.stage.wave, Qt.Key.Key_Escape)
    assert not panels.take.isVisible()
    assert panels.takes.open.hasFocus()


def test_markers_can_be_set_by_button_while_recording(
    window: MainWindow, engine: FakeEngine, clock: Clock, qtbot: QtBot
) -> None:
    panels = window.panels
    assert not panels.takes.mark.isEnabled()
    assert "Ctrl+B" in panels.takes.mark.toolTip()
    window.director.start()

    def later(done: Callable[[], bool]) -> bool:
        clock.now += 0.3
        return done()

    until(qtbot, lambda: later(panels.transport.record.isEnabled))
    panels.transport.record.click()
    until(qtbot, lambda: later(panels.takes.mark.isEnabled))
    panels.takes.mark.click()
    until(qtbot, lambda: engine.called("mark") == [[]])


# --- the real child


def test_a_child_exports_reports_and_can_be_given_up(tmp_path: Path) -> None:
    take = record(tmp_path / "takes", "take", 40.0)
    assert take.converted is not None
    worker = Worker()
    target = tmp_path / "out.wav"

    def answered(job: Job) -> Answer:
        worker.start(job)
        until_s = time.monotonic() + 60.0
        while time.monotonic() < until_s:
            answer = worker.poll()
            if answer is not None and answer.done:
                return answer
            time.sleep(0.02)
        raise TimeoutError

    done = answered(ExportJob(take.converted, target, ExportOptions()))
    assert done.error is None
    assert target.exists()
    failed = answered(ExportJob(take.converted, target, ExportOptions()))
    assert "exists already" in str(failed.error)
    worker.start(ExportJob(take.converted, tmp_path / "other.ogg", ExportOptions(Container.OGG)))
    while worker.poll() is None:
        time.sleep(0.005)
    worker.close()
    worker.join()
    assert {path.name for path in tmp_path.iterdir()} == {"takes", "out.wav"}
    worker.start(ExportJob(take.converted, tmp_path / "x.wav", ExportOptions()))
    assert worker._process is not None
    worker._process.terminate()
    worker._process.join()
    answer = worker.poll()
    assert answer is not None
    assert "Try it again" in str(answer.error)
