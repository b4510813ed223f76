"""Bringing a new reading into what is known: the laws, over lists of sentences and edits of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents import DOCUMENT_FORMATS, DocumentReader
from glossa.model.article import Article
from glossa.model.comment import Comment
from glossa.model.document import Document
from glossa.model.segment import Segment
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.segmentation import segments
from glossa.workflow.ingest import Ingest, ingest, is_persons
from glossa.workflow.passages import Fate, counts
from tests.workflow.samples import EN, ES, FR, obsolete, sources

THEN, NOW = "2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z"
SENTENCES = [
    "The lake froze early.",
    "The lake froze early this year.",
    "Nobody had expected the ice.",
    "Fishermen waited on the shore.",
    "Fishermen waited on the cold shore.",
    "See <1>the map</1>.",
    "湖面很早就结冰了。",
    "𝒜 😀 stood on the sign.",
    "تجمدت البحيرة مبكرا.",
]
STATES = [State.DRAFT, State.TRANSLATED, State.REVIEWED, State.FINAL]

LAW = settings(deadline=None, max_examples=60)
texts = st.lists(st.sampled_from(SENTENCES), max_size=8)
PIECES = [
    "The lake froze early",
    "the boats of nine fishermen stayed on the shore",
    "nobody had expected *the ice*",
    "湖面很早就结冰了",
    "𝒜 😀 stood on the sign",
    "تجمدت البحيرة",
]
paragraphs = st.lists(
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([". ", ", and ", "。"])), min_size=1, max_size=5).map(
        lambda pieces: "".join(map("".join, pieces)).removesuffix(", and ").strip()
    ),
    max_size=4,
)
"""Paragraphs of a few clauses; full stops between them come and go."""


def read(lines: Sequence[str]) -> tuple[Document, tuple[Segment, ...]]:
    """Reads an article of one paragraph per line; `<1>` and `</1>` become emphasis."""
    reader = DOCUMENT_FORMATS.load("markdown")
    assert isinstance(reader, DocumentReader)
    document = reader.parse("\n\n".join(lines).replace("<1>", "*").replace("</1>", "*"), EN)
    return document, segments(document)


def merged(known: Article | None, lines: Sequence[str], time: str = NOW) -> Ingest:
    """Ingests an article of these lines."""
    return ingest(known, "a.md", *read(lines), time)


def written(text: str, state: State = State.TRANSLATED, by: str = "Ana") -> Target:
    """Makes a target that `by` wrote; without `by`, a machine's."""
    origin = Origin(OriginKind.HUMAN if by else OriginKind.MT, THEN, by=by)
    return Target(text, state, origin, 1, history=(Change(1, THEN, "edit" if by else "draft", state, text, by=by),))


def translated(article: Article, state: State = State.REVIEWED, by: str = "Ana") -> Article:
    """Gives each current segment a target that says its number."""
    numbered = iter(range(1, 1 + len(article.entries)))
    return replace(
        article,
        entries=tuple(
            replace(
                entry, targets=MappingProxyType({ES: written(f"{next(numbered)}: {entry.segment.source}", state, by)})
            )
            for entry in article.entries
        ),
    )


def worked_on(article: Article, numbers: Sequence[int], text: str) -> Article:
    """Lets Ana write another translation of some segments, and a comment on each."""
    entries = list(article.entries)
    for number in numbers:
        if number < len(article.current):
            entry = entries[number]
            known = entry.targets.get(ES)
            change = Change(known.revision + 1 if known else 1, NOW, "edit", State.TRANSLATED, text, by="Ana")
            history = (*(known.history if known else ()), change)
            target = Target(text, State.TRANSLATED, Origin(OriginKind.HUMAN, NOW, by="Ana"), change.revision)
            targets = MappingProxyType({**entry.targets, ES: replace(target, history=history)})
            entries[number] = replace(entry, targets=targets, comments=(*entry.comments, Comment(NOW, "Ana", text)))
    return replace(article, entries=tuple(entries))


def comments(article: Article) -> set[Comment]:
    """Returns all that people said."""
    return {comment for entry in article.entries for comment in entry.comments}


def tally(result: Ingest) -> tuple[int, int, int]:
    """Counts segments that are new, that were edited, that are gone."""
    found = counts(result.passages)
    return found[Fate.NEW], found[Fate.EDITED], found[Fate.GONE]


def works(article: Article) -> Counter[str]:
    """Counts the texts that people wrote, wherever they are kept."""
    return Counter(target.text for entry in article.entries for target in entry.targets.values() if is_persons(target))


@given(texts, texts, st.sampled_from(STATES))
@LAW
def test_nothing_that_a_person_wrote_is_ever_lost(before: list[str], after: list[str], state: State) -> None:
    known = translated(merged(None, before).article, state)

    result = merged(known, after).article

    assert works(known) <= works(result)


