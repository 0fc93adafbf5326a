"""The Django site of the examples: its own tests."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_tests_of_the_site_pass(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=root / "examples/django_app",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "7 passed" in done.stdout
