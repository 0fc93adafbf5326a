"""Every construct of a contract, called over a socket by both clients of its package."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest
import yaml

from tests.generator.python.conftest import DOCUMENTS, Answer, Made, Request, Stub

MATRIX = DOCUMENTS / "matrix.yaml"
JSON = "application/json"
THING = {"id": "a", "kind": "big"}
EVENTS = b'data: {"id": "a"}\n\ndata: {"id": "b"}\n\n'

Check = Callable[[Request], bool]


@dataclass(frozen=True)
class Case:
    """One call: what is called, what must go out, what comes back, and what that is to a caller."""

    method: str
    target: str
    given: tuple[Any, ...] = ()
    named: dict[str, Any] = field(default_factory=dict[str, Any])
    answer: Answer = (204, "", b"")
    result: Any = None
    sent: Check = lambda request: True

    def __str__(self) -> str:
        return self.method


def plain(value: Any) -> Any:
    """A result as JSON."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return (type(value).__name__, value.to_dict()) if hasattr(value, "to_dict") else value


def thing(name: str = "Thing", **more: Any) -> tuple[str, dict[str, Any]]:
    return name, {**THING, **more}


def ok(body: object, media: str = JSON, status: int = 200) -> Answer:
    return status, media, body


def body(value: object, media: str = JSON) -> Check:
    return lambda request: request.json() == value and request.headers["content-type"] == media


def raw(value: bytes, media: str) -> Check:
    return lambda request: request.body == value and request.headers["content-type"] == media


def header(**wanted: str) -> Check:
    return lambda request: all(
        request.headers.get(name.replace("_", "-")) == value for name, value in wanted.items()
    )


def parts(*wanted: bytes) -> Check:
    return lambda request: all(each in request.body for each in wanted)


NODE = {"name": "a", "children": [{"name": "b"}], "byName": {"k": {"name": "c"}}}
BASIC = "Basic dTpw"

