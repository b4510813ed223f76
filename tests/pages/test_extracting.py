"""Which part of a page is the article."""

from __future__ import annotations

import builtins
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.pages import extract

SAMPLES = Path(__file__).parent / "samples"
NEWS = (SAMPLES / "news.html").read_text(encoding="utf-8")


def test_headline_author_date_and_description_are_told() -> None:
    found = extract(NEWS)
    assert (found.title, found.author, found.date) == ("Northport opens its second channel", "Jane Doe", "2026-03-14")
    assert found.description == "Larger ships can reach the old harbour from Monday on."
    assert found.url == "https://quay.example/2026/03/14/channel"


def test_the_text_has_its_headings_lists_quotations_tables_and_marks() -> None:
    body = extract(NEWS, "https://quay.example/a/b").body
    assert body.startswith("The harbour master cut the ribbon")
    assert '"We had stopped believing in it," said **Mara Lind**' in body
    assert "[café on the pier](https://quay.example/cafe)" in body
    assert "\n\n## What changes on Monday\n\n" in body
    assert "\n\n- no anchoring south of the old mole,\n- pilots come aboard at buoy 4,\n" in body
    assert "\n\n> Please wave at the schoolchildren." in body
    assert "\n\n| Year | Ships |\n| --- | --- |\n| 2024 | 1,204 |\n" in body


@pytest.mark.parametrize(
    "furniture",
    ["cookies", "Accept", "Home", "Sport", "Facebook", "Tweet", "Related", "ferry", "comment", "Great news", "rights"],
)
def test_what_surrounds_the_article_is_left_out(furniture: str) -> None:
    assert furniture not in extract(NEWS).body


@pytest.mark.parametrize("mark", ["class='x comentarios'", "id=pinglun", "class=commentaires"])
def test_comments_in_other_languages_are_left_out_too(mark: str) -> None:
    comments = f"<div {mark}><h4>3</h4><p>¡Por fin! Qué alegría.</p><p>Ya era hora.</p></div></main>"
    assert "Por fin" not in extract(NEWS.replace("</main>", comments)).body


def test_a_year_in_the_small_print_is_no_date() -> None:
    page = "<html><body><p>" + "The fog came in from the west at noon. " * 9 + "</p>Copyright 1999</body></html>"
    assert extract(page).date == ""


def test_links_that_lead_nowhere_from_a_file_are_words() -> None:
    body = extract(NEWS.replace('<link rel="canonical" href="https://quay.example/2026/03/14/channel">', "")).body
    assert "who has run the café on the pier since 1998" in body


def test_a_page_without_an_article_is_said_to_have_none() -> None:
    with pytest.raises(GlossaError, match="no article"):
        extract("<html><body><nav><a href=a>Home</a></nav></body></html>")


@pytest.mark.parametrize("page", ["", "<", b"\x00\x01\x02", "\x00", "<html>", "<p>" * 20_000])
def test_nonsense_has_no_article(page: str | bytes) -> None:
    with pytest.raises(GlossaError, match="no article"):
        extract(page)


def test_without_trafilatura_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object, **more: object) -> object:
        if name.startswith("trafilatura"):
            raise ModuleNotFoundError(name=name)
        return real(name, *rest, **more)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(GlossaError, match="trafilatura") as caught:
        extract(NEWS)
    assert "pip install 'glossa[web]'" in caught.value.hint
