"""``python -m conformance.features``: run the checks, and write which client has which feature.

A cell of the table says what the checks of this run saw: each language's own tests report the names
of those that passed, and a row names the test that shows it. Nothing is claimed by hand.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

import pytest

if TYPE_CHECKING:
    from .languages import Language

CHECKS: Final = "conformance/checks"

_TITLE: Final = "\n## What else the clients do\n"
_INTRODUCTION: Final = f"""{_TITLE}
A tick means that the test which [features.py](../conformance/features.py) names for it passed in
this run.

"""


@dataclass(frozen=True, slots=True)
class Feature:
    """A row of the table.

    Args:
        title: What the client does.
        shown: Language → the name of the test that shows it.
        lacking: Language → the reason why its client does not.
    """

    title: str
    shown: Mapping[str, str]
    lacking: Mapping[str, str] = field(default_factory=dict[str, str])


_MANY: Final = "tests/client/test_many_tasks.py"
_FILES: Final = "tests/faults/test_files.py"

FEATURES: Final = (
    Feature(
        "30 waits share the rate of a key: no 429",
        {
            "python": "tests/client/test_scheduler.py::"
            "test_500_waiters_in_threads_and_tasks_keep_below_the_limit",
            "typescript": "thirty waits of two clients share the rate of their key,"
            " and no poll is rejected",
            "java": f"{CHECKS}/test_java.py::test_thirty_tasks_share_the_rate_of_their_key",
            "swift": f"{CHECKS}/test_swift.py::test_thirty_waits_share_the_rate_of_a_key",
        },
    ),
    Feature(
        "outcomes of many tasks as they end",
        {
            "python": f"{_MANY}::test_tasks_come_as_they_end",
            "typescript": "tasks come as they end, each once, and one that does not exist"
            " does not end the others",
            "java": "tasksComeAsTheyEndAndEachOnce",
            "swift": "everyTaskHasItsOutcome()",
        },
    ),
    Feature(
        "a bounded map of inputs to tasks",
        {
            "python": f"{_MANY}::test_a_map_keeps_to_its_concurrency",
            "typescript": "a map keeps to its concurrency, and an input that fails is an outcome",
            "java": "aMapKeepsToItsConcurrencyAndReportsWhatFails",
            "swift": "aMapRunsAsManyAsTheAccountMay()",
        },
    ),
    Feature(
        "a wait goes on in another process",
        {
            "python": f"{_MANY}::test_a_wait_goes_on_in_another_process",
            "typescript": "a wait goes on by its token",
            "java": "aWaitGoesOnByItsToken",
            "swift": "aTokenIsReadAgain()",
        },
    ),
    Feature(
        "a create waits for a place of the account",
        {
            "python": "tests/client/test_slots.py::test_a_create_waits_for_a_slot_if_asked",
            "typescript": "a create waits for a place if it may",
            "java": "aWaitForASlotIsAskedFor",
            "swift": "aCallWaitsForASlotIfAsked()",
        },
    ),
    Feature(
        "a cut download continues where it ended",
        {
            "python": f"{_FILES}::test_row96_a_cut_download_goes_on_where_it_ended",
            "typescript": "a download goes on where its connection was lost",
            "java": "aDownloadGoesOnWhereItsConnectionWasLost",
            "swift": "aCutDownloadContinuesWhereItEnded()",
        },
    ),
    Feature(
        "so does one that another process began",
        {
            "python": f"{_FILES}::test_row96_another_process_goes_on",
            "swift": "anotherDownloadContinuesWhereOneEnded()",
        },
        {
            "typescript": "Node.js cannot lock a file, and two processes may not write to one; a"
            " download that failed leaves no file.",
            "java": "its locks (`fcntl`) do not see Python's and Swift's (`flock`), and two"
            " processes may not write to one file; a download that failed leaves none.",
        },
    ),
    Feature(
        "the progress of a download",
        {
            "python": f"{_FILES}::test_progress_is_told_in_the_callers_own_thread",
            "typescript": "a download goes on where its connection was lost",
            "java": "aDownloadGoesOnWhereItsConnectionWasLost",
            "swift": "aDownloadReportsItsProgress()",
        },
    ),
    Feature(
        "the progress of an upload",
        {
            "python": f"{_FILES}::test_progress_begins_anew_with_each_attempt",
            "typescript": "an upload reports its progress, from the beginning in each attempt",
            "java": "anUploadReportsItsProgressFromTheBeginningInEachAttempt",
            "swift": f"{CHECKS}/test_swift.py::test_an_upload_reports_its_progress",
        },
    ),
    Feature(
        "an upload that is answered early is an error of its status or a lost answer",
        {
            "python": f"{_FILES}::test_row111_an_answer_to_half_an_upload_is_read",
            "typescript": "an upload that is answered early is an error of its status,"
            " or a lost answer",
            "java": "anUploadThatIsAnsweredEarlyIsAnErrorOfItsStatusOrALostAnswer",
            "swift": f"{CHECKS}/test_swift.py::test_an_upload_that_is_answered_early_is_an_error",
        },
    ),
    Feature(
        "known values of an enum compare, and unknown ones stay",
        {
            "python": "tests/client/test_waiting.py::"
            "test_an_unknown_status_is_waited_for_and_reported_once",
            "typescript": "an unknown status is warned of once",
            "java": "theConstantsOfAnEnumCompareAndSwitch",
            "swift": "unknownFieldsAndValuesSurvive()",
        },
    ),
    Feature(
        "a call in progress can be cancelled",
        {
            "python": f"{_FILES}::test_a_cancelled_download_keeps_what_is_here",
            "typescript": "a signal ends a call with its reason",
            "java": "cancellingACallInterruptsIt",
            "swift": f"{CHECKS}/test_swift.py::test_an_upload_can_be_cancelled",
        },
    ),
    Feature(
        "each answer as it arrived",
        {
            "python": "tests/client/test_observing.py::test_the_raw_answer",
            "typescript": "the answer itself is there for those who look",
            "java": "eachAnswerIsShownAsItArrived",
            "swift": "eachAnswerIsShownAsItArrived()",
        },
    ),
    Feature(
        "answers are printed without signed queries",
        {
            "python": "tests/client/test_models.py::"
            "test_row134_neither_a_repr_nor_a_pickle_shows_a_signed_query_or_a_secret",
            "typescript": "an answer is printed without secrets and signed queries, and keeps them",
            "java": "eachSignedQueryIsCovered",
            "swift": "eachSignedQueryIsCovered()",
        },
    ),
    Feature(
        "200 clients and 1,000 broken transfers leave nothing behind",
        {
            "python": f"{CHECKS}/test_python.py::test_nothing_leaks",
            "typescript": "200 clients and 1,000 broken transfers leave no connection, timer or"
            " file behind",
            "java": "twoHundredClientsAndAThousandBrokenTransfersLeaveNothingBehind",
            "swift": f"{CHECKS}/test_swift.py::test_nothing_leaks",
        },
    ),
    Feature(
        "a fresh project of the usual build tool uses the package",
        {
            "python": f"{CHECKS}/test_python.py::test_a_fresh_project_uses_the_package",
            "typescript": f"{CHECKS}/test_typescript.py::"
            "test_the_published_types_hold_in_a_strict_project",
            "java": f"{CHECKS}/test_java_project.py::test_a_fresh_project_uses_the_package",
            "swift": f"{CHECKS}/test_swift.py::test_a_fresh_project_uses_the_package",
        },
    ),
    Feature(
        "a newer version of its language runs it too",
        {
            "typescript": f"{CHECKS}/test_runtimes.py::test_it_runs_as_a_process",
            "java": f"{CHECKS}/test_java_versions.py::test_its_own_tests_pass_on_java_21",
        },
        {
            "python": "not in this session; the suite itself runs on 3.12 and 3.13.",
            "swift": "Debian, which the compiler comes from, has 6.0 alone.",
        },
    ),
    Feature(
        "a site of a web framework orders a video and receives its webhook",
        {
            "python": "tests/examples/test_django.py::test_the_tests_of_the_site_pass",
            "typescript": f"{CHECKS}/test_typescript_nextjs.py::test_an_order_a_webhook_a_file",
            "java": f"{CHECKS}/test_java_spring_boot.py::test_the_tests_of_the_example_pass",
        },
        {"swift": "the example programs have no server in it."},
    ),
)
"""All rows."""


def of_tap(text: str) -> list[str]:
    """Return the names of the tests that passed, from a report of ``node --test``."""
    return re.findall(r"(?m)^ *ok \d+ - (.*)$", text)


def of_junit(texts: Iterable[str]) -> list[str]:
    """Return the names of the tests that passed, from reports of Maven."""
    cases = (case for text in texts for case in ElementTree.fromstring(text).iter("testcase"))
    return [case.get("name", "").partition("(")[0] for case in cases if not len(case)]


def of_swift(text: str) -> list[str]:
    """Return the names of the tests that passed, from the output of ``swift test``."""
    return re.findall(r"Test (\w+\([^)]*\)) passed", text)


class Passed:
    """A plugin of pytest that collects the names of tests that passed, and of those they report."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.failed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the outcome of a test."""
        name = report.nodeid.partition("[")[0]
        if report.failed:
            self.failed.add(name)
        elif report.passed and report.when == "call":
            self.names.add(name)
            self.names |= {str(value) for key, value in report.user_properties if key == "passed"}

    def has(self, name: str) -> bool:
        """Return true if a test passed, with all its parameters."""
        return name in self.names - self.failed


