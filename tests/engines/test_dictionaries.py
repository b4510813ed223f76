"""The dictionaries on the web: what they are asked, and what their pages mean."""

from __future__ import annotations

from socket import socket

import pytest

from glossa.engines import DICTIONARIES, Pair
from glossa.engines._base import EngineBusy, EngineFault, EngineGarbled, EngineRefused
from glossa.text.languages import language_tag
from tests.engines.dictionary_server import FakeDictionaries, Page

EN_ES = Pair(language_tag("en"), language_tag("es"))
EVERY = pytest.mark.parametrize("name", sorted(DICTIONARIES))


@EVERY
@pytest.mark.parametrize("term", ["ferry", "harbour ferry", "A&B <c> 50%", "and/or?", "#1", "渡轮", "معبر", "𠮷野"])
def test_a_term_arrives_as_it_was_typed(name: str, term: str) -> None:
    with FakeDictionaries({term: ("transbordador",)}) as server:
        assert DICTIONARIES[name].look_up(term, EN_ES, server.url(name)) == ("transbordador",)
        assert server.requests == [(name, "english-spanish", term)]


@EVERY
def test_renderings_come_in_the_order_of_the_page_each_once(name: str) -> None:
    with FakeDictionaries({"ferry": ("transbordador de pasajeros", "ferri", "ferri")}) as server:
        found = DICTIONARIES[name].look_up("ferry", EN_ES, server.url(name))
    assert found == ("transbordador de pasajeros", "ferri")


@EVERY
def test_white_space_round_and_in_a_term_does_not_matter(name: str) -> None:
    with FakeDictionaries({"harbour ferry": ("ferri",)}) as server:
        assert DICTIONARIES[name].look_up("  harbour \n ferry ", EN_ES, f"{server.url(name)}/") == ("ferri",)


@EVERY
def test_what_would_steer_a_terminal_is_left_out(name: str) -> None:
    with FakeDictionaries({"ferry": ("\x1b]0;hello\x07ferri\u202e",)}) as server:
        assert DICTIONARIES[name].look_up("ferry", EN_ES, server.url(name)) == ("]0;helloferri",)


@EVERY
def test_a_page_that_says_there_is_nothing_is_no_fault(name: str) -> None:
    with FakeDictionaries() as server:
        assert DICTIONARIES[name].look_up("ferry", EN_ES, server.url(name)) == ()


@EVERY
@pytest.mark.parametrize(
    ("page", "kind", "message"),
    [
        (Page.TOO_MANY, EngineBusy, "answered with status 429"),
        (Page.BROKEN, EngineBusy, "answered with status 503"),
        (Page.FORBIDDEN, EngineRefused, "answered with status 403"),
        (Page.GONE, EngineRefused, "answered with status 404"),
        (Page.CAPTCHA, EngineBusy, r"asks whether a person is there \(a captcha\)"),
        (Page.EMPTY, EngineGarbled, "answered with an empty page"),
        (Page.OTHER, EngineGarbled, "answered with a page that glossa does not know"),
        (Page.EMPTY_ENTRY, EngineGarbled, r"returned nothing|failed \(TranslationNotFound\)"),
    ],
)
def test_each_fault_says_what_it_is(name: str, page: Page, kind: type[EngineFault], message: str) -> None:
    with FakeDictionaries({"ferry": ("ferri",)}, page=page) as server, pytest.raises(kind, match=message):
        DICTIONARIES[name].look_up("ferry", EN_ES, server.url(name))


@EVERY
def test_silence_ends_with_the_time_out(name: str) -> None:
    with FakeDictionaries(page=Page.SILENCE) as server, pytest.raises(EngineBusy, match="did not answer within"):
        DICTIONARIES[name].look_up("ferry", EN_ES, server.url(name), timeout=0.1)


@EVERY
def test_no_network_is_said(name: str) -> None:
    with socket() as deaf:  # its port is taken, so that nobody else gets it meanwhile
        deaf.bind(("127.0.0.1", 0))
        with pytest.raises(EngineBusy, match="cannot be reached"):
            DICTIONARIES[name].look_up("ferry", EN_ES, f"http://127.0.0.1:{deaf.getsockname()[1]}/{name}")


@EVERY
def test_an_address_that_is_none_is_said(name: str) -> None:
    with pytest.raises(EngineRefused, match="has an address that is no URL"):
        DICTIONARIES[name].look_up("ferry", EN_ES, "nowhere")


@EVERY
@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("en", "eo", "does not translate from English into Esperanto"),
        ("en", "en-GB", "does not translate a language into itself"),
    ],
)
def test_a_pair_that_it_does_not_have_is_refused_before_anything_is_sent(
    name: str, source: str, target: str, message: str
) -> None:
    with FakeDictionaries() as server:
        with pytest.raises(EngineRefused, match=message):
            DICTIONARIES[name].look_up("x", Pair(language_tag(source), language_tag(target)), server.url(name))
        assert server.requests == []


@EVERY
def test_a_term_that_is_too_long_is_refused_before_anything_is_sent(name: str) -> None:
    with FakeDictionaries({"f" * 49: ("ferri",)}) as server:
        with pytest.raises(EngineRefused, match="takes terms of up to 49 characters"):
            DICTIONARIES[name].look_up("f" * 50, EN_ES, server.url(name))
        assert DICTIONARIES[name].look_up("f" * 49, EN_ES, server.url(name)) == ("ferri",)


@pytest.mark.parametrize(
    ("name", "source", "target", "asked"),
    [
        ("linguee", "zh-Hant-HK", "es-419", "chinese-spanish"),
        ("linguee", "pt-BR", "sk", "portuguese-slovakian"),
        ("pons", "nb", "ar", "norwegian-arabic"),
        ("pons", "zh", "de-AT", "chinese-german"),
    ],
)
def test_each_dictionary_hears_its_own_names_of_languages(name: str, source: str, target: str, asked: str) -> None:
    with FakeDictionaries() as server:
        DICTIONARIES[name].look_up("x", Pair(language_tag(source), language_tag(target)), server.url(name))
        assert [pair for _, pair, _ in server.requests] == [asked]
