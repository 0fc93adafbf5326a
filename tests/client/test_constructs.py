"""Bodies, answers, credentials, parameters and errors of every kind in a contract."""

from __future__ import annotations

import base64
import copy
import datetime as dt
import io
import json
import logging
import pickle
import subprocess
import sys
import traceback
from decimal import Decimal
from typing import Any

import httpx
import pytest

import beatapi
from beatapi import UNSET, BeatAPI, _spec
from beatapi._calls.operation import Answer, Operation
from beatapi._engine.engine import AsyncResource, SyncResource
from beatapi._uploads import source

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


def made(client, operation, options=None, **arguments):
    """Make a call; await the result of an asynchronous client."""
    kind = SyncResource if isinstance(client, BeatAPI) else AsyncResource
    return kind(client._engine)._call(operation, options=options or {}, **arguments)


@pytest.fixture
def call(caller):
    def run(operation, options=None, *, client_options=None, **arguments):
        return caller(
            lambda client: made(client, operation, options, **arguments), **(client_options or {})
        )

    return run


def operation(*answers: Answer[Any], **members: Any) -> Operation[Any]:
    fields = {"id": "doIt", "method": "POST", "path": "/v1/it"} | members
    return Operation(answers=answers or (Answer("200", "json"),), **fields)


# ---------------------------------------------------------------- bodies


@pytest.mark.parametrize(
    "value", [None, [1, "a", None], "text", 5, 1.5, True, {"a": {"b": []}}, []]
)
def test_a_whole_json_value(call, server, value):
    server.script(server.http(body="1"))
    call(operation(), whole=value)
    assert server.received[0].json() == value
    assert server.received[0].headers["content-type"] == "application/json"


def test_a_whole_json_value_has_the_media_type_of_its_operation(call, server):
    server.script(server.http(body="1"))
    call(operation(media="application/json-patch+json"), whole=[])
    assert server.received[0].headers["content-type"] == "application/json-patch+json"


@pytest.mark.parametrize(
    ("method", "arguments", "has_key"),
    [
        ("POST", {"body": {"a": 1}}, True),
        ("POST", {}, False),
        ("PATCH", {"body": {"a": 1}}, False),
        ("PUT", {"whole": 1}, False),
    ],
)
def test_a_key_is_drawn_for_what_creates_only(call, server, method, arguments, has_key):
    server.script(server.http(body="1"))
    call(operation(method=method), **arguments)
    assert ("idempotency-key" in server.received[0].headers) is has_key


def test_values_that_json_does_not_know(call, server):
    task = beatapi.models.Task.from_dict({"id": "task_1"})
    value = {"day": dt.date(2026, 10, 2), "price": Decimal("0.10"), "task": task, "ids": (1, 2)}
    server.script(server.http(body="1"))
    call(operation(media="application/merge-patch+json"), body=value, extra={"new": 1})
    sent = {"day": "2026-10-02", "price": 0.1, "task": {"id": "task_1"}, "ids": [1, 2], "new": 1}
    assert server.received[0].json() == sent
    assert server.received[0].headers["content-type"] == "application/merge-patch+json"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"whole": float("nan")}, "JSON"),
        ({"whole": object()}, "object is neither"),
        ({"body": {"a": Decimal("0.12345678901234567890")}}, "more digits"),
        ({"body": {"a": 1}, "extra": {"a": 2}}, "a is given twice"),
        ({"content": None}, "the body must be"),
        ({"content": 5}, "file must be"),
        ({"form": {"a": object()}}, "a "),
        ({"cookies": {"a": object()}}, "a must be"),
        ({"headers": {"X-A": "a\nb"}}, "header X-A"),
    ],
)
def test_what_cannot_be_sent_is_refused(call, server, arguments, message):
    with pytest.raises(beatapi.InvalidArgumentError, match=message):
        call(operation(), **arguments)
    assert server.connections == 0


