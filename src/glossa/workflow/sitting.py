"""One person at work on one translation: who, on what, and what a decision of theirs becomes in the store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from glossa.errors import ExitCode, GlossaError
from glossa.model.comment import Comment
from glossa.model.person import Duty, Person
from glossa.model.segment import SegmentId
from glossa.model.target import Change, State, Target
from glossa.store import ArticleStore, StaleRevision
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessor
from glossa.workflow.clock import now
from glossa.workflow.ingest import needs_translation
from glossa.workflow.selectors import Numbered, listed

Decided = tuple[Numbered, Target]
"""A segment and what its target becomes."""


class SegmentGone(GlossaError):
    """The article no longer has the segment that somebody decided on."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Segment {number} is no longer in the article as you saw it: a new version or a cut came in meanwhile",
            hint="Nothing was saved. Look at the article again.",
            exit_code=ExitCode.STORE,
        )


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody sits down to one article in one language."""

    store: ArticleStore
    language: LanguageTag
    assessor: Assessor
    person: Person
    two_person: bool = False
    """Whether a text must be approved by somebody else than whoever wrote it last."""

    def change(
        self, before: Target | None, action: str, state: State, *, text: str | None = None, why: str = ""
    ) -> Change:
        """Makes this person's next step in the history of a target; `text` where it has another one then."""
        revision = (before.revision if before else 0) + 1
        return Change(revision, now(), action, state, text, by=self.person.name, why=why, via=self.person.via)

    def moved(self, before: Target, state: State, action: str, why: str = "") -> Target:
        """Returns a target in another state, its text as it was."""
        change = self.change(before, action, state, why=why)
        return replace(before, state=state, revision=change.revision, reason="", history=(*before.history, change))

    def decide(self, decided: Iterable[Decided], said: Iterable[tuple[SegmentId, Comment]] = ()) -> None:
        """Stores what was decided, all or nothing; each target is one revision ahead of the one that was looked at.
        What was `said` is stored with it.

        Raises `StaleRevision` when one of them has changed since, `SegmentGone` when the article no longer has it.
        """
        with self.store.transaction() as transaction:
            current = transaction.current
            for (number, entry), target in decided:
                segment = entry.segment.id
                if segment not in current:
                    raise SegmentGone(number)
                try:
                    transaction.put_target(segment, self.language, target, expected_revision=target.revision - 1)
                except StaleRevision as stale:
                    raise StaleRevision(segment, self.language, stale.expected, stale.stored, number=number) from None
            for segment, comment in said:
                transaction.put_comment(segment, comment)

    def refuse_without(self, *duties: Duty) -> None:
        """Raises `GlossaError` unless the person has one of the duties."""
        if not any(map(self.person.may, duties)):
            raise _refused(
                f"{self.person.name} is no {' or '.join(duty.value for duty in duties)} in this project",
                "Who may do what is in glossa.toml, under [people].",
            )

    def refuse_final(self, entries: Sequence[Numbered]) -> None:
        """Raises `GlossaError` when one of the targets is signed off: it is locked until somebody reopens it."""
        hint = "`glossa reopen` makes it reviewed again, with a reason."
        self._refuse_any(entries, State.FINAL, "Signed off", hint)

    def refuse_untranslated(self, entries: Sequence[Numbered]) -> None:
        """Raises `GlossaError` when one of the segments has no translation."""
        hint = "Translate or edit them first, or leave them out."
        self._refuse_any(entries, State.UNTRANSLATED, f"No {self.language} translation yet", hint)

    def _refuse_any(self, entries: Sequence[Numbered], state: State, what: str, hint: str) -> None:
        found = [number for number, entry in entries if entry.state(self.language) is state]
        if found:
            raise _refused(f"{what}: {listed(found)}", hint)

    def without_debris(self, entries: Sequence[Numbered]) -> Sequence[Numbered]:
        """Leaves out what nobody translates, so that `all` means all that there is to decide on.

        Raises `GlossaError` when nothing is left.
        """
        kept = [
            (number, entry) for number, entry in entries if needs_translation(entry) or self.language in entry.targets
        ]
        if entries and not kept:
            raise _refused(
                f"Nobody translates {listed([number for number, _ in entries])}: web-page debris stays as it is"
            )
        return kept


def _refused(message: str, hint: str = "") -> GlossaError:
    return GlossaError(message, hint=f"Nothing was changed. {hint}".rstrip(), exit_code=ExitCode.USAGE)
