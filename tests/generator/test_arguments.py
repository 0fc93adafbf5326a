"""The names of a method's arguments in all places where a caller sees them."""

from __future__ import annotations

import ast
from collections.abc import Callable

import pytest

from generator import pipeline
from generator.settings import Settings

Edit = Callable[[str, str, str], None]


def method(source: str, class_name: str, name: str) -> ast.FunctionDef:
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    (found,) = (node for node in classes if node.name == class_name)
    functions = [node for node in found.body if isinstance(node, ast.FunctionDef)]
    return next(node for node in functions if node.name == name)


def keys(source: str, class_name: str) -> set[str]:
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    (found,) = (node for node in classes if node.name == class_name)
    return {ast.unparse(node.target) for node in found.body if isinstance(node, ast.AnnAssign)}


@pytest.fixture
def files(shop: Settings, edit: Edit) -> dict[str, str]:
    """Return the shop, with names that Python or the client need themselves."""
    edit(
        "spec/2026-01-01.yaml",
        "                note: { type: string, maxLength: 20 }\n",
        "                options: { type: object, properties: { fromNow: { type: integer } } }\n"
        "                from: { type: string }\n"
        "                giftCard: { type: string }\n",
    )
    edit(
        "spec/2026-01-01.yaml",
        "example: { items: [pen], speed: fast }",
        "example: { items: [pen], options: { fromNow: 1 }, from: a, giftCard: b }",
    )
    return {path: file.decode() for path, file in pipeline.generate(shop).items()}


def test_typed_dictionaries_have_the_names_of_arguments(files: dict[str, str]) -> None:
    create = method(files["python/shop/resources/orders.py"], "OrdersResource", "create")
    arguments = {argument.arg for argument in create.args.kwonlyargs}
    assert arguments == {"items", "speed", "options", "from_", "gift_card", "labels"}
    assert keys(files["python/shop/types.py"], "CreateOrderParams") == arguments
    # The inside is JSON and no argument.
    assert keys(files["python/shop/types.py"], "CreateOrderParamsOptions") == {"fromNow"}


def test_options_of_the_api_go_before_those_of_the_client(files: dict[str, str]) -> None:
    create = method(files["python/shop/resources/orders.py"], "OrdersResource", "create")
    assert create.args.kwarg is not None
    assert create.args.kwarg.arg == "options_"
    assert '"options": options,' in ast.unparse(create).replace("'", '"')
    assert "options=options_)" in ast.unparse(create)


def test_samples_and_examples_call_with_those_names(files: dict[str, str]) -> None:
    call = 'items=["pen"], options={"fromNow": 1}, from_="a", gift_card="b"'
    written = files["samples/python/createOrder.py"]
    ast.parse(written)
    assert call in " ".join(written.split()).replace("( ", "(").replace(", )", ")")
    assert call in files["python/shop/resources/orders.py"]
