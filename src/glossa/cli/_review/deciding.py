"""Deciding at the keyboard: what each key does to the segment that is looked at."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text

from glossa.cli._review.noting import KEPT, Notes
from glossa.cli._review.waivers import Choice, waivable, waived
from glossa.cli._text import harmless
from glossa.errors import GlossaError
from glossa.model.comment import open_comments
from glossa.model.person import Duty
from glossa.model.target import State, Target
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment
from glossa.workflow.edit import edit


class Decisions(Notes):
    """Somebody decides. It is stored at once, by the rules of the single commands."""

    def approve(self) -> None:
        """Approves what is shown, and goes on."""
        self._approve("approved", final=False)

    def sign_off(self) -> None:
        """Makes what is shown final, and goes on."""
        self._approve("signed off", final=True)

    def _approve(self, what: str, *, final: bool) -> None:
        (decision,) = review.approve(self.sitting, [self.round.entry], final=final)
        self._renew()
        self._learn()
        if self._stored() == self._seen_target:
            self._go_on(f"is {decision.state.value} already")
        else:
            self._did(what, open_points=decision.open_points)

    def reject(self) -> None:
        """Sends what is shown back, and goes on."""
        self.sitting.refuse_without(Duty.REVIEWER)
        self.sitting.refuse_untranslated([self.round.entry])
        self.sitting.refuse_final([self.round.entry])
        if why := self._reason("Why is it sent back?"):
            review.reject(self.sitting, [self.round.entry], why)
            self._renew()
            self._did("sent back")

    def reopen(self) -> None:
        """Unlocks what is final."""
        self.sitting.refuse_without(Duty.EDITOR)
        if self.round.entry[1].state(self.round.language) is not State.FINAL:
            self._say("It is not signed off.")
        elif why := self._reason("Why is it not final after all?"):
            review.reopen(self.sitting, [self.round.entry], why)
            self._renew()
            self._did("reopened", stay=True)

    def edit(self) -> None:
        """Puts the person's own text there, from their editor."""
        self._refuse_edit()
        begun = self._unsaved.pop(self._place, "")
        with self._screen.terminal.lent():
            text = self._desk.write(self.sitting, self.round.entry, begun)
        self._paint()
        self._put(text)

    def retype(self) -> None:
        """Puts the person's own text there, changed in a line at the foot of the page."""
        self._refuse_edit()
        target = self.round.target
        if text := self._reason("Text:", target.text if target else ""):
            self._put(text)

    def _refuse_edit(self) -> None:
        self.sitting.refuse_without(Duty.TRANSLATOR, Duty.REVIEWER)
        self.sitting.refuse_final([self.round.entry])

    def _put(self, text: str) -> None:
        entry = self.round.entry
        self._typed = text
        try:
            target = edit(self.sitting, entry, text)
        except GlossaError as error:
            if text:
                error.hint = f"{error.hint}{KEPT}{self._desk.keep(entry, text)}."
            raise
        if target == self.round.target:
            self._say("Nothing has changed.")
            return
        self._renew()
        self._did("edited", stay=True)

    def comment(self) -> None:
        """Says something about the segment."""
        if text := self._reason("Comment:"):
            comment(self._desk.store, self.sitting.person, self.round.entry, Said(text, self.round.language))
            self._renew()
            self._told("commented on")

    def settle(self) -> None:
        """Settles what was said about the segment."""
        thread = open_comments(self.round.entry[1].comments)
        if not any(comment.language in (None, self.round.language) for comment in thread):
            self._say(f"Nothing is open about segment {self.round.entry[0]}.")
            return
        said = Said("", self.round.language, settles=True)
        comment(self._desk.store, self.sitting.person, self.round.entry, said)
        self._renew()
        self._told("settled")

    def waive(self) -> None:
        """Waives a term or a finding, whichever is meant."""
        self._choose(waivable, "What is waived?", "nothing to waive: no term is missing, no check has found anything")

    def unwaive(self) -> None:
        """Takes a waiver back, whoever gave it."""
        self._choose(waived, "Which waiver is taken back?", "no waiver here")

    def _choose(self, find: Callable[[Target], list[Choice]], question: str, otherwise: str) -> None:
        self.sitting.refuse_without(Duty.REVIEWER)
        self.sitting.refuse_final([self.round.entry])
        choices = find(self.round.target) if self.round.target else []
        if not choices:
            self._say(f"There is {otherwise}.")
            return
        place = self._screen.choose(self._draw, question, [Text(harmless(choice.label)) for choice in choices])
        if place is None:
            return
        choice = choices[place]
        if why := self._reason(choice.question):
            choice.decide(self.sitting, self.round.entry, why)
            self._renew()
            self._did("no longer waived" if choice.is_waived else "waived", stay=True, back=choice.undo)

    def undo(self) -> None:
        """Takes back what this person did last in this sitting, wherever that was."""
        self._renew()
        if (deed := self._mine.pop()) is None:
            self._say("Nothing of this sitting is left to take back. `glossa undo` takes back what was done before.")
            return
        there = self.round.to(deed.segment)
        if there.here != deed.segment:
            self._say(f"The article no longer has the segment that was {deed.what} last.", "yellow")
            return
        self._turn(there)
        number, _ = entry = self.round.entry
        target = self.round.target
        if target is None or target.revision != deed.revision:
            by = target.history[-1].by if target and target.history else ""
            self._say(f"{by or 'Somebody'} changed {number} since. Nothing was taken back.", "yellow")
            return
        deed.back(self.sitting, entry)
        self._renew()
        self._mine.taken_back(deed)
        self.done["taken back"] += 1
        state = self.round.entry[1].state(self.round.language).value
        self._say(f"{number} taken back: {deed.what}. It is {state} now.", "green")
