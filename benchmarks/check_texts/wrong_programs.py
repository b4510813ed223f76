"""Texts as programs have them, with a placeholder or markup in both languages, and what goes wrong with these."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from check_texts.texts import Text
from check_texts.wrong_numbers import replaced

_PLACEHOLDERS = {
    "{name}": "{nombre}",
    "%s": "%d",
    "%(count)d": "%(cuenta)d",
    "${user}": "$user",
    "{{ total }}": "{{ 总数 }}",
}
"""Each with what careless hands make of it."""
_MARKUP = re.compile(r"</?[a-z]+>")


def with_placeholder(text: Text, rng: Random) -> Text:
    """Puts a placeholder before both texts."""
    piece = rng.choice(list(_PLACEHOLDERS))
    return replace(text, source=f"{piece}: {text.source}", target=f"{piece}: {text.target}")


def with_markup(text: Text, rng: Random) -> Text:
    """Puts both texts between two tags."""
    name = rng.choice(("b", "em", "strong"))
    return replace(text, source=f"<{name}>{text.source}</{name}>", target=f"<{name}>{text.target}</{name}>")


def lose_placeholder(text: Text, rng: Random) -> str | None:
    """Leaves the placeholder out."""
    del rng
    return text.target.partition(": ")[2]


def alter_placeholder(text: Text, rng: Random) -> str | None:
    """Translates the placeholder, or writes it as another program would."""
    del rng
    piece, _, rest = text.target.partition(": ")
    return f"{_PLACEHOLDERS[piece]}: {rest}"


def lose_tag(text: Text, rng: Random) -> str | None:
    """Leaves one of the tags out."""
    place = rng.choice(text.match(_MARKUP))
    return replaced(text, place.start(), place.end(), "")


def alter_tag(text: Text, rng: Random) -> str | None:
    """Closes another tag than was opened."""
    del rng
    place = text.match(_MARKUP)[-1]
    return replaced(text, place.start(), place.end(), "</i>")
