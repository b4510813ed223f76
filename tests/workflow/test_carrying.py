"""What changed segments take over: drafts that say what they were, with codes that the new source has."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.finding import Finding, Severity
from glossa.model.history import source_change
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.target import OriginKind, State, Target
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.text.spans import Span
from glossa.workflow.carrying import fitted
from glossa.workflow.ingest import Ingest
from glossa.workflow.passages import Fall, Fate
from tests.workflow.samples import ES, FR, ZH, obsolete
from tests.workflow.test_ingest import NOW, merged, written

LAKE = "The lake froze early and nobody had expected the ice."


def known(line: str, *texts: str, state: State = State.REVIEWED) -> Article:
    """Makes an article of one paragraph whose sentences have these translations."""
    article = merged(None, [line]).article
    entries = (
        replace(entry, targets=MappingProxyType({ES: written(text, state)} if text else {}))
        for entry, text in zip(article.entries, texts, strict=True)
    )
    return replace(article, entries=tuple(entries))


def offered(result: Ingest, number: int = 1) -> Target:
    """Returns what a segment took over."""
    return result.article.current[number - 1].targets[ES]


def judged(article: Article, use: TermUse, *findings: Finding) -> Article:
    """Gives the first target a line of the ledger, and findings."""
    entry = article.entries[0]
    target = replace(entry.targets[ES], terms=(use,), findings=findings)
    return replace(article, entries=(replace(entry, targets=MappingProxyType({ES: target})), *article.entries[1:]))


def test_a_sentence_that_was_split_gives_each_part_its_sentence() -> None:
    before = known(LAKE, "El lago se heló pronto. Nadie esperaba el hielo.")

    result = merged(before, ["The lake froze early. And nobody had expected the ice."])

    assert [offered(result, number).text for number in (1, 2)] == [
        "El lago se heló pronto.",
        "Nadie esperaba el hielo.",
    ]
    assert offered(result).reason == "the source changed: this is part 1 of 2 of it; it was reviewed"
    (passage,) = result.passages
    assert (passage.fate, passage.old, passage.new) == (Fate.SPLIT, (1,), (1, 2))
    assert passage.fell == (Fall(ES, 1, State.REVIEWED),)


def test_a_translation_in_one_sentence_goes_whole_to_the_part_that_is_most_like_the_old_source() -> None:
    before = known(LAKE, "Nadie esperaba que el lago se helara.")

    result = merged(before, ["The lake froze early. And nobody had expected the ice."])

    assert ES not in result.article.current[0].targets
    assert offered(result, 2).text == "Nadie esperaba que el lago se helara."
    assert "it was split in 2, and this translates all of it" in offered(result, 2).reason


def test_sentences_that_were_merged_bring_their_translations_joined() -> None:
    before = known("The lake froze early. Nobody had expected the ice.", "El lago se heló.", "Nadie lo esperaba.")

    result = merged(before, ["The lake froze early, and nobody had expected the ice."])

    target = offered(result)
    assert target.text == "El lago se heló. Nadie lo esperaba."
    assert target.reason == "the source changed: 2 segments became this one; they were reviewed"
    assert target.history[-1].former_source == "The lake froze early. Nobody had expected the ice."
    assert target.history[-1].text == target.text
    assert (target.state, target.origin.kind, target.origin.by) == (State.DRAFT, OriginKind.TM_FUZZY, "Ana")
    assert result.passages[0].fate is Fate.MERGED
    kept = [entry.targets[ES].text for entry in obsolete(result.article)]
    assert kept == ["El lago se heló.", "Nadie lo esperaba."]


def test_translations_into_chinese_are_joined_without_a_space() -> None:
    article = merged(None, ["The lake froze early. Nobody had expected the ice."]).article
    texts = ("湖面很早就结冰了。", "没人料到。")
    entries = (
        replace(entry, targets=MappingProxyType({ZH: written(text)}))
        for entry, text in zip(article.entries, texts, strict=True)
    )

    result = merged(
        replace(article, entries=tuple(entries)), ["The lake froze early, and nobody had expected the ice."]
    )

    assert result.article.current[0].targets[ZH].text == "湖面很早就结冰了。没人料到。"


def test_where_one_of_those_merged_has_no_translation_the_reason_says_so() -> None:
    before = known("The lake froze early. Nobody had expected the ice.", "El lago se heló.", "")

    result = merged(before, ["The lake froze early, and nobody had expected the ice."])

    assert offered(result).text == "El lago se heló."
    assert offered(result).reason.endswith("they were reviewed and untranslated")


def test_over_two_new_versions_in_a_row_the_state_and_the_source_are_those_that_somebody_saw() -> None:
    before = known("The delegates of nine countries signed the treaty on Monday.", "Firmaron el lunes.")

    once = merged(before, ["The delegates of nine countries signed the treaty on Tuesday."])
    twice = merged(once.article, ["The delegates of ten countries signed the treaty on Tuesday."])

    target = offered(twice)
    step = source_change(target.history)
    assert step is not None
    assert step.change.former_source == "The delegates of nine countries signed the treaty on Monday."
    assert target.reason == "the source changed; it was reviewed"
    assert target.origin.score == 80
    assert target.revision == 3


def test_a_signed_off_translation_falls_too_and_says_so() -> None:
    before = known("The delegates signed the treaty on Monday.", "Firmaron el lunes.", state=State.FINAL)

    assert offered(merged(before, ["The delegates signed the treaty on Tuesday."])).reason.endswith("it was final")


def test_what_was_waived_is_no_longer_waived_and_the_reason_names_it() -> None:
    waiver = Waiver("Ben", "a pronoun", NOW)
    use = TermUse(ConceptId("c"), "g", Span(4, 8), "lake", "lago", Verdict.WAIVED, Mechanism.NONE, waiver=waiver)
    finding = Finding("links", Severity.WARNING, "odd", waiver=waiver)
    before = judged(known(LAKE, "Se heló."), use, finding)

    target = offered(merged(before, [LAKE.replace("early", "late")]))

    assert (target.terms, target.findings) == ((), ())
    assert "no longer waived: “lake”" in target.reason


def test_what_was_waived_stays_waived_where_the_text_only_moved() -> None:
    use = TermUse(ConceptId("c"), "g", Span(4, 8), "lake", "lago", Verdict.WAIVED, Mechanism.NONE)
    before = judged(known(f"{LAKE} Rain fell.", "Se heló.", "Llovió."), use)

    assert offered(merged(before, ["Rain fell.", LAKE]), 2).terms == (use,)


@pytest.mark.parametrize("after", [LAKE, LAKE.replace("early", "late"), "Rain fell.", LAKE.replace(" and", ". And")])
def test_what_people_said_goes_with_the_segment_and_stays_with_what_vanished(after: str) -> None:
    said = (Comment(NOW, "Ana", "早?"), Comment(NOW, "Ben", "نعم", settles=True))
    before = known(LAKE, "Se heló.")
    before = replace(before, entries=(replace(before.entries[0], comments=said),))

    result = merged(before, [after]).article

    assert said in [entry.comments for entry in result.entries]
    assert (result.current[0].comments == said) is (after != "Rain fell.")


def test_only_what_a_person_worked_on_is_taken_over_and_each_language_for_itself() -> None:
    before = known(LAKE, "Se heló.")
    targets = {**before.entries[0].targets, FR: written("Gelé.", State.DRAFT, by="")}
    before = replace(before, entries=(replace(before.entries[0], targets=MappingProxyType(targets)),))

    assert list(merged(before, [LAKE.replace("early", "late")]).article.current[0].targets) == [ES]


def test_a_text_that_comes_back_with_its_codes_numbered_otherwise_has_everything_again() -> None:
    article = merged(None, ["The *lake* froze. Then *ice* came."]).article
    second = replace(article.entries[1], targets=MappingProxyType({ES: written("El <2>hielo</2>.", State.REVIEWED)}))
    before = replace(article, entries=(article.entries[0], second))

    between = merged(before, ["Rain fell."]).article
    result = merged(between, ["Then *ice* came."])

    assert (offered(result).text, offered(result).state) == ("El <1>hielo</1>.", State.REVIEWED)
    assert [passage.fate for passage in result.passages] == [Fate.GONE, Fate.BACK]


def codes(*data: str, first: int = 1) -> list[InlineCode]:
    """Makes pairs of codes."""
    return [
        InlineCode(number, kind, each)
        for number, each in enumerate(data, first)
        for kind in (CodeKind.OPEN, CodeKind.CLOSE)
    ]


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        ("<2>b</2>", codes("*", "_"), codes("_"), "<1>b</1>"),
        ("<1>a</1> <2>b</2>", codes("*", "_"), codes("_", "*"), "<2>a</2> <1>b</1>"),
        ("<1>a</1>", codes("](old)"), codes("](new)", first=7), "<7>a</7>"),
        ("<1>a</1> <2>𝒜</2>", codes("*", "_"), codes("*"), "<1>a</1> 𝒜"),
        ("湖<1/>面", [InlineCode(1, CodeKind.ALONE, "[^1]")], codes("*"), "湖面"),
        ("a", [], [], "a"),
    ],
)
def test_codes_are_those_of_the_new_source(
    text: str, old: list[InlineCode], new: list[InlineCode], expected: str
) -> None:
    assert fitted(text, old, new) == expected


def test_the_codes_of_an_edited_sentence_are_numbered_as_its_source_now_has_them() -> None:
    article = merged(None, ["The *lake* froze. Then the **ice** came down the river."]).article
    second = replace(article.entries[1], targets=MappingProxyType({ES: written("El <2>hielo</2> vino.")}))
    before = replace(article, entries=(Entry(article.entries[0].segment), second))

    result = merged(before, ["The lake froze. Then the **ice** came up the river."])

    assert offered(result, 2).text == "El <1>hielo</1> vino."
    assert offered(result, 2).history[-1].text == "El <1>hielo</1> vino."
