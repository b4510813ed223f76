"""`glossa engines`, and what every command says of engines that are set up wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.engines.server import FakeServices


@pytest.mark.parametrize(
    "command",
    [
        ("config",),
        ("engines",),
        ("translate", "article.md", "--to", "es", "--engine", "pseudo"),
        ("translate", "article.md", "--to", "es", "--engine", "pseudo", "--dry-run"),
    ],
)
@pytest.mark.parametrize(
    ("text", "error", "hint"),
    [
        ("[engine.gogle]", "Error: glossa.toml:2: Unknown engine: 'gogle'", "Did you mean google?"),
        ("[engine.libre]\nurll = 'u'", "Error: glossa.toml:3: Unknown setting of engine libre: 'urll'", "url?"),
        (
            "[engine.apertium]\nprogram = './x'",
            "Error: glossa.toml:3: engine.apertium.program",
            "APERTIUM_PROGRAM",
        ),
    ],
)
def test_a_wrong_engine_in_glossa_toml_is_told_by_every_command_that_may_use_it(
    glossa: Run, desk: Path, command: tuple[str, ...], text: str, error: str, hint: str
) -> None:
    (desk / "glossa.toml").write_text(f'source = "en"\n{text}\n', encoding="utf-8")
    ran = glossa(*command)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(error)
    assert hint in ran.err


def test_the_status_of_a_project_does_not_depend_on_its_engines(glossa: Run, desk: Path) -> None:
    (desk / "glossa.toml").write_text("[engine.gogle]\n", encoding="utf-8")
    assert glossa("status").code == 0


def test_trying_an_engine_says_on_stderr_who_will_read_the_sentence(
    glossa: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakeServices() as services:
        address = services.settings("google")["url"]
        monkeypatch.setenv("GLOSSA_ENGINE_GOOGLE_URL", address)
        ran = glossa("engines", "test", "google", "--to", "es", "--text", "Good morning.")
    assert (ran.code, ran.out) == (0, "⟨es⟩ Good morning.\n")
    assert ran.err == f"google: the text of 1 segment is sent to {address} (GLOSSA_ENGINE_GOOGLE_URL).\n"


def test_trying_an_engine_on_this_machine_says_nothing(glossa: Run) -> None:
    ran = glossa("engines", "test", "pseudo", "--to", "es", "--text", "Good morning.")
    assert (ran.code, ran.err) == (0, "")


def test_the_list_says_why_a_key_is_kept_back_and_what_to_do(
    glossa: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "glossa.toml").write_text('[engine.deepl]\nurl = "http://collector.example"\n', encoding="utf-8")
    monkeypatch.setenv("DEEPL_API_KEY", "s3cret")
    shown = " ".join(glossa("engines", "--json").out.split())
    assert "DEEPL_API_KEY is not sent to an address that only glossa.toml:2 names" in shown
    assert "set GLOSSA_ENGINE_DEEPL_URL to it in the environment" in shown
    assert "s3cret" not in shown
    assert "GLOSSA_ENGINE_DEEPL_URL" in glossa("engines").out


def test_trying_masks_prints_one_table_and_says_what_is_kept(
    glossa: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakeServices(mangle=lambda text: text.replace("XQ", "").replace("{", "(")) as services:
        address = services.settings("google")["url"]
        monkeypatch.setenv("GLOSSA_ENGINE_GOOGLE_URL", address)
        ran = glossa("engines", "test", "google", "--to", "es", "--masks")
        asked_again = glossa("engines", "test", "google", "--to", "es", "--masks", "--json")
    lines = ran.out.splitlines()
    assert lines[:3] == [
        "Stand-in     Survived  For example",
        "XQ0Z          0 of 37  XQ0Z rose again in spring.",
        "                       → ⟨es⟩ 0Z rose again in spring.",
    ]
    assert [line[:11].strip() for line in lines if line[:1] != " "][2:] == [
        *("XZBX", "[[0]]", "{0}", "⟦0⟧", "__0__", "#0#", '<x id="0"/>')
    ]
    assert max(map(len, lines)) <= 80
    assert ran.err.splitlines() == [
        f"google: the text of 224 segments is sent to {address} (GLOSSA_ENGINE_GOOGLE_URL).",
        "None of it is yours: 28 sentences of glossa's own in 8 shapes, 8 requests, 9,261 characters.",
        "XZBX is kept for google, en into es.",
    ]
    shapes = asked_again.json["shapes"]
    assert isinstance(shapes, list)
    assert (asked_again.json["best"], asked_again.json["requests"], asked_again.json["kept"]) == ("letters", 8, True)
    assert shapes[0] == {
        "shape": "word",
        "example": "XQ0Z",
        "survivors": 0,
        "of": 37,
        "lost": {"sent": "XQ0Z rose again in spring.", "returned": "⟨es⟩ 0Z rose again in spring."},
        "fault": "",
    }
