"""The plan: the lines to release, their versions, and the result of carrying it out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import lines, output, pipeline, settings
from generator.diff import Level
from generator.pipeline import Builds
from generator.problem import GenerationError
from generator.release import changelog, plan, state, version
from generator.release.git import Repository
from generator.release.plan import Action, Plan
from generator.settings import Settings

Commit = Callable[[str], None]
Contract = Callable[[str, str, str], None]
Edit = Callable[[str, str, str], None]
Git = Callable[..., str]
Run = Callable[..., tuple[int, str, str]]

MARCH = "2026-03-01"
CLIENT = "overlays/python/shop/hello.py"


def planned(project: Settings) -> Plan:
    return plan.make(project, Repository(project.root))


def facts(proposal: Plan) -> list[tuple[str, str, str]]:
    return [(str(step.action), step.version, str(step.level)) for step in proposal.steps]


def test_the_first_release_gave_every_line_its_tag(project: Settings, git: Git) -> None:
    assert git("tag", "--list").split() == ["v0.1.0", "v0.2.0"]
    table = project.table()
    assert list(table.released) == ["2026-01-01", "2026-02-01"]
    text = (project.root / "CHANGELOG.md").read_text()
    assert text.index("## 0.2.0 (2026-02-03)") < text.index("## 0.1.0 (2026-02-03)")
    assert "- Speaks the contract of 2026-01-01." in text
    assert git("status", "--porcelain") == ""


def test_a_tag_holds_the_packages_that_speak_its_date(project: Settings, git: Git) -> None:
    for release, date in (("0.1.0", "2026-01-01"), ("0.2.0", "2026-02-01")):
        source = git("show", f"v{release}:generated/python/shop/_spec.py")
        assert f'PACKAGE_VERSION: Final = "{release}"' in source
        assert f'SPEC_VERSION: Final = "{date}"' in source
        assert f'"speaks": "{date}"' in git("show", f"v{release}:generated/generator.lock")


def test_a_release_is_read_from_its_tag_as_it_was_written(project: Settings) -> None:
    (project.root / CLIENT).write_text("")
    repository = Repository(project.root)
    old, new = (state.at_tag(project, repository, each) for each in ("0.1.0", "0.2.0"))
    assert (old.version, old.spec, new.spec) == ("0.1.0", "2026-01-01", "2026-02-01")
    assert new.inputs == json.loads(project.lock.read_bytes())
    on_disk = {name: output.existing(project.output / name) for name in project.targets}
    assert new.packages == on_disk
    assert list(new.packages["python"]) == list(on_disk["python"])
    assert b'"2026-01-01"' in old.packages["python"]["shop/_spec.py"]


def test_nothing_changed_is_no_release(project: Settings, release: Run, git: Git) -> None:
    head = git("rev-parse", "HEAD")
    code, out, _ = release("plan", "--execute")
    assert (code, git("rev-parse", "HEAD"), git("status", "--porcelain")) == (0, head, "")
    assert out.startswith("Nothing to release.")
    assert {step.action for step in planned(project).steps} == {Action.KEEP}


def test_notes_alone_are_no_release(project: Settings) -> None:
    (project.root / "changes/docs.added.md").write_text("A page about shops.\n")
    assert {step.action for step in planned(project).steps} == {Action.KEEP}


def test_changed_words_are_a_patch_and_the_line_speaks_the_new_date(
    project: Settings, contract: Contract
) -> None:
    contract(MARCH, "What to buy", "What to order")
    proposal = planned(project)
    assert facts(proposal) == [("keep", "0.1.0", "None"), ("release", "0.2.1", "patch")]
    assert proposal.table.lines[-1] == lines.Line("0.2", MARCH, "0.2.1")
    assert proposal.table.closed == {"2026-02-01": "0.2.0"}
    assert proposal.table.version("2026-02-01") == "0.2.0"


def test_an_addition_begins_a_line(project: Settings, contract: Contract) -> None:
    note = "                note: { type: string, maxLength: 20 }\n"
    contract(MARCH, note, f"                gift: {{ type: boolean }}\n{note}")
    proposal = planned(project)
    assert facts(proposal)[-1] == ("release", "0.3.0", "minor")
    assert facts(proposal)[1] == ("keep", "0.2.0", "None")
    assert [line.name for line in proposal.table.lines] == ["0.1", "0.2", "0.3"]


def test_a_narrowing_is_major(project: Settings, contract: Contract) -> None:
    contract(MARCH, "minItems: 1", "minItems: 2")
    proposal = planned(project)
    assert facts(proposal)[-1] == ("release", "0.3.0", "major")
    assert any(change.level is Level.MAJOR for change in proposal.steps[-1].contract)


def test_two_new_dates_follow_each_other(project: Settings, contract: Contract) -> None:
    contract(MARCH, "minItems: 1", "minItems: 2")
    contract("2026-04-01", "minItems: 1", "minItems: 3")
    assert [step.version for step in planned(project).of(Action.RELEASE)] == ["0.3.0", "0.4.0"]


def test_a_new_date_before_a_released_one_has_no_line(
    project: Settings, contract: Contract
) -> None:
    contract("2026-01-15", "What to buy", "What to order")
    with pytest.raises(GenerationError, match=r"2026-01-15.yaml.*is older than 2026-02-01"):
        planned(project)


def test_mending_the_client_patches_every_line(project: Settings, edit: Edit) -> None:
    edit(CLIENT, "A shop", "The shop")
    proposal = planned(project)
    assert facts(proposal) == [("release", "0.1.1", "patch"), ("release", "0.2.1", "patch")]
    assert proposal.steps[0].causes == ("python file shop/hello.py",)


def test_a_new_name_begins_a_line_for_the_newest_date_alone(project: Settings) -> None:
    with (project.root / CLIENT).open("a") as file:
        file.write('\n\ndef search() -> None:\n    """Look for something."""\n')
    proposal = planned(project)
    assert facts(proposal) == [("release", "0.1.1", "minor"), ("release", "0.3.0", "minor")]
    assert project.table().line("2026-02-01") == lines.Line("0.2", "2026-02-01", "0.2.0")
    assert proposal.table.line("2026-02-01") == lines.Line("0.3", "2026-02-01", "0.3.0")
    assert proposal.table.line("2026-01-01") == lines.Line("0.1", "2026-01-01", "0.1.1")


def test_an_older_line_is_held_rather_than_broken(project: Settings) -> None:
    (project.root / "overlays/spec/renamed.yaml").write_text(
        "overlay: 1.1.0\ninfo: { title: Renamed, version: 1.0.0 }\nactions:\n"
        "  - target: $.paths['/v1/orders'].get\n    update: { x-sdk-method: orders.all }\n"
    )
    proposal = planned(project)
    assert facts(proposal) == [("hold", "0.1.0", "major"), ("release", "0.3.0", "major")]
    assert "the changes would break the line" in plan.render(proposal)
    assert proposal.table.line("2026-01-01") == lines.Line("0.1", "2026-01-01", "0.1.0")


def test_what_people_say_raises_the_level(project: Settings, edit: Edit) -> None:
    edit(CLIENT, "A shop", "The shop")
    (project.root / "changes/login.removed.md").write_text("Logging in.\n")
    proposal = planned(project)
    assert [str(step.level) for step in proposal.steps] == ["major", "major"]
    assert [str(step.action) for step in proposal.steps] == ["hold", "release"]


def test_a_release_writes_everything_and_uses_up_the_notes(
    project: Settings, edit: Edit, commit: Commit, release: Run, git: Git
) -> None:
    edit(CLIENT, "A shop", "The shop")
    (project.root / "changes/name.fixed.md").write_text("The shop is called by its name.\n")
    commit("The shop")
    code, out, _ = release("plan", "--execute", "--day", "2026-02-09")
    assert code == 0
    assert out.endswith("tagged v0.1.1\ntagged v0.2.1\n")
    text = (project.root / "CHANGELOG.md").read_text()
    section = text.partition("## 0.2.1 (2026-02-09)")[2].partition("\n## ")[0]
    assert "### Fixed\n\n- The shop is called by its name.\n" in section
    assert not (project.root / "changes/name.fixed.md").exists()
    assert git("log", "-1", "--format=%s").strip() == "Release 0.1.1, 0.2.1"
    assert git("status", "--porcelain") == ""
    files = pipeline.hashes(output.existing(project.output))
    assert files == pipeline.hashes(pipeline.generate(project, builds=Builds()))
    assert {step.action for step in planned(project).steps} == {Action.KEEP}


def test_what_is_written_waits_for_its_tag(
    project: Settings, edit: Edit, commit: Commit, release: Run, git: Git
) -> None:
    edit(CLIENT, "A shop", "The shop")
    commit("The shop")
    code, _, err = release("plan", "--tag")
    assert (code, "0.1.1 is not written yet" in err) == (1, True)
    assert release("plan", "--write")[0] == 0
    assert git("tag", "--list").split() == ["v0.1.0", "v0.2.0"]
    assert {step.action for step in planned(project).steps} == {Action.TAG}
    code, _, err = release("plan", "--tag")
    assert (code, "uncommitted changes" in err) == (1, True)
    commit("Release")
    assert release("plan", "--tag")[1].endswith("tagged v0.1.1\ntagged v0.2.1\n")


def test_what_is_written_must_still_be_enough_when_it_is_tagged(
    project: Settings, edit: Edit, release: Run
) -> None:
    edit(CLIENT, "A shop", "The shop")
    assert release("plan", "--write")[0] == 0
    (project.root / "changes/login.removed.md").write_text("Logging in.\n")
    code, _, err = release("plan")
    assert code == 1
    assert "releases.toml#/lines: has 0.1.1, which is not tagged" in err
    assert "are major and need 0.2.0" in err


def test_only_what_is_committed_is_released(
    project: Settings, edit: Edit, release: Run, git: Git
) -> None:
    edit(CLIENT, "A shop", "The shop")
    code, _, err = release("plan", "--execute")
    assert code == 1
    assert "1 uncommitted changes (M overlays/python/shop/hello.py): commit first" in err
    assert git("tag", "--list").split() == ["v0.1.0", "v0.2.0"]


def test_an_interrupted_release_leaves_everything_as_it_was(
    project: Settings, edit: Edit, release: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(CLIENT, "A shop", "The shop")
    before = output.existing(project.root)

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output, "write", interrupt)
    with pytest.raises(KeyboardInterrupt):
        release("plan", "--write")
    assert output.existing(project.root) == before


def test_a_changelog_without_a_place_for_releases_is_refused(
    project: Settings, edit: Edit, release: Run
) -> None:
    edit(CLIENT, "A shop", "The shop")
    edit("CHANGELOG.md", "<!-- releases -->", "")
    code, _, err = release("plan", "--write")
    assert (code, "has no line <!-- releases -->" in err) == (1, True)


def test_a_folder_that_is_not_in_git_says_so(tmp_path: Path, packed_shop: Path) -> None:
    with pytest.raises(GenerationError, match=r"git tag#: failed: .*not a git repository"):
        Repository(tmp_path).tags()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("login.md", "x", "changes/login.md#: is not named TOPIC.KIND.md"),
        ("login.gone.md", "x", "is not named TOPIC.KIND.md, where KIND is one of removed"),
        ("login.fixed.md", " \n", "changes/login.fixed.md#: is empty"),
    ],
)
def test_notes_that_say_nothing_are_named(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / name).write_text(text)
    with pytest.raises(GenerationError, match=message):
        changelog.fragments(tmp_path)


@pytest.mark.parametrize(
    ("before", "level", "after"),
    [
        ("0.3.1", Level.PATCH, "0.3.2"),
        ("0.3.1", Level.MINOR, "0.4.0"),
        ("0.3.1", Level.MAJOR, "0.4.0"),
        ("1.2.3", Level.PATCH, "1.2.4"),
        ("1.2.3", Level.MINOR, "1.3.0"),
        ("1.2.3", Level.MAJOR, "2.0.0"),
    ],
)
def test_the_version_that_follows(before: str, level: Level, after: str) -> None:
    assert version.following(before, level) == after


def test_the_newest_tag_of_a_line_is_by_number() -> None:
    tags = ["v0.1.9", "v0.1.10", "v0.1.11-rc1", "v0.10.0", "nightly"]
    assert version.newest_tagged("0.1", tags) == "0.1.10"
    assert version.newest_tagged("0.2", tags) is None


def test_the_summary_for_a_pull_request_is_the_plan(
    project: Settings, edit: Edit, release: Run, tmp_path: Path
) -> None:
    edit(CLIENT, "A shop", "The shop")
    code, out, _ = release("plan", "--summary", str(tmp_path / "release.md"))
    assert code == 0
    assert (tmp_path / "release.md").read_text() == out
    assert "## 0.2.1: patch" in out
    assert "- python file shop/hello.py" in out


def test_what_waits_for_its_tag_is_built(project: Settings, edit: Edit, release: Run) -> None:
    assert release("build", "--pending") == (0, "", "")
    edit(CLIENT, "A shop", "The shop")
    assert release("plan", "--write")[0] == 0
    code, out, _ = release("build", "--pending")
    assert code == 0
    assert {"shop-0.1.1.tar.gz", "shop-0.2.1.tar.gz"} <= {
        line.rpartition("/")[2] for line in out.splitlines()
    }
    code, out, _ = release("verify", str(project.root / "dist"))
    assert (code, len(out.splitlines())) == (0, 2)


def test_a_folder_without_wheels_is_named(release: Run, tmp_path: Path) -> None:
    code, _, err = release("verify", str(tmp_path))
    assert (code, "holds no wheel" in err) == (1, True)


EXAMPLE = """\
# How to order

