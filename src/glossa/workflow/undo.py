"""Undoing: the last thing that a person did to a translation is taken back, by a new step in its history."""

from __future__ import annotations

from dataclasses import dataclass, replace

from glossa.errors import ExitCode, GlossaError
from glossa.memory import score
from glossa.model.authorship import CUT, MERGE, author
from glossa.model.history import RENUMBERED, UNDO, WAIVE, Step, standing, steps, undoable
from glossa.model.person import Duty, same_person
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.workflow.reassess import renew
from glossa.workflow.saving import MEMORY
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from glossa.workflow.waived import waivers_lost

_DUTIES = {
    "edit": (Duty.TRANSLATOR, Duty.REVIEWER),
    "import": (Duty.TRANSLATOR, Duty.REVIEWER),
}
"""Who may take a step back: whoever may take it. What is not here is a reviewer's; what signs off, an editor's."""
_REVIEWER = (Duty.REVIEWER,)
_IMPORT = "import"
_BY_HAND = "`glossa join` takes a split back, `glossa split` a join."
_BY_THE_ARTICLE = "Bring the former text of the article back, and its translation is back with it."


@dataclass(frozen=True, slots=True)
class Undone:
    """A step that was taken back."""

    number: int
    """The number of its segment."""
    step: Step
    target: Target
    """As it is now."""


def undo(sitting: Sitting, entry: Numbered, why: str = "") -> Undone:
    """Takes back the last step that was not taken back yet: its text, its state, or both are what they were before.

    Nothing leaves the history. The text is judged by the glossaries as they are now. Raises `GlossaError` when there is
    no such step, it is not a person's, the target is signed off, or the person may not; `StaleRevision` when the
    target has changed since it was read.
    """
    number, known = entry
    sitting.refuse_untranslated([entry])
    before = known.targets[sitting.language]
    step = _last(number, before)
    sitting.refuse_without(*_duties(step))
    if step.change.state is not State.FINAL:
        sitting.refuse_final([entry])
    target = _before(sitting, entry, before, step, why)
    if sitting.two_person and target.state.is_approved:
        _refuse_own_approval(number, target)
    sitting.decide([(entry, target)])
    return Undone(number, step, target)


def _last(number: int, target: Target) -> Step:
    """Returns the step to take back. Raises `GlossaError` where nothing can be.

    What a machine did, a merge, and a new version of the source stay: what was before was another work, or is the
    translation of another text.
    """
    step = undoable(target.history)
    if step is None or (step.changed_text and not step.text_before):
        raise _refused(
            f"Nothing to take back in segment {number}: there was no other translation before",
            "`glossa edit` puts another text there, `glossa reject` sends it back.",
        )
    if step.change.action == WAIVE:
        raise _refused(
            f"The last step in segment {number} is a waiver",
            "`glossa waive --undo` takes it back; then the step before it can be taken back.",
        )
    if step.change.former_source:
        raise _refused(
            f"The source of segment {number} is another one now: {step.change.action}",
            _BY_HAND if step.change.action == CUT else _BY_THE_ARTICLE,
        )
    if step.change.action == MERGE or not (step.change.by or _is_fallen(step)):
        raise _refused(
            f"The last step in segment {number} cannot be taken back: {step.change.action}",
            f"`glossa history` shows what was there before; `glossa edit` puts it into segment {number} again.",
        )
    return step


def _is_fallen(step: Step) -> bool:
    """Tells whether an approval fell since the article's own file has another translation, nobody says whose."""
    return step.change.action == _IMPORT and step.state_before.is_approved


def _duties(step: Step) -> tuple[Duty, ...]:
    if State.FINAL in (step.state_before, step.change.state):
        return (Duty.EDITOR,)
    return _REVIEWER if step.change.state is State.REVIEWED else _DUTIES.get(step.change.action, _REVIEWER)


def _before(sitting: Sitting, entry: Numbered, now: Target, step: Step, why: str) -> Target:
    """Returns the target as it was before `step`, judged as of today."""
    text = step.text_before if step.changed_text else None
    change = sitting.change(now, UNDO, step.state_before, text=text, why=why.strip())
    former = replace(now, state=step.state_before, revision=change.revision, reason="")
    if text is not None:
        former = replace(former, text=text, origin=_origin(now, text, entry[1].segment.source), terms=(), findings=())
    former = renew(sitting.assessor, entry[1].segment, former)
    said = "; ".join(filter(None, (change.why, waivers_lost(now, former.terms, former.findings))))
    history = (*now.history, replace(change, why=said))
    return replace(former, history=history, reason=_reason(history))


def _origin(target: Target, text: str, source: str) -> Origin:
    """Returns where a former text came from, as far as the history tells."""
    wrote = _wrote(target.history, text)
    if wrote.origin:
        return wrote.origin
    if wrote.match_source:
        return Origin(OriginKind.TM_FUZZY, wrote.time, score=min(99, score(wrote.match_source, source)))
    if wrote.action == MEMORY:
        return Origin(OriginKind.TM_EXACT, wrote.time, score=100 if wrote.state is State.TRANSLATED else None)
    by = author(target.history, text)
    if by:
        return Origin(OriginKind.IMPORT if wrote.via == "import" else OriginKind.HUMAN, wrote.time, by=by)
    return Origin(OriginKind.MT, wrote.time, engine=wrote.via)


def _wrote(history: tuple[Change, ...], text: str) -> Change:
    """Returns the step that wrote a text, be it that its codes got other numbers afterwards."""
    wrote = history[0]
    for step in reversed(steps(history)):
        if step.text == text and _says_origin(step):
            wrote = step.change
            if wrote.action != RENUMBERED:
                break
            text = step.text_before
    return wrote


def _says_origin(step: Step) -> bool:
    """Tells whether a step wrote its text, or made another thing of the one that was there."""
    return step.change.origin is not None or (step.change.text is not None and step.change.action != UNDO)


def _reason(history: tuple[Change, ...]) -> str:
    """Returns why the target is not as far as it was, where a step says so that still stands."""
    said = (step for step in reversed(standing(history)) if not _leaves_the_reason(step.change))
    last = next(said, None)
    return last.change.why if last and _gives_a_reason(last) else ""


def _leaves_the_reason(change: Change) -> bool:
    """Tells whether a step is none of a person's that settles what was said before: a machine's, a waiver."""
    is_persons = change.by or change.former_source or change.action == MERGE
    return not is_persons or change.action == WAIVE


def _gives_a_reason(step: Step) -> bool:
    """Tells whether a step sent the target back, or took an approval or the only text away."""
    change = step.change
    if change.state.is_approved:
        return False
    fell = change.action == _IMPORT and step.state_before.is_approved
    disputed = change.action == MERGE and change.text is not None
    return change.state is State.DRAFT or bool(change.former_source) or fell or disputed


def _refuse_own_approval(number: int, target: Target) -> None:
    """Raises `GlossaError` when the approval that would come back is one of somebody's own text."""
    by = next((each.change.by for each in reversed(standing(target.history)) if each.change.action == "approve"), "")
    if same_person(by, author(target.history, target.text)):
        raise _refused(
            f"Two-person rule: {by} had approved a text of their own in segment {number}",
            "Somebody else must approve it; `glossa edit` puts the former text back.",
        )


def _refused(message: str, hint: str) -> GlossaError:
    return GlossaError(message, hint=f"Nothing was changed. {hint}", exit_code=ExitCode.USAGE)
