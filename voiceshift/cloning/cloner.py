"""From conditioned recordings to an installed voice. The one door for command line and window.

    files = find_files(given)
    cloner = Cloner(VoiceRegistry())
    recordings = cloner.condition(files)        # look at recordings.report
    folder = cloner.clone(Wish(name, statement), recordings)

Everything runs on the calling thread. Raises CloningError with what to do next.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from voiceshift.audio.format import SAMPLE_RATE_HZ
from voiceshift.audio.wavfile import AudioReader
from voiceshift.cloning import instant, revision, tuning
from voiceshift.cloning.decoder import Array, Decoder
from voiceshift.cloning.ear import Target, read_ear
from voiceshift.cloning.emphasis import EMPHASES, EVEN, Complaint, Emphasis
from voiceshift.cloning.fitting import Fitting, Parameters, cut, usual_f0_hz
from voiceshift.cloning.likeness import read_likeness
from voiceshift.cloning.losses import WARM_UP_FRAMES
from voiceshift.cloning.material import Material, listen
from voiceshift.cloning.overlap import read_overlap_judge
from voiceshift.cloning.recordings import Recordings, at_24_khz, condition, levelled
from voiceshift.cloning.revision import Earlier, Revision, Scores
from voiceshift.cloning.speakernet import REFERENCE, read_speaker_net
from voiceshift.cloning.voicefile import Clone, SpeakSample, write_clone
from voiceshift.config.paths import demo_file, user_voices_dir
from voiceshift.errors import CloningError, PresetError
from voiceshift.voice.adaptation import SHARE, CodeStatistics, read_statistics
from voiceshift.voice.card import EMBEDDING, VoiceInfo
from voiceshift.voice.consent import Consent, checked_statement, today
from voiceshift.voice.delta import Delta, read_delta
from voiceshift.voice.keepcore import keep_core
from voiceshift.voice.preset import checked_name, new_id
from voiceshift.voice.registry import LoadedVoice, VoiceRegistry

INSTANT, TUNED = "instant", "tuned"
OTHERS_S = 20.0
_OTHERS_FRAMES = 500
_SAMPLE_S = 6

LISTENING, MAKING_INSTANT, LISTENING_CLOSELY, TUNING = (
    "listening", "instant voice", "listening closely", "tuning",
)  # fmt: skip
"""What is being done, in order."""

Progress = Callable[[str, float, float], None]
"""Called with what is being done, the share of it that is done, 0 to 1, and the seconds that it
will still take at most; 0 while that is not known."""
Preview = Callable[[SpeakSample], None]
"""Called with what can write how the voice sounds so far, whenever tuning made it better."""


@dataclass(frozen=True)
class Wish:
    """What the user asks for. Raises CloningError for a bad name or without consent."""

    name: str
    statement: str
    """The speaker's consent."""
    date: str = field(default_factory=today)

    def __post_init__(self) -> None:
        """Check both texts: nothing is computed before."""
        checked_statement(self.statement)
        try:
            checked_name(self.name, "The voice")
        except PresetError as error:
            raise CloningError(str(error)) from None


