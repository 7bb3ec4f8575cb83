"""The look of the window: named colours, spacing, fonts and the style sheet made from them.

One convention runs through every panel: what comes in is blue, what goes out is violet, as on the
program's icon. Red means that somebody hears something they should not, or nothing at all. Colour
never stands alone: a word or a shape says the same. Contrasts are at least 4.5 to 1 for text.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication


@dataclass
class Colours:
    """Colours as "#rrggbb". Only `prepare` changes them."""

    window: str = "#0f1118"
    panel: str = "#161923"
    """A card's ground on the window."""
    raised: str = "#1f2330"
    """A button or field on a panel."""
    hover: str = "#2a2f40"
    line: str = "#2a2f3f"
    """Hairlines and borders."""
    text: str = "#eceef6"
    muted: str = "#a3a9bd"
    """Secondary text."""
    faint: str = "#7d8499"
    """Scales and hints."""
    input: str = "#5bc0ff"
    output: str = "#c77dff"
    accent: str = "#8f9dff"
    """Focus, selection, the handle of a slider: between input and output."""
    buffer: str = "#66718f"
    compute: str = "#4cb8a6"
    """With input, accent and output: the parts of the latency."""
    accent_deep: str = "#4a54b8"
    on_accent: str = "#0f1118"
    """Text on any of the bright colours."""
    good: str = "#4ade9c"
    warn: str = "#ffc35c"
    bad: str = "#ff5c6c"
    bad_ground: str = "#3a1620"
    warn_ground: str = "#33280f"
    note_ground: str = "#182238"


COLOURS = Colours()
HIGH_CONTRAST = Colours(
    window="#000000",
    panel="#000000",
    raised="#0c0d12",
    hover="#2a2f40",
    line="#9aa2bd",
    text="#ffffff",
    muted="#e4e7f2",
    faint="#c3c8d9",
    input="#7fd0ff",
    output="#e0b3ff",
    accent="#c3cbff",
    buffer="#a9b4d0",
    compute="#6fe0cc",
    accent_deep="#2f3a9e",
    on_accent="#000000",
    good="#6dffb6",
    warn="#ffd98a",
    bad="#ff98a3",
    bad_ground="#2b0008",
    warn_ground="#241a00",
    note_ground="#001226",
)
"""Text at 7 to 1 and more, lines at 3 to 1 (WCAG 2.2, AAA)."""

GAP = 12
"""Between panels, in device-independent pixels."""
INSET = 14
"""Inside a panel."""
TIGHT = 6
"""Between things that belong together."""
RADIUS = 12

BASE_PT = 10.0
SMALL_PT = 9.0
TITLE_PT = 12.0
HEADLINE_PT = 16.0
NUMBER_PT = 22.0

_FAMILIES = ("Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans")

_SCRIPTS = {
    QLocale.Language.Japanese: (
        "Yu Gothic UI",
        "Hiragino Sans",
        "Noto Sans CJK JP",
        "Noto Sans JP",
    ),
    QLocale.Language.Chinese: (
        "Microsoft YaHei UI",
        "PingFang SC",
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "WenQuanYi Micro Hei",
    ),
}
"""For what the families above lack; the same characters look different in each language."""


def prepare(high_contrast: bool) -> QApplication:
    """Make the application and choose the colours: the user's or the system's wish.

    To be called before any other module of the window is imported: they keep the colours.
    """
    application = QApplication.instance() or QApplication(["VoiceShift"])
    assert isinstance(application, QApplication)
    if high_contrast or _system_wants_contrast(application):
        for name, colour in asdict(HIGH_CONTRAST).items():
            setattr(COLOURS, name, colour)
    return application


def _system_wants_contrast(application: QApplication) -> bool:
    hints = getattr(application.styleHints(), "accessibility", None)  # Qt 6.10
    return hints is not None and hints().contrastPreference() is Qt.ContrastPreference.HighContrast


