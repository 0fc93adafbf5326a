"""``target.toml`` of a target whose types are classes, and the package's facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from .. import runtime, target_settings
from ..api.model import Polling, Scheme, Uploads, Variable
from ..api.words import pascal_case
from ..contract import Contract

_TABLES: Final = ("names", "helpers", "errors", "manifest")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Package:
    """``target.toml`` in the target's folder of additions; all but ``package`` may be left out.

    Args:
        package: The package's name in the language.
        client: The class of the client.
        names: Declaration → another name for its class.
        helpers: Resource path → hand-written class that its class builds on.
        errors: HTTP status → the error that stands for it, for documentation.
        manifest: The members of the package manager's file beyond the version.
        waits: The hand-written class of the options of a wait, which the polled resource can make;
            ``""``: no method waits.
        typed_errors: Whether the bodies of errors have classes.
    """

    package: str
    client: str
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    helpers: Mapping[str, str] = field(default_factory=dict[str, str])
    errors: Mapping[str, str] = field(default_factory=dict[str, str])
    manifest: Mapping[str, str] = field(default_factory=dict[str, str])
    waits: str = ""
    typed_errors: bool = True


def read_package(additions: Path) -> Package:
    """Read a target's own settings.

    Raises:
        GenerationError: The file is missing, or does not name the package.
    """

    def take(table: Mapping[str, Any]) -> Package:
        package = str(table["package"])
        tables = {name: dict(table.get(name, {})) for name in _TABLES}
        usual = f"{pascal_case(package.rpartition('.')[2])}Client"
        client, waits = str(table.get("client", usual)), str(table.get("waits", ""))
        typed = bool(table.get("typed-errors", True))
        return Package(package, client, waits=waits, typed_errors=typed, **tables)

    return target_settings.read(additions, take, needs="package, the name of the package")


@dataclass(frozen=True, slots=True)
class Facts:
    """The contract's rules as data; what an API does not have is empty.

    Args:
        spec_version: The contract's date.
        spec_sha256: Hash of the contract's canonical form.
        release: The version of the package.
        base_url: The URL of the API, each variable with its default.
        prefix: The version that paths begin with, such as ``/v1``; ``""`` for none.
        polling: The overlay's rules for waiting for a task; None for no rules.
        webhook_events: The events that the API reports.
        schemes: The security schemes, in the contract's order.
        server: The address with each variable's name between braces.
        variables: The variables of that address.
        uploads: The files that may be uploaded; None for any.
        networks: The networks outside of the public internet.
    """

    spec_version: str
    spec_sha256: str
    release: str
    base_url: str
    prefix: str
    polling: Polling | None
    webhook_events: tuple[str, ...]
    schemes: tuple[Scheme, ...]
    server: str
    variables: tuple[Variable, ...]
    uploads: Uploads | None
    networks: tuple[str, ...]

    @property
    def usual(self) -> tuple[tuple[str, ...], ...]:
        """The alternatives of a call that sends the one key of a client: its first text."""
        texts = [each.id for each in self.schemes if each.kind not in ("basic", "mtls")]
        return tuple((each,) for each in texts[:1])

    @property
    def date(self) -> str:
        """The contract's date; ``""`` if its version is none."""
        return self.spec_version if _DATE.fullmatch(self.spec_version) else ""


def facts(contract: Contract) -> Facts:
    """Return the contract's rules as data."""
    api = contract.api
    event = api.features.webhook_event
    parts = api.servers[0].template if api.servers else ()
    segments = [each if isinstance(each, str) else f"{{{each.name.wire}}}" for each in parts]
    return Facts(
        spec_version=contract.version,
        spec_sha256=contract.sha256,
        release=contract.release,
        base_url=api.servers[0].address if api.servers else "",
        prefix=api.prefix,
        polling=api.features.polling,
        webhook_events=event.values if event else (),
        schemes=tuple(api.schemes.values()),
        server="".join(segments),
        variables=tuple(each for each in parts if not isinstance(each, str)),
        uploads=api.features.uploads,
        networks=runtime.networks(),
    )
