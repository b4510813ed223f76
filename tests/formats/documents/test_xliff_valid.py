"""What glossa writes as XLIFF is what the standards ask for."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.formats.documents import Recogniser
from glossa.model.article import Article
from tests.formats.documents.test_po import NASTY
from tests.formats.documents.test_xliff import (
    BOLD,
    BOTH,
    BREAK,
    ES,
    _article,
    _entry,
    _target,
    tidy_articles,
)
from tests.formats.documents.xliff_rules import breaches

# The schemas of the standards, as the package php-symfony-translation of Debian has them
_FOLDER = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
_SCHEMAS = {"xliff12": "xliff-core-1.2-strict.xsd", "xliff21": "xliff-core-2.0.xsd"}
needs_schemas = pytest.mark.skipif(
    not shutil.which("xmllint") or not (_FOLDER / "xml.xsd").exists(), reason="xmllint or the schemas are not installed"
)


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with the schemas, in which they find one another without the network."""
    folder = tmp_path_factory.mktemp("schemas")
    shutil.copy(_FOLDER / "xml.xsd", folder)
    for name in _SCHEMAS.values():
        text = (_FOLDER / name).read_text(encoding="utf-8")
        (folder / name).write_text(re.sub('schemaLocation="[^"]*xml.xsd"', 'schemaLocation="xml.xsd"', text), "utf-8")
    return folder


def _validate(format_: Recogniser, schemas: Path, *files: bytes) -> None:
    paths = [schemas / f"{number}.xlf" for number in range(len(files))]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(data)
    command = ["xmllint", "--nonet", "--noout", "--schema", str(schemas / _SCHEMAS[format_.id]), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@needs_schemas
@BOTH
@given(some=st.lists(tidy_articles, min_size=4, max_size=8))
@settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck))
def test_every_article_is_valid(format_: Recogniser, schemas: Path, some: list[Article]) -> None:
    _validate(format_, schemas, *(format_.export(article, ES, {}) for article in some))


@needs_schemas
@BOTH
def test_whatever_stands_in_a_text_is_valid(format_: Recogniser, schemas: Path) -> None:
    entries = [_entry(number, text, _target(text), BOLD, number) for number, text in enumerate(NASTY)]
    notes = {entry.segment.id: NASTY for entry in entries}
    data = format_.export(_article(*entries, name='a "b" & <c>\t.md'), ES, notes)
    _validate(format_, schemas, data)
    assert breaches(data) == []


@needs_schemas
@BOTH
@pytest.mark.parametrize("text", ["<1>a<2>b</1>c</2>", "</1>a<1>", "<1><1>a</1></1>", "<2/><2/>", "<1>" * 150])
def test_codes_that_do_not_nest_are_valid(format_: Recogniser, schemas: Path, text: str) -> None:
    data = format_.export(_article(_entry(1, text, _target(text), (*BOLD, BREAK))), ES, {})
    _validate(format_, schemas, data)
    assert breaches(data) == []
    [entry] = format_.read(data, "x").entries
    assert (entry.source, entry.text) == (text, text)


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "<1>" * 16_000 + "</2>" * 16_000,
        "".join(f"<{n}>" for n in range(1, 9_000)) + "".join(f"</{n}>" for n in range(1, 9_000)),
        "<1>" * 16_000 + "</1>" * 16_000,
    ],
    ids=["other", "crossing", "deep"],
)
def test_a_text_of_nothing_but_codes_takes_no_longer_than_its_length(format_: Recogniser, text: str) -> None:
    data = format_.export(_article(_entry(1, text, None)), ES, {})
    assert format_.read(data, "x").entries[0].source == text