```python
from shop import Shop

order = Shop(api_key="k").orders.create(items=["pen"], note="so")
```

```sh
shop orders
```
"""


@pytest.fixture
def documented(project: Settings, edit: Edit, commit: Commit, git: Git) -> Settings:
    """The project with a page and an example, which are part of the last release."""
    edit(
        "pyproject.toml", "[tool.generator]\n", '[tool.generator]\nprograms = ["docs", "buy.py"]\n'
    )
    (project.root / "docs").mkdir()
    (project.root / "docs/order.md").write_text(EXAMPLE)
    (project.root / "buy.py").write_text("import shop\n\nprint(shop.Shop().orders.list())\n")
    commit("A page")
    git("tag", "--force", "v0.2.0")
    return settings.load(project.root)


def test_a_release_is_refused_until_a_note_names_what_breaks_in_the_documentation(
    documented: Settings, contract: Contract
) -> None:
    contract(MARCH, "note: { type: string, maxLength: 20 }", "remark: { type: string }")
    with pytest.raises(GenerationError) as refused:
        planned(documented)
    (problem,) = refused.value.problems
    assert problem.source == "docs/order.md:6"
    assert "uses OrdersResource.create(note=), and this release changes it" in problem.message
    assert "name `create` and `note` in changes/TOPIC.changed.md" in problem.message
    note = documented.root / "changes/remark.changed.md"
    note.write_text("`orders.create(note=)` is called `remark=`.\n")
    assert facts(planned(documented))[-1] == ("release", "0.3.0", "major")


def test_what_the_documentation_does_not_use_needs_no_note(
    documented: Settings, contract: Contract
) -> None:
    contract(MARCH, "minItems: 1", "maxItems: 9\n                  minItems: 1")
    assert planned(documented).of(Action.RELEASE)


def test_the_changelog_names_what_a_change_concerns_in_the_client(
    project: Settings, contract: Contract, commit: Commit, release: Run
) -> None:
    contract(MARCH, "note: { type: string, maxLength: 20 }", "remark: { type: string }")
    commit("March")
    assert release("plan", "--write", "--day", "2026-03-02")[0] == 0
    section = (project.root / "CHANGELOG.md").read_text().partition("\n## 0.2.0")[0]
    (line,) = (each for each in section.splitlines() if "`note` removed" in each)
    assert line.endswith("Stop sending the field. In Python: `OrdersResource.create(note=)`.")
