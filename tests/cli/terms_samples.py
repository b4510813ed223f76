"""A glossary and a project that has it, for the tests of `glossa terms`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run

TERMS = """\
id,en,es,zh-Hans,status,domain,note
,joint statement|common statement,declaración conjunta|comunicado conjunto,联合声明,,diplomacy,signed by both sides
,joint statement,nota conjunta,,forbidden,,
,news agency,agencia de noticias,通讯社,,media,
,special envoy,enviado especial,特使,,,
"""


def alone(desk: Path) -> None:
    """Makes `terms.csv` the only glossary of the project."""
    (desk / "glossa.toml").write_text('targets = ["es"]\nglossaries = ["terms.csv"]\nengines = ["pseudo"]\n')


def with_a_glossary(begun: Callable[..., Run], desk: Path) -> Run:
    """Lays out the desk and returns `glossa` in a project with a glossary of its own and a translated article."""
    (desk / "terms.csv").write_text(TERMS, encoding="utf-8")
    (desk / "glossa.toml").write_text(
        'targets = ["es"]\nglossaries = ["terms.csv", "glossa:international-news"]\nengines = ["pseudo"]\n',
        encoding="utf-8",
    )
    return begun("translate", "article.md")
