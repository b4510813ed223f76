"""The disclosure: what may be published of how a translation came about, and that it is true."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa import __version__
from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.comment import Comment
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.disclosure import Amount, Disclosure, disclosure, total
from glossa.workflow.edit import edit
from glossa.workflow.ingest import needs_translation
from glossa.workflow.provenance import Beginning
from glossa.workflow.report import report
from glossa.workflow.undo import undo
from tests.model.strategies import articles
from tests.workflow.samples import ES, THREE, ZH, Desk, StubEngine, desk, drafted, edited


def _of(here: Desk, to: LanguageTag = ES) -> Disclosure:
    return disclosure(here.article, to)


def _began(found: Disclosure) -> dict[str, Amount]:
    return {share.beginning.value: share.amount for share in found.shares}


@given(articles)
@settings(deadline=None, max_examples=40)
def test_the_shares_are_the_whole_and_so_are_the_states(article: Article) -> None:
    found = disclosure(article, ES)
    expected = [entry for entry in article.current if needs_translation(entry)]
    assert found.total.segments == len(expected)
    assert total(share.amount for share in found.shares) == found.total
    assert total(found.states.values()) == found.total
    for share in found.shares:
        assert share.edited.segments <= share.amount.segments
        assert share.edited.words <= share.amount.words
        assert (share.likeness == 100) == (share.edited.segments == 0)
    for part in (*found.writers, *found.reviewers, *found.signers):
        assert part.amount.segments <= found.total.segments
        assert part.first <= part.last


ACTIONS = st.lists(st.tuples(st.sampled_from(["edit", "approve", "reject", "undo"]), st.integers(1, 3)), max_size=5)


@given(ACTIONS)
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_do_the_numbers_follow_from_the_histories_alone(
    tmp_path_factory: pytest.TempPathFactory, actions: list[tuple[str, int]]
) -> None:
    here = drafted(tmp_path_factory.mktemp("desk"))
    words = [entry.targets[ES].text for entry in here.article.current]
    for place, (action, number) in enumerate(actions):
        _do(here, action, number, place)
    found = _of(here)
    [share] = found.shares
    edited_now = [text for text, before in zip(here.texts(), words, strict=True) if text != before]
    assert (share.beginning, share.by, share.amount) == (Beginning.MACHINE, "stub", Amount(3, 9))
    assert share.edited.segments == len(edited_now)
    bare = replace(
        here.article,
        entries=tuple(
            replace(entry, targets=MappingProxyType({ES: replace(entry.targets[ES], reason="", findings=())}))
            for entry in here.article.entries
        ),
    )
    assert disclosure(bare, ES) == found
    assert (
        sum(part.amount.segments for part in found.reviewers)
        == total(amount for state, amount in found.states.items() if state.is_approved).segments
    )


def _do(here: Desk, action: str, number: int, place: int) -> None:
    entry, sitting = here.entry(number), here.sitting("Ana")
    if action == "edit":
        edit(sitting, entry, f"Texto {place}.")
    elif action == "approve":
        review.approve(sitting, [entry])
    elif action == "reject":
        review.reject(sitting, [entry], "No.")
    else:
        with suppress(GlossaError):  # nothing is left to undo
            undo(sitting, entry)


def test_nothing_edited_is_nothing_edited(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Cleo"), [here.entry(1)])
    [share] = _of(here).shares
    assert (share.edited, share.likeness) == (Amount(), 100)


def test_an_edit_is_counted_with_its_words_and_its_likeness(tmp_path: Path) -> None:
    here = drafted(tmp_path, "One two three four.\n\nFive.\n")
    edited(here, 1, "[es] One two three cinco.")
    [share] = _of(here).shares
    assert (share.amount, share.edited, share.likeness) == (Amount(2, 5), Amount(1, 4), 82)


def test_it_says_where_each_text_began(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE + "\n2026\n")
    here.ingest()
    edited(here, 1, "Salió un barco.")
    assert _began(_of(here)) == {"person": Amount(1, 3), "nothing": Amount(3, 7)}
    here.run(StubEngine())
    assert _began(_of(here)) == {"machine": Amount(2, 6), "person": Amount(1, 3), "copy": Amount(1, 1)}


def test_chinese_is_counted_in_characters(tmp_path: Path) -> None:
    here = desk(tmp_path, "湖泊𠮷。\n")
    here.ingest()
    assert _of(here).total == Amount(1, 3)


def test_people_are_named_for_what_still_stands(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.", "Ana")
    edited(here, 1, "Zarpó un barco.", "ana ")
    review.approve(here.sitting("Cleo"), [here.entry(1), here.entry(2)])
    review.approve(here.sitting("Chief"), [here.entry(2)], final=True)
    review.reject(here.sitting("Cleo"), [here.entry(1)], "No.")
    found = _of(here)
    assert [(part.name, part.amount) for part in found.writers] == [("Ana", Amount(1, 3))]
    assert [(part.name, part.amount) for part in found.reviewers] == [("Cleo", Amount(1, 3))]
    assert [(part.name, part.amount) for part in found.signers] == [("Chief", Amount(1, 3))]


def test_a_sign_off_that_was_reopened_is_none(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Cleo"), [here.entry(1)])
    review.approve(here.sitting("Chief"), [here.entry(1)], final=True)
    review.reopen(here.sitting("Chief"), [here.entry(1)], "A name.")
    found = _of(here)
    assert ([part.name for part in found.reviewers], found.signers) == (["Cleo"], ())


def test_an_approval_that_came_back_is_the_approvers(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Cleo"), [here.entry(1)])
    review.reject(here.sitting("Bo"), [here.entry(1)], "No.")
    undo(here.sitting("Dora"), here.entry(1))
    assert [part.name for part in _of(here).reviewers] == ["Cleo"]


def test_glossaries_and_version_are_named(tmp_path: Path) -> None:
    here = drafted(tmp_path, "A joint statement and a joint statement.\n")
    found = _of(here)
    assert [(basis.name, basis.entries, len(basis.version)) for basis in found.glossaries] == [("terms.csv", 1, 12)]
    assert (found.version, found.terms.required) == (__version__, 2)


def test_another_entry_is_another_version(tmp_path: Path) -> None:
    texts = ("A joint statement.\n", "A joint statement of the Party secretary.\n")
    one, other = (_of(drafted(_folder(tmp_path, str(place)), text)) for place, text in enumerate(texts))
    assert one.glossaries[0].version != other.glossaries[0].version


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder


def test_an_article_that_nobody_translated_has_no_times(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()
    found = _of(here)
    assert (found.first, found.last, found.writers, found.reviewers) == ("", "", (), ())
    assert found.of(Beginning.NOTHING)[0].amount == found.total
    assert found.states[State.UNTRANSLATED] == found.total


def test_a_report_has_each_unit_and_what_was_said(tmp_path: Path) -> None:
    here = drafted(tmp_path, "# A boat\n\nOne left. Two left.\n")
    said = (
        Comment("2026-11-20T10:00:00Z", "Bo", "Of the segment."),
        Comment("2026-11-20T10:00:01Z", "Bo", "Of Spanish.", ES),
        Comment("2026-11-20T10:00:02Z", "Bo", "Of Chinese.", ZH),
    )
    entries = (replace(here.article.entries[0], comments=said), *here.article.entries[1:])
    found = report(replace(here.article, entries=entries), ES)
    assert [(block.role.value, [row.number for row in block.rows]) for block in found.blocks] == [
        ("headline", [1]),
        ("paragraph", [2, 3]),
    ]
    assert [comment.text for comment in found.blocks[0].rows[0].comments] == ["Of the segment.", "Of Spanish."]
