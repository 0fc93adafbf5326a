"""The examples of the documentation run, and its statements match the code."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click
import pytest

import beatapi
from beatapi import ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song
from beatapi_cli import ExitCode
from beatapi_cli._main import cli as program
from beatapi_pytest import plugin
from generator import contract, settings
from generator.__main__ import main as generate
from generator.api.read.extensions import features
from generator.problem import Problem

DOCUMENTS = ["README.md", "overlays/python/README.md"]
READMES = ["overlays/receivers/README.md", "overlays/sandbox/README.md"]
"""Pages of packages whose example runs by itself."""
GUIDES = [
    "docs/media.md",
    "docs/text.md",
    "docs/web.md",
    "docs/upgrading.md",
    "docs/waiting.md",
    "docs/errors.md",
    "docs/rotating.md",
    "docs/moving.md",
    "docs/paying-once.md",
    "docs/dated-contracts.md",
]
"""Pages whose examples run one after another, each with the files of those before it."""


def blocks(root: Path, document: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", (root / document).read_text(), re.M | re.S)


def run(code: str, folder: Path, **environment: str) -> str:
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_first_example_leaves_a_video(document: str, root: Path, tmp_path: Path) -> None:
    (tmp_path / "cover.png").write_bytes(sample_image())
    (tmp_path / "song.wav").write_bytes(sample_song(10))
    with Sandbox(processing_seconds=0) as sandbox:
        code, *rest = blocks(root, document)
        # The second of the README verifies a webhook.
        assert len(rest) == (document == "README.md")
        code = code.replace("song.mp3", "song.wav")
        code = code.replace("wait(task,", "wait(task, poll_interval=0.1,")
        keys = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        printed = run(code, tmp_path, **keys)
    assert printed.splitlines()[-1] == "succeeded"
    assert (tmp_path / "video.mp4").read_bytes()[4:8] == b"ftyp"


def test_the_file_examples_move_files(root: Path, tmp_path: Path) -> None:
    (tmp_path / "cover.png").write_bytes(sample_image())
    (tmp_path / "song.mp3").write_bytes(sample_song(10))
    up, down, elsewhere = blocks(root, "docs/files.md")
    with Sandbox(processing_seconds=0) as sandbox:
        keys = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        *_, urls = run(up, tmp_path, **keys).splitlines()
        song, cover = urls.split()
        make = f"""
from beatapi import BeatAPI
with BeatAPI() as client:
    task = client.music_video.create(images=[{cover!r}], audio_url={song!r})
    print(client.tasks.wait(task, poll_interval=0.1).id)
"""
        task_id = run(make, tmp_path, **keys).strip()
        printed = run(down.replace("task_8K2qA", task_id), tmp_path, **keys)
        elsewhere = elsewhere.replace("s3://bucket/", f"file://{tmp_path}/bucket-")
        written = run(elsewhere.replace("task_8K2qA", task_id), tmp_path, **keys)
    size = (tmp_path / "video.mp4").stat().st_size
    assert printed.splitlines()[-1] == f"{size} {size}"
    assert written == f"{size} bytes\n"
    assert (tmp_path / "bucket-video.mp4").stat().st_size == size


@pytest.mark.parametrize("page", READMES)
def test_the_example_of_a_package_runs(page: str, root: Path, tmp_path: Path) -> None:
    (code,) = blocks(root, page)
    assert run(code, tmp_path, BEATAPI_WEBHOOK_SECRET="whsec_example") == ""


@pytest.mark.parametrize("page", GUIDES)
def test_the_examples_of_a_guide_run(
    page: str,
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    beatapi_clock: ManualClock,
) -> None:
    """They run in order, on the sandbox's clock; a comment after a print is what it prints."""
    for kind in (beatapi.BeatAPI, beatapi.AsyncBeatAPI):
        monkeypatch.setattr(beatapi, kind.__name__, partial(kind, clock=beatapi_clock))
    monkeypatch.chdir(tmp_path)
    Path("cover.png").write_bytes(sample_image())
    Path("song.mp3").write_bytes(sample_song(10))
    examples = blocks(root, page)
    assert examples
    for number, code in enumerate(examples, 1):
        where = f"{page}, example {number}"
        exec(compile(code, where, "exec"), {"__name__": "__main__"})
        printed = iter(capsys.readouterr().out.splitlines())
        for said in re.findall(r"^ *print\(.*\)  # (.+)$", code, re.M):
            assert said in printed, where


