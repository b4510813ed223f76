"""PO, the format of GNU gettext: sources, translations and what a translator should know of each.

Every segment is one entry. Its context is `article#segment-id`, so equal sentences stay apart and a file that
comes back can be merged. A `draft` is fuzzy; an `untranslated` target is empty; everything above is not fuzzy.
Obsolete segments with a target stay at the end, as `#~`. https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from glossa import __version__
from glossa.formats.documents._base import BilingualWriter
from glossa.formats.documents._gettext import gettext_code, plural_forms
from glossa.model.article import Article, Entry
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import OriginKind, State, Target
from glossa.text.languages import LanguageTag

_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")


if TYPE_CHECKING:
    from glossa.formats.documents._polib import Fields


class Po:
    """Writes an article as a PO file; bytes depend on the article alone, not on the clock."""

    id = "po"
    summary = "PO, for gettext editors such as Poedit, Weblate or Virtaal"
    suffixes: tuple[str, ...] = (".po",)

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; `notes` become extracted comments.

        What PO cannot hold is replaced: a NUL by U+FFFD, a lone surrogate by `?`. Line ends at either end of a
        translation are made those of its source, as `msgfmt --check` demands.
        """
        from glossa.formats.documents._polib import render_file

        return render_file(_header(article, target), _entries(article, target, notes)).encode("utf-8", "replace")


FORMAT: BilingualWriter = Po()


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
        "comment": _comment(segment, notes),
        "tcomment": "\n".join(_lines(target.reason)) if target else "",
        "occurrences": [(place, str(segment.line))],
        "flags": ["fuzzy"] if text and target and target.state is State.DRAFT else [],
        "obsolete": entry.obsolete,
    }


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


def _lines(note: str) -> list[str]:
    return [line for line in _sound(note).splitlines() if line.strip()]


def _line(text: str) -> str:
    return " ".join(_lines(text))


def _place(article: str) -> str:
    # gettext 0.22, "PO Files": a file name with spaces stands between U+2068 and U+2069
    return f"\u2068{article}\u2069" if " " in article else article


def _sound(text: str) -> str:
    return text.replace("\0", "\ufffd")
