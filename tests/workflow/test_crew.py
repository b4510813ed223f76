"""The engines of a project: which are ready, in which order, and why others are not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from glossa.config import Config, load_config
from glossa.engines import Engine, Pair, Privacy, Readiness
from glossa.errors import ExitCode, GlossaError
from glossa.workflow import crew
from glossa.workflow.crew import hire, list_engines, try_engine
from tests.workflow.samples import EN, ES, Answer, StubEngine, marked, refused

PAIR = Pair(EN, ES)


@dataclass
class StubKind:
    """A kind of engine that makes one stub."""

    engine: StubEngine
    summary: str = "A stub"
    needs: str = "nothing"

    @property
    def id(self) -> str:
        """The stub's id."""
        return self.engine.id

    @property
    def privacy(self) -> Privacy:
        """The stub's privacy."""
        return self.engine.privacy

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes the setting `url`."""
        if set(settings) - {"url"}:
            raise GlossaError("Unknown setting", hint="There is url.")
        return self.engine


class StubKinds:
    """What stands for the folder of engines."""

    def __init__(self, *engines: StubEngine) -> None:
        self._kinds = {engine.id: StubKind(engine) for engine in engines}

    def ids(self) -> tuple[str, ...]:
        """The stubs' ids."""
        return tuple(sorted(self._kinds))

    def load(self, plugin: str) -> StubKind:
        """Returns a stub, or says that there is none."""
        if plugin not in self._kinds:
            raise GlossaError(f"Unknown engine: {plugin!r}", exit_code=ExitCode.USAGE)
        return self._kinds[plugin]


@pytest.fixture(autouse=True)
def _three_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ready engine, one that lacks a key, and one that nobody named."""
    lacking = StubEngine("keyless", ready=Readiness(ready=False, reason="no key", hint="Set KEYLESS_KEY."))
    monkeypatch.setattr(crew, "ENGINES", StubKinds(StubEngine("ready"), lacking, StubEngine("unnamed")))


def settings(*engines: str, environ: Mapping[str, str] | None = None) -> Config:
    """Makes the settings of a project with these engines."""
    return load_config(None, environ or {}, {"engines": engines})


def with_answer(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> None:
    """Makes `ready` answer otherwise."""
    monkeypatch.setattr(crew, "ENGINES", StubKinds(StubEngine("ready", answer)))


def test_only_the_named_engines_are_asked_in_their_order() -> None:
    hired = hire(settings("unnamed", "keyless", "ready"), PAIR)

    assert [engine.id for engine in hired.ready] == ["unnamed", "ready"]


def test_why_an_engine_is_absent_is_kept_with_what_to_do() -> None:
    hired = hire(settings("keyless", "ready"), PAIR)

    assert hired.absent == {"keyless": "no key - Set KEYLESS_KEY."}
    assert hired.reasons() == "keyless: no key - Set KEYLESS_KEY."


def test_an_engine_that_does_not_exist_is_refused() -> None:
    with pytest.raises(GlossaError, match="Unknown engine: 'nothing'"):
        hire(settings("nothing"), PAIR)


def test_all_engines_are_listed_those_of_the_project_first() -> None:
    listed = list_engines(settings("unnamed", "nothing", "keyless"), PAIR)

    assert [(info.id, info.place, info.readiness.ready) for info in listed] == [
        ("unnamed", 1, True),
        ("keyless", 2, False),
        ("ready", 0, True),
    ]


def test_an_engine_with_a_wrong_setting_is_listed_as_not_ready() -> None:
    listed = list_engines(settings("ready", environ={"GLOSSA_ENGINE_READY_SPEED": "fast"}), PAIR)

    assert (listed[0].readiness.ready, listed[0].readiness.reason) == (False, "Unknown setting")


def test_trying_an_engine_sends_one_sentence() -> None:
    assert try_engine(settings(), "ready", PAIR, "One boat left.") == "[es] One boat left."


def test_trying_an_engine_that_is_not_ready_says_what_it_lacks() -> None:
    with pytest.raises(GlossaError, match="keyless is not ready: no key") as caught:
        try_engine(settings(), "keyless", PAIR, "One boat left.")

    assert caught.value.hint == "Set KEYLESS_KEY."
    assert caught.value.exit_code is ExitCode.ENGINE


def test_trying_an_engine_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with_answer(monkeypatch, refused)

    with pytest.raises(GlossaError, match="ready brought no translation: the stub has no such pair"):
        try_engine(settings(), "ready", PAIR, "One boat left.")


def test_trying_an_engine_with_half_an_answer_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def half(texts: Sequence[str], pair: Pair) -> list[str]:
        return marked(texts, pair)[1:]

    with_answer(monkeypatch, half)

    with pytest.raises(GlossaError, match="returned 0 texts for 1"):
        try_engine(settings(), "ready", PAIR, "One boat left.")


def test_the_engines_that_come_with_glossa_are_all_listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()

    listed = list_engines(load_config(None, {}, {"engines": ["pseudo"]}), None)

    assert listed[0].id == "pseudo"
    assert {"apertium", "google", "deepl", "libre", "mymemory"} <= {info.id for info in listed}
