"""Checking a bilingual file that need not be glossa's: nothing of it is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from glossa.checks import Passage, Scope, run_wide_checks, wide_checks
from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import ReturnedEntry, ReturnedFile
from glossa.model.document import Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.term import Mechanism
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessor
from glossa.workflow.check import Checked, Looked
from glossa.workflow.project import Project
from glossa.workflow.returning import read_file
from glossa.workflow.terms import load_termbase

_ORIGIN = Origin(OriginKind.IMPORT, "")


def check_file(project: Project, path: Path, source: LanguageTag | None, target: LanguageTag | None) -> Checked:
    """Checks the translations of a bilingual file, with the glossaries and the rules of the project around it.

    `source` is the project's where it is None, `target` the one that the file names. Raises `GlossaError` when the file
    cannot be read, or nothing says its language.
    """
    returned = read_file(path)
    pair = source or project.config.source, _language(path, returned, target)
    assessor = Assessor(load_termbase(project), *pair, project.config.checks)
    texts = [text for entry in returned.entries for text in _texts(entry)]
    looked = [_looked(assessor, number, *text) for number, text in enumerate(texts, start=1) if text[1].strip()]
    passages = [
        Passage(
            assessor.case(each.segment, each.target.text, each.target.terms),
            str(path),
            each.target.state,
            each.target.origin.kind,
        )
        for each in looked
    ]
    wide = wide_checks(Scope.ARTICLE, assessor.rules.off) + wide_checks(Scope.PROJECT, assessor.rules.off)
    for index, found in run_wide_checks(passages, wide).items():
        alone = looked[index].target
        findings = assessor.rules.graded((*alone.findings, *found))
        looked[index] = replace(looked[index], target=replace(alone, findings=findings))
    return Checked(str(path), *pair, tuple(looked), len(texts) - len(looked))


_Text = tuple[str, str, ReturnedEntry]
"""A source, its translation, and the entry that they stand in."""


def _texts(entry: ReturnedEntry) -> Iterator[_Text]:
    """Yields what an entry translates. Of plural forms the first is for one, unless the language has no other."""
    if not entry.has_plural:
        yield entry.source, entry.text, entry
        return
    yield entry.source if entry.forms else entry.plural, entry.text, entry
    for form in entry.forms:
        yield entry.plural, form, entry


def _looked(assessor: Assessor, number: int, source: str, text: str, entry: ReturnedEntry) -> Looked:
    name = str(number)
    segment = Segment(SegmentId(name), UnitId(name), Role.PARAGRAPH, source, "", line=entry.line)
    assessment = assessor.judged(segment, text, Mechanism.PERSON)
    state = State.DRAFT if entry.is_draft else State.TRANSLATED
    return Looked(number, segment, Target(text, state, _ORIGIN, 1, assessment.terms, assessment.findings))


def _language(path: Path, returned: ReturnedFile, wanted: LanguageTag | None) -> LanguageTag:
    language = wanted or returned.language
    if language is None:
        raise GlossaError(f"{path} does not say its language", hint="Name it with --to.", exit_code=ExitCode.USAGE)
    return language
