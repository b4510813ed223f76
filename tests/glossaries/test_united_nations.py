"""The shipped glossary of the United Nations finds its terms where they are meant, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.terminology.finder import TermFinder
from glossa.terminology.termbase import Termbase
from glossa.text.languages import language_tag

FILE = Path(__file__).parents[2] / "glossaries" / "united-nations.csv"


def found(language: str, text: str) -> list[str]:
    glossary = FORMAT.parse(FILE.read_bytes(), FILE.name)
    return [match.concept.id for match in TermFinder(Termbase((glossary,)), language_tag(language)).find(text)]


@pytest.mark.parametrize(
    ("language", "text", "concepts"),
    [
        ("en", "UN women staff thanked UN Women.", ["un-women"]),
        ("en", "The first committee of the club met the First Committee.", ["first-committee"]),
        ("en", "Zero Hunger is Goal 2; zero hunger is a wish.", ["sdg-02"]),
        (
            "en",
            "The States parties adopted 🕊 draft resolutions by a show of hands.",
            ["state-party", "draft-resolution", "show-of-hands"],
        ),
        (
            "zh-Hans",
            "安理会常任理事国否决了决议草案。",
            ["permanent-member-of-the-security-council", "draft-resolution"],
        ),
        ("zh-Hant", "聯合國難民安置與人口販運問題", ["refugee-resettlement", "human-trafficking"]),
        ("es", "Los proyectos de resolución se aprobaron por consenso.", ["draft-resolution", "by-consensus"]),
        ("fr", "Le droit de veto bloque le projet de résolution.", ["right-of-veto", "draft-resolution"]),
        ("ru", "Резолюции Совета Безопасности приняли консенсусом.", ["security-council-resolution", "by-consensus"]),
        ("ar", "صدر قرار مجلس الأمن بشأن حماية المدنيين", ["security-council-resolution", "protection-of-civilians"]),
    ],
)
def test_terms_are_found_where_they_are_meant(language: str, text: str, concepts: list[str]) -> None:
    assert found(language, text) == concepts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A partner with full credentials took the responsibility to protect the data."),
        ("en", "The main committee of the chess club met the human rights committee of the town."),
        ("zh-Hans", "联合国日前发布报告，双方继续会谈。"),
        ("zh-Hans", "中方愿同各方协商一致，和平发展。"),
        ("fr", "L'action humanitaire d'urgence continue."),
        ("ar", "من المقرر أن يبدأ الاجتماع غدا"),
    ],
)
def test_words_in_another_sense_are_let_be(language: str, text: str) -> None:
    assert found(language, text) == []
