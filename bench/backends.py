"""Real servers for tests and benchmarks: Redis, PostgreSQL and RabbitMQ.

Each has a folder and a loopback port of its own, needs no configuration of the machine, and can be
killed like a machine that loses its power. Restarting it keeps its port and its data.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Final, Self

START_SECONDS: Final = 120.0
"""The longest time that a server may take to accept connections, on a busy machine."""

DEBIAN: Final = Path("/usr/lib")
"""The folder where Debian keeps the programs that are not on the PATH."""


class MissingServerError(RuntimeError):
    """A server is not installed; the message says how to install it."""


def free_ports(count: int) -> list[int]:
    """Return different loopback ports that are free now."""
    with ExitStack() as stack:
        # All are open at once: a port that was given back may be the next one.
        listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
        for listener in listeners:
            stack.enter_context(listener)
        return [listener.getsockname()[1] for listener in listeners]


def find_program(name: str, package: str, places: Iterable[Path] = ()) -> str:
    """Return the path of a server's program.

    Args:
        name: The program.
        package: The package that has it on Debian and in Homebrew.
        places: Folders to look in before those of the PATH.

    Raises:
        MissingServerError: There is none.
    """
    # The folder of this Python comes last: it may hold a redis-server from a wheel.
    own = str(Path(sys.executable).parent)
    usual = [each for each in os.environ["PATH"].split(os.pathsep) if each != own]
    path = os.pathsep.join([*map(str, places), *usual, own])
    program = shutil.which(name, path=path)
    if program is None:
        raise MissingServerError(
            f"this needs a real server, and there is no {name}: install {package}, on Debian and"
            f" Ubuntu with `apt-get install {package}`, on macOS with `brew install {package}`"
        )
    return program


class Backend(ABC):
    """A server that runs as a process of its own.

    Args:
        folder: The folder for its data; a temporary one if not given.
    """

    further_ports: ClassVar[int] = 0
    """The number of ports it needs beside the one of its clients."""

    def __init__(self, folder: Path | None = None) -> None:
        self._temporary = folder is None
        self.folder = folder or Path(tempfile.mkdtemp(prefix="beatapi-bench-"))
        self.port, *self._ports = free_ports(1 + self.further_ports)
        self.process: subprocess.Popen[bytes] | None = None

    @property
    @abstractmethod
    def url(self) -> str:
        """The URL by which clients reach it."""

    @abstractmethod
    def _command(self) -> Sequence[str]:
        """Return the command that runs it in the foreground, after preparing the folder."""

    def _environment(self) -> dict[str, str]:
        return {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C"}

    def _user(self) -> str | None:
        """Return the user to run as; ``None`` for the current one."""
        return None

    def start(self) -> None:
        """Start the server, and return when it accepts connections.

        Raises:
            MissingServerError: It is not installed.
            RuntimeError: It ended, or did not accept connections in time; with the end of its log.
        """
        command = self._command()
        end = time.monotonic() + START_SECONDS
        self._run(command)
        while not self._accepts():
            if self.process is None or self.process.poll() is not None:
                # A killed server's children may hold its resources for another moment.
                time.sleep(0.2)
                self._run(command)
            if time.monotonic() > end:
                reason = self._log_end()
                self.close()
                raise RuntimeError(f"{command[0]} does not start: {reason}")
            time.sleep(0.05)

    def _run(self, command: Sequence[str]) -> None:
        # A pipe that nobody reads would block the server one day.
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                env=self._environment(),
                user=self._user(),
                start_new_session=True,
            )

    def _accepts(self) -> bool:
        return self._listens()

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True

    def _log_end(self) -> str:
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")[-2000:]

    def stop(self) -> None:
        """Stop the server, and keep its data; harmless when it is not running."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Kill the server with SIGKILL, as the end of its machine would."""
        self._end(signal.SIGKILL)

    def _end(self, number: signal.Signals) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        try:
            os.killpg(process.pid, number)
            process.wait(30)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()
        # The process may have been a script: its server ends a moment later.
        end = time.monotonic() + 10
        while self._listens() and time.monotonic() < end:
            time.sleep(0.05)

    def close(self) -> None:
        """Stop the server and remove its temporary folder."""
        self.stop()
        if self._temporary:
            shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class RedisServer(Backend):
    """A Redis that appends every write to a file and evicts nothing.

    Args:
        folder: The folder for its data; a temporary one if not given.
        options: Options of the command line, which come last.
    """

    def __init__(self, folder: Path | None = None, *options: str) -> None:
        super().__init__(folder)
        self._options = options

    @property
    def url(self) -> str:
        """The URL of its first database."""
        return f"redis://127.0.0.1:{self.port}/0"

    def _command(self) -> Sequence[str]:
        program = find_program("redis-server", "redis-server")
        address = ["--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder)]
        durable = ["--save", "", "--appendonly", "yes", "--maxmemory-policy", "noeviction"]
        return [program, *address, *durable, *self._options]


class PostgresServer(Backend):
    """A PostgreSQL with one user, ``fleet``, who needs no password on this machine."""

    @property
    def url(self) -> str:
        """The URL of its database."""
        return f"postgresql://fleet@127.0.0.1:{self.port}/postgres"

    def _user(self) -> str | None:
        # PostgreSQL refuses to run as root.
        return "nobody" if os.getuid() == 0 else None

    def _program(self, name: str) -> str:
        places = sorted(DEBIAN.glob("postgresql/*/bin"), reverse=True)
        return find_program(name, "postgresql", places)

    def _command(self) -> Sequence[str]:
        data = self.folder / "data"
        if not data.exists():
            self._make(data)
        address = ["-h", "127.0.0.1", "-p", str(self.port), "-k", "", "-D", str(data)]
        return [self._program("postgres"), *address, "-c", "max_connections=200"]

    def _make(self, data: Path) -> None:
        user = self._user()
        if user is not None:
            shutil.chown(self.folder, user)
        words = ["-U", "fleet", "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-sync"]
        subprocess.run(
            [self._program("initdb"), "-D", str(data), *words],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env=self._environment(),
            cwd=self.folder,
            user=user,
        )

    def _accepts(self) -> bool:
        # It listens before it is ready.
        ready = [self._program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        return subprocess.run(ready, check=False, env=self._environment()).returncode == 0

    def stop(self) -> None:
        """Stop the server without waiting for its clients (PostgreSQL's fast shutdown)."""
        self._end(signal.SIGINT)


class RabbitServer(Backend):
    """A RabbitMQ, with a port mapper of Erlang that is its own, too."""

    further_ports = 2

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(folder)
        self._mapper_port, self._node_port = self._ports
        self._mapper: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The URL of its default virtual host."""
        return f"amqp://guest:guest@127.0.0.1:{self.port}//"

    def _command(self) -> Sequence[str]:
        # Debian's program on the PATH changes the user and writes its log into /var/log.
        program = find_program("rabbitmq-server", "rabbitmq-server", [DEBIAN / "rabbitmq/bin"])
        if self._mapper is None:
            # Else the node starts one that outlives it.
            self._mapper = subprocess.Popen(
                [find_program("epmd", "rabbitmq-server"), "-port", str(self._mapper_port)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=self._environment(),
                start_new_session=True,
            )
        (self.folder / "enabled_plugins").write_text("[].\n", encoding="utf-8")
        (self.folder / "rabbitmq.conf").write_text(
            f"listeners.tcp.1 = 127.0.0.1:{self.port}\nlog.console = true\nlog.file = false\n",
            encoding="utf-8",
        )
        return [program]

    def _environment(self) -> dict[str, str]:
        folder = str(self.folder)
        return super()._environment() | {
            "HOME": folder,
            "ERL_EPMD_PORT": str(self._mapper_port),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODENAME": "fleet@localhost",
            "RABBITMQ_DIST_PORT": str(self._node_port),
            "RABBITMQ_CONFIG_FILE": str(self.folder / "rabbitmq.conf"),
            "RABBITMQ_CONF_ENV_FILE": str(self.folder / "none.conf"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "enabled_plugins"),
            "RABBITMQ_MNESIA_BASE": folder,
            "RABBITMQ_LOG_BASE": folder,
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 1:1",
        }

    def _accepts(self) -> bool:
        # It tries its port before it starts; only a node that runs answers the protocol's greeting.
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2) as connection:
                connection.sendall(b"AMQP\x00\x00\x09\x01")
                return connection.recv(1) == b"\x01"
        except OSError:
            return False

    def close(self) -> None:
        """Stop the server and its port mapper, and remove its temporary folder."""
        self.stop()
        if self._mapper is not None:
            self._mapper.kill()
            self._mapper.wait()
            self._mapper = None
        super().close()
