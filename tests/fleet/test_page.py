"""The page of a fleet, over a real socket: what it shows, and what it keeps to itself."""

from __future__ import annotations

import re
import socket
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias
from wsgiref.util import setup_testing_defaults

import httpx
import pytest

from beatapi import AuthenticationError, ManualClock
from beatapi_fleet import Embedded, Fleet
from beatapi_fleet.jobs import STATES, Job
from beatapi_fleet.ledger import BEGIN, DOUBT, FAIL, REFUSE, SUBMIT
from beatapi_fleet.page import LONGEST, MOST_BATCHES, MOST_DEAD, Page, PageServer, snapshot
from tests import patience

from .conftest import Lines, OpenFleet

Browse: TypeAlias = Callable[[Fleet], httpx.Client]

KEY = "K3y-0f-m1ne"

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\x1b[2J\nש👨\u200d👧"
)


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Fleet]:
    """Return an empty fleet, for what does not depend on the kind of its ledger."""
    with Fleet(f"sqlite:///{tmp_path}/fleet.db", api_key=KEY) as fleet:
        yield fleet


@pytest.fixture
def browse() -> Iterator[Browse]:
    """Return a function that serves the page of a fleet, and asks for it over a socket."""
    servers: list[tuple[PageServer, threading.Thread, httpx.Client]] = []

    def start(fleet: Fleet) -> httpx.Client:
        server = PageServer(fleet)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        client = httpx.Client(base_url=server.url, timeout=patience.SECONDS)
        servers.append((server, thread, client))
        return client

    yield start
    for server, thread, client in servers:
        client.close()
        server.shutdown()
        thread.join()
        server.server_close()


def status_of(browser: httpx.Client) -> Any:
    answer = browser.get("status.json")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    return answer.json()


def bury(fleet: Fleet, name: str, error: str, *, number: int = 0) -> None:
    """Put a dead letter into the ledger."""
    job = f"job{number}"
    fleet.ledger.add(name, [Job(id=job, name=name, create="images", params={"prompt": "sesame"})])
    fleet.ledger.admit(10_000)
    assert fleet.ledger.move(job, SUBMIT, token="t", worker="w") is not None
    assert fleet.ledger.move(job, BEGIN, token="t", body={"prompt": "sesame"}) is not None
    arrow = DOUBT if number % 2 else REFUSE
    assert fleet.ledger.move(job, arrow, token="t", error=error) is not None


def test_the_figures_of_a_fleet_that_works(
    fleet: Fleet, browse: Browse, lines: Callable[[int], Lines], clock: ManualClock
) -> None:
    batch = fleet.submit(lines(12), command="ecommerce-video")
    embedded = Embedded(fleet)
    embedded.turn(0.01)
    browser = browse(fleet)
    clock.advance(3)
    status = status_of(browser)
    assert list(status["states"]) == list(STATES)
    assert (status["jobs"], status["ended"], status["states"]["queued"]) == (12, 0, 2)
    assert status["oldest_seconds"] == pytest.approx(3, abs=1)
    assert status["rate"] == {"limit": 10, "used": 10, "polls": 1.0}
    assert (status["paused"], status["dead"], status["more_dead"]) == (None, [], 0)
    assert status["keeper"]["name"] == embedded.worker.name
    assert status["keeper"]["seconds"] == pytest.approx(3, abs=1)
    (shown,) = status["batches"]
    assert (shown["name"], shown["jobs"]) == (batch, 12)
    assert sum(shown["states"].values()) == 12
    embedded.keeper.close()
    assert status_of(browser)["keeper"] is None


def test_a_keeper_that_leads_anew_says_so(
    open_fleet: OpenFleet, browse: Browse, clock: ManualClock
) -> None:
    one, two = Embedded(open_fleet()), Embedded(open_fleet())
    browser = browse(open_fleet())
    for embedded in (one, two, one):
        embedded.turn(0.01)
        clock.advance(2)
        keeper = status_of(browser)["keeper"]
        assert keeper["name"] == embedded.worker.name
        assert keeper["seconds"] == pytest.approx(2, abs=1)
        embedded.keeper.close()


def test_a_keeper_that_has_not_said_since_when_leads_all_the_same(
    fleet: Fleet, browse: Browse
) -> None:
    assert fleet.ledger.lead("other", 60)
    assert status_of(browse(fleet))["keeper"] == {"name": "other", "seconds": None}


