"""Print the footprint of an installed distribution; run inside a contender's environment.

Needs the standard library only: ``python footprint.py DISTRIBUTION`` prints one JSON object.
"""

from __future__ import annotations

import io
import json
import re
import sys
import sysconfig
import zipfile
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

MACHINERY = {"pip", "setuptools", "uv", "wheel"}
"""Distributions that an environment may contain although no package requires them."""


def direct(package: Distribution) -> list[str]:
    """Return the names of the distributions that it requires, without extras and other systems."""
    found: set[str] = set()
    for line in package.requires or []:
        requirement, _, marker = line.partition(";")
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        if name and not re.search(r"\bextra\b|win32|windows", marker.lower()):
            found.add(normalized(name[0]))
    return sorted(found)


def normalized(name: str) -> str:
    """Return a distribution's normalised name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def installed_bytes() -> int:
    """Return the size of all installed files, without compiled modules."""
    root = Path(sysconfig.get_path("purelib"))
    files = (path for path in root.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files if "__pycache__" not in path.parts)


def wheel_bytes(package: Distribution) -> int:
    """Return the size of its wheel, from its installed files compressed like a wheel."""
    target = io.BytesIO()
    written = {"INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json"}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in package.files or []:
            inside = "__pycache__" not in file.parts and ".." not in file.parts
            if inside and file.name not in written:
                archive.writestr(str(file), file.read_binary())
    return len(target.getvalue())


def footprint(name: str) -> dict[str, object]:
    """Return version, dependencies and sizes of an installed distribution."""
    package = distribution(name)
    others = {normalized(each.name) for each in distributions()} - MACHINERY - {normalized(name)}
    return {
        "version": package.version,
        "direct": direct(package),
        "all": sorted(others),
        "installed_bytes": installed_bytes(),
        "wheel_bytes": wheel_bytes(package),
    }


if __name__ == "__main__":
    print(json.dumps(footprint(sys.argv[1])))
