"""Sixty jobs, and a worker process that is killed again and again: none is lost or paid twice."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from beatapi import ManualClock
from beatapi.sandbox import Sandbox
from beatapi_fleet import Fleet

from .conftest import short_videos

JOBS = 60
KILLS = (6, 17, 29, 44)
"""The worker is killed when so many jobs have a task: while it creates, waits and fetches."""


def run(fleet_url: str, sandbox: Sandbox, root: Path, *, until: int | None) -> bool:
    """Run a worker until all is over, or kill it when so many jobs have a task."""
    command = [sys.executable, "-m", "tests.fleet.worker", fleet_url, sandbox.url, sandbox.api_key]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if until is not None and int(line) >= until:
                process.kill()
                return True
        assert process.wait() == 0
        return False


def test_no_job_is_lost_or_paid_twice_by_kills(tmp_path: Path, root: Path) -> None:
    uniform = random.Random(7)
    clock = ManualClock()
    with Sandbox(clock=clock, processing_seconds=10, concurrency=30, seed=1) as sandbox:
        url = f"sqlite:///{tmp_path / 'fleet.db'}"
        own = {"api_key": sandbox.api_key, "base_url": sandbox.url, "clock": clock}
        with Fleet(url, now=clock.now, **own) as fleet:
            out = tmp_path / "out"
            batch = fleet.submit(short_videos(JOBS), command="videos", output=str(out))
            sandbox.faults.add("lost", operation="create*", probability=0.1, seed=3)
            sandbox.faults.add("latency", operation="create*", seconds=0.05)
            kills = [run(url, sandbox, root, until=count + uniform.randrange(3)) for count in KILLS]
            assert kills == [True] * len(KILLS)
            assert not run(url, sandbox, root, until=None)
            assert fleet.status(batch).counts == {"done": JOBS}
            made = Counter(entry.task_id for entry in fleet.results(batch))
            assert set(made.values()) == {1}
            assert len(sandbox.state()["tasks"]) == JOBS, "paid once each"
            assert sorted(path.name for path in out.iterdir()) == sorted(
                f"video{number}.mp4" for number in range(JOBS)
            )
            assert [call for call in sandbox.calls if call.status == 429] == []
