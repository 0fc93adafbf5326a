"""Show the effects of an upgrade, or fix them, as the command's options say."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from . import baseline, report
from .analysis import Analysis, Upgrade
from .changes import Level
from .fix import fixes


def run(upgrade: Upgrade, options: argparse.Namespace) -> int:
    """Show the effects of an upgrade on a program, or fix them.

    Returns:
        The exit code: 1 if a finding reaches ``--fail-on``, or a file could not be read.

    Raises:
        GenerationError: A path or the baseline does not exist, or the type checker fails.
    """
    # Before the analysis, which may take a while: a wrong name is an error at once.
    accepted = baseline.read(options.baseline) if options.baseline else baseline.NOTHING
    found = upgrade.analyse(options.source, types=options.types, exclude=options.exclude)
    if options.write_baseline:
        count = baseline.write(options.write_baseline, found.findings)
        print(f"{options.write_baseline}: {count} findings accepted")
        return 0
    if options.fix or options.write:
        return _fix(found, write=options.write)
    found = replace(found, findings=tuple(baseline.without(accepted, found.findings)))
    least = Level[options.at_least.upper()]
    shown = replace(found, findings=tuple(x for x in found.findings if x.level >= least))
    print(report.FORMATS[options.format](shown))
    if found.untyped:
        print(f"Types were not checked: {found.untyped}", file=sys.stderr)
    limit = Level[options.fail_on.upper()]
    return 1 if found.unreadable or any(x.level >= limit for x in found.findings) else 0


def _fix(found: Analysis, *, write: bool) -> int:
    """Show or write the mechanical changes. Returns 0: the next run reports the others."""
    edits = fixes(found.findings)
    for each in edits:
        if write:
            each.write()
            print(f"{each.module.path}: mended")
        else:
            print(each.diff(), end="")
    if not edits:
        print("nothing here is mechanical to mend")
    elif not write:
        print("Nothing was written yet: add --write", file=sys.stderr)
    return 0
