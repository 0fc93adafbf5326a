"""The sandbox's page, as somebody sees and uses it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox
from docs.pictures import page

if TYPE_CHECKING:
    from docs.pictures.browser import Browser


@pytest.fixture
def hook() -> Iterator[str]:
    with page.receiver() as url:
        yield url


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with page.sandbox() as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[BeatAPI]:
    with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as api:
        yield api


def press(browser: Browser, text: str) -> None:
    buttons = "[...document.querySelectorAll('button')].filter(b => b.offsetParent)"
    button = f"{buttons}.find(b => b.textContent === {text!r})"
    # Lists are filled before the page is shown: a busy machine can be in between.
    browser.until(f"{button} !== undefined")
    browser.run(f"{button}.click()")


def test_a_video_plays(browser: Browser, sandbox: Sandbox, client: BeatAPI) -> None:
    browser.open(sandbox.page_url)
    browser.until("document.querySelector('#main:not([hidden])') !== null")
    assert "None yet" in browser.run("document.body.innerText")
    task = page.film(client, 1, 2)
    browser.until(f"document.body.innerText.includes('{task}')")
    assert browser.run("document.querySelector('.task .status').textContent") == "queued"
    press(browser, "+1 min")
    browser.until("document.querySelector('.task .status').textContent === 'succeeded'")
    browser.run("document.querySelector('video').play()")
    browser.until("document.querySelector('video').currentTime > 0.3")
    assert browser.run("document.querySelector('video').videoWidth") == 1280
    # The card is not made anew while the video plays.
    browser.run("document.querySelector('video').dataset.same = 'yes'")
    time.sleep(1.5)
    assert browser.run("document.querySelector('video').dataset.same") == "yes"


def test_pictures_texts_and_streams_are_shown(
    browser: Browser, sandbox: Sandbox, client: BeatAPI
) -> None:
    client.images.create(model="nano-banana", prompt="A boat.")
    asked = "Name <b>three</b> uses."
    client.responses.create(model="gpt-5.6-sol", input=asked)
    list(client.responses.create(model="gpt-5.6-sol", input=asked, stream=True))
    sandbox.advance(60)
    browser.open(sandbox.page_url)
    browser.until("(document.querySelector('.task img') || {}).naturalWidth > 0")
    browser.until("document.querySelectorAll('#texts tr').length === 2")
    streamed, whole = browser.run("document.querySelector('#texts').innerText").splitlines()
    assert asked in streamed
    assert "This is the sandbox" in whole
    assert "stream of" in streamed
    assert "one answer" in whole


def test_deliveries_are_shown_and_replayed(
    browser: Browser, sandbox: Sandbox, client: BeatAPI, hook: str
) -> None:
    client.webhooks.create(url=hook)
    page.film(client, 1)
    sandbox.advance(60)
    browser.open(sandbox.page_url)
    rows = "document.querySelectorAll('#deliveries tr').length"
    browser.until(f"{rows} === 1")
    assert "204" in browser.run("document.querySelector('#deliveries').innerText")
    press(browser, "Replay")
    browser.until(f"{rows} === 2")
    assert len({each.event_id for each in sandbox.deliveries}) == 1


def test_faults_are_switched_on_and_off(browser: Browser, sandbox: Sandbox) -> None:
    browser.open(sandbox.page_url)
    browser.until("document.querySelectorAll('#scenarios option').length > 10")
    assert browser.run("document.querySelector('#meaning').textContent") != ""
    press(browser, "Switch on")
    browser.until("document.querySelectorAll('#faults tr').length === 1")
    [rule] = sandbox.faults.rules
    assert rule.fault.kind == "error"
    press(browser, "Switch off")
    browser.until("document.querySelectorAll('#faults tr').length === 0")
    browser.run("document.querySelector('#operation').value = 'nothing'")
    press(browser, "Add")
    browser.until("document.querySelector('#note').textContent.includes('nothing matches')")


def test_without_the_key_there_is_nothing_to_see(browser: Browser, sandbox: Sandbox) -> None:
    browser.open(f"{sandbox.url}/")
    browser.until("document.querySelector('#unlock:not([hidden])') !== null")
    assert browser.run("document.querySelector('#main').offsetParent === null")
    browser.run(f"document.querySelector('#key').value = {sandbox.api_key!r}")
    press(browser, "Open")
    browser.until("document.querySelector('#main').offsetParent !== null")
    assert sandbox.api_key not in browser.run("location.href")


def test_the_key_does_not_stay_in_the_address(browser: Browser, sandbox: Sandbox) -> None:
    browser.open(sandbox.page_url)
    browser.until("document.querySelector('#main:not([hidden])') !== null")
    assert browser.run("location.href") == f"{sandbox.url}/"


def test_the_picture_in_the_documentation_shows_the_page_of_today(
    launch: Callable[[], Browser], root: Path
) -> None:
    stored = (root / "docs/images/sandbox.png").read_bytes()
    assert page.text_of(page.screenshot(launch)) == page.text_of(stored), (
        "python3 -m nox -s docs -- --pictures"
    )
