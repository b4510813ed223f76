"""Quotations: what is quoted in the source is quoted in the target, in marks of its language."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._lost_quotes import lost_quotations
from glossa.checks._quote_fixes import odd_marks
from glossa.checks._speakers import swapped_speakers
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.quotes import Loose, Quoting, is_quoting, quotations
from glossa.text.spans import Span

_TWO = "“The ice is thin,” said Nora Vale. “Nobody should walk on it before Sunday.”"


class _Quotations:
    id = "quotations"
    summary = "What the source quotes is quoted in the target too, in quotation marks of its language."
    reason = (
        "Words without their marks are the paper's own, and a mark without its partner leaves the reader to guess who "
        "speaks. Quotations are matched by length, so one that its speaker interrupts may be joined or split, and "
        "languages order speech in their own way; a dialogue with dashes needs no marks. Two speakers that changed "
        "places are told by names that both texts have. Nothing is said of titles in 《》, of names and set phrases "
        "that Chinese puts in marks (“一带一路”倡议) and other languages need not, of quotations that the target has "
        "besides, of one that goes on in the next paragraph, of apostrophes, feet and inches. Straight marks are "
        "advice, and only where the source has others."
    )
    reference = "CLDR, delimiters; RAE, Ortografía (2010), III.3.4.8; GB/T 15834-2011, 4.8; Chicago Manual of Style, 13"
    languages = ANY
    bad = (
        Example(
            _TWO,
            "«El hielo es fino», dijo Nora Vale. Nadie debería pisarlo antes del domingo.",
            finds=(Find("“Nobody should walk on it before Sunday.”"),),
        ),
        Example(
            "“The ice is far too thin to walk on,” said Nora Vale.",
            "Según Nora Vale, hay hielo.",
            finds=(Find("“The ice is far too thin to walk on,”", severity=Severity.ERROR),),
        ),
        Example(
            "The so-called “ice men” left.", "Los llamados hombres del hielo se fueron.", finds=(Find("“ice men”"),)
        ),
        Example("“The ice is thin,” said Nora Vale.", "«El hielo es fino, dijo Nora Vale.", finds=(Find(target="«"),)),
        Example(
            "他说：“冰太薄了，谁也不该走上去。”",
            "He said, The ice is too thin; nobody should walk on it.”",
            "zh-Hans>en",
            finds=(Find(target="”"),),
        ),
        Example(
            "居民认为冰面“很薄”，但不危险。",
            "Residents call the ice thin but harmless.",
            "zh-Hans>en",
            finds=(Find("“很薄”", severity=Severity.ADVICE),),
        ),
        Example(
            "「冰太薄了，」她說，「誰也不該走上去。」",
            "「The ice is too thin,」 she said. “Nobody should walk on it.”",
            "zh-Hant>en",
            finds=(Find(target="「", fix="“The ice is too thin,” she said. “Nobody should walk on it.”"),),
        ),
        Example(
            "“The ice is thin,” she said.",
            "«冰很薄，»她说。",
            "en>zh-Hans",
            finds=(Find(target="«", fix="“冰很薄，”她说。"),),
        ),
        Example(
            "“The ice is thin,” she said.",
            "“Das Eis ist dünn”, sagte sie.",
            "en>de",
            finds=(Find(target="“", fix="„Das Eis ist dünn“, sagte sie."),),
        ),
        Example(
            "“They told me ‘never again,’” she said.",
            "« Ils m’ont dit 「jamais plus」 », a-t-elle raconté.",
            "en>fr",
            finds=(Find(target="「", fix="« Ils m’ont dit “jamais plus” », a-t-elle raconté."),),
        ),
        Example(
            "“They told me ‘never again,’” she said.",
            "“他们告诉我“绝不再有”，”她说。",
            "en>zh-Hans",
            finds=(Find(target="“", fix="“他们告诉我‘绝不再有’，”她说。"),),
        ),
        Example(
            "“The ice is thin,” she said.",
            "“La glace est mince”, a-t-elle dit.",
            "en>fr",
            finds=(Find(target="“", severity=Severity.ADVICE, fix="«\u00a0La glace est mince\u00a0», a-t-elle dit."),),
        ),
        Example(
            "« La glace est mince », a-t-elle dit.",
            '"The ice is thin," she said.',
            "fr>en",
            finds=(Find(target='"', severity=Severity.ADVICE, fix="“The ice is thin,” she said."),),
        ),
        Example(
            "“It is thin,” said Vale. “Nobody should walk on it before Sunday,” said Ruiz.",
            "«Es fino», dijo Ruiz. «Nadie debería pisarlo antes del domingo», dijo Vale.",
            finds=(Find("“It is thin,”", "«Es fino»"),),
        ),
        Example(
            "“The ice is far too thin to walk on,” she said.",
            "قالت إن الجليد رقيق جدا ولا يصلح للمشي عليه.",
            "en>ar",
            finds=(Find("“The ice is far too thin to walk on,”", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example(_TWO, "«El hielo es fino —dijo Nora Vale—. Nadie debería pisarlo antes del domingo»."),
        Example("“The ice is thin,” said Nora Vale.", "—El hielo es fino —dijo Nora Vale."),
        Example(
            "«El hielo —dijo ella— es fino y nadie debería pisarlo».",
            "“The ice,” she said, “is thin, and nobody should walk on it.”",
            "es>en",
        ),
        Example(_TWO, "« La glace est mince, a dit Nora Vale. Que personne n’y marche avant dimanche. »", "en>fr"),
        Example(
            "“It is thin,” said Vale. “Nobody should walk on it before Sunday,” said Ruiz.",
            "Vale dijo: «Es fino»; Ruiz dijo: «Nadie debería pisarlo antes del domingo».",
        ),
        Example("« “Demain”, disent-ils toujours. »", "“‘Tomorrow’ is what they always say.”", "fr>en"),
        Example(_TWO, "诺拉·韦尔说：“冰很薄。星期日之前，谁也不该走上去。”", "en>zh-Hans"),
        Example("“一带一路”倡议已有十年。", "The Belt and Road Initiative is ten years old.", "zh-Hans>en"),
        Example("他写了《薄冰》。", "He wrote “Thin Ice.”", "zh-Hans>en"),
        Example("Her novel “Thin Ice” sold well.", "她的小说《薄冰》很畅销。", "en>zh-Hans"),
        Example("Her novel “<1>Thin Ice</1>” sold well.", "Sa novela <1>Hielo fino</1> se vendió bien."),
        Example("「冰很薄，」她說。", "“The ice is thin,” she said.", "zh-Hant>en"),
        Example("“The ice is ‘thin,’” she said.", "„Das Eis ist ‚dünn‘“, sagte sie.", "en>de"),
        Example("“The ice is thin,” she said.", "قالت: «الجليد رقيق».", "en>ar"),
        Example("“The ice is thin, and it is late.", "«El hielo es fino y es tarde."),
        Example("The dogs’ owner, 6'2\" tall, didn't stay in the ’90s.", "El dueño, de 1,88 m, no se quedó."),
        Example('"It is thin," she said.', '"Es fino", dijo.'),
        Example("She said 平安 (peace).", "Dijo 「平安」 (paz)."),
        Example("“𠮷野 is thin,” he said.", "“𠮷野很薄，”他说。", "en>zh-Hans"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        is_source_quoting, is_target_quoting = is_quoting(case.source), is_quoting(case.target)
        if not is_source_quoting and not is_target_quoting:
            return
        source, target = visible(case.source), visible(case.target)
        before = quotations(source.text) if is_source_quoting else Quoting()
        after = quotations(target.text) if is_target_quoting else Quoting()
        loose = list(_loose(before, after))
        for mark in loose:
            yield self._alone(mark, target)
        for span, severity in lost_quotations(case, source, before, target.text, after)[len(loose) :]:
            yield Finding(self.id, severity, "this is not quoted in the target", source=source.span(span))
        for said, heard in swapped_speakers(case, source, before, target, after):
            message = "in the source somebody else says this"
            yield Finding(self.id, Severity.WARNING, message, source.span(said.span), target.span(heard.span))
        yield from odd_marks(self.id, case, before, target, after)

    def _alone(self, mark: Loose, target: VisibleText) -> Finding:
        said = f"“{mark.mark}” is not closed" if mark.is_opening else f"“{mark.mark}” closes nothing"
        span = target.span(Span(mark.place, mark.place + 1))
        return Finding(self.id, Severity.WARNING, said, target=span)


def _loose(before: Quoting, after: Quoting) -> Iterator[Loose]:
    """Yields the marks of the target without a partner, but those of a quotation that goes on elsewhere."""
    known = {mark.is_opening for mark in before.loose}
    fewer = len(after.quotations) < len(before.quotations)
    for mark in after.loose:
        if mark.is_opening not in known and (mark.is_sure or fewer):
            yield mark


CHECK = _Quotations()
