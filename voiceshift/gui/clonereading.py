"""Reading shown sentences into the microphone, for cloning: the page, and what records.

The engine's own recorder makes a take in the user's data; its dry half is the recording. Whoever is
not live is recorded like in the first steps: nobody hears anything. Qt thread only.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voiceshift.config.paths import data_dir
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import Choices
from voiceshift.gui.director import Director
from voiceshift.gui.language import tr
from voiceshift.gui.theme import GAP
from voiceshift.gui.widgets import described, label, set_role
from voiceshift.takes.files import DRY


class CloneRecorder(QObject):
    """See the module's docstring."""

    began = Signal()
    recorded = Signal(str)
    """Path of the recording."""
    failed = Signal(str)

    def __init__(self, director: Director, bridge: Bridge, parent: QObject | None = None) -> None:
        """Idle."""
        super().__init__(parent)
        self._director, self._bridge = director, bridge
        self._choices: Choices = director.choices
        self._wanted = self._rehearses = False
        bridge.started.connect(lambda _: self._record() if self._rehearses else None)
        bridge.take_begun.connect(lambda _: self.began.emit() if self._wanted else None)
        bridge.take_ended.connect(self._ended)
        bridge.failed.connect(self._refused)

    @property
    def busy(self) -> bool:
        """Whether a recording is wanted or made."""
        return self._wanted

    def start(self) -> None:
        """Record from now on; `began` or `failed` tells."""
        if self._wanted:
            return
        self._wanted = True
        if self._director.live:
            self._record()
        else:
            self._rehearses = self._choices.rehearsing = True
            self._director.start()

    def stop(self) -> None:
        """Finish; `recorded` tells."""
        if self._wanted:
            self._bridge.stop_recording()

    def _record(self) -> None:
        self._bridge.record(data_dir() / "cloning" / "recordings")

    def _ended(self, paths: list[Path]) -> None:
        if self._wanted:
            self._be_idle()
            dry = [path for path in paths if path.name.endswith(DRY)]
            for path in dry:
                self.recorded.emit(str(path))
            if not dry:
                self.failed.emit(tr("Nothing was recorded. Try it again."))

    def _refused(self, action: str, text: str) -> None:
        if self._wanted and action in ("start", "record"):
            self._be_idle()
            self.failed.emit(text)

    def _be_idle(self) -> None:
        self._wanted = False
        if self._rehearses:
            self._rehearses = self._choices.rehearsing = False
            self._director.stop()


class ReadingPage(QWidget):
    """One sentence at a time, large."""

    left = Signal()
    """The user goes back."""

    def __init__(self, recorder: CloneRecorder, parent: QWidget | None = None) -> None:
        """Show the first sentence."""
        super().__init__(parent)
        self._recorder = recorder
        self._at = 0
        self._sentences = self._written()
        self._count = label("", "hint")
        self.sentence = label("", "title")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.status = label("", "hint")
        self.status.setWordWrap(True)
        self.record = QPushButton(tr("Record"))
        set_role(self.record, "primary")
        self.record.clicked.connect(self._toggle)
        self.next = QPushButton(tr("Next sentence"))
        described(self.next, tr("Next sentence"), tr("Show the sentence after this one."))
        self.next.clicked.connect(lambda: self._show(self._at + 1))
        self.back = QPushButton(tr("Back"))
        described(self.back, tr("Back"), tr("Back to the recordings."))
        self.back.clicked.connect(self._leave)
        recorder.began.connect(self._began)
        recorder.recorded.connect(lambda _: self._stopped(tr("Recorded, and on the list.")))
        recorder.failed.connect(self._stopped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._count)
        column.addStretch(1)
        column.addWidget(self.sentence)
        column.addStretch(1)
        column.addWidget(self.status)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        row.addWidget(self.record)
        column.addLayout(row)
        self._stopped(
            tr(
                "Press Record and read every sentence aloud, as you usually speak. While you are"
                " not live, nobody hears you."
            )
        )

    def _toggle(self) -> None:
        if self._recorder.busy:
            self.status.setText(tr("Saving…"))
            self._recorder.stop()
        else:
            self._show(0)
            self.status.setText(tr("Opening the microphone…"))
            self._recorder.start()

    def _began(self) -> None:
        set_role(self.record, "recording")
        self.record.setText(tr("Stop"))
        described(self.record, tr("Stop"), tr("Finish and keep the recording."))
        self.status.setText(tr("Recording: read the sentence, then press Next."))
        self.next.setFocus()

    def _stopped(self, text: str) -> None:
        set_role(self.record, "primary")
        self.record.setText(tr("Record"))
        described(self.record, tr("Record"), tr("Record what you read from now on."))
        self.status.setText(text)
        self._show(self._at)

    def _leave(self) -> None:
        self._recorder.stop()
        self.left.emit()

    def _show(self, at: int) -> None:
        self._at = at % len(self._sentences)
        self.sentence.setText(self._sentences[self._at])
        self.sentence.setAccessibleName(self._sentences[self._at])
        told = tr("Sentence {number} of {count}", number=self._at + 1, count=len(self._sentences))
        self._count.setText(told)

    def _written(self) -> list[str]:
        return [
            tr("Every morning the baker’s van rattles past our house and wakes the dog."),
            tr("If you measure twice, you usually only have to saw the plank once."),
            tr("She laughed so loudly that the people in the next room stopped talking."),
            tr("Yesterday’s storm blew four chairs and a yellow umbrella into the lake."),
            tr("Could you hand me the blue jug from the shelf above the fridge, please?"),
            tr("My brother thinks that cheese, jam and mustard go well together."),
            tr("At noon the shadow of the church just touches the edge of the fountain."),
            tr("We walked through wet grass until our shoes were twice as heavy."),
            tr("Nobody knew who had painted the garage door green during the night."),
            tr("Now and then a ship blows its horn, and the whole harbour answers."),
            tr("What would you do with an extra hour that belonged to nobody else?"),
            tr("The old clock in the hall chimes at seven, whatever time it may be."),
            tr("He put thirty small stones in a row and counted them out loud."),
            tr("Thank you for listening; that was the last of these odd little sentences."),
        ]
