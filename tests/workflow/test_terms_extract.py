"""Term candidates from the articles of a project, and a glossary to fill in."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.text.languages import LanguageTag, language_tag
from glossa.workflow.project import Project
from glossa.workflow.terms_extract import (
    Extraction,
    ExtractWish,
    candidates_csv,
    extract_terms,
    rules_for,
    write_candidates,
)
from tests.workflow.samples import EN, ES, FR, Desk, desk

GLOSSARY = """\
id,en,es,fr
p,port authority,autoridad portuaria,
g,substation,,sous-station
"""
ARTICLE = """\
# Port Alder gets shore power

The port authority wants shore power. Port Alder's *port authorities* pay for **shore power** and a substation.

Share on Facebook

Share on Facebook

The Clean Harbour Network (CHN) counts the substations of Port Alder.
"""


def port(folder: Path, article: str = ARTICLE, name: str = "port.md") -> Desk:
    """Makes a project with an article on a port."""
    return desk(folder, article, name, glossary=GLOSSARY)


def into(here: Desk, *targets: LanguageTag) -> Project:
    """Returns the project of a desk with other targets."""
    return replace(here.project, config=replace(here.project.config, targets=targets))


def texts(found: Extraction) -> list[str]:
    """Returns the texts of the candidates in their order."""
    return [each.candidate.text for each in found.proposed]


def test_what_the_glossaries_know_is_left_out(tmp_path: Path) -> None:
    here = port(tmp_path)
    found = extract_terms(into(here), [here.path], ExtractWish())
    assert texts(found) == ["Port Alder", "shore power", "Clean Harbour Network"]
    assert (found.candidates, found.known) == (5, 2)
    assert not here.store.exists()


def test_a_term_without_a_rendering_in_the_target_is_still_a_candidate(tmp_path: Path) -> None:
    here = port(tmp_path)
    spanish = extract_terms(into(here, ES), [here.path], ExtractWish())
    assert texts(spanish) == ["Port Alder", "shore power", "Clean Harbour Network", "substation"]
    french = extract_terms(into(here, ES, FR), [here.path], ExtractWish())
    assert texts(french) == [
        "Port Alder",
        "shore power",
        "Clean Harbour Network",
        "port authorities",
        "substation",
    ]


def test_known_ones_can_be_shown_and_are_marked(tmp_path: Path) -> None:
    here = port(tmp_path)
    found = extract_terms(into(here), [here.path], ExtractWish(known_too=True))
    assert [(each.rank, each.candidate.text, each.glossaries) for each in found.proposed] == [
        (1, "Port Alder", ()),
        (2, "shore power", ()),
        (3, "Clean Harbour Network", ()),
        (4, "port authorities", ("terms.csv",)),
        (5, "substation", ("terms.csv",)),
    ]


def test_only_the_best_are_taken(tmp_path: Path) -> None:
    here = port(tmp_path)
    assert texts(extract_terms(here.project, [here.path], ExtractWish(top=1))) == ["Port Alder"]


def test_several_articles_are_one_corpus_and_one_named_twice_counts_once(tmp_path: Path) -> None:
    here = port(tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("A heat pump hums.\n\nThe heat pump of Port Alder hums.\n", encoding="utf-8")
    found = extract_terms(into(here), [here.path, other, here.path], ExtractWish())
    assert texts(found) == ["Port Alder", "shore power", "Clean Harbour Network", "heat pump"]
    articles = dict(found.proposed[0].candidate.articles)
    assert list(articles.values()) == [3, 1]


def test_page_furniture_is_not_read(tmp_path: Path) -> None:
    here = port(tmp_path)
    assert "Facebook" not in texts(extract_terms(here.project, [here.path], ExtractWish()))


def test_the_csv_is_a_glossary_to_fill_in(tmp_path: Path) -> None:
    here = port(tmp_path)
    found = extract_terms(into(here, ES), [here.path], ExtractWish())
    rows = list(csv.reader(io.StringIO(candidates_csv(found, [ES]).decode())))
    assert rows[0] == ["id", "en", "es", "note"]
    assert rows[2][:3] == ["shore power", "shore power", ""]
    assert rows[2][3].endswith("port.md:1: Port Alder gets shore power")
    filled = candidates_csv(found, [ES]).decode().replace("shore power,,", "shore power,electricidad en puerto,", 1)
    (concept,) = FORMAT.parse(filled.encode(), "candidates.csv").concepts
    assert [term.text for term in concept.terms] == ["shore power", "electricidad en puerto"]


def test_an_acronym_is_a_second_term_of_its_row(tmp_path: Path) -> None:
    here = port(tmp_path)
    found = extract_terms(into(here, ES), [here.path], ExtractWish(minimum=1))
    rows = list(csv.reader(io.StringIO(candidates_csv(found, [ES, EN]).decode())))
    assert rows[0] == ["id", "en", "es", "note"]
    assert "Clean Harbour Network|CHN" in [row[1] for row in rows]


def test_no_cell_becomes_a_formula_or_breaks_the_row(tmp_path: Path) -> None:
    here = port(tmp_path, 'The “heat pump, the heat pump” hums.\n\nOne "heat pump" hums.\n', "=sum.md")
    found = extract_terms(into(here, ES), [Path("=sum.md")] if Path("=sum.md").exists() else [here.path], ExtractWish())
    shown = replace(
        found.proposed[0].candidate.places[0].passage, article="=sum.md", text="The “heat pump,\nthe heat pump” hums."
    )
    candidate = replace(
        found.proposed[0].candidate, places=(replace(found.proposed[0].candidate.places[0], passage=shown),)
    )
    made = replace(found, proposed=(replace(found.proposed[0], candidate=candidate),))
    rows = list(csv.reader(io.StringIO(candidates_csv(made, [ES]).decode())))
    assert rows[1][3] == "'=sum.md:1: The “heat pump, the heat pump” hums."


def test_somebodys_file_is_not_replaced(tmp_path: Path) -> None:
    here = port(tmp_path)
    found = extract_terms(into(here, ES), [here.path], ExtractWish())
    path = tmp_path / "candidates.csv"
    write_candidates(here.project, found, [ES], path)
    write_candidates(here.project, found, [ES], path)
    path.write_text("id,en,es,note\nmine,quay,muelle,\n", encoding="utf-8")
    with pytest.raises(GlossaError, match="is there already"):
        write_candidates(here.project, found, [ES], path)
    assert "muelle" in path.read_text(encoding="utf-8")
    write_candidates(here.project, found, [ES], path, force=True)
    assert "muelle" not in path.read_text(encoding="utf-8")


def test_only_csv_is_written(tmp_path: Path) -> None:
    here = port(tmp_path)
    found = extract_terms(here.project, [here.path], ExtractWish())
    with pytest.raises(GlossaError, match=r"candidates.xlsx is no CSV file"):
        write_candidates(here.project, found, [ES], tmp_path / "candidates.xlsx")
    assert not (tmp_path / "candidates.xlsx").exists()


def test_articles_in_several_languages_are_refused_unless_somebody_says_which(tmp_path: Path) -> None:
    here = port(tmp_path)
    chinese = tmp_path / "zh.txt"
    chinese.write_text("东湾省建设海上风电基地。海上风电基地很大。\n", encoding="utf-8")
    with pytest.raises(GlossaError, match=r"several languages: .*port.md \(English\), .*zh.txt \(Chinese"):
        extract_terms(here.project, [here.path, chinese], ExtractWish())
    assert extract_terms(here.project, [here.path, chinese], ExtractWish(), EN).language == EN
    assert texts(extract_terms(here.project, [chinese], ExtractWish())) == ["海上风电基地"]


def test_thai_is_refused(tmp_path: Path) -> None:
    here = port(tmp_path, "ท่าเรือมีไฟฟ้า ท่าเรือมีไฟฟ้า\n", "thai.txt")
    with pytest.raises(GlossaError, match="glossa cannot extract terms from Thai"):
        extract_terms(here.project, [here.path], ExtractWish())


@pytest.mark.parametrize("wish", [ExtractWish(top=0), ExtractWish(minimum=0)])
def test_nothing_can_be_asked_for_less_than_once(tmp_path: Path, wish: ExtractWish) -> None:
    here = port(tmp_path)
    with pytest.raises(GlossaError, match="--top and --min count from 1"):
        extract_terms(here.project, [here.path], wish)


def test_a_language_without_rules_is_said() -> None:
    assert rules_for(language_tag("es-419")) == ""
    assert rules_for(language_tag("de")).startswith("glossa has no rules for German")
