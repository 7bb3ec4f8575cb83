"""One take, large: what it looks and how loud it is, and what can be made of it.

Takes the place of the spectrogram while the user looks at it; the transport stays. Qt thread only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import Controls, Voice
from voiceshift.engine.takejobs import ExportJob, RenderJob
from voiceshift.gui import icons
from voiceshift.gui.banner import announce
from voiceshift.gui.language import number, tr
from voiceshift.gui.takeslist import length_text, markers_text, when_text
from voiceshift.gui.takewave import TakeWave, WaveView
from voiceshift.gui.takework import JobView, Stage, TakeWork
from voiceshift.gui.theme import COLOURS, GAP, TIGHT
from voiceshift.gui.widgets import ComboBox, ElidedLabel, Panel, Switch, described, label, set_role
from voiceshift.takes.analysis import Analysis
from voiceshift.takes.files import Take
from voiceshift.takes.options import (
    BITS,
    LOUDNESS_LUFS,
    RATES_HZ,
    Container,
    ExportOptions,
    free_path,
)

EXPORTS = "Exports"
"""Folder below the takes."""
_GOALS = dict(zip(LOUDNESS_LUFS, (tr("streaming"), tr("podcasts"), tr("broadcast")), strict=True))


class TakePage(Panel):
    """See the module's docstring."""

    closed = Signal()
    play_asked = Signal()
    play_dry_asked = Signal()
    show_asked = Signal(object)
    """Path of a file to show in its folder."""
    rendered = Signal()
    """There is a new take."""

    def __init__(
        self,
        work: TakeWork,
        parent: QWidget | None = None,
    ) -> None:
        """work: who does what takes long."""
        super().__init__("", parent)
        self.setAccessibleName(tr("Take"))
        self._work = work
        self._controls_for: Callable[[str], Controls] = lambda _: Controls()
        self._take: Take | None = None
        self.name, self.facts = ElidedLabel("headline"), ElidedLabel("hint")
        self.wave = TakeWave()
        self.play = _button(
            tr("Play"), "play", tr("Play the converted voice in the system's player.")
        )
        self.play_dry = _button(
            tr("Play dry"), "microphone", tr("Play your own voice, as it was spoken.")
        )
        self.back = _button(tr("Back"), "close", tr("Return to the spectrogram (Escape)."))
        self.voice = _combo(
            tr("New voice"), tr("The voice or preset that the dry take is converted with.")
        )
        self.render_button = _button(
            tr("Convert again"),
            "again",
            tr("Convert the dry take with this voice, into a new take."),
        )
        self.source = _combo(
            tr("Recording to export"), tr("What is exported: the converted or your voice.")
        )
        self.container = _combo(
            tr("Format"), tr("WAV and FLAC keep everything; MP3 and OGG are small.")
        )
        self.rate = _combo(tr("Rate"), tr("48 kHz suits video, 44.1 kHz music."))
        self.bits = _combo(
            tr("Bits"), tr("24 bits to edit further; 16 bits, dithered, for old players.")
        )
        self.loudness = _combo(
            tr("Loudness"), tr("Bring it to a usual loudness; true peaks stay below −1 dB.")
        )
        self.trim = Switch(
            tr("Trim silence"), tr("Leave out the silence before and behind; see above.")
        )
        self.export_button = _button(
            tr("Export"), "export", tr("Write a file into the folder {folder}.", folder=EXPORTS)
        )
        self.status = QLabel()
        self.bar = QProgressBar()
        self.cancel = _button(tr("Cancel"), "close", tr("Give it up; nothing is left behind."))
        self.show_file = _button(tr("Show"), "folder", tr("Show the file in its folder."))
        self._fill()
        self._connect()
        self._lay_out()
        self._show_job(work.job)

    # --- what is shown

    def show_take(self, take: Take | None) -> None:
        """Show another take, or what has become of this one."""
        self._take = take
        self.name.setText(tr("No take selected") if take is None else take.name)
        sources = self._sources()
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        self.source.clear()
        for name, path in sources:
            self.source.addItem(name, path.name)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)
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
        duration_s = 0.0
        if take is not None:
            duration_s = take.duration_s or 0.0
            for (name, path), colour in zip(self._sources(), self._colours(), strict=True):
                known = None if take.is_growing else self._work.analysis(path, first=True)
                peaks = () if self._work.is_unreadable(path) else None
                waves.append(WaveView(name, peaks if known is None else known.peaks, colour))
                if known is not None and self.trim.isChecked() and path == self._chosen_path():
                    kept = known.speech_s
        markers = () if take is None else take.markers_s
        self.wave.show_take(tuple(waves), duration_s, markers, kept)
        self._enable()

    def _facts(self, take: Take) -> str:
        if take.is_growing:
            return tr("Being recorded; what can be done with it comes when it is finished.")
        parts = [tr("Recovered after a crash")] * take.is_recovered + [take.voice] * bool(
            take.voice
        )
        parts += [when_text(take.recorded), length_text(take)]
        path = self._chosen_path()
        known = None if path is None else self._work.analysis(path)
        if known is not None:
            parts.append(loudness_text(known))
        return "  ·  ".join([*parts, *markers_text(take)])

    def _sources(self) -> list[tuple[str, Path]]:
        take = self._take
        if take is None:
            return []
        both = ((tr("Converted"), take.converted), (tr("Dry"), take.dry))
        return [(name, path) for name, path in both if path is not None]

    def _colours(self) -> list[str]:
        by_name = {tr("Converted"): COLOURS.output, tr("Dry"): COLOURS.input}
        return [by_name[name] for name, _ in self._sources()]

    def _chosen_path(self) -> Path | None:
        chosen = self.source.currentText()
        return next((path for name, path in self._sources() if name == chosen), None)

    # --- what is done

    def options(self) -> ExportOptions:
        """Return what is chosen."""
        return ExportOptions(
            Container(self.container.currentData()),
            self.rate.currentData(),
            self.bits.currentData(),
            self.loudness.currentData(),
            self.trim.isChecked(),
        )

    def export(self) -> None:
        """Write the chosen recording as chosen."""
        take, path = self._take, self._chosen_path()
        if take is None or path is None:
            return
        options = self.options()
        target = free_path(take.folder / EXPORTS, path.stem, options.container.value)
        job = ExportJob(path, target, options, take.markers_s)

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

    def _fill(self) -> None:
        for container in Container:
            self.container.addItem(container.value.upper(), container.value)
        for rate_hz in RATES_HZ:
            self.rate.addItem(
                f"{number(rate_hz / 1000, 0 if rate_hz % 1000 == 0 else 1)} kHz", rate_hz
            )
        for bits in BITS:
            self.bits.addItem(tr("{bits} bit", bits=bits), bits)
        self.loudness.addItem(tr("Loudness as it is"), None)
        for lufs, use in _GOALS.items():
            self.loudness.addItem(f"{number(lufs)} LUFS ({use})", lufs)
        away = QAction(tr("Back"), self)
        away.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        away.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.triggered.connect(self.closed)
        self.addAction(away)

    def _connect(self) -> None:
        self.play.clicked.connect(self.play_asked)
        self.play_dry.clicked.connect(self.play_dry_asked)
        self.back.clicked.connect(self.closed)
        self.render_button.clicked.connect(self.render_again)
        self.export_button.clicked.connect(self.export)
        self.cancel.clicked.connect(self._work.cancel)
        self.show_file.clicked.connect(lambda: self.show_asked.emit(self._work.job.path))
        self.container.currentIndexChanged.connect(lambda _: self._enable())
        self.source.currentIndexChanged.connect(lambda _: self.refresh())
        self.trim.toggled.connect(lambda _: self.refresh())
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
            self.rendered.emit()
        self._enable()

    def _enable(self) -> None:
        take = self._take
        ready = take is not None and not take.is_growing
        free = self._work.job.stage is not Stage.RUNNING
        self.play.setEnabled(take is not None and take.converted is not None)
        self.play_dry.setEnabled(take is not None and take.dry is not None)
        has_dry = ready and take is not None and take.dry is not None
        self.render_button.setEnabled(has_dry and free and self.voice.count() > 0)
        self.export_button.setEnabled(ready and free)
        self.source.setEnabled(self.source.count() > 0)
        lossy = Container(self.container.currentData()).is_lossy
        self.bits.setEnabled(not lossy)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        head = _row(self.play, self.play_dry, self.back)
        head.insertLayout(0, words, 1)
        shape = _row(self.source, self.container, self.rate, self.bits)
        for place in range(shape.count()):
            shape.setStretch(place, 1)
        finish = _row(self.loudness, self.trim, self.export_button)
        finish.setStretch(0, 1)
        anew = _row(self.voice, self.render_button)
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
        result = _row(self.cancel, self.show_file)
        result.insertLayout(0, told, 1)
        self.column.setSpacing(GAP)
        self.column.addLayout(head)
        self.column.addWidget(self.wave, 1)
        self.column.addLayout(work)
        self.column.addLayout(result)


def loudness_text(known: Analysis) -> str:
    """Return loudness and true peak: "−19.8 LUFS, peak −1.2 dB"."""
    if known.loudness_lufs is None or known.true_peak_dbtp is None:
        return tr("silent")
    lufs, peak = number(known.loudness_lufs, 1), number(known.true_peak_dbtp, 1)
    return tr("{lufs} LUFS, peak {peak} dB", lufs=lufs, peak=peak)


def _button(text: str, icon: str, tip: str) -> QPushButton:
    button = QPushButton(icons.icon(icon), text)
    button.setIconSize(QSize(16, 16))
    described(button, text, tip)
    return button


def _combo(name: str, tip: str) -> ComboBox:
    combo = ComboBox()
    described(combo, name, tip)
    return combo


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(TIGHT)
    for widget in widgets:
        row.addWidget(widget)
    return row
