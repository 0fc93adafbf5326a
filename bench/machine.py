"""The machine that a benchmark runs on, as its page describes it."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from pathlib import Path


def conditions() -> dict[str, str]:
    """Return the machine, the interpreter and the day."""
    model = _cpu_model()
    return {
        "machine": f"{os.cpu_count()} cores, {model}, {platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "date": datetime.now(UTC).date().isoformat(),
    }


def _cpu_model() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else "unknown processor"
