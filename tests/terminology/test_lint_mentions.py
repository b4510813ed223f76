"""What `lint` says of first mentions and short forms."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossa.model.term import Concept, Glossary
from glossa.terminology.lint import lint
from tests.terminology._terms import concept, term


def health(text: str, first: str = "", short: str = "", *others: str, language: str = "es") -> Concept:
    """Makes an entry with a rendering, its first mention and its short form, and other renderings."""
    told = replace(term(language, text), first_mention=first, short=short)
    return concept(("en", "World Health Organization"), told, *(term(language, other) for other in others))


def flaws(entry: Concept) -> list[str]:
    """Returns what is said of an entry."""
    return [f"{flaw.severity.value}: {flaw.message}" for flaw in lint(Glossary("terms.csv", (entry,)))]


WHO = "Organización Mundial de la Salud"


@pytest.mark.parametrize(
    "entry",
    [
        health(WHO, f"{WHO} (OMS)", "OMS"),
        health(WHO, "la organización mundial de la salud, de Ginebra"),
        health(WHO, "OMS (de la ONU)", "OMS"),
        health("club Mar-a-Lago", "", "Mar-a-Lago"),
        health("世界卫生组织", "", "世卫组织", language="zh-Hans"),
        health("\U00020bb7野家", "\U00020bb7野家（日本快餐店）", language="zh-Hans"),
        health("منظمة الصحة العالمية", "منظمة الصحة العالمية (WHO)", "WHO", language="ar"),
        health(WHO, f"{WHO} (OMS)", "OMS", "?OMS", "!oeme"),
    ],
)
def test_what_readers_will_understand(entry: Concept) -> None:
    assert flaws(entry) == []


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            health(WHO, "Organización de la Salud (OMS)"),
            f"warning: the first mention “Organización de la Salud (OMS)” has neither “{WHO}” nor its short form in it",
        ),
        (health(WHO, WHO), f"advice: the first mention of “{WHO}” explains nothing: it is the term itself"),
        (health(WHO, "", "OMS"), f"advice: nothing explains “OMS”: it is not in the first mention of “{WHO}”"),
        (
            health(WHO, f"{WHO}, de Ginebra", "OMS"),
            f"advice: nothing explains “OMS”: it is not in the first mention of “{WHO}”",
        ),
        (health(WHO, "", WHO), f"advice: the short form of “{WHO}” is the term itself"),
        (
            health("OMS", f"OMS ({WHO})", WHO),
            f"warning: the short form “{WHO}” is longer than its term, “OMS”",
        ),
        (
            health(WHO, f"{WHO} (OMS)", "OMS", "!OMS"),
            f"error: “OMS” is the short form of “{WHO}”, and forbidden in es",
        ),
    ],
)
def test_what_readers_would_stumble_over(entry: Concept, said: str) -> None:
    assert flaws(entry) == [said]


@pytest.mark.parametrize(("mark", "status"), [("?", "admitted"), ("!", "forbidden")])
def test_mentions_that_nobody_asks_for(mark: str, status: str) -> None:
    other = replace(term("es", f"{mark}OMS"), first_mention="OMS (de la ONU)")
    assert flaws(concept(("en", "World Health Organization"), ("es", WHO), other)) == [
        f"warning: nobody asks for the mentions of “OMS”, which is {status} in es: “{WHO}” is expected"
    ]


def test_an_admitted_term_is_asked_for_where_none_is_preferred() -> None:
    only = replace(term("es", f"?{WHO}"), first_mention=f"{WHO} (OMS)")
    assert flaws(concept(("en", "World Health Organization"), only)) == []


def test_a_forbidden_term_alone_is_not_asked_for() -> None:
    only = replace(term("es", "!OMS"), first_mention="OMS (de la ONU)")
    assert flaws(concept(("en", "World Health Organization"), only)) == [
        "error: “World Health Organization” has only forbidden terms in es, so there is none to use"
    ]
