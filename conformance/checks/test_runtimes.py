"""The TypeScript package on the runtimes of JavaScript, and in a bundle for browsers."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from beatapi_sandbox import Sandbox, sample_image
from conformance.checks.conftest import ROOT, run

CHECKS = ROOT / "conformance" / "checks"
SAID = {
    "status": "succeeded",
    "isLong": True,
    "isSent": True,
    "error": "NotFoundError",
    "event": "task.succeeded",
}

EVERYTHING = 'export * from "beatapi-sdk";'
USUAL = """
import { BeatAPI } from "beatapi-sdk";
const client = new BeatAPI();
const order = { images: ["https://cdn.example.com/a.png"], duration: 10 };
const task = await client.tasks.wait(await client.ecommerceVideo.create(order));
export const video = await client.tasks.download(task);
"""
WEBHOOKS = 'export * from "beatapi-sdk/webhooks";'

CONFIG = """
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = (
    modules = [(name = "worker", esModule = embed "worker.js")],
    compatibilityDate = "2026-01-01",
    bindings = [%s],
  )),
  (name = "internet", network = (allow = ["private", "public"])),
]);
"""


@pytest.fixture(scope="module")
def project(tools: Path, consumer: Path) -> Path:
    """Return a folder with the programs, the package and the tools."""
    for name in ("runtimes.mjs", "main.mjs", "worker.mjs"):
        shutil.copy(CHECKS / name, consumer)
    return consumer


@pytest.fixture(scope="module")
def variables() -> Iterator[Mapping[str, str]]:
    """Yield the key and the address of a sandbox, and a picture."""
    with Sandbox(processing_seconds=1) as sandbox:
        image = base64.b64encode(sample_image(1, width=320, height=180)).decode()
        yield {"apiKey": sandbox.api_key, "baseUrl": sandbox.url, "image": image}


@pytest.mark.parametrize("runtime", ["node", "bun"])
def test_it_runs_as_a_process(
    runtime: str, tools: Path, project: Path, variables: Mapping[str, str]
) -> None:
    """On the Node.js after the least one, and on Bun."""
    image = project / "picture.png"
    image.write_bytes(base64.b64decode(variables["image"]))
    environment = os.environ | {
        "BEATAPI_API_KEY": variables["apiKey"],
        "BEATAPI_BASE_URL": variables["baseUrl"],
        "IMAGE": str(image),
    }
    program = tools / "node_modules" / ".bin" / runtime
    done = subprocess.run(
        [program, "main.mjs"],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == SAID


def bundle(tools: Path, project: Path, entry: str) -> Path:
    """Return a file with the program, the package in it, and no module of Node.js."""
    target = project / "bundle" / "worker.js"
    esbuild = str(tools / "node_modules" / ".bin" / "esbuild")
    options = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--log-level=error"]
    run([esbuild, entry, *options, f"--outfile={target}"], project)
    return target


def test_it_runs_in_a_worker_without_nodes_modules(
    tools: Path, project: Path, variables: Mapping[str, str]
) -> None:
    worker = bundle(tools, project, "worker.mjs")
    bindings = [f'(name = "{name}", text = "{text}")' for name, text in variables.items()]
    (worker.parent / "config.capnp").write_text(CONFIG % ", ".join(bindings))
    program = str(tools / "node_modules" / ".bin" / "workerd")
    done = subprocess.run(
        [program, "test", "config.capnp"],
        cwd=worker.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = next(line for line in (done.stdout + done.stderr).splitlines() if '"status"' in line)
    assert json.loads(said[said.index("{") :]) == SAID


@pytest.mark.parametrize(
    ("program", "limit"),
    [(EVERYTHING, 75_000), (USUAL, 69_000), (WEBHOOKS, 9_500)],
    ids=["everything", "usual", "webhooks"],
)
def test_a_bundle_for_browsers_is_small(
    program: str, limit: int, tools: Path, project: Path
) -> None:
    """A minified program leaves out what it does not use."""
    (project / "program.mjs").write_text(program)
    assert bundle(tools, project, "program.mjs").stat().st_size < limit
