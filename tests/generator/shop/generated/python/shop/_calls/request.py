"""A request as data: built, checked and complete except for the API key."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeGuard
from urllib.parse import quote, urlencode

from .._base.errors import InvalidArgumentError
from .._base.types import UNSET, Unset
from .operation import accept
from .values import given, write_json

if TYPE_CHECKING:
    from .._base.secret import Secret
    from .._uploads.source import Upload
    from .credentials import Keyring, Sent
    from .operation import Arguments, Operation
    from .options import Progress, RequestOptions

# Compiled on first use: most processes never need one of them.
_FIELD_NAME: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_FIELD_VALUE: Final = r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?"
_IDEMPOTENCY_KEY: Final = r"[\x21-\x7e]{1,255}"

_PLAIN: Final = frozenset({str, int, bool, float})
"""The types with the same text in every style."""

_RESERVED: Final = frozenset(
    {"authorization", "connection", "content-length", "content-type", "cookie", "host"}
    | {"idempotency-key", "proxy-authorization", "transfer-encoding", "user-agent"}
)
"""Header fields for authentication and framing, which callers must not set."""


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Request:
    """One HTTP request, the same bytes each time it is sent.

    Args:
        method: The HTTP method.
        url: The whole URL.
        where: Method and path template, the name of the request in errors.
        headers: All header fields except ``Authorization`` and other credentials.
        content: The body.
        key: The API key; ``None`` if the request must not carry it.
        idempotency_key: The key among ``headers``, if any.
        address: The address to connect to, in place of resolving the URL's host.
        credentials: The credentials that replace the API key.
        operation: The operation, for the types of its errors.
    """

    method: str
    url: str
    where: str
    headers: Mapping[str, str]
    content: bytes | Upload | None = None
    key: Secret | None = None
    idempotency_key: str | None = None
    address: str | None = None
    credentials: Sent | None = None
    operation: Operation[Any] | None = None

    def wire_headers(self) -> dict[str, str]:
        """Return the header fields to send, with the key."""
        if self.credentials is not None:
            return self.credentials.headers(self.headers)
        secret = {"Authorization": f"Bearer {self.key.reveal()}"} if self.key else {}
        return {**self.headers, **secret}

    def wire_url(self) -> str:
        """Return the URL to send, with a key that belongs in the query."""
        return self.url if self.credentials is None else self.credentials.url(self.url)

    def redact(self, text: str) -> str:
        """Return a text with every secret of the request masked."""
        if self.credentials is not None:
            return self.credentials.redact(text)
        return self.key.redact(text) if self.key else text


def build_request(
    operation: Operation[Any],
    arguments: Arguments,
    options: RequestOptions,
    *,
    base_url: str,
    user_agent: str,
    default_headers: Mapping[str, str],
    key: Secret,
    keyring: Keyring | None = None,
) -> Request:
    """Build the request of a call.

    Raises:
        InvalidArgumentError: A value is not possible in its place.
        ConfigurationError: There is no credential for the operation.
        UploadError: The file of an upload cannot be used.
    """
    idempotency_key = _idempotency_key(operation, arguments, options)
    own = {"User-Agent": user_agent, "Accept": "application/json", "Accept-Encoding": "gzip"}
    if operation.answers:
        own |= accept(operation, streams=arguments.streams)
    if idempotency_key and operation.key_field:
        arguments.body = {**(arguments.body or {}), operation.key_field: idempotency_key}
    elif idempotency_key:
        own["Idempotency-Key"] = idempotency_key
    if arguments.headers:
        own |= _declared_headers(arguments.headers, operation.styles)
    if arguments.cookies:
        from .styles import cookies

        own |= (
            {"Cookie": text} if (text := cookies(arguments.cookies, operation.styles or {})) else {}
        )
    extra = check_headers(options.get("extra_headers") or {}, "extra_headers")
    path = fill_path(operation.path, arguments.path or {}, operation.styles)
    url = base_url + path + _query(arguments.query, operation.styles)
    credentials = None if keyring is None else keyring.choose(operation)
    # Last of the steps that can fail, as a form holds open files.
    content, media = _content(operation, arguments, options)
    return Request(
        method=operation.method,
        url=url,
        where=f"{operation.method} {operation.path}",
        headers=merged(
            own, _content_headers(operation.method, content, media), default_headers, extra
        ),
        content=content,
        key=key if operation.authenticated and keyring is None else None,
        idempotency_key=idempotency_key,
        credentials=credentials,
        operation=operation,
    )


def check_lists(operation: Operation[Any], body: Mapping[str, Any]) -> None:
    """Reject a text in place of a list: it would be sent as the list of its letters."""
    for name in operation.lists:
        value = body.get(name)
        if isinstance(value, (str, bytes, Mapping)):
            raise InvalidArgumentError(f"{name} must be a list: for a single one, pass [{name}]")


def fill_path(
    template: str, values: Mapping[str, Any], styles: Mapping[str, str] | None = None
) -> str:
    """Return a path with each value as exactly one segment (RFC 3986, section 3.3).

    Raises:
        InvalidArgumentError: A value is empty or a dot segment, or is not text and has no style.
    """
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", _segment(name, value, styles))
    return template


def _segment(name: str, value: object, styles: Mapping[str, str] | None) -> str:
    if styles:
        from .styles import chosen, fill_segment

        if (style := chosen(styles, "path", name)) is not None:
            return fill_segment(name, value, style)
    if not isinstance(value, str) or value in ("", ".", ".."):
        # The type of an object, not its repr: a task's repr contains URLs of files.
        shown = repr(value) if isinstance(value, str) else type(value).__name__
        raise InvalidArgumentError(f"{name} must be the id of an object, not {shown}")
    return _quote_segment(name, value)


def _quote_segment(name: str, value: str) -> str:
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"{name} holds characters that UTF-8 cannot encode") from None


def _query(values: Mapping[str, Any] | None, styles: Mapping[str, str] | None) -> str:
    if not values:
        return ""
    chosen = given(values)
    if styles or not all(map(_is_simple, chosen.values())):
        from .styles import query

        text = query(chosen, styles or {})
        return f"?{text}" if text else ""
    plain = {
        name: [_plain(item) for item in value] if _is_sequence(value) else _plain(value)
        for name, value in chosen.items()
    }
    return f"?{urlencode(plain, doseq=True)}" if plain else ""


def _is_simple(value: Any) -> bool:
    """Return true if a query needs no style for a value."""
    if type(value) in (list, tuple):
        return all(type(item) in _PLAIN for item in value)
    return type(value) in _PLAIN


def _is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, (list, tuple))


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _content(
    operation: Operation[Any], arguments: Arguments, options: Mapping[str, object]
) -> tuple[bytes | Upload | None, str]:
    """Return the body and its media type."""
    if arguments.multipart is not None:
        from .bodies import Multipart

        if any(arguments.multipart.get(name, UNSET) is None for name in operation.files):
            message = "file must be a path, bytes, an open binary file or (name, file)"
            raise InvalidArgumentError(f"{message}, not None")
        report = progress(options.get("on_progress"))
        form = Multipart(given(arguments.multipart), report, operation)
        return form, form.content_type
    if arguments.body is None:
        if not arguments.has_content():
            return None, ""
        from .bodies import content

        return content(operation, arguments, progress(options.get("on_progress")))
    fields = given(arguments.body, operation.nullable)
    if arguments.extra and not isinstance(arguments.extra, Unset):
        from .bodies import merge

        fields = merge(fields, arguments.extra)
    if operation.optional_body and not fields:
        return None, ""
    return write_json(fields), operation.media or "application/json"


def progress(chosen: object) -> Progress | None:
    """Return the checked ``on_progress`` function.

    Raises:
        InvalidArgumentError: It cannot be called.
    """
    if chosen is None or callable(chosen):
        return chosen
    raise InvalidArgumentError("on_progress must be a function of (bytes done, bytes in total)")


def _content_headers(method: str, content: bytes | Upload | None, media: str) -> dict[str, str]:
    if content is None:
        # RFC 9110, section 8.6: methods with defined content state an empty one.
        return {"Content-Length": "0"} if method in ("POST", "PUT", "PATCH") else {}
    return {"Content-Type": media, "Content-Length": str(len(content))}


def _idempotency_key(
    operation: Operation[Any],
    arguments: Arguments,
    options: RequestOptions,
) -> str | None:
    declared = given(arguments.headers).get("Idempotency-Key") if arguments.headers else None
    own: object = options.get("idempotency_key")
    chosen = declared if own is None else own
    if chosen is not None:
        return _check_key(chosen)
    creates = operation.method == "POST" and arguments.has_content()
    return _new_key() if creates or operation.idempotency == "required" else None


def _new_key() -> str:
    from uuid import uuid4

    return str(uuid4())


def _check_key(key: object) -> str:
    if _matches(key, _IDEMPOTENCY_KEY):
        return key
    raise InvalidArgumentError("idempotency_key must be 1 to 255 visible ASCII characters")


def _matches(value: object, pattern: str) -> TypeGuard[str]:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _declared_headers(
    values: Mapping[str, Any], styles: Mapping[str, str] | None
) -> dict[str, str]:
    chosen = given(values)
    chosen.pop("Idempotency-Key", None)
    texts = [(name, _header_text(name, value, styles)) for name, value in chosen.items()]
    return {name: _field_value(name, text) for name, text in texts if text is not None}


def _header_text(name: str, value: object, styles: Mapping[str, str] | None) -> str | None:
    if not styles and type(value) in _PLAIN:
        return _plain(value)
    from .styles import chosen, header

    return header(name, value, chosen(styles or {}, "header", name) or "simple")


def merged(*several: Mapping[str, str]) -> dict[str, str]:
    """Return merged header fields; the last one of a name counts, in any case."""
    filled = [each for each in several if each]
    if len(filled) < 2:
        return dict(*filled)
    fields = {name.lower(): (name, text) for each in filled for name, text in each.items()}
    return dict(fields.values())


def check_headers(values: Mapping[str, str], argument: str) -> dict[str, str]:
    """Return the checked header fields of a caller.

    Raises:
        InvalidArgumentError: One is the client's own, or cannot be sent.
    """
    for name in values:
        if not _matches(name, _FIELD_NAME):
            raise InvalidArgumentError(f"{argument} holds a name that is no header field name")
        if name.lower() in _RESERVED:
            raise InvalidArgumentError(f"{argument} must not set {name}: it is the client's own")
    return {name: _field_value(name, value) for name, value in values.items()}


def _field_value(name: str, value: str) -> str:
    if not _matches(value, _FIELD_VALUE):
        raise InvalidArgumentError(f"header {name} must be visible ASCII characters on one line")
    return value
