"""A disclosure that can be published: how a translation came about, counted from the histories of its segments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from glossa import __version__
from glossa.model.article import Article, Entry
from glossa.model.history import standing
from glossa.model.inline import visible
from glossa.model.person import person_key
from glossa.model.target import Change, State
from glossa.model.term import TermUse
from glossa.text.languages import LanguageTag
from glossa.text.tokens import words
from glossa.workflow.provenance import IMPORT, Beginning, Provenance, provenance
from glossa.workflow.summary import TermCounts, count_terms, to_translate


@dataclass(frozen=True, slots=True)
class Amount:
    """How much text: segments, and the words of their sources (characters, in Chinese)."""

    segments: int = 0
    words: int = 0

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.segments + other.segments, self.words + other.words)


@dataclass(frozen=True, slots=True)
class Share:
    """What began in one way."""

    beginning: Beginning
    by: str
    """The id of the engine, for what a machine drafted; `""` where nobody wrote it down."""
    amount: Amount
    edited: Amount
    """What people have changed of it since."""
    likeness: int
    """0 to 100: how much of the edited segments is as it was drafted, word by word; 100 where nothing was edited."""


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody did."""

    name: str
    amount: Amount
    first: str
    """ISO 8601, UTC: when they first did it."""
    last: str


@dataclass(frozen=True, slots=True)
class Basis:
    """A glossary that verdicts rest on."""

    name: str
    entries: int
    """How many of its entries the article calls for."""
    version: str
    """Twelve hexadecimal digits that change with anything that one of these entries says."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """How a translation came about."""

    article: str
    source: LanguageTag
    language: LanguageTag
    total: Amount
    shares: tuple[Share, ...]
    """Together they are `total`."""
    states: Mapping[State, Amount]
    """Together they are `total`; every state is there."""
    returned: Amount
    """What has come back in a file that somebody edited elsewhere, and stands as it came."""
    writers: tuple[Part, ...]
    """Whose text stands there in part: whoever wrote or changed what stands there."""
    reviewers: tuple[Part, ...]
    """Whose approval stands."""
    signers: tuple[Part, ...]
    """Whose sign-off stands."""
    terms: TermCounts
    glossaries: tuple[Basis, ...]
    first: str
    """When the first of all steps was taken; `""` where none was."""
    last: str
    version: str
    """The version of glossa that counted."""

    def of(self, *beginnings: Beginning) -> tuple[Share, ...]:
        """Returns the shares that began in one of these ways."""
        return tuple(share for share in self.shares if share.beginning in beginnings)


def disclosure(article: Article, language: LanguageTag) -> Disclosure:
    """Counts how the translation of an article into `language` came about; debris and what is gone do not count."""
    found = [(entry, amount_of(entry), provenance(entry.targets.get(language))) for entry in to_translate(article)]
    histories = [(amount, entry.targets[language].history) for entry, amount, _ in found if language in entry.targets]
    times = sorted(change.time for _, history in histories for change in history)
    return Disclosure(
        article=article.name,
        source=article.document.language,
        language=language,
        total=total(amount for _, amount, _ in found),
        shares=tuple(_shares([(amount, began) for _, amount, began in found])),
        states={
            state: total(amount for entry, amount, _ in found if entry.state(language) is state) for state in State
        },
        returned=total(amount for _, amount, began in found if began.hands and began.hands[-1].via == IMPORT),
        writers=_parts((amount, began.hands) for _, amount, began in found),
        reviewers=_parts((amount, _approvals(history, State.REVIEWED)) for amount, history in histories),
        signers=_parts((amount, _approvals(history, State.FINAL)) for amount, history in histories),
        terms=count_terms(article, language),
        glossaries=tuple(_glossaries(use for entry, _, _ in found for use in _uses(entry, language))),
        first=times[0] if times else "",
        last=times[-1] if times else "",
        version=__version__,
    )


def total(amounts: Iterable[Amount]) -> Amount:
    """Adds amounts up."""
    return reduce(Amount.__add__, amounts, Amount())


def amount_of(entry: Entry) -> Amount:
    """Returns what one segment amounts to."""
    return Amount(1, sum(1 for _ in words(visible(entry.segment.source).text)))


def _uses(entry: Entry, language: LanguageTag) -> tuple[TermUse, ...]:
    target = entry.targets.get(language)
    return target.terms if target else ()


def _shares(found: Sequence[tuple[Amount, Provenance]]) -> Iterator[Share]:
    groups: defaultdict[tuple[Beginning, str], list[tuple[Amount, Provenance]]] = defaultdict(list)
    for amount, began in found:
        groups[began.beginning, began.by if began.beginning is Beginning.MACHINE else ""].append((amount, began))
    order = list(Beginning)
    for beginning, by in sorted(groups, key=lambda key: (order.index(key[0]), key[1])):
        group = groups[beginning, by]
        edited = [(amount, began.likeness) for amount, began in group if began.is_edited]
        whole = total(amount for amount, _ in group)
        yield Share(beginning, by, whole, total(amount for amount, _ in edited), _mean(edited))


def _mean(edited: Sequence[tuple[Amount, int]]) -> int:
    """Returns the mean likeness, each segment with the weight of its words; one without words counts as one."""
    weights = [max(1, amount.words) for amount, _ in edited]
    likeness = sum(weight * each for weight, (_, each) in zip(weights, edited, strict=True))
    return likeness // sum(weights) if edited else 100


def _approvals(history: Sequence[Change], goal: State) -> Iterator[Change]:
    """Yields the steps in which people brought a target to `goal`, as far as they still stand."""
    for step in reversed(standing(history)):
        if step.change.state.rank < goal.rank:
            return
        raised = step.state_before.rank < goal.rank or step.change.action == "approve"
        if step.change.state is goal and step.change.by and raised:
            yield step.change


def _parts(done: Iterable[tuple[Amount, Iterable[Change]]]) -> tuple[Part, ...]:
    """Groups the steps in segments by who took them, whoever did most first."""
    names: dict[str, str] = {}
    amounts: defaultdict[str, Amount] = defaultdict(Amount)
    times: defaultdict[str, list[str]] = defaultdict(list)
    for amount, taken in done:
        by_person: defaultdict[str, list[str]] = defaultdict(list)
        for change in taken:
            by_person[names.setdefault(person_key(change.by), change.by)].append(change.time)
        for name, when in by_person.items():
            amounts[name] += amount
            times[name] += when
    parts = [Part(name, amount, min(times[name]), max(times[name])) for name, amount in amounts.items()]
    return tuple(sorted(parts, key=lambda part: (-part.amount.words, part.name)))


def _glossaries(uses: Iterable[TermUse]) -> Iterator[Basis]:
    entries: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for use in uses:
        entries[use.glossary].add((use.concept, use.version))
    for name, versions in sorted(entries.items()):
        yield Basis(name, len({concept for concept, _ in versions}), _digest(versions))


def _digest(versions: Iterable[tuple[str, str]]) -> str:
    from hashlib import sha256  # brings in OpenSSL

    return sha256(repr(sorted(versions)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
