"""Bringing a changed file in: what is told, what is written, what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.target import State
from glossa.workflow.passages import Fall, Fate, counts, fallen, told
from glossa.workflow.update import Update, read_again, store_reading, update_articles
from tests.workflow.samples import AR, ES, FR, Desk, approved, desk, sources

LAKE = "The lake froze early this year.\n\nNobody had expected the ice.\n\nBoats stayed on the shore.\n"


def updated(here: Desk, *, dry_run: bool = False) -> Update:
    """Brings the file in, as `glossa update` does."""
    (done,) = update_articles(here.project, [here.path], None, dry_run=dry_run)
    assert isinstance(done, Update)
    return done


def refusal(here: Desk) -> GlossaError:
    """Returns why the file is not brought in."""
    (done,) = update_articles(here.project, [here.path], None, dry_run=False)
    assert isinstance(done, GlossaError)
    return done


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns a desk whose first segment is approved."""
    made = desk(tmp_path, LAKE)
    approved(made, 1, "El lago se heló pronto.")
    return made


def test_what_has_not_changed_writes_nothing(here: Desk) -> None:
    before = here.store.path.read_bytes()

    assert not updated(here).changed
    assert here.store.path.read_bytes() == before


def test_a_dry_run_tells_all_and_writes_nothing(here: Desk) -> None:
    before = here.store.path.read_bytes()
    here.write(LAKE.replace("early", "late"))

    plan = updated(here, dry_run=True)

    assert plan.changed
    assert fallen(plan.passages) == [Fall(ES, 1, State.REVIEWED)]
    assert here.store.path.read_bytes() == before
    assert updated(here).passages == plan.passages
    assert not updated(here).changed


def test_each_change_is_told_where_it_is_read(here: Desk) -> None:
    here.write("Boats stayed on the shore.\n\nThe lake froze late this year.\n\nRain fell.\n")

    done = updated(here)

    assert [(passage.fate, passage.old, passage.new) for passage in done.passages] == [
        (Fate.SAME, (3,), (1,)),
        (Fate.EDITED, (1,), (2,)),
        (Fate.GONE, (2,), ()),
        (Fate.NEW, (), (3,)),
    ]
    assert told(here.path, done.passages).endswith("1 approval fell: the source is another one now.")


def test_sentences_that_moved_together_are_told_together(tmp_path: Path) -> None:
    here = desk(tmp_path, "Rain fell. It got cold. Boats stayed. Nobody left.\n\n湖面结冰了。没人料到。\n")
    here.ingest()
    here.write("湖面结冰了。没人料到。\n\nRain fell. It got cold. Boats stayed. Nobody left.\n")

    assert [(passage.fate, passage.old, passage.new) for passage in updated(here).passages if passage.new] == [
        (Fate.MOVED, (5, 6), (1, 2)),
        (Fate.SAME, (1, 2, 3, 4), (3, 4, 5, 6)),
    ]


def test_what_stays_together_is_told_together(here: Desk) -> None:
    here.write(f"{LAKE}\nRain fell.\n")

    assert [(passage.fate, passage.new) for passage in updated(here).passages] == [
        (Fate.SAME, (1, 2, 3)),
        (Fate.NEW, (4,)),
    ]


def test_a_text_that_was_gone_comes_back_with_its_approval(here: Desk) -> None:
    here.write("Rain fell.\n")
    updated(here)
    here.write(LAKE)

    done = updated(here)

    assert counts(done.passages)[Fate.BACK] == 3
    assert here.target(1).state is State.REVIEWED
    assert fallen(done.passages) == []


def test_what_is_no_sentence_changes_too(tmp_path: Path) -> None:
    here = desk(tmp_path, "The lake froze.\n\n```\nice\n```\n")
    here.ingest()
    here.write("The lake froze.\n\n```\nsnow\n```\n")

    done = updated(here)

    assert (done.changed, told(here.path, done.passages)) == (True, "")
    assert "snow" in here.article.document.source


def test_an_article_is_read_in_the_language_it_was_read_in_before(tmp_path: Path) -> None:
    here = desk(tmp_path, "Le lac a gelé.\n")
    store_reading(here.project, here.path, read_again(here.project, here.path, FR))
    here.write("Le lac a gelé tôt.\n")

    assert (updated(here).notes, here.article.document.language) == ((), FR)


def test_another_language_is_told(here: Desk) -> None:
    here.write("تجمدت البحيرة مبكرا هذا العام.\n\nلم يتوقع أحد الجليد.\n")

    done = updated(here)

    assert done.notes == (f"{here.path} is in Arabic now; it was in English.",)
    assert here.article.document.language == AR


def test_another_format_is_told(here: Desk) -> None:
    with here.store.transaction() as transaction:
        article = transaction.article
        transaction.put_article(replace(article, document=replace(article.document, format="plain")))

    assert updated(here).notes == (f"{here.path} is read as markdown now; it was plain.",)


def test_an_article_that_is_gone_is_kept(here: Desk) -> None:
    here.path.unlink()

    error = refusal(here)

    assert error.message == f"{here.path} is gone"
    assert "what is stored of it stays" in error.hint
    assert len(here.article.current) == 3


@pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
def test_an_article_that_has_become_empty_is_kept(here: Desk, text: str) -> None:
    here.write(text)

    error = refusal(here)

    assert error.message == f"{here.path} is empty"
    assert "What is stored of it stays as it is." in error.hint
    assert len(here.article.current) == 3


def test_an_article_that_is_not_stored_yet_is_refused(tmp_path: Path) -> None:
    assert "Nothing is known of" in refusal(desk(tmp_path)).message


def test_one_article_does_not_stop_the_others(here: Desk) -> None:
    done = list(update_articles(here.project, [here.root / "other.md", here.path], None, dry_run=False))

    assert [type(each) for each in done] == [GlossaError, Update]


def test_a_new_article_is_no_news(tmp_path: Path) -> None:
    here = desk(tmp_path, "湖面结冰了。\n")

    update = store_reading(here.project, here.path, here.read())

    assert (told(here.path, update.passages), sources(here.article)) == ("", ["湖面结冰了。"])
