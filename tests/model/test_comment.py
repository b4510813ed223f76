"""Threads of comments."""

from __future__ import annotations

from glossa.model.comment import Comment, open_comments

ASK = Comment("2026-11-21T12:00:00Z", "Ana", "Is it the river? 河？")
ANSWER = Comment("2026-11-21T12:01:00Z", "王伟", "It is.", settles=True)


def test_a_thread_is_open_until_somebody_settles_it() -> None:
    assert open_comments(()) == ()
    assert open_comments((ASK,)) == (ASK,)
    assert open_comments((ASK, ANSWER)) == ()
    assert open_comments((ASK, ANSWER, ASK)) == (ASK,)
