"""What does a person see of a fleet? One page that refreshes itself, and the same as JSON.

``Page`` is a WSGI application, to be mounted in yours behind your own login; ``PageServer`` serves
it to the browsers of this machine alone, as ``beatapi fleet page`` does. It only reads the ledger.
"""

from __future__ import annotations

import json
import re
import sys
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from itertools import islice
from pkgutil import get_data
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from .jobs import DEAD, STATES, is_hidden
from .keeper import LEADER, MEMORY
from .ledger import SLOTS, Entry, LedgerError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from .fleet import Fleet

MOST_BATCHES: Final = 20
"""The number of batches that the page shows, the newest first."""

MOST_DEAD: Final = 100
"""The number of dead letters that the page shows."""

LONGEST: Final = 500
"""The number of characters of a name or a reason that the page shows."""

_SILENCE_SECONDS: Final = 10.0
_LOOPBACK: Final = ("127.0.0.1", "localhost")

_LINK: Final = re.compile(r"\w://[^\s\"'<>]*")
_CONCEALED: Final = (
    # What stands before a host can be a password, with an @ in it.
    (re.compile(r"(\w://)[^\s/]*@"), r"\1…@"),
    (re.compile(r"\b(sk|whsec)_[\w-]+"), r"\1_…"),
)


class Page:
    """The page of a fleet at ``/``, and the same as JSON at ``/status.json``.

    It shows no key, no argument of a job and no signed link. Everybody who reaches it may read it:
    mount it behind your own login.

    Args:
        fleet: The fleet.

    Example:
        ``DispatcherMiddleware(app, {"/fleet": Page(fleet)})``, with Flask
    """

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet
        self._html = get_data("beatapi_fleet", "page.html") or b""
        self._policy = _policy(self._html.decode())

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        status, kind, body, more = self._answer(environ)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Content-Security-Policy": self._policy,
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            **more,
        }
        start(status, list(headers.items()))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: WSGIEnvironment) -> tuple[str, str, bytes, dict[str, str]]:
        path = environ.get("PATH_INFO", "")
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return "405 Method Not Allowed", _TEXT, b"There is only GET.\n", {"Allow": "GET, HEAD"}
        if path == "/":
            return "200 OK", "text/html; charset=utf-8", self._html, {}
        if path == "/status.json":
            return self._status()
        if path == "" and environ.get("SCRIPT_NAME"):
            # The page finds its status beside itself.
            return "308 Permanent Redirect", _TEXT, b"", {"Location": f"{environ['SCRIPT_NAME']}/"}
        return "404 Not Found", _TEXT, b"There is / and /status.json.\n", {}

    def _status(self) -> tuple[str, str, bytes, dict[str, str]]:
        try:
            status, content = "200 OK", snapshot(self._fleet)
        except LedgerError as error:
            text = _shown(self._fleet, str(error))
            status, content = "503 Service Unavailable", {"error": text}
        return status, "application/json", json.dumps(content).encode(), {}


_TEXT: Final = "text/plain; charset=utf-8"


def snapshot(fleet: Fleet) -> dict[str, Any]:
    """Return what the page shows, ready for JSON; times are seconds.

    Raises:
        LedgerError: The ledger cannot be reached.
    """
    ledger, status = fleet.ledger, fleet.status()
    now, batches = ledger.now(), ledger.batches()
    newest = list(islice(batches, MOST_BATCHES))
    dead = ledger.entries(states=sorted(DEAD), most=MOST_DEAD)
    pause = status.pause
    return {
        "jobs": status.total,
        "states": {state: status.counts.get(state, 0) for state in STATES},
        "ended": status.ended,
        "per_minute": round(status.per_minute, 2),
        "seconds_left": status.seconds_left,
        "oldest_seconds": status.oldest_seconds,
        "settled": status.settled,
        "keeper": _keeper(fleet, status.leader, now),
        "rate": {
            "limit": status.limit,
            "used": sum(status.counts.get(state, 0) for state in SLOTS),
            "polls": _polls(ledger.kept(MEMORY)),
        },
        "paused": pause
        and {
            "reason": _shown(fleet, pause.reason),
            "seconds": now - pause.since,
            "key_is_accepted": pause.key_is_accepted,
        },
        "batches": [
            {
                "name": _shown(fleet, name),
                "jobs": batches[name],
                "states": dict(sorted(ledger.counts(name).items())),
            }
            for name in newest
        ],
        "more_batches": len(batches) - len(newest),
        "dead": [_letter(fleet, entry, now) for entry in dead],
        "more_dead": max(0, sum(status.counts.get(each, 0) for each in DEAD) - MOST_DEAD),
    }


