"""The command line target: a contract in, the table of what its calls take out.

A program that makes its options of the table has a flag for every field of the contract, also for
those that come with the next one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from .. import target_settings
from ..api import prose as shared_prose
from ..api.model import (
    Alias,
    Anything,
    Api,
    Argument,
    Choice,
    Constant,
    Enum,
    Field,
    JsonOf,
    Limits,
    ListOf,
    MapOf,
    Method,
    Nullable,
    Object,
    Operation,
    Ref,
    Scalar,
    Type,
    Union,
)
from ..contract import Contract
from ..languages.language import Code
from ..python import code, layout, prose
from ..templating import environment
from . import operations

TEMPLATES = Path(__file__).parent / "templates"

LONGEST = 140
"""The most characters of a field's help whose parts differ by the form of the body: two lines."""


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.
    """
    (contract,) = contracts
    package = target_settings.package(additions)
    template = environment(TEMPLATES, {"literal": code.literal}).get_template("contract.py.jinja")
    servers = contract.api.servers
    source = template.render(
        version=prose.text(contract.version),
        spec=contract.version,
        release=contract.release,
        base_url=servers[0].address if servers else "",
        calls=list(Calls(contract.api).all()),
    )
    files = layout.tidy({f"{package}/contract.py": source}, package=package, cache=contract.cache)
    forms = json.dumps(Calls(contract.api).forms(), indent=1, ensure_ascii=False) + "\n"
    return {
        **files,
        f"{package}/forms.json": forms.encode(),
        f"{package}/operations.json": operations.written(contract.api),
    }


class Calls:
    """The calls of an API whose body is a JSON object with fields.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        self._api = api

    def all(self) -> Iterator[dict[str, Any]]:
        """Yield one row for each, in the order of the contract."""
        for method in self._api.methods():
            operation = self._api.operations[method.operation]
            body = self._body(operation)
            if body is not None and method.kind == "call":
                yield {
                    "method": ".".join(each.wire for each in (*method.place, method.name)),
                    "summary": plain(operation.doc.summary.raw),
                    "description": plain(shared_prose.whole(operation.doc)),
                    "idempotency": operation.repeat,
                    "fields": [self._row(field, method) for field in body.fields],
                }

    def forms(self) -> dict[str, dict[str, Any]]:
        """Return the fields of each form of a body, by the method's place and the value of its tag.

        An entry has the ``tag``, which is the name of a field, and in ``values`` for each of its
        values the fields that may stand beside it, with what differs from form to form.
        """
        return {
            ".".join(each.wire for each in (*method.place, method.name)): {
                "tag": method.tag,
                "values": self._values(method),
            }
            for method in self._api.methods()
            if method.tag and method.kind == "call"
        }

    def _values(self, method: Method) -> dict[str, dict[str, Any]]:
        values: dict[str, dict[str, Any]] = {}
        for form in method.overloads:
            for value in map(str, form.tags):
                fields = values.setdefault(value, {})
                for each in form.arguments:
                    row = self._form_row(each)
                    fields[each.name.wire] = _both(fields.get(each.name.wire, row), row)
        return values

    def _form_row(self, argument: Argument) -> dict[str, Any]:
        kind, default = argument.type, argument.default
        text = shared_prose.described(self._api, argument.doc, kind, default, code.literal)
        return {
            "help": plain(prose.text(text)),
            "required": argument.required,
            "choices": list(self._type(kind).get("choices", ())),
        }

    def _body(self, operation: Operation) -> Object | None:
        payload = operation.body.payload if operation.body else None
        kind = payload.type if isinstance(payload, JsonOf) else None
        declaration = self._api.types[kind.to] if isinstance(kind, Ref) else None
        holder = declaration.merged if isinstance(declaration, Union) else declaration
        return holder if isinstance(holder, Object) else None

    def _row(self, field: Field, method: Method) -> dict[Code, Any]:
        text = operations.described(self._api, method, field, code.literal, LONGEST)
        row = {
            "name": field.name.wire,
            **self._type(field.type),
            "required": field.required,
            "upload": bool(field.upload),
            "help": plain(prose.text(text)),
        }
        return {Code(key): value for key, value in row.items() if value not in (None, False, ())}

    def _plain_type(self, kind: Type) -> Type:
        """Return a type without its name; null is what a command line leaves out."""
        seen: set[str] = set()
        while isinstance(kind, (Nullable, Ref)):
            if isinstance(kind, Nullable):
                kind = kind.of
                continue
            declaration = self._api.types[kind.to]
            if not isinstance(declaration, Alias) or declaration.id in seen:
                return kind
            seen.add(declaration.id)
            kind = declaration.of
        return kind

    def _type(self, kind: Type) -> dict[str, Any]:
        """Return the kind of a field, the limits of one value, and how many values fit."""
        kind = self._plain_type(kind)
        if isinstance(kind, ListOf):
            items = kind.limits or Limits()
            counts = {"min_items": items.low, "max_items": items.high}
            return {**self._value(kind.item), "many": True, **counts}
        if isinstance(kind, MapOf):
            plain = self._plain_type(kind.value)
            if isinstance(plain, Anything) or (
                isinstance(plain, Scalar) and plain.kind == "string"
            ):
                entries = kind.limits or Limits()
                return {"kind": "map", "min_items": entries.low, "max_items": entries.high}
        return self._value(kind)

    def _value(self, kind: Type) -> dict[str, Any]:
        kind = self._plain_type(kind)
        declared = self._api.types[kind.to] if isinstance(kind, Ref) else None
        if isinstance(declared, Enum):
            choices = tuple(str(value) for _, value, _ in declared.values)
            return {"kind": "string", "choices": choices}
        if isinstance(kind, Choice):
            whole = all(type(value) is int for value in kind.values)
            return {"kind": "integer" if whole else "json", "choices": tuple(map(str, kind.values))}
        if isinstance(kind, Constant) and isinstance(kind.value, str):
            return {"kind": "string"}
        if not isinstance(kind, Scalar) or kind.kind == "bytes":
            return {"kind": "json"}
        limits = kind.limits or Limits()
        text = kind.kind == "string"
        low, high = ("min_length", "max_length") if text else ("minimum", "maximum")
        pattern = {"pattern": limits.pattern or None} if text else {}
        bounds = {low: limits.low, high: limits.high}
        return {"kind": kind.kind, "choices": (), **bounds, **pattern}


def _both(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Return a field of two forms that have the same tag."""
    texts = dict.fromkeys((one["help"], other["help"]))
    return {
        "help": " Or: ".join(texts),
        "required": one["required"] and other["required"],
        "choices": list(dict.fromkeys([*one["choices"], *other["choices"]])),
    }


def plain(text: str) -> str:
    """Return Markdown for a terminal: paragraphs on one line each, no marks for code."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))
    return re.sub(r"(`+)(.+?)\1", r"\2", "\n\n".join(paragraphs))
