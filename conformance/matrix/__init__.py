"""Call every construct of a contract in every language, and compare the requests and results.

``contract.yaml`` has an operation for each construct, ``cases.json`` a call for each way to use it;
``samples.yaml`` has examples and names that are trouble in samples.
A module for each language writes one program with these calls, in the style of a user, for the
generated client. The server here recognises the case by the address, so calls may come in any
order.
"""

from __future__ import annotations

import base64
import json
import re
import subprocess
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TypeAlias

import attrs

from generator import pipeline, settings
from generator.__main__ import main as generator
from generator.api.model import Api, Argument, Method, Parameter
from generator.document import is_array, is_object
from generator.python.names import Names
from generator.samples.call import Call, Given
from generator.samples.typed import Views

FOLDER: Final = Path(__file__).parent
CONTRACT: Final = FOLDER / "contract.yaml"
CONFLICT: Final = {
    "status": 409,
    "media": "application/problem+json",
    "json": {"title": "Sold out", "detail": "There is none left."},
}
"""An error answer with a body of the contract."""
SAMPLES: Final = FOLDER / "samples.yaml"
CREDENTIALS: Final[Mapping[str, str | tuple[str, str]]] = {
    "Header": "h",
    "Query": "q",
    "Cookie": "c",
    "Bearer": "b",
    "Basic": ("u", "p"),
    "Oauth": "o",
}
"""Security scheme → the credential that every program uses for it."""
PROGRAM_SECONDS: Final = 300.0

Value: TypeAlias = Any
"""JSON; a file is ``{"$file": {"name", "base64"}}``, bytes are ``{"$bytes": base64}``."""


@dataclass(frozen=True, slots=True)
class Case:
    """One call.

    Args:
        number: Its place in ``cases.json``.
        name: Its name in tables and failures.
        operation: The operation id.
        stream: Whether to call the streaming method.
        arguments: Slot → wire name → value; ``body`` holds the whole body, ``extra`` further
            members.
        request: The expected ``method`` and ``target``, and optionally ``headers``, ``absent``
            headers, and for the body ``json``, ``text``, ``base64`` or ``contains``.
        answer: ``status``, ``media``, and one of ``json``, ``text`` and ``base64``.
        result: The decoded value, encoded as JSON again; the list of items of a stream.
    """

    number: int
    name: str
    operation: str
    stream: bool
    arguments: Mapping[str, Value]
    request: Mapping[str, Any]
    answer: Mapping[str, Any]
    result: Value


