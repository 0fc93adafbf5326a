"""Model of an API, without any syntax of OpenAPI: closed sets of types, payloads and methods.

Code that reads one of the unions uses ``match`` and ends with ``assert_never``, so that mypy lists
each place that a new case concerns. Named types are referred to by id, so circles need no care.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Flag, auto
from typing import Final, Literal, TypeAlias

import attrs

from ..frozen import frozen
from ..problem import Problem
from .text import Json, Name, Wire

_VERSION: Final = re.compile(r"v\d")

ScalarKind: TypeAlias = Literal["string", "integer", "number", "boolean", "bytes"]


class Missing:
    """The class of `MISSING`: the contract says nothing (null is a value)."""

    def __repr__(self) -> str:
        return "MISSING"

    def __reduce__(self) -> str:
        return "MISSING"


MISSING: Final = Missing()


@frozen(kw_only=True)
class Origin:
    """The place in the contract that something comes from, for problems.

    Args:
        pointer: JSON pointer (RFC 6901) into the overlaid document.
        source: The file, as the user would name it.
        operation: The operation id, if the place belongs to one.
    """

    pointer: str
    source: str = ""
    operation: str = ""


@frozen(kw_only=True)
class Limits:
    """Constraints on a value beyond its type (JSON Schema 2020-12, validation keywords).

    Args:
        low: The least number, length in characters, number of items or of entries.
        high: The largest one.
        above: ``exclusiveMinimum`` of a number.
        below: ``exclusiveMaximum`` of a number.
        pattern: A regular expression (ECMA-262) that a string matches somewhere; ``""`` for any.
        step: ``multipleOf`` of a number.
        distinct: Whether the items of a list must differ.
    """

    low: int | float | None = None
    high: int | float | None = None
    above: int | float | None = None
    below: int | float | None = None
    pattern: str = ""
    step: int | float | None = None
    distinct: bool = False


@frozen(kw_only=True)
class Doc:
    """The contract's text for people.

    Args:
        summary: One line.
        text: Markdown.
        notes: Rules that no type expresses (``not``, ``if``, the forms of a union), one paragraph
            each.
        deprecated: Whether the contract calls it deprecated.
        limits: Whether limits are to be stated: not where the text states them, form by form.
    """

    summary: Wire = Wire("")
    text: Wire = Wire("")
    notes: tuple[Wire, ...] = ()
    deprecated: bool = False
    limits: bool = True


# Types


@frozen(kw_only=True)
class Anything:
    """Any JSON value."""


@frozen(kw_only=True)
class Scalar:
    """One plain value; ``bytes`` is the content of a file."""

    kind: ScalarKind
    format: str = ""
    limits: Limits | None = None


@frozen(kw_only=True)
class Constant:
    """Exactly one value."""

    value: Json


@frozen(kw_only=True)
class Choice:
    """One of a few values, where the contract gives the set no name of its own.

    Args:
        values: The values in the contract's order, without null.
    """

    values: tuple[Json, ...]


@frozen(kw_only=True)
class Ref:
    """A declaration, by its id."""

    to: str


@frozen(kw_only=True)
class ListOf:
    """A JSON array."""

    item: Type
    limits: Limits | None = None


@frozen(kw_only=True)
class MapOf:
    """A JSON object without fields of its own; names are strings."""

    value: Type
    limits: Limits | None = None


@frozen(kw_only=True)
class Nullable:
    """A value or null."""

    of: Type


@frozen(kw_only=True)
class OneOf:
    """A value of one of several types, of which at most one is an object with fields."""

    members: tuple[Type, ...]


@frozen(kw_only=True)
class Unread:
    """A schema that cannot be read; reading goes on, and what reaches it is refused or skipped."""

    problem: Problem


Type: TypeAlias = (
    "Anything | Scalar | Constant | Choice | Ref | ListOf | MapOf | Nullable | OneOf | Unread"
)


class Usage(Flag):
    """The ways in which operations reach a declaration."""

    INPUT = auto()
    OUTPUT = auto()
    ERROR = auto()
    EVENT = auto()
    WEBHOOK = auto()
    FORM = auto()


@frozen(kw_only=True)
class Named:
    """A type with a name of its own.

    Args:
        id: Unique among declarations, and the same in all languages.
        name: The name from which languages derive class names.
        usage: The ways in which operations reach it.
        doc: The contract's text about it.
        origin: The place in the contract.
        inline: Whether the contract writes it inside of something else, so that its name is formed
            from its owner's and its own.
    """

    id: str
    name: Name
    usage: Usage = Usage(0)
    doc: Doc = Doc()
    origin: Origin
    inline: bool = False


@frozen(kw_only=True)
class Field:
    """A member of an object.

    Args:
        name: Its name; ``name.wire`` goes over the wire.
        type: The type of its value.
        required: Whether the contract requires it.
        access: The side that may send it: ``readOnly`` fields are not arguments.
        default: The server's value if it is absent; `MISSING` if the contract does not say.
        secret: Whether no log and no ``repr`` may show it.
        upload: The method that uploads a file for it, ``""`` if it takes no uploads.
        forms: Indices into `Union.forms`, in a union's merged object only.
        doc: The contract's text about it.
        origin: The place in the contract.
    """

    name: Name
    type: Type
    required: bool
    access: Literal["both", "read", "write"] = "both"
    default: Json | Missing = MISSING
    secret: bool = False
    upload: str = ""
    forms: tuple[int, ...] = ()
    doc: Doc = Doc()
    origin: Origin


@frozen(kw_only=True)
class Object(Named):
    """A class with fields; compositions are flattened.

    Args:
        fields: In the contract's order.
        extra: The type of further members; None if the object is closed.
        is_open: Whether the contract speaks of further members: then callers may give them.
        lists: The wire name of the field whose items a list object holds; ``""`` if it is none.
    """

    fields: tuple[Field, ...]
    extra: Type | None = Anything()
    is_open: bool = False
    lists: str = ""

    def field(self, wire: str) -> Field | None:
        """Return the field of a wire name, if there is one."""
        return next((each for each in self.fields if each.name.wire == wire), None)


@frozen(kw_only=True)
class Enum(Named):
    """A named set of values: open in answers, closed in arguments.

    Args:
        values: Name, value and documentation of each, in the contract's order, without null.
    """

    values: tuple[tuple[Name, Json, Doc], ...]


@frozen(kw_only=True)
class Form:
    """One form of a union.

    Args:
        tags: Values of the union's tag; empty: all others.
        type: The id of an `Object`.
        name: The form's name in languages.
    """

    tags: tuple[Json, ...]
    type: str
    name: Name


@frozen(kw_only=True)
class Union(Named):
    """One of several object types: its forms, and one object that holds any of them.

    Args:
        by: The wire name of the tag; ``""`` if nothing tells the forms apart.
        forms: The forms in the contract's order.
        merged: The open object with the fields of all forms.
    """

    by: str
    forms: tuple[Form, ...]
    merged: Object


@frozen(kw_only=True)
class Alias(Named):
    """A named array, scalar, map or reference."""

    of: Type


Declaration: TypeAlias = "Object | Enum | Union | Alias"


# Payloads: what one body or answer is. ``media`` goes on the wire as written.


@frozen(kw_only=True)
class JsonOf:
    """JSON (RFC 8259), and each media type whose suffix is ``+json``."""

    media: str
    type: Type


@frozen(kw_only=True)
class Style:
    """The serialization of a parameter or a form's field (OpenAPI 3.1, section 4.8.12.2)."""

    style: str
    explode: bool
    reserved: bool = False


