"""Read releases from git, and write their commits and tags."""

from __future__ import annotations

import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import output
from ..problem import GenerationError, Problem


@dataclass(frozen=True, slots=True)
class Repository:
    """The git repository of a project.

    Args:
        root: The project's folder; paths are relative to it.
    """

    root: Path

    def tags(self) -> list[str]:
        """Return all tags, sorted."""
        return sorted(self._git("tag", "--list").decode().split())

    def extract(self, ref: str, paths: Sequence[str], folder: Path) -> None:
        """Write files of a commit or tag below a folder; missing paths are left out."""
        with self._archive(ref, paths) as archive:
            # Python 3.11.4 is the first with filters of 3.11; Debian 12 has 3.11.2.
            archive.extraction_filter = getattr(tarfile, "data_filter", None)
            archive.extractall(folder)

    def files(self, ref: str, paths: Sequence[str]) -> dict[str, bytes]:
        """Return the files of a commit or tag by their paths; missing paths are left out."""
        with self._archive(ref, paths) as archive:
            opened = {member.name: archive.extractfile(member) for member in archive}
            return {path: file.read() for path, file in opened.items() if file}

    def _archive(self, ref: str, paths: Sequence[str]) -> tarfile.TarFile:
        listed = self._git("ls-tree", "--name-only", "-z", ref, "--", *paths)
        there = [name for name in listed.decode().split("\0") if name]
        archive = self._git("archive", "--format=tar", ref, "--", *there)
        return tarfile.open(fileobj=io.BytesIO(archive))

    def refuse_changes(self) -> None:
        """Refuse a release with uncommitted changes.

        Raises:
            GenerationError: There are uncommitted changes.
        """
        changed = self._git("status", "--porcelain").decode().splitlines()
        if changed:
            message = f"has {len(changed)} uncommitted changes ({changed[0].strip()}): commit first"
            raise GenerationError([Problem("", message, "the working tree")])

    def commit(self, message: str) -> None:
        """Commit the whole working tree."""
        self._git("add", "--all", ".")
        self._git("commit", "--quiet", "--message", message)

    def derive(self, folder: str, files: Mapping[str, bytes], message: str) -> str:
        """Make a commit on top of the current one that replaces a folder's files.

        The working tree and the current branch stay unchanged.

        Args:
            folder: The folder to replace.
            files: Path inside it → content.
            message: The message of the commit.

        Returns:
            The hash of the commit.
        """
        index = Path(self._git("rev-parse", "--absolute-git-dir").decode().strip(), "release.index")
        try:
            with_index = {"GIT_INDEX_FILE": str(index)}
            self._git("read-tree", "HEAD", env=with_index)
            self._git("rm", "-r", "--cached", "--quiet", "--", folder, env=with_index)
            prefix = self._git("rev-parse", "--show-prefix").decode().strip()
            place = f"{prefix}{folder}"
            blobs = self._blobs(files)
            lines = [f"100644 {blobs[path]}\t{place}/{path}" for path in sorted(blobs)]
            stdin = "\n".join(lines).encode()
            self._git("update-index", "--index-info", env=with_index, stdin=stdin)
            tree = self._git("write-tree", env=with_index).decode().strip()
        finally:
            index.unlink(missing_ok=True)
        commit = self._git("commit-tree", tree, "-p", "HEAD", "-m", message)
        return commit.decode().strip()

    def _blobs(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Store files and return path → hash."""
        # One process for all of them takes a hundredth of the time of one for each.
        with tempfile.TemporaryDirectory(prefix="generator-") as folder:
            output.write(Path(folder), files)
            stdin = "\n".join(str(Path(folder, path)) for path in files).encode()
            hashes = self._git("hash-object", "-w", "--no-filters", "--stdin-paths", stdin=stdin)
        return dict(zip(files, hashes.decode().split(), strict=True))

    def tag(self, name: str, message: str, commit: str = "HEAD") -> None:
        """Make an annotated tag."""
        self._git("tag", "--annotate", name, commit, "--file=-", stdin=message.encode())

    def _git(
        self, *arguments: str, env: Mapping[str, str] | None = None, stdin: bytes = b""
    ) -> bytes:
        command = ["git", "-c", "core.quotePath=off", *arguments]
        try:
            done = subprocess.run(
                command,
                cwd=self.root,
                input=stdin,
                env={**os.environ, **(env or {})},
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            message = "is not installed, but releases are read from its tags"
            raise GenerationError([Problem("", message, "git")]) from None
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split())
            message = f"failed: {said or f'exit code {done.returncode}'}"
            raise GenerationError([Problem("", message, f"git {arguments[0]}")])
        return done.stdout
