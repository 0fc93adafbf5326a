"""The TypeScript client of every date: its types, and its behaviour over a socket."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from beatapi import ManualClock
from beatapi_sandbox import Sandbox, sample_image, sample_song
from conformance import features
from conformance.checks.conftest import ROOT, run
from conformance.matrix.typescript import installed
from generator import contract as contracts
from generator import output, pipeline
from generator.settings import load

CHECKS = ROOT / "conformance" / "checks"
PROJECT = load(ROOT)
DATES = PROJECT.versions()
WITH_MODELS = [
    date
    for date in DATES
    if "createImageGenerationTask" in contracts.load(PROJECT, date).api.operations
]
"""The dates whose tasks are made by models, too."""


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of each date's client and a program's, compiled with strict options."""
    folder = tmp_path_factory.mktemp("dates")
    for date in DATES:
        output.write(folder / date, pipeline.package(PROJECT, "typescript", date))
    program = (CHECKS / "later.ts").read_text("utf-8")
    (folder / "later.ts").write_text(program.replace("./NEWEST/", f"./{DATES[-1]}/"), "utf-8")
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


@pytest.mark.parametrize("date", WITH_MODELS)
def test_its_behaviour_against_the_sandbox(
    date: str, compiled: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
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
    for name in features.of_tap(done.stdout):
        record_property("passed", name)
