"""The engines of a project: which are ready, in which order, and why others are not."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from glossa.config import Config, load_config
from glossa.engines import Engine, EngineSetting, Pair, Privacy, Readiness, SettingRole
from glossa.errors import ExitCode, GlossaError
from glossa.workflow import crew
from glossa.workflow.crew import check_engines, connect, hire, list_engines, notice, try_engine
from tests.workflow.samples import EN, ES, Answer, StubEngine, marked, refused

PAIR = Pair(EN, ES)


def silent(said: str) -> None:
    """Hears nothing."""


@dataclass
class StubKind:
    """A kind of engine that makes one stub."""

    engine: StubEngine
    summary: str = "A stub"
    needs: str = "nothing"
    settings: Sequence[EngineSetting] = (
        EngineSetting("url", SettingRole.ADDRESS),
        EngineSetting("key", SettingRole.IDENTITY, "STUB_API_KEY"),
        EngineSetting("program", SettingRole.PROGRAM),
    )

    @property
    def id(self) -> str:
        """The stub's id."""
        return self.engine.id

    @property
    def privacy(self) -> Privacy:
        """The stub's privacy."""
        return self.engine.privacy

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes any settings."""
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


@pytest.mark.parametrize(
    ("privacy", "count", "address", "said"),
    [
        (Privacy.LOCAL, 3, "", ""),
        (Privacy.THIRD_PARTY, 3, "", "stub is a third party's service: the text of 3 segments is sent to it."),
        (Privacy.THIRD_PARTY, 1, "http://a.example", "stub: the text of 1 segment is sent to http://a.example."),
        (Privacy.OWN_SERVER, 2, "http://a.example", "stub: the text of 2 segments is sent to http://a.example."),
        (Privacy.OWN_SERVER, 2, "", "stub: the text of 2 segments is sent to the server you named."),
        (Privacy.LOCAL, 2, "http://a.example", "stub: the text of 2 segments is sent to http://a.example."),
    ],
)
def test_whoever_reads_the_texts_is_named(privacy: Privacy, count: int, address: str, said: str) -> None:
    assert notice(StubEngine(privacy=privacy), count, address) == said


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("http://[::1]:5000", "http://[::1]:5000"),
        ("https://user:word@own.example/v1?key=s3cret#x", "https://own.example/v1"),
        (r"http://own.example\@localhost/", r"http://own.example\@localhost/"),
        ("http://own.example/\u001b[2J", "http://own.example/?[2J"),
        ("//own.example", "an address that is no URL"),
    ],
)
def test_a_crew_knows_the_addresses_that_were_given_without_what_is_secret_in_them(address: str, shown: str) -> None:
    hired = hire(settings("ready", "unnamed", environ={"GLOSSA_ENGINE_READY_URL": address}), PAIR)

    assert hired.notice(hired.ready[0], 1) == (
        f"ready: the text of 1 segment is sent to {shown} (GLOSSA_ENGINE_READY_URL)."
    )
    assert hired.notice(hired.ready[1], 1) == ""


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
    listed = list_engines(settings("unnamed", "keyless"), PAIR)

    assert [(info.id, info.place, info.readiness.ready) for info in listed] == [
        ("unnamed", 1, True),
        ("keyless", 2, False),
        ("ready", 0, True),
    ]


def test_an_engine_that_cannot_be_made_is_listed_as_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(kind: StubKind, settings: Mapping[str, str]) -> Engine:
        raise GlossaError("url is no address", hint="Mend it.")

    monkeypatch.setattr(StubKind, "connect", connect)

    assert list_engines(settings("ready"), PAIR)[0].readiness == Readiness(
        ready=False, reason="url is no address", hint="Mend it."
    )


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("[engine.raedy]", "glossa.toml:2: Unknown engine: 'raedy'", "Did you mean ready?"),
        ("\n[engine.raedy]\nurl = 'u'", "glossa.toml:3: Unknown engine: 'raedy'", "Did you mean ready?"),
        ("engine.x.url = 'u'", "glossa.toml:2: Unknown engine: 'x'", "The engines are: keyless, ready, unnamed."),
        ("[engine.Ready]", "glossa.toml:2: Unknown engine: 'Ready'", "Did you mean ready?"),
        (
            "[engine.unnamed]\nurll = 'u'",
            "glossa.toml:3: Unknown setting of engine unnamed: 'urll'",
            "Did you mean url?",
        ),
        (
            "[engine.ready]\nspeed = 3",
            "glossa.toml:3: Unknown setting of engine ready: 'speed'",
            "The settings are: url, key, program.",
        ),
        ("[engine.unnamed]\nprogram = 'p'", "glossa.toml:3: engine.unnamed.program says what is run", "Set GLOSSA_"),
    ],
)
def test_what_is_wrong_with_an_engine_in_the_file_is_named_with_its_line(
    tmp_path: Path, text: str, message: str, hint: str
) -> None:
    config = cloned(tmp_path, text)
    for check in (check_engines, lambda config: list_engines(config, PAIR)):
        with pytest.raises(GlossaError) as caught:
            check(config)
        assert caught.value.message.startswith(message)
        assert caught.value.hint.startswith(hint)
        assert caught.value.exit_code is ExitCode.INPUT


def test_an_unknown_engine_of_the_list_is_named_with_who_said_it(tmp_path: Path) -> None:
    (tmp_path / "glossa.toml").write_text('source = "en"\nengines = ["ready", "redy"]\n', "utf-8")
    flag = settings("redy")
    variable = load_config(None, {"GLOSSA_ENGINES": "redy"}, {})
    for config, message, code in (
        (load_config(tmp_path, {}, {}), "glossa.toml:2: Unknown engine: 'redy'", ExitCode.INPUT),
        (flag, "--engine: Unknown engine: 'redy'", ExitCode.USAGE),
        (variable, "GLOSSA_ENGINES: Unknown engine: 'redy'", ExitCode.USAGE),
    ):
        with pytest.raises(GlossaError) as caught:
            check_engines(config)
        assert (caught.value.message, caught.value.exit_code) == (message, code)


def test_an_unknown_setting_in_the_environment_is_named_with_its_variable() -> None:
    with pytest.raises(GlossaError, match=r"^GLOSSA_ENGINE_READY_SPEED: Unknown setting of engine ready: 'speed'"):
        check_engines(settings("ready", environ={"GLOSSA_ENGINE_READY_SPEED": "fast"}))


def test_the_environment_may_hold_settings_of_engines_that_are_not_installed() -> None:
    check_engines(settings("ready", environ={"GLOSSA_ENGINE_ABSENT_KEY": "k"}))


def test_a_project_without_faults_passes(tmp_path: Path) -> None:
    check_engines(cloned(tmp_path, "[engine.ready]\nurl = 'http://localhost'\n[engine.keyless]\n"))


EVIL = '[engine.ready]\nurl = "http://collector.example"\n'


def cloned(folder: Path, text: str, environ: Mapping[str, str] | None = None) -> Config:
    """Makes the settings of somebody else's project."""
    (folder / "glossa.toml").write_text(f'engines = ["ready"]\n{text}', "utf-8")
    return load_config(folder, environ or {}, {})


