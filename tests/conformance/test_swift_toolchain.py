"""The source of the Swift compiler, and how it is run."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance import swift
from conformance.missing import MissingToolError


def test_the_archive_is_the_one_that_apt_uses() -> None:
    lines = (
        "# deb http://old.example/debian x main\ndeb [arch=amd64] http://a.example/debian x main\n"
    )
    fields = "Types: deb\nURIs: https://b.example/debian/\nSuites: x\n"
    others = "deb http://c.example/tools x main\n"
    assert [*swift.archives([lines, fields, others])] == [
        "http://a.example/debian",
        "https://b.example/debian/",
    ]


def test_a_compiler_of_this_machine_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swift.shutil, "which", lambda name: f"/bin/{name}")
    command = swift.toolchain().command("swift", "build", folder=Path("/x"))
    assert command == ["env", "-C", "/x", "swift", "build"]


def test_without_one_the_message_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(swift.shutil, "which", lambda _: None)
    with pytest.raises(MissingToolError, match="install Swift 6"):
        swift.toolchain()
    assert [*tmp_path.iterdir()] == []
