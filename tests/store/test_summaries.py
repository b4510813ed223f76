"""Summaries are remembered as long as the files are what they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.target import State
from glossa.store import ArticleStore, Summary, store_for, stores, summaries
from tests.store.samples import ES, FIRST, article, draft, stored


def _counted(root: Path) -> list[Summary]:
    return [found for _, found in summaries(root, stores(root)) if isinstance(found, Summary)]


def _place(root: Path) -> Path:
    return root / ".glossa" / "cache" / "summaries.json"


def test_what_is_remembered_is_what_would_be_counted(tmp_path: Path) -> None:
    store = stored(tmp_path)
    assert _counted(tmp_path) == _counted(tmp_path) == [store.summary()]


def test_an_article_that_is_as_it_was_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stored(tmp_path)
    before = _counted(tmp_path)
    monkeypatch.delattr(ArticleStore, "summary")
    assert _counted(tmp_path) == before


def test_a_changed_article_is_counted_again(tmp_path: Path) -> None:
    store = stored(tmp_path)
    store_for(tmp_path, "other.md").create_or_replace(article("other.md"))
    _counted(tmp_path)
    with store.transaction() as transaction:
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)
    rivers, other = _counted(tmp_path)
    assert (rivers.targets[ES].states[State.DRAFT], other.targets[ES].states[State.DRAFT]) == (2, 1)


def test_a_vanished_article_is_forgotten(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _counted(tmp_path)
    store.path.unlink()
    assert _counted(tmp_path) == []
    assert b"rivers" not in _place(tmp_path).read_bytes()


def test_a_damaged_article_is_named_every_time_and_the_others_are_counted(tmp_path: Path) -> None:
    stored(tmp_path)
    broken = store_for(tmp_path, "broken.md")
    broken.path.write_text("{")
    for _ in range(2):
        found = dict(summaries(tmp_path, stores(tmp_path)))
        assert isinstance(found[broken], GlossaError)
        assert len(_counted(tmp_path)) == 1


@pytest.mark.parametrize(
    "memory", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"form": 0, "known": {}}', b'{"form": 2, "known": []}']
)
def test_a_memory_that_cannot_be_read_is_made_anew(tmp_path: Path, memory: bytes) -> None:
    store = stored(tmp_path)
    _place(tmp_path).write_bytes(memory)
    assert _counted(tmp_path) == [store.summary()]
    assert b"rivers" in _place(tmp_path).read_bytes()


def test_a_record_that_does_not_fit_is_counted_again(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _counted(tmp_path)
    place = _place(tmp_path)
    place.write_bytes(place.read_bytes().replace(b'"segments": 3', b'"segments": "3"'))
    assert _counted(tmp_path) == [store.summary()]


def test_a_memory_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _place(tmp_path).mkdir(parents=True)
    assert _counted(tmp_path) == [store.summary()]
