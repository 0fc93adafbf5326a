"""Parameter values as text, in every style of OpenAPI 3.1 (section 4.8.12.3). Sans-IO.

A style is written as its OpenAPI name, with ``*`` for ``explode: true`` and ``+`` for
``allowReserved: true``: ``form*``, ``spaceDelimited``, ``deepObject*``. ``json`` is a parameter
with ``content: application/json``. Names and values are percent-encoded as in RFC 6570.

A value may be text, a number, a boolean, an enum member, a date or time, a UUID, bytes (sent as
Base64), a list, a mapping or a model with ``to_dict``. ``None`` and ``UNSET`` are left out.
"""

from __future__ import annotations

import base64
import enum
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Final, TypeAlias, TypeGuard
from urllib.parse import quote, quote_plus
from uuid import UUID

from .._base.errors import InvalidArgumentError
from .._base.types import UNSET

Flat: TypeAlias = str | list[str] | dict[str, str]
"""A value as text; parts nested deeper than styles allow are JSON text."""

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
"""A value of texts, lists and objects, at any depth."""

Styles: TypeAlias = Mapping[str, str]
"""Wire name → style, if it differs from the default of the place.

Two parameters with one name in two places have the keys ``query:name``, ``header:name`` and so on.
"""

_RESERVED_IN_QUERY: Final = ":/?@!$'()*,;="
"""The characters that ``allowReserved`` keeps; ``&+#[]`` would change the query."""

_RESERVED_IN_PATH: Final = ":@!$&'()*+,;="

_COOKIE_OCTETS: Final = "!#$&'()*+-./:<=>?@[]^_`{|}~"
"""The characters allowed in a cookie's value (RFC 6265, section 4.1.1), except the percent."""

_TRIPLET: Final = r"(%[0-9A-Fa-f]{2})"

_DELIMITERS: Final = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}


class _Style:
    """A parsed style.

    Args:
        text: The style as written.
        where: The parameter's name in errors.
    """

    __slots__ = ("explode", "name", "reserved", "where")

    def __init__(self, text: str, where: str) -> None:
        self.name = text.rstrip("*+")
        self.explode = "*" in text
        self.reserved = "+" in text
        self.where = where


def chosen(styles: Styles, place: str, name: str) -> str | None:
    """Return the style of a parameter; ``None`` for the default of its place."""
    return styles.get(f"{place}:{name}", styles.get(name)) if styles else None


def fill_segment(name: str, value: object, style: str = "simple") -> str:
    """Return a path parameter as one segment (styles simple, label, matrix, json).

    Raises:
        InvalidArgumentError: The value cannot be written, or gives an empty segment or a dot
            segment, which would change the path.
    """
    parsed = _Style(style, name)
    if parsed.name == "json":
        return quote(_json(name, value), safe="")
    segment = _PATH_STYLES[parsed.name](parsed, flatten(value, name))
    if segment in ("", ".", ".."):
        raise InvalidArgumentError(f"{name} must not be empty, '.' or '..': it is part of the path")
    return segment


def _simple(style: _Style, value: Flat) -> str:
    return ",".join(_items(style, value, "=" if style.explode else ","))


def _label(style: _Style, value: Flat) -> str:
    separator = "." if style.explode else ","
    return "." + separator.join(_items(style, value, "=" if style.explode else ","))


def _matrix(style: _Style, value: Flat) -> str:
    own = quote(style.where, safe="")
    if style.explode and isinstance(value, dict):
        pairs = [(quote(key, safe=""), _encode(style, one)) for key, one in value.items()]
        return "".join(f";{_named(key, item)}" for key, item in pairs)
    if style.explode and isinstance(value, list):
        return "".join(f";{_named(own, _encode(style, item))}" for item in value)
    text = ",".join(_items(style, value, ","))
    empty = not isinstance(value, str) and not value
    return "" if empty else f";{_named(own, text)}"


def _named(name: str, text: str) -> str:
    # RFC 6570, section 3.2.7: an empty value has no equals sign.
    return f"{name}={text}" if text else name


_PATH_STYLES: Final = {"simple": _simple, "label": _label, "matrix": _matrix}


def _items(style: _Style, value: Flat, between: str) -> Iterator[str]:
    """Yield the encoded items of a value; an object is its names and values."""
    if isinstance(value, str):
        yield _encode(style, value, _RESERVED_IN_PATH)
    elif isinstance(value, list):
        yield from (_encode(style, item, _RESERVED_IN_PATH) for item in value)
    else:
        for key, item in value.items():
            yield f"{quote(key, safe='')}{between}{_encode(style, item, _RESERVED_IN_PATH)}"


