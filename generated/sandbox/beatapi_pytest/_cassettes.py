"""Recorded exchanges with BeatAPI: what was asked and answered, without anything secret.

Only an allow-list is kept: method, path and query of a request and a hash of its body; status, two
header fields and the body of an answer, with keys, secrets and the queries of signed URLs covered.
A body that is no text, such as a video, is a file of its own beside the cassette.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
import os
import re
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from functools import cached_property
from ipaddress import ip_address
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self
from unittest.mock import patch

import httpx

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi._transport.address import checked_addresses

from ._scrubbing import Scrubber

VERSION: Final = 2

REPLAY_KEY: Final = "sk_cassette"
_KEPT_FIELDS: Final = ("content-type", "retry-after")
_BOUNDARY: Final = re.compile(rb"boundary=\"?([^\";]+)")
_MEDIA_NAME: Final = re.compile(r"[0-9a-f]{32}(?:\.[a-z0-9]{1,8})?")

_NOWHERE: Final = "192.0.2.1"
"""The address of every host while a cassette is replayed, reserved as no host's (RFC 5737)."""


class CassetteError(Exception):
    """A cassette does not fit what the test does; the message says what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One request and its answer.

    Args:
        method: The HTTP method.
        path: Path and query.
        body_sha256: Hash of the request's body, with multipart boundaries, secrets and the queries
            of URLs covered.
        status: The HTTP status of the answer.
        headers: The header fields that are kept.
        body: The answer, if it is text.
        media: The file that holds it, if it is none.
    """

    method: str
    path: str
    body_sha256: str
    status: int
    headers: dict[str, str]
    body: str
    media: str | None = None

    @property
    def asked(self) -> tuple[str, str, str]:
        """The method, path and body digest of a request that gets this answer."""
        return self.method, self.path, self.body_sha256


