"""Measuring which stand-ins an engine carries over: what real engines do to them, and what is kept of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from glossa.config import Config
from glossa.engines import Pair
from glossa.errors import GlossaError
from glossa.masking import MaskStyle, Protected, cut, example, mask
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.calibration import Calibration, calibrate, survived
from glossa.workflow.crew import hire
from glossa.workflow.mask_cache import keep_style, kept_style, measured
from glossa.workflow.mask_sentences import SENTENCES
from glossa.workflow.project import open_project
from tests.engines.server import FakeServices, Fault
from tests.workflow.samples import AR, EN, ES, FR, ZH

PAIR = Pair(EN, ES)
WORD, BRACKETS, MARKUP = MaskStyle.WORD, MaskStyle.BRACKETS, MaskStyle.MARKUP


def config(folder: Path, services: FakeServices, engine: str = "google") -> Config:
    """Makes the settings of a project whose engine is the local server."""
    settings = {f"GLOSSA_ENGINE_{engine}_{name}".upper(): value for name, value in services.settings(engine).items()}
    return open_project(folder, folder, settings, {"engines": [engine]}).config


def calibrated(
    folder: Path, mangle: Callable[[str], str], pair: Pair = PAIR, said: list[str] | None = None
) -> Calibration:
    """Measures an engine that does this to the texts."""
    with FakeServices(mangle=mangle) as services:
        return calibrate(config(folder, services), "google", pair, (said if said is not None else []).append)


def silent(said: str) -> None:
    """Hears nothing."""


def survivors(found: Calibration) -> dict[MaskStyle, int]:
    """Returns how many survived in each shape."""
    return {shape.style: shape.survivors for shape in found.shapes}


def all_of(found: Calibration) -> int:
    """Returns how many there were."""
    return found.shapes[0].of


def cased(text: str) -> str:
    """Capitalises words of letters and digits, as an engine does that takes them for names."""
    return re.sub(r"\bXQ(\d)Z\b", r"Xq\1z", text)


def without_words(text: str) -> str:
    """Takes digits in words for numbers of their own."""
    return re.sub(r"XQ(\d)Z", r"XQ \1 de Z", text)


def dropping(text: str) -> str:
    """Drops words that it does not know, and leaves everything in brackets alone."""
    return re.sub(r"\bX[A-Z\d]+\b ?", "", text)


def doubling(text: str) -> str:
    """Says unknown words twice."""
    return re.sub(r"\b(X[A-Z\d]+)\b", r"\1 \1", text)


def bunching(text: str) -> str:
    """Puts words that it does not know at the end."""
    found = re.findall(r"\bX[A-Z\d]+\b", text)
    return " ".join([re.sub(r" ?\bX[A-Z\d]+\b", "", text), *found])


def gluing(text: str) -> str:
    """Takes the space behind unknown words away."""
    return re.sub(r"\b(X[A-Z\d]+) (?=\w)", r"\1", text)


def test_an_engine_that_carries_everything_over_keeps_its_own_shape(tmp_path: Path) -> None:
    found = calibrated(tmp_path, str)

    assert set(survivors(found).values()) == {all_of(found)}
    assert found.best is WORD


@pytest.mark.parametrize("mangle", [dropping, doubling, bunching, gluing])
def test_an_engine_that_spoils_words_is_sent_brackets(tmp_path: Path, mangle: Callable[[str], str]) -> None:
    found = calibrated(tmp_path, mangle)

    assert survivors(found)[WORD] < all_of(found) == survivors(found)[BRACKETS]
    assert found.best is BRACKETS
    assert found.kept


@pytest.mark.parametrize(
    "mangle",
    [
        cased,
        lambda text: text.replace("[[", "[ [ ").replace("]]", " ] ]"),
        lambda text: re.sub(r"(?<=[{#])\d(?=[}#])", lambda found: chr(ord(found[0]) + 0xFEE0), text),
        lambda text: text.translate(str.maketrans("[]⟦⟧", "【】〚〛")),
        lambda text: text.translate(str.maketrans("{}#_", "｛｝＃＿")),
        str.lower,
    ],
)
def test_what_does_no_harm_costs_no_survivor(tmp_path: Path, mangle: Callable[[str], str]) -> None:
    found = calibrated(tmp_path, mangle)

    assert set(survivors(found).values()) == {all_of(found)}


def test_only_the_shapes_that_an_engine_spoils_lose(tmp_path: Path) -> None:
    def translating_brackets(text: str) -> str:
        return re.sub(r"\[\[(\d)\]\]", r"[\1]", without_words(text)).replace("&amp;", "& amp;")

    found = calibrated(tmp_path, translating_brackets)

    lost = {style for style, count in survivors(found).items() if count < all_of(found)}
    assert lost == {WORD, BRACKETS, MARKUP}
    assert survivors(found)[BRACKETS] == 0
    assert survivors(found)[MARKUP] == all_of(found) - 1
    assert found.best is MaskStyle.LETTERS


def test_a_loss_is_shown_as_it_was_sent_and_came_back(tmp_path: Path) -> None:
    found = calibrated(tmp_path, dropping)

    assert found.shapes[0].lost == ("XQ0Z rose again in spring.", "⟨es⟩ rose again in spring.")
    assert found.shapes[2].lost is None


def test_says_first_who_reads_how_much(tmp_path: Path) -> None:
    said: list[str] = []
    with FakeServices() as services:

        def heard(message: str) -> None:
            assert services.requests == []
            said.append(message)

        found = calibrate(config(tmp_path, services), "google", PAIR, heard)

        assert found.requests == len(services.requests)
        assert said[0].startswith(f"google: the text of {28 * 8} segments is sent to {services.address}/m")
    assert said[1].startswith(f"None of it is yours: 28 sentences of glossa's own in 8 shapes, {found.requests} req")


def test_later_runs_use_the_best_shape_for_that_engine_address_and_pair(tmp_path: Path) -> None:
    with FakeServices(mangle=dropping) as services:
        here = config(tmp_path, services)
        calibrate(here, "google", PAIR, silent)

        crew = hire(here, PAIR)
        assert crew.style(crew.ready[0]) is BRACKETS
        assert hire(here, Pair(EN, FR)).styles == {}
    with FakeServices() as elsewhere:
        assert hire(config(tmp_path, elsewhere), PAIR).styles == {}


def test_the_address_is_not_in_the_cache(tmp_path: Path) -> None:
    calibrated(tmp_path, str)

    (kept,) = (tmp_path / ".glossa" / "cache" / "masks").iterdir()
    assert "127.0.0.1" not in kept.read_text(encoding="utf-8")
    assert (tmp_path / ".glossa" / ".gitignore").read_text(encoding="utf-8").endswith("/cache/\n")


def test_an_engine_that_brings_nothing_is_an_error_and_nothing_is_kept(tmp_path: Path) -> None:
    with FakeServices(always=Fault.FORBIDDEN) as services, pytest.raises(GlossaError, match="google brought no trans"):
        calibrate(config(tmp_path, services), "google", PAIR, silent)

    assert not (tmp_path / ".glossa" / "cache").exists()


def test_a_shape_without_an_answer_is_not_chosen(tmp_path: Path) -> None:
    with FakeServices(mangle=dropping) as services:
        services.faults.extend([None, None, Fault.FORBIDDEN])
        found = calibrate(config(tmp_path, services), "google", PAIR, silent)

    assert found.shapes[2].fault == "google answered with status 403: not allowed; check the key"
    assert found.best is MaskStyle.BRACES


def test_an_engine_that_reads_markup_has_no_choice(tmp_path: Path) -> None:
    found = calibrate(open_project(tmp_path, tmp_path, {}, {}).config, "apertium", PAIR, silent)

    assert [shape.style for shape in found.shapes] == [MARKUP]
    assert (found.shapes[0].survivors, found.kept) == (found.shapes[0].of, False)


def test_a_language_without_sentences_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="no sentences in Arabic"):
        calibrated(tmp_path, str, Pair(AR, EN))


KEY = measured("google", "http://127.0.0.1:1/m", PAIR)
GOOD = {"engine": "google", "address": KEY.address, "source": "en", "target": "es", "shapes": KEY.shapes}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"[]",
        b"[" * 100_000,
        json.dumps({**GOOD, "style": "curly"}).encode(),
        json.dumps({**GOOD, "style": ["word"]}).encode(),
        json.dumps({**GOOD, "style": None}).encode(),
        json.dumps({**GOOD, "target": "fr", "style": "word"}).encode(),
        json.dumps({**GOOD, "shapes": "older", "style": "word"}).encode(),
        json.dumps({**GOOD, "more": 1, "style": "word"}).encode(),
    ],
)
def test_a_damaged_or_foreign_file_is_ignored(tmp_path: Path, content: bytes) -> None:
    assert keep_style(tmp_path, KEY, BRACKETS)
    assert kept_style(tmp_path, KEY) is BRACKETS
    (kept,) = (tmp_path / ".glossa" / "cache" / "masks").iterdir()
    kept.write_bytes(content)

    assert kept_style(tmp_path, KEY) is None


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / ".glossa").write_text("no folder", encoding="utf-8")

    assert not calibrated(tmp_path, str).kept


@pytest.mark.parametrize(
    ("answer", "pair", "count"),
    [
        ("XQ0Z frente a XQ1Z.", PAIR, 2),
        ("XQ0Zs frente a XQ1Z.", PAIR, 1),
        ("frente a XQ1Z. XQ0Z", PAIR, 1),
        ("XQ1Z XQ0Z frente.", PAIR, 1),
        ("XQ0Z frente a XQ0Z, XQ1Z, XQ7Z.", PAIR, 1),
        ("وXQ0Z أمام XQ1Z.", Pair(EN, AR), 2),
        ("在XQ1Z前的XQ0Z。", Pair(EN, ZH), 2),
        ("𝒜 XQ0Z 😀 XQ1Z.", PAIR, 2),
    ],
)
def test_a_survivor_is_there_once_by_itself_and_inside_the_sentence(answer: str, pair: Pair, count: int) -> None:
    sheet = mask("A before B.", [Protected(Span(0, 1), "A"), Protected(Span(9, 10), "B")], WORD)

    assert survived(sheet, answer, pair) == count


@pytest.mark.parametrize("style", MaskStyle)
@pytest.mark.parametrize("language", SENTENCES)
def test_no_sentence_has_anything_like_a_stand_in(language: str, style: MaskStyle) -> None:
    for sentence in SENTENCES[language]:
        sheet = mask(sentence, [Protected(Span(0, 1), "")], style)
        assert sheet.tokens() == [example(style)]
        assert cut(sheet, sentence).order == []


@pytest.mark.parametrize("language", SENTENCES)
def test_the_sentences_are_a_few_dozen_with_terms_in_each(language: LanguageTag) -> None:
    assert len(set(SENTENCES[language])) == 28
    assert all(sentence.count("*") in (2, 4, 6) for sentence in SENTENCES[language])
