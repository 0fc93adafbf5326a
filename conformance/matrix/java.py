"""The matrix in Java: every case in one class, compiled with every warning an error."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.java.target import SOURCES
from generator.languages.java import JAVA
from generator.samples.call import Call
from generator.samples.java import arguments, one_line, target

from . import CREDENTIALS, Case, calls, client

REFUSED: Final[Mapping[str, str]] = {}
"""Case → the code of the problem for which the generator refuses its construct."""

QUICK: Final = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Options of a JVM that ends after seconds: the compiler then takes 7 s of CPU time, not 18."""

PACKAGE: Final = Path(__file__).parents[2] / "generated" / "java" / "target" / "dependency"
_JACKSON: Final = "com/fasterxml/jackson/core"

_MAIN: Final = """
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
    api = client(folder / "project", "java")
    values = {
        "URL": str(JAVA.literal(url)),
        "CREDENTIALS": "".join(
            f".credential({JAVA.literal(name)}, {JAVA.literal(_credential(key))})"
            for name, key in CREDENTIALS.items()
        ),
        "CALLS": "\n".join(_case(case, call) for case, call in calls(api, folder)),
    }
    text = _MAIN
    for name, value in values.items():
        text = text.replace(name, value)
    main = folder / "Program.java"
    main.write_text(text, "utf-8")
    return compiled(folder, main)


def _credential(key: str | tuple[str, str]) -> str:
    return key if isinstance(key, str) else ":".join(key)


def compiled(folder: Path, main: Path) -> Sequence[str]:
    """Compile a program with the client in ``project/generated/java``; a warning is an error.

    Args:
        folder: The folder of ``project``, which gets the classes.
        main: The source of the program's class.

    Returns:
        The command that runs it.

    Raises:
        RuntimeError: It does not compile, or Jackson is nowhere.
    """
    jars = [*PACKAGE.glob("*.jar")] or [*(Path.home() / ".m2/repository" / _JACKSON).rglob("*.jar")]
    if not jars:
        raise RuntimeError("Jackson is missing: run mvn package in generated/java first")
    path = os.pathsep.join(map(str, jars))
    made = (folder / "project/generated/java" / SOURCES).rglob("*.java")
    compile_files([main, *made], folder / "classes", path)
    return ["java", *QUICK, "-cp", f"{folder / 'classes'}{os.pathsep}{path}", main.stem]


def compile_files(sources: Iterable[Path], classes: Path, path: str) -> None:
    """Compile files in one run of the compiler; a warning is an error.

    Args:
        sources: The files.
        classes: The folder for the classes.
        path: The class path.

    Raises:
        RuntimeError: They do not compile; the message is the compiler's.
    """
    options = ["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-proc:none", "--release", "17"]
    command = ["javac", *(f"-J{option}" for option in QUICK), *options, "-cp", path]
    command += ["-d", str(classes), *map(str, sources)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        raise RuntimeError(done.stderr)


def _case(case: Case, call: Call) -> str:
    views = call.typed(JAVA, "Matrix")
    given = ", ".join(map(one_line, arguments(call, views)))
    made = f"client({case.number}).{target(call, views)}({given})"
    is_empty = views.method(call).outcome.form == "empty"
    body = f"{{ {made}; return null; }}" if is_empty else made
    return f"        show({case.number}, () -> {body});"
