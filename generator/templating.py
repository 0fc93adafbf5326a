"""Load templates, the same way for every target."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import CodeType
from typing import Any, Final

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateAssertionError,
    Undefined,
)
from jinja2 import nodes as ast
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS
from markupsafe import Markup

from .document import is_array
from .languages.language import Code, refuse

CHOOSING: Final = frozenset(
    {
        *(
            "attr",
            "batch",
            "count",
            "dictsort",
            "first",
            "groupby",
            "items",
            "last",
            "length",
            "list",
        ),
        *("map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "slice"),
        *("sort", "sum", "unique"),
    }
)
"""The filters of Jinja allowed in a template: those that select, and produce no text."""

_LOADED: Final = (ast.Extends, ast.FromImport, ast.Import, ast.Include)


class _Compiled(BytecodeCache):
    """The compiled templates of this process: every date prints the same ones.

    Compiling them for each date anew is a third of the time that all targets take.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


COMPILED: Final = _Compiled()


def environment(templates: Path, filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """Return the environment for the templates of a folder; an undefined name is an error.

    A template prints only the output of the writers in `languages`: ``{{ x }}`` raises `TypeError`
    for anything but `Code`, whole numbers, and their combinations by Jinja (macros, blocks,
    ``join``). The template's own text is code. ``~`` and ``%`` are errors of the template, and
    filters that produce text are unknown: Jinja would escape their operands as HTML.

    Args:
        templates: The folder.
        filters: Name → filter, in addition to those of Jinja that select.
    """
    env = _Guarded(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=True,
        finalize=_printed,
        bytecode_cache=COMPILED,
    )
    known: dict[str, Any] = env.filters
    known.clear()
    known.update({**{name: FILTERS[name] for name in CHOOSING}, "join": _join, **filters})
    return env


class _Guarded(Environment):
    """An environment that checks its templates before it compiles them."""

    code = Code

    def _generate(self, source: ast.Template, *arguments: Any, **options: Any) -> str:
        _mark(source)
        return super()._generate(source, *arguments, **options)


def _mark(node: ast.Node) -> None:
    """Mark a template's own texts as code, and reject operators that would escape text as HTML."""
    for child in node.iter_child_nodes():
        _mark(child)
    if isinstance(node, ast.Concat | ast.Mod):
        message = '"~" and "%" are for plain text: write one expression after another'
        raise TemplateAssertionError(message, node.lineno)
    if isinstance(node, _LOADED):
        return
    for field, value in node.iter_fields():
        if is_array(value):
            setattr(node, field, [_own(each) for each in value])
        else:
            setattr(node, field, _own(value))


def _own(value: Any) -> Any:
    if isinstance(value, ast.Const) and isinstance(value.value, str):
        return ast.Call(ast.EnvironmentAttribute("code"), [value], [], None, None)
    return value


def _printed(value: object) -> object:
    """Return the output of an expression."""
    # An inline "if" without "else" is Undefined and prints nothing; a strict one raises itself.
    if not isinstance(value, Markup | Undefined) and type(value) is not int:
        refuse(value)
    return value


def _join(values: Any, separator: Code | None = None) -> Code:
    return (separator or Code()).join(values)