@given(st.lists(texts, min_size=2, max_size=5))
@LAW
def test_nothing_is_lost_over_many_versions_either(versions: list[list[str]]) -> None:
    known = translated(merged(None, versions[0]).article)
    wanted = works(known)

    for version in versions[1:]:
        known = merged(known, version).article

    assert wanted <= works(known)


def histories(article: Article) -> set[str]:
    """Returns every text in the history of any target."""
    return {
        change.text
        for entry in article.entries
        for target in entry.targets.values()
        for change in target.history
        if change.text is not None
    }


@given(st.lists(paragraphs, min_size=2, max_size=5), st.lists(st.integers(0, 9), max_size=5))
@LAW
def test_every_text_of_every_history_is_in_some_history_ever_after(
    versions: list[list[str]], edited: list[int]
) -> None:
    known = translated(merged(None, versions[0]).article)

    for number, version in enumerate(versions[1:]):
        wanted, said = histories(known), comments(known)
        known = merged(known, version).article
        assert wanted <= histories(known)
        assert said <= comments(known)
        known = worked_on(known, edited, f"version {number}")


@given(paragraphs, paragraphs)
@LAW
def test_there_and_back_restores_every_approval(before: list[str], between: list[str]) -> None:
    known = translated(merged(None, before).article)

    result = merged(merged(known, between).article, before).article

    assert Counter(entry.targets[ES].text for entry in result.current) == Counter(
        entry.targets[ES].text for entry in known.current
    )
    assert all(entry.targets[ES].state is State.REVIEWED for entry in result.current)


@given(st.lists(st.sampled_from(SENTENCES), unique=True), st.permutations(SENTENCES))
@LAW
def test_an_unchanged_segment_keeps_target_and_state_wherever_it_moves(before: list[str], order: list[str]) -> None:
    known = translated(merged(None, before).article)
    after = [line for line in order if line in before]

    result = merged(known, after).article

    kept = {entry.segment.source: entry.targets for entry in known.entries}
    assert all(entry.targets == kept[entry.segment.source] for entry in result.current)
    assert not obsolete(result)


@given(texts, texts)
@LAW
def test_the_current_entries_are_the_segments_of_the_reading(before: list[str], after: list[str]) -> None:
    known = translated(merged(None, before).article)

    result = merged(known, after).article

    assert [entry.segment for entry in result.current] == list(read(after)[1])
    assert result.entries == (*result.current, *obsolete(result))


@given(texts, texts)
@LAW
def test_no_two_segments_share_an_id(before: list[str], after: list[str]) -> None:
    result = merged(translated(merged(None, before).article), after).article

    ids = [entry.segment.id for entry in result.entries]
    assert len(set(ids)) == len(ids)


@given(texts, texts)
@LAW
def test_the_same_reading_again_changes_nothing(before: list[str], after: list[str]) -> None:
    once = merged(translated(merged(None, before).article), after)
    again = merged(once.article, after, "2026-11-22T08:00:00Z")

    assert again.article == once.article
    assert {passage.fate for passage in again.passages} <= {Fate.SAME}


@given(texts, texts)
@LAW
def test_what_vanished_and_returns_has_its_target_again(before: list[str], between: list[str]) -> None:
    known = translated(merged(None, before).article)

    result = merged(merged(known, between).article, before).article

    assert [entry.segment.source for entry in result.current] == sources(known)
    assert Counter(_text(entry.targets.get(ES)) for entry in result.current) == Counter(
        _text(entry.targets.get(ES)) for entry in known.current
    )


def _text(target: Target | None) -> str:
    return target.text if target else ""


@given(texts, texts)
@LAW
def test_each_segment_of_either_version_is_in_one_passage(before: list[str], after: list[str]) -> None:
    known = translated(merged(None, before).article)

    result = merged(known, after)

    assert [number for passage in result.passages for number in passage.new] == list(
        range(1, len(result.article.current) + 1)
    )
    assert sorted(number for passage in result.passages for number in passage.old) == list(
        range(1, len(known.current) + 1)
    )


def test_of_a_sentence_that_stands_twice_each_keeps_its_own_translation_when_the_other_goes() -> None:
    known = translated(merged(None, ["Talks began.", "Yes.", "Talks ended.", "Yes."]).article)

    result = merged(known, ["Talks ended.", "Yes."]).article

    assert [entry.targets[ES].text for entry in result.current] == ["3: Talks ended.", "4: Yes."]
    assert [entry.targets[ES].text for entry in obsolete(result)] == ["1: Talks began.", "2: Yes."]


def test_a_further_occurrence_of_a_sentence_is_new() -> None:
    known = translated(merged(None, ["Yes.", "Talks ended."]).article)

    result = merged(known, ["Yes.", "Talks ended.", "Yes."])

    assert [ES in entry.targets for entry in result.article.current] == [True, True, False]
    assert tally(result) == (1, 0, 0)


