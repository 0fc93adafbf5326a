"""The matrix in Java: every case in one class, compiled with every warning an error."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from generator import pipeline, settings
from generator.classes.shapes import ANY, Class, Many, Shape, Table, Value
from generator.classes.view import Builder, InputView, MethodView, ObjectView, ResourceView
from generator.java.target import SOURCES, sources
from generator.languages.java import JAVA

from . import CREDENTIALS, Case, cases, client, file

REFUSED: Final[Mapping[str, str]] = {}
"""Case → the code of the problem for which the generator refuses its construct."""

PACKAGE: Final = Path(__file__).parents[2] / "generated" / "java" / "target" / "dependency"
_JACKSON: Final = "com/fasterxml/jackson/core"

_MAIN: Final = """
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import matrix.*;
import matrix.models.*;

final class Program {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Matrix client(int number) {
        return Matrix.builder().baseUrl(URL + "/" + number)CREDENTIALS.build();
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return plain(perhaps.orElse(null));
        }
        if (value instanceof byte[] bytes) {
            return Map.of("$bytes", Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof EventStream<?> stream) {
            try (stream) {
                List<Object> items = new ArrayList<>();
                stream.forEach(items::add);
                return items;
            }
        }
        return value;
    }

    private static void show(int number, Callable<?> call) throws Exception {
        Map<String, Object> line = new java.util.LinkedHashMap<>(Map.of("case", number));
        try {
            line.put("result", plain(call.call()));
        } catch (RuntimeException error) {
            line.put("error", error.toString());
        }
        System.out.println(JSON.writeValueAsString(line));
    }

    public static void main(String[] arguments) throws Exception {
CALLS
    }
}
""".lstrip()


def program(folder: Path, url: str) -> Sequence[str]:
    """Write and compile a program that makes all calls.

    Args:
        folder: An empty folder for the client and the program.
        url: The server's address.

    Returns:
        The command that runs it.

    Raises:
        RuntimeError: It does not compile, or Jackson is nowhere.
    """
    client(folder / "project", "java")
    contract = pipeline.every_contract(settings.load(folder / "project"))[-1]
    calls = _Calls(sources(contract, folder / "project/overlays/java").builder, folder)
    values = {
        "URL": str(JAVA.literal(url)),
        "CREDENTIALS": "".join(
            f".credential({JAVA.literal(name)}, {JAVA.literal(_credential(key))})"
            for name, key in CREDENTIALS.items()
        ),
        "CALLS": "\n".join(calls.line(case) for case in cases()),
    }
    text = _MAIN
    for name, value in values.items():
        text = text.replace(name, value)
    main = folder / "Program.java"
    main.write_text(text, "utf-8")
    return _compiled(folder, main)


def _credential(key: str | tuple[str, str]) -> str:
    return key if isinstance(key, str) else ":".join(key)


def _compiled(folder: Path, main: Path) -> Sequence[str]:
    jars = [*PACKAGE.glob("*.jar")] or [*(Path.home() / ".m2/repository" / _JACKSON).rglob("*.jar")]
    if not jars:
        raise RuntimeError("Jackson is missing: run mvn package in generated/java first")
    path = os.pathsep.join(map(str, [folder / "classes", *jars]))
    (folder / "classes").mkdir()
    made = (folder / "project/generated/java" / SOURCES).rglob("*.java")
    options = ["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-proc:none", "--release", "17"]
    done = subprocess.run(
        ["javac", *options, "-d", str(folder / "classes"), "-cp", path, str(main), *map(str, made)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or done.stderr:
        raise RuntimeError(done.stderr)
    return ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, "Program"]


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
        named = {str(each.name): each for each in builder.resources()}
        for child in builder.client():
            self._walk(named, named[child.class_name], f"{child.name}()")

    def _walk(self, named: Mapping[str, ResourceView], resource: ResourceView, chain: str) -> None:
        for method in resource.methods:
            self._methods[method.id, method.outcome.is_stream] = (chain, method)
        for child in resource.children:
            self._walk(named, named[child.class_name], f"{chain}.{child.name}()")

    def line(self, case: Case) -> str:
        """One call, shown."""
        chain, method = self._methods[case.operation, case.stream]
        values = (self._input(case, each) for each in self._taken(case, method))
        call = f"client({case.number}).{chain}.{method.name}({', '.join(values)})"
        body = f"{{ {call}; return null; }}" if method.outcome.form == "empty" else call
        return f"        show({case.number}, () -> {body});"

    def _taken(self, case: Case, method: MethodView) -> Sequence[InputView]:
        """All inputs, or those that a caller has to give if the case has no other."""
        places = {"path": ("path",), "query": ("query", "header", "cookie")}
        others = ("body", "field", "part", "extra")
        given = [
            each
            for each in method.inputs
            if any(place in case.arguments for place in places.get(each.place, others))
        ]
        return given if given == [*(method.shorter or ())] else method.inputs

    def _input(self, case: Case, view: InputView) -> str:
        arguments = case.arguments
        if view.place == "path":
            return self._value(view.shape, arguments["path"][view.wire])
        if view.place == "query":
            slots = ("query", "header", "cookie")
            return self._value(view.shape, _merged(arguments, slots))
        if "body" in arguments:
            return self._value(view.shape, arguments["body"])
        return self._value(view.shape, _merged(arguments, ("field", "part", "extra")))

    def _value(self, shape: Shape, value: Any) -> str:
        match shape:
            case Value():
                return self._plain(shape, value)
            case Many():
                return f"List.of({', '.join(self._value(shape.item, each) for each in value)})"
            case Table():
                pairs = (
                    f"{JAVA.literal(key)}, {self._value(shape.value, each)}"
                    for key, each in value.items()
                )
                return f"Map.of({', '.join(pairs)})"
            case Class() if shape.is_enum:
                return f"{shape.name}.of({JAVA.literal(value)})"
            case Class():
                setters = "".join(self._setters(self._objects[shape.name], value))
                return f"{shape.name}.builder(){setters}.build()"

    def _setters(self, view: ObjectView, value: Mapping[str, Any]) -> Iterator[str]:
        fields = {each.wire: each for each in view.fields}
        for wire, each in value.items():
            if wire in fields and each is not None:
                yield f".{fields[wire].name}({self._value(fields[wire].shape, each)})"
            else:
                yield f".with({JAVA.literal(wire)}, {JAVA.literal(each)})"

    def _plain(self, shape: Value, value: Any) -> str:
        if shape == ANY:
            return f"JSON.readTree({JAVA.literal(json.dumps(value))})"
        if shape.kind == "file":
            return self._file(value)
        written = str(JAVA.literal(value))
        if shape.kind == "number":
            return f'new BigDecimal("{written}")'
        return f"{written}L" if shape.kind == "integer" else written

    def _file(self, value: Mapping[str, Any]) -> str:
        return f"FileInput.of(Path.of({JAVA.literal(str(file(value, self._folder)))}))"


def _merged(arguments: Mapping[str, Any], slots: Sequence[str]) -> dict[str, Any]:
    return {wire: each for slot in slots for wire, each in arguments.get(slot, {}).items()}
