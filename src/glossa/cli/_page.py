"""A report as one page of HTML: it needs no network and no script, and can be mailed, printed or published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from glossa.cli._html import Html, element, joined
from glossa.cli._output import counted
from glossa.cli._page_texts import block
from glossa.cli._statement import began, edited_cells, percent, statement, unit_of
from glossa.text.languages import LanguageTag, is_right_to_left, language_name
from glossa.workflow.disclosure import Disclosure, Part
from glossa.workflow.report import Report


def page(report: Report) -> bytes:
    """Returns the whole page, UTF-8."""
    about = report.disclosure
    title = f"{about.article}: {language_name(about.source)} into {language_name(about.language)}"
    style = files("glossa.cli").joinpath("page.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content=f"glossa {about.version}"),
        element("title", title),
        element("style", Html(style)),
    )
    body = element("body", _header(about), element("main", _about(about), _texts(report)), _footer(about))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n".encode()


def _header(about: Disclosure) -> Html:
    return element(
        "header",
        element("h1", element("bdi", about.article)),
        element("p", f"{language_name(about.source)} → {language_name(about.language)} · {_standing(about)}"),
        element("nav", element("p", element("a", "Disclosure", href="#disclosure"), " · ", _link_to_texts())),
    )


def _link_to_texts() -> Html:
    return element("a", "Both texts", href="#texts")


def _standing(about: Disclosure) -> str:
    states = [
        f"{amount.segments:,} {state.value}"
        for state, amount in reversed(tuple(about.states.items()))
        if amount.segments
    ]
    return f"{counted(about.total.segments, 'segment')}: {', '.join(states)}" if states else "nothing to translate"


def _about(about: Disclosure) -> Html:
    sentences = [element("p", sentence) for sentence in statement(about, _isolated)]
    parts = [_bar(about), _shares(about), *_people(about), *_glossaries(about)]
    return element(
        "section",
        element("h2", "Disclosure", id="disclosure"),
        element("div", *sentences, class_="statement"),
        *parts,
        class_="about",
        aria_labelledby="disclosure",
    )


def _isolated(name: str) -> str:
    """Keeps a name in another script from turning its neighbours round."""
    return f"\u2068{name}\u2069"


def _bar(about: Disclosure) -> Html:
    """Shows the shares as one bar; the table below says the same in numbers."""
    parts = [
        element(
            "span",
            class_=share.beginning.value,
            style=f"flex: {share.amount.words} 0 0",
            title=f"{began(share)}: {percent(share.amount.words, about.total.words)}",
        )
        for share in about.shares
        if share.amount.words
    ]
    return element("div", *parts, class_="bar", aria_hidden="true") if parts else Html()


def _shares(about: Disclosure) -> Html:
    unit = unit_of(about)
    head = ("Began as", "Segments", f"{unit.capitalize()}s", "Share", f"Edited {unit}s", "Like the draft")
    rows = [
        (
            began(share),
            f"{share.amount.segments:,}",
            f"{share.amount.words:,}",
            percent(share.amount.words, about.total.words),
            *edited_cells(share),
        )
        for share in about.shares
    ]
    total = ("all", f"{about.total.segments:,}", f"{about.total.words:,}", "", "", "")
    return _table("How the texts began", head, rows, numbers=range(1, len(head)), total=total)


def _people(about: Disclosure) -> Iterator[Html]:
    rows = [
        (said, element("bdi", part.name), f"{part.amount.segments:,}", f"{part.amount.words:,}", *_days(part))
        for said, parts in (
            ("wrote or edited", about.writers),
            ("reviewed", about.reviewers),
            ("signed off", about.signers),
        )
        for part in parts
    ]
    if rows:
        head = ("What", "Who", "Segments", f"{unit_of(about).capitalize()}s", "First", "Last")
        yield _table("Who did what", head, rows, numbers=(2, 3))


def _days(part: Part) -> tuple[str, str]:
    return part.first[:10], part.last[:10]


def _glossaries(about: Disclosure) -> Iterator[Html]:
    rows = [(element("bdi", basis.name), f"{basis.entries:,}", basis.version) for basis in about.glossaries]
    if rows:
        yield _table("Glossaries", ("Glossary", "Entries used", "Version"), rows, numbers=(1,))


def _table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Sequence[int],
    total: Sequence[str] = (),
) -> Html:
    def cells(row: Sequence[str], name: str) -> Iterator[Html]:
        for place, cell in enumerate(row):
            scope = {"td": "row", "th": "col"}[name] if name == "th" or place == 0 else None
            yield element("th" if scope else "td", cell, scope=scope, class_="number" if place in numbers else None)

    body = [element("tr", *cells(row, "td")) for row in rows]
    foot = element("tfoot", element("tr", *cells(total, "td"))) if total else Html()
    made = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *cells(head, "th"))),
        element("tbody", *body),
        foot,
    )
    return element("div", made, class_="wide", tabindex="0", role="region", aria_label=caption)


def _texts(report: Report) -> Html:
    about = report.disclosure
    columns = element(
        "p",
        element("span", language_name(about.source)),
        element("span", language_name(about.language)),
        class_="columns",
        aria_hidden="true",
    )
    source, target = (_setting(language) for language in (about.source, about.language))
    blocks = [block(each, source, target) for each in report.blocks]
    return element(
        "section",
        element("h2", "Both texts", id="texts"),
        _legend(),
        columns,
        *blocks,
        aria_labelledby="texts",
    )


def _setting(language: LanguageTag) -> dict[str, str | None]:
    """Returns the attributes of a text in `language`."""
    return {"lang": language, "dir": "rtl" if is_right_to_left(language) else "ltr"}


def _legend() -> Html:
    marks = (("", "a term as the glossaries ask"), ("unmet", "one that is not"), ("waived", "one that was waived"))
    shown = [joined(element("mark", said, class_=f"term {kind}".strip()), " ") for kind, said in marks]
    return element("p", *shown, "Rest the pointer on a term to see its entry, or open the details.", class_="legend")


def _footer(about: Disclosure) -> Html:
    return element(
        "footer", element("p", f"Made by glossa {about.version} from what is stored; nothing else was read.")
    )
