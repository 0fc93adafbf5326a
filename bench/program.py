"""The timed programs: a contender's statements in the frame of one measurement."""

from __future__ import annotations

from textwrap import indent
from typing import Final

from .contender import Contender

NOTHING: Final = "pass"
"""The program for the interpreter's own start, which is subtracted from an import."""

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

# The call before the clock starts reopens the connection if it has timed out.
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
    """Return a program that imports the contender and prints the seconds inside the process."""
    # Only a user's first line: a second line would be part of the first call.
    return _IMPORT.format(imports=contender.imports.splitlines()[0])


def cold(contender: Contender) -> str:
    """Return a program that imports the contender, builds a client and makes one call."""
    return _COLD.format(imports=contender.imports, client=contender.client, call=contender.call)


def warm(contender: Contender) -> str:
    """Return a program that reads numbers of calls and prints the CPU seconds for so many."""
    return _SYNC.format(
        imports=contender.imports,
        client=contender.client,
        call=contender.call,
        warm_up=WARM_UP_CALLS,
    )


def async_warm(contender: Contender) -> str:
    """Return the same program with an asynchronous client, one call after the other."""
    return _ASYNC.format(
        imports=contender.imports,
        client=indent(contender.async_client, "    "),
        call=contender.async_call,
        warm_up=WARM_UP_CALLS,
    )
