"""The files of a package: views and templates in, sources out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment

from ..api import prune, waits
from ..api.model import Api
from ..contract import Contract
from ..languages import Code, Language
from ..problem import refuse
from ..templating import environment
from . import check
from .names import Names
from .package import Facts, Package, facts
from .view import Builder


@dataclass(frozen=True)
class Sources:
    """The sources of one package.

    Args:
        contract: The one dated contract that the package speaks.
        package: The target's settings.
        language: The language of the sources.
        templates: The folder of its templates.
        filters: The filters of the templates beyond Jinja's own.
        taken: The classes of hand-written code.
    """

    contract: Contract
    package: Package
    language: Language
    templates: Path
    filters: Mapping[str, Callable[..., Any]]
    taken: Iterable[str]

    @cached_property
    def names(self) -> Names:
        """The names of the model's parts."""
        typed = self.package.typed_errors
        return Names(self.api, self.language, self.package.names, self.taken, typed_errors=typed)

    @cached_property
    def api(self) -> Api:
        """The model, without what the language lacks if the project leaves that out.

        Raises:
            GenerationError: Every place that cannot be generated.
        """
        api = self.contract.api
        lacks = [*check.problems(api, self.language.name)]
        if self.contract.selection.skip_unsupported:
            api = prune.without(api, prune.unsupported(api, lacks))
            lacks = []
        unpolled = waits.problems(api, self.language.name) if self.package.waits else ()
        problems = [*api.problems, *lacks, *unpolled]
        refuse(each for each in problems if each.level == "error")
        return api

    @cached_property
    def builder(self) -> Builder:
        """Makes the views."""
        return Builder(self.api, self.names, self.package)

    @cached_property
    def _env(self) -> Environment:
        shared: dict[str, Callable[..., Any]] = {
            "literal": self.language.literal,
            "texts": self._texts,
            "dated": self._dated,
        }
        return environment(self.templates, {**shared, **self.filters})

    def _texts(self, values: Iterable[str]) -> Code:
        """Write distinct texts as they stand between the brackets of a list."""
        return Code(", ").join(self.language.literal(each) for each in dict.fromkeys(values))

    def _dated(self, sentence: str) -> str:
        return f"{sentence} Generated from spec {self.facts.spec_version}."

    @cached_property
    def facts(self) -> Facts:
        """The contract's rules as data."""
        return facts(self.contract)

    def render(self, template: str, **values: Any) -> bytes:
        """Return one file."""
        text = self._env.get_template(template).render(
            package=Code(self.package.package),
            client=Code(self.package.client),
            manifest=self.package.manifest,
            waits=Code(self.package.waits),
            polled=self.builder.polled(),
            facts=self.facts,
            **values,
        )
        return text.encode()