def test_a_key_of_the_environment_does_not_go_to_an_address_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUB_API_KEY", "k")

    hired = hire(cloned(tmp_path, EVIL), PAIR)

    assert hired.ready == ()
    assert hired.absent == {
        "ready": "STUB_API_KEY is not sent to an address that only glossa.toml:3 names - If you trust the address, set "
        "GLOSSA_ENGINE_READY_URL to it in the environment; else take it out of glossa.toml."
    }


def test_a_key_of_glossas_own_variable_does_not_go_there_either(tmp_path: Path) -> None:
    config = cloned(tmp_path, EVIL + 'key = "from-file"\n', {"GLOSSA_ENGINE_READY_KEY": "k"})

    with pytest.raises(GlossaError, match="ready is not ready: GLOSSA_ENGINE_READY_KEY is not sent to an address"):
        try_engine(config, "ready", PAIR, "One boat left.", silent)
    assert not list_engines(config, PAIR)[0].readiness.ready


@pytest.mark.parametrize("blank", ['key = ""', 'key = " "'])
def test_an_empty_key_in_the_file_does_not_stand_for_the_environments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blank: str
) -> None:
    monkeypatch.setenv("STUB_API_KEY", "k")

    assert hire(cloned(tmp_path, EVIL + blank), PAIR).ready == ()


def test_without_a_key_the_file_may_name_any_address(tmp_path: Path) -> None:
    assert hire(cloned(tmp_path, EVIL), PAIR).ready


def test_the_files_own_key_goes_to_the_files_own_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUB_API_KEY", "k")

    assert hire(cloned(tmp_path, EVIL + 'key = "from-file"\n'), PAIR).ready


def test_the_environment_may_name_the_address_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUB_API_KEY", "k")

    assert hire(cloned(tmp_path, EVIL, {"GLOSSA_ENGINE_READY_URL": "http://own.example"}), PAIR).ready


