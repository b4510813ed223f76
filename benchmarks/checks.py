"""The checks: false alarms on correct translations, recall on wrong ones, speed beside `pofilter`.

The texts in `check_texts/` are invented news, translated as a good person would, by people who did not see the checks.
Nothing should fire on them. A program makes mistakes of many kinds in them (`check_texts/mutations.py`, which says why
some checks have none), and each is noticed when a check that is meant for it says something new. `places` are swaps
that leave every number and its unit as they were; they are counted apart from the other mistakes in numbers.

`pofilter` of translate-toolkit runs as a program with its default tests, on the same PO files as `glossa check`, which
hold these texts and those of `later` as they are, and with its test of numbers on the texts and their mutants.

`--show` lists each false alarm and each mutant that nobody noticed, `--show=numbers` those of one check. `--quick`
leaves the speed out. `--texts=FOLDER` takes other tables, which no check has been fitted to.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from check_texts.judged import Findings, Judged, judge_correct, judge_mutants
from check_texts.mutations import KINDS
from check_texts.rival import share_found, slowest_ratio
from check_texts.texts import DATA, Text, faults, read_texts
from glossa.checks import CHECKS
from glossa.model.finding import Severity

MOST_ERRORS = 0.005
MOST_ABOVE_ADVICE = 0.03
LEAST_RECALL = 0.98
MOST_TIME = 1.0
"""The time of glossa over that of pofilter."""
LATER = "later"
"""The folder of the texts that were written when the checks stood."""


def share_of(found: Sequence[Findings], *severities: Severity) -> float:
    """Returns the share of segments with a finding of one of these severities."""
    return sum(any(finding.severity in severities for finding in findings) for findings in found) / len(found)


def recall(judged: Sequence[Judged]) -> float:
    """Returns the share of mutants that were noticed."""
    return sum(one.is_noticed for one in judged) / len(judged) if judged else 1.0


def checks_table(found: Sequence[Findings], judged: Sequence[Judged]) -> None:
    """Prints a row per check: its false alarms by severity, and what it notices of the mistakes meant for it."""
    alarms = Counter((finding.check, finding.severity) for findings in found for finding in findings)
    print(f"\n{'check':24}{'false errors':>14}{'warnings':>10}{'advice':>8}{'mutants':>10}{'noticed':>9}")
    for name in CHECKS.ids():
        meant = [one for one in judged if name in one.mutant.mutation.checks]
        seen = sum(any(finding.check == name for finding in one.findings) for one in meant)
        errors, warnings, advice = (alarms[name, severity] for severity in reversed(Severity))
        part = f"{len(meant):10}{seen / len(meant):9.1%}" if meant else ""
        print(f"{name:24}{errors:14}{warnings:10}{advice:8}{part}")


def mutations_table(judged: Sequence[Judged]) -> None:
    """Prints a row per kind of mistake."""
    rows: defaultdict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        rows[one.mutant.mutation.name].append(one)
    print(f"\n{'':9}{'mistake':26}{'mutants':>8}{'noticed':>9}{'as error':>10}{'else':>7}  by")
    for mutation in KINDS:
        mine = rows[mutation.name]
        count = max(len(mine), 1)
        others = sum(not one.is_noticed and bool(one.findings) for one in mine) / count
        errors = sum(one.is_error for one in mine) / count
        print(
            f"{mutation.family:9}{mutation.name:26}{len(mine):8}{recall(mine):9.1%}{errors:10.1%}{others:7.1%}"
            f"  {', '.join(sorted(mutation.checks))}"
        )


def show(texts: Sequence[Text], found: Sequence[Findings], judged: Sequence[Judged], check: str) -> None:
    """Prints the false alarms and the misses of a check, or of all."""
    for text, findings in zip(texts, found, strict=True):
        for finding in findings:
            if check in (finding.check, ""):
                said = f"false {finding.severity.value}: {finding.check}: {finding.message}"
                print(said, text.place, text.source, text.target, sep="\n    ")
    for one in judged:
        mutant = one.mutant
        if not one.is_noticed and (not check or check in mutant.mutation.checks):
            said = f"missed: {mutant.mutation.name}"
            print(said, mutant.text.place, mutant.text.source, mutant.text.target, mutant.target, sep="\n    ")


def goal(what: str, *, met: bool) -> bool:
    """Prints whether a goal was met, and passes it on."""
    print(f"{what}: {'met' if met else 'missed'}")
    return met


def main(arguments: Sequence[str]) -> int:
    """Prints the tables; returns 1 when a goal was missed."""
    options = dict(argument.partition("=")[::2] for argument in arguments)
    texts = read_texts(Path(options.get("--texts", DATA)))
    assert not faults(texts), "\n".join(faults(texts))
    found = judge_correct(texts)
    judged = judge_mutants(texts, found)
    sets = Counter(text.set for text in texts)
    print(f"{len(texts)} texts ({', '.join(f'{name} {count}' for name, count in sets.items())}), {len(judged)} mutants")
    checks_table(found, judged)
    mutations_table(judged)
    if "--show" in options:
        show(texts, found, judged, options["--show"])
    errors = share_of(found, Severity.ERROR)
    above = share_of(found, Severity.ERROR, Severity.WARNING)
    numbers = [one for one in judged if one.mutant.mutation.family == "numbers"]
    places = [one for one in judged if one.mutant.mutation.family in ("numbers", "places")]
    said = [finding for findings in (*found, *(one.findings for one in judged)) for finding in findings]
    told = sum(one.is_told for one in numbers) / len(numbers)
    raised = Counter(finding.check for finding in said if finding.failed)
    print()
    goals = [
        goal(f"checks that raised: {', '.join(raised) or 'none'} (goal none)", met=not raised),
        goal(f"segments with a false error: {errors:.2%} (goal {MOST_ERRORS:.1%})", met=errors <= MOST_ERRORS),
        goal(
            f"segments with one above advice: {above:.2%} (goal {MOST_ABOVE_ADVICE:.0%})",
            met=above <= MOST_ABOVE_ADVICE,
        ),
        goal(
            f"recall of numbers above advice: {told:.2%} (goal {LEAST_RECALL:.0%}); with advice {recall(numbers):.2%}, "
            f"and with places {recall(places):.2%}",
            met=told >= LEAST_RECALL,
        ),
    ]
    if "--quick" not in options:
        correct = share_found([(text.source, text.target) for text in texts])
        wrong = share_found([(one.mutant.text.source, one.mutant.target) for one in numbers])
        print(f"pofilter's numbers test: false alarms in {correct:.1%} of segments, recall {wrong:.1%}")
        ratio = slowest_ratio([*texts, *read_texts(DATA / LATER)])
        goals.append(goal(f"time over that of pofilter: {ratio:.2f} (goal {MOST_TIME:g})", met=ratio <= MOST_TIME))
    return 0 if all(goals) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
