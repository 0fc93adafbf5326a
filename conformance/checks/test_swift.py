"""The Swift package as its consumers get it, and what its client does when a server misbehaves."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from beatapi import ManualClock
from beatapi_sandbox import Sandbox
from conformance import features, matrix, vectors
from conformance.missing import MissingToolError
from conformance.serving import Breaking, serving
from conformance.story import prepare
from conformance.swift import BUILD, PROGRAM, ROOT, build, toolchain
from generator import output, pipeline, settings
from generator.languages import Kind
from generator.languages.swift import SWIFT
from generator.swift import target as swift
from tests import patience
from tests.generator.languages.test_payloads import MANY, held
from tests.generator.test_class_constructs import contract_of
from tests.generator.test_class_hostility import EXTRA, SPELLED, hostile, nasty

LARGE_BYTES = 20 * 1024 * 1024
HEAD = b"HTTP/1.1 %s\r\nContent-Type: %s\r\nConnection: close\r\n"
Behaviour = Callable[[socket.socket], None]


@pytest.fixture(scope="session", autouse=True)
def compiler() -> None:
    """Skip all of this where no compiler can be brought."""
    try:
        toolchain()
    except MissingToolError as error:
        pytest.skip(str(error))


@cache
def program() -> Path:
    """Build the program; a warning is an error."""
    subprocess.run(build(PROGRAM, BUILD), check=True)
    return BUILD / "debug/Conformance"


def test_the_tests_of_the_package_pass(record_property: Callable[[str, object], None]) -> None:
    arguments = ("--package-path", PROGRAM, "--scratch-path", BUILD)
    strict = ("-Xswiftc", "-warnings-as-errors")
    command = toolchain().command("swift", "test", *arguments, *strict, folder=PROGRAM)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = features.of_swift(done.stdout + done.stderr)
    assert names
    for name in names:
        record_property("passed", name)


@pytest.mark.parametrize("date", settings.load(ROOT).versions()[:-1])
def test_the_packages_of_older_dates_compile(date: str, tmp_path: Path) -> None:
    output.write(tmp_path, pipeline.package(settings.load(ROOT), "swift", date))
    sources = sorted((tmp_path / "Sources/BeatAPI").rglob("*.swift"))
    assert len(sources) > 50
    compile_swift(tmp_path, "-typecheck", "-wmo", "-module-name", "BeatAPI", *sources)


def compile_swift(folder: Path, *arguments: str | Path) -> None:
    """Run the compiler; a warning is an error."""
    strict = ("-swift-version", "6", "-warnings-as-errors")
    command = toolchain().command("swiftc", *strict, *arguments, folder=folder)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def reserved() -> list[str]:
    """Return the names that Swift and the runtime have already, and odd ones."""
    words = {word for kind in Kind for word in SWIFT.reserved[kind]}
    return sorted({*words, *EXTRA, *SPELLED})


@pytest.mark.parametrize("written", [hostile(), nasty(reserved())], ids=["hostile", "nasty"])
def test_hostile_texts_and_nasty_names_compile(written: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "target.toml").write_text('package = "Words"\n')
    output.write(tmp_path, swift.build([contract_of(written)], tmp_path))
    sources = sorted((tmp_path / "Sources").rglob("*.swift"))
    compile_swift(tmp_path, "-typecheck", "-wmo", "-module-name", "Words", *sources)


@pytest.mark.parametrize("document", [matrix.CONTRACT, matrix.SAMPLES], ids=["matrix", "samples"])
def test_the_samples_of_any_contract_compile(document: Path, tmp_path: Path) -> None:
    api = matrix.client(tmp_path, "swift", "samples", document=document)
    samples = sorted(tmp_path.glob("generated/samples/swift/*.swift"))
    assert len(samples) == len(api.operations)
    # One program holds them all; each is the body of a function.
    lines = ["import Foundation", "import Matrix"]
    for number, sample in enumerate(samples):
        written = sample.read_text("utf-8").splitlines()
        body = [line for line in written if not line.startswith("import ")]
        lines += [f"func sample{number}() async throws {{", *body, "}"]
    (tmp_path / "Samples.swift").write_text("\n".join([*lines, ""]), "utf-8")
    sources = sorted(tmp_path.glob("generated/swift/Sources/**/*.swift"))
    module = ("-module-name", "Matrix", "-o", "Matrix.swiftmodule")
    compile_swift(tmp_path, "-emit-module", "-wmo", *module, *sources)
    compile_swift(tmp_path, "-typecheck", "-parse-as-library", "-I", ".", "Samples.swift")


SERVERS = """
import Foundation

