"""What a short line of a news article is, judged by its words: byline, dateline, caption, web-page debris."""

from __future__ import annotations

import re

from glossa.formats.documents._debris import is_debris
from glossa.model.document import Role

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\.?\s+(?:de\s+)?{_MONTH}(?:,?\s+(?:de\s+|del\s+)?\d{{4}})?"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_TIME = r"(?:[,|]?\s*\d{1,2}[:\uff1a]\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*\(?[A-Z]{2,4}(?:[+-]\d{1,2})?\)?)?)?"
_AGENCY = r"(?:\s*[(\uff08][^()\uff08\uff09]{2,30}[)\uff09])?"
_LABEL = (
    r"(?:Last\s+)?(?:Updated?|Published|Posted|Modified|Date|Time|Source|Actualizado|Publicado|Fecha|Publié(?:e)?"
    r"|Mis à jour|更新(?:时间|時間|日期)?|发布(?:时间|日期)?|發布(?:時間|日期)?|日期|时间|時間)"
)

_DATELINE = re.compile(
    rf"(?:"
    rf"(?:[^\s|]{{1,40}}\s*\|\s*)?{_LABEL}\s*(?:on\b|le\b|el\b)?\s*[:\uff1a]?\s*(?:le\s+|el\s+)?{_DATE}{_TIME}"
    rf"|(?:[^\W\d_][\w.'’ -]{{1,40}},\s*)?{_DATE}{_TIME}{_AGENCY}\s*(?:[-–—]+|:)?"
    rf"|(?:新华社|新華社|中新社|本报|本報|本刊)?[\u4e00-\u9fff]{{2,12}}\s*{_DATE}\s*(?:电|電|讯|訊)?"
    rf")",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:By|By:|Por|Par|Von)\s+(?:[A-ZÀ-Þ][\w.'’-]*|de|del|la|van|von|der|bin|al|and|y|et|e|und|for|&|,)"
    r"(?:[\s,]+(?:[A-ZÀ-Þ][\w.'’-]*|de|del|la|van|von|der|bin|al|and|y|et|e|und|for|&),?){0,8}"
    r"|(?:Editors?|Edited by|Authors?|Reporters?|Writers?|Written by|Photographers?|Contributors?|Correspondents?"
    r"|Redactora?|Autora?|Editora?|Rédact(?:eur|rice)|Auteure?)\s*[:\uff1a]\s*\S[^\n]{1,80}"
    r"|[(\uff08]?(?:Sources?|Fuente|(?:信息|稿件|新闻)?来源|(?:新聞)?來源)\s*[:\uff1a]\s*[^\n.!?。\uff01\uff1f\uff0c]{2,60}"
    r"[)\uff09]?"
    r"|[\[(\uff08【]?(?:本报|本報|新华社|新華社|见习|見習|特约|特約)?(?:记者|記者|通讯员|通訊員|编辑|編輯|责编|責編|责任编辑|責任編輯"
    r"|作者|撰文|文|摄影|攝影)(?:\s*[:\uff1a/|丨]\s*|\s+)[^\n。\uff01\uff1f!?,\uff0c]{2,30}[\])\uff09】]?"
    r"|[(\uff08]?(?:本报|本報|新华社|新華社)?(?:记者|記者)[\u4e00-\u9fff·\s、]{2,16}[)\uff09]?"
)
_PICTURE = r"(?:File |AP )?(?:Photos?|Images?|Pictures?)|Foto|Imagen|Illustration|资料图片?|图片?|圖片?|摄影|攝影"
_CAPTION = re.compile(
    rf".*[\[(\uff08【](?:{_PICTURE})[^\])\uff09】\n]{{0,80}}[\])\uff09】]\.?"
    rf"|.*(?:^|[.!?。\uff01\uff1f]\s*)(?:{_PICTURE}|Crédit photo|Credit|图|圖)"
    r"\s*(?:by|credit)?\s*[:\uff1a/]\s*[^\n]{2,60}",
    re.IGNORECASE,
)
_CAPTION_ENDS = ("]", ")", "\uff09", "】")
_CAPTION_HAS = re.compile(r"[:\uff1a/]")
_DIGIT = re.compile(r"\d")
_TAIL = re.compile(
    r"(?<=[.!?。\uff01\uff1f”\"’)\]〕】])[ \t]+(?:Enditem|End item|ENDITEM|\(End\)|Read more(?:\.{3}|…)?|L M S)$"
    r"|(?<=[。\uff01\uff1f”])[ \t]*[(\uff08]完[)\uff09]$"
)
_DATELINE_TAIL = re.compile(r"(?<=\d)[ \t]+L[ \t]+M[ \t]+S$")
_TAIL_ENDS = (
    "Enditem",
    "End item",
    "ENDITEM",
    "(End)",
    "Read more",
    "Read more...",
    "Read more…",
    "S",
    "完)",
    "完\uff09",
)
"""What a text with such a tail ends with: asked first, since nearly no text does."""
_LONGEST = 200


def role_of(text: str) -> Role | None:
    """Guesses the role of a whole line or paragraph from its visible text; None where nothing tells."""
    if len(text) > _LONGEST * 2:
        return None
    if is_debris(text):
        return Role.DEBRIS
    if len(text) <= _LONGEST and _DIGIT.search(text) and _DATELINE.fullmatch(text):
        return Role.DATELINE
    if len(text) <= _LONGEST and _BYLINE.fullmatch(text):
        return Role.BYLINE
    return Role.CAPTION if _may_be_caption(text) and _CAPTION.fullmatch(text) else None


def _may_be_caption(text: str) -> bool:
    """Asks for what every caption has: the pattern looks for its words at each character."""
    return text.removesuffix(".").endswith(_CAPTION_ENDS) or _CAPTION_HAS.search(text) is not None


def tail(text: str) -> int | None:
    """Returns where debris begins that is glued to the end of `text`, the white space before it included."""
    if not text.rstrip("\n").endswith(_TAIL_ENDS):
        return None
    found = _TAIL.search(text) or _DATELINE_TAIL.search(text)
    return found.start() if found else None


def without_tail(text: str) -> str:
    """Writes a text so that `tail` finds nothing in it: the space before becomes a no-break space."""
    start = tail(text)
    return text if start is None else f"{text[:start]}\u00a0{text[start:].lstrip()}"
