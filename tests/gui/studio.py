"""A window on the fake engine that can be brought into any state and pictured, in any language.

Imports of the window come late: language and colours are chosen before (`gui/theme.py`).
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

PATIENCE_S = 120.0
_ICON = 16
_GAP = 4
_LEAST_EDGE = 4


class Studio:
    """One window on one fake engine, with a clock that stands still until it is moved."""

    def __init__(self, application: Any, folder: Path, name: str, is_small: bool) -> None:
        """folder: for pictures. name: of the state. is_small: the window at its smallest."""
        from fake_engine import DEVICES, VIRTUAL_MIC, Clock, FakeEngine

        from voiceshift.config.settings import Settings
        from voiceshift.engine.casting import Casting
        from voiceshift.engine.messages import Telemetry
        from voiceshift.gui.window import FIRST_SIZE, SMALLEST_SIZE, MainWindow
        from voiceshift.voice.converter import VoiceConverter
        from voiceshift.voice.registry import VoiceRegistry

        class Shown(FakeEngine):
            """An engine whose telemetry can be overruled."""

            overruled: dict[str, Any] = {}  # noqa: RUF012 - replaced whole

            def poll(self) -> Telemetry:
                seen = super().poll()
                return replace(seen, **self.overruled) if seen.hops else seen

        self._application, self._folder, self.name = application, folder, name
        self.told: dict[str, dict[str, list[str]]] = {}
        """By picture: what it says, and what of that is cut off."""
        self.clock = Clock()
        voices = tuple(Casting(VoiceRegistry(), VoiceConverter).cards())
        self.engine = Shown((*DEVICES, VIRTUAL_MIC), voices, self.clock)
        settings = Settings.load()
        settings.set("setup.done", name != "first-run")
        settings.set("start.output", "virtual-mic")
        settings.set("start.voice_id", "kathleen")
        self.window = MainWindow(settings, self.engine, self.clock)
        self.window.resize(SMALLEST_SIZE if is_small else FIRST_SIZE)
        self.window.show()
        inventory = self.window.director.inventory
        self.until(lambda: bool(inventory.voices.value and inventory.devices.value))

    def until(self, condition: Callable[[], bool]) -> None:
        """Let Qt run until the condition holds."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self.name}: waited in vain")
            self._application.processEvents()
            time.sleep(0.005)

    def live(self, seconds: float = 6.0) -> None:
        """Start, and let somebody speak for so long."""
        self.window.director.start()
        self.until(lambda: self.window.director._running is not None)
        self.speak(seconds)

    def speak(self, seconds: float) -> None:
        """Let time pass."""
        for _ in range(round(seconds / 0.02)):
            self.clock.now += 0.02
            self.window.bridge.tick()
        self.settle()

    def settle(self) -> None:
        """Let Qt and the lanes come to rest."""
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)

    def shoot(self, name: str = "", widget: Any = None) -> None:
        """Write a picture of the window, or of a dialog, and note what it says."""
        self.settle()
        name, widget = name or self.name, widget or self.window
        widget.grab().save(str(self._folder / f"{name}.png"))
        self.told[name] = {"says": says(widget), "cut": cut_off(widget)}

    def close(self) -> None:
        """Close the window and forget it."""
        self.engine.overruled = {}
        self.window.close()
        self.until(lambda: not self.window.isVisible())
        self.window.deleteLater()
        self.settle()


def says(top: Any) -> list[str]:
    """Return all that a visible widget and those in it tell eyes and screen readers, sorted."""
    from PySide6.QtWidgets import QWidget

    found: set[str] = set()
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisibleTo(top):
            found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
            for texts in ("text", "title", "placeholderText", "windowTitle"):
                told = getattr(widget, texts, None)
                found.add(told() if callable(told) else "")
            if hasattr(widget, "itemText"):
                found |= {widget.itemText(place) for place in range(widget.count())}
    return sorted({"\n".join(plain(text)) for text in found if isinstance(text, str)} - {""})


def cut_off(top: Any) -> list[str]:
    """Return the texts of visible labels and buttons that have less room than they need.

    Elided labels are left out: their tool tip, or what is beside them, says the rest.
    """
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

    from voiceshift.gui.widgets import KeyButton

    found = []
    for widget in (*top.findChildren(QLabel), *top.findChildren(QAbstractButton)):
        if not widget.isVisibleTo(top) or not widget.text():
            continue
        if type(widget).__name__ in ("ElidedLabel", "VoiceCard"):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            is_cut = needed > widget.height() + 1
        else:
            metrics = widget.fontMetrics()
            text = max(metrics.horizontalAdvance(line) for line in plain(widget.text()))
            if isinstance(widget, KeyButton):
                text = QFontMetrics(widget.text_font()).horizontalAdvance(widget.text())
            icon = 0 if isinstance(widget, QLabel) or widget.icon().isNull() else _ICON + _GAP
            is_button = isinstance(widget, QPushButton)
            edge = _LEAST_EDGE if is_button else 0
            is_cut = text + icon + 2 * edge > widget.width()
        if is_cut:
            found.append(widget.text())
    return found


def plain(text: str) -> list[str]:
    """Return the lines of a text without its tags."""
    return re.sub("<[^>]*>", "", text).split("\n")


def record_takes(count: int) -> None:
    """Put takes of the demo speech into the folder, the newest with markers, one recovered."""
    import numpy as np
    import soundfile

    from voiceshift.audio.wavfile import WavWriter
    from voiceshift.config import paths

    speech, rate_hz = soundfile.read(paths.demo_file(), dtype="float32")
    speech = np.tile(speech, 4)[: 42 * rate_hz]
    folder = paths.takes_dir()
    folder.mkdir(parents=True, exist_ok=True)
    names = ("Boss fight, second try", "Intro", "2026-11-24 21-03-10 Radio", "Laughs", "Trailer")
    for number, name in enumerate(names[:count]):
        length = len(speech) // (number + 1)
        for suffix, gain in ((".wav", 0.8), (" (dry).wav", 0.5)):
            with WavWriter(folder / f"{name}{suffix}", rate_hz) as writer:
                silence = np.zeros(rate_hz, np.float32)
                writer.write(np.concatenate([silence, gain * speech[:length], silence]))
            os.utime(folder / f"{name}{suffix}", (time.time() - 3600.0 * (number + 1),) * 2)
        facts = {
            "voice_name": "Kathleen",
            "finished": number != 2,
            "recorded": f"2026-11-{25 - number} 21:1{number}:00",
            "markers_s": [4.0, 14.2, 31.5] if number == 0 else [],
            "marker_names": ["The door opens", "", "He falls"] if number == 0 else [],
        }
        (folder / f"{name}.json").write_text(json.dumps(facts))


def analysed(studio: Studio) -> None:
    """Wait until all takes have been looked at."""
    work = studio.window.panels.work
    studio.until(lambda: work._reader is None and not work._waiting)


def make_presets(studio: Studio) -> None:
    """Make two presets."""
    from voiceshift.engine.messages import Preset, Shape

    shape = Shape(pitch_semitones=-2.0, formant_semitones=-1.0)
    for name, made_of, tags in (
        ("Old wizard", {"flemishguy": 0.7, "bdl": 0.3}, ("fantasy", "deep")),
        ("Stream me", {"kathleen": 1.0}, ("daily",)),
    ):
        studio.engine.save_preset(Preset(name, made_of, shape, tags))
    studio.window.bridge.find_voices()
    voices = studio.window.director.inventory.voices
    studio.until(lambda: bool(voices.value) and voices.value[0].kind == "preset")
