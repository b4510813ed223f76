"""The mutations: what makes a correct translation wrong, and which check should say so.

All are pure and take their choices from a generator seeded by the text's place, so each run makes the same mistakes.

There are none for `terms`, `first_mention`, `stale_terms` and `inconsistent_terms`: they read what the ledger says, and
whether that is right is measured where it is made (`benchmarks/terms.py`, `benchmarks/term_quality.py`); nor for
`untouched`, which looks at how a translation came about and not at its text, nor for `patterns`, which finds what a
project writes down: a mistake made for a pattern of ours would only show that `regex` works.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from check_texts import wrong_articles as articles
from check_texts import wrong_form as form
from check_texts import wrong_numbers as numbers
from check_texts import wrong_programs as programs
from check_texts import wrong_words as words
from check_texts.texts import Text


@dataclass(frozen=True, slots=True)
class Mutation:
    """One kind of mistake."""

    name: str
    family: str
    """`numbers`, `places`, `words`, `form`, `programs` or `articles`."""
    make: Callable[[Text, Random], str | None]
    """Returns the wrong target, `None` where the text has nothing that could go wrong in this way."""
    checks: frozenset[str]
    """The ids of the checks that should notice; any one of them will do."""
    fit: Callable[[Text, Random], Text] | None = None
    """Makes the correct text one in which this can go wrong."""


@dataclass(frozen=True, slots=True)
class ArticleMutation:
    """One kind of mistake that shows only beside other segments."""

    name: str
    family: str
    make: Callable[[Text, Text, Random], tuple[Text, ...] | None]
    """Returns an article of a text, and the one behind it, the last of which is wrong; `None` where nothing can go
    wrong in this way."""
    checks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A wrong translation."""

    text: Text
    target: str
    mutation: Mutation | ArticleMutation
    before: tuple[Text, ...] = ()
    """What stands before it in its article."""


def _family(family: str, *rows: tuple[str, Callable[[Text, Random], str | None], str]) -> tuple[Mutation, ...]:
    return tuple(Mutation(name, family, make, frozenset(checks.split())) for name, make, checks in rows)


def _of_program(
    name: str, make: Callable[[Text, Random], str | None], check: str, fit: Callable[[Text, Random], Text]
) -> Mutation:
    return Mutation(name, "programs", make, frozenset({check}), fit)


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
        ("a direction left open", form.turn_direction, "bidi"),
        ("a Cyrillic look-alike", form.look_alike, "look_alikes"),
        ("a small letter first", form.lower_start, "capitals"),
        ("¿ or ¡ lost", form.lose_opening_mark, "end_punctuation"),
        ("a French space lost", form.lose_french_space, "spaces"),
    ),
    _of_program("a placeholder lost", programs.lose_placeholder, "placeholders", programs.with_placeholder),
    _of_program("a placeholder altered", programs.alter_placeholder, "placeholders", programs.with_placeholder),
    _of_program("markup lost", programs.lose_tag, "markup", programs.with_markup),
    _of_program("other markup", programs.alter_tag, "markup", programs.with_markup),
)
ARTICLE_MUTATIONS = (
    ArticleMutation("translated otherwise", "articles", articles.translate_otherwise, frozenset({"same_source"})),
    ArticleMutation("beside another source", "articles", articles.repeat_target, frozenset({"same_target"})),
    ArticleMutation("a name spelt otherwise", "articles", articles.spell_otherwise, frozenset({"inconsistent_names"})),
)
KINDS: tuple[Mutation | ArticleMutation, ...] = (*MUTATIONS, *ARTICLE_MUTATIONS)


def mutants(texts: Sequence[Text]) -> Iterator[Mutant]:
    """Yields each mutation of each text that it applies to."""
    for mutation in MUTATIONS:
        for text in texts:
            rng = Random(f"{mutation.name} {text.place}")
            fit = mutation.fit(text, rng) if mutation.fit else text
            target = mutation.make(fit, rng)
            if target is not None and target != fit.target:
                yield Mutant(fit, target, mutation)


def article_mutants(texts: Sequence[Text]) -> Iterator[Mutant]:
    """Yields each mutation of each text that needs others beside it; of two languages no article is made."""
    for mutation in ARTICLE_MUTATIONS:
        for text, other in pairwise(texts):
            rng = Random(f"{mutation.name} {text.place}")
            made = mutation.make(text, other, rng) if _same_pair(text, other) else None
            if made is not None:
                yield Mutant(made[-1], made[-1].target, mutation, made[:-1])


def _same_pair(one: Text, other: Text) -> bool:
    return (one.source_language, one.target_language) == (other.source_language, other.target_language)
