"""Where the sentences of a text are: the choice between the two rules, and the law that both keep."""

from __future__ import annotations

from collections.abc import Sequence

from glossa.segmentation._spaced import sentence_ends as ends_of_spaced
from glossa.segmentation._wide import sentence_ends as ends_of_wide
from glossa.text.languages import LanguageTag, is_full_width
from glossa.text.scripts import has_unspaced, share_of_unspaced
from glossa.text.spans import Span

_OTHER_THAN_WIDE = LanguageTag("en")
_FEW = 0.1


def boundaries(text: str, language: LanguageTag, abbreviations: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """Finds the sentences of a text that has no tags.

    The spans are in order, not empty, and begin and end with something visible; between, before and after them there
    is white space and nothing else. `abbreviations` are a project's own, with or without their final full stop;
    none of them ends a sentence.

    Chinese and Japanese are cut by a rule of our own, all others by sentencex and what we know better. Thai and Lao
    have no mark for the end of a sentence, and those of Khmer and Tibetan are not known here: in these four a text is
    cut after `?` and `!` and mostly stays whole.
    """
    if not is_full_width(language):
        ends = ends_of_spaced(text, language, abbreviations)
    elif _is_wide(text):
        ends = ends_of_wide(text)
    else:
        ends = ends_of_spaced(text, _OTHER_THAN_WIDE, abbreviations)
    return _verified(text, _spans(text, ends))


def _is_wide(text: str) -> bool:
    """Tells a Chinese or Japanese text from an English one in the midst of them, which may still name a 张三."""
    return share_of_unspaced(text) > _FEW if ". " in text else has_unspaced(text)


def _spans(text: str, ends: Sequence[int]) -> tuple[Span, ...]:
    spans = []
    start = 0
    for end in ends:
        visible = text[start:end].rstrip()
        if visible:
            indent = len(visible) - len(visible.lstrip()) if visible[0].isspace() else 0
            spans.append(Span(start + indent, start + len(visible)))
        start = end
    return tuple(spans)


def _verified(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    position = 0
    for span in spans:
        if text[position : span.start].strip() or span.end <= span.start:
            raise AssertionError(f"the sentence at {span.start} does not follow the one that ends at {position}")
        position = span.end
    if text[position:].strip():
        raise AssertionError(f"the text after {position} is in no sentence")
    return spans
