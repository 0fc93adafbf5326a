"""Small programs of every manner, with what each upgrade does to them as a person found it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import upgrade as upgrades
from generator.impact.analysis import Analysis, Upgrade
from generator.impact.changes import Level
from generator.settings import load

ROOT = Path(__file__).parents[3]
PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.txt"))
YEAR = ("2026-07-31", "2026-10-02")
_MARK = re.compile(r"#([!?-]) (.+)$")


@cache
def upgrade(old: str, new: str) -> Upgrade:
    return upgrades.between(load(ROOT), old, new)


def programs(path: Path) -> dict[str, str]:
    """Title → source."""
    _, *parts = re.split(r"^=== (.+)\n", path.read_text("utf-8"), flags=re.M)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def marked(source: str, kinds: str = "!?") -> set[tuple[int, str]]:
    """Line and symbol of each marked place.

    A person wrote the marks before the tool was run: ``!`` is affected and found, ``-`` affected
    and not found, ``?`` not affected and found.
    """
    return {
        (number, found[2])
        for number, line in enumerate(source.splitlines(), 1)
        if (found := _MARK.search(line)) and found[1] in kinds
    }


def file_name(title: str) -> str:
    return re.sub(r"\W+", "_", title) + ".py"


def every(kinds: str) -> list[tuple[str, str]]:
    """Title and symbol of all marked places."""
    return [
        (title, symbol)
        for path in PROGRAMS
        for title, source in programs(path).items()
        for _, symbol in marked(source, kinds)
    ]


def test_the_programs_are_many() -> None:
    assert len(PROGRAMS) >= 3
    assert sum(len(programs(path)) for path in PROGRAMS) >= 80


def test_misses_are_few() -> None:
    missed = every("-")
    assert len(every("!")) / len(every("!-")) >= 0.95, missed


def test_false_alarms_are_few() -> None:
    """Notes in words concern every call of a method: nobody says which arguments they mean."""
    alarms = every("?")
    assert len(every("!")) / len(every("!?")) >= 0.95, alarms


@pytest.fixture(scope="module", params=PROGRAMS, ids=lambda path: path.stem)
def corpus(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, str], Analysis]:
    folder, found = tmp_path_factory.mktemp("programs"), programs(request.param)
    for title, source in found.items():
        # Each for itself: a name of one is no name of another.
        (folder / file_name(title)).write_text(source, "utf-8")
    old, new = request.param.stem.split("_")
    return found, upgrade(old, new).analyse([str(folder)], types="none")


def test_a_person_and_the_tool_find_the_same(corpus: tuple[dict[str, str], Analysis]) -> None:
    sources, analysis = corpus
    found: dict[str, set[tuple[int, str]]] = {file_name(title): set() for title in sources}
    for each in analysis.findings:
        if each.level > Level.POSSIBILITY:
            place = getattr(each.node, "lineno", 0), each.symbol
            found[Path(each.module.path).name].add(place)
    assert found == {file_name(title): marked(source) for title, source in sources.items()}
    assert not analysis.unreadable


def test_every_finding_says_what_since_when_and_where(
    corpus: tuple[dict[str, str], Analysis],
) -> None:
    _, analysis = corpus
    for each in analysis.findings:
        assert analysis.before < each.impact.since <= analysis.after
        assert each.impact.text
        assert each.impact.instead
        path, _, pointer = each.impact.link.partition("#")
        assert (ROOT / path).is_file()
        assert pointer.startswith("/")


def test_the_guide_to_an_upgrade_marks_the_places_that_are_found(tmp_path: Path) -> None:
    page = (ROOT / "docs/upgrading.md").read_text("utf-8")
    _, _, october = page.partition("## From 0.3 to 0.6")
    before, after = re.findall(r"^```py(?:thon)?\n(.*?)^```", october, re.M | re.S)
    (tmp_path / "before.py").write_text(before)
    (tmp_path / "after.py").write_text(after)
    findings = upgrade(*YEAR).analyse([str(tmp_path)], types="none").findings
    places = [(Path(each.module.path).name, each.node, each.level) for each in findings]
    lines = {
        getattr(node, "lineno", 0)
        for name, node, level in places
        if name == "before.py" and level >= Level.MEANING
    }
    marks = {number for number, line in enumerate(before.splitlines(), 1) if "  # " in line}
    assert lines == marks
    assert not [place for place in places if place[0] == "after.py" and place[2] > Level.MEANING]


UNAFFECTED = """
from dataclasses import dataclass

@dataclass
class Reply:
    code: str
    status: int
    usage: "Reply | None" = None
    credits_charged: float = 0
    workflow: str = ""
    client_secret: str = ""