let port = CommandLine.arguments[1]
let url = "http://127.0.0.1:\\(port)"
let client = try ServersClient()
    .server(scheme: "http", host: "127.0.0.1", port: port, stage: "next")
try await client.all.getPlain()
try await client.all.postItem("a")
let other = try ServersClient(baseURL: url + "/7").server(stage: "next")
try await other.all.getPlain()
try await other.all.getFixed()
print(try ServersClient().server(host: "eu.example").engine.baseURL)
do {
    _ = try ServersClient().server(stage: "v2")
} catch {
    print(error.localizedDescription)
}
do {
    try await client.all.getFixed()
} catch {
    print(error.localizedDescription)
}
"""


def test_servers_have_variables(tmp_path: Path) -> None:
    document = ROOT / "tests/generator/documents/servers.yaml"
    matrix.client(tmp_path, "swift", document=document, name="servers")
    (tmp_path / "main.swift").write_text(SERVERS)
    sources = sorted(tmp_path.glob("generated/swift/Sources/**/*.swift"))
    compile_swift(tmp_path, "-o", "servers", "main.swift", *sources)
    with matrix.answering({"status": 204}) as (url, targets):
        done = ran(tmp_path, "servers", url.rpartition(":")[2])
    assert done.stdout.splitlines() == [
        "https://eu.example:443/v1",
        "stage must be v1 or next",
        "the base URL must be https, or the credentials would travel in clear text",
    ], done.stderr
    assert targets == ["/next/plain", "/relative/item/a", "/7/plain", "/7/fixed"]


ERRORS = """
let client = try MatrixClient(baseURL: CommandLine.arguments[1])
do {
    _ = try await client.errors.typed()
} catch let error as MatrixError {
    print(error.answer?.data(as: Problem.self)?.detail ?? "none")
    print(error.answer?.data(as: String.self) ?? "none")
}
"""


def test_the_body_of_an_error_is_read_as_its_type(tmp_path: Path) -> None:
    matrix.client(tmp_path, "swift")
    (tmp_path / "main.swift").write_text(ERRORS)
    sources = sorted(tmp_path.glob("generated/swift/Sources/**/*.swift"))
    compile_swift(tmp_path, "-o", "errors", "main.swift", *sources)
    with matrix.answering(matrix.CONFLICT) as (url, _):
        done = ran(tmp_path, "errors", url)
    assert done.stdout.splitlines() == ["There is none left.", "none"], done.stderr


def ran(folder: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of a folder."""
    command = toolchain().command(folder / program, *arguments, folder=folder)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_literal_is_the_text_that_went_in(tmp_path: Path) -> None:
    texts = [text for text in MANY if text]
    lines = [f"show({SWIFT.literal(text)})" for text in texts]
    show = 'func show(_ text: String) { print(text.utf8.map { "\\($0)" }.joined(separator: " ")) }'
    (tmp_path / "main.swift").write_text("\n".join([show, *lines, ""]), "utf-8")
    compile_swift(tmp_path, "main.swift", "-o", "literals")
    command = toolchain().command(tmp_path / "literals", folder=tmp_path)
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    printed = [bytes(map(int, line.split())).decode() for line in done.stdout.splitlines()]
    assert printed == [held(text, nul=False) for text in texts]
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("file", ["events.json", "streams.json"])
def test_it_decides_the_shared_streams(file: str) -> None:
    vectors.prepare()
    cases = vectors.read(file)["cases"]
    found = run("vectors", str(vectors.FOLDER / file))
    assert found == {"passed": len(cases), "failed": []}


