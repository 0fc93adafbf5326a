"""Read OpenAPI's operations: parameters, bodies, answers, security, servers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from ... import document as doc
from ..model import (
    MISSING,
    Alternatives,
    Answer,
    Anything,
    Body,
    BytesOf,
    Doc,
    Empty,
    Events,
    Example,
    FormOf,
    JsonOf,
    Lines,
    MultipartOf,
    Operation,
    Parameter,
    Payload,
    Scalar,
    Scheme,
    Server,
    Status,
    Style,
    TextOf,
    Type,
    Variable,
)
from ..text import Wire, name
from .schemas import Schemas, Spot, pascal
from .tree import dereference
from .unions import merging

_STYLES: Final = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_IGNORED: Final = ("accept", "content-type", "authorization")
"""Header parameters that the specification says are to be ignored (OpenAPI 3.1, 4.8.12)."""

_LINES: Final = ("ndjson", "jsonl", "json-lines", "jsonlines", "json-seq", "stream+json")
_TEXTS: Final = ("xml", "yaml", "javascript", "graphql", "x-yaml", "toml", "csv", "sql")
_PREFERENCE: Final = (JsonOf, FormOf, MultipartOf, Lines, TextOf, BytesOf, Events, Empty)


class Operations:
    """The operations of one document.

    Args:
        document: A bundled document.
        schemas: The schemas, which declare types.
        key_header: The header that names a logical call; ``""`` for none.
    """

    def __init__(self, document: Mapping[str, Any], schemas: Schemas, key_header: str) -> None:
        self.document = document
        self.schemas = schemas
        self.servers: list[Server] = [
            _server(each) for each in document.get("servers", ()) if doc.is_object(each)
        ]
        self._key_header = key_header.lower()
        self._ids: set[str] = set()

    def read(self) -> dict[str, Operation]:
        """Return all operations, by id, in the order of the document."""
        operations = [
            (path, verb, item, operation, self._id(path, verb, operation))
            for path, item in self.document.get("paths", doc.EMPTY).items()
            if doc.is_object(item)
            for verb, operation in item.items()
            if verb in doc.METHODS and doc.is_object(operation)
        ]
        # In the order of the specification's methods, and types in the order that clients know:
        # bodies first, then answers, then the types inside of them.
        order = {verb: index for index, verb in enumerate(doc.METHODS)}
        paths = {path: index for index, path in enumerate(self.document.get("paths", doc.EMPTY))}
        operations.sort(key=lambda each: (paths[each[0]], order[each[1]]))
        bodies = [self._body(doc.pointer("paths", p, v), o, id_) for p, v, _, o, id_ in operations]
        answers = [
            tuple(self._answers(doc.pointer("paths", p, v), o, id_))
            for p, v, _, o, id_ in operations
        ]
        self.schemas.finish()
        operations_by_id = {
            id_: self._operation(
                doc.pointer("paths", path, verb), path, verb, item, operation, id_, body, answered
            )
            for (path, verb, item, operation, id_), body, answered in zip(
                operations, bodies, answers, strict=True
            )
        }
        self.schemas.finish()
        return operations_by_id

    def webhooks(self) -> tuple[Operation, ...]:
        """Return the webhooks: the requests that the API sends."""
        operations: list[Operation] = []
        for key, item in self.document.get("webhooks", doc.EMPTY).items():
            for verb in doc.METHODS:
                operation = item.get(verb) if doc.is_object(item) else None
                if doc.is_object(operation):
                    id_ = self._id(key, verb, operation)
                    where = doc.pointer("webhooks", key, verb)
                    body = self._body(where, operation, id_, shared=True)
                    answers = tuple(self._answers(where, operation, id_))
                    operations.append(
                        self._operation(where, key, verb, {}, operation, id_, body, answers)
                    )
        self.schemas.finish()
        return tuple(operations)

    def schemes(self) -> dict[str, Scheme]:
        """Return the security schemes, by id."""
        written = self.document.get("components", doc.EMPTY).get("securitySchemes", doc.EMPTY)
        return {key: self._scheme(key, _object_at(self.document, written[key])) for key in written}

    def _scheme(self, key: str, scheme: Mapping[str, Any]) -> Scheme:
        kind = str(scheme.get("type", ""))
        http = str(scheme.get("scheme", "")).lower()
        kinds: dict[str, Any] = {
            "apiKey": "key",
            "oauth2": "oauth2",
            "openIdConnect": "openid",
            "mutualTLS": "mtls",
            "http": "basic" if http == "basic" else "bearer",
        }
        is_key = kind == "apiKey"
        return Scheme(
            id=key,
            kind=kinds.get(kind, "bearer"),
            place=scheme.get("in", "header") if is_key else "header",
            wire=str(scheme.get("name", "")) if is_key else "Authorization",
            variable=str(scheme.get("x-sdk-variable") or _constant(key)),
            doc=Doc(text=Wire(str(scheme.get("description", "")))),
            origin=self.schemas.origin(doc.pointer("components", "securitySchemes", key)),
        )

    # One operation

    def _id(self, path: str, verb: str, operation: Mapping[str, Any]) -> str:
        stated = operation.get("operationId")
        name = stated if isinstance(stated, str) and stated else f"{verb}{pascal(path) or 'Root'}"
        key, number = name, 1
        while key in self._ids:
            number += 1
            key = f"{name}{number}"
        self._ids.add(key)
        return key

    def _operation(
        self,
        where: str,
        path: str,
        verb: str,
        item: Mapping[str, Any],
        operation: Mapping[str, Any],
        id_: str,
        body: Body | None,
        answers: tuple[Answer, ...],
    ) -> Operation:
        parameters = self._parameters(where, item, operation, id_)
        parts = tuple(self._parts(path, parameters, where, id_))
        in_path = [each for each in parts if isinstance(each, Parameter)]
        others = [each for each in parameters if each.place != "path"]
        success = [
            each for each in answers if 200 <= each.status.low < 300 and not each.status.default
        ]
        if not success:
            success = [each for each in answers if each.status.default]
        success.sort(key=lambda each: (each.status.default, each.status.low != each.status.high))
        forms = self._form_notes(operation)
        return Operation(
            id=id_,
            verb=verb.upper(),
            path=parts,
            server=self._server(item, operation),
            parameters=(*in_path, *others),
            body=body,
            answers=tuple(success),
            errors=tuple(each for each in answers if each not in success),
            security=self._security(operation),
            tags=tuple(str(each) for each in operation.get("tags", ())),
            repeat=_repeat(operation, parameters, self._key_header),
            hints={
                key: str(operation[f"x-sdk-{key}"]) for key in _HINTS if f"x-sdk-{key}" in operation
            },
            tag=self._tag(operation),
            doc=Doc(
                summary=Wire(str(operation.get("summary", ""))),
                text=Wire(str(operation.get("description", ""))),
                notes=tuple(map(Wire, forms)),
                deprecated=bool(operation.get("deprecated")),
            ),
            origin=self.schemas.origin(where, id_),
        )

    def _form_notes(self, operation: Mapping[str, Any]) -> list[str]:
        body = _object_at(self.document, operation.get("requestBody", {}))
        notes: list[str] = []
        for media in body.get("content", doc.EMPTY).values():
            schema = _object_at(self.document, media.get("schema", {}))
            if doc.is_object(schema):
                notes += schema.get(merging.FORMS, ())
        return notes

    def _tag(self, operation: Mapping[str, Any]) -> Doc:
        first = next(iter(operation.get("tags", ())), "")
        tags = (each for each in self.document.get("tags", ()) if each.get("name") == first)
        return Doc(text=Wire(str(next(tags, doc.EMPTY).get("description", ""))))

    def _security(self, operation: Mapping[str, Any]) -> Alternatives:
        stated = operation.get("security", self.document.get("security", ()))
        return tuple(frozenset(each) for each in stated if doc.is_object(each))

    def _server(self, item: Mapping[str, Any], operation: Mapping[str, Any]) -> int:
        own = operation.get("servers") or item.get("servers")
        if not own:
            return 0
        server = _server(own[0])
        if not self.servers:
            # The first one is that of all operations without one of their own.
            self.servers.append(Server(template=()))
        if server not in self.servers:
            self.servers.append(server)
        return self.servers.index(server)

    # Parameters

    def _parameters(
        self, where: str, item: Mapping[str, Any], operation: Mapping[str, Any], id_: str
    ) -> tuple[Parameter, ...]:
        parameters: dict[tuple[str, str], Parameter] = {}
        shared = where.rpartition("/")[0]
        for holder, pointer in ((item, shared), (operation, where)):
            for index, written in enumerate(holder.get("parameters", ())):
                target = _object_at(self.document, written)
                place = target.get("in")
                if place not in _STYLES or "name" not in target:
                    message = "needs a name and one of the places path, query, header and cookie"
                    at = f"{pointer}/parameters/{index}"
                    self.schemas.problem(at, message, code="parameter-place", operation=id_)
                    continue
                if place == "header" and str(target["name"]).lower() in _IGNORED:
                    continue
                parameter = self._parameter(target, f"{pointer}/parameters/{index}", id_, place)
                parameters[place, str(target["name"])] = parameter
        return tuple(parameters.values())

    def _parameter(
        self, written: Mapping[str, Any], pointer: str, id_: str, place: Any
    ) -> Parameter:
        wire = str(written["name"])
        media, schema = "", written.get("schema", {})
        if "schema" not in written and written.get("content"):
            media, content = next(iter(written["content"].items()))
            schema = content.get("schema", {})
        elif "schema" not in written:
            message = "has neither schema nor content, so any value is taken: give it a schema"
            self.schemas.problem(
                pointer, message, code="parameter-schema", level="note", operation=id_
            )
        owner = pascal(id_) + pascal(wire)
        style = str(written.get("style", _STYLES[place]))
        about = schema if doc.is_object(schema) else {}
        target = self.schemas.followed(about)
        text = written.get("description", about.get("description", ""))
        return Parameter(
            name=name(wire),
            place=place,
            type=self.schemas.type(schema, Spot(owner, f"{pointer}/schema", owner)),
            required=bool(written.get("required")) or place == "path",
            style=Style(
                style=style,
                explode=bool(written.get("explode", style == "form")),
                reserved=bool(written.get("allowReserved")),
            ),
            media=media,
            default=target.get("default", about.get("default", MISSING)),
            examples=tuple(self._examples({**written, "schema": schema})),
            doc=attrs.evolve(
                self.schemas.doc({**about, "description": text}, target),
                deprecated=bool(written.get("deprecated")),
            ),
            origin=self.schemas.origin(pointer, id_),
        )

    def _parts(
        self, path: str, parameters: tuple[Parameter, ...], where: str, id_: str
    ) -> Iterator[str | Parameter]:
        known = {each.name.wire: each for each in parameters if each.place == "path"}
        for index, part in enumerate(re.split(r"\{([^{}]*)\}", path)):
            if index % 2 == 0:
                if part:
                    yield part
            elif part in known:
                yield known[part]
            else:
                message = f"{{{part}}} is no parameter of the operation: it is read as a string"
                self.schemas.problem(
                    where, message, code="undeclared-path", level="note", operation=id_
                )
                yield Parameter(
                    name=name(part),
                    place="path",
                    type=Scalar(kind="string"),
                    required=True,
                    style=Style(style="simple", explode=False),
                    origin=self.schemas.origin(where, id_),
                )

    # Bodies and answers

    def _body(
        self, where: str, operation: Mapping[str, Any], id_: str, *, shared: bool = False
    ) -> Body | None:
        written = _object_at(self.document, operation.get("requestBody", {}))
        content = written.get("content", doc.EMPTY)
        if not content:
            return None
        pointer = f"{where}/requestBody"
        spot = Spot(f"{pascal(id_)}Params", f"{pointer}/content", pascal(id_))
        payloads = [
            self._payload(media, each, self._at(spot, media), named=not shared)
            for media, each in content.items()
        ]
        sent = self._sent(operation, list(content), payloads, pointer, id_)
        return Body(
            required=bool(written.get("required")),
            payloads=tuple(payloads),
            sent=sent,
            examples=tuple(self._examples(list(content.values())[sent])),
            doc=Doc(text=Wire(str(written.get("description", "")))),
            origin=self.schemas.origin(pointer, id_),
        )

    def _at(self, spot: Spot, media: str) -> Spot:
        pointer = f"{spot.pointer}{doc.pointer(media)}/schema"
        return attrs.evolve(spot, pointer=pointer)

    def _sent(
        self,
        operation: Mapping[str, Any],
        content: list[str],
        payloads: list[Payload],
        pointer: str,
        id_: str,
    ) -> int:
        stated = operation.get("x-sdk-body")
        if stated in content:
            return content.index(stated)
        if stated is not None:
            message = f"x-sdk-body names {stated}, but there is: {', '.join(content)}"
            self.schemas.problem(pointer, message, code="unknown-body", operation=id_)
        ranks = [_PREFERENCE.index(type(each)) for each in payloads]
        return ranks.index(min(ranks))

    def _answers(self, where: str, operation: Mapping[str, Any], id_: str) -> Iterator[Answer]:
        for code, response in operation.get("responses", doc.EMPTY).items():
            status = _status(str(code))
            if status is None:
                continue
            written = _object_at(self.document, response)
            pointer = where + doc.pointer("responses", code)
            suffix = "Answer" if status.low < 300 and not status.default else "Error"
            spot = Spot(f"{pascal(id_)}{suffix}", f"{pointer}/content", pascal(id_) + suffix)
            content = written.get("content", doc.EMPTY)
            payloads = [
                self._payload(media, each, self._at(spot, media)) for media, each in content.items()
            ]
            yield Answer(
                status=status,
                payloads=tuple(payloads) or (Empty(),),
                headers=tuple(self._headers(written, pointer, id_)),
                examples=tuple(self._examples(self._json(content))),
                doc=Doc(text=Wire(str(written.get("description", "")))),
                origin=self.schemas.origin(pointer, id_),
            )

    def _json(self, content: Mapping[str, Any]) -> Mapping[str, Any]:
        return next((content[each] for each in content if _is_json(_bare(each))), doc.EMPTY)

    def _headers(self, response: Mapping[str, Any], pointer: str, id_: str) -> Iterator[Parameter]:
        for wire, written in response.get("headers", doc.EMPTY).items():
            target = {**_object_at(self.document, written), "name": wire}
            yield self._parameter(target, f"{pointer}/headers{doc.pointer(wire)}", id_, "header")

    def _payload(self, media: str, content: Any, spot: Spot, *, named: bool = False) -> Payload:
        """Return the payload of one media type.

        Args:
            media: The media type as the contract writes it.
            content: The media type object (OpenAPI 3.1, section 4.8.14).
            spot: The place in the document.
            named: Whether an object takes the name of the spot instead of its own.
        """
        content = content if doc.is_object(content) else {}
        bare = _bare(media)
        schema = content.get("schema", {})
        target = self.schemas.followed(schema) if doc.is_object(schema) else {}
        if bare == "text/event-stream":
            item = content.get("itemSchema", schema)
            return Events(
                media=media,
                item=self.schemas.type(item, spot),
                end=str(content.get("x-sdk-end", "")),
                last={
                    member: tuple(values)
                    for member, values in content.get("x-sdk-last", doc.EMPTY).items()
                },
            )
        if any(word in bare for word in _LINES):
            return Lines(
                media=media, item=self.schemas.type(content.get("itemSchema", schema), spot)
            )
        is_any = bare.startswith("*/") or bare == "application/*"
        if _is_json(bare) or (is_any and target.get("format") != "binary" and target):
            return JsonOf(
                media="application/json" if is_any else media,
                type=self._body_type(schema, target, spot, named=named),
            )
        if bare == "application/x-www-form-urlencoded":
            kind = self._body_type(schema, target, spot, named=named)
            return FormOf(media=media, type=kind, styles=dict(_styles(content)))
        if bare.startswith("multipart/"):
            kind = self._body_type(schema, target, spot, named=named)
            return MultipartOf(media=media, type=kind, media_of=dict(_media_of(content)))
        if bare.startswith("text/") or any(word in bare for word in _TEXTS):
            return TextOf(media=media)
        return BytesOf(media=media)

    def _body_type(
        self, schema: Any, target: Mapping[str, Any], spot: Spot, *, named: bool
    ) -> Type:
        if not schema:
            return Anything()
        if named and self.schemas.is_object(target) and "null" not in self.schemas.kinds(target):
            return self.schemas.declare(target, spot)
        return self.schemas.type(schema, spot)

    def _examples(self, holder: Mapping[str, Any]) -> Iterator[Example]:
        if "example" in holder:
            yield Example(name="example", value=holder["example"])
        for key, each in holder.get("examples", doc.EMPTY).items():
            target = _object_at(self.document, each)
            if doc.is_object(target) and "value" in target:
                yield Example(name=key, value=target["value"])
        schema = holder.get("schema")
        if doc.is_object(schema):
            for value in schema.get("examples", ()):
                yield Example(name="schema", value=value)


_HINTS: Final = ("method", "wait", "options", "lookup", "key-field", "extra", "timeout")
"""Settings of an operation's method in overlays, with ``x-sdk-`` before the name."""


