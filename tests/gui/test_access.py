"""Every control has a name that is read aloud, a sentence about it, and is reached by keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_engine import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from voiceshift.gui.settingsdialog import SettingsDialog
from voiceshift.gui.window import MainWindow

CONTROLS = (QAbstractButton, QComboBox, QAbstractSlider, QLineEdit, QAbstractItemView)
OF_QT = ("qt_", "ScrollLeftButton", "ScrollRightButton")
MOST_STEPS = 400


def controls(top: QWidget) -> list[QWidget]:
    """Return what can be used: visible and enabled, without the insides of Qt's own widgets."""
    found = []
    for widget in top.findChildren(QWidget):
        parents = (QLineEdit, QComboBox, QTabBar)
        is_inside = isinstance(widget.parentWidget(), parents) or widget.objectName().startswith(
            OF_QT
        )
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar) and not is_inside:
            found.append(widget)
    return [w for w in found if w.isVisibleTo(top) and w.isEnabledTo(top)]


def walked(top: QWidget) -> set[QWidget]:
    """Return what Tab reaches, from the first control round to it again."""
    reached: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        now = QApplication.focusWidget()
        if now is not None:
            reached.add(now)
        top.focusNextChild()
    return reached


def group_of(widget: QWidget) -> set[QWidget]:
    """Return the buttons between which arrow keys go, of which Tab reaches one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return {widget} if group is None else set(group.buttons())


def unnamed(top: QWidget) -> list[str]:
    return [
        f"{type(w).__name__} “{getattr(w, 'text', str)()}”"
        for w in controls(top)
        if not w.accessibleName()
    ]


def test_every_control_has_a_name(window: MainWindow) -> None:
    assert len(controls(window)) > 20
    assert not unnamed(window)


def test_every_control_says_in_a_sentence_what_it_does(window: MainWindow) -> None:
    silent = [
        w.accessibleName()
        for w in controls(window)
        if not w.toolTip() and not w.accessibleDescription()
    ]
    assert not silent


def test_tab_reaches_every_control(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    reached = walked(window)
    missed = [w.accessibleName() for w in controls(window) if not group_of(w) & reached]
    assert not missed


@pytest.mark.parametrize("page", ["first run", "check-up", "settings"])
def test_so_it_is_on_every_page(
    page: str, open_window: Callable[..., MainWindow], engine: FakeEngine
) -> None:
    window = open_window(engine, first_run=page == "first run")
    top: QWidget = window
    if page == "check-up":
        window.panels.checkup.click()
    if page == "settings":
        top = SettingsDialog(window.settings, window)
        top.show()
    assert len(controls(top)) > 5
    assert not unnamed(top)
    if page == "settings":
        top.deleteLater()


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    QLineEdit(top)
    assert unnamed(top) == ["QLineEdit “”"]
    assert top.focusPolicy() is Qt.FocusPolicy.NoFocus