def main(arguments: Sequence[str]) -> int:
    """Run the checks; if all of them, write the table. Returns the exit code."""
    passed = Passed()
    own = [each.shown["python"] for each in FEATURES if "python" in each.shown]
    here = [name for name in own if not name.startswith(CHECKS)]
    # All is built by now, so that processes do not build the same.
    beside = ["-n", str(os.cpu_count()), "--dist", "loadfile", *here]
    code = pytest.main([CHECKS, *(arguments or beside)], plugins=[passed])
    if arguments or code:
        return int(code)
    wanted = {name for each in FEATURES for name in each.shown.values()}
    unseen = sorted(name for name in wanted if not passed.has(name))
    for name in unseen:
        print(f"no check of this run saw: {name}", file=sys.stderr)
    if not unseen:
        write(passed)
    return 1 if unseen else 0


def write(passed: Passed) -> None:
    """Write the table to the end of the report."""
    # Imported after the run: pytest must be the first to import the sandbox, which these need.
    from . import report
    from .languages import LANGUAGES

    languages = [language for language in LANGUAGES if language.vectors]
    before = report.PATH.read_text("utf-8").partition(_TITLE)[0]
    table = "\n".join(_table(passed, languages))
    report.PATH.write_text(f"{before}{_INTRODUCTION}{table}\n", "utf-8")


def _table(passed: Passed, languages: Sequence[Language]) -> Iterable[str]:
    yield "| | " + " | ".join(language.title for language in languages) + " |"
    yield "|---|" + "---|" * len(languages)
    for feature in FEATURES:
        names = [feature.shown.get(language.name) for language in languages]
        cells = ["✓" if name is not None and passed.has(name) else "–" for name in names]
        yield f"| {feature.title} | " + " | ".join(cells) + " |"
    reasons = {
        f"- {feature.title}, {language.title}: {feature.lacking[language.name]}"
        for feature in FEATURES
        for language in languages
        if language.name in feature.lacking
    }
    yield from ["", *sorted(reasons)] if reasons else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
