"""What the pages of `glossa review` look like: lines that fit, terms marked, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.containers import Lines
from rich.text import Text

from glossa.cli._review.help import help_page
from glossa.cli._review.keys import ACTIONS, KEYS
from glossa.cli._review.line import Line, prompt
from glossa.cli._review.page import Pages, Size, View, page
from glossa.cli._review.terminal import PASTED, events_of, keys_of
from glossa.cli._review.wrapping import clipped, wrapped
from glossa.cli._text import harmless
from glossa.model.comment import Comment
from glossa.model.finding import Finding, Severity
from glossa.model.match import Match
from glossa.model.target import State
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.filtering import Filter
from glossa.workflow.reviewing import begin
from tests.workflow.samples import AR, ES, ZH, Desk, StubEngine, desk, drafted, edited

CHINESE = "各方在会议上签署了一份联合声明，“这很重要。”代表们说：2026年将再次开会😀。"
ARABIC = "وقّع الوزراء <1>بيانًا مشتركًا</1> يوم الاثنين، وسيجتمعون مرة أخرى في يونيو."
TEXTS = st.text(st.sampled_from("ab ,。“”中文😀é\u0301\u200dن<1/>\n-"), max_size=60)


@settings(deadline=None)
@given(TEXTS, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = [line.plain for line in wrapped(Text(text), width)]
    assert all(cell_len(line) <= max(width, 4) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@settings(deadline=None)
@given(TEXTS, st.integers(1, 30))
def test_clipped_lines_fit(text: str, width: int) -> None:
    assert cell_len(clipped(Text(text.replace("\n", " ")), width).plain) <= width


def test_words_stay_whole_and_chinese_parts_anywhere_but_before_what_closes() -> None:
    assert [line.plain for line in wrapped(Text("They spoke for three hours."), 12)] == [
        "They spoke",
        "for three",
        "hours.",
    ]
    assert [line.plain for line in wrapped(Text("他们说：“很好。”再见"), 12)] == ["他们说：“很", "好。”再见"]
    assert [line.plain for line in wrapped(Text("一二三四五六，七"), 12)] == ["一二三四五", "六，七"]


def test_a_tag_and_an_accent_are_not_cut() -> None:
    assert [line.plain for line in wrapped(Text("aaaa<12>bb"), 6)] == ["aaaa", "<12>bb"]
    assert [line.plain for line in wrapped(Text("aaae\u0301e\u0301"), 4)] == ["aaae\u0301", "e\u0301"]


def test_what_a_terminal_would_obey_is_shown_instead() -> None:
    assert harmless("a\x1b[2Jb\x9bc\x7f") == "a␛[2Jb\ufffdc␡"
    assert harmless(ARABIC) == ARABIC


def shown(view: View, columns: int = 80, lines: int = 24, scroll: int = 0) -> list[str]:
    """Returns a page as plain lines, none too long and none too many."""
    made = [line.plain for line in page(view, Size(columns, lines), scroll).lines]
    assert len(made) == lines
    assert max(map(cell_len, made)) <= columns
    return made


def view(here: Desk, number: int) -> View:
    """Makes the view of a segment."""
    return View(begin(here.article, ES, Filter()).at(number))


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns an article whose fourth segment lacks its term."""
    made = drafted(tmp_path, "# The lake\n\nTwo boats left.\n\nThey spoke.\n\nA joint statement was signed.\n")
    edited(made, 4, "Se firmó una nota.")
    return made


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (120, 40), (64, 16)])
def test_a_page_shows_where_we_are_both_texts_findings_context_and_keys(here: Desk, columns: int, lines: int) -> None:
    made = shown(view(here, 4), columns, lines)
    text = "\n".join(made)
    assert made[0].startswith(" summit.md")
    assert "0 of 4" in made[0]
    for part in ("▸ 4  ", "translated", "Ana", "A joint statement was signed.", "Se firmó una nota.", "error  “joint"):
        assert part in text
    assert "? help  q quit" in made[-1]


def test_the_columns_are_aligned(here: Desk) -> None:
    made = shown(view(here, 4))
    starts = {line.index(text) for text in ("A joint", "Se firmó", "[es] They spoke") for line in made if text in line}
    assert starts == {10}


def test_what_is_approved_around_is_ticked_off(here: Desk) -> None:
    review.approve(here.sitting("Ben"), [here.entry(3)])
    made = shown(view(here, 4))
    assert any(line.startswith("     ✓ 3  They spoke.") for line in made)
    assert made[0].endswith("1 of 4 approved, 2 of 12 words ")


