"""Every setting, declared once.

The settings file, the window's dialog and the command line's help are all built from `SETTINGS`, so
no two of them can disagree. Keys are "section.name". The names in the sections "start" and
"controls" are those of `engine.messages.StartRequest` and `Controls`.

`bypass` and `mute` are deliberately not settings: a program that starts in bypass would send the
speaker's real voice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from voiceshift.config.actions import ACTIONS, Action
from voiceshift.config.setting import Kind, Setting
from voiceshift.errors import SettingsError


def _hotkey(action: Action) -> Setting:
    does = f"Keys for “{action.title}” that work while another program has the keyboard."
    return Setting(f"hotkeys.{action.name}", Kind.SHORTCUT, "", f"{action.title}, everywhere", does)


def _midi(action: Action) -> Setting:
    does = f"What presses “{action.title}” on the MIDI controller, such as 'note 36 channel 10'."
    return Setting(f"midi.{action.name}", Kind.TEXT, "", f"{action.title}, by MIDI", does)


def _shortcut(action: Action) -> Setting:
    key, does = f"shortcuts.{action.name}", f"Shortcut: {action.title}."
    return Setting(key, Kind.SHORTCUT, action.keys, action.title, does)


_CONTROLS = (
    Setting(
        "controls.pitch_semitones",
        Kind.NUMBER,
        0.0,
        "Pitch",
        "Pitch shift, on top of the automatic fit when that is on.",
        unit="semitones",
        minimum=-24.0,
        maximum=24.0,
        step=0.5,
    ),
    Setting(
        "controls.auto_pitch",
        Kind.FLAG,
        True,
        "Fit my pitch to the voice",
        "Automatic pitch measures your median pitch and shifts it to the voice's own.",
    ),
    Setting(
        "controls.formant_semitones",
        Kind.NUMBER,
        0.0,
        "Formants",
        "Formant shift: below 0 a larger speaker, above 0 a smaller one.",
        unit="semitones",
        minimum=-6.0,
        maximum=6.0,
        step=0.5,
    ),
    Setting(
        "controls.denoise",
        Kind.NUMBER,
        0.0,
        "Noise removal",
        "How strongly background noise is removed before conversion; 0 is off.",
        minimum=0.0,
        maximum=1.0,
        step=0.05,
    ),
    Setting(
        "controls.gate_enabled",
        Kind.FLAG,
        True,
        "Noise gate",
        "Send silence while you do not speak.",
    ),
    Setting(
        "controls.gate_threshold_dbfs",
        Kind.NUMBER,
        -50.0,
        "Gate threshold",
        "The level above which the gate takes sound for speech.",
        unit="dBFS",
        minimum=-80.0,
        maximum=-20.0,
    ),
    Setting(
        "controls.input_gain_db",
        Kind.NUMBER,
        0.0,
        "Input gain",
        "Gain of the microphone before anything else.",
        unit="dB",
        minimum=-24.0,
        maximum=24.0,
    ),
    Setting(
        "controls.output_gain_db",
        Kind.NUMBER,
        0.0,
        "Output gain",
        "Gain of the converted voice; the limiter still keeps it from clipping.",
        unit="dB",
        minimum=-24.0,
        maximum=24.0,
    ),
    Setting(
        "controls.watermark",
        Kind.FLAG,
        True,
        "Inaudible watermark",
        "Mark the converted voice as synthetic, unheard, so that 'voiceshift verify' can tell.",
    ),
    Setting(
        "controls.monitor",
        Kind.FLAG,
        False,
        "Hear myself",
        "Play the converted voice on the monitor device too.",
    ),
    Setting(
        "controls.monitor_gain_db",
        Kind.NUMBER,
        0.0,
        "Volume in my headphones",
        "How loud you hear yourself; what others hear stays as it is.",
        unit="dB",
        minimum=-40.0,
        maximum=0.0,
    ),
)
_PLAIN = (
    "pitch_semitones",
    "auto_pitch",
    "formant_semitones",
    "denoise",
    "gate_enabled",
    "gate_threshold_dbfs",
    "output_gain_db",
)
"""Of the controls, what a preset sets (`voice.preset.Shape`); kept in "plain" meanwhile."""

_DECLARED = (
    Setting(
        "start.input",
        Kind.TEXT,
        "default",
        "Microphone",
        "The microphone: a device's name or part of it, 'default', or 'demo' for the speech that "
        "comes with VoiceShift.",
    ),
    Setting(
        "start.output",
        Kind.TEXT,
        "default",
        "Output",
        "Where the converted voice goes, usually a virtual cable: a device's name or part of it, "
        "'default', 'virtual-mic' for a microphone that other programs see (Linux), or 'null' for "
        "nowhere.",
    ),
    Setting(
        "start.monitor",
        Kind.TEXT,
        "",
        "Monitor",
        "Headphones on which to hear yourself: a device's name or part of it; empty for none.",
    ),
    Setting(
        "start.voice_id",
        Kind.TEXT,
        "kathleen",
        "Voice",
        "The voice to speak with; 'voiceshift voices' lists them.",
    ),
    Setting(
        "start.profile",
        Kind.CHOICE,
        "balanced",
        "Latency profile",
        "Delay or safety: 'low' answers soonest and speaks a little less clearly, 'safe' survives "
        "the busiest computer and follows the pitch best.",
        choices=("low", "balanced", "safe"),
    ),
    *_CONTROLS,
    *(
        replace(s, key=f"plain.{s.name}", is_state=True, title=f"{s.title} without a preset")
        for s in _CONTROLS
        if s.name in _PLAIN
    ),
    Setting(
        "setup.done",
        Kind.FLAG,
        False,
        "First run is over",
        "Whether the first run was finished or skipped.",
        is_state=True,
    ),
    Setting(
        "setup.ears",
        Kind.TEXT,
        "",
        "Headphones or loudspeakers",
        "What the user listens with: 'headphones' or 'loudspeakers'; empty before it was asked.",
        is_state=True,
    ),
    Setting(
        "speaker.median_f0_hz",
        Kind.NUMBER,
        0.0,
        "The speaker’s pitch",
        "Median pitch as the first run found it, so that the fit is right from the first word.",
        unit="Hz",
        minimum=0.0,
        maximum=800.0,
        is_state=True,
    ),
    Setting(
        "window.favourites",
        Kind.TEXT,
        "",
        "Favourite voices",
        "Ids of the voices with a star, with spaces between.",
        is_state=True,
    ),
    Setting(
        "window.voice_order",
        Kind.TEXT,
        "",
        "Order of the voices",
        "Ids of voices in the order in which the user put them, with spaces between.",
        is_state=True,
    ),
    Setting(
        "noise.profile",
        Kind.NUMBERS,
        (),
        "Learnt room noise",
        "The room's noise spectrum as the denoiser learnt it.",
        is_state=True,
    ),
    Setting(
        "recording.folder",
        Kind.TEXT,
        "",
        "Takes folder",
        "Where takes are written; empty for VoiceShift in your Music folder.",
    ),
    Setting(
        "window.language",
        Kind.CHOICE,
        "system",
        "Language",
        "Language of the window; it can start again at once to show it.",
        choices=("system", "en", "de", "es", "ja", "zh_CN"),
    ),
    Setting(
        "window.spectrogram_scale",
        Kind.CHOICE,
        "mel",
        "Spectrogram scale",
        "Frequency axis of the spectrogram.",
        choices=("mel", "linear"),
    ),
    Setting(
        "window.high_contrast",
        Kind.FLAG,
        False,
        "High contrast",
        "Brighter text and lines on black, once the window starts again; a system that is set to "
        "high contrast has it anyway.",
    ),
    Setting(
        "window.reduced_motion",
        Kind.FLAG,
        False,
        "Reduced motion",
        "Move spectrogram and meters four times a second instead of sixty.",
    ),
    Setting(
        "window.geometry",
        Kind.TEXT,
        "",
        "Window geometry",
        "Where the window was, as Qt saves it, in base64.",
        is_state=True,
    ),
    Setting(
        "talk.push_to_talk",
        Kind.FLAG,
        False,
        "Push to talk",
        "Send silence unless the key for “Push to talk” is held.",
    ),
    Setting(
        "remote.enabled",
        Kind.FLAG,
        False,
        "Control API",
        "Let programs on this computer that know the token steer VoiceShift: 'voiceshift ctl', a "
        "Stream Deck.",
    ),
    Setting(
        "remote.port",
        Kind.NUMBER,
        47_823.0,
        "Port",
        "Where the control API listens, on this computer only.",
        minimum=1024.0,
        maximum=65_535.0,
    ),
    Setting(
        "remote.may_bypass",
        Kind.FLAG,
        False,
        "Programs may send my real voice",
        "Let programs switch bypass on; otherwise only you can, here in the window.",
    ),
    *(_shortcut(action) for action in ACTIONS.values()),
    *(_hotkey(action) for action in ACTIONS.values()),
    Setting(
        "midi.port",
        Kind.TEXT,
        "",
        "MIDI controller",
        "The controller whose notes and knobs press actions; empty for none.",
    ),
    *(_midi(action) for action in ACTIONS.values()),
)

SETTINGS: dict[str, Setting] = {setting.key: setting for setting in _DECLARED}
"""All settings by key, in the order in which a dialog shows them."""

RENAMED: dict[str, str] = {old: s.key for s in _DECLARED for old in s.renames}
"""Former keys and what they are called now."""


def setting(key: str) -> Setting:
    """Return the declaration of a key. Raises SettingsError for an unknown one."""
    try:
        return SETTINGS[key]
    except KeyError:
        raise SettingsError(f"There is no setting called '{key}'.") from None


def in_section(section: str) -> Iterator[Setting]:
    """Yield the settings of a section in declared order."""
    return (s for s in _DECLARED if s.section == section)
