"""The matrix of constructs: every case in the languages that need no compiler, and its judge."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from types import ModuleType

import pytest
import yaml

from conformance import matrix
from conformance.languages import LANGUAGES, Language
from conformance.matrix import Bench, Request, python, shell

VERBS = {"get", "put", "post", "delete", "head", "patch"}
GOOD = next(each for each in matrix.cases() if each.name == "sendForm")


@pytest.fixture(scope="module", params=[python, shell], ids=["python", "shell"])
def outcome(request: pytest.FixtureRequest) -> dict[str, str]:
    """Return the differences in a language, by case."""
    language: ModuleType = request.param
    return matrix.play(language)


@pytest.mark.parametrize("name", [case.name for case in matrix.cases()])
def test_each_construct_goes_over_the_wire_as_the_contract_says(
    outcome: dict[str, str], name: str
) -> None:
    assert outcome[name] == ""


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_no_construct_is_refused(language: Language) -> None:
    assert language.matrix
    assert language.matrix.REFUSED == {}


def test_every_operation_has_a_case() -> None:
    document = yaml.safe_load(matrix.CONTRACT.read_text("utf-8"))
    items = [*document["paths"].values(), *document["components"]["pathItems"].values()]
    stated = [item[verb].get("operationId") for item in items for verb in VERBS & item.keys()]
    made = {"getUntaggedIdParts"}
    assert {each.operation for each in matrix.cases()} == {*filter(None, stated), *made}
    assert stated.count(None) == len(made)


def test_no_name_is_used_twice() -> None:
    names = Counter(each.name for each in matrix.cases())
    assert names.most_common(1)[0][1] == 1


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"method": "PUT"}, "PUT /bodies/form came"),
        ({"target": "/bodies/form?x=1"}, "POST /bodies/form?x=1 came"),
        ({"headers": {}}, "content-type: None came"),
        ({"body": b"name=b"}, "the body was"),
    ],
)
def test_what_differs_on_the_wire_is_found(wrong: dict[str, object], fault: str) -> None:
    right = Request(
        "POST",
        "/bodies/form",
        {"content-type": "application/x-www-form-urlencoded"},
        b"name=a%26b&tag=x&tag=y&deep%5ba%5D=1",
    )
    printed = [{"case": GOOD.number, "result": None}]
    bench = Bench(requests={GOOD.number: [right]})
    assert [*matrix.faults(GOOD, bench, printed)] == []
    bench.requests[GOOD.number] = [replace(right, **wrong)]
    (found,) = matrix.faults(GOOD, bench, printed)
    assert fault in found


@pytest.mark.parametrize(
    ("printed", "fault"),
    [
        (None, "the program printed None"),
        ([{"case": 0, "error": "Broken: x"}], "Broken: x"),
        ([{"case": 0, "result": 1}], "the result is 1"),
    ],
)
def test_what_a_program_prints_is_judged(printed: list[dict[str, object]], fault: str) -> None:
    request = Request("POST", "/bodies/form", GOOD.request["headers"], b"")
    case = replace(GOOD, request={key: GOOD.request[key] for key in ("method", "target")})
    bench = Bench(requests={GOOD.number: [request]})
    assert any(fault in each for each in matrix.faults(case, bench, printed))
