"""Tasks for people; their implementation is in generator/, examples/ and tests/."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["tests"]

GROUPS = ("types", "tests", "impact", "generator", "client", "release", "lint")
BENCHES = ("calls", "files", "webhooks")
FULL = (
    "tests/client/test_budget.py",
    "tests/client/test_paying_once.py",
    "tests/faults/test_process.py",
    "tests/webhooks/test_fuzz.py",
)
PACKAGES = ("generated/python", "generated/receivers", "generated/sandbox", "generated/cli")


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
    # What a machine with Python alone can generate; `check` proves the other languages.
    targets = [f"--target={name}" for name in ("python", "sandbox", "samples")]
    session.run("python", "-m", "generator", "check", *targets)
    session.run("python", "examples/music_video.py", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole test suite on all cores; arguments go to pytest, `-n 0` for one process."""
    install(session, "tests", package=True)
    # In the folders' order: else the files with few tests, which are long ones, come last, and the
    # other processes wait for them.
    spread = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
    # Machines may forbid bytecode: each of the many processes of the tests would compile all that
    # it imports, and pytest would rewrite the assertions of whole packages again.
    session.run("pytest", *spread, *session.posargs, env={"PYTHONDONTWRITEBYTECODE": ""})


@nox.session
def page(session: nox.Session) -> None:
    """Test the sandbox's page in a real Chromium; PAGE_PICTURES=docs/images takes a picture."""
    install(session, "tests", package=True)
    session.run("pytest", "tests/page", *session.posargs)


@nox.session
def conform(session: nox.Session) -> None:
    """Make up many requests against the sandbox for each contract: nox -s conform -- -k getTask."""
    install(session, "tests", package=True)
    conformance = "tests/sandbox/test_conformance.py"
    session.run("pytest", conformance, *session.posargs, env={"FUZZ_EXAMPLES": "300"})


@nox.session
def full(session: nox.Session) -> None:
    """Run the tests of many cases with all of them: a million deliveries, ten thousand creates."""
    install(session, "tests", package=True)
    session.run("pytest", *FULL, env={"FULL_COUNTS": "1"})


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from spec, overlays and templates: nox -s generate -- --spec DATE."""
    install(session, "generator")
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Compare generated/ byte for byte with a fresh generation; `-- --all` proves every date."""
    install(session, "generator")
    session.run("python", "-m", "generator", "check", *session.posargs)


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
    """Classify what differs between two contracts: nox -s diff -- 2026-06-25 2026-07-31."""
    install(session, "generator")
    session.run("python", "-m", "generator", "diff", *session.posargs)


