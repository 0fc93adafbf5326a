"""A request as data: built, checked and complete but for the API key."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeGuard
from urllib.parse import quote, urlencode

from ._errors import InvalidArgumentError
from ._types import UNSET

if TYPE_CHECKING:
    from ._multipart import Multipart
    from ._operation import Operation
    from ._options import Progress, RequestOptions
    from ._secret import Secret

# Compiled on first use: most processes never need one of them.
_FIELD_NAME: Final = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_FIELD_VALUE: Final = r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?"
_IDEMPOTENCY_KEY: Final = r"[\x21-\x7e]{1,255}"

_RESERVED: Final = frozenset(
    {"authorization", "connection", "content-length", "content-type", "cookie", "host"}
    | {"idempotency-key", "proxy-authorization", "transfer-encoding", "user-agent"}
)
"""Header fields that decide who asks, or how the message is framed: not for callers to set."""


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Request:
    """One HTTP request, the same bytes each time it is sent.

    Args:
        method: The HTTP method.
        url: The whole URL.
        where: Method and path template, as errors name the request.
        headers: All header fields but ``Authorization``.
        content: The body.
        key: The API key; ``None`` if the request must not carry it.
        idempotency_key: The key among ``headers``, if any.
        address: The address to connect to in place of the one that the URL's host resolves to.
    """

    method: str
    url: str
    where: str
    headers: Mapping[str, str]
    content: bytes | Multipart | None = None
    key: Secret | None = None
    idempotency_key: str | None = None
    address: str | None = None

    def wire_headers(self) -> dict[str, str]:
        """The header fields to send; only here the key is among them."""
        secret = {"Authorization": f"Bearer {self.key.reveal()}"} if self.key else {}
        return {**self.headers, **secret}


@dataclass(kw_only=True, slots=True, eq=False, repr=False)
class Arguments:
    """What a resource method passes on: values by their wire names, ``UNSET`` if not given."""

    path: Mapping[str, Any] | None = None
    query: Mapping[str, Any] | None = None
    headers: Mapping[str, Any] | None = None
    body: Mapping[str, Any] | None = None
    multipart: Mapping[str, Any] | None = None


def build_request(
    operation: Operation[Any],
    arguments: Arguments,
    options: RequestOptions,
    *,
    base_url: str,
    user_agent: str,
    default_headers: Mapping[str, str],
    key: Secret,
) -> Request:
    """Make the request of a call.

    Raises:
        InvalidArgumentError: A value cannot stand where it has to.
        UploadError: The file of an upload cannot be used.
    """
    idempotency_key = _idempotency_key(operation, arguments, options)
    own = {"User-Agent": user_agent, "Accept": "application/json", "Accept-Encoding": "gzip"}
    own |= {"Idempotency-Key": idempotency_key} if idempotency_key else {}
    own |= _declared_headers(arguments.headers or {})
    extra = check_headers(options.get("extra_headers") or {}, "extra_headers")
    url = base_url + fill_path(operation.path, arguments.path or {}) + _query(arguments.query)
    # The last step that can fail: a form holds open files.
    content = _content(operation, arguments, options)
    return Request(
        method=operation.method,
        url=url,
        where=f"{operation.method} {operation.path}",
        headers=merged(own, _content_headers(operation.method, content), default_headers, extra),
        content=content,
        key=key if operation.authenticated else None,
        idempotency_key=idempotency_key,
    )


def check_lists(operation: Operation[Any], body: Mapping[str, Any]) -> None:
    """Refuse a text where a list stands: it would be taken for the list of its letters."""
    for name in operation.lists:
        value = body.get(name)
        if isinstance(value, (str, bytes, Mapping)):
            raise InvalidArgumentError(f"{name} must be a list: for a single one, pass [{name}]")


def given(values: Mapping[str, Any], nullable: Container[str] = frozenset()) -> dict[str, Any]:
    """Return the values that were given: a default is never sent, as it is the server's to choose.

    Args:
        values: The values by name.
        nullable: The names whose ``None`` is a value of its own, to be sent as ``null``. ``None``
            stands for "not given" elsewhere.
    """
    return {
        name: value
        for name, value in values.items()
        if value is not UNSET and (value is not None or name in nullable)
    }


def fill_path(template: str, values: Mapping[str, Any]) -> str:
    """A path with each value as exactly one segment (RFC 3986, section 3.3).

    Raises:
        InvalidArgumentError: A value is no text, is empty, or is a dot segment.
    """
    for name, value in values.items():
        if not isinstance(value, str) or value in ("", ".", ".."):
            # Not an object itself: a task shows where its files are.
            shown = repr(value) if isinstance(value, str) else type(value).__name__
            raise InvalidArgumentError(f"{name} must be the id of an object, not {shown}")
        template = template.replace(f"{{{name}}}", _quote_segment(name, value))
    return template


def _quote_segment(name: str, value: str) -> str:
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"{name} holds characters that UTF-8 cannot encode") from None


def _query(values: Mapping[str, Any] | None) -> str:
    text = {
        name: [_plain(item) for item in (value if _is_list(value) else [value])]
        for name, value in given(values or {}).items()
    }
    return f"?{urlencode(text, doseq=True)}" if text else ""


def _is_list(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping))


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _content(
    operation: Operation[Any], arguments: Arguments, options: Mapping[str, object]
) -> bytes | Multipart | None:
    if arguments.multipart is not None:
        from ._multipart import Multipart

        return Multipart(given(arguments.multipart), progress(options.get("on_progress")))
    if arguments.body is None:
        return None
    body = given(arguments.body, operation.nullable)
    try:
        return json.dumps(body, allow_nan=False, default=_encode).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"an argument cannot be written as JSON: {error}") from None


def progress(chosen: object) -> Progress | None:
    """What to call while bytes are on their way.

    Raises:
        InvalidArgumentError: It cannot be called.
    """
    if chosen is None or callable(chosen):
        return chosen
    raise InvalidArgumentError("on_progress must be a function of (bytes done, bytes in total)")


def _encode(value: object) -> object:
    if _is_mapping(value):
        return dict(value)
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict):
        return to_dict()
    if _is_list(value):
        return list(value)
    raise TypeError(f"{type(value).__name__} is neither text, number, list nor mapping")


def _content_headers(method: str, content: bytes | Multipart | None) -> dict[str, str]:
    if content is None:
        # RFC 9110, section 8.6: a method that has a meaning for content says that there is none.
        return {"Content-Length": "0"} if method in ("POST", "PUT", "PATCH") else {}
    kind = "application/json" if isinstance(content, bytes) else content.content_type
    return {"Content-Type": kind, "Content-Length": str(len(content))}


def _idempotency_key(
    operation: Operation[Any],
    arguments: Arguments,
    options: RequestOptions,
) -> str | None:
    declared = given(arguments.headers or {}).get("Idempotency-Key")
    own: object = options.get("idempotency_key")
    chosen = declared if own is None else own
    if chosen is not None:
        return _check_key(chosen)
    content = arguments.body if arguments.multipart is None else arguments.multipart
    creates = operation.method == "POST" and content is not None
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


def _declared_headers(values: Mapping[str, Any]) -> dict[str, str]:
    chosen = {name: _plain(value) for name, value in given(values).items()}
    chosen.pop("Idempotency-Key", None)
    return {name: _field_value(name, value) for name, value in chosen.items()}


def merged(*several: Mapping[str, str]) -> dict[str, str]:
    """Return header fields in one: of those with one name, in whatever case, the last."""
    fields = {name.lower(): (name, text) for each in several for name, text in each.items()}
    return dict(fields.values())


def check_headers(values: Mapping[str, str], argument: str) -> dict[str, str]:
    """Return header fields that a caller may set.

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
