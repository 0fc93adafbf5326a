"""The packages of every release line, installed together from their wheels, and their bounds."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from email.parser import Parser
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement

from beatapi.sandbox import Sandbox
from generator import pipeline, settings
from generator.release import artifacts
from tests.cli.test_mcp import spoken

if TYPE_CHECKING:
    from .conftest import Cli

ROOT = Path(__file__).parents[2]
PROJECT = settings.load(ROOT)
DATES = PROJECT.versions()
VIDEO = ("music-video", "create", "--image", "a.png", "--audio", "song.wav", "--resolution", "540p")
FIRST = {
    "shots": "2026-07-16",
    "compose": "2026-07-16",
    "realtime": "2026-07-31",
    "images": "2026-08-12",
    "videos": "2026-08-12",
    "effects": "2026-08-12",
    "models": "2026-08-12",
    "analyze": "2026-09-03",
    "text": "2026-09-03",
    "web": "2026-10-02",
    "capabilities": "2026-10-02",
}
"""The first line of each command that not every line has."""

FIRST_TOOLS = {
    "compose": "2026-07-16",
    "realtime_sessions_create": "2026-07-31",
    "images_create": "2026-08-12",
    "models_text": "2026-09-03",
    "analyze": "2026-09-03",
    "capabilities_run": "2026-10-02",
}
"""The first line of tools that not every line has."""

JOBS = "image,audio,resolution,prompt,language\na.png,song.wav,540p,Neon rooftops,en\n"
LAUNCH = ("--prompt", "Neon rooftops", "--language", "en")


@cache
def wheel(target: str, date: str) -> bytes:
    """Return the wheel of one package as a release builds it, before it is recompressed."""
    files = _output(target) if date == DATES[-1] else pipeline.package(PROJECT, target, date)
    built = artifacts.once(files, artifacts.epoch(date))
    return next(content for name, content in built.items() if name.endswith(".whl"))


def _output(target: str) -> dict[str, bytes]:
    folder = ROOT / "generated" / target
    paths = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def wheels(date: str) -> Iterator[bytes]:
    """Yield the packages of a line: two of its date, four that speak every date."""
    for target in ("python", "cli"):
        yield wheel(target, date)
    for target in ("sandbox", "receivers", "impact", "fleet"):
        yield wheel(target, DATES[-1])


def metadata(content: bytes) -> tuple[str, str, list[Requirement]]:
    """Name, version and requirements of a wheel."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (path,) = (name for name in archive.namelist() if name.endswith("/METADATA"))
        found = Parser().parsestr(archive.read(path).decode())
    requires = [Requirement(text) for text in found.get_all("Requires-Dist", [])]
    return found["Name"], found["Version"], requires


def refused(contents: list[bytes]) -> list[str]:
    """Return the requirements among some wheels that their versions do not meet."""
    read = [metadata(content) for content in contents]
    versions = {name: version for name, version, _ in read}
    return [
        f"{name} {version}: {requirement}"
        for name, version, requirements in read
        for requirement in requirements
        if requirement.name in versions and versions[requirement.name] not in requirement.specifier
    ]


@pytest.fixture(params=DATES)
def line(request: pytest.FixtureRequest, cli: Cli, tmp_path: Path) -> str:
    """Put the wheels of a line before everything else that is installed, and return its date."""
    site = tmp_path / "site"
    for content in wheels(request.param):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archive.extractall(site)
    cli.environment["PYTHONPATH"] = os.pathsep.join([str(site), cli.environment["PYTHONPATH"]])
    return str(request.param)


@pytest.fixture
def account(
    cli: Cli, line: str, sandboxes: Callable[..., Sandbox], use: Callable[[Sandbox], Sandbox]
) -> Sandbox:
    """Point the program at a sandbox of the line's date, and put a file of jobs where it runs."""
    (cli.folder / "jobs.csv").write_text(JOBS)
    return use(sandboxes(spec=line))


def test_every_line_shows_the_commands_of_its_contract(cli: Cli, line: str) -> None:
    version, page, create, realtime = cli.in_turn(
        ("--version",),
        ("--help",),
        ("music-video", "create", "--help"),
        ("realtime", "--help"),
    )
    assert version.out == f"beatapi {PROJECT.table().version(line)}, contract of {line}\n"
    for name, first in FIRST.items():
        assert (f"\n  {name} " in page.out) == (line >= first), name
    assert ("beatapi shots" in create.out) == (line >= "2026-07-16")
    assert realtime.code == (0 if line >= "2026-07-31" else 2)


@pytest.mark.usefixtures("account")
def test_every_line_makes_a_video(cli: Cli) -> None:
    created, waited, fetched = cli.in_turn(
        (*VIDEO, *LAUNCH),
        ("tasks", "wait", "{id}", "--interval", "0.1"),
        ("tasks", "download", "{id}", "video.mp4"),
    )
    assert created.code == 0, created.err
    assert (waited.code, waited.json["status"]) == (0, "succeeded"), waited.err
    assert waited.json["id"] == created.json["id"]
    assert fetched.code == 0
    assert (cli.folder / "video.mp4").read_bytes()[4:8] == b"ftyp"


@pytest.mark.usefixtures("account")
def test_every_line_takes_files_of_jobs(cli: Cli) -> None:
    batch, submitted = cli.in_turn(
        ("batch", "jobs.csv", "--interval", "0.1"), ("fleet", "submit", "jobs.csv")
    )
    assert (batch.code, batch.json["succeeded"]) == (0, 1), batch.err
    assert (submitted.code, submitted.json["queued"]) == (0, 1), submitted.err


@pytest.mark.parametrize("date", DATES)
def test_the_packages_of_a_line_accept_each_other(date: str) -> None:
    assert refused(list(wheels(date))) == []


@pytest.mark.parametrize("date", DATES)
def test_a_client_is_never_paired_with_the_command_line_of_another_line(date: str) -> None:
    for other in DATES:
        pair = [wheel("python", date), wheel("cli", other)]
        assert bool(refused(pair)) == (other != date)


def test_a_line_that_is_yet_to_come_is_refused_by_what_does_not_speak_it() -> None:
    for target in ("sandbox", "receivers", "fleet"):
        _, version, requirements = metadata(wheel(target, DATES[-1]))
        (client,) = (each for each in requirements if each.name == "beatapi")
        major, minor, _ = version.split(".")
        assert f"{major}.{int(minor) + 1}.0" not in client.specifier


@pytest.mark.usefixtures("account")
def test_every_line_has_the_tools_of_its_contract(
    cli: Cli, line: str, forks: Sequence[str]
) -> None:
    cli.program = forks
    call = {"name": "music_video_create", "arguments": {"images": ["a.png"], "dry_run": True}}
    (listed, checked), _ = spoken(
        cli, ("tools/list", {}), ("tools/call", call), options=("--allow-folder", ".")
    )
    names = {each["name"] for each in listed["tools"]}
    assert {"music_video_create", "tasks_wait", "usage", "webhooks_create"} <= names
    for name, first in FIRST_TOOLS.items():
        assert (name in names) == (line >= first), name
    assert "'audio_url' is a required property" in checked["structuredContent"]["error"]["message"]
