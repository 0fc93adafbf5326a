"""The table of features says what the checks of a run saw, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance import features, report
from conformance.features import Feature, Passed
from conformance.languages import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
SOURCES = [
    each
    for pattern in ("checks/*.test.mjs", "java/**/*Test.java", "swift/**/*Tests.swift")
    for each in (ROOT / "conformance").glob(pattern)
]
"""The tests of the clients in other languages."""


def seen(*outcomes: tuple[str, str], **properties: object) -> Passed:
    """Return a collection of tests with these outcomes."""
    passed = Passed()
    for name, outcome in outcomes:
        passed.pytest_runtest_logreport(
            pytest.TestReport(
                nodeid=name,
                location=(name, None, name),
                keywords={},
                outcome="passed" if outcome == "passed" else "failed",
                longrepr=None,
                when="call",
                user_properties=list(properties.items()),
            )
        )
    return passed


def test_a_test_that_failed_once_did_not_pass() -> None:
    passed = seen(("a.py::b[1]", "passed"), ("a.py::b[2]", "failed"), ("a.py::c", "passed"))
    assert (passed.has("a.py::b"), passed.has("a.py::c"), passed.has("a.py::d")) == (
        False,
        True,
        False,
    )


def test_names_that_a_test_reports_count_if_it_passed() -> None:
    assert seen(("a.py::b", "passed"), passed="inner").has("inner")
    assert not seen(("a.py::b", "failed"), passed="inner").has("inner")


def test_the_reports_of_each_language_are_read() -> None:
    tap = "ok 1 - a wait\n    ok 2 - of its own\nnot ok 3 - a fault\n"
    assert features.of_tap(tap) == ["a wait", "of its own"]
    swift = "✔ Test aCut() passed after 0.1\n✘ Test aFault() failed\n✔ Test each(of:) passed"
    assert features.of_swift(swift) == ["aCut()", "each(of:)"]
    junit = '<suite><testcase name="a()"/><testcase name="b"><failure/></testcase></suite>'
    assert features.of_junit([junit]) == ["a"]


def test_a_hole_is_a_row_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "conformance.md"
    path.write_text("# Conformance\n")
    monkeypatch.setattr(report, "PATH", path)
    rows = [Feature("waits", {"python": "a.py::b"}, {"java": "Java has no such thing."})]
    monkeypatch.setattr(features, "FEATURES", rows)
    for _ in range(2):
        features.write(seen(("a.py::b", "passed")))
    text = path.read_text()
    assert text.count("## What else the clients do") == 1
    assert "| waits | ✓ | – | – | – |" in text
    assert "- waits, Java: Java has no such thing." in text


def test_rows_name_languages_and_hold_no_claim_twice() -> None:
    names = {language.name for language in LANGUAGES if language.vectors}
    for each in features.FEATURES:
        assert {*each.shown, *each.lacking} <= names
        assert not set(each.shown) & set(each.lacking)
    assert report.PATH.name == "conformance.md"


NAMES = sorted({name for each in features.FEATURES for name in each.shown.values()})


@pytest.mark.parametrize("name", NAMES)
def test_each_row_names_a_test_that_is_there(name: str) -> None:
    """A test that is renamed would else be missed only by a whole session, at its end."""
    path, is_python, test = name.partition("::")
    if is_python:
        assert f"def {test}(" in (ROOT / path).read_text("utf-8")
    else:
        texts = [each.read_text("utf-8") for each in SOURCES]
        assert any(name.removesuffix("()") in text for text in texts)
