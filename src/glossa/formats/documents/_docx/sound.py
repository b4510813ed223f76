"""Whether a package is a document that glossa can read: looked at once, when its file is opened."""

from __future__ import annotations

from glossa.errors import GlossaError
from glossa.formats._xml_places import tree
from glossa.formats.documents._docx.places import MAIN, STYLES, TEXTS, TITLE, content_types, of_type
from glossa.formats.documents._docx.refusals import check_tracked, macros


def check(text: str, name: str) -> None:
    """Raises `GlossaError`, with the name of the file, for a package that is no document, has macros or tracked
    changes, or in which a part that has text is no XML."""
    types = _types(text, name)
    if any("macroenabled" in kind.lower() for kind in types.values()):
        raise macros(name)
    if not list(of_type(text, *MAIN)):
        raise GlossaError(
            f"{name} is not a Word document: it has no main part",
            hint="Open it in a word processor and save it again as .docx.",
        )
    for part, kind in of_type(text, *TEXTS, STYLES, TITLE):
        written = text[part.start : part.end]
        if kind in TEXTS:
            check_tracked(written, name)
        tree(written, f"{name} ({part.name})")


def _types(text: str, name: str) -> dict[str, str]:
    try:
        return dict(content_types(text))
    except GlossaError as fault:
        raise GlossaError(f"{name}: {fault.message}", hint=fault.hint) from None
