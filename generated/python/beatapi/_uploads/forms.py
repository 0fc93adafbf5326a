"""The forms in which callers give files."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from .api_inputs import UploadedFile

FileContent: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]
"""A path, bytes, or an open binary file, which is read from its current position."""

FileInput: TypeAlias = (
    FileContent | tuple[str, bytes | IO[bytes]] | tuple[str | None, FileContent, str]
)
"""A file to upload: a path, its bytes or an open binary file; ``(name, bytes or open file)``; or
``(name, file, media type)``, to be sent as that type regardless of the file's content."""

LocalFile: TypeAlias = (
    os.PathLike[str]
    | bytes
    | IO[bytes]
    | tuple[str, bytes | IO[bytes]]
    | tuple[str | None, FileContent, str]
)
"""A file to upload in a field where text is a URL and never a path."""

MediaInput: TypeAlias = "str | UploadedFile | LocalFile"
"""A value in place of the URL of a file: a URL, an uploaded file, or a file to upload, as for
``files.upload``. A local file is a ``Path``: text is always a URL."""
