"""Render findings for people, for programs, for code scanning and for workflows."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final
from urllib.parse import quote

from .analysis import Analysis
from .changes import Level
from .finder import Finding, Unknown
from .source import Module

_LONGEST = 72
_MOST = 20
"""The unknown places listed in the table; the other formats list all."""


def place(module: Module, node: ast.AST) -> dict[str, int]:
    """Return lines and columns of a node, from 1, columns in characters; the end is exclusive."""
    line, end = getattr(node, "lineno", 1), getattr(node, "end_lineno", None)
    lines = module.lines
    columns = [
        len(lines[number - 1].encode()[:offset].decode(errors="ignore")) + 1
        for number, offset in (
            (line, getattr(node, "col_offset", 0)),
            (end or line, getattr(node, "end_col_offset", None) or 0),
        )
    ]
    return {
        "line": line,
        "column": columns[0],
        "end_line": end or line,
        "end_column": max(columns[1], columns[0] if line == (end or line) else 1),
    }


def _short(module: Module, node: ast.AST) -> str:
    text = module.code(node)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def fields(finding: Finding) -> dict[str, Any]:
    """Return a finding as a JSON object."""
    impact = finding.impact
    return {
        "path": finding.module.path,
        **place(finding.module, finding.node),
        "expression": finding.module.code(finding.node),
        "symbol": finding.symbol,
        "level": str(finding.level),
        "change": impact.id,
        "kind": impact.kind,
        "since": impact.since,
        "text": impact.text,
        "instead": impact.instead,
        "replacement": impact.replacement or None,
        "types": finding.message or None,
        "link": impact.link,
    }


def table(analysis: Analysis) -> str:
    """Return a block for each file, with a line for each change."""
    blocks = [
        "\n".join([path, *(_row(each) for each in found)])
        for path, found in groupby(analysis.findings, key=lambda each: each.module.path)
    ]
    blocks += [*_unread(analysis), *_unknown(analysis.unknown)]
    if analysis.findings:
        blocks.append("\n".join(["By change:", *_summary(analysis.findings)]))
    return "\n\n".join([*blocks, _total(analysis)])


def _row(finding: Finding) -> str:
    at, impact = place(finding.module, finding.node), finding.impact
    instead = "" if impact.instead == "nothing" else f" To do: {impact.instead}."
    lines = [
        f"  {at['line']}:{at['column']}  {finding.level}  {_short(finding.module, finding.node)}",
        f"      {finding.symbol}: {impact.text} (since {impact.since}).{instead}",
    ]
    lines += [f"      {finding.message}"] if finding.message else []
    return "\n".join(lines)


def _unread(analysis: Analysis) -> Iterator[str]:
    for each in analysis.unreadable:
        yield f"{each.path}:{each.line}: {each.reason}"


def _unknown(found: Sequence[Unknown]) -> Iterator[str]:
    if found:
        head = f"Not known ({len(found)}), look at them yourself:"
        rows = [
            f"  {each.module.path}:{place(each.module, each.node)['line']}  "
            f"{_short(each.module, each.node)}: {each.reason}"
            for each in found[:_MOST]
        ]
        more = [f"  … and {len(found) - _MOST} more"] if len(found) > _MOST else []
        yield "\n".join([head, *rows, *more])


def _summary(findings: Iterable[Finding]) -> Iterator[str]:
    counts = Counter(each.impact for each in findings)
    for impact, count in sorted(counts.items(), key=lambda item: (-item[0].level, -item[1])):
        times = "1 place" if count == 1 else f"{count} places"
        yield f"  {times}: {impact.text} ({impact.link or impact.kind})"


def _total(analysis: Analysis) -> str:
    counts = Counter(each.level for each in analysis.findings)
    words = ", ".join(f"{counts[each]} {each}" for each in reversed(Level) if counts[each])
    parts = [
        f"{analysis.before} → {analysis.after}: {words or 'nothing of this program is affected'}",
        f"{analysis.files} files",
    ]
    parts += [] if analysis.types else ["types were not checked"]
    return "; ".join(parts)


def as_json(analysis: Analysis) -> str:
    """Return one object with everything."""
    data = {
        "from": analysis.before,
        "to": analysis.after,
        "files": analysis.files,
        "types": analysis.types or None,
        "findings": [fields(each) for each in analysis.findings],
        "unknown": [
            {
                "path": each.module.path,
                **place(each.module, each.node),
                "expression": each.module.code(each.node),
                "reason": each.reason,
            }
            for each in analysis.unknown
        ],
        "unreadable": [
            {"path": each.path, "line": each.line, "reason": each.reason}
            for each in analysis.unreadable
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


_SARIF_LEVELS: Final[Mapping[Level, str]] = {
    Level.TYPE: "error",
    Level.RUNTIME: "error",
    Level.MEANING: "warning",
    Level.POSSIBILITY: "note",
}
_COMMANDS: Final[Mapping[Level, str]] = {**_SARIF_LEVELS, Level.POSSIBILITY: "notice"}


def sarif(analysis: Analysis) -> str:
    """Return SARIF 2.1.0, for code scanning."""
    rules = {each.impact.id: each.impact for each in analysis.findings}
    order = {key: index for index, key in enumerate(rules)}
    driver = {
        "name": "impact",
        "rules": [
            {
                "id": key,
                "shortDescription": {"text": impact.text},
                "fullDescription": {"text": f"{impact.text} Since {impact.since}."},
                "help": {"text": f"{impact.instead} ({impact.link})"},
                "defaultConfiguration": {"level": _SARIF_LEVELS[impact.level]},
            }
            for key, impact in rules.items()
        ],
    }
    results = [
        {
            "ruleId": each.impact.id,
            "ruleIndex": order[each.impact.id],
            "level": _SARIF_LEVELS[each.level],
            "message": {"text": _sentence(each)},
            "locations": [_location(each.module, each.node)],
            "partialFingerprints": {"impact/v1": "|".join(key(each))},
        }
        for each in analysis.findings
    ]
    notes = [
        {
            "level": "error",
            "message": {"text": f"{each.path}:{each.line}: {each.reason}"},
        }
        for each in analysis.unreadable
    ]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "invocations": [{"executionSuccessful": not notes, "toolExecutionNotifications": notes}],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=2)


def _location(module: Module, node: ast.AST) -> dict[str, Any]:
    at = place(module, node)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(module.path)},
            "region": {
                "startLine": at["line"],
                "startColumn": at["column"],
                "endLine": at["end_line"],
                "endColumn": at["end_column"],
            },
        }
    }


def _sentence(finding: Finding) -> str:
    impact = finding.impact
    types = f" {finding.message}." if finding.message else ""
    return (
        f"{finding.symbol}: {impact.text} (since {impact.since}). To do: {impact.instead}.{types}"
    )


def github(analysis: Analysis) -> str:
    """Return workflow commands, which annotate the lines of a pull request."""
    lines = [
        f"::{_COMMANDS[each.level]} file={_property(each.module.path)},"
        f"line={place(each.module, each.node)['line']},"
        f"title={_property(f'{each.level}: {each.impact.kind}')}::{_escaped(_sentence(each))}"
        for each in analysis.findings
    ]
    lines += [
        f"::error file={_property(each.path)},line={each.line}::{_escaped(each.reason)}"
        for each in analysis.unreadable
    ]
    return "\n".join([*lines, f"::notice::{_escaped(_total(analysis))}"])


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def key(finding: Finding) -> tuple[str, str, str, str]:
    """Return the parts of a finding that stay when lines move, for baselines."""
    code = finding.module.code(finding.node)
    return finding.module.path, finding.symbol, finding.impact.id, code


FORMATS: Final[Mapping[str, Callable[[Analysis], str]]] = {
    "table": table,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}
"""Name of a format → its renderer."""