def run(*arguments: str, **environment: str) -> dict[str, Any]:
    """Run the program; what it printed."""
    command = toolchain().command(program(), *arguments, folder=ROOT)
    usual = {"BEATAPI_API_KEY": "sk_faults", "BEATAPI_BASE_URL": "http://127.0.0.1:9"}
    done = subprocess.run(
        command,
        env={**os.environ, **usual, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    printed: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return printed


def fault(name: str, folder: Path, *behaviours: Behaviour) -> dict[str, Any]:
    """Return the client's reaction if each connection in turn is treated like this."""
    program()  # Before anybody waits for it.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(patience.SECONDS)
        thread = threading.Thread(target=accept, args=(listener, behaviours))
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        # Its temporary files go into a folder of their own.
        places = {"CONFORMANCE_DIR": str(folder), "TMPDIR": str(folder)}
        try:
            return run("fault", name, BEATAPI_BASE_URL=url, **places)
        finally:
            thread.join()


def accept(listener: socket.socket, behaviours: tuple[Behaviour, ...]) -> None:
    for behave in behaviours:
        with listener.accept()[0] as connection, suppress(ConnectionError):
            behave(connection)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Return a folder with a file to upload."""
    with (tmp_path / "large.png").open("wb") as file:
        file.truncate(LARGE_BYTES)
    return tmp_path


def refuse_early(connection: socket.socket) -> None:
    """Answer 413 to the head of a request, and hang up on its body."""
    connection.recv(65536)
    body = b'{"error":{"code":"too_large","message":"Too large."}}'
    head = HEAD % (b"413 Content Too Large", b"application/json")
    connection.sendall(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def wait_for_the_end(connection: socket.socket) -> None:
    """Read until the client goes away."""
    connection.settimeout(patience.SECONDS)
    while connection.recv(65536):
        pass


def test_an_upload_that_is_answered_early_is_an_error(large: Path) -> None:
    found = fault("upload", large, refuse_early)
    # A connection that is closed at once may look like a lost answer.
    assert found["error"] in ("APIStatusError", "APIConnectionError", "OutcomeUnknownError")
    assert found["left"] == []


def test_an_upload_can_be_cancelled(large: Path) -> None:
    def read_a_little(connection: socket.socket) -> None:
        connection.recv(1024)
        (large / "begun").touch()
        wait_for_the_end(connection)

    found = fault("cancelled_upload", large, read_a_little)
    assert found["error"] == "CancellationError"
    assert found["left"] == []


def accept_upload(connection: socket.socket) -> None:
    """Read an upload to its end, and answer with the file."""
    head, _, rest = connection.recv(65536).partition(b"\r\n\r\n")
    found = re.search(rb"(?i)content-length: (\d+)", head)
    assert found
    left = int(found[1]) - len(rest)
    while left > 0:
        left -= len(connection.recv(65536))
    body = b'{"data":{"id":"file_1","url":"https://media.example/a.png"}}'
    answer = HEAD % (b"201 Created", b"application/json")
    connection.sendall(answer + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def test_an_upload_reports_its_progress(large: Path) -> None:
    found = fault("upload_progress", large, accept_upload)
    steps = found["progress"]
    assert len(steps) > 2
    assert steps == sorted(steps)
    assert LARGE_BYTES < steps[-1] == found["total"] < LARGE_BYTES + 1000


def begin_a_large_answer(length: bytes, megabytes: int) -> Behaviour:
    """Send the beginning of a large JSON text, then nothing until the client goes away."""

    def behave(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(HEAD % (b"200 OK", b"application/json") + length + b"\r\n")
        with suppress(ConnectionError):
            for _ in range(megabytes):
                connection.sendall(b" " * 1_000_000)
        wait_for_the_end(connection)

    return behave


@pytest.mark.parametrize(
    ("length", "megabytes"), [(b"", 40), (b"Content-Length: 300000000\r\n", 1)]
)
def test_a_large_answer_is_refused_while_it_arrives(
    length: bytes, megabytes: int, tmp_path: Path
) -> None:
    """Foundation on Linux cannot pause a transfer, so the server here does not run ahead."""
    small = fault("stream", tmp_path, stream(b"1", b"[DONE]"))
    found = fault("large", tmp_path, begin_a_large_answer(length, megabytes))
    assert found["error"] == "InvalidResponseError"
    assert "larger than 32 MiB" in found["message"]
    # The limit, twice while the data grows, and what is on its way.
    assert found["peak_kib"] - small["peak_kib"] < 150 * 1024


def stream(*events: bytes) -> Behaviour:
    """Send events, and end the connection."""

    def behave(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(
            HEAD % (b"200 OK", b"text/event-stream") + b"Content-Length: 9999\r\n\r\n"
        )
        connection.sendall(b"".join(b"data: %s\n\n" % each for each in events))

    return behave


def fail(connection: socket.socket) -> None:
    """Answer 500."""
    connection.recv(65536)
    connection.sendall(HEAD % (b"500 Oops", b"application/json") + b"Content-Length: 0\r\n\r\n")


def test_a_stream_ends_with_its_marker(tmp_path: Path) -> None:
    found = fault("stream", tmp_path, stream(b'{"a":1}', b"[DONE]", b'{"late":1}'))
    assert found["items"] == [{"a": 1}]
    assert "broken" not in found


def test_a_stream_that_breaks_gives_what_came_and_is_not_repeated(tmp_path: Path) -> None:
    found = fault("stream", tmp_path, stream(b"1", b"2"))
    assert (found["items"], found["broken"]) == ([1, 2], "StreamInterruptedError")


def test_a_stream_is_asked_for_again_before_its_first_event(tmp_path: Path) -> None:
    found = fault("stream", tmp_path, fail, stream(b"1", b"[DONE]"))
    assert found["items"] == [1]


def stream_until_closed(connection: socket.socket) -> None:
    """Send an event, and no end."""
    connection.recv(65536)
    connection.sendall(HEAD % (b"200 OK", b"text/event-stream") + b"\r\ndata: 1\n\n")
    wait_for_the_end(connection)


def tell_usage(connection: socket.socket) -> None:
    """Answer with the usage."""
    connection.recv(65536)
    body = b'{"data":{"total_tasks":7}}'
    head = HEAD % (b"200 OK", b"application/json")
    connection.sendall(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def test_leaving_the_loop_ends_the_request(tmp_path: Path) -> None:
    """The second connection is accepted only after the first has ended."""
    found = fault("dropped_stream", tmp_path, stream_until_closed, tell_usage)
    assert (found["first"], found["total_tasks"]) == (1, 7)


def test_values_are_printed_as_they_are(tmp_path: Path) -> None:
    found = fault("printed", tmp_path)
    assert found["status"] == "queued"
    assert found["task"] == 'VideoTask(id: task_1, secret: {"a":1.5}, status: queued)'
    assert found["endpoint"] == "WebhookEndpoint(id: wh_1, secret: (secret))"


def test_thirty_waits_share_the_rate_of_a_key(tmp_path: Path) -> None:
    """No poll of 30 tasks of 30 s is rejected, and each end is known soon."""
    prepare(tmp_path)
    with Sandbox(clock=ManualClock(), processing_seconds=30, concurrency=30) as sandbox:
        places = {"BEATAPI_API_KEY": sandbox.api_key, "CONFORMANCE_DIR": str(tmp_path)}
        found = run("crowd", BEATAPI_BASE_URL=sandbox.url, **places)
        calls = sandbox.calls
    assert found["succeeded"] == 30
    assert 429 not in [call.status for call in calls]
    polls = sum(call.path.startswith("/v1/tasks/") for call in calls)
    assert 30 <= polls <= 120
    assert 30 <= found["seconds"] <= 60


def test_nothing_leaks(tmp_path: Path) -> None:
    """200 clients and 1,000 broken transfers leave no descriptor, thread or temporary file."""
    with serving(Breaking) as url:
        found = run("leaks", BEATAPI_BASE_URL=url, TMPDIR=str(tmp_path))
    assert found["broken"] == 1000
    for name in ("after_clients", "after_transfers"):
        left = [now - then for now, then in zip(found[name], found["before"], strict=True)]
        # The system's own pools of threads and pipes may have grown by a few.
        assert left[0] <= 2, found
        assert left[1] <= 8, found
        assert left[2] == 0, found


_CONSUMER = """
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v13)],
    dependencies: [.package(path: "PATH")],
    targets: [
        .executableTarget(
            name: "Consumer", dependencies: [.product(name: "BeatAPI", package: "swift")])
    ]
)
""".lstrip()

_USE = """
import BeatAPI
import Foundation

