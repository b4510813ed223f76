"""The memory files of a project: where they are, and what they have for a pair of languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from glossa.errors import GlossaError
from glossa.formats.memories import Tally, memory_unit, reader_for, suits
from glossa.model.memory_unit import MemoryUnit
from glossa.model.problem import Problem
from glossa.text.counting import counted
from glossa.text.languages import LanguageTag, language_name
from glossa.workflow.progress import Progress, passing

_NAMED = 6
"""How many languages of a file are named."""


@dataclass(slots=True)
class Yield:
    """What a memory file has for one pair of languages, told when it has been read."""

    name: str
    source: LanguageTag
    target: LanguageTag
    units: int = 0
    lost_codes: int = 0
    """Units of which a code of the translation was left out."""
    taken: Counter[tuple[LanguageTag, LanguageTag]] = field(default_factory=Counter)
    """Of which languages they are, as the file has them."""
    met: set[LanguageTag] = field(default_factory=set)
    """The languages of the file, as glossa says them."""
    tally: Tally = field(default_factory=Tally)
    """Of the whole file; several pairs share one."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is odd in the file, as far as it matters here."""
        found = list(self.tally.problems)
        if self.lost_codes:
            said = f"translations with codes that their source has not, which are left out: {self.lost_codes:,}"
            found.append(Problem(self.name, 0, said))
        return tuple(found)

    @property
    def summary(self) -> str:
        """Says in one line what was taken."""
        if not self.units:
            pair = f"from {language_name(self.source)} into {language_name(self.target)}"
            return f"{self.name} has nothing {pair}: it has {self._languages()}"
        pairs = [f"{count:,} from {source} into {target}" for (source, target), count in self.taken.most_common()]
        return f"{self.name}: {', '.join(pairs)}"

    def serves(self, targets: Collection[LanguageTag]) -> bool:
        """Tells whether the file has texts in the source language, and in one of several others."""
        return any(suits(met, self.source) for met in self.met) and any(
            suits(met, target) for met in self.met for target in targets
        )

    def _languages(self) -> str:
        said = [language or "texts without a language" for language, _ in self.tally.languages.most_common()]
        more = f" and {counted(len(said) - _NAMED, 'more language')}" if len(said) > _NAMED else ""
        return ", ".join(said[:_NAMED]) + more if said else "no texts at all"


def memory_path(root: Path, name: str) -> Path:
    """Returns the file that an item of `files` under `[memory]` means. Raises `GlossaError` when it is not there."""
    path = root / name
    if fingerprint(path):
        return path
    hint = "Check `files` under [memory] in glossa.toml; paths start at the project's folder."
    raise GlossaError(f"No such memory file: {path}", hint=hint)


def fingerprint(path: Path) -> str:
    """Returns what changes whenever a file does; `""` when there is none."""
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_ino}:{status.st_size}:{status.st_mtime_ns}"


def read_file(path: Path) -> bytes:
    """Returns the bytes of a memory file. Raises `GlossaError` when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise GlossaError(f"Cannot read the memory file {path}: {fault.strerror}", hint="Check the file.") from None


def units(data: bytes, yields: Sequence[Yield]) -> Iterator[tuple[Yield, MemoryUnit]]:
    """Yields what the bytes of one memory file have for each of several pairs, and counts it in `yields`."""
    name, tally = yields[0].name, yields[0].tally
    languages = {language for found in yields for language in (found.source, found.target)}

    @cache
    def wanted(language: LanguageTag) -> bool:
        for found in yields:
            found.met.add(language)
        return any(suits(language, each) for each in languages)

    for record in reader_for(name).read(data, name, wanted, tally):
        for found in yields:
            paired = memory_unit(record, found.source, found.target, name)
            if paired is not None:
                found.units += 1
                found.lost_codes += paired.lost_codes > 0
                found.taken[paired.unit.source_language, paired.unit.target_language] += 1
                yield found, paired.unit


def units_of_file(
    path: Path,
    name: str,
    source: LanguageTag,
    target: LanguageTag,
    targets: Collection[LanguageTag],
    progress: Progress,
) -> Iterator[MemoryUnit]:
    """Yields what a memory file has for a pair. `progress` hears how much was read, and when the file has nothing for
    this pair nor for another one of the project's `targets`.
    """
    data = read_file(path)
    found = Yield(name, source, target)
    yield from passing((unit for _, unit in units(data, [found])), progress, f"Taking {name} into the memory")
    if not found.units and not found.serves(targets):
        progress.note(f"{found.summary}.")
