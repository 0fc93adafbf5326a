"""Typed dictionaries and pydantic models of a contract's schemas, by datamodel-code-generator."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from datamodel_code_generator import generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType
from datamodel_code_generator.format import PythonVersion
from datamodel_code_generator.parser import LiteralType

from .. import document as doc
from ..schema import reachable, schemas
from ..unions.shapes import Shapes


def typed_dicts(document: Mapping[str, Any], names: Iterable[str], *, header: str) -> str:
    """The named schemas, and what they refer to, as ``TypedDict`` classes."""
    return _generate(document, names, header, DataModelType.TypingTypedDict)


def pydantic_models(document: Mapping[str, Any], names: Iterable[str], *, header: str) -> str:
    """The named schemas, and what they refer to, as pydantic models that check every limit."""
    return _generate(document, names, header, DataModelType.PydanticV2BaseModel)


def _generate(
    document: Mapping[str, Any], names: Iterable[str], header: str, kind: DataModelType
) -> str:
    wanted = reachable(document, [{"$ref": f"#/components/schemas/{name}"} for name in names])
    written = document["components"]["schemas"]
    reduced: dict[str, Any] = {
        "openapi": document["openapi"],
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": {name: _plain(written[name]) for name in wanted}},
    }
    typed = kind is DataModelType.TypingTypedDict
    _state_extras(reduced, closing=not typed)
    config = GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=kind,
        target_python_version=PythonVersion.PY_311,
        custom_file_header=header,
        enum_field_as_literal=LiteralType.All,
        field_constraints=True,
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
        use_schema_description=True,
        use_field_description=typed,
        use_double_quotes=True,
        keep_model_order=True,
        disable_timestamp=True,
        formatters=[],
    )
    result = generate(json.dumps(reduced), config=config)
    if not isinstance(result, str):
        raise TypeError(
            f"datamodel-code-generator gave {type(result).__name__}, expected one module"
        )
    return result


def _state_extras(document: dict[str, Any], *, closing: bool) -> None:
    """Say of every object type with fields whether it takes others.

    Without ``closing`` all do: a typed dictionary that does not needs more than the standard
    library of Python 3.11.
    """
    for _, schema in list(schemas(document)):
        if not doc.is_object(schema):
            continue
        composed = "allOf" in schema and Shapes(document).has_fields(schema)
        if "properties" in schema or composed:
            stated = schema.get("additionalProperties", True)
            schema["additionalProperties"] = stated if closing else True


def _plain(schema: Any) -> Any:
    """Without extensions and examples, and with URLs as strings: pydantic's would rewrite them."""
    if doc.is_array(schema):
        return [_plain(item) for item in schema]
    if not doc.is_object(schema):
        return schema
    return {
        key: _plain(value)
        for key, value in schema.items()
        if not key.startswith("x-")
        and key not in ("example", "examples")
        and (key, value) not in (("format", "uri"), ("format", "date-time"))
    }
