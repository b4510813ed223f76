"""The index of the memory: what is found, and that it is the same however it came to be."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.index import Concordance, Feed, Hit, MemoryIndex, Query, Refresh, Stats, cache, updating
from glossa.index.listing import read_list
from glossa.index.locking import held
from glossa.memory import Penalties, canonical, renumbered, score
from glossa.model.inline import visible
from glossa.model.match import Match, MatchKind
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold
from glossa.text.spans import Span

EN, ES, ZH = LanguageTag("en"), LanguageTag("es"), LanguageTag("zh-Hans")
NOON = "2026-11-21T12:00:00Z"

words = st.sampled_from(
    ["talks", "peace", "Peace", "rain", "the", "14", "2,500", "<1>", "</1>", "和平", "会谈", "سلام", "𠮷", "."]
)
texts = st.lists(words, max_size=7).map(" ".join) | st.lists(words, max_size=7).map("".join) | st.text(max_size=5)


def unit(
    source: str, target: str = "x", origin: str = "a.md", *, before: str = "", after: str = "", time: str = NOON
) -> MemoryUnit:
    return MemoryUnit(source, target, EN, ES, origin, before, after, time=time)


def feed(*units: MemoryUnit, name: str = "a.md", fingerprint: str = "1") -> Feed:
    return Feed(name, fingerprint, lambda: units)


def index(*feeds: Feed, folder: Path | None = None) -> MemoryIndex:
    made = MemoryIndex(folder, EN, ES)
    made.refresh(feeds)
    return made


def targets(known: MemoryIndex, text: str) -> list[str]:
    return [match.target for match in known.find(text)]


# What is found


@settings(deadline=None)
@given(st.lists(texts, max_size=10), texts, st.integers(70, 100))
def test_the_best_is_the_best_of_all(known: list[str], text: str, least: int) -> None:
    found = index(feed(*(unit(source, str(place)) for place, source in enumerate(known)))).find(text, least=least)
    scores = [score(text, source) for source in known]
    assert (found[0].score if found else None) == max((points for points in scores if points >= least), default=None)


@settings(deadline=None)
@given(st.lists(texts, max_size=8), st.lists(texts, max_size=8))
def test_many_are_looked_up_as_each_of_them(known: list[str], asked: list[str]) -> None:
    memory = index(feed(*(unit(source, str(place)) for place, source in enumerate(known))))
    queries = [Query(text, "peace", "和平") for text in asked]
    assert memory.find_all(queries, most=3) == [memory.find(text, "peace", "和平", most=3) for text in asked]


def test_the_same_text_between_the_same_neighbours_comes_first() -> None:
    known = index(feed(unit("Peace.", "paz", time="2026-12-01"), unit("Peace.", "la paz", before="Talks.", after="𠮷")))
    assert known.find("Peace.", "Talks.", "𠮷") == (
        Match("Peace.", "la paz", 100, "a.md", "", MatchKind.CONTEXT, NOON),
        Match("Peace.", "paz", 100, "a.md", "", MatchKind.EXACT, "2026-12-01"),
    )


def test_of_very_many_translations_of_a_text_the_one_in_context_is_found() -> None:
    context = unit("Peace.", "la paz", before="Talks.")
    known = index(feed(context, *(unit("Peace.", f"paz {number}") for number in range(300))))
    assert known.find("Peace.", "Talks.")[0].target == "la paz"


def test_what_is_like_a_text_comes_with_its_numbers_and_codes() -> None:
    known = index(feed(unit("On <1>14</1> May they met.", "<1>14</1>日会晤。")))
    assert known.find("On <7>15</7> May they met.")[0].target == "<7>15</7>日会晤。"


@settings(deadline=None)
@given(texts, st.permutations(range(1, 4)))
def test_the_same_text_is_found_whatever_the_numbers_of_its_codes(text: str, order: list[int]) -> None:
    source = canonical(text)[0]
    shuffled = renumbered(text, dict(enumerate(order, start=1)))
    assert targets(index(feed(unit(source, f"«{source}»"))), shuffled) == [f"«{shuffled}»"]


def test_penalties_count() -> None:
    known = index(feed(unit("Peace.", "paz", "b.tmx"), name="b.tmx"))
    assert known.find("Peace.", penalties=Penalties({"b.tmx": 10}))[0].score == 90
    assert known.find("Peace.", penalties=Penalties({"b.tmx": 31})) == ()


def test_of_as_many_as_are_asked_for_the_best_are_found() -> None:
    known = index(
        feed(*(unit(f"They spoke of peace and rain {name}", name) for name in ("abc", "def", "和")), unit("x"))
    )
    assert len(known.find("They spoke of peace and rain", most=2)) == 2
    assert [match.target for match in known.find("They spoke of peace and rain", most=1)] == ["和"]


def test_a_unit_keeps_all_that_it_has() -> None:
    whole = MemoryUnit("a\ud800\n", "\x00é", LanguageTag("en-GB"), ES, "b", "和", "سلام", "Ana", NOON, False, "𠮷")
    assert index(Feed("b", "1", lambda: [whole])).search("é").hits[0].unit == whole


def test_texts_whose_hashes_are_the_same_are_told_apart() -> None:
    from zlib import crc32

    assert crc32(b"plumless") == crc32(b"buckeroo")
    known = index(feed(unit("plumless", "one"), unit("buckeroo", "two")))
    assert (targets(known, "plumless")[0], targets(known, "buckeroo")[0]) == ("one", "two")


def test_what_has_been_replaced_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "_SMALL", 0)
    large = [unit(f"Talks {place}", "old") for place in range(5)]
    known = index(feed(*large), feed(unit("Talks 2", "new", "b"), name="b"), folder=tmp_path)
    known.refresh([feed(*large), feed(unit("Talks 3", "newer", "b"), name="b", fingerprint="2")])
    assert len(list(tmp_path.glob("*/part-*"))) == 2
    assert (targets(known, "Talks 2"), targets(known, "Talks 3")) == (["old", "newer"], ["newer", "old"])
    assert [hit.unit.target for hit in known.search("new").hits] == ["newer"]


# Learning


def test_what_is_learned_is_offered_at_once_until_it_comes_with_its_origin() -> None:
    known = index(feed(unit("War.", "guerra")))
    known.learn(unit("Peace talks today.", "hoy"))
    assert targets(known, "Peace talks today.") == ["hoy"]
    assert targets(known, "Peace talks Today.") == ["hoy"]
    assert known.search("HOY").total == 1
    known.refresh([feed(unit("War.", "guerra"), unit("Peace talks today.", "ahora"), fingerprint="2")])
    assert targets(known, "Peace talks today.") == ["ahora"]


# Refreshing

steps = st.lists(
    st.dictionaries(st.sampled_from(["a", "b", "c"]), st.lists(texts, max_size=4).map(tuple), max_size=3), max_size=6
)


def units(name: str, sources: Sequence[str]) -> list[MemoryUnit]:
    return [unit(source, f"{name} {source}", name) for source in sources]


def fed(content: dict[str, tuple[str, ...]]) -> list[Feed]:
    return [Feed(name, repr(sources), partial(units, name, sources)) for name, sources in content.items()]


def said(known: MemoryIndex, asked: Sequence[str]) -> object:
    return [known.find(text, most=50) for text in asked], known.stats().origins


@settings(max_examples=40, deadline=None)
@given(steps, st.lists(texts, max_size=4), st.sampled_from([0, 500]))
def test_brought_up_to_date_step_by_step_it_is_as_made_anew(
    contents: list[dict[str, tuple[str, ...]]], asked: list[str], small: int
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(updating, "_SMALL", small)
        patch.setattr(updating, "_TIMES", min(small, 2))
        known = MemoryIndex(Path(folder), EN, ES)
        for content in contents:
            known.refresh(fed(content))
            other = index(*fed(content), folder=Path(folder))
            assert said(known, asked) == said(other, asked) == said(index(*fed(content)), asked)


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    reads: list[str] = []

    def counted(name: str, fingerprint: str) -> Feed:
        def read() -> Sequence[MemoryUnit]:
            reads.append(name)
            return [unit(f"Peace in {name}.", origin=name)]

        return Feed(name, fingerprint, read)

    known = MemoryIndex(tmp_path, EN, ES)
    assert known.refresh([counted("a", "1"), counted("b", "1")]) == Refresh(("a", "b"), (), 2)
    assert known.refresh([counted("a", "1"), counted("b", "2")]) == Refresh(("b",), (), 2)
    assert MemoryIndex(tmp_path, EN, ES).refresh([counted("a", "1"), counted("b", "2")]) == Refresh((), (), 2)
    assert known.refresh([counted("b", "2"), counted("c", "1")]) == Refresh(("c",), ("a",), 2)
    assert reads == ["a", "b", "b", "c"]


def test_a_feed_that_fails_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    def broken() -> Sequence[MemoryUnit]:
        raise GlossaError("memory.tmx is damaged")

    known = index(feed(unit("Peace.", "paz")), folder=tmp_path)
    with pytest.raises(GlossaError):
        known.refresh([feed(unit("Peace.", "otra"), fingerprint="2"), Feed("memory.tmx", "1", broken)])
    assert targets(known, "Peace.") == ["paz"]
    assert sorted(path.name for path in (tmp_path / "en-es").iterdir()) == ["lock", "part-1.bin", "parts.json"]


def test_parts_are_few_and_the_files_of_others_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updating, "_SMALL", 0)
    known = MemoryIndex(tmp_path, EN, ES)
    for size in range(1, 40):
        known.refresh([feed(unit(f"Talks {place}", origin=str(place)), name=str(place)) for place in range(size)])
        assert len(list(tmp_path.glob("*/part-*.bin"))) <= 5
    assert known.stats().units == 39


def test_each_pair_has_its_own_folder(tmp_path: Path) -> None:
    index(feed(unit("Peace.", "paz")), folder=tmp_path)
    chinese = MemoryIndex(tmp_path, EN, ZH)
    chinese.refresh([feed(unit("Peace.", "和平"))])
    assert targets(chinese, "Peace.") == ["和平"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["en-es", "en-zh-Hans"]


# Several processes


def test_another_process_sees_what_was_added_when_it_refreshes(tmp_path: Path) -> None:
    one = index(feed(unit("Peace.", "paz")), folder=tmp_path)
    other = index(feed(unit("Peace.", "la paz"), fingerprint="2"), folder=tmp_path)
    assert (targets(one, "Peace."), targets(other, "Peace.")) == (["paz"], ["la paz"])
    assert one.refresh([feed(unit("Peace.", "la paz"), fingerprint="2")]) == Refresh((), (), 1)
    assert targets(one, "Peace.") == ["la paz"]


def test_what_another_process_did_while_one_waited_is_not_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = feed(unit("Peace.", "paz"))
    known, reads = MemoryIndex(tmp_path, EN, ES), count()

    def late(path: Path, patience: float) -> object:
        monkeypatch.setattr(cache, "held", held)
        index(wanted, folder=tmp_path)
        return held(path, patience)

    monkeypatch.setattr(cache, "held", late)
    known.refresh([Feed("a.md", "1", lambda: [unit(f"{next(reads)}")])])
    assert (next(reads), targets(known, "Peace.")) == (0, ["paz"])


def test_a_part_that_another_process_removes_while_one_opens_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index(feed(unit("Peace.", "paz")), folder=tmp_path)
    listing = (tmp_path / "en-es" / "parts.json").read_bytes()
    index(feed(unit("Peace.", "la paz"), fingerprint="2"), folder=tmp_path)
    current = (tmp_path / "en-es" / "parts.json").read_bytes()
    (tmp_path / "en-es" / "parts.json").write_bytes(listing)

    def late(*what: object) -> object:
        try:
            return read_list(*what)  # type: ignore[arg-type]
        finally:
            (tmp_path / "en-es" / "parts.json").write_bytes(current)

    monkeypatch.setattr(cache, "read_list", late)
    assert index(feed(unit("Peace.", "la paz"), fingerprint="2"), folder=tmp_path).stats().units == 1


def test_a_lock_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = ExitStack()
    other.enter_context(held(tmp_path / "en-es" / "lock", 0.0))
    monkeypatch.setattr("glossa.index.locking.time.sleep", lambda _: other.close())
    known = index(feed(unit("Peace.", "paz")), folder=tmp_path)
    assert (known.trouble, [*tmp_path.glob("*/part-*")]) == ("", [tmp_path / "en-es" / "part-1.bin"])


# A cache that is damaged, old, or cannot be written


def spoil(change: Callable[[bytes], bytes], pattern: str) -> Callable[[Path], None]:
    def change_all(folder: Path) -> None:
        for path in folder.glob(f"*/{pattern}"):
            time = path.stat().st_mtime_ns
            path.write_bytes(change(path.read_bytes()))
            os.utime(path, ns=(time, time + 10**9))  # a second later, however coarse the clock of the disk is

    return change_all


@pytest.mark.parametrize(
    "damage",
    [
        spoil(lambda _: b"", "parts.json"),
        spoil(lambda data: data[:40], "parts.json"),
        spoil(lambda _: b"[]", "parts.json"),
        spoil(lambda data: data.replace(b'"version": 2', b'"version": 1'), "parts.json"),
        spoil(lambda _: b'{"version": 2}', "parts.json"),
        spoil(lambda data: data.replace(b'"tokens"', b'"tokans"'), "parts.json"),
        spoil(lambda data: data.replace(b'"<u4"', b'"<u9"'), "parts.json"),
        spoil(lambda _: b"[" * 100_000, "parts.json"),
        spoil(lambda _: b"", "part-*"),
        spoil(lambda data: data[:100], "part-*"),
        spoil(lambda data: data[::-1], "part-*"),
        lambda folder: next(folder.glob("*/part-*")).unlink(),
        lambda folder: next(folder.glob("*/parts.json")).unlink(),
    ],
)
def test_a_cache_that_is_damaged_or_of_another_version_is_made_again(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    wanted = feed(unit("Peace.", "paz"), unit("Talks.", "𠮷"))
    index(wanted, folder=tmp_path)
    damage(tmp_path)
    known = index(wanted, folder=tmp_path)
    assert (targets(known, "Peace."), known.trouble) == (["paz"], "")
    assert MemoryIndex(tmp_path, EN, ES).refresh([wanted]).read == ()


def decay(path: Path, place: int) -> None:
    """Changes a byte of a file behind everybody's back: its time stays."""
    data, status = bytearray(path.read_bytes()), path.stat()
    data[place % len(data)] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_a_text_is_not_offered_with_a_part_of_its_neighbour(tmp_path: Path) -> None:
    wanted = feed(unit("Peace.", "paz"))
    index(wanted, folder=tmp_path)
    listing = json.loads((tmp_path / "en-es" / "parts.json").read_bytes())
    (_, _, layout, _), *_ = listing["parts"]
    decay(tmp_path / "en-es" / "part-1.bin", layout["ends"][1] + 8)  # where the source ends
    assert targets(index(wanted, folder=tmp_path), "Peace.") == ["paz"]


