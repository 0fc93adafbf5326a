"""Every operation of the newest contract, called in Java and in Swift against the sandbox."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import attrs
import pytest

from beatapi_sandbox import Sandbox, sample_song
from conformance.checks.conftest import ROOT, Compile, adapted, fresh, run
from conformance.missing import MissingToolError
from conformance.proxy import Proxy
from conformance.story import hurry
from conformance.swift import BUILD, PROGRAM, build, toolchain
from generator import contract as contracts
from generator import settings
from generator.classes.package import read_package
from generator.classes.shapes import Class
from generator.languages.java import JAVA
from generator.languages.language import Language
from generator.languages.swift import SWIFT
from generator.samples import java, swift
from generator.samples.call import Call, calls
from generator.samples.typed import Views

PROJECT = settings.load(ROOT)
DATE = PROJECT.versions()[-1]
CONTRACT = contracts.load(PROJECT, DATE)


@dataclass(frozen=True)
class Case:
    """One call of a program.

    Args:
        name: Its name in the test.
        call: The call with the contract's examples.
        wait: Whether to call the method that also waits.
        key: Whether the client has the right key.
    """

    name: str
    call: Call
    wait: bool = False
    key: bool = True

    @property
    def is_stream(self) -> bool:
        return self.call.method.kind == "stream"


def cases() -> Iterator[Case]:
    """Yield every operation, every stream, every method that waits, and errors of each form."""
    shown = {call.operation.id: call for call in calls(CONTRACT.api)}
    for method in CONTRACT.api.methods():
        call = attrs.evolve(shown[method.operation], method=method)
        name = ".".join(each.wire for each in (*method.place, method.name))
        yield Case(name, call)
        if method.wait:
            yield Case(f"{name} and wait", call, wait=True)
        if method.place[0].wire in ("chat", "messages", "responses", "gemini", "usage"):
            yield Case(f"{name} with a wrong key", call, key=False)


CASES = {case.name: case for case in cases()}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    options: dict[str, Any] = {"processing_seconds": 0, "balance": 1_000_000, "concurrency": 1000}
    with Sandbox(polls_per_minute=1_000_000, **options) as running:
        yield running


@pytest.fixture(scope="module")
def url(sandbox: Sandbox) -> Iterator[str]:
    """Return an address of the sandbox at which it does not ask clients to wait."""
    with Proxy(sandbox.url, hurry).serve() as address:
        yield address


def lines(write: Callable[[int, Case], str], sandbox: Sandbox) -> Iterator[str]:
    """Yield the calls of a program, with ids of the sandbox in the place of the examples' ids."""
    for number, case in enumerate(CASES.values()):
        text = write(number, case)
        yield adapted(text, fresh(sandbox, case.call.operation.id, text) | {"song.mp3": "song.wav"})


def printed(command: Sequence[str], folder: Path) -> dict[str, dict[str, Any]]:
    """Run a program, and return what it printed about each case."""
    (folder / "song.wav").write_bytes(sample_song(10))
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each["case"] for each in found] == [*range(len(CASES))], done.stderr
    return dict(zip(CASES, found, strict=True))


def views(case: Case, language: Language) -> Views:
    """Return the names of everything in a client."""
    package = read_package(PROJECT.targets[language.name])
    return case.call.typed(language, package.client, f"{package.package}Error", **package.names)


def check(case: Case, language: Language, found: dict[str, Any]) -> None:
    """Check what a program printed about a case."""
    if not case.key:
        # Anthropic's errors have a type, and no code for each reason.
        is_plain = case.name.startswith("messages")
        assert found["error"] == ("Authentication" if is_plain else "InvalidAPIKey")
        return
    assert "error" not in found
    shape = views(case, language).method(case.call).outcome.shape
    if isinstance(shape, Class):
        assert found["type"] == shape.name
    assert ("items" in found) == case.is_stream
    assert found.get("items", 2) > 1
    assert found.get("status") == ("succeeded" if case.wait else None)


def test_every_operation_is_called() -> None:
    called = {case.call.operation.id for case in CASES.values()}
    assert called == CONTRACT.api.operations.keys()
    assert len(called) >= 39


# Java

JAVA_MAIN = """
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import beatapi.*;
import beatapi.models.*;

final class Program {
    private static final WaitOptions QUICKLY =
            WaitOptions.standard().pollInterval(Duration.ofMillis(20));

    private static BeatApi client(String key) {
        return BeatApi.builder().apiKey(key).baseUrl(URL).build();
    }

    private static void tell(Map<String, Object> line, Object value) {
        if (value instanceof EventStream<?> stream) {
            try (stream) {
                List<Object> items = new ArrayList<>();
                stream.forEach(items::add);
                line.put("type", items.get(0).getClass().getSimpleName());
                line.put("items", items.size());
            }
        } else if (value != null) {
            line.put("type", value.getClass().getSimpleName());
        }
    }

    private static void show(int number, boolean waits, Callable<?> call) throws Exception {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("case", number));
        try {
            Object value = call.call();
            tell(line, value);
            if (waits) {
                line.put("status", ((Task) value).status().value());
            }
        } catch (InvalidApiKeyException error) {
            line.put("error", "InvalidAPIKey");
        } catch (AuthenticationException error) {
            line.put("error", "Authentication");
        } catch (RuntimeException error) {
            line.put("error", error.toString());
        }
        System.out.println(new ObjectMapper().writeValueAsString(line));
    }

    public static void main(String[] arguments) throws Exception {
CALLS
    }
}
""".lstrip()


