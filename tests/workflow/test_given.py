"""Translations that stand in an article's own file: what is taken in, what stays, what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.target import OriginKind, State, Target
from glossa.workflow import review
from glossa.workflow.export import export_source
from glossa.workflow.provenance import Beginning, provenance
from glossa.workflow.undo import undo
from glossa.workflow.update import Update, update_articles
from tests.workflow.samples import ES, Desk, approved, desk

HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
GATE = """
msgid "The gate is open."
msgstr "La puerta está abierta."

#, fuzzy
msgid "Boats wait outside."
msgstr "Los barcos esperan."

msgid "Nobody came."
msgstr ""
"""

XLIFF = """\
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="gate.txt" source-language="en" target-language="es" datatype="plaintext"><body>
<trans-unit id="1"><source>Nobody came.</source><target state="translated">Nadie.</target></trans-unit>
</body></file></xliff>
"""


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns a desk whose article is a PO file that was read once."""
    made = desk(tmp_path, HEADER.format("es") + GATE, "gate.po")
    updated(made)
    return made


def updated(here: Desk) -> Update:
    """Reads the file again, as `glossa update` does."""
    if not here.store.exists():
        here.ingest()
    (done,) = update_articles(here.project, [here.path], None, dry_run=False)
    assert isinstance(done, Update)
    return done


def changed(here: Desk, old: str, new: str) -> Update:
    """Edits the file elsewhere, and reads it again."""
    here.path.write_text(here.path.read_text().replace(old, new))
    return updated(here)


def target(here: Desk, number: int) -> Target | None:
    """Returns the Spanish translation of a segment."""
    return here.store.read().current[number - 1].targets.get(ES)


def test_what_the_file_says_is_taken_with_its_state_and_says_where_it_is_from(here: Desk) -> None:
    open_, wait, nobody = (target(here, number) for number in (1, 2, 3))

    assert open_ is not None
    assert (open_.text, open_.state, open_.origin.kind) == (
        "La puerta está abierta.",
        State.TRANSLATED,
        OriginKind.IMPORT,
    )
    assert provenance(open_).beginning is Beginning.IMPORT
    assert wait is not None
    assert (wait.text, wait.state, wait.reason) == ("Los barcos esperan.", State.DRAFT, "gate.po is unsure of it")
    assert nobody is None


def test_reading_it_again_changes_nothing(here: Desk) -> None:
    before = here.store.path.read_bytes()

    assert not updated(here).changed
    assert here.store.path.read_bytes() == before


def test_what_only_the_file_changed_is_taken(here: Desk) -> None:
    done = changed(here, "está abierta", "se abrió")

    made = target(here, 1)
    assert made is not None
    assert made.text == "La puerta se abrió."
    assert [step.text for step in made.history] == ["La puerta está abierta.", "La puerta se abrió."]
    assert done.notes == ("1 translation was taken from gate.po itself (es).",)


def test_what_is_sure_now_is_no_draft_any_more(here: Desk) -> None:
    changed(here, "#, fuzzy\n", "")

    made = target(here, 2)
    assert made is not None
    assert (made.state, made.reason) == (State.TRANSLATED, "")


def test_what_only_we_changed_stays(here: Desk) -> None:
    approved(here, 1, "La puerta quedó abierta.")

    assert updated(here).notes == ()
    assert changed(here, "Nobody came", "No one came").notes == ()
    made = target(here, 1)
    assert made is not None
    assert (made.text, made.state) == ("La puerta quedó abierta.", State.REVIEWED)


def test_what_both_changed_is_told_and_stays_ours(here: Desk) -> None:
    approved(here, 1, "La puerta quedó abierta.")

    done = changed(here, "está abierta", "se abrió")

    assert done.notes == ("Changed in gate.po and here, and left as they are here: segment 1.",)
    made = target(here, 1)
    assert made is not None
    assert made.text == "La puerta quedó abierta."


def test_an_approval_of_what_the_file_has_is_no_difference(here: Desk) -> None:
    approved(here, 1, "La puerta está abierta.")

    assert updated(here).notes == ()
    made = target(here, 1)
    assert made is not None
    assert made.state is State.REVIEWED