@pytest.mark.parametrize("place", [0, 8, 30])
def test_a_text_that_is_not_what_was_written_is_not_offered(tmp_path: Path, place: int) -> None:
    wanted = feed(unit("Peace.", "paz"))
    index(wanted, folder=tmp_path)
    decay(next(tmp_path.glob("*/part-*")), place)
    known = index(wanted, folder=tmp_path)
    assert targets(known, "Peace.") in ([], ["paz"])
    assert [hit.unit.target for hit in known.search("paz").hits] in ([], ["paz"])


def test_a_text_that_is_not_what_was_written_is_read_again_before_it_moves_to_another_part(tmp_path: Path) -> None:
    wanted = feed(unit("Peace.", "paz"))
    index(wanted, folder=tmp_path)
    decay(next(tmp_path.glob("*/part-*")), 8)
    known = index(wanted, feed(unit("Talks.", "𠮷", "b"), name="b"), folder=tmp_path)
    assert (targets(known, "Peace."), targets(known, "Talks."), known.stats().units) == (["paz"], ["𠮷"], 2)


@settings(deadline=None)
@given(st.sampled_from(["part-1.bin", "parts.json"]), st.integers(0, 2000), st.booleans())
def test_whatever_decays_the_index_goes_on(name: str, place: int, grows: bool) -> None:
    wanted = [feed(unit("Peace.", "paz"), unit("War and talks.", "guerra"))]
    more = [feed(unit("Talks.", "𠮷", "b"), name="b")] if grows else []
    with TemporaryDirectory() as folder:
        index(*wanted, folder=Path(folder))
        decay(Path(folder, "en-es", name), place)
        known = index(*wanted, *more, folder=Path(folder))
        assert set(targets(known, "War and talks.")) <= {"guerra", "paz", "𠮷"}
        known.refresh([feed(unit("Peace.", "la paz"), fingerprint="2")])
        assert targets(known, "Peace.") == ["la paz"]


