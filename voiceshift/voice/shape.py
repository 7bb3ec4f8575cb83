"""Sizes of a core's networks; needs no torch, so the live path may read it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class NetworkShape:
    """Sizes of a core; stored in its manifest."""

    width: int = 256
    content_dims: int = 64
    embedding_dims: int = 128
    encoder_dilations: tuple[int, ...] = (1, 1, 1, 2, 4, 8, 1, 2, 4, 8)
    decoder_dilations: tuple[int, ...] = (1, 2, 4, 8, 1, 2, 4, 8)
    phones: int = 40

    @property
    def state_frames(self) -> int:
        """Frames of state that both networks carry from hop to hop, each `width` wide."""
        return 2 * (sum(self.encoder_dilations) + sum(self.decoder_dilations))

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON data."""
        return asdict(self)

    @staticmethod
    def from_dict(data: dict[str, Any]) -> NetworkShape:
        """Inverse of to_dict."""
        lists: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
        return NetworkShape(**lists)
