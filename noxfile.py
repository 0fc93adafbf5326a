"""Tasks for people; their implementation is in generator/, examples/ and tests/."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["tests"]

GROUPS = ("types", "tests", "docs", "impact", "generator", "client", "release", "lint")
PEERS = ("calls", "files", "webhooks", "streams")
BESIDE_OTHERS = (*PEERS, "sdks")
BENCHES = {
    "fleet": ("tests",),
    "judge": ("generator",),
    "sandbox": ("generator", "client"),
    "toolchain": ("generator",),
    "waiting": ("client",),
}
FULL = (
    "tests/client/test_budget.py",
    "tests/client/test_paying_once.py",
    "tests/faults/test_process.py",
    "tests/generator/python/test_large.py",
    "tests/sandbox/test_conformance.py",
    "tests/webhooks/test_fuzz.py",
)
PACKAGES = tuple(
    f"generated/{name}" for name in ("python", "receivers", "sandbox", "impact", "fleet", "cli")
)


def install(session: nox.Session, *groups: str, package: bool = False) -> None:
    """Install locked requirements, hashes checked, then the generated packages as a user would."""
    for group in groups:
        session.install("--require-hashes", "-r", f"requirements/{group}.txt")
    if package:
        # Its dependencies and its build backend are locked and installed already.
        folders = [f"./{folder}" for folder in PACKAGES]
        session.install("--no-deps", "--no-build-isolation", "--reinstall", *folders)


@nox.session
def demo(session: nox.Session) -> None:
    """Make a video on the local sandbox: nox -s demo -- --image A.png --audio B.mp3."""
    install(session, "generator", "client", package=True)
    # The demo uses these targets only; `check` proves the others.
    targets = [f"--target={name}" for name in ("python", "sandbox", "samples")]
    session.run("python", "-m", "generator", "check", *targets)
    session.run("python", "examples/music_video.py", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole suite on all cores, or `-- --browser` or `-- --full`; arguments go to pytest.

    `--browser` tests the sandbox's page in a real Chromium. `--full` runs the tests of many cases
    with all of them: a million deliveries, ten thousand creates, and many made-up requests against
    the sandbox.
    """
    install(session, "tests", package=True)
    arguments = [each for each in session.posargs if each not in ("--browser", "--full")]
    # Machines may forbid bytecode: each of the many processes of the tests would compile all that
    # it imports, and pytest would rewrite the assertions of whole packages again.
    env = {"PYTHONDONTWRITEBYTECODE": ""}
    # Two processes more than cores, as many tests wait. In the folders' order: else the files with
    # few tests, which are long ones, come last, and the other processes wait for them.
    workers = str((os.cpu_count() or 1) + 2)
    what = ["-n", workers, "--dist", "loadfile", "--no-loadscope-reorder"]
    if "--browser" in session.posargs:
        what = ["tests/page"]
    elif "--full" in session.posargs:
        what, env = list(FULL), {**env, "FULL_COUNTS": "1", "FUZZ_EXAMPLES": "300"}
    session.run("pytest", *what, *arguments, env=env)


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from spec, overlays and templates: nox -s generate -- --spec DATE."""
    install(session, "generator")
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Compare generated/ byte for byte with a fresh generation; `-- --all` proves every date.

    The hashes of its sets differ from those of `generate`: no byte may depend on their order.
    """
    install(session, "generator")
    env = {"PYTHONHASHSEED": "4242"}
    session.run("python", "-m", "generator", "check", *session.posargs, env=env)


@nox.session
def init(session: nox.Session) -> None:
    """Make a project of an OpenAPI document: nox -s init -- openapi.yaml --into FOLDER."""
    install(session, "generator")
    session.run("python", "-m", "generator", "init", *session.posargs)


@nox.session
def spec(session: nox.Session) -> None:
    """Validate every dated contract, its examples and the house rules."""
    install(session, "generator")
    session.run("python", "-m", "generator", "spec", *session.posargs)


@nox.session
def diff(session: nox.Session) -> None:
    """Classify what differs between two contracts; `-- impact SRC` finds what it breaks there.

    `diff -- 2026-06-25 2026-07-31` compares two dates. `diff -- impact SRC --to DATE` finds the
    places of a program that the newer contract affects.
    """
    verb, *arguments = session.posargs or [""]
    program = ["impact", *arguments] if verb == "impact" else ["diff", *session.posargs]
    install(session, "impact")
    session.run("python", "-m", "generator", *program)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation site into dist/site, strictly; `-- --pictures` makes its pictures.

    `--pictures` writes docs/images: casts of the command line, and the sandbox's page in a real
    Chromium.
    """
    install(session, "docs", package=True)
    program = "docs.pictures" if session.posargs == ["--pictures"] else "docs.site"
    session.run("python", "-m", program, env={"PYTHONDONTWRITEBYTECODE": ""})


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict, on generator, overlays and output."""
    install(session, "types", package=True)
    own = ("generator", "examples", "bench", "conformance", "docs", "noxfile.py")
    session.run("mypy", *own)
    # Overlays are checked where they can see the generated modules: `check` proves that the files
    # in the output are the same bytes.
    for folder in PACKAGES:
        session.run("mypy", folder)
    session.run("pyright", *own, *PACKAGES)
    # The clients of the dates that differ most: the output has the newest alone.
    with TemporaryDirectory() as folder:
        session.run("python", "-m", "tests.spec.dated_client", folder)
        session.run("mypy", folder)
        session.run("pyright", folder)
    checks = [f"tests/generator/python/check_{name}.py" for name in ("forms", "large")]
    session.run("pytest", *checks, "tests/check_docs.py")
    session.run("pytest", "-m", "types", "tests/generator/impact")


