"""How the voice is shaped: pitch, formants, noise, gate and gains."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from voiceshift.config.schema import setting
from voiceshift.engine.messages import Controls
from voiceshift.gui.language import tr
from voiceshift.gui.sliders import SettingSlider
from voiceshift.gui.theme import TIGHT
from voiceshift.gui.viewmodels import LearningView
from voiceshift.gui.widgets import Panel, Switch, describe, described, label

_LEARN = tr("Stay silent for two seconds, so that your room's noise is learnt and removed.")
_LEARN_LATER = tr("Press Start first: the room is heard through the microphone.")


class ControlsPanel(Panel):
    """See the module's docstring."""

    changed = Signal(dict)
    """Names and values of the fields of Controls that the user changed."""
    learn_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Everything at its default."""
        super().__init__(tr("Shape"), parent)
        self.sliders = {
            name: self._slider(name, title)
            for name, title in (
                ("pitch_semitones", ""),
                ("formant_semitones", ""),
                ("denoise", ""),
                ("gate_threshold_dbfs", ""),
                ("input_gain_db", ""),
                ("output_gain_db", ""),
            )
        }
        self.auto_pitch = self._switch("auto_pitch")
        self.gate = self._switch("gate_enabled")
        self._pitch_hint = label("", "hint")
        self._pitch_hint.setWordWrap(True)
        self._pitch_hint.setMinimumHeight(2 * self._pitch_hint.fontMetrics().lineSpacing())
        self._pitch_hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._gate_hint = label("", "hint")
        self.learn = QPushButton(tr("Learn my room’s noise"))
        described(self.learn, tr("Learn my room’s noise"), _LEARN_LATER)
        self.learn.setEnabled(False)
        self.learn.clicked.connect(self.learn_pressed)
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        described(self._progress, tr("Learning the room’s noise"), tr("How much has been heard."))
        self._progress.hide()
        self._assemble()

    def show_controls(self, controls: Controls) -> None:
        """Show values without emitting `changed`."""
        for name, slider in self.sliders.items():
            slider.set_value(getattr(controls, name))
        self.auto_pitch.setChecked(controls.auto_pitch)
        self.gate.setChecked(controls.gate_enabled)
        self.sliders["gate_threshold_dbfs"].setEnabled(controls.gate_enabled)

    def show_pitch(self, text: str) -> None:
        """Show the measured pitch and the shift."""
        self._pitch_hint.setText(text)

    def show_gate(self, text: str) -> None:
        """Show whether the gate is open."""
        self._gate_hint.setText(text)

    def show_learning(self, view: LearningView) -> None:
        """Show the progress of learning the room's noise."""
        learning = view.percent >= 0
        self._progress.setVisible(learning)
        self._progress.setValue(max(0, view.percent))
        self.learn.setEnabled(view.possible)
        self.learn.setText(tr("Learning… stay silent") if learning else tr("Learn my room’s noise"))
        describe(self.learn, _LEARN if view.possible or learning else _LEARN_LATER)

    def _assemble(self) -> None:
        column = self.column
        column.setSpacing(4)
        column.addWidget(self.sliders["pitch_semitones"])
        column.addWidget(self.auto_pitch)
        column.addWidget(self._pitch_hint)
        column.addSpacing(TIGHT)
        column.addWidget(self.sliders["formant_semitones"])
        column.addSpacing(TIGHT)
        column.addWidget(self.sliders["denoise"])
        column.addWidget(self.learn)
        column.addWidget(self._progress)
        column.addSpacing(TIGHT)
        gate = QHBoxLayout()
        gate.addWidget(self.gate)
        gate.addStretch()
        gate.addWidget(self._gate_hint)
        column.addLayout(gate)
        column.addWidget(self.sliders["gate_threshold_dbfs"])
        column.addSpacing(TIGHT)
        gains = QHBoxLayout()
        gains.setSpacing(2 * TIGHT)
        gains.addWidget(self.sliders["input_gain_db"])
        gains.addWidget(self.sliders["output_gain_db"])
        column.addLayout(gains)

    def _slider(self, name: str, title: str) -> SettingSlider:
        slider = SettingSlider(f"controls.{name}", title)
        slider.changed.connect(lambda value: self.changed.emit({name: value}))
        return slider

    def _switch(self, name: str) -> Switch:
        declared = setting(f"controls.{name}")
        switch = Switch(tr(declared.title), tr(declared.description))
        switch.clicked.connect(lambda on: self.changed.emit({name: on}))
        return switch
