"""Translating an article: memory first, then the engines in their order, then the terms a plain draft has lost."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from glossa.engines import Engine, Pair
from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.model.match import Match, MatchKind
from glossa.model.target import OriginKind, State
from glossa.model.term import Mechanism
from glossa.store import ArticleStore
from glossa.text.languages import LanguageTag, language_name
from glossa.workflow.assess import Assessor
from glossa.workflow.crew import Crew
from glossa.workflow.drafting import Drafted, draft, has_words
from glossa.workflow.giving import Giving
from glossa.workflow.glossing import explain
from glossa.workflow.memory import Memory
from glossa.workflow.progress import Progress
from glossa.workflow.reassess import reassess
from glossa.workflow.renderings import replace_renderings
from glossa.workflow.repair import repair
from glossa.workflow.saving import DRAFT, MEMORY, Job, Proposal, Saver, save
from glossa.workflow.spelling import respellings, respelt
from glossa.workflow.summary import Failure, RunSummary, count_findings, count_terms, to_translate
from glossa.workflow.waiting import SAME, Remembered, Waiting, waiting


def translate(
    store: ArticleStore,
    target: LanguageTag,
    crew: Crew,
    assessor: Assessor,
    memory: Memory,
    progress: Progress,
    *,
    redraft: bool = False,
) -> RunSummary:
    """Drafts what an article lacks in `target`, stores each success as it comes, and says what it did.

    An interrupted run loses nothing that was stored; the next one goes on from there. What a person wrote is never
    replaced; what a machine drafted before is drafted anew with `redraft`, and stays where that fails.
    """
    progress.begin(f"Opening {store.path.stem}", 0)
    article = store.read()
    refuse_same_language(article, target)
    job = Job(store, Pair(article.document.language, target), assessor)
    drafting = _Drafting(job, crew, progress, [entry.segment.source for entry in to_translate(article)])
    waits = waiting(article, target, memory, progress, redraft=redraft)
    undrafted = waits.undrafted
    reassess(job, article, progress)
    progress.begin(f"{article.name} into {language_name(target)}", len(waits.remembered) + len(undrafted))
    from_memory, fuzzy = _from_memory(job, waits.remembered, progress)
    faults = drafting.run(undrafted)
    left = [entry for entry in undrafted if entry.segment.source in faults and entry.segment.id in waits.similar]
    fuzzy += sum(_from_memory(job, [(entry, waits.similar[entry.segment.id]) for entry in left], progress))
    drafting.repair_terms()
    progress.begin(f"Counting what became of {article.name}", 0)
    return drafting.summary(_explained(job), waits, from_memory, fuzzy)


def _explained(job: Job) -> Article:
    """Explains terms at their first mention; returns the article as it is stored then."""
    article = job.store.read()
    return job.store.read() if explain(job, article) else article


def refuse_same_language(article: Article, target: LanguageTag) -> None:
    """Raises `GlossaError` when there is nothing to translate `article` into."""
    if article.document.language == target:
        raise GlossaError(
            f"{article.name} is in {language_name(target)} already",
            hint="Name its language with --from if that is wrong, or another target with --to.",
            exit_code=ExitCode.USAGE,
        )


def _from_memory(job: Job, remembered: Sequence[Remembered], progress: Progress) -> tuple[int, int]:
    """Stores what the memory has; returns how many are translations of the very same text, and how many are drafts."""
    same = [_remembered(job, entry, match) for entry, match in remembered if match.score == SAME]
    similar = [_remembered(job, entry, match) for entry, match in remembered if match.score < SAME]
    saved = save(job, same), save(job, similar)
    progress.advance(len(remembered))
    return saved


def _remembered(job: Job, entry: Entry, match: Match) -> Proposal:
    kind = OriginKind.TM_FUZZY if match.kind is MatchKind.FUZZY else OriginKind.TM_EXACT
    origin = replace(job.origin(kind), score=match.score, by=match.by, memory=match.article)
    terms = job.assessor.terms(entry.segment.source, match.target, Mechanism.MEMORY)
    if match.score == SAME:
        settled = job.proposal(entry, match.target, origin, terms, MEMORY, State.TRANSLATED)
        return replace(settled, why=f"the same text in {match.article}")
    draft = job.proposal(entry, match.target, origin, terms, MEMORY, State.DRAFT)
    matched = match.source if match.kind is MatchKind.FUZZY else ""
    return replace(draft, why=_how(match), match_source=matched)


def _how(match: Match) -> str:
    """Says how good a match is and what was adapted in it: `87% like a text of news/rivers.md; 12 → 14`."""
    like = "like a text" if match.kind is MatchKind.FUZZY else "sure: the same text"
    return "; ".join((f"{match.score}% {like} of {match.article}", *(f"{old} → {new}" for old, new in match.adapted)))


def _failures(
    article: Article, target: LanguageTag, faults: Mapping[str, str], undrafted: Sequence[Entry]
) -> tuple[Failure, ...]:
    """Returns the segments that no engine could draft, and that nobody else has translated meanwhile."""
    before = {entry.segment.id: _text(entry, target) for entry in undrafted if entry.segment.source in faults}
    return tuple(
        Failure(number, faults[entry.segment.source])
        for number, entry in enumerate(article.current, start=1)
        if before.get(entry.segment.id) == _text(entry, target) and entry.state(target).rank <= State.DRAFT.rank
    )


def _text(entry: Entry, language: LanguageTag) -> str:
    target = entry.targets.get(language)
    return target.text if target else ""


class _Drafting:
    """One run of the engines over one article, and its counts."""

    def __init__(self, job: Job, crew: Crew, progress: Progress, texts: Sequence[str]) -> None:
        self._job = job
        self._crew = crew
        self._progress = progress
        self._texts = texts
        self._began = time.monotonic()
        self._drafted: Counter[str] = Counter()
        self._requests = 0
        self._faults: Mapping[str, str] = {}
        self._announced: set[str] = set()

    def run(self, waiting: Sequence[Entry]) -> dict[str, str]:
        """Drafts the entries with one engine after the other; returns why, for each text that none could draft."""
        entries: dict[str, list[Entry]] = {}
        for entry in waiting:
            entries.setdefault(entry.segment.source, []).append(entry)
        self._keep_wordless(entries)
        faults = dict.fromkeys(entries, self._crew.reasons() or "no engine is named")
        for name, reason in self._crew.absent.items() if faults and self._crew.ready else ():
            self._progress.note(f"{name} is passed over: {reason}")
        for engine in self._crew.ready:
            if not faults:
                break
            self._announce(engine, len(faults))
            faults = self._draft_with(engine, {text: entries[text] for text in faults})
            if faults and engine is not self._crew.ready[-1]:
                self._progress.note(f"{engine.id} left {len(faults)} undrafted: {next(iter(faults.values()))}")
        self._faults = faults
        return faults

    def summary(self, article: Article, waits: Waiting, from_memory: int, fuzzy: int) -> RunSummary:
        """Says what the run did; `article` is as it is stored now, `waits` what was to be done."""
        target, texts = self._job.pair.target, len(to_translate(article))
        return RunSummary(
            article=article.name,
            language=target,
            segments=texts,
            already=texts - len(waits.remembered) - len(waits.undrafted),
            from_memory=from_memory,
            fuzzy=fuzzy,
            drafted=dict(self._drafted),
            failures=_failures(article, target, self._faults, waits.undrafted),
            terms=count_terms(article, target),
            requests=self._requests,
            seconds=time.monotonic() - self._began,
            findings=count_findings(article, target),
        )

    def repair_terms(self) -> None:
        """Tries the drafts that lack a term again with the term masked, each with the engine that drafted it.

        Where that does not help, the term takes the place of what the engine itself calls the thing.
        """
        article = self._job.store.read()
        for engine in self._crew.ready:
            self._requests += repair(
                self._job, engine, article, self._progress, self._announce, self._crew.style(engine)
            )
        counts = count_terms(article, self._job.pair.target)
        article = self._job.store.read() if counts.kept < counts.required else article
        for engine in self._crew.ready:
            self._requests += replace_renderings(self._job, engine, article, self._crew.renderings, self._announce)

    def _keep_wordless(self, entries: dict[str, list[Entry]]) -> None:
        """Settles what has no words, such as a number: it stays as it is, and no engine is asked."""
        wordless = [text for text in entries if not has_words(text)]
        origin = self._job.origin(OriginKind.MT, engine="unchanged")
        settled = [entry for text in wordless for entry in entries.pop(text)]
        save(
            self._job,
            [self._job.proposal(entry, entry.segment.source, origin, (), DRAFT, State.DRAFT) for entry in settled],
        )
        self._drafted.update({"unchanged": len(settled)} if settled else {})
        self._progress.advance(len(settled))

    def _announce(self, engine: Engine, count: int) -> None:
        """Says, before the first request, who will read the texts."""
        if engine.id in self._announced:
            return
        self._announced.add(engine.id)
        if said := self._crew.notice(engine, count):
            self._progress.note(said)

    def _draft_with(self, engine: Engine, entries: Mapping[str, Sequence[Entry]]) -> dict[str, str]:
        faults: dict[str, str] = {}
        pair, style = self._job.pair, self._crew.style(engine)
        giving = Giving(engine, pair, self._job.assessor, self._texts)
        with Saver(self._job) as saver:
            for drafted in draft(engine, list(entries), pair, terms=giving.terms, names=giving.names, style=style):
                self._requests += drafted.requests
                faults.update(drafted.faults)
                saver.take(list(self._proposals(engine, entries, drafted, giving)))
                self._progress.advance(sum(len(entries[text]) for text in drafted.drafts))
        self._drafted[engine.id] += saver.saved
        return faults

    def _proposals(
        self, engine: Engine, entries: Mapping[str, Sequence[Entry]], drafted: Drafted, giving: Giving
    ) -> Iterator[Proposal]:
        origin = self._job.origin(OriginKind.MT, engine=engine.id)
        for text, translation in drafted.drafts.items():
            spelt, terms = respelt(self._job.assessor, text, translation)
            terms = giving.credited(text, terms, with_names=text in drafted.named)
            for entry in entries[text]:
                proposal = self._job.proposal(entry, spelt, origin, terms, DRAFT, State.DRAFT)
                yield replace(proposal, why=respellings(translation, terms))