def test_terms_are_marked_in_both_texts(here: Desk) -> None:
    edited(here, 4, "Se firmó una declaración conjunta.")
    (source, target) = [
        line
        for line in page(view(here, 4), Size(80, 24)).lines
        if "A joint statement was signed." in line.plain or "Se firmó una declaración conjunta." in line.plain
    ]
    for line, term in ((source, "joint statement"), (target, "declaración conjunta")):
        assert [line.plain[span.start : span.end] for span in line.spans if "underline" in str(span.style)] == [term]


def test_reason_change_memory_and_comments_are_told(here: Desk) -> None:
    edited(here, 4, "Se firmó una nota conjunta.")
    review.reject(here.sitting("Ben"), [here.entry(4)], "错字 😀")
    seen = view(here, 4)
    _, entry = seen.round.entry
    target = entry.targets[ES]
    waived = Finding("links", Severity.WARNING, "the link is lost", waiver=Waiver("Ben", "a name", "2026-11-22"))
    entry = replace(
        entry,
        targets={ES: replace(target, findings=(*target.findings, waived))},
        comments=(
            Comment("2026-11-20T10:00:00Z", "Ana", "old", settles=True),
            Comment("2026-11-21T10:00:00Z", "Ana", "¿Nota?", ES),
            Comment("2026-11-21T10:00:00Z", "Ana", "autre", AR),
        ),
    )
    entries = tuple(entry if old.segment == entry.segment else old for old in seen.round.article.entries)
    changed = replace(seen.round, article=replace(seen.round.article, entries=entries))
    text = "\n".join(shown(View(changed, [Match("", "Firmaron.", 100, "other.md", "Ben")]), 80, 40))
    for part in (
        "why  错字 😀",
        "warning  the link is lost: waived by Ben: a name",
        "last  reject by Ben",
        "memory  Firmaron.  100%, other.md, Ben",
        "comment  Ana, 2026-11-21: ¿Nota?",
        "comment  1 settled",
    ):
        assert part in text
    assert "autre" not in text


def test_a_source_that_has_changed_shows_how(tmp_path: Path) -> None:
    made = drafted(tmp_path, "Two old boats left the lake.\n")
    edited(made, 1, "Dos barcos viejos dejaron el lago.")
    made.write("Two new boats left the lake.\n")
    made.ingest()
    assert any("changed  Two [-old-][+new+] boats left" in line for line in shown(view(made, 1)))


@pytest.mark.parametrize(("text", "language"), [(CHINESE, ZH), (ARABIC, AR)])
def test_wide_and_right_to_left_texts_fit(tmp_path: Path, text: str, language: LanguageTag) -> None:
    made = desk(tmp_path, "The <b>ministers</b> met.\n\nThey left.\n")
    made.run(StubEngine(answer=lambda texts, _: [text * 6 for _ in texts]), to=language)
    seen = View(begin(made.article, language, Filter()))
    for columns, lines in ((80, 24), (120, 40), (37, 11)):
        drawn = [line.plain for line in page(seen, Size(columns, lines)).lines]
        assert (len(drawn), max(map(cell_len, drawn)) <= columns) == (lines, True)
        assert any(letter in line for line in drawn for letter in set(text) - {" ", "<", ">", "/", "1"})


def test_a_page_that_is_too_long_is_scrolled(here: Desk) -> None:
    edited(here, 2, "Palabras. " * 200)
    made = shown(view(here, 2))
    assert any("↓" in line and "more" in line for line in made)
    end = page(view(here, 2), Size(80, 24), 999)
    assert end.scroll < 999
    assert any("last  edit by Ana" in line.plain for line in end.lines)


def test_a_segment_without_translation_says_so(tmp_path: Path) -> None:
    made = desk(tmp_path, "A joint statement was signed.\n")
    made.ingest()
    seen = View(begin(made.article, ES, Filter()), terms=made.assessor().matches("A joint statement was signed."))
    text = "\n".join(shown(seen))
    assert "paragraph  untranslated" in text
    assert "term  joint statement → declaración conjunta" in text


def test_the_help_names_every_key_and_fits() -> None:
    lines = [line.plain for line in help_page(Size(80, 24)).lines]
    assert len(lines) <= 24
    assert max(map(cell_len, lines)) <= 80
    assert all(any(key.label in line and key.help in line for line in lines) for key in KEYS)


@pytest.mark.parametrize("size", [Size(60, 20), Size(30, 10)])
def test_on_a_small_screen_the_help_is_scrolled_and_nothing_of_it_cut(size: Size) -> None:
    pages = [help_page(size, scroll) for scroll in range(100)]
    assert all(len(each.lines) <= size.lines for each in pages)
    seen = " ".join(dict.fromkeys(line.plain.strip() for each in pages for line in each.lines[2:-1]))
    assert all(word in seen for key in KEYS for word in key.help.split())
    assert pages[-1].scroll < 99


