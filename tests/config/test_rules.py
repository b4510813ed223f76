"""The table [checks] of glossa.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.checks import Pattern, Rules
from glossa.config import load_config
from glossa.errors import GlossaError
from glossa.model.finding import Finding, Severity
from glossa.text.languages import LanguageTag

ALL = """\
[checks]
off = ["links"]
severity = { terms = "advice" }
[checks.patterns.email]
forbid = 'e-mail'
message = "邮件"
severity = "error"
to = ["es_mx"]
[checks.patterns."شعار"]
when = 'a'
require = 'b'
"""


def _file(folder: Path, text: str) -> Path:
    (folder / "glossa.toml").write_text(text, "utf-8")
    return folder


def test_without_the_table_all_checks_are_as_they_are(tmp_path: Path) -> None:
    assert load_config(tmp_path, {}, {}).checks == Rules()


def test_checks_are_off_or_graver_and_a_project_has_patterns_of_its_own(tmp_path: Path) -> None:
    config = load_config(_file(tmp_path, ALL), {}, {})
    mexico = frozenset({LanguageTag("es-MX")})
    assert config.checks == Rules(
        frozenset({"links"}),
        {"terms": Severity.ADVICE},
        (
            Pattern("email", forbid="e-mail", message="邮件", severity=Severity.ERROR, targets=mexico),
            Pattern("شعار", when="a", require="b"),
        ),
    )
    shown = {setting.name: (setting.value, setting.origin) for setting in config.settings()}
    assert shown["checks.off"] == ("links", "glossa.toml:2")
    assert shown["checks.severity.terms"] == ("advice", "glossa.toml:3")
    assert shown["checks.patterns.email"] == ("e-mail", "glossa.toml:4")
    assert shown["checks.patterns.شعار"] == ("b", "glossa.toml:9")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[checks]\nof = []\n", "glossa.toml:2: unknown key checks.of"),
        ('[checks]\noff = ["link"]\n', "glossa.toml:2: there is no 'link' among the checks"),
        ("[checks]\noff = true\n", 'glossa.toml:2: checks.off must be a list of strings: ["...", "..."]'),
        ('[checks.severity]\nterm = "error"\n', "glossa.toml:2: there is no 'term' among the checks"),
        ('[checks.severity]\nterms = "fatal"\n', "glossa.toml:2: there is no 'fatal' among the severities"),
        ("[checks.severity]\nterms = 1\n", "glossa.toml:2: checks.severity.terms must be a string"),
        ("[checks]\npatterns = 1\n", "glossa.toml:2: checks.patterns must be a table: [checks.patterns]"),
        ("[checks.patterns.a]\n", "glossa.toml:1: the pattern 'a' neither forbids nor requires anything"),
        ("[checks.patterns.a]\nforbids = 'x'\n", "glossa.toml:2: unknown key checks.patterns.a.forbids"),
        ("[checks.patterns.a]\nforbid = '('\n", "glossa.toml:2: not a regular expression: missing ) at position 1"),
        ("[checks.patterns.a]\nforbid = 'x'\nto = ['xx-yy-zz']\n", "glossa.toml:3: Unknown language: 'xx-yy-zz'"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(GlossaError) as caught:
        load_config(_file(tmp_path, text), {}, {})
    assert caught.value.message == said
    assert caught.value.hint


def test_a_graver_finding_comes_first_and_the_others_keep_their_order() -> None:
    rules = Rules(severities={"b": Severity.ERROR})
    found = [Finding("a", Severity.WARNING, ""), Finding("b", Severity.ADVICE, ""), Finding("c", Severity.WARNING, "")]
    assert [(finding.check, finding.severity) for finding in rules.graded(found)] == [
        ("b", Severity.ERROR),
        ("a", Severity.WARNING),
        ("c", Severity.WARNING),
    ]
