"""Several people at one article at once, each in a process of their own: what was said to be saved is there."""

from __future__ import annotations

import multiprocessing
import random
from multiprocessing.queues import Queue
from pathlib import Path

from glossa.errors import GlossaError
from glossa.model.history import UNDO
from glossa.store import StaleRevision, examine
from glossa.store import store as stores
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment, threads
from glossa.workflow.edit import edit
from glossa.workflow.undo import undo
from tests.workflow.samples import Desk, drafted

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["filelock", "glossa.store.storage", "tests.workflow.test_together"])
TURNS = 25
Done = tuple[str, str, str]
"""Who, what, and the text or the comment, where there is one."""


def _work(root: Path, path: Path, name: str, done: Queue[list[Done]]) -> None:
    """Edits, approves, takes back and comments on one segment as chance has it; tells what was saved."""
    stores.PATIENCE = 600.0  # in a process of its own
    here, chance = Desk(root, path), random.Random(name)
    saved: list[Done] = []
    for turn in range(TURNS):
        try:
            saved.append(_step(here, name, chance.choice(["edit", "approve", UNDO, "comment"]), f"{name} {turn} 😀."))
        except StaleRevision:
            pass  # the other was faster, and nothing was saved
        except GlossaError as error:
            assert "Nothing to take back" in error.message, error.message  # noqa: PT017
    done.put(saved)


def _step(here: Desk, name: str, action: str, text: str) -> Done:
    sitting, entry = here.sitting(name), here.entry(1)
    if action == "comment":
        return name, action, comment(here.store, sitting.person, entry, Said(text)).text
    if action == "edit":
        return name, action, edit(sitting, entry, text).text
    if action == UNDO:
        return name, action, undo(sitting, entry).target.text
    before = entry[1].targets[sitting.language]
    review.approve(sitting, [entry])
    return name, "nothing" if before.state.is_approved else action, ""


def test_nothing_that_was_saved_is_lost_and_nothing_else_is_there(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    done: Queue[list[Done]] = PROCESSES.Queue()
    workers = [PROCESSES.Process(target=_work, args=(here.root, here.path, name, done)) for name in ("Ana", "王伟")]
    for worker in workers:
        worker.start()
    saved = [step for _ in workers for step in done.get(timeout=600)]
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]

    history = here.target(1).history
    steps = [(change.by, change.action) for change in history[1:]]
    assert sorted(steps) == sorted((by, what) for by, what, _ in saved if what not in ("comment", "nothing"))
    assert [change.revision for change in history] == list(range(1, len(history) + 1))
    said = [(each.by, each.text) for thread in threads(here.article) for each in thread.comments]
    assert sorted(said) == sorted((by, text) for by, what, text in saved if what == "comment")
    assert examine(here.store.path) == ()