@dataclass(frozen=True, slots=True)
class Request:
    """A request as received."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Bench:
    """A server on a loopback socket; case 7 has the base address ``{url}/7``."""

    url: str = ""
    requests: dict[int, list[Request]] = field(default_factory=dict[int, list[Request]])


@cache
def cases() -> tuple[Case, ...]:
    """Return all cases, in the order of the file."""
    written = json.loads((FOLDER / "cases.json").read_text("utf-8"))
    return tuple(Case(number=number, **each) for number, each in enumerate(written))


def client(folder: Path, *targets: str, document: Path = CONTRACT, name: str = "matrix") -> Api:
    """Make the client of a contract in ``folder/generated/TARGET``, as ``init`` does.

    Returns:
        The model that it was generated from.

    Raises:
        RuntimeError: The generator rejected the contract; it printed the reasons.
    """
    chosen = [word for target in targets for word in ("--target", target)]
    code = generator(["init", str(document), "--into", str(folder), "--name", name, *chosen])
    if code != 0:
        raise RuntimeError(f"{document.name} could not be generated for {', '.join(targets)}")
    return pipeline.every_contract(settings.load(folder))[-1].api


def calls(api: Api, folder: Path) -> Iterator[tuple[Case, Call]]:
    """Yield every case as a call for the samples' writers.

    Args:
        api: The contract's model.
        folder: Receives the files that the calls send; calls name them by absolute path.
    """
    names, typed = Names(api), cache(partial(Views, api))
    methods = {(each.operation, each.kind == "stream"): each for each in api.methods()}
    for case in cases():
        method = methods[case.operation, case.stream]
        operation = api.operations[case.operation]
        given = tuple(_given(case, method, folder))
        if operation.body and not operation.body.required and not case.arguments:
            operation = attrs.evolve(operation, body=None)
        yield (
            case,
            Call(
                api=api,
                python=names,
                typed=typed,
                method=method,
                operation=operation,
                given=given,
                parameters=tuple(_parameters(case, operation.parameters)),
                body=_body(case, method, given),
            ),
        )


def _given(case: Case, method: Method, folder: Path) -> Iterator[Given]:
    for argument in method.arguments:
        found = case.arguments.get(argument.slot.place, {})
        if argument.slot.place not in ("body", "extra"):
            if argument.slot.wire not in found:
                continue
            found = found[argument.slot.wire]
        elif argument.slot.place not in case.arguments:
            continue
        yield _argument(argument, found, folder)


def _argument(argument: Argument, value: Value, folder: Path) -> Given:
    if is_array(value) and value and _is_file(value[0]):
        files = [str(file(item, folder)) for item in value]
        return Given(argument=argument, value=files, is_file=True)
    if _is_file(value):
        return Given(argument=argument, value=str(file(value, folder)), is_file=True)
    return Given(argument=argument, value=value)


def _is_file(value: Value) -> bool:
    return is_object(value) and bool(value.keys() & {"$file", "$bytes"})


def file(value: Value, folder: Path) -> Path:
    """Write a file that a call sends."""
    stated = value.get("$file") or {"name": "content.bin", "base64": value["$bytes"]}
    path = folder / str(stated["name"])
    path.write_bytes(base64.b64decode(stated["base64"]))
    return path


def _parameters(case: Case, parameters: Sequence[Parameter]) -> Iterator[tuple[Parameter, Value]]:
    for parameter in parameters:
        found = case.arguments.get(parameter.place, {})
        if parameter.name.wire in found:
            yield parameter, found[parameter.name.wire]


def _body(case: Case, method: Method, given: Sequence[Given]) -> Value:
    whole = [each.value for each in given if each.argument.slot.place == "body"]
    if whole:
        return whole[0]
    inside = {
        each.argument.slot.wire: each.value
        for each in given
        if each.argument.slot.place in ("field", "part")
    }
    kind = {method.streams: case.stream} if method.streams else {}
    members = {**inside, **case.arguments.get("extra", {}), **kind}
    return members or None


@contextmanager
def serve() -> Generator[Bench]:
    """Answer every case by its number, and record the requests."""
    bench = Bench()

    def respond(handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        if handler.headers.get("Transfer-Encoding", "").lower() == "chunked":
            body = _dechunked(handler)
        _, number, target = handler.path.split("/", 2)
        headers = {key.lower(): value for key, value in handler.headers.items()}
        request = Request(handler.command, f"/{target}", headers, body)
        bench.requests.setdefault(int(number), []).append(request)
        _send(handler, cases()[int(number)].answer)

    with _listening(respond) as bench.url:
        yield bench


@contextmanager
def answering(answer: Mapping[str, Any]) -> Generator[tuple[str, list[str]]]:
    """Give every request without a body the same answer.

    Yields:
        The server's address, and the targets of the requests as they come.
    """
    targets: list[str] = []

    def respond(handler: BaseHTTPRequestHandler) -> None:
        targets.append(handler.path)
        _send(handler, answer)

    with _listening(respond) as url:
        yield url, targets


@contextmanager
def _listening(respond: Callable[[BaseHTTPRequestHandler], None]) -> Generator[str]:
    """Serve on a loopback socket; yields the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    for verb in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"):
        setattr(Handler, f"do_{verb}", respond)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _dechunked(handler: BaseHTTPRequestHandler) -> bytes:
    """Decode a chunked body (RFC 9112, section 7.1)."""
    body = b""
    while size := int(handler.rfile.readline().split(b";")[0], 16):
        body += handler.rfile.read(size)
        handler.rfile.readline()
    while handler.rfile.readline().strip():
        pass
    return body


