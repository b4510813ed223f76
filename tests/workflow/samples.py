"""Projects, engines and articles for the specification of the workflow floor. All texts are made up."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from glossa.checks import CHECKS
from glossa.config import MemorySettings
from glossa.engines import Engine, Pair, Privacy, Readiness, TermPair
from glossa.engines._base import EngineRefused, Limits, MaskStyle
from glossa.index import MemoryIndex
from glossa.model.article import Article, Entry
from glossa.model.person import Person
from glossa.model.target import Target
from glossa.store import ArticleStore
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.assess import Assessor
from glossa.workflow.crew import Crew
from glossa.workflow.edit import edit
from glossa.workflow.memory import Memory
from glossa.workflow.memory_feeds import units_of_article
from glossa.workflow.project import Project, open_project
from glossa.workflow.reading import Reading, read_article
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from glossa.workflow.summary import RunSummary
from glossa.workflow.terms import load_termbase
from glossa.workflow.translate import translate
from glossa.workflow.update import store_reading

EN = LanguageTag("en")
ES = LanguageTag("es")
FR = LanguageTag("fr")
AR = LanguageTag("ar")
ZH = LanguageTag("zh-Hans")

GLOSSARY = """\
en,es,zh-Hans,note
Party secretary,secretario del Partido,党委书记,
joint statement,declaración conjunta,联合声明,signed by both sides
"""

SUMMIT = """\
# Ministers meet by the lake

The ministers met on Monday. They spoke for **three hours** about water.

- A joint statement was signed.
- The Party secretary spoke first.
"""

ONE_AT_A_TIME = Limits(attempts=1, concurrency=1)
READY = Readiness(ready=True)

THREE = "One boat left.\n\nTwo boats left.\n\nThree boats left.\n"

Answer = Callable[[Sequence[str], Pair], list[str]]


def marked(texts: Sequence[str], pair: Pair) -> list[str]:
    """Answers `[es] The text.`: everything survives."""
    return [f"[{pair.target}] {text}" for text in texts]


@dataclass
class StubEngine:
    """An engine that remembers what it was sent."""

    id: str = "stub"
    answer: Answer = marked
    privacy: Privacy = Privacy.LOCAL
    limits: Limits = ONE_AT_A_TIME
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False
    ready: Readiness = READY
    sent: list[str] = field(default_factory=list)
    terms: list[TermPair] = field(default_factory=list)

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Tells what it was told to tell."""
        return self.ready

    def weigh(self, text: str) -> int:
        """Counts UTF-8 bytes."""
        return len(text.encode())

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Notes what came, then answers."""
        self.sent += texts
        self.terms += terms
        return self.answer(texts, pair)


@dataclass
class Heard:
    """A face that remembers what it was told, in order, and what `engines` had been sent by then."""

    engine: StubEngine | None = None
    notes: list[str] = field(default_factory=list)
    sent_before: list[int] = field(default_factory=list)
    steps: int = 0
    total: int = 0

    def begin(self, label: str, total: int) -> None:
        """Remembers how much there is to do."""
        self.total += total

    def advance(self, steps: int) -> None:
        """Counts what is done."""
        self.steps += steps

    def note(self, message: str) -> None:
        """Remembers a message."""
        self.notes.append(message)
        self.sent_before.append(len(self.engine.sent) if self.engine else 0)


def refused(texts: Sequence[str], pair: Pair) -> list[str]:
    """Answers nothing."""
    raise EngineRefused("the stub has no such pair")


def replacing(words: Mapping[str, str]) -> Answer:
    """Answers with some words replaced and all else as it was: a small dictionary of an engine."""

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        return [_replaced(text, words) for text in texts]

    return answer


def _replaced(text: str, words: Mapping[str, str]) -> str:
    for word, other in words.items():
        text = text.replace(word, other)
    return text


def mangling_masks(texts: Sequence[str], pair: Pair) -> list[str]:
    """Answers with every opaque word broken apart."""
    return [re.sub(r"X[QJ]+(\d)Z", r"X \1", text) for text in marked(texts, pair)]


@dataclass(frozen=True)
class Desk:
    """A project in a folder of its own with one article."""

    root: Path
    path: Path

    @property
    def project(self) -> Project:
        """The project, opened anew."""
        return open_project(self.path, self.root, {}, {})

    @property
    def store(self) -> ArticleStore:
        """The article's store."""
        return self.project.store(self.path)

    @property
    def article(self) -> Article:
        """The article as it is stored."""
        return self.store.read()

    def write(self, text: str) -> None:
        """Puts another text into the article's file."""
        self.path.write_text(text, encoding="utf-8")

    def read(self, source: LanguageTag | None = None) -> Reading:
        """Reads the article."""
        return read_article(self.path, self.project.config, source)

    def ingest(self) -> Article:
        """Reads the article into its store."""
        store_reading(self.project, self.path, self.read())
        return self.article

    def run(
        self,
        *engines: Engine,
        to: LanguageTag = ES,
        progress: Heard | None = None,
        absent: Mapping[str, str] | None = None,
        memory: Sequence[Article] = (),
        redraft: bool = False,
    ) -> RunSummary:
        """Reads the article into its store and translates it with `engines`."""
        source = self.ingest().document.language
        return translate(
            self.store,
            to,
            Crew(tuple(engines), absent or {}),
            self.assessor(to),
            remembering(*memory, to=to, source=source, settings=self.project.config.memory),
            progress or Heard(),
            redraft=redraft,
        )

    def assessor(self, to: LanguageTag = ES) -> Assessor:
        """Makes what judges translations."""
        return Assessor(load_termbase(self.project), self.article.document.language, to, self.project.config.checks)

    def sitting(self, by: str, to: LanguageTag = ES, *, two_person: bool = False) -> Sitting:
        """Lets somebody sit down to the translation."""
        return Sitting(self.store, to, self.assessor(to), Person(by), two_person)

    def entry(self, number: int) -> Numbered:
        """Returns a segment with its number."""
        return number, self.article.current[number - 1]

    def target(self, number: int, to: LanguageTag = ES) -> Target:
        """Returns what is stored for a segment that has a translation."""
        return self.article.current[number - 1].targets[to]

    def texts(self, to: LanguageTag = ES) -> list[str]:
        """Returns the translations, `""` where there is none."""
        return [entry.targets[to].text if to in entry.targets else "" for entry in self.article.current]


