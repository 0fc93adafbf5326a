"""The switches of a project, and the rules they change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import settings
from generator.diff import RULES, Level, Policy, compare
from generator.problem import GenerationError
from generator.settings import Settings

Edit = Callable[[str, str, str], None]
Contract = Callable[..., dict[str, Any]]


def one(contract: Contract, policy: Policy) -> list[Level]:
    before = contract(received={"enum": ["a"]})
    after = contract(received={"enum": ["a", "b"]})
    return [change.level for change in compare(before, after, policy)]


def test_a_switch_gives_a_kind_another_level(contract: Contract) -> None:
    assert one(contract, Policy()) == [Level.MINOR]
    assert one(contract, Policy({"response-enum-value-added": "major"})) == [Level.MAJOR]
    assert one(contract, Policy({"response-enum-value-added": "patch"})) == [Level.PATCH]


def test_a_switch_can_silence_a_kind(contract: Contract) -> None:
    assert one(contract, Policy({"response-enum-value-added": "ignore"})) == []


def test_a_name_counts_before_patterns_and_patterns_count_in_their_order(
    contract: Contract,
) -> None:
    patterns = {"response-*": "major", "*-added": "patch"}
    assert one(contract, Policy(patterns)) == [Level.MAJOR]
    assert one(contract, Policy({**patterns, "response-enum-value-added": "minor"})) == [
        Level.MINOR
    ]


def test_a_switch_of_one_direction_leaves_the_other(contract: Contract) -> None:
    before = contract(sent={"type": "string"}, received={"type": "string"})
    shorter = {"type": "string", "maxLength": 5}
    after = contract(sent=shorter, received=shorter)
    policy = Policy({"request-max-length-narrowed": "ignore"})
    assert [each.kind for each in compare(before, after, policy)] == [
        "response-max-length-narrowed"
    ]


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("response-enum-value-aded", "minor", "did you mean response-enum-value-added"),
        ("qqqq", "minor", "is no kind of change; see docs/changes.md"),
        ("deprecated", "breaking", "is 'breaking'; it can be patch, minor, major, ignore"),
        ("deprecated", ["minor"], "it can be patch, minor, major, ignore"),
    ],
)
def test_a_switch_that_says_nothing_is_refused(name: str, value: Any, message: str) -> None:
    with pytest.raises(GenerationError) as caught:
        Policy({name: value})
    [problem] = caught.value.problems
    assert problem.source == "pyproject.toml"
    assert problem.pointer == f"/tool/generator/policy/{name}"
    assert message in problem.message


def test_the_switches_stand_in_pyproject(shop: Settings, edit: Edit) -> None:
    assert Policy(settings.load(shop.root).switches).level("deprecated") is Level.MINOR
    edit(
        "pyproject.toml",
        "[tool.generator.targets]",
        '[tool.generator.policy]\ndeprecated = "patch"\n\n[tool.generator.targets]',
    )
    assert Policy(settings.load(shop.root).switches).level("deprecated") is Level.PATCH


def test_a_wrong_switch_in_pyproject_is_named(shop: Settings, edit: Edit) -> None:
    edit(
        "pyproject.toml",
        "[tool.generator.targets]",
        '[tool.generator.policy]\ndeprecatd = "patch"\n\n[tool.generator.targets]',
    )
    with pytest.raises(GenerationError, match="did you mean deprecated"):
        assert Policy(settings.load(shop.root).switches)


def test_this_project_states_the_levels_that_can_be_argued_about(root: Path) -> None:
    policy = Policy(settings.load(root).switches)
    assert policy.switches
    # They are the defaults, written down where they can be found and changed.
    assert {kind: policy.level(kind) for kind in RULES} == {
        kind: rule.level for kind, rule in RULES.items()
    }


def test_every_rule_says_why_and_what_to_do() -> None:
    for kind, rule in RULES.items():
        assert kind == kind.lower()
        assert rule.reason
        assert rule.remedy
        assert (rule.remedy.split(";")[0] == "nothing") <= (rule.level < Level.MAJOR)
