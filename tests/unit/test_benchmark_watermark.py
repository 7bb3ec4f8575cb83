"""`python -m benchmarks.watermark` counts what it says it counts."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from benchmarks import watermark, watermarksounds
from voiceshift.audio.format import SAMPLE_RATE_HZ, Samples
from voiceshift.dsp.watermark import Watermark

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def speech() -> Samples:
    heard = [
        soundfile.read(DATA / f"{name}.flac", dtype="float32")[0]
        for name in ("kathleen", "flemishguy")
    ]
    return np.tile(np.concatenate(heard), 4)


@pytest.mark.parametrize(
    ("hits", "tries", "low", "high"), [(0, 5000, 0.0, 0.00074), (500, 500, 0.99265, 1.0)]
)
def test_rates_come_with_the_interval_of_the_tables(
    hits: int, tries: int, low: float, high: float
) -> None:
    told = watermark.rate(hits, tries)
    assert (told["from"], told["to"]) == pytest.approx((low, high), abs=1e-5)


def test_marked_stretches_are_marked_and_do_not_overlap(speech: Samples) -> None:
    whole = Watermark().process(speech[: speech.size // 240 * 240])
    cut = list(watermarksounds.marked([speech], np.random.default_rng(0)))
    assert len(cut) >= 2
    # Marked first and cut then: each is found again in the marked whole, byte by byte.
    places = [whole.tobytes().find(x.tobytes()) // whole.itemsize for x in cut]
    assert min(places) >= 0
    assert (np.diff(places) >= watermarksounds.STRETCH).all()


def test_changes_follow_one_another_and_speed_is_speed(speech: Samples) -> None:
    x = speech[: watermarksounds.STRETCH]
    done = dict(watermarksounds.changed(x))
    assert list(done) == list(watermarksounds.CHANGES)
    assert np.abs(np.fft.rfft(done["this MP3, then 16 kHz"][: x.size]))[90_000:].max() < 1.0
    assert done["1 % faster"].size == pytest.approx(x.size / 1.01, abs=200)


def test_no_distance_without_a_change_and_some_with_the_mark(speech: Samples) -> None:
    x = speech[: speech.size // 240 * 240]
    assert watermark.log_spectral_distance_db(x, x) == 0.0
    assert watermark.log_spectral_distance_db(x, 2.0 * x) == pytest.approx(6.02, abs=0.01)
    assert 0.1 < watermark.log_spectral_distance_db(x, Watermark().process(x)) < 0.45


def test_a_run_counts_every_kind_and_writes_what_it_prints(
    tmp_path: Path,
    speech: Samples,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(watermark.importlib.util, "find_spec", lambda name: None)
    pack, work = tmp_path / "pack", tmp_path / "work"
    (pack / "noise").mkdir(parents=True)
    work.mkdir()
    random = np.random.default_rng(1)
    soundfile.write(pack / "noise/a.wav", 0.1 * random.standard_normal(480_000), SAMPLE_RATE_HZ)
    (pack / "noise/damaged.opus").write_bytes(b"OggS")
    with (pack / "metadata.csv").open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, ["path", "speaker"])
        table.writeheader()
        for speaker in ("ada", "ben"):
            soundfile.write(pack / f"{speaker}.wav", speech, SAMPLE_RATE_HZ)
            table.writerow({"path": f"{speaker}.wav", "speaker": speaker})
    soundfile.write(work / "ls1688-kathleen.wav", speech, SAMPLE_RATE_HZ)  # converted before
    arguments = [str(pack), "--work", str(work), "--out", str(tmp_path), "--speakers", "1"]
    assert watermark.main([*arguments, "--stretches", "3", "--unmarked", "10"]) == 0
    told = json.loads((tmp_path / "watermark.json").read_text())
    assert sum(tries for _, tries in told["found"]["cut"]["kinds"].values()) == 3
    assert told["found"]["cut"]["found"] == told["found"]["this MP3, then 16 kHz"]["found"] == 3
    counted = {
        kind: row["stretches"]
        for kind, row in told["false_alarms"].items()
        if kind != "bound_a_file"
    }
    assert counted.pop("all") == sum(counted.values()) > 10
    assert counted["noises"] == 2 and set(watermark.SHARES) < set(counted)
    assert told["false_alarms"]["all"]["found"] == 0
    said = capsys.readouterr().out
    page = (tmp_path / "BENCHMARKS.md").read_text(encoding="utf-8")
    assert watermark.section(told).strip() in page and "| cut | 2 of 2 | 1 of 1 |" in page
    assert "| cut | 2 of 2 | 1 of 1 | 100.00 %" in said and "| all | 0 of" in said
