"""The window's own small icons, drawn from SVG paths in any colour: no file to miss or to ship.

Qt thread only: pixmaps belong to it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from voiceshift.gui.theme import COLOURS

_SIZE = 64
"""Twice or more what is shown, so that icons stay sharp on dense screens."""

_STROKED = (
    '<g fill="none" stroke="{colour}" stroke-width="2" stroke-linecap="round" '
    'stroke-linejoin="round">{shape}</g>'
)
_FILLED = '<g fill="{colour}">{shape}</g>'

_SHAPES = {
    "play": (_FILLED, '<path d="M7 4.5v15l12.5-7.5z"/>'),
    "stop": (_FILLED, '<rect x="5.5" y="5.5" width="13" height="13" rx="2.5"/>'),
    "record": (_FILLED, '<circle cx="12" cy="12" r="6.5"/>'),
    "microphone": (
        _STROKED,
        '<rect x="9" y="3" width="6" height="11" rx="3"/>'
        '<path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>',
    ),
    "muted": (
        _STROKED,
        '<path d="M9 6a3 3 0 0 1 6 0v5M9 9v2a3 3 0 0 0 4.5 2.6M5.5 11.5a6.5 6.5 0 0 0 10.4 5.2'
        'M12 18v3M4 4l16 16"/>',
    ),
    "speaker": (
        _STROKED,
        '<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z"/>'
        '<path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>',
    ),
    "headphones": (
        _STROKED,
        '<path d="M4 15v-2a8 8 0 0 1 16 0v2"/><rect x="3.5" y="14" width="4" height="6" rx="1.5"/>'
        '<rect x="16.5" y="14" width="4" height="6" rx="1.5"/>',
    ),
    "again": (_STROKED, '<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5"/>'),
    "settings": (
        _STROKED,
        '<path d="M4 7h9M18 7h2M4 17h2M11 17h9"/><circle cx="15.5" cy="7" r="2.5"/>'
        '<circle cx="8.5" cy="17" r="2.5"/>',
    ),
    "close": (_STROKED, '<path d="M6 6l12 12M18 6L6 18"/>'),
    "bypass": (_STROKED, '<path d="M3 12h4c4 0 4-6 8-6h6M3 12h4c4 0 4 6 8 6h6M18 3l3 3-3 3"/>'),
    "warning": (_STROKED, '<path d="M12 4L2.8 20h18.4zM12 10v4.5M12 17.3v.2"/>'),
    "note": (_STROKED, '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.2"/>'),
    "rename": (_STROKED, '<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5"/>'),
    "folder": (_STROKED, '<path d="M3.5 19V5.5h6l2 2.5h9V19z"/>'),
    "trash": (_STROKED, '<path d="M4 7h16M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5"/>'),
    "check": (_STROKED, '<path d="M5 12.5l4.5 4.5L19 7.5"/>'),
    "pulse": (_STROKED, '<path d="M3 12.5h4l2.5-6 4.5 11.5 2.5-5.5H21"/>'),
    "copy": (
        _STROKED,
        '<rect x="8.5" y="8.5" width="11" height="11.5" rx="2"/><path d="M15.5 8.5V4h-11v11.5h4"/>',
    ),
    "star": (
        _STROKED,
        '<path d="M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6L3.4 9.8l6-.8z"/>',
    ),
    "star-full": (
        _FILLED,
        '<path d="M12 2.8l2.8 5.9 6.5.9-4.7 4.5 1.1 6.4L12 17.4l-5.7 3.1 1.1-6.4L2.7 9.6'
        'l6.5-.9z"/>',
    ),
    "more": (
        _FILLED,
        '<circle cx="5.5" cy="12" r="1.8"/><circle cx="12" cy="12" r="1.8"/>'
        '<circle cx="18.5" cy="12" r="1.8"/>',
    ),
    "dot": (_FILLED, '<circle cx="12" cy="12" r="6"/>'),
    "ring": (_STROKED, '<circle cx="12" cy="12" r="5"/>'),
    "plus": (_STROKED, '<path d="M12 5v14M5 12h14"/>'),
    "import": (_STROKED, '<path d="M12 3.5v11M7.5 10l4.5 4.5 4.5-4.5M4 17v3h16v-3"/>'),
    "compare": (_STROKED, '<path d="M4 8.5h15M15 4.5l4 4-4 4M20 15.5H5M9 11.5l-4 4 4 4"/>'),
    "flag": (_STROKED, '<path d="M6 21V4M6 4.5h11.5l-2.5 4 2.5 4H6"/>'),
    "export": (_STROKED, '<path d="M12 3.5v11M7.5 10L12 14.5 16.5 10M4.5 15v5h15v-5"/>'),
    "open": (_STROKED, '<path d="M4.5 12h15M13.5 6l6 6-6 6"/>'),
    "undo": (_STROKED, '<path d="M4.5 9.5h9.5a5 5 0 0 1 0 10H9M8.5 5.5l-4 4 4 4"/>'),
    "down": (_STROKED, '<path d="M6.5 9.5L12 15l5.5-5.5"/>'),
}

_LOGO = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
<defs><linearGradient id="s" x1="0" y1="0" x2="1" y2="0">
<stop offset="0" stop-color="{COLOURS.input}"/><stop offset="1" stop-color="{COLOURS.output}"/>
</linearGradient></defs>
<rect width="128" height="128" rx="28" fill="{COLOURS.raised}"/>
<g stroke="url(#s)" stroke-width="9" stroke-linecap="round">
<path d="M22 56v16M38 40v48M54 52v24"/><path d="M74 30v68M90 46v36M106 56v16"/></g>
</svg>"""


def svg(name: str, colour: str) -> bytes:
    """Return a named icon as an SVG document. Raises KeyError for an unknown name."""
    group, shape = _SHAPES[name]
    body = group.format(colour=colour, shape=shape)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{body}</svg>'.encode()


@cache
def pixmap(name: str, colour: str) -> QPixmap:
    """Return a named icon in a colour, _SIZE pixels square."""
    rendered = render(svg(name, colour), QSize(_SIZE, _SIZE))
    assert rendered is not None, name
    return rendered


def icon(name: str, colour: str = COLOURS.text, disabled: str = COLOURS.faint) -> QIcon:
    """Return a named icon for a button; dark while that is checked."""
    result = QIcon(pixmap(name, colour))
    result.addPixmap(pixmap(name, disabled), QIcon.Mode.Disabled)
    result.addPixmap(pixmap(name, COLOURS.on_accent), QIcon.Mode.Normal, QIcon.State.On)
    return result


def logo() -> QIcon:
    """Return the program's icon."""
    rendered = render(_LOGO.encode(), QSize(256, 256))
    assert rendered is not None
    return QIcon(rendered)


def render(document: bytes, size: QSize) -> QPixmap | None:
    """Return an SVG document as a picture; None when it is not one."""
    renderer = QSvgRenderer()
    if not renderer.load(QByteArray(document)):
        return None
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture


def from_file(path: str, size: QSize) -> QPixmap | None:
    """Return an SVG file, such as a voice's icon, as a picture; None when it cannot be had."""
    try:
        document = Path(path).read_bytes()
    except OSError:
        return None
    # A broken icon costs a letter in its place, not a warning on the console.
    return render(document, size) if document.lstrip().startswith((b"<svg", b"<?xml")) else None
