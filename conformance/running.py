"""Start a language's program for each step, and judge the result."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from . import matrix, story, vectors
from .languages import ROOT, Language
from .proxy import Proxy
from .receiver import receiving

STEP_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a step.

    Args:
        step: Its name, or the name of a file of vectors.
        passed: Whether it passed.
        detail: The reason for a failure; for vectors, how many passed.
        seconds: The time that it took.
    """

    step: str
    passed: bool
    detail: str
    seconds: float


def play(language: Language) -> list[Result]:
    """Run every step, and every file of vectors if the language has a library."""
    results = [_judged(language, step.name, partial(live, language, step)) for step in story.STEPS]
    files = vectors.FILES if language.vectors else ()
    results += [_judged(language, file, partial(decide, language, file)) for file in files]
    return results + constructs(language)


def constructs(language: Language) -> list[Result]:
    """Run every case of the matrix, if the language has a program for it."""
    if language.matrix is None:
        return []
    begin = time.monotonic()
    try:
        found = matrix.play(language.matrix)
    except (RuntimeError, subprocess.CalledProcessError) as error:
        found = dict.fromkeys((case.name for case in matrix.cases()), str(error))
    seconds = time.monotonic() - begin
    wrong = {name: fault for name, fault in found.items() if fault}
    for name, fault in wrong.items():
        print(f"{language.title}: {name}: FAILED {fault}", flush=True)
    print(f"{language.title}: {len(found) - len(wrong)} of {len(found)} constructs", flush=True)
    refused: Mapping[str, str] = language.matrix.REFUSED
    return [
        *(Result(name, not fault, fault, seconds) for name, fault in found.items()),
        *(Result(name, True, code, 0.0) for name, code in refused.items()),
    ]


def _judged(language: Language, name: str, check: Callable[[], str]) -> Result:
    begin = time.monotonic()
    try:
        passed, detail = True, check()
    except story.MismatchError as mismatch:
        passed, detail = False, str(mismatch)
    result = Result(name, passed, detail, time.monotonic() - begin)
    outcome = "ok" if passed else "FAILED"
    print(f"{language.title}: {name}: {outcome} {detail} ({result.seconds:.1f} s)", flush=True)
    return result


def live(language: Language, step: story.Step) -> str:
    """Run one step with a language's program.

    Raises:
        MismatchError: The result differs from the expected one.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        story.prepare(folder)
        sandbox = stack.enter_context(story.sandbox(step))
        proxy = Proxy(sandbox.url, step.rule)
        environment = {
            "BEATAPI_API_KEY": sandbox.api_key,
            "BEATAPI_BASE_URL": stack.enter_context(proxy.serve()),
            "CONFORMANCE_DIR": str(folder),
        }
        if step.receives:
            environment["CONFORMANCE_RECEIVER_URL"] = stack.enter_context(receiving(folder))
        printed = _run(language, [step.name], environment)
        (folder / "delivery.json").unlink(missing_ok=True)
        tasks = len(sandbox.state()["tasks"])
        step.judge(story.Run(printed, proxy.seen, folder, tasks))
    return ""


def decide(language: Language, file: str) -> str:
    """Run one file of vectors with a language's program, and return their number.

    Raises:
        MismatchError: One of them failed.
    """
    # Vectors must not need a server, so this address has none.
    environment = {"BEATAPI_API_KEY": "sk_vectors", "BEATAPI_BASE_URL": "http://127.0.0.1:9"}
    printed = _run(language, ["vectors", str(vectors.FOLDER / file)], environment)
    wanted = vectors.count(file)
    if printed.get("failed") != [] or printed.get("passed") != wanted:
        message = f"{printed.get('passed')} of {wanted} passed; failed: {printed.get('failed')}"
        raise story.MismatchError(message)
    return str(wanted)


def _run(
    language: Language, arguments: Sequence[str], environment: Mapping[str, str]
) -> dict[str, Any]:
    command = [*language.command, *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, **environment},
            capture_output=True,
            timeout=STEP_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise story.MismatchError(f"no end within {STEP_SECONDS:g} s") from None
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    if done.returncode != 0 or not lines:
        output = done.stderr.decode("utf-8", "replace")[-2000:]
        raise story.MismatchError(f"ended with status {done.returncode}: {output}")
    try:
        printed: dict[str, Any] = json.loads(lines[-1])
    except ValueError:
        raise story.MismatchError(f"printed no JSON: {lines[-1][:200]}") from None
    return printed
