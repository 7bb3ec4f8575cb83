"""The sounds of `python -m benchmarks.watermark`: marked and not, and what files go through."""

from __future__ import annotations

import contextlib
import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import soundfile

from voiceshift.audio.format import HOP_SAMPLES, SAMPLE_RATE_HZ, Samples
from voiceshift.config.paths import models_dir
from voiceshift.dsp.resample import Resampler
from voiceshift.dsp.watermark import Watermark
from voiceshift.dsp.watermarksearch import STRETCH_S
from voiceshift.engine.conversion import CastVoice
from voiceshift.engine.messages import Controls
from voiceshift.engine.render import render_file
from voiceshift.voice.converter import VoiceConverter
from voiceshift.voice.registry import VoiceRegistry

STRETCH = int(STRETCH_S * SAMPLE_RATE_HZ)
NOISE_SNR_DB = 10.0
_MP3_128 = 0.64
"""libsndfile's compression level that gives 128 kbit/s at 44.1 and 48 kHz."""
_AT_ONCE_S = 60.0
_NOTES_HZ = 55.0 * 2.0 ** (np.arange(60) / 12.0)

Change = Callable[[Samples], Samples]


def resampled(x: Samples, rate_in: int, rate_out: int) -> Samples:
    """Return a whole sound at another rate; a little silence at its end."""
    resampler = Resampler(rate_in, rate_out)
    return np.concatenate([resampler.process(x), resampler.flush()])


def _through(rate_hz: int) -> Change:
    def change(x: Samples) -> Samples:
        return resampled(resampled(x, SAMPLE_RATE_HZ, rate_hz), rate_hz, SAMPLE_RATE_HZ)

    return change


def _mp3(rate_hz: int) -> Change:
    def change(x: Samples) -> Samples:
        file = io.BytesIO()
        soundfile.write(
            file, resampled(x, SAMPLE_RATE_HZ, rate_hz), rate_hz, format="MP3",
            bitrate_mode="CONSTANT", compression_level=_MP3_128,
        )  # fmt: skip
        file.seek(0)
        heard, _ = soundfile.read(file, dtype="float32")
        return resampled(heard, rate_hz, SAMPLE_RATE_HZ)

    return change


def _faster(ratio: float) -> Change:
    return lambda x: resampled(x, round(SAMPLE_RATE_HZ * ratio), SAMPLE_RATE_HZ)


CHANGES: dict[str, tuple[str, Change]] = {
    "cut": ("", lambda x: x),
    "gain -40 dB": ("cut", lambda x: x * np.float32(0.01)),
    "48 kHz": ("cut", _through(48_000)),
    "44.1 kHz": ("cut", _through(44_100)),
    "16 kHz": ("cut", _through(16_000)),
    "MP3 128 kbit/s, 48 kHz": ("cut", _mp3(48_000)),
    "MP3 128 kbit/s, 44.1 kHz": ("cut", _mp3(44_100)),
    "this MP3, then 48 kHz": ("MP3 128 kbit/s, 44.1 kHz", _through(48_000)),
    "this MP3, then 16 kHz": ("MP3 128 kbit/s, 44.1 kHz", _through(16_000)),
    "0.03 % faster": ("cut", _faster(1.0003)),
    "0.1 % faster": ("cut", _faster(1.001)),
    "1 % faster": ("cut", _faster(1.01)),
}
"""Each after an earlier one, the first after a cut at a random sample to 10 s."""


def changed(x: Samples) -> Iterator[tuple[str, Samples]]:
    """Yield the name of each of CHANGES and what it makes of a sound."""
    done = {"": x}
    for name, (after, change) in CHANGES.items():
        done[name] = change(done[after])
        yield name, done[name]


def stretches(sounds: Iterable[Samples]) -> Iterator[Samples]:
    """Yield 10 s stretches of sounds put one after another."""
    waiting = np.zeros(0, np.float32)
    for sound in sounds:
        waiting = np.concatenate([waiting, sound])
        while waiting.size >= STRETCH:
            yield waiting[:STRETCH]
            waiting = waiting[STRETCH:]


