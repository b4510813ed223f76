"""The words of TMX 1.4b and of the programs that write it: languages, times, and what their props say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType

from glossa.errors import GlossaError
from glossa.model.target import OriginKind, State
from glossa.text.languages import LanguageTag, language_tag

ANY = "*all*"
"""What `srclang` says where any language may be the source."""

BEFORE = ("x-context-pre", "prev", "context_prev", "x-previous-source-text", "previousMd5Segment")
"""The props for the text before: of memoQ and glossa, OmegaT, Phrase, XTM, GlobalLink."""
AFTER = ("x-context-post", "next", "context_next", "x-next-source-text", "nextMd5Segment")
CONTENT = "x-ContextContent"
"""Trados: the text before and its translation, or the texts before and after; `MATCH_TYPE` in the header says which."""
MATCH_TYPE = "x-TextContextMatchType"
FOLLOWING = "PrecedingAndFollowingSource"
ARTICLE = ("x-glossa-article", "file", "filename", "x-document", "document")
"""The props for the document: of glossa, OmegaT, Phrase, memoQ."""
STATE, ORIGIN, ENGINE, SCORE = "x-glossa-state", "x-glossa-origin", "x-glossa-engine", "x-glossa-score"
CONFIRMATION = "x-ConfirmationLevel"
TRADOS_ORIGIN = "x-Origin"

CONFIRMED: Mapping[str, State] = MappingProxyType(
    {
        "Draft": State.DRAFT,
        "RejectedTranslation": State.DRAFT,
        "RejectedSignOff": State.DRAFT,
        "Translated": State.TRANSLATED,
        "ApprovedTranslation": State.REVIEWED,
        "ApprovedSignOff": State.FINAL,
    }
)
"""What Trados says of how far a translation has come."""
MACHINES = ("MachineTranslation", "AdaptiveMachineTranslation", "MT")
"""What Trados calls the origin of what a machine made."""

_TIME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)(?:\.\d{1,9})?Z?)?")


@lru_cache(maxsize=1024)
def language(text: str) -> LanguageTag | None:
    """Reads a language as TMX files write it, `EN-US`, `pt_br`; None where there is no such language."""
    try:
        return language_tag(text)
    except GlossaError:
        return None


@lru_cache(maxsize=1024)
def time_of(text: str) -> str:
    """Reads a time, `20260131T120000Z`; `""` where it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return ""
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return ""


def written_time(time: str) -> str:
    """Writes a time as TMX has it."""
    return time.replace("-", "").replace(":", "")


def state_of(props: Mapping[str, str]) -> State | None:
    """Returns how far a translation had come, as glossa or Trados says it."""
    try:
        return State(props[STATE]) if STATE in props else CONFIRMED.get(props.get(CONFIRMATION, ""))
    except ValueError:
        return None


def origin_of(props: Mapping[str, str]) -> OriginKind | None:
    """Returns where a translation came from, as glossa or Trados says it."""
    if props.get(TRADOS_ORIGIN, "") in MACHINES:
        return OriginKind.MT
    try:
        return OriginKind(props.get(ORIGIN, ""))
    except ValueError:
        return None