CASES = [
    Case("answers.object", "/answers/object", answer=ok(THING), result=thing()),
    Case("answers.list", "/answers/list", answer=ok([THING]), result=[thing()]),
    Case("answers.map", "/answers/map", answer=ok({"k": THING}), result={"k": thing()}),
    Case("answers.number", "/answers/number", answer=ok(1.5), result=1.5),
    Case("answers.string", "/answers/string", answer=ok(None), result=None),
    Case("answers.any", "/answers/any", answer=ok([1, {"a": None}]), result=[1, {"a": None}]),
    Case("answers.text", "/answers/text", answer=ok(b"a,b", "text/csv"), result="a,b"),
    Case("answers.bytes_", "/answers/bytes", answer=ok(b"\x89PNG", "image/png"), result=b"\x89PNG"),
    Case("answers.empty", "/answers/empty"),
    Case("answers.head", "/answers/head", answer=ok(b"", "")),
    Case("answers.two", "/answers/two", answer=ok(THING), result=thing()),
    Case(
        "answers.two", "/answers/two", answer=ok({"job": 1}, status=202), result=("Job", {"job": 1})
    ),
    Case("answers.two", "/answers/two"),
    Case("answers.range", "/answers/range", answer=ok(THING, status=203), result=thing()),
    Case("answers.default", "/answers/default", answer=ok(THING), result=thing()),
    Case(
        "answers.vendor",
        "/answers/vendor",
        answer=ok(THING, "application/vnd.matrix+json"),
        result=thing(),
        sent=header(accept="application/vnd.matrix+json"),
    ),
    Case("answers.mixed", "/answers/mixed", answer=ok(THING), result=thing()),
    Case("answers.none", "/answers/none"),
    Case("streams.events", "/streams/events", answer=ok(EVENTS, "text/event-stream"), result="ab"),
    Case(
        "streams.lines",
        "/streams/lines",
        answer=ok(b'{"id":"a"}\n{"id":"b"}\n', "application/x-ndjson"),
        result="ab",
    ),
    Case("bodies.send_object", "/bodies/object", named={"id": "a"}, sent=body({"id": "a"})),
    Case("bodies.send_optional", "/bodies/optional", sent=lambda request: request.body == b""),
    Case("bodies.send_optional", "/bodies/optional", named=THING, sent=body(THING)),
    Case("bodies.send_list", "/bodies/list", named={"body": [THING]}, sent=body([THING])),
    Case("bodies.send_scalar", "/bodies/scalar", named={"body": 3}, sent=body(3)),
    Case("bodies.send_any", "/bodies/any", named={"body": [None, {}]}, sent=body([None, {}])),
    Case("bodies.send_map", "/bodies/map", named={"body": {"a": 1}}, sent=body({"a": 1})),
    Case(
        "bodies.send_open",
        "/bodies/open",
        named={"id": "a", "extra": {"b": 1}},
        sent=body({"id": "a", "b": 1}),
    ),
    Case(
        "bodies.send_form",
        "/bodies/form",
        named={"name": "a&b", "tag": ["x", "y"], "deep": {"a": 1}},
        sent=raw(b"name=a%26b&tag=x&tag=y&deep[a]=1", "application/x-www-form-urlencoded"),
    ),
    Case(
        "bodies.send_multipart",
        "/bodies/multipart",
        named={"photos": [("a.png", b"1"), ("b.png", b"2")], "note": "n", "meta": THING},
        sent=parts(
            b'name="photos"; filename="a.png"', b'filename="b.png"', b'"id"', b"\r\n\r\nn\r\n"
        ),
    ),
    Case("bodies.send_file", "/bodies/file", (("a.txt", b"abc"),), sent=parts(b'filename="a.txt"')),
    Case(
        "bodies.send_text",
        "/bodies/text",
        named={"body": "hé"},
        sent=lambda r: r.body == "hé".encode(),
    ),
    Case(
        "bodies.send_bytes",
        "/bodies/bytes",
        (b"\x00\xff",),
        sent=raw(b"\x00\xff", "application/octet-stream"),
    ),
    Case(
        "bodies.send_patch",
        "/bodies/patch",
        named={"note": None},
        sent=body({"note": None}, "application/merge-patch+json"),
    ),
    Case(
        "bodies.send_union",
        "/bodies/union",
        named={"shape": "circle", "radius": 1.5},
        sent=body({"shape": "circle", "radius": 1.5}),
    ),
    Case("bodies.send_first", "/bodies/first", named={"id": "a"}, sent=body({"id": "a"})),
    Case("params.path", "/params/a%2Fb%3Fc/7/true", ("a/b?c", 7, True)),
    Case("params.enum", "/params/enum/big", ("big",)),
    Case("params.list", "/params/list/1,2", ([1, 2],)),
    Case("params.matrix", "/params/matrix/;ids=1;ids=2", ([1, 2],)),
    Case("params.label", "/params/label/.x", ("x",)),
    Case("params.query", "/params/query?many=a&many=b", named={"many": ["a", "b"]}),
    Case("params.query", "/params/query?comma=a,b", named={"comma": ["a", "b"]}),
    Case("params.query", "/params/query?pipe=a%7Cb", named={"pipe": ["a", "b"]}),
    Case("params.query", "/params/query?space=a%20b", named={"space": ["a", "b"]}),
    Case(
        "params.query",
        "/params/query?deep[a]=1&deep[b]=x",
        named={"deep": {"a": 1, "b": "x"}},
    ),
    Case("params.query", "/params/query?json=%7B%22a%22%3A1%7D", named={"json": {"a": 1}}),
    Case("params.query", "/params/query?raw=a/b:c", named={"raw": "a/b:c"}),
    Case("params.query", "/params/query?filter[name]=a%26b", named={"filter_name": "a&b"}),
    Case("params.query", "/params/query?flag=false", named={"flag": False}),
    Case(
        "params.header",
        "/params/header",
        named={"x_number": 5, "x_flag": True, "x_list": ["a", "b"]},
        sent=header(x_number="5", x_flag="true", x_list="a,b"),
    ),
    Case(
        "params.cookie", "/params/cookie", named={"session": "s"}, sent=header(cookie="session=s")
    ),
    Case(
        "params.same",
        "/params/same/p?id=q",
        ("p",),
        {"query_id": "q", "field_id": "f"},
        sent=body({"id": "f"}),
    ),
    Case("keys.header", "/keys/header", sent=header(x_key="h")),
    Case("keys.query", "/keys/query?key=q"),
    Case("keys.cookie", "/keys/cookie", sent=header(cookie="sid=c")),
    Case("keys.bearer", "/keys/bearer", sent=header(authorization="Bearer b")),
    Case("keys.basic", "/keys/basic", sent=header(authorization=BASIC)),
    Case("keys.oauth", "/keys/oauth", sent=header(authorization="Bearer o")),
    Case("keys.both", "/keys/both", sent=header(authorization=BASIC, x_key="h")),
    Case("keys.either", "/keys/either", sent=header(authorization="Bearer b")),
    Case("keys.none", "/keys/none", sent=lambda request: "authorization" not in request.headers),
    Case(
        "types.nullable",
        "/types/nullable",
        answer=ok({"link": None, "note": None, "either": [THING]}),
        result=("Nullable", {"link": None, "note": None, "either": [THING]}),
    ),
    Case("types.tree", "/types/tree", answer=ok(NODE), result=("Node", NODE)),
    Case(
        "types.union",
        "/types/union",
        answer=ok({"shape": "square", "side": 2}),
        result=("Shape", {"shape": "square", "side": 2}),
    ),
    Case(
        "types.all",
        "/types/all",
        answer=ok({"name": "a", "kind": "cat", "lives": 9}),
        result=("Cat", {"name": "a", "kind": "cat", "lives": 9}),
    ),
    Case(
        "types.access",
        "/types/access",
        named={"name": "a", "pin": "1"},
        sent=body({"name": "a", "pin": "1"}),
        answer=ok({"id": "1", "name": "a"}),
        result=("User", {"id": "1", "name": "a"}),
    ),
    Case(
        "types.extra",
        "/types/extra",
        answer=ok({"id": "1", "bob": {"points": 3}}),
        result=("Board", {"id": "1", "bob": {"points": 3}}),
    ),
    Case(
        "types.constant",
        "/types/constant",
        answer=ok({"step": 2, "level": 3, "fixed": "yes"}),
        result=("Sizes", {"step": 2, "level": 3, "fixed": "yes"}),
    ),
    Case("types.read_alias", "/alias", answer=ok(THING), result=thing()),
    Case("errors.typed", "/errors/typed", answer=ok(THING), result=thing()),
    Case("untagged.get_id_parts", "/untagged/x/parts", ("x",), answer=ok(THING), result=thing()),
]

