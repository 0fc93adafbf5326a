"""The packages of npm: how they are installed, bundled and run."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ..environment import REQUIREMENTS, ROOT, run
from .place import Place, size, tool
from .sdk import OUR_TYPESCRIPT, Sdk

OFFICIAL: Final = "beatapi@0.3.0"
"""The package that BeatAPI itself has on npm."""

_REMEDY: Final = "install Node.js 20.19 or later, https://nodejs.org"
_QUIETLY: Final = ("--no-audit", "--no-fund", "--ignore-scripts")
_BUNDLE: Final = ("--bundle", "--minify", "--format=esm", "--platform=browser", "--log-level=error")
_PACKAGE: Final = '{"private": true, "type": "module"}\n'


def programs(sdk: Sdk) -> dict[str, str]:
    """Return the text of each program by the name of its file."""
    start = f"{sdk.imports}\nconst URL = process.argv[2];\n{sdk.client}\n"
    return {"nothing.mjs": "", "start.mjs": start, "cold.mjs": f"{start}{sdk.call};\n"}


def prepare(sdk: Sdk, folder: Path, server: str) -> Place:
    """Install an SDK in a folder of its own, and bundle its program.

    Args:
        sdk: The SDK.
        folder: The folder of all environments.
        server: The URL of the server, which the bundled program calls once.

    Raises:
        PreparationError: A tool is missing or failed, or the bundle does not run.
    """
    node = tool("node", _REMEDY)
    place = _empty(folder / f"bench-npm-{sdk.name}")
    _install(sdk, place, folder)
    for name, text in programs(sdk).items():
        (place / name).write_text(text, "utf-8")
    modules = place / "node_modules"
    bundle = _bundle(place, folder)
    run([node, str(bundle), sdk.url(server)])
    minified = bundle.read_bytes()
    manifest = modules / sdk.package / "package.json"
    version = json.loads(manifest.read_bytes())["version"] if sdk.package else run([node, "-v"])
    return Place(
        sdk=sdk,
        version=version.strip().removeprefix("v"),
        sizes={
            "other packages": str(max(_packages(modules) - 1, 0)),
            "installed, MB": f"{size(modules) / 1e6:.1f}",
            "minified, kB": f"{len(minified) / 1e3:.1f}",
            "and gzip, kB": f"{len(gzip.compress(minified, mtime=0)) / 1e3:.1f}",
        },
        nothing=[node, str(place / "nothing.mjs")],
        start=[node, str(place / "start.mjs")],
        cold=[node, str(place / "cold.mjs")],
    )


def official(
    package: str = OFFICIAL,
    install: Callable[..., subprocess.CompletedProcess[str]] = subprocess.run,
) -> str:
    """Try to install BeatAPI's own package, and return a sentence about the outcome."""
    npm = tool("npm", _REMEDY)
    with TemporaryDirectory() as scratch:
        (Path(scratch) / "package.json").write_text(_PACKAGE, "utf-8")
        command = [npm, "install", *_QUIETLY, package]
        done = install(command, cwd=scratch, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            megabytes = size(Path(scratch) / "node_modules") / 1e6
            return f"BeatAPI's own `{package}` is a command line; it installs {megabytes:.1f} MB."
    missing = re.search(r"'([^'\s]+@[^'\s]+)' (?:could not be found|is not in)", done.stderr)
    reason = f": it needs `{missing[1]}`, which is not on npm" if missing else ""
    return f"BeatAPI's own `{package}` could not be installed{reason}."


def _empty(place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return place


def _install(sdk: Sdk, place: Path, folder: Path) -> None:
    npm = tool("npm", _REMEDY)
    if sdk is OUR_TYPESCRIPT:
        (place / "package.json").write_text(_PACKAGE, "utf-8")
        run([npm, "install", "--offline", *_QUIETLY, str(_tarball(npm, folder))], place)
    elif sdk.package:
        _install_locked(npm, sdk.name, place)


def _install_locked(npm: str, name: str, place: Path) -> None:
    shutil.copytree(REQUIREMENTS / "npm" / name, place, dirs_exist_ok=True)
    run([npm, "ci", *_QUIETLY], place)


def _tarball(npm: str, folder: Path) -> Path:
    """Build our package as a release does, and return its tarball."""
    build = folder / "bench-npm-build"
    shutil.rmtree(build, ignore_errors=True)
    left_out = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(ROOT / "generated" / "typescript", build, ignore=left_out)
    run([npm, "ci", *_QUIETLY], build)
    run([npm, "run", "build"], build)
    run([npm, "pack", "--ignore-scripts"], build)
    (packed,) = build.glob("*.tgz")
    return packed


def _bundle(place: Path, folder: Path) -> Path:
    tools = folder / "bench-npm-esbuild"
    esbuild = tools / "node_modules" / ".bin" / "esbuild"
    if not esbuild.exists():
        _install_locked(tool("npm", _REMEDY), "esbuild", _empty(tools))
    target = place / "bundle.js"
    run([str(esbuild), str(place / "cold.mjs"), *_BUNDLE, f"--outfile={target}"], place)
    return target


def _packages(modules: Path) -> int:
    listed = modules / ".package-lock.json"
    return len(json.loads(listed.read_bytes())["packages"]) if listed.is_file() else 0
