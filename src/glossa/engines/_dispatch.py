"""Sends many texts through an engine: few requests, several at once, each fault handled where it happens.

One thread, the caller's, decides everything: what starts when, what is tried again, what has failed. The others
only call `Engine.send`. So there is no lock here, a pause never keeps a worker, and Ctrl-C is never swallowed.
"""

from __future__ import annotations

import heapq
import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from threading import Thread

from glossa.engines._base import Engine, EngineBusy, EngineFault, EngineRefused, Pair, TermPair
from glossa.engines._ledger import Delivery, Ledger, Outcome
from glossa.engines._pack import Bounds
from glossa.text.counting import counted

__all__ = ["Delivery", "Outcome", "count_requests", "dispatch"]

FIRST_PAUSE = 1.0
"""How long a request waits before its second try, in seconds; doubled with each further one."""
LONGEST_PAUSE = 60.0
"""The longest wait before another try. A service that asks for more has refused."""
PATIENCE = 2.0
"""How many of its own time-outs a request may take before nobody waits for it any more."""
LOST_REQUESTS = 2
"""After so many requests in a row that used up their tries, the engine counts as gone."""
USELESS_REQUESTS = 20
"""After so many garbled answers to a single text and not one good answer, the engine counts as broken."""


def dispatch(
    engine: Engine,
    texts: Sequence[str],
    pair: Pair,
    *,
    terms: Sequence[TermPair] = (),
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
    jitter: Callable[[], float] = random.random,
) -> Iterator[Delivery]:
    """Translates `texts` with `engine` and yields a delivery whenever some of them are settled.

    Every text is settled exactly once. Texts without words come back as they are, identical texts go once, white
    space at the ends and line breaks stay. Raises nothing; closing the iterator starts no further request and
    waits for none.
    """
    ledger = Ledger(texts, Bounds(engine.limits, engine.weigh))
    yield from ledger.opening()
    yield from _Run(engine, pair, terms, ledger, _Timing(pause, clock, jitter)).deliveries()


def count_requests(engine: Engine, texts: Sequence[str]) -> int:
    """Counts the requests that `dispatch` would make if all goes well."""
    ledger = Ledger(texts, Bounds(engine.limits, engine.weigh))
    list(ledger.opening())  # settles what needs no request
    return sum(1 for _ in ledger.requests())


@dataclass(frozen=True, slots=True)
class _Timing:
    pause: Callable[[float], None]
    clock: Callable[[], float]
    jitter: Callable[[], float]

    def back_off(self, tries: int) -> float:
        """Returns how long to wait after `tries` failed ones: half of it certain, half of it chance."""
        return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** (tries - 1)) * (0.5 + self.jitter() / 2)


@dataclass(frozen=True, slots=True, order=True)
class _Request:
    number: int
    """The lowest goes first: what is asked again, then what was asked first."""
    texts: tuple[str, ...]
    tries: int = 0
    """How often it was busy before."""
    garbled: bool = False
    """Whether this one text has come back garbled before."""


_Answer = tuple[_Request, list[str] | EngineFault]


