"""`glossa terms extract` and `lookup`, as a person types them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from glossa.cli._output import results
from tests.cli.conftest import Run
from tests.engines.dictionary_server import FakeDictionaries, Page

ARTICLE = """\
# Port Alder gets shore power

The port authority wants shore power. Port Alder's port authorities, which have waited for a decision since spring, pay
for **shore power** and a substation.

The European Maritime Safety Board (EMSB) counts the substations of Port Alder.
"""


@pytest.fixture
def port(glossa: Run, desk: Path) -> Run:
    """Returns `glossa` beside an article, without glossaries."""
    (desk / "port.md").write_text(ARTICLE, encoding="utf-8")
    (desk / "zh.md").write_text("东湾省要建海上风电基地。海上风电基地很大，离海上风电基地不远。\n", encoding="utf-8")
    (desk / "glossa.toml").write_text('targets = ["es"]\nglossaries = []\n', encoding="utf-8")
    return glossa


@pytest.fixture
def dictionaries(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDictionaries]:
    """Returns the dictionaries that `lookup` will ask."""
    with FakeDictionaries({"joint statement": ("declaración conjunta", "nota conjunta")}) as server:
        for name in ("linguee", "pons"):
            monkeypatch.setenv(f"GLOSSA_ENGINE_{name.upper()}_URL", server.url(name))
        yield server


def test_candidates_come_with_figures_forms_and_contexts(port: Run) -> None:
    ran = port("terms", "extract", "port.md", "--top", "3")
    assert ran.code == 0
    assert (
        ran.out
        == """\
   1  Port Alder  6.0  3 ×
      Port Alder gets shore power
      Port Alder's port authorities, which have waited for a decision since…
      …Maritime Safety Board (EMSB) counts the substations of Port Alder.
   2  shore power  6.0  3 ×
      Port Alder gets shore power
      The port authority wants shore power.
      …waited for a decision since spring, pay for shore power and a substation.
   3  European Maritime Safety Board  6.0  2 ×  also EMSB
      The European Maritime Safety Board (EMSB) counts the substations of Port…
"""
    )
    assert ran.err == "3 of 5 candidates.\n"


@pytest.mark.parametrize("article", ["port.md", "zh.md"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(
    port: Run, article: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    results.cache_clear()
    ran = port("terms", "extract", article)
    results.cache_clear()
    assert ran.code == 0
    assert max(map(cell_len, ran.out.splitlines())) <= columns


def test_the_answer_as_json(port: Run) -> None:
    answer = port("terms", "extract", "port.md", "--json", "--top", "1").json
    assert answer["language"] == "en"
    assert answer["in_all"] == 5
    assert answer["candidates"] == [
        {
            "rank": 1,
            "text": "Port Alder",
            "acronym": "",
            "score": 6.0,
            "frequency": 3,
            "forms": {"Port Alder": 3},
            "articles": {"port.md": 3},
            "contexts": answer["candidates"][0]["contexts"],  # type: ignore[index]  # JSON, checked below
            "known": [],
        }
    ]


def test_a_glossary_to_fill_in_is_written_and_read_by_lint(port: Run, desk: Path) -> None:
    ran = port("terms", "extract", "port.md", "--output", "candidates.csv")
    assert ran.out == ""
    assert ran.err == "Wrote candidates.csv: 5 candidates. Fill in renderings, strike out the rest.\n"
    path = desk / "candidates.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "id,en,es,note"
    assert lines[1] == "Port Alder,Port Alder,,port.md:1: Port Alder gets shore power"
    filled = [lines[0], *(line.replace(",,", ",algo así,", 1) for line in lines[1:2])]
    path.write_text("\n".join(filled) + "\n", encoding="utf-8")
    assert port("terms", "lint", "candidates.csv").code == 0
    again = port("terms", "extract", "port.md", "--output", "candidates.csv")
    assert again.code == 2
    assert "is there already" in again.err
    assert port("terms", "extract", "port.md", "--output", "candidates.csv", "--force").code == 0


def test_known_terms_are_left_out_or_marked(port: Run, desk: Path) -> None:
    (desk / "terms.csv").write_text("en,es\nshore power,electricidad en puerto\n", encoding="utf-8")
    ran = port("terms", "extract", "port.md", "--glossary", "terms.csv")
    assert "shore power  6.0" not in ran.out
    assert ran.err == "4 of 5 candidates, 1 known left out.\n"
    ran = port("terms", "extract", "port.md", "--glossary", "terms.csv", "--all")
    assert "shore power  6.0  3 ×  known: terms.csv\n" in ran.out


def test_no_candidates_is_said(port: Run, desk: Path) -> None:
    (desk / "short.md").write_text("Boats sail.\n", encoding="utf-8")
    ran = port("terms", "extract", "short.md")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "No candidates: nothing that may be a term occurs often enough. Try --min 1.\n"


def test_a_language_without_rules_is_said(port: Run, desk: Path) -> None:
    (desk / "de.md").write_text("Das Kraftwerk. Ein Kraftwerk.\n", encoding="utf-8")
    ran = port("terms", "extract", "de.md", "--from", "de")
    assert "Kraftwerk" in ran.out
    assert ran.err.startswith("glossa has no rules for German: strings of longer words")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nothing.md"], 3, "Error: No such file: nothing.md"),
        (["port.md", "--top", "0"], 2, "Error: --top and --min count from 1"),
        (["port.md", "zh.md"], 2, "Error: The articles are in several languages: port.md (English), zh.md (Chinese"),
        (["port.md", "--output", "here.txt"], 2, "Error: here.txt is no CSV file"),
        (["port.md", "--glossary", "gone.csv"], 3, "Error: No such glossary"),
    ],
)
def test_what_cannot_be_extracted_is_one_line(port: Run, arguments: list[str], code: int, message: str) -> None:
    ran = port("terms", "extract", *arguments)
    assert ran.code == code
    assert ran.out == ""
    assert ran.err.startswith(message)


def test_a_lookup_says_who_reads_the_term_and_what_to_type(port: Run, dictionaries: FakeDictionaries) -> None:
    ran = port("terms", "lookup", "joint statement", "--with", "linguee", "--with", "pons")
    assert ran.code == 0
    assert (
        ran.out
        == """\
