"""From what a file says of a text in several languages to a unit of one pair: which texts are taken, whose codes."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossa.formats.memories._base import Record, Variant
from glossa.model.inline import TAG, CodeKind, InlineCode, tags
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag, broader, is_sibling


@dataclass(frozen=True, slots=True)
class Paired:
    """A unit of one pair, and what it cost to make."""

    unit: MemoryUnit
    lost_codes: int = 0
    """How many tags of the translation were left out, for the source has none that they could be."""


def suits(tag: LanguageTag, wanted: LanguageTag) -> bool:
    """Tells whether a text in one language serves where the other is wanted: in another region, but not script."""
    return tag == wanted or is_sibling(tag, wanted)


def memory_unit(record: Record, source: LanguageTag, target: LanguageTag, origin: str) -> Paired | None:
    """Returns what a record has for a pair; None where it lacks one of the languages, or has one text for both.

    Of several regions the nearest one is taken: the one that is wanted, what it narrows, the others in their order.
    The unit has the languages of the texts that were taken.
    """
    from_, into = _nearest(record.variants, source), _nearest(record.variants, target)
    if from_ is None or into is None or from_ is into:
        return None
    text, lost = _with_codes_of(from_, into)
    notes = dict.fromkeys(filter(None, (record.note, from_.note, into.note)))
    unit = MemoryUnit(
        source=from_.text,
        target=text,
        source_language=from_.language,
        target_language=into.language,
        origin=origin,
        before=from_.before,
        after=from_.after,
        by=into.by,
        time=into.time,
        is_approved=record.is_approved,
        note="\n".join(notes),
    )
    return Paired(unit, lost)


def _nearest(variants: Sequence[Variant], wanted: LanguageTag) -> Variant | None:
    found = [variant for variant in variants if suits(variant.language, wanted)]
    return min(found, key=lambda variant: _distance(variant.language, wanted), default=None)


def _distance(tag: LanguageTag, wanted: LanguageTag) -> int:
    chain = broader(wanted)
    return chain.index(tag) if tag in chain else len(chain)


def _with_codes_of(source: Variant, target: Variant) -> tuple[str, int]:
    """Returns the text of `target` with its codes numbered as in `source`, and how many of its tags were left out."""
    numbers = _matched(source, target)
    lost = sum(tag.id not in numbers for tag in tags(target.text))
    text = TAG.sub(
        lambda tag: f"<{tag[1]}{numbers[int(tag[2])]}{tag[3]}>" if int(tag[2]) in numbers else "", target.text
    )
    return text, lost


def _matched(source: Variant, target: Variant) -> dict[int, int]:
    """Says which code of `target` is which of `source`: by the file's own word, then by markup, then by kind."""
    ours, theirs = _kinds(source.text), _kinds(target.text)
    signs: list[tuple[Mapping[int, object], Mapping[int, object]]] = [
        (source.keys, target.keys),
        (_markup(source.codes), _markup(target.codes)),
        (dict.fromkeys(ours), dict.fromkeys(theirs)),
    ]
    numbers: dict[int, int] = {}
    for here, there in signs:
        taken = set(numbers.values())
        free: defaultdict[object, deque[int]] = defaultdict(deque)
        for number in ours:
            if number in here and number not in taken:
                free[ours[number], here[number]].append(number)
        for number in theirs:
            if number in there and number not in numbers and (twins := free[theirs[number], there[number]]):
                numbers[number] = twins.popleft()
    return numbers


def _kinds(text: str) -> dict[int, frozenset[CodeKind]]:
    found: dict[int, frozenset[CodeKind]] = {}
    for tag in tags(text):
        found[tag.id] = found.get(tag.id, frozenset()) | {tag.kind}
    return found


def _markup(codes: Sequence[InlineCode]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for code in codes:
        found[code.id] = (*found.get(code.id, ()), code.data)
    return {number: data for number, data in found.items() if any(data)}
