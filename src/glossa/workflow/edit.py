"""Editing: a person's own text takes the place of whatever was there."""

from __future__ import annotations

from glossa.checks import Case, run_checks, segment_check
from glossa.errors import ExitCode, GlossaError
from glossa.model.finding import Finding
from glossa.model.person import Duty
from glossa.model.segment import Segment
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.term import Mechanism
from glossa.store import StaleRevision
from glossa.text.controls import controls
from glossa.text.languages import LanguageTag, is_spaced
from glossa.workflow.reassess import reassess_stored
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from glossa.workflow.waived import waived, waivers_lost


def edit(sitting: Sitting, entry: Numbered, text: str, *, expected_revision: int | None = None) -> Target:
    """Puts a person's text into a target, as `translated`, and returns the target.

    What was waived in the text before is judged in this one; the history says so.
    `expected_revision` is the revision that the person looked at, that of `entry` unless said otherwise. Raises
    `StaleRevision` when the target has changed since, `GlossaError` when the text is empty or breaks a code, the target
    is signed off, or the person may not.
    """
    sitting.refuse_without(Duty.TRANSLATOR, Duty.REVIEWER)
    number, known = entry
    language = sitting.language
    clean = on_one_line(text, language)
    _refuse_unusable(number, known.segment, clean, language)
    before = known.targets.get(language)
    seen = before.revision if before else 0
    if expected_revision not in (None, seen):
        raise StaleRevision(known.segment.id, language, expected_revision, seen)
    if before is not None and before.text == clean:
        return before
    sitting.refuse_final([entry])
    target = written(sitting, known.segment, before, clean, "edit", State.TRANSLATED)
    sitting.decide([(entry, target)])
    if any(use.first_mention or use.short for use in waived(before)):  # the next mention was the first
        reassess_stored(sitting.store, language, sitting.assessor)
    return target


def written(
    sitting: Sitting, segment: Segment, before: Target | None, text: str, action: str, state: State, why: str = ""
) -> Target:
    """Returns the target that has a person's text: judged, with the step in its history."""
    assessment = sitting.assessor.judged(segment, text, Mechanism.PERSON)
    lost = waivers_lost(before, ())
    change = sitting.change(before, action, state, text=text, why="; ".join(filter(None, (why, lost))))
    return Target(
        text,
        state,
        Origin(OriginKind.HUMAN, change.time, by=change.by),
        change.revision,
        assessment.terms,
        assessment.findings,
        history=(*(before.history if before else ()), change),
    )


def on_one_line(text: str, language: LanguageTag) -> str:
    """Joins the lines that an editor made of a text."""
    return (" " if is_spaced(language) else "").join(filter(None, map(str.strip, text.splitlines())))


def _refuse_unusable(number: int, segment: Segment, text: str, language: LanguageTag) -> None:
    if not text:
        raise GlossaError(
            f"The text for segment {number} is empty",
            hint="Nothing was changed. `glossa reject` sends a translation back without replacing it.",
            exit_code=ExitCode.USAGE,
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise GlossaError(
            f"The text for segment {number} is not UTF-8",
            hint="Nothing was changed. Set the terminal to UTF-8, or leave --text out and write it in the editor.",
            exit_code=ExitCode.USAGE,
        )
    if strange := strange_control(segment, text):
        raise GlossaError(
            f"The text for segment {number} has {strange}",
            hint="Nothing was changed. Type it again: what was pasted has something in it that nobody can see.",
            exit_code=ExitCode.USAGE,
        )
    broken = code_breaks(segment, text, language)
    if broken:
        raise GlossaError(
            f"Segment {number}: {broken[0].message}",
            hint=f"Nothing was changed. Its codes are: {' '.join(code.tag for code in segment.codes) or 'none'}.",
            exit_code=ExitCode.USAGE,
        )


def strange_control(segment: Segment, text: str) -> str:
    """Names a control character that the source does not have either; nothing where there is none.

    Formats of documents have no place for it, and a terminal would obey it.
    """
    strange = (character for character in controls(text) if character not in segment.source)
    return next((f"a control character, U+{ord(character):04X}" for character in strange), "")


def code_breaks(segment: Segment, text: str, language: LanguageTag) -> tuple[Finding, ...]:
    """Returns what would break the article's markup: all that the check finds but a code that is left out whole."""
    case = Case(segment.source, text, language, language)
    return tuple(finding for finding in run_checks(case, [segment_check("codes")]) if finding.target is not None)
