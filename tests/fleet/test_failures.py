"""Every row of the failure table of docs/fleet.md: what happens, and that nothing is paid twice.

A worker that dies is one whose thread ends in the middle of a step: its claim, and what the server
has accepted, stay behind.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import beatapi
from beatapi import InvalidArgumentError, ManualClock
from beatapi.sandbox import Sandbox
from beatapi.webhooks import signed_headers
from beatapi_fleet import Embedded, Fleet, LedgerError, processes
from beatapi_fleet.keeper import LEADER, RESEND_SECONDS
from beatapi_fleet.ledger import (
    ACCEPT,
    BEGIN,
    END,
    FETCH,
    PUT_BACK,
    SAVE,
    SUBMIT,
    Arrow,
    Entry,
    Ledger,
)
from beatapi_fleet.processes import has_ended, worker_name
from beatapi_fleet.steps import MOST_TRIES, Worker
from beatapi_receivers import WebhookReceiver, publisher

from .conftest import Lines, OpenFleet, work

Made = Callable[[int], Lines]

ECOMMERCE = "ecommerce-video"


class Death(BaseException):
    """The end of a worker, as by kill -9: nothing of it runs any more."""


class Broken:
    """A ledger that fails at some moves, before or after they happen."""

    def __init__(self, ledger: Ledger, arrow: Arrow, error: BaseException, *, after: bool) -> None:
        self._ledger = ledger
        self._arrow = arrow
        self._error: BaseException | None = error
        self._after = after

    def mend(self) -> None:
        self._error = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def move(self, job: str, arrow: Arrow, **options: Any) -> Entry | None:
        if self._error is None or arrow is not self._arrow:
            return self._ledger.move(job, arrow, **options)
        if self._after:
            self._ledger.move(job, arrow, **options)
        raise self._error


def dying(fleet: Fleet, arrow: Arrow, *, after: bool = False) -> Worker:
    """Return a worker that dies at a move, before or after it happens."""
    worker = Worker(fleet)
    worker._ledger = Broken(fleet.ledger, arrow, Death(), after=after)
    worker.beat()
    return worker


def admitted(fleet: Fleet, lines: Lines, **options: Any) -> str:
    """Submit one job and admit it; return its id."""
    fleet.submit(lines, command=ECOMMERCE, **options)
    (job,) = fleet.ledger.admit(1)
    return job


def entry_of(fleet: Fleet, job: str) -> Entry:
    entry = fleet.ledger.entry(job)
    assert entry is not None
    return entry


def tasks(sandbox: Sandbox) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sandbox.state()["tasks"]
    return found


@pytest.fixture
def july(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server know no keys, as before August: the fleet must not repeat a create."""
    monkeypatch.setattr(Fleet, "recognises", lambda self, command: False)


# A worker dies


@pytest.mark.parametrize(
    ("arrow", "after", "accepted"),
    [(BEGIN, False, 0), (BEGIN, True, 0), (ACCEPT, False, 1)],
    ids=["before it began", "before the create was sent", "after it was accepted"],
)
def test_a_create_of_a_dead_worker_is_made_again_under_its_key(
    open_fleet: OpenFleet,
    fleet: Fleet,
    sandbox: Sandbox,
    lines: Made,
    arrow: Arrow,
    after: bool,
    accepted: int,
) -> None:
    job = admitted(fleet, lines(1))
    with pytest.raises(Death):
        dying(fleet, arrow, after=after).submit(job)
    assert len(tasks(sandbox)) == accepted
    work(open_fleet())
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 1, "paid once"


@pytest.mark.usefixtures("july")
@pytest.mark.parametrize(("arrow", "after", "accepted"), [(BEGIN, True, 0), (ACCEPT, False, 1)])
def test_without_keys_a_create_is_never_repeated(
    fleet: Fleet, sandbox: Sandbox, lines: Made, arrow: Arrow, after: bool, accepted: int
) -> None:
    job = admitted(fleet, lines(1))
    with pytest.raises(Death):
        dying(fleet, arrow, after=after).submit(job)
    work(fleet)
    entry = entry_of(fleet, job)
    assert entry.state == "unknown"
    assert "died while it created the task" in (entry.error or "")
    assert [each.job.id for each in fleet.dead()] == [job]
    assert len(tasks(sandbox)) == accepted
    with pytest.raises(InvalidArgumentError, match="look at your account, then adopt its task"):
        fleet.retry(job)
    assert len(tasks(sandbox)) == accepted


