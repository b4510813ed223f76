"""What both versions of XLIFF have in common when they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.formats._xml import Element
from glossa.formats.documents._returned import Remark, left_over
from glossa.text.languages import LanguageTag, language_tag

_PROGRAMS = frozenset({"glossa", "pofilter"})
"""What they say in a note is no person's comment."""
_ANYBODY = frozenset({"translator", "po-translator", "developer", "programmer"})
"""Who is named where nobody is."""

_MOST_NOTES = 1000
_LONGEST_NOTES = 20_000_000
"""Each note is compared with all others, so their number and the length of all of them count."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note in a file."""

    text: str
    by: str
    of_target: bool
    is_ours: bool = False
    is_reason: bool = False
    """Whether it says why a translation was sent back."""


def check_version(version: str, name: str, begins: tuple[str, ...]) -> None:
    """Raises `GlossaError` unless a file is of a version that begins so."""
    if not version.startswith(begins):
        raise GlossaError(
            f"{name} is XLIFF {version or 'of no version'}, which glossa does not read",
            hint="Nothing was changed. glossa reads XLIFF 1.2 and 2.1: export it as one of these.",
        )


def only_language(codes: Iterable[str], name: str) -> LanguageTag | None:
    """Returns the language of all translations in a file; None where it says none. Raises `GlossaError` for several."""
    known = list(dict.fromkeys(language_tag(code.replace("_", "-")) for code in codes if code))
    if len(known) > 1:
        raise GlossaError(
            f"{name} has translations into {' and '.join(known)}",
            hint="Nothing was changed. glossa takes in one language at a time: split the file.",
        )
    return next(iter(known), None)


def children(element: Element, name: str) -> Iterator[Element]:
    """Yields the children of a name that are in the namespace of their parent."""
    for part in element.content:
        if not isinstance(part, str) and part.name == name and part.namespace == element.namespace:
            yield part


def child(element: Element, name: str) -> Element | None:
    """Returns the first one of them."""
    return next(children(element, name), None)


def remarks(notes: Sequence[Note], place: str) -> Iterator[Remark]:
    """Yields what people say in the notes on one segment; `place` is what messages call it.

    A note that names nobody may be all the others once more: translate-toolkit puts them together. Raises
    `GlossaError` for so many notes that nobody can have written them.
    """
    if len(notes) > _MOST_NOTES or len(notes) * sum(len(note.text) for note in notes) > _LONGEST_NOTES:
        raise GlossaError(
            f"{place}: {len(notes):,} notes on one segment", hint="Nothing was changed. Export the file again."
        )
    for at, note in enumerate(notes):
        if note.is_ours or note.by in _PROGRAMS:
            continue
        by = "" if note.by in _ANYBODY else note.by
        others = [] if by else [other.text for there, other in enumerate(notes) if there != at]
        text = left_over(note.text, others) if others else note.text.strip()
        if text:
            yield Remark(text, by, note.of_target)
