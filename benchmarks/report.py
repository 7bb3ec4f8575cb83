"""Runs to figures: a table, JSON, a plot and the page that shows them."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

import numpy as np

from benchmarks.measure import WARM_UP_S, Run
from benchmarks.page import PAGE, put_section
from benchmarks.peers import PEERS

_PACKAGES = ("voiceshift", "numpy", "onnxruntime", "pylibrb", "pyworld", "torch")
_OURS, _OTHERS, _INK = "#e4572e", "#8d99ae", "#222222"


@dataclass(frozen=True)
class Figures:
    """One peer over all rounds."""

    name: str
    title: str
    what: str
    block_ms: float
    median_ms: float
    p99_ms: float
    p999_ms: float
    """Wall time of a block."""
    p99_share: float
    """p99 over the block's own duration: at 1 it cannot keep up."""
    real_time_factor: float
    """Mean compute time over audio time."""
    delay_ms: float
    """Speech to sound without devices and compute time, collecting the block included."""
    delay_is_stated: bool
    memory_mib: float


@dataclass(frozen=True)
class Report:
    """Everything that was found out."""

    machine: dict[str, str]
    seconds: float
    """Of speech a round."""
    rounds: int
    peers: list[Figures]
    missing: dict[str, str]
    """Peers that did not run, and why."""


def figures(name: str, runs: Sequence[Run]) -> Figures:
    """Pool the rounds of one peer, at least one."""
    times = np.concatenate([run.times_ms for run in runs])
    block_ms = runs[0].block_ms
    median, p99, p999 = np.percentile(times, [50.0, 99.0, 99.9])
    return Figures(
        name=name,
        title=PEERS[name].title,
        what=PEERS[name].what,
        block_ms=block_ms,
        median_ms=float(median),
        p99_ms=float(p99),
        p999_ms=float(p999),
        p99_share=float(p99) / block_ms,
        real_time_factor=float(times.mean()) / block_ms,
        delay_ms=float(np.median([run.delay_ms for run in runs])),
        delay_is_stated=runs[0].delay_is_stated,
        memory_mib=max(run.memory_mib for run in runs),
    )


def machine() -> dict[str, str]:
    """Return what the figures depend on."""
    facts = {"system": platform.platform(), "processor": _processor()}
    facts["python"] = platform.python_version()
    for package in _PACKAGES:
        try:
            facts[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return facts


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} cores" if names else platform.processor()


def table(report: Report) -> str:
    """Return the figures as a Markdown table."""
    head = (
        "| | what it does | block ms | compute a block, median / p99 / p99.9 ms | p99 of the block "
        "| real-time factor | delay ms | memory MiB |\n|---|---|---|---|---|---|---|---|"
    )
    rows = [
        f"| {p.title} | {p.what} | {p.block_ms:.0f} "
        f"| {p.median_ms:.2f} / {p.p99_ms:.2f} / {p.p999_ms:.2f} | {p.p99_share:.0%} "
        f"| {p.real_time_factor:.3f} | {p.delay_ms:.0f}{' (design)' if p.delay_is_stated else ''} "
        f"| {f'{p.memory_mib:.0f}' if p.memory_mib else 'unknown'} |"
        for p in report.peers
    ]
    return "\n".join([head, *rows])


def section(report: Report) -> str:
    """Return the comparison's part of docs/BENCHMARKS.md."""
    facts = ", ".join(f"{key} {value}" for key, value in report.machine.items())
    missing = "".join(f"\nNot run: {PEERS[n].title}: {why}.\n" for n, why in report.missing.items())
    return f"""## Beside other live voice changers

![Delay, compute and memory of each](benchmarks.svg)

{table(report)}
{missing}
One run on one machine ({facts}), one thread each, every peer in a process of its own,
{report.rounds} rounds of {report.seconds:.0f} s in turn. Written by

    pip install -e .[bench] && python -m benchmarks

*Compute* is wall time, blocks one after another as fast as they go, after {WARM_UP_S:.0f} s of
warm-up. *Delay* is what the algorithm costs without devices: collecting a block, what is held back,
and the lag between the loudness of what went in and of what came out (to 1 ms). *Memory* is the
whole process at its highest, Python and libraries included.

What the comparison does not say: sound. Rubber Band and WORLD move the speaker's own voice and make
no other. LLVC's shape is its network alone (layer sizes of its published
config, random weights, written anew in torch, no denoiser, no resampling), and its delay is that
of its design. pedalboard's
`PitchShift` is not here because version 0.9.26 gives silence when streamed (spotify/pedalboard
issue 415); pylibrb reaches the same library. WORLD works on whole recordings; here it
re-synthesises a sliding window.
"""


def write(report: Report, folder: Path) -> None:
    """Write benchmarks.json, benchmarks.svg and their section of BENCHMARKS.md.

    Raises what put_section does.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.json").write_text(
        json.dumps(asdict(report), indent=2) + "\n", encoding="utf-8"
    )
    put_section(folder / PAGE, "benchmarks", section(report))
    plot(report.peers, folder / "benchmarks.svg")


def plot(peers: Sequence[Figures], path: Path) -> None:
    """Draw bars: delay, p99 of the block, real-time factor, memory; the shorter the better."""
    import matplotlib
    from matplotlib.figure import Figure

    panels = [
        ("Delay without devices, ms", [p.delay_ms for p in peers], "{:.0f}"),
        ("p99 compute, % of a block", [100.0 * p.p99_share for p in peers], "{:.1f}"),
        ("Mean compute, % of one core", [100.0 * p.real_time_factor for p in peers], "{:.1f}"),
        ("Memory, MiB", [p.memory_mib for p in peers], "{:.0f}"),
    ]
    rows = range(len(peers))
    with matplotlib.rc_context({"svg.hashsalt": "voiceshift", "font.size": 10}):
        figure = Figure(figsize=(12, 0.6 + 0.42 * len(peers)), layout="constrained")
        for axes, (title, values, form) in zip(
            figure.subplots(1, len(panels), sharey=True), panels, strict=True
        ):
            colours = [_OURS if p.name == "voiceshift" else _OTHERS for p in peers]
            bars = axes.barh(rows, values, color=colours, height=0.62)
            axes.bar_label(bars, [form.format(v) for v in values], padding=4, color=_INK)
            axes.set_title(title, fontsize=10, loc="left", color=_INK)
            axes.set_xlim(0.0, 1.22 * max(*values, 1e-9))
            axes.set_xticks([])
            axes.spines[["top", "right", "bottom", "left"]].set_visible(False)
            axes.tick_params(left=False)
            axes.set_yticks(rows, [p.title for p in peers])
            axes.set_ylim(len(peers) - 0.5, -0.5)
        figure.savefig(path, format="svg", metadata={"Date": None}, facecolor="white")