def test_every_line_that_installs_from_the_clone_is_complete(root: Path) -> None:
    """The packages are on no index, so that a line names all that its packages need."""
    projects = {
        path.parent.name: tomllib.loads(path.read_text())["project"]
        for path in (root / "overlays").glob("*/pyproject.toml")
    }
    folders = {project["name"]: folder for folder, project in projects.items()}
    pages = [root / "README.md", *(root / "docs").rglob("*.md")]
    lines = [
        (page, set(re.findall(r"\./generated/(\w+)", line)))
        for page in pages
        for line in page.read_text().splitlines()
        if "pip install ./generated/" in line
    ]
    assert len(lines) >= 3
    for page, named in lines:
        needs = {
            folders[name]
            for folder in named
            for need in projects[folder]["dependencies"]
            if (name := re.split(r"[^\w-]", need)[0]) in folders
        }
        assert needs <= named, page


def test_every_method_of_the_client_is_named(root: Path) -> None:
    pages = [root / "README.md", *(root / "docs").rglob("*.md")]
    text = "".join(page.read_text() for page in pages)
    with beatapi.BeatAPI(api_key="sk_test", base_url="http://127.0.0.1:9") as client:
        names = list(methods(client, "client"))
    assert len(names) > 45
    unnamed = [
        f"{path}.{name}"
        for path, name in names
        if path not in text or not re.search(rf"\b{name}\(", text)
    ]
    # Every `create_and_wait` calls it, and nobody else.
    assert unnamed == ["client.tasks.check_update"]


