"""Terms that Apertium's other words agree with: the stages that a stand-in goes through, and the forms of terms."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.engines import ENGINES, Fitted, Grammarian, Occurrence, Pair
from glossa.engines._apertium_forms import fit
from glossa.engines._apertium_grammar import Stages, read_stages, translate
from glossa.engines._base import EngineGarbled
from glossa.text.languages import LanguageTag

MODE = """\
lt-proc '/d/eng-spa.automorf.bin' | apertium-tagger -g $2 '/d/eng-spa.prob' | lt-proc -b '/d/eng-spa.autobil.bin' \
| apertium-transfer -b '/d/t1x' | lt-proc $1 '/d/eng-spa.autogen.bin' | lt-proc -p '/d/pgen.bin'
"""
STAGES = read_stages(MODE)
PAIR = Pair(LanguageTag("en"), LanguageTag("es"))

ANALYSES = {
    "joint statement": "^joint/joint<adj>$ ^statement/statement<n><sg>$",
    "news agencies": "^news/news<n><sg>$ ^agencies/agency<n><pl>$",
    "heads of state": "^heads/head<n><pl>/head<vblex><pri>$ ^of/of<pr>$ ^state/state<n><sg>$",
    "newsrooms": "^newsrooms/*newsrooms$",
    "crises": "^crises/crisis<n><pl>$",
    "declaración conjunta": "^declaración/declaración<n><f><sg>$ ^conjunta/conjunto<adj><f><sg>$",
    "agencia de noticias": "^agencia/agencia<n><f><sg>/agenciar<vblex><pri>$ ^de/de<pr>$ ^noticias/noticia<n><f><pl>$",
    "Jefe de Estado": "^Jefe/Jefe<n><m><sg>$ ^de/de<pr>$ ^Estado/Estado<n><m><sg>$",
    "sala de redacción": "^sala/sala<n><f><sg>$ ^de/de<pr>$ ^redacción/redacción<n><f><sg>$",
    "relaciones bilaterales": "^relaciones/relación<n><f><pl>$ ^bilaterales/bilateral<adj><mf><pl>$",
    "crisis": "^crisis/crisis<n><f><sp>$",
    "desinformación": "^desinformación/*desinformación$",
    "Arvenna": "^Arvenna/*Arvenna$",
    "rápidamente": "^rápidamente/rápidamente<adv>$",
    "Corea del Norte": "^Corea del Norte/Corea del Norte<np><loc><f><sg>$",
    "América Latina": "^América/América<np><loc><f><sg>$ ^Latina/Latino<n><f><sg>/Latino<adj><f><sg>$",
    "La Haya": "^La/El<det><def><f><sg>$ ^Haya/Haber<vbhaver><prs><p3><sg>$",
    "Corte Penal": "^Corte/Corte<n><m><sg>/Corte<n><f><sg>/Cortar<vblex><prs>$ ^Penal/Penal<adj><mf><sg>$",
    "Ecuador": "^Ecuador/Ecuador<n><m><sg>/Ecuador<np><loc><m><sg>$",
    "Cruz Roja": "^Cruz/Cruz<n><f><sg>/Cruz<np><ant><m><sg>$ ^Roja/Rojo<adj><f><sg>$",
    "Naciones Unidas": "^Naciones Unidas/Naciones Unidas<np><al><f><pl>$",
}
PLURALS = {
    "agencia<n><f><pl>": "agencias",
    "Jefe<n><m><pl>": "jefes",
    "sala<n><f><pl>": "#sala",
    "declaración<n><f><pl>": "declaraciones",
    "conjunto<adj><f><pl>": "conjuntas",
}


def run(pipeline: str, text: str) -> str:
    """Stands in for Apertium: analyses what it knows, generates the plurals that it knows."""
    texts = text.split("\0")[:-1]
    if "automorf" in pipeline:
        return "\0".join(ANALYSES.get(each, f"^{each}/*{each}$") for each in texts) + "\0"
    return "\0".join(re.sub(r"\^([^$]*)\$", lambda unit: PLURALS[unit[1]], each) for each in texts) + "\0"


def fitted(surface: str, term: str, rendering: str) -> Fitted:
    """Returns one term in the form for its place."""
    assert STAGES is not None
    return fit([Occurrence(surface, term, rendering)], STAGES, STAGES, ("eng", "spa"), run)[0]


def test_a_mode_is_cut_at_the_analysis_and_at_the_dictionary() -> None:
    expected = Stages(
        "lt-proc '/d/eng-spa.automorf.bin'",
        "apertium-wblank-attach | apertium-tagger -g  '/d/eng-spa.prob' | lt-proc -b '/d/eng-spa.autobil.bin'",
        "apertium-transfer -b '/d/t1x' | apertium-wblank-detach | "
        "lt-proc -n '/d/eng-spa.autogen.bin' | lt-proc -p '/d/pgen.bin'",
    )
    assert expected == STAGES


@pytest.mark.parametrize(
    "mode",
    [
        "lt-proc '/d/automorf.bin' | apertium-transfer '/d/t1x' '/d/autobil.bin' | lt-proc $1 '/d/autogen.bin'",
        "hfst-proc '/d/analyser' | lt-proc -b '/d/autobil.bin' | lt-proc $1 '/d/autogen.bin'",
        "lt-proc '/d/automorf.bin' | lt-proc -b '/d/autobil.bin' | cat",
    ],
)
def test_a_mode_of_another_make_has_no_stages(mode: str) -> None:
    assert read_stages(mode) is None


@pytest.mark.parametrize(
    ("surface", "term", "rendering", "wanted"),
    [
        ("joint statement", "joint statement", "declaración conjunta", Fitted("declaración conjunta", "NFS")),
        ("news agencies", "news agency", "agencia de noticias", Fitted("agencias de noticias", "NFP")),
        ("heads of state", "head of state", "Jefe de Estado", Fitted("Jefes de Estado", "NMP")),
        ("crises", "crisis", "crisis", Fitted("crisis", "NFP")),
        ("crisis", "crisis", "crisis", Fitted("crisis", "NFS")),
        ("news agencies", "news agencies", "agencia de noticias", Fitted("agencia de noticias", "NFS")),
        ("joint statement", "joint statement", "relaciones bilaterales", Fitted("relaciones bilaterales", "NFP")),
        ("United Nations", "United Nations", "Naciones Unidas", Fitted("Naciones Unidas", "NFP")),
        ("newsrooms", "newsroom", "declaración conjunta", Fitted("declaraciones conjuntas", "NFP")),
    ],
)
def test_a_term_takes_the_number_of_its_place(surface: str, term: str, rendering: str, wanted: Fitted) -> None:
    assert fitted(surface, term, rendering) == wanted


def test_a_plural_that_cannot_be_made_stays_singular_and_agrees_as_such() -> None:
    assert fitted("newsrooms", "newsroom", "sala de redacción") == Fitted("sala de redacción", "NFS")


def test_a_noun_that_the_dictionary_lacks_has_the_gender_of_its_ending() -> None:
    assert fitted("disinformation", "disinformation", "desinformación") == Fitted("desinformación", "NFS")


@pytest.mark.parametrize(
    ("surface", "said", "wanted"),
    [
        ("geoportal", Occurrence("", "geoportal", "geored", "feminine"), Fitted("geored", "NFS")),
        ("geoportals", Occurrence("", "geoportal", "geored", "feminine"), Fitted("geored", "NFS")),
        (
            "geoportals",
            Occurrence("", "geoportal", "geored", "feminine", forms=("georedes",)),
            Fitted("georedes", "NFP"),
        ),
        ("geoportals", Occurrence("", "geoportal", "geored", forms=("geored", "georedes")), Fitted("georedes", "NMP")),
        ("geoportals", Occurrence("", "geoportal", "geored", forms=("georedes", "geos")), Fitted("geored", "NMS")),
        ("geoportal", Occurrence("", "geoportal", "geored", forms=("georedes",)), Fitted("geored", "NMS")),
        (
            "newsrooms",
            Occurrence("", "newsroom", "sala de redacción", forms=("sala", "relaciones bilaterales")),
            Fitted("relaciones bilaterales", "NFP"),
        ),
        (
            "agencies",
            Occurrence("", "agency", "declaración conjunta", "masculine"),
            Fitted("declaraciones conjuntas", "NFP"),
        ),
        ("court", Occurrence("", "court", "Corte Penal", "feminine"), Fitted("Corte Penal", "NFS")),
        ("court", Occurrence("", "court", "Corte Penal", "neuter"), Fitted("Corte Penal", "NMS")),
        ("court", Occurrence("", "court", "Corte Penal"), Fitted("Corte Penal", "NMS")),
        ("deed", Occurrence("", "deed", "geored nacional", "common"), Fitted("geored nacional", "NMS")),
        ("geoportals", Occurrence("", "geoportal", "geored", "whatever"), Fitted("geored", "NMS")),
    ],
)
def test_what_the_dictionary_lacks_the_glossary_says(surface: str, said: Occurrence, wanted: Fitted) -> None:
    assert STAGES is not None
    assert fit([replace(said, surface=surface)], STAGES, STAGES, ("eng", "spa"), run) == [wanted]


@pytest.mark.parametrize(
    ("rendering", "part_of_speech", "gender", "grammar"),
    [
        ("Orvento", "noun", "feminine", "NFS"),
        ("Orvento", "proper noun", "feminine", "PFS"),
        ("orVento", "proper noun", "", "PMS"),
        ("Corea del Norte", "noun", "", "PFS"),
    ],
)
def test_of_an_unknown_word_the_glossary_says_whether_it_is_a_name(
    rendering: str, part_of_speech: str, gender: str, grammar: str
) -> None:
    assert STAGES is not None
    occurrence = Occurrence("Orvento", "Orvento", rendering, gender, part_of_speech)
    assert fit([occurrence], STAGES, STAGES, ("eng", "spa"), run) == [Fitted(rendering, grammar)]


def test_an_adverb_has_no_grammar() -> None:
    assert fitted("quickly", "quickly", "rápidamente") == Fitted("rápidamente")


@pytest.mark.parametrize(
    ("surface", "rendering", "grammar"),
    [
        ("Arvenna", "Arvenna", "PFS"),
        ("Tervel", "Tervel Airlines", "PMS"),
        ("North Korea", "Corea del Norte", "PFS"),
        ("Latin America", "América Latina", "PFS"),
        ("The Hague", "La Haya", "PFS"),
        ("Arvenna", "Ecuador", "PMS"),
        ("joint statement", "Ecuador", "NMS"),
        ("Red Cross", "Cruz Roja", "NFS"),
    ],
)
def test_a_name_is_one_that_takes_no_article(surface: str, rendering: str, grammar: str) -> None:
    assert fitted(surface, surface, rendering) == Fitted(rendering, grammar)


def test_a_language_without_articles_before_its_nouns_has_no_such_names() -> None:
    assert STAGES is not None
    occurrence = Occurrence("Arvenna", "Arvenna", "Arvenna")
    assert fit([occurrence], STAGES, STAGES, ("eng", "dan"), run) == [Fitted("Arvenna")]


def test_stand_ins_get_a_reading_and_a_translation_between_the_stages() -> None:
    seen: list[str] = []

    def stage(pipeline: str, text: str) -> str:
        seen.append(text)
        if "automorf" in pipeline:
            return "^The/the<det>$ ^XQ0NFPZ/*XQ0NFPZ$ ^XQ1Z/*XQ1Z$"
        if "autobil" in pipeline:
            return "^XQ0NFPZ<n><pl>/@XQ0NFPZ<n><pl>$ ^XQ1Z/@XQ1Z$"
        return "Las XQ0NFPZ"

    assert STAGES is not None
    assert translate(STAGES, "The XQ0NFPZ XQ1Z", stage) == "Las XQ0NFPZ"
    assert seen[1] == "^The/the<det>$ ^XQ0NFPZ/XQ0NFPZ<n><pl>$ ^XQ1Z/*XQ1Z$"
    assert seen[2] == "^XQ0NFPZ<n><pl>/XQ0NFPZ<n><f><pl>$ ^XQ1Z/@XQ1Z$"


@pytest.mark.parametrize(
    ("analysed", "is_possessive"),
    [
        ("^xq0nmpz/*xq0nmpz$^'/'<apos>$ ^families/family<n><pl>$", True),
        ("^xq0nmpz/*xq0nmpz$^’/’<apos>$ ^old/old<adj>/old<n><sg>$", True),
        ("^xq0nmsz/*xq0nmsz$^'/'<apos>$ ^families/family<n><pl>$", False),
        ("^xq0nmpz/*xq0nmpz$^'/'<apos>$ ^said/say<vblex><past>$ ^families/family<n><pl>$", False),
        ("^xq0nmpz/*xq0nmpz$^'/'<apos>$^./.<sent>$", False),
    ],
)
def test_an_apostrophe_between_a_plural_and_a_noun_is_a_possessive(analysed: str, is_possessive: bool) -> None:
    seen: list[str] = []

    def stage(pipeline: str, text: str) -> str:
        seen.append(text)
        return analysed if "automorf" in pipeline else text

    assert STAGES is not None
    translate(STAGES, "text", stage)
    assert (" ^'s/'s<gen>$" in seen[1]) is is_possessive


def test_without_the_mode_files_terms_stay_as_the_glossary_has_them(tmp_path: Path) -> None:
    program = tmp_path / "apertium"
    program.write_text("#!/bin/sh\necho eng-spa\n")
    program.chmod(0o755)
    engine = ENGINES.load("apertium").connect({"program": str(program), "data": str(tmp_path)})
    assert isinstance(engine, Grammarian)
    assert engine.fit([Occurrence("talks", "talk", "conversación")], PAIR) == [Fitted("conversación")]
    assert engine.fit([], PAIR) == []


@pytest.mark.skipif(shutil.which("apertium") is None, reason="the program itself, where it is installed")
def test_the_real_program_lets_its_words_agree() -> None:
    engine = ENGINES.load("apertium").connect({})
    assert isinstance(engine, Grammarian)
    texts = [
        'Nine <x id="0" as="NFP"/> will exchange reports and photographs.',
        'The <x id="0" as="NFS"/> defends <g id="1">freedom</g>.',
        'He met the <x id="1" as="NMS"/> of the <g id="0">Coral Herald</g>.',
        'Terrorism and <x id="0" as="NMS"/> are dangerous.',
        '<x id="0" as="PFS"/> and <x id="1" as="PMS"/> share a long border.',
        'The <x id="0" as="NMP"/>\' families met.',
        'The <x id="0" as="NMP"/>’ families met.',
        "The house is old.",
    ]
    assert engine.send(texts, PAIR) == [
        'Nueve <x id="0"/> intercambiarán informes y fotografías.',
        'La <x id="0"/> defiende <g id="1">libertad</g>.',
        'Cumplió el <x id="1"/> del <g id="0">Heraldo de Coral</g>.',
        'El terrorismo y el <x id="0"/> son peligrosos.',
        '<x id="0"/> y <x id="1"/> comparten un borde largo.',
        'Las familias de los <x id="0"/> cumplieron.',
        'Las familias de los <x id="0"/> cumplieron.',
        "La casa es vieja.",
    ]
    assert engine.fit([Occurrence("news agencies", "news agency", "agencia de noticias")], PAIR) == [
        Fitted("agencias de noticias", "NFP")
    ]


@pytest.mark.parametrize("answer", ["", "^a/a<n><sg>$\0"])
def test_stages_that_answer_for_fewer_terms_are_garbled(answer: str) -> None:
    assert STAGES is not None
    with pytest.raises(EngineGarbled, match="apertium analysed"):
        fit([Occurrence("a", "a", "b")] * 3, STAGES, STAGES, ("eng", "spa"), lambda _pipeline, _text: answer)


def test_a_generator_that_makes_fewer_plurals_is_garbled() -> None:
    def forgetful(pipeline: str, text: str) -> str:
        return run(pipeline, text) if "automorf" in pipeline else ""

    assert STAGES is not None
    with pytest.raises(EngineGarbled, match="apertium generated"):
        fit(
            [Occurrence("news agencies", "news agency", "agencia de noticias")] * 2,
            STAGES,
            STAGES,
            ("eng", "spa"),
            forgetful,
        )


@pytest.mark.parametrize("mode", ["", "\n\n"])
def test_an_empty_mode_has_no_stages(mode: str) -> None:
    assert read_stages(mode) is None
