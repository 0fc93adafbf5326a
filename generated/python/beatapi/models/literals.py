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
"""Where a task or a shot is. By itself a task goes from ``queued`` over ``processing`` to
``succeeded`` or ``failed``, which are final. Composed by hand it waits in ``storyboard_ready``
or ``requires_action``, goes to ``editing`` and back with each edit, and over ``composing`` to
its end."""
