"""What the user's ear says of a cloned voice, and the choice between it and what came of that."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from voiceshift.gui.language import number, tr
from voiceshift.gui.theme import TIGHT
from voiceshift.gui.widgets import described, label, set_role


class FeedbackRow(QWidget):
    """Asks how the tuned voice sounds; once it was made again, which of both stays."""

    complained = Signal(str)
    """unlike, unclear or buzzy."""
    chosen = Signal(str)
    """earlier or later."""

    def __init__(self) -> None:
        """Ask for a complaint."""
        super().__init__()
        self.complaints = {
            "unlike": self._button(
                tr("Unlike"), tr("It does not sound like the person: make it more alike.")
            ),
            "unclear": self._button(
                tr("Unclear"), tr("Words are hard to understand: make it clearer.")
            ),
            "buzzy": self._button(tr("Buzzy"), tr("It buzzes or rasps: make it softer.")),
        }
        self.choices = {
            "earlier": self._button(
                tr("Keep the earlier"), tr("The new one is put away and can be brought back.")
            ),
            "later": self._button(
                tr("Keep the new one"), tr("The earlier one is put away and can be brought back.")
            ),
        }
        self.numbers = label("", "hint")
        self.numbers.setWordWrap(True)
        set_role(self.choices["later"], "primary")
        for buttons, signal in ((self.complaints, self.complained), (self.choices, self.chosen)):
            for name, button in buttons.items():
                button.clicked.connect(lambda _=False, n=name, s=signal: s.emit(n))
        self._asking, self._choosing = QWidget(), QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(tr("Not right yet? It sounds…"), "hint"), 1)
        for button in self.complaints.values():
            row.addWidget(button)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in self.choices.values():
            foot.addWidget(button)
        column = QVBoxLayout(self._choosing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self.numbers)
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, TIGHT, 0, 0)
        whole.addWidget(self._asking)
        whole.addWidget(self._choosing)
        self.is_choosing = False
        """Whether two voices wait for a choice."""
        self.ask()

    def ask(self) -> None:
        """Ask for a complaint."""
        self._show(False)

    def offer(self, revision: dict[str, Any]) -> None:
        """Show how both did (a manifest's "revision") and ask which stays."""
        before, after = revision["asked"]
        self.numbers.setText(
            tr(
                "By the numbers the new one is better: {after}, before {before} (less is better)."
                " Listen to both; your ear decides.",
                after=number(after, 2),
                before=number(before, 2),
            )
        )
        self._show(True)

    def _show(self, is_choosing: bool) -> None:
        self.is_choosing = is_choosing
        self._asking.setVisible(not is_choosing)
        self._choosing.setVisible(is_choosing)

    @staticmethod
    def _button(text: str, says: str) -> QPushButton:
        button = QPushButton(text)
        described(button, text, says)
        return button
