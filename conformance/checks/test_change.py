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
NEW_UNIONS = """\
  /v1/moods:
    post:
      operationId: createMoodTask
      tags: [Usage]
      summary: Create a mood
      description: Starts a task that makes a mood.
      x-source: inferred
      requestBody:
        required: true
        content:
          application/json:
            schema:
              oneOf:
                - $ref: "#/components/schemas/BrightMood"
                - type: object
                  required: [model, words]
                  properties:
                    model: { type: string, const: dark }
                    words: { type: array, items: { type: string }, maxItems: 3 }
                    strength: { type: number, maximum: 1 }
              discriminator: { propertyName: model }
            example: { model: dark, words: [rain] }
      responses:
        "201":
          description: The task was accepted.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/TaskResponse" }
              example: { data: { id: task_1 } }
        "401": { $ref: "#/components/responses/Unauthorized" }
"""
NEW_SCHEMAS = """\
    BrightMood:
      type: object
      required: [model]
      properties:
        model: { type: string, enum: [bright, brighter] }
        strength: { type: integer, maximum: 5 }
    MoodOutput:
      type: object
      required: [verdict]
      properties:
        verdict: { type: string, description: How cheerful the song is found. }
"""
OLD_OUTPUT = """\
          oneOf:
            - $ref: "#/components/schemas/TaskOutput"
"""
NEW_OUTPUT = (
    OLD_OUTPUT
    + """\
            - $ref: "#/components/schemas/MoodOutput"
"""
)
OVERLAY = """\
overlay: 1.1.0
info: { title: Moods, version: 1.0.0 }
actions:
  - target: $.paths['/v1/moods/{mood_id}'].get
    update: { x-sdk-method: moods.retrieve }
  - target: $.paths['/v1/moods'].post
    update: { x-sdk-method: moods.create, x-sdk-wait: create_and_wait }
"""

FIELD = {
    "python": "beatapi/models.py",
    "typescript": "src/models.ts",
    "java": "src/main/java/beatapi/models/Task.java",
    "swift": "Sources/BeatAPI/Models/VideoTask.swift",
}
OPERATION = {
    "python": "beatapi/resources/waiting.py",
    "typescript": "src/resources.ts",
    "java": "src/main/java/beatapi/MoodsResource.java",
    "swift": "Sources/BeatAPI/APIs/MoodsAPI.swift",
    "samples": "shell/getMood.sh",
}
BODY = {
    "python": (
        "beatapi/resources/waiting.py",
        'model: Literal["bright", "brighter", "dark"] | Open,',
    ),
    "typescript": ("src/models.ts", 'model: "bright" | "brighter";'),
    "java": ("src/main/java/beatapi/models/CreateMoodTaskModel.java", "BRIGHTER"),
    "swift": ("Sources/BeatAPI/Models/CreateMoodTaskModel.swift", '"brighter"'),
    "cli": ("beatapi_cli/contract.py", 'choices=("bright", "brighter", "dark")'),
    "sandbox": ("beatapi_sandbox/contracts/v{date}/schemas.py", "class BrightMood(BaseModel)"),
    "samples": ("createMoodTask.md", 'With `model` `"dark"`: `words` (required), `strength`.'),
}
ANSWER = {
    "python": ("beatapi/models.py", "\n    verdict: str | Unset"),
    "typescript": ("src/models.ts", "\n  verdict?: string;"),
    "java": ("src/main/java/beatapi/models/TaskOutput.java", "Optional<String> verdict()"),
    "swift": ("Sources/BeatAPI/Models/TaskOutput.swift", "public var verdict: String?"),
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output for the newest contract with a new field and a new operation."""
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
    for old, new in (
        ("paths:\n", NEW_OPERATION),
        ("  /v1/moods/{mood_id}:\n", NEW_UNIONS + "  /v1/moods/{mood_id}:\n"),
        ("  schemas:\n", "  schemas:\n" + NEW_SCHEMAS),
        (OLD_OUTPUT, NEW_OUTPUT),
    ):
        assert old in changed
        changed = changed.replace(old, new, 1)
    (project / "spec" / newest.name).write_text(changed)
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


def place(output: Path, language: str, path: str) -> Path:
    """Return a file of the output; for the sandbox, that of the newest date."""
    date = max((ROOT / "spec").glob("*.yaml")).stem.replace("-", "_")
    return output / language / path.format(date=date)


@pytest.mark.parametrize("language", BODY)
def test_a_body_of_several_forms_is_in(language: str, output: Path) -> None:
    path, text = BODY[language]
    assert text in place(output, language, path).read_text()


@pytest.mark.parametrize("language", ANSWER)
def test_an_answer_of_several_forms_is_in(language: str, output: Path) -> None:
    path, text = ANSWER[language]
    assert text not in place(ROOT / "generated", language, path).read_text()
    assert text in place(output, language, path).read_text()


def test_no_language_is_forgotten(output: Path) -> None:
    made = {path.name for path in output.iterdir() if path.is_dir()}
    # The sandbox speaks every date, the command line has options for request bodies only, and the
    # receivers depend on no contract. The analysis of upgrades has the contract as data.
    assert made == {"sandbox", "cli", "receivers", "impact", "fleet", *FIELD, *OPERATION}
