"""Renderings of a term from dictionaries on the web, beside what the glossaries have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from shlex import quote

from glossa.config import Config, nearest
from glossa.engines import DICTIONARIES, Dictionary, EngineFault, Pair
from glossa.errors import ExitCode, GlossaError
from glossa.model.term import Concept, Term
from glossa.terminology import Termbase
from glossa.text.normalise import match_key
from glossa.workflow.engine_settings import check_settings, named_address
from glossa.workflow.terms_shown import Listed


@dataclass(frozen=True, slots=True)
class Known:
    """A glossary's entry that has a rendering already."""

    entry: Listed
    term: Term
    """The rendering as the entry has it, with its status."""
    source: str
    """The entry's term in the language of the term that was looked up."""
    is_same: bool
    """Whether the entry is one for the term that was looked up."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a dictionary has for the term."""

    text: str
    known: Known | None
    """Where the glossaries have it: for this very term, else for another one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one dictionary said."""

    dictionary: str
    renderings: tuple[Rendering, ...]
    fault: str
    """Why there is no answer; `""` where there is one, even if it has no rendering."""


def dictionaries(config: Config, names: Sequence[str]) -> tuple[Dictionary, ...]:
    """Returns the dictionaries of these names, each once.

    Raises `GlossaError` when none is named, when there is none of that name, and for a setting it does not take.
    """
    if not names:
        raise GlossaError(
            "Which dictionary should be asked?",
            hint=f"Name one: {' or '.join(f'--with {name}' for name in DICTIONARIES)}. They are third parties' "
            "services and will read the term.",
            exit_code=ExitCode.USAGE,
        )
    for name in names:
        if name not in DICTIONARIES:
            hint = nearest(name, tuple(DICTIONARIES), "dictionaries")
            raise GlossaError(f"Unknown dictionary: {name!r}", hint=hint, exit_code=ExitCode.USAGE)
        check_settings(config, name, DICTIONARIES[name])
    return tuple(DICTIONARIES[name] for name in dict.fromkeys(names))


def look_up(
    config: Config,
    termbase: Termbase,
    term: str,
    pair: Pair,
    asked: Sequence[Dictionary],
    announce: Callable[[str], None],
) -> tuple[Answer, ...]:
    """Asks the dictionaries, one after the other; `announce` hears before each request who will read the term.

    Raises `GlossaError` when there is no term.
    """
    wanted = " ".join(term.split())
    if not wanted:
        raise GlossaError("An empty term", hint="Say the term to look up.", exit_code=ExitCode.USAGE)
    return tuple(_answer(config, termbase, wanted, pair, dictionary, announce) for dictionary in asked)


def addition(term: str, pair: Pair, answers: Sequence[Answer]) -> str:
    """Returns the command that adds the first rendering that no glossary has for the term, if any; else `""`."""
    for answer in answers:
        for rendering in answer.renderings:
            if rendering.known is None or not rendering.known.is_same:
                return f"glossa terms add {quote(term)} {quote(rendering.text)} --to {pair.target}"
    return ""


def _answer(
    config: Config,
    termbase: Termbase,
    term: str,
    pair: Pair,
    dictionary: Dictionary,
    announce: Callable[[str], None],
) -> Answer:
    url = config.engine_settings.get(dictionary.id, {}).get("url", "").strip()
    try:
        dictionary.check(term, pair)
        announce(_notice(config, dictionary))
        texts = dictionary.look_up(term, pair, url)
    except EngineFault as fault:
        return Answer(dictionary.id, (), str(fault))
    return Answer(dictionary.id, tuple(Rendering(text, _known(termbase, term, text, pair)) for text in texts), "")


def _notice(config: Config, dictionary: Dictionary) -> str:
    """Says who will read the term."""
    if address := named_address(config, dictionary.id, dictionary):
        return f"{dictionary.id}: the term is sent to {address}."
    return f"{dictionary.id} is a third party's service: the term is sent to it."


def _known(termbase: Termbase, term: str, text: str, pair: Pair) -> Known | None:
    """Returns where the glossaries have a rendering, an entry for the term itself before others."""
    found = list(_entries_with(termbase, term, text, pair))
    return next((known for known in found if known.is_same), found[0] if found else None)


def _entries_with(termbase: Termbase, term: str, text: str, pair: Pair) -> Iterator[Known]:
    asked, wanted = match_key(term), match_key(text)
    for glossary in termbase.glossaries:
        for concept in glossary.concepts:
            rendering = _same(concept.in_language(pair.target), wanted)
            if rendering is not None:
                own = concept.triggers(pair.source)
                is_same = _same(own, asked) is not None
                yield Known(Listed(glossary.name, concept), rendering, _called(concept, own), is_same)


def _same(terms: Sequence[Term], key: str) -> Term | None:
    return next((term for term in terms if match_key(term.text) == key), None)


def _called(concept: Concept, own: Sequence[Term]) -> str:
    """Returns what an entry calls its concept in the source language; its id where it has no word for it."""
    return own[0].text if own else concept.id