@pytest.fixture(scope="module")
def java_found(
    sandbox: Sandbox, url: str, java_programs: Compile, tmp_path_factory: Any
) -> dict[str, dict[str, Any]]:
    """Return what the Java program printed about each case."""

    def write(number: int, case: Case) -> str:
        named = views(case, JAVA)
        given = [*map(java.one_line, java.arguments(case.call, named))]
        target = java.target(case.call, named)
        if case.wait:
            target, given = f"{target}AndWait", [*given, "QUICKLY"]
        key = JAVA.literal(sandbox.api_key if case.key else "sk_test_wrong")
        made = f"client({key}).{target}({', '.join(given)})"
        body = f"{{ {made}; return null; }}" if is_empty(case, JAVA) else made
        return f"        show({number}, {JAVA.literal(case.wait)}, () -> {body});"

    folder = tmp_path_factory.mktemp("java")
    text = JAVA_MAIN.replace("URL", str(JAVA.literal(url)))
    text = text.replace("CALLS", "\n".join(lines(write, sandbox)))
    return printed([*java_programs({"Program": text}, folder), "Program"], folder)


def is_empty(case: Case, language: Language) -> bool:
    return views(case, language).method(case.call).outcome.form == "empty"


@pytest.mark.parametrize("name", CASES)
def test_java_calls(name: str, java_found: dict[str, dict[str, Any]]) -> None:
    check(CASES[name], JAVA, java_found[name])


# Swift

SWIFT_MAIN = """
import BeatAPI
import Foundation

let quickly = WaitOptions(pollInterval: 0.02)

func client(_ key: String) throws -> BeatAPIClient {
    try BeatAPIClient(apiKey: key, baseURL: ADDRESS)
}

typealias Line = [String: JSONValue]

func tell<Result>(_ value: Result) -> Line { ["type": .string("\\(Result.self)")] }
func tell<Item>(_ stream: EventStream<Item>) async throws -> Line {
    var items = 0
    for try await _ in stream { items += 1 }
    return ["type": .string("\\(Item.self)"), "items": .number(Decimal(items))]
}

func show(_ number: Int, _ call: () async throws -> Line) async throws {
    var line: Line = ["case": .number(Decimal(number))]
    do {
        line.merge(try await call()) { $1 }
    } catch {
        let kind = (error as? BeatAPIError)?.answer?.kind
        line["error"] = .string(kind?.rawValue ?? error.localizedDescription)
    }
    print(String(decoding: try JSONValue.object(line).encoded(), as: UTF8.self))
}

CALLS
""".lstrip()


@pytest.fixture(scope="module")
def swift_found(sandbox: Sandbox, url: str, tmp_path_factory: Any) -> dict[str, dict[str, Any]]:
    """Return what the Swift program printed about each case."""
    try:
        toolchain()
    except MissingToolError as error:
        pytest.skip(str(error))

    def write(number: int, case: Case) -> str:
        named = views(case, SWIFT)
        given = [*map(str, swift.arguments(case.call, named))]
        target = swift.target(case.call, named)
        if case.wait:
            target, given = f"{target}AndWait", [*given, "waiting: quickly"]
        key = SWIFT.literal(sandbox.api_key if case.key else "sk_test_wrong")
        made = f"try await client({key}).{target}({', '.join(given)})"
        body = f"return {'try await ' if case.is_stream else ''}tell({made})"
        if case.wait:
            body = f'return ["type": "VideoTask", "status": .string({made}.status.rawValue)]'
        if is_empty(case, SWIFT):
            body = f"{made}; return [:]"
        return f"try await show({number}) {{ {body} }}"

    folder = tmp_path_factory.mktemp("swift")
    text = SWIFT_MAIN.replace("ADDRESS", str(SWIFT.literal(url)))
    text = text.replace("CALLS", "\n".join(lines(write, sandbox)))
    (folder / "main.swift").write_text(text, "utf-8")
    return printed(with_the_storys_client(folder), folder)


def with_the_storys_client(folder: Path) -> Sequence[str]:
    """Compile ``main.swift`` with the client of the story's program; a warning is an error."""
    subprocess.run(build(PROGRAM, BUILD), check=True)
    package = ROOT / "generated/swift/Sources/BeatAPI"
    objects = [
        BUILD / "debug/BeatAPI.build" / f"{source.name}.o" for source in package.rglob("*.swift")
    ]
    words: list[str | Path] = ["swiftc", "-swift-version", "6", "-warnings-as-errors"]
    words += ["-I", BUILD / "debug/Modules", "main.swift", *sorted(objects), "-o", "program"]
    run(toolchain().command(*words, folder=folder), ROOT)
    return toolchain().command(folder / "program", folder=folder)


@pytest.mark.parametrize("name", CASES)
def test_swift_calls(name: str, swift_found: dict[str, dict[str, Any]]) -> None:
    check(CASES[name], SWIFT, swift_found[name])
