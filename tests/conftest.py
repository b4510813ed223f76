"""What all tests share: a glossary is read once, and a large one made ready once, however many commands use it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamMap

from glossa.formats.termbases._separated import SeparatedCells
from glossa.model.term import Glossary
from glossa.store import store
from glossa.terminology import Termbase, TermFinder
from glossa.text.languages import LanguageTag
from glossa.workflow import memory_import, terms_lock

LARGE_GLOSSARY = 200
"""From how many concepts on a glossary takes long to make ready."""
ABOUT_TIME = ("no_long_time", "hundred_thousand", "very_many", "one_pass", "no_longer_than_its_length")
"""What the names of tests say that are about the time a huge text takes."""


settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
if settings.get_current_profile_name() == "default":  # CI has a profile of its own, as patient and without chance
    settings.load_profile("patient")


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Measures no coverage where a huge text runs round and round the same lines: measuring is most of the time then.

    What they run has tests of its own, so the figure stays; `make test` fails where it does not.
    """
    for item in items:
        if any(word in item.name for word in ABOUT_TIME):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session", autouse=True)
def _the_machine_may_be_slow() -> Iterator[None]:
    """Gives up no lock because another test or another process has the disk; tests of giving up say so themselves."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "PATIENCE", 600.0)
        patch.setattr(terms_lock, "PATIENCE", 600.0)
        patch.setattr(memory_import, "_PATIENCE", 600.0)
        yield


@pytest.fixture(scope="session", autouse=True)
def _the_environment_says_nothing() -> Iterator[None]:
    """Leaves out what would colour the output, name another clone to git, or send the tests' requests elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("FORCE_COLOR", "GITHUB_ACTIONS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
            patch.delenv(name, raising=False)
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
            patch.delenv(name, raising=False)
        patch.setenv("NO_PROXY", "127.0.0.1,localhost")
        yield


@pytest.fixture(scope="session", autouse=True)
def _examples_depend_on_the_test_alone() -> Iterator[None]:
    """Lets a law in CI see the same examples whatever else is loaded: not the constants of whichever modules are."""
    with pytest.MonkeyPatch.context() as patch:
        if settings().derandomize:
            patch.setattr(providers, "_get_local_constants", Constants)
        yield


@pytest.fixture(scope="session", autouse=True)
def _large_glossaries_are_read_once() -> Iterator[None]:
    """Without this, three quarters of what a command costs here would be the glossary of news, read once more.

    A glossary depends on nothing but the bytes of its file, a finder on nothing but its glossaries, the project's
    domains and the languages.
    """
    read, make = SeparatedCells.parse, TermFinder.__init__
    read_before = lru_cache(maxsize=256)(read)
    made_before: dict[object, tuple[Termbase, dict[str, object]]] = {}

    def parse(self: SeparatedCells, data: bytes, name: str) -> Glossary:
        return (read_before if len(data) >= 200 else read)(self, data, name)  # those of laws are shorter

    def init(self: TermFinder, termbase: Termbase, source: LanguageTag, target: LanguageTag | None = None) -> None:
        these = (*map(id, termbase.glossaries), termbase.domains, source, target)
        if these in made_before:
            vars(self).update(made_before[these][1])
            return
        make(self, termbase, source, target)
        if sum(len(glossary.concepts) for glossary in termbase.glossaries) >= LARGE_GLOSSARY:
            made_before[these] = termbase, vars(self)  # the termbase stays, so that no other gets its id

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SeparatedCells, "parse", parse)
        patch.setattr(TermFinder, "__init__", init)
        yield


@pytest.fixture(scope="session", autouse=True)
def _dictionaries_are_opened_once() -> Iterator[None]:
    """Measures no coverage where the lemmatiser goes through the million records of a language, and keeps them all.

    Measured, one language takes seconds, though none of these lines is ours; and the ninth would put out the first.
    """

    @cache
    def opened(language: str) -> StreamMap:
        measuring = sys.gettrace()
        sys.settrace(None)
        try:
            return StreamMap(language)
        finally:
            sys.settrace(measuring)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LOW_MEMORY_DICTIONARY_FACTORY, "_get_dictionary", opened)
        yield
