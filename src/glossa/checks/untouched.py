"""Untouched: what is approved was changed by a person at least once, or is worth another look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glossa.checks._alike import is_sentence
from glossa.checks._base import ANY, Find, Passage, Row, Scope, WideExample
from glossa.model.finding import Finding, Severity
from glossa.model.target import OriginKind, State

_SOURCE, _TARGET = "The bridge is open again.", "El puente está abierto otra vez."


def _row(state: State, *, touched: bool = False, finds: tuple[Find, ...] = ()) -> Row:
    return Row(_SOURCE, _TARGET, finds, state=state, origin=OriginKind.MT, touched=touched)


class _Untouched:
    id = "untouched"
    summary = "No machine's text was approved as it came."
    reason = (
        "A draft that reads well may still say something else, and approving in bulk is easy. It is advice, and a "
        "machine may be right: labels of a word or two, and what is not approved yet, are left alone."
    )
    reference = "ISO 18587, post-editing of machine translation output"
    languages = ANY
    scope = Scope.ARTICLE
    bad = (
        WideExample((_row(State.REVIEWED, finds=(Find(severity=Severity.ADVICE),)),)),
        WideExample((_row(State.FINAL, finds=(Find(severity=Severity.ADVICE),)), _row(State.DRAFT))),
    )
    good = (
        WideExample((_row(State.DRAFT), _row(State.TRANSLATED), _row(State.REVIEWED, touched=True))),
        WideExample((Row("Read on", "Siga", state=State.FINAL, origin=OriginKind.MT, touched=False),)),
    )

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        for index, passage in enumerate(passages):
            case = passage.case
            approved_as_it_came = passage.state.is_approved and not passage.touched
            if approved_as_it_came and is_sentence(case.source, case.source_language):
                yield index, Finding(self.id, Severity.ADVICE, "a machine's text was approved as it came")


CHECK = _Untouched()
