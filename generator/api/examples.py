"""Examples of values: those of the contract or, where it has none, values that fit the types."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final, assert_never

from .model import (
    Alias,
    Anything,
    Api,
    BytesOf,
    Choice,
    Constant,
    Declaration,
    Empty,
    Enum,
    Events,
    Example,
    Field,
    FormOf,
    JsonOf,
    Limits,
    Lines,
    ListOf,
    MapOf,
    Missing,
    MultipartOf,
    Nullable,
    Object,
    OneOf,
    Operation,
    Parameter,
    Payload,
    Ref,
    Scalar,
    TextOf,
    Type,
    Union,
    Unread,
)
from .text import Json

FILE: Final = "file.bin"
"""Name of a file that stands for its content."""

_FORMATS: Final = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "P1D",
    "email": "ada@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com",
    "url": "https://example.com",
    "uri-reference": "/example",
    "uuid": "123e4567-e89b-42d3-a456-426614174000",
    "byte": "ZXhhbXBsZQ==",
}
_TRIED: Final = (
    *("string", "String", "STRING", "a1", "A1", "example_1", "example-1", "#ffffff", "1.0.0"),
    *("+15555550100", "en", "EN", "en-US", "12:00", "/example", "data:,", "USD", "v1"),
    *_FORMATS.values(),
)
"""Texts that patterns are tried on, besides runs of one character."""

_LONGEST_TRIED: Final = 24
_DEEPEST: Final = 6


class Examples:
    """Finds or makes examples.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        self._api = api

    def parameter(self, parameter: Parameter) -> Example:
        """Return an example of a parameter's value."""
        if parameter.examples:
            return parameter.examples[0]
        if not isinstance(parameter.default, Missing):
            return Example(name="default", value=parameter.default, derived=True)
        return Example(name="derived", value=self.value(parameter.type), derived=True)

    def body(self, operation: Operation) -> Example | None:
        """Return an example of the body that clients send; None if the operation takes none."""
        body = operation.body
        if body is None:
            return None
        if body.examples:
            return body.examples[0]
        return Example(name="derived", value=self._payload(body.payload), derived=True)

    def _payload(self, payload: Payload) -> Json:
        match payload:
            case JsonOf() | FormOf() | MultipartOf():
                return self.value(payload.type)
            case Events() | Lines():
                return [self.value(payload.item)]
            case TextOf():
                return "text"
            case BytesOf():
                return FILE
            case Empty():
                return None
            case _:
                assert_never(payload)

    def value(self, kind: Type, depth: int = 0) -> Json:
        """Return a value of a type: the shortest, of which no optional part is there."""
        match kind:
            case Anything() | Unread():
                return {} if depth == 0 else "value"
            case Scalar():
                return _scalar(kind)
            case Constant():
                return kind.value
            case Choice():
                return kind.values[0]
            case ListOf():
                return self._list(kind, depth)
            case MapOf():
                count = _count(kind.limits, 0 if depth else 1)
                values = (self.value(kind.value, depth + 1) for _ in range(count))
                return {
                    f"key{index}" if index else "key": each for index, each in enumerate(values)
                }
            case Nullable():
                return None if depth > _DEEPEST else self.value(kind.of, depth)
            case OneOf():
                return self.value(kind.members[0], depth)
            case Ref():
                return self._declared(self._api.types[kind.to], depth + 1)
            case _:
                assert_never(kind)

    def _list(self, kind: ListOf, depth: int) -> Json:
        limits = kind.limits
        count = _count(limits, 0 if depth > _DEEPEST else 1)
        value = self.value(kind.item, depth + 1) if count else None
        if limits and limits.distinct and count > 1:
            return [*_distinct(self._choices(kind.item) or [value], count)]
        return [value] * count

    def _choices(self, kind: Type) -> list[Json]:
        """Return the values of a type that has few."""
        if isinstance(kind, Choice):
            return [*kind.values]
        declaration = self._api.types[kind.to] if isinstance(kind, Ref) else None
        return (
            [value for _, value, _ in declaration.values] if isinstance(declaration, Enum) else []
        )

    def _declared(self, declaration: Declaration, depth: int) -> Json:
        if depth > _DEEPEST:
            return {} if isinstance(declaration, (Object, Union)) else None
        match declaration:
            case Alias():
                return self.value(declaration.of, depth)
            case Enum():
                return declaration.values[0][1]
            case Object():
                return self._object(declaration, depth)
            case Union():
                return self._union(declaration, depth)
            case _:
                assert_never(declaration)

    def _object(self, declaration: Object, depth: int) -> dict[str, Json]:
        sent = [each for each in declaration.fields if each.access != "read"]
        needed = [each for each in sent if each.required]
        # Nothing at all shows little.
        shown = needed or sent[:1] if depth <= 1 else needed
        return {each.name.wire: self._field(each, depth) for each in shown}

    def _field(self, field: Field, depth: int) -> Json:
        default = field.default
        return self.value(field.type, depth + 1) if isinstance(default, Missing) else default

    def _union(self, declaration: Union, depth: int) -> Json:
        form = next((each for each in declaration.forms if each.tags), None)
        if form is None:
            first = declaration.forms[0].type if declaration.forms else declaration.merged.id
            return self._declared(self._api.types.get(first, declaration.merged), depth)
        example = self._declared(self._api.types[form.type], depth)
        return {**example, declaration.by: form.tags[0]} if isinstance(example, dict) else example


