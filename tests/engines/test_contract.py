"""What every engine keeps to, whatever the service does. A new service joins by a path in `server`."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, cast

import pytest

from glossa.engines import ENGINES
from glossa.engines._base import Engine, EngineBusy, EngineFault, EngineGarbled, EngineRefused, Pair, Privacy
from glossa.engines._dispatch import dispatch
from glossa.engines._ledger import Outcome
from glossa.errors import GlossaError
from glossa.text.languages import language_tag
from tests.engines.clock import Clock
from tests.engines.server import KEY, FakeServices, Fault

SERVICES = ("baidu", "deepl", "google", "libre", "microsoft", "mymemory")
LINEWISE = ("baidu", "google", "libre", "microsoft")
SPANISH = Pair(language_tag("en"), language_tag("es"))
CHINESE = Pair(language_tag("en"), language_tag("zh"))
FROM_CHINESE = Pair(language_tag("zh"), language_tag("en"))
ARABIC = Pair(language_tag("ar"), language_tag("en"))


@pytest.fixture(name="services")
def _services() -> Iterator[FakeServices]:
    with FakeServices() as services:
        yield services


@pytest.fixture(name="engine", params=SERVICES)
def _engine(request: pytest.FixtureRequest, services: FakeServices) -> Engine:
    return connected(request.param, services)


def connected(service: str, services: FakeServices, timeout: float = 600.0) -> Engine:
    """Returns the engine, in a hurry."""
    engine = ENGINES.load(service).connect(services.settings(service))
    limits = replace(engine.limits, interval=0.0, timeout=timeout)
    return cast("Engine", replace(cast("Any", engine), limits=limits))


def fault_of(engine: Engine, *texts: str, pair: Pair = SPANISH) -> EngineFault:
    """Sends `texts` and returns the fault that comes."""
    with pytest.raises(EngineFault) as caught:
        engine.send(list(texts), pair)
    return caught.value


def settled(engine: Engine, texts: list[str], pair: Pair = SPANISH) -> list[Outcome]:
    """Dispatches without pauses and returns the outcomes in the order of the texts."""
    clock = Clock()
    deliveries = dispatch(engine, texts, pair, pause=clock.pause, clock=clock)
    outcomes = [outcome for delivery in deliveries for outcome in delivery.outcomes]
    return sorted(outcomes, key=lambda outcome: outcome.index)


def test_translates_each_text_in_its_place(engine: Engine) -> None:
    texts = [f"Sentence number {number}." for number in range(60)]
    outcomes = settled(engine, texts)
    assert [(outcome.text or "").endswith(f"⟩ {text}") for outcome, text in zip(outcomes, texts, strict=True)] == [
        True
    ] * 60


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("国家主席在北京会见了来宾。", FROM_CHINESE),
        ("قال الرئيس: «نعم».", ARABIC),
        ('A 𝐛𝐨𝐥𝐝 🙂 word & <more> 100 % "quoted" + plus', SPANISH),
        ("We met in the capital.", CHINESE),
    ],
)
def test_carries_every_script(engine: Engine, text: str, pair: Pair) -> None:
    [translated] = engine.send([text], pair)
    assert translated.endswith(f"⟩ {text}")


def test_never_mixes_up_texts_of_sixteen_threads(engine: Engine) -> None:
    texts = [f"Text {number}" for number in range(160)]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda text: engine.send([text], SPANISH), texts))
    assert [answer[0].rpartition("⟩ ")[2] for answer in answers] == texts


@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.BROKEN, Fault.RESET])
def test_calls_a_passing_fault_busy(engine: Engine, services: FakeServices, fault: Fault) -> None:
    services.always = fault
    assert isinstance(fault_of(engine, "Hello."), EngineBusy)


@pytest.mark.parametrize("service", SERVICES)
def test_does_not_wait_for_ever(services: FakeServices, service: str) -> None:
    services.always = Fault.SLOW
    assert isinstance(fault_of(connected(service, services, timeout=0.2), "Hello."), EngineBusy)


@pytest.mark.parametrize("service", [service for service in SERVICES if service != "deepl"])
def test_reads_how_long_to_stay_away(services: FakeServices, service: str) -> None:
    services.always = Fault.BUSY_FOR_A_WHILE
    fault = fault_of(connected(service, services), "Hello.")
    assert isinstance(fault, EngineBusy)
    assert fault.retry_after == 7.0


@pytest.mark.parametrize("fault", [Fault.GARBAGE, Fault.EMPTY, Fault.TOO_LONG])
def test_calls_a_wrong_answer_garbled_or_leaves_it_empty(engine: Engine, services: FakeServices, fault: Fault) -> None:
    services.always = fault
    try:
        answer = engine.send(["Hello.", "Goodbye."][: engine.limits.texts], SPANISH)
    except EngineGarbled:
        return
    assert not any(answer)


@pytest.mark.parametrize("service", LINEWISE)
def test_counts_the_lines(services: FakeServices, service: str) -> None:
    services.always = Fault.HALF
    fault = fault_of(connected(service, services), "One.", "Two.", "Three.", "Four.")
    assert isinstance(fault, EngineGarbled)
    assert str(fault) == f"{service} returned 2 lines for 4"


@pytest.mark.parametrize("service", [*LINEWISE, "mymemory"])
def test_takes_no_error_message_for_a_translation(services: FakeServices, service: str) -> None:
    services.always = Fault.ERROR_TEXT
    assert "Hello" not in str(fault_of(connected(service, services), "Hello."))


def test_shows_neither_key_nor_text(engine: Engine, services: FakeServices) -> None:
    assert KEY not in repr(engine)
    for services.always in Fault:
        if services.always is Fault.SLOW:
            continue
        for outcome in settled(engine, ["A secret sentence."]):
            assert KEY not in outcome.fault
            assert "secret" not in outcome.fault


@pytest.mark.parametrize("text", ["An English sentence of the usual kind.", "外交部发言人就有关问题回答了记者的提问。"])
def test_keeps_within_its_limits(engine: Engine, services: FakeServices, text: str) -> None:
    texts = [f"{text}{number}" for number in range(300)]
    outcomes = settled(engine, texts, Pair(language_tag("en"), language_tag("fr")))
    assert not any(outcome.fault for outcome in outcomes)
    for seen in services.requests:
        assert len(seen.lines) <= engine.limits.texts
        assert len("\n".join(seen.lines)) <= engine.limits.characters
        assert seen.address <= 15_500
        assert sum(map(engine.weigh, seen.lines)) <= engine.limits.encoded_bytes


def test_refuses_a_pair_it_does_not_have(engine: Engine) -> None:
    pair = Pair(language_tag("en"), language_tag("vo"))
    fault = fault_of(engine, "Hello.", pair=pair)
    assert isinstance(fault, EngineRefused)
    assert "English into Volapük" in str(fault)
    assert not engine.readiness(pair).ready
    assert engine.readiness(SPANISH).ready


def test_names_an_unknown_setting() -> None:
    for engine in ENGINES.ids():
        with pytest.raises(GlossaError, match=f"engine {engine}: 'colour'"):
            ENGINES.load(engine).connect({"colour": "red"})


def test_says_who_reads_the_text() -> None:
    assert {engine: ENGINES.load(engine).privacy for engine in ENGINES.ids()} == {
        "apertium": Privacy.LOCAL,
        "baidu": Privacy.THIRD_PARTY,
        "deepl": Privacy.THIRD_PARTY,
        "google": Privacy.THIRD_PARTY,
        "libre": Privacy.OWN_SERVER,
        "microsoft": Privacy.THIRD_PARTY,
        "mymemory": Privacy.THIRD_PARTY,
        "pseudo": Privacy.LOCAL,
    }


@pytest.mark.parametrize("engine", ["baidu", "deepl", "libre", "microsoft"])
def test_is_not_ready_without_key_or_address(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("BAIDU_APPID", "BAIDU_APPKEY", "DEEPL_API_KEY", "LIBRE_API_KEY", "MICROSOFT_API_KEY"):
        monkeypatch.delenv(variable, raising=False)
    unprepared = ENGINES.load(engine).connect({})
    readiness = unprepared.readiness()
    assert not readiness.ready
    assert readiness.hint
    assert isinstance(fault_of(unprepared, "Hello."), EngineRefused)


@pytest.mark.parametrize(
    ("engine", "variable"), [("deepl", "DEEPL_API_KEY"), ("microsoft", "MICROSOFT_API_KEY"), ("libre", "LIBRE_API_KEY")]
)
def test_takes_its_key_from_the_environment(engine: str, variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, KEY)
    assert cast("Any", ENGINES.load(engine).connect({})).key == KEY
