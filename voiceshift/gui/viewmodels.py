"""What the window says, worked out from telemetry and choices without any widget.

Each view is a frozen picture made by a pure function; an `Observable` around it tells a panel only
when the picture differs, so that nothing is painted or read aloud twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from voiceshift.engine.messages import Controls, EngineState, Strain, Telemetry, Voice
from voiceshift.gui.choices import friendly
from voiceshift.gui.language import number, tr
from voiceshift.gui.observable import Observable


class Mood(str, Enum):
    """What the big button and the headline say at a glance; also their style's role."""

    IDLE = "idle"
    BUSY = "busy"
    LIVE = "live"
    STRAINED = "strained"
    """Live, but this computer hardly keeps up."""
    SLOW = "slow"
    """It does not, so the voice has been faded out."""
    MUTED = "muted"
    BYPASS = "bypass"
    FAULT = "fault"


@dataclass(frozen=True)
class Situation:
    """All that the window's words depend on."""

    telemetry: Telemetry
    controls: Controls
    voice: Voice | None = None
    """The one that is heard, or will be."""
    loading: str = ""
    """Id of a voice that is being loaded."""
    starting: bool = False
    stopping: bool = False
    waits_for_talk: bool = False
    """Muted only because the push-to-talk key is not held."""
    measuring: bool = False
    """Chirps are played instead of the voice."""
    input: str = ""
    """Device selections, as in StartRequest."""
    output: str = ""


@dataclass(frozen=True)
class TransportView:
    """The words above the spectrogram."""

    mood: Mood
    eyebrow: str
    """A few small words above the headline."""
    headline: str
    detail: str
    start_label: str
    """On the big button: what pressing it does."""
    can_record: bool
    record_label: str
    recording: bool


def transport_view(now: Situation) -> TransportView:
    """Return what the transport shows."""
    telemetry = now.telemetry
    mood = _mood(now)
    eyebrow, headline, detail = _words(mood, now)
    recording = telemetry.recording_s >= 0.0
    return TransportView(
        mood=mood,
        eyebrow=eyebrow,
        headline=headline,
        detail=detail,
        start_label=_start_label(now),
        can_record=telemetry.state is EngineState.RUNNING or recording,
        record_label=clock_text(telemetry.recording_s) if recording else tr("Record"),
        recording=recording,
    )


_STRAINED = {Strain.THRIFTY: Mood.STRAINED, Strain.SILENT: Mood.SLOW}


def _mood(now: Situation) -> Mood:
    state = now.telemetry.state
    if now.stopping or now.starting or now.measuring or state is EngineState.STARTING:
        return Mood.BUSY
    if state is EngineState.STOPPED:
        return Mood.IDLE
    if state is EngineState.FAULT:
        return Mood.FAULT
    if now.controls.mute:
        return Mood.MUTED
    if now.controls.bypass:
        return Mood.BYPASS
    return _STRAINED.get(now.telemetry.strain, Mood.LIVE)


def _words(mood: Mood, now: Situation) -> tuple[str, str, str]:
    voice = now.voice.name if now.voice else tr("No voice yet")
    route = f"{friendly(now.input)}  →  {friendly(now.output)}"
    match mood:
        case Mood.IDLE:
            return tr("Ready to sound like"), voice, route
        case Mood.BUSY if now.stopping:
            return tr("Stopping…"), voice, tr("Fading out and letting go of the devices")
        case Mood.BUSY if now.measuring and not now.starting:
            return tr("Measuring the delay…"), voice, tr("Your voice is silent meanwhile")
        case Mood.BUSY:
            return tr("Starting…"), voice, route
        case Mood.LIVE:
            return tr("Live: you sound like"), voice, route
        case Mood.STRAINED:
            return tr("Live, but this computer is overloaded"), voice, _relief()
        case Mood.SLOW:
            return tr("This computer is overloaded"), tr("Silent for now"), _relief()
        case Mood.MUTED if now.waits_for_talk:
            return tr("Push to talk"), tr("Silent"), tr("Hold the key to be heard")
        case Mood.MUTED:
            return tr("Live, but silent"), tr("Muted"), tr("Nothing is sent until you unmute")
        case Mood.BYPASS:
            return tr("Live, not converted"), tr("Your real voice"), route
        case Mood.FAULT:
            return tr("Not live"), tr("Silent"), tr("The message above says why")


def _relief() -> str:
    return tr("Close programs or choose “Safe”")