@main
struct Consumer {
    static func main() async throws {
        let client = try BeatAPIClient(
            apiKey: "sk_consumer", baseURL: CommandLine.arguments[1], maxRetries: 0)
        print(try await client.usage.retrieve().totalTasks)
        let token = try client.tasks.token("task_1")
        print(token.contains("task_1"))
        let verifier = try WebhookVerifier(secrets: ["whsec_test"])
        do {
            _ = try verifier.verify(body: Data("{}".utf8), headers: [])
        } catch let error as WebhookVerificationError {
            print(error.reason.rawValue)
        }
    }

    // The examples of the package's README.
EXAMPLES
}
"""


def test_a_fresh_project_uses_the_package(tmp_path: Path) -> None:
    """A project of SwiftPM builds against the public names alone, with the README's examples."""
    package = ROOT / "generated/swift"
    (tmp_path / "Package.swift").write_text(_CONSUMER.replace("PATH", str(package)))
    sources = tmp_path / "Sources/Consumer"
    sources.mkdir(parents=True)
    readme = (package / "README.md").read_text("utf-8")
    examples = [
        f"    static func example{number}() async throws {{\n{body}\n    }}"
        for number, body in enumerate(re.findall(r"(?ms)^```swift$\n(.*?)^```$", readme))
    ]
    assert examples
    written = re.sub(r"(?m)^import .*\n", "", "\n".join(examples))
    (sources / "Consumer.swift").write_text(_USE.replace("EXAMPLES", written).lstrip())
    subprocess.run(build(tmp_path, tmp_path / ".build"), check=True)
    with serving(Breaking) as url:
        done = ran(tmp_path, ".build/debug/Consumer", url)
    assert done.stdout.splitlines() == ["7", "true", "missing_header"], done.stderr
