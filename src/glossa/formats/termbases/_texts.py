"""What a term may be, in whatever file it stands."""

from __future__ import annotations

import re

from glossa.model.inline import tags

LONGEST = 500
"""Characters of the longest term that is read. What is longer is a sentence, or a column in the wrong place."""

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def fault(text: str) -> str:
    """Says what is wrong with the text of a term; `""` where nothing is."""
    if _CONTROL.search(text):
        return "a term with a line break or a control character"
    if "<" in text and (found := next(tags(text), None)):
        return f"a term with “{found.span.of(text)}” in it, which would be taken for markup"
    if len(text) > LONGEST:
        return f"a term of {len(text):,} characters (at most {LONGEST})"
    return ""
