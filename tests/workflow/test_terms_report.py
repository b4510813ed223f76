"""The ledger: one line per occurrence, totals, CSV that no spreadsheet can run."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from glossa.engines import Pair
from glossa.model.term import Mechanism, Mention, Verdict
from glossa.model.waiver import Waiver
from glossa.workflow.terms_report import ledger, ledger_csv
from tests.workflow.samples import ES, GLOSSARY, SUMMIT, Desk, StubEngine, desk, mangling_masks


def losing_one(texts: Sequence[str], pair: Pair) -> list[str]:
    """Answers with one of the two terms, and loses every mask."""
    return [text.replace("joint statement", "declaración conjunta") for text in mangling_masks(texts, pair)]


def drafted(folder: Path) -> Desk:
    """Makes an article of which an engine kept one term of two."""
    here = desk(folder, SUMMIT, glossary=GLOSSARY)
    here.run(StubEngine(answer=losing_one))
    return here


def rows(data: bytes) -> list[dict[str, str]]:
    """Reads the CSV of a ledger."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_each_occurrence_has_a_line(tmp_path: Path) -> None:
    made = ledger(drafted(tmp_path).article, ES)
    assert [(line.number, line.use.source_term, line.use.verdict) for line in made.lines] == [
        (4, "joint statement", Verdict.KEPT),
        (5, "Party secretary", Verdict.MISSING),
    ]
    assert (made.source, made.language, made.untranslated) == ("en", "es", 0)


def test_the_totals_count_verdicts_and_mechanisms(tmp_path: Path) -> None:
    made = ledger(drafted(tmp_path).article, ES)
    assert made.met == 1
    assert {verdict: count for verdict, count in made.verdicts.items() if count} == {
        Verdict.KEPT: 1,
        Verdict.MISSING: 1,
    }
    assert made.mechanisms == {Mechanism.ENGINE: 1}


def test_segments_without_a_translation_are_counted_apart(tmp_path: Path) -> None:
    here = desk(tmp_path, SUMMIT, glossary=GLOSSARY)
    made = ledger(here.ingest(), ES)
    assert (made.lines, made.untranslated) == ((), 5)
    assert rows(ledger_csv(made)) == []


def test_the_csv_has_every_field(tmp_path: Path) -> None:
    kept, missing = rows(ledger_csv(ledger(drafted(tmp_path).article, ES)))
    assert kept["segment"] == "4"
    assert (kept["source_term"], kept["source_start"], kept["source_end"]) == ("joint statement", "2", "17")
    assert (kept["expected"], kept["verdict"], kept["mechanism"]) == ("declaración conjunta", "kept", "engine")
    assert (kept["found"], kept["target_start"], kept["target_end"]) == ("declaración conjunta", "7", "27")
    assert (kept["glossary"], kept["concept"]) == ("terms.csv", "joint statement")
    assert (missing["verdict"], missing["found"], missing["target_start"]) == ("missing", "", "")


def test_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    made = ledger(drafted(tmp_path).article, ES)
    odd = replace(made.lines[0].use, expected="=1+1", found="@sum", note="-2", source_term="𠮷")
    (row,) = rows(ledger_csv(replace(made, lines=(replace(made.lines[0], use=odd),))))
    assert (row["expected"], row["found"], row["note"], row["source_term"]) == ("'=1+1", "'@sum", "'-2", "𠮷")


def test_a_waived_term_is_met_and_nothing_put_it_there(tmp_path: Path) -> None:
    made = ledger(drafted(tmp_path).article, ES)
    waiver = Waiver("=Ana", "代词“它”", "2026-11-21T12:00:00Z")
    odd = replace(made.lines[1].use, verdict=Verdict.WAIVED, waiver=waiver, mention=Mention.FIRST, version="c0ffee")
    made = replace(made, lines=(made.lines[0], replace(made.lines[1], use=odd)))
    kept, waived = rows(ledger_csv(made))
    assert (made.met, made.verdicts[Verdict.WAIVED], made.mechanisms) == (2, 1, {Mechanism.ENGINE: 1})
    assert [waived[column] for column in ("version", "waived_by", "waived_why", "mention")] == [
        "c0ffee",
        "'=Ana",
        "代词“它”",
        "first",
    ]
    assert (kept["waived_by"], kept["waived_why"], kept["mention"], len(kept["version"])) == ("", "", "", 12)
    assert list(kept)[-4:] == ["version", "waived_by", "waived_why", "mention"]
