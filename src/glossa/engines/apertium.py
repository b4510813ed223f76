"""Apertium: rule-based machine translation by a program on this machine (https://www.apertium.org).

One call of the program carries many texts; each ends like a paragraph, so that none reaches into the next. A call
takes a tenth of a second to start, whatever it carries: hence the large requests.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from glossa.engines._apertium_forms import fit
from glossa.engines._apertium_grammar import Stages, read_stages, translate
from glossa.engines._apertium_stream import END, elements, from_stream, to_stream
from glossa.engines._base import (
    Engine,
    EngineGarbled,
    EngineRefused,
    EngineSetting,
    Fitted,
    Limits,
    MaskStyle,
    Occurrence,
    Pair,
    Privacy,
    Readiness,
    SettingRole,
    TermPair,
)
from glossa.engines._settings import chosen
from glossa.text.counting import counted
from glossa.text.languages import LanguageTag, language_name, primary, territory, three_letters

_PACKAGED = re.compile(
    """(?: afr-nld|arg-cat|bel-rus|br-fr|cat-ita|cat-srd|dan-nor|en-gl|eng-cat|eng-spa|eo-ca|eo-en|eo-es|eo-fr|es-gl
    |es-pt|es-ro|eu-en|eu-es|fr-es|fra-cat|fra-frp|hbs-eng|hbs-mkd|hbs-slv|ind-zlm|is-sv|isl-eng|mkd-bul|mkd-eng
    |nno-nob|oc-ca|oc-es|oci-fra|pol-szl|por-cat|pt-gl|rus-ukr|spa-arg|spa-ast|spa-cat|spa-ita|srd-ita|swe-dan
    |swe-nor|urd-hin )""",
    re.VERBOSE,
)
"""The pairs that Debian 12 has as `apertium-<pair>`. Each package works in one direction or in both."""
_NAMES = {"sr": "hbs_SR", "hr": "hbs_HR", "bs": "hbs_BS", "ms": "zlm", "ca-valencia": "cat_valencia", "no": "nor"}
"""What Apertium calls a language other than by its ISO 639 code."""
_DATA = "/usr/share/apertium"
"""Where the program keeps its data unless it is told otherwise."""
_MOST_MEMORY = 2_000_000
"""For each process, in kilobytes of address space."""
_END = END.removeprefix(".")
_LIMITS = Limits(characters=400_000, encoded_bytes=2_000_000, texts=1_000, concurrency=2, timeout=60.0, attempts=1)


@dataclass(frozen=True, slots=True)
class Apertium:
    """The program, where it stands and where its data are."""

    program: str = "apertium"
    data: str = ""
    """The folder that holds `modes/`; empty for the program's own."""
    id: str = "apertium"
    privacy: Privacy = Privacy.LOCAL
    limits: Limits = _LIMITS
    mask_style: MaskStyle = MaskStyle.MARKUP
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Asks the program for its modes."""
        try:
            modes = _modes(self.program, self.data)
        except EngineRefused as refused:
            return Readiness(ready=False, reason=str(refused), hint=f"Install it: {_package(pair)}.")
        if pair is None:
            return Readiness(ready=bool(modes), reason="" if modes else "no language pair is installed")
        if _mode(pair, modes):
            return Readiness(ready=True)
        return Readiness(ready=False, reason=_missing(pair), hint=_advice(pair))

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in UTF-8, with the blank line that ends it."""
        return len(text.encode("utf-8", "replace")) + 2

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Runs the program once, and again for texts that lost an element. `terms` are not used."""
        mode = _mode(pair, _modes(self.program, self.data))
        if not mode:
            raise EngineRefused(f"{_missing(pair)}. {_advice(pair)}")
        translated = self._run(mode, texts, bound=True)
        lost = [n for n, text in enumerate(texts) if "<" in text and elements(text) != elements(translated[n])]
        if lost:
            again = self._run(mode, [texts[number] for number in lost], bound=False)
            translated = [again[lost.index(n)] if n in lost else text for n, text in enumerate(translated)]
        return translated

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Asks the analysers of both languages, and the generator for plurals."""
        modes = _modes(self.program, self.data)
        mode, reverse = _mode(pair, modes), _mode(Pair(pair.target, pair.source), modes)
        stages, back = self._stages(mode), self._stages(reverse)
        if not occurrences or stages is None or back is None:
            return [Fitted(each.rendering) for each in occurrences]
        source, target = mode.split("-")
        return fit(occurrences, stages, back, (source, target), self._pipe)

    def _translated(self, mode: str, stream: str, *, with_grammar: bool) -> str:
        stages = self._stages(mode) if with_grammar else None
        if stages is not None:
            return translate(stages, stream, self._pipe)
        return _run(_command(self.program, self.data, ["-f", "none", "-u", mode]), stream, self.limits.timeout)

    def _stages(self, mode: str) -> Stages | None:
        folder = Path(self.data or os.environ.get("APERTIUM_DATADIR") or _DATA)
        try:
            return read_stages((folder / "modes" / f"{mode}.mode").read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            return None

    def _pipe(self, pipeline: str, text: str) -> str:
        return _run(["bash", "-o", "pipefail", "-c", pipeline], text, self.limits.timeout)

    def _run(self, mode: str, texts: Sequence[str], *, bound: bool) -> list[str]:
        written = "".join(to_stream(text, bound=bound) + END for text in texts)
        pieces = self._translated(mode, written, with_grammar=any(' as="' in text for text in texts)).split(_END)
        if len(pieces) != len(texts) + 1:
            raise EngineGarbled(f"apertium returned {counted(len(pieces) - 1, 'text')} for {len(texts)}")
        return [from_stream(text, piece.removesuffix(".")) for text, piece in zip(texts, pieces, strict=False)]


class _Kind:
    id = "apertium"
    summary = "Apertium on this machine: offline, rule-based, European languages"
    needs = "a local program: apt install apertium apertium-eng-spa"
    privacy = Privacy.LOCAL
    settings = (EngineSetting("program", SettingRole.PROGRAM), EngineSetting("data", SettingRole.PROGRAM))

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `program`, the name or path of the program, and `data`, the folder that holds its `modes/`."""
        said = chosen(self, settings)
        return Apertium(program=said["program"] or "apertium", data=said["data"])


ENGINE = _Kind()


def _command(program: str, data: str, arguments: Sequence[str]) -> list[str]:
    return [program, *(["-d", data] if data else []), *arguments]


@lru_cache(maxsize=8)
def _modes(program: str, data: str) -> frozenset[str]:
    """Asks the program which modes it has; an answer is kept, a failure is not."""
    try:
        return frozenset(_run(_command(program, data, ["-l"]), "", _LIMITS.timeout).split())
    except EngineGarbled as fault:
        raise EngineRefused(f"apertium cannot list its language pairs: {fault}") from None


def _run(command: list[str], text: str, timeout: float) -> str:
    """Runs the program in a process group of its own, since it is a shell script that starts a dozen others.

    None of them may take more than `_MOST_MEMORY`: there are inputs on which a stage grows without end.
    """
    if shutil.which(command[0]) is None:
        raise EngineRefused(f"the program {command[0]!r} cannot be started: it is not installed")
    try:
        process = subprocess.Popen(
            ["sh", "-c", f'ulimit -v {_MOST_MEMORY} 2>/dev/null; exec "$0" "$@"', *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except OSError as error:
        raise EngineRefused(f"the program {command[0]!r} cannot be started: {error.strerror}") from None
    with process:
        try:
            answer, _ = process.communicate(text.encode("utf-8", "replace"), timeout=timeout)
        except subprocess.TimeoutExpired:
            _kill(process.pid)
            raise EngineGarbled(f"apertium did not finish within {timeout:g} s") from None
    if process.returncode:
        raise EngineGarbled(f"apertium ended with exit code {process.returncode}")
    return answer.decode("utf-8", "replace")


def _kill(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def _mode(pair: Pair, modes: frozenset[str]) -> str:
    return next((mode for mode in _candidates(pair) if mode in modes), "")


def _candidates(pair: Pair) -> Iterator[str]:
    for source in _names(pair.source):
        for target in _names(pair.target):
            yield f"{source}-{target}"


def _names(language: LanguageTag) -> tuple[str, ...]:
    """Returns what Apertium may call a language, narrowest first: `spa_MX`, `spa`, `es_MX`, `es`."""
    short, region = primary(language), territory(language)
    codes = (three_letters(language), short)
    narrow = (f"{code}_{region}" for code in codes) if region else ()
    special = (_NAMES[name] for name in (language, short) if name in _NAMES)
    return tuple(dict.fromkeys((*special, *narrow, *codes)))


def _missing(pair: Pair) -> str:
    return f"apertium has no mode from {language_name(pair.source)} into {language_name(pair.target)}"


def _advice(pair: Pair) -> str:
    """Says which package brings the pair; both orders of its name are looked up."""
    package = _package(pair)
    return f"Install it: {package}." if package else "Debian has no package for this pair; use another engine."


def _package(pair: Pair | None) -> str:
    if pair is None:
        return "apt install apertium apertium-eng-spa"
    for one, other in (name.split("-") for name in _candidates(pair)):
        for name in (f"{one}-{other}", f"{other}-{one}"):
            if _PACKAGED.fullmatch(name):
                return f"apt install apertium apertium-{name}"
    return ""
