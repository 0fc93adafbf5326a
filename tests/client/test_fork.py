"""A forked child works, whatever the parent's threads were doing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import patience

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")

SCRIPT = """
import os, signal, sys, threading
from pathlib import Path

{make}

inside, leave = threading.Event(), threading.Event()

def hold():
    with lock:
        inside.set()
        leave.wait()

thread = threading.Thread(target=hold)
thread.start()
inside.wait()
child = os.fork()
if child == 0:
    # A child that hangs dies of it.
    signal.alarm(20)
    use()
    os._exit(7)
_, status = os.waitpid(child, 0)
leave.set()
thread.join()
use()
sys.exit(os.waitstatus_to_exitcode(status))
"""

HOLDERS = {
    "journal": """
from beatapi import Journal, JournalEntry
made = Journal(Path(sys.argv[1]) / "creates.jsonl")
lock = made._lock
entry = dict(operation="o", path={}, body={}, at=1)
def use():
    made.begin(JournalEntry(idempotency_key=str(os.getpid()), **entry))
    assert made.is_pending(str(os.getpid()))
""",
    "inbox": """
from beatapi import WebhookInbox
from beatapi.models import WebhookEvent
made = WebhookInbox()
lock = made._lock
data = {"id": "task_1", "status": "succeeded"}
event = {"id": "evt_1", "event": "task.succeeded", "created_at": 1, "data": data}
def use():
    assert made.latest("task_2") is None
    made.publish(WebhookEvent.from_dict(event))
    assert made.latest("task_1") is not None
""",
    "memory store": """
from beatapi_receivers.dedupe import Claim, MemoryStore
made = MemoryStore()
lock = made._lock
def use():
    assert made.claim("evt_1", 60.0) is Claim.NEW
    made.complete("evt_1")
    assert made.claim("evt_1", 60.0) is Claim.DONE
    made._entries.clear()
""",
    "budget": """
from beatapi import RetryBudget
made = RetryBudget()
lock = made._lock
def use():
    made.earn()
    assert made.spend()
""",
    "clock": """
from beatapi import ManualClock
made = ManualClock(0)
lock = made._lock
def use():
    made.advance(1.0)
    assert made.now() > 0
""",
    "part of a download": """
from beatapi._downloads.part import Part
made = Part(Path(sys.argv[1]) / "v.mp4", source="s", media_type=None, where="GET")
lock = made.lock
def use():
    made.claim()
""",
    "connections of each event loop": """
import asyncio
from beatapi._transport.sockets import PerLoop
made = PerLoop(object)
lock = made._lock
def use():
    async def main():
        assert made.get() is made.get()
    asyncio.run(main())
""",
    "level of the log": """
from beatapi import BeatAPI
from beatapi._calls.observe import _configuring as lock
os.environ["BEATAPI_LOG"] = "error"
def use():
    BeatAPI(api_key="sk_test", base_url="http://127.0.0.1:1").close()
""",
    "first use of a resource": """
from beatapi import BeatAPI
from beatapi.resources import Resources
made = BeatAPI(api_key="sk_test", base_url="http://127.0.0.1:1")
lock = getattr(vars(Resources)["music_video"], "lock", threading.Lock())
def use():
    assert made.music_video.shots is made.music_video.shots
""",
}


def run(script: str, folder: Path) -> int:
    command = [sys.executable, "-W", "ignore::DeprecationWarning", "-c", script, str(folder)]
    return subprocess.run(command, check=False, timeout=patience.SECONDS).returncode


@pytest.mark.parametrize("holder", HOLDERS)
def test_a_lock_that_a_thread_holds_is_open_in_the_child(tmp_path: Path, holder: str) -> None:
    assert run(SCRIPT.format(make=HOLDERS[holder]), tmp_path) == 7


IMPORTING = """
import os, signal, sys, threading
import beatapi

inside = threading.Event()

class Slow:
    # Stands in the way of the import until the fork waits for it.
    def find_spec(self, name, path=None, target=None):
        if name == "beatapi._calls.journal":
            inside.set()
            threading.Event().wait(0.2)
        return None

sys.meta_path.insert(0, Slow())
thread = threading.Thread(target=lambda: beatapi.Journal)
thread.start()
inside.wait()
child = os.fork()
if child == 0:
    signal.alarm(20)
    assert beatapi.Journal.__name__ == "Journal"
    os._exit(7)
_, status = os.waitpid(child, 0)
thread.join()
sys.exit(os.waitstatus_to_exitcode(status))
"""


def test_a_fork_waits_for_the_first_use_of_a_name(tmp_path: Path) -> None:
    assert run(IMPORTING, tmp_path) == 7
