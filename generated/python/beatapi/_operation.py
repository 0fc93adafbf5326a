"""One operation of the contract, as data."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ._api_inputs import UploadedFile

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

MediaInput: TypeAlias = "str | UploadedFile | LocalFile"
"""Where the contract has the URL of a file: a URL, a file that was uploaded, or a file to
upload, as for ``files.upload``. A local file is a ``Path``: text is always a URL."""

Idempotency: TypeAlias = Literal["undeclared", "optional", "required", "harmless"]
"""Whether the contract's version declares the ``Idempotency-Key`` header for an operation, or a
repeat of it is harmless without one."""


AnswerKind: TypeAlias = Literal["json", "text", "bytes", "empty", "events", "lines"]
"""What an answer is: ``events`` are server-sent events, ``lines`` JSON lines or a JSON sequence."""


@dataclass(slots=True, eq=False, repr=False)
class Answer(Generic[T_co]):
    """One documented answer of an operation.

    Args:
        status: ``"200"``, a range such as ``"2XX"``, or ``"default"``.
        kind: What the body is.
        decode: Builds the result from the decoded JSON value, be it an object, a list, a scalar or
            ``None``; for ``events`` and ``lines`` from that of each event. ``None`` to return the
            value as it is; an event then is a ``ServerSentEvent``.
        media: The media type as documented; the usual one of the kind if empty.
        end: The data of the event that ends a stream, such as ``[DONE]``.
    """

    status: str
    kind: AnswerKind
    decode: Callable[[Any], T_co] | None = None
    media: str = ""
    end: str | None = None


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Operation(Generic[T_co]):
    """What the engine has to know to make a call and to read its answer.

    Args:
        id: The contract's operation id.
        method: The HTTP method, upper case.
        path: The path template, such as ``/v1/tasks/{task_id}``.
        decode: Builds the result from the answer's JSON object; ``None`` if ``answers`` do.
        envelope: The member of the answer that holds the result; ``None`` if there is none.
        authenticated: Whether the call carries the API key.
        idempotency: Whether the server recognises a repeated call by its ``Idempotency-Key``.
        uploads: The members of the body that are URLs of files, and may be given as files → whether
            there are several.
        uploader: Module, class and method of the operation that uploads them.
        nullable: The members of the body whose ``null`` is a value of its own.
        lookup: The method that shows whether a call was accepted; ``None`` if it is that of usage.
        lists: The arguments of the body that are lists.
        answers: The documented successes, where they are not one JSON object for every 2xx.
        errors: The documented errors whose bodies have a type, for ``error.data``.
        security: Alternatives, of each all scheme ids that are needed; ``()`` in it is anonymous.
            ``None`` for the client's one key, as ``authenticated`` says.
        styles: Wire name → style, where it is not the place's default, see ``_styles``. A path
            parameter that is not text always has one: so an object in place of its id is refused.
        media: The content type of the body; empty for that of its kind.
        part_media: Multipart field → the media type of its parts.
        files: The multipart fields that are files: text in them is a path.
        optional_body: Whether no body is sent if no field of it is given.
        key_field: The field of the body that names the call, where no header does; empty if the
            header ``Idempotency-Key`` does.
        timeout: Seconds that a call may take if nobody says otherwise; 0 for the usual ones.
        server: The address of its own server, variables in braces; empty for the client's.
    """

    id: str
    method: str
    path: str
    decode: Callable[[Mapping[str, Any]], T_co] | None = None
    envelope: str | None = None
    authenticated: bool = True
    idempotency: Idempotency = "undeclared"
    uploads: Mapping[str, bool] = field(default_factory=dict[str, bool])
    uploader: tuple[str, str, str] = ("", "", "")
    nullable: frozenset[str] = frozenset()
    lookup: str | None = None
    lists: tuple[str, ...] = ()
    answers: tuple[Answer[T_co], ...] = ()
    errors: tuple[Answer[object], ...] = ()
    security: tuple[tuple[str, ...], ...] | None = None
    styles: Mapping[str, str] | None = None
    media: str = ""
    part_media: Mapping[str, str] | None = None
    files: tuple[str, ...] = ("file",)
    optional_body: bool = False
    key_field: str = ""
    timeout: float = 0.0
    server: str = ""
