"""The class of an error answer, and its words, whatever the shape of its body.

Known are RFC 9457 problems, FastAPI's details, OAuth errors and plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from .._base.api_errors import BY_CODE, BY_STATUS
from .._base.errors import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    UnprocessableEntityError,
)
from .._base.secret import cover
from .values import is_array, is_object

if TYPE_CHECKING:
    from .request import Request


_BY_STATUS: Final[dict[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status: int, code: str | None) -> type[APIStatusError]:
    """Return the class for an error answer: its code's if it fits the status, or the status's."""
    usual = ServerError if 500 <= status <= 599 else _BY_STATUS.get(status, APIStatusError)
    general = BY_STATUS.get(status, usual)
    special = BY_CODE.get(code or "", general)
    return special if issubclass(special, general) else general


def words(document: Mapping[str, Any]) -> str | None:
    """Return the message of an error body; ``None`` if it has no known form.

    Known forms are ``title`` and ``detail`` (RFC 9457), ``error`` and ``error_description``
    (RFC 6749), ``message``, and lists of errors with ``loc`` and ``msg``, or ``message``, under
    ``detail`` or ``errors``.
    """
    found = [document.get(name) for name in ("error", "title", "error_description", "message")]
    texts = [text for text in found if isinstance(text, str) and text]
    for name in ("detail", "errors"):
        texts += _details(document.get(name))
    return ": ".join(dict.fromkeys(texts)) or None


def _details(value: object) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    if not is_array(value):
        return []
    parts = [_detail(item) for item in value]
    return ["; ".join(part for part in parts if part)] if any(parts) else []


def _detail(item: object) -> str:
    if isinstance(item, str):
        return item
    if not is_object(item):
        return ""
    place = item.get("loc")
    where = ".".join(str(step) for step in place) if is_array(place) else ""
    text = next((item[name] for name in ("msg", "message", "detail") if name in item), "")
    return ": ".join(part for part in (where, str(text)) if part)


def body_without_secrets(value: Any, request: Request) -> Any:
    """Return a decoded error body without keys, secrets and queries of URLs.

    ``None`` if it is nested too deeply.
    """
    try:
        return _covered(value, lambda text: cover(request.redact(text)))
    except RecursionError:
        return None


def _covered(value: object, hide: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return hide(value)
    if is_array(value):
        return [_covered(item, hide) for item in value]
    if not is_object(value):
        return value
    return {hide(key): _member(key, item, hide) for key, item in value.items()}


def _member(key: str, item: object, hide: Callable[[str], str]) -> object:
    """Return a member; one whose name ends with "secret" is masked, as in ``cover``."""
    secret = isinstance(item, str) and key.lower().endswith("secret")
    return "***" if secret else _covered(item, hide)


def decoder(request: Request, status: int) -> Callable[[Any], object] | None:
    """Return the decoder of the documented error model of a status; ``None`` if there is none."""
    errors = request.operation.errors if request.operation is not None else ()
    for pattern in (str(status), f"{status // 100}XX", "default"):
        for answer in errors:
            if answer.status.upper() == pattern.upper():
                return answer.decode
    return None
