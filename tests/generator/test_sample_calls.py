"""Samples of any contract: they send the right request, and run nothing from the contract."""

from __future__ import annotations

import ast
import base64
import json
import os
import re
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from email.parser import BytesParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from markdown_it import MarkdownIt

from generator.contract import Contract
from generator.samples import target as samples
from tests.generator.languages.test_payloads import PAYLOADS, held

SETTINGS = """
[shell]
key_variable = "SHOP_API_KEY"
base_url_variable = "SHOP_BASE_URL"
[python]
module = "shop"
client = "Shop"
[typescript]
module = "shop"
client = "Shop"
file = "fileFromPath"
file_module = "shop/node"
[java]
package = "shop"
client = "Shop"
[swift]
module = "Shop"
client = "ShopClient"
"""

Build = Callable[..., dict[str, str]]
Run = Callable[..., "Request"]


@dataclass
class Request:
    verb: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def parts(self) -> list[tuple[dict[str, str], bytes, str]]:
        """Return disposition, content and media type of each part of a multipart body."""
        head = f"Content-Type: {self.header('content-type')}\r\n\r\n".encode()
        message = BytesParser().parsebytes(head + self.body)
        sources = []
        for part in message.get_payload():
            assert not isinstance(part, str)
            pairs = part.get_params(header="content-disposition") or []
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            sources.append((dict(pairs), content, part.get_content_type()))
        return sources


class Stub:
    """A server that records requests, and answers each with the same answer."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answers = [b"HTTP/1.1 200 OK"]
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection, connection.makefile("rb") as reader:
                start = reader.readline().decode("latin-1").split(" ")
                if len(start) < 3:
                    return
                lines = iter(lambda: reader.readline().decode("utf-8").rstrip("\r\n"), "")
                headers = [
                    (key, value.strip()) for key, _, value in (x.partition(":") for x in lines)
                ]
                length = next((int(v) for k, v in headers if k.lower() == "content-length"), 0)
                body = reader.read(length)
                self.requests.append(Request(start[0], start[1], headers, body))
                answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
                connection.sendall(
                    answer + b"\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{}\n"
                )

    def close(self) -> None:
        with socket.create_connection(self._listener.getsockname()) as last:
            last.sendall(b"\n")
        self._thread.join()
        self._listener.close()


@pytest.fixture
def stub() -> Iterator[Stub]:
    server = Stub()
    yield server
    server.close()


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return samples of the operations of a document."""
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    (overlay / "target.toml").write_text(SETTINGS)

    def call(paths: Mapping[str, Any], **more: Any) -> dict[str, str]:
        document = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "paths": paths,
            **more,
        }
        contract = Contract(
            version="1",
            source="spec.yaml",
            document=document,
            overlaid=document,
            sha256="",
            overlays={},
            release="1.0.0",
        )
        sources = samples.build([contract], overlay)
        return {path: content.decode() for path, content in sources.items()}

    return call


@pytest.fixture
def run(stub: Stub, tmp_path: Path) -> Run:
    """Run a script against the stub, and return its request."""
    folder = tmp_path / "cwd"
    folder.mkdir()

    def call(script: str, *ids: str, code: int = 0, **environment: str) -> Request:
        before = sorted(folder.iterdir())
        stub.requests.clear()
        done = subprocess.run(
            ["bash", "-c", script, "sample", *ids],
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "SHOP_BASE_URL": stub.url,
                "SHOP_API_KEY": "secret",
                **environment,
            },
            capture_output=True,
            check=False,
        )
        assert done.returncode == code, done.stderr.decode()
        assert sorted(folder.iterdir()) == before
        return stub.requests[-1]

    return call


def operation(**more: Any) -> dict[str, Any]:
    return {"responses": {"200": {"description": "Done"}}, **more}


def parameter(name: str, place: str, example: Any = "x", **more: Any) -> dict[str, Any]:
    return {
        "name": name,
        "in": place,
        "required": True,
        "schema": {},
        "example": example,
        **more,
    }


def body(media: str, schema: Any = None, **more: Any) -> dict[str, Any]:
    return {"required": True, "content": {media: {"schema": schema or {}, **more}}}


# Open bodies


