"""Documents that break OpenAPI's rules: problems with places, and never a traceback."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from conformance import matrix
from generator import document
from generator.api import prune
from generator.api.build import build
from generator.problem import GenerationError, Problem

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, "", "x", [], {}, [1], ["x"], [None], {"a": 1}),
    *("#/components/schemas/Nope", {"$ref": "#"}, {"$ref": 1}, {"$ref": "#/info/title"}),
    *({"$ref": "#/components/schemas/Thing"}, {"type": "object"}, {"type": ["null"]}),
    *({"oneOf": []}, {"allOf": [{}]}, {"enum": []}, {"discriminator": []}),
)
"""Values in place of values of another kind."""

GOOD: dict[str, Any] = yaml.safe_load(matrix.CONTRACT.read_text("utf-8"))


def places(node: Any) -> Iterator[tuple[Any, Any]]:
    inside = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for key, value in list(inside):
        yield node, key
        yield from places(value)


def problems(broken: dict[str, Any]) -> list[Problem]:
    """Return the problems; the model is read to its end."""
    api = build(broken, source="x.yaml")
    return [*api.problems, *prune.unread(api)]


@pytest.mark.parametrize("seed", range(100))
def test_mutations_are_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    broken = copy.deepcopy(GOOD)
    for _ in range(chance.randint(1, 4)):
        holder, key = chance.choice(list(places(broken)))
        holder[key] = copy.deepcopy(chance.choice(ODD))
    for problem in problems(broken):
        assert problem.message


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        ("/paths", [], "must be an object"),
        ("/paths/~1bodies~1list/put", [], "must be an object"),
        ("/paths/~1answers~1object/get/responses", "x", "must be an object"),
        ("/paths/~1answers~1object/get/tags", None, "must be an array of strings"),
        ("/paths/~1params~1cookie/get/parameters", {}, "must be an array"),
        ("/paths/~1params~1cookie/get/parameters/0", 3, "must be an object"),
        ("/components/schemas/Thing/properties", [], "must be an object"),
        ("/components/schemas/Thing/properties/id", "string", "must be a schema"),
        ("/components/schemas/Thing/required", "id", "must be an array of strings"),
        (
            "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/x-sdk-last",
            {"type": "stop"},
            "must be an object of arrays of strings",
        ),
        ("/components/securitySchemes", {"a": 1}, "must be an object of objects"),
    ],
)
def test_what_has_the_wrong_shape_is_named(pointer: str, value: object, message: str) -> None:
    broken = copy.deepcopy(GOOD)
    above, _, last = pointer.rpartition("/")
    holder = document.resolve(broken, above)
    holder[int(last) if isinstance(holder, list) else document.tokens(f"/{last}")[0]] = value
    found = [each for each in problems(broken) if each.code == "shape"]
    assert [(each.pointer, each.source) for each in found] == [(pointer, "x.yaml")]
    assert message in found[0].message


def test_endless_nesting_is_refused() -> None:
    deep: dict[str, Any] = {"type": "string"}
    for _ in range(3000):
        deep = {"type": "array", "items": deep}
    with pytest.raises(GenerationError, match="nested too deeply"):
        build({**GOOD, "components": {"schemas": {"Deep": deep}}})


def test_an_alias_of_itself_is_refused() -> None:
    with pytest.raises(GenerationError, match="alias inside of what it names"):
        document.parse(b"a: &x {b: *x}", name="x.yaml")
