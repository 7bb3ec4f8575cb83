"""Cloning a voice: recordings and consent first, then the work, which goes on while this is closed.

Qt thread only. The work itself is done by a child process (`gui.cloneprocess`), so neither the
window nor the live voice waits for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from voiceshift.gui.cloneprocess import CloneProcess, CloneWish
from voiceshift.gui.clonereading import CloneRecorder, ReadingPage
from voiceshift.gui.clonework import WorkPage
from voiceshift.gui.language import tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import GAP
from voiceshift.gui.widgets import Panel, Switch, described, fitting, label, set_role

_SIZE = QSize(600, 560)
_FILTER = "(*.wav *.flac *.mp3 *.ogg *.oga *.opus *.m4a *.aiff *.aif *.au *.caf *.w64)"


class CloneDialog(QDialog):
    """See the module's docstring."""

    made = Signal(str)
    """A voice of that id is installed."""
    used = Signal(str)
    """The user wants to speak with that voice."""

    def __init__(
        self, process: CloneProcess, recorder: CloneRecorder, parent: QWidget | None = None
    ) -> None:
        """Show what is being done, or ask what shall be."""
        super().__init__(parent)
        self.setWindowTitle(tr("Clone a voice"))
        self.setMinimumSize(fitting(_SIZE, self))
        self.setAcceptDrops(True)
        self.process, self._problem_said = process, ""
        self.name, self.consent, self.files = QLineEdit(), QLineEdit(), QListWidget()
        self.drop, self._empty = Panel(), label(tr("Drop recordings here"), "hint")
        self.denoise = Switch(
            tr("Remove steady noise first"),
            tr("Take a fan’s or computer’s noise out of the recordings."),
        )
        self.add, self.read, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.go, self.pause, self.stop = QPushButton(), QPushButton(), QPushButton()
        self.problem = label("", "hint")
        self.problem.setWordWrap(True)
        self.work, self.reading = WorkPage(), ReadingPage(recorder)
        self._ask = self._ask_page()
        self._pages = QStackedWidget()
        for page in (self._ask, self._work_page(), self.reading):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, GAP * 2)
        column.addWidget(self._pages)
        recorder.recorded.connect(lambda path: self.take([Path(path)]))
        self.reading.left.connect(lambda: self._pages.setCurrentIndex(0))
        self.work.used.connect(self.used)
        self.work.feedback.complained.connect(lambda what: self._go_back_to_it(again=what))
        self.work.feedback.chosen.connect(lambda which: self._go_back_to_it(keep=which))
        process.told.connect(self._hear)
        process.ended.connect(self._ended)
        if process.wish is not None:
            self._show_work(process.wish)
        self._show_buttons()
        self._check()

    def take(self, paths: list[Path]) -> None:
        """Put files or folders on the list, each once."""
        listed = self._listed()
        new = dict.fromkeys(str(path) for path in paths)
        self.files.addItems([path for path in new if path not in listed])
        self._check()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt's name
        """Take files."""
        if self._pages.currentIndex() == 0 and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # Qt's name
        """Put them on the list."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    # --- what the user does

    def _start(self) -> None:
        statement = self.consent.text().strip()
        wish = CloneWish(
            self.name.text().strip(), statement, tuple(self._listed()), self.denoise.isChecked()
        )
        self._show_work(wish)
        self._run(wish)

    def _go_back_to_it(self, again: str = "", keep: str = "") -> None:
        """Make the tuned voice again, or choose between it and what came of that."""
        wish = CloneWish(self.work.tuned.voice_id, "", (), again=again, keep=keep)
        self._show_work(wish)
        self._run(wish)

    def _run(self, wish: CloneWish) -> None:
        self._problem_said = ""
        self.process.start(wish)
        self._show_buttons()

    def _pause_or_go_on(self) -> None:
        if self.process.running:
            self.pause.setEnabled(False)
            self.work.show_doing(tr("Keeping what is done…"))
            self.process.pause()
        elif self.process.wish is not None:
            self._run(self.process.wish)

    def _give_up(self) -> None:
        wish = self.process.wish
        self.process.give_up()
        if wish is not None and (wish.again or wish.keep):
            self.work.show_doing(tr("Done: the voice is among yours."), 1.0)
            self.work.show_feedback()
            self._show_buttons()
            return
        self._pages.setCurrentIndex(0)
        self.name.setFocus()

    def _ask_files(self) -> None:
        dialog = QFileDialog(
            self, tr("Recordings of one person"), "", tr("Recordings") + f" {_FILTER}"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda paths: self.take([Path(path) for path in paths]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        for item in self.files.selectedItems():
            self.files.takeItem(self.files.row(item))
        self._check()

    # --- what is shown

    def _listed(self) -> list[str]:
        return [self.files.item(row).text() for row in range(self.files.count())]

    def _check(self) -> None:
        """Say what is missing; only then may it start."""
        self._empty.setVisible(not self.files.count())
        self.files.setVisible(bool(self.files.count()))
        missing = ""
        if not self.name.text().strip():
            missing = tr("Give the voice a name.")
        elif not self.files.count():
            missing = tr("Drop recordings here, or read sentences.")
        elif len(self.consent.text().split()) < 3:
            missing = tr("Write who speaks and what they agreed to: no voice without that.")
        self.go.setEnabled(not missing)
        self._say(missing or self._problem_said)

    def _say(self, text: str) -> None:
        set_role(self.problem, "problem" if text and text == self._problem_said else "hint")
        self.problem.setText(text)

    def _hear(self, said: dict[str, Any]) -> None:
        self.work.hear(said)
        refused = str(said.get("error") or said.get("refusal") or "")
        self._problem_said = translated(refused) or self._problem_said
        if "voice" in said:
            self.made.emit(str(said["voice"]))
        if "kept" in said:
            self.made.emit(str(said["kept"]))

    def _ended(self, is_made: bool) -> None:
        wish = self.process.wish
        if is_made and self.work.feedback.is_choosing:
            self.work.show_doing(tr("Done: listen to both, then keep one."), 1.0)
        elif is_made:
            self.work.show_doing(tr("Done: the voice is among yours."), 1.0)
        elif self._problem_said and wish is not None and (wish.again or wish.keep):
            self.process.give_up()
            self.work.show_doing(self._problem_said)
            self._problem_said = ""
        elif self._problem_said:
            self.process.give_up()
            self._pages.setCurrentIndex(0)
            self._check()
        else:
            self.work.show_doing(tr("Paused. Nothing is lost, even if you close the program."))
        if self.process.wish is None:
            self.work.show_feedback()
        self._show_buttons()

    def _show_work(self, wish: CloneWish) -> None:
        if wish.again or wish.keep:
            self.work.begin_again(wish.name)
        else:
            self._show_first(wish)
        if not self.process.running:
            self.work.show_doing(tr("Paused. Nothing is lost, even if you close the program."))
        self._pages.setCurrentIndex(1)
        self._show_buttons()

    def _show_first(self, wish: CloneWish) -> None:
        self.name.setText(wish.name)
        self.consent.setText(wish.statement)
        self.denoise.setChecked(wish.denoise)
        self.take([Path(file) for file in wish.files])
        self.work.begin(wish.name, wish.has_instant)

    def _show_buttons(self) -> None:
        running, left = self.process.running, self.process.wish is not None
        text = tr("Pause") if running else tr("Go on")
        self.pause.setText(text)
        described(self.pause, text, tr("Stop for now and go on later, or go on."))
        self.pause.setEnabled(running or left)
        self.stop.setText(tr("Give up") if left else tr("Another voice"))
        described(self.stop, self.stop.text(), tr("Go back to the first page."))
        self.stop.setEnabled(not running)

    # --- how it is made

    def _ask_page(self) -> QWidget:
        self.name.setPlaceholderText(tr("Name of the voice"))
        described(self.name, tr("Name of the voice"), tr("What its card will say."))
        self.consent.setPlaceholderText(
            tr("I am the speaker and agree to this voice being used on my stream")
        )
        described(
            self.consent,
            tr("Consent of the speaker"),
            tr("Who speaks and what they agreed to; it becomes part of the voice."),
        )
        described(self.files, tr("Recordings"), tr("What the voice is made of."))
        self.files.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._dress(self.add, tr("Add…"), tr("Choose recordings of one person."))
        self._dress(self.read, tr("Read sentences…"), tr("Record yourself reading."))
        self._dress(self.remove, tr("Remove"), tr("Take the selected off the list."))
        self._dress(self.go, tr("Make the voice"), tr("Begin; it takes minutes."))
        self.add.clicked.connect(self._ask_files)
        self.read.clicked.connect(self._read)
        self.remove.clicked.connect(self._remove)
        self.go.clicked.connect(self._start)
        set_role(self.go, "primary")
        for edit in (self.name, self.consent):
            edit.textChanged.connect(lambda _: self._check())
        intro = label(
            tr(
                "Half a minute of one person speaking clearly is enough, three minutes sound"
                " better. Everything stays on this computer."
            )
        )
        intro.setWordWrap(True)
        why = label(
            tr(
                "The consent is shown on the card, and what the voice says carries a mark that it"
                " is synthetic. Never clone anybody who did not agree."
            ),
            "hint",
        )
        why.setWordWrap(True)
        asked = label(tr("Who speaks, and what did they agree to?"))
        asked.setBuddy(self.consent)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop.column.addWidget(self._empty, 1)
        self.drop.column.addWidget(self.files, 1)
        page, row, foot = QWidget(), QHBoxLayout(), QHBoxLayout()
        for widget in (self.add, self.read, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.go)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(label(tr("Clone a voice"), "title"))
        column.addWidget(intro)
        column.addWidget(self.name)
        column.addWidget(self.drop, 1)
        column.addLayout(row)
        for part in (self.denoise, asked, self.consent, why):
            column.addWidget(part)
        column.addLayout(foot)
        return page

    @staticmethod
    def _dress(button: QPushButton, text: str, says: str) -> None:
        button.setText(text)
        described(button, text, says)

    def _read(self) -> None:
        self._pages.setCurrentWidget(self.reading)
        self.reading.record.setFocus()

    def _work_page(self) -> QWidget:
        self.pause.clicked.connect(self._pause_or_go_on)
        self.stop.clicked.connect(self._give_up)
        close = QPushButton(tr("Close"))
        described(close, tr("Close"), tr("Back to the window; the work goes on."))
        close.clicked.connect(self.close)
        page, row = QWidget(), QHBoxLayout()
        row.addWidget(self.pause)
        row.addWidget(self.stop)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.work, 1)
        column.addLayout(row)
        return page
