"""Tasks in other processes: the same results and errors, and nothing stays behind."""

from __future__ import annotations

import operator
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import beside, contract, pipeline
from generator.__main__ import main
from generator.problem import GenerationError, Problem, refuse
from generator.python import datamodels
from generator.settings import Settings
from tests import patience

Edit = Callable[[str, str, str], None]

WAITS = """\
import socket
with socket.create_connection(("127.0.0.1", {port})) as connection:
    connection.recv(1)
"""
"""A task that says when it begins, and lasts as long as the test wants."""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(patience.SECONDS)
        yield server


def waiting(listener: socket.socket) -> str:
    return WAITS.format(port=listener.getsockname()[1])


def test_without_processes_a_task_runs_when_its_result_is_needed() -> None:
    calls: list[int] = []
    task = beside.start(calls.append, 1)
    assert calls == []
    assert (task.result, task.result, calls) == (None, None, [1])


@pytest.mark.parametrize("most", [-1, 0, 1])
def test_one_process_is_that_of_the_command(most: int) -> None:
    with beside.processes(most):
        assert beside.start(os.getpid).result == os.getpid()


def test_a_process_does_one_task_after_the_other(listener: socket.socket) -> None:
    with beside.processes(2):
        numbers: set[int] = set()
        for _ in range(2):
            first, number = beside.start(exec, waiting(listener)), beside.start(os.getpid)
            last = beside.start(exec, waiting(listener))
            for task in (first, last):
                connection, _ = listener.accept()
                connection.close()
                assert task.result is None
            numbers.add(number.result)
    assert len(numbers) == 1
    assert os.getpid() not in numbers


def test_a_task_that_no_process_has_begun_runs_here(listener: socket.socket) -> None:
    with beside.processes(2):
        busy, free = beside.start(exec, waiting(listener)), beside.start(os.getpid)
        connection, _ = listener.accept()
        assert free.result == os.getpid()
        connection.close()
        assert busy.result is None


def elsewhere(listener: socket.socket, function: Callable[..., object], *arguments: object) -> None:
    """Have a task done by another process, and raise its error."""
    with beside.processes(2):
        task = beside.start(function, *arguments)
        last = beside.start(exec, waiting(listener))
        connection, _ = listener.accept()
        connection.close()
        assert last.result is None
        _ = task.result


def test_an_error_is_the_same_and_has_its_traceback(listener: socket.socket) -> None:
    problems = [Problem("/a", "is wrong", "x.yaml"), Problem("/b", "is wrong, too")]
    with pytest.raises(GenerationError) as caught:
        elsewhere(listener, refuse, problems)
    assert list(caught.value.problems) == problems
    (note,) = caught.value.__notes__
    assert "problem.py" in note
    with pytest.raises(ZeroDivisionError):
        elsewhere(listener, operator.truediv, 1, 0)


def test_an_error_or_a_result_that_cannot_be_copied_is_told(listener: socket.socket) -> None:
    strange = "class Strange(Exception):\n  def __init__(self, a, b): pass\nraise Strange(1, 2)"
    with pytest.raises(RuntimeError, match="Strange"):
        elsewhere(listener, exec, strange)
    with pytest.raises(TypeError, match="pickle"):
        elsewhere(listener, memoryview, b"")


@pytest.mark.parametrize(
    ("act", "code"), [("import os; os._exit(3)", "3"), ("import os; os.kill(os.getpid(), 9)", "-9")]
)
def test_the_death_of_a_process_is_an_error(listener: socket.socket, act: str, code: str) -> None:
    with beside.processes(2):
        task = beside.start(exec, f"{waiting(listener)}\n{act}")
        connection, _ = listener.accept()
        connection.close()
        with pytest.raises(GenerationError, match=rf"exit code {code}\).*--jobs 1"):
            _ = task.result


