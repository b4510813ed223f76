"""DeepL: glossaries made once, markup on, retries off, faults in words of our own."""

from __future__ import annotations

import json
from collections.abc import Iterator

import deepl
import pytest
from deepl import http_client

from glossa.engines import ENGINES, GlossaryOwner
from glossa.engines._base import Engine, EngineBusy, EngineGarbled, EngineRefused, MaskStyle, Pair, TermPair
from glossa.engines.deepl import _fault
from glossa.text.languages import language_tag
from tests.engines.server import FakeServices, Fault

PAIR = Pair(language_tag("en"), language_tag("es"))


@pytest.fixture(name="services")
def _services() -> Iterator[FakeServices]:
    with FakeServices() as services:
        yield services


def connected(services: FakeServices, **settings: str) -> Engine:
    """Returns the engine at the local server."""
    return ENGINES.load("deepl").connect(services.settings("deepl") | settings)


def test_sends_markup_as_markup(services: FakeServices) -> None:
    engine = connected(services, context="A summit.", formality="prefer_more")
    text = 'The <g id="0">big</g> house &amp; <x id="1"/>'
    assert engine.send([text], PAIR) == [f"⟨es⟩ {text}"]
    sent = json.loads(services.requests[0].body)
    assert sent["tag_handling"] == "xml"
    assert sent["context"] == "A summit."
    assert sent["formality"] == "prefer_more"
    assert engine.mask_style is MaskStyle.MARKUP


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("en", "zh", ("EN", "ZH-HANS")),
        ("zh-Hant", "en", ("ZH", "EN-US")),
        ("en-US", "en-GB", ("EN", "EN-GB")),
        ("pt-BR", "pt", ("PT", "PT-PT")),
        ("es", "pt-BR", ("ES", "PT-BR")),
        ("es", "fr-CA", ("ES", "FR")),
        ("ja", "zh-Hant-HK", ("JA", "ZH-HANT")),
        ("ar", "es-419", ("AR", "ES-419")),
    ],
)
def test_says_whose_english_portuguese_and_chinese(
    services: FakeServices, source: str, target: str, codes: tuple[str, str]
) -> None:
    connected(services).send(["x"], Pair(language_tag(source), language_tag(target)))
    sent = json.loads(services.requests[0].body)
    assert (sent["source_lang"], sent["target_lang"]) == codes


def test_gives_it_the_terms_as_a_glossary(services: FakeServices) -> None:
    terms = [TermPair("summit", "cumbre"), TermPair("summit", "cima"), TermPair("", "x"), TermPair("a\tb", "c")]
    [answer] = connected(services).send(["The summit began."], PAIR, terms)
    assert answer == "⟨es⟩ The cumbre began."
    assert services.glossaries[0]["entries"] == "summit\tcumbre\na b\tc"


def test_makes_a_glossary_once_for_an_account(services: FakeServices) -> None:
    terms = [TermPair("summit", "cumbre")]
    for engine in (connected(services), connected(services)):
        engine.send(["The summit began."], PAIR, terms)
        engine.send(["The summit ended."], PAIR, terms)
    assert len(services.glossaries) == 1
    again = connected(services, url=services.address.replace("127.0.0.1", "localhost"))
    again.send(["The summit began."], PAIR, terms)
    assert len(services.glossaries) == 1


def test_goes_without_a_glossary_where_deepl_has_none_for_the_pair(services: FakeServices) -> None:
    vietnamese = Pair(language_tag("en"), language_tag("vi"))
    assert connected(services).send(["summit"], vietnamese, [TermPair("summit", "x")]) == ["⟨vi⟩ summit"]
    assert connected(services).send(["summit"], vietnamese, [TermPair("", "x")]) == ["⟨vi⟩ summit"]


