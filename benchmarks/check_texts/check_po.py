"""A program that runs all checks over a PO file: `check_po.py FILE SOURCE TARGET`."""

from __future__ import annotations

import sys

import polib

from glossa.checks import Case, Passage, Scope, run_checks, run_wide_checks, segment_checks, wide_checks
from glossa.text.languages import language_tag


def main(path: str, source: str, target: str) -> None:
    """Prints how many findings there are."""
    pair = language_tag(source), language_tag(target)
    cases = [Case(entry.msgid, entry.msgstr, *pair) for entry in polib.pofile(path)]
    checks = segment_checks()
    found = sum(len(run_checks(case, checks)) for case in cases)
    wide = [check for scope in Scope for check in wide_checks(scope)]
    found += sum(map(len, run_wide_checks([Passage(case) for case in cases], wide).values()))
    print(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