def test_an_optional_body_is_left_out(call, server):
    server.script(*[server.http(body="1")] * 5)
    for arguments in ({"body": {"a": UNSET}}, {"form": {"a": UNSET}}, {"whole": UNSET}, {}):
        call(operation(optional_body=True), **arguments)
    call(operation(), body={"a": UNSET})
    assert [request.body for request in server.received] == [b"", b"", b"", b"", b"{}"]
    assert "content-type" not in server.received[0].headers


def test_a_form(call, server):
    server.script(server.http(body="1"))
    form = {"a": "x y", "ids": [1, 2], "left": UNSET, "meta": {"k": True}}
    call(operation(styles={"meta": "deepObject*"}), form=form)
    assert server.received[0].body == b"a=x+y&ids=1&ids=2&meta[k]=true"
    assert server.received[0].headers["content-type"] == "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("media", "content", "kind", "body"),
    [
        ("text/plain", "grüße", "text/plain; charset=utf-8", "grüße".encode()),
        ("", "a", "text/plain; charset=utf-8", b"a"),
        ("text/csv; charset=utf-8", "a;b", "text/csv; charset=utf-8", b"a;b"),
        ("application/xml", "<a/>", "application/xml", b"<a/>"),
        ("application/octet-stream", b"\0\1", "application/octet-stream", b"\0\1"),
        ("image/*", PNG, "image/png", PNG),
        ("", b"\0", "application/octet-stream", b"\0"),
        ("*/*", (None, PNG, "image/x-own"), "image/x-own", PNG),
        ("", io.BytesIO(b""), "application/octet-stream", b""),
        ("", memoryview(b"ab"), "application/octet-stream", b"ab"),
    ],
)
def test_text_and_bytes(call, server, media, content, kind, body):
    server.script(server.http(body="1"))
    call(operation(media=media), content=content)
    request = server.received[0]
    assert request.headers["content-type"] == kind
    assert (request.body, request.headers["content-length"]) == (body, str(len(body)))


@pytest.mark.parametrize("kind", ["path", "file"])
def test_a_file_as_body_is_sent_again_on_a_retry(call, server, tmp_path, kind):
    path = tmp_path / "song.mp3"
    path.write_bytes(b"ID3" + b"x" * 600_000)
    server.script(server.error(503, "processing_failed"), server.http(body="1"))
    progress: list[tuple[int, int | None]] = []
    options = {"on_progress": lambda done, total: progress.append((done, total))}
    with path.open("rb") as file:
        call(operation(), options, content=path if kind == "path" else file)
    assert [request.body for request in server.received] == [path.read_bytes()] * 2
    assert server.received[0].headers["content-type"] == "audio/mpeg"
    # An answer that comes at once spares the report of the last piece.
    assert progress[0] == (262_144, 600_003)
    assert progress[-1] in [(524_288, 600_003), (600_003, 600_003)]


def parts_of(request):
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    parts = request.body.split(b"--" + boundary)
    assert parts[0] == b""
    assert parts[-1] == b"--\r\n"
    return [
        part.removeprefix(b"\r\n").removesuffix(b"\r\n").split(b"\r\n\r\n") for part in parts[1:-1]
    ]


