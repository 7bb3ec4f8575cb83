"""The page that shows a voice being cloned: how far, what was used, and how it sounds so far."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voiceshift.gui.cloneagain import FeedbackRow
from voiceshift.gui.language import number, tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import GAP, TIGHT
from voiceshift.gui.widgets import described, label, set_role


class _Result(QWidget):
    """One voice: what is to be said of it, a button to listen and one to use it."""

    def __init__(self, title: str, listen: str, use: str) -> None:
        """listen, use: one sentence each."""
        super().__init__()
        self.sample = self.voice_id = ""
        self._title = title
        self.text = label("")
        self.listen = QPushButton(tr("Listen"))
        described(self.listen, tr("Listen: {voice}", voice=title), listen)
        self.listen.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self.sample))
        )
        self.use = QPushButton(tr("Use now"))
        described(self.use, tr("Use now: {voice}", voice=title), use)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.listen)
        row.addWidget(self.use)
        self.show_state(tr("waiting"))

    def show_state(self, state: str, sample: str = "", voice_id: str = "") -> None:
        """sample: a file to listen to; voice_id: it is installed."""
        self.sample, self.voice_id = sample, voice_id
        self.text.setText(f"{self._title}: {state}")
        set_role(self.text, "done" if voice_id else "")
        self.listen.setEnabled(bool(sample))
        self.use.setEnabled(bool(voice_id))


class WorkPage(QWidget):
    """See the module's docstring."""

    used = Signal(str)
    """The user wants to speak with the voice of that id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is being done yet."""
        super().__init__(parent)
        self.title = label("", "title")
        self.doing = label("")
        self.doing.setWordWrap(True)
        self.left = label("", "hint")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.instant = _Result(
            tr("Instant voice"),
            tr("Hear the instant voice say something."),
            tr("Speak with the instant voice while the tuning goes on."),
        )
        self.tuned = _Result(
            tr("Tuned voice"),
            tr("Hear how the tuned voice sounds so far."),
            tr("Speak with the tuned voice."),
        )
        self.later = _Result(
            tr("Made again"),
            tr("Hear the new voice say the same."),
            tr("Speak with the new voice."),
        )
        self.feedback = FeedbackRow()
        self.report = QLabel()
        self.report.setTextFormat(Qt.TextFormat.PlainText)
        self.report.setWordWrap(True)
        self.report.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.report.setAccessibleName(tr("What became of the recordings"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.report)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.addWidget(self.doing, 1)
        row.addWidget(self.left)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addSpacing(GAP)
        for result in (self.instant, self.tuned, self.later):
            result.use.clicked.connect(lambda _=False, r=result: self.used.emit(r.voice_id))
            column.addWidget(result)
        column.addWidget(self.feedback)
        column.addSpacing(GAP)
        column.addWidget(label(tr("Your recordings"), "hint"))
        column.addWidget(scroll, 1)

    def begin(self, name: str, has_instant: bool) -> None:
        """Show a voice at its start."""
        self.title.setText(name)
        self.report.setText("")
        self.instant.show_state(tr("among your voices") if has_instant else tr("waiting"))
        self.tuned.show_state(tr("waiting"))
        self.later.hide()
        self.feedback.hide()
        self.feedback.ask()
        self.show_doing(tr("Starting…"))

    def begin_again(self, voice_id: str) -> None:
        """Show a tuned voice being made again."""
        if self.tuned.voice_id != voice_id:  # another day: only the wish is known
            self.begin(voice_id, True)
            self.tuned.show_state(tr("among your voices"), voice_id=voice_id)
        self.feedback.hide()
        if not self.feedback.is_choosing:
            self.later.show_state(tr("waiting"))
            self.later.show()
        self.show_doing(tr("Starting…"))

    def show_feedback(self) -> None:
        """Ask how the tuned voice sounds, or which of both stays."""
        if not self.feedback.is_choosing:
            self.later.hide()
        self.feedback.setVisible(bool(self.tuned.voice_id))

    def show_doing(self, text: str, share: float = 0.0, left_s: float = 0.0) -> None:
        """Show what is done now; left_s: 0 where that is not known."""
        self.doing.setText(text)
        self.bar.setValue(round(1000 * share))
        self.bar.setAccessibleName(text)
        minutes, seconds = divmod(round(left_s), 60)
        told = tr("{time} left at most", time=f"{minutes}:{seconds:02d}")
        self.left.setText(told if left_s > 0.0 else "")

    def hear(self, said: dict[str, Any]) -> None:
        """Show what the child said (`cli/clonesteer.py`)."""
        if "doing" in said:
            self.show_doing(
                self._in_words(str(said["doing"])), float(said["share"]), float(said["left_s"])
            )
        if "report" in said:
            self.report.setText("\n".join(self._report_lines(said["report"])))
        if "preview" in said:
            result = self.later if self.later.isVisibleTo(self) else self.tuned
            result.show_state(tr("better than before"), str(said["preview"]))
        if "kept" in said:
            self.feedback.ask()
            self.tuned.show_state(tr("among your voices"), str(said["sample"]), str(said["kept"]))
        if "revision" in said:
            self.tuned.show_state(
                tr("among your voices"), str(said["earlier"]), str(said["revision"]["of"])
            )
            self.feedback.offer(said["revision"])
        if "voice" in said:
            results = {"instant": self.instant, "tuned": self.tuned, "later": self.later}
            result = results[str(said["depth"])]
            result.show_state(tr("among your voices"), str(said["sample"]), str(said["voice"]))

    def _in_words(self, doing: str) -> str:
        return {
            "listening": tr("Listening to your recordings"),
            "instant voice": tr("Making the instant voice"),
            "listening closely": tr("Listening closely"),
            "tuning": tr("Tuning the voice"),
        }.get(doing, doing)

    def _report_lines(self, report: dict[str, Any]) -> list[str]:
        """Return a line a file: what was used, and why the rest was not."""
        used_s = number(report["used_s"])
        lines = [tr("{seconds} s of clear speech are used.", seconds=used_s)]
        for source in report["sources"]:
            line = tr(
                "{file}: {used} of {all} s",
                file=source["file"],
                used=number(source["used_s"]),
                all=number(source["seconds"]),
            )
            left_out = [
                tr("{reason} {seconds} s", reason=self._reason(reason), seconds=number(seconds))
                for reason, seconds in source["left_out_s"].items()
                if seconds >= 0.5
            ]
            if left_out:
                line += tr("; left out: {reasons}", reasons=", ".join(left_out))
            problem = translated(source["problem"])
            lines.append(f"{line} – {problem}" if problem else line)
        return lines

    def _reason(self, reason: str) -> str:
        return {
            "silence": tr("silence"),
            "clipped": tr("clipped"),
            "noise or music": tr("noise or music"),
            "telephone sound": tr("telephone sound"),
            "people talking at once": tr("people talking at once"),
            "another speaker": tr("another speaker"),
            "too short": tr("too short"),
            "more than is needed": tr("more than is needed"),
        }.get(reason, reason)
