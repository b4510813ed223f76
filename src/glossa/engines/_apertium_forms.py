"""What Apertium knows about a term: its gender, its number, its plural. What it does not know, the glossary may."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from glossa.engines._apertium_grammar import Run, Stages
from glossa.engines._apertium_stream import escaped
from glossa.engines._base import EngineGarbled, Fitted, Occurrence
from glossa.text.counting import counted

_UNIT = re.compile(r"\^(?P<surface>(?:\\.|[^/\\^$])*)(?P<readings>(?:/(?:\\.|[^/\\^$])*)+)\$")
_TAGS = re.compile(r"<([^<>]+)>")
_HEAD_FIRST = frozenset({"spa", "es", "cat", "ca", "por", "pt", "fra", "fr", "ita", "it", "glg", "gl", "oci", "oc"})
_HEAD_FIRST |= {"arg", "an", "ron", "ro", "srd", "ast", "frp", "br", "eus", "eu"}
_SAID = {"masculine": "M", "feminine": "F", "neuter": "U", "common": "M"}
"""The genders as a glossary says them."""
_PROPER = frozenset({"proper noun", "name"})
_GENDERS = {"m": "M", "mf": "M", "f": "F", "nt": "U", "ut": "U", "mn": "M"}
_FEMININE = {
    "spa": ("a", "ión", "dad", "tad", "tud", "umbre", "ez"),
    "cat": ("a", "ió", "tat", "tud"),
    "por": ("a", "ão", "dade", "agem", "tude"),
    "ita": ("a", "ione", "tà", "tù"),
}
"""Endings of feminine nouns."""
_NOUNS = frozenset({"n", "al", "org"})


def fit(
    occurrences: Sequence[Occurrence], stages: Stages, reverse: Stages, languages: tuple[str, str], run: Run
) -> list[Fitted]:
    """Returns for each term the form that its place calls for, and its grammar: `NFP`, a noun, feminine, plural.

    What Apertium's dictionary does not know of a term, the glossary may: its gender, its plural. A term of which
    neither knows anything keeps the form of the glossary and has no grammar.
    """
    surfaces = _analysed([each.surface for each in occurrences], stages, run)
    renderings = _analysed([each.rendering for each in occurrences], reverse, run)
    wishes = [
        _wished(each, _source_head(surface, languages[0]), rendering, languages[1])
        for each, surface, rendering in zip(occurrences, surfaces, renderings, strict=True)
    ]
    generated = iter(_generated([wish.units for wish in wishes if wish.units], stages, run))
    plurals = [
        _plural(each.rendering, next(generated)) if wish.units else ""
        for each, wish in zip(occurrences, wishes, strict=True)
    ]
    lacking = [n for n, wish in enumerate(wishes) if wish.needs_plural and not plurals[n] and occurrences[n].forms]
    for number, listed in zip(
        lacking, _listed([occurrences[n] for n in lacking], reverse, languages[1], run), strict=True
    ):
        plurals[number] = listed
    return [_fitted(*each) for each in zip(occurrences, wishes, plurals, strict=True)]


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the place of a term calls for."""

    grammar: str = ""
    """Its kind and gender: `NF`."""
    plural: bool = False
    needs_plural: bool = False
    """Whether the plural is called for and the glossary's text is none."""
    units: tuple[str, ...] = ()
    """What the generator can make the plural of."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word, or several that are one entry of the dictionary, with its readings: `agencia<n><f><sg>`."""

    surface: str
    readings: tuple[str, ...]

    @property
    def is_capitalised(self) -> bool:
        return self.surface[:1].isupper()

    def names(self) -> list[str]:
        """The readings as a name that takes no article."""
        return [reading for reading in self.readings if "np" in _TAGS.findall(reading)[:1] and not _is_noun(reading)]

    def nouns(self) -> list[str]:
        """The readings as a noun, or as the name of an organisation, which takes an article like a noun."""
        return [reading for reading in self.readings if _is_noun(reading)]

    @property
    def is_unknown(self) -> bool:
        return all(reading.startswith("*") for reading in self.readings)

    @property
    def is_preposition(self) -> bool:
        return bool(self.readings) and all("pr" in _TAGS.findall(reading) for reading in self.readings)


