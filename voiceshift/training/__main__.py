"""`python -m voiceshift.training`: label and pack the corpus, train a stage, export; and the judge
of people who talk at once."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def main() -> None:
    """Parse the command line and run one step of training."""
    parser = argparse.ArgumentParser(prog="python -m voiceshift.training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    label = commands.add_parser("label", help="find the phones of English speech without text")
    label.add_argument("--speech", type=Path, required=True)
    label.add_argument("--out", type=Path, required=True, metavar="LABELS.npz")
    label.add_argument("--held-out", action="store_true", help="of held-out speakers, for accuracy")
    pack = commands.add_parser("pack", help="decode the speech pack once, with its labels")
    pack.add_argument("--speech", type=Path, required=True)
    pack.add_argument("--out", type=Path, required=True)
    pack.add_argument("--workers", type=int, default=2)
    pack.add_argument("--labels", type=Path, metavar="LABELS.npz", help="what label wrote")
    pack.add_argument("--without", nargs="*", default=(), metavar="SPEAKER", help="to leave out")
    train = commands.add_parser("train", help="train one stage; resumes from --run")
    train.add_argument("--corpus", type=Path, required=True, help="folder that pack wrote")
    train.add_argument("--run", type=Path, required=True, help="folder of checkpoints")
    train.add_argument(
        "--start-from", type=Path, metavar="CORE", help="exported core that a new run starts from"
    )
    train.add_argument(
        "--stage", choices=("listener", "content", "voice", "gan", "low"), required=True
    )
    train.add_argument("--steps", type=int, default=100_000)
    train.add_argument("--minutes", type=float, default=60.0)
    train.add_argument("--batch", type=int, default=24)
    train.add_argument("--rate", type=float, default=6e-4, help="learning rate")
    train.add_argument("--final-rate", type=float, default=0.1)
    train.add_argument(
        "--gan-frames", type=int, default=36, help="of a segment that the discriminator sees"
    )
    train.add_argument("--save-every", type=float, default=5.0, metavar="MINUTES")
    train.add_argument("--threads", type=int, default=1, help="of each process")
    train.add_argument(
        "--processes", type=int, help="on a CPU: as many as cores (default: 2; 1 with a GPU)"
    )
    train.add_argument("--seed", type=int, default=1)
    _add_export(commands.add_parser("export", help="write a run's voices to a models folder"))
    merge = commands.add_parser("merge", help="one run out of several of one origin: their mean")
    merge.add_argument("--out", type=Path, required=True, help="folder of the new run")
    merge.add_argument(
        "parts", nargs="+", type=_share, metavar="SHARE*RUN", help="as 0.4*runs/sixth"
    )
    graph = commands.add_parser("graph", help="write core.onnx anew for the weights that are there")
    graph.add_argument("--models", type=Path, required=True, help="folder of an exported core")
    codes = commands.add_parser("codes", help="tell voices that are there where their codes lie")
    codes.add_argument("--corpus", type=Path, required=True, help="folder that pack wrote")
    codes.add_argument("--models", type=Path, required=True, help="folder of exported voices")
    accuracy = commands.add_parser("accuracy", help="how many phones a run's encoder understands")
    accuracy.add_argument("--speech", type=Path, required=True)
    accuracy.add_argument("--run", type=Path, required=True, help="folder of checkpoints")
    accuracy.add_argument(
        "--labels", type=Path, metavar="LABELS.npz", help="what label --held-out wrote"
    )
    overlap = commands.add_parser("overlap", help="fit the judge of people who talk at once")
    overlap.add_argument("--corpus", type=Path, required=True, help="folder that pack wrote")
    overlap.add_argument("--out", type=Path, required=True, metavar="FILE.safetensors")
    overlap.add_argument("--steps", type=int, default=1500)
    overlap.add_argument("--seed", type=int, default=1)
    ear = commands.add_parser("ear", help="take the network that tells voices out of its wheel")
    ear.add_argument("--out", type=Path, required=True, metavar="FILE.safetensors")
    options = parser.parse_args()
    if options.command == "label":
        from voiceshift.training.labels import label as label_speech

        count = label_speech(options.speech, options.out, options.held_out)
        print(f"{count} recordings labelled")
    elif options.command == "pack":
        from voiceshift.training.corpus import pack as pack_corpus
        from voiceshift.training.noises import pack_noises

        pack_corpus(options.speech, options.out, options.workers, options.labels, options.without)
        print(*pack_noises(options.speech, options.out), sep="\n")
    elif options.command == "export":
        _export(options)
    elif options.command == "accuracy":
        from voiceshift.training.accuracy import phone_accuracy
        from voiceshift.training.export import read_checkpoint

        for group in phone_accuracy(options.speech, read_checkpoint(options.run), options.labels):
            kind = "held out" if group.held_out else "trained on"
            print(
                f"{group.corpus:<16} {kind:<10} {group.accuracy:.3f} of {group.frames} frames, "
                f"{group.recordings} recordings"
            )
    elif options.command == "overlap":
        from voiceshift.training.overlap import train as train_overlap

        train_overlap(options.corpus, options.out, options.steps, options.seed)
    elif options.command == "ear":
        from voiceshift.training.ear import write_ear

        write_ear(options.out)
    elif options.command == "merge":
        from voiceshift.training.merge import merge as merge_runs

        merge_runs(dict(options.parts), options.out)
    elif options.command == "graph":
        from voiceshift.training.export import renew_graph

        renew_graph(options.models)
    elif options.command == "codes":
        from voiceshift.training.codes import renew_codes
        from voiceshift.training.corpus import Corpus

        print(", ".join(renew_codes(options.models, Corpus(options.corpus))))
    else:
        _train(options)


def _share(text: str) -> tuple[Path, float]:
    share, star, run = text.partition("*")
    try:
        value = float(share)
    except ValueError:
        value = 0.0
    if not (star and run and value > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is no SHARE*RUN, as 0.4*runs/sixth")
    return Path(run), value


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--run", type=Path, required=True, help="folder of checkpoints")
    parser.add_argument("--corpus", type=Path, required=True, help="folder that pack wrote")
    parser.add_argument("--models", type=Path, required=True, help="folder to write to")
    parser.add_argument("--icons", type=Path, default=Path("assets/voices"))
    parser.add_argument(
        "--samples",
        type=Path,
        nargs="*",
        default=[Path("tests/data/kathleen.flac"), Path("tests/data/flemishguy.flac")],
        help="CC0 speech; each voice speaks the first that is not its own",
    )
    parser.add_argument("--report", type=Path, help="report.json of voiceshift eval")


def _export(options: argparse.Namespace) -> None:
    from voiceshift.training.codes import codes_of
    from voiceshift.training.corpus import Corpus
    from voiceshift.training.export import Extras, Spoken, export, read_checkpoint

    report = json.loads(options.report.read_text("utf-8")) if options.report else {}
    extras = Extras(options.icons, options.samples, report)
    corpus, trained = Corpus(options.corpus), read_checkpoint(options.run)
    spoken = Spoken(corpus.mean_f0_hz, codes_of(trained, corpus))
    voices = export(trained, spoken, options.models, extras)
    sizes = sum(f.stat().st_size for f in options.models.rglob("*") if f.is_file())
    print(f"{', '.join(voices)}: {sizes / 1e6:.1f} MB in {options.models}")


def _train(options: argparse.Namespace) -> None:
    import torch

    from voiceshift.training.learner import StageOptions
    from voiceshift.training.stages import train
    from voiceshift.training.team import run_team

    stage_options = StageOptions(
        steps=options.steps,
        minutes=options.minutes,
        batch_size=options.batch,
        learning_rate=options.rate,
        final_rate=options.final_rate,
        save_every_minutes=options.save_every,
        gan_frames=options.gan_frames,
    )
    processes = options.processes or (1 if torch.cuda.is_available() else 2)
    what = (options.corpus, options.run, options.stage, stage_options)
    run_team(train, processes, options.threads, *what, options.seed, options.start_from)


if __name__ == "__main__":
    main()
