"""The cost and the names of ``import beatapi``."""

from __future__ import annotations

import subprocess
import sys

import pytest

import beatapi


def run(code):
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("module", ["beatapi", "beatapi._base.errors", "beatapi.webhooks"])
def test_importing_loads_next_to_nothing(module):
    heavy = "{'httpx', 'attr', 'attrs', 'asyncio', 'ssl', 'httpcore', 'pydantic', 'starlette'}"
    assert run(f"import {module}, sys; print(sorted({heavy} & set(sys.modules)))") == "[]\n"


def test_importing_the_package_does_not_even_load_typing():
    code = "import sys; old = {*sys.modules}; import beatapi; print(*sorted({*sys.modules} - old))"
    loaded = set(run(code).split())
    assert {name for name in loaded if name.startswith("beatapi")} == {
        "beatapi",
        "beatapi._base",
        "beatapi._base.lazy",
        "beatapi._spec",
    }
    assert not loaded & {"collections", "dataclasses", "enum", "re", "typing"}


def test_a_blocking_call_loads_what_it_needs_only():
    code = """
import httpx, httpcore, sys
old = {*sys.modules}
import beatapi
try:
    beatapi.BeatAPI(api_key="k", base_url="http://127.0.0.1:1", max_retries=0).usage.retrieve()
except beatapi.APIConnectionError:
    print(*sorted({*sys.modules} - old))
"""
    loaded = set(run(code).split())
    assert "beatapi._transport.http" in loaded
    idle = {
        "_downloads",
        "_calls.bodies",
        "_waiting",
        "webhooks",
        "resources.tasks",
        "resources.waiting",
    }
    assert not loaded & {
        "asyncio",
        "attr",
        "attrs",
        "secrets",
        "uuid",
        *(f"beatapi.{name}" for name in idle),
    }


def test_every_public_name_is_there():
    code = "import beatapi; print([n for n in beatapi.__all__ if getattr(beatapi, n) is None])"
    assert run(code) == "[]\n"
    assert set(beatapi.__all__) <= set(dir(beatapi))
    assert len(set(beatapi.__all__)) == len(beatapi.__all__)


def test_submodules_come_without_an_import_of_their_own():
    code = "import beatapi; print(beatapi.models.Task.__name__, beatapi.webhooks.__name__)"
    assert run(code) == "Task beatapi.webhooks\n"


def test_extras_come_without_an_import_of_their_own_too():
    code = (
        "import beatapi; print(beatapi.otel.TracingObserver().__class__, beatapi.sandbox.Sandbox)"
    )
    assert "beatapi.otel.TracingObserver" in run(code)


def test_help_needs_no_extra():
    code = (
        "import sys; sys.modules['beatapi_sandbox'] = sys.modules['opentelemetry'] = None\n"
        "import beatapi, pydoc; print(pydoc.render_doc(beatapi))"
    )
    assert "BeatAPI" in run(code)


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(beatapi, "non" + "sense")


def test_unset_is_false_and_says_what_it_is():
    assert not beatapi.UNSET
    assert repr(beatapi.UNSET) == "UNSET"
    assert beatapi.Unset("UNSET") is beatapi.UNSET


def test_tracing_without_opentelemetry_says_what_to_install():
    code = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "try:\n    import beatapi.otel\nexcept ImportError as error:\n    print(error)"
    )
    assert 'pip install "beatapi[otel]"' in run(code)
