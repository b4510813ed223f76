"""Long work spread over the processors of the machine, where that pays and is safe."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Sequence
from mmap import mmap
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LEAST = 1000
"""So many items are worth a process of their own."""
_FIRST = 50
"""So many are done before the others begin, so that what is loaded on demand is there for all of them."""
_MOST = 500
"""So many at most come back at once, so that every few seconds somebody hears how far it is."""

_work: Callable[[Sequence[Any]], list[Any]] | None = None
"""What the processes do, and `_items` to what: they begin as copies of this one, and nothing need be sent to them."""
_items: Sequence[Any] = ()
_given_up = mmap(-1, 1)
"""Memory that the processes share: whether nobody wants the rest any more."""


def spread(
    work: Callable[[Sequence[T]], list[R]], items: Sequence[T], advance: Callable[[int], None] | None = None
) -> list[R]:
    """Returns `work(items)`, which gives one result for each item, whatever else is in the sequence.

    `advance` hears how many more are done, each time some are.

    Several processes do it where there are many items, more than one processor, and a system that can copy a process
    safely (`fork`, and no other thread at work in this one); else this one does. Results must be picklable.
    """
    advance = advance or _unheard
    workers = min(_processors(), len(items) // _LEAST)
    if workers < 2 or not _can_copy():
        return _in_turn(work, items, advance)
    done = _in_turn(work, items[:_FIRST], advance)
    rest = _in_processes(work, items[_FIRST:], workers, advance)
    return done + (_in_turn(work, items[_FIRST:], advance) if rest is None else rest)


def _unheard(steps: int) -> None:
    """Tells nobody."""


def _in_turn(work: Callable[[Sequence[T]], list[R]], items: Sequence[T], advance: Callable[[int], None]) -> list[R]:
    done: list[R] = []
    for start in range(0, len(items), _FIRST):
        part = work(items[start : start + _FIRST])
        done += part
        advance(len(part))
    return done


def _in_processes(
    work: Callable[[Sequence[T]], list[R]], items: Sequence[T], workers: int, advance: Callable[[int], None]
) -> list[R] | None:
    """Returns the results; None where a process was lost."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    global _work, _items
    _work, _items = work, items
    _given_up[0] = 0
    size = min(-(-len(items) // (workers * 8)), _MOST)
    gc.freeze()  # nobody need look again, and so touch and copy, what is there already
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("fork"), initializer=_leave_interrupts) as pool:
            try:
                parts = [pool.submit(_part, start, start + size) for start in range(0, len(items), size)]
                done: list[R] = []
                for part in parts:
                    done += (here := part.result())
                    advance(len(here))
                return done
            except KeyboardInterrupt:  # else the pool would wait for what nobody wants any more
                _given_up[0] = 1
                raise
    except (BrokenProcessPool, OSError):  # killed, or no room for another process
        return None
    finally:
        gc.unfreeze()
        _work, _items = None, ()


def _part(start: int, end: int) -> list[Any]:
    """Does a part of the work, until nobody wants it any more."""
    done: list[Any] = []
    for place in range(start, min(end, len(_items)), _FIRST):
        if _given_up[0] or _work is None:
            break
        done += _work(_items[place : min(place + _FIRST, end)])
    return done


def _leave_interrupts() -> None:
    """Lets Ctrl-C reach the one process that can say something about it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_copy() -> bool:
    return hasattr(os, "fork") and os.uname().sysname == "Linux" and threading.active_count() == 1
