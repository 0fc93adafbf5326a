"""Bar charts as SVG, which browsers and code forges show without a drawing library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

WIDTH: Final = 760
LABEL_WIDTH: Final = 130
"""The least width of the names; long ones get more."""

CHARACTER_WIDTH: Final = 7.6
"""The width of a bold character on average."""

VALUE_WIDTH: Final = 60
BAR_HEIGHT: Final = 18
TITLE_HEIGHT: Final = 34
MARGIN: Final = 16

INK: Final = "#24292f"
OWN: Final = "#0b7285"
OTHER: Final = "#adb5bd"
GOAL: Final = "#c92a2a"


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart.

    Args:
        title: The measure with its unit.
        values: A value for each name; ``None`` for none.
        goal: The value of the dashed line.
    """

    title: str
    values: Mapping[str, float | None]
    goal: float

    @property
    def height(self) -> int:
        """The height in pixels."""
        return TITLE_HEIGHT + BAR_HEIGHT * len(self.values) + MARGIN

    @property
    def label_width(self) -> int:
        """The width of the names in pixels, the margin included."""
        longest = max(map(len, self.values), default=0)
        return max(LABEL_WIDTH, MARGIN + round(longest * CHARACTER_WIDTH))

    def x(self, value: float) -> float:
        """Return the position of a value, in pixels from the left."""
        largest = max(self.goal, *(each for each in self.values.values() if each is not None))
        left = self.label_width
        return left + value / largest * (WIDTH - left - VALUE_WIDTH)


def svg(panels: Sequence[Panel], *, highlight: str) -> str:
    """Draw charts one below the other.

    Args:
        panels: The charts.
        highlight: The beginning of the names whose bars have another colour.
    """
    height = MARGIN + sum(panel.height for panel in panels)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"'
        f' viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12" fill="{INK}">',
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
    ]
    top = MARGIN
    for panel in panels:
        lines.extend(_chart(panel, top, highlight))
        top += panel.height
    return "\n".join([*lines, "</svg>", ""])


def _chart(panel: Panel, top: int, highlight: str) -> Iterator[str]:
    yield _text(MARGIN, top + 14, f"{panel.title}   (dashed: goal, {panel.goal:g})", bold=True)
    first = top + TITLE_HEIGHT - 8
    for index, (name, value) in enumerate(panel.values.items()):
        yield from _bar(
            panel, first + index * BAR_HEIGHT, name, value, own=name.startswith(highlight)
        )
    x, bottom = panel.x(panel.goal), first + BAR_HEIGHT * len(panel.values)
    yield (
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{first - 4}" y2="{bottom}"'
        f' stroke="{GOAL}" stroke-dasharray="4 3"/>'
    )


def _bar(panel: Panel, y: int, name: str, value: float | None, *, own: bool) -> Iterator[str]:
    yield _text(MARGIN, y + 12, name, bold=own)
    if value is None:
        yield _text(panel.label_width + 4, y + 12, "–")
        return
    # An import can take less time than the noise, but a bar must not have a negative width.
    left = panel.label_width
    end = max(left, panel.x(value))
    yield (
        f'<rect x="{left}" y="{y + 2}" width="{end - left:.1f}"'
        f' height="{BAR_HEIGHT - 5}" fill="{OWN if own else OTHER}"/>'
    )
    yield _text(end + 5, y + 12, f"{value:.1f}" if value >= 10 else f"{value:.2f}", bold=own)


def _text(x: float, y: float, text: str, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{weight}>{escape(text)}</text>'
