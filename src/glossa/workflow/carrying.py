"""What changed segments take over from the old ones that they come from: drafts that say what they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from glossa.memory import canonical, renumbered, similarity
from glossa.model.article import Entry
from glossa.model.history import RENUMBERED, source_change
from glossa.model.inline import TAG, CodeKind, InlineCode
from glossa.model.segment import Segment
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.segmentation import cut, join
from glossa.text.languages import LanguageTag
from glossa.workflow.waived import waivers_lost

Targets = Mapping[LanguageTag, Target]


@dataclass(frozen=True, slots=True)
class Carrier:
    """Carries targets from one version of an article to the next."""

    source: LanguageTag
    time: str
    action: str = "source changed"
    why: str = "the source changed"
    by: str = ""
    """Who brought the new version about, where that was somebody's decision."""
    via: str = ""

    def carried(self, old: Sequence[Entry], new: Sequence[Segment]) -> list[Targets]:
        """Returns what each of the new segments takes over from the old ones.

        Only languages that a person had a hand in count. Where one was split, each part gets its sentence if the
        translation has as many; if not, the part that is most like the old source gets all of it.
        """
        found: list[dict[LanguageTag, Target]] = [{} for _ in new]
        for language in sorted({language for entry in old for language in _worked_on(entry)}):
            offer = _Offer(language, old, self.source)
            for place, text, how in offer.parts(new):
                found[place][language] = self._draft(offer, new[place], text, how)
        return [MappingProxyType(targets) for targets in found]

    def come_back(self, target: Target, old: Sequence[Entry], language: LanguageTag, parts: int) -> Target:
        """Returns a target that comes back as it was, with one more step: it says what the old ones were in its stead.

        `parts` is how many segments come back with it.
        """
        how = f": it was split in {parts}" if parts > 1 else _joined(old)
        change = self._change(_Offer(language, old, self.source), target.state, None, how)
        change = replace(change, revision=max(change.revision, target.revision + 1), origin=target.origin)
        return replace(target, revision=change.revision, reason=change.why, history=(*target.history, change))

    def renumbered(self, entry: Entry, segment: Segment) -> Targets:
        """Numbers the codes of targets as their source now does; nothing else has changed."""
        _, old = canonical(entry.segment.source)
        new = {place: number for number, place in canonical(segment.source)[1].items()}
        numbers = {number: new[place] for number, place in old.items()}
        return MappingProxyType({tag: self._renumbered(target, numbers) for tag, target in entry.targets.items()})

    def _renumbered(self, target: Target, numbers: Mapping[int, int]) -> Target:
        text = renumbered(target.text, numbers)
        if text == target.text:
            return target
        change = Change(target.revision + 1, self.time, RENUMBERED, target.state, text)
        return replace(target, text=text, revision=change.revision, history=(*target.history, change))

    def _draft(self, offer: _Offer, segment: Segment, text: str, how: str) -> Target:
        first = offer.first
        text = fitted(text, offer.codes, segment.codes)
        step = source_change(first.history) if len(offer.targets) == 1 else None
        written_for = step.change.former_source if step else offer.text
        like = min(99, similarity(written_for, segment.source))
        origin = Origin(OriginKind.TM_FUZZY, self.time, score=like, by=offer.writers)
        change = self._change(offer, State.DRAFT, None if text == first.text else text, how)
        history = (*first.history, replace(change, origin=origin))
        return Target(text, State.DRAFT, origin, change.revision, reason=change.why, history=history)

    def _change(self, offer: _Offer, state: State, text: str | None, how: str) -> Change:
        return Change(
            max(target.revision for target in offer.targets) + 1,
            self.time,
            self.action,
            state,
            text,
            by=self.by,
            why="; ".join(filter(None, (f"{self.why}{how}", offer.was, offer.lost))),
            via=self.via,
            former_source=offer.text,
        )


