"""Which language a document says it is in.

Word names three for every text: one for Chinese and Japanese characters, one for right-to-left scripts, one for all
others, each of them a setting of the program as long as nobody chose one. So the one that counts is that of the
script that most of the text is in, as the commonest run has it, else as the styles have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from glossa.formats._xml_places import Node
from glossa.formats.documents._docx.formats import reads_right_to_left
from glossa.formats.documents._docx.package import Part
from glossa.formats.documents._docx.places import MAIN, STYLES, of_type, read
from glossa.text.scripts import share_of_unspaced
from glossa.text.spans import Span

_SAMPLE = 20_000
"""Characters by which the script is judged."""
_WIDE = 0.25
"""The share of Chinese or Japanese characters from which on a text is in such a script: each is worth some letters."""


def declared_language(text: str) -> Span | None:
    """Returns where the language of most of the text is named; None where it is not."""
    main = next((part for part, _ in of_type(text, *MAIN)), None)
    if main is None:
        return None
    root = read(text, main)
    runs = [node for node in root.walk() if node.name == "r"]
    attribute = _attribute("".join(_texts(runs))[:_SAMPLE])
    return _commonest(text, main, runs, attribute) or _usual(text, attribute)


def _texts(runs: list[Node]) -> Iterator[str]:
    return (node.text for run in runs for node in run.children if node.name == "t")


def _attribute(sample: str) -> str:
    """Returns the attribute that has the language of such a text."""
    if share_of_unspaced(sample) > _WIDE:
        return "eastAsia"
    return "bidi" if reads_right_to_left(sample) else "val"


def _commonest(text: str, part: Part, runs: list[Node], attribute: str) -> Span | None:
    """Returns where the language is named that more than half of the text is in by its own account."""
    lengths: Counter[str] = Counter()
    named: dict[str, Node] = {}
    for run in runs:
        language = _language(run.child("rPr"))
        said = language.attributes.get(attribute, "") if language else ""
        lengths[said] += sum(map(len, _texts([run])))
        if language and said:
            named.setdefault(said, language)
    said, length = lengths.most_common(1)[0] if lengths else ("", 0)
    return attribute_span(text, part.start, named[said], attribute) if said and 2 * length > lengths.total() else None


def _usual(text: str, attribute: str) -> Span | None:
    """Returns where the styles name the language: that of ordinary paragraphs, else the one for everything."""
    for part, _ in of_type(text, STYLES):
        root = read(text, part)
        usual = [node for node in root.children if node.name == "style" and _is_usual(node)]
        defaults = [node for node in root.walk() if node.name == "rPrDefault"]
        for node in (*usual, *defaults):
            language = _language(node.child("rPr"))
            if language and language.attributes.get(attribute):
                return attribute_span(text, part.start, language, attribute)
    return None


def _is_usual(style: Node) -> bool:
    return style.attributes.get("type") == "paragraph" and style.attributes.get("default") in ("1", "true", "on")


def _language(properties: Node | None) -> Node | None:
    return properties.child("lang") if properties else None


def attribute_span(text: str, shift: int, node: Node, attribute: str) -> Span | None:
    """Returns where an attribute of an element has its value, given where the part begins that `node` was read from."""
    start, end = shift + node.start, shift + node.inner
    found = re.compile(rf"[\s:]{attribute}\s*=\s*(?:\"([^\"]*+)\"|'([^']*+)')").search(text, start, end)
    return Span(*found.span(1 if found[1] is not None else 2)) if found else None
