"""Whether a package is a document that glossa can read: looked at once, when its file is opened."""

from __future__ import annotations

from glossa.errors import GlossaError
from glossa.formats.documents._docx.places import MAIN, TEXTS, content_types, of_type
from glossa.formats.documents._docx.refusals import check_tracked, macros


def check(text: str, name: str) -> None:
    """Raises `GlossaError`, with the name of the file, for a package that is no document, has macros or has tracked
    changes."""
    types = _types(text, name)
    if any("macroenabled" in kind.lower() for kind in types.values()):
        raise macros(name)
    if not list(of_type(text, *MAIN)):
        raise GlossaError(
            f"{name} is not a Word document: it has no main part",
            hint="Open it in a word processor and save it again as .docx.",
        )
    for part, _ in of_type(text, *TEXTS):
        check_tracked(text[part.start : part.end], name)


def _types(text: str, name: str) -> dict[str, str]:
    try:
        return dict(content_types(text))
    except GlossaError as fault:
        raise GlossaError(f"{name}: {fault.message}", hint=fault.hint) from None
