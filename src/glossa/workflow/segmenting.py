"""Splitting a segment and joining two, by hand; the one takes the other back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.model.document import Role
from glossa.model.person import Duty, Person
from glossa.model.target import State
from glossa.segmentation import is_usable
from glossa.store import ArticleStore
from glossa.workflow.following import Group, followed, groups
from glossa.workflow.places import place_of
from glossa.workflow.recutting import ends_in, recut
from glossa.workflow.selectors import Numbered, listed


@dataclass(frozen=True, slots=True)
class Scissors:
    """Somebody who cuts one article by hand."""

    store: ArticleStore
    person: Person
    abbreviations: frozenset[str] = frozenset()
    """Those that the article is read with."""


@dataclass(frozen=True, slots=True)
class Resegmented:
    """An article that was cut otherwise, and where."""

    article: Article
    """As it is now."""
    here: Group
    """What was meant."""
    alike: tuple[Group, ...]
    """The same sentences elsewhere, which were cut alike."""

    @property
    def renumbered(self) -> tuple[tuple[range, range], ...]:
        """Which numbers mean something else now, and which ones mean that; in the article's order."""
        return tuple(_renumbered(sorted((self.here, *self.alike), key=_first), len(self.article.current)))


def split(scissors: Scissors, entry: Numbered, at: str) -> Resegmented:
    """Cuts a segment in two where the text `at` begins; tags need not be typed.

    All translations follow: as they were, where it was cut so before and nobody has changed them since; as drafts that
    say what they were, otherwise. Raises `GlossaError` when the text is not there, or more than once, or no text would
    be left, when a translation is signed off, the segment has changed since, or the person may not.
    """
    number, known = entry
    _refuse_without_duty(scissors.person)
    with scissors.store.transaction() as transaction:
        article = transaction.article
        _refuse_stale(article, [entry])
        gone = frozenset(each.segment.source for each in article.entries if each.obsolete)
        place = _start(article, number) + place_of(number, known.segment.source, at, gone)
        made = _recut(scissors, article, entry, sorted({*ends_in(article, known.segment.unit), place}))
        transaction.put_article(made.article)
    return made


def join(scissors: Scissors, entry: Numbered, following: Numbered | None) -> Resegmented:
    """Makes one segment of two that follow one another in a paragraph; `following` is the one after `entry`.

    All translations follow, as with `split`. Raises `GlossaError` when there is no other in the paragraph, and like
    `split`.
    """
    number, known = entry
    _refuse_without_duty(scissors.person)
    if following is None or following[1].segment.unit != known.segment.unit:
        raise _refused(
            f"Segment {number} is the last one of its paragraph", "Only segments of one paragraph can be joined."
        )
    with scissors.store.transaction() as transaction:
        article = transaction.article
        _refuse_stale(article, [entry, following])
        place = _start(article, number) + len(known.segment.source)
        ends = [end for end in ends_in(article, known.segment.unit) if end != place]
        made = _recut(scissors, article, entry, ends)
        transaction.put_article(made.article)
    return made


def _renumbered(changed: Sequence[Group], last: int) -> Iterator[tuple[range, range]]:
    """Yields the numbers before and now of each stretch that was cut, and of what stands behind it, up to `last`."""
    behind = [*(group.new[0][0] for group in changed[1:]), last + 1]
    for group, end in zip(changed, behind, strict=True):
        old, new = group.old[-1][0] + 1, group.new[-1][0] + 1
        yield range(group.old[0][0], old), range(group.new[0][0], new)
        if old != new and new < end:
            yield range(old, old + end - new), range(new, end)


def _first(group: Group) -> int:
    return group.old[0][0]


def _recut(scissors: Scissors, article: Article, entry: Numbered, ends: Sequence[int]) -> Resegmented:
    number, known = entry
    unit = known.segment.unit
    text = next(each.text for each in article.document.units if each.id == unit)
    if not is_usable(text, ends):
        raise _refused(f"Segment {number} cannot be cut there", "Each part needs something to read.")
    cut = recut(article, unit, ends, abbreviations=scissors.abbreviations, person=scissors.person)
    changed = groups(article, cut)
    _refuse_locked(changed)
    made = followed(article, cut, changed, scissors.person)
    changed = groups(article, made)
    meant = next(group for group in changed if number in [old for old, _ in group.old])
    return Resegmented(made, meant, tuple(group for group in changed if group is not meant))


def _start(article: Article, number: int) -> int:
    """Returns where the segment begins in the text of its unit."""
    unit = article.current[number - 1].segment.unit
    before = (entry.segment for entry in article.current[: number - 1])
    return sum(len(segment.source) + len(segment.tail) for segment in before if segment.unit == unit)


def _refuse_without_duty(person: Person) -> None:
    if not (person.may(Duty.TRANSLATOR) or person.may(Duty.REVIEWER)):
        raise _refused(
            f"{person.name} is no translator or reviewer in this project",
            "Who may do what is in glossa.toml, under [people].",
        )


def _refuse_stale(article: Article, seen: Sequence[Numbered]) -> None:
    for number, entry in seen:
        if article.current[number - 1 : number] != (entry,):
            raise GlossaError(
                f"Segment {number} was changed since you read it",
                hint="Nothing was changed. Look at it again with `glossa show`.",
                exit_code=ExitCode.STORE,
            )


def _refuse_locked(changed: Sequence[Group]) -> None:
    """Raises `GlossaError` where a segment is debris, or one of its translations is signed off."""
    before = [numbered for group in changed for numbered in group.old]
    debris = [number for number, entry in before if entry.segment.role is Role.DEBRIS]
    if debris:
        raise _refused(f"Nobody translates {listed(debris)}", "Web-page debris stays as it is.")
    final = [number for number, entry in before if _is_final(entry)]
    if final:
        raise _refused(f"Signed off: {listed(final)}", "`glossa reopen` makes it reviewed again, with a reason.")


def _is_final(entry: Entry) -> bool:
    return any(target.state is State.FINAL for target in entry.targets.values())


def _refused(message: str, hint: str) -> GlossaError:
    return GlossaError(message, hint=f"Nothing was changed. {hint}", exit_code=ExitCode.USAGE)
