"""A results file with damaged lines: they are skipped, kept and reported, and block nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from beatapi.sandbox import Sandbox
from beatapi_cli._results import Results

CREATED = '{"job": "a", "state": "created", "task_id": "task_1"}'
LINES = [
    '{"job": ["a"], "state": "created"}',
    '{"job": "a", "state": {}}',
    '{"job": "a", "state": "created", "task_id": 5}',
    '{"job": "a", "state": "created", "error": []}',
    '{"job": "a", "state": "created", "saved_to": {}}',
    '{"job": "a", "state"',
    "[" * 100_000,
    '{"job":' * 3_000,
    "null",
    "\x00\x7f",
]


@pytest.mark.parametrize("line", LINES)
def test_a_damaged_line_is_skipped_and_kept(tmp_path: Path, line: str) -> None:
    path = tmp_path / "jobs.results.jsonl"
    path.write_text(f"{CREATED}\n{line}\n")
    results = Results(path)
    assert (results.last["a"]["state"], results.last["a"]["task_id"]) == ("created", "task_1")
    assert results.unreadable == [2]
    results.write("b", "created", task_id="task_2")
    assert line in path.read_text()
    assert Results(path).last["b"]["task_id"] == "task_2"


def test_a_batch_names_the_damaged_lines_and_goes_on(cli: Any, sandbox: Sandbox) -> None:
    job = {"images": ["a.png"], "duration": 10, "workflow": "ecommerce-video"}
    (cli.folder / "jobs.jsonl").write_text(f"{json.dumps(job)}\n")
    results = cli.folder / "jobs.jsonl.results.jsonl"
    results.write_text('{"job": "other", "state": "creating"}\n{"job": 5}\n')
    done = cli("batch", "jobs.jsonl", "--interval", "0.1")
    assert (done.code, done.json["succeeded"]) == (0, 1), done.err
    message = "line 2 of jobs.jsonl.results.jsonl cannot be read and is skipped"
    assert done.err.count(message) == 1
    assert '{"job": 5}\n' in results.read_text()
