"""The contract of ledgers: every move is atomic, and nobody but the claim's owner makes it."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from beatapi import ManualClock
from beatapi_fleet.jobs import Job, State
from beatapi_fleet.ledger import (
    ACCEPT,
    ADMIT,
    ADOPT,
    BEGIN,
    CANCEL,
    DOUBT,
    DROP,
    END,
    END_PLAIN,
    FAIL,
    FETCH,
    FETCH_AGAIN,
    FETCH_LATER,
    NOTIFY,
    PUT_BACK,
    RATE_SECONDS,
    REFUSE,
    REST,
    RETRY,
    SAVE,
    SETTLE,
    SUBMIT,
    WINDOW_SECONDS,
    Arrow,
    Entry,
    Ledger,
    LedgerError,
    Summary,
)
from beatapi_fleet.sql import sqlite_ledger

from .conftest import Open

TASK = {"id": "task_1", "output": {"media": [{"url": "https://files.example.test/a?sig=ü"}]}}


def job(number: int = 1, **members: Any) -> Job:
    params = {"images": ["https://media.example.test/ä.png"], "duration": 10}
    return Job(id=f"job{number}", name=f"line {number}", create="images", params=params, **members)


def at(ledger: Ledger, state: str, number: int = 1) -> str:
    """Bring a job to a state, with the claim ``t`` if it is a worker's."""
    ledger.add("b", [job(number)])
    name = f"job{number}"
    ways: dict[str, list[tuple[Arrow, dict[str, Any]]]] = {
        "queued": [],
        "admitted": [(ADMIT, {})],
        "creating": [*CREATING],
        "running": [*CREATING, (ACCEPT, {"token": "t", "task_id": "task_1"})],
        "unknown": [*CREATING, (DOUBT, {"token": "t", "slot_until": ledger.now() + 600})],
        "failed": [*CREATING, (REFUSE, {"token": "t", "error": "422"})],
        "cancelled": [(CANCEL, {})],
    }
    ways["waiting"] = [*ways["running"], (REST, {"task": TASK})]
    ways["ready"] = [*ways["running"], (END, {"task": TASK})]
    ways["done"] = [*ways["ready"], (FETCH, {"token": "t", "worker": "w"}), (SAVE, {"token": "t"})]
    for arrow, options in ways[state]:
        assert ledger.move(name, arrow, **options) is not None, arrow
    return name


CREATING: list[tuple[Arrow, dict[str, Any]]] = [
    (ADMIT, {}),
    (SUBMIT, {"token": "t", "worker": "w"}),
    (BEGIN, {"token": "t", "body": {"x": 1}}),
]


def summary(counts: Mapping[State, int] | None = None, **members: Any) -> Summary:
    nothing: dict[str, Any] = {"oldest_at": None, "ended": 0, "first_end_at": None, "settled": 0.0}
    return Summary(counts=counts or {}, **{**nothing, **members})


def found(ledger: Ledger, name: str) -> Entry:
    entry = ledger.entry(name)
    assert entry is not None
    return entry


# Jobs


def test_jobs_are_kept_whole_and_in_order(open_ledger: Open, clock: ManualClock) -> None:
    jobs = [
        job(2, output="s3://b/a.mp4", suffix=".mp4", on_done={"task": "mine", "args": [1]}),
        job(1),
        job(3, traceparent=f"00-{1:032x}-{2:016x}-01"),
    ]
    assert open_ledger().add("b", jobs) == 3
    entries = list(open_ledger().entries("b"))
    assert [entry.job for entry in entries] == jobs
    assert {entry.state for entry in entries} == {"queued"}
    assert entries[0].key == "fleet-job2-0"
    assert entries[0].added_at == pytest.approx(clock.now(), abs=0.01)
    assert open_ledger().entry("nothing") is None


def test_the_same_jobs_again_change_nothing(ledger: Ledger) -> None:
    name = at(ledger, "running")
    assert ledger.add("b", [job(1), job(2)]) == 1
    assert ledger.add("b", [job(1), job(2)]) == 0
    assert found(ledger, name).state == "running"
    assert ledger.batches() == {"b": 2}


