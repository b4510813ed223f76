"""How ledgers, coverage and stale verdicts look on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding

from glossa.cli._output import counted, table
from glossa.cli._text import Text
from glossa.model.term_change import TermChange, news_of
from glossa.wire import finding_json, term_json
from glossa.workflow.selectors import listed

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.term import TermUse
    from glossa.text.languages import LanguageTag
    from glossa.text.spans import Span
    from glossa.workflow.terms_coverage import Coverage
    from glossa.workflow.terms_report import Ledger, Line
    from glossa.workflow.terms_stale import Stale, StaleArticle, StaleCount
    from glossa.workflow.waive import Waived
    from glossa.workflow.waive_finding import WaivedFinding

_NOTHING = "·"
_VERSION = 7
"""How many digits of an entry's version a person gets to see."""


def ledger_table(ledger: Ledger) -> RenderableType:
    """Shows the ledger: two lines per occurrence, texts above, and where and whence they are below."""
    rows = [row for line in ledger.lines for row in _ledger_rows(line)]
    return table(
        ("#", f"Term ({ledger.source})", f"Expected ({ledger.language})", "Verdict", "Found"), rows, right=(0,)
    )


def _ledger_rows(line: Line) -> Iterator[tuple[Text, ...]]:
    use = line.use
    verdict = Text(use.verdict.value, style="green" if use.verdict.is_met else "bold red")
    yield Text(str(line.number)), Text(use.source_term), Text(use.expected), verdict, Text(use.found or _NOTHING)
    below = (
        "",
        " ".join(filter(None, (_span(use.source), use.version[:_VERSION], use.mention and use.mention.value))),
        use.glossary.removeprefix("glossa:"),
        _whose(use),
        use.waiver.why if use.waiver else _span(use.target) if use.target else "",
    )
    yield tuple(Text(cell, style="dim") for cell in below)


def _whose(use: TermUse) -> str:
    """Says who is behind a verdict: what put the term there, or who waived it."""
    if use.waiver:
        return f"by {use.waiver.by}"
    return f"by {use.mechanism.value}" if use.verdict.is_met else ""


def _span(span: Span) -> str:
    return f"{span.start}-{span.end}"


def ledger_totals(ledger: Ledger) -> RenderableType:
    """Shows the sums of a ledger."""
    count = len(ledger.lines)
    share = f" ({ledger.met / count:.1%})" if count else ""
    verdicts = ", ".join(f"{number} {verdict.value}" for verdict, number in ledger.verdicts.items() if number)
    mechanisms = ", ".join(f"{number} by {mechanism.value}" for mechanism, number in ledger.mechanisms.items())
    lines = [
        f"{ledger.article} → {ledger.language}: {counted(count, 'term')} required, {ledger.met} met{share}",
        *((f"  verdicts: {verdicts}",) if verdicts else ()),
        *((f"  put there: {mechanisms}",) if mechanisms else ()),
        *((f"  not translated yet: {counted(ledger.untranslated, 'segment')}",) if ledger.untranslated else ()),
    ]
    return Text("\n".join(lines))


def ledger_json(ledger: Ledger) -> dict[str, object]:
    """Returns a ledger, as JSON."""
    return {
        "article": ledger.article,
        "language": {"source": ledger.source, "target": ledger.language},
        "occurrences": [
            {"number": line.number, "segment": line.segment, "state": line.state.value, **term_json(line.use)}
            for line in ledger.lines
        ],
        "totals": {
            "required": len(ledger.lines),
            "met": ledger.met,
            "verdicts": {verdict.value: number for verdict, number in ledger.verdicts.items()},
            "mechanisms": {mechanism.value: number for mechanism, number in ledger.mechanisms.items()},
            "untranslated": ledger.untranslated,
        },
    }


def waived_line(done: Sequence[Waived]) -> str:
    """Says which occurrences were waived: `“lake” in segment 3`."""
    terms = dict.fromkeys(f"“{each.use.source_term}”" for each in done)
    times = f" {len(done)} times" if len(done) > 1 else ""
    return f"{', '.join(terms)}{times} in {listed(sorted({each.number for each in done}))}"


def waived_json(article: str, language: LanguageTag, done: Sequence[Waived]) -> dict[str, object]:
    """Returns the occurrences that were waived, or whose waiver was taken back, as JSON."""
    return {
        "article": article,
        "language": language,
        "occurrences": [
            {
                "number": each.number,
                "segment": each.segment.id,
                "state": each.state.value,
                **term_json(each.use),
            }
            for each in done
        ],
    }


