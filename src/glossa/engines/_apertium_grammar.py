"""Telling Apertium the grammar of a term, so that what stands round it can agree.

Apertium's pipeline is open: between its stages runs text (https://wiki.apertium.org/wiki/Apertium_stream_format). A
stand-in for a term enters it as an unknown word. Here it is given a reading after the analysis (`XQ1NFPZ` is a noun in
the plural) and, after the lookup in the bilingual dictionary, a translation with the gender of what it stands for
(feminine plural). The transfer rules then choose articles, adjectives and verbs as they would for any noun.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Run = Callable[[str, str], str]
"""Runs a shell pipeline on a text."""

_STAND_IN = r"X(?:Q+)\d+[NP][MFU][SP]Z"
_ANALYSED = re.compile(rf"\^({_STAND_IN})/\*\1\$", re.IGNORECASE)
_POSSESSIVE = re.compile(rf"(\^{_STAND_IN}/{_STAND_IN}<n><pl>\$)\^['’]/['’]<apos>\$(?= \^[^$]*<n>)", re.IGNORECASE)
"""A plural, an apostrophe and a noun: `hostages' families`, which Apertium reads only when written `hostages's`."""
_LOOKED_UP = re.compile(
    rf"\^(?P<unit>(?P<word>{_STAND_IN})(?P<kind><n>|<np><loc>)<(?P<number>sg|pl)>)/@[^$]*\$", re.IGNORECASE
)
_ATTACH, _DETACH = "apertium-wblank-attach", "apertium-wblank-detach"
"""What `apertium` itself puts after the analysis and before the generator: markup that is bound to words needs it."""
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


def _read(found: re.Match[str]) -> str:
    word = found[1]
    number = "pl" if word[-2].upper() == "P" else "sg"
    return f"^{word}/{word}{_KINDS[word[-4].upper()]}<{number}>$"


def _translated(found: re.Match[str]) -> str:
    word, gender = found["word"], _TARGET_GENDER[found["word"][-3].upper()]
    return f"^{found['unit']}/{word}{found['kind'].lower()}<{gender}><{found['number'].lower()}>$"
