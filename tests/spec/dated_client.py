"""The Python client of the contracts from August on, a package for each date.

``python -m tests.spec.dated_client FOLDER`` writes all but the newest, for the type checkers: that
one is in ``generated/``.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from generator import contract as contracts
from generator import pipeline
from generator.contract import Contract
from generator.settings import load

ROOT = Path(__file__).parents[2]
DATES = ("2026-08-12", "2026-09-03", "2026-10-02")


def contract(date: str) -> Contract:
    """Return one of the contracts with the project's overlays over it."""
    return contracts.load(load(ROOT), date)


def package_name(date: str) -> str:
    """Return the package name of a date, so that one process can import all dates."""
    return f"beatapi_{date.replace('-', '_')}"


def write(date: str, into: Path) -> None:
    """Generate the package of a date.

    Args:
        date: The contract's date.
        into: The folder that gets the package's folder.
    """
    project, name = load(ROOT), package_name(date)
    overlay = into / f"overlay-{date}"
    shutil.copytree(project.targets["python"], overlay)
    (overlay / "beatapi").rename(overlay / name)
    table = overlay / "target.toml"
    text = table.read_text("utf-8").replace('"beatapi', f'"{name}')
    table.write_text(text, "utf-8")
    targets = {**project.targets, "python": overlay}
    files = pipeline.package(replace(project, targets=targets), "python", date)
    for path, content in files.items():
        if path.startswith(f"{name}/"):
            target = into / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    shutil.rmtree(overlay)


if __name__ == "__main__":
    for each in DATES[:-1]:
        write(each, Path(sys.argv[1]))
