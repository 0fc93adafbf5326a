"""Named sets of values. Every one is open: the server may send more, and they stay strings.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Status: TypeAlias = Literal["queued", "done"]
"""How far the order is."""
