"""The Python target: a contract in, the files of a package out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from .. import runtime, target_settings
from ..api.words import pascal_case
from ..contract import Contract
from ..problem import refuse
from ..templating import environment
from . import code, datamodels, layout, prose, view
from .names import Names

TEMPLATES = Path(__file__).parent / "templates"


ERRORS: dict[str, str] = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "402": "PaymentRequiredError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
    **dict.fromkeys(("500", "502", "503", "504"), "ServerError"),
}
"""The runtime's class for each status that contracts document."""


FILTERS: dict[str, Callable[..., Any]] = {
    "decimal": code.decimal,
    "decode": code.decode,
    "has_models": code.has_models,
    "decoder": code.decoder,
    "frozen": code.frozen,
    "literal": code.literal,
    "tuples": code.tuples,
    "wrap": prose.wrap,
}
"""The filters of the templates beyond Jinja's own."""


@dataclass(frozen=True, slots=True)
class Package:
    """``target.toml`` in the target's folder of additions.

    Args:
        package: The import name.
        name: The client's class.
        bases: Resource path → ``module:Class`` of its hand-written base.
        errors: HTTP status → exception class, for the ``Raises`` of docstrings.
        typed_errors: Whether the bodies of errors have classes.
    """

    package: str
    name: str
    bases: Mapping[str, tuple[str, str]]
    errors: Mapping[str, str]
    typed_errors: bool


def read_package(additions: Path) -> Package:
    """Read a target's own settings.

    Raises:
        GenerationError: The file is missing or incomplete.
    """

    def take(table: Mapping[str, Any]) -> Package:
        package = str(table["package"])
        return Package(
            package=package,
            name=str(table.get("name", pascal_case(package))),
            bases=target_settings.bases(table.get("bases", {})),
            errors={**ERRORS, **dict(table.get("errors", {}))},
            typed_errors=bool(table.get("typed-errors", True)),
        )

    return target_settings.read(additions, take, needs="package, the import name")


def begin(contracts: Sequence[Contract]) -> None:
    """Let the engine begin with the typed dictionaries, which `build` will need."""
    for contract in contracts:
        bodies = datamodels.parameters(contract.api, Names(contract.api))
        if bodies:
            datamodels.begin(bodies, "TypingTypedDict", contract.cache)


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    (contract,) = contracts
    if additions not in contract.clients:
        contract.clients[additions] = _built(contract, additions)
    return contract.clients[additions]


def _built(contract: Contract, additions: Path) -> dict[str, bytes]:
    package = read_package(additions)
    refuse(each for each in contract.api.problems if each.level == "error")
    sources = Sources(contract, package)
    own = _inside(package, sources.templates())
    runtime_files = runtime.files("python", additions, package=package.package, name=package.name)
    shared = {path: source for path, source in runtime_files.items() if path not in own}
    python = {path: source for path, source in shared.items() if path.endswith(".py")}
    files = {path: shared[path].encode() for path in shared if path not in python}
    # The shared files apart, as every date has the same; the typed dictionaries last, as another
    # process may still be at them.
    tidy = partial(layout.tidy, package=package.package, cache=contract.cache)
    files |= tidy(python) | tidy(own)
    return files | tidy(_inside(package, sources.typed())) | {f"{package.package}/py.typed": b""}


def _inside(package: Package, sources: Mapping[str, str]) -> dict[str, str]:
    return {f"{package.package}/{path}": source for path, source in sources.items()}


