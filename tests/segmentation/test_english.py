"""Where English sentences end. `|` marks each cut; the spaces around it are the white space of the text."""

from __future__ import annotations

import pytest

from glossa.segmentation import boundaries
from glossa.text.languages import LanguageTag

CASES = (
    # full stops, question and exclamation marks
    "The talks ended. | Both sides smiled.",
    "Is it over? | Nobody knows.",
    "What a day! | We went home.",
    "You did what?! | I did it.",
    "No!!! | Not again.",
    "One sentence without an end",
    "The first came by train. | 24 others walked.",
    "It closed in 2019. | It opened again in 2021.",
    # titles and names
    "He met Gen. Rivers and Gov. Stone.",
    "Mr. Hale, Mrs. Hale and Ms. Quinn agreed. | Dr. Poole did not.",
    "Sen. Park, Lt. Col. Marsh and Prof. Ames spoke. | Rev. Dale prayed.",
    "J. K. Fielding wrote it. | George W. Marsh read it.",
    "The book by P. D. Hall sold well.",
    "They live on St. Mary Street near Mt. Hollow. | It rains there.",
    "John Marsh Jr. took the chair. | He was brief.",
    # states and institutions
    "The U.S. President left at noon.",
    "The U.S. House voted. | The Senate waited.",
    "She studied in the U.S. | The talks began after that.",
    "He came back from the U.K. | He was tired.",
    "The U.N. Security Council met. | Nothing came of it.",
    "He lives in Washington, D.C. | She lives in Port Alder.",
    "The Washington, D.C. Council met.",
    "Acme Inc. said so. | Borealis Corp. Chairman Lee denied it.",
    "The deal went to Acme Ltd. | The rest is known.",
    # times, dates, numbers
    "It starts at 3 p.m. Monday and ends at 11 a.m. Tuesday.",
    "It starts at 3 p.m. | The doors open at two.",
    "On Jan. 5 and Sept. 11 they met. | It was cold.",
    "They met in Dec. | Nobody knew.",
    "They met on Mar. 7 in Harborough, Pa. Mayor Hill came.",
    "Growth was 3.14 percent. | Prices fell.",
    "Read No. 5 and Nos. 7 to 9. | Then go on.",
    "Did he agree? | No. | He refused.",
    "See Fig. 3, Art. 7 and pp. 10-12. | It helps.",
    "It was Harbour vs. Hill. | Hill won.",
    "Bring paper, pens, etc. | The rest is here.",
    "Use a tool, e.g. a saw, i.e. Something sharp.",
    "We took plan B. | The others took plan C.",
    # quotations
    "“We came here to listen,” he said. | Then he left.",
    "“We came to listen. | What we heard was new,” she said. | Then it rained.",
    '"We came to listen. | What we heard was new," she said.',
    "“Really?” she asked. | “Yes!” he said.",
    "“Really?” Marsh asked. | “Yes!” the mayor said.",
    "“Stop!” | The car halted.",
    "He called it “a good day.” | She did not.",
    "He called it ‘a good day.’ | She did not.",
    '"It happened in the U.S." | He nodded.',
    "“One sentence starts a long quotation. | It goes on in the next paragraph.",
    "They left early. | “We had come to listen. | We did.",
    "“Go.” | “Why?” | “Because.”",
    "She turned to him, “This is great.” she said.",
    "“And good coffee …” | The hall laughed.",
    # letters
    "He fought in World War I. | In 1918 he came home.",
    "They gave him vitamin C. | The pill helped.",
    "They heard of Malcolm X. | This was news.",
    "The talk by Li J. He was short.",
    # brackets
    "The plan (see fig. 2. Also fig. 3) failed. | Nobody wept.",
    "It failed. | (Nobody wept.) | It was late.",
    "(Nobody wept. | It was late.) | Then it rained.",
    "He knew it (he had been there!) and smiled.",
    "The city [pop. 4,000] grew. | It shrank again.",
    # datelines, agencies
    "PORT ALDER, June 2 (Coast News) — This week, the council met. | It will meet again.",
    "HILLTOWN (Agency) - Nothing happened. | Enditem",
    # ellipses
    "He stopped... | Then he left.",
    "It was… odd. | It passed.",
    "Wait … what?",
    "Yes... maybe.",
    # addresses, versions, file names
    "Write to press.office@example.org. | We answer.",
    "See https://example.org/a.b?c=D.E#f. | It is free.",
    "Version 2.0.1 of Tool.Js is out. | Read main.py first.",
    "The firm Quick! is big. | It grows.",
    # notes, emoji, lists
    "It was proved.[1] | Nobody doubts it.",
    "It was proved.¹ | Nobody doubts it.",
    "It was proved [2]. | Nobody doubts it.",
    "Well done! 🎉 | See you soon.",
    "Thanks 😀 to all. | 😀 is a face.",
    "1. First we eat. | Then we talk.",
    "a) Bread. | b) Butter.",
    "Sales fell. | iPhone owners waited.",
    "Some said so.* | Others did not.",
    # other scripts inside
    "The term is 共同富裕. | It means a lot.",
    "He wrote 𝒜 and 𐍈. | Then he stopped.",
)


@pytest.mark.parametrize("case", CASES)
def test_english(case: str) -> None:
    wanted = case.split(" | ")
    text = " ".join(wanted)
    assert [span.of(text) for span in boundaries(text, LanguageTag("en"))] == wanted


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("abbreviation", ["Bur", "Bur."])
def test_a_projects_own_abbreviation_never_ends_a_sentence(abbreviation: str) -> None:
    text = "The Bur. The papers call it that. It is old."
    own = frozenset({abbreviation})
    assert [span.of(text) for span in boundaries(text, LanguageTag("en"), own)] == [
        "The Bur. The papers call it that.",
        "It is old.",
    ]


def test_without_it_the_same_word_does() -> None:
    text = "The Bur. The papers call it that."
    assert len(boundaries(text, LanguageTag("en"))) == 2


def test_a_region_changes_nothing() -> None:
    text = "He met Gen. Rivers. Nobody knew."
    assert boundaries(text, LanguageTag("en-GB")) == boundaries(text, LanguageTag("en"))
