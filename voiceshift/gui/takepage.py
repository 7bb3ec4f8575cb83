"""One take, large: what it looks and how loud it is, and what can be made of it.

Takes the place of the spectrogram while the user looks at it; the transport stays. Qt thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from voiceshift.engine.messages import Controls, Voice
from voiceshift.engine.takejobs import ExportJob, RenderJob
from voiceshift.gui.banner import announce
from voiceshift.gui.exportform import EXPORTS, ExportForm, button, combo, row
from voiceshift.gui.language import number, tr
from voiceshift.gui.takeplayer import TakePlayer
from voiceshift.gui.takeslist import length_text, markers_text, when_text
from voiceshift.gui.takestage import TakeStage
from voiceshift.gui.takewave import WaveView
from voiceshift.gui.takework import JobView, Stage, TakeWork
from voiceshift.gui.theme import COLOURS, GAP, TIGHT
from voiceshift.gui.widgets import ElidedLabel, Panel, label, set_role
from voiceshift.takes.analysis import Analysis
from voiceshift.takes.files import Take
from voiceshift.takes.options import free_path


class TakePage(Panel):
    """See the module's docstring."""

    closed = Signal()
    show_asked = Signal(object)
    """Path of a file to show in its folder."""
    changed = Signal()
    """There is a new take, or this one is other than it was."""
    failed = Signal(str)
    """A sentence for the user."""

    def __init__(self, work: TakeWork, player: TakePlayer, parent: QWidget | None = None) -> None:
        """work: who does what takes long. player: who plays."""
        super().__init__("", parent)
        self.setAccessibleName(tr("Take"))
        self._work = work
        self._controls_for: Callable[[str], Controls] = lambda _: Controls()
        self._take: Take | None = None
        self.name, self.facts = ElidedLabel("headline"), ElidedLabel("hint")
        self.stage = TakeStage(player)
        self.form = ExportForm(self)
        self.back = button(tr("Back"), "close", tr("Return to the spectrogram (Escape)."))
        self.voice = combo(
            tr("New voice"), tr("The voice or preset that the dry take is converted with.")
        )
        self.render_button = button(
            tr("Convert again"),
            "again",
            tr("Convert the dry take with this voice, into a new take."),
        )
        self.status = QLabel()
        self.bar = QProgressBar()
        self.cancel = button(tr("Cancel"), "close", tr("Give it up; nothing is left behind."))
        self.show_file = button(tr("Show"), "folder", tr("Show the file in its folder."))
        self._connect()
        self._lay_out()
        self._show_job(work.job)

    # --- what is shown

    def show_take(self, take: Take | None) -> None:
        """Show another take, or what has become of this one."""
        self._take = take
        self.name.setText(tr("No take selected") if take is None else take.name)
        self.form.offer([(name, path) for name, path, _ in self._recordings()])
        self.refresh()

    def set_voices(
        self, voices: Sequence[Voice], chosen: str, controls_for: Callable[[str], Controls]
    ) -> None:
        """Offer these voices and presets, at first the chosen one.

        controls_for: how the sliders stand with a voice of that id.
        """
        self._controls_for = controls_for
        before = self.voice.currentData()
        self.voice.clear()
        for voice in voices:
            self.voice.addItem(voice.name, voice.id)
        wanted = before if before is not None else chosen
        self.voice.setCurrentIndex(max(0, self.voice.findData(wanted)))
        self._enable()

    def refresh(self) -> None:
        """Show what is known of the take by now."""
        take = self._take
        self.facts.setText("" if take is None else self._facts(take))
        self.facts.setToolTip(self.facts.text())
        kept = None
        waves = []
        for name, path, colour in self._recordings():
            growing = take is not None and take.is_growing
            known = None if growing else self._work.analysis(path, first=True)
            peaks = () if self._work.is_unreadable(path) else None
            waves.append(WaveView(name, peaks if known is None else known.peaks, colour))
            chosen = self.form.trim.isChecked() and path == self.form.chosen_path
            if known is not None and chosen:
                kept = known.speech_s
        self.stage.show_take(take, tuple(waves), kept)
        self._enable()

    def _facts(self, take: Take) -> str:
        if take.is_growing:
            return tr("Being recorded; what can be done with it comes when it is finished.")
        parts = [tr("Recovered after a crash")] * take.is_recovered + [take.voice] * bool(
            take.voice
        )
        parts += [when_text(take.recorded), length_text(take)]
        path = self.form.chosen_path
        known = None if path is None else self._work.analysis(path)
        if known is not None:
            parts.append(loudness_text(known))
        return "  ·  ".join([*parts, *markers_text(take)])

    def _recordings(self) -> list[tuple[str, Path, str]]:
        """Return name, file and colour of what there is."""
        take = self._take
        if take is None:
            return []
        both = (
            (tr("Converted"), take.converted, COLOURS.output),
            (tr("Dry"), take.dry, COLOURS.input),
        )
        return [(name, path, colour) for name, path, colour in both if path is not None]

    # --- what is done

    def export(self) -> None:
        """Write the chosen recording as chosen."""
        take, path = self._take, self.form.chosen_path
        if take is None or path is None:
            return
        options = self.form.options()
        target = free_path(take.folder / EXPORTS, path.stem, options.container.value)
        job = ExportJob(path, target, options, take.markers)

        def done(made: object) -> tuple[str, Path]:
            notice, loudness = getattr(made, "notice", ""), getattr(made, "loudness_lufs", None)
            told = tr("Exported {name}.", name=target.name)
            if loudness is not None:
                lufs = number(loudness, 1)
                told = tr("Exported {name} at {lufs} LUFS.", name=target.name, lufs=lufs)
            return f"{told} {notice}".strip(), target

        self._work.start(job, tr("Exporting {name}…", name=target.name), done)

    def render_again(self) -> None:
        """Convert the dry recording with the chosen voice."""
        take, voice_id = self._take, self.voice.currentData()
        if take is None or take.dry is None or voice_id is None:
            return
        name = self.voice.currentText()

        def done(made: object) -> tuple[str, Path]:
            path = Path(getattr(made, "path", ""))
            told = tr("New take: {name}.", name=path.stem)
            return f"{told} {getattr(made, 'notice', '')}".strip(), path

        job = RenderJob(take, voice_id, self._controls_for(voice_id))
        self._work.start(job, tr("Converting with {name}…", name=name), done)

    # --- inside

    def _connect(self) -> None:
        away = QAction(tr("Back"), self)
        away.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        away.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.triggered.connect(self.closed)
        self.addAction(away)
        self.back.clicked.connect(self.closed)
        self.render_button.clicked.connect(self.render_again)
        self.form.button.clicked.connect(self.export)
        self.form.changed.connect(self.refresh)
        self.cancel.clicked.connect(self._work.cancel)
        self.show_file.clicked.connect(lambda: self.show_asked.emit(self._work.job.path))
        self.stage.edited.connect(self.changed)
        self.stage.failed.connect(self.failed)
        self._work.analysed.connect(self._heard_of)
        self._work.job_changed.connect(self._show_job)

    def _heard_of(self, path: Path) -> None:
        if self._take is not None and path in self._take.files:
            self.refresh()

    def _show_job(self, job: JobView) -> None:
        running = job.stage is Stage.RUNNING
        self.status.setText(job.text)
        set_role(self.status, {Stage.FAILED: "problem", Stage.DONE: "done"}.get(job.stage, "hint"))
        self.bar.setValue(round(100 * job.share))
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.show_file.setVisible(job.stage is Stage.DONE)
        if not running and job.text:
            announce(self.status)
        if job.stage is Stage.DONE and job.path is not None and job.path.parent.name != EXPORTS:
            self.changed.emit()
        self._enable()

    def _enable(self) -> None:
        take = self._take
        ready = take is not None and not take.is_growing
        free = self._work.job.stage is not Stage.RUNNING
        has_dry = ready and take is not None and take.dry is not None
        self.render_button.setEnabled(has_dry and free and self.voice.count() > 0)
        self.form.enable(ready and free)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        head = row(self.back)
        head.insertLayout(0, words, 1)
        shape, finish = self.form.rows()
        anew = row(self.voice, self.render_button)
        anew.setStretch(0, 1)
        work = QGridLayout()
        work.setHorizontalSpacing(GAP)
        work.setVerticalSpacing(TIGHT)
        work.setColumnStretch(1, 1)
        for place, (text, part) in enumerate(
            ((tr("New voice"), anew), (tr("Export"), shape), ("", finish))
        ):
            work.addWidget(label(text), place, 0)
            work.addLayout(part, place, 1)
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setMinimumHeight(self.status.fontMetrics().height() * 2)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        told = QVBoxLayout()
        told.setSpacing(TIGHT)
        told.addWidget(self.status)
        told.addWidget(self.bar)
        result = row(self.cancel, self.show_file)
        result.insertLayout(0, told, 1)
        self.column.setSpacing(GAP)
        self.column.addLayout(head)
        self.column.addWidget(self.stage, 1)
        self.column.addLayout(work)
        self.column.addLayout(result)


def loudness_text(known: Analysis) -> str:
    """Return loudness and true peak: "−19.8 LUFS, peak −1.2 dB"."""
    if known.loudness_lufs is None or known.true_peak_dbtp is None:
        return tr("silent")
    lufs, peak = number(known.loudness_lufs, 1), number(known.true_peak_dbtp, 1)
    return tr("{lufs} LUFS, peak {peak} dB", lufs=lufs, peak=peak)
