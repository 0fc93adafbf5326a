"""The only place that touches openapi-python-client's internals, but for its snake case.

They are not a public API, so the version is pinned exactly, and what is used of them becomes the
plain types below at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

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
from openapi_python_client.strings import (
    PythonIdentifier,
    safe_for_docstring,
)

from ..languages.python import field_name
from ..problem import GenerationError, Problem, refuse

Kind = Literal[
    "str", "int", "float", "bool", "Any", "None", "file", "enum", "model", "list", "map", "union"
]

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


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a value.

    Args:
        kind: The sort of type.
        name: The class of a model; the name the parser would give an enum.
        values: The literals of an enum, sorted (the parser forgets the document's order).
        items: The members of a union, or the one type of a list's items or a map's values.
    """

    kind: Kind
    name: str = ""
    values: tuple[str | int, ...] = ()
    items: tuple[Type, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a class."""

    name: str
    type: Type
    required: bool


@dataclass(frozen=True, slots=True)
class Model:
    """An object type with named fields; ``extra`` is the type of other ones, None for any."""

    name: str
    fields: tuple[Field, ...]
    extra: Type | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """All classes by name."""

    models: dict[str, Model]


def parse(components: Mapping[str, Any]) -> Parsed:
    """Parse component schemas.

    Args:
        components: Name → plain schema; each with properties becomes a class of that name.

    Raises:
        GenerationError: openapi-python-client would have left something out.
    """
    document = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": dict(components)},
    }
    data = GeneratorData.from_dict(document, config=_config())
    if isinstance(data, GeneratorError):
        raise GenerationError([Problem("", f"{data.header}: {data.detail}", code="engine")])
    refuse(Problem("", _message(error), code="engine") for error in data.errors)
    made = _Reader(data).read()
    wanted = [name for name, schema in components.items() if schema.get("properties")]
    lost = [name for name in wanted if name not in made.models]
    refuse(Problem("", f"the engine lost the class {name}", code="engine") for name in lost)
    return made


def identifier(name: str) -> str:
    """A name in snake case, as openapi-python-client writes it."""
    return str(PythonIdentifier(name, prefix="field_"))


def docstring(text: str) -> str:
    """Return text that can safely stand in a docstring that another engine writes."""
    return safe_for_docstring(text)


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

    def __init__(self, data: GeneratorData) -> None:
        self.data = data
        self.models = {str(model.class_info.name): model for model in data.models}

    def read(self) -> Parsed:
        models = {name: self.model(item) for name, item in self.models.items() if not _is_map(item)}
        return Parsed(models=models)

    def model(self, model: ModelProperty) -> Model:
        properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
        order = {
            name.get_untrusted_value(): i for i, name in enumerate(model.data.properties or ())
        }
        fields = map(self.field, properties)
        extra = model.additional_properties
        return Model(
            name=str(model.class_info.name),
            extra=self.type(extra) if extra else None,
            # The document's order reads better than "required first"; fields are keyword-only.
            fields=tuple(sorted(fields, key=lambda field: order.get(field.name, len(order)))),
        )

    def field(self, item: PropertyProtocol) -> Field:
        name = item.name.get_untrusted_value()
        return Field(name, self.type(item), item.required)

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
    """An object without named fields is a dictionary, not a class."""
    return not item.data.properties and not item.data.allOf


def _constant(item: ConstProperty) -> str | int:
    raw = item.value.raw_value
    return raw.get_untrusted_value() if isinstance(raw, UntrustedString) else raw


__all__ = [
    "Field",
    "Model",
    "Parsed",
    "Type",
    "docstring",
    "field_name",
    "identifier",
    "parse",
]
