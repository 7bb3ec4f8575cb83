"""The doctor's reports for the window, and the virtual microphone that is there once it is chosen.

Qt thread only; plain behaviour, no widget.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from voiceshift.engine.messages import CheckUp, Verdict
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import VIRTUAL_MIC, Choices, friendly
from voiceshift.gui.language import tr
from voiceshift.gui.messages import Messages, Severity
from voiceshift.gui.observable import Observable
from voiceshift.gui.sentences import translated

_OFFERED = tr(
    "Other programs now see “{name}”. Choose it as the microphone in Discord, OBS or your game.",
    name=friendly(VIRTUAL_MIC),
)


class CheckUps(QObject):
    """See the module's docstring."""

    def __init__(
        self, choices: Choices, bridge: Bridge, messages: Messages, parent: QObject | None = None
    ) -> None:
        """Nothing was examined; a virtual microphone that is remembered is there at once."""
        super().__init__(parent)
        self._choices, self._bridge, self._messages = choices, bridge, messages
        self._told = choices.output.value == VIRTUAL_MIC  # at an earlier start
        self.report: Observable[CheckUp | None] = Observable(None)
        self.open = Observable(False)
        """Whether the user looks at the reports: then they follow what is chosen."""
        self._heard_on = Observable("")
        """The device on which the users hear themselves, empty for none."""
        for chosen in (choices.input, choices.output, choices.monitor):
            chosen.watch(lambda _: self._look_again())
        choices.output.watch(self._output_chosen)
        self.open.watch(lambda _: self._look_again())
        choices.monitor.watch(lambda _: self._monitor_changed())
        choices.controls.watch(lambda _: self._monitor_changed())
        self._heard_on.watch(lambda device: self.ask() if device else self._warn(None))
        self.report.watch(self._warn)
        bridge.examined.connect(self.report.set)
        bridge.virtual_mic_offered.connect(self._offered)
        bridge.started.connect(lambda _: self._look_again())
        bridge.stopped.connect(self._look_again)

    def ask(self) -> None:
        """Examine what is chosen now; `report` follows."""
        self._bridge.examine(self._choices.request())

    def _look_again(self) -> None:
        """Examine again while somebody looks, or hears themselves: then an echo is warned of."""
        if self.open.value or self._heard_on.value:
            self.ask()

    def _output_chosen(self, output: str) -> None:
        if output == VIRTUAL_MIC:
            self._bridge.offer_virtual_mic()
        else:
            self._messages.dismiss("virtual-mic")

    def _monitor_changed(self) -> None:
        on = self._choices.controls.value.monitor
        self._heard_on.set(self._choices.monitor.value if on else "")

    def _warn(self, report: CheckUp | None) -> None:
        """Say when others would hear what the user hears, as long as the user hears it."""
        found = [f for f in report.findings if f.key == "monitor"] if report is not None else []
        if self._heard_on.value and found and found[0].verdict is not Verdict.OK:
            text = (
                tr("Hear myself") + f": {translated(found[0].text)} {translated(found[0].advice)}"
            )
            self._messages.say("echo", Severity.WARNING, text)
        else:
            self._messages.dismiss("echo")

    def _offered(self) -> None:
        if not self._told:
            self._told = True
            self._messages.say("virtual-mic", Severity.NOTE, _OFFERED)
        self._look_again()
