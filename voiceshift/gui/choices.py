"""What the user chose: devices, voice, profile and controls, kept in step with the settings.

Pure Python, on the Qt thread. Bypass and mute are part of the controls but never stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from voiceshift.config.schema import in_section, setting
from voiceshift.config.settings import Settings
from voiceshift.engine.messages import Controls, Device, Profile, Shape, StartRequest, Voice
from voiceshift.gui.language import tr
from voiceshift.gui.observable import Observable
from voiceshift.remote.holds import Holds, with_holds

DEFAULT, DEMO, NULL, NO_MONITOR = "default", "demo", "null", ""
VIRTUAL_MIC = "virtual-mic"
_FRIENDLY = {
    DEFAULT: tr("System default"),
    DEMO: tr("Demo speech"),
    NULL: tr("Nowhere (silent)"),
    NO_MONITOR: tr("None"),
    VIRTUAL_MIC: "VoiceShift Microphone",
}
_NO_VIRTUAL_MIC = tr(
    "“{name}” cannot be made here now. “Check-up” says why; or choose another output.",
    name=_FRIENDLY[VIRTUAL_MIC],
)
_MISSING = {
    "input": tr(
        "“{name}” is not connected. Plug it in and press “Look again”, or choose another"
        " microphone."
    ),
    "output": tr(
        "“{name}” is not connected. Plug it in and press “Look again”, or choose another output."
    ),
    "monitor": tr(
        "“{name}” is not connected. Plug it in and press “Look again”, or choose another pair of"
        " headphones."
    ),
}
_STORED_CONTROLS = tuple(s.name for s in in_section("controls"))
_NEVER_STORED = {f.name for f in fields(Controls)} - set(_STORED_CONTROLS)


def friendly(selection: str) -> str:
    """Return a device selection in words."""
    return _FRIENDLY.get(selection, selection)


def matching_label(selection: str, labels: Sequence[str]) -> str | None:
    """Return the label that a stored name, or part of a name, means; None if none or several."""
    if selection in labels:
        return selection
    parts = [label for label in labels if selection.lower() in label.lower()]
    return parts[0] if selection and len(parts) == 1 else None


class Choices:
    """See the module's docstring."""

    def __init__(self, settings: Settings) -> None:
        """Take over what the settings remember."""
        self.settings = settings
        self.input = Observable("")
        self.output = Observable("")
        self.monitor = Observable("")
        self.voice_id = Observable("")
        self.profile = Observable("")
        self.controls = Observable(Controls())
        """As the user set them."""
        self.in_force = Observable(Controls())
        """The same with what is held on top: what the engine is told."""
        self.holds = Holds(lambda _: self._apply_holds())
        self.controls.watch(lambda _: self._apply_holds())
        self.stand_ins: Observable[str] = Observable("")
        """Why demo speech or no output is used instead of a real device; empty otherwise."""
        self._stand_in: dict[str, str] = {}
        self.rehearsing = False
        """Whatever is chosen, nobody shall hear anything: the set-up listens alone."""
        self.reload()

    def reload(self) -> None:
        """Take over the settings again, after a dialog changed them. Bypass and mute stay."""
        for name, chosen in self._start_fields().items():
            chosen.set(self.settings.text(f"start.{name}"))
        stored: dict[str, Any] = self.settings.section("controls")
        self.controls.set(replace(self.controls.value, **stored))
        self._apply_holds()

    def choose(self, name: str, value: str) -> None:
        """Choose and remember a field of StartRequest: input, output, monitor, voice_id, profile.

        Raises SettingsError for a value that is not allowed.
        """
        self.settings.set(f"start.{name}", value)
        self._stand_in.pop(name, None)
        self._start_fields()[name].set(value)

    def change(self, **changes: Any) -> None:
        """Change fields of the controls; numbers are kept in their declared range."""
        for name in changes.keys() - _NEVER_STORED:
            declared = setting(f"controls.{name}")
            changes[name] = declared.nearest(declared.typed(changes[name]))
            self.settings.set(declared.key, changes[name])
        self.controls.set(replace(self.controls.value, **changes))

    def plain_shape(self) -> Shape:
        """Return how the sliders stood before a preset was chosen."""
        return Shape(**self.settings.section("plain"))

    def keep_plain(self, shape: Shape) -> None:
        """Remember how the sliders stand without a preset."""
        for name, value in asdict(shape).items():
            self.settings.set(f"plain.{name}", value)

    def nudge_pitch(self, steps: int) -> None:
        """Move the pitch by steps of the declared size."""
        step = setting("controls.pitch_semitones").step
        self.change(pitch_semitones=self.controls.value.pitch_semitones + steps * step)

    def selection(self, name: str) -> str:
        """Return the device to use for "input", "output" or "monitor": a stand-in if need be."""
        if self.rehearsing and name != "input":
            return NULL if name == "output" else NO_MONITOR
        return self._stand_in.get(name, self._start_fields()[name].value)

    def stored(self) -> dict[str, str]:
        """Return every field of StartRequest as it is remembered, without stand-ins."""
        return {name: chosen.value for name, chosen in self._start_fields().items()}

    def request(self) -> StartRequest:
        """Return what to run now."""
        return StartRequest(
            input=self.selection("input"),
            output=self.selection("output"),
            monitor=self.selection("monitor"),
            voice_id=self.voice_id.value,
            profile=Profile(self.profile.value),
            controls=self.in_force.value,
            noise_profile=self.settings.numbers("noise.profile"),
            speaker_f0_hz=(
                0.0
                if self.selection("input") == DEMO
                else self.settings.number("speaker.median_f0_hz")
            ),
        )

    def takes_folder(self) -> Path:
        """Return where takes are written."""
        return self.settings.takes_folder()

    def adopt_devices(self, devices: Sequence[Device]) -> None:
        """Let demo speech and no output stand in where "default" is chosen and nothing is real.

        A stand-in is not remembered: with a microphone at the next start, "default" is that. A
        named device is never replaced by another one, which would send the voice elsewhere.
        """
        real = [device for device in devices if not device.is_virtual]
        inputs, outputs = any(d.is_input for d in real), any(d.is_output for d in real)
        self._stand_in = {}
        reasons = []
        if self.input.value == DEFAULT and not inputs:
            self._stand_in["input"] = DEMO
            reasons.append(tr("No microphone was found, so the demo speech is used instead."))
        if self.output.value == DEFAULT and not outputs:
            self._stand_in["output"] = NULL
            reasons.append(tr("No output was found, so nothing will be heard."))
        if reasons:
            reasons.append(tr("Plug a device in, then press “Look again”."))
        self.stand_ins.set(" ".join(reasons))

    def missing(self, devices: Sequence[Device]) -> dict[str, str]:
        """Return a sentence for "input", "output" and "monitor": empty unless it is not there."""
        sentences = {}
        for role, sentence in _MISSING.items():
            selection = self.selection(role)
            labels = [d.label for d in devices if (d.is_input if role == "input" else d.is_output)]
            always = selection in _FRIENDLY and selection != VIRTUAL_MIC
            there = always or matching_label(selection, labels) is not None
            sentences[role] = (
                ""
                if there
                else _NO_VIRTUAL_MIC
                if selection == VIRTUAL_MIC
                else sentence.format(name=selection)
            )
        return sentences

    def adopt_voices(self, voices: Sequence[Voice]) -> str:
        """Choose the first voice if the remembered one is not installed; return a notice or ""."""
        wanted = self.voice_id.value
        if not voices or any(voice.id == wanted for voice in voices):
            return ""
        plain = next((voice for voice in voices if voice.shape is None), voices[0])
        self.choose("voice_id", plain.id)
        return tr(
            "The voice “{wanted}” is not installed any more; {used} is used instead.",
            wanted=wanted,
            used=plain.name,
        )

    def _apply_holds(self) -> None:
        push_to_talk = self.settings.flag("talk.push_to_talk")
        self.in_force.set(with_holds(self.controls.value, self.holds.held, push_to_talk))

    def _start_fields(self) -> dict[str, Observable[str]]:
        return {
            "input": self.input,
            "output": self.output,
            "monitor": self.monitor,
            "voice_id": self.voice_id,
            "profile": self.profile,
        }
