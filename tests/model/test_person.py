"""What people may do."""

from __future__ import annotations

from glossa.model.person import Duty, Person, same_person


def test_where_nobody_is_named_everybody_may_do_everything() -> None:
    assert all(Person("Ana").may(duty) for duty in Duty)


def test_an_editor_may_do_everything() -> None:
    assert all(Person("Ana", frozenset({Duty.EDITOR})).may(duty) for duty in Duty)


def test_others_may_do_what_they_are_there_for() -> None:
    assert [duty for duty in Duty if Person("王伟", frozenset({Duty.REVIEWER})).may(duty)] == [Duty.REVIEWER]


def test_a_name_is_one_however_it_is_typed() -> None:
    assert same_person("Ana  PÉREZ", "ana pérez")
    assert not same_person("Ana", "Anna")
