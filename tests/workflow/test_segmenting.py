"""Splitting and joining by hand: all languages follow, the one takes the other back, nobody's work gets lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.model.authorship import CUT
from glossa.model.comment import Comment
from glossa.model.document import Role
from glossa.model.person import Duty, Person
from glossa.model.target import State, Target
from glossa.store import store_for
from glossa.text.languages import LanguageTag
from glossa.workflow.segmenting import Resegmented, Scissors, join, split
from glossa.workflow.selectors import select
from tests.workflow.samples import ES, FR, ZH, sources
from tests.workflow.test_ingest import merged, translated, written

TEXT = "The lake froze; boats stayed. Nobody left. 湖面结冰了。 𝒜 😀 stood there."
BOATS = "The lake froze; boats stayed."


@dataclass
class Table:
    """An article on a translator's table."""

    scissors: Scissors

    @property
    def article(self) -> Article:
        """What is stored."""
        return self.scissors.store.read()

    def put(self, number: int, target: Target, language: LanguageTag = ES) -> None:
        """Gives a segment another target."""
        entry = self.article.entries[number - 1]
        self._replace(number, replace(entry, targets=MappingProxyType({**entry.targets, language: target})))

    def say(self, number: int, comment: Comment) -> None:
        """Says one thing, and nothing else, about a segment."""
        self._replace(number, replace(self.article.entries[number - 1], comments=(comment,)))

    def _replace(self, number: int, entry: Entry) -> None:
        article = self.article
        entries = (*article.entries[: number - 1], entry, *article.entries[number:])
        self.scissors.store.create_or_replace(replace(article, entries=entries))

    def split(self, number: int, at: str) -> Resegmented:
        """Splits as it is now."""
        return split(self.scissors, select(self.article, str(number))[0], at)

    def join(self, number: int) -> Resegmented:
        """Joins as it is now."""
        article = self.article
        following = (number + 1, article.current[number]) if number < len(article.current) else None
        return join(self.scissors, select(article, str(number))[0], following)

    def texts(self, language: LanguageTag = ES) -> list[str]:
        """Returns the translations of the current segments."""
        return [entry.targets[language].text if language in entry.targets else "" for entry in self.article.current]

    def states(self) -> list[str]:
        """Returns how far each segment has come."""
        return [entry.state(ES).value for entry in self.article.current]


def table(folder: Path, *paragraphs: str, state: State = State.REVIEWED) -> Table:
    """Lays an article of these paragraphs out, all translated."""
    store = store_for(folder, "a.md")
    store.create_or_replace(translated(merged(None, [*paragraphs]).article, state))
    return Table(Scissors(store, Person("Eva")))


def step(text: str, state: State, before: Target | None = None) -> Target:
    """Makes what somebody writes over `before`."""
    made = written(text, state)
    if before is None:
        return made
    change = replace(made.history[-1], revision=before.revision + 1, by="Ben")
    return replace(made, revision=change.revision, history=(*before.history, change))


def texts(article: Article) -> set[str]:
    """Returns all that anybody ever wrote for the article."""
    targets = [target for entry in article.entries for target in entry.targets.values()]
    return {text for each in targets for text in (each.text, *(step.text for step in each.history)) if text}


