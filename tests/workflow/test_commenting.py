"""Comments: threads on segments, which go wherever the segments go."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.model.comment import Comment
from glossa.model.person import Person
from glossa.model.segment import SegmentId
from glossa.store import examine
from glossa.workflow.commenting import Said, Thread, comment, threads
from tests.workflow.samples import ES, FR, Desk, drafted


def said(here: Desk, number: int, text: str, by: str = "Ana", *, settles: bool = False) -> Comment:
    """Lets somebody say something."""
    return comment(here.store, Person(by), here.entry(number), Said(text, ES, settles=settles))


def texts(found: tuple[Thread, ...]) -> list[tuple[int, list[str]]]:
    """What was said, by segment."""
    return [(thread.number, [each.text for each in thread.comments]) for thread in found]


def test_comments_are_threads_oldest_first(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    for number, text in ((3, "هل هذا صحيح؟"), (1, "真的吗？"), (3, "Yes 😀.")):
        said(here, number, text)
    assert texts(threads(here.article)) == [(1, ["真的吗？"]), (3, ["هل هذا صحيح؟", "Yes 😀."])]
    assert examine(here.store.path) == ()


def test_what_was_settled_is_not_open_until_somebody_goes_on(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    said(here, 1, "Why?")
    said(here, 1, "", "Ben", settles=True)
    assert threads(here.article, open_only=True) == ()
    said(here, 1, "But still.")
    (thread,) = threads(here.article, open_only=True)
    assert [each.text for each in thread.open] == ["But still."]
    assert len(thread.comments) == 3


def test_a_language_has_what_was_said_about_it_and_about_the_segment(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    for number, language in ((1, FR), (2, None), (3, ES)):
        comment(here.store, Person("Ana"), here.entry(number), Said("Why?", language))
    said(here, 3, "", settles=True)
    assert [thread.number for thread in threads(here.article, ES)] == [2, 3]
    assert [thread.number for thread in threads(here.article, ES, open_only=True)] == [2]
    assert [thread.number for thread in threads(here.article, open_only=True)] == [1, 2]


def test_the_same_said_twice_is_there_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossa.workflow.commenting.now", lambda: "2026-11-21T12:00:00Z")
    here = drafted(tmp_path)
    said(here, 1, "No.")
    said(here, 1, "No.")
    assert texts(threads(here.article)) == [(1, ["No.", "No."])]


def test_comments_move_with_their_segments_and_outlive_them(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    said(here, 1, "First.")
    said(here, 2, "Second.")
    here.write("Three boats left.\n\nOne boat left.\n")
    here.ingest()
    assert texts(threads(here.article)) == [(2, ["First."]), (0, ["Second."])]


def test_comments_of_several_at_once_are_all_there(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: said(here, 1, f"{number}"), range(24)))
    ((_, found),) = texts(threads(here.article))
    assert sorted(found, key=int) == [f"{number}" for number in range(24)]


def test_a_comment_changes_no_translation(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    before = here.target(1)
    said(here, 1, "Hm.")
    assert here.target(1) == before


@pytest.mark.parametrize(("text", "match"), [("", "empty"), (" \n", "empty"), ("a\udc80", "not UTF-8")])
def test_what_says_nothing_is_refused(tmp_path: Path, text: str, match: str) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError, match=match) as caught:
        said(here, 1, text)
    assert caught.value.exit_code is ExitCode.USAGE
    assert threads(here.article) == ()


def test_where_nothing_is_open_nothing_is_settled_without_a_word(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError, match="Nothing is open about segment 1"):
        said(here, 1, "", settles=True)
    said(here, 1, "For the record.", settles=True)
    assert threads(here.article, open_only=True) == ()


def test_who_is_none_of_the_projects_people_may_not_comment(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError, match="Zoe is none of the people of this project"):
        comment(here.store, Person("Zoe", frozenset()), here.entry(1), Said("Hm."))


def test_a_segment_that_is_not_there_gets_no_comment(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with (
        pytest.raises(GlossaError, match="has no segment ffffffff"),
        here.store.transaction() as transaction,
    ):
        transaction.put_comment(SegmentId("ffffffff"), Comment("2026-11-21T12:00:00Z", "Ana", "Hm."))