class _Run:
    """One dispatch: the requests that wait, those under way, and the engine's standing."""

    def __init__(self, engine: Engine, pair: Pair, terms: Sequence[TermPair], ledger: Ledger, timing: _Timing) -> None:
        self.engine = engine
        self.pair = pair
        self.terms = terms
        self.ledger = ledger
        self.timing = timing
        self.waiting: list[_Request] = []
        self.todo: SimpleQueue[_Request | None] = SimpleQueue()
        self.answers: SimpleQueue[_Answer] = SimpleQueue()
        self.workers = 0
        self.under_way: dict[int, tuple[_Request, float]] = {}
        self.numbers = 0
        self.next_start = 0.0
        self.lost = 0
        self.useless = 0
        self.useful = False
        self.unreported = 0

    def deliveries(self) -> Iterator[Delivery]:
        for texts in self.ledger.requests():
            self._queue(texts)
        try:
            while self.ledger.open:
                self._start()
                answer = self._await()
                outcomes = tuple(self._digest(*answer)) if answer else ()
                if outcomes:
                    yield Delivery(outcomes, self.unreported)
                    self.unreported = 0
        finally:
            for _ in range(self.workers):
                self.todo.put(None)

    def _queue(self, texts: tuple[str, ...]) -> None:
        self.numbers += 1
        heapq.heappush(self.waiting, _Request(self.numbers, texts))

    def _queue_first(self, texts: tuple[str, ...], *, garbled: bool = False) -> None:
        self.numbers += 1
        heapq.heappush(self.waiting, _Request(-self.numbers, texts, garbled=garbled))

    def _start(self) -> None:
        """Hands to the workers whatever may start now."""
        while self._may_start() and self._delay() <= 0:
            request, now = heapq.heappop(self.waiting), self.timing.clock()
            self.under_way[request.number] = request, now + PATIENCE * self.engine.limits.timeout
            self.unreported += 1
            self._hold(self.engine.limits.interval)
            if self.workers < len(self.under_way):
                self.workers += 1
                Thread(target=self._work, daemon=True, name=f"glossa-{self.engine.id}").start()
            self.todo.put(request)

    def _may_start(self) -> bool:
        return bool(self.waiting) and len(self.under_way) < self.engine.limits.concurrency

    def _delay(self) -> float:
        return self.next_start - self.timing.clock()

    def _hold(self, seconds: float) -> None:
        self.next_start = max(self.next_start, self.timing.clock() + seconds)

    def _await(self) -> _Answer | None:
        """Waits for an answer, or until something else may start, or until a request has taken too long."""
        delay = max(0.0, self._delay()) if self._may_start() else math.inf
        if not self.under_way:
            self.timing.pause(delay)
            return None
        overdue, deadline = min(self.under_way.values(), key=lambda request: request[1])
        left = max(0.0, deadline - self.timing.clock())
        try:
            request, answer = self.answers.get(timeout=min(delay, left))
        except Empty:
            return self._abandon(overdue) if left <= delay else None
        return (request, answer) if self.under_way.pop(request.number, None) else None

    def _abandon(self, request: _Request) -> _Answer:
        """Counts a request as busy whose worker is stuck; a late answer of it is dropped."""
        del self.under_way[request.number]
        self.workers -= 1
        return request, EngineBusy(f"no answer within {PATIENCE * self.engine.limits.timeout:g} s")

    def _work(self) -> None:
        while request := self.todo.get():
            self.answers.put((request, self._send(request)))

    def _send(self, request: _Request) -> list[str] | EngineFault:
        try:
            return self.engine.send(request.texts, self.pair, self.terms)
        except EngineFault as fault:
            return fault
        except Exception as error:  # someone else's engine; its message may hold a key
            return EngineRefused(f"{self.engine.id} broke with {type(error).__name__}")

    def _digest(self, request: _Request, answer: list[str] | EngineFault) -> Iterator[Outcome]:
        match answer:
            case EngineBusy():
                yield from self._busy(request, answer)
            case EngineRefused():
                yield from self._give_up(str(answer))
            case EngineFault():
                yield from self._garbled(request.texts, request, str(answer))
            case _:
                yield from self._answered(request, answer)

    def _answered(self, request: _Request, answer: list[str]) -> Iterator[Outcome]:
        self.lost = 0
        if len(answer) != len(request.texts):
            fault = f"{self.engine.id} returned {counted(len(answer), 'text')} for {len(request.texts)}"
            yield from self._garbled(request.texts, request, fault)
            return
        self.useful = self.useful or any(map(str.strip, answer))
        for source, target in zip(request.texts, answer, strict=True):
            if target.strip():
                yield from self.ledger.translated(source, target.strip())
        blank = tuple(s for s, target in zip(request.texts, answer, strict=True) if not target.strip())
        if blank:
            yield from self._garbled(blank, request, f"{self.engine.id} returned an empty text")

    def _garbled(self, texts: tuple[str, ...], request: _Request, fault: str) -> Iterator[Outcome]:
        """Asks again with fewer texts, down to one; that one once more."""
        middle = len(texts) // 2
        self.useless += len(request.texts) == 1
        if self.useless >= USELESS_REQUESTS and not self.useful:
            yield from self._give_up(fault)
        elif middle and len(texts) == len(request.texts):
            self._queue_first(texts[middle:])
            self._queue_first(texts[:middle])
        elif request.garbled:
            yield from self.ledger.failed(texts, fault)
        else:
            self._queue_first(texts, garbled=len(texts) == 1)

    def _busy(self, request: _Request, fault: EngineBusy) -> Iterator[Outcome]:
        """Leaves the engine alone for a while, all requests with it, then asks again."""
        tries = request.tries + 1
        asked = fault.retry_after or 0.0
        if asked > LONGEST_PAUSE:
            yield from self._give_up(f"{self.engine.id} asked to be left alone for {asked:.0f} s")
        elif tries < self.engine.limits.attempts:
            self._hold(max(asked, self.timing.back_off(tries)))
            heapq.heappush(self.waiting, replace(request, tries=tries))
        else:
            yield from self._lost(request, f"{self.engine.id} did not answer after {tries} tries: {fault}")

    def _lost(self, request: _Request, fault: str) -> Iterator[Outcome]:
        self.lost += 1
        yield from self.ledger.failed(request.texts, fault)
        if self.lost >= LOST_REQUESTS:
            yield from self._give_up(fault)

    def _give_up(self, fault: str) -> Iterator[Outcome]:
        """Fails whatever is open; answers that are still under way are not waited for."""
        yield from self.ledger.failed(list(self.ledger.wanted), fault)