def test_multipart_with_every_kind_of_part(call, server, tmp_path):
    path = tmp_path / "b.png"
    path.write_bytes(PNG)
    server.script(server.http(body="1"))
    fields = {
        "photos": [("a.png", PNG), str(path)],
        "title": "A title",
        "tags": ["x", "y"],
        "count": 5,
        "public": True,
        "meta": {"k": None},
        "rows": [{"a": 1}, {"a": 2}],
        "list": [1, 2],
        "note": "<b>",
        "left": UNSET,
        "none": None,
    }
    media = {"list": "application/json", "note": "text/html", "photos": "image/*"}
    call(operation(files=("photos",), part_media=media), multipart=fields)
    heads = [head.decode().split("\r\n") for head, _ in parts_of(server.received[0])]
    bodies = [body for _, body in parts_of(server.received[0])]
    data = "Content-Disposition: form-data; name="
    assert heads == [
        [f'{data}"photos"; filename="a.png"', "Content-Type: image/png"],
        [f'{data}"photos"; filename="b.png"', "Content-Type: image/png"],
        [f'{data}"title"'],
        [f'{data}"tags"'],
        [f'{data}"tags"'],
        [f'{data}"count"'],
        [f'{data}"public"'],
        [f'{data}"meta"', "Content-Type: application/json"],
        [f'{data}"rows"', "Content-Type: application/json"],
        [f'{data}"rows"', "Content-Type: application/json"],
        [f'{data}"list"', "Content-Type: application/json"],
        [f'{data}"note"', "Content-Type: text/html"],
    ]
    plain = [b"A title", b"x", b"y", b"5", b"true"]
    objects = [b'{"k": null}', b'{"a": 1}', b'{"a": 2}', b"[1, 2]"]
    assert bodies[2:] == [*plain, *objects, b"<b>"]


def test_a_contract_without_limits_takes_every_file(call, server, monkeypatch):
    monkeypatch.setattr(source, "UPLOAD_SUFFIXES", {})
    monkeypatch.setattr(source, "MAX_FILE_BYTES", 0)
    server.script(server.http(body="1"))
    files = {"file": [("notes.txt", b"words"), ("empty.bin", b""), PNG]}
    call(operation(), multipart=files)
    kinds = [head.decode().split("\r\n")[1] for head, _ in parts_of(server.received[0])]
    assert kinds == [
        "Content-Type: text/plain",
        "Content-Type: application/octet-stream",
        "Content-Type: image/png",
    ]


# ---------------------------------------------------------------- parameters


def test_parameters_in_every_place(call, server):
    server.script(server.http(body="1"))
    call(
        operation(
            method="GET",
            path="/v1/{id}/{kind}/{tags}",
            styles={"id": "simple", "tags": "matrix*", "filter": "deepObject*", "X-Where": "json"},
        ),
        path={"id": 7, "kind": "a/b", "tags": ["x", "y"]},
        query={"filter": {"a": 1}, "day": dt.date(2026, 10, 2), "none": None, "left": UNSET},
        headers={"X-Where": {"a": [1]}, "X-Ids": [1, 2], "X-On": True, "X-None": None, "X-No": []},
        cookies={"session": "a b", "n": 5, "left": UNSET},
    )
    request = server.received[0]
    assert request.target == "/v1/7/a%2Fb/;tags=x;tags=y?filter[a]=1&day=2026-10-02"
    assert request.headers["x-where"] == '{"a":[1]}'
    assert request.headers["x-ids"] == "1,2"
    assert request.headers["x-on"] == "true"
    assert request.headers["cookie"] == "session=a%20b; n=5"
    assert not {"x-none", "x-no"} & request.headers.keys()


def test_one_name_in_two_places(call, server):
    server.script(server.http(body="1"))
    one = operation(path="/v1/{id}", styles={"path:id": "label", "query:id": "pipeDelimited"})
    call(one, path={"id": 1}, query={"id": [1, 2]})
    assert server.received[0].target == "/v1/.1?id=1%7C2"


def test_cookies_with_the_callers_own_client(server):
    server.script(server.http(body="1", headers={"Set-Cookie": "own=1"}), server.http(body="1"))
    with (
        httpx.Client(cookies={"jar": "x"}, auth=("u", "p")) as own,
        BeatAPI(api_key="k_1", base_url=server.url, http_client=own) as client,
    ):
        made(client, operation(), cookies={"a": 1})
        made(client, operation())
    assert server.received[0].headers["cookie"] == "a=1"
    assert "cookie" not in server.received[1].headers
    assert [request.headers["authorization"] for request in server.received] == ["Bearer k_1"] * 2


