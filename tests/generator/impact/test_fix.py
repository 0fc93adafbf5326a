"""Mends names, and leaves everything else of a file alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.impact.analysis import Upgrade
from generator.settings import Settings

BEFORE = """\
# -*- coding: latin-1 -*-
from functools import partial

from shop import Shop
from shop.models import (
    Order,
    OrderList,  # a page of them, größer
)

client = Shop( api_key = "k" )   # spaces as they were
EXTRA = {"items": ["pen"], 'note': "é"}


def show(page: OrderList) -> None:
    for order in page:
        print(order.at, "order.at stays", f"{order.at}")


def fetch(key: str) -> Order:
    return client.orders.retrieve(key)


order = client.orders.create(items=["pen"], note="so")  # note=
client.orders.create(**EXTRA)
urgent = partial(client.orders.create, note = "now")
print(fetch("o").error, getattr(order, "error", None), getattr(client.orders, "retrieve"))
client.gifts.send(kind="card", to="Ada", text="Hello")
"""
AFTER = """\
# -*- coding: latin-1 -*-
from functools import partial

from shop import Shop
from shop.models import (
    Order,
    OrderPage,  # a page of them, größer
)

client = Shop( api_key = "k" )   # spaces as they were
EXTRA = {"items": ["pen"], 'remark': "é"}


def show(page: OrderPage) -> None:
    for order in page:
        print(order.placed_at, "order.at stays", f"{order.placed_at}")


def fetch(key: str) -> Order:
    return client.orders.fetch(key)


order = client.orders.create(items=["pen"], remark="so")  # note=
client.orders.create(**EXTRA)
urgent = partial(client.orders.create, remark = "now")
print(fetch("o").failure.error, getattr(order, "error", None), getattr(client.orders, "fetch"))
client.presents.give(kind="card", to="Ada", text="Hello")
"""

Run = Callable[..., int]


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_bytes(BEFORE.replace("\n", "\r\n").encode("latin-1"))
    return path


@pytest.fixture
def run(renamed_shop: Settings, program: Path) -> Run:
    def run(*options: str) -> int:
        command = ["impact", str(program), "--project", str(renamed_shop.root), "--no-types"]
        return main([*command, *options])

    return run


def test_a_diff_first_then_the_edit_and_nothing_more(
    run: Run, program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = program.read_bytes()
    assert run("--fix") == 0
    shown, hint = capsys.readouterr()
    assert '+order = client.orders.create(items=["pen"], remark="so")  # note=' in shown
    assert "--write" in hint
    assert program.read_bytes() == content
    program.chmod(0o755)
    assert run("--write") == 0
    assert program.read_bytes() == AFTER.replace("\n", "\r\n").encode("latin-1")
    assert program.stat().st_mode & 0o777 == 0o755
    capsys.readouterr()
    assert run("--write") == 0
    assert capsys.readouterr().out == "nothing here is mechanical to mend\n"
    assert program.read_bytes() == AFTER.replace("\n", "\r\n").encode("latin-1")


def test_what_a_name_cannot_settle_stays_a_finding(
    run: Run, program: Path, renamed: Upgrade
) -> None:
    """A text that is one name cannot become two attributes."""
    assert run("--write") == 0
    (left,) = renamed.analyse([str(program)], types="none").findings
    assert (left.symbol, left.module.code(left.node)) == ("Order.error", '"error"')
    assert left.impact.instead == "write failure.error"
    assert run() == 1


def test_each_new_name_is_a_finding(renamed: Upgrade, program: Path) -> None:
    found = renamed.analyse([str(program)], types="none").findings
    renamed = {each.symbol: each.impact.replacement for each in found if each.impact.replacement}
    assert renamed == {
        "OrderList": "OrderPage",
        "Order.at": "placed_at",
        "Order.error": "failure.error",
        "OrdersResource.retrieve": "fetch",
        "OrdersResource.create(note=)": "remark",
        "GiftsResource.send": "presents.give",
    }


def test_what_is_renamed_is_not_removed_as_well(renamed: Upgrade) -> None:
    assert {each.kind for each in renamed.impacts} == {"client-renamed"}
