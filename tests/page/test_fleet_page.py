"""The page of a fleet, as somebody sees it on a desk and on a phone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from beatapi import AuthenticationError, ManualClock
from beatapi_fleet import Fleet
from beatapi_fleet.jobs import Job
from beatapi_fleet.ledger import ACCEPT, BEGIN, END_PLAIN, REFUSE, SUBMIT
from beatapi_fleet.page import PageServer

if TYPE_CHECKING:
    from docs.pictures.browser import Browser

HOSTILE = (
    "</script><script>window.hit = 1</script><img src=x onerror='window.hit = 1'>\u202egnp.exe"
)
SHOWN = HOSTILE.replace("\u202e", "\ufffd")
REASON = "ValidationError: 'duration' must be at most 60; see https://docs.beatapi.io"


@pytest.fixture
def fleet(tmp_path: Path) -> Iterator[Fleet]:
    clock = ManualClock(1_790_000_000.0)
    with Fleet(f"sqlite:///{tmp_path}/fleet.db", api_key="sk_x", now=clock.now) as fleet:
        jobs = [
            Job(id=f"job{number:02}", name=f"shoe {number}", create="ecommerce-video", params={})
            for number in range(40)
        ]
        jobs[0] = Job(id="job00", name=HOSTILE, create="images", params={})
        fleet.ledger.add("autumn-3f2a9c01", jobs[:30])
        clock.advance(60)
        fleet.ledger.add(HOSTILE, jobs[30:])
        fleet.ledger.admit(24)
        for number in range(20):
            name = f"job{number:02}"
            fleet.ledger.move(name, SUBMIT, token="t", worker="w")
            fleet.ledger.move(name, BEGIN, token="t", body={})
            if number < 2:
                fleet.ledger.move(name, REFUSE, token="t", error=REASON if number else HOSTILE)
                continue
            fleet.ledger.move(name, ACCEPT, token="t", task_id=f"task_{number}")
            if number < 14:
                clock.advance(9)
                fleet.ledger.move(name, END_PLAIN)
        fleet.ledger.lead("worker-7/4711/3fa2c1", 3600)
        clock.advance(5)
        yield fleet


@pytest.fixture
def url(fleet: Fleet) -> Iterator[str]:
    server = PageServer(fleet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.url
    server.shutdown()
    thread.join()
    server.server_close()


def text_of(browser: Browser, selector: str) -> str:
    return browser.run(f"document.querySelector({selector!r}).textContent")


def test_a_fleet_is_seen_and_its_texts_stay_text(browser: Browser, fleet: Fleet, url: str) -> None:
    browser.open(url)
    browser.until("document.querySelectorAll('#dead tbody tr').length === 2")
    assert text_of(browser, "#state") == "working"
    assert "14 of 40" in text_of(browser, "#figures")
    assert SHOWN in text_of(browser, "#dead tbody")
    assert SHOWN in text_of(browser, "#batches tbody")
    assert REASON in text_of(browser, "#dead tbody")
    assert browser.run("window.hit") is None
    assert browser.run("document.querySelectorAll('img').length") == 0
    assert browser.run("document.scripts.length") == 1
    assert browser.run("getComputedStyle(document.querySelector('main dl')).display") == "grid"


def test_it_fits_a_phone(browser: Browser, url: str) -> None:
    browser.open(url)
    browser.until("document.querySelectorAll('#dead tbody tr').length === 2")
    dark = [{"name": "prefers-color-scheme", "value": "dark"}]
    browser.call("Emulation.setEmulatedMedia", features=dark)
    browser.screenshot(width=360, height=1500)
    assert browser.run("document.documentElement.scrollWidth") <= 360


def test_it_refreshes_itself_and_says_when_it_cannot(
    browser: Browser, fleet: Fleet, url: str
) -> None:
    browser.open(url)
    browser.until("document.querySelector('#state')?.textContent === 'working'")
    fleet.pause(AuthenticationError(where="GET /v1/usage", status=401))
    browser.until("document.querySelector('#state')?.textContent === 'paused'")
    assert "AuthenticationError" in text_of(browser, "#note")
    browser.run("fetch = async () => { throw new Error('gone') }")
    browser.until("document.querySelector('#note')?.textContent.endsWith('gone')")
    assert "14 of 40" in text_of(browser, "#figures"), "the last figures stay"
