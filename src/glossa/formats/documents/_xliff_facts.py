"""What both versions of XLIFF say of a segment beyond their own words, by name: so it is known when it comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from glossa.formats.documents._returned import Mark, carried, fingerprint
from glossa.model.article import Entry
from glossa.model.comment import Comment, open_comments
from glossa.model.finding import Finding, Severity, open_findings
from glossa.model.history import match_source
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.controls import controls
from glossa.text.languages import LanguageTag

OBSOLETE = "obsolete"
_STATES = {state.value: state for state in State}
_MARK = "mark"
_MATCH = "match"
_KINDS = {kind.value: kind for kind in OriginKind}
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SCORE = re.compile("[0-9]{1,2}|100")
_LONGEST_NAME = 100
_SENT = re.compile(r"([0-9]{1,9}) (\w{1,20}) ([0-9a-f]{8})")
PRIORITY = {Severity.ERROR: 1, Severity.WARNING: 4, Severity.ADVICE: 8}
"""The priority of the note that a finding becomes: 1 is the highest, 10 the lowest."""


def text_of(target: Target | None) -> str:
    """Returns the text that goes out; `""` where there is no translation."""
    if target is None or target.state is State.UNTRANSLATED or not target.text.strip("\r\n"):
        return ""
    return carried(target.text)


def facts(entry: Entry, language: LanguageTag) -> Iterator[tuple[str, str]]:
    """Yields what is said of a segment and its translation, as name and value."""
    target = entry.targets.get(language)
    revision, state = target.revision if target else 0, entry.state(language)
    yield _MARK, f"{revision} {state.value} {fingerprint(text_of(target))}"
    if entry.obsolete:
        yield OBSOLETE, "yes"
    if target is None:
        return
    came = target.origin
    yield "origin", came.kind.value
    if came.engine:
        yield "engine", carried(came.engine)
    if came.score is not None:
        yield "score", str(came.score)
    if came.by:
        yield "by", carried(came.by)
    if came.time:
        yield "time", carried(came.time)
    if came.memory:
        yield "memory", carried(came.memory)
    if like := match_source(target.history):
        yield _MATCH, carried(like)


def mark(said: Mapping[str, str]) -> Mark | None:
    """Reads what `facts` says of the translation as it was sent; None where it is not there, or damaged."""
    found = _SENT.fullmatch(said.get(_MARK, "").strip())
    return Mark(int(found[1]), _STATES[found[2]], found[3]) if found and found[2] in _STATES else None


def origin(said: Mapping[str, str]) -> Origin | None:
    """Reads what `facts` says of where the text came from; None where that is not there, or odd."""
    kind, score, time = _KINDS.get(said.get("origin", "")), said.get("score", ""), said.get("time", "")
    if kind is None or not _TIME.fullmatch(time):
        return None
    engine, by, memory = (_name(said.get(name, "")) for name in ("engine", "by", "memory"))
    return Origin(kind, time, engine, int(score) if _SCORE.fullmatch(score) else None, by, memory)


def match(said: Mapping[str, str]) -> str:
    """Reads the source that a draft from the memory was made for; `""` where that is not there, or odd."""
    text = said.get(_MATCH, "").strip()
    return "" if controls(text.replace("\n", "")) else text


def _name(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME and not controls(text) else ""


def comments(entry: Entry, language: LanguageTag) -> Sequence[Comment]:
    """Returns what people have said of a segment or of this translation, and nobody has settled."""
    return [each for each in open_comments(entry.comments) if each.language in (None, language) and each.text.strip()]


def findings(target: Target | None) -> Sequence[Finding]:
    """Returns what was found in a translation and nobody has waived."""
    return open_findings(target.findings) if target else ()