linguee
 declaración conjunta
 nota conjunta
pons
 declaración conjunta
 nota conjunta
"""
    )
    said = ran.err.splitlines()
    assert said[0].startswith("linguee: the term is sent to http://127.0.0.1:")
    assert said[0].endswith("/linguee (GLOSSA_ENGINE_LINGUEE_URL).")
    assert said[2] == "To add one: glossa terms add 'joint statement' 'declaración conjunta' --to es"


def test_what_the_glossaries_have_is_marked(port: Run, desk: Path, dictionaries: FakeDictionaries) -> None:
    (desk / "terms.csv").write_text(
        "en,es,es:forbidden\njoint statement,declaración conjunta,nota conjunta\n", encoding="utf-8"
    )
    ran = port("terms", "lookup", "joint statement", "--with", "pons", "--glossary", "terms.csv")
    assert (
        ran.out
        == """\
pons
 declaración conjunta  preferred in terms.csv:2
 nota conjunta         forbidden in terms.csv:2
"""
    )
    assert "To add one" not in ran.err


def test_a_rendering_of_another_term_says_so(port: Run, desk: Path, dictionaries: FakeDictionaries) -> None:
    (desk / "terms.csv").write_text("en,es\ncommuniqué,nota conjunta\n", encoding="utf-8")
    ran = port("terms", "lookup", "joint statement", "--with", "pons", "--glossary", "terms.csv")
    assert " nota conjunta         terms.csv:2 has it for “communiqué”\n" in ran.out


def test_a_lookup_as_json(port: Run, desk: Path, dictionaries: FakeDictionaries) -> None:
    (desk / "terms.csv").write_text("en,es\njoint statement,nota conjunta\n", encoding="utf-8")
    ran = port("terms", "lookup", "joint statement", "--with", "pons", "--glossary", "terms.csv", "--json")
    assert ran.json == {
        "schema": 1,
        "term": "joint statement",
        "answers": [
            {
                "dictionary": "pons",
                "fault": "",
                "renderings": [
                    {"text": "declaración conjunta", "known": None},
                    {
                        "text": "nota conjunta",
                        "known": {
                            "glossary": "terms.csv",
                            "line": 2,
                            "concept": "joint statement",
                            "source": "joint statement",
                            "status": "preferred",
                            "same_term": True,
                        },
                    },
                ],
            }
        ],
    }


def test_without_a_dictionary_none_is_asked(port: Run, dictionaries: FakeDictionaries) -> None:
    ran = port("terms", "lookup", "joint statement")
    assert (ran.code, ran.out) == (2, "")
    assert "--with linguee or --with pons" in ran.err
    assert dictionaries.requests == []


def test_the_language_must_be_clear(glossa: Run, dictionaries: FakeDictionaries) -> None:
    ran = glossa("terms", "lookup", "joint statement", "--with", "pons")
    assert ran.code == 2
    assert ran.err.startswith("Error: Into which language?")
    assert glossa("terms", "lookup", "joint statement", "--with", "pons", "--to", "es").code == 0


@pytest.mark.parametrize(
    ("page", "line"),
    [
        (None, "pons has nothing for it."),
        (Page.TOO_MANY, "Error: pons answered with status 429"),
        (Page.BROKEN, "Error: pons answered with status 503"),
        (Page.CAPTCHA, "Error: pons asks whether a person is there (a captcha)"),
        (Page.EMPTY, "Error: pons answered with an empty page"),
        (Page.OTHER, "Error: pons answered with a page that glossa does not know"),
    ],
)
def test_a_fault_is_one_line(port: Run, dictionaries: FakeDictionaries, page: Page | None, line: str) -> None:
    dictionaries.page = page
    ran = port("terms", "lookup", "quay", "--with", "pons")
    assert (ran.code, ran.out) == (5, "")
    assert ran.err.splitlines()[1:] == [line]


def test_one_fault_of_two_leaves_the_other_answer(port: Run, dictionaries: FakeDictionaries) -> None:
    ran = port("terms", "lookup", "joint statement", "--with", "pons", "--with", "linguee", "--to", "ar")
    assert ran.code == 1
    assert ran.out.startswith("pons\n declaración conjunta")
    assert "Error: linguee does not translate from English into Arabic" in ran.err
