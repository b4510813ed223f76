"""What a run of `glossa translate` did: the numbers of its closing table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field

from glossa.model.article import Article, Entry
from glossa.model.finding import Severity, open_findings
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.terminology.gloss import is_short
from glossa.text.counting import counted
from glossa.text.languages import LanguageTag
from glossa.workflow.ingest import needs_translation


@dataclass(frozen=True, slots=True)
class Failure:
    """A segment that could not be drafted."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class TermCounts:
    """What became of the required terms of an article, occurrence by occurrence."""

    required: int
    kept: int
    """The term is there, whoever put it there; `repaired` ones count in."""
    repaired: int
    """It is there because glossa put it there after a plain draft had lost it; a term made short is none."""
    waived: int
    """It is not there, and a person says that it need not be."""
    missing: int
    forbidden: int
    """A forbidden term stands there instead."""
    regional: int
    """A term stands there instead that another region uses."""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What one run did for one article and one language."""

    article: str
    language: LanguageTag
    segments: int
    """Segments to translate; debris is not among them."""
    already: int
    """Those that had a translation before the run."""
    from_memory: int
    """What got the approved translation of the very same text."""
    drafted: Mapping[str, int]
    """Segments drafted in this run, by engine."""
    failures: tuple[Failure, ...]
    terms: TermCounts
    requests: int
    seconds: float
    findings: Mapping[Severity, int] = field(default_factory=dict)
    """What the checks found in all translations, and nobody has waived; severities of which there are some."""
    fuzzy: int = 0
    """What got a draft from the memory, made of the translation of a similar text."""

    @property
    def elsewhere(self) -> int:
        """Segments that somebody, or another run, translated while this run was at work."""
        done = self.already + self.from_memory + self.fuzzy + sum(self.drafted.values())
        return max(0, self.segments - done - len(self.failures))

    @property
    def complete(self) -> bool:
        """Tells whether every segment that waited for an engine was drafted."""
        return not self.failures


def totals(runs: Iterable[RunSummary]) -> tuple[RunSummary, ...]:
    """Returns one summary per language, of all its articles, in the order in which the languages come."""
    by_language: dict[LanguageTag, list[RunSummary]] = {}
    for run in runs:
        by_language.setdefault(run.language, []).append(run)
    return tuple(_total(language, mine) for language, mine in by_language.items())


def _total(language: LanguageTag, runs: Sequence[RunSummary]) -> RunSummary:
    drafted = Counter[str]()
    findings = Counter[Severity]()
    for run in runs:
        drafted.update(run.drafted)
        findings.update(run.findings)
    return RunSummary(
        article=counted(len(runs), "article"),
        language=language,
        segments=sum(run.segments for run in runs),
        already=sum(run.already for run in runs),
        from_memory=sum(run.from_memory for run in runs),
        drafted=dict(drafted),
        failures=tuple(failure for run in runs for failure in run.failures),
        terms=TermCounts(*(sum(counts) for counts in zip(*(astuple(run.terms) for run in runs), strict=True))),
        requests=sum(run.requests for run in runs),
        seconds=sum(run.seconds for run in runs),
        findings={severity: findings[severity] for severity in reversed(Severity) if findings[severity]},
        fuzzy=sum(run.fuzzy for run in runs),
    )


def count_terms(article: Article, language: LanguageTag) -> TermCounts:
    """Counts the required terms of the translated segments."""
    uses = [use for entry in to_translate(article) for use in _uses(entry, language)]
    verdicts = Counter(use.verdict for use in uses)
    met = [use for use in uses if use.verdict.is_met and use.verdict is not Verdict.WAIVED]
    return TermCounts(
        required=len(uses),
        kept=len(met),
        repaired=sum(use.mechanism in (Mechanism.MASK, Mechanism.REPAIR) and not is_short(use) for use in met),
        waived=verdicts[Verdict.WAIVED],
        missing=verdicts[Verdict.MISSING],
        forbidden=verdicts[Verdict.FORBIDDEN],
        regional=verdicts[Verdict.REGIONAL],
    )


def count_findings(article: Article, language: LanguageTag) -> Mapping[Severity, int]:
    """Counts what the checks found in the translated segments and nobody has waived, the gravest first."""
    targets = [target for entry in to_translate(article) if (target := entry.targets.get(language)) is not None]
    found = Counter(finding.severity for target in targets for finding in open_findings(target.findings))
    return {severity: found[severity] for severity in reversed(Severity) if found[severity]}


def to_translate(article: Article) -> tuple[Entry, ...]:
    """Returns the current entries that somebody expects a translation of."""
    return tuple(entry for entry in article.current if needs_translation(entry))


def _uses(entry: Entry, language: LanguageTag) -> tuple[TermUse, ...]:
    target = entry.targets.get(language)
    return target.terms if target else ()
