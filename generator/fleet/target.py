"""The fleet target: every contract in, one table of the calls that create tasks out.

A program that reads jobs from a file needs the types of their fields, and for each date whether the
server recognises the repeat of a create.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from .. import target_settings
from ..cli.target import Calls
from ..contract import Contract
from ..python import layout
from ..receivers.target import version_module

TABLE: Final = "creates.json"
"""The file of the table: name of a create → its place, its fields, and its dates."""

_MEMBERS: Final = ("kind", "many", "upload", "required")


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: Every dated contract with its overlays, oldest first.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: ``target.toml`` lacks a setting, or names a call that no contract has.
    """
    package = target_settings.package(additions)
    needs = "creates, a table of names and places in the client"
    names = target_settings.read(additions, lambda table: dict(table["creates"]), needs=needs)
    calls = {
        contract.version: {call["method"]: call for call in Calls(contract.api).all()}
        for contract in contracts
    }
    table = {name: _create(method, calls) for name, method in names.items()}
    for name, create in table.items():
        if not create["keys"]:
            raise target_settings.refusal(additions, f"creates: no contract has {names[name]}")
    module = version_module(package, contracts)
    files = layout.tidy(module, package=package, cache=contracts[-1].cache)
    text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    return {**files, f"{package}/{TABLE}": text.encode()}


def _create(method: str, calls: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> dict[str, Any]:
    """Return the row of a call: a field that dates describe differently is as in the newest."""
    dated = {date: found[method] for date, found in calls.items() if method in found}
    fields = {field["name"]: field for call in dated.values() for field in call["fields"]}
    return {
        "method": method,
        "keys": {date: call["idempotency"] != "undeclared" for date, call in dated.items()},
        "fields": {
            name: {member: field[member] for member in _MEMBERS if member in field}
            for name, field in fields.items()
        },
    }