def _encode(style: _Style, text: str, reserved: str = _RESERVED_IN_QUERY) -> str:
    """Percent-encode a text."""
    try:
        if not style.reserved:
            return quote(text, safe="")
        parts = re.split(_TRIPLET, text)
        return "".join(
            part if number % 2 else quote(part, safe=reserved) for number, part in enumerate(parts)
        )
    except UnicodeEncodeError:
        message = f"{style.where} holds characters that UTF-8 cannot encode"
        raise InvalidArgumentError(message) from None


def query(values: Mapping[str, object], styles: Styles) -> str:
    """Return a query string without its question mark (default style form, exploded).

    Raises:
        InvalidArgumentError: A value cannot be written.
    """
    pairs = (pair for name, value in _present(values) for pair in _query_pairs(name, value, styles))
    return "&".join(f"{name}={text}" for name, text in pairs)


def _query_pairs(name: str, value: object, styles: Styles) -> Iterator[tuple[str, str]]:
    style = _Style(chosen(styles, "query", name) or "form*", name)
    if style.name == "json":
        yield quote(name, safe=""), quote(_json(name, value), safe="")
        return
    # The brackets of deepObject stay unencoded for readability: servers accept both forms.
    for key, text in _pairs(name, value, style):
        yield quote(key, safe="[]"), text


def _pairs(name: str, value: object, style: _Style) -> Iterator[tuple[str, str]]:
    """Yield the names and encoded values of a value in a form-like style."""
    if style.name == "deepObject":
        leaves = _deep(name, _tree(value, name))
        yield from ((key, _encode(style, text)) for key, text in leaves)
        return
    flat = flatten(value, name)
    if isinstance(flat, str):
        yield name, _encode(style, flat)
    elif style.explode and isinstance(flat, dict):
        yield from ((key, _encode(style, item)) for key, item in flat.items())
    elif style.explode:
        yield from ((name, _encode(style, item)) for item in flat)
    elif flat:
        yield name, _DELIMITERS[style.name].join(_encode(style, item) for item in _row(flat))


def _row(flat: list[str] | dict[str, str]) -> list[str]:
    """Return the items of a list, or the names and values of an object in turn."""
    if isinstance(flat, list):
        return flat
    return [text for pair in flat.items() for text in pair]


def _deep(name: str, value: Tree) -> Iterator[tuple[str, str]]:
    """Yield ``name[key]`` and text for each leaf.

    OpenAPI does not define nested values. A list of scalars repeats its name; a list that is the
    value itself, or contains objects, has indices, as expected by servers that document this style
    for lists.
    """
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, item in value.items():
            scalars = isinstance(item, list) and all(isinstance(one, str) for one in item)
            if scalars and isinstance(item, list):
                yield from ((f"{name}[{key}]", str(one)) for one in item)
            else:
                yield from _deep(f"{name}[{key}]", item)
    else:
        for number, item in enumerate(value):
            yield from _deep(f"{name}[{number}]", item)


def form(values: Mapping[str, object], styles: Styles) -> bytes:
    """Return a body of ``application/x-www-form-urlencoded``.

    A list repeats its name and an object is JSON text, unless the contract's encoding names a
    style (OpenAPI 3.1, section 4.8.15).

    Raises:
        InvalidArgumentError: A value cannot be written.
    """
    pairs = (pair for name, value in _present(values) for pair in _form_pairs(name, value, styles))
    return "&".join(f"{name}={text}" for name, text in pairs).encode("ascii")


def _form_pairs(name: str, value: object, styles: Styles) -> Iterator[tuple[str, str]]:
    written = styles.get(name, "")
    style = _Style(written or "form*", name)
    if style.name == "json" or (not written and _is_object(value)):
        yield quote_plus(name), quote_plus(_json(name, value))
        return
    for key, text in _pairs(name, value, style):
        yield quote_plus(key, safe="[]"), text.replace("%20", "+")


def header(name: str, value: object, style: str = "simple") -> str | None:
    """Return a header field's value (style simple or json); ``None`` for an empty list or object.

    It is not percent-encoded, as servers do not decode header fields.

    Raises:
        InvalidArgumentError: The value cannot be written.
    """
    parsed = _Style(style, name)
    if parsed.name == "json":
        return _json(name, value)
    flat = flatten(value, name)
    if isinstance(flat, str):
        return flat
    if isinstance(flat, dict) and parsed.explode:
        flat = [f"{key}={item}" for key, item in flat.items()]
    return ",".join(_row(flat)) or None


def cookies(values: Mapping[str, object], styles: Styles) -> str:
    """Return the value of a ``Cookie`` header field (default style form, exploded).

    An exploded list repeats its name as several cookies, without an ampersand. Characters that
    RFC 6265 does not allow are percent-encoded.

    Raises:
        InvalidArgumentError: A value cannot be written.
    """
    pairs = (pair for name, value in _present(values) for pair in _cookies(name, value, styles))
    return "; ".join(f"{name}={text}" for name, text in pairs)


