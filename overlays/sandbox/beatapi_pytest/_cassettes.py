"""Recorded exchanges with BeatAPI: what was asked and answered, without anything secret.

Only an allow-list is kept: method, path and query of a request and a hash of its body; status, two
header fields and the body of an answer, with keys, secrets and the queries of signed URLs covered.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeGuard

import httpx

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock

VERSION: Final = 1

_REPLAY_KEY: Final = "sk_cassette"
_KEPT_FIELDS: Final = ("content-type", "retry-after")
_SECRET: Final = re.compile(r"\b(sk[_-]|whsec_|brt_live_)[A-Za-z0-9._-]{4,}")
_QUERY: Final = re.compile(r"(https?://[^\s\"?]+)\?[^\s\"]*")
_SECRET_NAMES: Final = frozenset({"secret", "client_secret", "api_key", "key_prefix"})
_COVER: Final = "scrubbed"
_BOUNDARY: Final = re.compile(rb"boundary=\"?([^\";]+)")


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
        body: The answer, as text, or base64 if it is none.
        binary: Whether it is base64.
    """

    method: str
    path: str
    body_sha256: str
    status: int
    headers: dict[str, str]
    body: str
    binary: bool = False

    @property
    def asked(self) -> tuple[str, str, str]:
        """What a request must be to get this answer."""
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
        self._kept: list[Interaction] = [] if recording else _load(path)
        self._next = 0

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
        return {} if self.recording else {"api_key": _REPLAY_KEY, "clock": ManualClock()}

    def keep(
        self, request: httpx.Request, sent: bytes, answer: httpx.Response, body: bytes
    ) -> None:
        """Record an exchange."""
        text = _text(body)
        self._kept.append(
            Interaction(
                method=request.method,
                path=_path(request),
                body_sha256=_digest(request, sent),
                status=answer.status_code,
                headers={
                    name: answer.headers[name] for name in _KEPT_FIELDS if name in answer.headers
                },
                body=base64.b64encode(body).decode() if text is None else _scrub(text),
                binary=text is None,
            )
        )

    def answer(self, request: httpx.Request, sent: bytes) -> httpx.Response:
        """The recorded answer to a request.

        Raises:
            CassetteError: Another request was recorded here, or none.
        """
        asked = (request.method, _path(request), _digest(request, sent))
        if self._next >= len(self._kept):
            raise CassetteError(
                f"{asked[0]} {asked[1]} comes after the end of {self.path.name}; {_AGAIN}"
            )
        found = self._kept[self._next]
        if found.asked != asked:
            part = "with another body " if found.asked[:2] == asked[:2] else ""
            recorded = f"{found.method} {found.path}"
            raise CassetteError(
                f"request {self._next + 1} is {asked[0]} {asked[1]}, but {self.path.name} has"
                f" {recorded} {part}there; {_AGAIN}"
            )
        self._next += 1
        body = base64.b64decode(found.body) if found.binary else found.body.encode()
        return httpx.Response(found.status, headers=found.headers, content=body)

    def finish(self, *, passed: bool) -> None:
        """Write what was recorded, or see that all of it was used.

        Args:
            passed: Whether the test did; nothing is written or asked for otherwise.

        Raises:
            CassetteError: Recorded exchanges were not asked for.
        """
        if not passed:
            return
        if self.recording:
            _write(self.path, self._kept)
        elif self._next < len(self._kept):
            left = self._kept[self._next]
            raise CassetteError(
                f"{left.method} {left.path} and what follows in {self.path.name} was not asked for;"
                f" {_AGAIN}"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if "http_client" in vars(self):
            self.http_client.close()


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
    """An answer whose body was read, decompressed, as one that was not."""
    dropped = ("content-encoding", "transfer-encoding", "content-length")
    headers = [(name, value) for name, value in answer.headers.items() if name not in dropped]
    return httpx.Response(answer.status_code, headers=headers, content=body)


def _path(request: httpx.Request) -> str:
    path = request.url.raw_path.decode("ascii")
    # What another host answers is a file: its query is a signature, which changes every time.
    return path if path.startswith("/v1/") else path.partition("?")[0]


def _digest(request: httpx.Request, sent: bytes) -> str:
    boundary = _BOUNDARY.search(request.headers.get("content-type", "").encode())
    plain = sent.replace(boundary[1], b"boundary") if boundary else sent
    text = _text(plain)
    # URLs come back from the cassette without their queries, and are then sent so.
    plain = plain if text is None else _covered(text).encode()
    return hashlib.sha256(plain).hexdigest() if plain else ""


def _text(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _scrub(text: str) -> str:
    try:
        found: object = json.loads(text)
    except ValueError:
        return _covered(text)
    return json.dumps(_scrubbed(found), ensure_ascii=False)


def _scrubbed(node: Any) -> Any:
    if _is_object(node):
        return {name: _field(name, value) for name, value in node.items()}
    if _is_array(node):
        return list(map(_scrubbed, node))
    return _covered(node) if isinstance(node, str) else node


def _is_object(node: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(node, dict)


def _is_array(node: object) -> TypeGuard[list[Any]]:
    return isinstance(node, list)


def _field(name: str, value: Any) -> Any:
    if name in _SECRET_NAMES and isinstance(value, str):
        prefix = _SECRET.match(value)
        return f"{prefix[1] if prefix else ''}{_COVER}"
    return _scrubbed(value)


def _covered(text: str) -> str:
    return _QUERY.sub(r"\1", _SECRET.sub(rf"\1{_COVER}", text))


def _load(path: Path) -> list[Interaction]:
    try:
        data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        if data["version"] != VERSION:
            raise CassetteError(f"{path.name} has version {data['version']}; {_AGAIN}")
        return [Interaction(**entry) for entry in data["interactions"]]
    except FileNotFoundError:
        raise CassetteError(
            f"there is no cassette {path}; record it once with --beatapi-record"
        ) from None
    except (ValueError, KeyError, TypeError) as error:
        raise CassetteError(f"{path.name} is damaged ({error}); {_AGAIN}") from None


def _write(path: Path, interactions: list[Interaction]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = {"version": VERSION, "interactions": list(map(asdict, interactions))}
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
    os.replace(beside, path)