class Cloner:
    """See the module's docstring. One thread owns it."""

    def __init__(self, registry: VoiceRegistry, voices: Path | None = None) -> None:
        """voices: where new voices go; the user's folder by default. Raises VoiceError."""
        self._registry = registry
        self._voices = voices if voices is not None else user_voices_dir()
        self._folder, self._digest, self._core = registry.first_core()
        self._decoder = Decoder(self._core)

    def condition(
        self, files: Sequence[Path], denoise: bool = False, progress: Progress = lambda *_: None
    ) -> Recordings:
        """Read and judge files; see recordings.condition."""
        likeness = read_likeness(self._folder)
        overlap = read_overlap_judge()
        return condition(
            files, likeness, overlap, denoise, lambda share: progress(LISTENING, share, 0.0)
        )

    def pitch_hz(self, speech: Array) -> float:
        """Return the geometric mean F0 of levelled speech (n,) at 24 kHz."""
        return usual_f0_hz([listen(speech, self._decoder)])

    def clone(
        self,
        wish: Wish,
        recordings: Recordings,
        minutes: float = 0.0,
        progress: Progress = lambda *_: None,
        preview: Preview = lambda _: None,
    ) -> Path:
        """Make a voice and install it; return its folder.

        minutes: how long it may be tuned at most; 0 makes an instant voice.
        """
        if not recordings.report.enough:
            raise CloningError(recordings.report.refusal())
        folder = self.make(wish, recordings, minutes, progress, preview)
        files = [source.path for source in recordings.report.sources]
        revision.remember_files(self._voices, folder.name, files, recordings.denoised)
        return folder

    def recordings_of(self, earlier: Earlier) -> tuple[list[Path], bool]:
        """Return where a voice's recordings lie and whether they were denoised; CloningError."""
        return revision.remembered_files(self._voices, earlier.card)

    def again(
        self,
        earlier: Earlier,
        complaint: Complaint,
        recordings: Recordings,
        minutes: float = 10.0,
        progress: Progress = lambda *_: None,
        preview: Preview = lambda _: None,
    ) -> tuple[Path, Revision]:
        """Tune a voice further, with what is complained of weighing more; install it beside it.

        Return its folder and how both did. Raises CloningError: other recordings than the consent
        is for, another core, or nothing better was found.
        """
        if not recordings.report.enough:
            raise CloningError(recordings.report.refusal())
        consent = earlier.consent(recordings.report.used_hashes())
        if earlier.manifest.facts.get("core_sha256") != self._digest:
            raise CloningError(f"“{earlier.card.name}” is of an older core. Clone it anew.")
        voice = self._registry.load(earlier.card.id)
        demo = _demo_speech()
        others = _cut_up(listen(demo[: int(OTHERS_S * SAMPLE_RATE_HZ)], self._decoder))
        speech = self._listen_closely(recordings, progress)
        f0_hz = voice.info.mean_f0_hz
        before = voice.delta or Delta.none(self._core, voice.embedding)
        start = tuning.start(before.film, before.head_weight, before.head_bias)

        def sample(values: dict[str, Array]) -> SpeakSample:
            spoken = self._spoken_with({EMBEDDING: voice.embedding} | values, "", f0_hz)
            return SpeakSample(spoken, demo[: _SAMPLE_S * SAMPLE_RATE_HZ], usual_f0_hz(others))

        def loss(values: dict[str, Array], emphasis: Emphasis) -> float:
            kept = Parameters(
                {k: v.astype(np.float16).astype(np.float32) for k, v in values.items()}
            )
            return Fitting(
                self._decoder, speech, others, recordings.band_hz, kept, {}, emphasis, target
            ).judge()

        target = _target(recordings)
        emphasis = EMPHASES[complaint]
        rates = {name: tuning.AGAIN * rate for name, rate in tuning.RATES.items()}
        fitting = Fitting(
            self._decoder, speech, others, recordings.band_hz, start, rates, emphasis, target
        )
        made_of = repr((earlier.manifest.files, complaint.value))
        checkpoint = self._checkpoint(recordings, made_of)
        budget = tuning.Budget(minutes, checkpoint, lambda values: preview(sample(values)))
        values = tuning.tune(fitting, budget, lambda share, left: progress(TUNING, share, left))
        pairs = [
            (loss(before.tensors(), weighed), loss(values, weighed)) for weighed in (emphasis, EVEN)
        ]
        found = Revision(earlier.card.id, complaint, Scores(*pairs))
        if not found.scores.is_better:
            checkpoint.unlink(missing_ok=True)
            raise CloningError(
                f"Nothing was found that is better than “{earlier.card.name}” by what you asked "
                "for, so that stays. Add more and clearer recordings, and clone it anew."
            )
        share = float(voice.codes.code_share[0]) if voice.codes is not None else SHARE
        codes = _codes_of(speech, min(1.0, max(0.0, share + emphasis.further)))
        clone = Clone(
            id=self._new_id(earlier.later_name()),
            name=earlier.later_name(),
            tensors={EMBEDDING: voice.embedding} | values | codes,
            mean_f0_hz=f0_hz,
            core_sha256=self._digest,
            consent=consent,
            depth=TUNED,
            used_s=recordings.report.used_s,
            revision=found,
        )
        folder = self._install(clone, sample(values))
        checkpoint.unlink(missing_ok=True)
        return folder, found

    def make(
        self,
        wish: Wish,
        recordings: Recordings,
        minutes: float = 0.0,
        progress: Progress = lambda *_: None,
        preview: Preview = lambda _: None,
    ) -> Path:
        """Do what `clone` does, of however little speech: for measuring."""
        demo = _demo_speech()
        others = _cut_up(listen(demo[: int(OTHERS_S * SAMPLE_RATE_HZ)], self._decoder))
        embedding, f0_hz, codes = self._instant(recordings, others, progress)
        tensors = {EMBEDDING: embedding} | codes
        checkpoint = self._checkpoint(recordings)

        def sample(values: dict[str, Array]) -> SpeakSample:
            voice = self._spoken_with({EMBEDDING: embedding} | values, wish.name, f0_hz)
            return SpeakSample(voice, demo[: _SAMPLE_S * SAMPLE_RATE_HZ], usual_f0_hz(others))

        if minutes > 0.0:
            better = lambda values: preview(sample(values))  # noqa: E731
            budget = tuning.Budget(minutes, checkpoint, better)
            tensors |= self._tuned(recordings, others, embedding, budget, progress)
        clone = Clone(
            id=self._new_id(wish.name),
            name=checked_name(wish.name, "The voice"),
            tensors=tensors,
            mean_f0_hz=f0_hz,
            core_sha256=self._digest,
            consent=Consent(
                checked_statement(wish.statement), wish.date, recordings.report.used_hashes()
            ),
            depth=TUNED if minutes > 0.0 else INSTANT,
            used_s=recordings.report.used_s,
        )
        folder = self._install(clone, sample(tensors))
        if minutes > 0.0:
            checkpoint.unlink(missing_ok=True)
        return folder

    def _install(self, clone: Clone, sample: SpeakSample) -> Path:
        """Write a voice, and keep its core, while what it was made of is still there."""
        keep_core(self._folder, self._voices)
        return write_clone(clone, self._voices, sample)

    def _spoken_with(self, tensors: dict[str, Array], name: str, f0_hz: float) -> LoadedVoice:
        """Return the voice of these tensors as it will be read from its file."""
        card = VoiceInfo("", name, "", "und", "", "", f0_hz, "", "")
        half = {k: v.astype(np.float16).astype(np.float32) for k, v in tensors.items()}
        delta = read_delta(half, self._core.shape, self._voices)
        codes = read_statistics(half, self._core.shape.content_dims, self._voices)
        return LoadedVoice(card, self._core, half[EMBEDDING], delta=delta, codes=codes)

    def _tuned(
        self,
        recordings: Recordings,
        others: list[Material],
        embedding: Array,
        budget: tuning.Budget,
        progress: Progress,
    ) -> dict[str, Array]:
        speech = self._listen_closely(recordings, progress)
        decoder = self._decoder
        film = decoder.film_of(embedding)
        fitting = Fitting(
            decoder,
            speech,
            others,
            recordings.band_hz,
            tuning.start(film, decoder.head_weight, decoder.head_bias),
            tuning.RATES,
            target=_target(recordings),
        )
        tell = lambda share, left_s: progress(TUNING, share, left_s)  # noqa: E731
        return tuning.tune(fitting, budget, tell) | _codes_of(speech)

    def _listen_closely(self, recordings: Recordings, progress: Progress) -> list[Material]:
        speech = []
        for number, passage in enumerate(recordings.passages):
            progress(LISTENING_CLOSELY, number / len(recordings.passages), 0.0)
            speech.append(listen(passage.audio, self._decoder))
        return speech

    def _checkpoint(self, recordings: Recordings, begun_with: str = "") -> Path:
        """Return where the tuning on these recordings is kept."""
        hashes = recordings.report.used_hashes()
        made_of = repr((self._digest, hashes, len(recordings.passages), begun_with, tuning.RECIPE))
        name = hashlib.sha256(made_of.encode()).hexdigest()[:32]
        return self._voices.parent / "cloning" / f"{name}.safetensors"

    def _instant(
        self, recordings: Recordings, others: list[Material], progress: Progress
    ) -> tuple[Array, float, dict[str, Array]]:
        """Return embedding, mean F0 in Hz, and where the codes lie."""
        chosen = instant.shortened([passage.audio for passage in recordings.passages])
        random = np.random.default_rng(0)
        speech = [listen(audio, self._decoder, random) for audio in chosen]
        fitting = Fitting(
            self._decoder,
            speech,
            others,
            recordings.band_hz,
            instant.start(read_speaker_net(self._folder, REFERENCE), chosen),
            {EMBEDDING: instant.RATE},
        )
        embedding = instant.fit(fitting, lambda share: progress(MAKING_INSTANT, share, 0.0))
        return embedding, fitting.f0_hz, _codes_of(speech)

    def _new_id(self, name: str) -> str:
        taken = {card.id for card in self._registry.voices()}
        if self._voices.is_dir():
            taken |= {folder.name for folder in self._voices.iterdir()}
        return new_id(name, taken)


def _target(recordings: Recordings) -> Target:
    return Target(read_ear(), [passage.audio for passage in recordings.passages])


def _demo_speech() -> Array:
    """Return the shipped speech, levelled: somebody else's, to be converted. Raises AudioError."""
    with AudioReader(demo_file()) as reader:
        return levelled(at_24_khz(reader.read(reader.frames), reader.rate_hz))


def _codes_of(speech: Sequence[Material], share: float = SHARE) -> dict[str, Array]:
    """Return where the codes of a voice's recordings lie, as its weights hold it.

    share: how far codes of others are moved there.
    """
    parts = [cut(material, slice(WARM_UP_FRAMES, len(material.rms))) for material in speech]
    codes, voicing, rms = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("content", "voicing", "rms")
    )
    found = CodeStatistics.of(codes, voicing, rms)
    if found is None:
        return {}
    return replace(found, code_share=np.array([share], np.float32)).tensors()


def _cut_up(material: Material) -> list[Material]:
    starts = range(0, max(1, len(material.rms) - _OTHERS_FRAMES // 2), _OTHERS_FRAMES)
    return [cut(material, slice(start, start + _OTHERS_FRAMES)) for start in starts]
