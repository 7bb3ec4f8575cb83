"""What is looked at and listened to: spectrograms that are true, a page whose files exist."""

from __future__ import annotations

import math
import re
import struct
import zlib
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
import soundfile

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.evaluation import page, report, spectrogram
from voiceshift.evaluation.trial import Heard, Result

FACTS = {
    "profile": "balanced",
    "voices": ["slt"], "speakers": 1, "utterances": 1, "seconds": 1.0, "words_group": "<folder>",
    "judges": {"pocketsphinx": "5"}, "snr_db": 10.0, "notes": ["A <noise> is left out."],
    "latency_ms": {"slt": {"declared": 35.0, "measured": 35.2}},
}  # fmt: skip


def pixels(png: bytes) -> np.ndarray:
    """Decode what spectrogram.png writes, checking every checksum on the way."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, found = 8, {}
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        assert checksum == zlib.crc32(kind + content)
        found[kind], at = content, at + 12 + length
    columns, rows = struct.unpack(">II", found[b"IHDR"][:8])
    raw = np.frombuffer(zlib.decompress(found[b"IDAT"]), np.uint8).reshape(rows, columns + 1)
    assert not raw[:, 0].any()
    return raw[:, 1:]


@pytest.mark.parametrize("f0_hz", [200.0, 1000.0, 6000.0])
def test_a_tone_is_a_line_where_its_frequency_is(f0_hz: float) -> None:
    t = np.arange(SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    image = pixels(spectrogram.spectrogram_png((0.1 * np.sin(2 * np.pi * f0_hz * t)).astype("f4")))
    assert image.shape[0] == spectrogram.ROWS and abs(image.shape[1] - 100) <= 3
    brightest = spectrogram.ROWS - 1 - image[:, 20:80].argmax(axis=0)
    corner = 700.0
    wanted = math.log1p(f0_hz / corner) / math.log1p(12_000 / corner) * (spectrogram.ROWS - 1)
    assert np.abs(brightest - wanted).max() <= 1.0
    assert image[:, 50].max() > 150 > image[-1 if f0_hz > 500 else 0, 50]


@pytest.mark.parametrize("n", [1, 64, 8193])
def test_silence_of_any_length_is_dark(n: int) -> None:
    assert not pixels(spectrogram.spectrogram_png(np.zeros(n, np.float32))).any()


class Links(HTMLParser):
    """Collects what a page refers to, and checks that tags are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.files += [value for name, value in attrs if name == "src" and value]
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_player_has_its_file_and_foreign_text_stays_text(tmp_path: Path) -> None:
    path = "so me/<b>one.wav"
    audio = 0.5 * np.sin(np.arange(12_000) / 20).astype(np.float32)
    for kind, noisy in (("source", False), ("slt", False), ("source", True), ("slt", True)):
        page.keep(tmp_path, {path}, path, kind, noisy, audio)
    for kind in ("same-slt-source", "same-slt-converted", "same-slt-target", "target-slt"):
        page.keep(tmp_path, {path}, path, kind, False, audio)
    page.keep(tmp_path, {path}, "other.wav", "slt", False, audio)
    page.keep(None, {path}, path, "nobody", False, audio)
    heard = Heard("a < b", "a & b")
    results = [
        Result(path, "some", "<folder>", 0.5, voice, noisy, text="a < b", pocketsphinx=heard)
        for voice in ("", "slt")
        for noisy in (False, True)
    ]
    built = report.build(results[:2], results[2:], FACTS, {})
    written = page.write(built, tmp_path, [path]).read_text(encoding="utf-8")
    links = Links()
    links.feed(written)
    assert not links.open and len(links.files) == 2 * 8
    assert all((tmp_path / file).is_file() for file in links.files)
    assert not list(tmp_path.rglob("*other*")) and not list(tmp_path.rglob("*nobody*"))
    assert "“a &amp; b”" in written and "<b>one" not in written and "<noise>" not in written
    sound, rate = soundfile.read(tmp_path / next(f for f in links.files if f.endswith("flac")))
    assert rate == SAMPLE_RATE_HZ and np.allclose(sound, audio, atol=1e-4)


def test_the_same_results_give_the_same_page(tmp_path: Path) -> None:
    built = report.build([Result("a.wav", "s", "<folder>", 0.5)], [], FACTS | {"voices": []}, {})
    pages = []
    for name in ("one", "two"):
        page.keep(tmp_path / name, {"a.wav"}, "a.wav", "source", False, np.zeros(480, np.float32))
        page.write(built, tmp_path / name, ["a.wav"])
        files = sorted(p for p in (tmp_path / name).rglob("*") if p.is_file())
        pages.append([file.read_bytes() for file in files])
    assert pages[0] == pages[1] and len(pages[0]) == 3
    assert not re.search(rb"https?://", b"".join(pages[0]))