class Cassette:
    """Records, or replays, the exchanges of one test; a context manager.

    Args:
        path: The file.
        recording: Whether requests go to BeatAPI, and the file is written anew.

    Raises:
        CassetteError: There is nothing to replay, or the file is damaged.
    """

    def __init__(self, path: Path, *, recording: bool) -> None:
        self.path = path
        self.recording = recording
        self._media = _Media(path.with_suffix(""))
        self._scrubber = Scrubber()
        self._server: str | None = None
        self._interactions: list[Interaction] = []
        if not recording:
            self._server, self._interactions = _load(path)
        self._next = 0
        self._replaying = ExitStack()

    @property
    def server(self) -> str | None:
        """The URL of a recorded sandbox on this machine; ``None`` if it was BeatAPI itself.

        A client that replays has to be built for it: files on this machine are fetched from no
        other server's answers.
        """
        return self._server

    @cached_property
    def http_client(self) -> httpx.Client:
        """For ``BeatAPI(http_client=…)``."""
        return httpx.Client(transport=_Transport(self, httpx.HTTPTransport), trust_env=False)

    @cached_property
    def async_http_client(self) -> httpx.AsyncClient:
        """For ``AsyncBeatAPI(http_client=…)``."""
        transport = _AsyncTransport(self, httpx.AsyncHTTPTransport)
        return httpx.AsyncClient(transport=transport, trust_env=False)

    @cached_property
    def client(self) -> BeatAPI:
        """A client on this cassette; while replaying, its waits take no time."""
        return BeatAPI(http_client=self.http_client, **self._settings())

    @cached_property
    def async_client(self) -> AsyncBeatAPI:
        """The same for an event loop."""
        return AsyncBeatAPI(http_client=self.async_http_client, **self._settings())

    def _settings(self) -> dict[str, Any]:
        if self.recording:
            return {}
        local = {"base_url": self._server} if self._server else {}
        return {"api_key": REPLAY_KEY, "clock": ManualClock(), **local}

    def keep(
        self, request: httpx.Request, sent: bytes, answer: httpx.Response, body: bytes
    ) -> None:
        """Record an exchange."""
        self._scrubber.learn(request.headers.get("authorization", "").removeprefix("Bearer "))
        path = _path(request)
        if path.startswith("/v1/") and _is_local(request.url.host):
            self._server = f"{request.url.scheme}://{request.url.netloc.decode('ascii')}"
        text = _text(body)
        kind = answer.headers.get("content-type", "")
        self._interactions.append(
            Interaction(
                method=request.method,
                path=path,
                body_sha256=_digest(request, sent, self._scrubber),
                status=answer.status_code,
                headers={
                    name: answer.headers[name] for name in _KEPT_FIELDS if name in answer.headers
                },
                body="" if text is None else self._scrubber.text(text),
                media=self._media.add(body, kind) if text is None else None,
            )
        )

    def answer(self, request: httpx.Request, sent: bytes) -> httpx.Response:
        """Return the recorded answer to a request.

        Raises:
            CassetteError: Another request was recorded here, or none.
        """
        key = (request.method, _path(request), _digest(request, sent, self._scrubber))
        if self._next >= len(self._interactions):
            raise CassetteError(
                f"{key[0]} {key[1]} comes after the end of {self.path.name}; {_AGAIN}"
            )
        found = self._interactions[self._next]
        if found.asked != key:
            part = "with another body " if found.asked[:2] == key[:2] else ""
            recorded = f"{found.method} {found.path}"
            raise CassetteError(
                f"request {self._next + 1} is {key[0]} {key[1]}, but {self.path.name} has"
                f" {recorded} {part}there; {_AGAIN}"
            )
        self._next += 1
        body = found.body.encode() if found.media is None else self._media.read(found.media)
        return httpx.Response(found.status, headers=found.headers, content=body)

    def finish(self, *, passed: bool) -> None:
        """Write what was recorded, or see that all of it was used.

        Args:
            passed: Whether the test passed; otherwise nothing is written or checked.

        Raises:
            CassetteError: Recorded exchanges were not asked for.
        """
        if not passed:
            return
        if self.recording:
            self._write()
        elif self._next < len(self._interactions):
            unused = self._interactions[self._next]
            raise CassetteError(
                f"{unused.method} {unused.path} and what follows in {self.path.name} was not used;"
                f" {_AGAIN}"
            )

    def _write(self) -> None:
        # Once more: what an early answer echoes may have been named as a secret by a later one.
        records = [
            asdict(entry) | {"body": self._scrubber.text(entry.body) if entry.body else ""}
            for entry in self._interactions
        ]
        self._media.write()
        server = {"server": self._server} if self._server else {}
        _write(self.path, {"version": VERSION, **server, "interactions": records})

    def __enter__(self) -> Self:
        if not self.recording:
            self._replaying.enter_context(_every_host_has_an_address())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._replaying.close()
        if "http_client" in vars(self):
            self.http_client.close()


