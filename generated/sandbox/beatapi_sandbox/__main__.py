"""`python -m beatapi.sandbox`: serve a local BeatAPI until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import sys
import textwrap
import threading
from collections.abc import Sequence
from types import FrameType

from . import SCENARIOS, ManualClock, Sandbox
from ._faults import MEANINGS, parse_words
from ._server import DEFAULT_BALANCE, DEFAULT_CONCURRENCY, DEFAULT_PROCESSING_SECONDS
from .contracts import NEWEST, VERSIONS


def main(
    arguments: Sequence[str] | None = None, *, program: str = "python -m beatapi.sandbox"
) -> int:
    """Run the sandbox from a shell.

    Args:
        arguments: The command line without the program's name; the process's own when left out.
        program: The program's name in the help.

    Returns:
        The exit status: 0 after Ctrl-C, 2 when an option, the port or the state cannot be used.
    """
    parser = _parser(program)
    options = parser.parse_args(arguments)
    interrupted = _interruption()
    try:
        sandbox = _sandbox(options)
        sandbox.start()
    except (ValueError, OSError) as error:
        parser.error(str(error))
    try:
        _show(sandbox)
        # Windows delivers signals only between two waits.
        while not interrupted.wait(0.5):
            pass
    finally:
        sandbox.stop()
    return 0


def _sandbox(options: argparse.Namespace) -> Sandbox:
    sandbox = Sandbox(
        spec=options.spec,
        port=options.port,
        public_url=options.public_url,
        tls=tuple(options.tls_files) if options.tls_files else options.tls,
        edge=options.edge,
        processing_seconds=options.processing_seconds,
        balance=options.balance,
        concurrency=options.concurrency,
        polls_per_minute=options.polls_per_minute,
        link_seconds=options.link_seconds,
        clock=None if options.clock_start is None else ManualClock(options.clock_start),
        api_key=options.api_key,
        seed=options.seed,
        state=options.state,
    )
    for words in options.fault:
        sandbox.faults.add(parse_words(words))
    for name in options.scenario:
        sandbox.faults.scenario(name)
    return sandbox


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program,
        description="A local BeatAPI on this machine.",
        epilog=_epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_account_options(parser)
    _add_network_options(parser)
    _add_time_options(parser)
    faults = parser.add_argument_group("what goes wrong")
    faults.add_argument(
        "--scenario", action="append", default=[], metavar="NAME", help="see below; repeatable"
    )
    faults.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="RULE",
        help="such as 'html operation=getTask status=503 times=3'; see below; repeatable",
    )
    return parser


def _add_account_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--spec",
        default=NEWEST,
        metavar="DATE",
        help=f"the contract: {', '.join(VERSIONS)} (default: {NEWEST})",
    )
    parser.add_argument("--api-key", help="the key to let in (default: a new one)")
    parser.add_argument(
        "--state", metavar="FILE", help="keep the state in this SQLite file (default: in memory)"
    )
    parser.add_argument(
        "--balance",
        type=float,
        default=DEFAULT_BALANCE,
        help="credits, from 2026-08-12 on dollars (default: %(default)s)",
    )
    parser.add_argument(
        "--concurrency",
        type=int,
        default=DEFAULT_CONCURRENCY,
        help="tasks that may be active at once (default: %(default)s)",
    )
    parser.add_argument(
        "--polls-per-minute", type=int, help="polls a minute (default: as the contract documents)"
    )


def _add_network_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=0, help="TCP port (default: a free one)")
    parser.add_argument(
        "--public-url", metavar="URL", help="what the URLs of files begin with (default: its own)"
    )
    tls = parser.add_mutually_exclusive_group()
    tls.add_argument(
        "--tls", action="store_true", help="serve HTTPS with a new certificate for this machine"
    )
    tls.add_argument(
        "--tls-files",
        nargs=2,
        metavar=("CERTIFICATE", "KEY"),
        help="serve HTTPS with these PEM files",
    )
    parser.add_argument(
        "--edge",
        action=argparse.BooleanOptionalAction,
        help="refuse Python's default User-Agent with 403 (default: as the contract documents)",
    )


def _add_time_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--processing-seconds",
        type=float,
        default=DEFAULT_PROCESSING_SECONDS,
        help="how long a task takes (default: %(default)s)",
    )
    parser.add_argument(
        "--clock-start",
        type=float,
        metavar="UNIX",
        help="a clock that starts there and stands still until POST /_sandbox/clock moves it",
    )
    parser.add_argument(
        "--link-seconds", type=float, help="how long links to videos work (default: for ever)"
    )
    parser.add_argument("--seed", type=int, help="the same ids again for the same requests")


def _epilog() -> str:
    kinds = {name: meaning.replace("`", "") for name, meaning in MEANINGS.items()}
    scenarios = {name: scenario.meaning for name, scenario in SCENARIOS.items()}
    return f"scenarios:\n{_table(scenarios)}\n\nfaults:\n{_table(kinds)}"


def _table(rows: dict[str, str]) -> str:
    lines = (
        textwrap.fill(meaning, 96, initial_indent=f"  {name:<22}", subsequent_indent=" " * 24)
        for name, meaning in rows.items()
    )
    return "\n".join(lines)


def _show(sandbox: Sandbox) -> None:
    print(f"BEATAPI_BASE_URL={sandbox.url}")
    print(f"BEATAPI_API_KEY={sandbox.api_key}")
    if sandbox.makes_certificate:
        print(f"SSL_CERT_FILE={sandbox.ca_file}")
        print(f"NODE_EXTRA_CA_CERTS={sandbox.ca_file}")
    print(f"Page: {sandbox.page_url}", file=sys.stderr)
    print(f"Speaking {sandbox.spec} until Ctrl-C.", file=sys.stderr)
    sys.stdout.flush()


def _interruption() -> threading.Event:
    interrupted = threading.Event()

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        interrupted.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupt)
    return interrupted


if __name__ == "__main__":
    sys.exit(main())
