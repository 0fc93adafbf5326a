"""The output of templates, and the expressions that they must not use."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, TemplateAssertionError, UndefinedError, nodes

import generator
from generator.api.text import Wire
from generator.languages import Code
from generator.languages.python import PYTHON
from generator.templating import environment


def render(folder: Path, source: str, **values: Any) -> str:
    (folder / "page.jinja").write_text(source, "utf-8")
    filters = {"literal": PYTHON.literal, "loud": lambda code: code.upper()}
    return environment(folder, filters).get_template("page.jinja").render(values)


@pytest.mark.parametrize(
    "value", ["text", Wire("text"), True, 1.5, None, ["x"], Wire("")], ids=repr
)
def test_only_code_and_whole_numbers_are_printed(tmp_path: Path, value: object) -> None:
    for source in ("{{ x }}", "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}", "{{ x or x }}"):
        with pytest.raises(TypeError, match="write it by literal, comment, case or Scope"):
            render(tmp_path, source, x=value)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<{{ a }}> {{ 3 }}", "<<&>> 3"),
        ("{{ 'async <' if a }}|{{ 'x' if not a }}|", "async <||"),
        ("{% macro m(x, y='<') %}{{ x }}{{ y }}{% endmacro %}{{ m(a) }}{{ m('&') }}", "<&><&<"),
        ("{{ [a, 'x<'] | join(', ') }}", "<&>, x<"),
        ("{% for x in [a, a] %}{{ x }}{{ ', ' if not loop.last }}{% endfor %}", "<&>, <&>"),
        ("{% set x = 'A<' if a else '' %}{{ x }}", "A<"),
        ("{% set x %}{{ a }}!{% endset %}{{ x }}", "<&>!"),
        ("{{ 'x<' + a }}", "x<<&>"),
        ("{{ d['k'] }} {{ ds | map(attribute='k') | join }}", "<&> <&><&>"),
        ("{% if 'k' in d and t == 't' %}{{ t | literal }}{% endif %}", '"t"'),
        ("{{ 'x' | loud }}", "X"),
    ],
)
def test_code_is_printed_as_it_is(tmp_path: Path, source: str, expected: str) -> None:
    code = Code("<&>")
    rendered = render(tmp_path, source, a=code, d={"k": code}, ds=[{"k": code}] * 2, t="t")
    assert rendered == expected


@pytest.mark.parametrize(
    "source",
    [
        *("{{ a ~ 'x' }}", "{{ 'x' ~ t }}", "{{ '%s' % t }}", "{% if a ~ t %}{% endif %}"),
        *("{{ t | safe }}", "{{ t | e }}", "{{ a | replace('x', t) }}", "{{ t | tojson }}"),
        *("{{ t | format }}", "{% filter upper %}x{% endfilter %}", "{{ t | indent }}"),
    ],
)
def test_what_jinja_would_escape_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(TemplateAssertionError):
        render(tmp_path, source, a=Code("x"), t="<")


@pytest.mark.parametrize("source", ["{{ a + t }}", "{{ [a, t] | join }}", "{{ '{}'.format(t) }}"])
def test_code_is_not_joined_with_text(tmp_path: Path, source: str) -> None:
    with pytest.raises(TypeError, match="where source code belongs"):
        render(tmp_path, source, a=Code("x"), t="<")


def test_a_name_that_nobody_gave_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError, match="'b' is undefined"):
        render(tmp_path, "{{ b }}")


def test_parts_are_guarded_as_well(tmp_path: Path) -> None:
    (tmp_path / "part.jinja").write_text("{{ t }}", "utf-8")
    (tmp_path / "macros.jinja").write_text("{% macro m(x) %}<{{ x }}{% endmacro %}", "utf-8")
    assert render(tmp_path, "{% import 'macros.jinja' as m %}{{ m.m(a) }}", a=Code("x")) == "<x"
    with pytest.raises(TypeError, match="where source code belongs"):
        render(tmp_path, "{% include 'part.jinja' %}", t="x")


def test_code_of_a_list_of_code() -> None:
    assert Code(", ").join([Code("a"), 1]) == "a, 1"
    assert isinstance(Code("a") + Code("b"), Code)
    with pytest.raises(TypeError, match="where source code belongs"):
        Code("a") + "b"
    with pytest.raises(TypeError, match="where source code belongs"):
        "b" + Code("a")


GENERATOR = Path(generator.__file__).parent


@pytest.mark.parametrize(
    "path", sorted(GENERATOR.rglob("*.jinja")), ids=lambda path: path.relative_to(GENERATOR)
)
def test_no_template_joins_plain_text(path: Path) -> None:
    """A plain half of ``~`` would be escaped as HTML, and the other half would not be checked."""
    tree = Environment(trim_blocks=True).parse(path.read_text("utf-8"))
    assert not list(tree.find_all((nodes.Concat, nodes.Mod, nodes.FilterBlock)))
    assert not [each for each in tree.find_all(nodes.Filter) if each.name in ("safe", "e")]


def test_all_templates_are_read_in_the_guarded_way() -> None:
    """No other code makes an environment, or marks text as safe."""
    every = re.compile(r"\bEnvironment\(|\(Environment\)|\bMarkup\(|\(Markup\)|from_string\(")
    sources = [
        each
        for each in GENERATOR.rglob("*.py")
        if "runtime" not in each.relative_to(GENERATOR).parts
    ]
    users = {each.name for each in sources if every.search(each.read_text("utf-8"))}
    # One makes it, the other the class of what is printed.
    assert users == {"templating.py", "language.py"}
