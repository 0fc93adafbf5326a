"""The examples of a contract, by operation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from . import document as doc
from .schema import dereference


@dataclass(frozen=True, slots=True)
class Example:
    """One example of an answer or a delivery.

    Args:
        operation_id: The operation.
        name: The example's name in the document.
        schema: The name of its schema among the components; empty if it has none.
        value: The example.
    """

    operation_id: str
    name: str
    schema: str
    value: Any

    def inside(self, document: Mapping[str, Any], envelope: str) -> str:
        """The name of the schema that an envelope's member has."""
        schema = doc.resolve(document, f"#/components/schemas/{self.schema}")
        return _name(schema["properties"][envelope])


def answers(document: Mapping[str, Any]) -> Iterator[Example]:
    """Every example of a success, in the order of the document."""
    for _, _, operation in doc.operations(document):
        for status, response in operation["responses"].items():
            if status.startswith("2"):
                yield from _examples(document, operation, dereference(document, response))


def deliveries(document: Mapping[str, Any]) -> Iterator[Example]:
    """Every example of what is sent to webhooks."""
    for item in document.get("webhooks", doc.EMPTY).values():
        for method in doc.METHODS:
            operation = item.get(method)
            if operation is not None:
                body = dereference(document, operation.get("requestBody", {}))
                yield from _examples(document, operation, body)


def request(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Any:
    """The first example of a JSON request body; ``None`` if the operation takes none."""
    body = dereference(document, operation.get("requestBody", {}))
    media_type = body.get("content", doc.EMPTY).get("application/json", doc.EMPTY)
    return next((value for _, value in _of(document, media_type)), None)


def _examples(
    document: Mapping[str, Any], operation: Mapping[str, Any], body: Mapping[str, Any]
) -> Iterator[Example]:
    media_type = body.get("content", doc.EMPTY).get("application/json", doc.EMPTY)
    schema = _name(media_type.get("schema", doc.EMPTY))
    for name, value in _of(document, media_type):
        yield Example(operation["operationId"], name, schema, value)


def _of(document: Mapping[str, Any], media_type: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if "example" in media_type:
        yield "example", media_type["example"]
    for name, example in media_type.get("examples", doc.EMPTY).items():
        yield name, dereference(document, example)["value"]


def _name(schema: Mapping[str, Any]) -> str:
    target = schema.get("$ref", "")
    return doc.tokens(target)[-1] if target else ""
