"""Articles of our own to extract from, and what a terminologist would take from each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from glossa.terminology.extraction import Candidate, Passage, extract
from glossa.text.languages import language_tag

_FOLDER = Path(__file__).with_name("corpora")

WANTED = {
    "en": frozenset({
        "shore power", "European Maritime Safety Board", "Coastal Ports Alliance", "air quality monitoring",
        "auxiliary engines", "connection standard", "cruise lines", "battery storage", "grid capacity",
        "harbour cities", "low-emission zone", "nitrogen oxides", "particulate matter", "port authority",
        "berthing fees", "grid", "substation", "memorandum", "terminal", "ships",
    }),
    "es": frozenset({
        "Instituto Oceanográfico del Norte", "cofradía de pescadores", "reserva marina", "Ministerio de Pesca",
        "artes de pesca", "biomasa reproductora", "biólogos marinos", "cambio climático", "cuota de captura",
        "gestión adaptativa", "materia prima", "pesca ilegal", "talla mínima", "zonas de cría", "merluza", "veda",
        "armadores", "flota", "lonjas", "pesca",
    }),
    "fr": frozenset({
        "Agence régionale de l'eau", "nappes phréatiques", "réutilisation des eaux usées", "bassin versant",
        "changement climatique", "comité de bassin", "compteurs intelligents", "eau potable", "plan de gestion",
        "prélèvements agricoles", "recharge hivernale", "restrictions d'usage", "retenues d'eau",
        "réseau de distribution", "station d'épuration", "tribunal administratif", "zones humides",
    }),
    "zh": frozenset({
        "海上风电基地", "可再生能源", "东湾省", "海上风电", "候鸟迁徙", "储能电站", "能源转型", "补偿基金",
        "世界气象组织", "温室气体排放", "环境影响评估", "渔业合作社", "电网", "北部海域", "林海涛", "风机", "候鸟",
    }),
}  # fmt: skip
"""The terms and names that a translator would want in a glossary, in the form that is commonest in the article."""


def passages(text: str, article: str = "article.md") -> list[Passage]:
    """Cuts a text into sentences, roughly."""
    sentences = re.findall(r"[^.。\n]+[.。]?", text.replace("# ", ""))
    return [Passage(article, sentence.strip(), number) for number, sentence in enumerate(sentences, 1)]


def corpus(language: str) -> list[Passage]:
    """Returns the sentences of the article in `language`."""
    return passages((_FOLDER / f"{language}.md").read_text(encoding="utf-8"), f"{language}.md")


def candidates(text: str, language: str = "en", minimum: int = 1) -> tuple[Candidate, ...]:
    """Extracts from a text."""
    return extract(passages(text), language_tag(language), minimum)


def texts(found: Sequence[Candidate]) -> list[str]:
    """Returns the texts of candidates, in their order."""
    return [candidate.text for candidate in found]
