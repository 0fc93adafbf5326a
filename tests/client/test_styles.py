"""Values of parameters and forms, in every style of OpenAPI 3.1."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beatapi import UNSET, InvalidArgumentError
from beatapi._calls.styles import cookies, fill_segment, form, header, query

BLUE = "blue"
LIST = ["blue", "black", "brown"]
RGB = {"R": 100, "G": 200, "B": 150}


class Colour(enum.Enum):
    BLUE = "blue"
    ONE = 1


class Model:
    def to_dict(self) -> dict[str, Any]:
        return {"R": 100, "none": None}


@pytest.mark.parametrize(
    ("style", "value", "segment"),
    [
        # The table of OpenAPI 3.1.1, section 4.8.12.4, and RFC 6570, section 3.2.
        ("simple", BLUE, "blue"),
        ("simple", LIST, "blue,black,brown"),
        ("simple", RGB, "R,100,G,200,B,150"),
        ("simple*", LIST, "blue,black,brown"),
        ("simple*", RGB, "R=100,G=200,B=150"),
        ("label", BLUE, ".blue"),
        ("label", LIST, ".blue,black,brown"),
        ("label", RGB, ".R,100,G,200,B,150"),
        ("label*", LIST, ".blue.black.brown"),
        ("label*", RGB, ".R=100.G=200.B=150"),
        ("matrix", "", ";color"),
        ("matrix", BLUE, ";color=blue"),
        ("matrix", LIST, ";color=blue,black,brown"),
        ("matrix", RGB, ";color=R,100,G,200,B,150"),
        ("matrix*", LIST, ";color=blue;color=black;color=brown"),
        ("matrix*", RGB, ";R=100;G=200;B=150"),
        ("matrix*", {"a": ""}, ";a"),
        ("json", {"a": [1, None]}, "%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
        # Values of other kinds.
        ("simple", 5, "5"),
        ("simple", 0, "0"),
        ("simple", 1.5, "1.5"),
        ("simple", 2.0, "2"),
        ("simple", 1e300, "1e%2B300"),
        ("simple", True, "true"),
        ("simple", Colour.BLUE, "blue"),
        ("simple", Colour.ONE, "1"),
        ("simple", Decimal("0.10"), "0.10"),
        ("simple", dt.date(2026, 10, 2), "2026-10-02"),
        (
            "simple",
            dt.datetime(2026, 10, 2, 1, 2, 3, tzinfo=dt.UTC),
            "2026-10-02T01%3A02%3A03%2B00%3A00",
        ),
        ("simple", uuid.UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        ("simple", b"\xff\x00", "%2FwA%3D"),
        ("simple", "a/b ü?#%", "a%2Fb%20%C3%BC%3F%23%25"),
        ("simple", ["a,b", None, "c"], "a%2Cb,c"),
        ("simple", Model(), "R,100"),
        ("simple+", "a:b/c", "a:b%2Fc"),
    ],
)
def test_path(style: str, value: Any, segment: str) -> None:
    assert fill_segment("color", value, style) == segment


@pytest.mark.parametrize(
    ("style", "value"),
    [
        ("simple", ""),
        ("simple", "."),
        ("simple", ".."),
        ("simple", []),
        ("simple", {}),
        ("simple", [""]),
        ("label", ""),
        ("label", "."),
        ("label", []),
        ("matrix", []),
        ("matrix*", {}),
        ("simple", None),
        ("simple", object()),
        ("simple", float("nan")),
        ("simple", "\ud800"),
        ("json", {1j}),
    ],
)
def test_path_values_that_lead_elsewhere_are_refused(style: str, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="color"):
        fill_segment("color", value, style)


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ("form*", "", "color="),
        ("form*", BLUE, "color=blue"),
        ("form*", LIST, "color=blue&color=black&color=brown"),
        ("form*", RGB, "R=100&G=200&B=150"),
        ("form", "", "color="),
        ("form", LIST, "color=blue,black,brown"),
        ("form", RGB, "color=R,100,G,200,B,150"),
        ("spaceDelimited", LIST, "color=blue%20black%20brown"),
        ("spaceDelimited", RGB, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", LIST, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", RGB, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject*", RGB, "color[R]=100&color[G]=200&color[B]=150"),
        ("deepObject*", {"a": {"b": [1, 2]}, "c": None}, "color[a][b]=1&color[a][b]=2"),
        ("deepObject*", {"a": [{"b": 1}, {"b": 2}]}, "color[a][0][b]=1&color[a][1][b]=2"),
        ("deepObject*", ["x", "y"], "color[0]=x&color[1]=y"),
        ("deepObject*", {"a b": "&="}, "color[a%20b]=%26%3D"),
        ("json", {"a": [True]}, "color=%7B%22a%22%3A%5Btrue%5D%7D"),
        ("json", Model(), "color=%7B%22R%22%3A100%2C%22none%22%3Anull%7D"),
        ("form*", [], ""),
        ("form", [], ""),
        ("form*", [None, "a"], "color=a"),
        ("form*", None, ""),
        ("form*", UNSET, ""),
        ("form*", [{"a": 1}], "color=%7B%22a%22%3A1%7D"),
        ("form*", "a b+c&d", "color=a%20b%2Bc%26d"),
        ("form*+", "/a?b:c@d", "color=/a?b:c@d"),
        ("form*+", "a&b#c+d%2Fe%", "color=a%26b%23c%2Bd%2Fe%25"),
        ("form+", ["a/b", "c,d"], "color=a/b,c,d"),
        ("form*", (number for number in (1, 2)), "color=1&color=2"),
    ],
)
def test_query(style: str, value: Any, text: str) -> None:
    assert query({"color": value}, {"color": style}) == text


def test_query_of_several_parameters() -> None:
    assert query({"a": 1, "b": None, "ä": [True]}, {}) == "a=1&%C3%A4=true"


@pytest.mark.parametrize(("style", "text"), [("form", "c%2Fd"), ("json", "%22c%2Fd%22")])
def test_names_and_values_of_a_query_are_encoded(style: str, text: str) -> None:
    assert query({"a/b": "c/d"}, {"a/b": style}) == f"a%2Fb={text}"


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ("simple", BLUE, "blue"),
        ("simple", LIST, "blue,black,brown"),
        ("simple", RGB, "R,100,G,200,B,150"),
        ("simple*", RGB, "R=100,G=200,B=150"),
        ("simple", [], None),
        ("simple", 5, "5"),
        ("simple", True, "true"),
        ("simple", dt.date(2026, 10, 2), "2026-10-02"),
        ("simple", "a b%", "a b%"),
        ("json", {"ü": 1}, '{"\\u00fc":1}'),
    ],
)
def test_header(style: str, value: Any, text: str | None) -> None:
    assert header("X-Color", value, style) == text


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ("form*", BLUE, "color=blue"),
        ("form*", LIST, "color=blue; color=black; color=brown"),
        ("form*", RGB, "R=100; G=200; B=150"),
        ("form", LIST, "color=blue,black,brown"),
        ("form", RGB, "color=R,100,G,200,B,150"),
        ("form", [], ""),
        ("json", {"a": 1}, "color={%22a%22:1}"),
        ("form*", 'a;b "c", ü%\r\n', "color=a%3Bb%20%22c%22%2C%20%C3%BC%25%0D%0A"),
        ("form*", 5, "color=5"),
        ("form*", None, ""),
    ],
)
def test_cookies(style: str, value: Any, text: str) -> None:
    assert cookies({"color": value}, {"color": style}) == text


@pytest.mark.parametrize(
    ("styles", "value", "text"),
    [
        ({}, "a b&ü", b"f=a+b%26%C3%BC"),
        ({}, ["a", 1, True], b"f=a&f=1&f=true"),
        ({}, {"a": [1, None]}, b"f=%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
        ({}, [{"a": 1}], b"f=%7B%22a%22%3A1%7D"),
        ({}, None, b""),
        ({"f": "form"}, ["a b", "c"], b"f=a+b,c"),
        ({"f": "deepObject*"}, {"a": {"b": "x y"}}, b"f[a][b]=x+y"),
        ({"f": "deepObject*"}, [{"price": "p", "n": 2}], b"f[0][price]=p&f[0][n]=2"),
        ({"f": "form*"}, {"a": 1, "b": 2}, b"a=1&b=2"),
        ({"f": "json"}, "x", b"f=%22x%22"),
    ],
)
def test_form(styles: dict[str, str], value: Any, text: bytes) -> None:
    assert form({"f": value}, styles) == text


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(st.lists(TEXTS, min_size=1))
def test_lists_survive_a_query_and_a_form(items: list[str]) -> None:
    for text in (query({"q": items}, {}), form({"q": items}, {}).decode()):
        assert parse_qs(text, keep_blank_values=True, strict_parsing=True) == {"q": items}


@given(TEXTS)
def test_a_path_value_is_exactly_one_segment(text: str) -> None:
    if text in (".", ".."):
        return
    segment = fill_segment("id", text)
    assert unquote(segment) == text
    assert not set(segment) & set("/?#%\\ ") - {"%"}


@given(TEXTS)
def test_a_cookie_never_becomes_two(text: str) -> None:
    value = cookies({"c": text}, {}).removeprefix("c=")
    assert not set(value) & set('; ,"\\\r\n')
    assert unquote(value) == text
