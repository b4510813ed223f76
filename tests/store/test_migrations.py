"""Old files are lifted, newer ones refused, kept ones still read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.store import ArticleStore
from glossa.store._codec import Misfit
from glossa.store.form import Tables
from glossa.store.migrations import SCHEMA, NewerSchema, lifted, schema_of
from tests.store.samples import article, stored

KEPT = Path(__file__).parent / "kept"


def _tables(schema: object) -> Tables:
    return {"article": {"1": {"schema": schema}}, "targets": {"5": {"txt": "Hoy."}}}


def _rename(tables: Tables) -> Tables:
    return tables | {"targets": {key: {"text": record["txt"]} for key, record in tables["targets"].items()}}


def _add(tables: Tables) -> Tables:
    return tables | {"comments": {}}


def test_each_step_lifts_by_one() -> None:
    assert lifted(_tables(1), [_rename, _add]) == {
        "article": {"1": {"schema": 3}},
        "targets": {"5": {"text": "Hoy."}},
        "comments": {},
    }


def test_steps_that_are_done_are_not_done_again() -> None:
    assert lifted(_tables(2), [_rename, _add])["targets"] == {"5": {"txt": "Hoy."}}


def test_tables_of_today_stay_as_they_are() -> None:
    assert lifted(_tables(SCHEMA)) == _tables(SCHEMA)


def test_tables_from_the_future_are_refused() -> None:
    with pytest.raises(NewerSchema):
        lifted(_tables(3), [_rename])


@pytest.mark.parametrize("schema", [0, None, "1"])
def test_tables_without_a_schema_are_odd(schema: object) -> None:
    with pytest.raises(Misfit):
        schema_of(_tables(schema))


@pytest.mark.parametrize("use", ["read", "summary", "grounds", "transaction"])
def test_a_file_of_a_newer_glossa_is_refused_and_kept(tmp_path: Path, use: str) -> None:
    store = stored(tmp_path)
    tables = json.loads(store.path.read_text("utf-8"))
    tables["article"]["1"]["schema"] = SCHEMA + 1
    store.path.write_text(json.dumps(tables), "utf-8")
    before = store.path.read_bytes()
    with pytest.raises(GlossaError, match="was written by a newer glossa") as caught:
        store.create_or_replace(article()) if use == "transaction" else getattr(store, use)()
    assert caught.value.exit_code is ExitCode.STORE
    assert store.path.read_bytes() == before


def test_a_file_without_a_schema_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{}")
    with pytest.raises(GlossaError, match="has no record with a schema number"):
        ArticleStore(path).read()


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
def test_the_kept_file_of_every_schema_reads_as_the_sample(tmp_path: Path, schema: int) -> None:
    path = Path(shutil.copy(KEPT / f"schema-{schema}.json", tmp_path))
    assert ArticleStore(path).read() == article()


def test_the_form_of_the_schema_has_not_moved(tmp_path: Path) -> None:
    assert stored(tmp_path).path.read_bytes() == (KEPT / f"schema-{SCHEMA}.json").read_bytes()
