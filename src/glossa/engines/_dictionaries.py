"""Dictionaries on the web, asked for one term at a time through deep-translator: Linguee and PONS.

They are third parties' pages for people, read by their markup, so each may refuse or change at any time. A lookup is
one request, tried once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from glossa.engines import _deep
from glossa.engines._base import EngineBusy, EngineGarbled, EngineRefused, EngineSetting, Pair, Privacy
from glossa.engines._settings import URL

_LONGEST = 49
"""The most characters that deep-translator looks up, after what would end a query in an address is escaped."""
_TIMEOUT = 15.0
_IN_ADDRESS = re.compile(r"[!#$%&'()*+,/:;=?@\[\]~\\]")
"""What deep-translator would leave as it is, as if it belonged to the address."""
_CAPTCHA = re.compile(r"captcha|Just a moment\.\.\.|Checking your browser|unusual traffic|not a robot", re.IGNORECASE)
_LINGUEE_CODES = {
    "bg": "bulgarian",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "ja": "japanese",
    "lo": "laotian",
    "lv": "latvian",
    "mt": "maltese",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovakian",
    "sl": "slovenian",
    "sv": "swedish",
    "zh": "chinese",
}
_PONS_CODES = {
    "ar": "arabic",
    "bg": "bulgarian",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "la": "latin",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sl": "slovenian",
    "sv": "swedish",
    "tr": "turkish",
    "zh": "chinese",
}


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A dictionary, what it is called where, and how its pages look."""

    id: str
    summary: str
    url: str
    """Where its pages are."""
    translator: str
    """The class of deep-translator that reads them."""
    codes: Mapping[str, str]
    """What it calls a language, by BCP 47 tag."""
    page: re.Pattern[str]
    """Stands in each of its pages, whether or not they have the term."""
    entry: re.Pattern[str]
    """Stands in a page that has the term."""
    privacy: Privacy = Privacy.THIRD_PARTY
    settings: tuple[EngineSetting, ...] = (URL,)

    def check(self, term: str, pair: Pair) -> None:
        """Raises `EngineRefused` for a pair that it does not have and for a term that is too long."""
        self._asked(term, pair)

    def look_up(self, term: str, pair: Pair, url: str = "", timeout: float = _TIMEOUT) -> tuple[str, ...]:
        """Returns its renderings of `term`, in its order; none where its page says that it has none.

        Makes one request, to `url` if somebody named another address. Raises as `check` does, and `EngineBusy` or
        `EngineGarbled` when no page of it came back.
        """
        word, source, target = self._asked(term, pair)
        service = _deep.Service(self.id, self.id, "", timeout, self._check)
        try:
            return _deep.look_up(service, lambda module: self._translator(module, source, target, url), word)
        except _NoEntry:
            return ()

    def _asked(self, term: str, pair: Pair) -> tuple[str, str, str]:
        """Returns what deep-translator is given: the term, its language, the language of the renderings."""
        source, target = _deep.codes(self.id, pair, self.codes, frozenset(self.codes.values()))
        if source == target:
            raise EngineRefused(f"{self.id} does not translate a language into itself")
        word = _IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", " ".join(term.split()))
        if len(word) > _LONGEST:
            raise EngineRefused(f"{self.id} takes terms of up to {_LONGEST} characters")
        return word, source, target

    def _translator(self, module: object, source: str, target: str, url: str) -> _deep.Dictionary:
        made: _deep.Dictionary = getattr(module, self.translator)(source=source, target=target)
        vars(made)["_base_url"] = f"{(url or self.url).rstrip('/')}/"
        return made

    def _check(self, reply: _deep.Reply) -> None:
        """Raises a fault for a page that deep-translator would not understand."""
        if self.entry.search(reply.text):
            return
        if _CAPTCHA.search(reply.text):
            raise EngineBusy(f"{self.id} asks whether a person is there (a captcha)")
        if not reply.text.strip():
            raise EngineGarbled(f"{self.id} answered with an empty page")
        if not self.page.search(reply.text):
            raise EngineGarbled(f"{self.id} answered with a page that glossa does not know")
        raise _NoEntry(f"{self.id} has nothing for it")


class _NoEntry(EngineGarbled):
    """The dictionary does not have the term."""


DICTIONARIES: Mapping[str, Dictionary] = {
    dictionary.id: dictionary
    for dictionary in (
        Dictionary(
            "linguee",
            "Linguee: words and phrases between European languages, Chinese and Japanese",
            "https://www.linguee.com/",
            "LingueeTranslator",
            _LINGUEE_CODES,
            re.compile(r"""(?:id|class)=["'](?:[\w-]+ )*(?:dictionary|noresults)\b"""),
            re.compile(r"""class=["']dictLink featured["']"""),
        ),
        Dictionary(
            "pons",
            "PONS: words and phrases between European languages, Arabic and Chinese",
            "https://en.pons.com/translate/",
            "PonsTranslator",
            _PONS_CODES,
            re.compile(r"""class=["'](?:[\w-]+ )*(?:result_list|results|no[-_]results?)\b"""),
            re.compile(r"""class=["'](?:[\w-]+ )*result_list\b.*class=["'](?:[\w-]+ )*target\b""", re.DOTALL),
        ),
    )
}
"""The dictionaries there are, by id."""
