"""The page of the first run: steps on the left, one of them in the middle. Qt thread only."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import Telemetry, Verdict
from voiceshift.gui import icons
from voiceshift.gui.banner import announce
from voiceshift.gui.language import tr
from voiceshift.gui.levelmeter import LevelMeter
from voiceshift.gui.miccheck import Said
from voiceshift.gui.setup import STEPS, Step
from voiceshift.gui.theme import COLOURS, GAP, INSET, NUMBER_PT, TIGHT, number_font
from voiceshift.gui.widgets import Panel, Switch, describe, described, label, set_role

_ABOUT = {
    Step.WELCOME: (
        tr("Two minutes to live"),
        tr(
            "Five short steps: your microphone, what you listen with, your pitch, the way to"
            " Discord, OBS and games, and the delay. Nobody hears you meanwhile, and you can skip"
            " all of it."
        ),
    ),
    Step.MICROPHONE: (
        tr("Is your microphone well set?"),
        tr("Choose it above, then say a sentence or two and be quiet for a moment."),
    ),
    Step.EARS: (
        tr("Headphones or loudspeakers?"),
        tr("A microphone that hears the converted voice sends it round and round."),
    ),
    Step.PITCH: (
        tr("How high do you speak?"),
        tr(
            "VoiceShift moves your pitch to the voice’s. Known beforehand, it is right from the"
            " first word."
        ),
    ),
    Step.CABLE: (
        tr("How will others hear you?"),
        tr("VoiceShift plays into a virtual microphone, which other programs listen to."),
    ),
    Step.DELAY: (
        tr("How late is your voice?"),
        tr("A few soft chirps tell the whole way from your mouth to the output."),
    ),
    Step.DONE: (
        tr("Ready"),
        tr(
            "Choose a voice and talk. {bypass} lets your real voice through, {mute} is silence."
            " Should others not hear you, “Check-up” says why; it also brings these steps back."
        ),
    ),
}
_NEXT = {Step.WELCOME: tr("Begin"), Step.DONE: tr("Go live")}
_SIGNS = {Verdict.OK: "check", Verdict.WARNING: "note", Verdict.PROBLEM: "warning"}
_COLOURS = {
    Verdict.OK: COLOURS.good,
    Verdict.WARNING: COLOURS.warn,
    Verdict.PROBLEM: COLOURS.bad,
}
_WORDS = {Verdict.OK: tr("Good"), Verdict.WARNING: tr("Attention"), Verdict.PROBLEM: tr("Problem")}
_EARS = (
    ("headphones", tr("Headphones"), "headphones", tr("Only you hear what is played.")),
    ("loudspeakers", tr("Loudspeakers"), "speaker", tr("Your microphone hears them too.")),
)
_WIDTH = 620


@dataclass(frozen=True)
class Offers:
    """What the present step can do."""

    demo: bool = False
    ears: str = ""
    can_make_cable: bool = False
    can_measure: bool = True


class SetUpPage(Panel):
    """Takes the place of the panels; the devices stay above it."""

    worn = Signal(str)
    """ "headphones" or "loudspeakers"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """At the welcome."""
        super().__init__("", parent)
        self.setAccessibleName(tr("First steps"))
        self._step = Step.WELCOME
        self._keys = {"bypass": tr("Bypass"), "mute": tr("Mute")}
        self._items = [_StepItem(number, step) for number, step in enumerate(STEPS)]
        self.title, self.text = label(), label()
        self.title.setFont(number_font(NUMBER_PT))
        self.title.setWordWrap(True)
        self.text.setWordWrap(True)
        self.meter = LevelMeter(tr("Microphone"), colour=COLOURS.input)
        self.denoise = Switch(
            tr("Remove background noise"), tr("Take the room’s noise out of your voice.")
        )
        self.said = _SaidRow()
        self.ears = QWidget()
        self._ears = QButtonGroup(self)
        self._make_ears()
        self.cable = self._button(
            tr("Create the virtual microphone"),
            "plus",
            tr("Other programs will see it as a microphone."),
        )
        self.measure = self._button(
            tr("Play the chirps"), "pulse", tr("Play four soft chirps now and listen for them.")
        )
        self.skip = QPushButton(tr("Skip the set-up"))
        set_role(self.skip, "quiet")
        described(
            self.skip,
            tr("Skip the set-up"),
            tr("Straight to the voices; “Check-up” brings it back."),
        )
        self.back, self.forth = QPushButton(tr("Back")), QPushButton()
        described(self.back, tr("Back"), tr("To the step before."))
        set_role(self.forth, "primary")
        self.forth.setMinimumWidth(140)
        self._assemble()
        self.show_step(Step.WELCOME, Said(None, ""), Offers())

    def set_keys(self, keys: dict[str, str]) -> None:
        """Tell of the shortcuts, by action; where there is none, of the button: bypass and mute."""
        self._keys = {
            "bypass": keys["bypass"] or tr("Bypass"),
            "mute": keys["mute"] or tr("Mute"),
        }
        self.text.setText(_ABOUT[self._step][1].format(**self._keys))

    def show_step(self, step: Step, said: Said, offers: Offers) -> None:
        """Show a step and what it says; a new verdict is read aloud."""
        changed = step is not self._step
        self._step = step
        title, text = _ABOUT[step]
        self.title.setText(title)
        self.text.setText(text.format(**self._keys))
        for item in self._items:
            item.show_at(step)
        self.meter.setVisible(step in (Step.MICROPHONE, Step.PITCH))
        self.denoise.setVisible(step is Step.MICROPHONE)
        self.ears.setVisible(step is Step.EARS)
        for button in self._ears.buttons():
            button.setChecked(button.property("value") == offers.ears)
        self.cable.setVisible(step is Step.CABLE and offers.can_make_cable)
        self.measure.setVisible(step is Step.DELAY)
        self.measure.setEnabled(offers.can_measure)
        self.said.show_said(said)
        self.skip.setVisible(step is not Step.DONE)
        self.back.setVisible(step is not Step.WELCOME)
        self.forth.setText(_NEXT.get(step, tr("Next")))
        described(self.forth, self.forth.text(), tr("{word}: go on.", word=self.forth.text()))
        if changed and self.isVisible():
            self.forth.setFocus()
            announce(self.title)

    def show_level(self, telemetry: Telemetry) -> None:
        """Move the meter. At graphics speed."""
        if self.meter.isVisible():
            self.meter.set_levels(
                telemetry.input_rms_dbfs, telemetry.input_peak_dbfs, telemetry.input_clipped
            )

    def _make_ears(self) -> None:
        row = QHBoxLayout(self.ears)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for value, text, icon, description in _EARS:
            button = QPushButton(f"  {text}")
            button.setCheckable(True)
            button.setProperty("value", value)
            button.setIcon(icons.icon(icon))
            button.setIconSize(QSize(28, 28))
            button.setMinimumHeight(72)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            described(button, text, description)
            button.clicked.connect(lambda _, worn=value: self.worn.emit(worn))
            self._ears.addButton(button)
            row.addWidget(button)

    def _assemble(self) -> None:
        steps = QVBoxLayout()
        steps.setSpacing(TIGHT)
        for item in self._items:
            steps.addWidget(item)
        steps.addStretch()
        middle = QVBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self.title)
        middle.addWidget(self.text)
        middle.addSpacing(GAP)
        for widget in (self.ears, self.meter, self.said, self.denoise):
            middle.addWidget(widget)
        actions = QHBoxLayout()
        for button in (self.cable, self.measure):
            actions.addWidget(button)
        actions.addStretch()
        middle.addLayout(actions)
        middle.addStretch()
        ways = QHBoxLayout()
        ways.setSpacing(GAP)
        ways.addWidget(self.skip)
        ways.addStretch()
        ways.addWidget(self.back)
        ways.addWidget(self.forth)
        middle.addLayout(ways)
        centre = QWidget()
        centre.setMaximumWidth(_WIDTH)
        centre.setLayout(middle)
        middle.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setContentsMargins(INSET, INSET, INSET, INSET)
        row.addStretch(1)
        row.addLayout(steps)
        row.addSpacing(4 * GAP)
        row.addWidget(centre, 6)
        row.addStretch(1)
        self.column.addStretch(2)
        self.column.addLayout(row, 5)
        self.column.addStretch(3)

    @staticmethod
    def _button(text: str, icon: str, description: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        described(button, text, description)
        return button


class _StepItem(QWidget):
    """A step on the left: done, present or still to come, by sign and by word."""

    def __init__(self, number: int, step: Step, parent: QWidget | None = None) -> None:
        """number: from 0."""
        super().__init__(parent)
        self._number, self._name = number, step.value
        self._sign, self._text = QLabel(), label(step.value)
        self._sign.setFixedSize(24, 24)
        self._sign.setScaledContents(True)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, TIGHT, 0, TIGHT)
        row.setSpacing(GAP)
        row.addWidget(self._sign)
        row.addWidget(self._text)
        row.addStretch()

    def show_at(self, present: Step) -> None:
        """Show where this step is, seen from the present one."""
        here = STEPS.index(present)
        is_done, is_here = self._number < here, self._number == here
        name, colour = (
            ("check", COLOURS.good)
            if is_done
            else ("dot", COLOURS.accent)
            if is_here
            else ("ring", COLOURS.faint)
        )
        self._sign.setPixmap(icons.pixmap(name, colour))
        set_role(self._text, "finding-title" if is_here else "" if is_done else "later")
        state = tr("done", "a step") if is_done else tr("now") if is_here else tr("later")
        self._text.setAccessibleName(f"{self._name}, {state}")


