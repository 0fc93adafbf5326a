"""What cannot be generated is left out by name, and the output says so."""

from __future__ import annotations

from pathlib import Path

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
"""


def test_what_is_left_out_is_listed_and_proven(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "half.yaml").write_text(BROKEN)
    folder = tmp_path / "project"
    init = ["init", str(tmp_path / "half.yaml"), "--into", str(folder)]
    assert main(init) == 1
    assert "Nope" in capsys.readouterr().err
    assert main([*init, "--skip-unsupported"]) == 0
    listed = folder / "generated/UNSUPPORTED.md"
    assert "1: bad:" in listed.read_text()
    assert "leads nowhere" in listed.read_text()
    assert main(["--project", str(folder), "check"]) == 0
    listed.write_text("")
    assert main(["--project", str(folder), "check"]) == 1