def test_a_changed_segment_takes_its_translation_along_as_a_draft_that_says_why() -> None:
    known = translated(merged(None, ["The delegates signed the treaty on Monday."]).article)

    result = merged(known, ["The delegates signed the treaty on Tuesday."])

    target = result.article.current[0].targets[ES]
    origin = Origin(OriginKind.TM_FUZZY, NOW, score=86, by="Ana")
    assert target == Target(
        "1: The delegates signed the treaty on Monday.",
        State.DRAFT,
        origin,
        2,
        reason="the source changed; it was reviewed",
        history=(
            *known.entries[0].targets[ES].history,
            Change(
                2,
                NOW,
                "source changed",
                State.DRAFT,
                why="the source changed; it was reviewed",
                former_source="The delegates signed the treaty on Monday.",
                origin=origin,
            ),
        ),
    )
    assert tally(result) == (0, 1, 0)


def test_the_old_target_of_a_changed_segment_stays_with_the_old_text() -> None:
    known = translated(merged(None, ["The delegates signed the treaty on Monday."]).article)

    result = merged(known, ["The delegates signed the treaty on Tuesday."]).article

    assert obsolete(result) == [replace(known.entries[0], obsolete=True)]


def test_what_only_a_machine_drafted_is_drafted_anew_when_its_source_changes() -> None:
    known = translated(merged(None, ["The delegates signed the treaty on Monday."]).article, State.DRAFT, by="")

    result = merged(known, ["The delegates signed the treaty on Tuesday."])

    assert result.article.current[0].targets == {}
    assert tally(result) == (0, 1, 0)
    assert result.passages[0].fell == ()


def test_a_rejected_draft_is_a_persons_work_and_is_taken_along() -> None:
    known = translated(merged(None, ["The delegates signed the treaty on Monday."]).article, State.DRAFT, by="Ana")

    result = merged(known, ["The delegates signed the treaty on Tuesday."]).article

    assert result.current[0].targets[ES].state is State.DRAFT
    assert result.current[0].targets[ES].text == "1: The delegates signed the treaty on Monday."


def test_only_the_languages_that_a_person_worked_on_are_taken_along() -> None:
    known = merged(None, ["The delegates signed the treaty on Monday."]).article
    targets = MappingProxyType({ES: written("Firmaron el lunes."), FR: written("Ils ont signé.", State.DRAFT, by="")})
    known = replace(known, entries=(replace(known.entries[0], targets=targets),))

    result = merged(known, ["The delegates signed the treaty on Tuesday."]).article

    assert list(result.current[0].targets) == [ES]


def test_the_most_similar_segment_inherits_wherever_it_stands() -> None:
    known = translated(merged(None, ["Ministers from nine countries met in the old town hall."]).article)

    result = merged(
        known,
        [
            "Ministers from nine cities met in the new town hall.",
            "Ministers from nine countries met in the old city hall.",
        ],
    )

    assert [ES in entry.targets for entry in result.article.current] == [False, True]


def test_a_segment_that_resembles_nothing_is_new() -> None:
    known = translated(merged(None, ["The delegates signed the treaty on Monday."]).article)

    result = merged(known, ["Rain fell all week."])

    assert tally(result) == (1, 0, 1)


def test_a_chinese_segment_is_compared_character_by_character() -> None:
    known = translated(merged(None, ["代表团周一在湖边签署了联合声明。"]).article)

    result = merged(known, ["代表团周二在湖边签署了联合声明。"])

    assert tally(result) == (0, 1, 0)


def test_codes_that_are_only_numbered_anew_take_nothing_from_a_translation() -> None:
    known = merged(None, ["The *lake* froze. Then *ice* came."]).article
    second = replace(
        known.entries[1], targets=MappingProxyType({ES: written("Luego llegó el <2>hielo</2>.", State.REVIEWED)})
    )
    known = replace(known, entries=(known.entries[0], second))

    result = merged(known, ["The lake froze. Then *ice* came."])

    target = result.article.current[1].targets[ES]
    assert (target.text, target.state, target.revision) == ("Luego llegó el <1>hielo</1>.", State.REVIEWED, 2)
    assert target.history[-1] == Change(2, NOW, "codes renumbered", State.REVIEWED, "Luego llegó el <1>hielo</1>.")


def test_a_segment_of_another_text_never_takes_a_target_by_its_id() -> None:
    known = translated(merged(None, ["The lake froze early."]).article)
    other = read(["Rain fell all week."])[1][0]
    clash = replace(known.entries[0], segment=replace(known.entries[0].segment, id=other.id))

    result = merged(replace(known, entries=(clash,)), ["Rain fell all week."]).article

    assert result.current[0].targets == {}
    assert obsolete(result)[0].targets == known.entries[0].targets
    assert obsolete(result)[0].segment.id == f"{other.id}.2"
