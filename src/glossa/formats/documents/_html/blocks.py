"""From tokens to units: which texts stand together, what they are, and what stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.formats.documents._html import attributes, runs
from glossa.formats.documents._html.elements import BLOCKS, KEPT, ROLES, SILENT, VOID
from glossa.formats.documents._html.literals import shown
from glossa.formats.documents._html.open_elements import OpenElements, Place
from glossa.formats.documents._html.runs import Piece
from glossa.formats.documents._html.tokens import Kind, Token, tokens
from glossa.formats.documents._skeleton import Slice
from glossa.model.document import Role
from glossa.model.inline import CodeKind
from glossa.text.languages import LanguageTag, primary
from glossa.text.spans import Span

LONGEST_RUN = 5000
"""In pieces. A text that is longer is cut there, and so are tags without any text."""
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|\Z)")
_SAYS_MORE = re.compile(r"translate|lang", re.IGNORECASE)
_SAYING = KEPT | ROLES.keys() | {"p", "nav"}
"""Elements of which more is to be said than of what they stand in."""
_ROOTS = frozenset(["html", "body"])
"""Elements that are the page. Who has it translated does not mind what they say of that."""


def _is_void(token: Token) -> bool:
    return token.name in VOID or token.is_whole


def read(text: str, language: LanguageTag, mark: str = "") -> Iterator[Slice]:
    """Yields the units of a document in `language`, in its order.

    With a `mark`, which is a comment, texts are cut where it stands, however long they are.
    """
    reader = _Reader(text, language, mark)
    for token in tokens(text):
        reader.take(token)
        if reader.slices:
            yield from reader.slices
            reader.slices.clear()
    reader.end_run()
    yield from reader.slices


def cuts(text: str, language: LanguageTag) -> list[int]:
    """Returns where texts of a document in `language` are cut because they are too long."""
    return _read_through(text, language).cuts


def names_of_language(text: str, language: LanguageTag) -> list[Span]:
    """Returns where a document in `language` says of itself or of parts of it that they are in that language."""
    return _read_through(text, language).names


def _read_through(text: str, language: LanguageTag) -> _Reader:
    reader = _Reader(text, language)
    for token in tokens(text):
        reader.take(token)
        reader.slices.clear()
    return reader


class _Reader:
    """Where the reading is: the open elements, the run so far, and the stretch of it that stays as it is."""

    def __init__(self, text: str, language: LanguageTag, mark: str = "") -> None:
        self._text = text
        self._mark = mark
        self._languages = {primary(language)}
        self.slices: list[Slice] = []
        """What is complete."""
        self.names: list[Span] = []
        """Where the language of the document is named."""
        self.cuts: list[int] = []
        """Where a text was cut because it is too long."""
        self._elements = OpenElements()
        self._run: list[Piece] = []
        self._run_place = self._elements.place
        self._is_after_break = False
        self._break_at = 0
        """Where in the run the line break stands after which there was no text yet."""
        self._kept_from: int | None = None
        """Where an element within a line begins that stays as it is; None outside of one."""
        self._kept_depth = 0
        self._kept_words: list[str] | None = None

    def take(self, token: Token) -> None:
        """Reads on."""
        if token.kind is Kind.TEXT:
            self._take_text(token)
        elif self._mark and self._text.startswith(self._mark, token.start):
            self.end_run()
        elif token.kind is Kind.OTHER:
            self._add(Piece(token.start, token.end, "", CodeKind.ALONE))
        elif self._kept_from is not None:
            self._take_kept(token)
        elif token.name in BLOCKS or (token.name == "a" and self._elements.place.in_navigation):
            self._take_block(token)
        elif token.name == "br":
            self._take_break(token)
        elif token.kind is Kind.START:
            self._start_inline(token)
        else:
            self._end_inline(token)

    def end_run(self) -> None:
        """Ends the run. An element that stays as it is and has no end in it is no part of it."""
        self._kept_from = None
        self._is_after_break = False
        if self._run:
            self.slices += runs.slices(self._text, self._run, self._run_place)
            self._run = []

    def _add(self, piece: Piece) -> None:
        if self._elements.place.is_kept:
            return
        if len(self._run) % LONGEST_RUN == LONGEST_RUN - 1 and not any(piece.is_content for piece in self._run):
            self.end_run()
        if not self._run:
            self._run_place = self._elements.place
        if piece.name == "br" and not self._is_after_break:
            self._break_at = len(self._run)
        self._run.append(piece)
        self._is_after_break = piece.name == "br" or (self._is_after_break and not piece.is_content)

    def _take_text(self, token: Token) -> None:
        if self._elements.place.is_kept:
            if self._kept_from is not None and self._kept_words is not None:
                self._kept_words.append(shown(self._text, token.start, token.end))
            return
        if len(self._run) > LONGEST_RUN and not self._mark:
            self.cuts.append(token.start)
            self.end_run()
        for piece in runs.text_pieces(self._text, token.start, token.end):
            self._add(piece)

    def _take_break(self, token: Token) -> None:
        """Takes a line break; a second one in a row ends a paragraph, and both are skeleton."""
        if self._is_after_break:
            del self._run[self._break_at :]
            self.end_run()
        self._add(Piece(token.start, token.end, " ", CodeKind.ALONE, "br"))

    def _take_block(self, token: Token) -> None:
        self.end_run()
        if token.kind is Kind.END:
            self._elements.close(token.name)
            return
        self._elements.make_room(token.name)
        place = self._within(token)
        if attributes.WORTH_READING.search(token.rest) and not (self._elements.place.is_kept or place.is_foreign):
            self.slices += runs.attribute_slices(self._text, attributes.texts(token))
        if not _is_void(token):
            self._elements.open(token.name, place)

    def _start_inline(self, token: Token) -> None:
        place = self._elements.place
        within = place if place.is_kept or _is_void(token) else self._within(token)
        if within.is_kept and not place.is_kept:
            self._kept_from, self._kept_depth = token.start, self._elements.depth
            self._kept_words = None if token.name in SILENT else []
        if not within.is_kept:
            kind = CodeKind.ALONE if _is_void(token) else CodeKind.OPEN
            self._add(Piece(token.start, token.end, "", kind, token.name, tuple(attributes.texts(token))))
        elif not _is_void(token):
            self._elements.open(token.name, within)

    def _end_inline(self, token: Token) -> None:
        if self._elements.place.is_kept:
            self._elements.close_inline(token.name)
        else:
            self._add(Piece(token.start, token.end, "", CodeKind.CLOSE, token.name))

    def _take_kept(self, token: Token) -> None:
        """Reads on in an element within a line that stays as it is, blocks in it included."""
        start, is_block = self._kept_from or 0, token.name in BLOCKS
        if token.kind is Kind.END and not is_block:
            self._elements.close_above(token.name, self._kept_depth)
        elif token.kind is Kind.END:
            self._elements.close(token.name)
        elif is_block:
            self._elements.make_room(token.name)
        if self._elements.depth > self._kept_depth:
            if token.kind is Kind.START and not _is_void(token):
                self._elements.open(token.name, self._elements.place)
        elif is_block:
            self._take_block(token)
        else:
            words = " ".join("".join(self._kept_words or ()).split())
            self._kept_from = None
            self._add(Piece(start, token.end, words, CodeKind.ALONE))

    def _within(self, token: Token) -> Place:
        """Returns what holds in the element that a tag begins."""
        place = self._elements.place
        if token.name not in _SAYING and not _SAYS_MORE.search(token.rest):
            return place
        role, note = ROLES.get(token.name, (place.role, place.note))
        if token.name == "p" and role is Role.TABLE_CELL:
            role = Role.PARAGRAPH
        is_code = place.is_untranslatable or token.name in KEPT
        is_foreign = place.is_foreign
        if _SAYS_MORE.search(token.rest):
            is_code, is_foreign = self._said(token, is_code=is_code, is_foreign=is_foreign)
        return Place(role, note, is_code, is_foreign, place.in_navigation or token.name == "nav")

    def _said(self, token: Token, *, is_code: bool, is_foreign: bool) -> tuple[bool, bool]:
        """Reads `translate`, `class="notranslate"` and `lang`; of the root only its language, which is the page's."""
        values = attributes.values(token)
        if "translate" in values:
            is_code = values["translate"].lower() == "no"
        if "notranslate" in values.get("class", "").split():
            is_code = True
        is_root = token.name in _ROOTS
        for name in ("xml:lang", "lang"):
            said = _LANGUAGE.match(values.get(name, ""))
            if said and is_root:
                self._languages.add(said[1].lower())
            if said:
                is_foreign = said[1].lower() not in self._languages
            if said and not is_foreign and (is_root or not is_code):
                self.names.append(attributes.spans(token)[name])
        return is_code and not is_root, is_foreign