class _Media:
    """The files of a cassette: binary contents of answers, each once, named by its hash.

    Args:
        folder: Their folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, bytes] = {}

    def add(self, body: bytes, content_type: str) -> str:
        """Return the name of the file that is to hold a body."""
        kind = content_type.partition(";")[0].strip()
        suffix = mimetypes.guess_extension(kind) or ""
        name = f"{_hash(body)}{suffix}"
        name = name if _MEDIA_NAME.fullmatch(name) else _hash(body)
        self._files[name] = body
        return name

    def read(self, name: str) -> bytes:
        """Return a body.

        Raises:
            CassetteError: The file is not there, or holds something else.
        """
        if not _MEDIA_NAME.fullmatch(name):
            raise CassetteError(f"{self._folder.name}.json names {name!r} as a file; {_AGAIN}")
        try:
            body = (self._folder / name).read_bytes()
        except FileNotFoundError:
            message = f"{self._folder.name}/{name} is missing beside the cassette"
            raise CassetteError(f"{message}; {_AGAIN}") from None
        if _hash(body) != name[:32]:
            raise CassetteError(f"{self._folder.name}/{name} is damaged; {_AGAIN}")
        return body

    def write(self) -> None:
        """Write the files, and remove those of an earlier recording."""
        entries = list(self._folder.iterdir()) if self._folder.is_dir() else []
        old = {entry.name for entry in entries}
        for name in old - self._files.keys():
            if _MEDIA_NAME.fullmatch(name):
                (self._folder / name).unlink()
        for name in self._files.keys() - old:
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(self._folder / name, self._files[name])
        if old and not self._files and not any(self._folder.iterdir()):
            self._folder.rmdir()


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:32]


@contextmanager
def _every_host_has_an_address() -> Generator[None]:
    """Look no host up: a replay needs no network, and what it gets comes from the cassette."""

    def checked(host: str, port: int, **options: Any) -> list[str]:
        return checked_addresses(host, port, **options) if _is_local(host) else [_NOWHERE]

    with patch("beatapi._downloads.download.checked_addresses", checked):
        yield


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


_AGAIN: Final = "record it again with --beatapi-record if the change is meant"


class _Transport(httpx.BaseTransport):
    def __init__(self, cassette: Cassette, real: type[httpx.HTTPTransport]) -> None:
        self._cassette = cassette
        self._real = real() if cassette.recording else None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer from the tape, or ask and write it down."""
        sent = request.read()
        if self._real is None:
            return self._cassette.answer(request, sent)
        answer = self._real.handle_request(request)
        body = answer.read()
        self._cassette.keep(request, sent, answer, body)
        return _again(answer, body)

    def close(self) -> None:
        """Close the connections."""
        if self._real is not None:
            self._real.close()


class _AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, cassette: Cassette, real: type[httpx.AsyncHTTPTransport]) -> None:
        self._cassette = cassette
        self._real = real() if cassette.recording else None

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer from the tape, or ask and write it down."""
        sent = await request.aread()
        if self._real is None:
            return self._cassette.answer(request, sent)
        answer = await self._real.handle_async_request(request)
        body = await answer.aread()
        self._cassette.keep(request, sent, answer, body)
        return _again(answer, body)

    async def aclose(self) -> None:
        """Close the connections."""
        if self._real is not None:
            await self._real.aclose()


def _again(answer: httpx.Response, body: bytes) -> httpx.Response:
    """Return an answer whose body was read, decompressed, as one that was not."""
    dropped = ("content-encoding", "transfer-encoding", "content-length")
    headers = [(name, value) for name, value in answer.headers.items() if name not in dropped]
    return httpx.Response(answer.status_code, headers=headers, content=body)


def _path(request: httpx.Request) -> str:
    path = request.url.raw_path.decode("ascii")
    # Another host answers with a file. Its query is a signature, which changes every time.
    return path if path.startswith("/v1/") else path.partition("?")[0]


def _digest(request: httpx.Request, sent: bytes, scrubber: Scrubber) -> str:
    boundary = _BOUNDARY.search(request.headers.get("content-type", "").encode())
    plain = sent.replace(boundary[1], b"boundary") if boundary else sent
    text = _text(plain)
    # URLs come back from the cassette without their queries, and are then sent so.
    plain = plain if not text else scrubber.text(text).encode()
    return hashlib.sha256(plain).hexdigest() if plain else ""


def _text(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _load(path: Path) -> tuple[str | None, list[Interaction]]:
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        entries: list[dict[str, Any]] = data["interactions"]
        # Version 1 had media among the text.
        if data["version"] not in (1, VERSION) or any(entry.pop("binary", 0) for entry in entries):
            raise CassetteError(f"{path.name} has version {data['version']}; {_AGAIN}")
        return data.get("server"), [Interaction(**entry) for entry in entries]
    except FileNotFoundError:
        raise CassetteError(
            f"there is no cassette {path}; record it once with --beatapi-record"
        ) from None
    except (ValueError, KeyError, TypeError) as error:
        raise CassetteError(f"{path.name} is damaged ({error}); {_AGAIN}") from None


def _write(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    _replace(path, (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode())


def _replace(path: Path, content: bytes) -> None:
    """Write a file, so that it is always either the old or the new one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    os.replace(beside, path)
