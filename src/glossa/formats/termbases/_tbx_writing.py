"""From a glossary to TBX 3: ISO 30042:2019, style DCA, dialect TBX-Basic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from glossa.formats._xml import XML_SPACE, escaped, legal
from glossa.formats.termbases._tbx_words import GENDERS, PARTS_OF_SPEECH, PREFIX, STATUS
from glossa.model.term import Concept, Glossary, Term, Usage

_XML_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


def lines(glossary: Glossary) -> Iterator[str]:
    """Yields the lines of the file."""
    source = next((term.language for concept in glossary.concepts for term in concept.terms), "en")
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<tbx type="TBX-Basic" style="dca" xml:lang="{source}" xmlns="urn:iso:std:iso:30042:ed-2">'
    yield "  <tbxHeader>"
    yield "    <fileDesc>"
    yield f"      <titleStmt><title>{escaped(glossary.name)}</title></titleStmt>"
    yield "      <sourceDesc><p>Written by glossa.</p></sourceDesc>"
    yield "    </fileDesc>"
    yield "  </tbxHeader>"
    yield "  <text>"
    yield "    <body>"
    for concept, identity in zip(glossary.concepts, _ids(glossary), strict=True):
        yield from _concept(concept, identity)
    yield "    </body>"
    yield "  </text>"
    yield "</tbx>"


def _ids(glossary: Glossary) -> Iterator[str]:
    """Yields an id that XML allows for each concept: its own where that is one, else a number."""
    own = {concept.id for concept in glossary.concepts if _XML_ID.fullmatch(concept.id)}
    taken: set[str] = set()
    number = 0
    for concept in glossary.concepts:
        identity: str = concept.id
        if identity not in own or identity in taken:
            number += 1
            while f"c{number}" in own:
                number += 1
            identity = f"c{number}"
        taken.add(identity)
        yield identity


def _concept(concept: Concept, identity: str) -> Iterator[str]:
    yield f'      <conceptEntry id="{identity}">'
    yield from _typed("        ", "descrip", {"subjectField": concept.domain, "definition": concept.definition})
    yield from _note("        ", concept.note)
    if identity != concept.id:
        yield _own("        ", "id", concept.id)
    if not concept.translate:
        yield _own("        ", "translate", "no")
    for word in concept.not_near:
        yield _own("        ", "notNear", word)
    for language in dict.fromkeys(term.language for term in concept.terms):
        yield f'        <langSec xml:lang="{language}">'
        for term in concept.terms:
            if term.language == language:
                yield from _term(term)
        yield "        </langSec>"
    yield "      </conceptEntry>"


def _term(term: Term) -> Iterator[str]:
    indent = " " * 12
    yield "          <termSec>"
    yield f"{indent}<term>{escaped(term.text.strip(XML_SPACE))}</term>"
    notes = {
        "administrativeStatus": STATUS[term.status],
        "partOfSpeech": _known(term.part_of_speech, PARTS_OF_SPEECH),
        "grammaticalGender": _known(term.gender, GENDERS),
    }
    yield from _typed(indent, "termNote", notes)
    yield from _typed(indent, "admin", {"source": term.source})
    yield from _note(indent, term.note)
    own = {
        "partOfSpeech": "" if term.part_of_speech in PARTS_OF_SPEECH else term.part_of_speech,
        "gender": "" if term.gender in GENDERS else term.gender,
        "caseSensitive": "yes" if term.case_sensitive else "",
        "usage": "" if term.usage is Usage.INFLECTED else term.usage.value,
        "firstMention": term.first_mention,
        "laterMention": term.short,
    }
    yield from (_own(indent, key, value) for key, value in own.items() if value)
    yield from (_own(indent, "form", form) for form in term.forms)
    yield "          </termSec>"


def _known(word: str, words: Mapping[str, str]) -> str:
    return words.get(word, "other") if word else ""


def _typed(indent: str, element: str, values: Mapping[str, str]) -> Iterator[str]:
    for category, value in values.items():
        if value:
            yield f'{indent}<{element} type="{category}">{escaped(value.strip(XML_SPACE))}</{element}>'


def _note(indent: str, note: str) -> Iterator[str]:
    if legal(note).strip(XML_SPACE).startswith(PREFIX):
        yield _own(indent, "note", note)
    elif note:
        yield f"{indent}<note>{escaped(note.strip(XML_SPACE))}</note>"


def _own(indent: str, key: str, value: str) -> str:
    """Returns a note that says what TBX-Basic has no place for."""
    return f"{indent}<note>{PREFIX}{key}={escaped(value.strip(XML_SPACE))}</note>"