class _SaidRow(QFrame):
    """A verdict in words and colour, and what to do next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say."""
        super().__init__(parent)
        self._said = Said(None, "")
        self._sign, self._word = QLabel(), label()
        self._sign.setFixedSize(20, 20)
        self._sign.setScaledContents(True)
        self.text, self._advice = label(), label("", "advice")
        for line in (self.text, self._advice):
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self._word, self.text, self._advice):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 10, GAP, 10)
        row.setSpacing(GAP)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_said(self, said: Said) -> None:
        """Show it; hidden when there is nothing to say."""
        self.setVisible(bool(said.text))
        verdict = said.verdict
        set_role(self, f"finding-{verdict.value}" if verdict else "finding")
        self._sign.setPixmap(
            icons.pixmap(_SIGNS[verdict], _COLOURS[verdict])
            if verdict
            else icons.pixmap("note", COLOURS.muted)
        )
        word = _WORDS[verdict] if verdict else ""
        self._word.setText(word)
        self._word.setVisible(bool(word))
        set_role(self._word, f"verdict-{verdict.value}" if verdict else "hint")
        self.text.setText(said.text)
        self._advice.setText(said.advice)
        self._advice.setVisible(bool(said.advice))
        describe(self, f"{word}: {said.text} {said.advice}".strip(": "))
        self.setAccessibleName(f"{word}: {said.text} {said.advice}".strip(": "))
        if verdict is not self._said.verdict and self.isVisible():
            announce(self)
        self._said = said
