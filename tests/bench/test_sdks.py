"""The benchmark of the SDKs: what it installs, its programs and its page; never a time limit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from bench import environment
from bench.environment import PreparationError
from bench.measurement import Samples
from bench.sdks import java, node, page, place
from bench.sdks.__main__ import choose, main, measure
from bench.sdks.page import LANGUAGES, MEASURES, Language, Result
from bench.sdks.place import Place
from bench.sdks.sdk import FETCH, HTTP_CLIENT, JAVA, NODE, OUR_JAVA, OUR_TYPESCRIPT, Sdk

LOCKED = environment.REQUIREMENTS
OTHERS = [sdk for sdk in NODE if sdk not in (OUR_TYPESCRIPT, FETCH)]


@pytest.mark.parametrize("name", [*(sdk.name for sdk in OTHERS), "esbuild"])
def test_each_package_of_npm_is_locked_with_hashes_and_without_a_host(name: str) -> None:
    folder = LOCKED / "npm" / name
    ((package, version),) = json.loads((folder / "package.json").read_text())[
        "dependencies"
    ].items()
    packages = json.loads((folder / "package-lock.json").read_text())["packages"]
    assert packages[f"node_modules/{package}"]["version"] == version
    assert all(each["integrity"] for key, each in packages.items() if key)
    assert not any("resolved" in each for each in packages.values())


@pytest.mark.parametrize("sdk", [sdk for sdk in JAVA if sdk not in (OUR_JAVA, HTTP_CLIENT)])
def test_each_jar_has_one_version(sdk: Sdk) -> None:
    root = ElementTree.parse(LOCKED / "maven" / sdk.name / "pom.xml").getroot()
    space = {"m": "http://maven.apache.org/POM/4.0.0"}
    (needed,) = root.findall(".//m:dependency", space)
    assert needed.findtext("m:artifactId", "", space) == sdk.package
    assert needed.findtext("m:version", "", space).replace(".", "").isdigit()


def test_a_program_of_node_builds_a_client_before_it_calls() -> None:
    texts = node.programs(OUR_TYPESCRIPT)
    assert texts["nothing.mjs"] == ""
    assert "new BeatAPI(" in texts["start.mjs"]
    assert "retrieve" not in texts["start.mjs"]
    assert texts["cold.mjs"] == f"{texts['start.mjs']}{OUR_TYPESCRIPT.call};\n"


@pytest.mark.parametrize("sdk", JAVA, ids=lambda each: each.name)
def test_each_program_of_java_is_a_class_of_its_name(sdk: Sdk) -> None:
    texts = java.programs(sdk)
    assert sorted(texts) == ["Cold", "Nothing", "Start"]
    for name, text in texts.items():
        assert f"final class {name} {{" in text
        assert (sdk.call in text) is (name == "Cold")


def made(sdk: Sdk, folder: Path, server: str) -> Place:
    """Return an SDK whose programs are Python's."""
    command = [sys.executable, "-I", "-c", "import sys; print(sys.argv)"]
    return Place(
        sdk=sdk,
        version="1.2.3",
        sizes={"jars": "4"},
        nothing=command,
        start=command,
        cold=command,
    )


@pytest.fixture
def result(tmp_path: Path) -> Result:
    """Measure ours and the baseline."""
    language = Language(title="Java", sdks=JAVA[:2], baseline=HTTP_CLIENT, prepare=made)
    return measure(language, tmp_path, 2)


def test_every_round_measures_each_sdk(result: Result) -> None:
    assert set(result.samples.values) == set(MEASURES)
    for values in result.samples.values.values():
        assert {name: len(each) for name, each in values.items()} == {"beatapi": 2, "HttpClient": 2}


def test_a_row_has_the_least_the_middle_and_the_ratio(tmp_path: Path) -> None:
    language = Language(title="Node", sdks=NODE[:2], baseline=FETCH, prepare=made)
    samples = Samples()
    for name, values in {OUR_TYPESCRIPT.name: (30, 10, 20), FETCH.name: (10, 10, 10)}.items():
        for measure_name in MEASURES:
            for value in values:
                samples.add(measure_name, name, value)
    places = [made(sdk, tmp_path, "") for sdk in language.sdks]
    rows = page.rows(Result(language=language, places=places, samples=samples))
    assert rows[0] == ["", "jars", *MEASURES.values()]
    compared = "10 / 20 (2.00 ×)"
    assert rows[1] == ["beatapi-sdk 1.2.3", "4", "10 / 20", "10 / 20", compared, compared]
    assert rows[2][2:4] == ["–", "–"]  # it has no client to build


def test_the_page_holds_each_table_and_what_could_not_be_installed(
    result: Result, tmp_path: Path
) -> None:
    paths = page.write([result], 2, "It could not be installed.", tmp_path / "out")
    assert sorted((tmp_path / "out").iterdir()) == sorted(paths)
    text = (tmp_path / "out" / "sdks.md").read_text("utf-8")
    assert "## Java" in text
    assert "| beatapi 1.2.3 | 4 | " in text
    assert "- It could not be installed." in text
    values = json.loads((tmp_path / "out" / "sdks.json").read_text("utf-8"))
    assert values["languages"]["Java"]["sdks"]["beatapi"] == {"version": "1.2.3", "jars": "4"}


def answer(code: int, text: str) -> Any:
    """Return a stand-in for npm that ends with this code and text."""

    def install(command: list[str], *, cwd: str, **options: Any) -> Any:
        module = Path(cwd) / "node_modules" / "beatapi"
        module.mkdir(parents=True)
        (module / "index.js").write_bytes(bytes(2_000_000))
        return subprocess.CompletedProcess(command, code, "", text)

    return install


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        (0, "", "`beatapi@0.3.0` is a command line; it installs 2.0 MB."),
        (
            1,
            "npm error 404  The requested resource 'beatapi-client@0.3.0' could not be found or",
            "could not be installed: it needs `beatapi-client@0.3.0`, which is not on npm.",
        ),
        (1, "npm error network", "`beatapi@0.3.0` could not be installed."),
    ],
)
def test_the_outcome_of_an_installation_is_said(
    code: int, text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "npm").touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert node.official(install=answer(code, text)).endswith(said)


def test_sdks_are_chosen_by_name_and_the_baseline_comes_along() -> None:
    assert choose(None) == list(LANGUAGES)
    (language,) = choose("stripe")
    assert [sdk.name for sdk in language.sdks] == ["fetch", "stripe"]


def test_a_wrong_name_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--only", "nobody", "--output", str(tmp_path / "out")]) == 1
    assert "Nothing was written: no SDK is called nobody" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_tool_that_is_not_there_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    with pytest.raises(PreparationError, match=r"there is no node: install Node\.js"):
        node.prepare(FETCH, tmp_path, "")
    with pytest.raises(PreparationError, match="there is no java: install a JDK"):
        java.prepare(HTTP_CLIENT, tmp_path, "")


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_bytes(b"123")
    assert place.size(tmp_path) == 3
    assert place.size(tmp_path / "absent") == 0
