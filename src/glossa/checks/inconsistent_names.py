"""Inconsistent names: one article writes a name in one way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from glossa.checks._base import Case, Find, Languages, Passage, Row, Scope, WideExample
from glossa.checks._name_languages import LATIN
from glossa.checks._name_variants import rival_uses
from glossa.model.finding import Finding, Severity
from glossa.text.han import is_in_script
from glossa.text.languages import script
from glossa.text.spans import Span


class _InconsistentNames:
    id = "inconsistent_names"
    summary = "A name that the termbase does not know is written in the same way throughout an article."
    reason = (
        "Readers take two spellings for two people, and searches find one of them. The commoner writing counts, then "
        "the earlier one. A surname alone, a genitive and a headline in capitals are no other writing; what the source "
        "writes in two ways may be written in two ways."
    )
    reference = "The Chicago Manual of Style, 8.1 to 8.19 (names); GB/T 28039"
    languages = Languages(LATIN | {"zh"}, LATIN | {"zh"})
    scope = Scope.ARTICLE
    bad = (
        WideExample(
            (
                Row("We met Tomas Hernandez.", "Vimos a Tomás Hernández."),
                Row("Later Hernandez left.", "Luego se fue Hernández."),
                Row(
                    "I asked Hernandez.",
                    "Pregunté a Hernandez.",
                    (Find("Hernandez", "Hernandez", fix="Pregunté a Hernández."),),
                ),
            )
        ),
        WideExample(
            (
                Row("The train to Kyiv was late.", "El tren a Kiev se retrasó."),
                Row("Nobody in Kyiv slept.", "Nadie durmió en Kiev."),
                Row("They left Kyiv.", "Dejaron Kyiv.", (Find("Kyiv", "Kyiv", fix="Dejaron Kiev."),)),
            )
        ),
        WideExample(
            (
                Row("市长陈国栋说，大桥已经开通。", "Mayor Chen Guodong said the bridge was open."),
                Row(
                    "记者陈国栋说不。",
                    "The reporter Chen Guo-dong said no.",
                    (Find("陈国栋", "Guo-dong", fix="The reporter Chen Guodong said no."),),
                ),
            ),
            "zh-Hans>en",
        ),
        WideExample(
            (
                Row("作家李伟说，他累了。", "The writer Li Wei said he was tired."),
                Row("作家李伟说，他饿了。", "The writer Li Wei said he was hungry."),
                Row(
                    "作家李伟走了。",
                    "The writer Wei Li left.",
                    (Find("李伟", "Wei Li", fix="The writer Li Wei left."),),
                ),
            ),
            "zh-Hans>en",
        ),
        WideExample(
            (
                Row("The captain, Edgar Coleman, slept.", "船长埃德加·科尔曼睡着了。"),
                Row("Then Edgar Coleman woke up.", "然后埃德加·科尔曼醒了。"),
                Row(
                    "We saw Edgar Coleman.",
                    "我们看见了埃德加·柯尔曼。",
                    (Find("Edgar Coleman", "埃德加·柯尔曼", fix="我们看见了埃德加·科尔曼。"),),
                ),
            ),
            "en>zh-Hans",
        ),
    )
    good = (
        WideExample(
            (
                Row("We met Ana Arrizaga.", "Vimos a Ana Arrizaga."),
                Row("Later Arrizaga left.", "Luego se fue Arrizaga."),
            )
        ),
        WideExample(
            (
                Row(
                    "This is Arrizaga’s boat.",
                    "C’est le bateau d’Arrizaga.",
                ),
                Row("I asked Arrizaga.", "J’ai demandé à Arrizaga."),
            ),
            "en>fr",
        ),
        WideExample(
            (
                Row("The Hernández family stayed.", "The Hernández family stayed."),
                Row("The Hernandes family left.", "The Hernandes family left."),
            ),
            "es>en",
        ),
        WideExample(
            (
                Row("HERNÁNDEZ SE VA", "HERNANDEZ LEAVES"),
                Row("Se va Hernández.", "So Hernández is leaving."),
            ),
            "es>en",
        ),
        WideExample(
            (
                Row("Maria and Marta left.", "Se fueron María y Marta."),
                Row("So Marta came back.", "Así que volvió Marta."),
                Row("So Maria came back.", "Así que volvió María."),
            )
        ),
        WideExample(
            (
                Row("市长陈国栋说，大桥已经开通。", "Mayor Chen Guodong said the bridge was open."),
                Row("市长陈国栋说不。", "Chen said no."),
                Row("村民張國棟說是。", "Chang Kuo-tung, a villager, said yes."),
            ),
            "zh-Hans>en",
        ),
        WideExample(
            (
                Row("The captain, Edgar Coleman, slept.", "船长埃德加·科尔曼睡着了。"),
                Row("Then Coleman woke up.", "然后科尔曼醒了。"),
            ),
            "en>zh-Hans",
        ),
    )

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        said: dict[int, list[Span]] = defaultdict(list)
        for use, best in rival_uses([passage.case for passage in passages]):
            if not any(use.target.overlaps(span) for span in said[use.passage]):
                said[use.passage].append(use.target)
                fix = _mended(passages[use.passage].case, use.target, best)
                message = f"{use.written} is written {best} elsewhere in the article"
                yield use.passage, Finding(self.id, Severity.WARNING, message, use.source, use.target, fix)


def _mended(case: Case, place: Span, best: str) -> str | None:
    """Returns the target with a name as it is written elsewhere; None where that would lose a code or the script."""
    if "<" in place.of(case.target) or not is_in_script(best, script(case.target_language)):
        return None
    return case.target[: place.start] + best + case.target[place.end :]


CHECK = _InconsistentNames()
