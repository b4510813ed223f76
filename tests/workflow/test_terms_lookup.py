"""Renderings from dictionaries on the web, beside what the glossaries have."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.engines import Pair
from glossa.errors import ExitCode, GlossaError
from glossa.model.term import TermStatus
from glossa.workflow.crew import check_engines
from glossa.workflow.project import Project, open_project
from glossa.workflow.terms import load_termbase
from glossa.workflow.terms_lookup import Answer, addition, dictionaries, look_up
from tests.engines.dictionary_server import FakeDictionaries, Page
from tests.workflow.samples import EN, ES, desk

GLOSSARY = """\
id,en,es,es:forbidden
s,joint statement,declaración conjunta,nota conjunta
c,communiqué,comunicado conjunto,
"""
PAIR = Pair(EN, ES)


def project(folder: Path, server: FakeDictionaries | None = None, settings: str = "") -> Project:
    """Makes a project whose dictionaries are at a server of ours, by the environment."""
    here = desk(folder, glossary=GLOSSARY)
    if settings:
        toml = folder / "glossa.toml"
        toml.write_text(toml.read_text(encoding="utf-8") + settings, encoding="utf-8")
    names = ("linguee", "pons") if server else ()
    environment = {f"GLOSSA_ENGINE_{name.upper()}_URL": server.url(name) for name in names} if server else {}
    return open_project(here.path, None, environment, {})


def asked(here: Project, term: str, *names: str, said: list[str] | None = None) -> tuple[Answer, ...]:
    """Looks a term up."""
    announce = (said if said is not None else []).append
    return look_up(here.config, load_termbase(here), term, PAIR, dictionaries(here.config, names), announce)


def test_each_dictionary_answers_and_what_is_known_is_marked(tmp_path: Path) -> None:
    entries = {"joint statement": ("Declaración conjunta", "nota conjunta", "comunicado conjunto", "parte común")}
    with FakeDictionaries(entries) as server:
        linguee, pons = asked(project(tmp_path, server), "joint statement", "linguee", "pons", "linguee")
    assert (linguee.dictionary, pons.dictionary) == ("linguee", "pons")
    first, second, third, fourth = linguee.renderings
    assert first.known is not None
    assert (first.known.entry.place, first.known.term.status, first.known.is_same) == (
        "terms.csv:2",
        TermStatus.PREFERRED,
        True,
    )
    assert second.known is not None
    assert second.known.term.status is TermStatus.DEPRECATED
    assert third.known is not None
    assert (third.known.is_same, third.known.source) == (False, "communiqué")
    assert fourth.known is None
    assert addition("joint statement", PAIR, (linguee, pons)) == (
        "glossa terms add 'joint statement' 'comunicado conjunto' --to es"
    )


def test_nothing_is_left_to_add_where_all_is_known(tmp_path: Path) -> None:
    with FakeDictionaries({"joint statement": ("declaración conjunta",)}) as server:
        answers = asked(project(tmp_path, server), "joint statement", "pons")
    assert addition("joint statement", PAIR, answers) == ""


def test_who_will_read_the_term_is_said_before_each_request(tmp_path: Path) -> None:
    said: list[str] = []
    with FakeDictionaries({"lake": ("lago",)}) as server:
        here = project(tmp_path, server)

        def announce(line: str) -> None:
            said.append(f"{line} after {len(server.requests)} requests")

        look_up(
            here.config, load_termbase(here), "lake", PAIR, dictionaries(here.config, ["linguee", "pons"]), announce
        )
        assert said == [
            f"linguee: the term is sent to {server.url('linguee')} (GLOSSA_ENGINE_LINGUEE_URL). after 0 requests",
            f"pons: the term is sent to {server.url('pons')} (GLOSSA_ENGINE_PONS_URL). after 1 requests",
        ]


def test_an_address_of_the_projects_file_is_said_with_its_line(tmp_path: Path) -> None:
    said: list[str] = []
    with FakeDictionaries({"lake": ("lago",)}) as server:
        here = project(tmp_path, settings=f'[engine.linguee]\nurl = "{server.url("linguee")}"\n')
        asked(here, "lake", "linguee", said=said)
        assert said == [f"linguee: the term is sent to {server.url('linguee')} (glossa.toml:6)."]


def test_engines_do_not_mind_the_settings_of_dictionaries(tmp_path: Path) -> None:
    check_engines(project(tmp_path, settings='[engine.pons]\nurl = "http://127.0.0.1:9"\n').config)
    with pytest.raises(GlossaError, match="Unknown setting of engine pons: 'adress'"):
        check_engines(project(tmp_path, settings='[engine.pons]\nadress = "x"\n').config)


def test_nobody_is_asked_who_was_not_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="Which dictionary") as raised:
        dictionaries(project(tmp_path).config, [])
    assert raised.value.exit_code is ExitCode.USAGE
    assert "--with linguee or --with pons" in raised.value.hint
    assert "third parties" in raised.value.hint


def test_an_unknown_dictionary_and_an_unknown_setting_are_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="Unknown dictionary: 'linguue'"):
        dictionaries(project(tmp_path).config, ["linguue"])
    with pytest.raises(GlossaError, match=r"glossa.toml:6: Unknown setting of engine pons: 'adress'"):
        dictionaries(project(tmp_path, settings='[engine.pons]\nadress = "x"\n').config, ["pons"])


def test_an_empty_term_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="An empty term"):
        asked(project(tmp_path), " \n ", "linguee")


def test_a_fault_of_one_does_not_hide_the_other(tmp_path: Path) -> None:
    with FakeDictionaries({"lake": ("lago",)}) as server:
        here = project(tmp_path, server)
        server.page = Page.TOO_MANY
        (busy,) = asked(here, "lake", "linguee")
        server.page = None
        (fine,) = asked(here, "lake", "pons")
    assert (busy.fault, busy.renderings) == ("linguee answered with status 429", ())
    assert (fine.fault, [each.text for each in fine.renderings]) == ("", ["lago"])


def test_a_term_that_cannot_be_sent_is_announced_to_nobody(tmp_path: Path) -> None:
    said: list[str] = []
    (answer,) = asked(project(tmp_path), "x" * 60, "pons", said=said)
    assert answer.fault == "pons takes terms of up to 49 characters"
    assert said == []
