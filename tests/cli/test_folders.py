"""The files that agents may read: those of allowed folders, by whatever name."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest

from beatapi_cli._folders import Folders


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a file, beside a file that nobody allowed."""
    allowed = tmp_path / "allowed"
    (allowed / "inner").mkdir(parents=True)
    (allowed / "inner/a.png").write_bytes(b"picture")
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "allowed-not").mkdir()
    (tmp_path / "allowed-not/a.png").write_bytes(b"secret")
    return allowed


def read(folder: Path, name: str) -> bytes:
    with Folders([str(folder)], None).open(name) as file:
        return file.read()


def test_names_inside_lead_to_files(place: Path) -> None:
    (place / "link").symlink_to(place / "inner/a.png")
    (place / "folder").symlink_to("inner")
    inside = place / "inner/a.png"
    for name in (
        str(inside),
        inside.as_uri(),
        "inner/a.png",
        "inner/../inner/a.png",
        "link",
        "folder/a.png",
        f"{place}/../allowed/inner/a.png",
    ):
        assert read(place, name) == b"picture", name


@pytest.mark.parametrize(
    "name",
    [
        "../secret",
        "inner/../../secret",
        "{outside}",
        "file://{outside}",
        "../allowed-not/a.png",
        "out",
        "out-folder/secret",
        "loop",
        "inner",
        ".",
        "",
        "pipe",
        "nothing",
        "a\0b",
        "~/.ssh/id_rsa",
        "data:image/png;base64,AA",
    ],
)
def test_names_that_lead_elsewhere_are_refused_alike(place: Path, name: str) -> None:
    (place / "out").symlink_to("../secret")
    (place / "out-folder").symlink_to("..")
    (place / "loop").symlink_to("loop")
    os.mkfifo(place / "pipe")
    name = name.format(outside=place.parent / "secret")
    with pytest.raises(click.UsageError) as caught:
        read(place, name)
    assert caught.value.message.startswith(
        f"{name} is neither an https URL nor a file in an allowed folder ({place})"
    )


@pytest.mark.parametrize("swapped", ["inner", "inner/a.png"])
def test_a_name_that_becomes_a_link_in_between_is_not_followed(
    place: Path, monkeypatch: pytest.MonkeyPatch, swapped: str
) -> None:
    """The names are resolved, then changed, then opened."""
    outside = place.parent / "outside"
    outside.mkdir()
    (outside / "a.png").write_bytes(b"secret")
    resolve = Path.resolve

    def then_swap(path: Path, strict: bool = False) -> Path:
        found = resolve(path, strict)
        if found == place / "inner/a.png":
            (place / swapped).rename(place / "before")
            (place / swapped).symlink_to(outside if swapped == "inner" else outside / "a.png")
        return found

    folders = Folders([str(place)], None)
    monkeypatch.setattr(Path, "resolve", then_swap)
    with pytest.raises(click.UsageError):
        folders.open("inner/a.png")


def test_nothing_is_allowed_by_default() -> None:
    with pytest.raises(click.UsageError, match="there is none"):
        Folders([], None).open(__file__)


def test_folders_have_to_be_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for name in ("file", "no"):
        with pytest.raises(click.UsageError, match="does not exist"):
            Folders([str(tmp_path / name)], None)
        with pytest.raises(click.UsageError, match="does not exist"):
            Folders([], str(tmp_path / name))
