"""Reviewing: people edit, approve and reject targets. Each change is a revision with a name to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from glossa.checks import CHECKS, Case, run_checks
from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Entry
from glossa.model.finding import Finding, Severity
from glossa.model.segment import Segment
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.store import ArticleStore, StaleRevision
from glossa.text.languages import LanguageTag, is_spaced
from glossa.workflow.assess import Assessor
from glossa.workflow.clock import now
from glossa.workflow.ingest import needs_translation
from glossa.workflow.reassess import reassess_stored, renew
from glossa.workflow.renewal import changed_uses
from glossa.workflow.selectors import Numbered, listed


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one segment that a person decided on."""

    number: int
    state: State
    open_points: int
    """Errors among its findings that are still there."""


def edit(
    store: ArticleStore,
    language: LanguageTag,
    entry: Numbered,
    text: str,
    *,
    by: str,
    assessor: Assessor,
    expected_revision: int | None = None,
) -> Target:
    """Puts a person's text into a target, as `translated`, and returns the target.

    What was waived in the text before is judged in this one; the history says so.
    `expected_revision` is the revision that the person looked at, that of `entry` unless said otherwise. Raises
    `StaleRevision` when the target has changed since, `GlossaError` when the text is empty or breaks a code.
    """
    number, known = entry
    clean = _on_one_line(text, language)
    _refuse_unusable(number, known.segment, clean, language)
    before = known.targets.get(language)
    seen = _revision(before)
    if expected_revision not in (None, seen):
        raise StaleRevision(known.segment.id, language, expected_revision, seen)
    if before is not None and before.text == clean:
        return before
    assessment = assessor.judged(known.segment, clean, Mechanism.PERSON)
    time = now()
    change = Change(seen + 1, time, "edit", State.TRANSLATED, clean, by=by, why=_waivers_lost(before, ()))
    target = Target(
        clean,
        State.TRANSLATED,
        Origin(OriginKind.HUMAN, time, by=by),
        seen + 1,
        assessment.terms,
        assessment.findings,
        history=(*(before.history if before else ()), change),
    )
    store_decided(store, language, [(entry, target)])
    if any(use.first_mention or use.short for use in _waived(before)):  # the next mention was the first
        reassess_stored(store, language, assessor)
    return target


def approve(
    store: ArticleStore,
    language: LanguageTag,
    entries: Sequence[Numbered],
    *,
    by: str,
    assessor: Assessor,
    final: bool = False,
    two_person: bool = False,
) -> tuple[Decision, ...]:
    """Moves targets to `reviewed`, or to `final`; all of them, or none when one cannot be.

    What is approved is the terms as the glossaries have them now. A target that is as far already stays as it is,
    unless an entry that it rests on has changed; so does debris that has none. Raises `GlossaError` when one
    has no translation, or is not reviewed yet and should be final, or, under the two-person rule, was written by
    `by`; `StaleRevision` when one has changed since it was read.
    """
    goal = State.FINAL if final else State.REVIEWED
    entries = _without_debris(entries, language)
    _refuse_untranslated(entries, language)
    if two_person:
        _refuse_own_work(entries, language, by)
    if final:
        _refuse_unreviewed(entries, language)
    decided: list[tuple[Numbered, Target]] = []
    for number, entry in entries:
        before = entry.targets[language]
        fresh = renew(assessor, entry.segment, before, hold=False)
        if before.state.rank < goal.rank or any(changed_uses(before.terms, fresh.terms)):
            state = max(goal, before.state, key=_rank)
            decided.append(((number, entry), _moved(fresh, state, "approve", by, _waivers_lost(before, fresh.terms))))
    store_decided(store, language, decided)
    return _decisions(entries, language, decided)


def reject(
    store: ArticleStore, language: LanguageTag, entries: Sequence[Numbered], *, by: str, why: str
) -> tuple[Decision, ...]:
    """Sends targets back to `draft` with a reason; all of them, or none when one has no translation."""
    if not why.strip():
        raise GlossaError("A rejection needs a reason", hint="Say it with --why.", exit_code=ExitCode.USAGE)
    entries = _without_debris(entries, language)
    _refuse_untranslated(entries, language)
    decided = [
        ((number, entry), replace(_moved(entry.targets[language], State.DRAFT, "reject", by, why), reason=why))
        for number, entry in entries
    ]
    store_decided(store, language, decided)
    return _decisions(entries, language, decided)


def is_open(entry: Entry, language: LanguageTag) -> bool:
    """Tells whether a segment still needs somebody: it is not approved, or has findings."""
    target = entry.targets.get(language)
    return needs_translation(entry) and (target is None or not target.state.is_approved or bool(target.findings))


def waived_terms(target: Target | None) -> tuple[str, ...]:
    """Returns the source terms that somebody waived in a target, each once."""
    return tuple(dict.fromkeys(use.source_term for use in _waived(target)))


