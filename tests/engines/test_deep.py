"""The door to deep-translator: what it does with codes, errors and odd answers."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import cast

import pytest
from deep_translator import google

from glossa.engines import ENGINES, _deep, _deep_faults, baidu, microsoft, mymemory
from glossa.engines._base import Engine, EngineBusy, EngineFault, EngineGarbled, EngineRefused, Pair
from glossa.text.languages import language_tag
from tests.engines.server import FakeServices

SERVICE = _deep.Service("google", "google", "http://127.0.0.1:9/", 1.0)


class Answering:
    """A translator that answers with one thing."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    def translate(self, text: str) -> object:
        """Answers, or raises the answer."""
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def made(answer: object) -> Callable[[ModuleType], _deep.Translator]:
    """Makes such a translator."""
    return lambda _: Answering(answer)


@pytest.mark.parametrize(
    ("engine", "source", "target", "codes"),
    [
        ("google", "zh-CN", "en-US", ("zh-CN", "en")),
        ("google", "zh-Hant-HK", "pt-BR", ("zh-TW", "pt")),
        ("google", "he", "nb", ("iw", "no")),
        ("google", "fil", "es-419", ("tl", "es")),
        ("mymemory", "zh", "es-MX", ("zh-CN", "es-MX")),
        ("mymemory", "zh-HK", "en", ("zh-HK", "en-GB")),
        ("libre", "zh", "ar", ("zh", "ar")),
        ("microsoft", "zh", "pt-PT", ("zh-Hans", "pt-PT")),
        ("microsoft", "nb", "sr", ("nb", "sr-Cyrl")),
        ("baidu", "zh-TW", "ja", ("cht", "jp")),
    ],
)
def test_each_service_hears_its_own_codes(engine: str, source: str, target: str, codes: tuple[str, str]) -> None:
    with FakeServices() as services:
        connected = ENGINES.load(engine).connect(services.settings(engine))
        pair = Pair(language_tag(source), language_tag(target))
        assert connected.readiness(pair).ready
        assert _codes_of(connected)(pair) == codes


def _codes_of(engine: Engine) -> Callable[[Pair], tuple[str, str]]:
    return cast("Callable[[Pair], tuple[str, str]]", vars(type(engine))["_codes"].__get__(engine))


@pytest.mark.parametrize("answer", [None, "", "  \n", 5])
def test_nothing_is_no_translation(answer: object) -> None:
    with pytest.raises(EngineGarbled, match="google returned nothing"):
        _deep.translate(SERVICE, made(answer), "Hello.")


def test_an_error_message_is_no_translation_unless_the_text_is_about_it() -> None:
    message = "Error 500 (Server Error)!!1"
    with pytest.raises(EngineBusy):
        _deep.translate(SERVICE, made(message), "Hello.")
    assert _deep.translate(SERVICE, made(message), f"They saw {message} all day.") == message


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("TooManyRequests", EngineBusy),
        ("RequestError", EngineBusy),
        ("ServerException", EngineBusy),
        ("LanguageNotSupportedException", EngineRefused),
        ("AuthorizationException", EngineRefused),
        ("ApiKeyException", EngineRefused),
        ("TranslationNotFound", EngineGarbled),
        ("NotValidLength", EngineGarbled),
        ("BaiduAPIerror", EngineGarbled),
        ("KeyError", EngineGarbled),
    ],
)
def test_every_exception_becomes_a_fault_without_its_message(name: str, fault: type[EngineFault]) -> None:
    error = type(name, (Exception,), {})("key=secret; text")
    with pytest.raises(fault) as caught:
        _deep.translate(SERVICE, made(error), "Hello.")
    assert str(caught.value) == f"google failed ({name})"
    assert caught.value.__suppress_context__


def test_a_wrong_address_is_refused() -> None:
    engine = ENGINES.load("google").connect({"url": "no-url"})
    with pytest.raises(EngineRefused, match="google has an address that is no URL"):
        engine.send(["Hello."], Pair(language_tag("en"), language_tag("es")))


def test_a_server_that_is_not_there_is_busy() -> None:
    engine = ENGINES.load("libre").connect({"url": "http://127.0.0.1:9/"})
    with pytest.raises(EngineBusy, match="libre cannot be reached"):
        engine.send(["Hello."], Pair(language_tag("en"), language_tag("es")))


def test_a_missing_page_is_refused() -> None:
    with FakeServices() as services:
        engine = ENGINES.load("google").connect({"url": f"{services.address}/nothing"})
        with pytest.raises(EngineRefused, match="google answered with status 404"):
            engine.send(["Hello."], Pair(language_tag("en"), language_tag("es")))


def test_nobody_else_can_use_the_fenced_translators() -> None:
    with FakeServices() as services:
        engine = ENGINES.load("google").connect(services.settings("google"))
        engine.send(["Hello."], Pair(language_tag("en"), language_tag("es")))
    with pytest.raises(EngineRefused, match="outside of its adapter"):
        google.GoogleTranslator(source="en", target="es").translate("Hello.")


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("", None), ("soon", None), ("Fri, 31 Dec 1999 23:59:59 GMT", 0.0), ("-5", None)],
)
def test_retry_after_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    assert _deep_faults._seconds(header) == seconds


@pytest.mark.parametrize(
    ("check", "body", "fault"),
    [
        (mymemory._check, {"responseData": {"translatedText": "hola"}, "responseStatus": 429}, EngineBusy),
        (mymemory._check, {"responseData": {"translatedText": "hola"}, "responseStatus": "403"}, EngineRefused),
        (mymemory._check, {"responseData": {"translatedText": "hola"}, "responseStatus": 500}, EngineGarbled),
        (mymemory._check, {"responseData": {"translatedText": "QUERY LENGTH LIMIT EXCEEDED."}}, EngineGarbled),
        (mymemory._check, {"responseData": {"translatedText": "INVALID LANGUAGE PAIR SPECIFIED."}}, EngineRefused),
        (mymemory._check, {"responseData": {"translatedText": "MYMEMORY WARNING: YOU USED ALL"}}, EngineRefused),
        (mymemory._check, [], EngineGarbled),
        (microsoft._check, {"error": {"code": 401000, "message": "x"}}, EngineRefused),
        (microsoft._check, {"error": {"code": 429001, "message": "x"}}, EngineBusy),
        (microsoft._check, "x", EngineGarbled),
        (baidu._check, {"error_code": "54003", "error_msg": "x"}, EngineBusy),
        (baidu._check, {"error_code": "52003", "error_msg": "x"}, EngineRefused),
        (baidu._check, {}, EngineGarbled),
    ],
)
def test_faults_in_the_body_of_a_right_answer_are_found(
    check: Callable[[_deep.Reply], None], body: object, fault: type[EngineFault]
) -> None:
    with pytest.raises(fault):
        check(_deep.Reply("", lambda: body))


def test_a_text_that_speaks_of_invalid_pairs_is_no_error() -> None:
    mymemory._check(_deep.Reply("", lambda: {"responseData": {"translatedText": "An invalid language pair it was."}}))
