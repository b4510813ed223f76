"""What `glossa review` does where somebody else has changed the article meanwhile."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.target import State
from tests.cli.review_samples import flat, play, three_drafts, typed
from tests.workflow.samples import ES, Desk, edited


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns three drafts, the second of which lacks its term and has lost its link."""
    return three_drafts(tmp_path)


def test_what_somebody_changed_meanwhile_is_shown_anew_and_not_overwritten(here: Desk) -> None:
    typist, session = play(here, lambda: edited(here, 1, "Zarpó un barco.", by="Ana"), "a")
    assert (here.target(1).text, here.target(1).state) == ("Zarpó un barco.", State.TRANSLATED)
    assert "Ana (edit, " in typist.last
    assert "changed it meanwhile; nothing was overwritten. Look at it again." in typist.last
    assert "es Zarpó un barco." in typist.last
    assert typist.forgot == 1
    assert not session.done
    play(here, "a")
    assert here.target(1).state is State.REVIEWED


def test_what_was_written_over_a_change_is_kept(here: Desk) -> None:
    typist, _ = play(here, lambda: edited(here, 1, "Zarpó un barco.", by="Ana"), "e")
    assert here.target(1).text == "Zarpó un barco."
    assert "Look at it again. What you wrote is kept in summit.md.es.1.txt." in typist.last


def test_a_reason_that_came_too_late_is_there_again(here: Desk) -> None:
    def change() -> None:
        edited(here, 1, "Zarpó un barco.", by="Ana")

    typist, _ = play(here, "r", *"no es 错", change, "enter", "r", "!", "enter")
    assert any("What you typed is there again when you press the key again." in page for page in flat(typist))
    assert here.target(1).reason == "no es 错!"


def test_an_article_that_goes_away_under_the_review_is_told(here: Desk) -> None:
    def empty() -> None:
        here.store.create_or_replace(replace(here.article, entries=()))

    typist, _ = play(here, empty, "c", *typed("hm"))
    assert "has no segment" in typist.last


def test_a_broken_glossary_ends_the_review(here: Desk) -> None:
    (here.root / "terms.csv").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(GlossaError):
        play(here, "a")


NEW_VERSION = "Just one boat left.\n\nA joint statement: https://example.org/lake\n\nThree boats left.\n\nA new end.\n"


def renewed(here: Desk) -> None:
    """Brings a new version of the article in, in which the first sentence is another one, and one more comes last."""
    here.write(NEW_VERSION)
    here.ingest()


@pytest.mark.parametrize("keys", [("a",), ("r", *typed("no")), ("e",), ("i", *typed(" Sí."))])
def test_nothing_is_decided_on_a_segment_that_a_new_version_no_longer_has(here: Desk, keys: tuple[str, ...]) -> None:
    typist, session = play(here, lambda: renewed(here), *keys)
    assert [len(entry.targets[ES].history) for entry in here.article.entries if entry.obsolete] == [1]
    assert "no longer has that segment; nothing was stored. This stands in its place." in typist.last
    assert "▸ 1" in typist.last
    assert "en Just one boat left." in typist.last
    assert typist.forgot == 1
    assert not session.done


def test_what_was_written_for_a_segment_that_is_gone_is_kept(here: Desk) -> None:
    typist, _ = play(here, lambda: renewed(here), "e", text="Zarpó un barco.")
    assert "What you wrote is kept in summit.md.es.1.txt." in typist.last
    assert (here.root / ".glossa/cache/unsaved/summit.md.es.1.txt").read_text(encoding="utf-8") == "Zarpó un barco.\n"


def test_new_segments_join_and_nobody_chose(here: Desk) -> None:
    typist, _ = play(here, "n", lambda: renewed(here), "n", "n")
    assert "en A new end." in typist.last
    assert "chosen" not in typist.last


def test_whoever_goes_on_from_a_segment_that_is_gone_is_told(here: Desk) -> None:
    typist, _ = play(here, lambda: renewed(here), "n")
    assert "The article has changed meanwhile: this stands where you were." in typist.last
    assert "en Just one boat left." in typist.last


def test_where_nothing_was_left_to_do_for_a_segment_that_is_gone_it_was_not_the_last_one(here: Desk) -> None:
    typist, session = play(here, "a", "b", lambda: renewed(here), "a")
    assert "1 is reviewed already. The article has changed meanwhile: this stands where" in typist.last
    assert "en Just one boat left." in typist.last
    assert "last one" not in typist.last
    assert session.done == {"approved": 1}
