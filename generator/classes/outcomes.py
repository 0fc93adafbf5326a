"""The results of methods: one type for every success."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ..api.build import unwrapped
from ..api.model import Api, Empty, Events, JsonOf, Lines, Method, TextOf
from .shapes import ANY, Class, Shape, Shapes, Value, without_files


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a call.

    Args:
        form: The form of the body: ``object`` is JSON that must be an object, ``mixed`` is JSON or
            text, by the media type; ``events`` and ``lines`` come piece by piece.
        shape: The type of the value; of no meaning for ``empty``.
        optional: True if there may be no value: null, or a status without content.
        accept: The media types that the request asks for.
        envelope: The member of the answer that holds the result; ``""`` if the answer is it.
        end: The data of the event that ends a stream; ``""`` for none.
        last: Member of a stream's last item → its values; none for any value.
    """

    form: Literal["object", "json", "mixed", "text", "bytes", "empty", "events", "lines"]
    shape: Shape
    optional: bool
    accept: str
    envelope: str = ""
    end: str = ""
    last: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def is_stream(self) -> bool:
        """True if the call returns many values, one after the other."""
        return self.form in ("events", "lines")


def outcome(api: Api, shapes: Shapes, method: Method) -> Outcome:
    """Return the result of a method, whatever the status of its success.

    JSON of different types is any JSON, and so is JSON beside text; beside bytes it is the bytes as
    they came.
    """
    if method.kind == "stream":
        return _stream(shapes, method)
    payloads = [each.payload for each in method.results if not isinstance(each.payload, Empty)]
    empty = len(payloads) < len(method.results)
    accept = ", ".join(dict.fromkeys(each.media for each in payloads)) or "*/*"
    if not payloads:
        return Outcome("empty", ANY, optional=False, accept=accept)
    if all(isinstance(each, JsonOf) for each in payloads):
        return _json(api, shapes, method, empty, accept)
    if all(isinstance(each, TextOf) for each in payloads):
        return Outcome("text", Value("text"), optional=False, accept=accept)
    if all(isinstance(each, (JsonOf, TextOf)) for each in payloads):
        return Outcome("mixed", ANY, optional=empty, accept=accept)
    return Outcome("bytes", Value("bytes"), optional=False, accept=accept)


def _stream(shapes: Shapes, method: Method) -> Outcome:
    payload = next(
        each.payload for each in method.results if isinstance(each.payload, (Events, Lines))
    )
    shape = without_files(shapes.shape(payload.item))
    # Null among the items is an item like any other.
    shape = ANY if shapes.nullable(payload.item) else shape
    if isinstance(payload, Lines):
        return Outcome("lines", shape, optional=False, accept=payload.media)
    return Outcome(
        "events",
        shape,
        optional=False,
        accept=payload.media,
        end=payload.end,
        last=payload.last,
    )


def _json(api: Api, shapes: Shapes, method: Method, empty: bool, accept: str) -> Outcome:
    results = [each for each in method.results if isinstance(each.payload, JsonOf)]
    # Answers that are wrapped in different ways are given as they come.
    wraps = {each.unwrap for each in results}
    wrap = wraps.pop() if len(wraps) == 1 else ()
    kinds = [
        unwrapped(api, each.payload.type, wrap)
        for each in results
        if isinstance(each.payload, JsonOf)
    ]
    shapes_ = {without_files(shapes.shape(kind)) for kind in kinds}
    shape = shapes_.pop() if len(shapes_) == 1 else ANY
    optional = empty or any(map(shapes.nullable, kinds))
    is_object = isinstance(shape, Class) and not shape.is_enum and not optional
    form: Literal["object", "json"] = "object" if is_object else "json"
    return Outcome(form, shape, optional, accept, next(iter(wrap), ""))