def test_an_empty_fleet_has_a_page(fleet: Fleet, browse: Browse) -> None:
    status = status_of(browse(fleet))
    assert (status["jobs"], status["batches"], status["dead"]) == (0, [], [])
    assert (status["keeper"], status["oldest_seconds"]) == (None, None)
    assert status["rate"] == {"limit": None, "used": 0, "polls": None}


def test_dead_letters_have_their_reasons(fleet: Fleet, browse: Browse, clock: ManualClock) -> None:
    bury(fleet, "first", "ValidationError: no such model", number=0)
    bury(fleet, "second", "APIConnectionError: lost", number=1)
    clock.advance(60)
    dead = status_of(browse(fleet))["dead"]
    assert [(each["id"], each["name"], each["state"], each["error"]) for each in dead] == [
        ("job0", "first", "failed", "ValidationError: no such model"),
        ("job1", "second", "unknown", "APIConnectionError: lost"),
    ]
    assert dead[0]["seconds"] == pytest.approx(60, abs=1)


def test_what_is_long_is_cut(open_fleet: OpenFleet, browse: Browse, clock: ManualClock) -> None:
    fleet = open_fleet()
    for number in range(MOST_DEAD + 3):
        bury(fleet, "x" * 10_000 if number == 0 else f"batch{number}", "y" * 10_000, number=number)
        clock.advance(1)
    status = status_of(browse(fleet))
    assert (len(status["dead"]), status["more_dead"]) == (MOST_DEAD, 3)
    assert len(status["batches"]) == MOST_BATCHES
    assert status["more_batches"] == MOST_DEAD + 3 - MOST_BATCHES
    assert status["batches"][0]["name"] == f"batch{MOST_DEAD + 2}", "the newest comes first"
    assert status["dead"][0]["name"] == "x" * (LONGEST - 1) + "…"
    assert all(len(each["error"]) == LONGEST for each in status["dead"])


@pytest.mark.parametrize("hidden", ["sig=5ecret", "sk_5ecret_1", "whsec_5ecret", "5ecret@host"])
def test_no_secret_and_no_signed_link_is_shown(plain: Fleet, browse: Browse, hidden: str) -> None:
    text = (
        f"IncompleteError: https://files.test/a.mp4?{hidden}&e=1#5ecret and"
        f" postgresql://me:{hidden} redis://:{hidden} {KEY} (sk_5ecret)"
        f" 'http://a.test/b?5ecret' sk_live_5ecret-5ecret redis://:w@5ecret@host"
    )
    bury(plain, f"a https://b.test/?{hidden}", text)
    plain.pause(AuthenticationError(where="GET /v1/usage", status=401, message=text))
    browser = browse(plain)
    status = status_of(browser)
    shown = browser.get("status.json").text
    for secret in ("5ecret@", "?5ecret", "#5ecret", "_5ecret", "-5ecret", KEY):
        assert secret not in shown
    assert "sesame" not in shown, "arguments are nobody's business here"
    assert "https://files.test/a.mp4?…" in status["dead"][0]["error"]
    assert "'http://a.test/b?…'" in status["dead"][0]["error"]
    assert not status["paused"]["key_is_accepted"]


def test_a_reason_of_many_links_is_shown_in_linear_time(plain: Fleet) -> None:
    """In quadratic time, each of these would take minutes."""
    for number, piece in enumerate(("a://", "a://x@", "a://b?", "sk_")):
        bury(plain, "links", piece * 100_000, number=number)
    assert all(len(each["error"]) <= LONGEST for each in snapshot(plain)["dead"])


def test_ids_of_others_are_text_of_others(plain: Fleet) -> None:
    bury(plain, "adopted", "lost", number=1)
    entry = plain.adopt("job1", f"task\u202e {KEY} https://a.test/?5ecret")
    assert plain.move(entry, FAIL, error="gone") is not None
    assert plain.ledger.lead(f"host\u202e{'x' * LONGEST}", 60)
    shown = snapshot(plain)
    assert shown["dead"][0]["task_id"] == "task\ufffd … https://a.test/?…"
    assert shown["keeper"]["name"].startswith("host\ufffdx")
    assert len(shown["keeper"]["name"]) == LONGEST