def _start_label(now: Situation) -> str:
    if now.stopping:
        return tr("Stopping…")
    if now.starting or now.telemetry.state is EngineState.STARTING:
        return tr("Starting…")
    return tr("Start") if now.telemetry.state is EngineState.STOPPED else tr("Stop")


def clock_text(seconds: float) -> str:
    """Return a duration as "m:ss" or "h:mm:ss"."""
    minutes, second = divmod(int(max(0.0, seconds)), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minutes}:{second:02}"


def bypass_lamp_text(now: Situation) -> str:
    """Return what the red lamp says, empty while bypass is off."""
    controls, state = now.controls, now.telemetry.state
    if not controls.bypass:
        return ""
    if state is EngineState.RUNNING and not controls.mute and not now.measuring:
        return tr("YOUR REAL VOICE IS HEARD")
    if state is not EngineState.RUNNING:
        return tr("BYPASS IS ON: your real voice will be heard when you start")
    if now.waits_for_talk:
        return tr("BYPASS IS ON: your real voice will be heard when you hold the talk key")
    return tr("BYPASS IS ON: your real voice will be heard when you unmute")


def pitch_text(now: Situation) -> str:
    """Return the measured pitch, the voice's and the shift between them in words."""
    telemetry, controls, voice = now.telemetry, now.controls, now.voice
    if telemetry.state is not EngineState.RUNNING:
        return tr("Your pitch is measured while you speak")
    shifted = tr("Shifted by {shift} semitones", shift=signed(telemetry.pitch_shift_semitones))
    if telemetry.median_f0_hz <= 0.0:
        return (
            tr("Speak a little: your pitch is being measured") if controls.auto_pitch else shifted
        )
    you = tr("You {hz} Hz", hz=number(telemetry.median_f0_hz))
    fits = voice is not None and controls.auto_pitch
    target = f" → {voice.name} {number(voice.mean_f0_hz)} Hz" if voice and fits else ""
    return f"{you}{target}\n{shifted}"


def signed(value: float) -> str:
    """Return a number with one decimal and always a sign."""
    return number(value, 1, signed=True) if round(value, 1) else "±0"


def gate_text(now: Situation) -> str:
    """Return whether the gate lets sound through now, empty when that means nothing."""
    if now.telemetry.state is not EngineState.RUNNING or not now.controls.gate_enabled:
        return ""
    return tr("open") if now.telemetry.gate_open else tr("closed")


@dataclass(frozen=True)
class LearningView:
    """The button that learns the room's noise."""

    possible: bool
    percent: int
    """Negative when nothing is being learnt."""


def learning_view(now: Situation) -> LearningView:
    """Return what the button shows."""
    progress = now.telemetry.learning_noise
    running = now.telemetry.state is EngineState.RUNNING
    if not running or progress < 0.0:
        return LearningView(running, -1)
    return LearningView(False, round(100.0 * min(1.0, progress)))


@dataclass(frozen=True)
class Activity:
    """What the device pickers must know."""

    live: bool
    recording: bool


def activity(now: Situation) -> Activity:
    """Return whether devices are, or are about to be, in use."""
    live = now.telemetry.state is not EngineState.STOPPED or now.starting
    return Activity(live, now.telemetry.recording_s >= 0.0)


@dataclass(frozen=True)
class Sounding:
    """Ids of the voice that is heard and of the one that is being loaded; empty for none."""

    heard: str
    loading: str


def sounding(now: Situation) -> Sounding:
    """Return what the voices' cards show."""
    telemetry = now.telemetry
    converts = telemetry.state is EngineState.RUNNING and not now.controls.bypass
    return Sounding(telemetry.voice_id if converts else "", now.loading)


class Picture:
    """All views of a situation; each tells its panel when it differs."""

    def __init__(self, now: Situation) -> None:
        """Show a first situation."""
        self.transport = Observable(transport_view(now))
        self.lamp = Observable(bypass_lamp_text(now))
        self.pitch = Observable(pitch_text(now))
        self.gate = Observable(gate_text(now))
        self.learning = Observable(learning_view(now))
        self.activity = Observable(activity(now))
        self.sounding = Observable(sounding(now))

    def show(self, now: Situation) -> None:
        """Work everything out again."""
        self.transport.set(transport_view(now))
        self.lamp.set(bypass_lamp_text(now))
        self.pitch.set(pitch_text(now))
        self.gate.set(gate_text(now))
        self.learning.set(learning_view(now))
        self.activity.set(activity(now))
        self.sounding.set(sounding(now))