def _is_noun(reading: str) -> bool:
    return bool(_NOUNS & set(_TAGS.findall(reading)[:2]))


def _analysed(texts: Sequence[str], stages: Stages, run: Run) -> list[list[_Unit]]:
    """Analyses each text by itself."""
    flushing = stages.analysis.replace("lt-proc", "lt-proc -z", 1)
    answer = run(flushing, "".join(escaped(text) + "\0" for text in texts))
    return [
        [_Unit(found["surface"], tuple(found["readings"][1:].split("/"))) for found in _UNIT.finditer(part)]
        for part in _parts(answer, len(texts), "analysed")
    ]


def _parts(answer: str, count: int, verb: str) -> list[str]:
    """Takes apart what a stage says of `count` texts; lt-proc may end with one more, empty."""
    parts = answer.split("\0")[:-1]
    if len(parts) < count:
        raise EngineGarbled(f"apertium {verb} {counted(len(parts), 'text')} for {count}")
    return parts[:count]


def _head(units: Sequence[_Unit], language: str, gender: str = "") -> str:
    """Returns the reading of the noun that a term is about: the first one in Spanish, the last before a preposition
    in English; `""` where there is none. Of several readings it is that of the `gender` which the glossary says.
    """
    nouns = [unit.nouns() for unit in _before_preposition(units) if unit.nouns()]
    if not nouns:
        return ""
    readings = nouns[0] if language in _HEAD_FIRST else nouns[-1]
    return next((reading for reading in readings if gender and _gender(reading) == _SAID.get(gender)), readings[0])


def _source_head(units: Sequence[_Unit], language: str) -> str:
    """Returns the head of a source term; `""` where Apertium does not know it: the number of `lock` in `lock keepers`
    says nothing of the keepers.
    """
    before = _before_preposition(units)
    if not before or before[0 if language in _HEAD_FIRST else -1].is_unknown:
        return ""
    return _head(units, language)


def _before_preposition(units: Sequence[_Unit]) -> list[_Unit]:
    return [*units[:1], *takewhile(lambda unit: not unit.is_preposition, units[1:])]


def _gender(reading: str) -> str:
    return next((_GENDERS[tag] for tag in _TAGS.findall(reading) if tag in _GENDERS), "")


def _wished(occurrence: Occurrence, source: str, rendering: Sequence[_Unit], language: str) -> _Wish:
    if _is_name(occurrence, source, rendering, language):
        return _Wish("P" + (_SAID.get(occurrence.gender) or _name_gender(rendering[0], language)))
    inflected = occurrence.surface.casefold() != occurrence.term.casefold()
    plural = "pl" in _TAGS.findall(source) or (inflected and not source)  # an unknown word's other form is its plural
    head = _head(rendering, language, occurrence.gender)
    gender = _gender(head)
    if not gender or _is_unknown(occurrence, rendering, language):
        needed = plural and inflected
        return _Wish(_unknown_gender(occurrence, rendering, language), needed, needed)
    number = next((tag for tag in _TAGS.findall(head) if tag in {"sg", "pl", "sp"}), "sp")
    if number == "sg" and plural and inflected:
        return _Wish("N" + gender, plural, plural, tuple(_pluralised(rendering, head)))
    return _Wish("N" + gender, plural if number == "sp" else number == "pl")


def _is_unknown(occurrence: Occurrence, rendering: Sequence[_Unit], language: str) -> bool:
    """Tells whether the dictionary lacks the noun, and the glossary says its gender: in Spanish the first word."""
    return occurrence.gender in _SAID and language in _HEAD_FIRST and rendering[0].is_unknown


def _unknown_gender(occurrence: Occurrence, rendering: Sequence[_Unit], language: str) -> str:
    """Returns the kind and gender of a noun that the dictionary does not have: the glossary's, else by its ending.

    `""` for another word.
    """
    if occurrence.gender in _SAID:
        return "N" + _SAID[occurrence.gender]
    first = rendering[0] if rendering else None
    endings = _FEMININE.get(language)
    if first is None or endings is None or not first.is_unknown:
        return ""
    return "NF" if first.surface.endswith(endings) else "NM"