@pytest.mark.parametrize(("body", "state"), [(None, "failed"), ({"prompt": "x"}, "unknown")])
def test_a_worker_with_an_older_client_puts_a_newer_job_aside(
    fleet: Fleet, monkeypatch: pytest.MonkeyPatch, body: dict[str, Any] | None, state: str
) -> None:
    fleet.enqueue("images", {"model": "nano-banana", "prompt": "A cat"})
    (job,) = fleet.ledger.admit(1)
    if body is not None:
        # Somebody's create was sent, and its worker died.
        for arrow in (SUBMIT, BEGIN, PUT_BACK):
            assert fleet.ledger.move(job, arrow, token="t", worker="w", body=body) is not None
    monkeypatch.setattr(beatapi, "SPEC_VERSION", "2026-07-31")
    assert Worker(fleet).submit(job)
    entry = entry_of(fleet, job)
    assert entry.state == state
    assert "'images' is not one of music-video, ecommerce-video" in (entry.error or "")


@pytest.mark.usefixtures("july")
def test_without_keys_a_person_adopts_the_task(
    fleet: Fleet, sandbox: Sandbox, lines: Made, tmp_path: Path
) -> None:
    job = admitted(fleet, lines(1), output=str(tmp_path))
    with pytest.raises(Death):
        dying(fleet, ACCEPT).submit(job)
    work(fleet)
    fleet.adopt(job, tasks(sandbox)[0]["id"])
    work(fleet)
    assert entry_of(fleet, job).saved_to == str(tmp_path / "video0.mp4")
    assert len(tasks(sandbox)) == 1