CREDENTIALS: dict[str, Any] = {
    "Header": "h",
    "Query": "q",
    "Cookie": "c",
    "Bearer": "b",
    "Basic": ("u", "p"),
    "Oauth": "o",
}


@pytest.fixture(scope="session")
def matrix(made: Made) -> ModuleType:
    """The package of the contract."""
    return made(MATRIX, "matrix_client")


def called(client: Any, case: Case) -> Any:
    resource, _, name = case.method.partition(".")
    return getattr(getattr(client, resource), name)(*case.given, **case.named)


def joined(things: Iterable[Any]) -> str:
    return "".join(each.id for each in things)


async def awaited(package: ModuleType, url: str, case: Case) -> Any:
    async with package.AsyncMatrixClient(base_url=url, credentials=CREDENTIALS) as client:
        result = await called(client, case)
        if case.method.startswith("streams."):
            return "".join([each.id async for each in result])
        return result


@pytest.mark.parametrize("case", CASES, ids=str)
@pytest.mark.parametrize("is_async", [False, True])
def test_each_construct_goes_over_the_wire_as_the_contract_says(
    matrix: ModuleType, stub: Stub, case: Case, is_async: bool
) -> None:
    stub.answer(*case.answer)
    if is_async:
        result = asyncio.run(awaited(matrix, stub.url, case))
    else:
        with matrix.MatrixClient(base_url=stub.url, credentials=CREDENTIALS) as client:
            result = called(client, case)
            result = joined(result) if case.method.startswith("streams.") else result
    (request,) = stub.requests
    assert request.target == case.target
    assert case.sent(request), (request.headers, request.body)
    assert plain(result) == case.result


def test_errors_have_the_class_of_their_status(matrix: ModuleType, stub: Stub) -> None:
    expected = {409: ("detail", "D"), 418: ("message", "M")}
    with matrix.MatrixClient(base_url=stub.url, max_retries=0, credentials=CREDENTIALS) as client:
        for status, (name, text) in expected.items():
            stub.answer(status, "application/problem+json", {name: text})
            with pytest.raises(matrix.APIStatusError, match=text) as caught:
                client.errors.typed()
            assert caught.value.status == status
            assert getattr(caught.value.data, name) == text


def test_every_operation_is_a_method(matrix: ModuleType) -> None:
    document = yaml.safe_load(MATRIX.read_text("utf-8"))
    verbs = ("get", "put", "post", "delete", "head", "patch")
    inside = [verb for item in document["paths"].values() for verb in item if verb in verbs]
    methods = {case.method for case in CASES}
    # The alias is an operation by reference; of one with two kinds of answers come two methods.
    assert len(inside) + 1 == len(methods | {"streams.both"})


def test_the_default_server_has_no_braces(matrix: ModuleType) -> None:
    with matrix.MatrixClient(credentials=CREDENTIALS) as client:
        assert client.base_url == "https://eu.matrix.example/v2"


def test_one_operation_streams_or_answers(matrix: ModuleType, stub: Stub) -> None:
    with matrix.MatrixClient(base_url=stub.url, credentials=CREDENTIALS) as client:
        stub.answer(200, JSON, THING)
        assert client.streams.both(prompt="x").id == "a"
        assert json.loads(stub.requests[0].body) == {"prompt": "x", "stream": False}
        stub.answer(200, "text/event-stream", EVENTS)
        assert joined(client.streams.both_stream(prompt="x")) == "ab"
        assert json.loads(stub.requests[0].body) == {"prompt": "x", "stream": True}
