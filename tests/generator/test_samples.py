"""Samples come from the contract's examples, or generation names the missing one."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import contract as contracts
from generator.problem import GenerationError
from generator.samples import target as samples
from generator.settings import Settings

Edit = Callable[[str, str, str], None]
SPEC = "spec/2026-01-01.yaml"


@pytest.fixture
def build(shop: Settings) -> Callable[[], dict[str, str]]:
    def call() -> dict[str, str]:
        sources = samples.build([contracts.load(shop)], shop.targets["samples"])
        return {path: content.decode() for path, content in sources.items()}

    return call


def test_every_operation_has_a_page_and_a_program_in_each_language(build) -> None:
    sources = build()
    for operation in ("createOrder", "listOrders", "getOrder", "addPart", "sendGift"):
        page = sources[f"{operation}.md"]
        for path in (f"shell/{operation}.sh", f"python/{operation}.py"):
            assert sources[path].rstrip() in page
        assert f"({operation}.md)" in sources["README.md"]


def test_python_samples_are_python(build) -> None:
    sources = build()
    programs = [text for path, text in sources.items() if path.endswith(".py")]
    assert len(programs) == 5
    for text in programs:
        ast.parse(text)


@pytest.mark.parametrize(
    ("example", "call"),
    [
        (
            '{ items: [pen, "a\'b"], note: \'x "y"\' }',
            r"""client.orders.create(items=["pen", "a'b"], note="x \"y\"")""",
        ),
        (
            "{ items: [], labels: { a: b } }",
            'client.orders.create(items=[], labels={"a": "b"})',
        ),
    ],
)
def test_values_are_written_as_python_writes_them(build, edit: Edit, example, call) -> None:
    edit(SPEC, "{ items: [pen], speed: fast }", example)
    assert call in build()["python/createOrder.py"]


def test_a_hostile_example_stays_a_value_in_the_shell(build, edit: Edit, tmp_path: Path) -> None:
    """Nothing of an example may be run: a fake curl records the body."""
    edit(
        SPEC, "{ items: [pen], speed: fast }", "{ items: [\"';touch $HOME/run;'$(touch run)`x`\"] }"
    )
    fake = tmp_path / "curl"
    fake.write_text('#!/bin/sh\nfor last in "$@"; do printf "%s\\n" "$last"; done\n')
    fake.chmod(0o755)
    done = subprocess.run(
        ["/bin/bash", "-c", build()["shell/createOrder.sh"]],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "HOME": str(tmp_path), "SHOP_KEY": "k"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "';touch $HOME/run;'$(touch run)`x`" in done.stdout
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"curl"}


def test_what_may_act_twice_is_not_repeated(build) -> None:
    sources = build()
    assert "--retry" not in sources["shell/addPart.sh"]
    assert "--retry 2" in sources["shell/listOrders.sh"]
    # Its contract declares the key.
    assert "--retry 2" in sources["shell/createOrder.sh"]
    assert "Authorization" not in sources["shell/listOrders.sh"]


def test_a_missing_example_is_made(build, edit: Edit) -> None:
    edit(SPEC, "            example: { items: [pen], speed: fast }\n", "")
    assert 'client.orders.create(items=["string"])' in build()["python/createOrder.py"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "needs a table for each language wanted, of shell, python"),
        ("[cobol]\n", "needs a table"),
        ("[shell]\n", "lacks 'base_url_variable'"),
        ("shell = 1\n", "needs a table"),
        ("[", "needs a table"),
    ],
)
def test_settings_that_lack_something_are_refused(
    build, shop: Settings, text: str, message: str
) -> None:
    (shop.targets["samples"] / "target.toml").write_text(text)
    with pytest.raises(GenerationError, match=message):
        build()
