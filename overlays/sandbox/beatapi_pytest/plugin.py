"""The plugin: its fixtures, markers and options.

Everything heavy is imported by the fixtures that need it: a test run that uses none of them pays
for none of it. Under pytest-xdist each worker has a sandbox of its own, on a free port.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
    from beatapi_sandbox import Sandbox

    from ._cassettes import Cassette
    from ._checks import Checks
    from ._media import SampleMedia
    from ._receiver import Receiver

_MARKERS: Final = (
    "beatapi_sandbox(**options): options of this test's sandbox, such as balance=10, concurrency=1,"
    " polls_per_minute=60, spec='2026-06-25' or processing_seconds=600.",
    "beatapi_fault(kind, **options): something goes wrong, such as 'lost', operation='create*'.",
    "beatapi_scenario(name): one of the sandbox's named scenarios, such as 'outage'.",
    "beatapi_cassette(name): the name of this test's cassette; by default that of the test.",
)
_ACCOUNT: Final = frozenset({"balance", "concurrency", "polls_per_minute"})
"""Options that a running sandbox can change."""

_START: Final = 1_785_510_000.0
"""Start of the first test, in Unix seconds: 2026-07-31 15:00 UTC. Each test goes on from there."""

_PROCESSING_SECONDS: Final = 60.0

_LIVE_KEY: Final = re.compile(r"sk[_-](?!sandbox|cassette|test)")
"""`sk_` (2026-07-31) or `sk-` (later) and anything; the three exceptions are test keys."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("beatapi")
    group.addoption(
        "--beatapi-record",
        action="store_true",
        help="record cassettes anew from BeatAPI itself; costs credits, needs BEATAPI_API_KEY",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Announce the markers."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", marker)


@pytest.fixture
def _beatapi_no_live_key(request: pytest.FixtureRequest) -> None:
    """Refuse to run beside a live key: code under test may find it, and spend."""
    key = os.environ.get("BEATAPI_API_KEY", "")
    if _LIVE_KEY.match(key) and not request.config.getoption("--beatapi-record"):
        pytest.fail(
            "BEATAPI_API_KEY looks like a live key, and code under test could spend with it:"
            " unset it for test runs (--beatapi-record uses it on purpose)",
            pytrace=False,
        )


@pytest.fixture(scope="session")
def _beatapi_shared_sandbox() -> Iterator[Callable[[], Sandbox]]:
    """One sandbox for all tests of this process, started by the first that asks for it."""
    with ExitStack() as stack:
        started: list[Sandbox] = []

        def get() -> Sandbox:
            if not started:
                started.append(stack.enter_context(_sandbox()))
            return started[0]

        yield get


def _sandbox(**options: Any) -> Sandbox:
    from beatapi import ManualClock
    from beatapi_sandbox import Sandbox

    settings: dict[str, Any] = {
        "processing_seconds": _PROCESSING_SECONDS,
        "clock": ManualClock(_START),
        "seed": 1,
        **options,
    }
    return Sandbox(**settings)


@pytest.fixture
def beatapi_sandbox(
    request: pytest.FixtureRequest,
    _beatapi_no_live_key: None,
    _beatapi_shared_sandbox: Callable[[], Sandbox],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Sandbox]:
    """A local BeatAPI with a fresh account; `BEATAPI_API_KEY` and `BEATAPI_BASE_URL` lead to it.

    Its clock stands still until `beatapi_sandbox.advance(60)`, or until a client that shares it
    waits. Tasks take 60 seconds of it.
    """
    options = _options(request.node)
    with ExitStack() as stack:
        if options.keys() <= _ACCOUNT:
            sandbox = _beatapi_shared_sandbox()
            sandbox.reset()
            sandbox.set_account(**options)
        else:
            sandbox = stack.enter_context(_sandbox(**options))
        for marker in _markers(request.node, "beatapi_fault"):
            sandbox.faults.add(*marker.args, **marker.kwargs)
        for marker in _markers(request.node, "beatapi_scenario"):
            sandbox.faults.scenario(*marker.args)
        monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
        yield sandbox


def _markers(node: pytest.Item, name: str) -> list[pytest.Mark]:
    """Return a test's markers, those of its module before its own."""
    return list(reversed(list(node.iter_markers(name))))


def _options(node: pytest.Item) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for marker in _markers(node, "beatapi_sandbox"):
        merged |= marker.kwargs
    return merged


