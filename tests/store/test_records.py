"""Articles and their tables."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from glossa.model.article import Article
from glossa.model.inline import InlineCode
from glossa.model.target import Origin, State, Target
from glossa.store._codec import Misfit, codec
from glossa.store.form import Tables, dump, parse
from glossa.store.records import from_tables, read_header, record_id, to_tables
from tests.model.strategies import articles
from tests.store.samples import article


@given(articles)
@settings(deadline=None, max_examples=60)
def test_an_article_survives_its_tables(made: Article) -> None:
    assert from_tables(to_tables(made)) == made


@given(articles)
@settings(deadline=None, max_examples=60)
def test_an_article_survives_its_bytes(made: Article) -> None:
    assert from_tables(parse(dump(to_tables(made)))) == made


def test_fields_that_have_their_default_are_left_out() -> None:
    records = to_tables(article())["targets"].values()
    assert next(iter(records)) == {
        "segment": "a1b2c3d4",
        "language": "es",
        "text": "Abre la cumbre de los ríos",
        "state": "draft",
        "origin": {"kind": "mt", "time": "2026-11-21T12:00:00Z", "engine": "apertium"},
    }


def test_what_a_unit_looks_like_in_the_file_is_left_out_where_it_is_the_text() -> None:
    headline, paragraph = to_tables(article())["units"].values()
    assert headline == {
        "id": "u1",
        "role": "headline",
        "text": "River summit opens",
        "codes": [],
        "line": 1,
        "before": "# ",
    }
    assert paragraph["raw"] == "Ministers met **today**. They\nspoke of common prosperity 😀."


def test_the_id_of_a_target_does_not_depend_on_what_else_is_there() -> None:
    whole = article()
    alone = Article(whole.name, whole.document, whole.entries[2:3])
    assert to_tables(alone)["targets"].items() <= to_tables(whole)["targets"].items()


def test_two_records_never_share_an_id() -> None:
    first = record_id({}, "3f9a1c02", "es")
    second = record_id({first: {}}, "3f9a1c02", "es")
    assert int(second) == int(first) + 1


def test_a_lone_surrogate_has_an_id_too() -> None:
    assert record_id({}, "\ud800").isdigit()


def _broken(table: str, **parts: object) -> Tables:
    tables: Tables = json.loads(json.dumps(to_tables(article())))
    record = next(iter(tables[table].values()))
    record |= parts
    return tables


@pytest.mark.parametrize(
    ("table", "parts", "message"),
    [
        ("targets", {"colour": "red"}, "has the unknown key 'colour'"),
        ("targets", {"state": "good"}, "state: must be one of untranslated, draft"),
        ("targets", {"state": ["draft"]}, "state: must be one of"),
        ("targets", {"revision": True}, "revision: must be of the kind int"),
        ("targets", {"origin": {"kind": "mt"}}, "origin: lacks time"),
        ("targets", {"origin": "mt"}, "origin: must be an object"),
        ("targets", {"terms": {}}, "terms: must be a list"),
        ("targets", {"terms": [{"source": [1]}]}, "terms: source: must be a pair of offsets"),
        ("targets", {"segment": 3}, "lacks segment or language"),
        ("units", {"before": 3}, "before: must be of the kind str"),
        ("segments", {"line": None}, "line: must be of the kind int"),
        ("segments", {"obsolete": "yes"}, "obsolete: must be of the kind bool"),
        ("article", {"schema": "1"}, "schema: must be of the kind int"),
    ],
)
def test_a_record_that_does_not_fit_is_named(table: str, parts: dict[str, object], message: str) -> None:
    tables = _broken(table, **parts)
    key = next(iter(tables[table]))
    with pytest.raises(Misfit) as caught:
        from_tables(tables)
    assert str(caught.value).startswith(f"table {table}, record {key}: {message}")


def test_a_file_is_about_one_article() -> None:
    with pytest.raises(Misfit, match="table article: must have one record"):
        read_header({})


def test_a_message_never_holds_the_text_of_a_target() -> None:
    with pytest.raises(Misfit) as caught:
        from_tables(_broken("targets", state="un texto secreto"))
    assert "secreto" not in str(caught.value)


def test_a_value_that_may_be_missing_may_be_null() -> None:
    origin = codec(Origin).decode({"kind": "mt", "time": "2026-11-21T12:00:00Z", "score": None})
    assert origin.score is None


def test_a_type_without_a_shape_is_refused() -> None:
    from dataclasses import dataclass

    @dataclass(frozen=True)
    class Weighed:
        weight: float

    with pytest.raises(TypeError, match="no shape"):
        codec(Weighed)


def test_codecs_are_made_once() -> None:
    assert codec(InlineCode) is codec(InlineCode)


def test_a_target_without_its_segment_is_not_dropped_in_silence() -> None:
    with pytest.raises(Misfit, match="there is no segment elsewhere"):
        from_tables(_broken("targets", segment="elsewhere"))


def test_states_are_written_by_their_names() -> None:
    assert {
        codec(Target).encode(target)["state"] for entry in article().entries for target in entry.targets.values()
    } == {
        State.DRAFT.value,
        State.REVIEWED.value,
        State.TRANSLATED.value,
    }