# ---------------------------------------------------------------- answers

MANY = (
    Answer("200", "json", lambda value: ("ok", value)),
    Answer("202", "json", lambda value: ("job", value)),
    Answer("204", "empty"),
    Answer("2XX", "text"),
)


@pytest.mark.parametrize(
    ("answers", "status", "media", "body", "result"),
    [
        (MANY, 200, "application/json", "[1]", ("ok", [1])),
        (MANY, 202, "application/json", '{"id": 1}', ("job", {"id": 1})),
        (MANY, 204, None, "", None),
        (MANY, 206, "text/plain", "part", "part"),
        ((Answer("default", "json"),), 200, "application/json", "null", None),
        ((Answer("200", "json"),), 201, "application/json", "5", 5),
        ((Answer("200", "json"),), 200, "application/vnd.a+json", '"a"', "a"),
        ((Answer("200", "json"),), 200, "text/html", "true", True),
        ((Answer("200", "json"),), 200, None, '{"a": 1.5}', {"a": 1.5}),
        ((Answer("200", "json"), Answer("200", "text")), 200, "text/csv", "a;b", "a;b"),
        ((Answer("200", "text"), Answer("200", "json")), 200, "application/json; x=1", "[]", []),
        ((Answer("200", "json"), Answer("200", "text")), 200, "application/x", "[2]", [2]),
        ((Answer("200", "json"), Answer("200", "text")), 200, "application/x", "oops", "oops"),
        (
            (Answer("200", "text"),),
            200,
            "text/plain; charset=latin-1",
            "gr\u00fcn",
            "gr\u00c3\u00bcn",
        ),
        ((Answer("200", "text"),), 200, "text/plain; charset=nonsense", "\ufeffgrün", "grün"),
        ((Answer("200", "text"),), 200, "application/json", '{"a": 1}', '{"a": 1}'),
        (
            (Answer("200", "bytes", media="image/png"), Answer("200", "json")),
            200,
            "image/png",
            "x",
            b"x",
        ),
        (
            (Answer("200", "bytes", media="image/*"), Answer("200", "json")),
            200,
            "image/webp",
            "x",
            b"x",
        ),
        ((Answer("200", "bytes"), Answer("200", "json")), 200, "application/json", "1", 1),
        ((Answer("200", "bytes"),), 200, "application/json", "", b""),
        ((Answer("200", "json"), Answer("200", "empty")), 200, None, "", None),
        ((Answer("200", "empty"),), 200, "text/plain", "odd", None),
        ((Answer("204", "empty"), Answer("200", "json")), 200, "application/json", "3", 3),
    ],
)
def test_answers_by_status_and_media_type(call, server, answers, status, media, body, result):
    fields = {"Content-Type": media} if media else {}
    data = body.encode()
    length = {} if status == 204 else {"Content-Length": str(len(data))}
    lines = [f"{name}: {value}\r\n" for name, value in (fields | length).items()]
    server.script(f"HTTP/1.1 {status} X\r\n{''.join(lines)}\r\n".encode() + data)
    assert call(operation(*answers)) == result


@pytest.mark.parametrize(
    ("answers", "body", "message"),
    [
        ((Answer("200", "json"),), "", r"no JSON.*\(empty\)"),
        ((Answer("200", "json"),), "{oops", "no JSON.*oops"),
        ((Answer("200", "json", lambda value: value["a"]),), "[]", "does not fit the contract"),
        ((Answer("200", "events"),), "data: 1\n\n", "does not have"),
    ],
)
def test_a_success_that_cannot_be_read(call, server, answers, body, message):
    server.script(server.http(body=body))
    with pytest.raises(beatapi.InvalidResponseError, match=message):
        call(operation(*answers))


