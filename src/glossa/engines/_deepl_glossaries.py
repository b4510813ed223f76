"""The glossaries that glossa keeps in an account of DeepL: one for each pair of languages; its name tells its content.

Terms that change make a new glossary, and the old one is deleted. Left alone are those that glossa did not make, and
those of another run that are so young that it may be using them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from glossa.engines._base import TermPair

if TYPE_CHECKING:
    from deepl import GlossaryInfo, Translator

_YOUNG = timedelta(hours=1)
_DIGITS = 16
_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class _Glossary:
    """A glossary of ours."""

    name: str
    id: str | None
    """None where DeepL takes no glossary for the pair."""


_IN_USE: dict[tuple[Translator, str], _Glossary] = {}
"""The glossary of each account and pair that this process used last."""


def glossary(client: Translator, source: str, target: str, terms: Sequence[TermPair]) -> str | None:
    """Returns the id of a glossary with these terms; None where there are none, or DeepL takes none for the pair."""
    entries = _entries(terms)
    if not entries:
        return None
    languages, family, name = _named(source, target, entries)
    with _LOCK:
        last = _IN_USE.get((client, family))
        if last is None or last.name != name:
            there = client.list_glossaries()
            _tidy(client, [each for each in there if _is_ours(each.name, family) and each.name != name], last)
            last = _Glossary(name, _found(there, name) or _made(client, name, languages, entries))
            _IN_USE[client, family] = last
        return last.id


def entered(client: Translator, source: str, target: str, terms: Sequence[TermPair]) -> frozenset[TermPair]:
    """Returns which of `terms` are in the glossary that was made of them and is in use now."""
    entries = _entries(terms)
    _, family, name = _named(source, target, entries)
    with _LOCK:
        last = _IN_USE.get((client, family))
    if last is None or last.id is None or last.name != name:
        return frozenset()
    return frozenset(term for term in terms if entries.get(_written(term.source)) == _written(term.target))


def forget() -> None:
    """Forgets which glossaries there are: somebody has deleted one of them."""
    with _LOCK:
        _IN_USE.clear()


def _named(source: str, target: str, entries: Mapping[str, str]) -> tuple[tuple[str, str], str, str]:
    """Returns the languages as DeepL has them in glossaries, what the names for the pair begin with, and the name."""
    languages = source.partition("-")[0], target.partition("-")[0]
    family = f"glossa-{'-'.join(languages)}-".lower()
    digest = hashlib.sha256(repr((*languages, sorted(entries.items()))).encode()).hexdigest()[:_DIGITS]
    return languages, family, family + digest


def _tidy(client: Translator, outdated: Sequence[GlossaryInfo], last: _Glossary | None) -> None:
    """Deletes what is outdated, before anything is made: an account holds only so many. A failure does no harm."""
    import deepl

    with suppress(deepl.DeepLException):
        for existing in outdated:
            if (last and existing.glossary_id == last.id) or not _is_young(existing):
                client.delete_glossary(existing.glossary_id)


def _is_ours(name: str, family: str) -> bool:
    digest = name.removeprefix(family)
    return name.startswith(family) and len(digest) == _DIGITS and not set(digest) - set("0123456789abcdef")


def _is_young(existing: GlossaryInfo) -> bool:
    made = existing.creation_time
    return datetime.now(UTC) - (made if made.tzinfo else made.replace(tzinfo=UTC)) < _YOUNG


def _found(there: Sequence[GlossaryInfo], name: str) -> str | None:
    return next((str(existing.glossary_id) for existing in there if existing.name == name and existing.ready), None)


def _made(client: Translator, name: str, languages: tuple[str, str], entries: Mapping[str, str]) -> str | None:
    import deepl

    try:
        return str(client.create_glossary(name, *languages, dict(entries)).glossary_id)
    except deepl.DeepLException as error:
        if error.http_status_code == 400:
            return None
        raise


def _entries(terms: Sequence[TermPair]) -> dict[str, str]:
    """Keeps the first rendering of each term; DeepL takes neither empty ones nor control characters."""
    entries: dict[str, str] = {}
    for term in terms:
        source, target = _written(term.source), _written(term.target)
        if source and target and (source + target).isprintable():
            entries.setdefault(source, target)
    return entries


def _written(text: str) -> str:
    return " ".join(text.split())
