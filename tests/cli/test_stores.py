"""`glossa store`, and what every command says of a store that it cannot use."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run

STORE = Path(".glossa", "articles", "article.md.json")


def changed(before: str, after: str) -> None:
    """Changes the store by hand."""
    text = STORE.read_text("utf-8")
    assert before in text
    STORE.write_text(text.replace(before, after, 1), "utf-8")


def test_a_sound_project_is_said_to_be_sound(translated: Run) -> None:
    ran = translated("store", "check")
    assert (ran.code, ran.out, ran.err) == (0, "", "1 article looked over: all sound.\n")
    match translated("store", "check", "--json").json["articles"]:
        case [{"file": ".glossa/articles/article.md.json", "sound": True, "faults": [], "kept_aside": None}]:
            pass
        case other:
            pytest.fail(f"{other}")


def test_a_lost_file_is_repaired_and_kept_aside(translated: Run) -> None:
    before = translated("show", "article.md", "--json").out
    STORE.write_text("{", "utf-8")
    ran = translated("store", "check")
    assert (ran.code, "glossa store check --repair" in ran.err) == (4, True)
    ran = translated("store", "check", "--repair")
    assert ran.code == 0
    assert "kept in .glossa/articles/article.md.json.damaged-1" in ran.out
    assert translated("show", "article.md", "--json").out == before
    assert translated("store", "check").code == 0


def test_without_a_good_copy_it_says_where_to_look(translated: Run, desk: Path) -> None:
    STORE.write_text("{", "utf-8")
    (desk / ".glossa" / "cache" / "last-good" / "article.md.json.bak").unlink()
    ran = translated("store", "check", "--repair")
    assert (ran.code, "there is no good copy" in ran.out) == (4, True)
    assert STORE.read_text("utf-8") == "{"


def test_a_file_changed_by_hand_is_said_and_written_anew(translated: Run) -> None:
    assert translated("store", "compact").code == 0
    assert translated("approve", "article.md", "2").code == 0
    changed('"role": "headline"', '"role":  "headline"')
    ran = translated("store", "check")
    assert (ran.code, "it was changed by hand" in ran.out) == (4, True)
    ran = translated("store", "check", "--repair", "--json")
    match ran.json["articles"]:
        case [{"sound": True, "repaired": [str()]}]:
            pass
        case other:
            pytest.fail(f"{other}")


def test_a_broken_seal_is_not_repaired_away(translated: Run) -> None:
    assert translated("edit", "article.md", "1", "--text", "Los ministros.").code == 0
    assert translated("store", "compact").code == 0
    changed('"by": "Ana", "via"', '"by": "Eva", "via"')
    for _ in range(2):
        ran = translated("store", "check", "--repair")
        assert (ran.code, "is not as it was sealed" in " ".join(ran.out.split())) == (4, True)


def test_a_compacted_store_says_how_much_it_saved(translated: Run) -> None:
    assert translated("store", "compact").code == 0
    assert translated("approve", "article.md", "2").code == 0
    before = translated("show", "article.md", "--json").out
    ran = translated("store", "compact")
    assert (ran.code, ran.err.startswith("1 file written anew, ")) == (0, True)
    assert translated("show", "article.md", "--json").out == before
    STORE.write_text("{", "utf-8")
    assert translated("store", "compact").code == 4


def test_a_merge_without_conflicts_and_one_with(translated: Run, desk: Path) -> None:
    base, ours, theirs = (desk / f"{name}.json" for name in ("base", "ours", "theirs"))
    base.write_bytes(STORE.read_bytes())
    assert translated("approve", "article.md", "1", "--by", "Ben").code == 0
    theirs.write_bytes(STORE.read_bytes())
    STORE.write_bytes(base.read_bytes())
    assert translated("edit", "article.md", "2", "--text", "Sí, <1>eso</1>.").code == 0
    ours.write_bytes(STORE.read_bytes())
    ran = translated("store", "merge", str(base), str(ours), str(theirs))
    assert (ran.code, ran.err) == (0, "")
    STORE.write_bytes(theirs.read_bytes())
    assert translated("edit", "article.md", "2", "--text", "No, <1>eso</1> no 😀.", "--by", "王伟").code == 0
    theirs.write_bytes(STORE.read_bytes())
    ran = translated("store", "merge", str(base), str(ours), str(theirs), "--name", "article.md.json")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        "article.md.json, segment 2, es: Ana and 王伟 have both changed it.",
        "1 conflict. The file holds both sides: look at what is named, then `git add` it.",
    ]
    STORE.write_bytes(ours.read_bytes())
    assert translated("store", "check").code == 0
    assert "No, <1>eso</1> no 😀." in " ".join(translated("show", "article.md", "2").out.split())


def test_a_merge_of_something_else_says_so(translated: Run, desk: Path) -> None:
    (desk / "x.json").write_text("{}", "utf-8")
    ran = translated("store", "merge", "none.json", str(STORE), "x.json")
    assert (ran.code, "Our version is as it was." in ran.err) == (4, True)
    ran = translated("store", "merge", "none.json", str(STORE), "nowhere.json")
    assert (ran.code, "No such file" in ran.err) == (4, True)


def test_the_driver_is_installed_in_a_clone(translated: Run, desk: Path) -> None:
    ran = translated("store", "install-driver")
    assert (ran.code, "git does not take the merge driver" in ran.err) == (2, True)
    subprocess.run(["git", "init", "-q"], cwd=desk, check=True)
    assert translated("store", "install-driver").code == 0
    driver = subprocess.run(["git", "config", "merge.glossa.driver"], cwd=desk, capture_output=True, check=True)
    assert driver.stdout.decode().strip().endswith("store merge %O %A %B --name %P")
    attributes = (desk / ".glossa" / ".gitattributes").read_text("utf-8").splitlines()
    assert attributes[-1] == "/articles/** -text merge=glossa"


def test_beginning_a_project_in_a_clone_names_the_driver(glossa: Run, desk: Path) -> None:
    assert "install-driver" not in glossa("init", "apart").err
    subprocess.run(["git", "init", "-q"], cwd=desk, check=True)
    ran = glossa("init", "project")
    assert "glossa store install-driver, once per clone" in ran.err
    assert (desk / "project" / ".glossa" / ".gitattributes").exists()


COMMANDS = [
    ["show", "article.md"],
    ["approve", "article.md", "2"],
    ["edit", "article.md", "2", "--text", "Sí."],
    ["undo", "article.md", "2"],
    ["history", "article.md"],
    ["diff", "article.md"],
    ["comment", "article.md", "2", "Hm."],
    ["comments", "article.md"],
    ["export", "article.md"],
    ["translate", "article.md", "--to", "es", "--engine", "pseudo"],
    ["status"],
    ["store", "check"],
    ["store", "compact"],
]


def test_a_store_of_a_newer_glossa_is_left_alone(translated: Run) -> None:
    changed('"schema": ', '"schema": 9')
    before = STORE.read_bytes()
    for command in COMMANDS:
        ran = translated(*command, *(["--to", "es"] if command[0] in ("show", "approve", "edit", "export") else []))
        said = ran.out + ran.err
        assert (ran.code, "newer glossa" in said, "Traceback" in said) == (4, True, False), command
        assert STORE.read_bytes() == before, command


HEAD = '"schema": 4, "name": "article.md", "format": "markdown", "language": "en"'
NONSENSE = [
    "[]",
    '{"article": 3}',
    '{"article": {"1": {"schema": 4}}}',
    f'{{"article": {{"1": {{{HEAD}}}}}, "targets": {{"1": {{}}}}}}',
    '{"article": {"1": {"schema": 4}}, "targets": {"1": {"segment": 4}}}',
    "[" * 100_000,
    "\x00",
]


@pytest.mark.parametrize("nonsense", NONSENSE, ids=lambda text: text[:12])
def test_nonsense_is_named_and_left_alone(translated: Run, nonsense: str) -> None:
    STORE.write_text(nonsense, "utf-8")
    for command in COMMANDS:
        ran = translated(*command)
        said = ran.out + ran.err
        assert (ran.code, "Traceback" in said) == (4, False), command
        assert "damaged" in said or "store check --repair" in said, command
        assert STORE.read_text("utf-8") == nonsense, command


def test_where_nothing_can_be_written_reading_goes_on(translated: Run, desk: Path) -> None:
    cache = desk / ".glossa" / "cache"
    cache.rename(desk / "elsewhere")
    cache.write_text("no folder", "utf-8")
    before = STORE.read_bytes()
    for command in (["approve", "article.md", "2"], ["undo", "article.md", "2"], ["comment", "article.md", "2", "Hm."]):
        ran = translated(*command)
        assert ran.code in (2, 4), command
        assert len(ran.err.splitlines()) == 2, command
    assert STORE.read_bytes() == before
    for command in (["show", "article.md"], ["history", "article.md"], ["status"], ["store", "check"]):
        assert translated(*command).code == 0, command


def test_a_state_that_there_is_not_is_named(translated: Run) -> None:
    changed('"state": "draft"', '"state": "perfect"')
    for command in (["show", "article.md"], ["status"], ["store", "check"]):
        ran = translated(*command)
        assert (ran.code, "state" in ran.out + ran.err) == (4, True)


def test_the_file_is_plain_json(translated: Run) -> None:
    assert set(json.loads(STORE.read_text("utf-8"))) == {"article", "units", "segments", "comments", "targets"}