def test_further_fields_are_keywords_where_the_method_takes_them(build: Build) -> None:
    fields = {"properties": {"model": {"type": "string"}}, "additionalProperties": True}
    example = {"model": "a", "messages": [1], "top-p": 2, "class": 3}
    ask = operation(
        operationId="ask",
        requestBody=body("application/json", fields, example=example),
        **{"x-sdk-extra": "fields"},
    )
    tree = ast.parse(build({"/v1/ask": {"post": ask}})["python/ask.py"])
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    (call,) = (node for node in calls if ast.unparse(node.func).endswith(".ask"))
    sent: dict[str, Any] = {}
    for each in call.keywords:
        value = ast.literal_eval(each.value)
        sent |= {each.arg: value} if each.arg else value
    assert sent == example


# Hostile texts


def hostile(text: str) -> dict[str, Any]:
    """Return an operation with the same text everywhere."""
    fields = {"type": "object", "properties": {text: {"description": text}}}
    return operation(
        operationId=f"{text} call",
        summary=text,
        description=text,
        tags=[text],
        parameters=[
            parameter("id", "path", text or "x"),
            parameter(text or "q", "query", text),
            parameter("X-Text", "header", text),
            parameter("crumb", "cookie", text),
        ],
        requestBody=body("application/json", fields, example={text: text}),
    )


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_texts_are_sent_as_they_are(build: Build, run: Run, text: str) -> None:
    sources = build({"/v1/{id}": {"post": hostile(text)}})
    (script,) = (sources[path] for path in sources if path.startswith("shell/"))
    request = run(script)
    sent = held(text, nul=True)
    assert unquote(request.path) == f"/v1/{sent or 'x'}"
    assert request.verb == "POST"
    # Half a surrogate pair has no octets in Python's urllib.
    assert [value for _, value in request.query] == [text.encode("utf-8", "replace").decode()]
    assert json.loads(request.body) == {text: text}
    assert (request.header("X-Text") or "").split() == sent.split()
    assert len(request.headers) < 10
    (program,) = (sources[path] for path in sources if path.startswith("python/"))
    nodes = list(ast.walk(ast.parse(program)))
    assert text in [node.value for node in nodes if isinstance(node, ast.Constant)]
    # The client, the method, and what prints.
    assert sum(isinstance(node, ast.Call) for node in nodes) == 3
    assert all(len(Path(path).parts) <= 2 and ".." not in Path(path).parts for path in sources)


@pytest.mark.parametrize("text", PAYLOADS.values(), ids=PAYLOADS)
def test_pages_hold_the_programs_and_nothing_that_markdown_obeys(build: Build, text: str) -> None:
    sources = build({"/v1/{id}": {"post": hostile(text)}})
    page = next(sources[path] for path in sources if path.endswith(".md") and path != "README.md")
    tokens = [
        token for each in MarkdownIt().parse(page) for token in (each, *(each.children or ()))
    ]
    # To Markdown, all ends of lines are one (CommonMark 0.31, section 2.1), and NUL is no text.
    ends = re.compile("\r\n?")
    programs = {
        path.partition("/")[0]: ends.sub("\n", sources[path]).replace("\0", "\ufffd")
        for path in sources
        if "/" in path
    }
    shown = {token.info: token.content for token in tokens if token.type == "fence"}
    assert shown == programs
    assert not any(token.type.startswith(("html", "link", "image")) for token in tokens)


@pytest.mark.parametrize(
    "text",
    [
        *(each for each in PAYLOADS.values() if each),
        "@/etc/passwd",
        "</etc/passwd",
        "a;type=x",
        '"a"',
    ],
)
def test_texts_of_a_form_are_no_files(build: Build, run: Run, tmp_path: Path, text: str) -> None:
    fields = {
        "type": "object",
        "required": ["note", "more", "file"],
        "properties": {
            "note": {"type": "string"},
            "more": {"type": "object"},
            "file": {"type": "string", "format": "binary"},
        },
    }
    example = {"note": text, "more": {"text": text}, "file": "song.mp3"}
    content = body("multipart/form-data", fields, example=example)
    sources = build({"/v1/files": {"post": operation(operationId="up", requestBody=content)}})
    (tmp_path / "cwd" / "song.mp3").write_bytes(b"ID3")
    request = run(sources["shell/up.sh"])
    (_, note, _), (_, more, kind), (names, content, media) = request.parts()
    assert note.decode() == held(text, nul=True)
    assert (json.loads(more), kind) == ({"text": text}, "application/json")
    assert (names["name"], content, media) == ("file", b"ID3", "audio/mpeg")


