"""Projects in git repositories of their own, and the command line that releases them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator import output, pipeline, settings
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
dynamic = ["version"]
dependencies = ["attrs>=23.2", "httpx>=0.27,<1"]

[project.optional-dependencies]
tracing = ["opentelemetry-api>=1.27", "attrs"]

[tool.hatch.version]
path = "shop/_spec.py"
pattern = 'PACKAGE_VERSION: Final = "(?P<version>[^"]+)"'
"""


@pytest.fixture(autouse=True)
def _git_needs_nothing_of_the_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A Maintainer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "maintainer@example.com")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)


@pytest.fixture(scope="session")
def packed_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shop as a project that can be released: two dates, packaging, changelog, generated."""
    root = tmp_path_factory.mktemp("packed") / "shop"
    shutil.copytree(Path(__file__).parent.parent / "shop", root)
    (root / "overlays/python/pyproject.toml").write_text(PACKAGING)
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


@pytest.fixture
def project(packed_shop: Path, tmp_path: Path) -> Settings:
    """A copy of the shop, committed to git and not released."""
    shutil.copytree(packed_shop, tmp_path / "shop")
    _git(tmp_path / "shop", "init", "--quiet", "--initial-branch=main")
    _git(tmp_path / "shop", "add", "--all")
    _git(tmp_path / "shop", "commit", "--quiet", "--message=A shop")
    return settings.load(tmp_path / "shop")


@pytest.fixture
def git(project: Settings) -> Git:
    """Run git in the project; gives what it printed."""
    return lambda *arguments: _git(project.root, *arguments)


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


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
    """Run the release command line, which must succeed; gives what it printed."""

    def call(root: Path, arguments: Sequence[str]) -> str:
        assert main(["--project", str(root), *arguments]) == 0, capsys.readouterr().err
        return capsys.readouterr().out

    return call
