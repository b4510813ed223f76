"""From tokens to units: which texts stand together, what they are, and what stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.formats.documents._html import attributes, runs
from glossa.formats.documents._html.elements import BLOCKS, KEPT, ROLES, VOID
from glossa.formats.documents._html.literals import shown
from glossa.formats.documents._html.open_elements import OpenElements, Place
from glossa.formats.documents._html.runs import Piece
from glossa.formats.documents._html.tokens import Kind, Token, tokens
from glossa.formats.documents._skeleton import Slice
from glossa.model.document import Role
from glossa.model.inline import CodeKind
from glossa.text.languages import LanguageTag, primary

_LONGEST_RUN = 5000
"""In pieces. A text that is longer is cut there: a unit cannot have 10,000 codes."""
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|\Z)")
_SAYS_MORE = re.compile(r"translate|lang", re.IGNORECASE)
_ROOTS = frozenset(["html", "body"])


def read(text: str, language: LanguageTag) -> Iterator[Slice]:
    """Finds the units of a document in `language`."""
    reader = _Reader(text, language)
    for token in tokens(text):
        yield from reader.take(token)
    yield from reader.end_run(len(text))


class _Reader:
    """Where the reading is: the open elements and the run so far."""

    def __init__(self, text: str, language: LanguageTag) -> None:
        self._text = text
        self._languages = {primary(language)}
        self._elements = OpenElements()
        self._run: list[Piece] = []
        self._is_after_break = False
        self._kept_from = -1
        """Where a stretch within a line begins that stays as it is; -1 outside of one."""
        self._kept_words: list[str] = []

    def take(self, token: Token) -> Iterator[Slice]:
        """Reads on; yields what is complete."""
        match token.kind:
            case Kind.TEXT:
                yield from self._text_token(token)
            case Kind.OTHER:
                self._add(Piece(token.start, token.end, "", CodeKind.ALONE))
            case Kind.START if self._is_block(token.name):
                yield from self.end_run(token.start)
                yield from self._start_block(token)
            case Kind.END if self._is_block(token.name):
                yield from self.end_run(token.start)
                self._elements.close(token.name)
            case _ if token.name == "br":
                yield from self._line_break(token)
            case Kind.START:
                self._start_inline(token)
            case Kind.END:
                self._end_inline(token)

    def end_run(self, position: int) -> Iterator[Slice]:
        """Ends the run before `position`."""
        if self._kept_from >= 0:
            self._end_kept(position)
        if self._run:
            yield from runs.slices(self._text, self._run, self._elements.place)
            self._run = []
        self._is_after_break = False

    def _is_block(self, name: str) -> bool:
        return name in BLOCKS or (name == "a" and self._elements.place.in_navigation)

    def _add(self, piece: Piece) -> None:
        if not self._elements.place.is_kept:
            self._run.append(piece)

    def _text_token(self, token: Token) -> Iterator[Slice]:
        if self._elements.place.is_kept:
            if self._kept_from >= 0:
                self._kept_words.append(shown(self._text, token.start, token.end))
            return
        if len(self._run) > _LONGEST_RUN:
            yield from self.end_run(token.start)
        pieces = list(runs.text_pieces(self._text, token.start, token.end))
        self._run += pieces
        self._is_after_break = self._is_after_break and not any(piece.is_text for piece in pieces)

    def _line_break(self, token: Token) -> Iterator[Slice]:
        """Takes a line break; a second one in a row ends a paragraph."""
        if self._is_after_break:
            yield from self.end_run(token.start)
        self._add(Piece(token.start, token.end, " ", CodeKind.ALONE, "br"))
        self._is_after_break = not self._elements.place.is_kept

    def _start_block(self, token: Token) -> Iterator[Slice]:
        self._elements.make_room(token.name)
        before = self._elements.place
        place = self._within(token)
        if not before.is_kept and not place.is_foreign:
            yield from runs.attribute_slices(self._text, attributes.texts(token))
        if token.name not in VOID and not token.is_whole:
            self._elements.open(token.name, place)

    def _start_inline(self, token: Token) -> None:
        is_void = token.name in VOID or token.is_whole
        if self._elements.place.is_kept:
            if not is_void:
                self._elements.open(token.name, self._elements.place)
            return
        place = self._elements.place if is_void else self._within(token)
        if place.is_kept:
            self._kept_from = token.start
            self._elements.open(token.name, place)
            return
        kind = CodeKind.ALONE if is_void else CodeKind.OPEN
        self._is_after_break = self._is_after_break and not is_void
        self._run.append(Piece(token.start, token.end, "", kind, token.name, tuple(attributes.texts(token))))

    def _end_inline(self, token: Token) -> None:
        if not self._elements.place.is_kept:
            self._run.append(Piece(token.start, token.end, "", CodeKind.CLOSE, token.name))
            return
        self._elements.close_inline(token.name)
        if self._kept_from >= 0 and not self._elements.place.is_kept:
            self._end_kept(token.end)

    def _end_kept(self, position: int) -> None:
        words = " ".join("".join(self._kept_words).split())
        self._run.append(Piece(self._kept_from, position, words, CodeKind.ALONE))
        self._kept_from = -1
        self._kept_words = []
        self._is_after_break = False

    def _within(self, token: Token) -> Place:
        """Returns what holds in the element that a tag begins."""
        place = self._elements.place
        role, note = ROLES.get(token.name, (place.role, place.note))
        if token.name == "p" and role is Role.TABLE_CELL:
            role = Role.PARAGRAPH
        is_code = place.is_untranslatable or token.name in KEPT
        is_foreign = place.is_foreign
        if _SAYS_MORE.search(token.rest):
            is_code, is_foreign = self._said(token, is_code=is_code, is_foreign=is_foreign)
        meant = Place(role, note, is_code, is_foreign, place.in_navigation or token.name == "nav")
        return place if meant == place else meant

    def _said(self, token: Token, *, is_code: bool, is_foreign: bool) -> tuple[bool, bool]:
        """Reads `translate`, `class="notranslate"` and `lang`; of the root only its language, which is the page's."""
        values = attributes.values(token)
        said = _LANGUAGE.match(values.get("lang") or values.get("xml:lang") or "")
        if token.name in _ROOTS:
            self._languages |= {said[1].lower()} if said else set()
            return is_code, is_foreign
        if "translate" in values:
            is_code = values["translate"].lower() == "no"
        if "notranslate" in values.get("class", "").split():
            is_code = True
        return is_code, said[1].lower() not in self._languages if said else is_foreign
