"""Hostile texts and nasty names in every place of a contract; Java is compiled and loaded.

A compiler needs longer to begin than to compile a package, so that it is given all of them.
"""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from generator import contract as contracts
from generator import document as doc
from generator import settings
from generator.contract import Contract
from generator.java import target as java
from generator.languages import Kind
from generator.languages.java import JAVA
from generator.languages.swift import SWIFT
from generator.swift import target as swift
from tests.generator import jdk
from tests.generator.languages.test_payloads import PAYLOADS
from tests.generator.test_class_constructs import contract_of, faults, operation, read

Files: TypeAlias = Mapping[str, str]
"""Path → text."""

JARS = Path.home() / ".m2/repository/com/fasterxml/jackson/core"
BUILDS = {"java": java.build, "swift": swift.build}
PLACES = [(index, text) for index, text in enumerate(PAYLOADS.values()) if text]


def reference(name: str) -> dict[str, str]:
    """Return a reference to a component."""
    return {"$ref": "#" + doc.pointer("components", "schemas", name)}


def hostile() -> dict[str, Any]:
    """Return a contract with each payload in each text and each name."""
    return {
        "openapi": "3.1.0",
        "info": {"title": PAYLOADS["java end"], "version": PAYLOADS["java literal by escapes"]},
        "servers": [{"url": 'https://example.com/"+\\u0022*/' + PAYLOADS["swift interpolation"]}],
        "tags": [{"name": text, "description": text} for _, text in PLACES],
        "paths": {f"/{index}": {"post": _hostile_operation(text)} for index, text in PLACES},
        "components": {
            "securitySchemes": {
                text: {"type": "apiKey", "in": "header", "name": text} for _, text in PLACES
            },
            "schemas": {text: _hostile_schema(text) for _, text in PLACES},
        },
    }


def _hostile_operation(text: str) -> dict[str, Any]:
    parameter = {"description": text, "schema": {"type": "string", "default": text}}
    fields = {"type": "object", "required": [text], "properties": {text: {"type": "string"}}}
    return {
        "operationId": text,
        "tags": [text],
        "summary": text,
        "description": text,
        "security": [{text: []}],
        "parameters": [
            {**parameter, "name": text, "in": "query"},
            {**parameter, "name": f"h{text}", "in": "header"},
            {**parameter, "name": f"c{text}", "in": "cookie"},
        ],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": fields,
                    "encoding": {text: {"contentType": f"text/{text}"}},
                }
            },
        },
        "responses": {
            "200": {
                "description": text,
                # The text after a semicolon is a parameter of a media type.
                "content": {
                    f"application/{text.replace(';', '')}+json": {"schema": reference(text)}
                },
            },
            "400": {"description": text},
        },
    }


def _hostile_schema(text: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": text,
        "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text, "pattern": text},
            f"{text} enum": {"type": "string", "enum": [text, f"{text}2"], "description": text},
            f"{text} const": {"const": text},
        },
    }


EXTRA = [
    "3d_model",
    "known",
    "Shape",
    "Date",
    "日本",
    "--",
    "_",
    "a b",
    "A b",
    "a_b",
    "aB",
    "AB",
    "é",
]
SPELLED = [
    "HTTPServer",
    "HttpServer",
    "httpServer",
    "x.y",
    "x-y",
    "x/y",
    "$",
    "@type",
    "#",
    "1",
    "01",
]
WORDS = sorted(
    {
        *EXTRA,
        *SPELLED,
        *(word for language in (JAVA, SWIFT) for kind in Kind for word in language.reserved[kind]),
    }
)


def nasty(words: Sequence[str] = WORDS) -> dict[str, Any]:
    """Return a contract with names that languages and runtimes use themselves."""
    answer = {
        "200": {"description": "", "content": {"application/json": {"schema": reference("All")}}}
    }
    asked = [{"name": word, "in": "query", "schema": {"type": "string"}} for word in words]
    paths: dict[str, Any] = {
        "/all": {"get": {"operationId": "all", "parameters": asked, "responses": answer}},
    }
    for index, word in enumerate(words):
        verb = {"operationId": word, "tags": ["Words"], "responses": answer}
        paths[f"/{index}/{{id}}"] = {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "get": verb,
        }
        tagged = {"operationId": f"get_{word}_tagged", "tags": [word], "responses": answer}
        if index % 9 == 0:
            paths[f"/{index}"] = {"get": tagged}
    small = {"type": "object", "properties": {"x": {"type": "string"}}}
    every = {word: reference(word) for word in words}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Nasty", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {
                **dict.fromkeys(words, small),
                "All": {
                    "type": "object",
                    "properties": {**every, "values": {"type": "string", "enum": [*words]}},
                },
            }
        },
    }


CONTRACTS = {"hostile": hostile, "nasty": nasty}


def overlay(folder: Path, text: str) -> Path:
    """Return a folder with the settings of a package."""
    (folder / "target.toml").write_text(text)
    return folder


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Files]]:
    """Return contract → language → files; each package has the name of its contract."""
    return {
        package: {
            name: {path: text.decode() for path, text in build([written], folder).items()}
            for name, build in BUILDS.items()
        }
        for package, make in CONTRACTS.items()
        for written in [contract_of(make())]
        for folder in [
            overlay(
                tmp_path_factory.mktemp("overlay"), f'package = "{package}"\nclient = "BeatApi"\n'
            )
        ]
    }


