"""A change of the contract reaches every language by one command."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

NEW_FIELD = """\
        storyboard:
          $ref: "#/components/schemas/Storyboard"
        mood_index:
          type: number
          description: How cheerful the song is.
"""
NEW_OPERATION = """\
paths:
  /v1/moods/{mood_id}:
    get:
      operationId: getMood
      tags: [Usage]
      summary: Get a mood
      description: Answers what the account's songs are like.
      x-source: inferred
      parameters:
        - name: mood_id
          in: path
          required: true
          description: Id of the mood.
          schema: { type: string }
          example: mood_1
      responses:
        "200":
          description: The usage.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/UsageResponse" }
              example: { data: { object: usage } }
        "401": { $ref: "#/components/responses/Unauthorized" }
"""
OVERLAY = """\
overlay: 1.1.0
info: { title: Moods, version: 1.0.0 }
actions:
  - target: $.paths['/v1/moods/{mood_id}'].get
    update: { x-sdk-method: moods.retrieve }
"""

FIELD = {
    "python": "beatapi/models/task.py",
    "typescript": "src/api/types.gen.ts",
    "java": "src/main/java/beatapi/models/Task.java",
    "swift": "Sources/BeatAPI/Models/VideoTask.swift",
}
OPERATION = {
    "python": "beatapi/resources/moods.py",
    "typescript": "src/resources.ts",
    "java": "src/main/java/beatapi/MoodsResource.java",
    "swift": "Sources/BeatAPI/APIs/MoodsAPI.swift",
    "samples": "shell/getMood.sh",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is generated from the newest contract with a new field and a new operation."""
    project = tmp_path_factory.mktemp("project")
    for name in ("pyproject.toml", "releases.toml"):
        shutil.copy(ROOT / name, project)
    shutil.copytree(ROOT / "overlays", project / "overlays")
    (project / "spec").mkdir()
    newest = max((ROOT / "spec").glob("*.yaml"))
    contract = newest.read_text()
    old_field = "".join(NEW_FIELD.splitlines(keepends=True)[:2])
    head, _, tail = contract.rpartition("    Task:\n")
    changed = head + "    Task:\n" + tail.replace(old_field, NEW_FIELD, 1)
    (project / "spec" / newest.name).write_text(changed.replace("paths:\n", NEW_OPERATION, 1))
    (project / "overlays" / "spec" / "40-moods.yaml").write_text(OVERLAY)
    command = [sys.executable, "-m", "generator", "--project", str(project), "generate"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return project / "generated"


@pytest.mark.parametrize("language", FIELD)
def test_a_new_field_is_in(language: str, output: Path) -> None:
    before = (ROOT / "generated" / language / FIELD[language]).read_text()
    after = (output / language / FIELD[language]).read_text()
    assert "mood_index" not in before
    assert "mood_index" in after
    assert "How cheerful the song is." in after


@pytest.mark.parametrize("language", OPERATION)
def test_a_new_operation_is_in(language: str, output: Path) -> None:
    assert "/v1/moods/" in (output / language / OPERATION[language]).read_text()


def test_no_language_is_forgotten(output: Path) -> None:
    made = {path.name for path in output.iterdir() if path.is_dir()}
    # The sandbox speaks every date, the command line has options for request bodies only, and the
    # receivers speak no contract.
    assert made == {"sandbox", "cli", "receivers", *FIELD, *OPERATION}