@pytest.mark.usefixtures("july")
def test_without_keys_a_person_settles_and_retries(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    job = admitted(fleet, lines(1))
    with pytest.raises(Death):
        dying(fleet, BEGIN, after=True).submit(job)
    work(fleet)
    fleet.settle(job)
    assert fleet.retry(job).key == f"fleet-{job}-1"
    work(fleet)
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 1


@pytest.mark.usefixtures("july")
def test_without_keys_an_unknown_job_keeps_its_slot(
    fleet: Fleet, sandbox: Sandbox, lines: Made, clock: ManualClock
) -> None:
    sandbox.set_account(concurrency=1)
    first = admitted(fleet, lines(2))
    with pytest.raises(Death):
        dying(fleet, ACCEPT).submit(first)
    began = clock.now()
    work(fleet)
    assert fleet.status().counts == {"unknown": 1, "done": 1}
    assert clock.now() - began >= 600, "the second one waited for the window"
    assert [call.status for call in sandbox.calls if call.status == 429] == []


def test_a_worker_that_dies_while_it_fetches_loses_nothing(
    open_fleet: OpenFleet, fleet: Fleet, sandbox: Sandbox, lines: Made, tmp_path: Path
) -> None:
    job = admitted(fleet, lines(1), output=str(tmp_path / "out"))
    Worker(fleet).submit(job)
    embedded = Embedded(fleet)
    while entry_of(fleet, job).state != "ready":
        embedded.keeper.turn(1.0)
    embedded.keeper.close()
    with pytest.raises(Death):
        dying(fleet, SAVE).fetch(job)
    work(open_fleet())
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["video0.mp4"]
    assert len(tasks(sandbox)) == 1


def test_a_job_that_kills_its_workers_is_put_aside(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    job = admitted(fleet, lines(1))
    for _ in range(MOST_TRIES):
        with pytest.raises(Death):
            dying(fleet, BEGIN).submit(job)
        keeper = Embedded(fleet).keeper
        while entry_of(fleet, job).claim:
            keeper.turn(1.0)
        keeper.close()
    work(fleet)
    entry = entry_of(fleet, job)
    assert (entry.state, entry.error) == ("failed", "given up after 5 tries: its workers died")
    assert tasks(sandbox) == []


def test_a_job_that_kills_its_workers_after_its_create_is_unknown(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    job = admitted(fleet, lines(1))
    for _ in range(MOST_TRIES):
        with pytest.raises(Death):
            dying(fleet, ACCEPT).submit(job)
        keeper = Embedded(fleet).keeper
        while entry_of(fleet, job).claim:
            keeper.turn(1.0)
        keeper.close()
    work(fleet)
    assert entry_of(fleet, job).state == "unknown", "it may be paid"
    assert fleet.retry(job).key == f"fleet-{job}-0", "a repeat is safe: the same key"
    work(fleet)
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 1


# A worker is away, and comes back


@pytest.mark.usefixtures("july")
def test_a_paused_worker_brings_its_task_although_it_was_given_up(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    job = admitted(fleet, lines(1))
    worker = Worker(fleet)
    create = fleet.client.ecommerce_video.create

    def paused(**options: Any) -> Any:
        task = create(**options)
        other = Embedded(fleet)
        while entry_of(fleet, job).state == "creating":
            other.keeper.turn(1.0)
        other.keeper.close()
        assert entry_of(fleet, job).state == "unknown"
        return task

    fleet.client.ecommerce_video.create = paused
    worker.submit(job)
    work(fleet)
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 1


def test_the_ledger_is_away_when_a_task_was_accepted(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    job = admitted(fleet, lines(1))
    worker = Worker(fleet)
    broken = Broken(fleet.ledger, ACCEPT, LedgerError("away"), after=False)
    worker._ledger = broken
    worker.submit(job)
    worker.beat()
    assert entry_of(fleet, job).state == "creating"
    broken.mend()
    worker.beat()
    assert entry_of(fleet, job).state == "running"
    assert len(tasks(sandbox)) == 1


# Answers


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("lost", {}),
        ("error", {"code": "internal_error"}),
        ("html", {"status": 502}),
        ("reset", {}),
    ],
)
def test_a_lost_answer_is_asked_for_again(
    open_fleet: OpenFleet, sandbox: Sandbox, lines: Made, kind: str, options: dict[str, Any]
) -> None:
    sandbox.faults.add(kind, operation="create*", times=2, **options)
    fleet = open_fleet(max_retries=0)
    job = admitted(fleet, lines(1))
    work(fleet)
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 1


@pytest.mark.usefixtures("july")
def test_without_keys_a_lost_answer_is_a_question_for_a_person(
    open_fleet: OpenFleet, sandbox: Sandbox, lines: Made
) -> None:
    sandbox.faults.add("lost", operation="create*", times=1)
    fleet = open_fleet(max_retries=0)
    job = admitted(fleet, lines(1))
    work(fleet)
    assert entry_of(fleet, job).state == "unknown"
    assert len(tasks(sandbox)) == 1


@pytest.mark.usefixtures("july")
def test_without_keys_a_create_that_was_not_accepted_is_made_again(
    open_fleet: OpenFleet, sandbox: Sandbox, lines: Made
) -> None:
    sandbox.faults.add("error", operation="create*", code="processing_unavailable", times=1)
    fleet = open_fleet(max_retries=0)
    job = admitted(fleet, lines(1))
    work(fleet)
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 1


def test_a_request_that_is_wrong_fails_at_once_and_alone(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    wrong, right = lines(2)
    batch = fleet.submit([{**wrong, "duration": 9_999}, right], command=ECOMMERCE)
    work(fleet)
    assert fleet.status(batch).counts == {"failed": 1, "done": 1}
    (dead,) = fleet.dead(batch)
    assert "duration" in (dead.error or "")
    creates = [call for call in sandbox.calls if call.path == "/v1/ecommerce-video/tasks"]
    assert len(creates) == 2


def test_a_task_that_fails_is_paid_again_only_if_a_person_says_so(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    sandbox.faults.add("fail", operation="create*", code="processing_failed", times=1)
    job = admitted(fleet, lines(1))
    work(fleet)
    entry = entry_of(fleet, job)
    assert entry.state == "failed"
    assert "processing_failed" in (entry.error or "")
    assert len(tasks(sandbox)) == 1
    fleet.retry(job)
    work(fleet)
    assert entry_of(fleet, job).state == "done"
    assert len(tasks(sandbox)) == 2, "another key, another task"


def test_a_file_that_cannot_be_written_is_fetched_again_for_nothing(
    fleet: Fleet, sandbox: Sandbox, lines: Made, tmp_path: Path
) -> None:
    blocked = tmp_path / "out"
    job = admitted(fleet, lines(1), output=str(blocked))
    blocked.write_text("a file where the folder should be")
    work(fleet)
    entry = entry_of(fleet, job)
    assert entry.state == "failed"
    assert "its file was not fetched" in (entry.error or "")
    blocked.unlink()
    fleet.retry(job)
    work(fleet)
    assert entry_of(fleet, job).saved_to == str(blocked / "video0.mp4")
    assert len(tasks(sandbox)) == 1


# The account


def test_a_refused_key_pauses_and_fails_nothing(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    batch = fleet.submit(lines(3), command=ECOMMERCE)
    embedded = Embedded(fleet)
    embedded.turn()
    sandbox.faults.scenario("revoked-key")
    for _ in range(30):
        embedded.turn()
    pause = fleet.status(batch).pause
    assert pause is not None
    assert not pause.key_is_accepted
    assert sandbox.api_key not in pause.reason
    assert not {"failed", "unknown"} & fleet.status(batch).counts.keys()
    asked = len(sandbox.calls)
    for _ in range(60):
        embedded.turn()
    assert len(sandbox.calls) - asked <= 8, "asked rarely whether the key is accepted again"
    sandbox.faults.clear()
    embedded.keeper.close()
    work(fleet)
    assert fleet.status(batch).counts == {"done": 3}
    assert fleet.paused() is None


def test_an_empty_balance_pauses_until_it_is_filled(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    sandbox.set_account(balance=0)
    batch = fleet.submit(lines(3), command=ECOMMERCE)
    embedded = Embedded(fleet)
    for _ in range(60):
        embedded.turn()
    pause = fleet.status(batch).pause
    assert pause is not None
    assert (pause.key_is_accepted, pause.balance) == (True, 0)
    assert fleet.status(batch).counts == {"admitted": 3}
    refused = [call for call in sandbox.calls if call.status == 402]
    assert len(refused) <= 3
    sandbox.set_account(balance=10_000)
    embedded.keeper.close()
    work(fleet)
    assert fleet.status(batch).counts == {"done": 3}


def test_slots_that_others_use_are_waited_for(fleet: Fleet, sandbox: Sandbox, lines: Made) -> None:
    (line,) = lines(1)
    sandbox.set_account(concurrency=2)
    for _ in range(2):
        fleet.client.ecommerce_video.create(images=line["images"], duration=10)
    batch = fleet.submit(lines(2), command=ECOMMERCE)
    work(fleet)
    assert fleet.status(batch).counts == {"done": 2}
    assert len(tasks(sandbox)) == 4


def test_a_limit_that_was_lowered_is_read_again(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    batch = fleet.submit(lines(30), command=ECOMMERCE)
    embedded = Embedded(fleet)
    embedded.turn()
    sandbox.set_account(concurrency=1)
    embedded.keeper.close()
    work(fleet)
    assert fleet.status(batch).counts == {"done": 30}
    assert fleet.status(batch).limit == 1
    assert len(tasks(sandbox)) == 30


# Messages


def test_a_message_may_come_twice_and_a_day_late(
    fleet: Fleet, sandbox: Sandbox, lines: Made, clock: ManualClock, tmp_path: Path
) -> None:
    job = admitted(fleet, lines(1), output=str(tmp_path / "out"))
    worker = Worker(fleet)
    assert not worker.fetch(job)
    assert worker.submit(job)
    assert not worker.submit(job)
    work(fleet)
    clock.advance(86_400)
    assert not worker.submit(job)
    assert not worker.fetch(job)
    assert len(tasks(sandbox)) == 1


def test_a_lost_message_is_sent_again(fleet: Fleet, lines: Made, clock: ManualClock) -> None:
    sent: list[tuple[str, float]] = []
    worker = Worker(fleet)
    worker.beat()
    embedded = Embedded(fleet)
    embedded.keeper._send = lambda arrow, job: sent.append((arrow.name, clock.now()))
    fleet.submit(lines(1), command=ECOMMERCE)
    while len(sent) < 3:
        embedded.keeper.turn(1.0)
    assert [name for name, _ in sent] == [SUBMIT.name] * 3
    pauses = [later - earlier for (_, earlier), (_, later) in pairwise(sent)]
    assert all(15 <= pause <= 17 for pause in pauses)


def test_a_broker_that_is_away_stops_nothing_else(
    fleet: Fleet, lines: Made, clock: ManualClock
) -> None:
    job = admitted(fleet, lines(1))
    embedded = Embedded(fleet)

    sent: list[str] = []

    def away(arrow: Arrow, name: str) -> None:
        sent.append(name)
        if len(sent) < 3:
            raise ConnectionError("the broker is away")

    embedded.keeper._send = away
    began = clock.now()
    while len(sent) < 3:
        embedded.keeper.turn(1.0)
    assert clock.now() - began < 5, "not as late as a message that was lost"
    while entry_of(fleet, job).state != "done":
        embedded.turn()


def test_a_broker_that_is_away_for_long_gets_each_message_once(
    fleet: Fleet, lines: Made, clock: ManualClock
) -> None:
    job = admitted(fleet, lines(1))
    embedded = Embedded(fleet)
    sent: list[str] = []
    away = True

    def send(arrow: Arrow, name: str) -> None:
        if away:
            raise ConnectionError("the broker is away")
        sent.append(name)

    embedded.keeper._send = send
    began = clock.now()
    while clock.now() - began < 4 * RESEND_SECONDS:
        embedded.keeper.turn(1.0)
    away = False
    embedded.keeper.turn(1.0)
    assert sent == [job]


# The keeper


def test_the_keeper_reads_a_running_job_once(
    fleet: Fleet, sandbox: Sandbox, lines: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    fleet.submit(lines(3), command=ECOMMERCE)
    embedded = Embedded(fleet)
    embedded.turn()
    read: Counter[str] = Counter()
    entry = fleet.ledger.entry

    def count(job: str) -> Entry | None:
        read[job] += 1
        return entry(job)

    monkeypatch.setattr(fleet.ledger, "entry", count)
    for _ in range(5):
        embedded.keeper.turn(0.5)
    assert set(read.values()) == {1}
    assert len(read) == 3


def test_another_keeper_leads_when_one_dies(
    open_fleet: OpenFleet, fleet: Fleet, sandbox: Sandbox, lines: Made, clock: ManualClock
) -> None:
    batch = fleet.submit(lines(5), command=ECOMMERCE)
    first, second = Embedded(fleet), Embedded(open_fleet())
    first.turn()
    second.keeper.turn(1.0)
    assert (first.keeper.leads, second.keeper.leads) == (True, False)
    died = clock.now()
    while not second.keeper.leads:
        second.keeper.turn(1.0)
    assert clock.now() - died <= 6
    for _ in range(100):
        second.turn()
    assert fleet.status(batch).counts == {"done": 5}
    assert len(tasks(sandbox)) == 5


def polls(sandbox: Sandbox) -> int:
    return sum(call.method == "GET" and "/tasks/" in call.path for call in sandbox.calls)


def test_the_keeper_says_until_when_it_polls(
    fleet: Fleet, sandbox: Sandbox, lines: Made, clock: ManualClock
) -> None:
    """It says so before it does, as it may die after any poll."""
    fleet.submit(lines(8), command=ECOMMERCE)
    embedded = Embedded(fleet)
    for _ in range(15):
        until = json.loads(fleet.ledger.kept(LEADER) or "{}").get("until", 0.0)
        before = polls(sandbox)
        embedded.turn()
        said = json.loads(fleet.ledger.kept(LEADER) or "{}")["until"]
        assert polls(sandbox) == before or max(until, said) >= clock.now()
        assert said <= clock.now() + 3.0
    assert polls(sandbox) > 0


@pytest.mark.parametrize(("rested", "most"), [(None, 0), (0.0, 0), (1.2, 2), (60.0, 6)])
def test_the_next_keeper_polls_at_once_if_nobody_has(
    fleet: Fleet,
    sandbox: Sandbox,
    lines: Made,
    clock: ManualClock,
    rested: float | None,
    most: int,
) -> None:
    """A keeper of an older version does not say until when it polled."""
    fleet.submit(lines(10), command=ECOMMERCE)
    Embedded(fleet).turn()
    clock.advance(60.0)
    until = {} if rested is None else {"until": clock.now() - rested}
    fleet.ledger.keep(LEADER, json.dumps({"name": "last", "since": 0.0} | until))
    before = polls(sandbox)
    Embedded(fleet).keeper.turn(0.001)
    assert polls(sandbox) - before == most


@pytest.fixture
def gone() -> str:
    """Return the name of a worker of a process that has ended, on this machine."""
    code = "from beatapi_fleet.processes import worker_name; print(worker_name())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def elsewhere(worker: str) -> str:
    """Return the name that the worker would have on another machine, or in another container."""
    host, process, place, token = worker.split("/")
    return "/".join((host, process, place[::-1] + "0", token))


def test_a_keeper_of_this_machine_that_died_is_followed_at_once(
    fleet: Fleet, gone: str, clock: ManualClock
) -> None:
    began = clock.now()
    assert fleet.ledger.lead(gone, 5.0)
    embedded = Embedded(fleet)
    embedded.turn()
    assert embedded.keeper.leads
    assert clock.now() - began < 2.0


def test_a_claim_of_this_machine_that_lost_its_process_is_taken_back_at_once(
    fleet: Fleet, lines: Made, gone: str, clock: ManualClock
) -> None:
    job = admitted(fleet, lines(1))
    fleet.ledger.beat(gone)
    assert fleet.ledger.move(job, SUBMIT, token="t0ken", worker=gone)
    clock.advance(1)
    Embedded(fleet).turn()
    assert entry_of(fleet, job).state == "running"


def test_a_process_of_another_machine_is_not_known_to_have_ended(
    fleet: Fleet, gone: str, clock: ManualClock
) -> None:
    assert has_ended(gone)
    assert not has_ended(worker_name())
    assert not has_ended("another name")
    assert not has_ended(elsewhere(gone))
    assert fleet.ledger.lead(elsewhere(gone), 5.0)
    clock.advance(1)
    embedded = Embedded(fleet)
    embedded.keeper.turn(0.1)
    assert not embedded.keeper.leads


@pytest.mark.parametrize("process", ["0", "9" * 30, "9" * 5_000, "-1", "\u0661", ""])
def test_a_number_that_no_process_has_says_nothing(process: str) -> None:
    """A ledger may hold anything: the keeper's thread must go on."""
    host, _, place, token = worker_name().split("/")
    assert not has_ended("/".join((host, process, place, token)))


def test_a_worker_that_became_a_daemon_has_not_ended(tmp_path: Path) -> None:
    """The process that made the worker has ended, and its fork works on."""
    code = (
        "import os\n"
        "from beatapi_fleet import Embedded, Fleet\n"
        "from beatapi_fleet.processes import has_ended\n"
        "fleet = Fleet('sqlite:///fleet.db', api_key='sk_x')\n"
        "embedded = Embedded(fleet)\n"
        "before, (end, beginning) = embedded.worker.name, os.pipe()\n"
        "if os.fork(): os._exit(0)\n"
        "os.close(beginning)\n"
        "os.read(end, 1)  # It returns when the other process has ended.\n"
        "name = embedded.worker.name\n"
        "embedded.keeper._renew()\n"
        "print(has_ended(name), name == embedded.worker.name != before)\n"
        "print(fleet.ledger.leader() == name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True", "True"]


def test_without_a_place_no_process_is_known_to_have_ended(
    gone: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(processes, "_BOOT", tmp_path / "missing")
    assert worker_name().split("/")[2] == "-"
    assert not has_ended(gone)
    assert not has_ended("/".join((*gone.split("/")[:2], "-", "t0ken")))


def test_two_keepers_at_once_cost_polls_and_no_money(
    open_fleet: OpenFleet, fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    """One was paused for longer than its lease, and does not know yet that another leads."""
    batch = fleet.submit(lines(12), command=ECOMMERCE)
    both = [Embedded(fleet), Embedded(open_fleet())]
    for embedded in both:
        embedded.keeper._renew = lambda: True
        embedded.keeper._leads = True
    for _ in range(200):
        for embedded in both:
            embedded.turn()
        if fleet.status(batch).is_over:
            break
    assert fleet.status(batch).counts == {"done": 12}
    assert len(tasks(sandbox)) == 12
    assert [call for call in sandbox.calls if call.status == 429] == []


# Webhooks


def event(sandbox: Sandbox, task: dict[str, Any], number: int = 1) -> str:
    data = {"id": task["id"], "object": "task", "status": task["status"], **task}
    return json.dumps(
        {
            "id": f"evt_{number}",
            "event": f"task.{task['status']}",
            "created_at": 1,
            "data": data,
        }
    )


def test_a_webhook_ends_a_job_at_once_and_once(
    fleet: Fleet, sandbox: Sandbox, lines: Made, clock: ManualClock
) -> None:
    job = admitted(fleet, lines(1))
    embedded = Embedded(fleet)
    embedded.turn()
    assert entry_of(fleet, job).state == "running"
    sandbox.advance(10)
    task = fleet.client.tasks.retrieve(entry_of(fleet, job).task_id or "").to_dict()
    polls = len(sandbox.calls)
    for number in range(3):
        fleet.ledger.publish(event(sandbox, task, number))
    embedded.keeper.turn(1.0)
    assert entry_of(fleet, job).state == "done"
    assert len(sandbox.calls) == polls, "no poll was needed"
    fleet.ledger.publish(event(sandbox, task, 4))
    fleet.ledger.publish("not an event")
    embedded.keeper.turn(1.0)
    assert entry_of(fleet, job).state == "done"


def test_ends_that_nobody_could_publish_are_asked_for(
    fleet: Fleet, sandbox: Sandbox, lines: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger was away when the webhook came, and the next delivery is a minute away."""
    embedded = Embedded(fleet)
    heard = admitted(fleet, lines(1))
    embedded.turn()
    sandbox.advance(10)
    task = fleet.client.tasks.retrieve(entry_of(fleet, heard).task_id or "").to_dict()
    fleet.ledger.publish(event(sandbox, task))
    embedded.turn()
    assert entry_of(fleet, heard).state == "done", "webhooks arrive, so that polls are rare"

    def away(*_: object) -> bool:
        raise LedgerError("the ledger is away")

    job = admitted(fleet, [{**lines(2)[1], "name": "second"}])
    embedded.turn()
    with monkeypatch.context() as patch:
        patch.setattr(fleet.ledger, "lead", away)
        sandbox.advance(10)
        embedded.keeper.turn(1.0)
    embedded.keeper.turn(1.0)
    assert entry_of(fleet, job).state == "done"
    polls = len(sandbox.calls)
    embedded.keeper.turn(1.0)
    assert len(sandbox.calls) == polls, "once is enough"


# The ledger


def test_what_a_receiver_publishes_is_heard_by_the_keeper(
    fleet: Fleet, open_ledger: Callable[[], Ledger], sandbox: Sandbox, lines: Made
) -> None:
    """The receiver is in the web app, on another machine than the keeper."""
    job = admitted(fleet, lines(1))
    embedded = Embedded(fleet)
    embedded.turn()
    sandbox.advance(10)
    task = fleet.client.tasks.retrieve(entry_of(fleet, job).task_id or "").to_dict()
    receiver = WebhookReceiver("whsec_fleet", publisher(open_ledger().publish))
    polls = len(sandbox.calls)
    for secret, status in (("whsec_other", 401), ("whsec_fleet", 204), ("whsec_fleet", 204)):
        body = event(sandbox, task, 1).encode()
        headers = signed_headers(secret, body, event="task.succeeded")
        assert receiver.respond("POST", headers, body).status == status
    assert len(open_ledger().events()) == 1, "a genuine event is published, and once"
    embedded.keeper.turn(1.0)
    assert entry_of(fleet, job).state == "done"
    assert len(sandbox.calls) == polls, "no poll was needed"


class Deaf:
    """A ledger whose next claim is made, and its answer lost."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lost = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def move(self, job: str, arrow: Arrow, **options: Any) -> Entry | None:
        found = self._ledger.move(job, arrow, **options)
        self._lose(arrow.claim == "takes")
        return found

    def take(self, worker: str, token: str) -> Entry | None:
        found = self._ledger.take(worker, token)
        self._lose(True)
        return found

    def _lose(self, is_claim: bool) -> None:
        if is_claim and not self._lost:
            self._lost = True
            raise LedgerError("the answer is lost")


@pytest.mark.parametrize("way", ["message", "taken"])
@pytest.mark.parametrize("state", ["admitted", "ready"])
def test_a_claim_whose_answer_is_lost_is_given_back(
    fleet: Fleet, sandbox: Sandbox, lines: Made, tmp_path: Path, way: str, state: str
) -> None:
    """Its worker lives, so that no keeper would take it back."""
    job = admitted(fleet, lines(1), output=str(tmp_path / "{name}.mp4"))
    worker = Worker(fleet)
    if state == "ready":
        assert worker.submit(job)
        task = {"id": entry_of(fleet, job).task_id, "status": "succeeded"}
        assert fleet.ledger.move(job, END, task=task) is not None
    worker._ledger = Deaf(fleet.ledger)
    step = worker.fetch if state == "ready" else worker.submit
    with pytest.raises(LedgerError):
        worker.take() if way == "taken" else step(job)
    assert entry_of(fleet, job).claim != ""
    worker.beat()
    entry = entry_of(fleet, job)
    assert (entry.state, entry.claim, entry.tries) == (state, "", 0)
    worker.beat()
    assert len(tasks(sandbox)) == (state == "ready")


def test_jobs_that_the_ledger_lost_are_not_paid_again(
    fleet: Fleet,
    open_other: Callable[[], Ledger],
    open_fleet: OpenFleet,
    sandbox: Sandbox,
    lines: Made,
) -> None:
    """The store was flushed, and the same file is submitted again: keys derive from the jobs."""
    fleet.submit(lines(4), command=ECOMMERCE)
    Embedded(fleet).turn()
    assert len(tasks(sandbox)) == 4
    flushed = open_fleet()
    flushed.ledger = open_other()
    batch = flushed.submit(lines(4), command=ECOMMERCE)
    work(flushed, batch)
    assert flushed.status(batch).counts == {"done": 4}
    assert len(tasks(sandbox)) == 4


def test_clocks_of_machines_need_not_agree(
    open_fleet: OpenFleet, sandbox: Sandbox, lines: Made, clock: ManualClock
) -> None:
    class Ahead(ManualClock):
        def now(self) -> float:
            return clock.now() + 86_400 * 365

        def sleep(self, seconds: float) -> None:
            clock.sleep(seconds)

    fleet = open_fleet(clock=Ahead())
    batch = fleet.submit(lines(3), command=ECOMMERCE)
    work(fleet)
    assert fleet.status(batch).counts == {"done": 3}
    assert len(tasks(sandbox)) == 3


# People


def test_a_batch_is_cancelled_where_nothing_is_paid_yet(
    fleet: Fleet, sandbox: Sandbox, lines: Made
) -> None:
    batch = fleet.submit(lines(30), command=ECOMMERCE)
    embedded = Embedded(fleet)
    embedded.turn()
    assert fleet.cancel(batch) == 20
    embedded.keeper.close()
    work(fleet)
    assert fleet.status(batch).counts == {"done": 10, "cancelled": 20}
    assert len(tasks(sandbox)) == 10


def test_what_cannot_be_done_is_refused(fleet: Fleet, lines: Made) -> None:
    job = admitted(fleet, lines(1))
    with pytest.raises(InvalidArgumentError, match="there is no job nothing"):
        fleet.retry("nothing")
    for refuse in (fleet.retry, fleet.settle, lambda each: fleet.adopt(each, "task_1")):
        with pytest.raises(InvalidArgumentError, match=f"job {job} is admitted: this cannot"):
            refuse(job)
    assert FETCH.claim == "takes"
