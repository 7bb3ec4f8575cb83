"""What the system's own file manager is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(path: Path) -> bool:
    """Open the file manager at a file, selected where the system can do that."""
    if sys.platform == "win32":
        select = ["/select,", QDir.toNativeSeparators(str(path))]
        return bool(QProcess.startDetached("explorer.exe", select))
    if sys.platform == "darwin":
        return bool(QProcess.startDetached("open", ["-R", str(path)]))
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