@pytest.mark.parametrize(
    "name", ["a, b; c=1.wav", 'say "x".WAV', "back\\slash.wav", "$(touch ran).wav"]
)
def test_a_file_of_any_name_is_sent_with_its_type(
    build: Build, run: Run, tmp_path: Path, name: str
) -> None:
    fields = {
        "type": "object",
        "required": ["file"],
        "properties": {"file": {"type": "string", "format": "binary"}},
    }
    content = body("multipart/form-data", fields, example={"file": f"{name[:-4]}.mp3"})
    uploads = {"uploads": {"max-bytes": 9, "types": {"audio/wav": [".wav"]}}}
    sources = build(
        {"/v1/files": {"post": operation(operationId="up", requestBody=content)}},
        **{"x-sdk": uploads},
    )
    (tmp_path / "cwd" / name).write_bytes(b"RIFF")
    request = run(sources["shell/up.sh"], FILE=name)
    assert [part[1:] for part in request.parts()] == [(b"RIFF", "audio/wav")]
    assert run(sources["shell/up.sh"], FILE=name, TYPE="audio/x").parts()[0][2] == "audio/x"
    (tmp_path / "cwd" / f"{name[:-4]}.mp3").write_bytes(b"ID3")
    assert run(sources["shell/up.sh"]).parts()[0][1:] == (b"ID3", "audio/mpeg")


def test_a_body_that_begins_like_a_file_is_none(build: Build, run: Run) -> None:
    path = operation(operationId="say", requestBody=body("text/plain", example="@/etc/passwd"))
    sources = build({"/v1/texts": {"post": path}})
    assert run(sources["shell/say.sh"]).body == b"@/etc/passwd"
    assert run(sources["shell/say.sh"], BODY="@/etc/hosts").body == b"@/etc/hosts"


# The contract's rules


def test_ids_are_percent_encoded(build: Build, run: Run) -> None:
    path = operation(operationId="get", parameters=[parameter("id", "path")])
    script = build({"/v1/{id}": {"get": path}})["shell/get.sh"]
    for given in ("a/b", "a?b#c", "ä 100%", "{a,b}[1-3]", "..", "-n", "a\nb"):
        assert unquote(run(script, given).path) == f"/v1/{given}"
        assert run(script, given).path.count("/") == 2


def test_a_read_is_one_call_and_nothing_else(build: Build, run: Run, stub: Stub) -> None:
    script = build({"/v1/usage": {"get": operation(operationId="get")}})["shell/get.sh"]
    lines = [line for line in script.splitlines() if line and not line.startswith("#")]
    assert lines[0] == "set -euo pipefail"
    assert lines[1].startswith("curl ")
    assert all(line.startswith("  ") for line in lines[2:])
    stub.answers = [b"HTTP/1.1 503 Wait\r\nRetry-After: 0", b"HTTP/1.1 200 OK"]
    run(script)
    assert len(stub.requests) == 2


def test_parameters_go_where_the_contract_says(build: Build, run: Run) -> None:
    path = operation(
        operationId="list",
        parameters=[
            parameter("kind", "path", ["a", "b"]),
            parameter("tag", "query", ["x y", "z&"]),
            parameter("ids", "query", [1, 2], style="pipeDelimited", explode=False),
            parameter("filter", "query", {"a": 1}, style="deepObject"),
            parameter("X-Trace", "header", [1, 2]),
            parameter("theme", "cookie", "dark mode"),
            {"name": "later", "in": "query", "schema": {"type": "string"}},
        ],
    )
    request = run(build({"/v1/{kind}/items": {"get": path}})["shell/list.sh"])
    assert request.path == "/v1/a,b/items"
    pairs = [("tag", "x y"), ("tag", "z&"), ("ids", "1|2"), ("filter[a]", "1")]
    assert request.query == pairs
    assert request.header("x-trace") == "1,2"
    assert request.header("cookie") == "theme=dark%20mode"


SCHEMES = {
    "bearer": ({"type": "http", "scheme": "bearer"}, ("Authorization", "Bearer secret")),
    "oauth": ({"type": "oauth2", "flows": {}}, ("Authorization", "Bearer secret")),
    "header": ({"type": "apiKey", "in": "header", "name": "X-Key"}, ("X-Key", "secret")),
    "cookie": ({"type": "apiKey", "in": "cookie", "name": "sid"}, ("Cookie", "sid=secret")),
}