def test_where_nothing_can_be_written_the_index_is_in_memory_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "en-es").write_text("a file, no folder")
    known = index(feed(unit("Peace.", "paz")), folder=tmp_path)
    assert targets(known, "Peace.") == ["paz"]
    assert known.trouble == f"The index of the translation memory cannot be kept in {tmp_path / 'en-es'}: File exists"
    assert known.refresh([feed(unit("Peace.", "la paz"), fingerprint="2")]).read == ("a.md",)
    assert (targets(known, "Peace."), known.stats().units) == (["la paz"], 1)


@pytest.mark.parametrize("file", [0, 1])
def test_a_full_disk_costs_nothing_but_time(tmp_path: Path, file: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from errno import ENOSPC

    known = index(feed(unit("War.", "guerra")), folder=tmp_path)
    calls = count()

    def full(_: int) -> None:
        if next(calls) == file:
            raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("glossa.index.cache.os.fsync", full)
    both = [feed(unit("War.", "guerra")), feed(unit("Peace.", "paz", "b"), name="b")]
    known.refresh(both)
    assert (targets(known, "Peace."), targets(known, "War.")) == (["paz"], ["guerra"])
    assert known.trouble.endswith("No space left on device")
    assert not list(tmp_path.glob("*/*.tmp"))
    assert targets(index(*both, folder=tmp_path), "Peace.") == ["paz"]


def test_a_lock_that_is_never_given_back_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "PATIENCE", 0.0)
    with held(tmp_path / "en-es" / "lock", 0.0):
        known = index(feed(unit("Peace.", "paz")), folder=tmp_path)
    assert targets(known, "Peace.") == ["paz"]
    assert known.trouble.startswith("The index of the translation memory cannot be kept in")


