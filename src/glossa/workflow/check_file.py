"""Checking a bilingual file that need not be glossa's: nothing of it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from glossa.checks import Passage, Scope, run_wide_checks, wide_checks
from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import ReturnedEntry, ReturnedFile
from glossa.model.document import Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessment, Assessor
from glossa.workflow.check import Checked, Checkup, Looked, broken
from glossa.workflow.parallel import spread
from glossa.workflow.progress import Progress, Silent
from glossa.workflow.project import Project
from glossa.workflow.returning import read_file
from glossa.workflow.terms import load_termbase

_ORIGIN = Origin(OriginKind.IMPORT, "")


def check_files(
    project: Project,
    paths: Sequence[Path],
    source: LanguageTag | None,
    target: LanguageTag | None,
    progress: Progress = Silent(),
) -> Checkup:
    """Checks bilingual files as `check_file` does; one that cannot be checked keeps nobody from the others."""
    checked: list[Checked] = []
    faults: list[GlossaError] = []
    for path in paths:
        try:
            checked.append(check_file(project, path, source, target, progress))
        except GlossaError as fault:
            faults.append(fault)
    return Checkup(tuple(checked), broken=broken(project), faults=tuple(faults))


def check_file(
    project: Project,
    path: Path,
    source: LanguageTag | None,
    target: LanguageTag | None,
    progress: Progress = Silent(),
) -> Checked:
    """Checks the translations of a bilingual file, with the glossaries and the rules of the project around it.

    `source` is the project's where it is None, `target` the one that the file names. Raises `GlossaError` when the file
    cannot be read, or nothing says its language.
    """
    progress.begin(f"Reading {path}", 0)
    returned = read_file(path)
    pair = source or project.config.source, _language(path, returned, target)
    assessor = Assessor(load_termbase(project, progress), *pair, project.config.checks)
    texts = [text for entry in returned.entries for text in _texts(entry)]
    numbered = [(_segment(number, text), text) for number, text in enumerate(texts, start=1) if text.target.strip()]
    progress.begin(f"Checking {path.name}", len(numbered))
    # What comes back from other processes is packed and unpacked, so it is only what is new.
    assessed = spread(lambda part: [_assessed(assessor, *each) for each in part], numbered, progress.advance)
    progress.begin(f"Comparing the translations of {path.name}", 0)
    looked = [_looked(*each, assessment) for each, assessment in zip(numbered, assessed, strict=True)]
    compared = [index for index, (_, text) in enumerate(numbered) if text.is_compared]
    passages = [_passage(assessor, path, looked[at], numbered[at][1], assessed[at].forbidden) for at in compared]
    wide = wide_checks(Scope.ARTICLE, assessor.rules.off) + wide_checks(Scope.PROJECT, assessor.rules.off)
    for place, found in run_wide_checks(passages, wide).items():
        index = compared[place]
        alone = looked[index].target
        findings = assessor.rules.graded((*alone.findings, *found))
        looked[index] = replace(looked[index], target=replace(alone, findings=findings))
    return Checked(str(path), *pair, tuple(looked), len(texts) - len(looked), is_article=False)


@dataclass(frozen=True, slots=True)
class _Text:
    """A source and its translation, in the entry where they stand."""

    source: str
    target: str
    entry: ReturnedEntry
    is_compared: bool = True
    """Whether it is held against other texts: forms of one plural differ, or are the same, as the language wants."""


def _texts(entry: ReturnedEntry) -> Iterator[_Text]:
    """Yields what an entry translates. Of plural forms the first is for one, unless the language has no other."""
    if not entry.has_plural:
        yield _Text(entry.source, entry.text, entry)
        return
    yield _Text(entry.source if entry.forms else entry.plural, entry.text, entry, is_compared=not entry.forms)
    for number, form in enumerate(entry.forms):
        yield _Text(entry.plural, form, entry, is_compared=number == 0)


def _segment(number: int, text: _Text) -> Segment:
    name = str(number)
    return Segment(SegmentId(name), UnitId(name), Role.PARAGRAPH, text.source, "", line=text.entry.line)


def _assessed(assessor: Assessor, segment: Segment, text: _Text) -> Assessment:
    return assessor.judged(segment, text.target, Mechanism.PERSON)


def _looked(segment: Segment, text: _Text, said: Assessment) -> Looked:
    state = State.DRAFT if text.entry.is_draft else State.TRANSLATED
    target = Target(text.target, state, _ORIGIN, 1, said.terms, said.findings)
    return Looked(int(segment.id), segment, target)


def _passage(assessor: Assessor, path: Path, looked: Looked, text: _Text, forbidden: tuple[TermUse, ...]) -> Passage:
    target = looked.target
    case = assessor.case(looked.segment, target.text, target.terms, forbidden=forbidden)
    return Passage(case, str(path), target.state, target.origin.kind, context=text.entry.context)


def _language(path: Path, returned: ReturnedFile, wanted: LanguageTag | None) -> LanguageTag:
    language = wanted or returned.language
    if language is None:
        raise GlossaError(f"{path} does not say its language", hint="Name it with --to.", exit_code=ExitCode.USAGE)
    return language
