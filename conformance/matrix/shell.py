"""The matrix in the shell: every case as a curl script, like in the samples."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs

from generator.samples.call import Call
from generator.samples.shell import shell

from . import CREDENTIALS, calls, client

REFUSED: Final[Mapping[str, str]] = {}
"""Case → code of the problem with which the generator rejects its construct."""

_WORDS: Final = {"key_variable": "MATRIX_API_KEY", "base_url_variable": "MATRIX_BASE_URL"}
_MAIN: Final = """
import base64, json, os, subprocess, sys


def decoded(answer, media):
    if not media or not answer:
        return None
    if media.endswith(("/json", "+json")):
        return json.loads(answer)
    lines = answer.decode("latin-1").splitlines()
    if media == "text/event-stream":
        return [json.loads(line.removeprefix("data:")) for line in lines if line]
    if media == "application/x-ndjson":
        return [json.loads(line) for line in lines]
    if media.startswith("text/"):
        return answer.decode()
    return {"$bytes": base64.b64encode(answer).decode()}


for number, media in CASES.items():
    environment = os.environ | VARIABLES | {"MATRIX_BASE_URL": f"{URL}/{number}"}
    done = subprocess.run(["bash", f"{number}.sh"], env=environment, capture_output=True)
    line = {"case": number}
    if done.returncode:
        line["error"] = done.stderr.decode()
    else:
        line["result"] = decoded(done.stdout, media)
    print(json.dumps(line))
""".lstrip()


def program(folder: Path, url: str) -> Sequence[str]:
    """Write a script for each case, and a program that runs them all.

    Args:
        folder: An empty folder.
        url: The server's address.

    Returns:
        The command that runs it.
    """
    api = client(folder / "project", "samples")
    taken = [each for each in api.schemes.values() if each.kind not in ("basic", "mtls")]
    variables: dict[str, str] = {}
    for scheme in api.schemes.values():
        key = CREDENTIALS.get(scheme.id, "")
        usual = scheme == taken[0]
        name = _WORDS["key_variable"] if usual else f"MATRIX_{scheme.variable}"
        variables[name] = key if isinstance(key, str) else ":".join(key)
    media: dict[int, str] = {}
    for case, call in calls(api, folder):
        script = shell(_usable(call), _WORDS)
        (folder / f"{case.number}.sh").write_text(script, "utf-8")
        media[case.number] = "" if call.operation.verb == "HEAD" else case.answer.get("media", "")
    settings = {"URL": url, "VARIABLES": variables, "CASES": media}
    lines = [f"{name} = {value!r}" for name, value in settings.items()]
    main = folder / "program.py"
    main.write_text("\n".join([*lines, _MAIN]), "utf-8")
    return [sys.executable, str(main)]


def _usable(call: Call) -> Call:
    """Return a call that uses only the credentials of the matrix."""
    security = tuple(each for each in call.operation.security if each <= CREDENTIALS.keys())
    return attrs.evolve(call, operation=attrs.evolve(call.operation, security=security))
