"""What ``import beatapi`` costs and offers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import beatapi


def run(code):
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("module", ["beatapi", "beatapi._errors", "beatapi.webhooks"])
def test_importing_loads_next_to_nothing(module):
    heavy = "{'httpx', 'attr', 'attrs', 'asyncio', 'ssl', 'httpcore', 'pydantic', 'starlette'}"
    assert run(f"import {module}, sys; print(sorted({heavy} & set(sys.modules)))") == "[]\n"


def test_every_public_name_is_there():
    code = "import beatapi; print([n for n in beatapi.__all__ if getattr(beatapi, n) is None])"
    assert run(code) == "[]\n"
    assert set(beatapi.__all__) <= set(dir(beatapi))
    assert len(set(beatapi.__all__)) == len(beatapi.__all__)


def test_submodules_come_without_an_import_of_their_own():
    code = "import beatapi; print(beatapi.models.Task.__name__, beatapi.webhooks.__name__)"
    assert run(code) == "Task beatapi.webhooks\n"


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(beatapi, "non" + "sense")


def test_unset_is_false_and_says_what_it_is():
    assert not beatapi.UNSET
    assert repr(beatapi.UNSET) == "UNSET"
    assert beatapi.Unset("UNSET") is beatapi.UNSET