def test_a_job_may_belong_to_two_batches(ledger: Ledger, clock: ManualClock) -> None:
    assert ledger.add("one", [job(1), job(2)]) == 2
    clock.advance(1)
    assert ledger.add("two", [job(2), job(3)]) == 1
    assert [entry.job.id for entry in ledger.entries("two")] == ["job2", "job3"]
    assert ledger.batches() == {"two": 2, "one": 2}
    at(ledger, "admitted", 2)
    assert ledger.counts("two") == {"queued": 1, "admitted": 1}
    assert ledger.counts() == {"queued": 2, "admitted": 1}
    assert [entry.job.id for entry in ledger.entries(states=["queued"])] == ["job1", "job3"]
    assert [entry.job.id for entry in ledger.entries(states=["queued"], most=1)] == ["job1"]
    assert [entry.job.id for entry in ledger.entries("two", most=0)] == []
    assert [entry.job.id for entry in ledger.entries("two", most=1)] == ["job2"]


def test_jobs_are_counted_by_the_store(ledger: Ledger, clock: ManualClock) -> None:
    """The store counts the figures of a status: nobody reads every job."""
    assert ledger.summary() == summary()
    began = clock.now()
    for number, state in enumerate(STATES):
        at(ledger, state, number)
        clock.advance(1)
    ledger.add("late", [job(number) for number in (0, 5, 6)])
    everything = ledger.summary()
    assert everything.counts == dict.fromkeys(STATES, 1)
    assert everything.oldest_at == pytest.approx(began, abs=0.01)
    assert everything.ended == 5
    assert everything.first_end_at == pytest.approx(began + 5, abs=0.01)
    assert ledger.summary("b") == everything
    late = ledger.summary("late")
    assert late.counts == {"queued": 1, "done": 1, "failed": 1}
    assert (late.ended, late.first_end_at) == (2, everything.first_end_at)
    assert ledger.summary("nothing") == summary()


def test_a_summary_follows_each_job(ledger: Ledger, clock: ManualClock) -> None:
    name = at(ledger, "done")
    clock.advance(1)
    other = at(ledger, "failed", 2)
    first = ledger.summary("b").first_end_at
    assert (ledger.summary("b").oldest_at, ledger.summary("b").ended) == (None, 2)
    assert ledger.move(other, RETRY, generation=1, task=None) is not None
    again = ledger.summary("b")
    assert again.counts == {"done": 1, "queued": 1}
    assert again.oldest_at == pytest.approx(clock.now(), abs=0.01)
    assert (again.ended, again.first_end_at) == (1, first)
    clock.advance(RATE_SECONDS)
    assert (ledger.summary("b").ended, ledger.summary("b").first_end_at) == (0, None)
    assert ledger.move(other, CANCEL) is not None
    assert ledger.summary() == summary(
        {"done": 1, "cancelled": 1}, ended=1, first_end_at=found(ledger, other).changed_at
    )
    assert found(ledger, name).state == "done"


def test_the_store_adds_up_what_tasks_have_cost(ledger: Ledger) -> None:
    def paid(amount: object) -> dict[str, Any]:
        return {"id": "task_1", "usage": {"credits_settled": amount}}

    first, second = at(ledger, "running", 1), at(ledger, "running", 2)
    assert ledger.move(first, END, task=paid(0.05)) is not None
    assert ledger.move(second, FAIL, task=paid(None), error="refunded") is not None
    ledger.add("late", [job(1)])
    assert ledger.summary().settled == pytest.approx(0.05)
    assert ledger.move(first, FETCH, token="t", worker="w") is not None
    assert ledger.move(first, SAVE, token="t", task=paid(0.07)) is not None
    for batch in (None, "b", "late"):
        assert ledger.summary(batch).settled == pytest.approx(0.07)
    assert ledger.move(second, ADOPT, task_id="task_2", task=None) is not None
    assert ledger.move(second, FAIL, task=paid(2), error="x") is not None
    assert ledger.move(second, RETRY, task=None) is not None
    assert ledger.summary("b").settled == pytest.approx(0.07)


def test_running_jobs_are_found_by_their_tasks(ledger: Ledger) -> None:
    assert ledger.running() == {}
    name = at(ledger, "running", 1)
    at(ledger, "ready", 2)
    at(ledger, "creating", 3)
    assert ledger.running() == {"task_1": name}


# Moves


