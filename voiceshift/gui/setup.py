"""The first run, two minutes to live: steps that look at what is there and say it. No widget.

Microphone and pitch are rehearsed: the engine runs, but into nowhere, so that nobody hears it. Qt
thread only. Without a microphone every step works on the demo speech, and says so.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from voiceshift.engine.messages import (
    CheckUp,
    EngineState,
    LatencyMeasurement,
    SpectrumColumns,
    Telemetry,
    Verdict,
)
from voiceshift.gui.bridge import Bridge
from voiceshift.gui.choices import DEMO, VIRTUAL_MIC, friendly
from voiceshift.gui.language import number, tr
from voiceshift.gui.latencycheck import consent_text
from voiceshift.gui.miccheck import MicrophoneCheck, Said
from voiceshift.gui.observable import Observable
from voiceshift.gui.sentences import translated
from voiceshift.gui.viewmodels import signed

if TYPE_CHECKING:
    from voiceshift.gui.director import Director

_STEADY_TEXTS = 6
"""Pictures in a row, four a second, whose median pitch must agree."""
_STEADY = 0.03
_DENOISE = 0.5

_DEMO = tr("There is no microphone, so the demo speech is heard instead. ")


class Step(str, Enum):
    """Where the user is; the values are shown."""

    WELCOME = tr("Welcome")
    MICROPHONE = tr("Microphone")
    EARS = tr("Headphones")
    PITCH = tr("Your pitch")
    CABLE = tr("Virtual microphone")
    DELAY = tr("Delay")
    DONE = tr("Ready")


STEPS = tuple(Step)
_REHEARSED = (Step.MICROPHONE, Step.EARS, Step.PITCH)


class SetUp(QObject):
    """See the module's docstring."""

    def __init__(self, director: Director, bridge: Bridge, parent: QObject | None = None) -> None:
        """Closed; `offer` opens it on a first start."""
        super().__init__(parent)
        self._director, self._bridge = director, bridge
        self._choices = director.choices
        self.open = Observable(False)
        self.step = Observable(Step.WELCOME)
        self.said = Observable(Said(None, ""))
        self._microphone = MicrophoneCheck()
        self._medians: list[float] = []
        self._measured: Said | None = None
        self._measuring = False
        self._rehearses = self._refused = False
        bridge.frame.connect(self._frame_came)
        bridge.text.connect(self._text_came)
        director.checkups.report.watch(lambda _: self._say_cable())
        director.latency_measured.connect(self._latency_came)
        director.latency_failed.connect(self._latency_failed)
        director.inventory.changed.connect(self._say)
        bridge.stopped.connect(self._rehearse_on)
        bridge.failed.connect(self._failed)
        self._choices.input.watch(lambda _: self._rehearse_on())

    # --- the user's wishes

    def offer(self) -> None:
        """Open on the first start."""
        if not self._choices.settings.flag("setup.done"):
            self.again()

    def again(self) -> None:
        """Open at the beginning."""
        self._go(Step.WELCOME)
        self.open.set(True)

    def forth(self) -> None:
        """To the next step; after the last one, live."""
        place = STEPS.index(self.step.value) + 1
        if place < len(STEPS):
            self._go(STEPS[place])
        else:
            self.close()
            self._director.start()

    def back(self) -> None:
        """To the step before."""
        self._go(STEPS[max(0, STEPS.index(self.step.value) - 1)])

    def close(self) -> None:
        """Leave it, finished or not; it does not come by itself again."""
        self._rehearse(False)
        self._choices.settings.set("setup.done", True)
        self._director.saver.later()
        self.open.set(False)

    def remove_noise(self, on: bool) -> None:
        """Switch noise removal on or off."""
        self._director.change(denoise=_DENOISE if on else 0.0)

    def wear(self, ears: str) -> None:
        """Remember "headphones" or "loudspeakers"; before loudspeakers nobody hears himself."""
        self._choices.settings.set("setup.ears", ears)
        if ears == "loudspeakers":
            self._director.change(monitor=False)
        self._director.saver.later()
        self._say()

    def make_cable(self) -> None:
        """Send the voice to the virtual microphone, which is created by that."""
        self._director.choose_device("output", VIRTUAL_MIC)
        self._say()

    def measure(self) -> None:
        """Play chirps and listen; the user has agreed."""
        self._measuring = True
        self._say()
        self._director.measure_latency()

    # --- what there is

    @property
    def uses_demo(self) -> bool:
        """The demo speech stands for the user's voice."""
        return self._choices.selection("input") == DEMO

    @property
    def ears(self) -> str:
        """ "headphones", "loudspeakers", or empty before the user said so."""
        return self._choices.settings.text("setup.ears")

    @property
    def can_make_cable(self) -> bool:
        """There is a virtual microphone to create here, and it is not chosen yet."""
        devices = self._director.inventory.devices.value or ()
        there = any(device.label == VIRTUAL_MIC for device in devices)
        return there and self._choices.output.value != VIRTUAL_MIC

    @property
    def can_measure(self) -> bool:
        """Nothing is being measured."""
        return not self._measuring

    # --- inside

    def _go(self, step: Step) -> None:
        self._medians = []
        if step in (Step.WELCOME, Step.MICROPHONE):
            self._microphone = MicrophoneCheck()
        self._rehearse(step in _REHEARSED)
        if step is Step.CABLE:
            self._director.checkups.ask()
        if step is Step.DELAY:
            self._measured = None
        self.step.set(step)
        self._say()

    def _rehearse(self, on: bool) -> None:
        """Run into nowhere, or no longer; somebody who is live stays live."""
        if on and not self._rehearses and not self._director.live:
            self._rehearses, self._refused = True, False
            self._choices.rehearsing = True
            self._director.start()
        elif not on and self._rehearses:
            self._rehearses = False
            self._choices.rehearsing = False
            self._director.stop()

    def _rehearse_on(self) -> None:
        """Run again if the step needs it: what ran has ended, or another microphone was chosen."""
        if self.open.value and self.step.value in _REHEARSED and not self._director.live:
            self._rehearses = False
            self._rehearse(True)
            self._say()

    def _failed(self, action: str, _: str) -> None:
        if action == "start":
            self._refused = True
            self._say()

    def _frame_came(self, telemetry: Telemetry, _: SpectrumColumns) -> None:
        if self.open.value and self.step.value is Step.MICROPHONE:
            self._microphone.hear(telemetry)

    def _text_came(self, telemetry: Telemetry) -> None:
        if not self.open.value or self.step.value not in _REHEARSED:
            return
        if self._rehearses and not self._refused and not self._director.live:
            self._director.start()  # was asked while the run before had not quite ended
        if telemetry.state is EngineState.RUNNING and telemetry.median_f0_hz > 0.0:
            self._medians.append(telemetry.median_f0_hz)
        self._say()

    def _say(self) -> None:
        if self.step.value is not Step.CABLE:
            self.said.set(self._words())
        else:
            self._say_cable()

    def _words(self) -> Said:
        demo = _DEMO if self.uses_demo else ""
        if self.step.value in (Step.MICROPHONE, Step.PITCH) and not self._director.live:
            name = friendly(self._choices.selection("input"))
            return Said(
                Verdict.PROBLEM,
                tr("{name} cannot be opened; the message above says why.", name=name),
                tr("Choose another microphone above, or go on without."),
            )
        match self.step.value:
            case Step.MICROPHONE:
                said = self._microphone.said(friendly(self._choices.selection("input")))
                return Said(said.verdict, demo + said.text, said.advice)
            case Step.EARS:
                return self._about_ears()
            case Step.PITCH:
                said = self._about_pitch()
                return Said(said.verdict, demo + said.text, said.advice)
            case Step.DELAY:
                return self._about_delay()
            case _:
                return Said(None, "")

    def _about_ears(self) -> Said:
        match self.ears:
            case "headphones":
                text = tr("Your microphone hears you alone. Choose them above to hear yourself.")
                return Said(Verdict.OK, text)
            case "loudspeakers":
                return Said(
                    Verdict.WARNING,
                    tr("Your microphone hears them too, so others may hear an echo, or a howl."),
                    tr("“Hear myself” is off and should stay off; turn the speakers down."),
                )
        return Said(None, tr("What do you listen with while you talk?"))

    def _about_pitch(self) -> Said:
        last = self._medians[-_STEADY_TEXTS:]
        if len(last) < _STEADY_TEXTS or max(last) > (1.0 + _STEADY) * min(last):
            return Said(None, tr("Speak one sentence, the way you always do."))
        median = last[-1]
        told = tr("You speak around {hz} Hz.", hz=number(median))
        voice = self._director.presets.chosen
        if voice is not None:
            semitones = 12.0 * math.log2(voice.mean_f0_hz / median)
            told += " " + tr(
                "{voice} is around {hz} Hz: {shift} semitones.",
                voice=voice.name,
                hz=number(voice.mean_f0_hz),
                shift=signed(semitones),
            )
        if not self.uses_demo:
            self._choices.settings.set("speaker.median_f0_hz", round(median, 1))
        if not self._choices.controls.value.auto_pitch:
            return Said(
                Verdict.WARNING,
                told,
                tr("Switch “Fit my pitch to the voice” on to have it fitted."),
            )
        return Said(Verdict.OK, told, "" if self.uses_demo else tr("It is remembered."))

    def _say_cable(self) -> None:
        if self.step.value is not Step.CABLE:
            return
        report: CheckUp | None = self._director.checkups.report.value
        found = [f for f in report.findings if f.key == "output"] if report is not None else []
        if self._choices.output.value == VIRTUAL_MIC:
            self.said.set(
                Said(
                    Verdict.OK,
                    tr(
                        "Other programs see “{name}” while VoiceShift runs.",
                        name=friendly(VIRTUAL_MIC),
                    ),
                    tr("Choose it as the microphone in Discord, OBS or your game."),
                )
            )
        elif found and not self.can_make_cable:
            self.said.set(
                Said(found[0].verdict, translated(found[0].text), translated(found[0].advice))
            )
        else:
            self.said.set(
                Said(None, tr("Discord, OBS and games listen to a microphone of its own."))
            )

    def _about_delay(self) -> Said:
        if self._measuring:
            return Said(None, tr("Listening for the chirps. Please be quiet for a moment."))
        if self._measured is not None:
            return self._measured
        output = friendly(self._choices.selection("output"))
        return Said(None, consent_text(output, self._director.live))

    def _latency_came(self, told: LatencyMeasurement) -> None:
        self._measuring = False
        if told.measured is not None:
            text = tr(
                "{ms} ms from your mouth to the output, measured.",
                ms=number(told.measured.total_ms),
            )
            self._measured = Said(Verdict.OK, text)
        else:
            text = tr(
                "{ms} ms from your mouth to the output is what the drivers say.",
                ms=number(told.stated.total_ms),
            )
            text = f"{text} {translated(told.reason)}"
            self._measured = Said(None, text.strip())
        self._say()

    def _latency_failed(self, text: str) -> None:
        self._measuring = False
        self._measured = Said(Verdict.WARNING, tr("Not measured.") + f" {translated(text)}")
        self._say()