def base_font() -> QFont:
    """Return the application's font: the first of our families that the system has."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    present = set(QFontDatabase.families())
    for family in _FAMILIES:
        if family in present:
            font.setFamily(family)
            break
    scripts = (name for name in _SCRIPTS.get(QLocale().language(), ()) if name in present)
    font.setFamilies([font.family(), *scripts])
    font.setPointSizeF(BASE_PT)
    return font


def number_font(point_size: float = BASE_PT) -> QFont:
    """Return a bold font whose digits have one width, so that running numbers stand still."""
    font = base_font()
    font.setPointSizeF(point_size)
    font.setWeight(QFont.Weight.DemiBold)
    if hasattr(QFont, "Tag"):  # Qt 6.7; earlier ones take the digits as they are
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def stylesheet() -> str:
    """Return the style sheet of the whole application."""
    return Template(_SHEET).substitute(
        asdict(COLOURS),
        radius=f"{RADIUS}px",
        small=f"{SMALL_PT}pt",
        title=f"{TITLE_PT}pt",
        headline=f"{HEADLINE_PT}pt",
    )


def apply(application: QApplication) -> None:
    """Give an application the theme: Fusion's shapes, our palette, fonts and style sheet."""
    application.setStyle("Fusion")
    application.setFont(base_font())
    application.setPalette(_palette())
    application.setStyleSheet(stylesheet())


def _palette() -> QPalette:
    c, palette, role = COLOURS, QPalette(), QPalette.ColorRole
    for which, colour in (
        (role.Window, c.window),
        (role.Base, c.panel),
        (role.AlternateBase, c.raised),
        (role.Button, c.raised),
        (role.Text, c.text),
        (role.WindowText, c.text),
        (role.ButtonText, c.text),
        (role.ToolTipBase, c.raised),
        (role.ToolTipText, c.text),
        (role.PlaceholderText, c.faint),
        (role.Highlight, c.accent_deep),
        (role.HighlightedText, c.text),
        (role.Link, c.input),
    ):
        palette.setColor(which, colour)
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, c.faint)
    return palette