def marked(sounds: Iterable[Samples], random: np.random.Generator) -> Iterator[Samples]:
    """Yield 10 s stretches of marked sound that begin anywhere and do not overlap."""
    for sound in sounds:
        whole = Watermark().process(sound[: sound.size // HOP_SAMPLES * HOP_SAMPLES])
        at = int(random.integers(SAMPLE_RATE_HZ))
        while at + STRETCH <= whole.size:
            yield whole[at : at + STRETCH]
            at += STRETCH + int(random.integers(SAMPLE_RATE_HZ // 2))


def recordings_by_speaker(speech: Path) -> dict[str, list[Path]]:
    """Return the pack's recordings, of each speaker in the order of paths."""
    rows: dict[str, list[Path]] = defaultdict(list)
    with (speech / "metadata.csv").open(newline="", encoding="utf-8") as file:
        for row in sorted(csv.DictReader(file), key=lambda row: row["path"]):
            rows[row["speaker"]].append(speech / row["path"])
    return rows


def audio(path: Path) -> Samples:
    """Return a recording at 24 kHz, (n,)."""
    heard, rate_hz = soundfile.read(path, dtype="float32", always_2d=True)
    return resampled(heard.mean(axis=1), rate_hz, SAMPLE_RATE_HZ)


def speaking(paths: Iterable[Path], seconds: float) -> Samples:
    """Return the first recordings that are so long together, or all."""
    parts = [np.zeros(0, np.float32)]
    missing = int(seconds * SAMPLE_RATE_HZ)
    for path in paths:
        parts.append(audio(path))
        missing -= parts[-1].size
        if missing <= 0:
            break
    return np.concatenate(parts)


def in_turns(rows: dict[str, list[Path]], random: np.random.Generator) -> Iterator[Samples]:
    """Yield up to a minute of one speaker after another, again and again, until all is said."""
    unread = {speaker: iter(paths) for speaker, paths in rows.items()}
    while unread:
        for speaker in random.permutation(sorted(unread)):
            said = speaking(unread[speaker], _AT_ONCE_S)
            if said.size:
                yield said
            else:
                del unread[speaker]


def noises(speech: Path) -> Iterator[Samples]:
    """Yield the pack's noises: of the surroundings, animals, machines."""
    for path in sorted((speech / "noise").rglob("*")):
        if path.suffix in (".opus", ".ogg", ".wav", ".flac") and "rooms" not in path.parts:
            with contextlib.suppress(soundfile.LibsndfileError):  # some of ESC-10 are damaged
                yield audio(path)


def in_noise(
    people: Iterator[Samples], noise: Sequence[Samples], random: np.random.Generator
) -> Iterator[Samples]:
    """Yield stretches of people with a noise at NOISE_SNR_DB."""
    for speech in people:
        heard = np.resize(noise[int(random.integers(len(noise)))], speech.size)
        ratio = np.mean(speech**2) / (np.mean(heard**2) + 1e-12) / 10.0 ** (NOISE_SNR_DB / 10.0)
        yield speech + np.float32(np.sqrt(ratio)) * heard


def drawn(random: np.random.Generator) -> Iterator[Samples]:
    """Yield chords with a beat, and noise of all colours, in turns, without end."""
    t = np.arange(STRETCH) / SAMPLE_RATE_HZ
    hz = np.fft.rfftfreq(STRETCH, 1.0 / SAMPLE_RATE_HZ)
    while True:
        beat_s = random.uniform(0.2, 0.8)
        sound = np.zeros(STRETCH)
        for start in np.arange(0.0, STRETCH_S, 4.0 * beat_s):
            held = (t >= start) & (t < start + 4.0 * beat_s)
            for note in random.choice(_NOTES_HZ, 4):
                sound[held] += np.sin(2.0 * np.pi * note * t[held]) + 0.3 * np.sin(
                    4.0 * np.pi * note * t[held]
                )
        beat = np.exp(-8.0 * (t % beat_s)) * random.standard_normal(STRETCH)
        yield np.asarray(0.05 * (sound + beat), np.float32)
        slope = random.uniform(-1.0, 0.0)
        spectrum = np.fft.rfft(random.standard_normal(STRETCH)) * np.maximum(hz, 20.0) ** slope
        coloured = np.fft.irfft(spectrum, STRETCH)
        yield np.asarray(0.1 * coloured / np.abs(coloured).max(), np.float32)


def converted(
    paths: Sequence[Path], seconds: float, work: Path, speaker: str, voice_id: str
) -> Samples:
    """Return a speaker's recordings in a voice, unmarked, (n,) at 24 kHz; kept in work."""
    target = work / f"{speaker}-{voice_id}.wav"
    if not target.exists():
        source = work / f"{speaker}.wav"
        soundfile.write(source, speaking(paths, seconds), SAMPLE_RATE_HZ)
        loaded = VoiceRegistry([models_dir()]).load(voice_id)
        cast = CastVoice(voice_id, loaded.info.mean_f0_hz, VoiceConverter(loaded))
        render_file(source, target, cast, Controls(watermark=False))
    return audio(target)