def test_a_job_goes_from_queued_to_done(ledger: Ledger, clock: ManualClock) -> None:
    ledger.add("b", [job(1, output="/a.mp4")])
    assert ledger.admit(1) == ["job1"]
    clock.advance(1)
    claimed = ledger.move("job1", SUBMIT, token="t1", worker="w1")
    assert claimed is not None
    assert (claimed.claim, claimed.worker, claimed.tries) == ("t1", "w1", 1)
    begun = ledger.move("job1", BEGIN, token="t1", body={"images": ["https://ü"]})
    assert begun is not None
    assert (begun.state, begun.body, begun.tries) == ("creating", {"images": ["https://ü"]}, 1)
    running = ledger.move("job1", ACCEPT, token="t1", task_id="task_1", task=TASK)
    assert running is not None
    assert (running.task_id, running.task, running.claim, running.tries) == ("task_1", TASK, "", 0)
    assert running.changed_at == pytest.approx(clock.now(), abs=0.01)
    assert ledger.move("job1", END, task={**TASK, "status": "succeeded"}) is not None
    assert ledger.move("job1", FETCH, token="t2", worker="w2") is not None
    done = ledger.move("job1", SAVE, token="t2", saved_to="/a.mp4", task=None, error=None)
    assert done is not None
    assert (done.state, done.saved_to, done.task, done.claim) == ("done", "/a.mp4", None, "")


ARROWS = (
    *(ADMIT, SUBMIT, BEGIN, ACCEPT, PUT_BACK, DOUBT, REFUSE, END, END_PLAIN, FAIL, FETCH),
    *(FETCH_LATER, SAVE, DROP, REST, RETRY, FETCH_AGAIN, ADOPT, SETTLE, CANCEL),
)
STATES: tuple[State, ...] = (
    *("queued", "admitted", "creating", "running", "ready", "done", "failed", "waiting"),
    *("unknown", "cancelled"),
)


@pytest.mark.parametrize("state", STATES)
def test_a_move_starts_from_its_own_states_only(ledger: Ledger, state: str) -> None:
    for number, arrow in enumerate(ARROWS):
        name = at(ledger, state, number)
        if state in arrow.sources:
            continue
        before = found(ledger, name)
        assert ledger.move(name, arrow, token="t", worker="w", error="x") is None, arrow
        assert found(ledger, name) == before


@pytest.mark.parametrize("arrow", [BEGIN, PUT_BACK, DOUBT, REFUSE])
def test_a_worker_needs_its_own_claim(ledger: Ledger, arrow: Arrow) -> None:
    at(ledger, "admitted")
    assert ledger.move("job1", arrow, token="") is None, "there is no claim"
    assert ledger.move("job1", SUBMIT, token="t", worker="w") is not None
    assert ledger.move("job1", SUBMIT, token="other", worker="w") is None, "claimed already"
    assert ledger.move("job1", arrow, token="other") is None
    assert ledger.move("job1", CANCEL) is None, "a create may be on its way"
    assert ledger.move("job1", arrow, token="t") is not None


def test_a_claim_that_was_lost_is_worth_nothing(ledger: Ledger) -> None:
    """A worker that was paused for too long comes back: another one has the job."""
    name = at(ledger, "creating")
    assert ledger.move(name, PUT_BACK, token="t") is not None
    assert ledger.move(name, SUBMIT, token="new", worker="w2") is not None
    assert ledger.move(name, ACCEPT, token="t", task_id="task_old") is None
    assert ledger.move(name, DOUBT, token="t") is None
    assert found(ledger, name).claim == "new"


def test_what_is_put_back_is_claimed_later(ledger: Ledger, clock: ManualClock) -> None:
    name = at(ledger, "creating")
    later = clock.now() + 30
    entry = ledger.move(name, PUT_BACK, token="t", not_before=later, error="429")
    assert entry is not None
    assert (entry.state, entry.tries, entry.error, entry.body) == ("admitted", 1, "429", {"x": 1})
    assert ledger.move(name, SUBMIT, token="n", worker="w") is None
    assert ledger.take("w", "n") is None
    assert ledger.send(15) == []
    clock.advance(31)
    assert ledger.send(15) == [(SUBMIT, name)]
    again = ledger.move(name, SUBMIT, token="n", worker="w")
    assert again is not None
    assert again.tries == 2


def test_a_person_has_a_job_made_anew(ledger: Ledger) -> None:
    name = at(ledger, "failed")
    entry = ledger.move(name, RETRY, generation=1, task_id=None, body=None, error=None)
    assert entry is not None
    assert (entry.state, entry.key, entry.error, entry.body) == (
        "queued",
        "fleet-job1-1",
        None,
        None,
    )


