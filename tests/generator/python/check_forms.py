"""Type checkers accept every form of a body and refuse mixtures: ``nox -s types`` runs this."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.spec import dated_client

HERE = Path(__file__).parent

Lines = list[tuple[str, int]]


def mypy(folder: Path) -> Lines:
    """File and line of each error."""
    command = ["mypy", "--strict", "--no-error-summary", "--hide-error-context", "."]
    done = run(command, folder)
    found = re.findall(r"^(.+?):(\d+): error: ", done, re.MULTILINE)
    return [(path, int(line)) for path, line in found]


def pyright(folder: Path) -> Lines:
    """Return the same by pyright."""
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}')
    done = run(["pyright", "--outputjson", f"--pythonpath={sys.executable}", "."], folder)
    found = json.loads(done)["generalDiagnostics"]
    return [
        (Path(each["file"]).relative_to(folder).as_posix(), each["range"]["start"]["line"] + 1)
        for each in found
    ]


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert not done.stderr, done.stderr
    return done.stdout


def marked(program: Path) -> Lines:
    """Return the lines that are to be refused."""
    lines = enumerate(program.read_text("utf-8").splitlines(), 1)
    return [(program.name, number) for number, line in lines if line.endswith("# refused")]


def own_contract(folder: Path) -> Path:
    """Return the package of a contract with every kind of form."""
    document = HERE.parent / "documents/forms.yaml"
    project = folder / "project"
    assert main(["init", str(document), "--into", str(project), "--name", "forms_client"]) == 0
    return project / "generated/python"


def next_contract(folder: Path) -> Path:
    """Return the package of the newest contract, whose pictures and videos are made by model."""
    dated_client.write("2026-10-02", folder)
    return folder


@pytest.mark.parametrize("checker", [mypy, pyright])
@pytest.mark.parametrize(
    ("made", "names", "least"),
    [
        (own_contract, ["forms/accepted.py", "forms/refused.py"], 30),
        (next_contract, ["forms/models.py"], 12),
    ],
)
def test_wrong_forms_are_refused_and_nothing_else(
    tmp_path: Path,
    made: Callable[[Path], Path],
    names: list[str],
    least: int,
    checker: Callable[[Path], Lines],
) -> None:
    folder = made(tmp_path).resolve()
    for name in names:
        shutil.copy(HERE / name, folder)
    expected = [line for name in names for line in marked(HERE / name)]
    assert len(expected) >= least
    assert sorted(set(checker(folder))) == expected