# Searching


@settings(deadline=None)
@given(st.lists(st.tuples(texts, texts), max_size=8), texts)
def test_a_search_finds_a_text_wherever_it_stands(known: list[tuple[str, str]], text: str) -> None:
    found = index(feed(*(unit(source, target) for source, target in known))).search(text)
    having = [pair for pair in known if text and any(fold(text) in each for side in pair for each in readings(side))]
    assert found.total == len(found.hits) == len(having)
    for hit in found.hits:
        for side, spans in ((hit.unit.source, hit.source), (hit.unit.target, hit.target)):
            assert all(fold(text) in readings(span.of(side)) for span in spans)


def readings(text: str) -> tuple[str, str]:
    return fold(text), fold(visible(text).text)


def test_a_search_passes_over_codes_but_for_those_that_are_looked_for() -> None:
    known = index(feed(unit("A <1>joint</1> statement, joint statement", "<1>联合</1>声明"), unit("<1>So</1>", "<2/>")))
    (hit,) = known.search("joint statement").hits
    assert [span.of(hit.unit.source) for span in hit.source] == ["joint</1> statement", "joint statement"]
    assert known.search("联合声明").hits[0].target == (Span(3, 11),)
    assert known.search("<1>so").hits[0].source == (Span(0, 5),)
    assert known.search("<2/>").total == 1


