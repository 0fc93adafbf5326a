"""The matrix in Swift: every case in one program, compiled with every warning an error."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from generator import pipeline, settings
from generator.classes.shapes import ANY, Class, Many, Shape, Table, Value
from generator.classes.view import Builder, InputView, MethodView, ResourceView
from generator.document import is_array, is_object
from generator.languages import Code
from generator.languages.swift import SWIFT
from generator.swift.target import sources

from ..swift import build, toolchain
from . import CREDENTIALS, Case, cases, client, file

REFUSED: Final[Mapping[str, str]] = {}
"""Case → the code of the problem for which the generator refuses its construct."""

_PACKAGE: Final = """
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Program",
    platforms: [.macOS(.v13)],
    dependencies: [.package(path: "../project/generated/swift")],
    targets: [
        .executableTarget(
            name: "Program", dependencies: [.product(name: "Matrix", package: "swift")])
    ]
)
""".lstrip()
_MAIN: Final = """
import Foundation
import Matrix

func client(_ number: Int) throws -> MatrixClient {
    try MatrixClient(credentials: CREDENTIALS, baseURL: ADDRESS + "/\\(number)")
}

func plain<Result: JSONConvertible>(_ value: Result) -> JSONValue { value.jsonValue }
func plain(_ value: Data) -> JSONValue { ["$bytes": .string(value.base64EncodedString())] }
func plain<Result: JSONConvertible>(_ value: Result?) -> JSONValue { value?.jsonValue ?? .null }
func plain<Item: JSONConvertible>(_ stream: EventStream<Item>) async throws -> JSONValue {
    var items: [JSONValue] = []
    for try await item in stream { items.append(item.jsonValue) }
    return .array(items)
}

func show(_ number: Int, _ call: () async throws -> JSONValue) async throws {
    var line: [String: JSONValue] = ["case": .number(Decimal(number))]
    do {
        line["result"] = try await call()
    } catch {
        line["error"] = .string("\\(type(of: error)): \\(error.localizedDescription)")
    }
    print(String(decoding: try JSONValue.object(line).encoded(), as: UTF8.self))
}

CALLS
""".lstrip()


def program(folder: Path, url: str) -> Sequence[str]:
    """Write and compile a program that makes all calls.

    Args:
        folder: An empty folder for the client and the program.
        url: The server's address.

    Returns:
        The command that runs it.

    Raises:
        RuntimeError: It does not compile.
    """
    client(folder / "project", "swift")
    contract = pipeline.every_contract(settings.load(folder / "project"))[-1]
    calls = _Calls(sources(contract, folder / "project/overlays/swift").builder, folder)
    values = {
        "ADDRESS": str(SWIFT.literal(url)),
        "CREDENTIALS": ", ".join(map(_credential, CREDENTIALS)).join("[]"),
        "CALLS": "\n".join(calls.line(case) for case in cases()),
    }
    text = _MAIN
    for name, value in values.items():
        text = text.replace(name, value)
    package = folder / "program"
    (package / "Sources/Program").mkdir(parents=True)
    (package / "Package.swift").write_text(_PACKAGE, "utf-8")
    (package / "Sources/Program/main.swift").write_text(text, "utf-8")
    scratch = folder / "build"
    done = subprocess.run(build(package, scratch), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return toolchain().command(scratch / "debug/Program", folder=folder)


def _credential(scheme: str) -> str:
    key = CREDENTIALS[scheme]
    if isinstance(key, str):
        return f"{SWIFT.literal(scheme)}: {SWIFT.literal(key)}"
    user, password = map(SWIFT.literal, key)
    return f"{SWIFT.literal(scheme)}: .basic(user: {user}, password: {password})"


class _Calls:
    """Writes calls as a user of the client would.

    Args:
        builder: The names of everything in the client.
        folder: The folder for files that calls send.
    """

    def __init__(self, builder: Builder, folder: Path) -> None:
        self._folder = folder
        self._objects = {each.name: each for each in builder.objects()}
        self._methods: dict[tuple[str, bool], tuple[str, MethodView]] = {}
        named = {each.name: each for each in builder.resources()}
        for child in builder.client():
            self._walk(named, named[child.class_name], child.name)

    def _walk(self, named: Mapping[Code, ResourceView], resource: ResourceView, chain: str) -> None:
        for method in resource.methods:
            self._methods[method.id, method.outcome.is_stream] = (chain, method)
        for child in resource.children:
            self._walk(named, named[child.class_name], f"{chain}.{child.name}")

    def line(self, case: Case) -> str:
        """One call, shown."""
        chain, method = self._methods[case.operation, case.stream]
        given = ", ".join(self._inputs(case, method))
        call = f"try await client({case.number}).{chain}.{method.name}({given})"
        if method.outcome.form == "empty":
            body = f"{call}; return .null"
        else:
            body = f"return {'try await ' if case.stream else ''}plain({call})"
        return f"try await show({case.number}) {{ {body} }}"

    def _inputs(self, case: Case, method: MethodView) -> Iterator[str]:
        for view in method.inputs:
            given = _given(case, view)
            if given is not None:
                yield self._value(view.shape, given)

    def _value(self, shape: Shape, value: Any) -> str:
        match shape:
            case Value():
                return self._plain(shape, value)
            case Many():
                return ", ".join(self._value(shape.item, each) for each in value).join("[]")
            case Table():
                pairs = [
                    f"{SWIFT.literal(key)}: {self._value(shape.value, each)}"
                    for key, each in value.items()
                ]
                return (", ".join(pairs) or ":").join("[]")
            case Class() if shape.is_enum:
                return str(SWIFT.literal(value))
            case Class():
                return self._object(shape, value)

    def _object(self, shape: Class, value: Mapping[str, Any]) -> str:
        fields = [
            each for each in self._objects[shape.name].fields if value.get(each.wire) is not None
        ]
        named = {each.wire for each in fields}
        given = ", ".join(
            f"{each.name}: {self._value(each.shape, value[each.wire])}" for each in fields
        )
        more = "".join(
            f".with({SWIFT.literal(wire)}, {_json(each)})"
            for wire, each in value.items()
            if wire not in named
        )
        return f"{shape.name}({given}){more}"

    def _plain(self, shape: Value, value: Any) -> str:
        if shape == ANY:
            return _json(value)
        if shape.kind == "file":
            path = SWIFT.literal(str(file(value, self._folder)))
            return f"FileInput(URL(fileURLWithPath: {path}))"
        return str(SWIFT.literal(value))


def _given(case: Case, view: InputView) -> Any:
    """Return the value of a case for an input; None for nothing."""
    arguments = case.arguments
    if view.place == "path":
        return arguments["path"][view.wire]
    if view.place == "body" and "body" in arguments:
        return arguments["body"]
    places = ("query", "header", "cookie") if view.place == "query" else ("field", "part", "extra")
    found = {wire: each for place in places for wire, each in arguments.get(place, {}).items()}
    return found or None


def _json(value: Any) -> str:
    """Return any JSON as an expression."""
    if value is None:
        return ".null"
    if is_array(value):
        return ", ".join(map(_json, value)).join("[]")
    if is_object(value):
        pairs = [f"{SWIFT.literal(key)}: {_json(each)}" for key, each in value.items()]
        return (", ".join(pairs) or ":").join("[]")
    return str(SWIFT.literal(value))
