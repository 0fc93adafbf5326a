"""Two versions of a package: the changes for code that uses it."""

from __future__ import annotations

import pytest

from generator.release import api

CLIENT = """
from ._private import Client, Status
from .params import OrderParams

__all__ = ["Client", "OrderParams", "Status", "VERSION"]

VERSION = "1.0"
"""
PRIVATE = """
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["open", "done"]


class Base:
    def close(self, *, grace: float = 1) -> None: ...


class Client(Base):
    name: str | None
    status: Status | str

    def __init__(self, key: str) -> None: ...

    def create(self, *, items: list[str], note: str | None = None) -> int | None: ...

    def _hidden(self, x: int) -> None: ...


class Other(Base): ...
"""
PARAMS = """
from typing import NotRequired, TypedDict


class OrderParams(TypedDict):
    items: list[str]
    note: NotRequired[str]


class PatchParams(TypedDict, total=False):
    note: str
"""


def package(client: str = CLIENT, private: str = PRIVATE, params: str = PARAMS) -> dict[str, bytes]:
    return {
        "shop/__init__.py": client.encode(),
        "shop/_private.py": private.encode(),
        "shop/params.py": params.encode(),
        "elsewhere.toml": b"",
    }


def changes(old: str, new: str) -> list[tuple[str, str, str]]:
    """Return the changes of an edit in any of the files: (level, place, message)."""
    assert old in CLIENT + PRIVATE + PARAMS
    edited = package(*(text.replace(old, new, 1) for text in (CLIENT, PRIVATE, PARAMS)))
    found = api.compare("shop", package(), edited)
    return [(str(change.level), change.path, change.message) for change in found]


def test_the_same_package_has_no_changes() -> None:
    assert api.compare("shop", package(), package()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('VERSION = "1.0"', 'VERSION = "1.1"'),
        ("def _hidden(self, x: int)", "def _hidden(self, y: str)"),
        ("class Client(Base):", 'class Client(Base):\n    """Text."""\n'),
    ],
)
def test_what_users_cannot_see_is_no_change(old: str, new: str) -> None:
    assert changes(old, new) == []


@pytest.mark.parametrize(
    ("old", "new", "path", "message"),
    [
        ("key: str", "key: str, *, region: str = ''", "__init__(region)", "parameter was added"),
        ("note: str | None =", "note: str | int | None =", "Client.create(note)", "type was"),
        ("-> int | None", "-> int", "Client.create", "returned int | None, returns int"),
        ("name: str | None", "name: str", "Client.name", "type was"),
        ("grace: float = 1", "grace: float = 2", "Client.close(grace)", "parameter default"),
        ("    name:", "    size: int\n    name:", "Client.size", "attribute was added"),
        ('"open", "done"', '"open", "done", "late"', "Status", "stood for"),
        ("class OrderParams", "class NewParams(TypedDict): ...\n\n\nclass OrderParams",
         "params.NewParams", "class was added"),
        ("note: NotRequired[str]", "note: NotRequired[str | None]", "OrderParams.note", "type was"),
        ("note: NotRequired[str]", "note: NotRequired[str]\n    gift: NotRequired[bool]",
         "OrderParams.gift", "attribute was added"),
        ("total=False):\n", "total=False):\n    gift: bool\n", "PatchParams.gift", "was added"),
    ],
)  # fmt: skip
def test_what_can_be_used_is_minor(old: str, new: str, path: str, message: str) -> None:
    ((level, place, messages),) = changes(old, new)
    assert level == "minor"
    assert place.endswith(path)
    assert message in messages


@pytest.mark.parametrize(
    ("old", "new", "path", "message"),
    [
        ('"VERSION"]', "]", "shop.VERSION", "public object was removed"),
        ("key: str", "key: str, region: str", "Client.__init__(region)", "added as required"),
        ("note: str | None = None", "", "Client.create(note)", "parameter was removed"),
        ("note: str | None =", "note: str =", "Client.create(note)", "type was str | None, is str"),
        ("items: list[str],", "items: tuple[str],", "Client.create(items)", "type was"),
        ("-> int | None", "-> str | int | None", "Client.create", "returns str | int | None"),
        ("name: str | None", "name: int | str | None", "Client.name", "type was"),
        ("class Client(Base):", "class Client:", "Client.close", "public object was removed"),
        ('"open", "done"', '"open"', "Status", "stands for Literal['open']"),
        ("note: NotRequired[str]", "note: str", "OrderParams.note", "key became required"),
        ("note: NotRequired[str]", "note: NotRequired[int]", "OrderParams.note", "type was"),
        ("items: list[str]\n", "items: list[str]\n    gift: bool\n",
         "OrderParams.gift", "required key was added"),
        ("    items: list[str]\n", "", "OrderParams.items", "public object was removed"),
    ],
)  # fmt: skip
def test_what_breaks_callers_is_major(old: str, new: str, path: str, message: str) -> None:
    found = changes(old, new)
    assert any(
        level == "major" and place.endswith(path) and message in messages
        for level, place, messages in found
    ), found


def test_a_change_in_a_base_class_is_told_once() -> None:
    assert len(changes("grace: float = 1", "grace: float")) == 1


def test_an_open_enum_may_gain_values() -> None:
    assert changes("status: Status | str", "status: str") == [
        ("minor", "shop.Client.status", "type was Status | str, is str")
    ]


def test_a_whole_number_may_become_any_number_for_who_gives_it() -> None:
    assert api._fits("int", "float | None")
    assert not api._fits("float", "int")