def _is_name(occurrence: Occurrence, source: str, rendering: Sequence[_Unit], language: str) -> bool:
    """Tells whether a term is a name that takes no article, like `Corea del Norte`, unlike `Unión Europea`.

    A capitalised rendering that has to stand letter for letter is one, such as a motto: `Agua para todos`.
    A single word that may be either (`Ecuador`) is a name where the source is about no noun. Of a word that the
    dictionary does not have the glossary may say what it is.
    """
    if not rendering or language not in _HEAD_FIRST:
        return False
    first = rendering[0]
    if first.is_unknown and occurrence.part_of_speech:
        return occurrence.part_of_speech.strip().lower() in _PROPER
    if not first.is_capitalised:
        return False
    if (
        occurrence.is_exact
        or first.is_unknown
        or (first.names() and not first.nouns())
        or not _head(rendering, language)
    ):
        return True
    return not source and len(rendering) == 1 and not any("<np>" in noun for noun in first.nouns())


def _name_gender(unit: _Unit, language: str) -> str:
    ending = "F" if unit.surface.endswith(_FEMININE.get(language, ("a",))) else "M"
    return _gender(next(iter(unit.names()), "")) or ending


def _pluralised(units: Sequence[_Unit], head: str) -> Iterator[str]:
    """Yields the units of a term in the plural, for the generator: all that agree with its head, the rest as it is."""
    agrees = True
    for unit in units:
        agrees = agrees and not unit.is_preposition
        readings = [head] if head in unit.readings else [*_agreeing(unit, "adj"), *_agreeing(unit, "pp"), *unit.nouns()]
        singular = next((reading for reading in readings if "<sg>" in reading), None)
        yield f"^{singular.replace('<sg>', '<pl>')}$" if agrees and singular else escaped(unit.surface)


def _agreeing(unit: _Unit, tag: str) -> list[str]:
    return [reading for reading in unit.readings if tag in _TAGS.findall(reading)]


def _generated(terms: Sequence[Sequence[str]], stages: Stages, run: Run) -> list[str]:
    if not terms:
        return []
    flushing = stages.generator.replace("lt-proc -n", "lt-proc -z -g", 1)
    answer = run(flushing, "".join(" ".join(units) + "\0" for units in terms))
    return [re.sub(r"\\(.)", r"\1", part) for part in _parts(answer, len(terms), "generated")]


def _plural(rendering: str, generated: str) -> str:
    """Returns the plural of a term as the glossary would write it; `""` where Apertium could not make it."""
    words, old = generated.split(), rendering.split()
    return "" if "#" in generated or "@" in generated or len(words) != len(old) else " ".join(map(_recased, old, words))


def _listed(occurrences: Sequence[Occurrence], reverse: Stages, language: str, run: Run) -> list[str]:
    """Returns for each term the plural among the forms that the glossary lists; `""` where none can be told to be it.

    It is the one that the dictionary knows for a plural, else the only one besides the term itself.
    """
    if not occurrences:
        return []
    others = [[form for form in each.forms if form != each.rendering] for each in occurrences]
    analysed = iter(_analysed([form for forms in others for form in forms], reverse, run))
    plurals: list[str] = []
    for forms in others:
        heads = [_head(next(analysed), language) for _ in forms]
        known = [form for form, head in zip(forms, heads, strict=True) if "pl" in _TAGS.findall(head)]
        plurals.append(next(iter(known or (forms if len(forms) == 1 else ())), ""))
    return plurals


def _fitted(occurrence: Occurrence, wish: _Wish, plural: str) -> Fitted:
    if wish.needs_plural and not plural:  # nobody knows the plural: better the singular, and agreeing
        return Fitted(occurrence.rendering, wish.grammar and f"{wish.grammar}S")
    text = plural if wish.needs_plural else occurrence.rendering
    return Fitted(text, wish.grammar and wish.grammar + ("P" if wish.plural else "S"))


def _recased(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
