"""YAML is read as the equivalent JSON."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator import document
from generator.problem import GenerationError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[en, no]", ["en", "no"]),
        ("[yes, on, off, y]", ["yes", "on", "off", "y"]),
        ("[16:9, 9:16]", ["16:9", "9:16"]),
        ("2026-07-16", "2026-07-16"),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".nan", ".nan"),
        ("[true, False]", [True, False]),
        ("[null, ~]", [None, None]),
        ("", None),
        ("[0, -5, 10]", [0, -5, 10]),
        ("[0.01, 1e3, -1.5E+2]", [0.01, 1000.0, -150.0]),
        ('"5"', "5"),
        ("<<", "<<"),
    ],
)
def test_plain_words_mean_what_they_mean_in_json(text: str, value: Any) -> None:
    read = document.parse(f"a: {text}".encode(), name="x.yaml")
    assert read == {"a": value}
    assert document.parse(document.canonical(read), name="x.json") == read


def test_words_may_be_keys() -> None:
    assert document.parse(b"on: 1\nno: 2", name="x.yaml") == {"on": 1, "no": 2}


@pytest.mark.parametrize("text", ["200: a", "null: a", "true: a", "<<: {b: 1}"])
def test_other_keys_are_refused(text: str) -> None:
    with pytest.raises(GenerationError, match="is not a string: quote it"):
        document.parse(text.encode(), name="x.yaml")


@pytest.mark.parametrize(
    ("text", "key"), [("200: a", "200"), ("1.10: a", "1.10"), ("null: a", "null")]
)
def test_keys_without_quotes_are_what_json_would_make_of_them(text: str, key: str) -> None:
    assert document.parse(text.encode(), name="x.yaml", strict=False) == {key: "a"}


def test_json_may_write_a_character_as_two_escapes() -> None:
    """RFC 8259, section 7; FastAPI and many others write documents like this."""
    content = json.dumps({"title": "Museum \U0001f39f"}).encode()
    assert b"\\ud83c\\udf9f" in content
    assert document.parse(content, name="x.json") == {"title": "Museum \U0001f39f"}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b'{"a": 1, "a": 2}', "the key 'a' is repeated"),
        (b'{"a": "\\ud83c"}', "invalid Unicode character escape code"),
        (b'{"a": 1', "is not valid YAML"),
        (b'{"a": NaN', "is not valid YAML"),
    ],
)
def test_wrong_json_is_refused(content: bytes, fault: str) -> None:
    with pytest.raises(GenerationError, match=re.escape(fault)):
        document.parse(content, name="x.json")


def test_what_only_looks_like_json_is_yaml() -> None:
    assert document.parse(b"{a: 1, b: [x, y]}", name="x.yaml") == {"a": 1, "b": ["x", "y"]}


LEVELS = 100_000


@pytest.mark.parametrize(
    "content",
    [
        b"[" * LEVELS,
        b"a: " + b"[" * LEVELS,
        b'{"a": ' * LEVELS,
        b'{"a": ' + b"[" * LEVELS + b"]" * LEVELS + b"}",
        # Python 3.13 reads as much JSON, but cannot marshal it.
        b'{"a": ' + b"[" * 2500 + b"]" * 2500 + b"}",
        b"- " * LEVELS,
        b"? " * LEVELS,
    ],
)
def test_endless_nesting_is_refused(content: bytes) -> None:
    with pytest.raises(GenerationError, match="nested too deeply") as caught:
        document.parse(content, name="x.yaml")
    assert caught.value.problems[0].code == "nesting"


def test_nesting_up_to_the_limit_is_read() -> None:
    levels = document.DEEPEST - 2  # The root and the string are levels too.
    read = document.parse(_nested(levels), name="x.yaml")
    assert document.canonical(document.copied(read)).count(b"[") == levels
    with pytest.raises(GenerationError, match="nested too deeply"):
        document.parse(_nested(levels + 1), name="x.yaml")


def _nested(levels: int) -> bytes:
    return b"a: " + b"[" * levels + b"x" + b"]" * levels
