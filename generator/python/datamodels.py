"""Typed dictionaries and pydantic models of a contract's schemas, by datamodel-code-generator."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal

from .. import beside
from ..api.build import parts, refs
from ..api.model import Api, Declaration, Doc, JsonOf, Method, Object, Ref, Type, Union
from ..api.plain import Plain, Projection
from ..beside import Task
from ..cache import Cache
from . import forms
from .names import Names

_HIDDEN: Final = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]"
)
"""Controls, marks of direction, and halves of pairs."""

_HEADER: Final = '"""The header."""'
"""A placeholder for a module's docstring."""

_OPEN: Final[Plain] = {
    "type": "string",
    "description": "A value that the contract did not name when the client was made.",
}


def parameters(api: Api, names: Names) -> dict[str, Plain]:
    """Return the JSON bodies of all operations and the types in them, by Python's names."""
    projection = _Projection(api, names)
    for operation in api.operations.values():
        payload = operation.body.payload if operation.body else None
        if isinstance(payload, JsonOf) and isinstance(payload.type, Ref):
            projection.add(payload.type.to, names.fields)
    for method in api.methods():
        operation = api.operations[method.operation]
        payload = operation.body.payload if operation.body else None
        if isinstance(payload, JsonOf):
            projection.add_use(payload.type, method)
        if forms.overloads(operation, method) and isinstance(payload, JsonOf):
            projection.add_forms(payload.type, method)
    return projection.schemas()


class _Projection(Projection):
    """Plain types under the names of classes, with what is said of them."""

    def __init__(self, api: Api, names: Names) -> None:
        super().__init__(api.types, names.type, _is_class)
        self._api = api
        self._names = names
        self._found: dict[str, Plain] = {}
        self._opens = False

    def add(self, key: str, naming: Callable[[Object], Sequence[str]]) -> None:
        """Take a declaration and all that it refers to."""
        declaration = self._api.types[key]
        holder = declaration.merged if isinstance(declaration, Union) else declaration
        if not isinstance(holder, Object) or key in self._found:
            return
        self._found[key] = {}
        # Fields that only the server sets are not arguments.
        named = zip(holder.fields, naming(holder), strict=True)
        fields = [(each, name) for each, name in named if each.access != "read"]
        self._found[key] = {
            "type": "object",
            **_said(holder.doc),
            "required": [name for each, name in fields if each.required],
            "properties": {
                name: {**self.schema(each.type), **_said(each.doc)} for each, name in fields
            },
            "additionalProperties": True,
        }
        for kind in parts(holder):
            for inner in refs(kind):
                self._follow(inner)

    def add_use(self, kind: Type, method: Method) -> None:
        """Say whose arguments a body holds, if the contract says nothing of it."""
        body = self._found.get(kind.to) if isinstance(kind, Ref) else None
        if body:
            words = ("_".join(each.words).lower() for each in (*method.place, method.name))
            body.setdefault("description", f"The arguments of `{'.'.join(words)}`.")

    def add_forms(self, kind: Type, method: Method) -> None:
        """Take each form of a body; that of all is for values which none of them has."""
        union = self._api.types[kind.to] if isinstance(kind, Ref) else None
        if not isinstance(union, Union):
            return
        for form in union.forms:
            self.add(form.type, self._names.fields)
        whole = self._found[union.id]
        named = zip(union.merged.fields, self._names.fields(union), strict=True)
        tag = next((name for each, name in named if each.name.wire == union.by), "")
        self._leave_to_forms(whole, union, tag)
        if tag and forms.is_open(method):
            whole["required"] = [tag, *(each for each in whole["required"] if each != tag)]
            about = whole["properties"][tag].get("description")
            whole["properties"][tag] = {"$ref": f"#/components/schemas/{forms.OPEN}"}
            whole["properties"][tag] |= {"description": about} if about else {}
            self._opens = True

    def _leave_to_forms(self, whole: Plain, union: Union, tag: str) -> None:
        """Leave out what only some forms say of a field: each form has a class that says it."""
        named = [self._found[form.type]["properties"] for form in union.forms]
        for name, field in whole["properties"].items():
            said = {each[name].get("description") for each in named if name in each}
            if name != tag and len(said) > 1:
                field.pop("description", None)
            elif name != tag and said - {None}:
                field["description"] = said.pop()
        if tag:
            first = whole.get("description", "").partition("\n\n")[0]
            rest = f"`{tag}` decides which keys there are: each form has a class of its own."
            whole["description"] = f"{first}\n\n{rest}".strip()

    def _follow(self, key: str) -> None:
        declaration = self._api.types[key]
        if _is_class(declaration):
            self.add(key, lambda holder: [each.name.wire for each in holder.fields])
        elif key not in self._open:
            self._open.append(key)
            for kind in parts(declaration):
                for inner in refs(kind):
                    self._follow(inner)
            self._open.pop()

    def schemas(self) -> dict[str, Plain]:
        """Return all that was added, by class name, in the order of the model."""
        order = [key for key in self._api.types if key in self._found]
        opened = {forms.OPEN: _OPEN} if self._opens else {}
        return {**opened, **{self._names.type(key): self._found[key] for key in order}}


