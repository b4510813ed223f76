"""Whether a word that is a noun and a verb is the one or the other, by what stands beside it: `to report`, `a report`.

A few words of each language decide, and only where they are sure; it is no tagger.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from glossa.text.languages import LanguageTag, primary
from glossa.text.tokens import core


class Sense(Enum):
    """The kinds of words that are told apart."""

    NOUN = "noun"
    VERB = "verb"


class _Signs(NamedTuple):
    """What speaks for a kind, by where it stands."""

    before_noun: frozenset[str]
    before_verb: frozenset[str]
    after_noun: frozenset[str]
    after_verb: frozenset[str]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SIGNS = {
    "en": _Signs(
        _words(
            "a an the this these those my your his its our their no each every some any another such both of in on at "
            "by with from about under over into for new latest recent first last joint own other several many few"
        ),
        _words(
            "to will would can cannot could shall should may might must do does did i you we they he she who never not "
            "also always"
        ),
        _words("of is was are were has had says said"),
        _words("the a an him them us me whether how"),
    ),
    "es": _Signs(
        _words(
            "el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi mis tu tus nuestro "
            "nuestra nuestros nuestras cada ningún ninguna algún alguna otro otra del al de en con por sin entre según"
        ),
        _words("no se me te nos le les yo él ella nosotros ellos ellas usted ustedes quien quienes ya también nunca"),
        _words("de del es fue era será"),
        _words("el la los las un una que al"),
    ),
    "fr": _Signs(
        _words(
            "un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leurs chaque "
            "aucun aucune quelques plusieurs de d sans avec"
        ),
        _words("je j tu il elle on ils elles ne n se s me m te t qui y"),
        _words("de du d est était sera"),
        _words("le la les un une que pas plus"),
    ),
}


def sense_of(part_of_speech: str) -> Sense | None:
    """Returns the kind that a glossary's part of speech means: `verb`, `v.`, `noun`, `proper noun`; None for others."""
    said = part_of_speech.strip().lower()
    if said.startswith("v"):
        return Sense.VERB
    return Sense.NOUN if said.startswith(("n", "proper")) else None


def sense_at(language: LanguageTag, before: str, after: str) -> Sense | None:
    """Tells what a term between these two pieces of a text is, `""` at its ends; None where that is not sure.

    What stands before it outweighs what stands after it.
    """
    signs = _SIGNS.get(primary(language))
    if signs is None:
        return None
    left, right = core(before).lower(), core(after).lower()
    if left in signs.before_noun:
        return Sense.NOUN
    if left in signs.before_verb:
        return Sense.VERB
    if right in signs.after_noun:
        return Sense.NOUN
    return Sense.VERB if right in signs.after_verb else None
