"""Exporting: the article in its own format, translated, and bilingual files that other tools take."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.engines import Pair
from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import Trait
from glossa.model.finding import Finding, Severity
from glossa.model.person import Person
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment
from glossa.workflow.edit import edit
from glossa.workflow.export import export_bilingual, export_formats, export_source, unit_texts
from tests.workflow.samples import AR, EN, ES, SUMMIT, ZH, Desk, StubEngine, desk, drafted, edited, replacing


def exported(here: Desk, to: LanguageTag = ES, *, allow_drafts: bool = True) -> str:
    """Returns the article in its own format, translated."""
    return export_source(here.article, to, allow_drafts=allow_drafts).data.decode()


def exclaimed(texts: Sequence[str], pair: Pair) -> list[str]:
    """Answers each text with a mark before it."""
    return [f"¡{text}" for text in texts]


def written(here: Desk, number: int, text: str) -> None:
    """Lets Ana write a translation."""
    edit(here.sitting("Ana"), here.entry(number), text)


def test_an_article_with_drafts_is_refused_and_says_how_many(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.run(StubEngine())
    written(here, 1, "Los ministros se reúnen junto al lago")

    with pytest.raises(GlossaError, match=r"4 of 5 segments of summit.md are not ready in es") as caught:
        export_source(here.article, ES, allow_drafts=False)

    assert caught.value.exit_code is ExitCode.INCOMPLETE
    assert "--allow-drafts" in caught.value.hint


def test_what_people_wrote_is_ready(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n")
    here.ingest()
    written(here, 1, "Salió un barco.")

    made = export_source(here.article, ES, allow_drafts=False)

    assert made.data.decode() == "Salió un barco.\n"
    assert (made.suffix, made.segments, made.drafts, made.untranslated) == (".md", 1, 0, 0)


def test_with_drafts_allowed_the_whole_article_is_written_in_its_own_format(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.run(StubEngine(answer=exclaimed))

    made = export_source(here.article, ES, allow_drafts=True)

    assert made.data.decode() == (
        "# ¡Ministers meet by the lake\n\n"
        "¡The ministers met on Monday. ¡They spoke for **three hours** about water.\n\n"
        "- ¡A declaración conjunta was signed.\n"
        "- ¡The secretario del Partido spoke first.\n"
    )
    assert made.drafts == 5


def test_what_has_no_translation_stays_in_the_source_language(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.ingest()
    written(here, 2, "Se reunieron el lunes.")

    made = export_source(here.article, ES, allow_drafts=True)

    assert "Se reunieron el lunes. They spoke for **three hours** about water.\n" in made.data.decode()
    assert made.untranslated == 4


@given(st.sets(st.integers(1, 5)))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_units_without_a_translation_are_byte_for_byte_what_they_were(tmp_path: Path, numbers: set[int]) -> None:
    here = desk(tmp_path)
    here.store.path.unlink(missing_ok=True)
    here.ingest()
    for number in numbers:
        written(here, number, f"Texto <1>{number}</1>." if number == 3 else f"Texto {number}.")
    untouched = {unit.id: unit.raw for unit in here.article.document.units}
    touched = {here.entry(number)[1].segment.unit for number in numbers}

    text = exported(here)

    assert set(unit_texts(here.article, ES)) == touched
    assert all(raw in text for unit, raw in untouched.items() if unit not in touched)
    if not numbers:
        assert text == SUMMIT


def test_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.path.write_bytes("\ufeff# Lake\r\n\r\nOne boat left.\r\n".encode())
    here.ingest()
    written(here, 2, "Salió un barco.")

    made = export_source(here.article, ES, allow_drafts=True)

    assert made.data == "\ufeff# Lake\r\n\r\nSalió un barco.\r\n".encode()


def test_the_format_that_read_the_article_writes_it(tmp_path: Path) -> None:
    here = desk(tmp_path, "One *boat* left.\n", name="a.txt")
    here.run(StubEngine(answer=exclaimed))

    made = export_source(replace(here.article, name="a.md"), ES, allow_drafts=True)

    assert made.data.decode() == "¡One *boat* left.\n"


def test_half_a_character_from_an_engine_does_not_break_the_file(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n")
    here.run(StubEngine(answer=lambda texts, _pair: [f"{text} \ud83d" for text in texts]))

    assert exported(here) == "One boat left. ?\n"


def test_into_chinese_no_space_stands_between_sentences(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left. Two boats stayed.\n")
    here.run(
        StubEngine(answer=replacing({"One boat left.": "一艘船离港。", "Two boats stayed.": "两艘船留下。"})), to=ZH
    )

    assert exported(here, ZH) == "一艘船离港。两艘船留下。\n"


def test_out_of_chinese_a_space_comes_between_sentences(tmp_path: Path) -> None:
    here = desk(tmp_path, "一艘船离港。两艘船留下。\n")
    here.run(
        StubEngine(answer=replacing({"一艘船离港。": "One boat left.", "两艘船留下。": "Two boats stayed."})), to=EN
    )

    assert exported(here, EN) == "One boat left. Two boats stayed.\n"


def test_a_right_to_left_translation_and_one_beyond_the_bmp_are_written(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n\nTwo boats stayed.\n")
    here.run(StubEngine(answer=replacing({"One boat left.": "غادر قارب.", "Two boats stayed.": "𝒜 😀"})), to=AR)

    assert exported(here, AR) == "غادر قارب.\n\n𝒜 😀\n"


def test_debris_stays_and_is_not_waited_for(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left the harbour.\n\nShare on Facebook | Share on X | Print\n", "copied.txt")
    here.ingest()
    written(here, 1, "Salió un barco.")

    made = export_source(here.article, ES, allow_drafts=False)

    assert made.data.decode() == "Salió un barco.\n\nShare on Facebook | Share on X | Print\n"
    assert made.suffix == ".txt"


def test_a_po_file_passes_msgfmt(tmp_path: Path) -> None:
    here = desk(tmp_path, SUMMIT + "\nOne “quoted” \\ back\\slash and 100 % <b>raw</b> {braces} 水 𝒜.\n\nمرحبا\n")
    here.run(StubEngine())
    review.approve(here.sitting("Ben"), [here.entry(1)])
    made = export_bilingual(here.article, ES, "po", here.assessor())
    path = tmp_path / f"summit{made.suffix}"
    path.write_bytes(made.data)

    done = subprocess.run(["msgfmt", "--check", "-o", "-", path], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_po_file_has_the_terms_as_notes_and_drafts_as_fuzzy(tmp_path: Path) -> None:
    here = desk(tmp_path, "The joint statement was signed.\n\nOne boat left.\n")
    here.run(StubEngine())
    written(here, 2, "Salió un barco.")

    made = export_bilingual(here.article, ES, "po", here.assessor())

    text = made.data.decode()
    assert "term: joint statement = declaración conjunta (signed by both sides)" in text
    assert text.count("#, fuzzy") == 1
    assert (made.suffix, made.segments, made.drafts, made.untranslated) == (".po", 2, 1, 0)


def test_debris_is_not_in_a_po_file(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left the harbour.\n\nShare on Facebook | Share on X | Print\n", "copied.txt")
    here.ingest()

    assert b"Share on Facebook" not in export_bilingual(here.article, ES, "po", here.assessor()).data


@pytest.mark.parametrize("name", ["markdown", "plain", "pdf", ""])
def test_a_format_that_cannot_be_exported_names_those_that_can(tmp_path: Path, name: str) -> None:
    here = desk(tmp_path)
    here.ingest()

    with pytest.raises(GlossaError) as caught:
        export_bilingual(here.article, ES, name, here.assessor())

    assert caught.value.hint == f"--format takes one of: {', '.join(export_formats())}."
    assert caught.value.exit_code is ExitCode.USAGE


def test_the_formats_to_choose_from() -> None:
    *bilingual, own = export_formats()
    assert ({"po", "xliff12", "xliff21"} - set(bilingual), own) == (set(), "source")


def test_an_article_that_names_its_language_names_the_new_one(tmp_path: Path) -> None:
    here = desk(tmp_path, "---\nlang: en  # as delivered\n---\n\nOne boat left.\n")
    here.ingest()
    written(here, 1, "Salió un barco.")

    text = exported(here, allow_drafts=False)

    assert text == "---\nlang: es  # as delivered\n---\n\nSalió un barco.\n"
    here.write(text)
    assert here.read().document.language == "es"


def test_what_a_format_has_no_place_for_is_counted(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    review.approve(here.sitting("Bo"), [here.entry(1)])
    comment(here.store, Person("Cleo"), here.entry(2), Said("Which boats?"))
    target = here.target(3)
    waived = Finding("length", Severity.ADVICE, "long", waiver=Waiver("Bo", "as it should be", target.origin.time))
    with here.store.transaction() as transaction:
        segment = here.entry(3)[1].segment.id
        transaction.put_target(segment, ES, replace(target, findings=(waived,)), expected_revision=target.revision)

    def left_out(name: str) -> dict[Trait, int]:
        return dict(export_bilingual(here.article, ES, name, here.assessor()).left_out)

    assert left_out("po") == {Trait.APPROVALS: 1, Trait.ORIGINS: 2, Trait.WAIVERS: 1}
    assert left_out("xliff12") == left_out("xliff21") == {Trait.WAIVERS: 1}
