"""The folders of a project: ``[tool.generator]`` in pyproject.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import lines
from .problem import GenerationError, Problem


@dataclass(frozen=True, slots=True)
class Selection:
    """The selection of operations to generate.

    Args:
        only: Patterns, of which an operation must match one: ``tag:Orders``, ``path:/v1/*``, or an
            operation id; all operations if empty.
        skip_unsupported: Whether to leave out unsupported operations instead of failing.
    """

    only: tuple[str, ...] = ()
    skip_unsupported: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of one project, all absolute.

    Args:
        root: The project's folder; errors name files relative to it.
        spec: Holds one ``DATE.yaml`` for each version of the contract.
        overlays: Holds the OpenAPI overlays for every version, applied in order of their names.
        output: Holds one folder for each target language.
        targets: Target name → folder of the hand-written files copied over its output.
        switches: Kind of change → level, where it differs from :mod:`generator.diff.kinds`.
        house_rules: Whether contracts must keep the house rules of :mod:`generator.rules`, beyond
            those of OpenAPI.
        selection: The operations to generate.
        upcoming: The folder of contracts that only servers speak so far, if there is one.
        programs: Files and folders, relative to the project's, of examples and documentation: the
            notes of a release must name what it changes there.
    """

    root: Path
    spec: Path
    overlays: Path
    output: Path
    targets: dict[str, Path]
    switches: dict[str, str] = field(default_factory=dict[str, str])
    house_rules: bool = False
    selection: Selection = Selection()
    upcoming: Path | None = None
    programs: tuple[str, ...] = ()

    @property
    def releases(self) -> Path:
        """The table of release lines and of released contracts."""
        return self.root / "releases.toml"

    def table(self) -> lines.Table:
        """Read the release lines.

        Raises:
            GenerationError: The table cannot be read.
        """
        return lines.load(self.releases, name=self.name(self.releases))

    @property
    def lock(self) -> Path:
        """The record of every input and output of the last generation."""
        return self.output / "generator.lock"

    def name(self, path: Path) -> str:
        """Return a file's name for errors and the lock: relative, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def versions(self) -> list[str]:
        """Return the dated versions, oldest first."""
        return sorted(self._documents())

    def _documents(self) -> dict[str, Path]:
        """Return version → document; files with other suffixes are parts of a document."""
        return {
            path.stem: path for path in self.spec.glob("*") if path.suffix in (".yaml", ".json")
        }

    def spec_path(self, version: str | None = None) -> Path:
        """Return the document of one version; the newest if not given.

        Raises:
            GenerationError: There is no such version.
        """
        versions = self.versions()
        date = version or (versions[-1] if versions else "")
        if date not in versions:
            known = ", ".join(versions) or "none"
            message = f"has no version {date!r}; the versions are: {known}"
            raise GenerationError([Problem("", message, self.name(self.spec))])
        return self._documents()[date]

    def refuse_unknown(self, targets: Sequence[str]) -> None:
        """Check the names of targets.

        Raises:
            GenerationError: A name is not a target of the project.
        """
        for name in targets:
            if name not in self.targets:
                message = f"has no target {name!r}; it has: {', '.join(self.targets)}"
                raise GenerationError(
                    [Problem("/tool/generator/targets", message, "pyproject.toml")]
                )

    def overlay_paths(self) -> list[Path]:
        """Return the OpenAPI overlays in the order in which they apply."""
        return sorted(self.overlays.glob("*.yaml"))


def load(root: Path) -> Settings:
    """Read the settings of the project in a folder.

    Raises:
        GenerationError: pyproject.toml is missing or has no usable ``[tool.generator]`` table.
    """
    path = root / "pyproject.toml"
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))["tool"]["generator"]
        return Settings(
            root=root,
            spec=root / table["spec"],
            overlays=root / table["overlays"],
            output=root / table["output"],
            targets={name: root / folder for name, folder in table["targets"].items()},
            switches=dict(table.get("policy", {})),
            house_rules=bool(table.get("house-rules", False)),
            selection=Selection(
                only=tuple(map(str, table.get("only", ()))),
                skip_unsupported=bool(table.get("skip-unsupported", False)),
            ),
            upcoming=root / table["upcoming"] if "upcoming" in table else None,
            programs=tuple(map(str, table.get("programs", ()))),
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        message = f"needs [tool.generator] with spec, overlays, output and targets ({error!r})"
        raise GenerationError([Problem("/tool/generator", message, "pyproject.toml")]) from None
