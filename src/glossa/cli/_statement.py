"""A disclosure in words, numbers and JSON: what may be published beside a translation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from glossa.cli._output import counted, table
from glossa.text.languages import is_spaced, language_name
from glossa.workflow.disclosure import Amount
from glossa.workflow.provenance import Beginning

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.text.languages import LanguageTag
    from glossa.workflow.disclosure import Disclosure, Part, Share

ENGINE_UNKNOWN = "an engine that nobody wrote down"
BEGAN = {
    Beginning.MACHINE: "machine draft",
    Beginning.MEMORY: "translation memory",
    Beginning.IMPORT: "came in with a file",
    Beginning.PERSON: "written by a person",
    Beginning.COPY: "no words to translate",
    Beginning.NOTHING: "not translated",
}
Naming = Callable[[str], str]
"""How a person's name is set."""


def plain(name: str) -> str:
    """Sets a name as it is."""
    return name


def percent(part: int, whole: int) -> str:
    """Returns a share in whole per cent: `100 %` is all of it, and `0 %` is nothing."""
    if not part or not whole:
        return "0 %"
    return f"{part * 100 // whole} %" if part * 100 >= whole else "under 1 %"


def unit_of(disclosure: Disclosure) -> str:
    """Returns what its amounts are counted in: `word`, or `character` where words are not written apart."""
    return _unit(disclosure.source)


def _unit(language: LanguageTag) -> str:
    return "word" if is_spaced(language) else "character"


def statement(disclosure: Disclosure, naming: Naming = plain) -> Iterator[str]:
    """Yields the disclosure in plain sentences, a paragraph each."""
    yield " ".join(_texts(disclosure))
    yield " ".join(_people(disclosure, naming))
    if disclosure.terms.required:
        yield _terms(disclosure)
    yield " ".join(_counting(disclosure))


def _texts(disclosure: Disclosure) -> Iterator[str]:
    unit = unit_of(disclosure)
    total = disclosure.total
    languages = f"{language_name(disclosure.source)} into {language_name(disclosure.language)}"
    yield f"{disclosure.article}, from {languages}: {_amount(total, unit)}."
    if machine := disclosure.of(Beginning.MACHINE):
        words = sum(share.amount.words for share in machine)
        engines = " and ".join(share.by or ENGINE_UNKNOWN for share in machine)
        yield f"A machine ({engines}) drafted {percent(words, total.words)} of the {unit}s."
        yield _edited(machine, unit, _unit(disclosure.language))
    for beginning, said in (
        (
            Beginning.MEMORY,
            "come from the translation memory: people had approved them for the same sentence or a similar one",
        ),
        (Beginning.IMPORT, "came in with a file in which people had written them"),
        (Beginning.PERSON, "were written by people, without a draft"),
        (Beginning.NOTHING, "are not translated"),
    ):
        for share in disclosure.of(beginning):
            yield f"{percent(share.amount.words, total.words)} {said}."
    if disclosure.returned.segments:
        returned = counted(disclosure.returned.segments, "segment")
        yield f"The text of {returned} stands as a file edited elsewhere had it."


def _edited(shares: Sequence[Share], unit: str, compared: str) -> str:
    drafted = sum((share.amount.words for share in shares), 0)
    edited = [share for share in shares if share.edited.segments]
    if not edited:
        return "Nobody has changed a word of that."
    words = sum(share.edited.words for share in edited)
    segments = sum(share.edited.segments for share in edited)
    weights = [max(1, share.edited.words) for share in edited]
    likeness = sum(weight * share.likeness for weight, share in zip(weights, edited, strict=True)) // sum(weights)
    which = "it is" if segments == 1 else "these are"
    drafts = "its draft" if segments == 1 else "their drafts"
    return (
        f"People edited {counted(segments, 'segment')} of that, with {percent(words, drafted)} of its {unit}s; "
        f"{which} {likeness} % like {drafts}, {compared} by {compared}."
    )


def _people(disclosure: Disclosure, naming: Naming) -> Iterator[str]:
    total = disclosure.total
    for said, parts in (
        ("Written or edited by", disclosure.writers),
        ("Reviewed by", disclosure.reviewers),
        ("Signed off by", disclosure.signers),
    ):
        if parts:
            yield f"{said} {', '.join(_part(part, total, naming) for part in parts)}."
    if not disclosure.reviewers:
        yield "Nobody has reviewed it."


def _part(part: Part, total: Amount, naming: Naming) -> str:
    return f"{naming(part.name)} ({part.amount.segments:,} of {counted(total.segments, 'segment')}, {_days(part)})"


