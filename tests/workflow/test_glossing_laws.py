"""Laws of first mentions: doing it twice is doing it once, drafts come out quiet, people's texts are sacred."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.article import Entry
from glossa.model.term import Mention, TermUse
from glossa.workflow.edit import edit
from tests.workflow.samples import ES, Desk, StubEngine, desk, replacing

GLOSSARY = """\
en,es,es:first,es:short
River Agency|RA,Agencia del Río,Agencia del Río (AR),AR
night ferry,barco nocturno,,nocturno
"""
SOURCES = {
    "The River Agency spoke.": "La Agencia del Río habló.",
    "The RA left.": "La AR se fue.",
    "The River Agency (RA) came.": "La Agencia del Río (Agencia del Río) vino.",
    "The RA and the night ferry.": "La Agencia del Río (AR) y el barco nocturno.",
    "The night ferry, the night ferry.": "El barco nocturno, los barcos nocturnos.",
    "The RA 🎉 **RA**.": "La AR 🎉 <1>Agencia del Río</1>.",
    "Nobody came.": "Nadie vino.",
}
PARAGRAPHS = st.lists(st.sampled_from([*SOURCES, "# The RA speaks"]), min_size=1, max_size=6)


def written(paragraphs: list[str]) -> str:
    """Returns an article."""
    return "\n\n".join(paragraphs) + "\n"


def run(here: Desk) -> None:
    """Translates with an engine that knows all sentences."""
    here.run(StubEngine(answer=replacing({**SOURCES, "The RA 🎉 <1>RA</1>.": SOURCES["The RA 🎉 **RA**."]})))


def edit_every_second(here: Desk) -> None:
    """Lets Ana write something for every second segment."""
    for number in range(1, len(here.article.current) + 1, 2):
        assessor = here.assessor()
        assessor.attend(here.article)
        text = f"Ana: la AR, la Agencia del Río (AR), {number}."
        _, entry = here.entry(number)
        tags = "".join(code.tag for code in entry.segment.codes)
        edit(here.sitting("Ana"), here.entry(number), text + tags)


def of_people(here: Desk) -> list[str]:
    """Returns what stands in the targets that Ana wrote, judgements left out; which of twins has which is no matter."""
    targets = (replace(entry.targets[ES], terms=(), findings=()) for entry in here.article.current)
    return sorted(repr(target) for target in targets if target.origin.by)


def faults(entry: Entry) -> list[str]:
    """Returns what the check says of a segment."""
    return [finding.message for finding in entry.targets[ES].findings if finding.check == "first_mention"]


def firsts(here: Desk) -> list[TermUse]:
    """Returns the first mentions in the article's translation."""
    uses = (use for entry in here.article.current for use in entry.targets[ES].terms)
    return [use for use in uses if use.mention is Mention.FIRST]


@settings(deadline=None, max_examples=25)
@given(PARAGRAPHS)
def test_drafts_come_out_right_and_a_second_run_changes_nothing(paragraphs: list[str]) -> None:
    with TemporaryDirectory() as folder:
        here = desk(Path(folder), written(paragraphs), glossary=GLOSSARY)
        run(here)
        stored = here.store.path.read_bytes()

        run(here)

        assert here.store.path.read_bytes() == stored
        if all(use.verdict.is_met for use in firsts(here)):
            assert [faults(entry) for entry in here.article.current] == [[]] * len(here.article.current)


@settings(deadline=None, max_examples=15)
@given(PARAGRAPHS)
def test_when_units_move_people_keep_what_they_wrote_and_drafts_follow(
    paragraphs: list[str],
) -> None:
    with TemporaryDirectory() as folder:
        here = desk(Path(folder), written(paragraphs), glossary=GLOSSARY)
        run(here)
        edit_every_second(here)
        before = of_people(here)

        here.write(written(paragraphs[::-1]))
        run(here)

        assert of_people(here) == before
        stored = here.store.path.read_bytes()
        run(here)
        assert here.store.path.read_bytes() == stored
