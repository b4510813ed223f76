"""Termbase formats. One file each; the file's name is the format's id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from glossa.errors import ExitCode, GlossaError
from glossa.formats.termbases._base import TermbaseFormat as TermbaseFormat
from glossa.formats.termbases._base import TermbaseInspector as TermbaseInspector
from glossa.formats.termbases._base import TermbaseRecogniser as TermbaseRecogniser
from glossa.formats.termbases._base import TermbaseWriter as TermbaseWriter
from glossa.formats.termbases._columns import COLUMNS as COLUMNS
from glossa.formats.termbases._columns import SEPARATOR as SEPARATOR
from glossa.formats.termbases._columns import DetailColumn as DetailColumn
from glossa.formats.termbases._columns import TermColumn as TermColumn
from glossa.formats.termbases._columns import column as column
from glossa.formats.termbases._columns import guarded as guarded
from glossa.formats.termbases._columns import heading as heading
from glossa.formats.termbases._columns import without_guard as without_guard
from glossa.formats.termbases._losses import losses as losses
from glossa.formats.termbases._pairs import Pair as Pair
from glossa.formats.termbases._pairs import for_pair as for_pair
from glossa.formats.termbases._pairs import named_pair as named_pair
from glossa.formats.termbases._pairs import pair_of as pair_of
from glossa.formats.termbases._pairs import pair_problem as pair_problem
from glossa.formats.termbases._rows import rows as rows
from glossa.plugins import Plugins

TERMBASE_FORMATS: Plugins[TermbaseFormat] = Plugins(
    "glossa.formats.termbases", "FORMAT", "glossa.formats.termbases", "termbase format"
)


def reader_for(path: PurePath, data: bytes) -> TermbaseFormat:
    """Returns the format that reads a file: by its ending, and by its bytes where formats share an ending.

    Raises `GlossaError` when no format has the ending.
    """
    candidates = _with_ending(path.name)
    for candidate in candidates:
        if not isinstance(candidate, TermbaseRecogniser) or candidate.recognises(data):
            return candidate
    if candidates:
        return candidates[0]
    raise GlossaError(f"glossa does not read {path.name} as a glossary", hint=f"It reads {_endings(_all())}.")


def writer_for(name: str) -> TermbaseWriter:
    """Returns the format that writes a glossary; `name` is its id (`tbx`) or a file's name (`terms.tbx`).

    Raises `GlossaError` when there is none.
    """
    is_id = name in TERMBASE_FORMATS.ids()
    candidates = [TERMBASE_FORMATS.load(name)] if is_id else _with_ending(PurePath(name).name)
    for candidate in candidates:
        if isinstance(candidate, TermbaseWriter):
            return candidate
    writers = [each for each in _all() if isinstance(each, TermbaseWriter)]
    raise GlossaError(
        f"glossa does not write a glossary as {name}",
        hint=f"It writes {_endings(writers)}, or name a format: {', '.join(writer.id for writer in writers)}.",
        exit_code=ExitCode.USAGE,
    )


def _with_ending(file: str) -> list[TermbaseFormat]:
    """Returns the formats with the file's ending, those first whose own it is most."""
    ranked = [
        (rank, candidate.id, candidate)
        for candidate in _all()
        for rank, suffix in enumerate(candidate.suffixes)
        if file.lower().endswith(suffix)
    ]
    return list({name: candidate for _, name, candidate in sorted(ranked, key=lambda item: item[:2])}.values())


def _all() -> Iterator[TermbaseFormat]:
    return map(TERMBASE_FORMATS.load, TERMBASE_FORMATS.ids())


def _endings(formats: Iterable[TermbaseFormat]) -> str:
    return ", ".join(dict.fromkeys(suffix for each in formats for suffix in each.suffixes))
