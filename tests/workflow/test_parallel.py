"""Long work in several processes gives what one process gives."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence

import pytest

from glossa.workflow import parallel
from glossa.workflow.parallel import spread

COUNT = 4321
PROGRAM = """\
import os
from glossa.workflow import parallel
parallel._processors = lambda: 3
here = os.getpid()
done = parallel.spread(lambda some: [(one * 2, os.getpid()) for one in some], range({count}))
assert [double for double, _ in done] == [one * 2 for one in range({count})]
print(len({{process for _, process in done}} - {{here}}), sum(process == here for _, process in done))
"""
LOST = """\
import os
from glossa.workflow import parallel
parallel._processors = lambda: 2
here = os.getpid()
print(sum(parallel.spread(lambda some: [1 if os.getpid() == here else os._exit(9) for one in some], range(5000))))
"""
STOPPED = """\
from glossa.workflow import parallel
parallel._processors = lambda: 2
heard = []
def advance(steps):
    heard.append(steps)
    if len(heard) > 1:
        raise KeyboardInterrupt
try:
    parallel.spread(list, range(5000), advance)
except KeyboardInterrupt:
    print("stopped", parallel._given_up[0])
"""


def _ran(program: str) -> list[str]:
    """Runs a program in a process in which no other thread is at work."""
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=600
    ).stdout.split()


def doubled(some: Sequence[int]) -> list[int]:
    """Doubles each."""
    return [one * 2 for one in some]


def test_little_work_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_in_processes", None)
    assert spread(doubled, range(10)) == [one * 2 for one in range(10)]


def test_beside_another_thread_nothing_is_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_in_processes", None)
    monkeypatch.setattr(parallel, "_processors", lambda: 8)
    go_on = threading.Event()
    thread = threading.Thread(target=go_on.wait)
    thread.start()
    try:
        assert spread(doubled, range(COUNT)) == [one * 2 for one in range(COUNT)]
    finally:
        go_on.set()
        thread.join()


def test_much_work_is_done_by_others_in_its_order_but_for_the_first_pieces() -> None:
    if not parallel._can_copy() and not hasattr(os, "fork"):
        assert spread(doubled, range(COUNT)) == [one * 2 for one in range(COUNT)]
        return
    others, here = _ran(PROGRAM.format(count=COUNT))
    assert 1 <= int(others) <= 3
    assert int(here) == 50


def test_what_a_lost_process_leaves_undone_this_one_does() -> None:
    assert _ran(LOST) == ["5000"]


def test_ctrl_c_tells_the_others_to_give_up() -> None:
    assert _ran(STOPPED) == ["stopped", "1"]


def test_whoever_gives_up_does_no_more_than_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    def work(some: Sequence[int]) -> list[int]:
        parallel._given_up[0] = some[0] == 100
        return list(some)

    monkeypatch.setattr(parallel, "_work", work)
    monkeypatch.setattr(parallel, "_items", range(1000))
    parallel._given_up[0] = 0
    assert parallel._part(20, 90) == list(range(20, 90))
    assert parallel._part(0, 500) == list(range(150))
    assert parallel._part(500, 1000) == []


def test_somebody_hears_how_much_is_done() -> None:
    heard: list[int] = []
    assert spread(doubled, range(120), heard.append) == doubled(range(120))
    assert heard == [50, 50, 20]


def test_of_what_others_do_somebody_hears_too() -> None:
    program = PROGRAM.replace("range({count}))\n", "range({count}), heard.append)\n", 1).replace(
        "here =", "heard = []\nhere ="
    )
    assert _ran(program.format(count=COUNT) + "\nprint(sum(heard))")[-1] == str(COUNT)
