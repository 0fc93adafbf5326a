"""Everything around schemas, changed alone, forwards and backwards."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.diff import Change, Level, compare
from generator.document import pointer as json_pointer
from generator.document import tokens

Contract = dict[str, Any]
Edits = dict[str, object]

MISSING = object()
STRING = {"type": "string"}
JSON = {"application/json": {"schema": STRING}}
POST = "/paths/~1things~1{id}/post"
GET = "/paths/~1things~1{id}/get"
HOOK = "/webhooks/thingMade/post"

BASE: Contract = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "servers": [{"url": "https://a.example"}, {"url": "https://b.example"}],
    "security": [{"key": []}],
    "tags": [{"name": "Things"}],
    "paths": {
        "/things/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": STRING}],
            "get": {
                "operationId": "getThing",
                "parameters": [
                    {"name": "view", "in": "query", "schema": STRING},
                    {"name": "X-Trace", "in": "header", "schema": STRING},
                    {"name": "session", "in": "cookie", "schema": STRING},
                ],
                "responses": {
                    "200": {
                        "description": "The thing.",
                        "headers": {"X-Version": {"required": True, "schema": STRING}},
                        "content": JSON,
                    },
                    "404": {"description": "None."},
                },
            },
            "post": {
                "operationId": "changeThing",
                "tags": ["Things"],
                "requestBody": {"content": JSON},
                "responses": {"200": {"description": "Changed."}},
            },
        }
    },
    "webhooks": {
        "thingMade": {
            "post": {
                "operationId": "onThingMade",
                "requestBody": {"required": True, "content": JSON},
                "responses": {"204": {"description": "Thanks."}},
            }
        }
    },
    "components": {
        "securitySchemes": {
            "key": {"type": "http", "scheme": "bearer"},
            "oauth": {"type": "oauth2", "flows": {}},
        }
    },
}


def edited(edits: Edits) -> Contract:
    # Not a deep copy: that would keep one node where BASE has it several times.
    document = json.loads(json.dumps(BASE))
    for place, value in edits.items():
        *path, last = tokens(place)
        node: Any = document
        for token in path:
            node = node[int(token)] if isinstance(node, list) else node.setdefault(token, {})
        key: Any = int(last) if isinstance(node, list) else last
        if value is MISSING:
            del node[key]
        elif isinstance(node, list) and key == len(node):
            node.append(value)
        else:
            node[key] = value
    return document


def stated(kind: str) -> Contract:
    return {"since": "2026-01-31", "kind": kind, "pointer": "/info", "text": "It differs."}


def shown(changes: list[Change]) -> list[str]:
    return sorted(
        f"{change.kind} {change.level} {','.join(change.operations)}" for change in changes
    )


Row = tuple[Edits, list[str], list[str]]
"""An edit, its changes, and the changes that undo it."""

ALL = "getThing,changeThing,onThingMade"
CALLED = "getThing,changeThing"
ANSWER = f"{GET}/responses/200"

ROWS: dict[str, Row] = {
    # Operations.
    "operation": (
        {"/paths/~1new": {"get": {"operationId": "new", "responses": {}}}},
        ["operation-added minor new"],
        ["operation-removed major new"],
    ),
    "operation without an id": (
        {"/paths/~1new": {"get": {"responses": {}}}},
        ["operation-added minor GET /new"],
        ["operation-removed major GET /new"],
    ),
    "operation id": (
        {f"{GET}/operationId": "readThing"},
        ["operation-id-changed major readThing"],
        ["operation-id-changed major getThing"],
    ),
    "operation deprecated": (
        {f"{GET}/deprecated": True},
        ["deprecated minor getThing"],
        ["deprecation-lifted patch getThing"],
    ),
    "operation moved": (
        {"/paths/~1new": {"post": {**BASE["paths"]["/things/{id}"]["post"]}}, POST: MISSING},
        ["operation-moved major changeThing", "request-parameter-removed major changeThing"],
        ["operation-moved major changeThing", "request-required-parameter-added major changeThing"],
    ),
    "tags of an operation": (
        {f"{POST}/tags": ["Others"]},
        ["tags-changed patch changeThing"],
        ["tags-changed patch changeThing"],
    ),
    "summary of a path": (
        {"/paths/~1things~1{id}/summary": "A thing"},
        [f"text-changed patch {CALLED}"],
        [f"text-changed patch {CALLED}"],
    ),
    "extension of an operation": (
        {f"{GET}/x-note": 1},
        ["extension-changed patch getThing"],
        ["extension-changed patch getThing"],
    ),
    # Parameters.
    "query parameter": (
        {f"{GET}/parameters/3": {"name": "new", "in": "query", "schema": STRING}},
        ["request-parameter-added minor getThing"],
        ["request-parameter-removed major getThing"],
    ),
    "required query parameter": (
        {f"{GET}/parameters/3": {"name": "new", "in": "query", "required": True}},
        ["request-required-parameter-added major getThing"],
        ["request-parameter-removed major getThing"],
    ),
    "header parameter": (
        {f"{GET}/parameters/3": {"name": "X-New", "in": "header", "schema": STRING}},
        ["request-parameter-added minor getThing"],
        ["request-parameter-removed major getThing"],
    ),
    "parameter of a path": (
        {"/paths/~1things~1{id}/parameters/1": {"name": "new", "in": "query", "schema": STRING}},
        [f"request-parameter-added minor {CALLED}"],
        [f"request-parameter-removed major {CALLED}"],
    ),
    "parameter became required": (
        {f"{GET}/parameters/0/required": True},
        ["request-parameter-became-required major getThing"],
        ["request-parameter-became-optional minor getThing"],
    ),
    "parameter went elsewhere": (
        {f"{GET}/parameters/0/in": "header"},
        ["request-parameter-added minor getThing", "request-parameter-removed major getThing"],
        ["request-parameter-added minor getThing", "request-parameter-removed major getThing"],
    ),
    "limit of a parameter": (
        {f"{GET}/parameters/0/schema": {"type": "string", "maxLength": 9}},
        ["request-max-length-narrowed major getThing"],
        ["request-max-length-widened minor getThing"],
    ),
    "style of a parameter": (
        {f"{GET}/parameters/0/style": "spaceDelimited"},
        ["request-serialization-changed major getThing"],
        ["request-serialization-changed major getThing"],
    ),
    "explode of a parameter": (
        {f"{GET}/parameters/0/explode": False},
        ["request-serialization-changed major getThing"],
        ["request-serialization-changed major getThing"],
    ),
    "parameter deprecated": (
        {f"{GET}/parameters/0/deprecated": True},
        ["deprecated minor getThing"],
        ["deprecation-lifted patch getThing"],
    ),
    "example of a parameter": (
        {f"{GET}/parameters/0/example": "full"},
        ["example-changed patch getThing"],
        ["example-changed patch getThing"],
    ),
    "path parameter renamed": (
        {
            "/paths/~1things~1{thing}": {
                **BASE["paths"]["/things/{id}"],
                "parameters": [{"name": "thing", "in": "path", "required": True, "schema": STRING}],
            },
            "/paths/~1things~1{id}": MISSING,
        },
        [f"request-path-parameter-renamed major {CALLED}"],
        [f"request-path-parameter-renamed major {CALLED}"],
    ),
    # Bodies and media types.
    "body": (
        {f"{GET}/requestBody": {"content": JSON}},
        ["request-body-added minor getThing"],
        ["request-body-removed major getThing"],
    ),
    "required body": (
        {f"{GET}/requestBody": {"required": True, "content": JSON}},
        ["request-required-body-added major getThing"],
        ["request-body-removed major getThing"],
    ),
    "body became required": (
        {f"{POST}/requestBody/required": True},
        ["request-body-became-required major changeThing"],
        ["request-body-became-optional minor changeThing"],
    ),
    "media type of a body": (
        {f"{POST}/requestBody/content/text~1plain": {}},
        ["request-media-type-added minor changeThing"],
        ["request-media-type-removed major changeThing"],
    ),
    "encoding of a field": (
        {
            f"{POST}/requestBody/content/application~1json/encoding": {
                "a": {"contentType": "image/png"}
            }
        },
        ["request-serialization-changed major changeThing"],
        ["request-serialization-changed major changeThing"],
    ),
    "examples of a body": (
        {f"{POST}/requestBody/content/application~1json/examples": {"a": {"value": "a"}}},
        ["example-changed patch changeThing"],
        ["example-changed patch changeThing"],
    ),
    # Answers and their headers.
    "status of success": (
        {f"{GET}/responses/202": {"description": "Later."}},
        ["response-success-status-added minor getThing"],
        ["response-success-status-removed major getThing"],
    ),
    "status of an error": (
        {f"{GET}/responses/409": {"description": "No."}},
        ["response-error-status-added minor getThing"],
        ["response-error-status-removed minor getThing"],
    ),
    "every other status": (
        {f"{GET}/responses/default": {"description": "No."}},
        ["response-error-status-added minor getThing"],
        ["response-error-status-removed minor getThing"],
    ),
    "media type of an answer": (
        {f"{ANSWER}/content/text~1plain": {}},
        ["response-media-type-added minor getThing"],
        ["response-media-type-removed major getThing"],
    ),
    "content of an answer": (
        {f"{GET}/responses/404/content": JSON},
        ["response-content-added minor getThing"],
        ["response-content-removed major getThing"],
    ),
    "type of an answer": (
        {f"{ANSWER}/content/application~1json/schema": {"type": "integer"}},
        ["response-type-changed major getThing"],
        ["response-type-changed major getThing"],
    ),
    "text of an answer": (
        {f"{ANSWER}/description": "It."},
        ["text-changed patch getThing"],
        ["text-changed patch getThing"],
    ),
    "header": (
        {f"{ANSWER}/headers/X-New": {"schema": STRING}},
        ["response-header-added minor getThing"],
        ["response-header-removed major getThing"],
    ),
    "header became optional": (
        {f"{ANSWER}/headers/X-Version/required": False},
        ["response-header-became-optional major getThing"],
        ["response-header-became-required minor getThing"],
    ),
    "limit of a header": (
        {f"{ANSWER}/headers/X-Version/schema": {"type": "string", "pattern": "^v"}},
        ["response-pattern-narrowed minor getThing"],
        ["response-pattern-widened major getThing"],
    ),
    "link": (
        {f"{ANSWER}/links": {"next": {"operationId": "getThing"}}},
        ["link-changed minor getThing"],
        ["link-changed minor getThing"],
    ),
    # Security.
    "security: another way": (
        {"/security": [{"key": []}, {"oauth": []}]},
        [f"security-added minor {ALL}"],
        [f"security-removed major {ALL}"],
    ),
    "security: asked for": (
        {f"{GET}/security": []},
        ["security-added minor getThing", "security-removed major getThing"],
        ["security-added minor getThing", "security-removed major getThing"],
    ),
    "security: no longer needed": (
        {f"{GET}/security": [{"key": []}, {}]},
        ["security-added minor getThing"],
        ["security-removed major getThing"],
    ),
    "security: both needed": (
        {f"{GET}/security": [{"key": [], "oauth": []}]},
        ["security-added minor getThing", "security-removed major getThing"],
        ["security-added minor getThing", "security-removed major getThing"],
    ),
    "security: scope": (
        {f"{GET}/security": [{"key": ["read"]}]},
        ["security-scope-added major getThing"],
        ["security-scope-removed minor getThing"],
    ),
    "security: scheme": (
        {"/components/securitySchemes/key/scheme": "basic"},
        [f"security-scheme-changed major {ALL}"],
        [f"security-scheme-changed major {ALL}"],
    ),
    "security: words": (
        {"/components/securitySchemes/key/bearerFormat": "sk_xxx"},
        [f"text-changed patch {ALL}"],
        [f"text-changed patch {ALL}"],
    ),
    # Servers.
    "server": (
        {"/servers/2": {"url": "https://c.example"}},
        [f"server-added minor {ALL}"],
        [f"server-removed major {ALL}"],
    ),
    "server of an operation": (
        {f"{GET}/servers": [{"url": "https://a.example"}]},
        ["server-removed major getThing"],
        ["server-added minor getThing"],
    ),
    "order of servers": (
        {"/servers": [{"url": "https://b.example"}, {"url": "https://a.example"}]},
        [f"server-order-changed minor {ALL}"],
        [f"server-order-changed minor {ALL}"],
    ),
    # Webhooks: callers receive what is sent there, and send what is answered.
    "webhook": (
        {"/webhooks/new": {"post": {"operationId": "onNew", "responses": {}}}},
        ["webhook-added minor onNew"],
        ["webhook-removed major onNew"],
    ),
    "field of a webhook": (
        {
            f"{HOOK}/requestBody/content/application~1json/schema": {
                "type": "string",
                "maxLength": 9,
            }
        },
        ["response-max-length-narrowed minor onThingMade"],
        ["response-max-length-widened major onThingMade"],
    ),
    "body of a webhook became optional": (
        {f"{HOOK}/requestBody/required": False},
        ["response-body-became-optional major onThingMade"],
        ["response-body-became-required minor onThingMade"],
    ),
    "header of a webhook": (
        {f"{HOOK}/parameters": [{"name": "X-Event", "in": "header", "required": True}]},
        ["response-required-parameter-added minor onThingMade"],
        ["response-parameter-removed major onThingMade"],
    ),
    "what a webhook may be answered": (
        {f"{HOOK}/responses/200": {"description": "Thanks."}},
        ["request-success-status-added minor onThingMade"],
        ["request-success-status-removed major onThingMade"],
    ),
    "webhook deprecated": (
        {f"{HOOK}/deprecated": True},
        ["deprecated minor onThingMade"],
        ["deprecation-lifted patch onThingMade"],
    ),
    "callback": (
        {f"{POST}/callbacks": {"done": {"{$request.body#/url}": {"post": {"responses": {}}}}}},
        ["callback-added minor changeThing"],
        ["callback-removed major changeThing"],
    ),
    # The document.
    "version": ({"/info/version": "2"}, ["text-changed patch "], ["text-changed patch "]),
    "title": ({"/info/title": "All"}, ["text-changed patch "], ["text-changed patch "]),
    "extension": ({"/x-new": 1}, ["extension-changed patch "], ["extension-changed patch "]),
    "stated break": (
        {
            "/x-changes": [
                {"since": "2026-01-31", "kind": "breaking", "pointer": "/info", "text": "."}
            ]
        },
        ["stated-break major "],
        ["stated-break major "],
    ),
    "stated change": (
        {
            "/x-changes": [
                {"since": "2026-01-31", "kind": "compatible", "pointer": "/info", "text": "."}
            ]
        },
        ["stated-change minor "],
        ["stated-change minor "],
    ),
    "dialect": ({"/openapi": "3.1.1"}, ["text-changed patch "], ["text-changed patch "]),
    "tag": ({"/tags/1": {"name": "New"}}, ["tags-changed patch "], ["tags-changed patch "]),
    "text of a tag": (
        {"/tags/0/description": "All."},
        ["text-changed patch "],
        ["text-changed patch "],
    ),
    "component that nothing uses": (
        {"/components/schemas": {"Idle": STRING}},
        ["unused-component-changed patch "],
        ["unused-component-changed patch "],
    ),
}


@pytest.mark.parametrize("backwards", [False, True], ids=["forwards", "backwards"])
@pytest.mark.parametrize("name", ROWS)
def test_a_change_outside_of_schemas(name: str, backwards: bool) -> None:
    edits, forth, back = ROWS[name]
    before, after = BASE, edited(edits)
    if backwards:
        before, after = after, before
    assert shown(compare(before, after)) == (back if backwards else forth)


SAME: dict[str, Edits] = {
    "no security and the lack of any": {f"{GET}/security": [{"key": []}]},
    "the case of a header": {f"{GET}/parameters/1/name": "x-trace"},
    "a default that is stated": {f"{GET}/parameters/0/style": "form"},
    "header parameters that OpenAPI ignores": {
        f"{GET}/parameters/3": {"name": "Authorization", "in": "header", "required": True}
    },
    "the servers of the document for one operation": {f"{GET}/servers": BASE["servers"]},
    "a parameter of the path for one operation": {
        f"{GET}/parameters/3": BASE["paths"]["/things/{id}"]["parameters"][0]
    },
    "the space in a media type": {
        f"{ANSWER}/content": {"Application/JSON": {"schema": STRING}},
    },
    "a schema as a component": {
        f"{ANSWER}/content/application~1json/schema": {"$ref": "#/components/schemas/Text"},
        "/components/schemas": {"Text": STRING},
    },
    "a parameter as a component": {
        f"{GET}/parameters/0": {"$ref": "#/components/parameters/View"},
        "/components/parameters": {"View": {"name": "view", "in": "query", "schema": STRING}},
    },
    "a security scheme by another name": {
        "/security": [{"token": []}],
        "/components/securitySchemes": {
            "token": {"type": "http", "scheme": "bearer"},
            "oauth": {"type": "oauth2", "flows": {}},
        },
    },
}


@pytest.mark.parametrize("name", SAME)
def test_two_ways_to_say_the_same(name: str) -> None:
    other = edited(SAME[name])
    assert compare(BASE, other) == []
    assert compare(other, BASE) == []


@pytest.mark.parametrize(
    ("before", "after", "forth", "back"),
    [
        ({"default": "eu"}, {"default": "us"}, "default-changed major", "default-changed major"),
        (
            {"default": "eu", "enum": ["eu", "us"]},
            {"default": "eu", "enum": ["eu"]},
            "narrowed major",
            "widened minor",
        ),
        ({"default": "eu"}, {"default": "eu", "enum": ["eu"]}, "narrowed major", "widened minor"),
    ],
)
def test_variables_of_servers(before: Contract, after: Contract, forth: str, back: str) -> None:
    old, new = (
        edited({"/servers": [{"url": "https://{at}.example", "variables": {"at": each}}]})
        for each in (before, after)
    )
    assert shown(compare(old, new)) == [f"server-variable-{forth} {ALL}"]
    assert shown(compare(new, old)) == [f"server-variable-{back} {ALL}"]


def test_callbacks_are_received() -> None:
    def calling(schema: object) -> Contract:
        done = {"requestBody": {"content": {"application/json": {"schema": schema}}}}
        return edited({f"{POST}/callbacks": {"done": {"{$url}": {"post": done}}}})

    [change] = compare(calling({"enum": ["a", "b"]}), calling({"enum": ["a"]}))
    assert (change.kind, change.level) == ("response-enum-value-removed", Level.MINOR)
    assert change.operations == ("changeThing",)


def test_an_operation_is_named_as_it_is_called_now() -> None:
    changes = compare(BASE, edited({f"{GET}/operationId": "readThing", f"{GET}/deprecated": True}))
    assert {change.operations for change in changes} == {("readThing",)}


def test_pointers_are_rfc_6901() -> None:
    [change] = compare(BASE, edited({f"{GET}/responses/409": {"description": "No."}}))
    path = ("paths", "/things/{id}", "get", "responses", "409")
    assert change.pointer == json_pointer(*path)


def test_the_place_of_security_does_not_depend_on_the_direction() -> None:
    def contract(name: str, security: object) -> Contract:
        operation = {"operationId": "get", "responses": {}, "security": security}
        return {"paths": {f"/a/{{{name}}}": {"get": operation}}}

    old, new = contract("a", [{"key": []}]), contract("b", [])
    forth, back = ({each.pointer for each in compare(*pair)} for pair in ((old, new), (new, old)))
    assert forth == back


TRACE = {"name": "trace", "in": "query", "schema": STRING}


def test_what_is_new_to_an_operation_is_named_there_not_where_it_is_described() -> None:
    described = {
        "/components/parameters": {"Trace": TRACE},
        "/components/headers": {"Left": {"schema": STRING}},
    }
    used = {
        f"{GET}/parameters/3": {"$ref": "#/components/parameters/Trace"},
        f"{ANSWER}/headers/X-New": {"$ref": "#/components/headers/Left"},
    }
    before, after = edited(described), edited({**described, **used})
    wanted = [f"{GET}/parameters/3", f"{ANSWER}/headers/X-New"]
    for documents in ((before, after), (after, before)):
        changes = [each for each in compare(*documents) if each.kind.startswith("re")]
        assert sorted(each.pointer for each in changes) == sorted(wanted)


def test_what_is_described_for_the_first_time_is_named_where_it_is_described() -> None:
    after = edited(
        {
            "/components/parameters": {"Trace": TRACE},
            f"{GET}/parameters/3": {"$ref": "#/components/parameters/Trace"},
        }
    )
    [change] = compare(BASE, after)
    assert change.pointer == "/components/parameters/Trace"
