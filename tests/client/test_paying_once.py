"""A thousand creates under faults: none is paid twice, and a journal finds those a crash lost.

`nox -s tests -- --full` makes ten thousand.
"""

from __future__ import annotations

import contextlib
import json
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import pytest

from beatapi import BeatAPI, BeatAPIError, ManualClock, OutcomeUnknownError, RetryBudget
from beatapi._calls.journal import Journal
from beatapi._calls.operation import Arguments, Operation
from beatapi.sandbox import Sandbox, sample_image, sample_song

Idempotency = Literal["undeclared", "optional"]

UNLIMITED = RetryBudget(capacity=float("inf"))
"""No limit: the budget, tested elsewhere, would end most of these retries early."""

FAULTS = (
    *("none",) * 7,
    "lost before",
    "lost after",
    "reset after",
    "half an answer",
    "500 after",
    "502 page after",
    "503 refused",
    "429 refused",
    "503 page after",
)


class Server:
    """Accepts creates on a raw socket, and loses or spoils answers by a seeded draw."""

    def __init__(self, *, recognises_keys: bool, seed: int) -> None:
        self.recognises_keys = recognises_keys
        self.accepted: Counter[int] = Counter()
        self._by_key: dict[str, str] = {}
        self._random = random.Random(seed)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def stop(self) -> None:
        # Closing alone would leave the thread in accept().
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            # The client makes one call after the other, and has one connection at a time.
            self._converse(connection)

    def _converse(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as stream, contextlib.suppress(OSError):
            while (request := self._read(stream)) and self._answer(connection, *request):
                pass

    def _read(self, stream: Any) -> tuple[str, int] | None:
        try:
            if not stream.readline():
                return None
            headers: dict[str, str] = {}
            while (line := stream.readline().strip()) != b"":
                name, _, value = line.decode().partition(":")
                headers[name.lower()] = value.strip()
            body = json.loads(stream.read(int(headers["content-length"])))
        except (OSError, KeyError, ValueError):
            return None
        return headers.get("idempotency-key", ""), body["n"]

    def _answer(self, connection: socket.socket, key: str, n: int) -> bool:
        """Act on a request, then answer by the draw; return false if the connection is closed."""
        fault = self._random.choice(FAULTS)
        if fault == "lost before":
            return False
        if fault.endswith("refused"):
            return self._send(connection, int(fault[:3]), json_error(fault))
        task = self._accept(key, n)
        if fault in ("lost after", "reset after"):
            # Linger 0: the kernel sends RST in place of FIN.
            if fault == "reset after":
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            return False
        if "after" in fault:
            page = "<html>busy</html>" if "page" in fault else json_error("500")
            return self._send(connection, int(fault[:3]), page)
        whole = json.dumps({"data": {"id": task}})
        cut = whole[:8] if fault == "half an answer" else whole
        return self._send(connection, 201, cut, length=len(whole)) and cut == whole

    def _accept(self, key: str, n: int) -> str:
        if self.recognises_keys and key in self._by_key:
            return self._by_key[key]
        self.accepted[n] += 1
        task = self._by_key[key] = f"task_{n}_{self.accepted[n]}"
        return task

    def _send(
        self, connection: socket.socket, status: int, body: str, *, length: int | None = None
    ) -> bool:
        size = len(body) if length is None else length
        head = f"HTTP/1.1 {status} X\r\nContent-Length: {size}\r\nRetry-After: 0\r\n\r\n"
        connection.sendall((head + body).encode())
        return True


def json_error(code: str) -> str:
    error = {"code": f"because {code}", "message": "No.", "request_id": "req_1"}
    return json.dumps({"error": error})


def create(idempotency: Idempotency) -> Operation[Mapping[str, Any]]:
    return Operation(
        id="createThing",
        method="POST",
        path="/v1/things",
        decode=dict,
        envelope="data",
        idempotency=idempotency,
    )


@pytest.fixture(params=["optional", "undeclared"])
def idempotency(request: pytest.FixtureRequest) -> Idempotency:
    found: Idempotency = request.param
    return found


@pytest.fixture
def server(idempotency: Idempotency) -> Iterator[Server]:
    running = Server(recognises_keys=idempotency == "optional", seed=20261123)
    yield running
    running.stop()


def test_no_create_is_paid_twice(
    server: Server, idempotency: Idempotency, count: Callable[[int], int]
) -> None:
    calls = count(5_000)
    operation = create(idempotency)
    outcomes: Counter[str] = Counter()
    with BeatAPI(
        api_key="sk_test",
        base_url=server.url,
        clock=ManualClock(),
        max_retries=50,
        timeout=None,
        retry_budget=UNLIMITED,
    ) as client:
        for n in range(calls):
            try:
                made = client._engine.call(operation, Arguments(body={"n": n}), {})
            except BeatAPIError as error:
                outcomes[type(error).__name__] += 1
            else:
                outcomes["made"] += 1
                assert made["id"] == f"task_{n}_1"
                assert server.accepted[n] == 1
    assert max(server.accepted.values()) == 1
    if idempotency == "optional":
        assert outcomes == {"made": calls}
    else:
        assert outcomes["made"] > calls / 5
        assert outcomes["OutcomeUnknownError"] > calls / 5


OCTOBER = "2026-10-02"
MISHAPS: dict[str, dict[str, Any]] = {
    "lost": {},
    "reset": {},
    "truncate": {},
    "html": {"status": 502},
    "error": {"code": "internal_error"},
}


class Attempts:
    """Counts the requests of a client."""

    count = 0

    def call(self, _: object) -> Attempts:
        return self

    def attempt(self, **_: object) -> None:
        self.count += 1

    def end(self, error: BaseException | None) -> None:
        pass


Create = Callable[[], Any]


def paying(client: BeatAPI, folder: Path) -> list[Create]:
    """Return a call of each operation of October that costs money and declares a key."""
    picture = client.files.upload(("a.png", sample_image())).url
    song = client.files.upload(("a.wav", sample_song(10))).url
    boat: Any = {"prompt": "A boat"}
    film = client.videos.create(model="kling-3", duration=5, **boat)
    client.tasks.download(client.tasks.wait(film), folder / "film.mp4")
    filmed = client.files.upload(folder / "film.mp4").url
    manual: Any = {"images": [picture], "audio_url": song, "compose_mode": "manual"}
    storyboard = client.tasks.wait(client.music_video.create(**manual))
    shots = [shot.id for shot in storyboard.storyboard.shots] if storyboard.storyboard else []
    edit, compose = client.music_video.shots.edit, client.music_video.compose
    started: Any = {"reference": "model:nano-banana-2", "operation": "start", "input": boat}
    session: Any = {"max_duration_seconds": 15, "allowed_origins": ["https://app.example.com"]}
    return [
        lambda: client.images.create(model="nano-banana", **boat),
        lambda: client.videos.create(model="kling-3", duration=5, **boat),
        lambda: client.music_video.create(images=[picture], audio_url=song),
        lambda: client.ecommerce_video.create(images=[picture], duration=10),
        lambda: client.effects.create(effect_id="image-pencil", images=[picture]),
        lambda: client.video_analysis.create(video_url=filmed, **boat),
        lambda: edit(storyboard.id, shots[0], **boat),
        lambda: compose(storyboard.id, shot_ids=shots),
        lambda: client.web.search(query="music video"),
        lambda: client.web.read(urls=["https://example.com/"]),
        lambda: client.web.map(url="https://example.com/"),
        lambda: client.web.research(query="How are music videos made?"),
        lambda: client.capabilities.run(**started),
        lambda: client.realtime.sessions.create(**session),
    ]


def test_each_create_of_october_is_paid_once(count: Callable[..., int], tmp_path: Path) -> None:
    """Everything with a key that costs money: no error, and the price of each call is paid once.

    In full ten thousand; each looks at its pictures and its song.
    """
    calls, attempts = count(10_000, share=100), Attempts()
    with (
        Sandbox(
            spec=OCTOBER,
            balance=1e9,
            concurrency=1000,
            processing_seconds=0,
            seed=7,
            clock=ManualClock(),
        ) as sandbox,
        BeatAPI(
            api_key=sandbox.api_key,
            base_url=sandbox.url,
            clock=ManualClock(),
            max_retries=50,
            timeout=None,
            retry_budget=UNLIMITED,
            observer=attempts,
        ) as client,
    ):
        kinds = paying(client, tmp_path)

        def spent() -> tuple[float, int]:
            usage = client.usage.retrieve()
            return 1e9 - float(usage.credit_balance), int(usage.total_tasks)

        def cost(create: Create) -> tuple[float, int]:
            money, tasks = spent()
            create()
            return spent()[0] - money, spent()[1] - tasks

        costs = [cost(create) for create in kinds]
        assert min(money for money, _ in costs) > 0.001
        assert sum(tasks for _, tasks in costs) == len(kinds) - 3
        money, tasks = spent()
        for number, (mishap, options) in enumerate(MISHAPS.items()):
            sandbox.faults.add(mishap, probability=0.1, seed=number, **options)
        attempted = attempts.count
        for n in range(calls):
            kinds[n % len(kinds)]()
        assert attempts.count - attempted > calls * 1.2
        sandbox.faults.clear()
        for n in range(calls):
            money += costs[n % len(kinds)][0]
            tasks += costs[n % len(kinds)][1]
        assert spent() == (pytest.approx(money, abs=0.001), tasks)


class Crash(BaseException):
    """The simulated end of the process."""


class CrashingObserver:
    """Ends the process at a draw, after a request was answered or failed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def call(self, _: object) -> CrashingObserver:
        return self

    def attempt(self, **_: object) -> None:
        if self._random.random() < 0.2:
            raise Crash

    def end(self, error: BaseException | None) -> None:
        pass


def test_a_journal_finds_what_a_crash_lost(
    server: Server, idempotency: Idempotency, tmp_path: Path
) -> None:
    operation = create(idempotency)
    path = tmp_path / "creates.jsonl"
    settings: Any = {
        "api_key": "sk_test",
        "base_url": server.url,
        "max_retries": 50,
        "timeout": None,
        "retry_budget": UNLIMITED,
    }
    crashes = 0
    crashing = CrashingObserver(seed=7)
    with BeatAPI(
        **settings, clock=ManualClock(), journal=Journal(path), observer=crashing
    ) as dying:
        for n in range(200):
            try:
                dying._engine.call(operation, Arguments(body={"n": n}), {})
            except Crash:
                crashes += 1
            except BeatAPIError:
                pass
    journal = Journal(path)
    known = {entry.body["n"] for entry in journal.pending()}
    assert len(known) >= crashes > 20
    with BeatAPI(**settings, clock=ManualClock(), journal=journal) as client:
        for entry in journal.pending():
            options: Any = {"idempotency_key": entry.idempotency_key}
            try:
                client._engine.call(operation, Arguments(body=entry.body), options)
            except OutcomeUnknownError:
                assert idempotency == "undeclared"
    assert max(server.accepted.values()) == 1
    if idempotency == "optional":
        assert journal.pending() == []
        assert all(server.accepted[n] == 1 for n in known)
    else:
        # Nobody but the account's owner can tell; the calls were refused, not repeated.
        assert {entry.body["n"] for entry in journal.pending()} == known
