"""The journal: a call with a beginning but no end is pending, after any crash."""

from __future__ import annotations

import logging
import multiprocessing
import os
import stat
from collections import deque
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beatapi import (
    APIConnectionError,
    APIStatusError,
    BeatAPIError,
    ConfigurationError,
    JournalStore,
)
from beatapi._calls.journal import Journal, JournalEntry, Outcome


def entry(key: str, **body: object) -> JournalEntry:
    return JournalEntry(
        idempotency_key=key, operation="createMusicVideoTask", path={}, body=body, at=1785510000
    )


def test_what_was_begun_is_pending_until_it_ends(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "creates.jsonl")
    assert journal.pending() == []
    journal.begin(entry("a", prompt="Neon\n“quoted”"))
    journal.begin(entry("b"))
    assert journal.pending() == [entry("a", prompt="Neon\n“quoted”"), entry("b")]
    journal.end("a", "accepted", id="task_1")
    assert journal.pending() == [entry("b")]
    assert journal.is_pending("b")
    assert not journal.is_pending("a")
    assert Journal(tmp_path / "creates.jsonl").pending() == [entry("b")]


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "creates.jsonl")
    journal.begin(entry("a"))
    assert stat.S_IMODE((tmp_path / "creates.jsonl").stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="does not exist"):
        Journal(tmp_path / "nowhere" / "creates.jsonl")


def test_prompts_are_in_no_repr(tmp_path: Path) -> None:
    assert "Neon" not in repr(entry("a", prompt="Neon"))
    assert repr(Journal(tmp_path / "j")) == f"Journal({str(tmp_path / 'j')!r})"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(cut=st.integers(min_value=0), after=st.booleans())
def test_a_crash_at_any_byte_loses_no_whole_line(tmp_path: Path, cut: int, after: bool) -> None:
    path = tmp_path / "creates.jsonl"
    path.unlink(missing_ok=True)
    journal = Journal(path)
    journal.begin(entry("a"))
    first = path.stat().st_size
    journal.begin(entry("b", prompt="x"))
    size = path.stat().st_size
    content = path.read_bytes()[: first + cut % (size - first + 1)]
    path.write_bytes(content)
    keys = [found.idempotency_key for found in journal.pending()]
    assert keys == (["a", "b"] if len(content) == size else ["a"])
    if after:
        # The next process appends behind whatever the crash left.
        journal.begin(entry("c"))
        assert "c" in [found.idempotency_key for found in journal.pending()]


@pytest.mark.parametrize(
    "line",
    [
        '{"begun": ["x"], "at": 1, "operation": "o", "path": {}, "body": {}}',
        '{"begun": "x"}',
        '{"begun": "x", "at": "now", "operation": "o", "path": {}, "body": {}}',
        '{"begun": "x", "at": 1, "operation": 5, "path": {}, "body": {}}',
        '{"begun": "x", "at": 1, "operation": "o", "path": null, "body": []}',
        '{"ended": {"a": 1}}',
        '{"ended": ["a"], "outcome": "accepted"}',
        '{"begun": "x", "at": 17855',
        "[" * 100_000,
        '{"begun":' * 3_000,
        "null",
        "\x00\xff",
        "<<<<<<< HEAD",
    ],
)
def test_a_malformed_line_is_skipped_kept_and_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, line: str
) -> None:
    path = tmp_path / "creates.jsonl"
    journal = Journal(path)
    journal.begin(entry("a"))
    with path.open("a") as file:
        file.write(f"{line}\n")
    journal.begin(entry("b"))
    for _ in range(3):
        assert [found.idempotency_key for found in journal.pending()] == ["a", "b"]
    assert not journal.is_pending("x")
    assert journal.times_begun("b") == 1
    assert line in path.read_text()
    (record,) = [each for each in caplog.records if each.levelno == logging.WARNING]
    assert record.getMessage().startswith(f"line 2 of the journal {path} cannot be read")


