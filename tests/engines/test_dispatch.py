"""Dispatch: every text is settled once, whatever the engine does, in few requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Event, Lock

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.engines._base import (
    EngineBusy,
    EngineGarbled,
    EngineRefused,
    Limits,
    MaskStyle,
    Pair,
    Privacy,
    Readiness,
    TermPair,
)
from glossa.engines._dispatch import dispatch
from glossa.engines._ledger import Delivery, Outcome
from glossa.text.languages import language_tag
from tests.engines.clock import Clock

_LIMITS = Limits(characters=1_000, texts=10, concurrency=1)
PAIR = Pair(language_tag("en"), language_tag("es"))
LONG = 600
"""In seconds: however slow a machine is, only a failure takes so long."""


def shout(texts: Sequence[str]) -> list[str]:
    """Answers rightly."""
    return [text.upper() for text in texts]


@dataclass
class Fake:
    """An engine that answers by a function and notes what it was sent."""

    answer: Callable[[Sequence[str]], list[str]] = shout
    limits: Limits = _LIMITS
    sent: list[tuple[str, ...]] = field(default_factory=list)
    terms: Sequence[TermPair] = ()
    id: str = "fake"
    privacy: Privacy = Privacy.LOCAL
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = True

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready."""
        return Readiness(ready=True)

    def weigh(self, text: str) -> int:
        """Returns the bytes in UTF-8."""
        return len(text.encode())

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Notes and answers."""
        self.sent.append(tuple(texts))
        self.terms = terms
        return self.answer(texts)


def run(engine: Fake, texts: Sequence[str], clock: Clock | None = None) -> list[Delivery]:
    """Dispatches on a clock of its own, with the jitter at its highest."""
    clock = clock or Clock()
    return list(dispatch(engine, texts, PAIR, pause=clock.pause, clock=clock, jitter=lambda: 1.0))


def outcomes(deliveries: Sequence[Delivery]) -> list[Outcome]:
    """Returns all outcomes in the order of the texts."""
    found = [outcome for delivery in deliveries for outcome in delivery.outcomes]
    return sorted(found, key=lambda outcome: outcome.index)


def answers(deliveries: Sequence[Delivery]) -> list[str | None]:
    """Returns all translations in the order of the texts."""
    return [outcome.text for outcome in outcomes(deliveries)]


def always(fault: Exception) -> Callable[[Sequence[str]], list[str]]:
    """Answers with a fault, every time."""

    def answer(texts: Sequence[str]) -> list[str]:
        raise fault

    return answer


def first(*faults: Exception) -> Callable[[Sequence[str]], list[str]]:
    """Answers with these faults, then rightly."""
    left = list(faults)

    def answer(texts: Sequence[str]) -> list[str]:
        if left:
            raise left.pop(0)
        return shout(texts)

    return answer


_TEXTS = st.lists(st.text(st.sampled_from("ab .,\n。，…—5 é汉🙂"), max_size=30), max_size=30)


@settings(deadline=None, max_examples=60)
@given(texts=_TEXTS, size=st.integers(1, 5), width=st.integers(1, 40), at_once=st.integers(1, 4))
def test_settles_every_text_once_and_keeps_its_space(texts: list[str], size: int, width: int, at_once: int) -> None:
    engine = Fake(limits=Limits(characters=width, texts=size, concurrency=at_once))
    settled = outcomes(run(engine, texts))
    assert [outcome.index for outcome in settled] == list(range(len(texts)))
    for text, outcome in zip(texts, settled, strict=True):
        assert outcome.text == text.upper() or (outcome.text is None and len(text) > width)
    assert all(len(sent) <= size and len("\n".join(sent)) <= width for sent in engine.sent)


@settings(deadline=None, max_examples=60)
@given(bad=st.sets(st.integers(0, 29), max_size=5))
def test_a_bad_text_takes_no_other_with_it(bad: set[int]) -> None:
    texts = [f"text {number}" for number in range(30)]

    def answer(sent: Sequence[str]) -> list[str]:
        if {f"text {number}" for number in bad} & set(sent):
            raise EngineGarbled("half a page")
        return shout(sent)

    settled = outcomes(run(Fake(answer), texts))
    assert {outcome.index for outcome in settled if outcome.text is None} == bad


def test_packs_texts_into_few_requests() -> None:
    engine = Fake()
    [delivery, *_] = run(engine, [f"text {number}" for number in range(25)])
    assert [len(sent) for sent in engine.sent] == [10, 10, 5]
    assert delivery.requests == 1


def test_sends_no_text_without_words() -> None:
    engine = Fake()
    texts = ["……", "—", "🙂", "12.5 %", "", " \t", "<1/>5</1>"]
    assert answers(run(engine, texts)) == texts
    assert engine.sent == []


def test_sends_identical_texts_once() -> None:
    engine = Fake()
    assert answers(run(engine, ["yes", "no", " yes"])) == ["YES", "NO", " YES"]
    assert engine.sent == [("yes", "no")]


def test_passes_the_terms_on() -> None:
    engine = Fake()
    terms = [TermPair("yes", "sí")]
    list(dispatch(engine, ["yes"], PAIR, terms=terms))
    assert engine.terms == terms


def test_cuts_a_long_text_after_a_sentence() -> None:
    engine = Fake(limits=Limits(characters=20, concurrency=1))
    assert answers(run(engine, ["One two. Three four. Five six seven."])) == ["ONE TWO. THREE FOUR. FIVE SIX SEVEN."]
    assert [text for sent in engine.sent for text in sent] == ["One two. Three four.", "Five six seven."]


def test_cuts_chinese_at_its_own_punctuation() -> None:
    engine = Fake(limits=Limits(characters=8, concurrency=1))
    assert answers(run(engine, ["今天天气很好。我们去公园，看花。"])) == ["今天天气很好。我们去公园，看花。"]
    assert [text for sent in engine.sent for text in sent] == ["今天天气很好。", "我们去公园，看花。"[:6], "看花。"]


def test_cuts_no_element_in_two() -> None:
    engine = Fake(limits=Limits(characters=34, concurrency=1))
    list(run(engine, ['One two three <g id="0">four five six</g> seven eight nine']))
    assert [text for sent in engine.sent for text in sent] == [
        "One two three",
        '<g id="0">four five six</g> seven',
        "eight nine",
    ]


def test_says_that_a_text_is_too_long_to_send() -> None:
    engine = Fake(limits=Limits(characters=10, concurrency=1))
    [outcome] = outcomes(run(engine, ["x" * 50]))
    assert outcome == Outcome(0, None, "the text is too long for this engine and has no place to cut it")
    assert engine.sent == []


def test_tries_again_after_growing_pauses() -> None:
    clock = Clock()
    engine = Fake(first(EngineBusy("busy"), EngineBusy("busy"), EngineBusy("busy")))
    [delivery] = run(engine, ["yes"], clock)
    assert delivery == Delivery((Outcome(0, "YES", ""),), requests=4)
    assert clock.pauses == [1.0, 2.0, 4.0]


def test_stays_away_as_long_as_it_is_asked_to() -> None:
    clock = Clock()
    assert answers(run(Fake(first(EngineBusy("busy", retry_after=30))), ["yes"], clock)) == ["YES"]
    assert clock.pauses == [30.0]


def test_does_not_stay_away_for_hours() -> None:
    clock = Clock()
    engine = Fake(always(EngineBusy("busy", retry_after=7200)))
    [outcome] = outcomes(run(engine, ["yes"], clock))
    assert outcome.fault == "fake asked to be left alone for 7200 s"
    assert clock.pauses == []


def test_gives_an_engine_up_that_is_busy_for_ever() -> None:
    clock = Clock()
    engine = Fake(always(EngineBusy("status 429")), Limits(texts=1, concurrency=2))
    settled = outcomes(run(engine, [f"text {number}" for number in range(1_000)], clock))
    assert Counter(outcome.fault for outcome in settled) == {"fake did not answer after 4 tries: status 429": 1_000}
    assert len(engine.sent) <= 10
    assert sum(clock.pauses) < 60


def test_goes_on_after_one_lost_request() -> None:
    engine = Fake(first(*[EngineBusy("busy")] * 4), Limits(texts=1, concurrency=1))
    assert answers(run(engine, ["one", "two", "three"])).count(None) <= 1


def test_asks_no_more_once_it_is_refused() -> None:
    engine = Fake(always(EngineRefused("no key")), Limits(texts=1, concurrency=1))
    settled = outcomes(run(engine, ["one", "two", "three"]))
    assert [outcome.fault for outcome in settled] == ["no key"] * 3
    assert len(engine.sent) == 1


def test_a_broken_engine_counts_as_refused_and_its_message_is_not_shown() -> None:
    [outcome] = outcomes(run(Fake(always(RuntimeError("key=secret"))), ["yes"]))
    assert outcome.fault == "fake broke with RuntimeError"


def test_halves_what_comes_back_with_lines_missing() -> None:
    engine = Fake(lambda texts: shout(texts)[: max(1, len(texts) // 2)])
    assert answers(run(engine, ["a", "b", "c", "d"])) == ["A", "B", "C", "D"]
    assert [len(sent) for sent in engine.sent] == [4, 2, 1, 1, 2, 1, 1]


def test_asks_again_only_for_what_came_back_empty() -> None:
    engine = Fake(lambda texts: ["" if text == "b" and len(texts) > 1 else text.upper() for text in texts])
    assert answers(run(engine, ["a", "b", "c"])) == ["A", "B", "C"]
    assert engine.sent == [("a", "b", "c"), ("b",)]


def test_gives_a_garbled_text_up_after_a_second_try() -> None:
    engine = Fake(always(EngineGarbled("nonsense")))
    [delivery] = run(engine, ["yes"])
    assert delivery == Delivery((Outcome(0, None, "nonsense"),), requests=2)


def test_gives_an_engine_up_that_answers_with_nothing_but_garbage() -> None:
    engine = Fake(always(EngineGarbled("nonsense")))
    settled = outcomes(run(engine, [f"text {number}" for number in range(1_000)]))
    assert {outcome.fault for outcome in settled} == {"nonsense"}
    assert len(settled) == 1_000
    assert len(engine.sent) <= 40


def test_bears_with_an_engine_that_only_takes_one_text_at_a_time() -> None:
    engine = Fake(lambda texts: shout(texts) if len(texts) == 1 else ["all in one line"])
    texts = [f"text {number}" for number in range(500)]
    assert answers(run(engine, texts)) == shout(texts)


def test_keeps_the_interval_between_requests() -> None:
    clock = Clock()
    run(Fake(limits=Limits(texts=1, concurrency=4, interval=0.5)), ["a", "b", "c"], clock)
    assert sum(clock.pauses) >= 1.0


def test_runs_as_many_requests_at_once_as_the_engine_bears() -> None:
    lock, together, all_there = Lock(), [0], Event()

    def answer(texts: Sequence[str]) -> list[str]:
        with lock:
            together[0] += 1
            if together[0] == 3:
                all_there.set()
        assert all_there.wait(LONG)
        return shout(texts)

    engine = Fake(answer, Limits(texts=1, concurrency=3))
    assert answers(list(dispatch(engine, ["a", "b", "c"], PAIR))) == ["A", "B", "C"]


def test_hands_each_success_over_as_it_comes() -> None:
    engine = Fake(limits=Limits(texts=1, concurrency=1))
    deliveries = dispatch(engine, ["a", "b"], PAIR)
    assert next(deliveries).outcomes == (Outcome(0, "A", ""),)


def test_starts_nothing_more_once_it_is_closed() -> None:
    engine = Fake(limits=Limits(texts=1, concurrency=1))
    deliveries = dispatch(engine, [f"text {number}" for number in range(100)], PAIR)
    next(deliveries)
    deliveries.close()  # type: ignore[attr-defined]  # the iterator is a generator
    assert len(engine.sent) <= 2


def test_waits_for_no_answer_once_it_is_closed() -> None:
    stuck = Event()
    limits = Limits(texts=1, concurrency=2)
    engine = Fake(lambda texts: shout(texts) if texts == ("a",) else shout(texts) * stuck.wait(LONG), limits)
    deliveries = dispatch(engine, ["a", "b"], PAIR)
    assert next(deliveries).outcomes == (Outcome(0, "A", ""),)
    deliveries.close()  # type: ignore[attr-defined]  # the iterator is a generator
    stuck.set()


def test_abandons_a_request_that_never_ends() -> None:
    stuck = Event()
    limits = Limits(texts=1, concurrency=1, timeout=0.02, attempts=1)
    engine = Fake(lambda texts: shout(texts) * stuck.wait(LONG), limits)
    [outcome] = outcomes(list(dispatch(engine, ["a"], PAIR)))
    stuck.set()
    assert outcome.fault == "fake did not answer after 1 tries: no answer within 0.04 s"
