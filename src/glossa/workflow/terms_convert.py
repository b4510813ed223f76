"""A glossary in another format, and what that format cannot carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from glossa.config import glossary_path
from glossa.errors import ExitCode, GlossaError
from glossa.formats.termbases import Pair, TermbaseWriter, for_pair, losses, named_pair, pair_of, reader_for, writer_for
from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, Term
from glossa.text.languages import LanguageTag
from glossa.workflow.output import write_file
from glossa.workflow.project import Project

_OF_TWO = frozenset({"deepl", "omegat"})
"""Formats that carry two languages."""
_NAMELESS = "deepl"
"""The format whose files say their languages in their name, or nowhere."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What became of a glossary."""

    path: Path
    """The file that was written."""
    format: str
    """The id of its format."""
    concepts: int
    problems: tuple[Problem, ...]
    """What could not be read of the old file."""
    losses: tuple[Problem, ...]
    """What the new file does not have."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a glossary is to be converted."""

    format: str = ""
    """The id of the format to write; without one, the file's ending says it."""
    source: LanguageTag | None = None
    """The first language of a file of two."""
    target: LanguageTag | None = None
    """The second one; without it, what the file's name says, else the glossary's first two."""
    force: bool = False
    """Whether a file that somebody else wrote or changed is replaced."""


def convert_glossary(project: Project, old: str, new: Path, wish: Wish) -> Conversion:
    """Writes the glossary `old` (a file, or `glossa:international-news`) to the file `new`.

    A file that is there already is replaced only when glossa wrote it and nobody has changed it since, or by force.
    Raises `GlossaError` when one of the two cannot be read or written; nothing is written then.
    """
    path = glossary_path(Path(), old)
    if path.absolute() == new.absolute():
        raise GlossaError(f"{path} into itself", hint="Name another file to write.", exit_code=ExitCode.USAGE)
    writer = writer_for(wish.format or new.name)
    data = _bytes(path)
    whole = reader_for(path, data).parse(data, path.name)
    if not whole.concepts:
        raise GlossaError(f"There is no concept in {path}", hint=f"glossa terms lint {path} says what is odd in it.")
    pair = _pair(whole, writer, new, wish)
    glossary = _narrowed(whole, pair)
    _write(project, new, writer.serialise(glossary), force=wish.force)
    lost = (*_not_chosen(whole, glossary, pair), *writer.losses(glossary), *_nameless(glossary, writer, new))
    return Conversion(new, writer.id, len(glossary.concepts), whole.problems, lost)


def _pair(glossary: Glossary, writer: TermbaseWriter, new: Path, wish: Wish) -> Pair | None:
    """Returns the two languages to write; None for all that there are."""
    if wish.source or wish.target:
        return pair_of(glossary, wish.source, wish.target)
    return named_pair(new.name.replace(f".{writer.id}.", ".")) if writer.id in _OF_TWO else None


def _narrowed(glossary: Glossary, pair: Pair | None) -> Glossary:
    if pair is None:
        return glossary
    narrowed = for_pair(glossary, *pair)
    if not narrowed.concepts:
        languages = ", ".join(sorted({term.language for concept in glossary.concepts for term in concept.terms}))
        raise GlossaError(
            f"{glossary.name} has nothing from {pair.source} into {pair.target}",
            hint=f"It has {languages}; name two of them with --from and --to.",
            exit_code=ExitCode.USAGE,
        )
    return narrowed


def _not_chosen(whole: Glossary, narrowed: Glossary, pair: Pair | None) -> tuple[Problem, ...]:
    """Says what is not in the two languages; what a region inherits is not lost, though it has another tag there."""
    if pair is None:
        return ()
    concepts = [replace(concept, terms=tuple(_renamed(concept, pair))) for concept in whole.concepts]
    return losses(replace(whole, concepts=tuple(concepts)), narrowed)


def _renamed(concept: Concept, pair: Pair) -> Iterator[Term]:
    """Yields the terms of an entry, those for the two languages under their tags."""
    chosen = {(term.language, term.text): language for language in pair for term in concept.in_language(language)}
    for term in concept.terms:
        yield replace(term, language=chosen.get((term.language, term.text), term.language))


def _nameless(glossary: Glossary, writer: TermbaseWriter, new: Path) -> tuple[Problem, ...]:
    """Says that a file does not tell its languages, where neither its format nor its name does."""
    pair = pair_of(glossary)
    if writer.id != _NAMELESS or pair is None or named_pair(new.name):
        return ()
    stem = new.name.split(".")[0]
    called = f"{stem}.{pair.source}.{pair.target}.tsv"
    return (Problem(glossary.name, 0, f"which languages these are: glossa needs a name such as {called} to read it"),)


def _write(project: Project, path: Path, data: bytes, *, force: bool) -> None:
    try:
        write_file(project.root, path, data, force=force)
    except GlossaError as error:
        hint = error.hint.replace(" with --output", "")  # the file is an argument here
        raise GlossaError(error.message, hint=hint, exit_code=error.exit_code) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise GlossaError(f"No such file: {path}", hint="Check the name and the folder you are in.") from None
    except OSError as error:
        raise GlossaError(f"Cannot read {path}: {error.strerror}", hint="Check the file.") from None
