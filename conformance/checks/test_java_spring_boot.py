"""The Spring Boot example with the Java package: its own tests, which call it over HTTP."""

from __future__ import annotations

import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from beatapi_sandbox import Sandbox
from conformance.checks.conftest import ROOT, run
from conformance.matrix import java

EXAMPLE = ROOT / "examples" / "spring_boot"
NAMES = {"m": "http://maven.apache.org/POM/4.0.0"}

PROJECT = """
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>check</groupId>
  <artifactId>check</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <modules>
    <module>client</module>
    <module>shop</module>
  </modules>
</project>
"""


def test_the_tests_of_the_example_pass(
    java_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client is a module beside it, compiled: nothing of this test stays in a repository."""
    (tmp_path / "pom.xml").write_text(PROJECT.lstrip())
    client, shop = tmp_path / "client", tmp_path / "shop"
    shutil.copytree(java_package / "target" / "classes", client / "target" / "classes")
    shutil.copy(java_package / "pom.xml", client)
    shutil.copytree(EXAMPLE, shop, ignore=shutil.ignore_patterns("target"))
    version = ElementTree.parse(client / "pom.xml").getroot().findtext("m:version", "", NAMES)
    monkeypatch.setenv("MAVEN_OPTS", " ".join(java.QUICK))
    with Sandbox(processing_seconds=0.5) as sandbox:
        monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
        run(["mvn", "-q", "-B", "test", f"-Dbeatapi.version={version}"], tmp_path)
        tasks = sandbox.state()["tasks"]
    report = (shop / "target" / "surefire-reports" / "TEST-shop.ShopTest.xml").read_text("utf-8")
    assert 'tests="6" errors="0" skipped="0" failures="0"' in report
    assert len(tasks) == 2
