"""The notebook of the examples, in a kernel as people have it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox
from tests import patience


@pytest.fixture
def notebook(root: Path) -> Any:
    return nbformat.read(root / "examples/notebook/paper_boat.ipynb", as_version=4)


def test_a_notebook_that_runs_twice_pays_once(
    notebook: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = deepcopy(notebook.cells)
    for cell in again:
        cell.id += "-again"
    notebook.cells += again
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    with Sandbox(processing_seconds=0) as sandbox:
        monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
        NotebookClient(
            notebook,
            timeout=patience.SECONDS,
            startup_timeout=patience.SECONDS,
            resources={"metadata": {"path": str(tmp_path)}},
        ).execute()
        with BeatAPI() as client:
            assert client.usage.retrieve().total_tasks == 4
    assert sorted(tmp_path.glob("*.mp4")) == [tmp_path / "boat.mp4"]
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    outputs = [output.get("data", {}) for cell in code for output in cell.outputs]
    assert sum("image/png" in data for data in outputs) == 2 * 3
    assert sum("<video" in data.get("text/html", "") for data in outputs) == 2


def test_the_notebook_is_committed_without_its_outputs(notebook: Any) -> None:
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell for cell in code if cell.outputs or cell.execution_count] == []
    assert [cell for cell in notebook.cells if cell.metadata or cell.get("attachments")] == []