def methods(resource: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield the place and the name of each method of the resources below."""
    for name in (each for each in dir(type(resource)) if not each.startswith("_")):
        member = getattr(resource, name)
        if type(member).__module__.startswith("beatapi.resources"):
            yield from methods(member, f"{path}.{name}")
        elif path != "client":
            yield path, name


def test_the_webhook_example_tells_true_from_false(root: Path, tmp_path: Path) -> None:
    _, code = blocks(root, "README.md")
    body = b'{"id": "evt_1", "event": "task.succeeded", "created_at": 1, "data": {"id": "task_1"}}'
    call = f"""
import time; from beatapi.webhooks import sign
body, now = {body!r}, str(int(time.time()))
headers = {{
    "x-beatapi-event": "task.succeeded",
    "x-beatapi-timestamp": now,
    "x-beatapi-signature": sign("whsec_from_webhooks_create", now, body),
}}
print(receive(body, headers), receive(body + b" ", headers))
"""
    assert run(code + call, tmp_path) == "task.succeeded task_1\n204 401\n"


def test_every_task_has_a_line_of_help(root: Path) -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "nox", "-l", "-f", str(root / "noxfile.py")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    tasks = re.findall(r"^[*-] (\w+) -> (.+)$", listed, re.M)
    tree = ast.parse((root / "noxfile.py").read_text())
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    names = {node.name.rstrip("_") for node in functions if node.decorator_list}
    assert 10 < len(names) <= 14
    assert {name for name, _ in tasks} == names


def test_the_page_on_pinning_says_what_the_table_of_lines_says(root: Path) -> None:
    page = (root / "docs/pinning.md").read_text()
    told = re.findall(r"^\| the contract of (\S+) .*`beatapi==([\d.]+)\.\*`", page, re.M)
    lines = tomllib.loads((root / "releases.toml").read_text())["lines"]
    assert told == [(line["spec"], name) for name, line in lines.items()]


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/project.md"])
def test_named_places_exist(document: str, root: Path) -> None:
    named = re.findall(r"`([a-z_]+(?:/[\w.]+)+/?|[a-z]+/)`", (root / document).read_text())
    # Python has a folder for each placeholder.
    names = [re.sub("TARGET|LANGUAGE", "python", name) for name in named]
    places = [name for name in names if not name.startswith("resource")]
    assert len(places) >= 5
    # Sessions write dist/.
    lasting = [name for name in places if not name.startswith("dist/")]
    assert [name for name in lasting if not (root / name).exists()] == []


def test_every_row_of_the_reliability_table_names_a_test_that_exists(root: Path) -> None:
    rows = re.findall(
        r"^\| (\d+) \|.*\| (.+?) \| (.+?) \|$", (root / "docs/reliability.md").read_text(), re.M
    )
    assert len(rows) >= 100
    sources: dict[str, str] = {}
    for path in (root / "tests").rglob("test_*.py"):
        # Folders may have files of one name.
        sources[path.name] = sources.get(path.name, "") + path.read_text()
    for number, named, state in rows:
        found = re.match(r"`(?:tests/client/)?(test_\w+\.py)`(?:: `(\w+))?", named)
        if found is None:
            assert state.startswith("open"), f"row {number} names no test"
        else:
            assert (found[2] or "def test_") in sources[found[1]], f"row {number}"


def test_the_exit_codes_are_those_of_the_program(root: Path) -> None:
    rows = re.findall(r"^\| (\d+) \| ([A-Z]+) \|", (root / "docs/cli.md").read_text(), re.M)
    assert [(int(code), name) for code, name in rows] == [(c.value, c.name) for c in ExitCode]


def test_every_command_of_the_program_is_listed(root: Path) -> None:
    table = (root / "docs/cli.md").read_text().partition("| Command |")[2].partition("\n\n")[0]
    listed = {
        name.split(" jobs.csv")[0]
        for row in table.splitlines()[2:]
        for name in re.findall(r"`([a-z][^`-]*(?:-video create)?)`", row.split("|")[1])
    }
    assert listed - {f"completion {shell}" for shell in ("bash", "zsh", "fish")} == {
        " ".join(path) for path in leaves(program, ())
    } - {"completion"}


def leaves(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not isinstance(command, click.Group):
        yield path
        return
    ctx = click.Context(command)
    for name in command.list_commands(ctx):
        below = command.get_command(ctx, name)
        assert below is not None
        yield from leaves(below, (*path, name))


def test_the_pytest_plugin_is_listed_whole(root: Path) -> None:
    text = (root / "docs/testing.md").read_text()
    named = set(re.findall(r"`(beatapi_\w+)", text))
    fixtures = {name for name in vars(plugin) if name.startswith("beatapi_")}
    markers = {marker.partition("(")[0] for marker in plugin._MARKERS}
    assert named == fixtures | markers


class Lookups(dict[str, Any]):
    """A table that notes which of its keys are read."""

    def __init__(self, **table: Any) -> None:
        super().__init__(table)
        self.keys_read: set[str] = set()

    def __contains__(self, key: object) -> bool:
        self.keys_read.add(str(key))
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self.keys_read.add(key)
        return super().get(key, default)


def test_the_features_of_an_api_are_listed_exactly_as_they_are_read(root: Path) -> None:
    page = (root / "docs/settings.md").read_text()
    section = page.partition("### Features of an API")[2].partition("\n## ")[0]
    listed = re.findall(r"^\| (`[^|]+`) \|", section, re.M)
    documented = {key for row in listed for key in re.findall(r"`([\w-]+)`", row)}
    problems: list[Problem] = []
    table = Lookups(surplus=True)
    features({"x-sdk": table}, problems, "overlay.yaml")
    [problem] = problems
    accepted = set(problem.message.partition("it has: ")[2].split(", "))
    assert documented == accepted == table.keys_read


def test_every_key_of_overlays_and_targets_is_explained(root: Path) -> None:
    page = (root / "docs/settings.md").read_text()
    overlays, _, targets = page.partition("## target.toml")
    sources = [path.read_text() for path in (root / "generator").rglob("*.py")]
    used = {key for text in sources for key in re.findall(r"\"(x-sdk(?:-[a-z]+)*)\"", text)}
    # Some are read by a common beginning of their names.
    for path in (root / "overlays/spec").glob("*.yaml"):
        used |= set(re.findall(r"\b(x-sdk(?:-[a-z]+)*):", path.read_text()))
    assert set(re.findall(r"^\| `(x-sdk[\w-]*)`", overlays, re.M)) == used
    known = {
        key
        for path in (root / "overlays").glob("*/target.toml")
        if path.parent.name != "samples"
        for key in tomllib.loads(path.read_text())
    }
    told = {each.strip("[]") for each in re.findall(r"`(\[?[\w-]+\]?)`", targets)}
    assert known - told == set()


def test_the_model_of_the_page_is_the_one_that_is_printed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (root / "docs/model.md").read_text()
    [command] = re.findall(r"^```shell\npython3 -m generator (.*)\n```", page, re.M)
    [excerpt] = re.findall(r"^```json\n(.*?)^```", page, re.M | re.S)
    *words, project = command.split()
    assert generate([*words, str(root / project)]) == 0
    assert unindented(excerpt) in unindented(capsys.readouterr().out)


def unindented(text: str) -> str:
    return "".join(f"{line.strip()}\n" for line in text.splitlines())


def test_the_page_on_payment_names_all_that_has_no_key(root: Path) -> None:
    page = (root / "docs/paying-once.md").read_text()
    named = page.partition("Without keys, ")[2].partition("`client.operations")[0]
    operations = contract.load(settings.load(root), None).api.operations.values()
    assert set(re.findall(r"`([\w.]+)`", named)) == {
        each.hints["method"]
        for each in operations
        if each.verb == "POST" and each.repeat == "undeclared"
    }
