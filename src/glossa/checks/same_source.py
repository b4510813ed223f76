"""Same source: what reads the same in the source reads the same in the translation, throughout the project."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from glossa.checks._alike import is_sentence, key, quoted
from glossa.checks._base import ANY, Case, Find, Passage, Row, Scope, WideExample
from glossa.model.finding import Finding, Severity
from glossa.model.target import State
from glossa.text.spans import Span

_ASK = "Where does the ferry leave?"


class _SameSource:
    id = "same_source"
    summary = "Sentences that are the same in the source have the same translation, in all articles of the project."
    reason = (
        "Readers take two wordings for two things, and the memory cannot know which one is right. The translation that "
        "has come furthest counts, then the commoner one, then the earlier one. Labels of a word or two may differ; "
        "codes, case and spaces are no difference. What a program's authors set apart by a context may differ, too."
    )
    reference = "Translate Toolkit, poconflicts; Okapi CheckMate, inconsistencies"
    languages = ANY
    scope = Scope.PROJECT
    bad = (
        WideExample(
            (
                Row(_ASK, "¿De dónde sale el transbordador?", state=State.REVIEWED),
                Row(_ASK, "¿Dónde sale el ferri?", (Find(_ASK, "¿Dónde sale el ferri?"),), article="other.md"),
            )
        ),
        WideExample(
            (
                Row("港口今天关闭。", "The port is shut.", (Find("港口今天关闭。", "The port is shut."),)),
                Row("港口今天关闭。", "The port is closed today."),
                Row("港口今天关闭。", "The port is closed today."),
            ),
            "zh-Hans>en",
        ),
    )
    good = (
        WideExample((Row("Read more", "Siga leyendo"), Row("Read more", "Más"))),
        WideExample(
            (
                Row("<1>The port</1> is shut now.", "Ya cerró el puerto."),
                Row("The port is shut now.", "Ya cerró el  puerto."),
            )
        ),
        WideExample(
            (
                Row("Open in a new window", "Abrir en otra ventana", context="button"),
                Row("Open in a new window", "Abierto en otra ventana", context="state"),
            )
        ),
    )

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        contexts = Counter(passage.context for passage in passages)
        groups: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, passage in enumerate(passages):
            if contexts[passage.context] > 1 and passage.case.target.strip():
                groups[key(passage.case.source), passage.context].append(index)
        for same in groups.values():
            group = [index for index in same if len(same) > 1 and _is_sentence(passages[index].case)]
            texts = Counter(key(passages[index].case.target) for index in group)
            if len(texts) > 1:
                best = max(
                    group, key=lambda index: (passages[index].state.rank, texts[key(passages[index].case.target)])
                )
                yield from self._others(passages, group, best)

    def _others(self, passages: Sequence[Passage], group: Sequence[int], best: int) -> Iterator[tuple[int, Finding]]:
        right = passages[best]
        for index in group:
            case = passages[index].case
            if key(case.target) != key(right.case.target):
                place = (
                    f"in {right.article}" if right.article != passages[index].article else "elsewhere in the article"
                )
                message = f"the same sentence is {quoted(right.case.target)} {place}"
                whole = Span(0, len(case.source)), Span(0, len(case.target))
                yield index, Finding(self.id, Severity.WARNING, message, *whole)


def _is_sentence(case: Case) -> bool:
    return is_sentence(case.source, case.source_language)


CHECK = _SameSource()