def test_a_full_account_refuses_a_glossary(services: FakeServices, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise deepl.QuotaExceededException("too many glossaries", http_status_code=456)

    monkeypatch.setattr(deepl.Translator, "create_glossary", full)
    with pytest.raises(EngineRefused, match="quota"):
        connected(services).send(["x"], PAIR, [TermPair("port", "puerto")])


def test_an_answer_of_another_shape_is_garbled(services: FakeServices, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(*_: object, **__: object) -> None:
        raise TypeError("int() argument must not be None: secret text")

    monkeypatch.setattr(deepl.Translator, "translate_text", changed)
    with pytest.raises(EngineGarbled, match=r"^deepl returned something unexpected \(TypeError\)$"):
        connected(services).send(["x"], PAIR)


def test_keeps_one_glossary_for_each_pair(services: FakeServices) -> None:
    engine = connected(services)
    french = Pair(PAIR.source, language_tag("fr"))
    assert engine.send(["quay"], french, [TermPair("quay", "quai")]) == ["⟨fr⟩ quai"]
    for term in ("harbour", "quay", "harbour"):
        assert engine.send([term], PAIR, [TermPair(term, "muelle")]) == ["⟨es⟩ muelle"]
    assert [made["entries"] for made in services.glossaries] == ["quay\tquai", "harbour\tmuelle"]


def in_account(services: FakeServices, name: str, created: str) -> None:
    """Puts a glossary into the account that this process has not made."""
    number = str(len(services.glossaries) + 100)
    made = {"glossary_id": number, "name": name, "source_lang": "en", "target_lang": "es", "entries": "a\tb"}
    services.glossaries.append(made | {"creation_time": created, "ready": "true", "entry_count": "1"})


LONG_AGO = "2020-01-01T00:00:00.000000Z"
JUST_NOW = "2999-01-01T00:00:00.000000Z"


def test_deletes_superseded_glossaries_of_earlier_runs(services: FakeServices) -> None:
    for digest in ("0123456789abcdef", "fedcba9876543210"):
        in_account(services, f"glossa-en-es-{digest}", LONG_AGO)
    connected(services).send(["pier"], PAIR, [TermPair("pier", "muelle")])
    assert [made["entries"] for made in services.glossaries] == ["pier\tmuelle"]


@pytest.mark.parametrize(
    ("name", "created"),
    [
        ("My terms", LONG_AGO),
        ("glossa-en-es-mine", LONG_AGO),
        ("glossa-en-es-0123456789abcdef-mine", LONG_AGO),
        ("my-glossa-en-es-0123456789abcdef", LONG_AGO),
        ("glossa-en-fr-0123456789abcdef", LONG_AGO),
        ("glossa-en-es-0123456789abcdef", JUST_NOW),
    ],
)
def test_leaves_what_is_others_or_in_use(services: FakeServices, name: str, created: str) -> None:
    in_account(services, name, created)
    connected(services).send(["pier"], PAIR, [TermPair("pier", "muelle")])
    assert [made["name"] == name for made in services.glossaries] == [True, False]


def test_goes_on_where_an_old_glossary_cannot_be_deleted(
    services: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise deepl.DeepLException("no", http_status_code=500)

    monkeypatch.setattr(deepl.Translator, "delete_glossary", refuse)
    in_account(services, "glossa-en-es-0123456789abcdef", LONG_AGO)
    assert connected(services).send(["pier"], PAIR, [TermPair("pier", "muelle")]) == ["⟨es⟩ muelle"]


def test_makes_a_glossary_anew_that_somebody_deleted(services: FakeServices) -> None:
    engine, terms = connected(services), [TermPair("pier", "muelle")]
    engine.send(["pier"], PAIR, terms)
    services.glossaries.clear()
    with pytest.raises(EngineBusy, match="deepl has lost the glossary"):
        engine.send(["pier"], PAIR, terms)
    assert engine.send(["pier"], PAIR, terms) == ["⟨es⟩ muelle"]


def test_does_not_try_again_by_itself(services: FakeServices) -> None:
    services.faults.append(Fault.BUSY)
    with pytest.raises(EngineBusy):
        connected(services).send(["x"], PAIR)
    assert len(services.requests) == 1
    assert http_client.max_network_retries == 0


def test_says_that_its_package_is_missing(services: FakeServices, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossa.engines.deepl.find_spec", lambda _: None)
    engine = connected(services)
    assert engine.readiness().hint == "pip install 'glossa[deepl]'"
    with pytest.raises(EngineRefused, match="the package deepl is missing"):
        engine.send(["x"], PAIR)


@pytest.mark.parametrize(
    ("error", "fault", "message"),
    [
        (deepl.QuotaExceededException("text"), EngineRefused, "deepl has used up the quota of this key"),
        (deepl.AuthorizationException("text"), EngineRefused, "deepl does not accept the key"),
        (deepl.ConnectionException("text"), EngineBusy, "deepl cannot be reached in time"),
        (deepl.DeepLException("text", http_status_code=503), EngineBusy, "deepl answered with status 503"),
        (
            deepl.DeepLException("Value for 'target_lang' not supported.", http_status_code=400),
            EngineRefused,
            "deepl does not take this language pair",
        ),
        (deepl.DeepLException("text", http_status_code=413), EngineGarbled, "deepl answered with status 413"),
    ],
)
def test_turns_exceptions_into_faults(error: Exception, fault: type[Exception], message: str) -> None:
    found = _fault(error)
    assert (type(found), str(found)) == (fault, message)


def test_says_which_terms_its_glossary_has(services: FakeServices) -> None:
    engine = connected(services)
    assert isinstance(engine, GlossaryOwner)
    first, second, broken = TermPair("summit", "cumbre"), TermPair("summit", "cima"), TermPair("", "x")
    assert engine.entered([first], PAIR) == frozenset()
    engine.send(["The summit began."], PAIR, [first, second, broken])
    assert engine.entered([first, second, broken], PAIR) == {first}
    assert engine.entered([second], PAIR) == frozenset()


def test_has_no_terms_where_the_service_takes_no_glossary(services: FakeServices) -> None:
    services.refuses_glossaries = True
    engine, terms = connected(services), [TermPair("summit", "cumbre")]
    assert isinstance(engine, GlossaryOwner)
    engine.send(["The summit began."], PAIR, terms)
    assert engine.entered(terms, PAIR) == frozenset()
