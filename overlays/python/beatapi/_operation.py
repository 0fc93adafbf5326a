"""One operation of the contract, as data."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from .models.file import File

T_co = TypeVar("T_co", covariant=True)

FileContent: TypeAlias = str | os.PathLike[str] | bytes | IO[bytes]
"""A path, bytes, or an open binary file, which is read from where it stands."""

FileInput: TypeAlias = (
    FileContent | tuple[str, bytes | IO[bytes]] | tuple[str | None, FileContent, str]
)
"""A file to upload: a path, its bytes or an open binary file; ``(name, bytes or open file)``; or
``(name, file, media type)``, to be sent as that type whatever the file looks like."""

LocalFile: TypeAlias = (
    os.PathLike[str]
    | bytes
    | IO[bytes]
    | tuple[str, bytes | IO[bytes]]
    | tuple[str | None, FileContent, str]
)
"""A file to upload, where text is a URL and never a path."""

MediaInput: TypeAlias = "str | File | LocalFile"
"""Where the contract has the URL of a file: a URL, a ``File`` that was uploaded, or a file to
upload, as for ``files.upload``. A local file is a ``Path``: text is always a URL."""

Idempotency: TypeAlias = Literal["undeclared", "optional", "required", "harmless"]
"""Whether the contract's version declares the ``Idempotency-Key`` header for an operation, or a
repeat of it is harmless without one."""


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Operation(Generic[T_co]):
    """What the engine has to know to make a call and to read its answer.

    Args:
        id: The contract's operation id.
        method: The HTTP method, upper case.
        path: The path template, such as ``/v1/tasks/{task_id}``.
        decode: Builds the result from the answer's JSON object.
        envelope: The member of the answer that holds the result; ``None`` if there is none.
        authenticated: Whether the call carries the API key.
        idempotency: Whether the server recognises a repeated call by its ``Idempotency-Key``.
        uploads: The members of the body that are URLs of files, and may be given as files → whether
            there are several.
        nullable: The members of the body whose ``null`` is a value of its own.
        lookup: The method that shows whether a call was accepted; ``None`` if it is that of usage.
        lists: The arguments of the body that are lists.
    """

    id: str
    method: str
    path: str
    decode: Callable[[Mapping[str, Any]], T_co]
    envelope: str | None = None
    authenticated: bool = True
    idempotency: Idempotency = "undeclared"
    uploads: Mapping[str, bool] = field(default_factory=dict[str, bool])
    nullable: frozenset[str] = frozenset()
    lookup: str | None = None
    lists: tuple[str, ...] = ()
