"""Names that compilers reject, that files cannot have, and that are not names at all."""

from __future__ import annotations

import keyword
import re
import shutil
import subprocess
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.api.text import name
from generator.languages import Kind, Language, Scope
from generator.languages.java import JAVA
from generator.languages.markdown import MARKDOWN
from generator.languages.python import PYTHON
from generator.languages.shell import SHELL
from generator.languages.swift import SWIFT
from generator.languages.typescript import TYPESCRIPT
from tests.generator import jdk

LANGUAGES = (PYTHON, JAVA, SWIFT, TYPESCRIPT, SHELL, MARKDOWN)
NASTY = (
    *("", "_", "__", "-", "+1", "-1", "1", "1.0", "16:9", "3d_model", "540p", "$ref", "@type", "#"),
    *(
        "a-b",
        "a_b",
        "a b",
        "aB",
        "A_B",
        "AB",
        "ab",
        "Ab",
        "a.b",
        "API",
        "APIKey",
        "apiKey",
        "HTTPServer",
    ),
    *(
        "名前",
        "naïve",
        "nai\u0308ve",
        "Ω",
        "हिन्दी",
        "ﬁ",
        "😀",
        "\u202ex",
        "\x00",
        "\ud800",
        "\u01c5",
        "\u0130",
        "ß",
        "\u212a",
    ),
    *("_private", "__init__", "__proto__", "constructor", "__class__", "CON", "nul", "aux", "com1"),
    *("x" * 300, "x" * 301, "a/b", "../x", "true", "null", "self", "None", "order 2", "order2"),
)
WORDS = sorted({word for each in LANGUAGES for words in each.reserved.values() for word in words})
KINDS = [
    pytest.param(language, kind, id=f"{language.name}-{kind.name}")
    for language, kind in product(LANGUAGES, Kind)
]


@pytest.mark.parametrize(("language", "kind"), KINDS)
def test_nasty_names_are_legal_and_apart(language: Language, kind: Kind) -> None:
    scope = Scope(language)
    wires = [*NASTY, *WORDS, *map(str.title, WORDS), *map(str.upper, WORDS)]
    found = [scope.take("Order", name(wire), kind) for wire in wires]
    assert len(set(found)) == len(wires)
    assert not [word for word in found if language.is_reserved(word, kind)]
    if kind in language.folds:
        assert len(set(map(str.casefold, found))) == len(wires)
        assert all(map(str.isascii, found))
    if kind is not Kind.FILE:
        assert [word for word in found if not word.isidentifier()] == []
    assert max(map(len, found)) < 130


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_does_not_change_because_a_new_one_came(language: Language) -> None:
    for kind in Kind:
        scope, longer = Scope(language), Scope(language)
        first = [scope.take("Order", name(wire), kind) for wire in NASTY]
        again = [longer.take("Order", name(wire), kind) for wire in (*NASTY, *WORDS)]
        assert again[: len(first)] == first
        before = {f"Order.{wire}": word for wire, word in zip(NASTY, first, strict=True)}
        later = Scope(language, before=before)
        new = [later.take("", name(wire), kind) for wire in WORDS]
        assert [later.take("Order", name(wire), kind) for wire in NASTY] == first
        assert not set(new) & set(first)


def test_what_is_tried_in_order() -> None:
    scope = Scope(JAVA, taken=["fooBar"])
    assert scope.take("order", name("foo_bar"), Kind.FIELD) == "orderFooBar"
    assert scope.take("order", name("foo-bar"), Kind.FIELD) == "fooBar2"
    assert scope.take("order", name("class"), Kind.FIELD) == "class_"
    assert scope.take("order", name("+1"), Kind.FIELD) == "field1"
    assert scope.take("order", name("-1"), Kind.FIELD) == "hyphenMinus1"
    assert scope.take("", name("Object"), Kind.CLASS) == "ObjectModel"
    assert scope.take("", name("objectmodel"), Kind.CLASS) == "Objectmodel2"


def test_a_name_that_is_given_is_taken() -> None:
    given = {"java": "UploadedFile", "": "Upload"}
    assert Scope(JAVA).take("", name("File", given), Kind.CLASS) == "UploadedFile"
    assert Scope(SWIFT).take("", name("File", given), Kind.CLASS) == "Upload"
    hostile = {"": "x; import os"}
    assert Scope(PYTHON).take("", name("File", hostile), Kind.FIELD) == "x_import_os"
    assert Scope(PYTHON).take("", name("x", {"": "class"}), Kind.FIELD) == "class_"


@given(st.text())
def test_every_text_has_a_name(wire: str) -> None:
    for language in LANGUAGES:
        for kind in Kind:
            word = language.case(wire, kind)
            assert word
            assert kind is Kind.FILE or word.isidentifier()


