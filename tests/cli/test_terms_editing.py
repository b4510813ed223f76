"""`glossa terms add`, `edit` and `remove`, as a person types them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.terms_samples import TERMS, with_a_glossary


@pytest.fixture
def terms(begun: Callable[..., Run], desk: Path) -> Run:
    """Returns `glossa` in a project with a glossary of its own and a translated article."""
    return with_a_glossary(begun, desk)


def test_several_terms_are_not_added_at_once(terms: Run, desk: Path) -> None:
    refused = terms("terms", "add", "bay", "bahía|golfo", "--to", "es")
    assert refused.code == 2
    assert "“bahía|golfo” is several terms" in refused.err
    assert "--status admitted" in " ".join(refused.err.split())


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
