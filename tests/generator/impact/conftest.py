"""The shop after an upgrade that renames and moves what it has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import settings
from generator import upgrade as upgrades
from generator.impact.analysis import Upgrade
from generator.settings import Settings

ROOT = Path(__file__).parents[3]
SHOP = Path(__file__).parents[1] / "shop"
CHECKED = ".generator_cache/clients/mypy"
"""The modules that mypy checked in earlier runs; without them, a check takes ten seconds."""

OVERLAY = """
overlay: 1.1.0
info: { title: New names, version: "1" }
actions:
  - target: $.paths['/v1/orders/{id}'].get
    x-since: "2026-02-01"
    update: { x-sdk-method: orders.fetch }
  - target: $.paths['/v1/gifts'].post
    x-since: "2026-02-01"
    update: { x-sdk-method: presents.give }
  - target: $.components.schemas.Order.properties.at
    x-since: "2026-02-01"
    update: { x-sdk-name: placed_at }
"""

CHANGES = """
x-changes:
  - since: "2026-02-01"
    kind: breaking
    pointer: /paths/~1v1~1orders/post/requestBody/content/application~1json/schema/properties/remark
    replaces: /paths/~1v1~1orders/post/requestBody/content/application~1json/schema/properties/note
    text: The note is called remark.
  - since: "2026-02-01"
    kind: breaking
    pointer: /components/schemas/Order/properties/failure/properties/error
    replaces: /components/schemas/Order/properties/error
    text: Errors stand in a place of their own.
paths:
"""

REPLACED = {
    '"2026-01-01"': '"2026-02-01"',
    "\npaths:\n": CHANGES,
    "note: { type: string, maxLength: 20 }": "remark: { type: string, maxLength: 20 }",
    'error: { type: [string, "null"] }': (
        "failure: { type: object, required: [error], properties: { error: { type: string } } }"
    ),
    "schemas/OrderList": "schemas/OrderPage",
    "    OrderList:\n": "    OrderPage:\n",
}


@pytest.fixture(scope="session")
def renamed_shop(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A project with two dates, between which names change and nothing else does."""
    root = tmp_path_factory.mktemp("renamed") / "shop"
    shutil.copytree(SHOP, root, ignore=shutil.ignore_patterns(".generator_cache", "generated"))
    text = (root / "spec/2026-01-01.yaml").read_text("utf-8")
    for old, new in REPLACED.items():
        assert old in text
        text = text.replace(old, new)
    (root / "spec/2026-02-01.yaml").write_text(text, "utf-8")
    (root / "overlays/spec/names.yaml").write_text(OVERLAY, "utf-8")
    methods = root / "overlays/spec/methods.yaml"
    lists = methods.read_text("utf-8")
    old_list = "  - target: $.components.schemas.OrderList\n    update: { x-sdk-list: data }\n"
    assert old_list in lists
    new_list = old_list.replace("OrderList", "OrderPage")
    since = '    x-since: "2026-02-01"\n    update'
    until = '    x-until: "2026-02-01"\n    update'
    both = old_list.replace("    update", until) + new_list.replace("    update", since)
    methods.write_text(lists.replace(old_list, both), "utf-8")
    known = sorted((ROOT / CHECKED).glob("[!.]*"))
    if known:
        shutil.copytree(known[-1], root / CHECKED / "known")
    return settings.load(root)


@pytest.fixture(scope="session")
def renamed(renamed_shop: Settings) -> Upgrade:
    """The upgrade of that project."""
    return upgrades.between(renamed_shop)
