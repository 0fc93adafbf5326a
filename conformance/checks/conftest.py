"""Built packages, and a project that uses the TypeScript package like a consumer."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from beatapi import BeatAPI, ManualClock
from beatapi.models import Task
from beatapi_sandbox import Sandbox
from conformance.languages import LANGUAGES
from conformance.matrix import java

ROOT = Path(__file__).parent.parent.parent

BY_HAND = {"getMusicVideoShotMedia", "composeMusicVideoTask"}
"""The operations that need a storyboard of a music video that is composed by hand."""


def run(command: Sequence[str], folder: Path) -> str:
    """Run a program to its end and return its output."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def fresh(sandbox: Sandbox, operation: str, text: str) -> dict[str, str]:
    """Create objects for a call, which may change or end them.

    Args:
        sandbox: The server.
        operation: The id of the call's operation.
        text: The call, with the ids of the contract's examples.

    Returns:
        Each id of an example in the text → the id of a new object.
    """
    # The clock does not wait for as long as the server asks for: its tasks are done at once.
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url, clock=ManualClock()) as client:
        found: dict[str, str] = {}
        if "task_8K2qA" in text:
            task = _task(client, operation)
            found["task_8K2qA"] = task.id
            shots = task.storyboard.shots if task.storyboard else []
            if shots:
                found |= {"shot_xxx": shots[0].id, "shot_yyy": shots[-1].id}
        if "wh_9aBcD" in text:
            found["wh_9aBcD"] = client.webhooks.create(url="https://hooks.example.com/x").id
        if "rts_01JEXAMPLE" in text:
            found["rts_01JEXAMPLE"] = client.realtime.sessions.create(
                max_duration_seconds=15, allowed_origins=["https://app.example.com"]
            ).id
    return found


def _task(client: BeatAPI, operation: str) -> Task:
    image = "https://media.beatapi.io/samples/neon-singer.png"
    song = "https://media.beatapi.io/samples/neon-singer-preview.mp3"
    if operation == "editMusicVideoShot":
        # Its example has pictures, which only shots of premium videos take.
        return client.tasks.wait(
            client.music_video.create(
                mv_tier="premium", mv_mode="sing", audio_url=song, lip_ref_urls=[image]
            )
        )
    if operation in BY_HAND:
        return client.tasks.wait(
            client.music_video.create(images=[image], audio_url=song, compose_mode="manual")
        )
    return client.music_video.create(images=[image], audio_url=song)


def adapted(text: str, replacements: Mapping[str, str]) -> str:
    """Return a program with other ids and addresses."""
    for example in sorted(replacements, key=len, reverse=True):
        text = text.replace(example, replacements[example])
    return text


def _prepared(name: str) -> Path:
    language = next(each for each in LANGUAGES if each.name == name)
    language.prepare()
    return language.build[0][0]


@pytest.fixture(scope="session")
def built() -> Path:
    """Return the folder of the TypeScript package, built."""
    return _prepared("typescript")


@pytest.fixture(scope="session")
def tarball(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the tarball for publishing."""
    folder = tmp_path_factory.mktemp("tarball")
    run(["npm", "pack", "--ignore-scripts", "--pack-destination", str(folder)], built)
    (packed,) = folder.glob("*.tgz")
    return packed


@pytest.fixture(scope="session")
def consumer(built: Path, tarball: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the tarball installed, but without the types of Node.js."""
    folder = tmp_path_factory.mktemp("consumer")
    (folder / "package.json").write_text('{"private": true, "type": "module"}')
    run(["npm", "install", "--offline", "--no-audit", "--no-fund", str(tarball)], folder)
    (folder / "node_modules" / "typescript").symlink_to(built / "node_modules" / "typescript")
    return folder


@pytest.fixture(scope="session")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the programs that check npm packages, bundle them and run them."""
    folder = tmp_path_factory.mktemp("npm") / "tools"
    shutil.copytree(ROOT / "conformance" / "checks" / "npm", folder)
    run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder)
    # Their scripts fetch the binaries of this platform.
    run(["npm", "rebuild", "--foreground-scripts", "bun", "esbuild", "node", "workerd"], folder)
    return folder


@pytest.fixture(scope="session")
def java_package() -> Path:
    """Return the Java package's folder, compiled, tested, documented and packaged."""
    return _prepared("java")


@pytest.fixture(scope="session")
def java_needs(java_package: Path) -> str:
    """Return the class path of Jackson."""
    return str(java_package / "target" / "dependency" / "*")


@pytest.fixture(scope="session")
def java_path(java_package: Path, java_needs: str) -> str:
    """Return the class path of the client."""
    return os.pathsep.join([str(java_package / "target" / "classes"), java_needs])


Compile = Callable[[Mapping[str, str], Path], list[str]]
"""(class → source, an empty folder) → the command that runs a class."""


@pytest.fixture(scope="session")
def java_programs(java_path: str) -> Compile:
    """Return a function that compiles programs with the client, all in one run."""

    def compile_all(sources: Mapping[str, str], folder: Path) -> list[str]:
        for name, text in sources.items():
            (folder / f"{name}.java").write_text(text, "utf-8")
        java.compile_files(folder.glob("*.java"), folder / "classes", java_path)
        return ["java", *java.QUICK, "-cp", os.pathsep.join([str(folder / "classes"), java_path])]

    return compile_all
