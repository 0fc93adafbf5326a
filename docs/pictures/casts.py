"""Casts of the command line as animated pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from html import escape
from typing import Final

from rich.console import Console
from rich.text import Text

from .terminal import COLUMNS, Frame

_PART: Final = "\x00"
_PARTS: Final = _PART.join(("{styles}", "{backgrounds}", "{matrix}"))
_SURPLUS: Final = re.compile(r' clip-path="[^"]*"|<text [^>]*>\n</text>')
_CHARACTER: Final = 12.2
_LINE: Final = 24.4
_MARGIN: Final = 18
_BAR: Final = 46
"""The height of the window's bar."""
_PICTURE: Final = """\
<svg viewBox="0 0 {width:g} {height:g}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>{title}</title>
<style>
text {{ font: 20px "Fira Code", ui-monospace, SFMono-Regular, Menlo, Consolas, \
"DejaVu Sans Mono", monospace; white-space: pre }}
.t {{ font: bold 18px system-ui, sans-serif }}
.f {{ visibility: hidden; animation: {seconds:g}s step-end infinite }}
.f:last-child {{ visibility: visible }}
@media (prefers-reduced-motion: reduce) {{ .f {{ animation: none }} }}
{styles}
</style>
<rect fill="#1f2328" stroke="#6e7681" x="1" y="1" width="{inner_width:g}" \
height="{inner_height:g}" rx="10"/>
<text class="t" fill="#c5c8c6" text-anchor="middle" x="{middle:g}" y="30">{title}</text>
<g transform="translate(28,24)"><circle r="7" fill="#ff5f57"/><circle cx="22" r="7" \
fill="#febc2e"/><circle cx="44" r="7" fill="#28c840"/></g>
<g transform="translate({margin},{bar})">
{frames}
</g>
</svg>
"""


def picture(title: str, frames: Sequence[Frame]) -> str:
    """Return an SVG of frames in turn; without animation it shows the last one."""
    together = _together(frames)
    total = sum(frame.seconds for frame in together)
    classes: dict[str, str] = {}
    groups: list[str] = []
    moves: list[str] = []
    begin = 0.0
    for number, frame in enumerate(together, 1):
        end = begin + frame.seconds
        stages = {0.0: "hidden", begin / total: "visible", end / total: "hidden"}
        steps = " ".join(f"{100 * at:.2f}% {{ visibility: {how} }}" for at, how in stages.items())
        moves.append(f"@keyframes f{number} {{ {steps} }}")
        groups.append(
            f'<g class="f" style="animation-name: f{number}">\n{_drawing(frame, classes)}</g>'
        )
        begin = end
    width = COLUMNS * _CHARACTER + 2 * _MARGIN
    height = max(len(frame.lines) for frame in together) * _LINE + _BAR + _MARGIN
    styles = [f".{name} {{ {rules} }}" for rules, name in classes.items()]
    return _PICTURE.format(
        title=escape(title),
        width=width,
        height=height,
        inner_width=width - 2,
        inner_height=height - 2,
        middle=width / 2,
        margin=_MARGIN,
        bar=_BAR,
        seconds=total,
        styles="\n".join([*styles, *moves]),
        frames="\n".join(groups),
    )


def _together(frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames, with equal ones after each other as one."""
    found: list[Frame] = []
    for frame in frames:
        if found and found[-1].lines == frame.lines:
            found[-1] = Frame(frame.lines, found[-1].seconds + frame.seconds)
        else:
            found.append(frame)
    return found


def _drawing(frame: Frame, classes: dict[str, str]) -> str:
    """Return a frame as elements of SVG; the classes of its styles are added."""
    console = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, legacy_windows=False
    )
    console.print(Text("\n").join(frame.lines), soft_wrap=True)
    drawing = console.export_svg(title="", code_format=_PARTS, unique_id="own")
    styles, backgrounds, matrix = _SURPLUS.sub("", drawing).split(_PART)
    names = {
        name: classes.setdefault(rules, f"s{len(classes) + 1}")
        for name, rules in re.findall(r"^\.(own-r\d+) \{ (.*) \}$", styles, re.M)
    }
    elements = re.sub(r'class="(own-r\d+)"', lambda found: f'class="{names[found[1]]}"', matrix)
    return (backgrounds + elements).replace("/>", "/>\n").replace("</text>", "</text>\n")
