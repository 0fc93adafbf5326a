"""Choose the next version, and name its tag."""

from __future__ import annotations

from collections.abc import Iterable

from ..diff import Level
from ..lines import line_name, numbers


def following(version: str, level: Level) -> str:
    """Return the next version on the newest line.

    Below 1.0, Semantic Versioning 2.0.0 (item 4) allows any change. Here major and minor changes
    both raise the second number, and begin a new line.

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
    """Return the tag of a release.

    >>> tag("0.3.1")
    'v0.3.1'
    """
    return f"v{version}"


def newest_tagged(line: str, tags: Iterable[str]) -> str | None:
    """Return the newest version of a line that has a tag.

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