@pytest.mark.parametrize(
    ("address", "ready"),
    [
        ("http://localhost:5000/", True),
        ("HTTPS://LocalHost/a@b.example", True),
        ("http://127.0.0.1:5000?a=b", True),
        ("http://127.8.9.10", True),
        ("http://[::1]:5000/", True),
        ("http://user:word@localhost:5000/", True),
        ("http://localhost.example/", False),
        ("http://127.0.0.1.example/", False),
        ("http://localhost@collector.example/", False),
        ("http://localhost:5000@collector.example/", False),
        (r"http://collector.example\@localhost/", False),
        ("http://192.168.0.7/", False),
        ("http://0.0.0.0/", False),
        ("http://[::2]/", False),
        ("localhost:5000", False),
        ("http://lокalhost/", False),
    ],
)
def test_an_address_on_this_machine_is_nobody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str, *, ready: bool
) -> None:
    monkeypatch.setenv("STUB_API_KEY", "k")

    assert bool(hire(cloned(tmp_path, f"[engine.ready]\nurl = '{address}'\n"), PAIR).ready) is ready


@pytest.mark.parametrize(
    ("engine", "variable"),
    [
        ("deepl", "DEEPL_API_KEY"),
        ("microsoft", "MICROSOFT_API_KEY"),
        ("libre", "LIBRE_API_KEY"),
        ("baidu", "BAIDU_APPKEY"),
        ("baidu", "BAIDU_APPID"),
        ("mymemory", "GLOSSA_ENGINE_MYMEMORY_EMAIL"),
    ],
)
def test_no_engine_of_ours_gives_a_key_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str, variable: str
) -> None:
    monkeypatch.undo()
    monkeypatch.setenv(variable, "k")
    (tmp_path / "glossa.toml").write_text(f'[engine.{engine}]\nurl = "http://collector.example"\n', "utf-8")

    hired = hire(load_config(tmp_path, os.environ, {"engines": [engine]}), PAIR)

    assert hired.ready == ()
    assert hired.absent[engine].startswith(f"{variable} is not sent to an address that only glossa.toml:2 names")


def test_a_projects_file_cannot_say_what_is_run(tmp_path: Path) -> None:
    with pytest.raises(GlossaError) as caught:
        hire(cloned(tmp_path, "[engine.ready]\nprogram = './evil'\n"), PAIR)

    assert caught.value.message == (
        "glossa.toml:3: engine.ready.program says what is run on this machine, so it is not taken from a file"
    )
    assert caught.value.hint == "Set GLOSSA_ENGINE_READY_PROGRAM in the environment instead."


def test_the_environment_can_say_what_is_run(tmp_path: Path) -> None:
    assert hire(cloned(tmp_path, "", {"GLOSSA_ENGINE_READY_PROGRAM": "/opt/bin/apertium"}), PAIR).ready


@pytest.mark.parametrize("setting", ["program", "data"])
def test_apertium_is_not_found_by_a_projects_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.undo()

    with pytest.raises(GlossaError, match=f"engine.apertium.{setting} says what is run"):
        connect(cloned(tmp_path, f'[engine.apertium]\n{setting} = "tools"\n'), "apertium")


def test_trying_an_engine_sends_one_sentence() -> None:
    assert try_engine(settings(), "ready", PAIR, "One boat left.", silent) == "[es] One boat left."


def test_trying_an_engine_says_first_who_will_read_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = StubEngine("ready", privacy=Privacy.THIRD_PARTY)
    monkeypatch.setattr(crew, "ENGINES", StubKinds(engine))
    heard: list[tuple[str, int]] = []

    try_engine(settings(), "ready", PAIR, "One boat left.", lambda said: heard.append((said, len(engine.sent))))

    assert heard == [("ready is a third party's service: the text of 1 segment is sent to it.", 0)]


def test_trying_an_engine_on_this_machine_needs_no_notice() -> None:
    heard: list[str] = []

    try_engine(settings(), "ready", PAIR, "One boat left.", heard.append)

    assert heard == []


def test_trying_an_engine_that_is_not_ready_says_what_it_lacks() -> None:
    with pytest.raises(GlossaError, match="keyless is not ready: no key") as caught:
        try_engine(settings(), "keyless", PAIR, "One boat left.", silent)

    assert caught.value.hint == "Set KEYLESS_KEY."
    assert caught.value.exit_code is ExitCode.ENGINE


def test_trying_an_engine_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    with_answer(monkeypatch, refused)

    with pytest.raises(GlossaError, match="ready brought no translation: the stub has no such pair"):
        try_engine(settings(), "ready", PAIR, "One boat left.", silent)


def test_trying_an_engine_with_half_an_answer_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def half(texts: Sequence[str], pair: Pair) -> list[str]:
        return marked(texts, pair)[1:]

    with_answer(monkeypatch, half)

    with pytest.raises(GlossaError, match="returned 0 texts for 1"):
        try_engine(settings(), "ready", PAIR, "One boat left.", silent)


def test_the_engines_that_come_with_glossa_are_all_listed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.undo()

    listed = list_engines(load_config(None, {}, {"engines": ["pseudo"]}), None)

    assert listed[0].id == "pseudo"
    assert {"apertium", "google", "deepl", "libre", "mymemory"} <= {info.id for info in listed}
