"""PO, the format of GNU gettext: sources, translations and what a translator should know of each.

Every segment is one entry. Its context is `article#segment-id`, so equal sentences stay apart and a file that
comes back can be merged; the last extracted comment says which text it was (`glossa: revision 3 (draft) 5ad9c7e1`:
editors keep such comments). A `draft` is fuzzy; an `untranslated` target is empty; everything above is not fuzzy.
What is found in a translation is an extracted comment, too; what people say is a comment of translators.
Obsolete segments with a target stay at the end, as `#~`. https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from glossa import __version__
from glossa.errors import GlossaError
from glossa.formats.documents import _po_document, _po_encoding, _po_filling
from glossa.formats.documents._base import BilingualReader
from glossa.formats.documents._gettext import gettext_code, language_of, plural_forms
from glossa.formats.documents._po_text import PoEntry, PoSyntaxError, po_entries
from glossa.formats.documents._returned import Mark, Remark, ReturnedEntry, ReturnedFile, finding_note, fingerprint
from glossa.formats.documents._traits import Trait
from glossa.model.article import Article, Entry
from glossa.model.comment import open_comments
from glossa.model.document import Document, Given, UnitId
from glossa.model.finding import open_findings
from glossa.model.history import match_source, source_change
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import OriginKind, State, Target
from glossa.text.languages import LanguageTag, language_tag
from glossa.text.spans import Span

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")
_MARK = re.compile(r"glossa: revision (\d{1,9}) \((\w+)\) ([0-9a-f]{8})")
_OWN = "X-Glossa-Language"
"""The header field that has the language tag: `zh_TW` is both `zh-Hant` and `zh-Hant-TW`."""
_STATES = {state.value: state for state in State}


if TYPE_CHECKING:
    from glossa.formats.documents._polib import Fields


class Po:
    """Writes an article as a PO file, and reads one that comes back; bytes depend on the article, not on the clock."""

    id = "po"
    summary = "PO, for gettext editors such as Poedit, Weblate or Virtaal"
    suffixes: tuple[str, ...] = (".po", ".pot")
    textless = "Its header, obsolete messages and those that are nothing but a placeholder stay as they are."
    lacks = frozenset({Trait.APPROVALS, Trait.ORIGINS, Trait.WAIVERS})

    def decode(self, data: bytes, name: str) -> str:
        """Returns the text of a file in the encoding that its header names; see `EncodedReader`."""
        return _po_encoding.decode(data, name)

    def encode(self, text: str) -> bytes:
        """Returns the file of a text; what its encoding cannot say makes it UTF-8."""
        return _po_encoding.encode(text)

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads the messages of a program as an article; see `BilingualDocument`."""
        return _po_document.parse(text, language)

    def declared_language(self, text: str) -> Span | None:
        """Returns where the header says `X-Source-Language`."""
        return _po_document.declared_language(text)

    def fill(self, document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
        """Writes the messages with these translations; see `BilingualDocument`."""
        return _po_filling.fill(document, texts, language)

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; `notes` become extracted comments.

        What PO cannot hold is replaced: a NUL by U+FFFD, a lone surrogate by `?`. Line ends at either end of a
        translation are made those of its source, as `msgfmt --check` demands.
        """
        from glossa.formats.documents._polib import render_file

        return render_file(_header(article, target), _entries(article, target, notes)).encode("utf-8", "replace")

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads a PO file; see `BilingualReader`."""
        text = _po_encoding.decode(data, name).removeprefix("\ufeff")
        try:
            found = list(po_entries(text))
        except PoSyntaxError as fault:
            raise GlossaError(
                f"{name}, line {fault.line}: {fault.what}", hint="Nothing was changed. `msgfmt --check` says more."
            ) from None
        header = next((_metadata(entry) for entry in found if _is_header(entry)), {})
        entries = tuple(_returned(entry) for entry in found if not entry.obsolete and not _is_header(entry))
        return ReturnedFile(
            header.get("project-id-version", ""),
            _language(header),
            entries,
            sum(entry.obsolete for entry in found),
        )


FORMAT: BilingualReader = Po()


def _header(article: Article, language: LanguageTag) -> Iterator[tuple[str, str]]:
    targets = [entry.targets[language] for entry in article.entries if language in entry.targets]
    yield "Project-Id-Version", _line(article.name)
    if date := _date(target.origin.time for target in targets):
        yield "POT-Creation-Date", date
        yield "PO-Revision-Date", date
    yield "Last-Translator", _last_translator(targets)
    yield "Language-Team", "none"
    yield "Language", gettext_code(language)
    yield "MIME-Version", "1.0"
    yield "Content-Type", "text/plain; charset=UTF-8"
    yield "Content-Transfer-Encoding", "8bit"
    if forms := plural_forms(language):
        yield "Plural-Forms", forms
    yield "X-Generator", f"glossa {__version__}"
    yield _OWN, language


def _date(times: Iterable[str]) -> str:
    newest = _TIME.match(max(times, default=""))
    return f"{newest[1]} {newest[2]}+0000" if newest else ""


def _last_translator(targets: Iterable[Target]) -> str:
    people = [target.origin for target in targets if target.origin.kind is OriginKind.HUMAN and target.origin.by]
    return _line(max(people, key=lambda origin: origin.time).by) if people else "Automatically generated"


def _entries(article: Article, language: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> Iterator[Fields]:
    place = _place(_line(article.name))
    for entry in sorted(article.entries, key=lambda entry: entry.obsolete):
        if not entry.obsolete or language in entry.targets:
            yield _entry(entry, article.name, place, language, notes.get(entry.segment.id, ()))


def _entry(entry: Entry, article: str, place: str, language: LanguageTag, notes: Sequence[str]) -> Fields:
    segment = entry.segment
    target = entry.targets.get(language)
    text = _translation(segment.source, target)
    return {
        "msgctxt": _sound(f"{article}#{segment.id}"),
        "msgid": _sound(segment.source),
        "msgstr": text,
        "comment": "\n".join([_comment(segment, notes), *_findings(target), _mark(target, text)]),
        "tcomment": "\n".join(_said(entry, target, language)),
        "occurrences": [(place, str(segment.line))],
        "flags": ["fuzzy"] if text and target and target.state is State.DRAFT else [],
        "previous_msgid": _previous(target) if text and target else None,
        "obsolete": entry.obsolete,
    }


def _previous(target: Target) -> str | None:
    """Returns the source that a draft was made for, which editors show beside today's; None where it is that."""
    if target.state is not State.DRAFT or not target.history:
        return None
    step = source_change(target.history)
    return _sound(step.change.former_source if step else match_source(target.history)) or None


def _mark(target: Target | None, text: str) -> str:
    revision, state = (target.revision, target.state) if target else (0, State.UNTRANSLATED)
    return f"glossa: revision {revision} ({state.value}) {fingerprint(text)}"


def _translation(source: str, target: Target | None) -> str:
    if target is None or target.state is State.UNTRANSLATED or not target.text.strip("\n"):
        return ""
    text = _sound(target.text)
    if "\n" not in (source[:1], source[-1:], text[0], text[-1]):
        return text
    leading = "\n" if source.startswith("\n") else ""
    trailing = "\n" if source.endswith("\n") else ""
    return leading + text.strip("\n") + trailing


def _comment(segment: Segment, notes: Sequence[str]) -> str:
    if not segment.note and not notes:
        return segment.role.value
    lines = [line for note in (segment.role.value, segment.note, *notes) for line in _lines(note)]
    return "\n".join(dict.fromkeys(lines))


def _findings(target: Target | None) -> Iterator[str]:
    for finding in open_findings(target.findings) if target else ():
        yield _line(finding_note(finding))


def _said(entry: Entry, target: Target | None, language: LanguageTag) -> Iterator[str]:
    """Yields the lines that are a translator's: why a translation was rejected, what people have to say."""
    yield from _lines(target.reason) if target else ()
    for comment in open_comments(entry.comments):
        if comment.language in (None, language) and comment.text.strip():
            yield from _lines(f"{_line(comment.by)}: {comment.text}")


def _lines(note: str) -> list[str]:
    return [line for line in _sound(note).splitlines() if line.strip()]


def _line(text: str) -> str:
    return " ".join(_lines(text))


def _place(article: str) -> str:
    # gettext 0.22, "PO Files": a file name with spaces stands between U+2068 and U+2069
    return f"\u2068{article}\u2069" if " " in article else article


def _sound(text: str) -> str:
    return text.replace("\0", "\ufffd")


def _is_header(entry: PoEntry) -> bool:
    return entry.fields.get("msgid") == "" and "msgctxt" not in entry.fields


def _metadata(entry: PoEntry) -> dict[str, str]:
    lines = (line.partition(":") for line in entry.fields["msgstr"].split("\n"))
    return {key.strip().lower(): value.strip() for key, _, value in lines if value}


def _language(header: Mapping[str, str]) -> LanguageTag | None:
    own, said = header.get(_OWN.lower(), ""), header.get("language", "")
    if own and said in ("", gettext_code(LanguageTag(own))):
        return language_tag(own)
    return language_of(said) if said else None


def _returned(entry: PoEntry) -> ReturnedEntry:
    article, _, segment = entry.fields.get("msgctxt", "").rpartition("#")
    remark = "\n".join(entry.translators).strip()
    # some programs wrap comments
    marks = [found for found in _MARK.finditer(" ".join(entry.extracted)) if found[2] in _STATES]
    return ReturnedEntry(
        entry.line,
        entry.fields["msgid"],
        entry.fields["msgstr"],
        "fuzzy" in entry.flags and entry.fields["msgstr"] != "",
        article,
        SegmentId(segment) if article else None,
        Mark(int(marks[-1][1]), _STATES[marks[-1][2]], marks[-1][3]) if marks else None,
        entry.fields.get("msgid_plural", ""),
        tuple(text for name, text in entry.fields.items() if name.startswith("msgstr[")),
        "" if marks else entry.fields.get("msgctxt", ""),
        remarks=(Remark(remark, of_target=True),) if remark else (),
    )
