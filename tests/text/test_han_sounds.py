"""How Chinese characters sound: to other spellings of Chinese, and to foreign names."""

from __future__ import annotations

import pytest

from glossa.text.han_sounds import skeleton, sounds_like, wade


@pytest.mark.parametrize(
    ("pinyin", "spelt"),
    [
        *(("guo", "kuo"), ("dong", "tung"), ("zhi", "chih"), ("xiao", "hsiao"), ("qing", "ching"), ("rong", "jung")),
        *(("jie", "chieh"), ("ze", "tse"), ("luo", "lo"), ("he", "ho"), ("yan", "yen"), ("gui", "kuei"), ("ri", "jih")),
    ],
)
def test_wade_giles(pinyin: str, spelt: str) -> None:
    assert wade(pinyin) == spelt


def test_foreign_names_are_heard() -> None:
    assert skeleton("Rocco") == "lk"
    assert sounds_like("tolkmitt", "托尔克米特")
    assert not sounds_like("tolkmitt", "康斯坦丁")
    assert not sounds_like("aia", "康")