def _is_class(declaration: Declaration) -> bool:
    return isinstance(declaration, (Object, Union))


def _said(about: Doc) -> Plain:
    return {"description": _docstring(_printable(about.text.raw))} if about.text else {}


def _docstring(text: str) -> str:
    """Return text that can safely stand in a docstring that the engine writes."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _printable(text: str) -> str:
    """Return a text with U+FFFD for what cannot stand in a file or hides its meaning."""
    return "".join(c if c in "\n\t" or not _HIDDEN.match(c) else "\ufffd" for c in text)


def typed_dicts(schemas: Mapping[str, Plain], *, header: str, cache: Cache | None = None) -> str:
    """Return plain schemas as ``TypedDict`` classes."""
    if not schemas:
        return f"{header}\n"
    source = _source(schemas, header, "TypingTypedDict", cache)
    if forms.OPEN not in schemas:
        return source
    # An alias would be a plain string to type checkers.
    source = source.replace(
        f"{forms.OPEN}: TypeAlias = str", f'{forms.OPEN} = NewType("{forms.OPEN}", str)'
    )
    first = "from __future__ import annotations\n"
    return source.replace(first, f"{first}\nfrom typing import NewType\n", 1)


def pydantic_models(
    schemas: Mapping[str, Plain], *, header: str, cache: Cache | None = None
) -> str:
    """Return plain schemas as pydantic models that check every limit."""
    return _source(schemas, header, "PydanticV2BaseModel", cache)


Kind = Literal["TypingTypedDict", "PydanticV2BaseModel"]
"""A kind of class, as the engine calls it."""

_ENGINE: Final = "datamodel-code-generator "

_SMALL: Final = 20_000
"""The length of JSON below which the engine needs less time than another process to begin."""


def _source(schemas: Mapping[str, Plain], header: str, kind: Kind, cache: Cache | None) -> str:
    return begin(schemas, kind, cache or Cache()).result.replace(_HEADER, header, 1)


def begin(schemas: Mapping[str, Plain], kind: Kind, cache: Cache) -> Task[str]:
    """Let the engine begin with plain schemas: the two functions above need its result later."""
    return _generated(_document(schemas), kind, cache)


def _document(schemas: Mapping[str, Plain]) -> str:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": schemas},
    }
    return json.dumps(document)


# A release generates a contract with the old version and with the new one.
@lru_cache(maxsize=32)
def _generated(document: str, kind: Kind, cache: Cache) -> Task[str]:
    if len(document) < _SMALL or cache.has(_ENGINE + kind, document):
        return beside.here(_text, document, kind, cache)
    return beside.start(_text, document, kind, cache)


def _text(document: str, kind: Kind, cache: Cache) -> str:
    return cache.text(_ENGINE + kind, document, lambda: _by_engine(document, kind))


def load() -> None:
    """Load the engine, before there is work for it."""
    _by_engine(_document({forms.OPEN: _OPEN}), "TypingTypedDict")


def _by_engine(document: str, kind: Kind) -> str:
    # Imported here: loading the engine takes a third of a second.
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType[kind],
        target_python_version=PythonVersion.PY_311,
        custom_file_header=_HEADER,
        enum_field_as_literal=LiteralType.All,
        field_constraints=True,
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
        use_schema_description=True,
        use_field_description=kind == "TypingTypedDict",
        use_double_quotes=True,
        keep_model_order=True,
        disable_timestamp=True,
        formatters=[],
    )
    result = generate(document, config=config)
    if not isinstance(result, str):
        raise TypeError(
            f"datamodel-code-generator gave {type(result).__name__}, expected one module"
        )
    return result
