"""The Java package in the form that consumers install."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
import threading
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import trustme

from beatapi import ManualClock
from beatapi_sandbox import Sandbox
from conformance import features, matrix
from conformance.checks.conftest import Compile
from conformance.matrix import java
from generator import output, pipeline, settings

ROOT = Path(__file__).parent.parent.parent
PROJECT = settings.load(ROOT)
OPERATIONS = 40
"""Gemini's one operation has two samples."""


@pytest.fixture(scope="session")
def jars(java_package: Path) -> dict[str, Path]:
    """Return the jars for publishing by their classifier; the classes have none."""
    found = (java_package / "target").glob("*.jar")
    return {path.stem.partition(".0")[2].lstrip("-"): path for path in found}


def names(jar: Path) -> set[str]:
    with zipfile.ZipFile(jar) as packed:
        return set(packed.namelist())


def test_it_is_packaged_with_sources_and_documentation(jars: dict[str, Path]) -> None:
    assert {"beatapi/BeatApi.class", "beatapi/models/Task.class"} <= names(jars[""])
    assert {"beatapi/BeatApi.java", "beatapi/models/Task.java"} <= names(jars["sources"])
    pages = {name.rpartition("/")[2] for name in names(jars["javadoc"])}
    assert {"BeatApi.html", "Task.html", "TaskHelpers.html"} <= pages
    assert not [name for name in names(jars[""]) if "Test" in name or "Conformance" in name]


def test_its_own_tests_ran(
    java_package: Path, record_property: Callable[[str, object], None]
) -> None:
    reports = (java_package / "target" / "surefire-reports").glob("TEST-*Test.xml")
    texts = {path.name: path.read_text("utf-8") for path in reports}
    assert {"TEST-beatapi.VectorsTest.xml", "TEST-beatapi.CallTest.xml"} <= set(texts)
    assert all('errors="0" skipped="0" failures="0"' in text for text in texts.values())
    for name in features.of_junit(texts.values()):
        record_property("passed", name)


def test_nothing_but_jackson_is_needed(java_package: Path) -> None:
    needed = (java_package / "target" / "dependency").iterdir()
    assert {path.name.split("-")[0] for path in needed} == {"jackson"}


def test_warnings_are_errors(java_package: Path) -> None:
    settings = (java_package / "pom.xml").read_text("utf-8")
    assert "-Xlint:all" in settings
    assert "-Werror" in settings
    sources = [path.read_text("utf-8") for path in java_package.rglob("src/**/*.java")]
    assert not [text for text in sources if "@SuppressWarnings" in text]


def test_there_is_a_sample_of_every_operation() -> None:
    assert len(list((ROOT / "generated" / "samples" / "java").glob("*.java"))) == OPERATIONS
    assert len(list((ROOT / "generated" / "samples" / "swift").glob("*.swift"))) == OPERATIONS


@pytest.mark.parametrize("date", PROJECT.versions()[:-1])
def test_the_packages_of_older_dates_compile(date: str, java_needs: str, tmp_path: Path) -> None:
    """Compile older dates; the newest one is the package itself."""
    output.write(tmp_path, pipeline.package(PROJECT, "java", date))
    sources = [*tmp_path.rglob("*.java")]
    assert len(sources) > 100
    java.compile_files(sources, tmp_path / "classes", java_needs)


def samples_of(document: Path, folder: Path) -> list[Path]:
    """Make a client of a contract and its samples, and return their sources."""
    api = matrix.client(folder, "java", "samples", document=document)
    samples = sorted(folder.glob("generated/samples/java/*.java"))
    assert len(samples) == len(api.operations)
    return [*folder.glob("generated/java/src/main/**/*.java"), *samples]


def test_the_samples_of_any_contract_compile(java_needs: str, tmp_path: Path) -> None:
    """Compile the samples of the conformance matrix."""
    java.compile_files(samples_of(matrix.SAMPLES, tmp_path), tmp_path / "classes", java_needs)


@pytest.fixture(scope="module")
def stranger(tmp_path_factory: pytest.TempPathFactory, java_needs: str) -> Sequence[str]:
    """Return the command that runs a program with the client of the matrix."""
    folder = tmp_path_factory.mktemp("matrix")
    sources = samples_of(matrix.CONTRACT, folder)
    for name, text in {"Variables": VARIABLES, "Errors": ERRORS}.items():
        sources.append(folder / f"{name}.java")
        sources[-1].write_text(text, "utf-8")
    java.compile_files(sources, folder / "classes", java_needs)
    return ["java", *java.QUICK, "-cp", os.pathsep.join([str(folder / "classes"), java_needs])]


VARIABLES = """
import matrix.*;

class Variables {
    public static void main(String[] arguments) {
        System.out.println(Matrix.builder().build());
        System.out.println(Matrix.builder().region("us").base("v3").build());
        try {
            Matrix.builder().region("mars");
        } catch (InvalidArgumentException error) {
            System.out.println(error.getMessage());
        }
        try {
            Matrix.builder().build().keys().both();
        } catch (ConfigurationException error) {
            System.out.println(error.getMessage());
        }
    }
}
"""


