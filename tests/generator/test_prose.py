"""Limits in words."""

from __future__ import annotations

from typing import Any

import pytest

from generator.api import prose


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"minItems": 1}, "At least 1 item."),
        ({"minProperties": 1}, "At least 1 entry."),
        ({"minProperties": 2}, "At least 2 entries."),
        ({"maxLength": 1}, "At most 1 character."),
        ({"minItems": 1, "maxItems": 1}, "Exactly 1 item."),
        ({"minItems": 0, "maxItems": 1}, "0 to 1 items."),
        ({"minimum": 1, "maximum": 5}, "1 to 5."),
    ],
)
def test_a_noun_goes_by_its_number(schema: dict[str, Any], words: str) -> None:
    assert prose.field(schema, {}) == words
