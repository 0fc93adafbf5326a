"""Projects in temporary git repositories, and the command line that releases them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from generator import output, pipeline, settings
from generator.release import __main__ as command_line
from generator.release.__main__ import main
from generator.settings import Settings

Git = Callable[..., str]
Run = Callable[..., tuple[int, str, str]]

PACKAGING = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "shop"
description = "A client for a shop"
license = "MIT"
requires-python = ">=3.11"
dynamic = ["version"]
dependencies = ["attrs>=23.2", "httpx>=0.27,<1"]

[project.optional-dependencies]
tracing = ["opentelemetry-api>=1.27", "attrs"]

[tool.hatch.version]
path = "shop/_spec.py"
pattern = 'PACKAGE_VERSION: Final = "(?P<version>[^"]+)"'
"""


@pytest.fixture(autouse=True, scope="session")
def _git_needs_nothing_of_the_machine() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        for name, value in _environment().items():
            patch.setenv(name, value)
        yield


@pytest.fixture(autouse=True, scope="module")
def _builds_are_shared(shared_builds: pipeline.Builds) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command_line, "Builds", lambda: shared_builds)
        yield


@pytest.fixture(scope="session")
def packed_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the shop as a releasable project: two dates, packaging, changelog, generated."""
    root = tmp_path_factory.mktemp("packed") / "shop"
    noted = shutil.ignore_patterns(".generator_cache")
    shutil.copytree(Path(__file__).parent.parent / "shop", root, ignore=noted)
    (root / "overlays/python/pyproject.toml").write_text(PACKAGING)
    target = root / "overlays/python/target.toml"
    target.write_text(f'replaces = ["pyproject.toml"]\n{target.read_text()}')
    (root / "CHANGELOG.md").write_text("# Changelog\n\n<!-- releases -->\n")
    (root / ".gitignore").write_text("/dist/\n/.generator_cache/\n")
    (root / "changes").mkdir()
    first = (root / "spec/2026-01-01.yaml").read_text()
    (root / "spec/2026-02-01.yaml").write_text(first.replace('"2026-01-01"', '"2026-02-01"'))
    (root / "releases.toml").write_text(
        '[lines]\n"0.1" = { spec = "2026-01-01", version = "0.1.0" }\n'
        '"0.2" = { spec = "2026-02-01", version = "0.2.0" }\n'
    )
    project = settings.load(root)
    output.write(project.output, pipeline.generate(project))
    return root


@pytest.fixture(scope="session")
def released_shop(packed_shop: Path) -> Path:
    """Return the shop in git, with its first versions 0.1.0 and 0.2.0 released."""
    root = packed_shop.parent / "released"
    shutil.copytree(packed_shop, root)
    _git(root, "init", "--quiet", "--initial-branch=main")
    _commit(root, "A shop")
    assert main(["--project", str(root), "plan", "--execute", "--day", "2026-02-03"]) == 0
    # Each test copies it: one file for all objects in place of one for each.
    _git(root, "gc", "--quiet")
    return root


@pytest.fixture
def project(released_shop: Path, tmp_path: Path) -> Settings:
    """Return a copy of the released shop."""
    shutil.copytree(released_shop, tmp_path / "shop")
    return settings.load(tmp_path / "shop")


@pytest.fixture
def git(project: Settings) -> Git:
    """Run git in the project and return its output."""
    return lambda *arguments: _git(project.root, *arguments)


@pytest.fixture
def commit(project: Settings) -> Callable[[str], None]:
    """Commit everything in the project."""
    return lambda message: _commit(project.root, message)


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def _commit(folder: Path, message: str) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", message)


def _environment() -> dict[str, str]:
    """Return an environment for git that is independent of the machine's configuration."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    person = {
        f"GIT_{role}_{field}": value
        for role in ("AUTHOR", "COMMITTER")
        for field, value in (("NAME", "A Maintainer"), ("EMAIL", "maintainer@example.com"))
    }
    silent = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return {**kept, **person, **silent}


@pytest.fixture
def edit(project: Settings) -> Callable[[str, str, str], None]:
    """Replace text in one of the project's files; the text must be there."""

    def replace(path: str, old: str, new: str) -> None:
        file = project.root / path
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new, 1))

    return replace


@pytest.fixture
def contract(project: Settings) -> Callable[[str, str, str], None]:
    """Write a new dated contract: the newest released one with one edit."""

    def write(date: str, old: str, new: str) -> None:
        text = (project.spec / "2026-02-01.yaml").read_text()
        assert old in text
        edited = text.replace('"2026-02-01"', f'"{date}"').replace(old, new, 1)
        (project.spec / f"{date}.yaml").write_text(edited)

    return write


@pytest.fixture
def release(project: Settings, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the release command line in the project: (exit code, standard output, error output)."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["--project", str(project.root), *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[[Path, Sequence[str]], str]:
    """Run the release command line, which must succeed, and return its output."""

    def call(root: Path, arguments: Sequence[str]) -> str:
        assert main(["--project", str(root), *arguments]) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return call