class Sources:
    """The unformatted sources of one package."""

    def __init__(self, contract: Contract, package: Package) -> None:
        self.contract = contract
        self.package = package
        self.api = contract.api
        options = view.Options(
            bases=package.bases, errors=package.errors, typed_errors=package.typed_errors
        )
        self.builder = view.Builder(self.api, options, contract.cache)
        self.client = self.builder.client()
        self.env = environment(TEMPLATES, FILTERS)

    def templates(self) -> dict[str, str]:
        """Return the modules that our own templates make."""
        spec = self._render("spec.py.jinja", **self._spec())
        operations = self._render("operations.py.jinja", listed=self._operations())
        return {
            "_spec.py": spec,
            "_operations.py": operations,
            "models.py": self._models(),
            **self._resources(),
        }

    def _operations(self) -> list[tuple[str, str, view.MethodView]]:
        """Return each operation's id and method; one with two methods has that for one answer."""
        tree = [item for resource in self.client.resources for item in resource.tree()]
        methods = [(item, method) for item in tree for method in item.methods]
        rows = {
            method.id: (method.id, f"{item.path}.{method.name}", method)
            for item, method in sorted(methods, key=lambda each: each[1].stream, reverse=True)
        }
        return [rows[each] for each in sorted(rows)]

    def _render(self, template: str, **values: Any) -> str:
        shared = {
            "version": prose.text(self.contract.version),
            "client": self.client,
        }
        return self.env.get_template(template).render(**shared, **values)

    def _models(self) -> str:
        enums = (each.name for each in self.client.enums)
        names = sorted([*(each.name for each in self.client.models), *enums])
        return self._render("models.py.jinja", names=names)

    def _resources(self) -> dict[str, str]:
        files = {"resources/__init__.py": self._render("resources_init.py.jinja")}
        inside: dict[str, list[view.ResourceView]] = {}
        for resource in self.client.resources:
            inside.setdefault(resource.module, []).append(resource)
        for module, shared in inside.items():
            resources = _largest_outside(shared)
            tree = [each for resource in resources for each in resource.tree()]
            methods = [method for each in tree for method in each.methods]
            names = sorted({name for method in methods for name in method.result_models})
            values = {"module": module, "resources": resources, "tree": tree, "methods": methods}
            files[f"resources/{module}.py"] = self._render(
                "resources.py.jinja", result_models=names, **values
            )
        return files

    def _spec(self) -> dict[str, Any]:
        features = self.api.features
        return {
            "spec": self.contract.version,
            "package_version": self.contract.release,
            "sha256": self.contract.sha256,
            "base_url": self.api.servers[0].address if self.api.servers else "",
            "prefix": self.api.prefix,
            "docs": self.api.docs,
            "server": view.server_of(self.api, 0),
            "keyed": any(
                each.repeat in ("optional", "required") or each.hints.get("key-field")
                for each in self.api.operations.values()
            ),
            "schemes": self._schemes(),
            "polling": features.polling,
            "uploads": features.uploads,
            "networks": runtime.networks(),
            "webhook_events": features.webhook_event.values if features.webhook_event else (),
        }

    def _schemes(self) -> dict[str, tuple[str, str, str, str]] | None:
        if not view.has_schemes(self.api):
            return None
        schemes = self.api.schemes.items()
        return {key: (each.kind, each.place, each.wire, each.variable) for key, each in schemes}

    def typed(self) -> dict[str, str]:
        """Return the parameters for callers, by datamodel-code-generator."""
        version = prose.text(self.contract.version)
        about = f"\n\nGenerated from spec {version}, do not edit.\n"
        header = (
            f'"""Request bodies as typed dictionaries: ``client.x.create(**params)``.{about}"""'
        )
        bodies = datamodels.parameters(self.api, self.builder.names)
        cache = self.contract.cache
        return {"types.py": datamodels.typed_dicts(bodies, header=header, cache=cache)}


def _largest_outside(resources: list[view.ResourceView]) -> list[view.ResourceView]:
    """Return resources, of which the two with the most forms are the first and the last.

    Deflate finds a text again within 32 KB, and all resources have texts in common. Between the two
    largest, the others are near one of them, which makes the wheel smaller.
    """
    *_, last, first = [None, None, *sorted(filter(_forms, resources), key=_forms)]
    between = [each for each in resources if each not in (first, last)]
    return [*filter(None, (first,)), *between, *filter(None, (last,))]


def _forms(resource: view.ResourceView) -> int:
    """Return the number of forms of a resource's methods."""
    return sum(len(method.forms) for each in resource.tree() for method in each.methods)
