"""A memory file is named in glossa.toml, and all else in it stays as it is."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.config import with_memory_file
from glossa.errors import GlossaError


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[memory]\nfiles = ["a.tmx"]\n'),
        ('source = "en"\n', 'source = "en"\n\n[memory]\nfiles = ["a.tmx"]\n'),
        ('source = "en"', 'source = "en"\n\n[memory]\nfiles = ["a.tmx"]\n'),
        ("[memory]  # ours\nleast = 75\n", '[memory]  # ours\nfiles = ["a.tmx"]\nleast = 75\n'),
        ('[memory]\nfiles = ["b.tmx"]  # b\n', '[memory]\nfiles = ["b.tmx", "a.tmx"]  # b\n'),
        ("[memory]\nfiles = []\n", '[memory]\nfiles = ["a.tmx"]\n'),
        (
            '[memory]\nfiles = [\n    "b.tmx",\n]\n[review]\ntwo_person = true\n',
            '[memory]\nfiles = [\n    "b.tmx",\n    "a.tmx"\n]\n[review]\ntwo_person = true\n',
        ),
        ("[memory]\r\nleast = 75\r\n", '[memory]\nfiles = ["a.tmx"]\r\nleast = 75\r\n'),
        ('[memory]\nfiles = ["a.tmx"]\n', '[memory]\nfiles = ["a.tmx"]\n'),
        ("# [memory]\n# files = []\n", '# [memory]\n# files = []\n\n[memory]\nfiles = ["a.tmx"]\n'),
    ],
)
def test_one_more_file_is_named(before: str, after: str) -> None:
    assert with_memory_file(before, "a.tmx") == after


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_name_can_be_named(name: str) -> None:
    text = with_memory_file('[memory]\nfiles = ["b.tmx"]\n', name)
    assert tomllib.loads(text) == {"memory": {"files": ["b.tmx", name]}}


@pytest.mark.parametrize(
    "text", ['memory = { files = ["b.tmx"] }\n', 'memory.files = ["b.tmx"]\n', '[memory]\nfiles = ["b]c.tmx"]\n']
)
def test_an_unusual_file_is_left_alone_and_told_what_to_write(text: str) -> None:
    with pytest.raises(GlossaError) as caught:
        with_memory_file(text, "a.tmx")
    assert caught.value.hint == "Name 'a.tmx' in it yourself: under [memory], in the list `files`."
