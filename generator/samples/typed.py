"""Calls in the names and types of a client whose types are classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias, assert_never

from ..api.model import Api
from ..api.text import Json
from ..classes.names import Names
from ..classes.package import Package
from ..classes.shapes import Class, Many, Plain, Shape, Table, Value
from ..classes.view import Builder, InputView, MethodView
from ..document import is_array, is_object
from ..languages.language import Code, Language

if TYPE_CHECKING:
    from .call import Call

AROUND: Final = ("query", "header", "cookie")
"""The places of the parameters that share one argument."""

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
"""A moment as languages read it, which is RFC 3339, section 5.6, in capitals."""

Place: TypeAlias = tuple[str, str]
"""Place and wire name of an `InputView`."""


class Views:
    """The methods and classes of a client whose types are classes.

    Args:
        api: The model.
        language: The language of the client.
        taken: The classes that are named after the API.
        names: Declaration → the name that the client's own settings give its class.
    """

    def __init__(self, api: Api, language: Language, /, *taken: str, **names: str) -> None:
        builder = Builder(api, Names(api, language, names, taken), Package("", ""))
        self._resources = {each.name: each for each in builder.resources()}
        self._methods = {
            (method.id, method.outcome.is_stream): (steps, method)
            for child in builder.client()
            for steps, method in self._walk(child.class_name, (child.name,))
        }
        self.objects = {each.name: each for each in builder.objects()}
        self.classes = {*self.objects, *(each.name for each in builder.enums())}

    def _walk(
        self, title: Code, steps: tuple[Code, ...]
    ) -> Iterator[tuple[tuple[Code, ...], MethodView]]:
        resource = self._resources[title]
        for method in resource.methods:
            yield (*steps, method.name), method
        for child in resource.children:
            yield from self._walk(child.class_name, (*steps, child.name))

    def method(self, call: Call) -> MethodView:
        """Return the method of a call."""
        return self._methods[call.method.operation, call.method.kind == "stream"][1]

    def steps(self, call: Call) -> tuple[Code, ...]:
        """Return the names from the client's resource to the method of a call."""
        return self._methods[call.method.operation, call.method.kind == "stream"][0]


def place(view: InputView) -> Place:
    """Return the key of an input in `values`."""
    return view.place, view.wire


def values(call: Call, method: MethodView) -> dict[Place, Json]:
    """Return the value of each input that the call gives; a class with fields is an object."""
    keys = {wire: key for names in (method.headers, method.cookies) for key, wire in names.items()}
    values: dict[Place, Json] = {}
    query: dict[str, Json] = {}
    members: dict[str, Json] = {}
    for each in call.given:
        slot = each.argument.slot
        if slot.place == "path":
            values["path", slot.wire] = each.value
        elif slot.place in AROUND:
            query[slot.wire if slot.place == "query" else keys[slot.wire]] = each.value
        elif slot.place == "body":
            values["body", ""] = each.value
        elif slot.place == "extra" and is_object(each.value):
            members |= each.value
        else:
            members[slot.wire] = each.value
    if query:
        values["query", ""] = query
    if call.holder is not None:
        values["body", ""] = members
    return values if call.payload else {key: values[key] for key in values if key[0] != "body"}


def fits(shape: Shape, value: Json) -> bool:
    """Return true if a value can be written as its type, which an example of a contract may miss.

    Null never fits: classes have no such value, but a way to send it.
    """
    match shape:
        case Many():
            return is_array(value) and all(fits(shape.item, each) for each in value)
        case Table():
            return is_object(value) and all(fits(shape.value, each) for each in value.values())
        case Class():
            return isinstance(value, str) if shape.is_enum else is_object(value)
        case Value():
            return _is(shape.kind, value)
        case _:
            assert_never(shape)


def _is(kind: Plain, value: Json) -> bool:
    match kind:
        case "any":
            return value is not None
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            if isinstance(value, bool) or not isinstance(value, int):
                return False
            return -(2**63) <= value < 2**63
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "text" | "file" | "bytes":
            return isinstance(value, str)
        case "moment":
            return isinstance(value, str) and _MOMENT.fullmatch(value) is not None
        case _:
            assert_never(kind)
