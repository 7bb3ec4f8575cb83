"""Points between voices: whatever a voice has of its own in arrays mixes linearly, by shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, TypeVar

import numpy as np

Part = TypeVar("Part")
"""A dataclass whose fields are arrays, of the same shapes in every part."""


def mixed(parts: Sequence[tuple[float, Part]]) -> Part:
    """Return the point between parts by shares that add up to 1."""
    kind: Any = type(parts[0][1])
    return kind(  # type: ignore[no-any-return]
        **{
            field.name: np.sum(
                [np.float32(share) * getattr(part, field.name) for share, part in parts], axis=0
            )
            for field in fields(kind)
        }
    )
