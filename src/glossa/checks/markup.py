"""Markup: tags that stand in a text as they are, as in other programs' files, are kept and close what they opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._kept import Piece, differing
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.spans import Span

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]{0,20})(?:\s[^<>]{0,300})?(/?)>")


class _Markup:
    id = "markup"
    summary = "Tags such as <b> and </a> that stand in the text itself stand in the target, each as often."
    reason = (
        "The files of programs have markup in their texts, where glossa makes no codes of it. A lost or crossed tag "
        "spoils the page it is shown on. What a tag says besides its name may be translated, and tags may change "
        "places. Nothing is said where the source has none."
    )
    reference = "HTML Living Standard, 13.1.2 (start tags and end tags)"
    languages = ANY
    bad = (
        Example("A <b>new</b> file", "Un archivo <b>nuevo", finds=(Find("</b>", severity=Severity.ERROR),)),
        Example(
            "A <b>new</b> file",
            "一个<b>新</i>文件",
            "en>zh-Hans",
            finds=(Find("</b>", severity=Severity.ERROR), Find(target="</i>", severity=Severity.ERROR)),
        ),
        Example("One<br/>two", "واحد اثنان", "en>ar", finds=(Find("<br/>", severity=Severity.ERROR),)),
    )
    good = (
        Example('See <a href="/en" title="Help">this</a>.', 'Vea <a href="/es" title="Ayuda">esto</a>.'),
        Example("<em>One</em> and <b>two</b>", "<b>Dos</b> y <em>uno</em>"),
        Example("If a < b, stop", "Si a < b, pare"),
        Example("A new file", "Un archivo <nuevo>"),
        Example("One<br>two", "Uno<br />dos"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        if "<" not in case.source:
            return
        wanted = _pieces(visible(case.source))
        missing, extra = differing(wanted, _pieces(visible(case.target))) if wanted else ([], [])
        for piece in missing:
            message = f"{piece.span.of(case.source)} is missing"
            yield Finding(self.id, Severity.ERROR, message, source=piece.span)
        for piece in extra:
            yield Finding(self.id, Severity.ERROR, f"{piece.text} is not in the source", target=piece.span)


def _pieces(text: VisibleText) -> list[Piece]:
    """Returns the tags by their names; one without content may be written in three ways."""
    return [
        Piece(f"<{found[1]}{found[2].lower()}>", text.span(Span(*found.span()))) for found in _TAG.finditer(text.text)
    ]


CHECK = _Markup()
