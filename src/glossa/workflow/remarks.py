"""What people said of a segment elsewhere: a file brings it once, however often it is taken in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glossa.formats.documents import Remark, carried, finding_note, left_over
from glossa.model.article import Entry
from glossa.model.comment import Comment
from glossa.model.person import same_person
from glossa.text.controls import controls
from glossa.text.languages import LanguageTag
from glossa.workflow.clock import now
from glossa.workflow.sitting import Sitting

_LONGEST_NAME = 100


def new_comments(sitting: Sitting, entry: Entry, remarks: Sequence[Remark]) -> Iterator[Comment]:
    """Yields what the thread of a segment does not have yet; what nobody is named for is the importer's."""
    thread = list(entry.comments)
    for remark in remarks:
        text = _unsaid(remark, thread, entry, sitting.language)
        if text:
            by = remark.by if _is_name(remark.by) else sitting.person.name
            thread.append(Comment(now(), by, text, sitting.language if remark.of_target else None))
            yield thread[-1]


def _unsaid(remark: Remark, thread: Sequence[Comment], entry: Entry, language: LanguageTag) -> str:
    """Returns what of a remark is new."""
    if not _is_name(remark.by):
        known = [said for comment in thread for said in (comment.text, f"{comment.by}: {comment.text}")]
        known += _reasons(entry, language)
        # a format may keep what others replace
        return left_over(remark.text, (*known, *(said for each in known if (said := carried(each)) != each)))
    same = (comment for comment in thread if _words(comment.text) == _words(remark.text))
    return "" if any(same_person(carried(comment.by), remark.by) for comment in same) else remark.text.strip()


def _reasons(entry: Entry, language: LanguageTag) -> Iterator[str]:
    """Yields what an export may have said of a translation as a note."""
    target = entry.targets.get(language)
    if target is not None:
        yield target.reason
        yield from map(finding_note, target.findings)
        yield from (why for step in target.history for why in (step.why, *step.why.split("; ")))


def _words(text: str) -> list[str]:
    return carried(text).split()


def _is_name(by: str) -> bool:
    return bool(by.strip()) and len(by) <= _LONGEST_NAME and not controls(by)
