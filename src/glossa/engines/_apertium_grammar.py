"""What Apertium knows about a term: its gender, its number, its plural. So that what stands round it can agree.

Apertium's pipeline is open: between its stages runs text (https://wiki.apertium.org/wiki/Apertium_stream_format). A
stand-in for a term enters it as an unknown word. Here it is given a reading after the analysis (`XQ1NFPZ` is a noun in
the plural) and, after the lookup in the bilingual dictionary, a translation with the gender of what it stands for
(feminine plural). The transfer rules then choose articles, adjectives and verbs as they would for any noun.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from glossa.engines._apertium_stream import escaped
from glossa.engines._base import EngineGarbled, Fitted, Occurrence

Run = Callable[[str, str], str]
"""Runs a shell pipeline on a text."""

_UNIT = re.compile(r"\^(?P<surface>(?:\\.|[^/\\^$])*)(?P<readings>(?:/(?:\\.|[^/\\^$])*)+)\$")
_TAGS = re.compile(r"<([^<>]+)>")
_HEAD_FIRST = frozenset({"spa", "es", "cat", "ca", "por", "pt", "fra", "fr", "ita", "it", "glg", "gl", "oci", "oc"})
_HEAD_FIRST |= {"arg", "an", "ron", "ro", "srd", "ast", "frp", "br", "eus", "eu"}
_GENDERS = {"m": "M", "mf": "M", "f": "F", "nt": "U", "ut": "U", "mn": "M"}
_STAND_IN = r"X(?:Q+)\d+[NP][MFU][SP]Z"
_ANALYSED = re.compile(rf"\^({_STAND_IN})/\*\1\$", re.IGNORECASE)
_POSSESSIVE = re.compile(rf"(\^{_STAND_IN}/{_STAND_IN}<n><pl>\$)\^['’]/['’]<apos>\$(?= \^[^$]*<n>)", re.IGNORECASE)
"""A plural, an apostrophe and a noun: `hostages' families`, which Apertium reads only when written `hostages's`."""
_LOOKED_UP = re.compile(
    rf"\^(?P<unit>(?P<word>{_STAND_IN})(?P<kind><n>|<np><loc>)<(?P<number>sg|pl)>)/@[^$]*\$", re.IGNORECASE
)
_FEMININE = {
    "spa": ("a", "ión", "dad", "tad", "tud", "umbre", "ez"),
    "cat": ("a", "ió", "tat", "tud"),
    "por": ("a", "ão", "dade", "agem", "tude"),
    "ita": ("a", "ione", "tà", "tù"),
}
"""Endings of feminine nouns."""
_ATTACH, _DETACH = "apertium-wblank-attach", "apertium-wblank-detach"
"""What `apertium` itself puts after the analysis and before the generator: markup that is bound to words needs it."""
_NOUNS = frozenset({"n", "al", "org"})
_KINDS = {"N": "<n>", "P": "<np><loc>"}
"""The tags of nouns and of names; all names are taken for those of places, which have no article."""
_TARGET_GENDER = {"M": "m", "F": "f", "U": "nt"}


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages of a translation mode, as shell pipelines: up to the analysis, up to the dictionary, the rest."""

    analysis: str
    lookup: str
    transfer: str

    @property
    def generator(self) -> str:
        """The stage that makes a word of a lemma and its tags."""
        return next(stage for stage in self.transfer.split("|") if "autogen" in stage)


def read_stages(mode: str) -> Stages | None:
    """Reads a mode file; None where its dictionary is not a stage of its own, as in the oldest pairs."""
    pipeline = mode.strip().rpartition("\n")[2].replace("$1", "-n").replace("$2", "")
    stages = [stage.strip() for stage in pipeline.split("|")]
    lookups = [number for number, stage in enumerate(stages) if "autobil" in stage and "lt-proc -b" in stage]
    if not lookups or "automorf" not in stages[0] or not any("autogen" in stage for stage in stages[lookups[-1] :]):
        return None
    cut = lookups[-1] + 1
    generator = next(number for number, stage in enumerate(stages) if "autogen" in stage)
    return Stages(
        stages[0],
        " | ".join((_ATTACH, *stages[1:cut])),
        " | ".join((*stages[cut:generator], _DETACH, *stages[generator:])),
    )


def translate(stages: Stages, stream: str, run: Run) -> str:
    """Runs the stages, and tells them between the stages what the stand-ins are."""
    analysed = _POSSESSIVE.sub(r"\1 ^'s/'s<gen>$", _ANALYSED.sub(_read, run(stages.analysis, stream)))
    looked_up = _LOOKED_UP.sub(_translated, run(stages.lookup, analysed))
    return run(stages.transfer, looked_up)