def test_what_was_exported_and_changed_elsewhere_is_taken_where_it_was_read_in_between(here: Desk) -> None:
    approved(here, 1, "La puerta quedó abierta.")
    made = export_source(here.store.read(), ES, allow_drafts=True)
    assert made.suffix == ".po"
    here.path.write_bytes(made.data)
    assert updated(here).notes == ()

    changed(here, "Los barcos esperan", "Los barcos aguardan")

    second = target(here, 2)
    assert second is not None
    assert second.text == "Los barcos aguardan."


def test_what_somebody_signed_off_here_is_locked(tmp_path: Path) -> None:
    here = desk(tmp_path, XLIFF, "gate.xlf")
    approved(here, 1, "Nadie vino.")
    review.approve(here.sitting("Ben"), [here.entry(1)], final=True)
    here.path.write_bytes(export_source(here.store.read(), ES, allow_drafts=False).data)
    assert updated(here).notes == ()

    done = changed(here, "Nadie vino", "Todos vinieron")

    assert done.notes == ("Changed in gate.xlf and here, and left as they are here: segment 1.",)
    made = target(here, 1)
    assert made is not None
    assert (made.text, made.state) == ("Nadie vino.", State.FINAL)


def test_an_approval_that_the_file_changes_falls_visibly_and_can_be_taken_back(tmp_path: Path) -> None:
    here = desk(tmp_path, XLIFF, "gate.xlf")
    approved(here, 1, "Nadie vino. 没有人来 😀")
    here.path.write_bytes(export_source(here.store.read(), ES, allow_drafts=False).data)
    assert updated(here).notes == ()

    here.path.write_text(here.path.read_text().replace('state="signed-off"', 'state="translated"'))
    done = changed(here, "Nadie vino", "Todos vinieron")

    assert "Approved here until gate.xlf changed it: segment 1. `glossa undo` takes that back." in done.notes
    made = target(here, 1)
    assert made is not None
    assert (made.text, made.state) == ("Todos vinieron. 没有人来 😀", State.TRANSLATED)
    assert made.reason == "it was reviewed until gate.xlf changed it"
    undo(here.sitting("Ben"), here.entry(1))
    back = target(here, 1)
    assert back is not None
    assert (back.text, back.state) == ("Nadie vino. 没有人来 😀", State.REVIEWED)
    assert updated(here).notes == ()
    assert target(here, 1) == back


def test_where_two_must_see_a_text_no_file_approves_it(tmp_path: Path) -> None:
    made = desk(tmp_path, XLIFF.replace('state="translated"', 'state="final"'), "gate.xlf")
    settings = tmp_path / "glossa.toml"
    settings.write_text(settings.read_text() + "\n[review]\ntwo_person = true\n")
    updated(made)
    found = target(made, 1)
    assert found is not None
    assert found.state is State.TRANSLATED
    assert updated(made).changed is False


def test_an_emptied_translation_takes_nothing_away(here: Desk) -> None:
    changed(here, 'msgstr "La puerta está abierta."', 'msgstr ""')

    made = target(here, 1)
    assert made is not None
    assert made.text == "La puerta está abierta."


def test_the_language_is_the_one_that_the_project_has(tmp_path: Path) -> None:
    here = desk(tmp_path, HEADER.format("es_ES") + GATE, "gate.po")
    updated(here)

    assert {tag for entry in here.store.read().current for tag in entry.targets} == {"es"}
    made = export_source(here.store.read(), ES, allow_drafts=True)
    assert made.data == here.path.read_bytes()


def test_a_control_character_is_not_taken(tmp_path: Path) -> None:
    here = desk(tmp_path, (HEADER.format("es") + GATE).replace("abierta", r"abierta\033"), "gate.po")

    done = changed(here, "Nobody", "No one")

    assert target(here, 1) is None
    assert "Not taken from gate.po, for they have control characters: segment 1." in done.notes


def test_an_export_of_glossas_own_is_refused(tmp_path: Path) -> None:
    here = desk(tmp_path, HEADER.format("es") + '"X-Glossa-Language: es\\n"\n' + GATE, "gate.po")

    (done,) = update_articles(here.project, [here.path], None, dry_run=False)

    assert isinstance(done, GlossaError)


def test_a_template_is_exported_as_a_po_file(tmp_path: Path) -> None:
    here = desk(tmp_path, HEADER.format("") + GATE, "gate.pot")
    here.ingest()

    assert export_source(here.store.read(), ES, allow_drafts=True).suffix == ".po"