def test_hostile_names_stay_text(fleet: Fleet, browse: Browse) -> None:
    """Names are in the JSON alone, and the page's script makes text nodes of them."""
    fleet.pause(AuthenticationError(where=HOSTILE, status=401))
    bury(fleet, HOSTILE, HOSTILE)
    browser = browse(fleet)
    page, status = browser.get("/").text, status_of(browser)
    shown = HOSTILE.replace("\u202e", "\ufffd").replace("\x1b", "\ufffd")
    (letter,), (batch,) = status["dead"], status["batches"]
    assert letter["name"] == letter["error"] == batch["name"] == shown
    assert shown in status["paused"]["reason"]
    assert "alert(1)" not in page
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", page)
    assert browser.get("status.json").text.isascii()


def test_the_policy_lets_the_page_s_own_script_run_and_nothing_else(
    plain: Fleet, browse: Browse
) -> None:
    browser = browse(plain)
    for path in ("/", "/status.json", "/nothing"):
        headers = browser.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
    page = browser.get("/").text
    for tag in ("script", "style"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not re.search(r"(?:src|href)=\"(?!data:,|status\.json)", page), "it loads nothing else"
    assert not re.search(r"\s(?:style|on\w+)=\"", page)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:1", 200),
        ("localhost", 200),
        ("localhost:8080", 200),
        ("evil.test", 421),
        ("evil.test:80", 421),
        ("127.0.0.1.evil.test", 421),
        ("localhost@evil.test", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_other_names_of_the_address_read_nothing(
    plain: Fleet, browse: Browse, host: str, status: int
) -> None:
    """A page of the web may give its own name this address, and is then of the same origin."""
    answer = browse(plain).get("status.json", headers={"Host": host})
    assert answer.status_code == status
    assert ("states" in answer.text) == (status == 200)


def test_there_is_nothing_else(plain: Fleet, browse: Browse) -> None:
    browser = browse(plain)
    assert browser.get("/page.html").status_code == 404
    assert browser.get("/../../etc/passwd").status_code == 404
    refused = browser.post("status.json", json={})
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD")
    assert browser.request("NONSENSE", "/").status_code == 405
    head = browser.head("/")
    assert (head.status_code, head.content) == (200, b"")
    assert int(head.headers["content-length"]) == len(browser.get("/").content)


def test_it_is_served_on_loopback_only(plain: Fleet) -> None:
    with PageServer(plain) as server:
        assert server.server_address[0] == "127.0.0.1"
        assert server.socket.family == socket.AF_INET
        assert server.url == f"http://127.0.0.1:{server.server_port}/"


def test_a_browser_that_hangs_up_is_not_talked_about(
    plain: Fleet, browse: Browse, capsys: pytest.CaptureFixture[str]
) -> None:
    browser = browse(plain)
    address = browser.base_url.host, browser.base_url.port
    for said in (
        b"",
        b"GET / HT",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\xff\n",
    ):
        with socket.create_connection((address[0], int(address[1] or 0))) as connection:
            connection.sendall(said)
    assert browser.get("/").status_code == 200
    assert "Traceback" not in capsys.readouterr().err


def test_a_ledger_that_cannot_be_reached_is_said(tmp_path: Path, browse: Browse) -> None:
    with Fleet(f"sqlite:///{tmp_path}/missing/fleet.db", api_key="sk_x") as fleet:
        browser = browse(fleet)
        answer = browser.get("status.json")
        assert answer.status_code == 503
        assert answer.json()["error"].startswith("the ledger's database: ")
        assert browser.get("/").status_code == 200


def test_it_may_be_mounted_in_another_application(plain: Fleet) -> None:
    answers: list[tuple[str, dict[str, str]]] = []
    page = Page(plain)
    for path in ("", "/", "/status.json"):
        environ: dict[str, Any] = {"SCRIPT_NAME": "/fleet", "PATH_INFO": path}
        setup_testing_defaults(environ)
        environ["HTTP_HOST"] = "shop.example.test"
        list(page(environ, lambda status, headers, *_: answers.append((status, dict(headers)))))
    assert [status.split()[0] for status, _ in answers] == ["308", "200", "200"]
    assert answers[0][1]["Location"] == "/fleet/"
