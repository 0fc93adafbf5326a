"""Workflow files contain no logic: they call tasks that run, and are tested, without GitHub."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

PLUMBING = {
    'python3 -m pip install "nox[uv]"',
    'echo "any=true" >> "$GITHUB_OUTPUT"',
    "sudo apt-get install --yes --no-install-recommends jq redis-server postgresql rabbitmq-server",
    "gh auth setup-git && git push origin --tags",
}
"""Commands that a step may run beside tasks: installing nox and servers, and calls to GitHub."""


@pytest.fixture
def steps(root: Path) -> list[dict[str, Any]]:
    return [
        step
        for path in (root / ".github/workflows").glob("*.yml")
        for job in yaml.safe_load(path.read_text())["jobs"].values()
        for step in job["steps"]
    ]


def test_steps_only_call_tasks_that_there_are(root: Path, steps: list[dict[str, Any]]) -> None:
    tree = ast.parse((root / "noxfile.py").read_text())
    tasks = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    called = [step["run"] for step in steps if "run" in step and step["run"] not in PLUMBING]
    names = [
        re.fullmatch(r"python3 -m nox -s (\S+|\$\{\{ matrix.session \}\})( -- .+)?", run)
        for run in called
    ]
    assert all(names), called
    assert {name[1] for name in names if name} - tasks == {"${{ matrix.session }}"}


def test_the_matrix_of_ci_names_tasks_that_there_are(root: Path) -> None:
    jobs = yaml.safe_load((root / ".github/workflows/ci.yml").read_text())["jobs"]
    tree = ast.parse((root / "noxfile.py").read_text())
    tasks = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert {each.split()[0] for each in jobs["check"]["strategy"]["matrix"]["session"]} <= tasks


def test_the_suite_runs_on_every_supported_python(root: Path) -> None:
    jobs = yaml.safe_load((root / ".github/workflows/ci.yml").read_text())["jobs"]
    matrix = jobs["check"]["strategy"]["matrix"]
    more = [each["python"] for each in matrix["include"] if each["session"] == "tests"]
    assert [*matrix["python"], *more] == ["3.11", "3.12", "3.13"]


def test_actions_are_pinned_to_commits(steps: list[dict[str, Any]]) -> None:
    used = [step["uses"] for step in steps if "uses" in step]
    assert len(used) >= 8
    assert [name for name in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name)] == []