def _repeat(
    operation: Mapping[str, Any], parameters: tuple[Parameter, ...], key_header: str
) -> Any:
    """Return the effect of a repeated call: a header or a field of the body may name the call."""
    if operation.get("x-sdk-harmless"):
        return "harmless"
    for each in parameters:
        if each.place == "header" and each.name.wire.lower() == key_header:
            return "required" if each.required else "optional"
    return "optional" if operation.get("x-sdk-key-field") else "undeclared"


def _bare(media: str) -> str:
    return media.partition(";")[0].strip().lower()


def _is_json(bare: str) -> bool:
    return bare in ("application/json", "text/json") or bare.endswith("+json")


def _styles(content: Mapping[str, Any]) -> Iterator[tuple[str, Style]]:
    for key, each in content.get("encoding", doc.EMPTY).items():
        style = str(each.get("style", "form"))
        explode = bool(each.get("explode", style == "form"))
        yield key, Style(style=style, explode=explode, reserved=bool(each.get("allowReserved")))


def _media_of(content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, each in content.get("encoding", doc.EMPTY).items():
        if isinstance(each.get("contentType"), str):
            yield key, each["contentType"]


def _status(code: str) -> Status | None:
    if code == "default":
        return Status(low=0, high=999, default=True)
    if re.fullmatch(r"[1-5][0-9]{2}", code):
        return Status(low=int(code), high=int(code))
    if re.fullmatch(r"[1-5][xX]{2}", code):
        return Status(low=int(code[0]) * 100, high=int(code[0]) * 100 + 99)
    return None


def _server(written: Mapping[str, Any]) -> Server:
    url = str(written.get("url", ""))
    stated = written.get("variables")
    variables = stated if doc.is_object(stated) else doc.EMPTY
    parts: list[str | Variable] = []
    for index, part in enumerate(re.split(r"\{([^{}]*)\}", url)):
        if index % 2 == 0:
            parts += [part] if part else []
        else:
            variable = variables.get(part)
            parts.append(_variable(part, variable if doc.is_object(variable) else doc.EMPTY))
    return Server(template=tuple(parts), doc=Doc(text=Wire(str(written.get("description", "")))))


def _variable(wire: str, written: Mapping[str, Any]) -> Variable:
    return Variable(
        name=name(wire),
        default=str(written.get("default", "")),
        values=tuple(map(str, written.get("enum") or ())),
        doc=Doc(text=Wire(str(written.get("description", "")))),
    )


def _constant(key: str) -> str:
    words = name(key).words
    return "_".join(words).upper() or "KEY"


def _object_at(document: Mapping[str, Any], node: Any) -> dict[str, Any]:
    """Return a node or the target of its reference if that is an object; else an empty one."""
    value = dereference(document, node)
    return value if doc.is_object(value) else {}