@frozen(kw_only=True)
class FormOf:
    """``application/x-www-form-urlencoded``.

    Args:
        type: An `Object`, by reference.
        styles: Wire name of a field → its style.
    """

    media: str
    type: Type
    styles: Mapping[str, Style]


@frozen(kw_only=True)
class MultipartOf:
    """``multipart/form-data``.

    Args:
        type: An `Object`, by reference.
        media_of: Wire name of a part → its own media type.
    """

    media: str
    type: Type
    media_of: Mapping[str, str]


@frozen(kw_only=True)
class TextOf:
    """Text: ``text/*``, XML, YAML."""

    media: str


@frozen(kw_only=True)
class BytesOf:
    """Anything else: no media type is unsupported."""

    media: str


@frozen(kw_only=True)
class Events:
    """Server-sent events (WHATWG HTML, section 9.2).

    Args:
        item: The type of each event's JSON.
        end: The data that ends the stream, such as ``[DONE]``; ``""`` if there is none.
        last: Member of the last item, with dots between names → its values; none for any value.
            A stream needs ``end`` or one of these members, if there are any, to be whole.
    """

    media: str
    item: Type
    end: str = ""
    last: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict[str, tuple[str, ...]])


@frozen(kw_only=True)
class Lines:
    """One JSON value a line (NDJSON), or a JSON text sequence (RFC 7464)."""

    media: str
    item: Type


