"""The programs that are timed: a contender's statements in the frame of one measurement."""

from __future__ import annotations

from textwrap import indent
from typing import Final

from .contender import Contender

NOTHING: Final = "pass"
"""What starting the interpreter costs, to be taken off an import."""

WARM_UP_CALLS: Final = 20

_IMPORT: Final = """\
import time
start = time.perf_counter()
{imports}
print(time.perf_counter() - start)
"""

_COLD: Final = """\
import sys
URL = sys.argv[1]
{imports}
{client}
{call}
"""

# The call before the clock starts opens a connection if the pause before it was too long.
_SYNC: Final = """\
import sys, time
URL = sys.argv[1]
{imports}
{client}
def block(count):
    for _ in range(count):
        {call}
block({warm_up})
for line in sys.stdin:
    block(1)
    start = time.process_time()
    block(int(line))
    print(time.process_time() - start, flush=True)
"""

_ASYNC: Final = """\
import asyncio, sys, time
URL = sys.argv[1]
{imports}
async def main():
{client}
    async def block(count):
        for _ in range(count):
            {call}
    await block({warm_up})
    for line in sys.stdin:
        await block(1)
        start = time.process_time()
        await block(int(line))
        print(time.process_time() - start, flush=True)
asyncio.run(main())
"""


def importing(contender: Contender) -> str:
    """Imports the contender; prints the seconds that took inside of the process."""
    # What a user's first line imports: a second line would be part of the first call.
    return _IMPORT.format(imports=contender.imports.splitlines()[0])


def cold(contender: Contender) -> str:
    """Imports the contender, builds a client, makes one call and ends."""
    return _COLD.format(imports=contender.imports, client=contender.client, call=contender.call)


def warm(contender: Contender) -> str:
    """Reads numbers of calls, one on a line; prints the CPU seconds that so many calls took."""
    return _SYNC.format(
        imports=contender.imports,
        client=contender.client,
        call=contender.call,
        warm_up=WARM_UP_CALLS,
    )


def async_warm(contender: Contender) -> str:
    """The same with an asynchronous client, one call after the other."""
    return _ASYNC.format(
        imports=contender.imports,
        client=indent(contender.async_client, "    "),
        call=contender.async_call,
        warm_up=WARM_UP_CALLS,
    )
