"""Every task a person runs. Only tasks: what they do is in generator/, examples/ and tests/."""

from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["tests"]

GROUPS = ("types", "tests", "generator", "client", "lint")
PACKAGES = ("generated/python", "generated/sandbox", "generated/cli")


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
    session.run("python", "-m", "generator", "check")
    session.run("python", "examples/music_video.py", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole test suite; arguments go to pytest."""
    install(session, "tests", package=True)
    session.run("pytest", *session.posargs)


@nox.session
def page(session: nox.Session) -> None:
    """Test the sandbox's page in a real Chromium; PAGE_PICTURES=docs/images takes a picture."""
    install(session, "tests", package=True)
    session.run("pytest", "tests/page", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Make up many requests against the sandbox for each contract: nox -s fuzz -- -k getTask."""
    install(session, "tests", package=True)
    conformance = "tests/sandbox/test_conformance.py"
    session.run("pytest", conformance, *session.posargs, env={"FUZZ_EXAMPLES": "300"})


@nox.session
def generate(session: nox.Session) -> None:
    """Write generated/ from spec, overlays and templates: nox -s generate -- --spec DATE."""
    install(session, "generator")
    session.run("python", "-m", "generator", "generate", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Compare generated/ byte for byte with a fresh generation."""
    install(session, "generator")
    session.run("python", "-m", "generator", "check", *session.posargs)


@nox.session
def spec(session: nox.Session) -> None:
    """Validate every dated contract, its examples and the house rules."""
    install(session, "generator")
    session.run("python", "-m", "generator", "spec", *session.posargs)


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy and pyright, both strict, on generator, overlays and output."""
    install(session, "types", package=True)
    session.run("mypy", "generator", "examples", "bench", "noxfile.py")
    # Overlays are checked where they can see the generated modules: `check` proves that the files
    # in the output are the same bytes.
    for folder in PACKAGES:
        session.run("mypy", folder)
    session.run("pyright", "generator", "examples", "bench", "noxfile.py", *PACKAGES)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure beatapi beside other SDKs: nox -s bench -- --quick --only beatapi,openai."""
    session.install("--require-hashes", "-r", "bench/requirements/harness.txt")
    session.run("python", "-m", "bench", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting with ruff."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(name="format")
def format_(session: nox.Session) -> None:
    """Bring the sources into ruff's format and mend what it can."""
    install(session, "lint")
    session.run("ruff", "check", "--fix", ".")
    session.run("ruff", "format", ".")


@nox.session
def lock(session: nox.Session) -> None:
    """Pin every requirement anew, with hashes: nox -s lock -- --upgrade."""
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