def _keeper(fleet: Fleet, leader: str | None, now: float) -> dict[str, Any] | None:
    """Return the keeper, and for how long it has led as far as it has said so."""
    if leader is None:
        return None
    known: dict[str, Any] = json.loads(fleet.ledger.kept(LEADER) or "{}")
    since = known.get("since") if known.get("name") == leader else None
    return {"name": _shown(fleet, leader), "seconds": None if since is None else now - since}


def _polls(memory: str | None) -> float | None:
    """Return the share of the full rate of polls that answers of 429 have left."""
    share: object = json.loads(memory or "{}").get("rate")
    return float(share) if isinstance(share, (int, float)) else None


def _letter(fleet: Fleet, entry: Entry, now: float) -> dict[str, Any]:
    return {
        "id": _shown(fleet, entry.job.id),
        "name": _shown(fleet, entry.job.name),
        "command": _shown(fleet, entry.job.create),
        "state": entry.state,
        "task_id": entry.task_id and _shown(fleet, entry.task_id),
        "error": _shown(fleet, entry.error or ""),
        "seconds": now - entry.changed_at,
    }


def _shown(fleet: Fleet, text: str) -> str:
    """Return a text of others without secrets and hidden characters, and not too long."""
    text = _LINK.sub(_unsigned, fleet.without_key(text))
    for pattern, replacement in _CONCEALED:
        text = pattern.sub(replacement, text)
    text = "".join("\ufffd" if is_hidden(each) and each != "\n" else each for each in text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _unsigned(link: re.Match[str]) -> str:
    """Return a link without what follows its path, which signs it."""
    path = re.split("[?#]", link[0], maxsplit=1)[0]
    return path if path == link[0] else f"{path}?…"


def _policy(html: str) -> str:
    """Return the policy of a page: it runs its own script, and asks nobody but its own server."""
    script, style = (
        b64encode(sha256(html.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0].encode()).digest())
        for tag in ("script", "style")
    )
    return (
        f"default-src 'none'; script-src 'sha256-{script.decode()}';"
        f" style-src 'sha256-{style.decode()}'; connect-src 'self'; img-src data:;"
        " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
        " require-trusted-types-for 'script'"
    )


# A server for one machine


class PageServer(ThreadingMixIn, WSGIServer):
    """An HTTP server for the browsers of this machine; ``serve_forever`` serves.

    It answers only if it is asked by a name of this machine: a page of the web that has given its
    own name this address reads nothing.

    Args:
        fleet: The fleet.
        port: TCP port; 0 takes a free one.

    Raises:
        OSError: The port is taken.
    """

    daemon_threads = True

    def __init__(self, fleet: Fleet, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.set_app(_for_loopback(Page(fleet)))

    @property
    def url(self) -> str:
        """The URL of the page."""
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that hang up."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)


class _Handler(WSGIRequestHandler):
    timeout = _SILENCE_SECONDS

    def log_message(self, format: str, *args: Any) -> None:
        """Do nothing: a page that refreshes itself would fill the terminal."""


def _for_loopback(app: WSGIApplication) -> WSGIApplication:
    """Return the application for requests by a name of this machine; others are refused."""

    def guarded(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if _host(environ.get("HTTP_HOST", "")) in _LOOPBACK:
            return app(environ, start)
        start("421 Misdirected Request", [("Content-Type", _TEXT)])
        return [b"Ask by the name 127.0.0.1 or localhost.\n"]

    return guarded


def _host(header: str) -> str | None:
    try:
        return urlsplit(f"//{header}").hostname
    except ValueError:
        return None
