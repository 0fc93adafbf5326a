"""Unsupported operations are left out by name, and the output lists them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.__main__ import main

BROKEN = """
openapi: 3.1.0
info: { title: Half, version: "1" }
paths:
  /good: { get: { operationId: good, responses: { "204": { description: d } } } }
  /bad:
    get:
      operationId: bad
      responses:
        "200":
          description: d
          content: { application/json: { schema: { $ref: "#/components/schemas/Nope" } } }
  /wide:
    get:
      operationId: wide
      responses:
        "200":
          description: d
          content:
            application/json:
              schema:
                oneOf:
                  - { type: object, properties: { a: { type: string } } }
                  - type: object
                    properties: { a: { type: array, items: { $ref: "#/nowhere" } } }
  /upload:
    post:
      operationId: upload
      requestBody: { content: { text/event-stream: { schema: { type: string } } } }
      responses: { "204": { description: d } }
"""


def init(tmp_path: Path, *options: str) -> tuple[int, Path]:
    (tmp_path / "half.yaml").write_text(BROKEN)
    folder = tmp_path / "project"
    return main(["init", str(tmp_path / "half.yaml"), "--into", str(folder), *options]), folder


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_what_is_left_out_is_listed_and_proven(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, folder = init(tmp_path)
    assert code == 1
    assert "Nope" in capsys.readouterr().err
    assert init(tmp_path, "--skip-unsupported")[0] == 0
    listed = folder / "generated/UNSUPPORTED.md"
    assert "1: bad:" in listed.read_text()
    assert "leads nowhere" in listed.read_text()
    assert main(["--project", str(folder), "check"]) == 0
    listed.write_text("")
    assert main(["--project", str(folder), "check"]) == 1


def test_the_lock_says_what_each_target_leaves_out(tmp_path: Path) -> None:
    targets = ("--target", "python", "--target", "java")
    code, folder = init(tmp_path, "--skip-unsupported", *targets)
    assert code == 0
    lock = folder / "generated/generator.lock"
    read = json.loads(lock.read_bytes())
    skipped = {name: each["skipped"]["1"] for name, each in read["targets"].items()}
    assert "bad" in skipped["python"]
    assert set(skipped["python"]) < set(skipped["java"])
    assert "upload" in skipped["java"]
    assert "upload: java: " in (folder / "generated/UNSUPPORTED.md").read_text()
    assert main(["--project", str(folder), "check"]) == 0
    assert main(["--project", str(folder), "check", "--target", "python"]) == 0
    read["targets"]["java"]["skipped"]["1"].remove("upload")
    lock.write_text(json.dumps(read, indent=2) + "\n")
    assert main(["--project", str(folder), "check"]) == 1


@pytest.mark.parametrize("only", ["good", "path:/*", "*"])
def test_a_selection_leaves_a_project_that_is_current(tmp_path: Path, only: str) -> None:
    code, folder = init(tmp_path, "--only", only, "--skip-unsupported")
    assert code == 0
    for command in (["check"], ["check", "--all"], ["generate"]):
        assert main(["--project", str(folder), *command]) == 0
    assert (folder / "generated/UNSUPPORTED.md").exists() == (only != "good")


def test_problems_are_lines_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, folder = init(tmp_path, "--json")
    assert code == 1
    (found,) = [each for each in lines(capsys) if each["operation"] == "bad"]
    assert found.keys() == {
        *("pointer", "operation", "target", "code", "level", "message", "source", "skipped")
    }
    assert found["pointer"].startswith("/paths/~1bad/get/responses/200/")
    assert (found["code"], found["level"]) == ("broken-reference", "error")
    assert init(tmp_path, "--skip-unsupported", "--json")[0] == 0
    assert ("bad", True) in [(each["operation"], each["skipped"]) for each in lines(capsys)]
    for _ in range(2):
        assert main(["--project", str(folder), "generate", "--json"]) == 0
        printed = lines(capsys)
        assert ("bad", True) in [(each["operation"], each["skipped"]) for each in printed]


def test_only_problems_are_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert init(tmp_path, "--only", "good")[0] == 0
    capsys.readouterr()
    assert main(["--project", str(tmp_path / "project"), "generate", "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "nothing changed" in printed.err
