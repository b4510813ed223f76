"""Which Chinese characters belong to one script only, and what must not stand in a text of the other.

Two nets, since each has holes: a short table of pairs by hand, and the national character sets. GB 2312 has no
traditional characters, Big5 next to no simplified ones (`体` and `党` are in it, as rare characters of other meaning).
"""

from __future__ import annotations

# Simplified and traditional in turn, without the characters that both scripts use (台, 周, 里, 后, 系).
PAIRS = (
    "国國会會东東经經贸貿发發议議员員长長书書记記总總统統党黨务務际際关關对對话話联聯组組织織领領导導图圖军軍战戰"
    "协協约約个個为為来來时時义義与與济濟业業产產区區乡鄉网網络絡数數讯訊闻聞编編辑輯报報传傳达達选選举舉权權"
    "体體团團处處办辦厅廳馆館师師学學习習术術专專题題标標规規划劃华華双雙边邊条條谅諒录錄声聲问問访訪显顯实實"
    "现現开開张張门門间間阳陽阴陰陆陸险險难難马馬驻駐龙龍鸟鳥红紅纪紀级級线線终終结結给給绝絕继繼维維综綜续續"
)
SIMPLIFIED = frozenset(PAIRS[::2])
TRADITIONAL = frozenset(PAIRS[1::2])


def foreign_to_simplified(text: str) -> set[str]:
    """Returns the characters of `text` that Simplified Chinese does not use."""
    return {character for character in _hanzi(text) if character in TRADITIONAL or not _encodes(character, "gb2312")}


def foreign_to_traditional(text: str) -> set[str]:
    """Returns the characters of `text` that Traditional Chinese does not use."""
    return {character for character in _hanzi(text) if character in SIMPLIFIED or not _encodes(character, "big5")}


def _hanzi(text: str) -> set[str]:
    return {character for character in text if "\u4e00" <= character <= "\u9fff"}


def _encodes(character: str, encoding: str) -> bool:
    return bool(character.encode(encoding, errors="ignore"))