@nox.session
def conformance(session: nox.Session) -> None:
    """Run one story, the shared vectors and every construct in each client: `-- --only java`."""
    install(session, "tests", package=True)
    session.run("python", "-m", "conformance", *session.posargs)
    compiled = ("typescript", "java", "swift")
    left_out = [each for each in compiled if session.posargs and each not in session.posargs[-1]]
    without = ["-k", " and ".join(f"not {each}" for each in left_out)] if left_out else []
    session.run("python", "-m", "conformance.features", *without)


@nox.session
def release(session: nox.Session) -> None:
    """Plan the next release; `-- --execute` makes it; `-- build`, `-- verify WHEEL`, `-- rehearse`.

    `build` makes wheels, sdists and their evidence in dist/ (`--spec DATE` for an older line);
    `verify` traces a wheel back to its contract, offline; `rehearse` makes releases in a temporary
    repository, from a changed contract to a tag.
    """
    verb, *arguments = session.posargs or ["plan"]
    if verb == "rehearse":
        install(session, "tests", package=True)
        session.run("pytest", "-m", "rehearsal", "tests/generator/release", *arguments)
        return
    install(session, "generator", "release")
    chosen = session.posargs if verb in ("plan", "build", "verify") else ["plan", *session.posargs]
    session.run("python", "-m", "generator.release", *(chosen or ["plan"]))


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, into docs/benchmarks/: `-- calls`, sandbox, toolchain, waiting and others.

    `calls`, `files`, `webhooks` and `streams` compare the client with other SDKs (`--quick`,
    `--only openai`), and run in turn if nothing is named. `waiting` simulates the cost of
    waiting. `fleet` kills workers at random, beside the obvious Celery task; `fleet --simulate`
    has 10,000 jobs on virtual time. `judge` compares the verdicts on the dated contracts with
    those of oasdiff; it needs Go. `sdks` measures the clients in TypeScript and Java beside other
    SDKs; it needs Node.js, Java and Maven.
    """
    name = next(iter(session.posargs), "")
    if name in BESIDE_OTHERS or name not in BENCHES:
        session.install("--require-hashes", "-r", "bench/requirements/harness.txt")
        names, arguments = (
            ([name], session.posargs[1:]) if name in BESIDE_OTHERS else (PEERS, session.posargs)
        )
        for each in names:
            session.run("python", "-m", "bench" if each == "calls" else f"bench.{each}", *arguments)
        return
    install(session, *BENCHES[name], package=BENCHES[name] != ("generator",))
    arguments = session.posargs[1:]
    if name == "judge":
        folder = Path(session.create_tmp()).resolve()
        tool = "github.com/oasdiff/oasdiff@v1.36.0"
        session.run("go", "install", tool, env={"GOBIN": str(folder)}, external=True)
        arguments += ["--program", str(folder / "oasdiff")]
    session.run("python", "-m", f"bench.{name}", *arguments)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, imports and workflows; `-- --fix` formats, and draws the client's rooms."""
    install(session, "lint")
    fix = session.posargs == ["--fix"]
    session.run("ruff", "check", *(["--fix"] if fix else []), ".")
    session.run("ruff", "format", *([] if fix else ["--check"]), ".")
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": os.pathsep.join((".", *PACKAGES))})
    session.run("python", ".ci/house.py", *session.posargs)
    workflows = [str(path) for path in sorted(Path(".github/workflows").glob("*.yml"))]
    session.run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)
    session.run("zizmor", "--offline", "--no-progress", *workflows)


@nox.session
def lock(session: nox.Session) -> None:
    """Update the pins of every requirement, with hashes: nox -s lock -- --upgrade."""
    session.install("uv")
    # The widest group first: the others are kept to the versions it found.
    # Those of bench and of conformance, each for an environment of its own.
    others = sorted(str(path) for path in Path().glob("*/requirements/*.in"))
    for source in [*(f"requirements/{group}.in" for group in GROUPS), *others]:
        target = source.removesuffix(".in") + ".txt"
        widest = f"requirements/{GROUPS[0]}.txt"
        constraint = [] if target == widest else ["--constraint", widest]
        options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--quiet"]
        header = ["--custom-compile-command", "python3 -m nox -s lock"]
        command = ["uv", "pip", "compile", *options, *header, *constraint, *session.posargs]
        session.run(*command, source, "--output-file", target)
