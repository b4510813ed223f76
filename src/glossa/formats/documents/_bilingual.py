"""What documents with room for translations have in common."""

from __future__ import annotations

from glossa.model.document import Document, Given
from glossa.model.target import State
from glossa.text.languages import LanguageTag, broader


def is_same_language(one: LanguageTag | None, other: LanguageTag) -> bool:
    """Tells whether a file that is in `one` may as well be said to be in `other`: `es-ES` and `es`."""
    return one is not None and (one in broader(other) or other in broader(one))


def keeps(document: Document, into: LanguageTag) -> bool:
    """Tells whether the translations of a document stay when it is filled with those into a language."""
    return document.target is None or is_same_language(document.target, into)


def is_given(new: Given | None, old: Given | None) -> bool:
    """Tells whether a translation is what a file has that knows drafts and what is done, and no more."""
    if new is None or old is None:
        return new is None
    return new.text == old.text and (new.state is State.DRAFT) == (old.state is State.DRAFT)