def test_an_envelope_of_one_of_several_answers(call, server):
    server.script(server.http(body='{"data": [1]}'), server.http(body="[1]"))
    one = operation(Answer("200", "json", tuple), Answer("404", "empty"), envelope="data")
    assert call(one) == (1,)
    with pytest.raises(beatapi.InvalidResponseError, match='no JSON object with "data"'):
        call(one)


def test_what_is_asked_for(call, server):
    server.script(*[server.http(body="1")] * 3)
    call(operation(*MANY))
    call(operation(Answer("200", "bytes", media="image/png"), Answer("200", "json")))
    call(operation(Answer("200", "empty")))
    accepts = [request.headers["accept"] for request in server.received]
    assert accepts == ["application/json, text/plain", "image/png, application/json", "*/*"]


def test_bytes_may_be_larger_than_json(call, server):
    large = b"\0" * (33 * 1024 * 1024)
    server.script(server.http(body=large), server.http(body=large))
    assert len(call(operation(Answer("200", "bytes")))) == len(large)
    with pytest.raises(beatapi.InvalidResponseError, match="larger than 32 MiB"):
        call(operation(Answer("200", "text")))


# ---------------------------------------------------------------- credentials

SECURITY = {
    "Token": ("bearer", "header", "Authorization", "TOKEN"),
    "Login": ("basic", "header", "Authorization", "LOGIN"),
    "Key": ("key", "header", "X-Key", "KEY"),
    "Query": ("key", "query", "api key", "QUERY"),
    "Crumb": ("key", "cookie", "crumb", "CRUMB"),
    "Id": ("openid", "header", "Authorization", "ID"),
    "Cert": ("mtls", "header", "", "CERT"),
}
LOGIN = ("Aladdin", "open sesame")


@pytest.fixture
def secured(monkeypatch, call):
    """Call with the credentials of a contract of several schemes."""
    monkeypatch.setattr(_spec, "SECURITY", SECURITY, raising=False)
    for name in ("API_KEY", *(scheme[3] for scheme in SECURITY.values())):
        monkeypatch.delenv(f"BEATAPI_{name}", raising=False)

    def run(security, credentials=None, api_key=None, one=None, **arguments):
        options = {"api_key": api_key, "credentials": credentials}
        chosen = one or operation(security=security)
        return call(chosen, client_options=options, **arguments)

    return run


@pytest.mark.parametrize(
    ("security", "credentials", "found"),
    [
        ((("Token",),), {"Token": "t_1"}, {"authorization": "Bearer t_1"}),
        ((("Id",),), {"Id": "t_1"}, {"authorization": "Bearer t_1"}),
        ((("Login",),), {"Login": LOGIN}, {"authorization": "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="}),
        ((("Login",),), {"Login": ("test", "123£")}, {"authorization": "Basic dGVzdDoxMjPCow=="}),
        ((("Key",),), {"Key": "k_1"}, {"x-key": "k_1"}),
        ((("Crumb",),), {"Crumb": "a;b"}, {"cookie": "a=1; crumb=a%3Bb"}),
        ((("Query",),), {"Query": "k&1"}, {"target": "/v1/it?q=1&api%20key=k%261"}),
        (
            (("Key", "Login"),),
            {"Key": "k", "Login": ("u", "p")},
            {"x-key": "k", "authorization": "Basic dTpw"},
        ),
        ((("Key", "Login"), ("Token",)), {"Key": "k", "Token": "t"}, {"authorization": "Bearer t"}),
        ((("Token",), ("Key",)), {"Key": "k", "Token": "t"}, {"authorization": "Bearer t"}),
        ((("Token",), ()), {}, {}),
        (((), ("Token",)), {"Token": "t"}, {}),
        ((), {"Token": "t"}, {}),
        ((("Cert", "Key"),), {"Key": "k"}, {"x-key": "k"}),
        ((("Cert",),), {}, {}),
        (None, {"Token": "t"}, {"authorization": "Bearer t"}),
    ],
)
def test_credentials_by_scheme(secured, server, security, credentials, found):
    server.script(server.http(body="1"))
    secured(security, credentials, query={"q": 1}, cookies={"a": 1})
    request = server.received[0]
    sent = request.headers | {"target": request.target}
    expected = {"target": "/v1/it?q=1", "cookie": "a=1"} | found
    names = ("authorization", "x-key", "cookie", "target")
    assert {name: sent[name] for name in names if name in sent} == expected


