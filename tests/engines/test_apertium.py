"""The apertium engine, with a small program in Apertium's place that can do everything wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from glossa.engines import ENGINES
from glossa.engines._base import EngineGarbled, EngineRefused, MaskStyle, Pair
from glossa.engines._dispatch import dispatch
from glossa.engines.apertium import Apertium
from glossa.text.languages import language_tag

PAIR = Pair(language_tag("en"), language_tag("es"))
_FAKE = """#!/bin/sh
for last; do :; done
[ "$last" = -l ] && {{ echo "  eng-spa"; echo "  spa-eng_US"; exit 0; }}
echo "$*" >> "{calls}"
{body}
"""


def program(folder: Path, body: str = "exec cat") -> Apertium:
    """Returns the engine with a program that lists two modes and then does `body`."""
    path = folder / "apertium"
    path.write_text(_FAKE.format(body=body, calls=folder / "calls"))
    path.chmod(0o755)
    return Apertium(program=str(path))


def test_sends_many_texts_in_one_call(tmp_path: Path) -> None:
    texts = [f"Sentence {number}: 汉字 🙂 ירוק [x] {{y}} ^z$ a/b \\ @c." for number in range(500)]
    deliveries = list(dispatch(program(tmp_path), texts, PAIR))
    assert [outcome.text for delivery in deliveries for outcome in delivery.outcomes] == texts
    assert (tmp_path / "calls").read_text().splitlines() == ["-f none -u eng-spa"]


def test_keeps_what_is_not_translated(tmp_path: Path) -> None:
    engine = program(tmp_path, "sed s/house/casa/g")
    source = 'the <g id="0">house</g> of <x id="1"/>, 5 &lt; 6'
    assert engine.send([source], PAIR) == ['the <g id="0">casa</g> of <x id="1"/>, 5 &lt; 6']
    assert engine.mask_style is MaskStyle.MARKUP


def test_asks_again_when_a_pair_is_lost(tmp_path: Path) -> None:
    engine = program(tmp_path, r"sed 's/\[\[t:g:[0-9]*\]\]we\[\[.\]\]//g'")
    source = 'and <g id="0">we</g> came'
    assert engine.send(["one", source], PAIR) == ["one", source]
    assert len((tmp_path / "calls").read_text().splitlines()) == 2


@pytest.mark.parametrize("body", ["exit 3", "echo only one text", "head -c 20"])
def test_a_wrong_answer_is_garbled(tmp_path: Path, body: str) -> None:
    with pytest.raises(EngineGarbled, match=r"apertium (ended|returned)"):
        program(tmp_path, body).send(["One.", "Two."], PAIR)


def test_kills_a_program_that_never_ends(tmp_path: Path) -> None:
    hasty = Apertium(program=program(tmp_path, "cat > /dev/null; sleep 60 | cat").program)
    limits = type(hasty.limits)(timeout=0.2)
    with pytest.raises(EngineGarbled, match=r"did not finish within 0\.2 s"):
        Apertium(program=hasty.program, limits=limits).send(["One."], PAIR)


def test_says_which_package_to_install(tmp_path: Path) -> None:
    engine = program(tmp_path)
    french = Pair(language_tag("es"), language_tag("fr"))
    readiness = engine.readiness(french)
    assert readiness.reason == "apertium has no mode from Spanish into French"
    assert readiness.hint == "Install it: apt install apertium apertium-fr-es."
    with pytest.raises(EngineRefused, match="apertium-fr-es"):
        engine.send(["Hola."], french)


def test_is_ready_when_it_has_any_mode(tmp_path: Path) -> None:
    assert program(tmp_path).readiness().ready


def test_says_that_it_cannot_list_its_modes(tmp_path: Path) -> None:
    path = tmp_path / "apertium"
    path.write_text("#!/bin/sh\nexit 1\n")
    path.chmod(0o755)
    readiness = ENGINES.load("apertium").connect({"program": str(path)}).readiness()
    assert readiness.reason == "apertium cannot list its language pairs: apertium ended with exit code 1"


def test_a_program_that_reads_nothing_does_no_harm(tmp_path: Path) -> None:
    with pytest.raises(EngineGarbled):
        program(tmp_path, "exec true").send(["One. " * 50_000], PAIR)


def test_says_that_there_is_no_package(tmp_path: Path) -> None:
    readiness = program(tmp_path).readiness(Pair(language_tag("en"), language_tag("zh")))
    assert not readiness.ready
    assert readiness.hint == "Debian has no package for this pair; use another engine."


def test_says_that_the_program_is_missing() -> None:
    engine = ENGINES.load("apertium").connect({"program": "/no/such/apertium"})
    readiness = engine.readiness(PAIR)
    assert readiness.reason == "the program '/no/such/apertium' cannot be started: it is not installed"
    assert readiness.hint == "Install it: apt install apertium apertium-eng-spa."


@pytest.mark.parametrize(
    ("source", "target", "ready"),
    [("en", "es", True), ("en", "es-MX", True), ("es", "en-US", True), ("es", "en", False), ("en-GB", "es", True)],
)
def test_finds_the_mode_for_regional_tags(tmp_path: Path, source: str, target: str, ready: bool) -> None:
    pair = Pair(language_tag(source), language_tag(target))
    assert program(tmp_path).readiness(pair).ready is ready


def test_takes_data_from_another_folder(tmp_path: Path) -> None:
    path = str(program(tmp_path).program)
    engine = ENGINES.load("apertium").connect({"program": path, "data": str(tmp_path)})
    engine.send(["One."], PAIR)
    assert (tmp_path / "calls").read_text() == f"-d {tmp_path} -f none -u eng-spa\n"


@pytest.mark.skipif(shutil.which("apertium") is None, reason="Apertium is not installed")
def test_the_real_program_keeps_order_and_markup() -> None:
    engine = ENGINES.load("apertium").connect({})
    if not engine.readiness(PAIR).ready:
        pytest.skip("apertium-eng-spa is not installed")
    texts = ["The house is big.", 'The <g id="0">big house</g>.', 'He met <x id="0"/> in Spain.', "The headline"]
    texts.append('[5] {6} ^7$ 8/9 \\ @ ~ * # <g id="0">[</g> 汉字 🙂')
    assert engine.send(texts, PAIR) == [
        "La casa es grande.",
        'La <g id="0">casa grande</g>.',
        'Cumplió <x id="0"/> en España.',
        "El titular",
        texts[-1],
    ]