def _send(handler: BaseHTTPRequestHandler, answer: Mapping[str, Any]) -> None:
    content = _content(answer) or b""
    handler.send_response(answer["status"])
    if "media" in answer:
        handler.send_header("Content-Type", answer["media"])
    if answer["status"] != 204:
        handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(content)


def _content(stated: Mapping[str, Any]) -> bytes | None:
    """Return the expected bytes of a body; None if the case has none."""
    if "json" in stated:
        return json.dumps(stated["json"]).encode()
    if "text" in stated:
        return str(stated["text"]).encode()
    return base64.b64decode(stated["base64"]) if "base64" in stated else None


def faults(case: Case, bench: Bench, printed: Sequence[Mapping[str, Any]] | None) -> Iterator[str]:
    """Yield every difference from the case: in the requests, and in the program's output.

    Args:
        case: The case.
        bench: The server with the requests.
        printed: The program's output for the case, once for each client that it has.
    """
    requests = bench.requests.get(case.number, [])
    for request in requests:
        yield from _wire_faults(case.request, request)
    if not printed or len(printed) != len(requests):
        yield f"{len(requests)} requests came, and the program printed {printed}"
    for each in printed or ():
        if each.get("result", each) != case.result:
            yield f"the result is {each.get('result', each)!r}, not {case.result!r}"


def _wire_faults(wanted: Mapping[str, Any], request: Request) -> Iterator[str]:
    if (request.method, _plain(request.target)) != (wanted["method"], _plain(wanted["target"])):
        yield f"{request.method} {request.target} came, not {wanted['method']} {wanted['target']}"
    for name, value in wanted.get("headers", {}).items():
        if request.headers.get(name) != value:
            yield f"{name}: {request.headers.get(name)} came, not {value}"
    for name in wanted.get("absent", ()):
        if name in request.headers:
            yield f"{name}: {request.headers[name]} came"
    if not _is_body(wanted, request.body):
        yield f"the body was {request.body!r}"


def _is_body(wanted: Mapping[str, Any], body: bytes) -> bool:
    if "json" in wanted:
        try:
            return bool(json.loads(body) == wanted["json"])
        except ValueError:
            return False
    if "contains" in wanted:
        return all(each.encode() in body for each in wanted["contains"])
    content = _content(wanted)
    return content is None or _plain(body.decode("latin-1")) == _plain(content.decode("latin-1"))


def _plain(target: str) -> str:
    """Normalise a target (RFC 3986, section 6.2.2); brackets may be encoded or not."""
    return re.sub("%[0-9A-Fa-f]{2}", _usual, target)


def _usual(escape: re.Match[str]) -> str:
    text = chr(int(escape[0][1:], 16))
    return text if re.fullmatch(r"[A-Za-z0-9._~\[\]-]", text) else escape[0].upper()


def run(command: Sequence[str], folder: Path) -> dict[int, list[dict[str, Any]]]:
    """Run a program and return its output for each case, by number.

    Raises:
        RuntimeError: It failed, or did not end in time.
    """
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, timeout=PROGRAM_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise RuntimeError(f"no end within {PROGRAM_SECONDS:g} s") from None
    if done.returncode != 0:
        raise RuntimeError(f"status {done.returncode}: {done.stderr.decode()[-2000:]}")
    printed: dict[int, list[dict[str, Any]]] = {}
    for line in done.stdout.decode().splitlines():
        each = json.loads(line)
        printed.setdefault(each["case"], []).append(each)
    return printed


def play(language: ModuleType) -> dict[str, str]:
    """Run the program of a language.

    Args:
        language: One of the modules of this package.

    Returns:
        Case → its differences, empty if there are none. Refused cases are left out.

    Raises:
        RuntimeError: The program cannot be generated, or failed.
    """
    refused: Mapping[str, str] = language.REFUSED
    with tempfile.TemporaryDirectory() as work, serve() as bench:
        printed = run(language.program(Path(work), bench.url), Path(work))
        return {
            case.name: "; ".join(faults(case, bench, printed.get(case.number)))
            for case in cases()
            if case.name not in refused
        }