def edit(task_id, shot_id, *, prompt, duration=5, quality="high", resolution="720p"):
    return Reply(prompt, duration)


class Client:
    def __init__(self, api_key=""):
        self.music_video = self.shots = self.usage = self
        self.edit = edit

    def retrieve(self, key="") -> Reply:
        return Reply("unauthorized", 502)
"""
USES = [
    "client.music_video.shots.edit('t', 's', prompt='x', {keyword}=5)",
    "print(client.usage.retrieve().usage.{name})",
    "print(getattr(client.usage.retrieve(), '{name}'))",
    "if client.retrieve().code == 'unauthorized': print('{name}')",
    "match client.retrieve().workflow:\n    case 'music-video': print('{name}')",
    "edit('t', 's', **{{'prompt': 'x', '{keyword}': 1}})",
    "print({{'music-video': 1}}[client.retrieve().{name}])",
    "import {package}\nprint({package}.__name__, {package}.BeatAPI(api_key='k').base_url)",
]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda use, keyword, name: use.format(keyword=keyword, name=name, package="beatapi"),
            st.sampled_from(USES),
            st.sampled_from(["duration", "quality", "resolution"]),
            st.sampled_from(["credits_charged", "workflow", "client_secret", "code", "status"]),
        ),
        max_size=8,
    )
)
def test_a_program_that_only_looks_affected_is_not(uses: list[str]) -> None:
    source = "\n".join([UNAFFECTED, "client = Client()", *uses])
    with TemporaryDirectory() as folder:
        (Path(folder) / "program.py").write_text(source, "utf-8")
        analysis = upgrade(*YEAR).analyse([folder], types="none")
    assert [each for each in analysis.findings if each.level > Level.POSSIBILITY] == []


@pytest.mark.parametrize("checker", ["mypy", pytest.param("pyright", marks=pytest.mark.types)])
def test_types_confirm_what_breaks_and_find_what_else_does(checker: str, tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(
        "from beatapi import BeatAPI\n"
        "client = BeatAPI()\n"
        "client.music_video.shots.edit('t', 's', prompt='x', duration=5)\n"
        "name: str = client.tasks.retrieve('t').workflow\n"
        "wrong: int = 'already'\n",
        "utf-8",
    )
    analysis = upgrade(*YEAR).analyse([str(tmp_path)], types=checker)
    found = {
        (getattr(each.node, "lineno", 0), each.symbol, each.level, each.impact.kind)
        for each in analysis.findings
        if each.level > Level.POSSIBILITY
    }
    assert analysis.types == checker
    assert found == {
        (3, "MusicVideoShotsResource.edit(duration=)", Level.TYPE, "request-property-removed"),
        (4, "Task.workflow", Level.TYPE, "response-property-became-optional"),
    }
    (message,) = {each.message for each in analysis.findings if each.node.lineno == 3}
    assert message.startswith(f"{checker}: ")
    assert '"duration"' in message


def test_unknown_uses_are_listed_and_never_guessed(tmp_path: Path) -> None:
    source = (
        "from beatapi import BeatAPI\n"
        "client = BeatAPI()\n"
        "def show(thing, name, options):\n"
        "    print(thing.credits_charged)\n"
        "    print(getattr(client.usage.retrieve(), name))\n"
        "    client.music_video.shots.edit('t', 's', **options)\n"
        "    run = client.music_video.shots.edit\n"
    )
    (tmp_path / "program.py").write_text(source, "utf-8")
    analysis = upgrade(*YEAR).analyse([str(tmp_path)], types="none")
    assert {getattr(each.node, "lineno", 0) for each in analysis.unknown} == {4, 5, 6, 7}
    assert {each.symbol for each in analysis.findings if each.level > Level.POSSIBILITY} == {
        "UsageResource.retrieve"
    }


def test_names_of_other_files_are_followed(tmp_path: Path) -> None:
    package = tmp_path / "shop"
    package.mkdir()
    (package / "__init__.py").write_text("", "utf-8")
    (package / "clients.py").write_text(
        "from beatapi import BeatAPI as Client\nclient = Client()\nLOOK = {'quality': 'high'}\n",
        "utf-8",
    )
    (package / "videos.py").write_text(
        "from . import clients\n"
        "from .clients import LOOK, client as api\n"
        "api.music_video.shots.edit('t', 's', prompt='p', **LOOK)\n"
        "print(clients.client.tasks.retrieve('t').usage.credits_charged)\n",
        "utf-8",
    )
    analysis = upgrade(*YEAR).analyse([str(tmp_path)], types="none")
    symbols = {each.symbol for each in analysis.findings if each.level > Level.POSSIBILITY}
    assert symbols == {"TaskUsage.credits_charged", "MusicVideoShotsResource.edit(quality=)"}