def waived_findings_json(article: str, language: LanguageTag, done: Sequence[WaivedFinding]) -> dict[str, object]:
    """Returns the findings that were waived, or whose waiver was taken back, as JSON."""
    return {
        "article": article,
        "language": language,
        "findings": [{"number": each.number, **finding_json(each.finding)} for each in done],
    }


def stale_table(found: StaleArticle) -> RenderableType:
    """Shows what is stale in an article: segment, state, term, and what has changed."""
    rows = [
        (
            Text(str(stale.number)),
            Text(stale.state.value, style="dim"),
            Text(stale.source_term),
            Text(_what_changed(stale)),
        )
        for stale in found.terms
    ]
    head = Text(f"{found.article} → {found.language}", style="bold")
    return Group(head, Padding(table(("#", "State", "Term", "What has changed"), rows, right=(0,)), (0, 0, 1, 1)))


def _what_changed(stale: Stale) -> str:
    """Says what an occurrence was judged by, and what it would be judged by now."""
    before, now = stale.before, stale.now
    if before is None:
        return f"new: “{now.expected}”, {now.verdict.value} ({now.glossary})" if now else ""
    if now is None:
        return f"gone: “{before.expected}” is asked for no more ({before.glossary})"
    match stale.change:
        case TermChange.RENDERING:
            return f"“{now.expected}”, {now.verdict.value}; was “{before.expected}” ({now.glossary})"
        case TermChange.VERDICT:
            return f"“{now.expected}” is {now.verdict.value} now; was {before.verdict.value} ({now.glossary})"
        case TermChange.REPLACED:
            return f"another entry: {now.glossary}, {now.concept}; was {before.glossary}, {before.concept}"
        case _:
            news = ", ".join(news_of(before, now)) or "the definition, or what the ledger does not keep"
            return f"“{now.expected}”, {now.verdict.value}; changed: {news} ({now.glossary})"


def stale_totals(stale: StaleCount, *, judged: bool = False) -> str:
    """Says how much is stale, and what to do about it."""
    count, approved = stale.translations, stale.approved
    if not count:
        return "Nothing is stale: the glossaries ask for what they asked for."
    lines = [
        f"{counted(count, 'translation')} {'rests' if count == 1 else 'rest'} on entries that have changed"
        f"{f' ({approved} approved)' if approved else ''}{'; judged anew' if judged else ''}."
    ]
    if not judged:
        lines.append("To see them: glossa terms stale. To judge them anew: glossa terms stale --judge")
    if approved:
        lines.append("What was approved keeps its state and has a finding until somebody approves it again.")
    return "\n".join(lines)


def stale_json(found: StaleArticle) -> dict[str, object]:
    """Returns what is stale in an article, as JSON."""
    return {
        "article": found.article,
        "language": found.language,
        "terms": [
            {
                "number": stale.number,
                "state": stale.state.value,
                "change": stale.change.value,
                "before": term_json(stale.before) if stale.before else None,
                "now": term_json(stale.now) if stale.now else None,
            }
            for stale in found.terms
        ],
    }


def coverage_block(covered: Coverage) -> RenderableType:
    """Shows how far the glossaries cover an article."""
    head = Text(f"{covered.article} → {covered.language}", style="bold")
    sizes = (
        f"{counted(covered.terms, 'term')} of {counted(covered.concepts, 'concept')} "
        f"in {covered.with_terms} of {counted(covered.segments, 'segment')}"
    )
    parts: list[RenderableType] = [Text(sizes)]
    if covered.domains:
        counts = [(Text(str(count)), Text(name or "without one")) for name, count in covered.domains.items()]
        parts += ("", table(("", "Domain"), counts, right=(0,)))
    if covered.lacking:
        parts.append(Text(f"\nNo term to use in {covered.language}:"))
        rows = [
            (Text(str(count)), Text(entry.concept.terms[0].text), Text(entry.place, style="dim"))
            for entry, count in covered.lacking
        ]
        parts.append(table(("", "Concept", "Where"), rows, right=(0,)))
    return Group(head, Padding(Group(*parts), (0, 0, 1, 1)))


def coverage_json(covered: Coverage) -> dict[str, object]:
    """Returns how far the glossaries cover an article, as JSON."""
    return {
        "article": covered.article,
        "language": covered.language,
        "segments": covered.segments,
        "with_terms": covered.with_terms,
        "terms": covered.terms,
        "concepts": covered.concepts,
        "domains": dict(covered.domains),
        "lacking": [
            {
                "concept": entry.concept.id,
                "term": entry.concept.terms[0].text,
                "glossary": entry.glossary,
                "line": entry.concept.line,
                "occurrences": count,
            }
            for entry, count in covered.lacking
        ],
    }