@pytest.mark.parametrize("name", SCHEMES)
def test_credentials_are_sent_as_their_scheme_says(build: Build, run: Run, name: str) -> None:
    scheme, header = SCHEMES[name]
    sources = build(
        {"/v1/x": {"get": operation(operationId="get", security=[{"key": []}])}},
        components={"securitySchemes": {"key": scheme}},
    )
    assert header in run(sources["shell/get.sh"]).headers


def test_a_password_and_a_key_in_the_query_stand_in_no_argument(
    build: Build, run: Run, tmp_path
) -> None:
    sources = build(
        {
            "/v1/x": {
                "get": operation(operationId="get", parameters=[parameter("q", "query", "a b")])
            }
        },
        security=[{"user": [], "key": []}],
        components={
            "securitySchemes": {
                "user": {"type": "http", "scheme": "basic"},
                "key": {"type": "apiKey", "in": "query", "name": "api key"},
            }
        },
    )
    request = run(sources["shell/get.sh"], SHOP_USER="ada:x&y", SHOP_API_KEY="s&c")
    encoded = base64.b64encode(b"ada:x&y").decode()
    assert request.header("authorization") == f"Basic {encoded}"
    assert request.query == [("q", "a b"), ("api key", "s&c")]
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "curl").write_text('#!/bin/sh\necho "$@"\n')
    (fake / "curl").chmod(0o755)
    done = subprocess.run(
        ["bash", "-c", sources["shell/get.sh"]],
        env={"PATH": f"{fake}:{os.environ['PATH']}", "SHOP_USER": "ada:xy", "SHOP_API_KEY": "sc"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "/dev/fd" in done.stdout
    assert "sc" not in done.stdout
    assert "ada" not in done.stdout


def test_a_url_encoded_form(build: Build, run: Run) -> None:
    fields = {
        "type": "object",
        "required": ["a b", "list", "map"],
        "properties": {
            "a b": {"type": "string"},
            "list": {"type": "array", "items": {"type": "string"}},
            "map": {"type": "object"},
        },
    }
    example = {"a b": "@x=&", "list": ["1", "2"], "map": {"k": "v"}}
    content = body("application/x-www-form-urlencoded", fields, example=example)
    content["content"]["application/x-www-form-urlencoded"]["encoding"] = {
        "map": {"style": "deepObject", "explode": True}
    }
    sources = build({"/v1/x": {"post": operation(operationId="post", requestBody=content)}})
    request = run(sources["shell/post.sh"])
    pairs = [("a b", "@x=&"), ("list", "1"), ("list", "2"), ("map[k]", "v")]
    assert parse_qsl(request.body.decode()) == pairs


def test_bytes_are_a_file(build: Build, run: Run, tmp_path: Path) -> None:
    content = body("image/png")
    sources = build({"/v1/x": {"put": operation(operationId="put", requestBody=content)}})
    (tmp_path / "cwd" / "x.png").write_bytes(b"\x89PNG\x00\n")
    request = run(sources["shell/put.sh"], FILE="x.png")
    assert (request.verb, request.body) == ("PUT", b"\x89PNG\x00\n")
    assert request.header("content-type") == "image/png"
    assert 'client.x.put(Path("file.bin"))' in sources["python/put.py"]


def test_a_stream_is_printed_as_it_comes(build: Build, run: Run) -> None:
    answer = {"200": {"description": "", "content": {"text/event-stream": {"schema": {}}}}}
    sources = build({"/v1/x": {"post": {"operationId": "listen", "responses": answer}}})
    request = run(sources["shell/listen.sh"])
    assert request.header("accept") == "text/event-stream"
    assert "--no-buffer" in sources["shell/listen.sh"]
    assert "for event in events:" in sources["python/listen.py"]
    assert "for await (const event of events)" in sources["typescript/listen.ts"]
    assert "try (var events = client.x().listen()) {" in sources["java/listen.java"]


# Contracts without examples


def test_examples_are_made_from_types(build: Build, run: Run) -> None:
    schema = {
        "type": "object",
        "required": ["name", "size", "kinds", "form", "when", "code", "next"],
        "properties": {
            "name": {"type": "string", "minLength": 12, "maxLength": 14},
            "size": {"type": "integer", "minimum": 7, "multipleOf": 5},
            "kinds": {
                "type": "array",
                "minItems": 2,
                "uniqueItems": True,
                "items": {"enum": ["a", "b"]},
            },
            "form": {
                "oneOf": [
                    {
                        "type": "object",
                        "required": ["kind", "x"],
                        "properties": {"kind": {"const": "first"}, "x": {"type": "number"}},
                    },
                    {
                        "type": "object",
                        "required": ["kind", "y"],
                        "properties": {"kind": {"const": "second"}, "y": {"type": "boolean"}},
                    },
                ]
            },
            "when": {"type": "string", "format": "date-time"},
            "code": {"type": "string", "pattern": "^[A-Z]{3}$"},
            "next": {"anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]},
            "later": {"type": "string"},
            "made": {"type": "string", "readOnly": True},
        },
    }
    tree = {
        "type": "object",
        "required": ["child"],
        "properties": {
            "child": {"anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]}
        },
    }
    path = operation(
        operationId="make",
        parameters=[{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}],
        requestBody=body("application/json", schema),
    )
    sources = build({"/v1/{id}": {"post": path}}, components={"schemas": {"Tree": tree}})
    request = run(sources["shell/make.sh"])
    assert unquote(request.path) == "/v1/1"
    sent = json.loads(request.body)
    assert 12 <= len(sent.pop("name")) <= 14
    assert sent.pop("next").keys() == {"child"}
    assert sent == {
        "size": 10,
        "kinds": ["a", "b"],
        "form": {"kind": "first", "x": 1},
        "when": "2026-01-31T12:00:00Z",
        "code": "USD",
    }


def test_a_pattern_without_end_costs_no_time(build: Build) -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"pattern": "^(a+)+b$"}}}
    path = operation(operationId="make", requestBody=body("application/json", schema))
    assert "shell/make.sh" in build({"/v1/x": {"post": path}})


def test_ids_that_are_no_names_of_files(build: Build) -> None:
    ids = ["../../x", "CON", "a/b", "A/B", "README", "ä", "+1", "-1"]
    sources = build({f"/v1/{i}": {"get": operation(operationId=key)} for i, key in enumerate(ids)})
    stems = [Path(path).stem for path in sources if path.startswith("shell/")]
    assert len({stem.lower() for stem in stems}) == len(ids)
    assert all(stem.isascii() and "/" not in stem and stem.upper() != "CON" for stem in stems)
    assert set(sources) == {"README.md"} | {f"{stem}.md" for stem in stems} | {
        f"{folder}/{stem}.{suffix}"
        for stem in stems
        for folder, suffix in {
            "shell": "sh", "python": "py", "typescript": "ts", "java": "java", "swift": "swift"
        }.items()
    }  # fmt: skip


def test_classes_have_the_names_that_the_client_gives_them(build: Build, tmp_path: Path) -> None:
    tables = "[java.names]\nPart = 'Piece'\n[swift.names]\nPart = 'Piece'\n"
    (tmp_path / "overlay" / "target.toml").write_text(SETTINGS + tables)
    order = {
        "type": "object",
        "required": ["part"],
        "properties": {"part": {"$ref": "#/components/schemas/Part"}},
    }
    part = {"type": "object", "required": ["size"], "properties": {"size": {"type": "integer"}}}
    path = operation(operationId="make", requestBody=body("application/json", order))
    sources = build({"/v1/x": {"post": path}}, components={"schemas": {"Part": part}})
    assert "import shop.models.Piece;" in sources["java/make.java"]
    assert ".part(Piece.builder().size(1).build())" in sources["java/make.java"]
    assert "part: Piece(size: 1)" in sources["swift/make.swift"]


def test_swift_can_leave_out_a_query_before_a_body(build: Build) -> None:
    named = {"type": "object", "required": ["name"], "properties": {"name": {"const": "a"}}}
    view = {"in": "query", "name": "view", "schema": {"type": "string"}}
    path = operation(
        operationId="make", parameters=[view], requestBody=body("application/json", named)
    )
    sources = build({"/v1/x": {"post": path}})["swift/make.swift"]
    assert 'client.x.make(MakeParams(name: "a"))' in sources
