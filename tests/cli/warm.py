"""Processes of the program that begin with its largest dependencies loaded, as forks of one.

``python warm.py serve PATH`` loads them and forks for each connection to that socket, until its
stdin ends. ``python warm.py run PATH ARGUMENTS`` gives its streams, folder and environment to such
a fork, forwards signals to it, and ends with its exit code. The packages of the program itself are
loaded after the fork, so that ``PYTHONPATH`` can choose them.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from select import select

LARGE = ("jsonschema", "mcp", "uvicorn")
SIGNALS = (signal.SIGINT, signal.SIGTERM)
_MOST = 1 << 20


def serve(path: str) -> None:
    """Fork for each connection."""
    from importlib import import_module

    for name in LARGE:
        import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the forks
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()
    print("ready", flush=True)
    while sys.stdin not in select([listener, sys.stdin], [], [])[0]:
        connection, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            _start(connection)
            return
        connection.close()


def _start(connection: socket.socket) -> None:
    """Become the program in a child process; say its id, and in the end its status."""
    data, streams, _, _ = socket.recv_fds(connection, _MOST, 3)
    process = os.fork()
    if process == 0:
        connection.close()
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        _become(**json.loads(data))
        return
    for stream in streams:
        os.close(stream)
    connection.sendall(b"%d\n" % process)
    _, status = os.waitpid(process, 0)
    connection.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _become(arguments: list[str], folder: str, environment: dict[str, str]) -> None:
    """Do what ``python -m beatapi`` does."""
    from runpy import run_module

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    modules = filter(None, environment.get("PYTHONPATH", "").split(os.pathsep))
    sys.path[:1] = [folder, *modules]
    sys.argv[1:] = arguments
    run_module("beatapi", run_name="__main__", alter_sys=True)


def run(path: str, *arguments: str) -> int:
    """Run the program in a fork, and return its exit code."""
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(path)
        about = {"arguments": arguments, "folder": os.getcwd(), "environment": dict(os.environ)}
        socket.send_fds(connection, [json.dumps(about).encode()], [0, 1, 2])
        answers = connection.makefile()
        process = int(answers.readline())
        for number in SIGNALS:
            signal.signal(number, lambda number, _: os.kill(process, number))
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        return int(answers.readline())


if __name__ == "__main__":
    if sys.argv[1] == "run":
        sys.exit(run(*sys.argv[2:]))
    serve(sys.argv[2])
