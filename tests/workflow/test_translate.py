"""Translating an article: what is sent, what is kept, and that nobody's work is in danger."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from glossa.engines import Pair, Privacy, TermPair
from glossa.engines._base import EngineRefused, Limits
from glossa.errors import GlossaError
from glossa.model.inline import tags
from glossa.model.target import Origin, OriginKind, State
from glossa.workflow.summary import Failure
from tests.workflow.samples import (
    EN,
    THREE,
    ZH,
    Heard,
    StubEngine,
    approved,
    desk,
    mangling_masks,
    marked,
    refused,
    sources,
)

TWICE = """\
The harbour opened at dawn.

Boats left one by one.

The harbour opened at dawn.
"""
ONE_BY_ONE = Limits(texts=1, attempts=1, concurrency=1)


def test_every_segment_is_drafted_and_says_by_which_engine(tmp_path: Path) -> None:
    here = desk(tmp_path, TWICE)

    summary = here.run(StubEngine())

    assert here.texts() == [
        "[es] The harbour opened at dawn.",
        "[es] Boats left one by one.",
        "[es] The harbour opened at dawn.",
    ]
    assert {here.target(number).state for number in (1, 2, 3)} == {State.DRAFT}
    assert here.target(1).origin.kind is OriginKind.MT
    assert here.target(1).origin.engine == "stub"
    assert (summary.segments, summary.already, summary.drafted, summary.complete) == (3, 0, {"stub": 3}, True)


def test_identical_texts_are_sent_once(tmp_path: Path) -> None:
    engine = StubEngine()

    desk(tmp_path, TWICE).run(engine)

    assert engine.sent == ["The harbour opened at dawn.", "Boats left one by one."]


def test_what_somebody_approved_elsewhere_is_not_sent(tmp_path: Path) -> None:
    elsewhere = desk(tmp_path, "Boats left one by one.\n", "news/old.md")
    approved(elsewhere, 1, "Los barcos salieron uno a uno.")
    here = desk(tmp_path, TWICE, "news/new.md")
    engine = StubEngine()

    summary = here.run(engine, memory=[elsewhere.article])

    assert engine.sent == ["The harbour opened at dawn."]
    target = here.target(2)
    assert (target.text, target.state) == ("Los barcos salieron uno a uno.", State.TRANSLATED)
    assert target.origin == Origin(OriginKind.TM_EXACT, target.origin.time, score=100, by="Ben", memory="news/old.md")
    assert (summary.from_memory, summary.drafted) == (1, {"stub": 2})


def test_the_next_engine_takes_what_the_first_one_left_and_the_reason_is_told(tmp_path: Path) -> None:
    here, heard = desk(tmp_path, TWICE), Heard()

    summary = here.run(StubEngine("first", refused), StubEngine("second"), progress=heard)

    assert summary.drafted["second"] == 3
    assert heard.notes == ["first left 2 undrafted: the stub has no such pair"]
    assert summary.complete


def test_what_no_engine_could_draft_is_listed_with_the_reason_and_the_rest_is_saved(tmp_path: Path) -> None:
    def only_boats(texts: Sequence[str], pair: Pair) -> list[str]:
        if any("Boats" in text for text in texts):
            return marked(texts, pair)
        raise EngineRefused("it knows boats only")

    here = desk(tmp_path, "Boats left one by one.\n\nThe harbour opened at dawn.\n")

    summary = here.run(StubEngine(answer=only_boats, limits=ONE_BY_ONE))

    assert here.texts() == ["[es] Boats left one by one.", ""]
    assert summary.failures == (Failure(2, "it knows boats only"),)
    assert not summary.complete


def test_without_a_ready_engine_every_segment_fails_and_says_what_each_engine_lacks(tmp_path: Path) -> None:
    summary = desk(tmp_path, "Boats left one by one.\n").run(absent={"far": "no key", "near": "not installed"})

    assert summary.failures == (Failure(1, "far: no key; near: not installed"),)


def test_without_any_engine_it_says_so(tmp_path: Path) -> None:
    summary = desk(tmp_path, "Boats left one by one.\n").run()

    assert summary.failures == (Failure(1, "no engine is named"),)


def test_web_page_debris_is_neither_sent_nor_expected(tmp_path: Path) -> None:
    text = "Harbour opens at dawn\n\nBoats left one by one.\n\nShare on Facebook | Share on X | Print\n"
    here, engine = desk(tmp_path, text, "copied.txt"), StubEngine()

    summary = here.run(engine)

    assert len(here.article.current) == 3
    assert engine.sent == ["Harbour opens at dawn", "Boats left one by one."]
    assert (summary.segments, summary.complete) == (2, True)


def test_what_has_no_words_stays_as_it_is(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, "| Year | Boats |\n| --- | --- |\n| 2025 | 1,200 |\n"), StubEngine()

    summary = here.run(engine)

    assert engine.sent == ["Year", "Boats"]
    assert here.texts() == ["[es] Year", "[es] Boats", "2025", "1,200"]
    assert summary.drafted == {"unchanged": 2, "stub": 2}


def test_inline_codes_survive_an_engine_that_breaks_every_mask(tmp_path: Path) -> None:
    here = desk(tmp_path, "The **old** harbour, see [the map](https://example.org/map), opened.\n")

    summary = here.run(StubEngine(answer=mangling_masks))

    assert summary.complete
    source = sources(here.article)[0]
    assert [tag.id for tag in tags(here.texts()[0])] == [tag.id for tag in tags(source)]
    assert not [finding for finding in here.target(1).findings if finding.check == "codes"]


def test_an_engine_that_breaks_masks_and_refuses_fragments_leaves_the_text_to_the_next(tmp_path: Path) -> None:
    def mangles_then_refuses(texts: Sequence[str], pair: Pair) -> list[str]:
        if "XQ" in texts[0]:
            return mangling_masks(texts, pair)
        raise EngineRefused("no fragments")

    here = desk(tmp_path, "The **old** harbour opened.\n")

    summary = here.run(StubEngine("first", mangles_then_refuses), StubEngine("second"))

    assert here.texts() == ["[es] The <1>old</1> harbour opened."]
    assert summary.drafted["second"] == 1


def test_an_engine_with_glossaries_of_its_own_gets_the_terms_that_occur(tmp_path: Path) -> None:
    here, engine = desk(tmp_path), StubEngine(takes_terms=True)

    here.run(engine)

    pairs = [TermPair("Party secretary", "secretario del Partido"), TermPair("joint statement", "declaración conjunta")]
    assert engine.terms == pairs + pairs  # with the drafts, and once more with the retry that masks them


def test_an_engine_without_glossaries_gets_none(tmp_path: Path) -> None:
    here, engine = desk(tmp_path), StubEngine()

    here.run(engine)

    assert engine.terms == []


@pytest.mark.parametrize(
    ("privacy", "said"),
    [
        (Privacy.THIRD_PARTY, ["stub is a third party's service: the text of 2 segments is sent to it."]),
        (Privacy.OWN_SERVER, ["stub: the text of 2 segments is sent to the server you named."]),
        (Privacy.LOCAL, []),
    ],
)
def test_who_will_read_the_texts_is_said_before_the_first_request(
    tmp_path: Path, privacy: Privacy, said: list[str]
) -> None:
    engine = StubEngine(privacy=privacy)
    heard = Heard(engine)

    desk(tmp_path, TWICE).run(engine, progress=heard)

    assert heard.notes == said
    assert heard.sent_before == [0] * len(said)


def test_progress_ends_where_it_said_it_would(tmp_path: Path) -> None:
    heard = Heard()

    desk(tmp_path, TWICE).run(StubEngine(), progress=heard)

    assert (heard.steps, heard.total) == (3, 3)


def test_an_article_in_the_target_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="is in English already"):
        desk(tmp_path, TWICE).run(StubEngine(), to=EN)


def test_where_masks_break_each_stretch_between_codes_is_drafted_by_itself(tmp_path: Path) -> None:
    def knows_no_closing(texts: Sequence[str], pair: Pair) -> list[str]:
        if texts[0] == "closed":
            raise EngineRefused("it knows no such word")
        return mangling_masks(texts, pair)

    here = desk(tmp_path, "**Boats** left.\n\nThe harbour **closed** early.\n")

    summary = here.run(StubEngine(answer=knows_no_closing, limits=ONE_BY_ONE))

    assert here.texts() == ["<1>[es] Boats</1> [es] left.", ""]
    assert summary.failures == (Failure(2, "it knows no such word"),)


def test_right_to_left_and_astral_text_goes_through_unharmed(tmp_path: Path) -> None:
    here = desk(tmp_path, "وصلت القوارب عند الفجر.\n\n𝒜 😀 boat.\n")

    here.run(StubEngine())

    assert here.article.document.language == "ar"
    assert here.texts() == ["[es] وصلت القوارب عند الفجر.", "[es] 𝒜 😀 boat."]


def test_a_chinese_article_goes_into_english(tmp_path: Path) -> None:
    here = desk(tmp_path, "# 港口清晨开放\n\n船只陆续离港。党委书记首先发言。\n")

    summary = here.run(StubEngine(), to=EN)

    assert here.article.document.language == ZH
    assert here.texts(EN) == ["[en] 港口清晨开放", "[en] 船只陆续离港。", "[en] Party secretary 首先发言。"]
    assert (summary.terms.required, summary.terms.repaired) == (1, 1)


def test_an_engine_that_is_passed_over_is_named_with_its_reason(tmp_path: Path) -> None:
    here, heard = desk(tmp_path, THREE), Heard()

    here.run(StubEngine(), progress=heard, absent={"deepl": "deepl has no key"})
    here.run(StubEngine(), progress=heard, absent={"deepl": "deepl has no key"})

    assert heard.notes == ["deepl is passed over: deepl has no key"]
