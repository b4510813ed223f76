"""What is said below a segment: what is wrong with it, what changed, what the memory has, what people say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from glossa.cli._render import finding_text
from glossa.cli._render_difference import beginning, marked
from glossa.cli._text import harmless
from glossa.memory import similarity
from glossa.model.article import Entry
from glossa.model.comment import open_comments
from glossa.model.finding import Finding
from glossa.model.history import match_source, source_change, steps
from glossa.model.match import Match, MatchKind
from glossa.model.target import State, Target
from glossa.model.term import TermMatch, TermUse, Verdict
from glossa.terminology import expected_text
from glossa.text.languages import LanguageTag

_LIKE = 50
"""From this score on two texts are shown as one with its changes."""
_SEVERITY = {"error": "red", "warning": "yellow", "advice": "dim"}


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to know of a segment."""

    label: str
    text: Text
    style: str = "dim"
    """Of the label."""


def remarks(
    entry: Entry,
    target: Target | None,
    language: LanguageTag,
    offers: Sequence[Match] = (),
    terms: Sequence[TermMatch] = (),
) -> Iterator[Remark]:
    """Yields what there is to know, the most pressing first: what is wrong, what people ask, then the rest."""
    if target is None:
        for match in terms:
            yield Remark("term", Text(harmless(f"{match.term.text} → {expected_text(match, language)}")))
    else:
        if target.reason:
            yield Remark("why", _plain(target.reason, "yellow"))
        yield from _source_change(entry, target)
        yield from map(_finding, target.findings)
    yield from _comments(entry, language)
    for offer in offers:
        yield from _offer(entry, offer)
    if target is not None:
        yield from _terms(target)
        yield from _last_change(target)


def _finding(finding: Finding) -> Remark:
    name = finding.severity.value
    return Remark(name, _cleaned(finding_text(finding)), "dim" if finding.waiver else _SEVERITY[name])


def _terms(target: Target) -> Iterator[Remark]:
    """Yields the waived terms, then in one line those that stand there; what is missing is a finding."""
    for use in target.terms:
        if use.verdict is Verdict.WAIVED and use.waiver:
            said = f"{_pair(use)}: waived by {use.waiver.by}: {use.waiver.why}"
            yield Remark("term", _plain(said, "dim"))
    met = dict.fromkeys(_pair(use) for use in target.terms if use.verdict.is_met and use.verdict is not Verdict.WAIVED)
    if met:
        yield Remark("term" if len(met) == 1 else "terms", _plain(" · ".join(met), "dim"))


def _pair(use: TermUse) -> str:
    return f"{use.source_term} → {use.found or use.expected}"


def _source_change(entry: Entry, target: Target) -> Iterator[Remark]:
    """Yields how the source differs from the one that the translation was made for."""
    if (renewed := source_change(target.history)) is not None:
        former = harmless(renewed.change.former_source)
        yield Remark("changed", marked(former, harmless(entry.segment.source)), "yellow")
    if like := match_source(target.history):
        yield Remark("match", marked(harmless(like), harmless(entry.segment.source)), "yellow")


def _last_change(target: Target) -> Iterator[Remark]:
    """Yields who did what last, and what the text was before."""
    taken = steps(target.history)
    last = taken[-1] if taken else None
    if last is None or not last.change.by:
        return
    change = last.change
    said = f"{change.action} by {change.by}, {change.time[:10]} {change.time[11:16]} UTC"
    why = f": {change.why}" if change.why and change.why != target.reason else ""
    yield Remark("last", _plain(said + why, "dim"))
    if last.changed_text and last.text_before and change.state is not State.DRAFT:
        before, now = harmless(last.text_before), harmless(last.text)
        is_like = similarity(last.text_before, last.text) >= _LIKE
        yield Remark("before", marked(before, now, short=True) if is_like else Text(beginning(before), style="dim"))


def _offer(entry: Entry, offer: Match) -> Iterator[Remark]:
    """Yields what the memory has, and how the text that it was made for differs from this one."""
    text = Text(harmless(offer.target))
    text.append(harmless(f"  {offer.score}%, {offer.article}{f', {offer.by}' if offer.by else ''}"), style="dim")
    yield Remark("memory", text)
    if offer.kind is MatchKind.FUZZY:
        yield Remark("for", marked(harmless(offer.source), harmless(entry.segment.source), short=True))


def _comments(entry: Entry, language: LanguageTag) -> Iterator[Remark]:
    """Yields what was said since the thread was settled last, and how much before."""
    said = [comment for comment in entry.comments if comment.language in (None, language)]
    still_open = [comment for comment in open_comments(entry.comments) if comment.language in (None, language)]
    for comment in still_open:
        text = Text().append(f"{harmless(comment.by)}, {comment.time[:10]}: ", "dim")
        yield Remark("comment", text.append(harmless(comment.text)), "cyan")
    if settled := len(said) - len(still_open):
        yield Remark("comments" if settled > 1 else "comment", Text(f"{settled} settled", style="dim"))


def _plain(text: str, style: str) -> Text:
    return Text(harmless(text), style=style)


def _cleaned(text: Text) -> Text:
    text.plain = harmless(text.plain)
    return text
