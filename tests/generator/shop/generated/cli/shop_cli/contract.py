"""The arguments of the contract's calls, as data from which command line options are built.

Generated from spec 2026-01-01, do not edit.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple


class Field(NamedTuple):
    """One field of a request body.

    Args:
        name: Its name in JSON, and as an argument of the client's method.
        kind: Its type; that of an item if there can be many. ``map`` is an object of texts, ``json``
            any value that is not plain.
        many: Whether it is an array.
        required: Whether it has to be given.
        choices: The allowed values, as words; empty if any is allowed.
        upload: Whether it holds the URL of a file, so that a local file can be uploaded for it.
        help: Its description, with its limits, in words.
        minimum: The least number.
        maximum: The greatest number.
        min_length: The least number of characters.
        max_length: The greatest number of characters.
        pattern: A regular expression (ECMA 262) that matches it whole or in part.
        min_items: The least number of items or entries.
        max_items: The greatest number of items or entries.
    """

    name: str
    kind: Literal["string", "integer", "number", "boolean", "map", "json"]
    many: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()
    upload: bool = False
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None


class Call(NamedTuple):
    """One call with a JSON body.

    Args:
        method: Its place in the client, such as ``orders.create``.
        summary: Its effect, in a few words.
        description: Its effect, in paragraphs.
        idempotency: Whether the server knows a repeat by its key: the contract says nothing of it,
            lets one be sent, or asks for one.
        fields: The fields of its body, in the contract's order.
    """

    method: str
    summary: str
    description: str
    idempotency: Literal["undeclared", "optional", "required", "harmless"]
    fields: tuple[Field, ...]


PACKAGE_VERSION: Final = "1.2.3"
"""The version of this package."""

SPEC_VERSION: Final = "2026-01-01"
"""The date of the contract."""

BASE_URL: Final = "https://api.example.com"
"""The URL of the API."""

CALLS: Final[dict[str, Call]] = {
    "orders.create": Call(
        method="orders.create",
        summary="Create an order",
        description='Buys things.\n\nQuotes """ and \\N backslashes must not break the code.',
        idempotency="optional",
        fields=(
            Field(
                name="speed",
                kind="string",
                choices=("slow", "fast"),
                help='The server\'s default is "slow".',
            ),
            Field(
                name="items",
                kind="string",
                many=True,
                min_items=1,
                required=True,
                help="What to buy. At least 1 item.",
            ),
            Field(
                name="note",
                kind="string",
                max_length=20,
                help="At most 20 characters.",
            ),
            Field(
                name="labels",
                kind="map",
                max_items=3,
                help="At most 3 entries.",
            ),
        ),
    ),
    "gifts.send": Call(
        method="gifts.send",
        summary="Send a gift",
        description='Sends something to somebody.\n\nWith kind "card" or "letter": to (required), text (required), size. Words on paper.\n\nWith kind "flowers": to (required), stems (required), size.\n\nWith kind "voucher": to (required), worth (required), text, codes.',
        idempotency="undeclared",
        fields=(
            Field(
                name="kind",
                kind="string",
                choices=("card", "letter", "flowers", "voucher"),
                required=True,
                help="What it is.",
            ),
            Field(
                name="to",
                kind="string",
                max_length=40,
                required=True,
                help='Who gets it. With kind "card", "letter" or "voucher": At most 20 characters. With kind "flowers": At most 40 characters.',
            ),
            Field(
                name="text",
                kind="string",
                help="What it says. Depends on kind.",
            ),
            Field(
                name="size",
                kind="string",
                choices=("small", "large", "huge"),
                help="How big it is. Depends on kind.",
            ),
            Field(
                name="stems",
                kind="integer",
                minimum=1,
                maximum=99,
                help='How many flowers. Only with kind "flowers", where it is required. 1 to 99.',
            ),
            Field(
                name="worth",
                kind="number",
                minimum=5,
                help='What it buys. Only with kind "voucher", where it is required. At least 5.',
            ),
            Field(
                name="codes",
                kind="string",
                many=True,
                max_items=3,
                help='Only with kind "voucher". At most 3 items.',
            ),
        ),
    ),
}
"""Every call with a JSON body, by its place in the client."""
