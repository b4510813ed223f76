"""One article's store, as the workflow uses it."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.model.document import Document
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.store import ArticleStore, LanguageSummary, StaleRevision, Summary, store_for, stores
from glossa.text.languages import LanguageTag
from tests.store.samples import ES, FIRST, HEADLINE, SECOND, ZH, article, draft, human, stored


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    store = stored(tmp_path)
    assert store.exists()
    assert store.read() == article()


def test_a_target_is_put_beside_the_others(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with store.transaction() as transaction:
        transaction.put_target(FIRST, ZH, draft("部长们<1>今天</1>会面。"), expected_revision=0)
    entries = store.read().entries
    assert entries[1].targets == {ZH: draft("部长们<1>今天</1>会面。")}
    assert (entries[0], entries[2], entries[3]) == (article().entries[0], article().entries[2], article().entries[3])


def test_many_targets_are_saved_together(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with store.transaction() as transaction:
        transaction.put_target(HEADLINE, ES, human("Abre la cumbre fluvial", 2), expected_revision=1)
        transaction.put_target(HEADLINE, ES, human("Se abre la cumbre fluvial", 3), expected_revision=2)
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=None)
    assert [entry.targets[ES].revision for entry in store.read().current] == [3, 1, 3]


def test_a_change_on_a_stale_revision_is_refused(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with pytest.raises(StaleRevision) as caught, store.transaction() as transaction:
        transaction.put_target(SECOND, ES, human("Hablaron.", 3), expected_revision=2)
    assert (caught.value.expected, caught.value.stored) == (2, 3)
    assert caught.value.exit_code is ExitCode.STORE
    assert "Hablaron" not in caught.value.message
    assert store.read() == article()


def test_a_first_translation_is_refused_when_there_is_one_by_now(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with pytest.raises(StaleRevision), store.transaction() as transaction:
        transaction.put_target(HEADLINE, ES, human("Otra", 1), expected_revision=0)


def test_a_change_of_what_was_never_translated_is_refused(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with pytest.raises(StaleRevision), store.transaction() as transaction:
        transaction.put_target(FIRST, ES, human("Hoy.", 5), expected_revision=4)


def test_a_block_that_raises_saves_nothing(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with suppress(KeyboardInterrupt), store.transaction() as transaction:
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)
        raise KeyboardInterrupt
    assert store.read() == article()


def test_a_block_without_changes_writes_nothing(tmp_path: Path) -> None:
    store = stored(tmp_path)
    before = store.path.stat().st_ino
    with store.transaction() as transaction:
        assert transaction.article == article()
    assert store.path.stat().st_ino == before


def test_a_segment_that_is_not_in_the_article_is_refused(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with pytest.raises(GlossaError, match="has no segment 00000000"), store.transaction() as transaction:
        transaction.put_target(SegmentId("00000000"), ES, draft("?"), expected_revision=0)


def test_the_article_of_a_transaction_is_the_one_it_began_with(tmp_path: Path) -> None:
    with stored(tmp_path).transaction() as transaction:
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)
        assert transaction.article == article()


def test_a_new_version_of_the_article_takes_the_place_of_the_old(tmp_path: Path) -> None:
    store = stored(tmp_path)
    kept = Article("news/rivers.md", article().document, article().entries[:1])
    with store.transaction() as transaction:
        transaction.put_article(kept)
        transaction.put_target(HEADLINE, ZH, draft("河流峰会开幕"), expected_revision=0)
    assert store.read().entries[0].targets.keys() == {ES, ZH}
    assert len(store.read().entries) == 1


def test_a_transaction_can_be_the_first(tmp_path: Path) -> None:
    store = store_for(tmp_path, "new.md")
    with store.transaction() as transaction:
        assert not transaction.exists
        transaction.put_article(article("new.md"))
    assert store.read() == article("new.md")


def test_an_article_that_was_never_saved_cannot_be_read(tmp_path: Path) -> None:
    store = store_for(tmp_path, "none.md")
    assert not store.exists()
    for use in (store.read, store.summary):
        with pytest.raises(GlossaError, match="There is no article") as caught:
            use()
        assert "glossa translate" in caught.value.hint
    with store.transaction() as transaction:
        with pytest.raises(GlossaError, match="There is no article"):
            _ = transaction.article
        with pytest.raises(GlossaError, match="There is no article"):
            transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)


def test_a_second_writer_waits_and_then_gives_up(tmp_path: Path) -> None:
    store = stored(tmp_path)
    impatient = ArticleStore(store.path, patience=0.02)
    with store.transaction(), pytest.raises(GlossaError, match="Another glossa is writing to") as caught:
        impatient.create_or_replace(article())
    assert caught.value.exit_code is ExitCode.STORE


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with store.transaction() as transaction:
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)
        assert store.read() == article()


def test_a_lock_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / ".glossa").mkdir()
    (tmp_path / ".glossa" / "cache").write_text("not a folder")
    with pytest.raises(GlossaError, match="Cannot lock"):
        store_for(tmp_path, "a.md").create_or_replace(article())


def test_records_that_do_not_fit_are_damage(tmp_path: Path) -> None:
    store = stored(tmp_path)
    text = store.path.read_text("utf-8")
    store.path.write_text(text.replace('"state": "reviewed"', '"state": "perfect"', 1), "utf-8")
    with pytest.raises(GlossaError, match=r"is damaged: table targets, record \d+: state: must be one of"):
        store.read()


def test_a_change_of_a_record_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    store = stored(tmp_path)
    text = store.path.read_text("utf-8").replace('"revision": 3', '"revision": "third"')
    store.path.write_text(text, "utf-8")
    with pytest.raises(GlossaError, match="revision: must be of the kind int"), store.transaction() as transaction:
        transaction.put_target(SECOND, ES, human("Hablaron.", 4), expected_revision=3)
    assert store.path.read_text("utf-8") == text


def test_an_article_without_its_segments_takes_no_target(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"article": {"1": {"schema": 1, "name": "a", "format": "plain", "language": "en"}}}')
    with (
        pytest.raises(GlossaError, match="has no segment"),
        ArticleStore(path).transaction() as transaction,
    ):
        transaction.put_target(SECOND, ES, human("Hablaron.", 1), expected_revision=0)


def test_a_summary_of_odd_records_is_damage(tmp_path: Path) -> None:
    store = stored(tmp_path)
    store.path.write_text('{"article": {"1": {"schema": 1}}}')
    with pytest.raises(GlossaError, match="lacks format, language, name"):
        store.summary()


@pytest.mark.parametrize(
    ("good", "odd", "what"),
    [
        (f'"id": "{FIRST}"', '"id": ["x"]', "table segments: a record lacks id"),
        (f'"segment": "{SECOND}"', '"segment": ["x"]', "table targets: a record lacks segment"),
        ('"state": "reviewed"', '"state": {}', "table targets: a record lacks state"),
    ],
)
def test_a_summary_of_records_that_say_nothing_is_damage(tmp_path: Path, good: str, odd: str, what: str) -> None:
    store = stored(tmp_path)
    text = store.path.read_text("utf-8")
    assert good in text
    store.path.write_text(text.replace(good, odd, 1), "utf-8")
    with pytest.raises(GlossaError, match=f"is damaged: {what}"):
        store.summary()


@pytest.mark.parametrize("key", ["id", "segment"])
def test_a_change_beside_a_record_that_says_nothing_is_refused(tmp_path: Path, key: str) -> None:
    store = stored(tmp_path)
    text = store.path.read_text("utf-8").replace(f'"{key}": "{SECOND}"', f'"{key}": ["x"]', 1)
    store.path.write_text(text, "utf-8")
    with pytest.raises(GlossaError, match=f"a record lacks {key}"), store.transaction() as transaction:
        transaction.put_target(FIRST, ZH, draft("部长们<1>今天</1>会面。"), expected_revision=0)
    assert store.path.read_text("utf-8") == text


def test_a_name_too_long_for_the_disk_is_no_article_and_says_so_when_saved(tmp_path: Path) -> None:
    store = store_for(tmp_path, "水" * 90 + ".md")
    assert not store.exists()
    with pytest.raises(GlossaError, match="too long") as caught:
        store.create_or_replace(article())
    assert caught.value.hint == "Nothing was changed. Give the file a shorter name."


def test_a_place_that_cannot_be_looked_at_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(GlossaError, match="Permission denied") as caught:
        store_for(tmp_path, "a.md").exists()
    assert caught.value.exit_code is ExitCode.STORE


def test_a_summary_counts_current_segments_by_language_and_state(tmp_path: Path) -> None:
    nothing = dict.fromkeys(State, 0)
    assert stored(tmp_path).summary() == Summary(
        name="news/rivers.md",
        language=LanguageTag("en"),
        segments=3,
        words=12,
        comments=0,
        targets={
            ES: LanguageSummary(
                nothing | {State.UNTRANSLATED: 1, State.DRAFT: 1, State.REVIEWED: 1},
                nothing | {State.UNTRANSLATED: 3, State.DRAFT: 3, State.REVIEWED: 6},
                findings=1,
                waived=0,
            ),
            ZH: LanguageSummary(
                nothing | {State.UNTRANSLATED: 2, State.DRAFT: 1},
                nothing | {State.UNTRANSLATED: 6, State.DRAFT: 6},
                findings=0,
                waived=0,
            ),
        },
    )


def test_words_of_a_language_without_spaces_are_its_letters(tmp_path: Path) -> None:
    first = article().entries[0]
    entry = Entry(replace(first.segment, source="<1>水资源</1>，2026年𠮷！"), MappingProxyType({}))
    store = store_for(tmp_path, "水.md")
    store.create_or_replace(Article("水.md", Document("plain", ZH, ("",), ()), (entry,)))
    assert store.summary().words == 9


@pytest.mark.parametrize(
    "name", ["a.md", "news/río 1.md", "新闻/峰会.md", "قمة.txt", "😀.md", "a.json", ".hidden/b.md"]
)
def test_an_article_is_found_by_its_name(tmp_path: Path, name: str) -> None:
    store_for(tmp_path, name).create_or_replace(article(name))
    assert [store.read().name for store in stores(tmp_path)] == [name]
    assert (tmp_path / ".glossa" / "articles" / f"{name}.json").is_file()


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../a.md", "a/../../b.md", "a//b.md", "./a.md", "a\0b"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(GlossaError, match="Not the name of an article"):
        store_for(tmp_path, name)


def test_stores_come_sorted_and_without_leftovers(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", "news/c.md"):
        store_for(tmp_path, name).create_or_replace(article(name))
    (tmp_path / ".glossa/articles/.b.md.json.tmp").write_text("half")
    (tmp_path / ".glossa/articles/._b.md.json").write_text("what a Mac keeps beside a file")
    assert [store.read().name for store in stores(tmp_path)] == ["a.md", "b.md", "news/c.md"]


def test_an_article_whose_name_begins_with_a_dot_is_one_like_any_other(tmp_path: Path) -> None:
    store_for(tmp_path, ".a.md").create_or_replace(article(".a.md"))
    assert [store.read().name for store in stores(tmp_path)] == [".a.md"]


def test_a_project_without_articles_has_no_stores(tmp_path: Path) -> None:
    assert list(stores(tmp_path)) == []


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    """A file in its place stands for a folder that nobody may read: no permission keeps out who is root."""
    (tmp_path / ".glossa").mkdir()
    (tmp_path / ".glossa/articles").write_text("")
    with pytest.raises(GlossaError, match=r"Cannot read .*articles: Not a directory") as raised:
        list(stores(tmp_path))
    assert raised.value.exit_code is ExitCode.STORE


@pytest.mark.parametrize("on", [True, False])
def test_reading_leaves_the_garbage_collector_as_it_was(tmp_path: Path, on: bool) -> None:
    store = stored(tmp_path)
    before = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        store.read()
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()