def _waived(target: Target | None) -> list[TermUse]:
    return [use for use in target.terms if use.verdict is Verdict.WAIVED] if target else []


def _waivers_lost(before: Target | None, uses: Sequence[TermUse]) -> str:
    """Says which waivers of a target its new ledger no longer has; nothing where there were none."""
    still = {use.source for use in uses if use.verdict is Verdict.WAIVED}
    lost = dict.fromkeys(f"“{use.source_term}”" for use in _waived(before) if use.source not in still)
    return f"no longer waived: {', '.join(lost)}" if lost else ""


def _on_one_line(text: str, language: LanguageTag) -> str:
    """Joins the lines that an editor made of a text."""
    return (" " if is_spaced(language) else "").join(filter(None, map(str.strip, text.splitlines())))


def _without_debris(entries: Sequence[Numbered], language: LanguageTag) -> Sequence[Numbered]:
    """Leaves out what nobody translates, so that `all` means all that there is to decide on."""
    kept = [(number, entry) for number, entry in entries if needs_translation(entry) or language in entry.targets]
    if entries and not kept:
        raise GlossaError(
            f"Nobody translates {listed([number for number, _ in entries])}: web-page debris stays as it is",
            hint="Nothing was changed.",
            exit_code=ExitCode.USAGE,
        )
    return kept


def _rank(state: State) -> int:
    return state.rank


def _revision(target: Target | None) -> int:
    return target.revision if target else 0


def _moved(before: Target, state: State, action: str, by: str, why: str = "") -> Target:
    change = Change(before.revision + 1, now(), action, state, by=by, why=why)
    return replace(before, state=state, revision=before.revision + 1, reason="", history=(*before.history, change))


def store_decided(store: ArticleStore, language: LanguageTag, decided: Iterable[tuple[Numbered, Target]]) -> None:
    """Stores what was decided, all or nothing; each target is one revision ahead of the one that was looked at."""
    with store.transaction() as transaction:
        for (number, entry), target in decided:
            try:
                transaction.put_target(entry.segment.id, language, target, expected_revision=target.revision - 1)
            except StaleRevision as stale:
                raise StaleRevision(stale.segment, language, stale.expected, stale.stored, number=number) from None


def _decisions(
    entries: Sequence[Numbered], language: LanguageTag, decided: Sequence[tuple[Numbered, Target]]
) -> tuple[Decision, ...]:
    changed = {number: target for (number, _), target in decided}
    return tuple(
        Decision(number, target.state, sum(finding.severity is Severity.ERROR for finding in target.findings))
        for number, entry in entries
        for target in [changed.get(number, entry.targets[language])]
    )


def _refuse_untranslated(entries: Sequence[Numbered], language: LanguageTag) -> None:
    empty = [number for number, entry in entries if entry.state(language) is State.UNTRANSLATED]
    if empty:
        raise GlossaError(
            f"No {language} translation yet: {listed(empty)}",
            hint="Nothing was changed. Translate or edit them first, or leave them out.",
            exit_code=ExitCode.USAGE,
        )


def _refuse_unreviewed(entries: Sequence[Numbered], language: LanguageTag) -> None:
    unreviewed = [number for number, entry in entries if not entry.state(language).is_approved]
    if unreviewed:
        raise GlossaError(
            f"Not reviewed yet: {listed(unreviewed)}",
            hint="Nothing was changed. Approve first without --final, then sign off.",
            exit_code=ExitCode.USAGE,
        )


def _refuse_own_work(entries: Sequence[Numbered], language: LanguageTag, by: str) -> None:
    own = [number for number, entry in entries if _same_person(_last_writer(entry.targets[language]), by)]
    if own:
        raise GlossaError(
            f"Two-person rule: {by} wrote {listed(own)} and cannot approve it",
            hint="Nothing was changed. Somebody else must approve it (--by NAME).",
            exit_code=ExitCode.USAGE,
        )


def _same_person(one: str, other: str) -> bool:
    """Tells whether two names are one, however they were typed."""
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _last_writer(target: Target) -> str:
    """Returns who wrote the text; a machine never writes over what a person wrote."""
    return next((change.by for change in reversed(target.history) if change.text is not None and change.by), "")


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
    broken = _code_breaks(segment, text, language)
    if broken:
        raise GlossaError(
            f"Segment {number}: {broken[0].message}",
            hint=f"Nothing was changed. Its codes are: {' '.join(code.tag for code in segment.codes) or 'none'}.",
            exit_code=ExitCode.USAGE,
        )


def _code_breaks(segment: Segment, text: str, language: LanguageTag) -> tuple[Finding, ...]:
    """Returns what would break the article's markup: all that the check finds but a code that is left out whole."""
    case = Case(segment.source, text, language, language)
    return tuple(finding for finding in run_checks(case, [CHECKS.load("codes")]) if finding.target is not None)
