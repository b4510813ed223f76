"""Two versions of an article become memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import load_config
from glossa.errors import GlossaError
from glossa.terminology import Termbase
from glossa.workflow.memory_align import Aligned, Version, align_versions
from glossa.workflow.terms import load_termbase
from tests.workflow.samples import AR, EN, ES, ZH, desk

LAKE = """\
# The lake opens again

The lake opened on 3 May 2021, after 45 days. Two boats left the **harbour** at once. Nobody was hurt.

More than 1,200 people watched, the mayor said. Ana Duarte wrote about it at https://lake.example/may.
"""
LAGO = """\
# El lago vuelve a abrirse

El lago se abrió el 3 de mayo de 2021, al cabo de 45 días, y dos barcos dejaron el **puerto** enseguida. Nadie resultó
herido.

Más de 1200 personas miraban, según el alcalde. Ana Duarte escribió sobre ello en https://lake.example/may.
"""
HU = """\
# 湖面重新开放

湖面封冻45天后，于2021年5月3日重新开放。两艘船随即驶离**港口**。无人受伤。

市长说，有1200多人围观。Ana Duarte在 https://lake.example/may 上写了这件事。
"""


def aligned(folder: Path, source: str, target: str, into: str = "es") -> tuple[Aligned, ...]:
    for name, text in (("source.md", source), ("target.md", target)):
        (folder / name).write_text(text, "utf-8")
    language = {"es": ES, "zh-Hans": ZH, "ar": AR}[into]
    versions = Version(folder / "source.md", EN), Version(folder / "target.md", language)
    return align_versions(*versions, load_config(None, {}, {}), Termbase([]))


def test_each_sentence_has_its_counterpart_and_two_may_be_one(tmp_path: Path) -> None:
    found = aligned(tmp_path, LAKE, LAGO)
    assert [pair.shape for pair in found] == ["1-1", "2-1", "1-1", "1-1", "1-1"]
    assert found[1].source.startswith("The lake opened on 3 May 2021, after 45 days. Two boats left the <1>harbour</1>")
    assert found[1].target.endswith("dos barcos dejaron el <1>puerto</1> enseguida.")
    assert (found[3].source_line, found[3].target_line) == (5, 6)
    assert all(pair.is_sure for pair in found)


def test_chinese_is_found_by_numbers_and_names(tmp_path: Path) -> None:
    found = aligned(tmp_path, LAKE, HU, "zh-Hans")
    assert [pair.shape for pair in found] == ["1-1"] * 6
    assert found[1].target == "湖面封冻45天后，于2021年5月3日重新开放。"


def test_terms_of_the_termbase_are_anchors(tmp_path: Path) -> None:
    here = desk(tmp_path, "A joint statement.\n")
    termbase = load_termbase(here.project)
    (tmp_path / "a.md").write_text(
        "It rained on the lake all that day, and the fishermen stayed at home until the evening came. "
        "A joint statement was signed at noon.\n",
        "utf-8",
    )
    (tmp_path / "b.md").write_text("中午签署了联合声明。\n", "utf-8")
    versions = Version(tmp_path / "a.md", EN), Version(tmp_path / "b.md", ZH)
    found = align_versions(*versions, here.project.config, termbase)
    assert [(pair.source, pair.target) for pair in found if pair.source and pair.target] == [
        ("A joint statement was signed at noon.", "中午签署了联合声明。")
    ]


def test_what_has_no_counterpart_is_said_and_is_never_sure(tmp_path: Path) -> None:
    more = LAKE.replace(
        "Nobody was hurt.", "Nobody was hurt. A third boat, which had waited since the winter, stayed for repairs 🚤."
    )
    alone = [pair for pair in aligned(tmp_path, more, LAGO) if not pair.target]
    assert [(pair.shape, pair.target_line, pair.is_sure) for pair in alone] == [("1-0", 0, False)]
    assert "🚤" in alone[0].source


def test_codes_that_differ_are_left_out_of_both(tmp_path: Path) -> None:
    found = aligned(tmp_path, LAKE, LAGO.replace("**puerto**", "puerto"))
    assert "harbour at once" in found[1].source
    assert "<" not in found[1].source + found[1].target


def test_codes_of_two_paragraphs_stay_different(tmp_path: Path) -> None:
    found = aligned(tmp_path, "*One* lake.\n\n*Two* boats.\n", "*Un* lago y *dos* barcos.\n")
    assert found[0].source == "<1>One</1> lake. <2>Two</2> boats." or len(found) == 2


def test_right_to_left_text_is_aligned(tmp_path: Path) -> None:
    (pair,) = aligned(tmp_path, "The lake opened in 2021.\n", "افتتحت البحيرة عام 2021.\n", "ar")
    assert (pair.target, pair.is_sure) == ("افتتحت البحيرة عام 2021.", True)


def test_two_versions_in_one_language_are_refused(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("One.\n", "utf-8")
    versions = Version(tmp_path / "a.md", EN), Version(tmp_path / "b.md", EN)
    with pytest.raises(GlossaError, match="Both versions are said to be in en"):
        align_versions(*versions, load_config(None, {}, {}), Termbase([]))


@pytest.mark.parametrize(("text", "language"), [(HU, "Chinese"), ("# البحيرة\n\nفتحت البحيرة أمس.\n", "Arabic")])
def test_a_version_in_another_script_than_its_language_is_refused(tmp_path: Path, text: str, language: str) -> None:
    with pytest.raises(GlossaError, match=rf"target\.md is in the script of {language}.*, not in that of Spanish"):
        aligned(tmp_path, LAKE, text)


@pytest.mark.parametrize(
    "text", [LAKE, '"We saw it," said Ana Duarte. The council will meet on 3 May. It will vote.\n']
)
def test_an_article_is_not_its_own_translation(tmp_path: Path, text: str) -> None:
    with pytest.raises(GlossaError, match=r"source\.md and .*target\.md have the same text"):
        aligned(tmp_path, text, text)
