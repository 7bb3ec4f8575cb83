"""The hand-off to OBS: by how much to delay the video, to copy or to set on a camera.

Qt thread only; OBS is asked on a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voiceshift.errors import RemoteError
from voiceshift.gui.lane import Lane
from voiceshift.gui.language import tr
from voiceshift.gui.sentences import translated
from voiceshift.gui.theme import GAP
from voiceshift.gui.widgets import ComboBox, described, label, set_role
from voiceshift.remote.obs import Access, Obs, ObsPasswordError, known_access, password_file
from voiceshift.remote.secret import write_secret

_SIZE = QSize(480, 300)
_WHY = tr(
    "Your converted voice comes a little after your picture. Delayed by this much, lips and voice"
    " meet. If your camera lags by itself, a little less will do."
)
_LATER = tr("Press Start first: the delay is known while you are live.")


class ObsDialog(QDialog):
    """See the module's docstring."""

    _answered = Signal(object)

    def __init__(
        self,
        delay_ms: int,
        parent: QWidget | None = None,
        access: Callable[[], Access] = known_access,
    ) -> None:
        """delay_ms: from mouth to output; 0 while that is not known. access: to OBS."""
        super().__init__(parent)
        self.setWindowTitle(tr("Delay your video"))
        self.setMinimumSize(_SIZE)
        self._delay_ms = delay_ms
        self._access = access
        self._lane = Lane("OBS")
        self._answered.connect(lambda deliver: deliver(), Qt.ConnectionType.QueuedConnection)
        known = delay_ms > 0
        headline = (
            tr("Delay your video by {ms} ms", ms=delay_ms) if known else tr("Delay your video")
        )
        self.headline = label(headline, "title")
        self.headline.setAccessibleName(headline)
        why = label(_WHY if known else _LATER)
        why.setWordWrap(True)
        self.copy = QPushButton(tr("Copy"))
        described(self.copy, tr("Copy"), tr("Put the number on the clipboard."))
        self.copy.clicked.connect(self._copy)
        self.cameras = ComboBox()
        described(self.cameras, tr("Camera"), tr("The camera in OBS whose picture is delayed."))
        self.apply = QPushButton(tr("Set it in OBS"))
        described(
            self.apply, tr("Set it in OBS"), tr("Give this camera the filter “VoiceShift delay”.")
        )
        set_role(self.apply, "primary")
        self.apply.clicked.connect(self._set)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("OBS's WebSocket password"))
        described(
            self.password,
            tr("OBS's WebSocket password"),
            tr(
                "OBS shows it under Tools, WebSocket Server Settings; it is kept in a file that"
                " only you can read."
            ),
        )
        self.again = QPushButton(tr("Look for OBS again"))
        described(self.again, tr("Look for OBS again"), tr("Ask OBS for its cameras."))
        self.again.clicked.connect(self._look)
        self.status = label("", "hint")
        self.status.setWordWrap(True)
        close = QPushButton(tr("Close"))
        described(close, tr("Close"), tr("Back to the window."))
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(self.headline, 1)
        head.addWidget(self.copy)
        camera = QHBoxLayout()
        camera.addWidget(self.cameras, 1)
        camera.addWidget(self.apply)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP * 2, GAP * 2, GAP * 2, GAP * 2)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(why)
        column.addSpacing(GAP)
        column.addLayout(camera)
        column.addWidget(self.password)
        column.addWidget(self.status)
        column.addStretch(1)
        column.addLayout(buttons)
        for widget in (self.copy, self.cameras, self.apply):
            widget.setEnabled(known)
        self.finished.connect(lambda _: self._lane.close())
        self._offer([])
        self.password.hide()
        if known:
            self._look()
        else:
            self.again.hide()
            close.setFocus()

    def _look(self) -> None:
        self._tell(tr("Looking for OBS…"))
        self.again.hide()
        typed = self.password.text().strip()

        def look() -> Callable[[], None]:
            if typed:
                write_secret(password_file(), typed)
            with Obs(self._access()) as obs:
                names = obs.cameras()
            return lambda: self._found(names)

        self._ask(look)

    def _set(self) -> None:
        camera, delay_ms = self.cameras.currentText(), self._delay_ms

        def delay() -> Callable[[], None]:
            with Obs(self._access()) as obs:
                obs.delay(camera, delay_ms)
            done = tr(
                "“{camera}” is delayed by {ms} ms, by its filter “VoiceShift delay”.",
                camera=camera,
                ms=delay_ms,
            )
            return lambda: self._tell(done)

        self._tell(tr("Asking OBS…"))
        self.apply.setEnabled(False)
        self._ask(delay)

    def _ask(self, call: Callable[[], Callable[[], None]]) -> None:
        """Talk to OBS on the lane; what comes of it is delivered here."""

        def job() -> None:
            try:
                deliver = call()
            except RemoteError as error:
                problem = error
                self._answered.emit(lambda: self._failed(problem))
            else:
                self._answered.emit(deliver)

        self._lane.put("OBS", job)

    def _found(self, names: list[str]) -> None:
        self.password.hide()
        self._offer(names)
        self._tell(tr("OBS is running.") if names else tr("OBS is running, but it has no camera."))
        self.again.setVisible(not names)
        if names:
            self.apply.setFocus()

    def _offer(self, names: list[str]) -> None:
        self.cameras.clear()
        self.cameras.addItems(names)
        for widget in (self.cameras, self.apply):
            widget.setVisible(bool(names))
            widget.setEnabled(bool(names))

    def _failed(self, error: RemoteError) -> None:
        self._offer([])
        self._tell(translated(str(error)))
        self.again.show()
        if isinstance(error, ObsPasswordError):
            self.password.show()
            self.password.setFocus()

    def _tell(self, text: str) -> None:
        self.status.setText(text)
        self.status.setAccessibleName(text)
        self.apply.setEnabled(self.cameras.count() > 0)

    def _copy(self) -> None:
        QApplication.clipboard().setText(str(self._delay_ms))
        self._tell(tr("{ms} is on the clipboard.", ms=self._delay_ms))
