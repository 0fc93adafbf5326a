"""The targets by their names. The modules of a target are imported when it builds.

A project has few of them, and importing all takes longer than generating a small client.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module, metadata
from pathlib import Path
from typing import Any, Final

from .api.model import Api
from .classes import check
from .contract import Contract
from .problem import GenerationError, Problem

Build = Callable[[Sequence[Contract], Path], dict[str, bytes]]
"""(contracts, oldest first; folder of additions) → (path in the target's folder → content)."""

_installed: Final = cache(metadata.version)
_HERE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of output.

    Args:
        build: Generates the files, without the hand-written ones.
        tools: The distributions whose versions affect the output's bytes.
        templates: The folder of its templates, if it has any.
        dated: Whether one package speaks one date. A package that speaks every date gets all
            contracts, and is the same for each date.
        begin: Lets engines in other processes begin with what `build` will need of contracts.
        ahead: Whether it also speaks the contracts that no client is generated for yet.
        aside: Whether another process may build it for the date that this one is at: no other
            target reads what it builds.
        lacks: The problems of an API for this target; none if not given.
    """

    build: Build
    tools: tuple[str, ...]
    templates: Path | None = None
    dated: bool = True
    begin: Callable[[Sequence[Contract]], None] = lambda _: None
    ahead: bool = False
    aside: bool = False
    lacks: Callable[[Api], Iterable[Problem]] = lambda _: ()

    def versions(self) -> dict[str, str]:
        """Return the versions of everything that affects the output's bytes."""
        return {name: _installed(name) for name in self.tools}


def _module(name: str) -> Any:
    """Return the module of a target, imported when it builds: most commands need few of them."""
    return import_module(f".{name}.target", __package__)


def _build(name: str, contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = _module(name).build(contracts, additions)
    return files


def _begin(name: str, contracts: Sequence[Contract]) -> None:
    _module(name).begin(contracts)


_READERS: Final = ("PyYAML", "jsonpath-rfc9535")
_TEMPLATES: Final = ("Jinja2", *_READERS)
_ENGINES: Final = (
    *("openapi-python-client", "datamodel-code-generator", "ruff"),
    *("pydantic", *_TEMPLATES),
)

TARGETS: Final[dict[str, Target]] = {
    "python": Target(
        partial(_build, "python"),
        _ENGINES,
        _HERE / "python/templates",
        begin=partial(_begin, "python"),
    ),
    "samples": Target(
        partial(_build, "samples"), _TEMPLATES, _HERE / "samples/templates", aside=True
    ),
    "cli": Target(
        partial(_build, "cli"), ("ruff", *_TEMPLATES), _HERE / "cli/templates", aside=True
    ),
    "receivers": Target(partial(_build, "receivers"), ("ruff",), dated=False),
    "fleet": Target(partial(_build, "fleet"), ("ruff", *_READERS), dated=False),
    "impact": Target(partial(_build, "impact"), _ENGINES, dated=False),
    "sandbox": Target(
        partial(_build, "sandbox"),
        ("datamodel-code-generator", "ruff", "pydantic", *_TEMPLATES),
        _HERE / "sandbox/templates",
        dated=False,
        begin=partial(_begin, "sandbox"),
        ahead=True,
    ),
    "java": Target(
        partial(_build, "java"),
        _TEMPLATES,
        _HERE / "java/templates",
        aside=True,
        lacks=partial(check.problems, target="java"),
    ),
    "swift": Target(
        partial(_build, "swift"),
        _TEMPLATES,
        _HERE / "swift/templates",
        aside=True,
        lacks=partial(check.problems, target="swift"),
    ),
    "typescript": Target(
        partial(_build, "typescript"), _TEMPLATES, _HERE / "typescript/templates", aside=True
    ),
}
"""The targets that ``[tool.generator.targets]`` in pyproject.toml can name."""


def target(name: str) -> Target:
    """Return the target of a name in ``[tool.generator.targets]``.

    Raises:
        GenerationError: There is no such target.
    """
    if name not in TARGETS:
        message = f"there is no target {name!r}; there is: {', '.join(TARGETS)}"
        raise GenerationError([Problem("/tool/generator/targets", message, "pyproject.toml")])
    return TARGETS[name]
