"""A fresh project of Maven uses the Java package."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conformance.checks.conftest import run
from conformance.matrix import java
from conformance.serving import Breaking, serving

REPOSITORY = Path.home() / ".m2" / "repository"
"""The place of what Maven fetched, unless its settings name another."""

NAMESPACE = {"m": "http://maven.apache.org/POM/4.0.0"}

PROJECT = """
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>consumer</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>{0}</groupId>
      <artifactId>{1}</artifactId>
      <version>{2}</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>{plugins}</plugins>
  </build>
</project>
"""
PLUGIN = "<plugin><artifactId>{}</artifactId><version>{}</version></plugin>"

USE = """
import beatapi.*;
import beatapi.models.*;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

public final class Consumer {
    public static void main(String[] arguments) {
        BeatApi client =
                BeatApi.builder().apiKey("sk_consumer").baseUrl(arguments[0]).maxRetries(0).build();
        System.out.println(client.usage().retrieve().totalTasks());
        try {
            client.tasks().retrieve("task_1");
        } catch (ApiConnectionException error) {
            System.out.println(error.sent());
        }
        try {
            new WebhookVerifier("whsec_test").verify("{}".getBytes(), Map.of());
        } catch (WebhookVerificationException error) {
            System.out.println(error.reason().value());
        }
    }

    // The example of the package's README.
    static void example() {
EXAMPLE
    }
}
"""


def link(source: Path, target: Path, own: list[str]) -> Path:
    """Make a folder with links to all of another one but one path, and return that path in it."""
    target.mkdir()
    for each in source.iterdir() if source.is_dir() else ():
        if own[:1] != [each.name]:
            (target / each.name).symlink_to(each)
    return link(source / own[0], target / own[0], own[1:]) if own else target


def install(package: Path, repository: Path) -> list[str]:
    """Put the package into a repository of this test, as ``mvn install`` would.

    All that Maven fetched to build the package is there too, so that nothing is fetched again, and
    nothing of this test stays in the repository of the machine.

    Returns:
        The coordinates: group, name and version.
    """
    root = ElementTree.parse(package / "pom.xml").getroot()
    coordinates = [
        root.findtext(f"m:{part}", "", NAMESPACE) for part in ("groupId", "artifactId", "version")
    ]
    group, name, version = coordinates
    place = link(REPOSITORY, repository, [*group.split("."), name, version])
    shutil.copy(package / "pom.xml", place / f"{name}-{version}.pom")
    shutil.copy(package / "target" / f"{name}-{version}.jar", place)
    return coordinates


def test_a_fresh_project_uses_the_package(
    java_package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It compiles against the jar and what the jar needs, with the README's example, and runs."""
    monkeypatch.setenv("MAVEN_OPTS", " ".join(java.QUICK))
    coordinates = install(java_package, tmp_path / "repository")
    # The versions that built the package: other ones would have to be fetched.
    used = re.findall(
        r"<artifactId>(maven-[a-z]+-plugin)</artifactId>\s*<version>(.*?)</version>",
        (java_package / "pom.xml").read_text("utf-8"),
    )
    plugins = "".join(PLUGIN.format(*each) for each in used)
    (tmp_path / "pom.xml").write_text(PROJECT.format(*coordinates, plugins=plugins).lstrip())
    sources = tmp_path / "src" / "main" / "java"
    sources.mkdir(parents=True)
    readme = (java_package / "README.md").read_text("utf-8")
    (example,) = re.findall(r"(?ms)^```java\n(.*?)^```", readme)
    (sources / "Consumer.java").write_text(USE.replace("EXAMPLE", example).lstrip(), "utf-8")
    maven = ["mvn", "-q", "-B", "-o", f"-Dmaven.repo.local={tmp_path / 'repository'}"]
    run([*maven, "compile", "dependency:copy-dependencies"], tmp_path)
    target = tmp_path / "target"
    needs = {path.name.split("-")[0] for path in (target / "dependency").iterdir()}
    assert needs == {coordinates[1], "jackson"}
    path = os.pathsep.join([str(target / "classes"), str(target / "dependency" / "*")])
    with serving(Breaking) as url:
        printed = run(["java", *java.QUICK, "-cp", path, "Consumer", url], tmp_path)
    assert printed.splitlines() == ["7", "true", "missing_header"]
