"""A Swift compiler: the one on PATH, or Debian's in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..missing import MissingToolError

ROOT: Final = Path(__file__).parent.parent.parent

SUITE: Final = "trixie"
VERSION: Final = "6.0.3-2"
"""Debian's version of the package swiftlang, in that suite."""

_PACKAGES: Final = (
    f"swiftlang={VERSION}",
    *("libc6-dev", "libstdc++-14-dev", "tzdata", "ca-certificates"),
)
_REMEDY: Final = (
    "install Swift 6.0 or later, https://swift.org/install; for root on a Debian it is brought from"
    " the archive that apt uses"
)

PROGRAM: Final = ROOT / "conformance/swift/Conformance"
"""The package of the program that takes part in the story."""

BUILD: Final = ROOT / ".nox/swift-build"
"""The folder of the build, which includes the client's own package."""

# Mounts end with the namespace, so nothing is left mounted. The compiler finds itself by /proc.
_ENTER: Final = """
root=$1; folder=$2; shift 2
mount -t proc proc "$root/proc"
for each in $SWIFT_SHARED; do mkdir -p "$root$each"; mount --rbind "$each" "$root$each"; done
exec chroot "$root" env -C "$folder" "$@"
"""

# SwiftPM keeps its plan of a build, and does not see in it that a package beside it has new files.
_PLAN_ANEW: Final = 'rm -f "$1"; shift; exec "$@"'


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A Swift compiler, and the way to run programs built with it.

    Args:
        root: The folder of a system that has it; None if it is this one.
    """

    root: Path | None

    def command(self, *arguments: str | Path, folder: Path) -> list[str]:
        """Return a command that runs in a folder and sees the project and the temporary files."""
        words = [str(each) for each in arguments]
        if self.root is None:
            return ["env", "-C", str(folder), *words]
        shared = " ".join(str(each) for each in (ROOT, tempfile.gettempdir()))
        enter = ["bash", "-euc", _ENTER, "bash", str(self.root), str(folder)]
        return ["env", f"SWIFT_SHARED={shared}", "unshare", "--mount", *enter, *words]


def toolchain() -> Toolchain:
    """Return the compiler; the first time, it is fetched if there is none.

    Raises:
        MissingToolError: There is none, and none can be brought here.
    """
    if shutil.which("swift"):
        return Toolchain(None)
    root = _cache() / f"swift-{SUITE}-{VERSION}"
    if not root.is_dir():
        try:
            _bring(root)
        except (subprocess.CalledProcessError, OSError) as error:
            raise MissingToolError(f"Swift could not be brought ({error}); {_REMEDY}") from error
    return Toolchain(root)


def build(package: Path, scratch: Path, *arguments: str) -> list[str]:
    """Return the command that builds a package; a warning is an error."""
    places = ("--package-path", package, "--scratch-path", scratch)
    anew = ("bash", "-euc", _PLAN_ANEW, "bash", scratch / "debug.yaml")
    flags = ("-Xswiftc", "-warnings-as-errors", *arguments)
    return toolchain().command(*anew, "swift", "build", *places, *flags, folder=package)


def _cache() -> Path:
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _is_able() -> bool:
    tools = all(shutil.which(each) for each in ("apt-get", "unshare", "chroot", "mount"))
    return os.name == "posix" and os.geteuid() == 0 and tools


def _bring(root: Path) -> None:
    """Make a small Debian with the compiler: about 570 MB to fetch, 2.6 GB on disk, two minutes."""
    mirror = next(_mirrors(), None)
    if not _is_able() or mirror is None:
        raise MissingToolError(f"Swift: {_REMEDY}")
    print(f"Swift {VERSION} is brought into {root}", file=sys.stderr, flush=True)
    if shutil.which("debootstrap") is None:
        _run(["apt-get", "update", "--quiet"])
        _run(["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "debootstrap"])
    # An incomplete system stays under another name.
    part = root.with_name(f"{root.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.parent.mkdir(parents=True, exist_ok=True)
    _run(["debootstrap", "--variant=minbase", SUITE, str(part), mirror])
    _configure(part)
    inside = Toolchain(part)
    install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *_PACKAGES)
    for words in (("apt-get", "update", "--quiet"), install, ("apt-get", "clean")):
        _run(inside.command("env", "DEBIAN_FRONTEND=noninteractive", *words, folder=Path("/")))
    part.rename(root)


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=sys.stderr)


def _configure(root: Path) -> None:
    """Let its apt reach the archive as this one does, such as by a proxy."""
    for path in Path("/etc/apt/apt.conf.d").glob("*"):
        text = path.read_text("utf-8")
        if re.search(r"(?i)\bproxy|verify", text):
            (root / "etc/apt/apt.conf.d" / path.name).write_text(text, "utf-8")


def _mirrors() -> Iterator[str]:
    """Yield the archives that this machine's own apt uses for Debian, or for Ubuntu."""
    folder = Path("/etc/apt")
    sources = [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*"))]
    yield from archives(path.read_text("utf-8") for path in sources if path.is_file())


def archives(texts: Iterable[str]) -> Iterator[str]:
    """Yield the archives of Debian that lists of sources name."""
    for text in texts:
        # One line for each, or fields of a paragraph.
        found = re.findall(r"(?m)^(?:deb (?:\[[^]]*\] )?|URIs: *)(\S+)", text)
        yield from (each for each in found if re.search(r"/debian/?$", each))
