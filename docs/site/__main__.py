"""``python -m docs.site``: build the documentation site, and fail at the first doubt."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Final

from sphinx.cmd.build import main as sphinx

from . import reference, twins
from .pages import BrokenLinkError, stage
from .reference import UndocumentedError

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = Path("dist/site")
STAGE: Final = Path("build/site")
START: Final = """<!doctype html>
<meta charset="utf-8">
<title>BeatAPI client</title>
<meta http-equiv="refresh" content="0; url=docs/index.html">
<a href="docs/index.html">Documentation of the BeatAPI client</a>
"""


def main() -> int:
    """Copy the pages, build the site of them, and return the exit code."""
    sources, output = STAGE / "source", ROOT / FOLDER
    for folder in (ROOT / sources, output):
        shutil.rmtree(folder, ignore_errors=True)
    try:
        pages = stage(ROOT, ROOT / sources, reference.pages(ROOT))
    except (BrokenLinkError, UndocumentedError) as error:
        print(error, file=sys.stderr)
        return 1
    options = ["-W", "--keep-going", "-q", "-c", "docs", "-d", str(STAGE / "doctrees")]
    if code := sphinx([*options, str(sources), str(output)]):
        return code
    twins.write(ROOT / sources, output, pages)
    (output / "index.html").write_text(START, "utf-8")
    print(f"{FOLDER}/index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
