"""Work on other cores: tasks in processes beside the one of the command.

A command opens the processes with `processes`. A task that none of them has begun when its result
is needed runs in the command's own process, so that no core waits. Without processes, every task
does; the results are the same.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Generator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Final, Generic, ParamSpec, TypeVar

from .collector import paused
from .problem import GenerationError, Problem

Given = ParamSpec("Given")
Result = TypeVar("Result")

_START: Final = f"""\
import pickle, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
sys.path[:] = pickle.load(sys.stdin.buffer)
from {__name__} import serve
serve()
"""
"""The program of a process. Ctrl-C reaches all processes, and the command's own ends the others."""


class Task(Generic[Result]):
    """One call of a function, here or in another process."""

    def __init__(self, call: Callable[[], Result], elsewhere: Future[Result] | None = None) -> None:
        self._call = call
        self._elsewhere = elsewhere

    @cached_property
    def result(self) -> Result:
        """The result.

        Raises:
            GenerationError: The process of the task ended before the task.
            Exception: The error of the function.
        """
        if self._elsewhere is None or self._elsewhere.cancel():
            return self._call()
        return self._elsewhere.result()


def start(
    function: Callable[Given, Result], *arguments: Given.args, **named: Given.kwargs
) -> Task[Result]:
    """Begin a task in another process, if the command has opened any.

    Args:
        function: A function of a module, whose result follows from the arguments alone.
        arguments: Its arguments; they and the result are copied between the processes.
        named: Its named arguments.
    """
    call = partial(function, *arguments, **named)
    return Task(call, _open[-1].submit(call) if _open else None)


def here(
    function: Callable[Given, Result], *arguments: Given.args, **named: Given.kwargs
) -> Task[Result]:
    """Return a task that begins in this process, when its result is needed."""
    return Task(partial(function, *arguments, **named))


@contextmanager
def processes(most: int) -> Generator[None]:
    """Let tasks run in other processes, which end with this context.

    Args:
        most: The most processes, that of the command included.
    """
    if most < 2:
        yield
        return
    pool = _Pool(most - 1)
    _open.append(pool)
    try:
        yield
    finally:
        _open.remove(pool)
        pool.end()


@dataclass(frozen=True, slots=True)
class _Answer:
    """The end of a task in another process: its result, or its error and the place of it."""

    result: Any = None
    error: Exception | None = None
    place: str = ""


class _Pool:
    """Processes that each do one task at a time. A thread for each of them waits for it."""

    def __init__(self, most: int) -> None:
        self._threads = ThreadPoolExecutor(most, "beside")
        self._own = threading.local()
        self._lock = threading.Lock()
        self._processes: list[_Process] = []
        self._is_over = False

    def submit(self, call: Callable[[], Result]) -> Future[Result]:
        # Written at once: the caller goes on, and may change what the arguments hold.
        return self._threads.submit(self._run, pickle.dumps(call))

    def _run(self, call: bytes) -> Any:
        answer = self._process().answer(call)
        if answer.error is None:
            return answer.result
        answer.error.add_note(f"In a process beside this one:\n{answer.place}")
        raise answer.error

    def _process(self) -> _Process:
        """Return the process of this thread, which its first task begins."""
        process: _Process | None = getattr(self._own, "process", None)
        if process is None:
            with self._lock:
                if self._is_over:
                    raise CancelledError
                process = self._own.process = _Process()
                self._processes.append(process)
        return process

    def end(self) -> None:
        """End the processes, whatever they do."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._is_over = True
            for process in self._processes:
                process.kill()
        self._threads.shutdown()
        for process in self._processes:
            process.communicate()


_open: Final[list[_Pool]] = []


class _Process(subprocess.Popen[bytes]):
    """A process that answers one task after the other. It ends when its input does."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", _START]
        super().__init__(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._send(pickle.dumps(sys.path))

    def answer(self, call: bytes) -> _Answer:
        """Do a task.

        Args:
            call: A function without arguments, pickled.

        Raises:
            GenerationError: The process ended.
        """
        assert self.stdout
        try:
            self._send(call)
            answer: _Answer = pickle.load(self.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            message = (
                f"a process beside this one ended before its work was done (exit code "
                f"{self.wait()}): if memory was short, --jobs 1 needs less"
            )
            raise GenerationError([Problem("", message)]) from None
        return answer

    def _send(self, pickled: bytes) -> None:
        assert self.stdin
        self.stdin.write(pickled)
        self.stdin.flush()


@paused()
def serve() -> None:
    """Do the tasks of standard input, until it ends. Prints go to standard error."""
    tasks, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while True:
        try:
            call: Callable[[], Any] = pickle.load(tasks)
            answers.write(_answered(call))
            answers.flush()
        except (EOFError, BrokenPipeError):
            return


def _answered(call: Callable[[], Any]) -> bytes:
    try:
        return pickle.dumps(_Answer(call()))
    except Exception as error:
        place = traceback.format_exc()
        try:
            pickle.loads(written := pickle.dumps(_Answer(error=error, place=place)))
        except Exception:
            # An error that cannot be copied: its traceback says all of it.
            written = pickle.dumps(_Answer(error=RuntimeError(repr(error)), place=place))
        return written
