"""Every sample runs unchanged, except for ids and addresses that come from the sandbox."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from beatapi_sandbox import Sandbox, sample_song
from conformance.checks.conftest import ROOT, Compile, adapted, fresh

SAMPLES = ROOT / "generated" / "samples"
OPERATIONS = sorted(path.stem for path in (SAMPLES / "shell").iterdir())

PYTHON = """
import contextlib
import io
import json
import runpy
import sys

for path in sys.argv[1:]:
    output, error = io.StringIO(), None
    try:
        with contextlib.redirect_stdout(output):
            runpy.run_path(path, run_name="__main__")
    except BaseException as caught:
        error = repr(caught)
    print(json.dumps([error, output.getvalue()]))
"""

NODE = """
const lines = [];
console.log = (...values) => lines.push(values.map(String).join(" "));
for (const path of process.argv.slice(2)) {
  lines.length = 0;
  const error = await import(path).then(() => null, String);
  process.stdout.write(`${JSON.stringify([error, lines.join("\\n")])}\\n`);
}
"""

JAVA = """
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;

final class All {
    public static void main(String[] names) throws Exception {
        PrintStream shown = System.out;
        for (String name : names) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            System.setOut(new PrintStream(output, true));
            String error = null;
            try {
                Class.forName(name).getDeclaredMethod("main", String[].class)
                        .invoke(null, (Object) new String[0]);
            } catch (ReflectiveOperationException caught) {
                error = String.valueOf(caught.getCause());
            }
            Object found = Arrays.asList(error, output.toString());
            shown.println(new ObjectMapper().writeValueAsString(found));
        }
    }
}
"""


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(
        processing_seconds=0, balance=1_000_000, concurrency=1000, polls_per_minute=1_000_000
    ) as running:
        yield running


def samples(language: str, sandbox: Sandbox) -> dict[str, str]:
    """Return the text of each sample, with ids and addresses of the sandbox."""
    found: dict[str, str] = {}
    for path in sorted((SAMPLES / language).iterdir()):
        text = path.read_text("utf-8")
        real = fresh(sandbox, path.stem, text)
        found[path.stem] = adapted(text, real | {"song.mp3": "song.wav"})
    assert [*found] == OPERATIONS
    return found


def environment(sandbox: Sandbox) -> dict[str, str]:
    return os.environ | {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}


Outcomes = dict[str, tuple[str | None, str]]
"""Operation → the error of its sample, and what it printed."""


def run_all(command: Sequence[str], folder: Path, sandbox: Sandbox) -> Outcomes:
    """Run the samples of a language in one process."""
    (folder / "song.wav").write_bytes(sample_song(10))
    variables = environment(sandbox)
    done = subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(zip(OPERATIONS, map(json.loads, done.stdout.splitlines()), strict=True))


def written(texts: Mapping[str, str], folder: Path, suffix: str) -> list[str]:
    paths = [folder / f"{name}.{suffix}" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, "utf-8")
    return [*map(str, paths)]


@pytest.fixture(scope="module")
def python(sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    folder = tmp_path_factory.mktemp("python")
    paths = written(samples("python", sandbox), folder, "py")
    return run_all([sys.executable, "-W", "error", "-c", PYTHON, *paths], folder, sandbox)


@pytest.fixture(scope="module")
def typescript(
    sandbox: Sandbox, consumer: Path, tmp_path_factory: pytest.TempPathFactory
) -> Outcomes:
    folder = tmp_path_factory.mktemp("typescript")
    # The samples have no type annotations, so they are valid JavaScript.
    paths = written(samples("typescript", sandbox), folder, "mjs")
    (folder / "node_modules").symlink_to(consumer / "node_modules")
    (folder / "all.mjs").write_text(NODE, "utf-8")
    return run_all(["node", "all.mjs", *paths], folder, sandbox)


@pytest.fixture(scope="module")
def java(
    sandbox: Sandbox, java_programs: Compile, tmp_path_factory: pytest.TempPathFactory
) -> Outcomes:
    texts = samples("java", sandbox)
    # A class begins with a capital.
    named = {name[0].upper() + name[1:]: text for name, text in texts.items()}
    folder = tmp_path_factory.mktemp("java")
    command = java_programs({**named, "All": JAVA}, folder)
    return run_all([*command, "All", *named], folder, sandbox)


@pytest.fixture(scope="module")
def shell(sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    folder = tmp_path_factory.mktemp("shell")
    (folder / "song.wav").write_bytes(sample_song(10))
    outcomes: Outcomes = {}
    for name, text in samples("shell", sandbox).items():
        done = subprocess.run(
            ["bash", "-c", text],
            cwd=folder,
            env=environment(sandbox),
            capture_output=True,
            text=True,
            check=False,
        )
        outcomes[name] = (done.stderr if done.returncode else None, done.stdout)
    return outcomes


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("language", ["shell", "python", "typescript", "java"])
def test_sample(language: str, operation: str, request: pytest.FixtureRequest) -> None:
    outcomes: Outcomes = request.getfixturevalue(language)
    error, output = outcomes[operation]
    assert error is None
    assert output.strip()


def test_the_shell_uploads_a_file_of_any_name(sandbox: Sandbox, tmp_path: Path) -> None:
    """For curl, commas and semicolons end a name that is not quoted."""
    name = "Artist, Title; live = 2.wav"
    (tmp_path / name).write_bytes(sample_song(10))
    environment = os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "BEATAPI_BASE_URL": sandbox.url,
        "FILE": name,
    }
    command = ["bash", str(SAMPLES / "shell" / "uploadFile.sh")]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["data"]["mime_type"] == "audio/wav"


@pytest.mark.parametrize(("times", "code"), [(1, 0), (3, 22)])
def test_the_shell_prints_the_last_answer_alone(
    sandbox: Sandbox, tmp_path: Path, times: int, code: int
) -> None:
    """curl itself would print each attempt's answer; the script prints none of a failed one."""
    sandbox.faults.add(
        "error", operation="getUsage", code="internal_error", retry_after=0, times=times
    )
    environment = os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "BEATAPI_BASE_URL": sandbox.url,
        "TMPDIR": str(tmp_path),
    }
    command = ["bash", str(SAMPLES / "shell" / "getUsage.sh")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    sandbox.faults.clear()
    assert done.returncode == code, done.stderr
    if code:
        assert "error: 500" in done.stderr
        assert done.stdout == ""
    else:
        assert list(json.loads(done.stdout)) == ["data"]
    assert list(tmp_path.iterdir()) == []


def test_the_key_is_in_no_argument(sandbox: Sandbox, tmp_path: Path) -> None:
    program = tmp_path / "curl"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    environment = os.environ | {
        "BEATAPI_API_KEY": sandbox.api_key,
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
    }
    for sample in (SAMPLES / "shell").iterdir():
        done = subprocess.run(
            ["bash", str(sample)], env=environment, capture_output=True, text=True, check=True
        )
        assert "api.beatapi.io" in done.stdout
        assert sandbox.api_key not in done.stdout
