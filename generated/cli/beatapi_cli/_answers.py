"""The answers of `beatapi mcp`: errors in the words of tools, and JSON without secrets."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import click

import beatapi

from ._exits import ExitCode, advice, exit_code
from ._json import is_list, is_object
from ._tools import Tool, for_agents
from ._words import message

_SECRETS: Final = frozenset({"secret", "client_secret"})
_URL: Final = re.compile(r"""(https?://[^\s?#"'<>]+)\?([^\s"'<>]+)""")
_SIGNED: Final = re.compile(
    r"(?i)(?:^|[&;])(?:[^=&;]*(?:signature|credential|token|hmac)|sig|sign|key|api_?key|expires)="
)
_KEPT_LINKS: Final = 1000


class Outcome(NamedTuple):
    """The answer of a tool."""

    data: dict[str, Any]
    failed: bool = False


class Answers:
    """Writes answers.

    Args:
        url: The URL of the API.
        tools: The tools by name.
    """

    def __init__(self, url: str, tools: Mapping[str, Tool]) -> None:
        self._url = url
        self._tools = tools
        self._links: OrderedDict[str, str] = OrderedDict()
        self.key = ""

    def failure(self, error: Exception, following: str = "", **data: Any) -> Outcome:
        """Return an error: its kind is that of the exit codes, in lower case.

        Args:
            error: The error.
            following: The next step, if the command line's advice does not fit.
            data: Further members.
        """
        if isinstance(error, click.ClickException):
            code, text = ExitCode(error.exit_code), error.format_message()
        elif isinstance(error, (beatapi.BeatAPIError, OSError)):
            code, text = exit_code(error), message(error, self._url)
            following = following or advice(error)
        else:
            # Its text could hold anything, and a traceback helps no agent.
            code, text = ExitCode.FAILED, f"beatapi mcp has a bug: {type(error).__name__}"
        if isinstance(error, beatapi.TaskTimeoutError):
            following = f"Call tasks_wait with task_id {error.task_id}; it goes on meanwhile."
        known = {"kind": code.name.lower(), "message": self.words(text)}
        known |= {"next": self.words(following)} if following else {}
        for name in ("status", "code", "request_id", "task_id", "retry_after"):
            value = getattr(error, name, None)
            known |= {} if value is None else {name: value}
        return Outcome({**data, "error": known}, failed=True)

    def words(self, text: str) -> str:
        """Return a text of the command line in the words of tools."""
        return for_agents(text, self._tools)

    def clean(self, value: Any) -> Any:
        """Return JSON without secrets and signatures; links that were signed can be given back."""
        if is_object(value):
            return {
                name: "***" if name in _SECRETS else self.clean(each)
                for name, each in value.items()
            }
        if is_list(value):
            return [self.clean(each) for each in value]
        if not isinstance(value, str):
            return value
        text = value.replace(self.key, "***") if self.key else value
        return _URL.sub(self._without_signature, text)

    def _without_signature(self, url: re.Match[str]) -> str:
        if not _SIGNED.search(url[2]):
            return url[0]
        link = f"{url[1]}?..."
        self._links[link] = url[0]
        self._links.move_to_end(link)
        if len(self._links) > _KEPT_LINKS:
            self._links.popitem(last=False)
        return link

    def signed(self, value: Any) -> Any:
        """Return an argument with the signed links of earlier answers."""
        if is_list(value):
            return [self.signed(each) for each in value]
        return self._links.get(value, value) if isinstance(value, str) else value