class _Offer:
    """The targets of the old segments in one language, put together."""

    def __init__(self, language: LanguageTag, old: Sequence[Entry], source: LanguageTag) -> None:
        self.language = language
        self.targets = [entry.targets[language] for entry in old if language in entry.targets]
        self.first = next(target for target in self.targets if is_persons(target))
        self.text = "".join(f"{entry.segment.source}{entry.segment.tail}" for entry in old).rstrip()
        self.codes = [code for entry in old for code in entry.segment.codes]
        self._old = old
        self._source = source

    @property
    def was(self) -> str:
        """Says how far they had come; what was carried over before, when somebody saw to it last."""
        states = [_last_state(entry, self.language) for entry in self._old]
        names = " and ".join(dict.fromkeys(state.value for state in states))
        return f"{'it was' if len(states) == 1 else 'they were'} {names}"

    @property
    def lost(self) -> str:
        """Says what was waived in them."""
        return "; ".join(filter(None, (waivers_lost(target, ()) for target in self.targets)))

    @property
    def writers(self) -> str:
        """The names of those who wrote them."""
        return ", ".join(dict.fromkeys(target.origin.by for target in self.targets if target.origin.by))

    def parts(self, new: Sequence[Segment]) -> Iterator[tuple[int, str, str]]:
        """Yields the place of each new segment that gets something, the text, and how that came."""
        whole = self._whole()
        if len(new) == 1:
            yield 0, whole, _joined(self._old)
            return
        sentences = [sentence for sentence, _ in cut(whole, self.codes, self.language)]
        if len(sentences) == len(new):
            for place, sentence in enumerate(sentences):
                yield place, sentence, f": this is part {place + 1} of {len(new)} of it"
        else:
            place = max(range(len(new)), key=lambda place: similarity(self.text, new[place].source))
            yield place, whole, f": it was split in {len(new)}, and this translates all of it"

    def _whole(self) -> str:
        there = [entry for entry in self._old if self.language in entry.targets]
        texts = [(entry.targets[self.language].text, entry.segment.tail) for entry in there]
        return join(texts, self._source, self.language).rstrip()


def is_persons(target: Target) -> bool:
    """Tells whether a person had a hand in the target: wrote, approved or rejected it."""
    return target.state.rank >= State.TRANSLATED.rank or any(change.by for change in target.history)


def fitted(text: str, old: Sequence[InlineCode], new: Sequence[InlineCode]) -> str:
    """Numbers the codes of a translation as a new source does: the same markup first, then the same kind of it.

    A tag that nothing in the new source answers to is left out.
    """
    before, after = _by_number(old), _by_number(new)
    numbers: dict[int, int] = {}
    for likeness in (_markup, _kinds):
        free = [number for number in after if number not in numbers.values()]
        for number in [number for number in before if number not in numbers]:
            twin = next((other for other in free if likeness(after[other]) == likeness(before[number])), None)
            if twin is not None:
                numbers[number] = twin
                free.remove(twin)
    return TAG.sub(lambda tag: f"<{tag[1]}{numbers[int(tag[2])]}{tag[3]}>" if int(tag[2]) in numbers else "", text)


def _joined(old: Sequence[Entry]) -> str:
    return "" if len(old) == 1 else f": {len(old)} segments became this one"


def _by_number(codes: Sequence[InlineCode]) -> dict[int, list[InlineCode]]:
    found: dict[int, list[InlineCode]] = {}
    for code in codes:
        found.setdefault(code.id, []).append(code)
    return found


def _markup(codes: Sequence[InlineCode]) -> list[tuple[CodeKind, str]]:
    return [(code.kind, code.data) for code in codes]


def _kinds(codes: Sequence[InlineCode]) -> list[CodeKind]:
    return [code.kind for code in codes]


def _worked_on(entry: Entry) -> Iterator[LanguageTag]:
    return (language for language, target in entry.targets.items() if is_persons(target))


def _last_state(entry: Entry, language: LanguageTag) -> State:
    """Returns how far a translation had come for the source that it was written for."""
    if language not in entry.targets:
        return State.UNTRANSLATED
    step = source_change(entry.targets[language].history)
    return step.state_before if step else entry.targets[language].state