def test_a_long_text_is_looked_through_once_and_not_for_each_line(monkeypatch: pytest.MonkeyPatch) -> None:
    divided: list[Text] = []
    divide = Text.divide

    def counted(text: Text, offsets: Iterable[int]) -> Lines:
        divided.append(text)
        return divide(text, offsets)

    monkeypatch.setattr(Text, "divide", counted)
    assert len(wrapped(Text("很长 word " * 500), 40)) > 100
    assert len(divided) <= 2


def test_what_is_counted_is_named(tmp_path: Path) -> None:
    made = desk(tmp_path, "还有两艘船😀。\n")
    made.ingest()
    text = page(View(begin(made.article, ES, Filter())), Size(80, 24)).lines[0].plain
    assert text.endswith("0 of 1 approved, 0 of 5 characters ")


def test_the_guide_names_every_key() -> None:
    guide = Path(__file__).parents[2].joinpath("docs", "guide.md").read_text(encoding="utf-8")
    for key in KEYS:
        assert f"| {' '.join(f'`{name}`' for name in key.label.split('  '))} | {key.help} |" in guide


def test_no_key_means_two_things() -> None:
    assert len(ACTIONS) == sum(len(key.names) for key in KEYS)


@pytest.mark.parametrize(
    ("sent", "names"),
    [
        ("a", ["a"]),
        ("\x1b[A\x1bOB", ["up", "down"]),
        ("\x1b", ["escape"]),
        ("ñ😀声\r", ["ñ", "😀", "声", "enter"]),
        ("\x1b[1;5Ca", ["a"]),
        ("\x03\x7f\x02", ["ctrl-c", "backspace"]),
        ("\x1b[H\x1b[3~\x05", ["home", "delete", "ctrl-e"]),
        ("船\u3000\u00a0\u200c\u200f👩\u200d🚒", ["船", "\u3000", "\u00a0", "\u200c", "\u200f", "👩", "\u200d", "🚒"]),
    ],
)
def test_keys_are_known_by_what_they_send(sent: str, names: list[str]) -> None:
    assert list(keys_of(sent)) == names


def test_a_line_is_typed_and_corrected() -> None:
    line = Line()
    for key in ("s", "í", "x", "backspace", " ", "😀", "up", "e", "\u0301"):
        line = line.typed(key)
    assert line.text == "sí 😀e\u0301"
    assert line.typed("backspace").text == "sí 😀"
    assert line.typed("ctrl-u").text == ""
    assert Line().typed("backspace").text == ""


def test_state_of_the_article_is_untouched_by_looking(here: Desk) -> None:
    before = here.store.path.read_bytes()
    shown(view(here, 4))
    assert here.store.path.read_bytes() == before
    assert here.target(4).state is State.TRANSLATED


@given(st.text("aé\u0301 声👩\u200d🚒ب<", max_size=40), st.integers(2, 30), st.integers(1, 12), st.integers(0, 40))
def test_a_prompt_fits_and_has_the_cursor(text: str, columns: int, lines: int, place: int) -> None:
    rows, (column, row) = prompt("为什么?", Line(text[:place], text[place:]), Size(columns, lines))
    assert len(rows) <= max(1, lines - 3)
    assert all(cell_len(each.plain) <= columns for each in rows)
    assert 0 <= row < len(rows)
    assert 0 <= column < columns


def test_a_paste_is_one_key_whatever_parts_it_comes_in() -> None:
    sent = "a\x1b[200~q\n\x1bñ😀\x1b[201~b"
    keys: list[str] = []
    rest = ""
    for part in (sent[:12], sent[12:]):
        found, rest = events_of(rest + part)
        keys += found
    assert (keys, rest) == (["a", f"{PASTED}q  ñ😀", "b"], "")


def test_the_lines_of_a_segment_are_cut_once_and_the_pages_are_those_that_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = drafted(tmp_path, f"{'The boat left. 船 قارب 😀 ' * 90}\n\nTwo boats left.\n")
    view = View(begin(here.article, ES, Filter()))
    pages = Pages()
    cut: list[str] = []

    def counted(text: Text, width: int) -> list[Text]:
        cut.append(text.plain)
        return wrapped(text, width)

    monkeypatch.setattr("glossa.cli._review.page.wrapped", counted)
    source = view.round.entry[1].segment.source
    for scroll in (0, 1, 7, 10_000):
        shown = replace(view, message=Text(f"scrolled {scroll}"))
        assert pages.page(shown, Size(80, 24), scroll) == page(shown, Size(80, 24), scroll)
    assert cut.count(source) == 1 + 4
    assert pages.page(view, Size(60, 24)) == page(view, Size(60, 24))
    there = replace(view, round=view.round.next())
    assert pages.page(there, Size(60, 24)) == page(there, Size(60, 24))