def test_credentials_from_the_environment(secured, server, monkeypatch):
    monkeypatch.setenv("BEATAPI_LOGIN", "user:pass:word")
    monkeypatch.setenv("BEATAPI_API_KEY", "usual")
    server.script(server.http(body="1"), server.http(body="1"))
    secured((("Login",),))
    secured((("Token",),))
    sent = [request.headers["authorization"] for request in server.received]
    assert sent == ["Basic " + base64.b64encode(b"user:pass:word").decode(), "Bearer usual"]


def test_a_missing_credential_is_named_before_anything_is_sent(secured, server):
    with pytest.raises(beatapi.ConfigurationError) as caught:
        secured((("Key", "Login"), ("Token",)), {"Key": "k_1"})
    assert str(caught.value) == (
        'doIt needs a credential: pass credentials={"Login": ("user", "password")} or'
        ' BEATAPI_LOGIN; or credentials={"Token": "..."} or BEATAPI_TOKEN'
    )
    assert server.connections == 0


@pytest.mark.parametrize(
    ("credentials", "message"),
    [
        ({"Other": "x"}, "no scheme is called 'Other', but Token, Login"),
        ({"Login": "x"}, "must be \\(user, password\\)"),
        ({"Login": ("a:b", "c")}, "no colon"),
        ({"Login": ("a", "c\n")}, "control character"),
        ({"Token": ("a", "b")}, "must be text"),
        ({"Token": ""}, "not empty"),
        ({"Key": "a b"}, "holds a space"),
        ({"Key": "ä"}, "outside of ASCII"),
    ],
)
def test_credentials_that_cannot_be_sent(secured, credentials, message):
    with pytest.raises(beatapi.ConfigurationError, match=message) as caught:
        secured((), credentials)
    assert "a b" not in str(caught.value)


def test_a_contract_without_security_needs_no_key(monkeypatch, call, server):
    monkeypatch.setattr(_spec, "SECURITY", {}, raising=False)
    monkeypatch.delenv("BEATAPI_API_KEY", raising=False)
    server.script(server.http(body="1"))
    assert call(operation(), client_options={"api_key": None}) == 1
    assert "authorization" not in server.received[0].headers


def test_one_scheme_takes_the_api_key(monkeypatch, call, server):
    monkeypatch.setattr(_spec, "SECURITY", {"Key": SECURITY["Key"]}, raising=False)
    server.script(server.http(body="1"))
    call(operation(), client_options={"api_key": "k_1"})
    assert server.received[0].headers["x-key"] == "k_1"
    monkeypatch.setattr(_spec, "SECURITY", {"Login": SECURITY["Login"]}, raising=False)
    with pytest.raises(beatapi.ConfigurationError, match="takes api_key="):
        call(operation(), client_options={"api_key": "k_1"})


def test_credentials_need_schemes(call):
    with pytest.raises(beatapi.ConfigurationError, match="pass api_key="):
        call(operation(), client_options={"credentials": {"Token": "t"}})


def test_secrets_are_nowhere_else(secured, server, caplog):
    caplog.set_level(logging.DEBUG)
    secrets = {"Login": ("user_7", "hush_pass"), "Query": "hush_query", "Crumb": "hush_crumb"}
    token = base64.b64encode(b"user_7:hush_pass").decode()
    said = f"hush_pass hush_query hush_crumb {token}"
    server.script(
        server.http(301, said, {"Location": "https://other.example/?k=hush_query"}),
        server.error(400, "bad", message=said, detail={said: [said]}),
        server.reset,
    )
    one = operation(security=(("Login", "Query", "Crumb"),))
    seen = ""
    for _ in range(3):
        with pytest.raises(beatapi.BeatAPIError) as caught:
            secured(None, secrets, one=one)
        error = caught.value
        seen += "".join(traceback.format_exception(error)) + repr(getattr(error, "body", None))
        seen += repr(error.__dict__)
    assert len(server.received) == 3
    for secret in ("hush", token):
        assert secret not in seen + caplog.text
    assert all("hush_query" in request.target for request in server.received)


