"""Exporting a web page, from its file to the file in another language."""

from __future__ import annotations

from pathlib import Path

from glossa.text.languages import LanguageTag
from glossa.workflow.export import export_source
from glossa.workflow.reading import file_of
from tests.workflow.samples import AR, ES, ZH, Desk, StubEngine, desk, replacing

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="windows-1252"><title>The café</title></head>
<body><p>Press <img src=g.png alt="the gear"> twice.<p lang="en-GB">It rained — again.<p lang="fr">Il pleut.
"""


def page(folder: Path, text: str = PAGE, codec: str = "cp1252") -> Desk:
    here = desk(folder, name="page.html")
    here.path.write_bytes(text.encode(codec))
    here.run(StubEngine())
    return here


def exported(here: Desk, to: LanguageTag) -> bytes:
    return export_source(here.article, to, allow_drafts=True).data


def test_a_page_keeps_its_encoding_its_structure_and_what_is_in_another_language(tmp_path: Path) -> None:
    assert exported(page(tmp_path), ES).decode("cp1252") == (
        "<!DOCTYPE html>\n"
        '<html lang="es"><head><meta charset="windows-1252"><title>[es] The café</title></head>\n'
        '<body><p>[es] Press <img src=g.png alt="[es] the gear"> twice.<p lang="es">[es] It rained — again.'
        '<p lang="fr">Il pleut.\n'
    )


def test_what_the_encoding_lacks_is_written_as_references(tmp_path: Path) -> None:
    here = page(tmp_path)
    here.run(StubEngine(answer=replacing({"The café": "港🚢"})), to=ZH)
    assert b"<title>&#28207;&#128674;</title>" in exported(here, ZH)


def test_a_page_is_turned_for_a_language_that_reads_the_other_way(tmp_path: Path) -> None:
    here = page(tmp_path)
    here.run(StubEngine(), to=AR)
    assert exported(here, AR).startswith(b'<!DOCTYPE html>\n<html dir="rtl" lang="ar">')


def test_what_was_stored_is_the_file_byte_for_byte(tmp_path: Path) -> None:
    text = PAGE.replace("\n", "\r\n").replace("windows-1252", "gbk").replace("café", "港口")
    here = page(tmp_path, text.replace("—", "-"), "gb18030")
    assert file_of(here.article.document) == here.path.read_bytes()
