"""All steps of releases, rehearsed on the real project in a temporary repository."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator import settings
from generator.__main__ import main as generator

Command = Callable[[Path, Sequence[str]], str]

pytestmark = pytest.mark.rehearsal

SHARED = ("spec", "overlays", "pyproject.toml", "releases.toml", "CHANGELOG.md", "changes")
JUNE_ONLY = """\
overlay: 1.1.0
info: { title: What June says badly, version: 1.0.0 }
x-until: "2026-07-01"
actions:
  - target: $.paths['/v1/usage'].get
    update: { description: "Tells how much was used, and how much is left." }
"""


class Rehearsal:
    """A copy of the project as it was before the contract of 2026-07-31."""

    def __init__(self, source: Path, root: Path, command: Command) -> None:
        self.source, self.root, self.command = source, root, command
        for name in SHARED:
            copy = shutil.copytree if (source / name).is_dir() else shutil.copy2
            copy(source / name, root / name)
        for contract in root.glob("spec/*.yaml"):
            if contract.stem >= "2026-07-31":
                contract.unlink()
        self.keep_targets("python", "sandbox")
        (root / ".gitignore").write_text("/dist/\n/.generator_cache/\n")
        table = settings.load(root).table()
        lines = [line for line in table.lines if line.spec < "2026-07-31"]
        (root / "releases.toml").write_text(type(table)(tuple(lines), {}).render())
        self.git("init", "--quiet")
        assert generator(["--project", str(root), "generate"]) == 0
        self.commit("A beginning")

    def keep_targets(self, *names: str) -> None:
        """Remove the other languages, which take the same steps, but longer."""
        path = self.root / "pyproject.toml"
        head, table, rest = path.read_text().partition("[tool.generator.targets]\n")
        rows, gap, rest = rest.partition("\n\n")
        kept = [row for row in rows.splitlines() if row.split(" ")[0] in names]
        assert len(kept) == len(names)
        path.write_text("\n".join([head + table + kept[0], *kept[1:]]) + gap + rest)

    def git(self, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, check=True)
        return done.stdout.decode()

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def release(self, *arguments: str) -> str:
        return self.command(self.root, ["plan", "--day", "2026-11-23", *arguments])

    def tags(self) -> list[str]:
        return self.git("tag", "--list", "--sort=creatordate").split()

    def contract(self, before: str, after: str, old: str, new: str) -> None:
        """Write a new dated contract: an older one with one edit."""
        text = (self.root / f"spec/{before}.yaml").read_text()
        assert old in text
        edited = text.replace(f'"{before}"', f'"{after}"', 1).replace(old, new, 1)
        (self.root / f"spec/{after}.yaml").write_text(edited)

    def changelog(self, version: str) -> str:
        text = (self.root / "CHANGELOG.md").read_text()
        return text.partition(f"## {version} (")[2].partition("\n## ")[0]


@pytest.fixture
def rehearsal(root: Path, tmp_path: Path, command: Command) -> Rehearsal:
    return Rehearsal(root, tmp_path, command)


def test_from_a_changed_contract_to_a_tag_and_what_may_come_after(rehearsal: Rehearsal) -> None:
    first = rehearsal.release("--execute")
    assert "tagged v0.2.0" in first

    # BeatAPI changed as it did on 2026-07-31: operations were added.
    shutil.copy2(rehearsal.source / "spec/2026-07-31.yaml", rehearsal.root / "spec")
    rehearsal.commit("The contract of 2026-07-31")
    planned = rehearsal.release("--execute")
    assert "## 0.3.0: minor" in planned
    assert "createRealtimeSession added" in planned
    assert "`beatapi.BeatAPI.realtime` attribute was added" in planned
    assert "## 0.2.0 stays" in planned
    assert "## 0.1.0 stays" in planned
    assert "tagged v0.3.0" in planned
    assert "CreateRealtimeSession added" in rehearsal.changelog("0.3.0")

    # Each build is two builds that are compared; what came out is followed back to its contract.
    rehearsal.command(rehearsal.root, ["build"])
    wheels = sorted((rehearsal.root / "dist/packages").glob("*.whl"))
    assert [wheel.name.split("-")[:2] for wheel in wheels] == [
        ["beatapi", "0.3.0"],
        ["beatapi_sandbox", "0.3.0"],
    ]
    verified = rehearsal.command(rehearsal.root, ["verify", *map(str, wheels)])
    assert "spec 2026-07-31" in verified

    # Words only: the next patch, and the line speaks the new date.
    before, after = "A description of the video.", "A description of the video to make."
    rehearsal.contract("2026-07-31", "2026-08-05", before, after)
    rehearsal.commit("The contract of 2026-08-05")
    assert "## 0.3.1: patch" in rehearsal.release("--execute")
    assert "Descriptions and examples of the contract" in rehearsal.changelog("0.3.1")

    # A removed value needs a new line, and its changelog says what callers must do.
    rehearsal.contract("2026-08-05", "2026-08-10", "enum: [en, zh]", "enum: [en]")
    rehearsal.commit("The contract of 2026-08-10")
    assert "## 0.4.0: major" in rehearsal.release("--execute")
    assert "**Breaking:**" in rehearsal.changelog("0.4.0")
    assert "createMusicVideoTask" in rehearsal.changelog("0.4.0")

    # Something that only June says badly is mended in an overlay: June's line alone has a patch.
    (rehearsal.root / "overlays/spec/90-june.yaml").write_text(JUNE_ONLY)
    rehearsal.commit("What June says badly")
    assert "## 0.1.1: patch" in rehearsal.release("--execute")
    assert "Inputs" not in rehearsal.changelog("0.1.1")
    assert "90-june.yaml" in rehearsal.changelog("0.1.1")

    assert "Nothing to release." in rehearsal.release("--execute")
    assert generator(["--project", str(rehearsal.root), "check", "--all"]) == 0
    expected = ["v0.1.0", "v0.2.0", "v0.3.0", "v0.3.1", "v0.4.0", "v0.1.1"]
    assert sorted(rehearsal.tags()) == sorted(expected)
    june = rehearsal.git("show", "v0.1.1:generated/python/beatapi/_spec.py")
    assert 'SPEC_VERSION: Final = "2026-06-25"' in june
    assert 'PACKAGE_VERSION: Final = "0.1.1"' in june
    assert "how much is left" in rehearsal.git(
        "show", "v0.1.1:generated/python/beatapi/resources/plain.py"
    )
    rehearsal.command(rehearsal.root, ["build", "--spec", "2026-06-25"])
    june_wheel = str(rehearsal.root / "dist/packages/beatapi-0.1.1-py3-none-any.whl")
    assert "spec 2026-06-25" in rehearsal.command(rehearsal.root, ["verify", june_wheel])