def _days(part: Part) -> str:
    first, last = part.first[:10], part.last[:10]
    return first if first == last else f"{first} to {last}"


def _terms(disclosure: Disclosure) -> str:
    terms = disclosure.terms
    left = terms.required - terms.kept - terms.waived
    said = [f"{terms.kept:,} {'stands' if terms.kept == 1 else 'stand'} there as the glossaries ask"]
    said += [f"{terms.waived:,} {'was' if terms.waived == 1 else 'were'} waived with a reason"] * bool(terms.waived)
    said += [f"{left:,} {'does' if left == 1 else 'do'} not"] * bool(left)
    names = ", ".join(f"{basis.name} ({basis.version})" for basis in disclosure.glossaries)
    return f"Of {counted(terms.required, 'required term')}, {', '.join(said)}. Glossaries: {names}."


def _counting(disclosure: Disclosure) -> Iterator[str]:
    unit = unit_of(disclosure)
    times = [disclosure.first[:10], disclosure.last[:10]]
    said = "" if not times[0] else f", {times[0]}" if times[0] == times[1] else f", {times[0]} to {times[1]}"
    yield f"Counted by glossa {disclosure.version} from the history of each segment{said}."
    yield f"The {unit}s are those of the source."


def _amount(amount: Amount, unit: str) -> str:
    return f"{counted(amount.segments, 'segment')}, {counted(amount.words, unit)}"


def share_table(disclosure: Disclosure) -> RenderableType:
    """Shows how the texts began and what of that was edited."""
    unit = unit_of(disclosure)
    columns = ("Began as", "Segments", f"{unit.capitalize()}s", "Share", "Edited", "Like the draft")
    rows = [
        (
            began(share),
            f"{share.amount.segments:,}",
            f"{share.amount.words:,}",
            percent(share.amount.words, disclosure.total.words),
            *edited_cells(share),
        )
        for share in disclosure.shares
    ]
    total = ("all", f"{disclosure.total.segments:,}", f"{disclosure.total.words:,}", "", "", "")
    return table(columns, [*rows, total], right=range(1, len(columns)))


def began(share: Share) -> str:
    """Says what a share began as."""
    return f"{BEGAN[share.beginning]}{f' ({share.by})' if share.by else ''}"


def edited_cells(share: Share) -> tuple[str, str]:
    """Says how much of a share was edited and how like it still is; nothing of what nobody drafted."""
    if share.beginning in (Beginning.PERSON, Beginning.NOTHING, Beginning.COPY):
        return "", ""
    edited = f"{share.edited.words:,} ({percent(share.edited.words, share.amount.words)})"
    return (edited, f"{share.likeness} %") if share.edited.segments else ("0", "")


def disclosure_json(disclosure: Disclosure) -> dict[str, object]:
    """Returns a disclosure as JSON."""
    terms = disclosure.terms
    return {
        "article": disclosure.article,
        "language": {"source": disclosure.source, "target": disclosure.language},
        "unit": unit_of(disclosure),
        "total": _amount_json(disclosure.total),
        "began": [
            {
                "as": share.beginning.value,
                "engine": share.by,
                **_amount_json(share.amount),
                "edited": _amount_json(share.edited),
                "likeness": share.likeness,
            }
            for share in disclosure.shares
        ],
        "states": {state.value: _amount_json(amount) for state, amount in disclosure.states.items()},
        "returned": _amount_json(disclosure.returned),
        "writers": [_part_json(part) for part in disclosure.writers],
        "reviewers": [_part_json(part) for part in disclosure.reviewers],
        "signers": [_part_json(part) for part in disclosure.signers],
        "terms": {
            "required": terms.required,
            "kept": terms.kept,
            "repaired": terms.repaired,
            "waived": terms.waived,
            "missing": terms.missing,
            "forbidden": terms.forbidden,
            "regional": terms.regional,
        },
        "glossaries": [
            {"name": basis.name, "entries": basis.entries, "version": basis.version} for basis in disclosure.glossaries
        ],
        "first": disclosure.first,
        "last": disclosure.last,
        "glossa": disclosure.version,
        "statement": list(statement(disclosure)),
    }


def _amount_json(amount: Amount) -> dict[str, int]:
    return {"segments": amount.segments, "words": amount.words}


def _part_json(part: Part) -> dict[str, object]:
    return {"name": part.name, **_amount_json(part.amount), "first": part.first, "last": part.last}
