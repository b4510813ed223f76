"""An article with a lost link and a check that fails, for the tests of `glossa check`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glossa.checks import ANY, Case, Example
from glossa.model.finding import Finding, Severity
from tests.cli.conftest import Run

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: ar\\n"

msgid "See https://example.org"
msgstr "انظر الصفحة"
"""
LINK = ["--only", "links"]
SETTINGS = 'targets = ["es"]\nengines = ["pseudo"]\nglossaries = ["terms.csv"]\n'
ARTICLE = "The report is at https://example.org/report.\n\nIt has 12 pages.\n"


class Fails:
    """A check of somebody else's that raises where a text has a 12."""

    id = "fails"
    summary = reason = reference = ""
    languages = ANY
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()

    def examine(self, case: Case) -> Iterator[Finding]:
        """Raises, or finds something in any translation."""
        if "12" in case.source:
            raise KeyError(case.source)
        yield Finding(self.id, Severity.ADVICE, "seen")


def with_a_lost_link(glossa: Run, desk: Path) -> Run:
    """Lays out the desk and returns `glossa` beside an article whose first translation has lost a link."""
    (desk / "terms.csv").write_text("en,es\nlock keeper,esclusero\n", encoding="utf-8")
    (desk / "glossa.toml").write_text(SETTINGS, encoding="utf-8")
    (desk / "article.md").write_text(ARTICLE, encoding="utf-8")
    assert glossa("translate", "article.md").code == 0
    assert glossa("edit", "article.md", "1", "--text", "El informe está en la página 港口𠮷.").code == 0
    return glossa
