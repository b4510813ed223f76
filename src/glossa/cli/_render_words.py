"""How term candidates and dictionaries' answers look on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import counted, results
from glossa.cli._text import Text
from glossa.model.term import TermStatus
from glossa.terminology.extraction import in_context

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.terminology.extraction import Candidate, Place
    from glossa.workflow.terms_extract import Extraction, Proposed
    from glossa.workflow.terms_lookup import Answer, Known, Rendering

_INDENT = 6
_FORMS = 4


def extraction_blocks(extraction: Extraction) -> Iterator[RenderableType]:
    """Shows candidates by rank, each with its figures, its other forms and contexts."""
    for proposed in extraction.proposed:
        yield _block(proposed)


def _block(proposed: Proposed) -> RenderableType:
    candidate = proposed.candidate
    head = Text(f"{proposed.rank:4}  ", style="dim")
    head.append(candidate.text, style="not dim bold")
    for fact in _facts(proposed):
        head.append(f"  {fact}")
    width = results().width - _INDENT
    lines = [Padding(_context(place, width), (0, 0, 0, _INDENT)) for place in candidate.places]
    return Group(head, *lines)


def _facts(proposed: Proposed) -> Iterator[str]:
    candidate = proposed.candidate
    yield f"{candidate.score:.1f}"
    yield f"{candidate.frequency:,} ×"
    if len(candidate.articles) > 1:
        yield f"in {counted(len(candidate.articles), 'article')}"
    others = [form for form, _ in candidate.forms if form not in (candidate.text, candidate.acronym)]
    if candidate.acronym:
        yield f"also {candidate.acronym}"
    if others:
        yield f"also {', '.join(others[:_FORMS])}{', …' if len(others) > _FORMS else ''}"
    if proposed.glossaries:
        yield f"known: {', '.join(proposed.glossaries)}"


def _context(place: Place, width: int) -> Text:
    before, keyword, after = in_context(place.passage.text.replace("\n", " "), place.span, width, cell_len)
    line = Text(before, style="dim", no_wrap=True)
    line.append(keyword, style="not dim bold")
    line.append(after)
    return line


def extraction_json(extraction: Extraction) -> dict[str, object]:
    """Returns the candidates, as JSON."""
    return {
        "language": extraction.language,
        "in_all": extraction.candidates,
        "candidates": [
            {"rank": each.rank, **_candidate_json(each.candidate), "known": list(each.glossaries)}
            for each in extraction.proposed
        ],
    }


def _candidate_json(candidate: Candidate) -> dict[str, object]:
    return {
        "text": candidate.text,
        "acronym": candidate.acronym,
        "score": round(candidate.score, 3),
        "frequency": candidate.frequency,
        "forms": dict(candidate.forms),
        "articles": dict(candidate.articles),
        "contexts": [
            {
                "article": place.passage.article,
                "line": place.passage.line,
                "text": place.passage.text,
                "span": [place.span.start, place.span.end],
            }
            for place in candidate.places
        ],
    }


def answer_table(answer: Answer) -> RenderableType:
    """Shows what a dictionary has, and where the glossaries have it already."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    for rendering in answer.renderings:
        known = Text(_known(rendering.known), style="dim")
        grid.add_row(Text(rendering.text, style=_rendering_style(rendering)), known)
    return Group(Text(answer.dictionary, style="bold"), Padding(grid, (0, 0, 0, 1)))


def _rendering_style(rendering: Rendering) -> str:
    known = rendering.known
    if known is None or not known.is_same:
        return ""
    return "red" if known.term.status is TermStatus.DEPRECATED else "green"


def _known(known: Known | None) -> str:
    """Says what the glossaries have: `preferred in terms.csv:3`, `terms.csv:4 has it for “press release”`."""
    if known is None:
        return ""
    status = "forbidden" if known.term.status is TermStatus.DEPRECATED else known.term.status.value
    if known.is_same:
        return f"{status} in {known.entry.place}"
    return f"{known.entry.place} has it for “{known.source}”"


def answer_json(answer: Answer) -> dict[str, object]:
    """Returns a dictionary's answer, as JSON."""
    return {
        "dictionary": answer.dictionary,
        "fault": answer.fault,
        "renderings": [{"text": each.text, "known": _known_json(each.known)} for each in answer.renderings],
    }


def _known_json(known: Known | None) -> dict[str, object] | None:
    if known is None:
        return None
    return {
        "glossary": known.entry.glossary,
        "line": known.entry.concept.line,
        "concept": known.entry.concept.id,
        "source": known.source,
        "status": known.term.status.value,
        "same_term": known.is_same,
    }
