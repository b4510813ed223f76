"""How glossaries, and what is odd in them, look on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import counted, table
from glossa.cli._text import Text
from glossa.model.finding import Severity
from glossa.model.term import TermStatus, Usage
from glossa.terminology import rendering
from glossa.text.languages import is_sibling
from glossa.workflow.terms_shown import Listed

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.problem import Problem
    from glossa.model.term import Concept, Term
    from glossa.terminology.lint import Flaw
    from glossa.text.languages import LanguageTag
    from glossa.workflow.terms_file import Edit
    from glossa.workflow.terms_shown import Shown, Standing

_SEVERITY_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "dim"}
_STATUS_WORD = {TermStatus.PREFERRED: "", TermStatus.ADMITTED: "admitted", TermStatus.DEPRECATED: "forbidden"}
_STATUS_STYLE = {TermStatus.PREFERRED: "bold", TermStatus.ADMITTED: "", TermStatus.DEPRECATED: "red"}
_NOTHING = "·"
_AS_IT_IS = "stays as it is"
_FEW = 12


def concept_tables(
    entries: Sequence[Listed], source: LanguageTag, targets: Sequence[LanguageTag]
) -> Iterator[RenderableType]:
    """Shows concepts by glossary: their source terms, what each target language has for them, domain and line."""
    for name in dict.fromkeys(entry.glossary for entry in entries):
        concepts = [entry.concept for entry in entries if entry.glossary == name]
        rows = [
            (
                _terms(concept.in_language(source) or concept.terms[:1]),
                *(_rendered(concept, language) for language in targets),
                *(() if targets else (Text(", ".join(_other_languages(concept, source)), style="dim"),)),
                Text(concept.domain, style="dim"),
                Text(str(concept.line or ""), style="dim"),
            )
            for concept in concepts
        ]
        columns = (source, *(targets or ("also in",)), "Domain", "Line")
        yield Text(f"{name}  {counted(len(concepts), 'concept')}", style="bold")
        yield Padding(table(columns, rows, right=(len(columns) - 1,)), (0, 0, 1, 1))


def _terms(terms: Iterable[Term]) -> Text:
    """Shows the terms that may be used, the preferred one first."""
    usable = _usable(terms)
    shown = Text(usable[0].text if usable else _NOTHING)
    for term in usable[1:]:
        shown.append(f" | {term.text}", style="dim")
    return shown


def _rendered(concept: Concept, language: LanguageTag) -> Text:
    """Shows what a concept is in a target language; what is not translated stays as it is."""
    if rendering(concept, language) is not None and not _usable(concept.in_language(language)):
        return Text(_AS_IT_IS, style="dim")
    return _terms(concept.in_language(language))


def _usable(terms: Iterable[Term]) -> list[Term]:
    return [term for term in terms if term.status is not TermStatus.DEPRECATED]


def _other_languages(concept: Concept, source: LanguageTag) -> list[str]:
    return [language for language in _languages(concept) if language != source]


def _languages(concept: Concept) -> list[LanguageTag]:
    return list(dict.fromkeys(term.language for term in concept.terms))


def shown_block(shown: Shown) -> RenderableType:
    """Shows an entry with all that it says: for each target its terms, what it refuses, and whether it counts."""
    concept = shown.entry.concept
    head = Text(concept.id, style="bold")
    layer = f"  layer {shown.layer} of {shown.layers}" if shown.layers > 1 else ""
    head.append(f"  {shown.entry.place}{layer}", style="dim")
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for language in _beside_targets(shown):
        _add(grid, language, [_term(term, language) for term in concept.terms if term.language == language])
    for standing in shown.standings:
        _add(grid, standing.language or "", list(_standing(concept, standing)))
    versions = [f"{each.language} {each.version}" if each.language else each.version for each in shown.standings]
    for label, value in (*_facts(concept), ("version", ", ".join(versions))):
        grid.add_row(label, value)
    return Group(head, Padding(grid, (0, 0, 1, 1)))


def _add(grid: Table, label: str, lines: Sequence[Text]) -> None:
    for number, line in enumerate(lines):
        grid.add_row("" if number else label, line)


def _beside_targets(shown: Shown) -> list[LanguageTag]:
    """Returns the languages that are shown besides the targets: the first one, what was asked for, or all of them."""
    languages = _languages(shown.entry.concept)
    targets = [standing.language for standing in shown.standings if standing.language]
    if not targets:
        return languages
    asked = {languages[0], *(term.language for term in shown.matched)}
    return [each for each in languages if each in asked and not any(is_sibling(each, target) for target in targets)]


def _standing(concept: Concept, standing: Standing) -> Iterator[Text]:
    """Shows an entry's terms for one target, and whether they count."""
    if language := standing.language:
        differs = any(term.language != language and is_sibling(term.language, language) for term in concept.terms)
        yield from (_term(term, language, differs=differs) for term in standing.terms)
        if not concept.translate and not _usable(standing.terms):
            yield Text(_AS_IT_IS, style="bold")
        if standing.refused:
            yield Text(f"not {', '.join(_with_regions(standing.refused))}", style="red")
    if standing.wins:
        yield Text(f"this entry counts: {standing.why}", style="green")
    else:
        yield Text(f"it does not count: {standing.why}", style="yellow")