def test_a_line_behind_the_half_of_another_counts(tmp_path: Path) -> None:
    path = tmp_path / "creates.jsonl"
    journal = Journal(path)
    journal.begin(entry("a"))
    with path.open("a") as file:
        file.write('{"begun":"h","at":1{"ended":"h')
    journal.begin(entry("b", prompt='{"begun": 5}'))
    assert [found.idempotency_key for found in journal.pending()] == ["a", "b"]


def write(path: Path, name: str) -> None:
    journal = Journal(path)
    for number in range(50):
        journal.begin(entry(f"{name}-{number}", prompt="y" * 500))
        if number % 2:
            journal.end(f"{name}-{number}", "refused")


def test_processes_share_a_file(tmp_path: Path) -> None:
    path = tmp_path / "creates.jsonl"
    context = multiprocessing.get_context("spawn")
    with context.Pool(3) as pool:
        pool.starmap(write, [(path, name) for name in "xyz"])
    assert len(Journal(path).pending()) == 3 * 25


def fill_disk(monkeypatch, *, after):
    """Let each write from some point on store only its first half."""
    real, writes = os.write, []

    def write(file, data):
        writes.append(data)
        return real(file, data if len(writes) <= after else data[: len(data) // 2])

    monkeypatch.setattr(os, "write", write)


def test_what_is_not_written_whole_was_not_begun(tmp_path, monkeypatch):
    journal = Journal(tmp_path / "creates.jsonl")
    journal.begin(entry("a"))
    with monkeypatch.context() as disk:
        fill_disk(disk, after=0)
        with pytest.raises(OSError, match="No space"):
            journal.begin(entry("b"))
    journal.begin(entry("c"))
    assert [found.idempotency_key for found in journal.pending()] == ["a", "c"]


CREATE = {"images": ["https://a.example/b.png"], "duration": 10}


def create(**options):
    return lambda client: client.ecommerce_video.create(**CREATE | options)


def test_no_request_is_sent_that_cannot_be_written_down(caller, server, tmp_path, monkeypatch):
    fill_disk(monkeypatch, after=0)
    with pytest.raises(OSError, match="No space"):
        caller(create(), journal=Journal(tmp_path / "creates.jsonl"))
    assert server.connections == 0


@pytest.mark.parametrize("status", [201, 400])
def test_an_outcome_that_cannot_be_written_down_is_told_all_the_same(
    caller, server, tmp_path, monkeypatch, caplog, status
):
    server.script(server.http(status, '{"data": {"id": "task_1"}}'))
    journal = Journal(tmp_path / "creates.jsonl")
    fill_disk(monkeypatch, after=1)
    with caplog.at_level(logging.WARNING, logger="beatapi"):
        if status == 201:
            assert caller(create(), journal=journal).id == "task_1"
        else:
            with pytest.raises(APIStatusError):
                caller(create(), journal=journal)
    (left,) = journal.pending()
    assert f"{left.idempotency_key} stays pending" in caplog.text


@pytest.mark.parametrize("kind", [deque, tuple, iter], ids=["deque", "tuple", "iterator"])
def test_what_is_written_down_is_what_is_sent(caller, server, tmp_path, kind):
    server.script(server.close)
    journal = Journal(tmp_path / "creates.jsonl")
    with pytest.raises(APIConnectionError):
        caller(create(images=kind(CREATE["images"])), journal=journal, max_retries=0)
    assert [found.body for found in journal.pending()] == [server.received[0].json()] == [CREATE]


def session(**options):
    return lambda client: client.realtime.sessions.create(
        max_duration_seconds=15, allowed_origins=["https://a.example"], **options
    )


@pytest.mark.parametrize(
    ("repeat", "pending"),
    [
        ((201, None), False),
        ((400, "bad_request"), False),
        ((402, "insufficient_credits"), False),
        ((301, None), True),
        ((401, "unauthorized"), True),
        ((403, "forbidden"), True),
        ((409, "idempotency_conflict"), True),
        ((429, "rate_limit_exceeded"), True),
        ((500, "internal_error"), True),
        ((503, "realtime_disabled"), True),
        (None, True),
    ],
)
def test_a_repeat_that_tells_nothing_of_the_first_leaves_it_pending(
    caller, server, tmp_path, repeat, pending
):
    journal = Journal(tmp_path / "creates.jsonl")
    server.script(server.close)
    with pytest.raises(APIConnectionError):
        caller(session(), journal=journal, max_retries=0)
    (lost,) = journal.pending()
    options = {"journal": journal, "max_retries": 0}
    if repeat is None:
        # As after the start of a machine whose network is not up yet.
        options["base_url"] = "http://127.0.0.1:1"
    elif repeat[0] == 201:
        server.script(server.data(201, id="rts_1"))
    else:
        server.script(server.error(*repeat))
    try:
        caller(session(idempotency_key=lost.idempotency_key), **options)
    except BeatAPIError:
        assert repeat != (201, None)
    assert journal.is_pending(lost.idempotency_key) is pending


def test_a_refusal_of_the_first_request_ends_it(caller, server, tmp_path):
    journal = Journal(tmp_path / "creates.jsonl")
    for status in (401, 403, 429):
        server.script(server.error(status, "refused"))
        with pytest.raises(APIStatusError):
            caller(session(), journal=journal, max_retries=0)
    assert journal.pending() == []


class BrokenError(Exception):
    """An error of a database."""


class Table:
    """A journal in a database, whose errors are its own."""

    def __init__(self, *fails: str) -> None:
        self.fails = fails
        self.begun: dict[str, JournalEntry] = {}
        self.ended: dict[str, tuple[str, str | None]] = {}

    def begin(self, entry: JournalEntry) -> None:
        self._work("begin")
        self.begun[entry.idempotency_key] = entry

    def end(self, idempotency_key: str, outcome: Outcome, *, id: str | None = None) -> None:
        self._work("end")
        self.ended[idempotency_key] = outcome, id

    def pending(self) -> list[JournalEntry]:
        return [each for key, each in self.begun.items() if key not in self.ended]

    def is_pending(self, idempotency_key: str) -> bool:
        return idempotency_key in self.begun.keys() - self.ended.keys()

    def times_begun(self, idempotency_key: str) -> int:
        return int(self.is_pending(idempotency_key))

    def _work(self, step: str) -> None:
        if step in self.fails:
            raise BrokenError(f"{step} failed")


def test_a_store_of_the_callers_own_is_a_journal(caller, server):
    journal: JournalStore = Table()
    server.script(server.data(201, id="task_1"), server.error(402, "insufficient_credits"))
    caller(create(idempotency_key="one"), journal=journal)
    with pytest.raises(APIStatusError):
        caller(create(idempotency_key="two"), journal=journal)
    assert journal.ended == {"one": ("accepted", "task_1"), "two": ("refused", None)}
    assert journal.begun["one"].operation == "createEcommerceVideoTask"
    assert journal.begun["one"].body == server.received[0].json()
    server.script(server.close)
    with pytest.raises(APIConnectionError):
        caller(create(idempotency_key="three"), journal=journal, max_retries=0)
    assert [each.idempotency_key for each in journal.pending()] == ["three"]


def test_nothing_is_sent_if_a_store_cannot_record_the_call(caller, server):
    with pytest.raises(BrokenError):
        caller(create(), journal=Table("begin"))
    assert server.connections == 0


def test_a_result_outlives_any_error_of_a_store(caller, server, caplog):
    journal = Table("end")
    server.script(server.data(201, id="task_1"))
    with caplog.at_level(logging.WARNING, logger="beatapi"):
        assert caller(create(idempotency_key="one"), journal=journal).id == "task_1"
    assert "one stays pending: end failed" in caplog.text
    assert journal.is_pending("one")
