"""`glossa terms`, as a person types it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TERMS = """\
id,en,es,zh-Hans,status,domain,note
,joint statement|common statement,declaración conjunta|comunicado conjunto,联合声明,,diplomacy,signed by both sides
,joint statement,nota conjunta,,forbidden,,
,news agency,agencia de noticias,通讯社,,media,
,special envoy,enviado especial,特使,,,
"""

READING = (
    ["terms", "list"],
    ["terms", "show", "joint statement"],
    ["terms", "lint"],
    ["terms", "report", "article.md"],
    ["terms", "stale"],
    ["terms", "coverage", "article.md"],
)


@pytest.fixture
def terms(begun: Callable[..., Run], desk: Path) -> Run:
    """Returns `glossa` in a project with a glossary of its own and a translated article."""
    (desk / "terms.csv").write_text(TERMS, encoding="utf-8")
    (desk / "glossa.toml").write_text(
        'targets = ["es"]\nglossaries = ["terms.csv", "glossa:international-news"]\nengines = ["pseudo"]\n',
        encoding="utf-8",
    )
    return begun("translate", "article.md")


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_each_answers_as_text_within_eighty_columns_and_as_json(terms: Run, command: list[str]) -> None:
    shown = terms(*command)
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines()), default=0) <= 80
    assert terms(*command, "--json").json["schema"] == 1


@pytest.mark.parametrize(
    "command",
    [[], ["list"], ["show"], ["lint"], ["report"], ["stale"], ["coverage"], ["add"], ["edit"], ["remove"], ["convert"]],
)
def test_help_has_an_example(glossa: Run, command: list[str]) -> None:
    ran = glossa("terms", *command, "--help")
    assert ran.code == 0
    assert f"glossa terms {' '.join(command)}".rstrip() in ran.out.split("Example:")[1]


def alone(desk: Path) -> None:
    """Makes `terms.csv` the only glossary of the project."""
    (desk / "glossa.toml").write_text('targets = ["es"]\nglossaries = ["terms.csv"]\nengines = ["pseudo"]\n')


def test_listing_concepts_of_a_domain(terms: Run, desk: Path) -> None:
    alone(desk)
    lines = terms("terms", "list", "--domain", "media").out.splitlines()
    assert lines[0] == "terms.csv  1 concept"
    assert lines[2].split("  ")[0].strip() == "news agency"
    unknown = terms("terms", "list", "--domain", "water")
    assert (unknown.code, unknown.out) == (0, "")
    assert unknown.err == "No concept has the domain “water”. There are: diplomacy, media.\n"


def test_listing_without_a_target_names_the_languages(terms: Run, desk: Path) -> None:
    (desk / "glossa.toml").write_text('glossaries = ["terms.csv"]\n', encoding="utf-8")
    assert "es, zh-Hans" in terms("terms", "list").out
    (desk / "glossa.toml").write_text("glossaries = []\n", encoding="utf-8")
    assert "no concepts" in terms("terms", "list").err


def test_showing_which_entry_counts_and_why(terms: Run) -> None:
    ours, theirs = terms("terms", "show", "Joint Statement").out.strip().split("\n\n")
    assert "joint statement  terms.csv:2" in ours
    assert "nota conjunta  forbidden" in ours
    assert "signed by both sides" in ours
    assert "this entry counts" in ours
    assert "glossa:international-news:" in theirs
    assert "it does not count: terms.csv:2 has “joint statement” too, and comes first" in " ".join(theirs.split())


def test_showing_what_a_region_says_inherits_and_refuses(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "terms.csv").write_text(
        "id,en,es-ES,es-419,zh-Hant,es-419:first,es-419:short,es-419:source\n"
        "c,computer,ordenador,computadora,電腦,computadora (PC),PC,ASALE 2005\n",
        encoding="utf-8",
    )
    *lines, version = terms("terms", "show", "computer", "--to", "es-MX,zh-HK,es-ES").out.rstrip().splitlines()
    assert [line.strip() for line in lines] == [
        "c  terms.csv:2",
        "en  computer",
        "es-MX  computadora  inherited from es-419",
        "first mention: computadora (PC)",
        "then: PC",
        "source: ASALE 2005",
        "not ordenador (es-ES)",
        "this entry counts: no entry before it has “computer”",
        "zh-Hant-HK  電腦  inherited from zh-Hant",
        "this entry counts: no entry before it has “computer”",
        "es-ES  ordenador  its own",
        "not computadora (es-419)",
        "this entry counts: no entry before it has “computer”",
    ]
    assert version.split()[0] == "version"


def test_what_several_regions_say_is_refused_once(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "terms.csv").write_text(
        "en,es,es-ES,es-419\ncomputer,ordenador|computador,ordenador,computadora\n", encoding="utf-8"
    )
    lines = terms("terms", "show", "computer", "--to", "es-419").out.splitlines()
    assert [line.strip() for line in lines if " not " in line] == ["not ordenador (es, es-ES), computador (es)"]


def test_several_terms_are_not_added_at_once(terms: Run, desk: Path) -> None:
    refused = terms("terms", "add", "bay", "bahía|golfo", "--to", "es")
    assert refused.code == 2
    assert "“bahía|golfo” is several terms" in refused.err
    assert "--status admitted" in " ".join(refused.err.split())


def test_what_a_region_inherits_and_refuses_is_in_the_json(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "terms.csv").write_text("en,es,es-419\ncomputer,ordenador,computadora\n", encoding="utf-8")
    match terms("terms", "show", "computer", "--to", "es-MX", "--json").json["entries"]:
        case [{"layer": 1, "standings": [standing]}]:
            assert isinstance(standing, dict)
            assert len(standing.pop("version")) == 12
            assert standing == {
                "language": "es-MX",
                "wins": True,
                "why": "no entry before it has “computer”",
                "terms": [{"text": "computadora", "language": "es-419", "status": "preferred", "inherited": True}],
                "refused": [{"text": "ordenador", "language": "es"}],
            }
        case other:
            pytest.fail(f"{other}")


def test_a_term_that_nobody_has_is_said_with_others_like_it(terms: Run) -> None:
    ran = terms("terms", "show", "joint statemnt")
    assert ran.code == 1
    assert ran.err.startswith("Error: No glossary has “joint statemnt”\nDid you mean joint statement")
    assert terms("terms", "show", "qqqqqq").err.endswith("Searched: terms.csv, glossa:international-news.\n")
    assert terms("terms", "show", "qqqqqq", "--json").json["entries"] == []


def test_lint_finds_errors_and_says_so_to_the_shell(terms: Run, desk: Path) -> None:
    (desk / "odd.csv").write_text("en,es\nbig lake,lаgo\nsoft power,soft power\n", encoding="utf-8")
    ran = terms("terms", "lint", "odd.csv")
    assert ran.code == 1
    assert "CYRILLIC SMALL LETTER A" in ran.out
    assert ran.err == "1 error, 0 warnings, 1 advice.\n"
    answer = terms("terms", "lint", "odd.csv", "--json")
    assert (answer.code, answer.json["errors"]) == (1, 1)


def test_the_ledger_has_each_occurrence_and_totals(terms: Run) -> None:
    out = terms("terms", "report", "article.md").out
    assert "declaración conjunta" in out
    assert "article.md → es: 3 terms required, 3 met (100.0%)" in out


def test_the_ledger_as_csv(terms: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(terms("terms", "report", "article.md", "--csv").out)))
    assert [row["source_term"] for row in rows] == ["joint statement", "news agency", "special envoy"]
    refused = terms("terms", "report", "article.md", "--csv", "--json")
    assert (refused.code, refused.out) == (2, "")


def test_an_article_without_terms_has_totals_only(glossa: Run, desk: Path) -> None:
    (desk / "plain.md").write_text("Talks went on.\n", encoding="utf-8")
    glossa("translate", "plain.md", "--to", "es", "--engine", "pseudo")
    assert glossa("terms", "report", "plain.md").out == "plain.md → es: 0 terms required, 0 met\n"


def test_stale_verdicts_are_listed_until_somebody_translates_again(terms: Run, desk: Path) -> None:
    assert terms("terms", "stale").err.startswith("Nothing is stale")
    terms("approve", "article.md", "2", "--by", "Berta")
    changed = TERMS.replace("declaración conjunta|comunicado conjunto", "comunicado conjunto").replace(
        ",special envoy,enviado especial,特使,,,\n", ",ministers,ministros,部长们,,,\n"
    )
    (desk / "terms.csv").write_text(changed, encoding="utf-8")
    ran = terms("terms", "stale", "article.md", "--to", "es")
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "2 reviewed joint statement “comunicado conjunto”, missing; was “declaración conjunta” (terms.csv)" in said
    assert "new: “ministros”, missing (terms.csv)" in said
    assert "another entry: glossa:international-news, special-envoy; was terms.csv, special envoy" in said
    terms("translate", "article.md")
    left = terms("terms", "stale", "--judge")
    assert left.code == 1
    assert left.err == (
        "1 translation rests on entries that have changed (1 approved); judged anew.\n"
        "What was approved keeps its state and has a finding until somebody approves it again.\n"
    )
    shown = terms("show", "article.md", "2").out
    assert "reviewed" in shown
    assert "“joint statement” should be “comunicado conjunto” now" in shown
    terms("approve", "article.md", "2", "--by", "Berta")
    assert terms("terms", "stale").code == 0
    assert "should be" not in terms("show", "article.md", "2").out


def test_entries_that_are_gone_and_variants_that_are_forbidden(terms: Run, desk: Path) -> None:
    alone(desk)
    rows = "id,en,es,es:forbidden\njoint statement,joint statement,comunicado conjunto,declaración conjunta\n"
    (desk / "terms.csv").write_text(rows, encoding="utf-8")
    out = " ".join(terms("terms", "stale").out.split())
    assert "“comunicado conjunto”, forbidden; was “declaración conjunta” (terms.csv)" in out
    assert "gone: “agencia de noticias” is asked for no more (terms.csv)" in out


def test_a_variant_that_counts_otherwise(terms: Run, desk: Path) -> None:
    alone(desk)
    path = desk / "terms.csv"
    path.write_text("id,en,es\ns,news agency,agencia|agencia de noticias\n", encoding="utf-8")
    terms("translate", "article.md")
    path.write_text("id,en,es,es:forbidden\ns,news agency,agencia,agencia de noticias\n", encoding="utf-8")
    out = " ".join(terms("terms", "stale").out.split())
    assert "“agencia” is forbidden now; was admitted (terms.csv)" in out


def test_a_damaged_article_does_not_hide_the_others(terms: Run, desk: Path) -> None:
    (desk / ".glossa" / "articles" / "other.md.json").write_text("{", encoding="utf-8")
    ran = terms("terms", "stale")
    assert ran.code == 4
    assert "other.md.json is damaged" in ran.err


def test_coverage_before_anybody_translates(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "new.md").write_text("The joint statement came by special envoy.\n", encoding="utf-8")
    out = terms("terms", "coverage", "new.md", "--to", "es,fr").out
    assert "new.md → es\n 2 terms of 2 concepts in 1 of 1 segment\n" in out
    assert "    Domain\n 1  diplomacy\n 1  without one\n" in out
    assert "No term to use in fr:" in out


def test_coverage_asks_for_a_language(glossa: Run) -> None:
    ran = glossa("terms", "coverage", "article.md")
    assert ran.code == 2
    assert "Name it with --to." in ran.err


def test_a_term_is_added_and_counts_at_once(terms: Run, desk: Path) -> None:
    ran = terms("terms", "add", "ministers", "ministros", "--note", "of both countries")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "terms.csv:6: en ministers; es ministros; of both countries\n"
        "2 translations rest on entries that have changed.\n"
        "To see them: glossa terms stale. To judge them anew: glossa terms stale --judge\n"
    )
    assert (desk / "terms.csv").read_text(encoding="utf-8").endswith(",ministers,ministros,,,,of both countries\n")
    assert "this entry counts" in terms("terms", "show", "ministers").out
    assert terms("terms", "stale").code == 1


@pytest.mark.parametrize(
    "change", [("add", "ministers", "ministros"), ("edit", "joint statement", "nota"), ("remove", "joint statement")]
)
def test_where_people_are_named_only_a_terminologist_changes_a_glossary(
    terms: Run, desk: Path, change: tuple[str, ...]
) -> None:
    before = (desk / "terms.csv").read_bytes()
    with (desk / "glossa.toml").open("a", encoding="utf-8") as file:
        file.write('[people]\n"王伟" = ["terminologist"]\nBen = ["reviewer"]\nChief = ["editor"]\n')
    ran = terms("terms", *change, "--by", "Ben")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: Ben is no terminologist in this project")
    assert (desk / "terms.csv").read_bytes() == before
    assert terms("terms", *change, "--by", "王伟").code == 0
    assert (desk / "terms.csv").read_bytes() != before


def test_an_editor_may_change_a_glossary_and_nobody_is_asked_where_nobody_is_named(
    terms: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GLOSSA_USER")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(desk / "none"))
    assert terms("terms", "add", "ministers", "ministros").code == 0
    with (desk / "glossa.toml").open("a", encoding="utf-8") as file:
        file.write('[people]\nChief = ["editor"]\n')
    assert terms("terms", "remove", "ministers", "--by", "chief").code == 0


def test_a_forbidden_term_is_added_to_its_entry(terms: Run) -> None:
    ran = terms("terms", "add", "news agency", "agencia de prensa", "--to", "es", "--status", "forbidden")
    assert ran.err.splitlines() == [
        "terms.csv:4: en news agency; es agencia de noticias | agencia de prensa (forbidden); zh-Hans 通讯社; media",
        "  was: en news agency; es agencia de noticias; zh-Hans 通讯社; media",
        "1 translation rests on entries that have changed.",
        "To see them: glossa terms stale. To judge them anew: glossa terms stale --judge",
    ]
    unknown = terms("terms", "add", "news agency", "agencia", "--status", "nice")
    assert (unknown.code, "preferred, admitted or forbidden" in unknown.err) == (2, True)


def test_a_column_is_begun_and_said(terms: Run, desk: Path) -> None:
    ran = terms("terms", "add", "lake", "lac", "--to", "fr", "--set", "es-MX=laguna", "--set", "fr:gender=masculine")
    assert ran.err.splitlines() == [
        "terms.csv has 3 new columns: fr, es-MX, fr:gender",
        "terms.csv:6: en lake; fr lac (masculine); es-MX laguna",
    ]
    first, *_, last = (desk / "terms.csv").read_text(encoding="utf-8").splitlines()
    assert first == "id,en,es,zh-Hans,status,domain,note,fr,es-MX,fr:gender"
    assert last == ",lake,,,,,,lac,laguna,masculine"


def test_what_is_said_of_a_term_is_answered(terms: Run) -> None:
    ran = terms("terms", "edit", "special envoy", "--set", "es:short=EE", "--set", "es:source=BOE")
    assert ran.err.splitlines()[:3] == [
        "terms.csv has 2 new columns: es:short, es:source",
        "terms.csv:5: en special envoy; es enviado especial (then: EE, source: BOE); zh-Hans 特使",
        "  was: en special envoy; es enviado especial; zh-Hans 特使",
    ]


def test_changes_answer_as_json(terms: Run) -> None:
    added = terms("terms", "add", "lake", "lago", "--to", "es", "--set", "es:short=l.", "--json").json
    assert (added["schema"], added["line"], added["columns"], added["before"]) == (1, 6, ["es:short"], None)
    edited = terms("terms", "edit", "lake", "laguna", "--to", "es", "--json").json
    match edited["before"], edited["after"]:
        case {"terms": [_, {"text": "lago", "short": "l."}]}, {"terms": [_, {"text": "laguna"}], "line": 6}:
            pass
        case other:
            pytest.fail(f"{other}")
    removed = terms("terms", "remove", "lake", "--json").json
    assert (removed["before"], removed["after"]) == (edited["after"], None)


def test_what_is_no_column_is_refused(terms: Run, desk: Path) -> None:
    ran = terms("terms", "edit", "special envoy", "--set", "es:shirt=EE")
    assert ran.code == 2
    assert ran.err.splitlines()[0] == "Error: “es:shirt=EE” is no column and its text"
    assert "es:short=OMS" in ran.err
    assert (desk / "terms.csv").read_text(encoding="utf-8") == TERMS


def test_an_entry_is_edited_and_removed(terms: Run, desk: Path) -> None:
    ran = terms("terms", "edit", "special envoy", "enviada especial|enviado especial", "--note", "she", "--to", "es")
    assert ran.err.splitlines()[0] == (
        "terms.csv:5: en special envoy; es enviada especial | enviado especial (admitted); zh-Hans 特使; she"
    )
    assert terms("terms", "edit", "special envoy", "--note", "she").err == "Nothing has changed in terms.csv:5.\n"
    assert terms("terms", "remove", "special envoy").err.startswith("Removed from terms.csv:5: en special envoy")
    assert (desk / "terms.csv").read_text(encoding="utf-8") == TERMS.replace(
        ",special envoy,enviado especial,特使,,,\n", ""
    )


def test_a_glossary_may_be_named(terms: Run, desk: Path) -> None:
    (desk / "more.csv").write_text("en,es\nspecial envoy,emisario\n", encoding="utf-8")
    assert terms("terms", "add", "lake", "lago", "--glossary", "more.csv").err == "more.csv:3: en lake; es lago\n"
    terms("terms", "edit", "special envoy", "emisaria", "--glossary", "more.csv")
    assert (desk / "more.csv").read_text(encoding="utf-8") == "en,es\nspecial envoy,emisaria\nlake,lago\n"
    assert (
        terms("terms", "remove", "lake", "--glossary", "more.csv").err == "Removed from more.csv:3: en lake; es lago\n"
    )
    assert (desk / "terms.csv").read_text(encoding="utf-8") == TERMS


def test_what_is_missing_is_asked_for(terms: Run, desk: Path) -> None:
    assert terms("terms", "edit", "special envoy").code == 2
    (desk / "glossa.toml").write_text('glossaries = ["terms.csv"]\n', encoding="utf-8")
    ran = terms("terms", "add", "lake", "lago")
    assert (ran.code, "Name it with --to." in ran.err) == (2, True)


def test_a_glossary_is_converted_and_what_is_lost_is_listed(terms: Run, desk: Path) -> None:
    ran = terms("terms", "convert", "terms.csv", "terms.en.es.tsv", "--format", "deepl")
    assert (ran.code, ran.out) == (0, "")
    lines = ran.err.splitlines()
    assert lines[:2] == ["Wrote terms.en.es.tsv: 3 concepts, as deepl.", "Not in terms.en.es.tsv:"]
    assert "  terms in zh-Hans: 3 not carried, the first in “joint statement”" in lines
    assert (desk / "terms.en.es.tsv").read_text(encoding="utf-8").startswith("joint statement\tdeclaración conjunta\n")


def test_what_could_not_be_read_of_the_old_file_is_listed(terms: Run, desk: Path) -> None:
    (desk / "odd.csv").write_text("en,es\nlake,lago\n" + "bay,\n" * 14, encoding="utf-8")
    lines = terms("terms", "convert", "odd.csv", "odd.tbx").err.splitlines()
    assert lines[1:3] == ["Not read of odd.csv:", "  line 3: terms in fewer than two languages; the row is not used"]
    assert lines[-1] == "  and 2 more"


def test_a_conversion_answers_as_json(terms: Run) -> None:
    answer = terms("terms", "convert", "terms.csv", "two.tbx", "--from", "en", "--to", "es", "--json").json
    assert (answer["schema"], answer["format"], answer["concepts"], answer["problems"]) == (1, "tbx", 3, [])
    assert answer["losses"] == ["terms in zh-Hans: 3 not carried, the first in “joint statement”"]


def test_what_is_not_translated_stays_as_it_is(glossa: Run, desk: Path) -> None:
    (desk / "names.csv").write_text("en,es,translate\nGlossa Wire,,no\nlake,lago,\n", encoding="utf-8")
    out = glossa("terms", "show", "glossa wire", "--glossary", "names.csv", "--to", "es").out
    assert [line.strip() for line in out.splitlines() if "es  stays as it is" in line or "counts" in line] == [
        "es  stays as it is",
        "this entry counts: no entry before it has “Glossa Wire”",
    ]
    out = glossa("terms", "list", "--glossary", "names.csv", "--to", "es").out
    assert [line.split() for line in out.splitlines() if "Glossa Wire" in line] == [
        ["Glossa", "Wire", "stays", "as", "it", "is", "2"]
    ]
