"""Every snippet of every page: what runs it, or why nothing does.

``python -m tests.snippets`` lists those that no test runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from tests.test_docs import GUIDES, READMES
from tests.test_tutorials import TUTORIALS

PAGES: Final = (
    *("*.md", "docs/**/*.md", "conformance/**/*.md", "examples/*/README.md"),
    *("overlays/*/README.md", "generator/runtime/*/README.md"),
)
"""The hand-written pages. Those of `generated/` are tested as output."""

INDENTED: Final = "indented"
"""The language of a snippet without a fence."""

_SNIPPET: Final = re.compile(
    r"^ *```(?P<language>\w*)\n(?P<fenced>.*?)^ *```$"
    r"|(?<=\n\n)(?P<indented>(?: {4,}[^\n]*\n|\n(?= {4}))+)",
    re.M | re.S,
)


class Snippet(NamedTuple):
    """A block of code of a page.

    Args:
        page: The page, from the project's folder.
        language: As its fence says; ``""`` for a bare one.
        first: Its first line, without the white space around it.
    """

    page: str
    language: str
    first: str


RUN: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    **{(page, "python"): ("tests/test_docs.py",) for page in (*GUIDES, *READMES)},
    **{
        (page, language): ("tests/test_tutorials.py",)
        for page in TUTORIALS
        for language in ("python", "text", "shell")
        if language != "shell" or page == TUTORIALS[0]
    },
    ("README.md", "python"): ("tests/test_docs.py",),
    ("overlays/python/README.md", "python"): ("tests/test_docs.py",),
    ("docs/files.md", "python"): ("tests/test_docs.py",),
    ("docs/model.md", "shell"): ("tests/test_docs.py",),
    ("docs/model.md", "json"): ("tests/test_docs.py",),
    ("docs/fleet.md", "python"): ("tests/fleet/test_docs.py",),
    ("docs/webhooks.md", "python"): ("tests/webhooks/test_docs.py",),
    ("docs/sandbox.md", "python"): ("tests/sandbox/test_documentation.py",),
    ("docs/sandbox.md", INDENTED): ("tests/sandbox/test_documentation.py",),
    ("docs/examples.md", "shell"): ("tests/examples/test_page.py",),
    ("docs/agents.md", "json"): ("tests/cli/test_mcp.py",),
    ("docs/agents.md", INDENTED): ("tests/cli/test_mcp.py",),
    ("docs/cli.md", INDENTED): ("tests/cli/test_page.py",),
    ("docs/own-api.md", "shell"): ("tests/generator/test_own_api.py",),
    ("docs/own-api.md", "python"): ("tests/generator/test_own_api.py",),
    ("docs/own-api.md", "yaml"): ("tests/generator/test_own_api.py",),
    ("docs/own-api.md", "ts"): ("conformance/checks/test_typescript_constructs.py",),
    ("docs/upgrading.md", "py"): (
        *("tests/cli/test_impact.py", "tests/generator/impact/test_programs.py"),
    ),
    ("docs/upgrading.md", "text"): ("tests/cli/test_impact.py",),
    ("docs/upgrading.md", INDENTED): ("tests/cli/test_impact.py",),
    ("docs/transcripts/errors.md", "http"): ("tests/sandbox/test_transcripts.py",),
    ("docs/transcripts/storyboard.md", "http"): ("tests/sandbox/test_transcripts.py",),
    ("overlays/java/README.md", "java"): ("conformance/checks/test_java_project.py",),
    ("overlays/swift/README.md", "swift"): ("conformance/checks/test_swift.py",),
    ("overlays/typescript/README.md", "ts"): ("conformance/checks/test_typescript.py",),
}
"""Page and language → the tests that run its snippets, or compile those of other languages.

