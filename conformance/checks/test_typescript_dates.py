"""The TypeScript client of the contracts in waiting: its types, and calls over a socket."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from beatapi import ManualClock
from beatapi_sandbox import Sandbox, sample_image, sample_song
from conformance.checks.conftest import ROOT, run
from conformance.matrix.typescript import installed
from generator import document as doc
from generator import pipeline
from generator.languages.typescript import TYPESCRIPT
from generator.samples.call import Call, calls
from generator.samples.languages import steps, typescript_arguments
from generator.settings import load
from tests.spec.dated_client import DATES, contract

CHECKS = ROOT / "conformance" / "checks"
OCTOBER = contract(DATES[-1])
CALLS = list(calls(OCTOBER.api))

PLACEHOLDERS = {
    '"task_8K2qA"': "fresh.task",
    '"shot_xxx"': "fresh.shots[0]",
    '"shot_yyy"': "fresh.shots[1]",
    '"wh_9aBcD"': "fresh.endpoint",
    '"rts_01JEXAMPLE"': "fresh.session",
    '"https://media.beatapi.io/samples/neon-singer-preview.mp3"': "song",
    **{
        f'"https://media.beatapi.io/samples/{name}.png"': "image"
        for name in ("neon-singer", "portrait", "smart-bottle", "stage")
    },
    'fileFromPath("song.mp3")': "fileFromPath(SONG)",
}
"""Objects of the contract's examples → those that the program makes in the sandbox."""


def written(call: Call) -> str:
    """Return a statement that makes a call with the contract's example."""
    given = [
        each if isinstance(each, str) else f"{{ {', '.join(each)} }}"
        for each in typescript_arguments(call, "fileFromPath")
    ]
    made = f"client.{'.'.join(steps(call, TYPESCRIPT))}({', '.join(given)})"
    for example, value in PLACEHOLDERS.items():
        made = made.replace(example, value)
    called = f"all({made})" if call.method.kind == "stream" else made
    # Shots of premium music videos take pictures; only others are composed by hand.
    order = "premium" if "images:" in made else "manual"
    before = f"const fresh = await made({order}); " if "fresh." in called else ""
    body = f"{{ {before}return {called}; }}"
    return f"await show({TYPESCRIPT.literal(call.operation.id)}, async () => {body});"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the programs and of each date's client, compiled with strict options."""
    folder = tmp_path_factory.mktemp("dates")
    for date in DATES:
        for path, content in pipeline.package(load(ROOT), "typescript", date).items():
            target = folder / date / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    (folder / "later.ts").write_text((CHECKS / "later.ts").read_text("utf-8"), "utf-8")
    head = (CHECKS / "calls.ts").read_text("utf-8")
    program = "\n".join([head, *map(written, CALLS), ""])
    (folder / "calls.ts").write_text(program, "utf-8")
    options = json.loads((folder / DATES[-1] / "tsconfig.json").read_bytes())["compilerOptions"]
    options |= {"rootDir": ".", "exactOptionalPropertyTypes": True}
    files = {"include": ["*/src", "*.ts"], "compilerOptions": options}
    (folder / "tsconfig.json").write_text(json.dumps(files))
    (folder / "package.json").write_text('{"type": "module"}')
    tools = installed()
    (folder / "node_modules").symlink_to(tools)
    run(["node", str(tools / "typescript" / "bin" / "tsc"), "-p", str(folder)], folder)
    return folder / "dist"


def environment(sandbox: Sandbox, folder: Path) -> dict[str, str]:
    (folder / "cover.png").write_bytes(sample_image(1, width=320, height=180))
    (folder / "song.wav").write_bytes(sample_song(10))
    return os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "BEATAPI_BASE_URL": sandbox.url,
        "COVER": str(folder / "cover.png"),
        "SONG": str(folder / "song.wav"),
    }


@pytest.fixture(scope="module")
def printed(
    compiled: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, object]]:
    """Return what the program printed of each operation."""
    with Sandbox(
        spec=DATES[-1],
        processing_seconds=0,
        balance=1_000_000,
        concurrency=1000,
        polls_per_minute=1_000_000,
    ) as sandbox:
        variables = environment(sandbox, tmp_path_factory.mktemp("calls"))
        command = ["node", str(compiled / "calls.js")]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["operation"]: line for line in lines}


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.operation.id)
def test_a_call_of_every_operation(call: Call, printed: dict[str, dict[str, object]]) -> None:
    line = printed[call.operation.id]
    assert "error" not in line
    assert line["result"]


def test_no_operation_is_missing() -> None:
    """Gemini's one operation is two methods."""
    operations = [each["operationId"] for _, _, each in doc.operations(OCTOBER.document)]
    assert len(CALLS) == len(operations) + 1 == 40


@pytest.mark.parametrize("date", DATES)
def test_its_behaviour_against_the_sandbox(date: str, compiled: Path, tmp_path: Path) -> None:
    with Sandbox(spec=date, clock=ManualClock(), processing_seconds=60, concurrency=50) as sandbox:
        variables = environment(sandbox, tmp_path) | {
            "DATE": date,
            "LATER": str(compiled / date / "src"),
        }
        tests = str(CHECKS / "later.test.mjs")
        done = subprocess.run(
            ["node", "--test", "--test-reporter=tap", tests],
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )
    lines = done.stdout.splitlines()
    failed = [at for at, line in enumerate(lines) if line.lstrip().startswith("not ok")]
    assert done.returncode == 0, "\n".join("\n".join(lines[at : at + 25]) for at in failed)


def test_modules_that_import_each_other_load_as_commonjs(compiled: Path) -> None:
    variables = os.environ | {
        "COMPILER": str(installed() / "typescript" / "lib" / "typescript.js"),
        "LATER": str(compiled.parent / DATES[-1] / "src"),
    }
    command = ["node", str(CHECKS / "commonjs.mjs")]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
