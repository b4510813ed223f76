"""Which mention an occurrence is: the order of the source decides, headlines and their like are apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.term import Concept, ConceptId, Glossary, Mechanism, Mention, Term, TermUse, Verdict
from glossa.terminology import Termbase, TermFinder
from glossa.text.spans import Span
from glossa.workflow.assess import Assessor
from glossa.workflow.mentions import mentions
from glossa.workflow.summary import to_translate
from tests.workflow.samples import AR, EN, ES, ZH, desk

AGENCY = Concept(
    ConceptId("agency"),
    (
        Term("River Agency", EN),
        Term("RA", EN),
        Term("Agencia del Río", ES, first_mention="Agencia del Río (AR)", short="AR"),
        Term("河流署", ZH, first_mention="河流署（主管河道的机构）"),
    ),
)
FERRY = Concept(ConceptId("ferry"), (Term("night ferry", EN), Term("barco nocturno", ES, short="nocturno")))
HARBOUR = Concept(ConceptId("harbour"), (Term("harbour", EN), Term("puerto", ES), Term("ميناء", AR)))
TERMBASE = Termbase([Glossary("terms.csv", (AGENCY, FERRY, HARBOUR))])
MATCHES = {language: TermFinder(TERMBASE, EN, language).find for language in (ES, ZH, AR)}

WORDS = ("The River Agency spoke.", "The RA left.", "The night ferry is late.", "Nothing.", "RA and River Agency: RA.")
ROLES = tuple(Role)
BODY = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION, Role.FOOTNOTE)


def article(*segments: tuple[str, Role]) -> Article:
    """Makes an article of one segment per unit."""
    made = (
        Segment(SegmentId(str(number)), UnitId(f"u{number}"), role, text, "")
        for number, (text, role) in enumerate(segments)
    )
    return Article("a.md", Document("plain", EN, ("",), ()), tuple(map(Entry, made)))


def order(*segments: tuple[str, Role]) -> list[list[str]]:
    """Returns the mentions in each segment, for a translation into Spanish."""
    known = mentions(article(*segments), ES, MATCHES[ES])
    return [[mention.value for mention in known.get(SegmentId(str(n)), {}).values()] for n in range(len(segments))]


def body(*texts: str) -> list[list[str]]:
    """Returns the mentions in paragraphs."""
    return order(*((text, Role.PARAGRAPH) for text in texts))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(ROLES)), max_size=8))
def test_each_concept_has_one_first_mention_and_it_is_in_the_body(segments: list[tuple[str, Role]]) -> None:
    made = article(*segments)
    known = mentions(made, ES, MATCHES[ES])
    firsts: dict[ConceptId, int] = {}
    for number, entry in enumerate(to_translate(made)):
        for match in MATCHES[ES](entry.segment.source):
            mention = known[entry.segment.id][match.span]
            assert (mention is Mention.HEADLINE) == (entry.segment.role not in BODY)
            if mention is Mention.FIRST:
                assert match.concept.id not in firsts
                firsts[match.concept.id] = number
            elif mention is Mention.LATER:
                assert firsts[match.concept.id] <= number


def test_the_first_in_the_body_is_the_first_whatever_the_headline_says() -> None:
    assert order(("River Agency speaks", Role.HEADLINE), ("The RA spoke.", Role.PARAGRAPH)) == [["headline"], ["first"]]


def test_a_list_item_a_quotation_and_a_footnote_are_body() -> None:
    assert order(("The RA spoke.", Role.LIST_ITEM), ("The RA left.", Role.QUOTATION)) == [["first"], ["later"]]
    assert order(("The RA spoke.", Role.FOOTNOTE)) == [["first"]]


def test_a_caption_a_cell_and_front_matter_are_apart() -> None:
    apart = [(text, role) for text in ("The RA spoke.",) for role in ROLES if role not in BODY]
    assert [each for each in order(*apart) if each] == [["headline"]] * 8


def test_debris_does_not_count() -> None:
    assert order(("The RA spoke.", Role.DEBRIS), ("The RA spoke.", Role.PARAGRAPH)) == [[], ["first"]]


def test_of_several_in_one_segment_only_one_is_the_first() -> None:
    assert body("RA and River Agency: RA.", "RA.") == [["first", "later", "later"], ["later"]]


def test_a_short_form_alone_is_a_rule_too_and_concepts_do_not_count_for_each_other() -> None:
    assert body("The night ferry of the RA.", "The night ferry.") == [["first", "first"], ["later"]]


def test_a_term_without_a_rule_has_no_mention() -> None:
    assert body("The harbour of the RA.") == [["first"]]
    assert mentions(article(("The RA and the harbour.", Role.PARAGRAPH)), AR, MATCHES[AR]) == {}


def test_the_rule_is_that_of_the_language() -> None:
    made = article(("The night ferry of the RA.", Role.PARAGRAPH))
    assert list(mentions(made, ZH, MATCHES[ZH])[SegmentId("0")].values()) == [Mention.FIRST]


def test_what_the_article_no_longer_has_does_not_count() -> None:
    made = article(("The RA spoke.", Role.PARAGRAPH), ("The RA left.", Role.PARAGRAPH))
    gone = replace(made, entries=(replace(made.entries[0], obsolete=True), made.entries[1]))
    assert list(mentions(gone, ES, MATCHES[ES])) == [SegmentId("1")]
    assert list(mentions(gone, ES, MATCHES[ES])[SegmentId("1")].values()) == [Mention.FIRST]


def test_after_a_waived_one_the_next_is_the_first() -> None:
    made = article(("The RA spoke.", Role.PARAGRAPH), ("The RA left.", Role.PARAGRAPH))
    use = TermUse(AGENCY.id, "terms.csv", Span(4, 6), "RA", "Agencia del Río", Verdict.WAIVED, Mechanism.NONE)
    waived = Target("Habló.", State.TRANSLATED, Origin(OriginKind.HUMAN, "2026-11-20T08:00:00Z"), terms=(use,))
    known = mentions(
        replace(made, entries=(replace(made.entries[0], targets={ES: waived}), made.entries[1])), ES, MATCHES[ES]
    )
    assert [list(each.values()) for each in known.values()] == [[Mention.FIRST], [Mention.FIRST]]


def test_an_assessor_that_attends_to_no_article_says_nothing_of_mentions() -> None:
    made = article(("The RA spoke.", Role.PARAGRAPH))
    assessor = Assessor(TERMBASE, EN, ES)
    unknown = assessor.judged(made.entries[0].segment, "La AR habló.", Mechanism.PERSON)
    assessor.attend(made)
    known = assessor.judged(made.entries[0].segment, "La AR habló.", Mechanism.PERSON)
    assert ([use.mention for use in unknown.terms], unknown.findings) == ([None], ())
    assert [use.mention for use in known.terms] == [Mention.FIRST]
    assert [finding.message for finding in known.findings] == [
        "“AR” should be “Agencia del Río (AR)” at its first mention"
    ]


def test_the_same_sentence_in_two_places_is_two_mentions(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe RA spoke.\n", glossary="en,es,es:short\nRA,Agencia del Río,AR\n")
    made = here.ingest()
    assessor = here.assessor()
    assessor.attend(made)
    uses = [assessor.judged(entry.segment, "Habló la AR.", Mechanism.PERSON).terms for entry in made.current]
    assert [use.mention for (use,) in uses] == [Mention.FIRST, Mention.LATER]
