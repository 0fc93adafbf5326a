"""``python -m docs.pictures``: make every picture of the documentation anew."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from . import page
from .browser import browsers
from .scenes import SCENES, capture

FOLDER: Final = Path(__file__).parents[1] / "images"
LIMIT_SECONDS: Final = 60.0


def main() -> None:
    """Write the pictures into ``docs/images``."""
    for name in SCENES:
        path = FOLDER / f"{name}.svg"
        path.write_text(capture(name, limit=LIMIT_SECONDS), "utf-8")
        print(path)
    path = FOLDER / "sandbox.png"
    with browsers(LIMIT_SECONDS) as launch:
        path.write_bytes(page.screenshot(launch))
    print(path)


if __name__ == "__main__":
    main()
