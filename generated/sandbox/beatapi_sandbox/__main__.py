"""`python -m beatapi.sandbox`: serve a local BeatAPI until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from types import FrameType

from . import Sandbox
from ._server import DEFAULT_BALANCE, DEFAULT_CONCURRENCY, DEFAULT_PROCESSING_SECONDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sandbox from a shell.

    Args:
        arguments: The command line without the program's name; the process's own when left out.

    Returns:
        The exit status: 0 after Ctrl-C, 2 when an option or the port cannot be used.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    interrupted = _interruption()
    try:
        sandbox = Sandbox(
            port=options.port,
            processing_seconds=options.processing_seconds,
            balance=options.balance,
            concurrency=options.concurrency,
            api_key=options.api_key,
        )
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m beatapi.sandbox", description="A local BeatAPI on this machine."
    )
    parser.add_argument("--port", type=int, default=0, help="TCP port (default: a free one)")
    parser.add_argument(
        "--processing-seconds",
        type=float,
        default=DEFAULT_PROCESSING_SECONDS,
        help="how long a task takes (default: %(default)s)",
    )
    parser.add_argument(
        "--balance", type=int, default=DEFAULT_BALANCE, help="credits (default: %(default)s)"
    )
    parser.add_argument(
        "--concurrency",
        type=int,
        default=DEFAULT_CONCURRENCY,
        help="tasks that may be active at once (default: %(default)s)",
    )
    parser.add_argument("--api-key", help="the key to let in (default: a new one)")
    return parser


def _show(sandbox: Sandbox) -> None:
    print(f"BEATAPI_BASE_URL={sandbox.url}")
    print(f"BEATAPI_API_KEY={sandbox.api_key}")
    print("Serving until Ctrl-C.", file=sys.stderr)
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
