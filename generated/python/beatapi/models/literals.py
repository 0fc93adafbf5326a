"""Named sets of values. Every one is open: the server may send more, and they stay strings.

Generated from spec 2026-10-02, do not edit.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

TaskStatus: TypeAlias = Literal[
    "queued",
    "processing",
    "storyboard_ready",
    "requires_action",
    "editing",
    "composing",
    "succeeded",
    "failed",
]
"""The state of a task or a shot. By itself a task moves from ``queued`` through ``processing`` to
``succeeded`` or ``failed``, which are final. Composed by hand it waits in ``storyboard_ready``
or ``requires_action``, moves to ``editing`` and back with each edit, and through ``composing``
to its end."""