def fit(
    occurrences: Sequence[Occurrence], stages: Stages, reverse: Stages, languages: tuple[str, str], run: Run
) -> list[Fitted]:
    """Returns for each term the form that its place calls for, and its grammar: `NFP`, a noun, feminine, plural.

    A term that Apertium knows no noun in keeps the form of the glossary and has no grammar.
    """
    surfaces = _analysed([each.surface for each in occurrences], stages, run)
    renderings = _analysed([each.rendering for each in occurrences], reverse, run)
    wanted = [
        _wanted(each, _head(surface, languages[0]), rendering, languages[1])
        for each, surface, rendering in zip(occurrences, surfaces, renderings, strict=True)
    ]
    plurals = iter(_generated([units for *_, units in wanted if units], stages, run))
    return [
        _fitted(each.rendering, gender, number, next(plurals) if units else None)
        for each, (gender, number, units) in zip(occurrences, wanted, strict=True)
    ]


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


def _read(found: re.Match[str]) -> str:
    word = found[1]
    number = "pl" if word[-2].upper() == "P" else "sg"
    return f"^{word}/{word}{_KINDS[word[-4].upper()]}<{number}>$"


def _translated(found: re.Match[str]) -> str:
    word, gender = found["word"], _TARGET_GENDER[found["word"][-3].upper()]
    return f"^{found['unit']}/{word}{found['kind'].lower()}<{gender}><{found['number'].lower()}>$"


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
        raise EngineGarbled(f"apertium {verb} {len(parts)} texts for {count}")
    return parts[:count]


def _head(units: Sequence[_Unit], language: str) -> str:
    """Returns the reading of the noun that a term is about: the first one in Spanish, the last before a preposition
    in English; `""` where there is none.
    """
    before: list[_Unit] = []
    for unit in units:
        if unit.is_preposition and before:
            break
        before.append(unit)
    nouns = [unit.nouns()[0] for unit in before if unit.nouns()]
    if not nouns:
        return ""
    return nouns[0] if language in _HEAD_FIRST else nouns[-1]


def _wanted(
    occurrence: Occurrence, source: str, rendering: Sequence[_Unit], language: str
) -> tuple[str, str, list[str]]:
    """Returns the kind and gender (`NF`) and the number that the rendering should have, and its units if they need
    the plural.
    """
    if _is_name(source, rendering, language):
        return "P" + _name_gender(rendering[0], language), "sg", []
    head = _head(rendering, language)
    gender = "N" + next((_GENDERS[tag] for tag in _TAGS.findall(head) if tag in _GENDERS), "")
    if gender == "N":
        return _guessed(rendering, language), "sg", []
    number = next((tag for tag in _TAGS.findall(head) if tag in {"sg", "pl", "sp"}), "sp")
    inflected = occurrence.surface.casefold() != occurrence.term.casefold()
    plural = "pl" in _TAGS.findall(source) or (inflected and not source)  # an unknown word's other form is its plural
    if number == "sp":
        return gender, "pl" if plural else "sg", []
    if number == "sg" and plural and inflected:
        return gender, "pl", list(_pluralised(rendering, head))
    return gender, number, []


def _guessed(rendering: Sequence[_Unit], language: str) -> str:
    """Guesses the gender of a noun that the dictionary does not have, from its ending; `""` for another word."""
    first = rendering[0] if rendering else None
    endings = _FEMININE.get(language)
    if first is None or endings is None or not first.is_unknown:
        return ""
    return "NF" if first.surface.endswith(endings) else "NM"


def _is_name(source: str, rendering: Sequence[_Unit], language: str) -> bool:
    """Tells whether a term is a name that takes no article, like `Corea del Norte`, unlike `Unión Europea`.

    A single word that may be either (`Ecuador`) is a name where the source is about no noun.
    """
    if not rendering or language not in _HEAD_FIRST or not rendering[0].is_capitalised:
        return False
    first = rendering[0]
    if first.is_unknown or (first.names() and not first.nouns()) or not _head(rendering, language):
        return True
    return not source and len(rendering) == 1 and not any("<np>" in noun for noun in first.nouns())


def _name_gender(unit: _Unit, language: str) -> str:
    tags = _TAGS.findall(next(iter(unit.names()), ""))
    ending = "F" if unit.surface.endswith(_FEMININE.get(language, ("a",))) else "M"
    return next((_GENDERS[tag] for tag in tags if tag in _GENDERS), ending)


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


def _fitted(rendering: str, gender: str, number: str, plural: str | None) -> Fitted:
    if not gender:
        return Fitted(rendering)
    if plural is None:
        return Fitted(rendering, f"{gender}{'P' if number == 'pl' else 'S'}")
    words, old = plural.split(), rendering.split()
    if "#" in plural or "@" in plural or len(words) != len(old):
        return Fitted(rendering, f"{gender}S")  # Apertium cannot make the plural: better the singular, and agreeing
    return Fitted(" ".join(map(_recased, old, words)), f"{gender}P")


def _recased(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
