"""The correct translations of the benchmark of the checks, read from the tables beside this file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glossa.text.languages import LanguageTag, primary

DATA = Path(__file__).parent
TAG = re.compile(r"<(/?)([1-9][0-9]{0,3})(/?)>")
ADDRESS = re.compile(r"(?:https?://|www\.)[\w./?=&#%@:-]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_LIST_MARK = re.compile(r"(?<!\S)[\da-c]\)")
_BRACKETS = ("()", "[]", "（）", "【】", "《》", "“”", "«»", "「」", "『』")


@dataclass(frozen=True, slots=True)
class Text:
    """One segment and its correct translation."""

    source: str
    target: str
    source_language: LanguageTag
    target_language: LanguageTag
    place: str
    """Its file and line."""

    @property
    def language(self) -> str:
        """The primary language of the target: `en`, `es`, `fr` or `zh`."""
        return primary(self.target_language)

    @property
    def set(self) -> str:
        """The name of the table it stands in: `zh-en`."""
        return self.place.split(".")[0]

    def match(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Finds a pattern in the target, outside tags and addresses."""
        closed = [found.span() for fence in (TAG, ADDRESS) for found in fence.finditer(self.target)]
        return [
            found
            for found in pattern.finditer(self.target)
            if not any(start < found.end() and found.start() < end for start, end in closed)
        ]


def read_texts(folder: Path = DATA) -> list[Text]:
    """Reads all tables of a folder, in the order of their names."""
    return [text for path in sorted(folder.glob("*.tsv")) for text in _rows(path)]


def _rows(path: Path) -> Iterator[Text]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#") and line != "pair\tsource\ttarget":
            pair, source, target = line.split("\t")
            languages = pair.split(">")
            yield Text(source, target, LanguageTag(languages[0]), LanguageTag(languages[1]), f"{path.name}:{number}")


def faults(texts: list[Text]) -> list[str]:
    """Returns what is wrong with the texts themselves: tags, addresses, brackets, spaces, a source that comes twice."""
    seen: Counter[str] = Counter(text.source for text in texts)
    return [
        f"{text.place}: {fault}"
        for text in texts
        for fault, is_there in (
            ("the tags differ", _all(TAG, text.source) != _all(TAG, text.target)),
            ("tags are not paired", not (_paired(text.source) and _paired(text.target))),
            ("the addresses differ", _all(ADDRESS, text.source) != _all(ADDRESS, text.target)),
            ("a bracket or a quote is open", not (_closed(text.source) and _closed(text.target))),
            ("two spaces", "  " in text.source + text.target),
            ("space at an end", text.source != text.source.strip() or text.target != text.target.strip()),
            ("the source stands there twice", seen[text.source] > 1),
        )
        if is_there
    ]


def _all(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(found[0] for found in pattern.finditer(text))


def _closed(text: str) -> bool:
    text = _LIST_MARK.sub("", text)
    return all(text.count(pair[0]) == text.count(pair[1]) for pair in _BRACKETS)


def _paired(text: str) -> bool:
    open_tags: list[str] = []
    for found in TAG.finditer(text):
        closing, number, alone = found.groups()
        if closing and (not open_tags or open_tags.pop() != number):
            return False
        if not closing and not alone:
            open_tags.append(number)
    return not open_tags
