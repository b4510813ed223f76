"""What holds for the sentences of any text in any language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.segmentation import _sentences as sentences
from glossa.segmentation import _spaced as spaced
from glossa.segmentation import boundaries
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

LANGUAGES = [
    LanguageTag(tag) for tag in ("en", "es", "fr", "de", "zh-Hans", "zh-Hant-HK", "ja", "ar", "hi", "th", "xh")
]
PIECES = [
    *".!?…。！？ \n\u00a0\u3000\"'“”‘’«»「」（）()[]<>-—,;:、，；*¹①",
    *("U.S.", "Gen.", "p.m.", "J.", "No.", "5.", "3.14", "The", "He", "said", "“One. Two,”", "z. B.", "EE. UU.", "..."),
    *(
        "会议",
        "他说",
        "と",
        "𠮷",
        "𝒜",
        "🎉",
        "👩\u200d🚀",
        "اجتماع",
        "؟",
        "है।",
        "ประชุม",
        "www.a.org",
        "plan",
        "B\u00a0.",
    ),
]
LIKELY = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
TEXTS = st.one_of(
    LIKELY, st.text(max_size=40), st.text(st.characters(categories=("Cs", "Zs", "Po", "Lu")), max_size=20)
)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_sentences_and_the_white_space_between_them_are_the_text(text: str, language: LanguageTag) -> None:
    position = 0
    rebuilt = ""
    for span in boundaries(text, language):
        gap = text[position : span.start]
        assert gap == "" or gap.isspace()
        rebuilt += gap + span.of(text)
        position = span.end
    assert text[position:].strip() == ""
    assert rebuilt + text[position:] == text


@settings(deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_sentences_are_in_order_and_begin_and_end_with_something_visible(text: str, language: LanguageTag) -> None:
    spans = boundaries(text, language)
    assert list(spans) == sorted(spans)
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)


@settings(deadline=None)
@given(LIKELY, st.frozensets(st.text(max_size=5), max_size=3))
def test_any_abbreviations_leave_the_text_whole(text: str, abbreviations: frozenset[str]) -> None:
    spans = boundaries(text, LanguageTag("en"), abbreviations)
    assert "".join(span.of(text) for span in spans).split() == text.split() or "".join(
        "".join(span.of(text) for span in spans).split()
    ) == "".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", " ", "\n\u3000"])
def test_a_text_without_anything_visible_has_no_sentences(text: str, language: LanguageTag) -> None:
    assert boundaries(text, language) == ()


def test_a_no_break_space_before_a_full_stop_is_no_trouble() -> None:
    assert boundaries("Le plan B\u00a0. Oui.", LanguageTag("fr")) == (Span(0, 16),)


def test_a_text_that_makes_sentencex_panic_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    panic = type("PanicException", (BaseException,), {})

    def panics(language: str, text: str) -> list[str]:
        raise panic("not a char boundary")

    monkeypatch.setattr(spaced, "_sentencex", panics)
    assert boundaries("One. Then two.", LanguageTag("fi")) == (Span(0, 14),)


def test_an_interrupt_is_not_mistaken_for_a_panic(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(language: str, text: str) -> list[str]:
        raise KeyboardInterrupt

    monkeypatch.setattr(spaced, "_sentencex", interrupted)
    with pytest.raises(KeyboardInterrupt):
        boundaries("One. Two.", LanguageTag("en"))


def test_a_text_of_which_sentencex_loses_a_part_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def loses(language: str, text: str) -> list[str]:
        return ["One."]

    monkeypatch.setattr(spaced, "_sentencex", loses)
    assert boundaries("One. Then two.", LanguageTag("fi")) == (Span(0, 14),)


def test_a_lone_surrogate_counts_as_one_character() -> None:
    assert boundaries("One \ud800. | Two.", LanguageTag("en"))[0] == Span(0, 6)


@pytest.mark.parametrize("spans", [(Span(0, 3), Span(5, 8)), (Span(0, 3),), (Span(0, 0), Span(0, 8))])
def test_the_law_is_checked_on_every_call(spans: tuple[Span, ...]) -> None:
    with pytest.raises(AssertionError, match="sentence"):
        sentences._verified("One. Two", spans)


def test_a_sentence_may_be_all_footnote_mark() -> None:
    assert boundaries(".*\n\n", LanguageTag("en")) == (Span(0, 2),)