def _with_regions(terms: Sequence[Term]) -> Iterator[str]:
    """Says each word once, with all the languages that use it: `ordenador (es, es-ES)`."""
    for text in dict.fromkeys(term.text for term in terms):
        yield f"{text} ({', '.join(term.language for term in terms if term.text == text)})"


def _term(term: Term, language: LanguageTag, *, differs: bool = False) -> Text:
    """Shows a term for translations into `language`; `differs` says that regions differ in their terms."""
    line = Text(term.text, style=_STATUS_STYLE[term.status])
    origin = f"inherited from {term.language}" if term.language != language else "its own" if differs else ""
    line.append("".join(f"  {fact}" for fact in (origin, *_grammar(term)) if fact), style="not bold dim")
    line.append("".join(f"\n  {label}: {said}" for label, said in _details(term)), style="not bold dim")
    return line


def term_details(term: Term) -> Iterator[str]:
    """Yields what an entry says of one of its terms."""
    yield from _grammar(term)
    yield from (f"{label}: {said}" for label, said in _details(term))


def _grammar(term: Term) -> Iterator[str]:
    about = (
        _STATUS_WORD[term.status],
        term.part_of_speech,
        term.gender,
        "capitals count" if term.case_sensitive else "",
        "letter for letter" if term.usage is Usage.EXACT else "",
    )
    yield from filter(None, about)


def _details(term: Term) -> Iterator[tuple[str, str]]:
    further = (
        ("forms", ", ".join(term.forms)),
        ("first mention", term.first_mention),
        ("then", term.short),
        ("source", term.source),
        ("note", term.note),
    )
    yield from ((label, said) for label, said in further if said)


def _facts(concept: Concept) -> Iterator[tuple[str, str]]:
    facts = (
        ("domain", concept.domain),
        ("definition", concept.definition),
        ("note", concept.note),
        ("not near", ", ".join(concept.not_near)),
        ("translate", "" if concept.translate else f"no: it {_AS_IT_IS}"),
    )
    yield from ((label, value) for label, value in facts if value)


def concept_json(entry: Listed) -> dict[str, object]:
    """Returns an entry of a glossary, as JSON."""
    concept = entry.concept
    return {
        "glossary": entry.glossary,
        "line": concept.line,
        "id": concept.id,
        "domain": concept.domain,
        "definition": concept.definition,
        "note": concept.note,
        "translate": concept.translate,
        "not_near": list(concept.not_near),
        "version": concept.version,
        "terms": [_term_json(term) for term in concept.terms],
    }


def _term_json(term: Term) -> dict[str, object]:
    return {
        "text": term.text,
        "language": term.language,
        "status": term.status.value,
        "part_of_speech": term.part_of_speech,
        "gender": term.gender,
        "case_sensitive": term.case_sensitive,
        "usage": term.usage.value,
        "forms": list(term.forms),
        "source": term.source,
        "note": term.note,
        "first_mention": term.first_mention,
        "short": term.short,
    }


def shown_json(shown: Shown) -> dict[str, object]:
    """Returns an entry and where it counts, as JSON."""
    return {
        **concept_json(shown.entry),
        "layer": shown.layer,
        "matched": [term.text for term in shown.matched],
        "standings": [_standing_json(standing) for standing in shown.standings],
    }


def _standing_json(standing: Standing) -> dict[str, object]:
    return {
        "language": standing.language,
        "version": standing.version,
        "wins": standing.wins,
        "why": standing.why,
        "terms": [
            {**_brief_json(term), "status": term.status.value, "inherited": term.language != standing.language}
            for term in standing.terms
        ],
        "refused": [_brief_json(term) for term in standing.refused],
    }


def _brief_json(term: Term) -> dict[str, object]:
    return {"text": term.text, "language": term.language}


def edit_json(edit: Edit) -> dict[str, object]:
    """Returns what was changed in a glossary, as JSON; an entry that is not there, or no more, is null."""
    return {
        "glossary": edit.glossary,
        "line": edit.line,
        "columns": list(edit.columns),
        "before": concept_json(Listed(edit.glossary, edit.before)) if edit.before else None,
        "after": concept_json(Listed(edit.glossary, edit.after)) if edit.after else None,
    }


def flaw_tables(flaws: Sequence[Flaw]) -> Iterator[RenderableType]:
    """Shows flaws by file: line, how much it matters, and what it is."""
    for name in dict.fromkeys(flaw.file for flaw in flaws):
        rows = [
            (
                Text(str(flaw.line or ""), style="dim"),
                Text(flaw.severity.value, style=_SEVERITY_STYLE[flaw.severity]),
                Text(flaw.message),
            )
            for flaw in flaws
            if flaw.file == name
        ]
        yield Text(name, style="bold")
        yield Padding(table(("Line", "", ""), rows, right=(0,)), (0, 0, 1, 1))


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """Says problems in a line each; of many, the first ones and how many there are."""
    for problem in problems[:_FEW]:
        yield f"line {problem.line}: {problem.message}" if problem.line else problem.message
    if len(problems) > _FEW:
        yield f"and {len(problems) - _FEW:,} more"


def flaw_json(flaw: Flaw) -> dict[str, object]:
    """Returns a flaw, as JSON."""
    return {"file": flaw.file, "line": flaw.line, "severity": flaw.severity.value, "message": flaw.message}
