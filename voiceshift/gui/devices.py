"""The route through the devices: microphone, output, headphones, and how much is buffered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from voiceshift.config.schema import setting
from voiceshift.engine.messages import Device
from voiceshift.gui import icons
from voiceshift.gui.choices import (
    DEFAULT,
    DEMO,
    NO_MONITOR,
    NULL,
    VIRTUAL_MIC,
    friendly,
    matching_label,
)
from voiceshift.gui.language import tr
from voiceshift.gui.sliders import SettingSlider
from voiceshift.gui.theme import COLOURS, GAP, TIGHT
from voiceshift.gui.widgets import ComboBox, Switch, describe, described, label

_VOLUME_WIDTH = 60
_WHILE_LIVE = tr("Press Stop first: devices can only be looked for while nothing runs.")
_LOOK_AGAIN = tr("Look again for devices that were plugged in or out.")
_WHILE_RECORDING = tr("Finish the recording first, then change the device.")


class Picker(ComboBox):
    """A list of devices; its data are selections as StartRequest takes them."""

    def fill(self, entries: Sequence[tuple[str, str]], selection: str) -> None:
        """Show (text, selection) pairs and choose one without emitting `activated`.

        A selection that is not among them is kept and shown as missing: the device may come back.
        """
        labels = [value for _, value in entries]
        known = matching_label(selection, labels)
        self.clear()
        for text, value in entries:
            self.addItem(text, value)
        if known is None:
            self.insertItem(0, tr("{name} (not found)", name=friendly(selection)), selection)
            known = selection
        self.setCurrentIndex(self.findData(known))


def entries(devices: Sequence[Device], role: str) -> list[tuple[str, str]]:
    """Return what a picker offers for role "input", "output" or "monitor"."""
    is_input = role == "input"
    fitting = [d for d in devices if (d.is_input if is_input else d.is_output)]
    real = [d for d in fitting if not d.is_virtual]
    default = next(
        (d.label for d in real if (d.is_default_input if is_input else d.is_default_output)), ""
    )
    suffix = f": {default}" if default else ""
    offered = [(f"{friendly(DEFAULT)}{suffix}", DEFAULT)]
    if role == "monitor":
        offered.insert(0, (friendly(NO_MONITOR), NO_MONITOR))
    if role == "output" and any(d.label == VIRTUAL_MIC for d in fitting):
        offered.insert(0, (friendly(VIRTUAL_MIC), VIRTUAL_MIC))
    offered += [(d.label, d.label) for d in real]
    if role != "monitor":
        silent = DEMO if is_input else NULL
        offered.append((friendly(silent), silent))
    return offered


class DevicesBar(QWidget):
    """Pickers, the button that looks again, and the latency profile."""

    picked = Signal(str, str)
    """Field of StartRequest ("input", "output", "monitor" or "profile") and the value."""
    monitor_toggled = Signal(bool)
    volume_changed = Signal(float)
    """Of the headphones, in dB."""
    rescan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self.pickers = {role: self._picker(role) for role in ("input", "output", "monitor")}
        self.hear_myself = Switch(tr("Hear myself"), tr(setting("controls.monitor").description))
        self.hear_myself.clicked.connect(self.monitor_toggled)
        self.volume = SettingSlider("controls.monitor_gain_db", bare=True)
        self.volume.setFixedWidth(_VOLUME_WIDTH)
        self.volume.changed.connect(self.volume_changed)
        self.rescan = QPushButton(tr("Look again"))
        self.rescan.setIcon(icons.icon("again"))
        self.rescan.setIconSize(QSize(18, 18))
        described(self.rescan, tr("Look again for devices"), _LOOK_AGAIN)
        self.rescan.clicked.connect(self.rescan_asked)
        self._profiles = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(self._column(tr("Microphone"), "microphone", COLOURS.input, "input"), 3)
        row.addLayout(self._column(tr("Output"), "speaker", COLOURS.output, "output"), 3)
        row.addLayout(
            self._column(
                tr("Headphones"),
                "headphones",
                COLOURS.muted,
                "monitor",
                self.volume,
                self.hear_myself,
            ),
            3,
        )
        row.addWidget(self.rescan, 0, Qt.AlignmentFlag.AlignBottom)
        row.addLayout(self._profile_column())

    def set_devices(self, devices: Sequence[Device], selections: dict[str, str]) -> None:
        """Offer these devices; selections: what is chosen for each role."""
        for role, picker in self.pickers.items():
            picker.fill(entries(devices, role), selections[role])
        for part in (self.hear_myself, self.volume):
            part.setEnabled(selections["monitor"] != NO_MONITOR)

    def set_profile(self, profile: str) -> None:
        """Show the chosen latency profile."""
        for button in self._profiles.buttons():
            button.setChecked(button.property("value") == profile)

    def set_live(self, live: bool, recording: bool) -> None:
        """Allow what can be done while live or recording, and say why the rest cannot."""
        self.rescan.setEnabled(not live)
        describe(self.rescan, _WHILE_LIVE if live else _LOOK_AGAIN)
        for role, picker in self.pickers.items():
            picker.setEnabled(not recording)
            describe(picker, _WHILE_RECORDING if recording else self._about(role))
        for button in self._profiles.buttons():
            button.setEnabled(not recording)

    @staticmethod
    def _about(role: str) -> str:
        return tr(setting(f"start.{role}").description)

    def _picker(self, role: str) -> Picker:
        picker = Picker()
        described(picker, tr(setting(f"start.{role}").title), self._about(role))
        picker.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        picker.setMinimumWidth(120)
        picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        picker.activated.connect(lambda _: self._pick(role))
        picker.addItem(tr("Looking…"), None)
        return picker

    def _pick(self, role: str) -> None:
        selection = self.pickers[role].currentData()
        if selection is not None:
            self.picked.emit(role, selection)

    def _column(
        self, title: str, icon: str, colour: str, role: str, *extra: QWidget
    ) -> QVBoxLayout:
        heading = QHBoxLayout()
        heading.setSpacing(TIGHT)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon, colour))
        picture.setScaledContents(True)
        picture.setFixedSize(16, 16)
        heading.addWidget(picture)
        heading.addWidget(label(title, "hint"))
        heading.addStretch()
        for widget in extra:
            heading.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self.pickers[role])
        return column

    def _profile_column(self) -> QVBoxLayout:
        declared = setting("start.profile")
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, choice in enumerate(declared.choices):
            button = QPushButton(tr(choice.capitalize()))
            button.setCheckable(True)
            button.setProperty("value", choice)
            button.setProperty("role", "segment")
            ends = {0: "first", len(declared.choices) - 1: "last"}
            button.setProperty("place", ends.get(place, "middle"))
            name = f"{tr(declared.title)}: {tr(choice.capitalize())}"
            described(button, name, tr(declared.description))
            button.clicked.connect(lambda _, value=choice: self.picked.emit("profile", value))
            self._profiles.addButton(button)
            row.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(tr("Latency"), "hint"))
        column.addLayout(row)
        return column
