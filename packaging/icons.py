"""Draw the program's icon in the formats that systems want, from voiceshift.svg.

    python packaging/icons.py FOLDER     (needs PySide6; QT_QPA_PLATFORM=offscreen without a screen)

Windows' .ico and macOS' .icns are lists of PNGs with a header.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).with_name("voiceshift.svg")
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"ic04": 16, b"ic05": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
HICOLOR_SIZES = (32, 48, 128, 256)


def png(size: int) -> bytes:
    """Return the icon as a PNG of size x size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico of PNGs by size; 256 is written as 0 there."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries, body = b"", b""
    for size, picture in pictures.items():
        entries += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at + len(body)
        )
        body += picture
    return head + entries + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an .icns of PNGs by kind."""
    body = b"".join(k + struct.pack(">I", len(p) + 8) + p for k, p in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> int:
    """Write all of them; return the exit code."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "voiceshift.ico").write_bytes(ico({size: png(size) for size in ICO_SIZES}))
    (folder / "voiceshift.icns").write_bytes(icns({k: png(s) for k, s in ICNS_KINDS.items()}))
    for size in HICOLOR_SIZES:
        (folder / f"{size}.png").write_bytes(png(size))
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
