"""A check by the sizes of its boxes that an MP4 file is whole (ISO/IEC 14496-12, section 4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final, Literal, TypeAlias

Verdict: TypeAlias = Literal["whole", "cut", "unknown"]

MP4_TYPES: Final = frozenset({"video/mp4", "video/quicktime", "audio/mp4"})
"""The media types, as sniffed, of files that consist of boxes."""

_SHORT_HEAD_BYTES: Final = 8
_HEAD_BYTES: Final = 16
_MOST_BOXES: Final = 100_000


def completeness(file: BinaryIO, size: int) -> Verdict:
    """Judge by its boxes whether an MP4 file is complete.

    A fragmented file may end after any fragment; only its index at the end (``mfra``) shows that
    it is whole.

    Args:
        file: The file; its position is moved.
        size: Its size in bytes.

    Returns:
        ``cut`` if the last box is longer than the file, or the index or the data is missing;
        ``unknown`` if the boxes do not show it.
    """
    kinds: list[bytes] = []
    for kind, end in _boxes(file, size):
        if end is None or len(kinds) == _MOST_BOXES:
            return "unknown"
        if end > size:
            return "cut"
        kinds.append(kind)
    if b"moof" in kinds:
        return "whole" if kinds[-1] == b"mfra" else "unknown"
    return "whole" if {b"moov", b"mdat"} <= set(kinds) else "cut"


def _boxes(file: BinaryIO, size: int) -> Iterator[tuple[bytes, int | None]]:
    """Iterate over the type and the end of each box; the end is ``None`` if the box has none."""
    start = 0
    while start < size:
        file.seek(start)
        head = file.read(_HEAD_BYTES)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            # A size of more than 32 bits follows the type.
            length = int.from_bytes(head[8:], "big") if len(head) == _HEAD_BYTES else _HEAD_BYTES
        if len(head) < _SHORT_HEAD_BYTES:
            length = _HEAD_BYTES
        # A size of zero means that the box lasts until the end of the file.
        end = start + length if length >= _SHORT_HEAD_BYTES else None
        yield head[4:8], end
        start = size if end is None else end