def test_a_search_tells_where_the_text_stands_newest_first() -> None:
    old = unit("Peace talks, peace", "和平ＡＢＣ", time="2025-01-01T00:00:00Z")
    new = unit("𠮷 abc", "سلام", time="2026-01-01T00:00:00Z")
    known = index(feed(old, new))
    assert known.search("ABC") == Concordance((Hit(new, (Span(2, 5),), ()), Hit(old, (), (Span(2, 5),))), 2)
    assert known.search("abc", most=1) == Concordance((Hit(new, (Span(2, 5),), ()),), 2)
    assert known.search("PEACE").hits[0].source == (Span(0, 5), Span(13, 18))
    assert known.search("") == Concordance((), 0)


def test_what_runs_over_the_end_of_a_text_is_no_hit() -> None:
    assert index(feed(unit("Peace", "paz"))).search("epaz") == Concordance((), 0)


# Counting


def test_it_says_how_much_there_is(tmp_path: Path) -> None:
    known = index(feed(unit("a"), unit("b")), feed(name="empty"), folder=tmp_path)
    size = next(tmp_path.glob("*/part-*")).stat().st_size
    assert known.stats() == Stats(2, {"a.md": 2, "empty": 0}, size)
    assert index(feed(), feed(name="empty"), folder=tmp_path).stats() == known.stats()
    assert MemoryIndex(None, EN, ES).stats() == Stats(0, {}, 0)
