"""The example project of the guide: its own tests, over real servers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench.backends import Backend


def test_the_tests_of_the_example_pass(
    root: Path, redis_server: Backend, postgres_server: Backend, postgres_url: str
) -> None:
    for name in ("shop.py", "test_shop.py"):
        assert (root / "examples" / "fleet_service" / name).exists()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=root / "examples" / "fleet_service",
        env={**os.environ, "BROKER_URL": redis_server.url, "LEDGER_URL": postgres_url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 passed" in done.stdout