Tests leave out lines that install packages or serve until they are stopped: their `BY_HAND`.
"""

Exceptions: TypeAlias = Mapping[str, Mapping[str, tuple[str, ...]]]

NOT_RUN: Final[Exceptions] = {
    "it installs packages into an environment of its own": {
        "README.md": ("python3 -m venv .venv && . .venv/bin/activate",),
        "docs/agents.md": ('pip install "beatapi[mcp]"',),
        "docs/cli.md": ('pip install "beatapi[cli]"',),
        "docs/fleet.md": (
            'pip install "beatapi[fleet]"',
            'pip install "beatapi-fleet[celery,redis]"',
        ),
        "docs/impact.md": ('pip install "beatapi[cli,impact]"',),
        "docs/pinning.md": ('pip install "beatapi==0.1.*"',),
        "docs/sandbox.md": ('pip install "beatapi[sandbox]"',),
        "docs/testing.md": ('pip install "beatapi[sandbox]" pytest',),
        "overlays/cli/README.md": ('pip install "beatapi[cli]"',),
        "overlays/fleet/README.md": ('pip install "beatapi[fleet]"',),
        "overlays/impact/README.md": ('pip install "beatapi[cli,impact]"',),
        "overlays/python/README.md": ("pip install beatapi",),
        "overlays/receivers/README.md": ('pip install "beatapi[receivers]"',),
        "overlays/sandbox/README.md": ('pip install "beatapi[sandbox]"',),
    },
    "it calls sessions of nox or builds of Maven and npm, which take minutes": {
        "CONTRIBUTING.md": ("python3 -m nox -s generate",),
        "README.md": ("python3 -m venv .venv && . .venv/bin/activate",),
        "docs/changes.md": ("python3 -m nox -s diff",),
        "docs/languages.md": ("python3 -m nox -s generate",),
        "docs/pinning.md": ('python3 -m pip install "nox[uv]"',),
        "docs/releasing.md": ("python3 -m nox -s release",),
        "docs/reliability.md": ("python3 -m nox -s tests -- tests/faults",),
        "examples/nextjs/README.md": ("(cd ../../generated/typescript && npm ci",),
        "examples/spring_boot/README.md": ("mvn -f ../../generated/java install", "mvn test"),
        "generator/runtime/java/README.md": ("mvn package",),
        "overlays/java/README.md": ("mvn package",),
    },
    "it serves until it is stopped, or needs a broker, a live key or a public address": {
        "docs/cli.md": ("$ beatapi webhooks create --url https://example.com/beatapi",),
        "docs/fleet.md": (
            "celery -A shop worker -Q beatapi -P threads -c 4",
            "$ beatapi fleet page --port 8765 --ledger redis://localhost/1",
        ),
        "docs/sandbox.md": (
            "$ python -m beatapi.sandbox --spec 2026-06-25 --scenario lost-answers",
        ),
        "docs/testing.md": ("BEATAPI_API_KEY=… pytest --beatapi-record",),
        "examples/nextjs/README.md": (
            "beatapi webhooks create --url http://localhost:3000/webhooks",
        ),
        "examples/spring_boot/README.md": (
            "beatapi webhooks create --url http://localhost:8080/webhooks",
        ),
    },
    "it is a part of a program, a contract or a workflow of yours": {
        "CONTRIBUTING.md": (
            "cp spec/2026-09-03.yaml spec/2026-10-02.yaml",
            "- target: $.paths['/v1/web/search'].post",
        ),
        "docs/fleet.md": ("for number, key in enumerate(keys):",),
        "docs/impact.md": (
            "- run: beatapi impact src --to 2026-10-02",
            "repos:",
            "x-changes:",
        ),
        "docs/pinning.md": ("def test_the_contract_is_the_one_we_reviewed():",),
        "docs/testing.md": (
            "def test_a_clip_is_made(beatapi_client, beatapi_media, beatapi_checks, tmp_path):",
        ),
    },
    "it is code before a move, a template of a page, or the version of a release": {
        "docs/moving.md": ("import time",),
        "docs/pinning.md": (">>> import beatapi",),
        "generator/runtime/java/README.md": ("Sdk client = Sdk.fromEnvironment(); // SDK_API_KEY",),
        "generator/runtime/python/README.md": ("from sdk import Sdk",),
        "generator/runtime/typescript/README.md": (
            'import { Sdk } from "sdk"; // the name in package.json',
        ),
    },
    "it shows an output, a format or a picture": {
        "CONTRIBUTING.md": ("## 0.6.0: major",),
        "README.md": ("spec/DATE.yaml ──► overlays/spec/*.yaml ──► generator/api/",),
        "conformance/README.md": ("PROGRAM STEP            runs one step",),
        "docs/fleet.md": (
            "queued → admitted → creating → running → ready → done"
            " | failed | waiting | unknown | cancelled",
        ),
        "docs/impact.md": ("videos.py",),
        "docs/model.md": ("document + overlays ──► generator/api/read/ ──► Api",),
        "docs/tutorial/first-video.md": ("BEATAPI_BASE_URL=http://127.0.0.1:49152",),
    },
}
"""Reason → page → the beginning of the first line of each snippet that no test runs."""


def snippets(root: Path) -> Iterator[Snippet]:
    """Yield every snippet of the hand-written pages, but for drawings in Mermaid."""
    for path in sorted({path for pattern in PAGES for path in root.glob(pattern)}):
        page = path.relative_to(root).as_posix()
        for match in _SNIPPET.finditer(path.read_text("utf-8")):
            code = match["indented"] or match["fenced"]
            language = INDENTED if match["indented"] else match["language"]
            if language != "mermaid":
                yield Snippet(page, language, code.strip().partition("\n")[0].strip())


def exceptions() -> list[tuple[str, str]]:
    """Return page and first line of each snippet that no test runs."""
    return [
        (page, first)
        for pages in NOT_RUN.values()
        for page, lines in pages.items()
        for first in lines
    ]


def summary() -> str:
    """Return the exceptions as a table: how many for each reason, and on which pages."""
    rows = [f"| {reason} | {sum(map(len, pages.values()))} |" for reason, pages in NOT_RUN.items()]
    return "\n".join(["| Not run, because | Snippets |", "|---|---|", *rows])


if __name__ == "__main__":
    for reason, pages in NOT_RUN.items():
        print(f"\n{reason}")
        for page, lines in pages.items():
            print(*(f"  {page}: {line}" for line in lines), sep="\n")
