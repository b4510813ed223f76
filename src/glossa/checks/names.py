"""Names: who and what is named in the source is named in the target, and spelt right."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.checks._base import Case, Languages
from glossa.checks._name_examples import BAD, GOOD
from glossa.checks._name_languages import LATIN
from glossa.checks._names_across import from_latin, to_latin
from glossa.checks._names_alike import names_alike
from glossa.checks._surname_order import reversed_names
from glossa.model.finding import Finding
from glossa.text.languages import primary


class _Names:
    id = "names"
    summary = "The people, places and bodies that the source names are named in the target, and spelt right."
    reason = (
        "A wrong name is the mistake that its owner writes to the editor about. Names of two words or more are looked "
        "for as they stand, by their forms in other languages, by their sound in Chinese, by their spelling in pinyin "
        "and Wade-Giles. A surname alone is enough. Nothing is said of names that are translated (Ministry of Finance, "
        "Third Avenue), of what the termbase knows, and of single names that may be common words."
    )
    reference = "GB/T 28039, spelling of Chinese names; Unicode CLDR, names of territories"
    languages = Languages(LATIN | {"zh"}, LATIN | {"zh"})
    bad = BAD
    good = GOOD

    def examine(self, case: Case) -> Iterator[Finding]:
        source, target = (primary(tag) == "zh" for tag in (case.source_language, case.target_language))
        if not target:
            yield from reversed_names(case)
        if not source and not target:
            yield from names_alike(case)
        elif not source:
            yield from from_latin(case)
        elif not target:
            yield from to_latin(case)


CHECK = _Names()