def remembering(
    *articles: Article, source: LanguageTag = EN, to: LanguageTag = ES, settings: MemorySettings = MemorySettings()
) -> Memory:
    """Makes a memory of what is approved in some articles."""
    index = MemoryIndex(None, source, to)
    index.learn(*(unit for article in articles for unit in units_of_article(article, source, to)))
    return Memory(index, settings)


FORMAL = frozenset({"codes", "first_mention", "links", "stale_terms", "terms", "untranslated"})
"""The checks that made-up translations such as `[es] One boat left.` pass, which are no prose."""


def desk(
    folder: Path, text: str = SUMMIT, name: str = "summit.md", *, glossary: str = GLOSSARY, prose: bool = False
) -> Desk:
    """Makes a project with an article and a glossary of its own; the checks of prose are on where `prose` is."""
    off = "" if prose else f"[checks]\noff = {sorted(set(CHECKS.ids()) - FORMAL)}\n"
    settings = f'targets = ["es"]\nglossaries = ["terms.csv"]\n{off}'
    (folder / "glossa.toml").write_text(settings, encoding="utf-8")
    (folder / "terms.csv").write_text(glossary, encoding="utf-8")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Desk(folder, path)


def sources(article: Article) -> list[str]:
    """Returns the texts of the current segments."""
    return [entry.segment.source for entry in article.current]


def obsolete(article: Article) -> list[Entry]:
    """Returns the entries that the document no longer has."""
    return [entry for entry in article.entries if entry.obsolete]


def drafted(folder: Path, text: str = THREE, *, prose: bool = False) -> Desk:
    """Makes an article that a machine has drafted."""
    here = desk(folder, text, prose=prose)
    here.run(StubEngine())
    return here


def edited(here: Desk, number: int, text: str, by: str = "Ana", revision: int | None = None) -> None:
    """Lets somebody write a translation."""
    edit(here.sitting(by), here.entry(number), text, expected_revision=revision)


def with_text(article: Article, text: str) -> Article:
    """Puts a Spanish text into the first entry as no command would: its state stays, and nothing is checked."""
    first, *rest = article.entries
    target = replace(first.targets[ES], text=text)
    return replace(article, entries=(replace(first, targets={ES: target}), *rest))


def approved(desk_: Desk, number: int, text: str) -> None:
    """Lets Ana write and Ben approve a translation."""
    desk_.ingest()
    edit(desk_.sitting("Ana"), desk_.entry(number), text)
    review.approve(desk_.sitting("Ben"), [desk_.entry(number)])


def full_disk(*args: object) -> None:
    """Fails as the system does when nothing is left."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
