"""Read a wheel: its metadata, and whether its files match its own record."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser

from ..problem import GenerationError, Problem


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel in memory.

    Args:
        name: The file's name.
        files: Path in the wheel → content, ``RECORD`` included.
    """

    name: str
    files: dict[str, bytes]

    @property
    def info(self) -> str:
        """The folder of the metadata, ``shop-1.2.3.dist-info``."""
        return f"{'-'.join(self.name.split('-')[:2])}.dist-info"

    @property
    def metadata(self) -> Message:
        """``METADATA`` (Core metadata specification)."""
        return Parser().parsestr(self.files[f"{self.info}/METADATA"].decode())

    def faults(self) -> Iterator[str]:
        """Yield a sentence for each mismatch between the wheel and its ``RECORD``."""
        record = self.files.get(f"{self.info}/RECORD", b"").decode()
        rows = {row[0]: row[1] for row in csv.reader(io.StringIO(record)) if row}
        for path in sorted({*rows, *self.files}):
            if path not in rows:
                yield f"{path} is in the wheel but not in its RECORD"
            elif path not in self.files:
                yield f"{path} is in RECORD but not in the wheel"
            elif rows[path] and rows[path] != _recorded(self.files[path]):
                yield f"{path} differs from the wheel's RECORD"


def _recorded(content: bytes) -> str:
    """Return a hash in the form of ``RECORD``: URL-safe base64 without padding."""
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
    return f"sha256={digest.rstrip(b'=').decode()}"


def read(name: str, content: bytes) -> Wheel:
    """Read a wheel.

    Args:
        name: The file's name, with distribution and version.
        content: The file.

    Raises:
        GenerationError: It is not a ZIP file, or a file in it is broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = {each: archive.read(each) for each in archive.namelist()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, ValueError) as error:
        message = f"is not a wheel that can be read: {error}"
        raise GenerationError([Problem("", message, name)]) from None
    return Wheel(name, files)