def _cookies(name: str, value: object, styles: Styles) -> Iterator[tuple[str, str]]:
    style = _Style(chosen(styles, "cookie", name) or "form*", name)
    if style.name == "json":
        yield name, cookie_text(_json(name, value))
        return
    flat = flatten(value, name)
    if isinstance(flat, str):
        yield name, cookie_text(flat)
    elif not style.explode:
        yield from [(name, ",".join(map(cookie_text, _row(flat))))] if flat else []
    elif isinstance(flat, list):
        yield from ((name, cookie_text(item)) for item in flat)
    else:
        yield from ((key, cookie_text(item)) for key, item in flat.items())


def cookie_text(text: str) -> str:
    """Return a text as the value of a cookie."""
    return quote(text.encode("utf-8", "replace"), safe=_COOKIE_OCTETS)


def _present(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in values.items():
        if value is not None and value is not UNSET:
            yield name, value


def flatten(value: object, where: str) -> Flat:
    """Return a value as text, or as a list or an object of texts.

    Raises:
        InvalidArgumentError: A part of it cannot be written.
    """
    if (text := scalar(value, where)) is not None:
        return text
    plain = _plain(value, where)
    if isinstance(plain, dict):
        return {key: _text(item, where) for key, item in plain.items()}
    return [_text(item, where) for item in plain]


def _text(value: object, where: str) -> str:
    text = scalar(value, where)
    return _json(where, value) if text is None else text


def _tree(value: object, where: str) -> Tree:
    if (text := scalar(value, where)) is not None:
        return text
    plain = _plain(value, where)
    if isinstance(plain, dict):
        return {key: _tree(item, where) for key, item in plain.items()}
    return [_tree(item, where) for item in plain]


def _plain(value: object, where: str) -> list[object] | dict[str, object]:
    """Return a list or an object without unset members."""
    if callable(to_dict := getattr(value, "to_dict", None)):
        value = to_dict()
    if is_mapping(value):
        return {str(key): item for key, item in value.items() if _is_there(item)}
    if _is_list(value):
        return [item for item in value if _is_there(item)]
    kind = type(value).__name__
    raise InvalidArgumentError(f"{where} must be text, a number, a list or a mapping, not {kind}")


def _is_object(value: object) -> bool:
    return is_mapping(value) or hasattr(value, "to_dict")


def scalar(value: object, where: str) -> str | None:
    """Return a scalar as its text on the wire; ``None`` if the value is not a scalar.

    Raises:
        InvalidArgumentError: It is a number without a text, such as infinity.
    """
    if value is UNSET:
        return None
    if isinstance(value, enum.Enum):
        return scalar(value.value, where)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal)):
        return _number(value, where)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if _is_bytes(value):
        return base64.b64encode(bytes(value)).decode("ascii")
    return str(value) if isinstance(value, UUID) else None


def _number(value: float | Decimal, where: str) -> str:
    if not math.isfinite(value):
        raise InvalidArgumentError(f"{where} must be a finite number, not {value}")
    if isinstance(value, Decimal):
        return format(value, "f")
    # A whole float is written without its fraction, which every server accepts.
    whole = isinstance(value, float) and value.is_integer() and abs(value) < 1e15
    return str(int(value)) if whole else str(value)


def _is_there(value: object) -> bool:
    return value is not None and value is not UNSET


def is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    """Return true if a value is a mapping."""
    return isinstance(value, Mapping)


def _is_bytes(value: object) -> TypeGuard[bytes]:
    """Return true if `bytes` can copy a value; the items of a ``memoryview`` have no type."""
    return isinstance(value, (bytes, bytearray, memoryview))


def _is_list(value: object) -> TypeGuard[Iterable[object]]:
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping))


def _json(name: str, value: object) -> str:
    """Return compact JSON, ASCII only.

    Raises:
        InvalidArgumentError: The value cannot be written as JSON.
    """
    try:
        return json.dumps(value, allow_nan=False, default=json_value, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(f"{name} cannot be written as JSON: {error}") from None


def json_value(value: object) -> object:
    """Return a JSON value for an object that JSON does not support (``default`` of ``json``).

    Raises:
        TypeError: There is none.
    """
    if callable(to_dict := getattr(value, "to_dict", None)):
        return to_dict()
    if is_mapping(value):
        return {key: item for key, item in value.items() if item is not UNSET}
    if isinstance(value, Decimal):
        return _exact(value)
    if (text := scalar(value, "a value")) is not None:
        return text
    if _is_list(value):
        return list(value)
    raise TypeError(f"{type(value).__name__} is neither text, number, list nor mapping")


def _exact(value: Decimal) -> int | float:
    """Return the JSON number for a decimal, exactly, as it may be an amount of money.

    Raises:
        TypeError: There is none.
    """
    number = int(value) if value == value.to_integral_value() else float(value)
    if Decimal(str(number)) == value:
        return number
    raise TypeError(f"{value} has more digits than a JSON number keeps; pass it as text")