@frozen(kw_only=True)
class Empty:
    """No content: 204, 205, or an answer without any."""


Payload: TypeAlias = "JsonOf | FormOf | MultipartOf | TextOf | BytesOf | Events | Lines | Empty"
Place: TypeAlias = Literal["path", "query", "header", "cookie"]


@frozen(kw_only=True)
class Example:
    """An example of a body, an answer or a parameter's value.

    Args:
        name: Its name in the contract.
        value: The JSON value.
        derived: Whether it was derived from the schema, as the contract has none.
    """

    name: str
    value: Json
    derived: bool = False


@frozen(kw_only=True)
class Parameter:
    """A parameter of a request, or a header of an answer.

    Args:
        media: The media type of a parameter with ``content``; ``""`` if it has a style.
        default: The server's value if it is absent.
        examples: The contract's own.
    """

    name: Name
    place: Place
    type: Type
    required: bool
    style: Style
    media: str = ""
    default: Json | Missing = MISSING
    examples: tuple[Example, ...] = ()
    doc: Doc = Doc()
    origin: Origin


@frozen(kw_only=True)
class Body:
    """A request body.

    Args:
        payloads: One for each media type, in the contract's order.
        sent: The index of the one that clients send: ``x-sdk-body``, else JSON, form, text, bytes.
        examples: Those of the one that is sent.
    """

    required: bool
    payloads: tuple[Payload, ...]
    sent: int
    examples: tuple[Example, ...] = ()
    doc: Doc = Doc()
    origin: Origin

    @property
    def payload(self) -> Payload:
        """The one that clients send."""
        return self.payloads[self.sent]


@frozen(kw_only=True)
class Status:
    """A status code, a range of them (``2XX``), or the default.

    Exact codes win over ranges, ranges over the default (OpenAPI 3.1, section 4.8.16.2).
    """

    low: int
    high: int
    default: bool = False

    @property
    def code(self) -> str:
        """As the contract writes it."""
        if self.default:
            return "default"
        return str(self.low) if self.low == self.high else f"{self.low // 100}XX"


@frozen(kw_only=True)
class Answer:
    """The answer of an operation with one status.

    Args:
        examples: Of its JSON, by the contract.
    """

    status: Status
    payloads: tuple[Payload, ...]
    headers: tuple[Parameter, ...] = ()
    examples: tuple[Example, ...] = ()
    doc: Doc = Doc()
    origin: Origin


@frozen(kw_only=True)
class Scheme:
    """A security scheme.

    Args:
        kind: The credential; an OAuth 2 or OpenID access token is a bearer token (RFC 6750).
        place: The place of a key in a request.
        wire: The name of the header, query member or cookie.
        variable: The environment variable that holds the credential, without the client's prefix.
    """

    id: str
    kind: Literal["bearer", "basic", "key", "oauth2", "openid", "mtls"]
    place: Place
    wire: str
    variable: str
    doc: Doc = Doc()
    origin: Origin


Alternatives: TypeAlias = "tuple[frozenset[str], ...]"
"""OR of ANDs: one set, and all schemes of it; an empty set stands for anonymous calls."""


@frozen(kw_only=True)
class Variable:
    """A variable of a server's address: an argument of the client."""

    name: Name
    default: str
    values: tuple[str, ...] = ()
    doc: Doc = Doc()


@frozen(kw_only=True)
class Server:
    """A server of the API.

    Args:
        template: The address in parts: texts and variables.
    """

    template: tuple[str | Variable, ...]
    doc: Doc = Doc()

    @property
    def address(self) -> str:
        """The address with each variable's default."""
        return "".join(each if isinstance(each, str) else each.default for each in self.template)


