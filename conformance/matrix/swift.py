"""The matrix in Swift: every case in one program, compiled with every warning an error."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.languages.swift import SWIFT
from generator.samples.call import Call
from generator.samples.swift import arguments, target

from ..swift import build, toolchain
from . import CREDENTIALS, Case, calls, client

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
    api = client(folder / "project", "swift")
    values = {
        "ADDRESS": str(SWIFT.literal(url)),
        "CREDENTIALS": ", ".join(map(_credential, CREDENTIALS)).join("[]"),
        "CALLS": "\n".join(_case(case, call) for case, call in calls(api, folder)),
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


def _case(case: Case, call: Call) -> str:
    views = call.typed(SWIFT, "MatrixClient", "MatrixError")
    given = ", ".join(map(str, arguments(call, views)))
    made = f"try await client({case.number}).{target(call, views)}({given})"
    if views.method(call).outcome.form == "empty":
        body = f"{made}; return .null"
    else:
        body = f"return {'try await ' if case.stream else ''}plain({made})"
    return f"try await show({case.number}) {{ {body} }}"
