"""Each rule of a contract: a document that keeps all of them, and one that breaks each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import document as doc
from generator import rules
from generator.api.build import build

SPEC = Path(__file__).parents[2] / "spec"
GET = "/paths/~1books~1{book_id}/get"
PUT = "/paths/~1books~1{book_id}/put"
DELIVERY = "/webhooks/bookReturned/post"

Document = dict[str, Any]


def library() -> Document:
    """Return a small contract that keeps every rule and has every kind of example."""
    failure = {
        "description": "Refused.",
        "headers": {"Retry-After": {"$ref": "#/components/headers/RetryAfter"}},
        "content": {"application/json": {"schema": {"type": "string"}, "example": "no"}},
    }
    put = {
        "operationId": "putBook",
        "tags": ["Books"],
        "summary": "Replace a book",
        "x-source": "inferred",
        "security": [{"key": []}],
        "requestBody": {
            "content": {
                "application/json": {
                    "schema": {"$ref": "#/components/schemas/Book"},
                    "examples": {"emma": {"$ref": "#/components/examples/Emma"}},
                },
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "properties": {"file": {"type": "string", "format": "binary"}},
                    },
                    "examples": {"scan": {"value": {"file": "emma.pdf"}}},
                },
            }
        },
        "responses": {
            "204": {"description": "Replaced."},
            "404": {"$ref": "#/components/responses/Refused"},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Library", "version": "1", "x-spec-version": "2026-01-31"},
        "tags": [{"name": "Books"}],
        "paths": {
            "/books/{book_id}": {
                "parameters": [
                    {
                        "name": "book_id",
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                        "example": "b_1",
                    }
                ],
                "get": {
                    "operationId": "getBook",
                    "tags": ["Books"],
                    "summary": "Get a book",
                    "x-source": "documented",
                    "responses": {
                        "200": {
                            "description": "The book.",
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/Book"},
                                    "examples": {"emma": {"$ref": "#/components/examples/Emma"}},
                                }
                            },
                        },
                        "404": {"$ref": "#/components/responses/Refused"},
                    },
                },
                "put": put,
            }
        },
        "webhooks": {
            "bookReturned": {
                "post": {
                    "operationId": "receiveBook",
                    "tags": ["Books"],
                    "summary": "A book came back",
                    "x-source": "client",
                    "responses": {"200": {"description": "Read."}},
                }
            }
        },
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "headers": {"RetryAfter": {"schema": {"type": "integer"}, "example": 3}},
            "responses": {"Refused": failure},
            "examples": {
                "Emma": {
                    "value": {
                        "title": "Emma",
                        "cover": "https://a.example/e.png",
                        "printed_at": "2026-01-31T10:00:00Z",
                    }
                }
            },
            "schemas": {
                "Book": {
                    "type": "object",
                    "required": ["title"],
                    "properties": {
                        "title": {"type": "string", "examples": ["Emma"]},
                        "cover": {"type": "string", "format": "uri"},
                        "printed_at": {"type": "string", "format": "date-time"},
                        "example": {"type": "integer", "description": "A field, not a keyword."},
                        "sequel": {"$ref": "#/components/schemas/Book"},
                    },
                }
            },
        },
    }


def put(pointer: str, value: object) -> Callable[[Document], None]:
    """Return an edit that writes one place."""

    def edit(document: Document) -> None:
        *parents, last = doc.tokens(pointer)
        node = doc.resolve(document, doc.pointer(*parents))
        node[int(last) if isinstance(node, list) else last] = value

    return edit


def drop(pointer: str) -> Callable[[Document], None]:
    """Return an edit that removes one place."""

    def edit(document: Document) -> None:
        *parents, last = doc.tokens(pointer)
        del doc.resolve(document, doc.pointer(*parents))[last]

    return edit


REFUSED = "/components/responses/Refused/content/application~1json"
BOOK = "/components/schemas/Book"
EMMA = "/components/examples/Emma/value"

BROKEN = {
    "reference to a file": (
        put(f"{BOOK}/properties/sequel/$ref", "book.yaml"),
        f"{BOOK}/properties/sequel/$ref",
        "start with '#/'",
    ),
    "reference to nothing": (
        put(f"{GET}/responses/404/$ref", "#/components/responses/Gone"),
        f"{GET}/responses/404/$ref",
        "there is no such node",
    ),
    "reference that is no text": (
        put(f"{BOOK}/properties/sequel/$ref", 1),
        f"{BOOK}/properties/sequel/$ref",
        "start with '#/'",
    ),
    "reference that is an object": (
        put(f"{BOOK}/properties/sequel/$ref", {}),
        f"{BOOK}/properties/sequel/$ref",
        "start with '#/'",
    ),
    "parameter without a name": (
        drop("/paths/~1books~1{book_id}/parameters/0/name"),
        "/paths/~1books~1{book_id}/parameters/0",
        "'name' is a required property",
    ),
    "operation that is none": (put(GET, []), GET, "is not of type 'object'"),
    "undeclared security": (
        put("/paths/~1books~1{book_id}/put/security", [{"key": [], "lock": []}]),
        "/paths/~1books~1{book_id}/put/security/0/lock",
        "is not declared: add it to components/securitySchemes",
    ),
    "not JSON Schema": (
        put("/components/headers/RetryAfter/schema/type", "whole"),
        "/components/headers/RetryAfter/schema/type",
        "'whole'",
    ),
    "not JSON Schema deep inside": (
        put(f"{BOOK}/properties/title/maxLength", -1),
        f"{BOOK}/properties/title/maxLength",
        "minimum",
    ),
    "not OpenAPI": (drop("/info/title"), "/info", "'title' is a required property"),
    "no date": (drop("/info/x-spec-version"), "/info/x-spec-version", "is None"),
    "date that is none": (
        put("/info/x-spec-version", "2026-02-30"),
        "/info/x-spec-version",
        "give the date",
    ),
    "date in another form": (
        put("/info/x-spec-version", "20260131"),
        "/info/x-spec-version",
        "give the date",
    ),
    "unknown source": (
        put(f"{BOOK}/properties/title/x-source", "hearsay"),
        f"{BOOK}/properties/title/x-source",
        "documented, client, inferred",
    ),
    "no source": (drop(f"{GET}/x-source"), GET, "has no x-source"),
    "webhook without source": (drop(f"{DELIVERY}/x-source"), DELIVERY, "has no x-source"),
    "no operation id": (drop(f"{GET}/operationId"), GET, "has no operationId"),
    "operation id in another case": (
        put(f"{GET}/operationId", "get_book"),
        f"{GET}/operationId",
        "camelCase",
    ),
    "no tag": (put(f"{GET}/tags", []), GET, "has 0 tags"),
    "two tags": (put(f"{GET}/tags", ["Books", "Books"]), GET, "has 2 tags"),
    "undeclared tag": (put(f"{GET}/tags/0", "Films"), f"{GET}/tags/0", "'Films' is not declared"),
    "no summary": (drop(f"{GET}/summary"), GET, "has no summary"),
    "empty summary": (put(f"{DELIVERY}/summary", ""), DELIVERY, "has no summary"),
    "no error response": (drop(f"{GET}/responses/404"), f"{GET}/responses", "no error response"),
    "error response without content": (
        put(f"{GET}/responses/404", {"description": "Gone."}),
        f"{GET}/responses",
        "no error response",
    ),
    "no request example": (
        lambda document: [
            drop(f"{PUT}/requestBody/content/{media}/examples")(document)
            for media in ("application~1json", "multipart~1form-data")
        ],
        f"{PUT}/requestBody",
        "show one request",
    ),
    "no success example": (
        drop(f"{GET}/responses/200/content/application~1json/examples"),
        f"{GET}/responses",
        "no example of a success",
    ),
    "wrong example of a media type": (
        put(f"{REFUSED}/example", 1),
        f"{REFUSED}/example",
        "not of type 'string'",
    ),
    "wrong example of a form": (
        put(f"{PUT}/requestBody/content/multipart~1form-data/examples/scan/value/file", 1),
        f"{PUT}/requestBody/content/multipart~1form-data/examples/scan/value/file",
        "not of type 'string'",
    ),
    "wrong example of a parameter": (
        put("/paths/~1books~1{book_id}/parameters/0/example", 7),
        "/paths/~1books~1{book_id}/parameters/0/example",
        "not of type 'string'",
    ),
    "wrong example of a header": (
        put("/components/headers/RetryAfter/example", "soon"),
        "/components/headers/RetryAfter/example",
        "not of type 'integer'",
    ),
    "wrong example of a schema": (
        put(f"{BOOK}/properties/title/examples", ["Emma", 2]),
        f"{BOOK}/properties/title/examples/1",
        "not of type 'string'",
    ),
    "wrong single example of a schema": (
        put(f"{BOOK}/properties/title/example", 2),
        f"{BOOK}/properties/title/example",
        "not of type 'string'",
    ),
    "wrong shared example": (drop(f"{EMMA}/title"), EMMA, "'title' is a required property"),
    "example that is no URI": (put(f"{EMMA}/cover", "not a uri"), f"{EMMA}/cover", "'uri'"),
    "example that is no time": (
        put(f"{EMMA}/printed_at", "2026-01-31 10 o'clock"),
        f"{EMMA}/printed_at",
        "'date-time'",
    ),
    "unused component": (
        put("/components/schemas/Film", {"type": "object"}),
        "/components/schemas/Film",
        "is used nowhere",
    ),
    "component that only it uses": (
        put("/components/schemas/Film", {"anyOf": [{"$ref": "#/components/schemas/Film"}]}),
        "/components/schemas/Film",
        "is used nowhere",
    ),
    "unused security scheme": (
        put("/components/securitySchemes/basic", {"type": "http", "scheme": "basic"}),
        "/components/securitySchemes/basic",
        "is used nowhere",
    ),
    "path parameter too many": (
        put(
            f"{GET}/parameters",
            [{"name": "page", "in": "path", "required": True, "schema": {"type": "string"}}],
        ),
        f"{GET}/parameters/0",
        "'page' is not in the path",
    ),
}


@pytest.mark.parametrize(("edit", "pointer", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_rule_is_found_where_it_is_broken(
    edit: Callable[[Document], None], pointer: str, message: str
) -> None:
    document = library()
    edit(document)
    problems = rules.check(document)
    assert [problem.pointer for problem in problems] == [pointer]
    assert message in problems[0].message


def test_a_document_that_keeps_all_rules_has_no_problem() -> None:
    assert rules.check(library(), expected_version="2026-01-31") == []


def test_checking_leaves_the_document_alone() -> None:
    document = library()
    rules.check(document)
    assert document == library()


def test_the_date_must_be_the_expected_one() -> None:
    [problem] = rules.check(library(), expected_version="2026-02-28")
    assert problem.pointer == "/info/x-spec-version"
    assert "'2026-02-28'" in problem.message


def test_an_operation_id_that_stands_twice_is_found_at_both_places() -> None:
    document = library()
    put(f"{DELIVERY}/operationId", "getBook")(document)
    problems = rules.check(document)
    assert [p.pointer for p in problems] == [f"{GET}/operationId", f"{DELIVERY}/operationId"]
    assert all("names 2 operations" in problem.message for problem in problems)


def test_a_path_parameter_that_is_not_declared_is_found_at_every_operation() -> None:
    document = library()
    drop("/paths/~1books~1{book_id}/parameters")(document)
    problems = rules.check(document)
    assert [problem.pointer for problem in problems] == [GET, PUT]
    assert all("{book_id}" in problem.message for problem in problems)


def test_every_problem_is_reported_not_only_the_first() -> None:
    document = library()
    for edit in (drop(f"{GET}/summary"), put(f"{EMMA}/cover", "x y"), drop(f"{PUT}/x-source")):
        edit(document)
    assert [p.pointer for p in rules.check(document)] == [f"{EMMA}/cover", GET, PUT]


def test_every_operation_has_a_place_of_its_own_choice() -> None:
    operation = {"responses": {}, "tags": ["pets"]}
    placed = {**operation, "operationId": "a", "x-sdk-method": "pets.list"}
    paths = {"/a": {"get": placed}, "/b": {"get": {**operation, "operationId": "b"}}}
    api = build({"openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": paths})
    (problem,) = rules.placed(api, "x.yaml")
    assert (problem.pointer, problem.operation) == ("/paths/~1b/get", "b")
    assert (problem.source, problem.code) == ("x.yaml", "method-missing")


def test_a_component_used_through_a_discriminator_is_used() -> None:
    document = library()
    put("/components/schemas/Film", {"type": "object"})(document)
    put(
        f"{BOOK}/discriminator",
        {"propertyName": "title", "mapping": {"film": "#/components/schemas/Film"}},
    )(document)
    assert rules.check(document) == []


@pytest.mark.parametrize(
    ("step", "value", "fits"),
    [
        *((0.01, value, True) for value in (0.07, 0.29, 1.1, 19.99, 1e15, -0.07, 7, 0)),
        *((0.01, value, False) for value in (0.075, 1e-3, float("inf"))),
        (7, 14, True),
        (7, 15, False),
        (0.1, 0.3, True),
    ],
)
def test_steps_are_counted_in_decimals(step: float, value: float, fits: bool) -> None:
    """As binary numbers, 0.07 is not a multiple of 0.01, and an amount of 7 cents is refused."""
    document = library()
    amount = {"schema": {"type": "number", "multipleOf": step}, "example": value}
    put("/components/headers/RetryAfter", {"description": "d"} | amount)(document)
    found = [each.message for each in rules.check(document)]
    wrong = [f"is not what the schema allows: {value} is not a multiple of {step}"]
    assert found == ([] if fits else wrong)


def test_data_is_not_taken_for_keywords() -> None:
    document = library()
    put(f"{BOOK}/properties/raw", {"example": {"$ref": "nowhere.yaml", "x-source": "?"}})(document)
    put(f"{BOOK}/x-note", {"$ref": "nowhere.yaml"})(document)
    assert rules.check(document) == []


def test_references_that_lead_in_a_circle_are_found_at_each_place() -> None:
    document = library()
    put("/components/responses/Refused", {"$ref": "#/components/responses/No"})(document)
    put("/components/responses/No", {"$ref": "#/components/responses/Refused"})(document)
    problems = rules.check(document)
    assert [problem.pointer for problem in problems] == [
        "/components/responses/No/$ref",
        "/components/responses/Refused/$ref",
        f"{GET}/responses/404/$ref",
        f"{PUT}/responses/404/$ref",
    ]
    assert all("leads back to itself" in problem.message for problem in problems)


@pytest.mark.parametrize("document", [{}, {"openapi": "3.1.0"}, {"openapi": "3.1.0", "paths": []}])
def test_a_document_that_is_no_contract_gives_problems_not_exceptions(document: Document) -> None:
    assert rules.check(document)


@pytest.mark.parametrize("length", [10, 1_000, 100_000])
def test_a_message_is_cut_to_what_can_be_read(length: int) -> None:
    document = library()
    put(f"{EMMA}/cover", "not a uri " * length)(document)
    [problem] = rules.check(document)
    assert len(problem.message) < 400
    assert problem.message.endswith("is not a 'uri'")


@pytest.mark.parametrize("path", sorted(SPEC.glob("*.yaml")), ids=lambda path: path.stem)
def test_our_contracts_keep_all_rules(path: Path) -> None:
    assert rules.check(doc.load(path), expected_version=path.stem) == []
