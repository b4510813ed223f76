"""Placeholders: what a program fills in stands in the target as in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._kept import Piece, altered, differing
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.spans import Span

_PERCENT = re.compile(
    r"(?<![0-9A-Za-z_%])%(?:\d{1,2}\$|\(\w{1,40}\))?[-+0#]{0,4}(?:\d{1,3}|\*)?(?:\.(?:\d{1,3}|\*))?"
    r"(?:hh?|ll?|[zjtL])?[diouxXeEfFgGcs@](?![A-Za-z])"
)
_BRACES = re.compile(
    r"\{\{ {0,3}[A-Za-z_][\w.]{0,60} {0,3}\}\}"
    r"|[$%#]?\{(?:[A-Za-z_][\w.\[\]]{0,60}|\d{0,3})(?:![rsa])?(?::[^{}\s]{0,20})?\}"
)
_TWICE = re.compile("%%")


class _Placeholders:
    id = "placeholders"
    summary = "Placeholders that a program fills in stand in the target, letter for letter."
    reason = (
        "A program looks for %s and {name} as they are: a translated name or a lost letter breaks it, or shows up on "
        "the reader's screen. Nothing is said where the source has none, for a per cent sign and a word in braces are "
        "text then. A named one may be said more or less often than in the source, and all may change places."
    )
    reference = "C and POSIX printf; Python, str.format; ICU, MessageFormat"
    languages = ANY
    bad = (
        Example(
            "Hello {name}!",
            "¡Hola, {nombre}!",
            finds=(Find("{name}", "{nombre}", Severity.ERROR, "¡Hola, {name}!"),),
        ),
        Example("%d files left", "Quedan archivos", finds=(Find("%d", severity=Severity.ERROR),)),
        Example(
            "%1$s of %2$s read",
            "%1$s lus sur %2$ s",
            "en>fr",
            finds=(Find("%2$s", severity=Severity.ERROR),),
        ),
        Example("100%% of %s", "%s的100%", "en>zh-Hans", finds=(Find("%%", severity=Severity.ERROR),)),
        Example(
            "共{count}人",
            "{count} people, {total}",
            "zh-Hans>en",
            finds=(Find(target="{total}", severity=Severity.ERROR),),
        ),
        Example(
            "{{ user }} wrote to you",
            "كتب لك {{ المستخدم }}",
            "en>ar",
            finds=(Find("{{ user }}", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example("%(name)s has %d new messages", "%d mensajes nuevos para %(name)s"),
        Example("Sales rose 30% in May.", "Les ventes ont augmenté de 30 % de janvier à mai.", "en>fr"),
        Example("${user} invites you", "${user}邀请您", "en>zh-Hans"),
        Example("{name} lost {name}'s key.", "{name} perdió la llave."),
        Example("共%d人", "%d人です", "zh-Hans>ja"),
        Example("The set {1, 2, 3}", "المجموعة {1، 2، 3}", "en>ar"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        if "%" not in case.source and "{" not in case.source:
            return
        seen, target = visible(case.source), visible(case.target)
        for missing, extra in (_percent(seen, target), _braces(seen, target)):
            if len(missing) == len(extra) == 1:
                yield altered(self.id, case.target, missing[0], extra[0])
            else:
                for piece in missing:
                    message = f"{piece.text} is missing or changed"
                    yield Finding(self.id, Severity.ERROR, message, source=piece.span)
                for piece in extra:
                    yield Finding(self.id, Severity.ERROR, f"{piece.text} is not in the source", target=piece.span)


def _percent(source: VisibleText, target: VisibleText) -> tuple[list[Piece], list[Piece]]:
    if not (wanted := _pieces(source, _PERCENT)):
        return [], []
    wanted += _pieces(source, _TWICE)
    return differing(wanted, _pieces(target, _PERCENT) + _pieces(target, _TWICE))


def _braces(source: VisibleText, target: VisibleText) -> tuple[list[Piece], list[Piece]]:
    if not (wanted := _pieces(source, _BRACES)):
        return [], []
    present = _pieces(target, _BRACES)
    missing, extra = differing(wanted, present)
    known, there = {piece.text for piece in wanted}, {piece.text for piece in present}
    return (
        [piece for piece in missing if piece.text not in there or not _is_named(piece)],
        [piece for piece in extra if piece.text not in known or not _is_named(piece)],
    )


def _is_named(piece: Piece) -> bool:
    """Tells whether a placeholder says what it stands for, so that its number does not matter."""
    return piece.text != "{}"


def _pieces(text: VisibleText, pattern: re.Pattern[str]) -> list[Piece]:
    return [Piece(found[0], text.span(Span(*found.span()))) for found in pattern.finditer(text.text)]


CHECK = _Placeholders()