# Widgets choose a look by the dynamic property "role": panel, title, hint, primary, quiet, lamp.
_SHEET = """
QWidget { color: $text; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 5px 8px; }
QFrame[role="panel"] { background: $panel; border: 1px solid $line; border-radius: $radius; }
QLabel { background: transparent; border: none; }
QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="hint"] { color: $muted; font-size: $small; }
QLabel[role="later"] { color: $faint; }
QLabel[role="problem"] { color: $bad; }
QLabel[role="done"] { color: $good; }
QLabel[role^="headline"] { font-size: $headline; font-weight: 650; }
QLabel[role="headline-live"] { color: $good; }
QLabel[role="headline-muted"], QLabel[role="headline-strained"] { color: $warn; }
QLabel[role="headline-bypass"], QLabel[role="headline-fault"], QLabel[role="headline-slow"] {
    color: $bad;
}

QFrame[role^="banner"] { border: 1px solid $line; border-radius: 10px; }
QFrame[role="banner-error"] { background: $bad_ground; border-color: $bad; }
QFrame[role="banner-warning"] { background: $warn_ground; border-color: $warn; }
QFrame[role="banner-note"] { background: $note_ground; border-color: $line; }
QLabel[role^="word"] { font-weight: 600; }
QLabel[role="word-error"] { color: $bad; }
QLabel[role="word-warning"] { color: $warn; }
QLabel[role="word-note"] { color: $input; }
QFrame[role^="finding"] { background: $raised; border: 1px solid $line; border-radius: 10px; }
QFrame[role="finding-warning"] { background: $warn_ground; }
QFrame[role="finding-problem"] { background: $bad_ground; border-color: $bad; }
QLabel[role="finding-title"] {
    font-weight: 600; background: transparent; border: none; border-radius: 0;
}
QLabel[role^="verdict"] { font-size: $small; }
QLabel[role="verdict-ok"] { color: $good; }
QLabel[role="verdict-warning"] { color: $warn; }
QLabel[role="verdict-problem"] { color: $bad; }
QLabel[role="advice"] { color: $text; font-weight: 600; }
QFrame[role="lamp"] { background: $bad; border: none; border-radius: 10px; }
QLabel[role="lamp-text"] { color: $on_accent; font-size: $headline; font-weight: 700; }
QPushButton[role="lamp-button"] {
    background: $on_accent; color: $text; border: 1px solid $on_accent;
}
QPushButton[role="lamp-button"]:focus { border: 1px solid $text; }

QPushButton, QToolButton {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 6px 12px;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $panel; }
QPushButton:checked { background: $accent_deep; border-color: $accent; }
QPushButton:checked:disabled { background: $raised; border-color: $line; color: $muted; }
QPushButton[role="primary"] { background: $accent_deep; border-color: $accent; }
QPushButton[role="primary"]:hover { background: $accent; color: $on_accent; }
QPushButton[role="primary"]:focus { border: 1px solid $text; }
QPushButton[role="primary"]:disabled { background: $panel; border-color: $line; color: $faint; }
QPushButton[role="bypass"]:checked { background: $bad; border-color: $bad; color: $on_accent; }
QPushButton[role="mute"]:checked { background: $warn; border-color: $warn; color: $on_accent; }
QPushButton[role="snug"] { padding: 6px; }
QPushButton[role="recording"] { background: $bad_ground; border-color: $bad; color: $text; }
QPushButton[role="segment"] { border-radius: 0; padding: 6px 10px; margin-left: -1px; }
QPushButton[role="segment"][place="first"] {
    border-top-left-radius: 8px; border-bottom-left-radius: 8px; margin-left: 0;
}
QPushButton[role="segment"][place="last"] {
    border-top-right-radius: 8px; border-bottom-right-radius: 8px;
}
QPushButton[role="quiet"], QToolButton[role="quiet"] {
    background: transparent; border: 1px solid transparent; padding: 4px 6px; color: $muted;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {
    background: $hover; color: $text;
}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border-color: $accent; }
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled { color: $line; }

QComboBox, QLineEdit, QDoubleSpinBox, QKeySequenceEdit {
    background: $raised; border: 1px solid $line; border-radius: 8px; padding: 5px 8px;
    selection-background-color: $accent_deep;
}
QComboBox:hover, QLineEdit:hover { background: $hover; }
QComboBox:focus, QLineEdit:focus, QDoubleSpinBox:focus { border: 1px solid $accent; }
QComboBox:disabled, QLineEdit:disabled { color: $faint; }
QDoubleSpinBox QLineEdit { background: transparent; border: none; padding: 0; }
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    background: transparent; border: none; width: 22px;
}
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $line; padding: 4px; outline: none;
    selection-background-color: $accent_deep;
}

QSlider { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { background: $accent_deep; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: $accent;
}
QSlider::handle:horizontal:hover { background: $text; }
QSlider::handle:horizontal:focus { background: $text; border: 2px solid $accent; }
QSlider::handle:horizontal:disabled { background: $faint; }

QTabWidget::pane { border: 1px solid $line; border-radius: 10px; background: $panel; top: -1px; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 8px 14px; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 28px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; border-radius: 5px; min-width: 28px; }
QScrollBar::handle:horizontal:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListWidget, QListView, QTreeView {
    background: transparent; border: none; outline: none;
}
QListWidget::item, QListView::item { border-radius: 8px; padding: 4px; }
QListWidget::item:hover, QListView::item:hover { background: $hover; }
QListWidget::item:selected, QListView::item:selected { background: $accent_deep; color: $text; }

QMenu { background: $raised; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 18px; border-radius: 6px; }
QMenu::item:selected { background: $accent_deep; }
QProgressBar {
    background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