def test_of_many_claims_one_wins(open_ledger: Open) -> None:
    ledger = open_ledger()
    jobs = [job(number) for number in range(20)]
    ledger.add("b", jobs)
    ledger.admit(20)
    won: list[str] = []

    def worker(name: str) -> None:
        own = open_ledger()
        claims = (own.move(each.id, SUBMIT, token=name, worker=name) for each in jobs)
        won.extend(entry.job.id for entry in claims if entry is not None)
        own.close()

    threads = [threading.Thread(target=worker, args=(f"w{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == sorted(each.id for each in jobs)


def test_of_many_takers_each_gets_another_job(open_ledger: Open) -> None:
    ledger = open_ledger()
    ledger.add("b", [job(number) for number in range(20)])
    ledger.admit(20)
    taken: list[str] = []

    def worker(name: str) -> None:
        own = open_ledger()
        while (entry := own.take(name, name)) is not None:
            taken.append(entry.job.id)
        own.close()

    threads = [threading.Thread(target=worker, args=(f"w{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(taken) == Counter(f"job{number}" for number in range(20))


def test_files_are_fetched_before_tasks_are_created(ledger: Ledger) -> None:
    at(ledger, "admitted", 1)
    at(ledger, "ready", 2)
    first = ledger.take("w", "t1")
    assert first is not None
    assert (first.job.id, first.state, first.claim, first.tries) == ("job2", "ready", "t1", 1)
    second = ledger.take("w", "t2")
    assert second is not None
    assert (second.job.id, second.state) == ("job1", "admitted")
    assert ledger.take("w", "t3") is None


# Slots


def test_slots_last_from_admission_to_the_end_of_the_task(ledger: Ledger) -> None:
    for number, state in enumerate(["admitted", "creating", "running", "ready", "done", "failed"]):
        at(ledger, state, number)
    ledger.add("b", [job(number) for number in range(10, 20)])
    assert ledger.admit(3) == []
    assert ledger.admit(5) == ["job10", "job11"]
    assert ledger.admit(5) == []
    assert ledger.admit(1) == [], "a limit that was lowered takes nothing back"


def test_an_unknown_job_keeps_its_slot_for_its_window(ledger: Ledger, clock: ManualClock) -> None:
    at(ledger, "unknown")
    ledger.add("b", [job(2)])
    assert ledger.admit(1) == []
    clock.advance(WINDOW_SECONDS + 1)
    assert ledger.admit(1) == ["job2"]


def test_a_settled_job_gives_its_slot_back(ledger: Ledger) -> None:
    name = at(ledger, "unknown")
    ledger.add("b", [job(2)])
    assert ledger.move(name, SETTLE, error="nothing was made") is not None
    assert ledger.admit(1) == ["job2"]


# Messages


def test_a_message_is_sent_once_and_again_if_it_is_lost(ledger: Ledger, clock: ManualClock) -> None:
    at(ledger, "admitted", 1)
    at(ledger, "ready", 2)
    at(ledger, "running", 3)
    assert sorted(ledger.send(15), key=lambda each: each[1]) == [(SUBMIT, "job1"), (FETCH, "job2")]
    assert ledger.send(15) == []
    clock.advance(16)
    assert ledger.move("job1", SUBMIT, token="t", worker="w") is not None
    assert ledger.send(15) == [(FETCH, "job2")], "the other one arrived"
    assert ledger.move("job1", PUT_BACK, token="t") is not None
    assert ledger.send(15) == [(SUBMIT, "job1")]


def test_the_end_of_a_job_is_sent_until_that_is_noted(ledger: Ledger, clock: ManualClock) -> None:
    ledger.add("b", [job(1, on_done={"task": "mine"}), job(2)])
    for name in ("job1", "job2"):
        assert ledger.move(name, CANCEL) is not None
    assert ledger.send(15) == [(NOTIFY, "job1")], "the other has nobody to notify"
    assert ledger.send(15) == []
    clock.advance(16)
    assert ledger.send(15) == [(NOTIFY, "job1")], "nobody has noted it"
    notified = ledger.move("job1", NOTIFY, notified=True)
    assert notified is not None
    assert (notified.state, notified.notified) == ("cancelled", True)
    clock.advance(16)
    assert ledger.send(15) == []
    again = ledger.move("job1", RETRY, generation=1)
    assert again is not None
    assert not again.notified
    assert ledger.move("job1", CANCEL) is not None
    assert ledger.send(15) == [(NOTIFY, "job1")]


# Workers and the keeper


def test_claims_end_with_their_worker(ledger: Ledger, clock: ManualClock) -> None:
    at(ledger, "creating", 1)
    ledger.add("b", [job(2)])
    ledger.admit(9)
    assert ledger.take("living", "t2") is not None
    assert ledger.stale(5) == [], "a claim is a sign of life"
    clock.advance(6)
    ledger.beat("living")
    assert [(entry.job.id, entry.claim) for entry in ledger.stale(5)] == [("job1", "t")]


def test_one_keeper_leads_until_its_lease_ends(open_ledger: Open, clock: ManualClock) -> None:
    one, two = open_ledger(), open_ledger()
    assert one.lead("one", 5)
    assert not two.lead("two", 5)
    clock.advance(4)
    assert one.lead("one", 5), "renewed"
    clock.advance(4)
    assert not two.lead("two", 5)
    assert two.leader() == "one"
    clock.advance(2)
    assert one.leader() is None
    assert two.lead("two", 5)
    assert not one.lead("one", 5), "it was away for too long"
    one.resign("one")
    assert one.leader() == "two"
    two.resign("two")
    assert one.lead("one", 5)


def test_texts_are_kept_for_all(open_ledger: Open) -> None:
    one, two = open_ledger(), open_ledger()
    assert one.kept("memory") is None
    one.keep("memory", '{"ü": 1}')
    one.keep("memory", '{"ü": 2}')
    assert two.kept("memory") == '{"ü": 2}'
    two.keep("memory", None)
    assert one.kept("memory") is None


def test_events_are_read_from_anywhere(open_ledger: Open) -> None:
    one, two = open_ledger(), open_ledger()
    assert one.events() == []
    for number in range(12):
        one.publish(f'{{"number": {number}}}')
    ids, events = zip(*two.events(), strict=True)
    assert list(events) == [f'{{"number": {number}}}' for number in range(12)]
    assert [event for _, event in two.events(ids[9])] == list(events[10:])
    assert two.events(ids[-1]) == []


def test_ledgers_of_two_keys_share_a_store(ledger: Ledger, open_other: Open) -> None:
    at(ledger, "ready")
    ledger.publish("{}")
    ledger.keep("memory", "x")
    assert ledger.lead("one", 5)
    other = open_other()
    assert list(other.entries()) == []
    assert (other.counts(), other.batches(), other.events()) == ({}, {}, [])
    assert (other.summary(), other.running()) == (summary(), {})
    assert (other.take("w", "t"), other.send(0), other.kept("memory")) == (None, [], None)
    assert other.lead("two", 5)
    assert other.move("job1", FETCH, token="t", worker="w") is None


def test_nothing_is_wrong_with_the_store_of_these_tests(ledger: Ledger) -> None:
    assert ledger.doctor(keys=True) == []


def test_a_ledger_that_was_closed_opens_again(ledger: Ledger) -> None:
    at(ledger, "ready")
    ledger.close()
    assert found(ledger, "job1").state == "ready"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[sqlite3.Connection]:
    """Every connection to a database of SQLite."""
    connections: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def note(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connections.append(connect(*arguments, **options))
        return connections[-1]

    monkeypatch.setattr(sqlite3, "connect", note)
    return connections


def test_a_call_after_the_end_leaves_no_connection_open(
    tmp_path: Path, opened: list[sqlite3.Connection]
) -> None:
    """A thread that was left behind may call once more, and nobody closes after it."""
    ledger = sqlite_ledger(tmp_path / "fleet.db", "k3y", time.time)
    for _ in range(2):
        assert ledger.counts() == {}
        ledger.close()
    assert ledger.counts() == {}
    assert len(opened) == 3
    for connection in opened:
        with pytest.raises(sqlite3.ProgrammingError, match="closed"):
            connection.execute("SELECT 1")


def test_a_file_that_is_no_database_is_closed_again(
    tmp_path: Path, opened: list[sqlite3.Connection]
) -> None:
    path = tmp_path / "fleet.db"
    path.write_bytes(b"not a database, but a text that is long enough")
    with pytest.raises(LedgerError, match="not a database"):
        sqlite_ledger(path, "k3y", time.time).counts()
    (connection,) = opened
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")