def test_servers_have_variables_and_missing_credentials_are_named(
    stranger: Sequence[str],
) -> None:
    done = subprocess.run([*stranger, "Variables"], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [
        "Matrix(https://eu.matrix.example/v2)",
        "Matrix(https://us.matrix.example/v3)",
        "region must be eu or us",
        'GET /keys/both needs a credential: pass credential("Header", "...") or MATRIX_HEADER'
        ' and credential("Basic", "user:password") or MATRIX_BASIC',
    ], done.stderr


ERRORS = """
import matrix.*;
import matrix.models.Problem;

class Errors {
    public static void main(String[] arguments) {
        try {
            Matrix.builder().baseUrl(arguments[0]).build().errors().typed();
        } catch (ConflictException error) {
            System.out.println(error.body().map(Problem::of).orElseThrow().detail().orElseThrow());
        }
    }
}
"""


def test_the_body_of_an_error_is_read_as_its_type(stranger: Sequence[str]) -> None:
    with matrix.answering(matrix.CONFLICT) as (url, _):
        command = [*stranger, "Errors", url]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "There is none left.\n", done.stderr


CREATE = """
import beatapi.*;
import beatapi.models.CreateEcommerceVideoTaskParams;
import java.util.List;

class Create {
    public static void main(String[] arguments) {
        BeatApi client = BeatApi.builder().apiKey("sk_x").baseUrl(arguments[0]).build();
        try {
            client.ecommerceVideo().create(CreateEcommerceVideoTaskParams.builder()
                    .images(List.of("https://a.example/b.png")).duration(10).build());
        } catch (ApiConnectionException error) {
            System.out.println(error.getClass().getSimpleName() + " " + error.sent());
        }
    }
}
"""


THIRTY = """
import beatapi.*;
import beatapi.models.CreateEcommerceVideoTaskParams;
import beatapi.models.Task;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

class Thirty {
    private static final String IMAGE = "https://media.beatapi.io/samples/neon-singer.png";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The sandbox's clock, which pauses move. */
    private static class SandboxClock implements Clock {
        private double now;

        @Override
        public double now() {
            return now;
        }

        @Override
        public void sleep(double seconds) throws InterruptedException {
            now += seconds;
            String url = System.getenv("BEATAPI_BASE_URL") + "/_sandbox/clock";
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + System.getenv("BEATAPI_API_KEY"))
                    .header("Content-Type", "application/json");
            String body = "{\\"advance\\": " + seconds + "}";
            try {
                request.POST(HttpRequest.BodyPublishers.ofString(body));
                HTTP.send(request.build(), BodyHandlers.discarding());
            } catch (java.io.IOException error) {
                throw new java.io.UncheckedIOException(error);
            }
        }
    }

    public static void main(String[] arguments) {
        SandboxClock clock = new SandboxClock();
        BeatApi client = BeatApi.builder().clock(clock).build();
        List<Task> tasks = new ArrayList<>();
        for (int count = 0; count < 30; count++) {
            tasks.add(client.ecommerceVideo().create(CreateEcommerceVideoTaskParams.builder()
                    .images(List.of(IMAGE)).duration(10).build()));
        }
        long done = client.tasks().asCompleted(tasks)
                .filter(each -> each.error().isEmpty()).count();
        System.out.println(done + " " + (clock.now() < 60));
    }
}
"""


def test_thirty_tasks_share_the_rate_of_their_key(java_programs: Compile, tmp_path: Path) -> None:
    with Sandbox(clock=ManualClock(), processing_seconds=30, concurrency=50) as sandbox:
        command = [*java_programs({"Thirty": THIRTY}, tmp_path), "Thirty"]
        keys = {"BEATAPI_API_KEY": sandbox.api_key, "BEATAPI_BASE_URL": sandbox.url}
        variables = os.environ | keys
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        statuses = [call.status for call in sandbox.calls]
    assert done.stdout == "30 true\n", done.stderr
    assert statuses.count(429) == 0


@pytest.fixture(scope="module")
def create(java_programs: Compile, tmp_path_factory: pytest.TempPathFactory) -> Sequence[str]:
    """Return the command of the program that creates a task."""
    return [*java_programs({"Create": CREATE}, tmp_path_factory.mktemp("create")), "Create"]


def present(connection: socket.socket) -> None:
    """Present a self-signed certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with trustme.CA().issue_cert("127.0.0.1").private_key_and_cert_chain_pem.tempfile() as pem:
        context.load_cert_chain(pem)
    with suppress(ssl.SSLError, OSError):
        context.wrap_socket(connection, server_side=True).close()


def answer_plainly(connection: socket.socket) -> None:
    """Speak HTTP where TLS is expected."""
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    # The client closes the connection.
    with suppress(OSError):
        while connection.recv(65536):
            pass


def hang_up(connection: socket.socket) -> None:
    """End the handshake as soon as it begins."""
    connection.recv(65536)


@pytest.mark.parametrize(
    ("behave", "outcomes", "connections"),
    [
        (present, ["TlsException false"], [1]),
        # The JDK now and then reports a lost connection for the first attempt, which is the more
        # cautious error: the create may have been sent.
        (answer_plainly, ["TlsException false", "OutcomeUnknownException true"], [1, 2, 3]),
        (hang_up, ["ApiConnectionException false"], [3]),
    ],
)
def test_a_create_without_a_secure_connection_was_never_sent(
    behave: Callable[[socket.socket], None],
    outcomes: Sequence[str],
    connections: Sequence[int],
    create: Sequence[str],
) -> None:
    """Its outcome is then known, and a connection that only ended is retried."""
    accepted: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=accept, args=(listener, behave, accepted))
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        command = [*create, url]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()
    assert done.stdout.strip() in outcomes, done.stderr
    assert len(accepted) in connections


def accept(
    listener: socket.socket,
    behave: Callable[[socket.socket], None],
    accepted: list[socket.socket],
) -> None:
    with suppress(OSError):
        while True:
            with listener.accept()[0] as connection:
                accepted.append(connection)
                behave(connection)