def _count(limits: Limits | None, usual: int) -> int:
    low = int(limits.low or 0) if limits else 0
    high = limits.high if limits and limits.high is not None else math.inf
    return min(max(low, min(usual, int(min(high, usual)))), 100)


def _distinct(values: list[Json], count: int) -> Iterator[Json]:
    for index in range(count):
        value = values[index % len(values)]
        if index < len(values):
            yield value
        elif isinstance(value, str):
            yield f"{value}{index}"
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield value + index


def _scalar(kind: Scalar) -> Json:
    limits = kind.limits or Limits()
    match kind.kind:
        case "boolean":
            return True
        case "bytes":
            return FILE
        case "string":
            return _text(kind.format, limits)
        case "integer" | "number":
            return _number(limits, whole=kind.kind == "integer")
        case _:
            assert_never(kind.kind)


def _text(format: str, limits: Limits) -> str:
    low = int(limits.low or 0)
    high = int(limits.high) if limits.high is not None else max(low, 10_000)
    runs = [
        "a" * low,
        "A" * low,
        "0" * low,
        "1" * max(low, 1),
        "a" * min(high, 40),
        "0" * min(high, 40),
    ]
    texts = [_FORMATS[format]] if format in _FORMATS else []
    tried = [*texts, *_TRIED, *("string" * (low // 6 + 1),), *runs]
    if not texts and low > len("string"):
        tried.insert(0, ("string " * (low // 7 + 1))[:low].replace(" ", "_"))
    fitting = [each for each in tried if low <= len(each) <= high] or ["a" * low]
    return next((each for each in fitting if _matches(each, limits.pattern)), fitting[0])


def _matches(text: str, pattern: str) -> bool:
    """Return true if a text fits. Long ones are not tried: some patterns backtrack without end."""
    try:
        return not pattern or (len(text) <= _LONGEST_TRIED and bool(re.search(pattern, text)))
    except (re.error, OverflowError, RecursionError):
        return False


def _number(limits: Limits, *, whole: bool) -> int | float:
    low = limits.low if limits.low is not None else limits.above
    high = limits.high if limits.high is not None else limits.below
    value: int | float = 1
    if low is not None and value <= low:
        value = low + 1 if limits.low is None else low
    if high is not None and value >= high:
        value = high if limits.high is not None and (low is None or high >= low) else high - 1
    if (
        limits.below is not None
        and limits.above is not None
        and not limits.above < value < limits.below
    ):
        value = (limits.above + limits.below) / 2
    if limits.step:
        steps = value / limits.step
        value = math.ceil(steps) * limits.step if math.isfinite(steps) else value
    return math.ceil(value) if whole and math.isfinite(value) else value
