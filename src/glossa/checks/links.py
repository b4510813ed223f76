"""Links: web addresses and e-mail addresses of the source stand in the target unchanged, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._kept import Piece, altered, differing
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.text.addresses import addresses, has_address
from glossa.text.languages import primary

_HEAD = re.compile(r"(?:\w+://)?(?:www\.)?", re.ASCII)
_MOST = 100
"""How many addresses that the source does not have are told of."""
_WIKIPEDIA = re.compile(r"[\w-]+\.(?:m\.)?(wiki\w+\.org)/", re.ASCII)


class _Links:
    id = "links"
    summary = "Web and e-mail addresses of the source stand in the target, letter for letter, and no others do."
    reason = (
        "Engines translate parts of addresses and people mistype them; readers cannot tell. An address that leads to "
        "the same page in the target's language, or to another Wikipedia, is advice: it may be meant. With or without "
        "https:// and www. it is the same address."
    )
    reference = "RFC 3986, RFC 5322"
    languages = ANY
    bad = (
        Example(
            "Write to press@example.org.",
            "Escriba a prensa@example.org.",
            finds=(Find("press@example.org", "prensa@example.org", Severity.ERROR, "Escriba a press@example.org."),),
        ),
        Example(
            "See https://example.org/en/talks for more.",
            "Vea más en la página.",
            finds=(Find(source="https://example.org/en/talks", severity=Severity.ERROR),),
        ),
        Example(
            "www.example.org and www.example.org",
            "www.example.org",
            finds=(Find(source="www.example.org", severity=Severity.ERROR),),
        ),
        Example(
            "The form is on the ministry's page.",
            "Le formulaire est sur www.example.org.",
            "en>fr",
            finds=(Find(target="www.example.org"),),
        ),
        Example(
            "See https://example.org/en/talks.",
            "详见https://example.org/zh-cn/talks。",
            "en>zh-Hans",
            finds=(Find("https://example.org/en/talks", "https://example.org/zh-cn/talks", Severity.ADVICE),),
        ),
        Example(
            "See https://en.wikipedia.org/wiki/Lake.",
            "انظر https://ar.wikipedia.org/wiki/%D8%A8.",
            "en>ar",
            finds=(
                Find("https://en.wikipedia.org/wiki/Lake", "https://ar.wikipedia.org/wiki/%D8%A8", Severity.ADVICE),
            ),
        ),
    )
    good = (
        Example("See https://example.org/talks.", "Véase https://example.org/talks."),
        Example("详见https://example.org/talks，谢谢", "See https://example.org/talks, thanks", "zh-Hans>en"),
        Example("请写信到press@example.org联系", "Write to press@example.org", "zh-Hans>en"),
        Example("See example.org/talks.", "Voir https://www.example.org/talks.", "en>fr"),
        Example("See http://www.example.org/talks/", "https://example.org/talks をご覧ください。", "en>ja"),
        Example("Follow @faro_austral.", "تابعوا @faro_austral.", "en>ar"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        if not has_address(case.source) and not has_address(case.target):
            return
        missing, extra = differing(_pieces(case.source), _pieces(case.target))
        if not missing and not extra:
            return
        missing, extra, _ = _matched(missing, extra, _bare)
        languages = frozenset(map(primary, (case.source_language, case.target_language)))
        missing, extra, elsewhere = _matched(missing, extra, lambda piece: _anywhere(piece, languages))
        for one, other in elsewhere:
            message = f"{other.text} stands there instead of {one.text}: is it the page in another language?"
            yield Finding(self.id, Severity.ADVICE, message, one.span, other.span)
        if len(missing) == len(extra) == 1 and _is_mail(missing[0]) == _is_mail(extra[0]):
            yield altered(self.id, case.target, missing[0], extra[0])
            return
        for piece in missing:
            yield Finding(self.id, Severity.ERROR, f"{piece.text} is missing or changed", source=piece.span)
        for piece in extra[:_MOST]:
            if _bare(piece) not in case.source:
                yield Finding(self.id, Severity.WARNING, f"{piece.text} is not in the source", target=piece.span)


def _pieces(text: str) -> list[Piece]:
    seen = visible(text)
    return [Piece(span.of(seen.text), seen.span(span)) for span in addresses(seen.text)]


def _matched(
    missing: list[Piece], extra: list[Piece], key: Callable[[Piece], str]
) -> tuple[list[Piece], list[Piece], list[tuple[Piece, Piece]]]:
    """Takes out what agrees by a key; returns what is left of both and the pairs."""
    waiting: dict[str, list[Piece]] = {}
    for piece in extra:
        waiting.setdefault(key(piece), []).append(piece)
    pairs = [(piece, waiting[key(piece)].pop(0)) for piece in missing if waiting.get(key(piece))]
    taken = {span for pair in pairs for span in (("source", pair[0].span), ("target", pair[1].span))}
    return (
        [piece for piece in missing if ("source", piece.span) not in taken],
        [piece for piece in extra if ("target", piece.span) not in taken],
        pairs,
    )


def _bare(piece: Piece) -> str:
    """Returns an address without what leads to the same page: the protocol, `www.`, a slash at the end."""
    head = _HEAD.match(piece.text)
    return piece.text[head.end() if head else 0 :].rstrip("/")


def _anywhere(piece: Piece, languages: frozenset[str]) -> str:
    """Returns what an address and the same page in another language have in common."""
    bare = _bare(piece)
    if found := _WIKIPEDIA.match(bare):
        return found[1]
    parts = re.split(r"[./]", bare)
    return "/".join(part for part in parts if re.split("[-_]", part.lower())[0] not in languages)


def _is_mail(piece: Piece) -> bool:
    return "@" in piece.text and "://" not in piece.text


CHECK = _Links()
