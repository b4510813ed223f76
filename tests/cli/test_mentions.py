"""First mentions, as a person meets them: in drafts, in a text of their own, and after the article has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

GLOSSARY = "en,es,es:first,es:short\nPort Selwyn,Puerto Selva,Puerto Selva (antes Selwyn),PS\n"
MONDAY, TUESDAY = "Ships came to Port Selwyn.\n\n", "Port Selwyn slept.\n\n"


@pytest.fixture
def harbour(glossa: Run, desk: Path) -> Run:
    """Returns glossa beside an article that was translated with a glossary of first mentions."""
    (desk / "glossa.toml").write_text('targets = ["es"]\nengines = ["pseudo"]\nglossaries = ["terms.csv"]\n')
    (desk / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    (desk / "harbour.md").write_text("# Port Selwyn wakes\n\n" + MONDAY + TUESDAY, encoding="utf-8")
    assert glossa("translate", "harbour.md").code == 0
    return glossa


def mentions(glossa: Run) -> list[tuple[object, object]]:
    """Returns, segment by segment, what stands for the term and which mention it is."""
    segments = glossa("show", "harbour.md", "--json").json["segments"]
    assert isinstance(segments, list)
    return [(use["found"], use["mention"]) for segment in segments for use in segment["target"]["terms"]]


def test_drafts_explain_a_term_once(harbour: Run) -> None:
    assert mentions(harbour) == [("Puerto Selva", "headline"), ("Puerto Selva", "first"), ("PS", "later")]
    shown = harbour("show", "harbour.md").out
    assert "Puerto Selva (antes Selwyn)" in shown
    assert "kept by mask, first mention" in shown
    assert "admitted by repair, as “PS”, later mention" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_when_paragraphs_change_places_so_do_the_mentions(harbour: Run, desk: Path) -> None:
    (desk / "harbour.md").write_text("# Port Selwyn wakes\n\n" + TUESDAY + MONDAY, encoding="utf-8")
    harbour("translate", "harbour.md")
    assert mentions(harbour) == [("Puerto Selva", "headline"), ("Puerto Selva", "first"), ("PS", "later")]
    assert "Puerto Selva (antes Selwyn)" in harbour("show", "harbour.md", "2").out


def test_an_edit_is_told_what_a_first_mention_should_be(harbour: Run) -> None:
    edited = harbour("edit", "harbour.md", "2", "--text", "Llegan barcos a PS.")
    assert edited.code == 0
    shown = " ".join(harbour("show", "harbour.md", "2").out.split())
    assert "warning “PS” should be “Puerto Selva (antes Selwyn)” at its first mention" in shown


def test_what_was_approved_stays_when_it_is_no_longer_the_first(harbour: Run, desk: Path) -> None:
    harbour("edit", "harbour.md", "2", "--text", "Llegan barcos a Puerto Selva (antes Selwyn).")
    harbour("approve", "harbour.md", "2", "--by", "Berta")
    (desk / "harbour.md").write_text("# Port Selwyn wakes\n\n" + TUESDAY + MONDAY, encoding="utf-8")
    harbour("translate", "harbour.md")
    shown = " ".join(harbour("show", "harbour.md", "3").out.split())
    assert "reviewed" in shown
    assert "Llegan barcos a Puerto Selva (antes Selwyn)." in shown
    assert "advice “Puerto Selva” needs no explanation after the first mention" in shown


def test_the_ledger_says_which_mention_it_is(harbour: Run) -> None:
    occurrences = harbour("terms", "report", "harbour.md", "--to", "es", "--json").json["occurrences"]
    assert isinstance(occurrences, list)
    assert [use["mention"] for use in occurrences] == ["headline", "first", "later"]
