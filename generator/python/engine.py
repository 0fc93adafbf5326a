"""The only place that touches openapi-python-client's internals.

They are not a public API, so the version is pinned exactly, and what is used of them becomes the
plain types of `kinds` at once. Loading it takes half a second.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties import (
    AnyProperty,
    LiteralEnumProperty,
    ModelProperty,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.untrusted_string import UntrustedString

from ..problem import GenerationError, Problem, refuse
from .kinds import Kind, Type

_PRIMITIVES: dict[type[PropertyProtocol], Kind] = {
    StringProperty: "str",
    # Kept as they are written, or a time would not go out as it came in.
    DateProperty: "str",
    DateTimeProperty: "str",
    UuidProperty: "str",
    IntProperty: "int",
    FloatProperty: "float",
    BooleanProperty: "bool",
    AnyProperty: "Any",
    NoneProperty: "None",
    FileProperty: "file",
}


_STANDS: Final[Mapping[str, Mapping[str, Any]]] = {
    "M": {"type": "object", "properties": {"f0": {"type": "string"}}},
    "C": {"type": "string", "enum": ["a", "b"]},
    "I": {"type": "integer", "enum": [1, 2]},
}
"""First letter of a name → schema of what has it: a class, a set of strings, one of integers."""


def parse(schema: str, names: Sequence[str]) -> Type:
    """Parse the type of a schema.

    Args:
        schema: A plain schema as JSON.
        names: The components that it refers to: ``M`` and more for a class, ``C`` for a set of
            strings, ``I`` for one of integers.

    Raises:
        GenerationError: openapi-python-client would have left something out.
    """
    components: dict[str, Any] = {name: _STANDS[name[0]] for name in names}
    components["S"] = {"type": "object", "properties": {"f0": json.loads(schema)}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": components},
    }
    data = GeneratorData.from_dict(document, config=_config())
    if isinstance(data, GeneratorError):
        raise GenerationError([Problem("", f"{data.header}: {data.detail}", code="engine")])
    refuse(Problem("", _message(error), code="engine") for error in data.errors)
    models = {str(model.class_info.name): model for model in data.models}
    refuse(
        Problem("", f"the engine lost the class {name}", code="engine")
        for name in ("S", *names)
        if name not in models and name[0] in "SM"
    )
    holder = models["S"]
    fields = [*(holder.required_properties or ()), *(holder.optional_properties or ())]
    return _Reader(models).type(fields[0])


@cache
def _config() -> Config:
    return Config.from_sources(
        config_file=ConfigFile(literal_enums=True, post_hooks=[]),
        meta_type=MetaType.NONE,
        document_source=Path("unused"),
        file_encoding="utf-8",
        overwrite=False,
        output_path=Path("unused"),
    )


def _message(error: GeneratorError) -> str:
    return " ".join(f"{error.header.strip()} {error.detail or ''}".split())


class _Reader:
    """Turns the parser's objects into the types of this module."""

    def __init__(self, models: Mapping[str, ModelProperty]) -> None:
        self.models = models

    def type(self, item: PropertyProtocol) -> Type:
        if isinstance(item, ModelProperty):
            return self.object(item)
        if isinstance(item, ListProperty):
            return Type("list", items=(self.type(item.inner_property),))
        if isinstance(item, UnionProperty):
            return Type("union", items=tuple(map(self.type, item.inner_properties)))
        if isinstance(item, LiteralEnumProperty):
            values = tuple(sorted(item.values, key=str))
            return Type("enum", name=str(item.class_info.name), values=values)
        if isinstance(item, ConstProperty):
            return Type("enum", values=(_constant(item),))
        for parsed, kind in _PRIMITIVES.items():
            if isinstance(item, parsed):
                return Type(kind)
        raise TypeError(f"a property class of openapi-python-client is unknown here: {type(item)}")

    def object(self, item: ModelProperty) -> Type:
        name = str(item.class_info.name)
        if not _is_map(item):
            return Type("model", name=name)
        # A reference to a model is a copy made before the model's own parts were parsed.
        values = self.models[name].additional_properties
        return Type("map", items=(self.type(values) if values else Type("Any"),))


def _is_map(item: ModelProperty) -> bool:
    """Return true if an object has no named fields: it is a dictionary then, and no class."""
    return not item.data.properties and not item.data.allOf


def _constant(item: ConstProperty) -> str | int:
    raw = item.value.raw_value
    return raw.get_untrusted_value() if isinstance(raw, UntrustedString) else raw
