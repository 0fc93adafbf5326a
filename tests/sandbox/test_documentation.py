"""The examples of docs/sandbox.md run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from beatapi.sandbox import Sandbox
from tests import patience


def blocks() -> list[str]:
    page = Path(__file__).parents[2] / "docs" / "sandbox.md"
    return re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.M | re.S)


@pytest.mark.parametrize("number", range(2))
def test_example(number: int) -> None:
    asks = "\n    assert client.usage.retrieve().credit_balance == 10_000\n"
    command = [sys.executable, "-W", "error", "-c", blocks()[number].rstrip() + asks]
    subprocess.run(command, check=True, env=os.environ, timeout=patience.SECONDS)


def test_the_rules_of_the_page_are_rules() -> None:
    page = (Path(__file__).parents[2] / "docs" / "sandbox.md").read_text("utf-8")
    lines = re.findall(r"^    (sandbox\.faults\..*)$", page, re.M)
    assert len(lines) == 3
    with Sandbox() as sandbox:
        for line in lines:
            exec(line, {"sandbox": sandbox})
        assert len(sandbox.faults) > 2


def test_that_is_all_of_them() -> None:
    assert len(blocks()) == 2
