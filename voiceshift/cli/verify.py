"""`voiceshift verify`: was a file made with VoiceShift, by its note or by its sound?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from voiceshift.cli.options import Commands, EngineOpener

if TYPE_CHECKING:
    from voiceshift.dsp.watermarksearch import Finding

_BLOCK_S = 5.0


def add(commands: Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "verify",
        help="tell whether a recording is converted speech by VoiceShift",
        description="Look for both marks of VoiceShift: the note that it leaves in takes, exports "
        "and converted files (LIST/INFO and bext; comments in FLAC, OGG and MP3), and the "
        "inaudible watermark in the converted sound itself, which cutting, resampling and MP3 "
        "leave there. Exit code 0: one of them is there; 1: neither. Somebody who wants to can "
        "take both out, so their absence proves nothing.",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="A sound file.")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace, _open_engine: EngineOpener) -> int:
    from voiceshift.audio.provenance import read_provenance

    said = read_provenance(options.file)
    print(f"{options.file}")
    print(f"  note: {said or 'none'}")
    finding = search_file(options.file)
    print(f"  watermark: {_in_words(finding)}")
    if said or finding.found:
        return 0
    print("No sign of VoiceShift, which proves nothing: both can be taken out.")
    return 1


def search_file(path: Path) -> Finding:
    """Look for the watermark in any sound file, in constant memory. Raises AudioFileError."""
    from voiceshift.audio.format import SAMPLE_RATE_HZ
    from voiceshift.audio.wavfile import AudioReader
    from voiceshift.dsp.resample import Resampler
    from voiceshift.dsp.watermarksearch import WatermarkSearch

    search = WatermarkSearch()
    with AudioReader(path) as reader:
        resampler = Resampler(reader.rate_hz, SAMPLE_RATE_HZ)
        while (block := reader.read(int(_BLOCK_S * reader.rate_hz))).size:
            search.process(resampler.process(block))
    search.process(resampler.flush())
    return search.finish()


def _in_words(finding: Finding) -> str:
    scores = f"best score {finding.score:.1f}, needed {finding.threshold:.1f}"
    if not finding.found:
        return f"not found ({scores})"
    stretches = "stretch" if finding.stretches == 1 else "stretches"
    return (
        f"found in {finding.marked} of {finding.stretches} {stretches} of 10 s ({scores}): "
        "synthetic speech"
    )
