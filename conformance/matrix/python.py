"""The matrix in Python: every case with the blocking and with the asynchronous client."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.languages.python import PYTHON
from generator.samples.call import Call
from generator.samples.languages import python_arguments, steps

from . import CREDENTIALS, Case, calls, client

REFUSED: Final[Mapping[str, str]] = {}
"""Case → code of the problem with which the generator rejects its construct."""

_HEAD: Final = """
import asyncio, base64, json, sys
from pathlib import Path

sys.path.insert(0, PACKAGE)
from matrix import AsyncMatrix, Matrix


def plain(value):
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, bytes):
        return {"$bytes": base64.b64encode(value).decode()}
    return value.to_dict() if hasattr(value, "to_dict") else value


def options(number):
    return {"base_url": f"{URL}/{number}", "credentials": CREDENTIALS}


def show(number, result):
    print(json.dumps({"case": number, "result": plain(result)}))
""".lstrip()


def program(folder: Path, url: str) -> Sequence[str]:
    """Write a program that makes all calls.

    Args:
        folder: An empty folder for the client and the program.
        url: The server's address.

    Returns:
        The command that runs it.
    """
    api = client(folder / "project", "python")
    package = folder / "project" / "generated" / "python"
    settings = {"PACKAGE": str(package), "URL": url, "CREDENTIALS": CREDENTIALS}
    lines = [f"{name} = {value!r}" for name, value in settings.items()]
    written = [_case(case, call) for case, call in calls(api, folder)]
    main = folder / "program.py"
    main.write_text("\n".join([*lines, _HEAD, *written]), "utf-8")
    return [sys.executable, str(main)]


def _case(case: Case, call: Call) -> str:
    made = f"client.{'.'.join(steps(call, PYTHON))}({', '.join(python_arguments(call))})"
    number = case.number
    items = "[each async for each in await {}]" if case.stream else "await {}"
    shown = f"[*{made}]" if case.stream else made
    return f"""
with Matrix(**options({number})) as client:
    show({number}, {shown})


async def case_{number}():
    async with AsyncMatrix(**options({number})) as client:
        show({number}, {items.format(made)})


asyncio.run(case_{number}())
"""