@pytest.fixture(params=CONTRACTS)
def made(
    request: pytest.FixtureRequest, packages: Mapping[str, Mapping[str, Files]]
) -> Mapping[str, Files]:
    """Return language → files."""
    return packages[request.param]


@pytest.mark.parametrize("name", BUILDS)
def test_no_file_leaves_its_folder(name: str, made: Mapping[str, Files]) -> None:
    assert len({path.casefold() for path in made[name]}) == len(made[name])
    for path in made[name]:
        assert path.isascii()
        for part in Path(path).parts:
            assert 0 < len(part) <= 130
            assert not part.startswith(".")
            assert not set(part) - set(
                "abcdefghijklmnopqrstuvwxyz0123456789._-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            )


def test_no_two_files_of_swift_have_one_name(made: Mapping[str, Files]) -> None:
    """Its compiler refuses them, in whatever folders they are."""
    names = [Path(path).name for path in made["swift"]]
    assert len(set(names)) == len(names)


def others(root: Path, folder: Path) -> dict[str, Files]:
    """Return package → Java of contracts without hostility: all constructs, no model, the shop."""
    empty = contract_of(operation("/a", {"description": "d"}))
    shop = contracts.load(settings.load(root / "tests/generator/shop"))
    read_as: dict[str, tuple[Contract, str]] = {
        "constructs": (contract_of(read("constructs")), 'client = "BeatApi"\n'),
        "empty": (empty, 'client = "BeatApi"\n'),
        # Its settings have only the name of its package.
        "com.acme.shop": (shop, ""),
    }
    return {
        name: {
            path: text.decode()
            for path, text in java.build(
                [written], overlay(folder, f'package = "{name}"\n{further}')
            ).items()
        }
        for name, (written, further) in read_as.items()
    }


PROBE = """
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

final class Probe {
    public static void main(String[] folders) throws Exception {
        Path root = Path.of(folders[0]);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted().toList()) {
                if (!path.toString().endsWith(".class")) {
                    continue;
                }
                String name = root.relativize(path).toString().replace("/", ".");
                Class<?> found = Class.forName(name.substring(0, name.length() - 6));
                Class<?> above = found.getSuperclass();
                if (above != null && above.getSimpleName().equals("OpenEnum")) {
                    for (Object value : (List<?>) found.getField("KNOWN").get(null)) {
                        String text = (String) above.getMethod("value").invoke(value);
                        System.out.println(above.getPackageName() + " "
                            + text.chars().mapToObj(Integer::toHexString)
                            .collect(Collectors.joining(" ")));
                    }
                }
            }
        }
    }
}
"""


@pytest.fixture(scope="module")
def classes(
    packages: Mapping[str, Mapping[str, Files]],
    root: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, str]:
    """Compile every package, without hand-written files; return the folder, and the messages."""
    jars = [*JARS.rglob("*.jar")]
    if shutil.which("javac") is None or not jars:
        pytest.skip("needs a JDK, and Jackson where Maven keeps it")
    plain = others(root, tmp_path_factory.mktemp("overlay"))
    assert not [path for path in plain["empty"] if "/models/" in path]
    assert "src/main/java/com/acme/shop/ShopClient.java" in plain["com.acme.shop"]
    every = {package: files["java"] for package, files in packages.items()} | plain
    folder = tmp_path_factory.mktemp("classes")
    (folder / "Probe.java").write_text(PROBE)
    for package, files in every.items():
        for name, text in files.items():
            path = folder / package / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    sources = [str(path) for path in folder.rglob("*.java")]
    options = ["-Xlint:all", "-Werror", "-encoding", "UTF-8", "-proc:none", "--release", "17"]
    options += ["-d", str(folder / "out"), "-cp", ":".join(map(str, jars))]
    command = [*jdk.JAVAC, *options, *sources]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return folder / "out", done.stderr


def test_java_compiles(classes: tuple[Path, str]) -> None:
    assert classes[1] == ""


def test_java_runs_nothing(classes: tuple[Path, str], tmp_path: Path) -> None:
    path = ":".join(map(str, [classes[0], *JARS.rglob("*.jar")]))
    done = subprocess.run(
        [*jdk.JAVA, "-cp", path, "Probe", str(classes[0])],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    printed: dict[str, set[bytes]] = defaultdict(set)
    for line in done.stdout.splitlines():
        package, *units = line.split()
        printed[package].add(bytes.fromhex("".join(unit.zfill(4) for unit in units)))
    for package, texts in (("hostile", [text for _, text in PLACES]), ("nasty", WORDS)):
        wanted = {each.encode("utf-16-be", "surrogatepass") for each in texts}
        assert wanted <= printed[package]


def test_swift_parses(made: Mapping[str, Files]) -> None:
    found = {path: [*faults(text)] for path, text in made["swift"].items()}
    assert {path: each[:3] for path, each in found.items() if each} == {}
