"""The jars of Maven Central: how they are fetched, and their programs compiled and run."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from ..environment import REQUIREMENTS, ROOT, run
from .place import Place, tool
from .sdk import HTTP_CLIENT, OUR_JAVA, Sdk

_MAVEN: Final = "install Apache Maven, 3.6.3 or later: apt-get install maven"
_JDK: Final = "install a JDK, 17 or later: apt-get install openjdk-17-jdk-headless"
_FETCH: Final = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies"
_SKIPPED: Final = ("maven.test.skip", "maven.javadoc.skip", "maven.source.skip")

_PROGRAM: Final = """\
{imports}

final class {name} {{
    public static void main(String[] arguments) throws Exception {{
{statements}
        // Threads of connection pools would keep the process alive.
        System.exit(0);
    }}
}}
"""
_URL: Final = "String URL = arguments[0];"


def programs(sdk: Sdk) -> dict[str, str]:
    """Return the text of each program by the name of its class."""
    start = [_URL, sdk.client]
    found = {"Nothing": [""], "Start": start, "Cold": [*start, f"{sdk.call};"]}
    return {
        name: _PROGRAM.format(name=name, imports=sdk.imports, statements="\n".join(statements))
        for name, statements in found.items()
    }


def prepare(sdk: Sdk, folder: Path, server: str) -> Place:
    """Fetch or build an SDK's jars, and compile its programs.

    Args:
        sdk: The SDK.
        folder: The folder of all environments.
        server: The URL of the server, of which the program asks once while classes are counted.

    Raises:
        PreparationError: A tool is missing or failed.
    """
    java = tool("java", _JDK)
    place = folder / f"bench-maven-{sdk.name}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    jars = _jars(sdk, place, folder)
    path = os.pathsep.join(map(str, [place / "classes", *jars]))
    for name, text in programs(sdk).items():
        (place / f"{name}.java").write_text(text, "utf-8")
    sources = map(str, place.glob("*.java"))
    run([tool("javac", _JDK), "-cp", path, "-d", str(place / "classes"), *sources])
    commands = {name.lower(): [java, "-cp", path, name] for name in programs(sdk)}
    log = run([java, "-Xlog:class+load", *commands["cold"][1:], sdk.url(server)])
    own = [jar for jar in jars if jar.name.startswith(f"{sdk.package}-")]
    return Place(
        sdk=sdk,
        version=_version(own),
        sizes={
            "other jars": str(len(jars) - len(own)),
            "own jars, MB": _megabytes(own),
            "all jars, MB": _megabytes(jars),
            "classes loaded": str(log.count(" source: ")),
        },
        **commands,
    )


def _jars(sdk: Sdk, place: Path, folder: Path) -> list[Path]:
    if sdk is not OUR_JAVA and sdk is not HTTP_CLIENT:
        shutil.copytree(REQUIREMENTS / "maven" / sdk.name, place, dirs_exist_ok=True)
        fetched = place / "lib"
        command = [_maven(), "-q", "-B", _FETCH, "-DincludeScope=runtime"]
        run([*command, f"-DoutputDirectory={fetched}"], place)
        return sorted(fetched.glob("*.jar"))
    target = folder / "bench-maven-build" / "target"
    if sdk is OUR_JAVA:
        shutil.rmtree(target.parent, ignore_errors=True)
        left_out = shutil.ignore_patterns("target")
        shutil.copytree(ROOT / "generated" / "java", target.parent, ignore=left_out)
        skipped = [f"-D{name}=true" for name in _SKIPPED]
        run([_maven(), "-q", "-B", "package", *skipped], target.parent)
    # The bare client needs Jackson too: that of ours.
    own = target.glob("*.jar") if sdk is OUR_JAVA else ()
    return sorted([*own, *(target / "dependency").glob("*.jar")])


def _maven() -> str:
    return tool("mvn", _MAVEN)


def _version(jars: Iterable[Path]) -> str:
    found = (re.search(r"-(\d[\w.]*)\.jar$", jar.name) for jar in jars)
    return next(match[1] for match in found if match)


def _megabytes(jars: Iterable[Path]) -> str:
    return f"{sum(jar.stat().st_size for jar in jars) / 1e6:.2f}"
