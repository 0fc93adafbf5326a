"""The examples of the guide to fleets run in order, on the sandbox's clock."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from beatapi import BeatAPI, ManualClock
from beatapi.sandbox import Sandbox, sample_image
from beatapi_fleet import fleet as module
from bench.backends import Backend


def test_the_examples_of_the_guide_run(
    root: Path,
    sandbox: Sandbox,
    clock: ManualClock,
    redis_server: Backend,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("BEATAPI_API_KEY", sandbox.api_key)
    monkeypatch.setenv("BEATAPI_BASE_URL", sandbox.url)
    monkeypatch.setattr(module, "BeatAPI", partial(BeatAPI, clock=clock))
    monkeypatch.chdir(tmp_path)
    Path("cover.png").write_bytes(sample_image(width=64, height=36))
    text = (root / "docs" / "fleet.md").read_text("utf-8")
    examples = re.findall(r"^```python\n(.*?)^```", text, re.M | re.S)
    assert len(examples) == 6
    names = {"__name__": "__main__"}
    for number, code in enumerate(examples, 1):
        where = f"docs/fleet.md, example {number}"
        placed = code.replace("redis://localhost/0", redis_server.url)
        placed = placed.replace("redis://localhost/1", redis_server.url)
        exec(compile(placed, where, "exec"), names)
        printed = capsys.readouterr().out.splitlines()
        for said in re.findall(r"^ *print\(.*\)  # (.+)$", code, re.M):
            assert said in printed, (where, printed)


def test_the_table_of_states_is_complete(root: Path) -> None:
    from beatapi_fleet.jobs import STATES

    text = (root / "docs" / "fleet.md").read_text("utf-8")
    assert [state for state in STATES if f"`{state}`" not in text and state not in text] == []
