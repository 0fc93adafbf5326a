"""Exit codes that scripts can use, and what to do next after each kind of error."""

from __future__ import annotations

from enum import IntEnum

import beatapi


class ExitCode(IntEnum):
    """The exit codes of ``beatapi``. They do not change."""

    OK = 0
    """Done."""
    FAILED = 1
    """The task failed, a webhook is not genuine, or a file could not be read or written."""
    USAGE = 2
    """The command line, a file of jobs or the request is wrong (400, 404, 409)."""
    AUTH = 3
    """There is no key, or it is not accepted (401, 403)."""
    CREDITS = 4
    """The balance is too low (402)."""
    LIMIT = 5
    """Too many requests or too many tasks at once (429): try again later."""
    NETWORK = 6
    """No usable answer: connection, time limit, or a fault of the server (5xx). Try again later."""
    UNKNOWN = 7
    """A create may have been accepted: its answer is lost, or is 500, 502 or 504. Look first."""
    RUNNING = 8
    """The time to wait is over, and the task goes on."""
    DECISION = 9
    """A file was asked for, but the task waits for a decision: edit or compose its storyboard."""
    INTERRUPTED = 130
    """Ctrl-C, or SIGTERM."""


def exit_code(error: BaseException) -> ExitCode:
    """Return the exit code for an error of the client or of the operating system."""
    return next((code for kinds, code, _ in _rules() if isinstance(error, kinds)), ExitCode.FAILED)


def advice(error: BaseException) -> str:
    """Return the command to try next; empty if there is none."""
    if isinstance(error, beatapi.APIConnectionError) and not error.sent:
        return "Check the network, the proxy's variables and --base-url."
    return next((hint for kinds, _, hint in _rules() if isinstance(error, kinds)), "")


def _rules() -> list[tuple[tuple[type[BaseException], ...], ExitCode, str]]:
    """Return error classes, special ones first, with their exit code and a hint."""
    return [
        (
            (beatapi.OutcomeUnknownError,),
            ExitCode.UNKNOWN,
            "",
        ),
        ((beatapi.TaskTimeoutError,), ExitCode.RUNNING, ""),
        (
            (beatapi.EdgeRefusedError,),
            ExitCode.AUTH,
            "A proxy or firewall on the way refused the request; try from another network.",
        ),
        (
            (beatapi.AuthenticationError, beatapi.PermissionDeniedError),
            ExitCode.AUTH,
            "`beatapi auth status` shows which key is used, `beatapi auth login` takes another.",
        ),
        (
            (beatapi.InsufficientCreditsError,),
            ExitCode.CREDITS,
            "`beatapi usage` shows the balance.",
        ),
        (
            (beatapi.ConcurrencyLimitError,),
            ExitCode.LIMIT,
            "With --wait-for-slot the command waits for its turn, as long as --max-wait says.",
        ),
        ((beatapi.RateLimitError,), ExitCode.LIMIT, "Try again later, and less often."),
        (
            (beatapi.NotFoundError,),
            ExitCode.USAGE,
            "Check the id, and with `beatapi auth status` that the key belongs to its account.",
        ),
        (
            (beatapi.ConflictError,),
            ExitCode.USAGE,
            "Name another --idempotency-key for another request; the same one repeats the same.",
        ),
        (
            (beatapi.ContentPolicyError,),
            ExitCode.USAGE,
            "Change the prompt or the files; sending them again will not help.",
        ),
        (
            (beatapi.BadRequestError,),
            ExitCode.USAGE,
            "Correct the option that the message names.",
        ),
        (
            (beatapi.InvalidArgumentError, beatapi.ConfigurationError),
            ExitCode.USAGE,
            "",
        ),
        (
            (beatapi.ServerError,),
            ExitCode.NETWORK,
            "Try again later; if it lasts, BeatAPI's support asks for the request id.",
        ),
        (
            (beatapi.APIConnectionError, beatapi.InvalidResponseError),
            ExitCode.NETWORK,
            "Try again later.",
        ),
    ]
