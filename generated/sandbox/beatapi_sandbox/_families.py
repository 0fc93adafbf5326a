"""The handlers of all families of operations, as far as a date has them."""

from __future__ import annotations

from collections.abc import Mapping

from ._analysis import Analysis
from ._bench import Bench
from ._calls import Handler
from ._capabilities import Capabilities
from ._decisions import Decisions
from ._effects import Effects
from ._generation import Generation
from ._text import Text
from ._web import Web


def later_handlers(bench: Bench, launch: Mapping[str, Handler]) -> dict[str, Handler]:
    """Return the handlers of the launch and of what came after it, by operation id.

    Args:
        bench: The sandbox's parts.
        launch: The handlers of the launch.
    """
    table = dict(launch)
    text, web = Text(bench), Web(bench)
    for family in (Generation(bench), Effects(bench), Analysis(bench), text, Decisions(bench), web):
        table |= family.table()
    if "runCapability" in bench.version.operations:
        table |= Capabilities(bench, table, text, web).table()
    return table