def test_prints_of_a_task_do_not_disturb_its_result(
    listener: socket.socket, capfd: pytest.CaptureFixture[str]
) -> None:
    elsewhere(listener, exec, "import os; print('hello', flush=True); os.write(1, b'you')")
    assert capfd.readouterr() == ("", "hello\nyou")


@pytest.mark.parametrize("error", [None, KeyboardInterrupt, GenerationError([])])
def test_nothing_runs_after_the_end(
    listener: socket.socket, error: type[BaseException] | BaseException | None
) -> None:
    connections: list[socket.socket] = []

    def interrupted() -> None:
        with beside.processes(3):
            beside.start(exec, waiting(listener))
            connections.append(listener.accept()[0])
            if error:
                raise error

    if error:
        with pytest.raises(error if isinstance(error, type) else type(error)):
            interrupted()
    else:
        interrupted()
    (connection,) = connections
    with connection:
        connection.settimeout(patience.SECONDS)
        # The end of the process closed its side.
        assert connection.recv(1) == b""


@pytest.mark.parametrize("last", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_ends_all_processes(listener: socket.socket, last: signal.Signals) -> None:
    program = (
        f"from generator import beside\nwith beside.processes(2):\n"
        f"  beside.start(exec, {waiting(listener)!r})\n"
        f"  task = beside.start(exec, {waiting(listener)!r})\n"
        f"  exec({waiting(listener)!r})\n  task.result\n"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        both = [listener.accept()[0] for _ in range(2)]
        if last is signal.SIGINT:
            # Ctrl-C reaches every process of a terminal.
            os.killpg(process.pid, last)
        else:
            process.send_signal(last)
        assert process.wait(patience.SECONDS) == -last
        for connection in both:
            with connection:
                connection.settimeout(patience.SECONDS)
                if last is not signal.SIGINT:
                    # Its task ends before the other process does: nobody could tell it.
                    connection.shutdown(socket.SHUT_WR)
                assert connection.recv(1) == b""
        assert process.stderr
        assert process.stderr.read().count(b"KeyboardInterrupt") == (last is signal.SIGINT)


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every task to another process, however small it is."""
    monkeypatch.setattr(pipeline, "LARGE", 0)
    monkeypatch.setattr(datamodels, "_SMALL", 0)
    datamodels._generated.cache_clear()


@pytest.mark.usefixtures("eager")
def test_several_processes_give_the_same_bytes(
    shop: Settings, dated: Callable[[str], Path]
) -> None:
    for date in ("2026-03-01", "2026-05-01"):
        dated(date)
    alone = pipeline.generate(shop)
    datamodels._generated.cache_clear()
    with beside.processes(3):
        assert pipeline.generate(shop) == alone
        assert pipeline.expected(shop)["python/pyproject.toml"] == alone["python/pyproject.toml"]


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("command", ["generate", "check", "check --all"])
def test_several_processes_find_the_same_problems(
    shop: Settings,
    edit: Edit,
    dated: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
    command: str,
) -> None:
    later = dated("2026-03-01")
    for path in (later.relative_to(shop.root).as_posix(), "spec/2026-01-01.yaml"):
        edit(path, "items: { type: string }", "items: { $ref: '#/nowhere' }")
    printed: set[str] = set()
    for jobs in ("1", "2"):
        arguments = ["--project", str(shop.root), *command.split(), "--jobs", jobs]
        assert main(arguments) == 1
        printed.add(capsys.readouterr().err)
    assert len(printed) == 1
    assert printed.pop().count("#/nowhere") >= 2


@pytest.mark.usefixtures("eager")
def test_a_model_is_the_same_in_another_process(shop: Settings, listener: socket.socket) -> None:
    with beside.processes(2):
        task = beside.start(pipeline._read, shop, "2026-01-01")
        last = beside.start(exec, waiting(listener))
        listener.accept()[0].close()
        assert last.result is None
        assert task.result.api == contract.load(shop, "2026-01-01").api
