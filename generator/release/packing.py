"""Recompress the files of a wheel: smaller downloads of the same files."""

from __future__ import annotations

import io
import struct
import zipfile
from functools import cache
from importlib import import_module
from typing import Any, Final

# Without types of its own.
_zopfli: Any = import_module("zopfli.zlib")

# The records of the ZIP format (APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")

_UTF8: Final = 0x800
"""The flag of a name in UTF-8."""


def recompressed(wheel: bytes) -> bytes:
    """Return a wheel with the same files, compressed by zopfli, and the same metadata of each.

    The bytes depend on the files and the version of zopfli, and not on the zlib of the Python that
    runs. Every installer reads them: the format is deflate, as before.

    Args:
        wheel: The wheel, as a build backend made it.
    """
    body, directory = bytearray(), bytearray()
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        members = archive.infolist()
        for member in members:
            content = archive.read(member)
            method, packed = _smallest(content)
            name = member.filename.encode()
            version = 20, member.flag_bits & _UTF8, method, *_moment(member)
            sizes = member.CRC, len(packed), len(content), len(name), 0
            directory += _CENTRAL.pack(
                b"PK\1\2",
                member.create_system << 8 | member.create_version,
                *version,
                *sizes,
                0,
                0,
                member.internal_attr,
                member.external_attr,
                len(body),
            )
            directory += name
            body += _LOCAL.pack(b"PK\3\4", *version, *sizes) + name + packed
    count = len(members)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def _smallest(content: bytes) -> tuple[int, bytes]:
    """Return a method of the ZIP format, and the content in its form."""
    deflated = _deflated(content)
    if len(deflated) < len(content):
        return zipfile.ZIP_DEFLATED, deflated
    return zipfile.ZIP_STORED, content


# The files of a runtime are in several packages.
@cache
def _deflated(content: bytes) -> bytes:
    # More iterations than five win a tenth of a thousandth. The header of zlib takes two bytes,
    # its checksum four.
    compressed: bytes = _zopfli.compress(content, numiterations=5)
    return compressed[2:-4]


def _moment(member: zipfile.ZipInfo) -> tuple[int, int]:
    """Return the time and the date of a file, as MS-DOS wrote them."""
    year, month, day, hour, minute, second = member.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