# ---------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("status", "body", "kind", "message"),
    [
        (
            422,
            {"detail": [{"loc": ["body", "a"], "msg": "missing"}]},
            "UnprocessableEntityError",
            "body.a: missing",
        ),
        (422, {"detail": [{"msg": "x"}, "y", 5]}, "UnprocessableEntityError", "x; y"),
        (400, {"title": "Bad", "detail": "no a", "status": 400}, "BadRequestError", "Bad: no a"),
        (
            400,
            {"error": "invalid_grant", "error_description": "gone"},
            "BadRequestError",
            "invalid_grant: gone",
        ),
        (404, {"message": "no such pet"}, "NotFoundError", "no such pet"),
        (403, {"errors": [{"message": "not you"}]}, "PermissionDeniedError", "not you"),
        (500, ["odd"], "ServerError", '["odd"]'),
        (409, "text", "ConflictError", '"text"'),
        (418, {"a": 1}, "APIStatusError", '{"a": 1}'),
    ],
)
def test_error_bodies_of_every_shape(call, server, status, body, kind, message):
    fields = {"Content-Type": "application/problem+json"}
    server.script(server.http(status, json.dumps(body), fields))
    with pytest.raises(beatapi.APIStatusError) as caught:
        call(operation(method="GET"), {"max_retries": 0})
    error = caught.value
    assert (type(error).__name__, error.message, error.body) == (kind, message, body)
    assert error.data is None


def test_error_bodies_without_json(call, server):
    server.script(server.http(400, "<p>plain</p>"))
    with pytest.raises(beatapi.BadRequestError, match="plain") as caught:
        call(operation())
    assert caught.value.body is None


def described(value: Any) -> str:
    return f"model of {value['title']}"


def test_the_documented_error_model(call, server):
    errors = (Answer("4XX", "json", lambda _: "range"), Answer("422", "json", described))
    one = operation(errors=errors)
    server.script(*[server.http(422, '{"title": "t"}')] * 2, server.http(422, "[]"))
    with pytest.raises(beatapi.UnprocessableEntityError) as caught:
        call(one)
    assert caught.value.data == "model of t"
    for twin in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
        assert (twin.data, twin.body) == ("model of t", {"title": "t"})
    server.steps.pop(0)
    with pytest.raises(beatapi.UnprocessableEntityError) as caught:
        call(one)
    assert (caught.value.data, caught.value.body) == (None, [])


def test_error_bodies_hold_no_secrets(call, server, key):
    members = {"client_secret": "abc", "url": "https://a.example/x?sig=1", "deep": [{"k": key}]}
    server.script(server.error(400, "bad", **members))
    with pytest.raises(beatapi.BadRequestError) as caught:
        call(operation())
    error = caught.value.body["error"]
    assert error["client_secret"] == "***"
    assert error["url"] == "https://a.example/x?..."
    assert error["deep"] == [{"k": "***"}]


def test_nothing_new_is_loaded_for_an_old_operation():
    code = (
        "import sys, beatapi\n"
        "client = beatapi.BeatAPI(api_key='k_1', base_url='http://127.0.0.1:9')\n"
        "try: client.usage.retrieve(max_retries=0)\n"
        "except beatapi.APIConnectionError: pass\n"
        "new = '_styles _bodies _answers _events _stream _credentials _problem'.split()\n"
        "print([name for name in new if f'beatapi.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