def test_today_s_names() -> None:
    assert Scope(PYTHON).take("", name("list"), Kind.FIELD) == "list_"
    assert JAVA.case("16:9", Kind.CONSTANT) == "_16_9"
    assert SWIFT.case("16:9", Kind.CONSTANT) == "_16Colon9"
    assert SWIFT.case("task.failed", Kind.CONSTANT) == "taskPeriodFailed"
    assert JAVA.case("ecommerce-video", Kind.CONSTANT) == "ECOMMERCE_VIDEO"
    assert JAVA.case("createMusicVideoTask", Kind.FILE) == "createMusicVideoTask"


def _declared(language: Language, kind: Kind) -> list[str]:
    scope = Scope(language)
    return [scope.take("Order", name(wire), kind) for wire in (*NASTY, *WORDS)]


def test_python_takes_the_names() -> None:
    fields = "\n".join(f"    {word} = 1" for word in _declared(PYTHON, Kind.FIELD))
    arguments = ", ".join(_declared(PYTHON, Kind.ARGUMENT))
    classes = "\n".join(f"class {word}: pass" for word in _declared(PYTHON, Kind.CLASS))
    compile(f"class A:\n{fields}\ndef f({arguments}): pass\n{classes}", "names", "exec")
    assert not set(_declared(PYTHON, Kind.METHOD)) & {*keyword.kwlist}


def test_java_takes_the_names(tmp_path: Path) -> None:
    if shutil.which("javac") is None:
        pytest.skip("there is no Java compiler")
    fields = "\n".join(f"    int {word}() {{ return 1; }}" for word in _declared(JAVA, Kind.FIELD))
    arguments = "\n".join(
        f"    void f{i}(int {word}) {{}}" for i, word in enumerate(_declared(JAVA, Kind.ARGUMENT))
    )
    constants = "\n".join(f"    static int {word} = 1;" for word in _declared(JAVA, Kind.CONSTANT))
    classes = "\n".join(f"    static class {word} {{}}" for word in _declared(JAVA, Kind.CLASS))
    source = f"class Names {{\n{fields}\n{arguments}\n{constants}\n{classes}\n}}\n"
    (tmp_path / "Names.java").write_text(source, "utf-8")
    command = [*jdk.JAVAC, "-encoding", "utf-8", "-d", str(tmp_path / "made"), "Names.java"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr


def test_javascript_takes_the_names(tmp_path: Path) -> None:
    program = shutil.which("node")
    if program is None:
        pytest.skip("there is no Node.js")
    members = "\n".join(
        f"  {word}() {{ return 1; }}" for word in _declared(TYPESCRIPT, Kind.METHOD)
    )
    arguments = ", ".join(_declared(TYPESCRIPT, Kind.ARGUMENT))
    classes = "\n".join(f"class {word} {{}}" for word in _declared(TYPESCRIPT, Kind.CLASS))
    source = f"class A$ {{\n{members}\n}}\nfunction f$({arguments}) {{}}\n{classes}\n"
    (tmp_path / "names.mjs").write_text(source, "utf-8")
    done = subprocess.run(
        [program, "--check", "names.mjs"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_bash_takes_the_names(tmp_path: Path) -> None:
    words = _declared(SHELL, Kind.ARGUMENT)
    assert all(re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", word) for word in words)
    source = "\n".join(f"{word}=1" for word in words)
    (tmp_path / "script").write_text(source, "utf-8")
    bash = shutil.which("bash")
    assert bash is not None
    subprocess.run([bash, str(tmp_path / "script")], check=True)


def test_no_hand_written_class_is_missing_from_the_reserved_ones(root: Path) -> None:
    java = {path.stem for path in (root / "generator/runtime/java").rglob("*.java")}
    assert java <= JAVA.reserved[Kind.CLASS]
    assert {"Engine", "EventStream", "Shape"} <= JAVA.reserved[Kind.CLASS]
    assert {"required", "toJson", "put"} <= JAVA.reserved[Kind.FIELD]
    swift: set[str] = set()
    folders = ("generator/runtime/swift/Sources", "overlays/swift/Sources")
    for path in (path for each in folders for path in (root / each).rglob("*.swift")):
        types = r"^(?:public |final |indirect )*(?:struct|class|enum|protocol|actor) (\w+)"
        swift |= {*re.findall(types, path.read_text("utf-8"), re.MULTILINE)}
    unknown = swift - SWIFT.reserved[Kind.CLASS]
    assert {each for each in unknown if not re.match("Beat|Sdk|sdk", each)} == set()