@frozen(kw_only=True)
class Operation:
    """The request and the answers of one operation.

    Args:
        hints: The overlays' settings of its method: ``method`` (``x-sdk-method``), ``wait``,
            ``options``, ``lookup``; ``key-field``, the field of the body that names a call where no
            header does; ``extra``, which is ``fields`` if further members of an open body are
            keywords of the method; ``timeout``, the seconds that a call may take if its caller does
            not say, where the usual ones are too few.
        id: Unique; formed from verb and path where the contract gives none.
        verb: In upper case.
        path: Parts: texts, and the parameters between them.
        server: Index into `Api.servers`.
        parameters: All of them, those of the path first, as the contract orders them.
        answers: Successes, exact statuses before ranges before the default.
        errors: All others.
        repeat: Whether the contract declares the header by which a repeated call is recognised;
            ``harmless`` if an overlay says that a repeat does no harm without it.
        tag: The contract's text about the operation's first tag.
    """

    id: str
    verb: str
    path: tuple[str | Parameter, ...]
    server: int
    parameters: tuple[Parameter, ...]
    body: Body | None
    answers: tuple[Answer, ...]
    errors: tuple[Answer, ...]
    security: Alternatives
    tags: tuple[str, ...]
    repeat: Literal["undeclared", "optional", "required", "harmless"]
    hints: Mapping[str, str] = attrs.field(factory=dict[str, str])
    tag: Doc = Doc()
    doc: Doc = Doc()
    origin: Origin

    @property
    def route(self) -> str:
        """The path as the contract writes it: ``/v1/tasks/{task_id}``."""
        parts = (each if isinstance(each, str) else f"{{{each.name.wire}}}" for each in self.path)
        return "".join(parts)


# The caller's side


@frozen(kw_only=True)
class Slot:
    """The place of an argument in a request.

    Args:
        place: ``field`` of a JSON object or form, ``part`` of a multipart body, ``body`` as a
            whole, or ``extra``: further members of an open JSON object.
        wire: The name there; ``""`` for ``body`` and ``extra``.
    """

    place: Literal["path", "query", "header", "cookie", "field", "part", "body", "extra"]
    wire: str = ""


@frozen(kw_only=True)
class Argument:
    """An argument of a method.

    Args:
        main: Whether callers give it by position: the id of an object, or a file.
    """

    name: Name
    type: Type
    required: bool
    slot: Slot
    main: bool = False
    default: Json | Missing = MISSING
    upload: str = ""
    secret: bool = False
    style: Style | None = None
    media: str = ""
    doc: Doc = Doc()
    origin: Origin
    forms: tuple[int, ...] = ()


@frozen(kw_only=True)
class Overload:
    """The arguments of a method for one form of a union body.

    Args:
        form: Index into `Union.forms`.
        tags: Values of `Method.tag`; empty: all others, or none if no argument is the tag.
        arguments: Those of the method that the form has, with the form's own types; the tag allows
            the form's values only.
        doc: The contract's text about the form.
    """

    form: int
    tags: tuple[Json, ...]
    arguments: tuple[Argument, ...]
    doc: Doc = Doc()


@frozen(kw_only=True)
class Result:
    """The result of a method for one status.

    Args:
        unwrap: The wire names that lead to the value inside of envelopes.
    """

    status: Status
    payload: Payload
    unwrap: tuple[str, ...] = ()


@frozen(kw_only=True)
class Method:
    """A method of a client.

    Args:
        place: The resource it stands in.
        kind: ``stream`` returns an iterator of events; ``call`` one value.
        tag: The wire name of the argument that tells the forms of the body apart; ``""`` if there
            are no overloads.
        overloads: One for each form, if the body is one of several.
        wait: The name of the method that also waits for what was begun; ``""`` for none.
        options: The class of the options that a call may set, as overlays name it; ``""`` for the
            usual one.
        streams: The wire name of the body's boolean field that asks for a stream; ``""`` for none.
    """

    place: tuple[Name, ...]
    name: Name
    operation: str
    kind: Literal["call", "stream"]
    arguments: tuple[Argument, ...]
    tag: str = ""
    overloads: tuple[Overload, ...] = ()
    results: tuple[Result, ...]
    wait: str = ""
    options: str = ""
    streams: str = ""


@frozen(kw_only=True)
class Resource:
    """A group of methods: ``client.music_video``, or ``client.music_video.shots`` inside it."""

    place: tuple[Name, ...]
    methods: tuple[Method, ...]
    children: tuple[Resource, ...] = ()
    doc: Doc = Doc()

    def tree(self) -> Iterator[Resource]:
        """Yield the resource and all inside it, innermost first."""
        for child in self.children:
            yield from child.tree()
        yield self


