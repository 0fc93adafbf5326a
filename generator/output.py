"""Write generated files to disk, or report how the disk differs from them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

IGNORED = (
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    "dist",
    "build",
    "node_modules",
    "target",
    ".DS_Store",
)
"""Files that tools and systems leave in a folder and that are not output."""


def paths(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every file below a folder: its path relative to it, and its whole path."""
    # Paths as text: making a `Path` takes as long as reading a file.
    folders = [("", str(root))] if root.is_dir() else []
    while folders:
        inside, folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if _is_ignored(entry.name):
                    continue
                if not entry.is_dir():
                    yield f"{inside}{entry.name}", entry.path
                elif not entry.is_symlink():
                    folders.append((f"{inside}{entry.name}/", entry.path))


def existing(root: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path relative to it."""
    files: dict[str, bytes] = {}
    for inside, path in sorted(paths(root), key=lambda item: item[0].split("/")):
        with open(path, "rb", buffering=0) as file:
            files[inside] = file.read()
    return files


def inside(files: Mapping[str, bytes], folder: str) -> dict[str, bytes]:
    """Return the files below a folder by their paths relative to it, as `existing` does on disk.

    Args:
        files: Path → content.
        folder: The folder, as it begins those paths.
    """
    start = f"{folder}/"
    parts = {path: path.removeprefix(start).split("/") for path in files if path.startswith(start)}
    return {
        "/".join(parts[path]): files[path]
        for path in sorted(parts, key=parts.__getitem__)
        if not any(map(_is_ignored, parts[path]))
    }


def _is_ignored(part: str) -> bool:
    # Emacs locks a file in use with a dangling link beside it.
    return part in IGNORED or part.endswith(".egg-info") or part.startswith(".#")


def write(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Make a folder hold exactly these files. Only files that differ are touched.

    All new contents are first written beside their targets, and renamed when all are complete:
    an interruption leaves the last good output intact.

    Returns:
        One line for each change: ``wrote PATH`` or ``removed PATH``.
    """
    before = existing(root)
    changed = [path for path, content in files.items() if before.get(path) != content]
    stale = [path for path in before if path not in files]
    staged: list[tuple[Path, Path]] = []
    try:
        for path in changed:
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}.new")
            staged.append((beside, target))
            beside.write_bytes(files[path])
    except BaseException:
        for beside, _ in staged:
            beside.unlink(missing_ok=True)
        raise
    for beside, target in staged:
        os.replace(beside, target)
    for path in stale:
        (root / path).unlink()
    _prune(root, stale)
    return [*(f"wrote {path}" for path in changed), *(f"removed {path}" for path in stale)]


def _prune(root: Path, stale: Iterable[str]) -> None:
    """Remove the folders that have become empty."""
    parents = {parent for path in stale for parent in PurePosixPath(path).parents[:-1]}
    for inside in sorted(parents, reverse=True):
        if not any((root / inside).iterdir()):
            (root / inside).rmdir()


def differences(root: Path, files: Mapping[str, bytes], name: str) -> Iterator[tuple[str, str]]:
    """Compare the disk with the generated files.

    Args:
        root: The output folder.
        files: The expected contents.
        name: The folder's name in the diffs.

    Yields:
        (path, unified diff from the file on disk to the expected one).
    """
    before = existing(root)
    for path in sorted({*before, *files}):
        is_there, should_be = before.get(path), files.get(path)
        if is_there != should_be:
            yield path, "".join(_diff(f"{name}/{path}", is_there, should_be))


def _diff(name: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    # Imported here: most runs find no difference.
    import difflib

    lines = difflib.unified_diff(
        _lines(before),
        _lines(after),
        "/dev/null" if before is None else f"{name} (on disk)",
        "/dev/null" if after is None else f"{name} (generated)",
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: bytes | None) -> list[str]:
    return (content or b"").decode("utf-8", "backslashreplace").splitlines(keepends=True)
