"""Importing: laws of what a file may change, whatever it says."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.person import Duty, Person
from glossa.model.target import State
from glossa.workflow.arrivals import Outcome
from glossa.workflow.commenting import Said, comment
from tests.workflow.import_samples import raised_to
from tests.workflow.samples import ES, drafted
from tests.workflow.state_samples import brought_by, sent_as, stating

_CHEAP = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
states = st.sampled_from([State.DRAFT, State.TRANSLATED, State.REVIEWED, State.FINAL])
duties = st.sets(st.sampled_from(Duty)).map(frozenset)


@given(states, st.sampled_from(["po", "xliff12", "xliff21"]))
@_CHEAP
def test_what_comes_back_as_it_left_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, state: State, format_name: str
) -> None:
    here = raised_to(drafted(tmp_path_factory.mktemp("desk")), state)
    comment(here.store, Person("Ana"), here.entry(1), Said("Is it so?", ES))
    before = here.store.path.read_bytes()
    done = brought_by(here, sent_as(here, format_name))
    assert ({arrival.outcome for arrival in done.arrivals}, done.comments) == ({Outcome.SAME}, 0)
    assert here.store.path.read_bytes() == before


@given(states, states, duties, st.booleans(), st.booleans())
@_CHEAP
def test_nobody_gets_further_by_a_file_than_by_hand(
    tmp_path_factory: pytest.TempPathFactory,
    state: State,
    claimed: State,
    may: frozenset[Duty],
    two_person: bool,
    is_new: bool,
) -> None:
    here = raised_to(drafted(tmp_path_factory.mktemp("desk")), state)
    file = stating(sent_as(here), claimed, "Otro texto." if is_new else None)
    before = here.target(1)
    try:
        brought_by(here, file, may, by="Ana", two_person=two_person)
    except GlossaError:
        assert not may & {Duty.TRANSLATOR, Duty.REVIEWER, Duty.EDITOR}
    after = here.target(1)
    assert after.text == before.text or not after.state.is_approved or may & {Duty.REVIEWER, Duty.EDITOR}
    if after.state.rank > before.state.rank and after.state.is_approved:
        assert may & {Duty.REVIEWER, Duty.EDITOR}
        assert not two_person or (not is_new and state is State.DRAFT)
    if after.state is State.FINAL and before.state is not State.FINAL:
        assert Duty.EDITOR in may
    if before.state is State.FINAL:
        assert after == before
    assert after.history[: len(before.history)] == before.history
