"""What the engine says, in the user's language.

The engine speaks English: its sentences are for the command line and the log too, and cross a pipe
as plain text. Here they are recognised by their fixed words. One that is not known stays English.
"""

from __future__ import annotations

import re
from functools import cache

from voiceshift.gui.language import tr

SENTENCES = (
    "Sound system",
    "Loop",
    "Other programs",
    "Sample rates",
    "Processor",
    "Games",
    "PortAudio cannot be used.",
    "No sound server answers.",
    "This system shows no microphone.",
    "Plug it in and look again, or choose another.",
    "{name} gives complete silence.",
    "{name} is too loud: it clips.",
    "Turn the microphone's gain down.",
    "Connect one, see that the system's sound settings show it, then look again.",
    "Connect one.",
    "Allow it in System Settings, Privacy & Security, Microphone: switch on VoiceShift (or "
    "the terminal that you started it from), then start VoiceShift again.",
    "Allow it in Settings, Privacy & security, Microphone: switch on 'Let desktop apps "
    "access your microphone', then press Start again.",
    "See that no switch on it or in the system's sound settings mutes it.",
    "You may not use /dev/snd: run 'sudo usermod -aG audio $USER', then log out and in "
    "again, or start PipeWire or PulseAudio.",
    "There is no sound card (/dev/snd is empty): connect one, then look again.",
    "{name}; it appears when VoiceShift starts.",
    "{name} is there: choose “{microphone}” as the microphone in the other program.",
    "{product}: choose “{microphone}” as the microphone in the other program.",
    "{name} is no virtual cable: other programs cannot hear it as a microphone.",
    "Choose “{name}” as the output.",
    "Install VB-CABLE (free, vb-audio.com/Cable), restart Windows, then choose 'CABLE Input' "
    "as VoiceShift's output and 'CABLE Output' as the microphone in Discord, OBS or the game.",
    "Install BlackHole 2ch (free, existential.audio/blackhole), then choose 'BlackHole 2ch' "
    "as VoiceShift's output and as the microphone in Discord, OBS or the game.",
    "Choose '{name}' as VoiceShift's output (in the terminal: --output {option}) and as the "
    "microphone in Discord, OBS or the game.",
    "VoiceShift hears itself: microphone and output are both {product}.",
    "VoiceShift hears itself: its microphone listens to what its output plays.",
    "The microphone is a virtual cable ({product}), not a microphone.",
    "The output does not lead back into the microphone.",
    "Choose your real microphone as VoiceShift's microphone.",
    "None chosen: you do not hear yourself.",
    "Plug them in, or choose others.",
    "Choose headphones, or none.",
    "{name}: it is a virtual cable, so others would hear your voice twice.",
    "{name}: it is the output too, so your voice would be played twice.",
    "{name}: if these are loudspeakers, your microphone hears them and your voice echoes.",
    "Not known on this system: see the steps below.",
    "None listens to any microphone now.",
    "Listening to {name}: {programs}.",
    "Hearing something else than VoiceShift, perhaps your real voice: {programs}.",
    "Choose “{name}” as the microphone there.",
    "Not known before the devices run; VoiceShift converts any rate.",
    "All equal: {rates}.",
    "Not all {rate} Hz: {rates}.",
    "Set {names} to {rate} Hz in the system's sound settings (of a cable both ends): each "
    "conversion costs delay, and a wrong rate sounds choppy in Discord.",
    "1 core.",
    "{count} cores.",
    "{percent} % of the time is used.",
    "The voice cannot keep up.",
    "Close other programs, choose the latency “Safe”, or limit the game's frame rate.",
    "Gaps since the start: {count}.",
    "Choose the latency “Safe”, and limit the game's frame rate so that it leaves room.",
    "Audio may not run before other programs.",
    "Audio runs before other programs.",
    "Add '@audio - rtprio 20' to /etc/security/limits.d/audio.conf, join the group audio "
    "('sudo usermod -aG audio $USER'), then log out and in again.",
    "Settings, Voice & Video: input device {microphone}.",
    "Same page: noise suppression None; echo cancellation, automatic gain control and "
    "advanced voice activity off. They take a converted voice for noise.",
    "Settings, Audio: sample rate 48 kHz, Mic/Auxiliary {microphone}.",
    "Remove the filters Noise Suppression and Noise Gate from that source. Delay the camera "
    "by the number on VoiceShift's meter: filter Render Delay, or Video Delay.",
    "Voice chat: microphone {microphone}; push-to-talk works as always.",
    "the virtual cable",
    "There is no virtual microphone here.",
    "The program 'pactl' is missing, which arranges PulseAudio's and PipeWire's sound.",
    "{label} is gone.",
    "Plug it in and look for devices again, or choose another.",
    "{label} is used by another program ({reason}).",
    "{label} cannot be opened ({reason}).",
    "Close other programs that use it, allow VoiceShift to use it in the system's privacy "
    "settings, or choose another device.",
    "{label} does not take this format ({error}).",
    "Set it to 48000 Hz in the system's sound settings, or choose another device.",
    "{label} is used by another program for itself alone (exclusive mode).",
    "Close that, forbid exclusive mode in the system's sound settings, or choose another device.",
    "{label} was unplugged or stopped by the system.",
    "{name} was unplugged.",
    "Waiting for it to come back.",
    "Waiting for it; not back yet: {obstacle}",
    "Stop first; devices can only be looked for while none is in use.",
    "Stop first; devices can only be looked for while stopped.",
    "The audio engine keeps stopping.",
    "Choose other devices and press start.",
    "The audio engine stopped and restarts.",
    "The audio engine had stopped and was restarted.",
    "The recording goes on in a new take; {path} is kept.",
    "The recording has ended; {path} is kept.",
    "The audio engine stopped.",
    "Try again in a moment.",
    "The audio engine is not running; press start, or try again in a moment.",
    "Nothing is running; press start, then learn the room's noise.",
    "Nothing is running; press start, then record.",
    "Nothing is being recorded.",
    "Press record, then set a marker.",
    "No take can be recorded in {folder} ({reason}).",
    "Free some space or choose another folder, then record again.",
    "The recording in {folder} stopped: {reason}.",
    "What was recorded is kept; free some space or choose another folder, then record again.",
    "The chirps came back after different times, so none of them is believed.",
    "The chirp was heard more than once, as with an echo, so neither is believed.",
    "The chirp was not heard at the input.",
    "Nothing leads from this output back to this input, so the delay is stated, not measured.",
    "To measure it, connect them: turn the loudspeaker up beside the microphone, plug the "
    "output into the input, or name the virtual cable's recording side as the input.",
    "The latency was not measured: it was stopped, or something else was started.",
    "Measure again.",
    "The work on the take ended unexpectedly.",
    "Try it again.",
    "A take needs a name.",
    "Type one, or press Escape to keep the old one.",
    "There is already a take named “{name}”.",
    "Choose another name.",
    "The settings could not be read ({reason}); the defaults are used.",
    "The old file is kept as {backup}.",
    "{archive} is not a readable .voice file.",
    "Get it again.",
)
"""Sentences of the rooms below, with names for what differs."""

_END = re.compile(r"(?<=[.!?])\s+(?=\S)")


def translated(text: str) -> str:
    """Return a text of the engine in the user's language, as far as its sentences are known."""
    whole = _translated(text)
    if whole is not None or not text:
        return text if whole is None else whole
    parts = _END.split(text)
    return " ".join(_translated(part) or part for part in parts)


def _translated(sentence: str) -> str | None:
    for known, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is not None:
            return tr(
                known, **{name: translated(value) for name, value in found.groupdict().items()}
            )
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((known, re.compile(_pattern(known))) for known in SENTENCES)


def _pattern(known: str) -> str:
    pieces = re.split(r"\{(\w+)\}", known)
    return "".join(
        re.escape(piece) if place % 2 == 0 else f"(?P<{piece}>[^.!?]*(?:[.!?]\\S[^.!?]*)*[.!?]?)"
        for place, piece in enumerate(pieces)
    )