@nox.session
def impact(session: nox.Session) -> None:
    """Find what a newer contract changes in a program: nox -s impact -- SRC --to DATE."""
    install(session, "impact")
    session.run("python", "-m", "generator", "impact", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict, on generator, overlays and output."""
    install(session, "types", package=True)
    session.run("mypy", "generator", "examples", "bench", "conformance", "noxfile.py")
    # Overlays are checked where they can see the generated modules: `check` proves that the files
    # in the output are the same bytes.
    for folder in PACKAGES:
        session.run("mypy", folder)
    session.run("pyright", "generator", "examples", "bench", "conformance", "noxfile.py", *PACKAGES)
    # The clients of the dates that differ most: the output has the newest alone.
    with TemporaryDirectory() as folder:
        session.run("python", "-m", "tests.spec.dated_client", folder)
        session.run("mypy", folder)
        session.run("pyright", folder)
    checks = [f"tests/generator/python/check_{name}.py" for name in ("forms", "large")]
    session.run("pytest", *checks, "tests/check_docs.py")


@nox.session
def typescript(session: nox.Session) -> None:
    """Build the TypeScript package, test it, and use it as a consumer would. Needs Node.js."""
    install(session, "tests", package=True)
    session.run("python", "-m", "conformance", "--only", "typescript")
    checks = [f"test_typescript{part}.py" for part in ("", "_constructs", "_dates")]
    session.run("pytest", *(f"conformance/checks/{name}" for name in checks), *session.posargs)


@nox.session
def java(session: nox.Session) -> None:
    """Compile, test, document and package the Java client, and run its samples."""
    install(session, "tests", package=True)
    session.run("python", "-m", "conformance", "--only", "java")
    files = [
        f"conformance/checks/test_{name}.py" for name in ("java", "samples", "every_operation")
    ]
    session.run("pytest", "-k", "java", *files, *session.posargs)


@nox.session
def swift(session: nox.Session) -> None:
    """Compile, test and run the Swift client; Debian's compiler is fetched if there is none."""
    install(session, "tests", package=True)
    session.run("python", "-m", "conformance.swift", "test", *session.posargs)


@nox.session
def conformance(session: nox.Session) -> None:
    """Run one story and one set of vectors in every client: nox -s conformance -- --only python."""
    install(session, "tests", package=True)
    session.run("python", "-m", "conformance", *session.posargs)
    compiled = ("typescript", "java", "swift")
    left_out = [each for each in compiled if session.posargs and each not in session.posargs[-1]]
    without = ["-k", " and ".join(f"not {each}" for each in left_out)] if left_out else []
    session.run("pytest", "conformance/checks", *without)


@nox.session
def vectors(session: nox.Session) -> None:
    """Rewrite the shared vectors of decoding from the examples of every contract."""
    install(session, "tests", package=True)
    session.run("python", "-m", "conformance", "vectors")


@nox.session
def release(session: nox.Session) -> None:
    """Plan the next release; `-- --execute` writes, commits and tags it."""
    install(session, "generator", "release")
    session.run("python", "-m", "generator.release", "plan", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build wheel, sdist and evidence into dist/: nox -s build -- --spec 2026-06-25."""
    install(session, "generator", "release")
    session.run("python", "-m", "generator.release", "build", *session.posargs)


@nox.session
def verify(session: nox.Session) -> None:
    """Trace a wheel back to its contract, offline: nox -s verify -- WHEEL."""
    install(session, "generator", "release")
    session.run("python", "-m", "generator.release", "verify", *session.posargs)


@nox.session
def rehearse(session: nox.Session) -> None:
    """Rehearse releases in a temporary repository, from a changed contract to a tag."""
    install(session, "tests", package=True)
    session.run("pytest", "-m", "rehearsal", "tests/generator/release", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure beatapi beside other SDKs: nox -s bench -- webhooks, or --quick --only openai."""
    session.install("--require-hashes", "-r", "bench/requirements/harness.txt")
    # A module of bench/ may be named first; all are measured if none is.
    named = [name for name in session.posargs[:1] if name in BENCHES]
    for name in named or BENCHES:
        module = "bench" if name == "calls" else f"bench.{name}"
        session.run("python", "-m", module, *session.posargs[len(named) :])


@nox.session
def bench_toolchain(session: nox.Session) -> None:
    """Measure the toolchain itself, into docs/benchmarks/toolchain.md."""
    install(session, "generator")
    session.run("python", "-m", "bench.toolchain", *session.posargs)


@nox.session
def judge(session: nox.Session) -> None:
    """Compare our verdicts on the dated versions with those of oasdiff; needs Go."""
    install(session, "generator")
    folder = Path(session.create_tmp()).resolve()
    tool = "github.com/oasdiff/oasdiff@v1.36.0"
    session.run("go", "install", tool, env={"GOBIN": str(folder)}, external=True)
    session.run("python", "-m", "bench.judge", "--program", str(folder / "oasdiff"))


@nox.session
def simulate(session: nox.Session) -> None:
    """Simulate the cost of waiting, beside other policies, into docs/benchmarks/."""
    install(session, "client", package=True)
    session.run("python", "-m", "bench.waiting", *session.posargs)


@nox.session
def bench_sandbox(session: nox.Session) -> None:
    """Measure the sandbox, into docs/benchmarks/sandbox.md."""
    install(session, "generator", "client", package=True)
    session.run("python", "-m", "bench.sandbox", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, imports and workflows; `-- --write` draws the picture of the client's rooms."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": os.pathsep.join((".", *PACKAGES))})
    session.run("python", ".ci/house.py", *session.posargs)
    workflows = [str(path) for path in sorted(Path(".github/workflows").glob("*.yml"))]
    session.run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows)
    session.run("zizmor", "--offline", "--no-progress", *workflows)


@nox.session(name="format")
def format_(session: nox.Session) -> None:
    """Format the sources with ruff, and fix what it can."""
    install(session, "lint")
    session.run("ruff", "check", "--fix", ".")
    session.run("ruff", "format", ".")


@nox.session
def lock(session: nox.Session) -> None:
    """Update the pins of every requirement, with hashes: nox -s lock -- --upgrade."""
    session.install("uv")
    # The widest group first: the others are kept to the versions it found.
    peers = sorted(str(path) for path in Path("bench/requirements").glob("*.in"))
    for source in [*(f"requirements/{group}.in" for group in GROUPS), *peers]:
        target = source.removesuffix(".in") + ".txt"
        widest = f"requirements/{GROUPS[0]}.txt"
        constraint = [] if target == widest else ["--constraint", widest]
        options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--quiet"]
        header = ["--custom-compile-command", "python3 -m nox -s lock"]
        command = ["uv", "pip", "compile", *options, *header, *constraint, *session.posargs]
        session.run(*command, source, "--output-file", target)
