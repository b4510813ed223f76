"""The mutations: what makes a correct translation wrong, and which check should say so.

All are pure and take their choices from a generator seeded by the text's place, so each run makes the same mistakes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from check_texts import wrong_form as form
from check_texts import wrong_numbers as numbers
from check_texts import wrong_words as words
from check_texts.texts import Text


@dataclass(frozen=True, slots=True)
class Mutation:
    """One kind of mistake."""

    name: str
    family: str
    """`numbers`, `places`, `words` or `form`."""
    make: Callable[[Text, Random], str | None]
    """Returns the wrong target, `None` where the text has nothing that could go wrong in this way."""
    checks: frozenset[str]
    """The ids of the checks that should notice; any one of them will do."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A wrong translation."""

    text: Text
    target: str
    mutation: Mutation


def _family(family: str, *rows: tuple[str, Callable[[Text, Random], str | None], str]) -> tuple[Mutation, ...]:
    return tuple(Mutation(name, family, make, frozenset(checks.split())) for name, make, checks in rows)


MUTATIONS = (
    *_family(
        "numbers",
        ("a digit dropped", numbers.drop_digit, "numbers"),
        ("a digit changed", numbers.change_digit, "numbers"),
        ("ten times, a tenth", numbers.shift_digit, "numbers"),
        ("a number dropped", numbers.drop_number, "numbers"),
        ("a number word changed", numbers.change_word, "numbers"),
        ("million for billion", numbers.change_scale, "numbers"),
        ("a multiple, a fraction", numbers.change_multiple, "numbers"),
        ("another currency", numbers.change_currency, "numbers"),
        ("percent for point", numbers.percent_for_point, "numbers"),
        ("point for percent", numbers.point_for_percent, "numbers"),
        ("month for day", numbers.month_for_day, "numbers"),
        ("another month", numbers.change_month, "numbers"),
        ("another weekday", numbers.change_weekday, "numbers"),
        ("morning for evening", numbers.change_half_of_day, "numbers"),
        ("a phone or code changed", numbers.change_code, "numbers"),
        ("two numbers swapped", numbers.swap_units, "numbers"),
    ),
    *_family(
        "places",
        ("two of one unit swapped", numbers.swap_places, "numbers"),
        ("two dates swapped", numbers.swap_dates, "numbers"),
    ),
    *_family(
        "words",
        ("a quote mark lost", words.lose_quote_mark, "quotations"),
        ("foreign quote marks", words.alter_quote_marks, "quotations"),
        ("a quotation unquoted", words.unquote, "quotations"),
        ("a quotation lost", words.lose_quotation, "quotations"),
        ("a name lost", words.lose_name, "names"),
        ("a name changed", words.change_name, "names"),
        ("a name misspelt", words.misspell_name, "names"),
        ("a negation lost", words.lose_negation, "negation"),
        ("a sentence lost", words.lose_sentence, "sentences length truncated"),
        ("a sentence doubled", words.double_sentence, "sentences repeated length"),
        ("a word doubled", words.double_word, "repeated"),
        ("a loop", words.loop, "repeated length"),
        ("truncated", words.truncate, "truncated length end_punctuation"),
        ("the source left", words.leave_source, "untranslated language"),
        ("half in the source", words.leave_half, "untranslated language"),
        ("the other Chinese script", words.other_script, "script language"),
    ),
    *_family(
        "form",
        ("an address lost", form.lose_address, "links"),
        ("an address altered", form.alter_address, "links"),
        ("a code lost", form.lose_code, "codes"),
        ("half a code lost", form.break_code, "codes"),
        ("another end", form.other_end, "end_punctuation"),
        ("a bracket lost", form.lose_bracket, "brackets"),
        ("half-width in Chinese", form.half_width, "punctuation_width"),
        ("two spaces", form.double_space, "spaces"),
        ("a space before a mark", form.space_before_mark, "spaces"),
        ("a character nobody sees", form.zero_width, "invisible"),
        ("a Cyrillic look-alike", form.look_alike, "look_alikes"),
        ("a small letter first", form.lower_start, "capitals"),
        ("¿ or ¡ lost", form.lose_opening_mark, "end_punctuation"),
        ("a French space lost", form.lose_french_space, "spaces"),
    ),
)


def mutants(texts: Sequence[Text]) -> Iterator[Mutant]:
    """Yields each mutation of each text that it applies to."""
    for mutation in MUTATIONS:
        for text in texts:
            target = mutation.make(text, Random(f"{mutation.name} {text.place}"))
            if target is not None and target != text.target:
                yield Mutant(text, target, mutation)
