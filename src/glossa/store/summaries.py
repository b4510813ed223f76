"""The summaries of all articles, remembered between runs: `.glossa/cache/summaries.json`.

An article is counted again when its file is not as it was. The file of summaries can be deleted at any time; one that
cannot be read or written costs the time to count, and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from glossa.errors import GlossaError
from glossa.store._codec import Misfit, codec
from glossa.store.files import Mark, mark, write_whole
from glossa.store.places import summaries_path
from glossa.store.store import ArticleStore
from glossa.store.summary import Summary

_FORM = 2
"""Grows when a summary means something else; what an older glossa remembered is not used then."""
_Known = dict[str, object]
"""By the path of a store file: what the file was like, and its summary as a record."""


def summaries(root: Path, stores: Iterable[ArticleStore]) -> Iterator[tuple[ArticleStore, Summary | GlossaError]]:
    """Yields the summary of each store of the project in `root`, or why there is none."""
    place = summaries_path(root)
    known = _remembered(place)
    fresh: _Known = {}
    for store in stores:
        name, now = str(store.path), mark(store.path)
        remembered = known.get(name)
        found = _recalled(remembered, now)
        if found is not None:
            fresh[name] = remembered
            yield store, found
            continue
        try:
            found = store.summary()
        except GlossaError as error:
            yield store, error
            continue
        if now is not None:
            fresh[name] = [list(now), codec(Summary).encode(found)]
        yield store, found
    if fresh != known:
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, json.dumps({"form": _FORM, "known": fresh}, ensure_ascii=False).encode())


def _remembered(place: Path) -> _Known:
    with suppress(OSError, ValueError, RecursionError):
        match json.loads(place.read_bytes()):
            case {"form": form, "known": dict(known)} if form == _FORM:
                return known
    return {}


def _recalled(known: object, now: Mark | None) -> Summary | None:
    """Returns what is remembered of a file, if it was counted as it is now."""
    match known:
        case [list(then), record] if now is not None and then == list(now):
            with suppress(Misfit):
                return codec(Summary).decode(record)
    return None