@pytest.fixture
def beatapi_clock(beatapi_sandbox: Sandbox) -> ManualClock:
    """The clock of the sandbox and its clients; `beatapi_sandbox.advance` also settles webhooks."""
    from beatapi import ManualClock

    clock = beatapi_sandbox.clock
    if not isinstance(clock, ManualClock):
        raise pytest.UsageError("this test's sandbox was given a clock that nobody can move")
    return clock


@pytest.fixture
def beatapi_client(beatapi_sandbox: Sandbox, beatapi_clock: ManualClock) -> Iterator[BeatAPI]:
    """A client of the sandbox on its clock: waits take milliseconds."""
    from beatapi import BeatAPI

    with BeatAPI(
        api_key=beatapi_sandbox.api_key, base_url=beatapi_sandbox.url, clock=beatapi_clock
    ) as client:
        yield client


@pytest.fixture
def beatapi_async_client(beatapi_sandbox: Sandbox, beatapi_clock: ManualClock) -> AsyncBeatAPI:
    """The asynchronous client; use it as `async with beatapi_async_client as client:`."""
    from beatapi import AsyncBeatAPI

    return AsyncBeatAPI(
        api_key=beatapi_sandbox.api_key, base_url=beatapi_sandbox.url, clock=beatapi_clock
    )


@pytest.fixture
def beatapi_checks(beatapi_sandbox: Sandbox) -> Checks:
    """Assertions about everything that was sent to the sandbox."""
    from ._checks import Checks

    return Checks(beatapi_sandbox)


@pytest.fixture
def beatapi_webhooks(beatapi_sandbox: Sandbox, beatapi_clock: ManualClock) -> Iterator[Receiver]:
    """A registered webhook endpoint that verifies and collects what the sandbox delivers."""
    from beatapi import BeatAPI

    from ._receiver import Receiver

    with (
        Receiver(beatapi_clock) as receiver,
        BeatAPI(api_key=beatapi_sandbox.api_key, base_url=beatapi_sandbox.url) as client,
    ):
        receiver.registered_with(client.webhooks.create(url=receiver.url).secret)
        yield receiver


@pytest.fixture(scope="session")
def beatapi_media(tmp_path_factory: pytest.TempPathFactory) -> SampleMedia:
    """A small picture and a short song, as files."""
    from ._media import write_samples

    return write_samples(tmp_path_factory.mktemp("beatapi-media"))


_OUTCOME: Final = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test passed: a failed one leaves its cassette as it was."""
    report = yield
    if call.when == "call":
        item.stash[_OUTCOME] = report.passed
    return report


@pytest.fixture
def beatapi_cassette(
    request: pytest.FixtureRequest, _beatapi_no_live_key: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Cassette]:
    """Answers of BeatAPI itself, recorded once and replayed ever after, without secrets.

    Give `beatapi_cassette.http_client` or `.async_http_client` to a client, or use
    `beatapi_cassette.client`. The file is `cassettes/NAME.json` beside the test, media are in the
    folder `cassettes/NAME`. While it is replayed, `BEATAPI_API_KEY` and `BEATAPI_BASE_URL` are
    such that a client of the code under test needs neither.
    """
    from ._cassettes import REPLAY_KEY, Cassette

    recording = bool(request.config.getoption("--beatapi-record"))
    name = _cassette_name(request.node)
    path = Path(request.path).parent / "cassettes" / f"{name}.json"
    _check_owner(request.node, path)
    with Cassette(path, recording=recording) as cassette:
        if not recording:
            monkeypatch.setenv("BEATAPI_API_KEY", REPLAY_KEY)
        if cassette.server and not recording:
            monkeypatch.setenv("BEATAPI_BASE_URL", cassette.server)
        yield cassette
        cassette.finish(passed=request.node.stash.get(_OUTCOME, False))


_OWNERS: Final = pytest.StashKey[dict[Path, str]]()


def _check_owner(node: pytest.Item, path: Path) -> None:
    """Refuse two tests of one name, in two modules or classes, which would share a cassette."""
    if node.get_closest_marker("beatapi_cassette"):
        return
    owner = node.config.stash.setdefault(_OWNERS, {}).setdefault(path, node.nodeid)
    if owner != node.nodeid:
        pytest.fail(
            f"{path.name} is the cassette of {owner} as well; give one of them another name with"
            " @pytest.mark.beatapi_cassette(...)",
            pytrace=False,
        )


def _cassette_name(node: pytest.Item) -> str:
    marker = node.get_closest_marker("beatapi_cassette")
    name = str(marker.args[0]) if marker and marker.args else node.name
    return re.sub(r"[^\w.-]+", "_", name)
