"""Exact matches: what a person approved last for the same text, codes numbered as the text has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.memory import ExactMemory, canonical, renumbered
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.match import Match
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

EN, ES, ZH = LanguageTag("en"), LanguageTag("es"), LanguageTag("zh-Hans")
MORNING, EVENING = "2026-11-21T08:00:00Z", "2026-11-21T20:00:00Z"

pieces = st.sampled_from(
    ["<1>", "</1>", "<2>", "</2>", "<30/>", "<3/>", "peace", "和平", "سلام", "𠮷", " ", "<", "1", "/>"]
)
texts = st.lists(pieces, max_size=8).map("".join)


def approved(text: str, time: str = MORNING, by: str = "Ana", state: State = State.REVIEWED) -> Target:
    history = (Change(1, time, "draft", State.DRAFT), Change(2, time, "approve", state, by=by))
    return Target(text, state, Origin(OriginKind.MT, MORNING, "apertium"), history=history)


def article(
    *pairs: tuple[str, Target], name: str = "talks.md", source: LanguageTag = EN, target: LanguageTag = ES
) -> Article:
    entries = tuple(
        Entry(Segment(SegmentId(str(number)), UnitId("u1"), Role.PARAGRAPH, text, ""), {target: translation})
        for number, (text, translation) in enumerate(pairs)
    )
    return Article(name, Document("plain", source, ("",), ()), entries)


def memory(*articles: Article, source: LanguageTag = EN, target: LanguageTag = ES) -> ExactMemory:
    return ExactMemory(articles, source, target)


def offered(known: ExactMemory, text: str) -> str | None:
    match = known.find(text)
    return match.target if match else None


# The numbers of codes


@given(texts, st.permutations(range(1, 41)))
def test_texts_that_differ_only_in_the_numbers_of_their_codes_are_one(text: str, order: list[int]) -> None:
    shuffled = renumbered(text, dict(enumerate(order, start=1)))
    assert canonical(shuffled)[0] == canonical(text)[0]


@given(texts)
def test_the_numbers_lead_back_to_the_text(text: str) -> None:
    key, numbers = canonical(text)
    assert renumbered(key, {new: old for old, new in numbers.items()}) == text
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))


@given(texts, st.permutations(range(1, 41)))
def test_an_approved_translation_is_offered_with_the_codes_of_the_text(text: str, order: list[int]) -> None:
    known = memory(article((text, approved("«" + text + "»"))))
    shuffled = renumbered(text, dict(enumerate(order, start=1)))
    assert offered(known, text) == "«" + text + "»"
    assert offered(known, shuffled) == "«" + shuffled + "»"


def test_codes_in_other_places_are_another_text() -> None:
    known = memory(article(("<1>Talks</1> now", approved("<1>Conversaciones</1> ahora"))))
    assert offered(known, "<4>Talks</4> now") == "<4>Conversaciones</4> ahora"
    assert offered(known, "Talks <1>now</1>") is None
    assert offered(known, "Talks now") is None


def test_a_translation_with_a_code_that_its_source_lacks_never_gets_in() -> None:
    assert len(memory(article(("<5>Talks</5>", approved("<5>Conversaciones</5><1/>"))))) == 0


# What gets in


def test_a_match_says_where_it_was_approved_and_by_whom() -> None:
    known = memory(article(("和平", approved("paz", by="Ana"))))
    assert known.find("和平") == Match("和平", "paz", 100, "talks.md", "Ana")


@pytest.mark.parametrize("state", [State.REVIEWED, State.FINAL])
def test_what_a_person_approved_gets_in(state: State) -> None:
    assert offered(memory(article(("peace", approved("paz", state=state)))), "peace") == "paz"


@pytest.mark.parametrize("state", [State.UNTRANSLATED, State.DRAFT, State.TRANSLATED])
@pytest.mark.parametrize("kind", OriginKind)
def test_machine_drafts_and_what_nobody_approved_never_get_in(state: State, kind: OriginKind) -> None:
    history = (Change(1, MORNING, "approve", State.REVIEWED, by="Ana"), Change(2, EVENING, "edit", state, by="Ben"))
    target = Target("paz", state, Origin(kind, EVENING), history=history)
    assert memory(article(("peace", target))).find("peace") is None


def test_only_articles_of_the_language_and_targets_of_the_language_get_in() -> None:
    known = memory(
        article(("peace", approved("paz")), source=ZH),
        article(("peace", approved("和平")), target=ZH),
        article(("war", approved("guerra"))),
    )
    assert len(known) == 1
    assert known.find("peace") is None


def test_what_an_article_no_longer_has_is_still_known() -> None:
    old = article(("سلام", approved("paz")))
    gone = Article(old.name, old.document, tuple(Entry(entry.segment, entry.targets, True) for entry in old.entries))
    assert offered(memory(gone), "سلام") == "paz"


# The latest approval wins


@pytest.mark.parametrize("swapped", [False, True])
def test_of_several_approved_translations_the_one_approved_last_is_offered(swapped: bool) -> None:
    early = article(("𠮷", approved("Yoshi", MORNING)), name="early.md")
    late = article(("𠮷", approved("Kichi", EVENING, "Ben")), name="late.md")
    known = memory(*((late, early) if swapped else (early, late)))
    assert known.find("𠮷") == Match("𠮷", "Kichi", 100, "late.md", "Ben")


def test_the_approval_counts_not_what_came_before_it() -> None:
    history = (
        Change(1, MORNING, "approve", State.REVIEWED, by="Ana"),
        Change(2, MORNING, "reject", State.DRAFT, by="Ben"),
        Change(3, EVENING, "approve", State.REVIEWED, by="Cai"),
    )
    again = Target("paz", State.REVIEWED, Origin(OriginKind.HUMAN, MORNING, by="Ana"), history=history)
    known = memory(article(("peace", again), ("peace", approved("tregua", "2026-11-21T12:00:00Z"))))
    assert known.find("peace") == Match("peace", "paz", 100, "talks.md", "Cai")


def test_an_import_without_a_history_counts_from_its_own_time() -> None:
    imported = Target("paz", State.FINAL, Origin(OriginKind.IMPORT, EVENING, by="Dora"))
    known = memory(article(("peace", imported), ("peace", approved("tregua", MORNING))))
    assert known.find("peace") == Match("peace", "paz", 100, "talks.md", "Dora")