@frozen(kw_only=True)
class EnumPlace:
    """A property whose values are an enum: ``{schema: Task, property: status}``."""

    schema: str
    property: str
    values: tuple[str, ...]


@frozen(kw_only=True)
class Polling:
    """``x-sdk.polling``: which operation is polled, and how often. Units are in the names."""

    operation: str
    status: EnumPlace
    succeeded: tuple[str, ...]
    failed: tuple[str, ...]
    actionable: tuple[str, ...]
    restarted: tuple[str, ...]
    requests_per_minute: int
    share: float
    burst_share: float
    recovery_per_minute: float
    gap_seconds: tuple[float, float]
    safety_gap_seconds: tuple[float, float]
    lost_webhooks: float
    worthwhile_seconds: float
    prior_median_seconds: float
    prior_sigma: float
    prior_weight: int


@frozen(kw_only=True)
class Uploads:
    """``x-sdk.uploads``: what may be uploaded.

    Args:
        max_bytes: The largest file of any type, bytes; 0: no limit.
        types: Media type → suffixes, the usual one first.
        limits: Media type → the largest file of that type, bytes, where it is less.
    """

    max_bytes: int
    types: Mapping[str, tuple[str, ...]]
    limits: Mapping[str, int]


@frozen(kw_only=True)
class Features:
    """The API's demands on its clients beyond calls; a feature without a key is absent.

    Args:
        envelope: The member that success answers are wrapped in; ``""`` for none.
        key_header: The header that names a logical call, as written; ``""`` for none.
        webhook_event: The property that tells webhook events apart.
    """

    envelope: str = ""
    key_header: str = ""
    polling: Polling | None = None
    uploads: Uploads | None = None
    webhook_event: EnumPlace | None = None


@frozen(kw_only=True)
class Api:
    """A whole API.

    Args:
        title: Of the contract.
        version: The contract's date, or its ``info.version``.
        types: Id → declaration, in the contract's order, those written inline behind their owners.
        operations: Id → operation, in the contract's order.
        resources: The methods, as a tree.
        webhooks: The requests that the API sends, with bodies and examples.
        docs: The https URL of its documentation (``externalDocs``); ``""`` if it has none.
        skipped: Operations that were left out: id → reason.
        problems: All that was found; nothing is generated while one is an error.
    """

    title: Wire
    version: str
    types: Mapping[str, Declaration]
    operations: Mapping[str, Operation]
    resources: tuple[Resource, ...]
    webhooks: tuple[Operation, ...]
    schemes: Mapping[str, Scheme]
    servers: tuple[Server, ...]
    features: Features
    docs: str = ""
    skipped: Mapping[str, tuple[Problem, ...]] = attrs.field(factory=dict[str, tuple[Problem, ...]])
    problems: tuple[Problem, ...] = ()

    @property
    def prefix(self) -> str:
        """The first segment of all paths, or the version that most begin with, such as ``/v1``."""
        first = Counter(
            each.route.partition("/")[2].partition("/")[0] for each in self.operations.values()
        )
        ((segment, count),) = first.most_common(1) or [("", 0)]
        most = count == first.total() or (_VERSION.match(segment) and count > first.total() / 2)
        return f"/{segment}" if segment and "{" not in segment and most and count > 1 else ""

    def methods(self) -> Iterator[Method]:
        """Yield all methods, in the order of the operations."""
        order = {name: index for index, name in enumerate(self.operations)}
        methods = [
            method for top in self.resources for each in top.tree() for method in each.methods
        ]
        yield from sorted(methods, key=lambda method: order[method.operation])

    def timeout(self, method: Method) -> float:
        """Return the timeout of a method in seconds that an overlay sets; 0 for the usual one.

        A stream has the usual one: it holds for each pause between two events.
        """
        seconds = self.operations[method.operation].hints.get("timeout", 0)
        return float(seconds) if method.kind == "call" else 0.0

    def polled(self) -> Method | None:
        """Return the method that polls a task; None if no operation is polled."""
        polling = self.features.polling
        polls = (each for each in self.methods() if polling and each.operation == polling.operation)
        return next(polls, None)
