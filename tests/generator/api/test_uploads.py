"""The limits of uploads, as overlays state them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.api.read.extensions import features
from generator.problem import Problem

TYPES = {"image/png": [".png"], "image/jpeg": [".jpg"], "video/mp4": [".mp4"]}


def read(**limits: int) -> tuple[Any, list[Problem]]:
    kinds = {kind.replace("_", "/").replace("any", "*"): size for kind, size in limits.items()}
    table = {"max-bytes": 100, "types": TYPES, "max-bytes-by-type": kinds}
    problems: list[Problem] = []
    return features({"x-sdk": {"uploads": table}}, problems, "contract").uploads, problems


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ({}, {}),
        ({"image_any": 5}, {"image/png": 5, "image/jpeg": 5}),
        ({"image_any": 5, "image_png": 7}, {"image/png": 7, "image/jpeg": 5}),
    ],
)
def test_a_range_of_types_has_one_limit(limits: dict[str, int], expected: dict[str, int]) -> None:
    uploads, problems = read(**limits)
    assert uploads.limits == expected
    assert problems == []


def test_a_limit_for_a_type_that_is_not_accepted_is_a_problem() -> None:
    uploads, problems = read(audio_any=5)
    assert uploads is None
    assert "max-bytes-by-type: audio/* is none of the types" in problems[0].message