@given(st.data())
@settings(deadline=None, max_examples=25)
def test_any_cuts_lose_no_text_that_a_person_wrote(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    desk = table(tmp_path_factory.mktemp("desk"), TEXT)
    known = texts(desk.article)
    for turn in range(5):
        number = data.draw(st.integers(1, len(desk.article.current)))
        at = data.draw(st.sampled_from(["boats", "froze", "left", "了", "😀 stood", "stayed"]))
        try:
            desk.split(number, at) if data.draw(st.booleans()) else desk.join(number)
        except GlossaError:
            before = desk.article.current[number - 1].targets.get(ES)
            desk.put(number, step(f"Escrito {turn}.", State.TRANSLATED, before))
        assert "".join(entry.segment.source + entry.segment.tail for entry in desk.article.current) == TEXT
        known |= texts(desk.article)
    assert known <= texts(desk.article)


@pytest.mark.parametrize("at", ["boats", "froze;", "lake froze; boats"])
def test_a_join_takes_a_split_back_in_all_languages(tmp_path: Path, at: str) -> None:
    desk = table(tmp_path, BOATS, "It rained.")
    desk.put(1, written("Le lac gela.", State.TRANSLATED), FR)
    desk.put(1, written("湖结冰了，船留下了。", State.REVIEWED), ZH)
    known = desk.article

    desk.split(1, at)
    desk.join(1)

    assert desk.article.current == known.current
    assert desk.article.cuts == {}


def test_a_split_takes_a_join_back(tmp_path: Path) -> None:
    desk = table(tmp_path, "It rained. It snowed. It froze.")
    known = desk.article

    made = desk.join(1)
    assert [number for number, _ in made.here.new] == [1]
    desk.split(1, "It snowed")

    assert desk.article.current == known.current


def test_a_split_shows_which_numbers_the_segments_have_now(tmp_path: Path) -> None:
    made = table(tmp_path, BOATS, "It rained.", BOATS).split(1, "boats")

    assert [number for number, _ in made.here.old] == [1]
    assert [number for number, _ in made.here.new] == [1, 2]
    assert [[number for number, _ in group.new] for group in made.alike] == [[4, 5]]


def test_every_number_that_means_another_segment_now_is_told(tmp_path: Path) -> None:
    desk = table(tmp_path, "Snow.", BOATS, "It rained. It snowed.", BOATS, "Ice.")

    made = desk.split(2, "boats")
    assert made.renumbered == (
        (range(2, 3), range(2, 4)),
        (range(3, 5), range(4, 6)),
        (range(5, 6), range(6, 8)),
        (range(6, 7), range(8, 9)),
    )

    assert desk.join(4).renumbered == ((range(4, 6), range(4, 5)), (range(6, 9), range(5, 8)))


@pytest.mark.parametrize("number", [1, 2, 4])
def test_the_new_numbers_lead_to_the_same_texts(tmp_path: Path, number: int) -> None:
    desk = table(tmp_path, BOATS, BOATS, "It rained.", BOATS, "雪。")
    before = sources(desk.article)

    made = desk.split(number, "boats")

    after = sources(made.article)
    for olds, news in made.renumbered:
        text = " ".join(before[old - 1] for old in olds)
        assert " ".join(after[new - 1] for new in news) == text


@pytest.mark.parametrize(
    ("first", "second", "after"),
    [
        (State.TRANSLATED, State.TRANSLATED, "translated"),
        (State.REVIEWED, State.TRANSLATED, "translated"),
        (State.REVIEWED, State.REVIEWED, "translated"),
        (State.REVIEWED, State.DRAFT, "draft"),
    ],
)
def test_what_is_joined_is_as_far_as_the_less_far_and_approved_by_nobody(
    tmp_path: Path, first: State, second: State, after: str
) -> None:
    desk = table(tmp_path, "It rained. It snowed.")
    desk.put(1, written("Llovía.", first))
    desk.put(2, written("Nevaba.", second))

    desk.join(1)

    (entry,) = desk.article.current
    target = entry.targets[ES]
    assert (target.text, target.state.value) == ("Llovía. Nevaba.", after)
    assert target.history[-1].state is target.state
    assert target.reason.startswith("the segment was cut by hand: 2 segments became this one; they were ")


def test_chinese_is_joined_without_a_space(tmp_path: Path) -> None:
    desk = table(tmp_path, "It rained. It snowed.")
    desk.put(1, written("下雨了。", State.TRANSLATED), ZH)
    desk.put(2, written("下雪了𠀀。", State.TRANSLATED), ZH)

    desk.join(1)

    assert desk.texts(ZH) == ["下雨了。下雪了𠀀。"]


def test_a_text_that_was_changed_since_is_not_lost_when_the_split_is_taken_back(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    desk.put(1, written("El lago se heló. Los barcos quedaron.", State.REVIEWED))
    desk.split(1, "boats")
    desk.put(2, step("Las barcas quedaron.", State.TRANSLATED, desk.article.current[1].targets[ES]))

    desk.join(1)

    (entry,) = desk.article.current
    target = entry.targets[ES]
    assert (target.text, target.state) == ("El lago se heló. Las barcas quedaron.", State.DRAFT)
    assert [change.text for change in target.history] == [
        "El lago se heló. Los barcos quedaron.",
        "El lago se heló. Las barcas quedaron.",
    ]


def test_a_text_that_was_changed_since_is_not_lost_when_the_join_is_taken_back(tmp_path: Path) -> None:
    desk = table(tmp_path, "It rained. It snowed.")
    desk.join(1)
    desk.put(1, step("Llovió. Nevó.", State.REVIEWED, desk.article.current[0].targets[ES]))

    desk.split(1, "It snowed")

    assert desk.texts() == ["Llovió.", "Nevó."]
    assert desk.states() == ["draft", "draft"]


def test_a_rejection_of_a_part_is_no_approval_of_the_whole(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    desk.put(1, written("El lago se heló. Los barcos quedaron.", State.REVIEWED))
    desk.split(1, "boats")
    part = desk.article.current[1].targets[ES]
    desk.put(2, step(part.text, State.DRAFT, part))

    desk.join(1)

    assert desk.states() == ["draft"]


def test_approvals_of_parts_do_not_fall_silently_when_the_whole_comes_back_without_one(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    desk.put(1, written("El lago se heló. Los barcos quedaron.", State.TRANSLATED))
    desk.split(1, "boats")
    for number in (1, 2):
        part = desk.article.current[number - 1].targets[ES]
        desk.put(number, step(part.text, State.REVIEWED, part))

    desk.join(1)

    (entry,) = desk.article.current
    target, last = entry.targets[ES], entry.targets[ES].history[-1]
    assert (target.text, target.state) == ("El lago se heló. Los barcos quedaron.", State.TRANSLATED)
    assert target.reason == "the segment was cut by hand: 2 segments became this one; they were reviewed"
    assert (last.action, last.by, last.state, last.why) == (CUT, "Eva", State.TRANSLATED, target.reason)
    assert (last.text, last.revision) == (None, target.revision)
    assert target.origin.by == "Ana"

    desk.split(1, "boats")
    assert desk.states() == ["reviewed", "reviewed"]


def test_an_approval_of_the_whole_does_not_fall_silently_when_parts_come_back_without_one(tmp_path: Path) -> None:
    desk = table(tmp_path, "It rained. It snowed.")
    desk.put(1, written("下雨了。", State.TRANSLATED))
    desk.join(1)
    whole = desk.article.current[0].targets[ES]
    desk.put(1, step(whole.text, State.REVIEWED, whole))

    desk.split(1, "It snowed")

    assert desk.states() == ["translated", "reviewed"]
    assert [entry.targets[ES].reason for entry in desk.article.current] == [
        "the segment was cut by hand: it was split in 2; it was reviewed",
        "",
    ]


def test_what_was_approved_as_a_whole_is_so_again(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    desk.put(1, written("El lago se heló. Los barcos quedaron.", State.REVIEWED))
    known = desk.article.current
    desk.split(1, "boats")
    for number in (1, 2):
        part = desk.article.current[number - 1].targets[ES]
        desk.put(number, step(part.text, State.REVIEWED, part))

    desk.join(1)

    assert desk.article.current == known


def test_a_language_that_came_in_between_goes_along(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    desk.split(1, "boats")
    desk.put(1, written("Le lac gela;", State.TRANSLATED), FR)

    desk.join(1)

    assert desk.texts(FR) == ["Le lac gela;"]


def test_what_was_said_about_a_part_is_said_about_the_whole(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    first = Comment("2026-11-22T08:00:00Z", "Ana", "Which lake?")
    desk.say(1, first)
    desk.split(1, "boats")
    second = Comment("2026-11-22T09:00:00Z", "王伟", "Which boats?")
    desk.say(2, second)

    desk.join(1)
    assert desk.article.current[0].comments == (first, second)

    desk.split(1, "boats")
    assert [entry.comments for entry in desk.article.current] == [(first,), (second,)]


@pytest.mark.parametrize("by", [Duty.TRANSLATOR, Duty.REVIEWER, Duty.EDITOR])
def test_who_translates_or_reviews_may_cut(tmp_path: Path, by: Duty) -> None:
    desk = table(tmp_path, BOATS)
    desk.scissors = replace(desk.scissors, person=Person("Eva", frozenset({by})))

    desk.split(1, "boats")

    assert sources(desk.article)[:2] == ["The lake froze;", "boats stayed."]


def test_nobody_else_may(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    desk.scissors = replace(desk.scissors, person=Person("Eva", frozenset({Duty.TERMINOLOGIST})))

    with pytest.raises(GlossaError, match="Eva is no translator or reviewer"):
        desk.split(1, "boats")
    with pytest.raises(GlossaError, match="Eva is no translator or reviewer"):
        desk.join(1)


def test_a_translation_that_is_signed_off_locks_its_segment_also_elsewhere(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS, BOATS)
    desk.put(2, written("Fini.", State.FINAL), FR)
    known = desk.article

    with pytest.raises(GlossaError, match="Signed off: segment 2"):
        desk.split(1, "boats")

    assert desk.article == known


def test_debris_is_not_cut(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    entry = desk.article.current[0]
    debris = replace(entry, segment=replace(entry.segment, role=Role.DEBRIS))
    desk.scissors.store.create_or_replace(replace(desk.article, entries=(debris,)))

    with pytest.raises(GlossaError, match="Nobody translates segment 1"):
        desk.split(1, "boats")


@pytest.mark.parametrize("number", [1, 2])
def test_segments_of_two_paragraphs_are_not_joined(tmp_path: Path, number: int) -> None:
    with pytest.raises(GlossaError, match=f"Segment {number} is the last one of its paragraph"):
        table(tmp_path, BOATS, "It rained.").join(number)


def test_a_segment_that_was_changed_since_is_not_cut(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)
    (seen,) = select(desk.article, "1")
    desk.put(1, written("Otra cosa.", State.TRANSLATED))

    with pytest.raises(GlossaError, match="Segment 1 was changed since") as refused:
        split(desk.scissors, seen, "boats")

    assert refused.value.exit_code is ExitCode.STORE


def test_a_part_with_nothing_to_read_is_refused(tmp_path: Path) -> None:
    desk = table(tmp_path, BOATS)

    with pytest.raises(GlossaError, match="Segment 1 begins with that text"):
        desk.split(1, "The lake")
