"""The one exception that is raised on purpose, and the exit codes."""

from __future__ import annotations

from glossa.errors import ExitCode, GlossaError


def test_an_error_says_what_and_what_next() -> None:
    error = GlossaError("No such file: 新闻😀.md", hint="Check the name.", exit_code=ExitCode.STORE)
    assert str(error) == error.message == "No such file: 新闻😀.md"
    assert (error.hint, error.exit_code) == ("Check the name.", 4)


def test_an_error_can_be_told_in_one_line() -> None:
    assert (
        GlossaError("No such file: 新闻.md", hint="Check the name.").in_full == "No such file: 新闻.md. Check the name."
    )
    assert GlossaError("No such file").in_full == "No such file"


def test_without_more_it_is_about_the_input() -> None:
    assert GlossaError("x").exit_code is ExitCode.INPUT
    assert GlossaError("x").hint == ""


def test_exit_codes_are_those_of_the_manual() -> None:
    assert {code.name: int(code) for code in ExitCode} == {
        "OK": 0,
        "INCOMPLETE": 1,
        "USAGE": 2,
        "INPUT": 3,
        "STORE": 4,
        "ENGINE": 5,
        "UNCHECKED": 6,
        "INTERRUPTED": 130,
    }
