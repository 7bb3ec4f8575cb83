"""The doctor's page: what is well, what is not and what to do, and what to look up elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voiceshift.engine.messages import CheckUp, Finding, Step, Verdict
from voiceshift.gui import icons
from voiceshift.gui.banner import announce
from voiceshift.gui.language import tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import COLOURS, GAP, TIGHT
from voiceshift.gui.widgets import Panel, described, label

_ICONS = {Verdict.OK: "check", Verdict.WARNING: "note", Verdict.PROBLEM: "warning"}
_WORDS = {Verdict.OK: tr("OK"), Verdict.WARNING: tr("Warning"), Verdict.PROBLEM: tr("Problem")}
_COLOURS = {
    Verdict.OK: COLOURS.good,
    Verdict.WARNING: COLOURS.warn,
    Verdict.PROBLEM: COLOURS.bad,
}
_WAITING = tr("Looking…")


def summary(report: CheckUp) -> str:
    """Return a report in a few words."""
    problems, warnings = report.count(Verdict.PROBLEM), report.count(Verdict.WARNING)
    told = [tr("%n problem(s)", "", problems)] if problems else []
    told += [tr("%n warning(s)", "", warnings)] if warnings else []
    return ", ".join(told) if told else tr("All is well")


class FindingRow(QFrame):
    """One finding: a sign and a word, what was found, and what to do next below it."""

    _HEAD_WIDTH = 200

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        """finding: what to show."""
        super().__init__(parent)
        self.finding = finding
        word = _WORDS[finding.verdict]
        self.setProperty("role", f"finding-{finding.verdict.value}")
        named, text, advice = (
            translated(finding.title),
            translated(finding.text),
            translated(finding.advice),
        )
        self.setAccessibleName(f"{named}, {word}: {text} {advice}".strip())
        sign = QLabel()
        sign.setPixmap(icons.pixmap(_ICONS[finding.verdict], _COLOURS[finding.verdict]))
        sign.setScaledContents(True)
        sign.setFixedSize(20, 20)
        title, state = label(named, "finding-title"), label(word)
        state.setProperty("role", f"verdict-{finding.verdict.value}")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(title)
        names.addWidget(state)
        names.addStretch()
        head = QWidget()
        head.setFixedWidth(self._HEAD_WIDTH)
        head_row = QHBoxLayout(head)
        head_row.setContentsMargins(0, 0, 0, 0)
        head_row.setSpacing(10)
        head_row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head_row.addLayout(names, 1)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(_wrapped(text))
        if finding.advice:
            words.addWidget(_wrapped(advice, "advice"))
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 10, GAP, 10)
        row.setSpacing(GAP)
        row.addWidget(head)
        row.addLayout(words, 1)


class CheckUpPage(Panel):
    """Takes the place of the panels while the user looks at it."""

    again_asked = Signal()
    copy_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing was examined yet."""
        super().__init__("", parent)
        self.setAccessibleName(tr("Check-up"))
        self.rows: list[FindingRow] = []
        self.summary = label(_WAITING, "headline")
        self.again = self._button(tr("Check again"), "again", tr("Examine everything once more."))
        self.copy = self._button(
            tr("Copy diagnostics"),
            "copy",
            tr(
                "Pack settings, devices, versions, meters and the log, but no sound, into a file to"
                " paste where you ask for help."
            ),
        )
        self.setup = self._button(
            tr("First steps"),
            "play",
            tr("Go through the set-up of microphone, pitch and delay again."),
        )
        self.back = self._button(tr("Back"), "close", tr("Return to the voices."))
        self.again.clicked.connect(self.again_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.back.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(tr("Check-up"), "hint"))
        words.addWidget(self.summary)
        head.addLayout(words, 1)
        for button in (self.again, self.copy, self.setup, self.back):
            head.addWidget(button)
        self.column.addLayout(head)
        self.column.addSpacing(TIGHT)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(tr("Findings"))
        self.column.addWidget(self._area, 1)

    def show_report(self, report: CheckUp | None) -> None:
        """Show a report, the worst first; None while the first is awaited."""
        if report is None:
            return
        worst_first = sorted(report.findings, key=lambda f: -list(Verdict).index(f.verdict))
        self.rows = [FindingRow(finding) for finding in worst_first]
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, TIGHT, 0)
        grid.setHorizontalSpacing(2 * GAP)
        findings = QVBoxLayout()
        findings.setSpacing(TIGHT)
        for row in self.rows:
            findings.addWidget(row)
        findings.addStretch()
        grid.addLayout(findings, 0, 0)
        grid.addLayout(_checklist(report.steps), 0, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        self._area.setWidget(body)
        self.summary.setText(summary(report))
        announce(self.summary)

    @staticmethod
    def _button(text: str, icon: str, description: str) -> QPushButton:
        button = QPushButton(text)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(18, 18))
        described(button, text, description)
        return button


def _checklist(steps: Sequence[Step]) -> QVBoxLayout:
    """Return what only the user can see, by program."""
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    column.addWidget(label(tr("Look these up yourself"), "title"))
    for program, some in groupby(steps, key=lambda step: step.program):
        column.addSpacing(TIGHT)
        column.addWidget(label(translated(program), "finding-title"))
        for step in some:
            column.addWidget(_wrapped(translated(step.text), "hint"))
    column.addStretch()
    return column


def _wrapped(text: str, role: str = "") -> QLabel:
    made = label(text, role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
