"""What a contract and its overlays say about clients, in any language: methods, answers, keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from . import document as doc
from .api.read.tree import dereference, reachable
from .problem import Problem


def problems(document: Mapping[str, Any]) -> Iterable[Problem]:
    """Operations without a place in a client, or that share one."""
    places: dict[str, str] = {}
    for path, method, operation in doc.operations(document):
        where = doc.pointer("paths", path, method)
        name = operation.get("x-sdk-method", "")
        if "." not in name:
            named = operation.get("operationId", "an operation without a name")
            message = f"{named} needs x-sdk-method, resource.method: add it in an overlay"
            yield Problem(where, message)
        elif name in places:
            yield Problem(where, f"x-sdk-method {name} is taken by {places[name]}")
        places[name] = where


def success_schema(document: Mapping[str, Any], operation: Mapping[str, Any]) -> Any:
    """The schema of an operation's success answer; an empty one if it has none."""
    for status, response in operation.get("responses", doc.EMPTY).items():
        if status.startswith("2"):
            content = dereference(document, response).get("content", doc.EMPTY)
            return content.get("application/json", doc.EMPTY).get("schema", doc.EMPTY)
    return {}


def envelope(document: Mapping[str, Any], schema: Any) -> str | None:
    """The one property that a wrapper schema wraps, if it is the envelope the SDK unwraps."""
    name: str | None = document.get("x-sdk", doc.EMPTY).get("envelope")
    properties = dereference(document, schema).get("properties", doc.EMPTY)
    return name if name and list(properties) == [name] else None


def unwrapped(document: Mapping[str, Any], schema: Any) -> Any:
    """What a method returns: the schema inside the envelope, if there is one."""
    wrapper = envelope(document, schema)
    return dereference(document, schema)["properties"][wrapper] if wrapper else schema


def answer_schemas(document: Mapping[str, Any]) -> list[str]:
    """Schemas that reach a caller: in success answers and webhooks, without envelopes."""
    roots: list[Any] = list(document.get("webhooks", doc.EMPTY).values())
    for _, _, operation in doc.operations(document):
        roots.append(unwrapped(document, success_schema(document, operation)))
    return reachable(document, roots)


def authenticated(document: Mapping[str, Any], operation: Mapping[str, Any]) -> bool:
    """Whether a call carries the API key."""
    return bool(operation.get("security", document.get("security", ())))


def parameters(document: Mapping[str, Any], operation: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The operation's own parameters, references followed."""
    return [dereference(document, item) for item in operation.get("parameters", ())]


def idempotency_header(document: Mapping[str, Any]) -> str:
    """The lower-case name of the header that names a call; empty if the API has none."""
    return str(document.get("x-sdk", doc.EMPTY).get("idempotency-header", "")).lower()


def idempotency(document: Mapping[str, Any], operation: Mapping[str, Any]) -> str:
    """What a repeat does: ``harmless``, or whether the contract declares that header.

    ``x-sdk-harmless`` says that a second call costs nothing and changes nothing. Otherwise it is
    ``undeclared``, ``optional`` or ``required``.
    """
    if operation.get("x-sdk-harmless"):
        return "harmless"
    header = idempotency_header(document)
    for parameter in parameters(document, operation):
        if parameter["in"] == "header" and parameter["name"].lower() == header:
            return "required" if parameter.get("required") else "optional"
    return "undeclared"


def tag_description(document: Mapping[str, Any], operation: Mapping[str, Any]) -> str:
    """What the document says about the first tag of an operation."""
    name = next(iter(operation.get("tags", ())), "")
    described = (tag for tag in document.get("tags", ()) if tag["name"] == name)
    return str(next(described, doc.EMPTY).get("description", ""))


def enum_at(document: Mapping[str, Any], place: Mapping[str, str]) -> list[str]:
    """The values of one property: ``{schema: Task, property: status}``."""
    schema = document["components"]["schemas"][place["schema"]]["properties"][place["property"]]
    return list(dereference(document, schema).get("enum", []))
