"""Which version follows another, and which tag stands for it."""

from __future__ import annotations

from collections.abc import Iterable

from ..diff import Level
from ..lines import line_name, numbers


def following(version: str, level: Level) -> str:
    """The version that follows on the newest line.

    Below 1.0 the second number says that something may break, as Semantic Versioning 2.0.0
    (item 4) leaves it to us: so major and minor changes both raise it, and begin a new line.

    >>> following("0.3.1", Level.MAJOR), following("1.2.3", Level.MAJOR)
    ('0.4.0', '2.0.0')
    """
    major, minor, patch = numbers(version)
    if level is Level.MAJOR and major:
        return f"{major + 1}.0.0"
    if level is Level.PATCH:
        return f"{major}.{minor}.{patch + 1}"
    return f"{major}.{minor + 1}.0"


def tag(version: str) -> str:
    """The tag of a release.

    >>> tag("0.3.1")
    'v0.3.1'
    """
    return f"v{version}"


def newest_tagged(line: str, tags: Iterable[str]) -> str | None:
    """The newest version of a line that has a tag.

    >>> newest_tagged("0.1", ["v0.1.9", "v0.1.10", "v0.10.0"])
    '0.1.10'
    """
    versions = [name[1:] for name in tags if name.startswith(f"v{line}.")]
    return max((found for found in versions if _is_of(found, line)), key=numbers, default=None)


def _is_of(version: str, line: str) -> bool:
    try:
        return line_name(version) == line
    except ValueError:
        return False
