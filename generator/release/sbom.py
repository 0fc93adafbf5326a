"""A bill of materials (CycloneDX 1.6) for a wheel: its identity and its requirements."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .. import document
from . import wheel

SCHEMA: Final = "http://cyclonedx.org/schema/bom-1.6.schema.json"


def render(name: str, content: bytes, seconds: int) -> bytes:
    """Return the bill of a wheel; the same bytes for the same wheel.

    Requirements are ranges, for which a bill has no field: each is in the property
    ``python:requirement`` as in the wheel's metadata. Requirements of extras are optional.

    Args:
        name: The wheel's file name.
        content: The wheel.
        seconds: The time of the bill, seconds since 1970.
    """
    metadata = wheel.read(name, content).metadata
    digest = document.sha256(content)
    required = _merged(_required(text) for text in metadata.get_all("Requires-Dist", []))
    root = {
        **_component(metadata["Name"], metadata["Version"]),
        "description": metadata["Summary"],
        "licenses": [{"expression": metadata["License-Expression"]}],
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }
    bill = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        # Derived from the wheel instead of random, so that the same wheel has the same bill.
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, f'sha256:{digest}')}",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds)),
            "component": _known(root),
        },
        "components": required,
        "dependencies": [
            {"ref": root["bom-ref"], "dependsOn": [each["bom-ref"] for each in required]}
        ],
    }
    return (json.dumps(bill, indent=2) + "\n").encode()


def _known(component: Mapping[str, Any]) -> dict[str, Any]:
    """Return a component without the fields that the wheel's metadata lacks."""
    unknown: list[object] = [None, [{"expression": None}]]
    return {name: value for name, value in component.items() if value not in unknown}


def _component(name: str, version: str = "") -> dict[str, Any]:
    plain = canonicalize_name(name)
    # https://github.com/package-url/purl-spec: PyPI names are in lower case with dashes.
    located = f"pkg:pypi/{plain}@{version}" if version else f"pkg:pypi/{plain}"
    component = {"type": "library", "bom-ref": located, "name": plain, "purl": located}
    return {**component, "version": version} if version else component


def _required(text: str) -> dict[str, Any]:
    requirement = Requirement(text)
    optional = "extra ==" in str(requirement.marker or "")
    return {
        **_component(requirement.name),
        "scope": "optional" if optional else "required",
        "properties": [{"name": "python:requirement", "value": text}],
    }


def _merged(components: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Merge the components of a distribution that several lines require."""
    found: dict[str, dict[str, Any]] = {}
    for each in components:
        known = found.setdefault(each["bom-ref"], {**each, "properties": []})
        known["properties"] += each["properties"]
        if each["scope"] == "required":
            known["scope"] = "required"
    return list(found.values())
