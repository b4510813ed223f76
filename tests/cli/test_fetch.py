"""`glossa fetch`, as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.pages.server import Pages

NEWS = (Path(__file__).parent.parent / "pages" / "samples" / "news.html").read_bytes()


def test_a_saved_page_becomes_an_article_without_the_network(glossa: Run, desk: Path) -> None:
    (desk / "saved.html").write_bytes(NEWS)
    ran = glossa("fetch", "saved.html")
    assert ran.code == 0
    assert ran.out == ""
    assert ran.err == (
        "Wrote saved.md: “Northport opens its second channel”, by Jane Doe, 2026-03-14, in en-GB.\n"
        "Read it through, then: glossa translate saved.md\n"
    )
    assert glossa("segment", "saved.md").code == 0


def test_who_is_asked_is_said(glossa: Run, desk: Path) -> None:
    with Pages({"/port": NEWS}) as pages:
        ran = glossa("fetch", f"{pages.address}/port", "--allow-private", "--output", "articles/x.md")
    assert ran.err.startswith("Asking 127.0.0.1 for the page.\nWrote articles/x.md: ")
    assert f'source: "{pages.address}/port"' in (desk / "articles" / "x.md").read_text(encoding="utf-8")


def test_this_machine_is_not_asked_unless_that_is_said(glossa: Run, desk: Path) -> None:
    with Pages({"/port": NEWS}) as pages:
        ran = glossa("fetch", f"{pages.address}/port")
        assert pages.requests == []
    assert ran.code == 2
    assert "Error: 127.0.0.1 is on this machine or in a private network\n" in ran.err
    assert "--allow-private" in ran.err
    assert not (desk / "port.md").exists()


def test_the_article_goes_to_stdout(glossa: Run, desk: Path) -> None:
    (desk / "saved.html").write_bytes(NEWS)
    ran = glossa("fetch", "saved.html", "-o", "-")
    assert ran.out.startswith('---\ntitle: "Northport opens its second channel"\n')
    assert not (desk / "saved.md").exists()


def test_the_answer_as_json(glossa: Run, desk: Path) -> None:
    (desk / "saved.html").write_bytes(NEWS)
    assert glossa("fetch", "saved.html", "--json").json == {
        "schema": 1,
        "path": "saved.md",
        "title": "Northport opens its second channel",
        "author": "Jane Doe",
        "date": "2026-03-14",
        "source": "https://quay.example/2026/03/14/channel",
        "language": "en-GB",
    }


def test_an_article_that_somebody_changed_is_not_replaced(glossa: Run, desk: Path) -> None:
    (desk / "saved.html").write_bytes(NEWS)
    assert glossa("fetch", "saved.html").code == 0
    assert glossa("fetch", "saved.html").code == 0
    (desk / "saved.md").write_text("mine", encoding="utf-8")
    assert glossa("fetch", "saved.html").code == 2
    assert (desk / "saved.md").read_text(encoding="utf-8") == "mine"
    assert glossa("fetch", "saved.html", "--force").code == 0


def test_a_password_is_shown_nowhere(glossa: Run, desk: Path) -> None:
    with Pages({"/port": NEWS}) as pages:
        for path in ("/port", "/gone", "/nonsense"):
            ran = glossa("fetch", f"http://jane:secret@127.0.0.1:{pages.port}{path}", "--allow-private")
            assert "secret" not in ran.err + ran.out
    assert "secret" not in (desk / "port.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["saved.md", "-"])
def test_a_page_that_is_in_another_encoding_than_it_says_is_doubted_aloud(glossa: Run, desk: Path, output: str) -> None:
    (desk / "saved.html").write_bytes(NEWS.replace(b"harbour master", "capitán".encode("cp1252"), 1))
    ran = glossa("fetch", "saved.html", "--output", output)
    assert "The page is not in the encoding that it says, so that was guessed: look at its letters.\n" in ran.err
    assert "capitán" in (ran.out if output == "-" else (desk / output).read_text(encoding="utf-8"))
