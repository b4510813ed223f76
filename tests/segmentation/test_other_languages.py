"""Where the sentences of other languages end. `|` marks each cut; the spaces around it are those of the text."""

from __future__ import annotations

import pytest

from glossa.segmentation import boundaries
from glossa.text.languages import LanguageTag

CASES = {
    "es": (
        "La reunión terminó. | Nadie habló.",
        "¿Qué pasó? | ¡Nada! | Todo sigue igual.",
        "El Sr. López y la Sra. Ruiz ganaron. | La Dra. Gil perdió.",
        "El presidente de EE. UU. Viajó ayer.",
        "Volvió de EE. UU. | El viaje fue largo.",
        "Volvió de EE.UU. | La visita fue breve.",
        "Véase el núm. 5, la pág. 3 y el art. 6. | Ahí está.",
        "Lea el No. 7. | Es corto.",
        "Empieza a las 10 a. m. | La entrada es libre.",
        "El Gral. Pérez y el Ing. Gómez hablaron. | Fue tarde.",
        "Los cuentos de J. L. Borja gustan. | Son breves.",
        "«Vinimos a escuchar. | Lo que oímos fue nuevo», dijo. | Luego llovió.",
        "Vive en la Av. Juárez. | Trabaja lejos.",
        "Trajo pan, vino, etc. | Los demás comieron.",
        "Creció un 3.5 por ciento. | Es mucho.",
        "Ud. lo sabe, p. ej. Por experiencia.",
        "“¿De verdad?” preguntó. | “¡Sí!” | Todos rieron.",
        "Costó 3,5 mill. de euros. | Es caro.",
        "—¿Vienes? —preguntó Ana. | —Sí.",
        "La empresa Sol S.A. ganó. | La otra no.",
    ),
    "fr": (
        "La réunion est finie. | Personne n’a parlé.",
        "M. Dupré et Mme. Morel sont là. | Ils attendent.",
        "Quoi\u202f? | Oui\u00a0! | Bien.",
        "« Nous sommes venus écouter. | C’était nouveau », dit-il. | Puis il plut.",
        "Le Dr. Roy habite à St. Paul. | Il pleut.",
        "Né en 50 av. J.-C. | Il mourut jeune.",
        "Il y a du pain, du vin, etc. | Les autres mangent.",
        "Lisez le no. 5, p. ex. la fin. | C’est court.",
        "MM. Roy et Petit sont partis. | Nous restons.",
        "Le plan B\u00a0. Oui.",
        "L’art. 5 de la loi le dit. | J. Le Goff l’écrit.",
        "Le chap. 3 est long. | La fin est belle.",
    ),
    "de": (
        "Die Sitzung ist vorbei. | Niemand sprach.",
        "Das ist z. B. gut, d. h. sehr gut. | Alle lachten.",
        "Am 3. Oktober kam Dr. Müller. | Er blieb.",
        "Der 2. Weltkrieg war vorbei. | Es war still.",
        "Er wohnt in Nr. 5. | Sie auch.",
        "„Wir wollten zuhören. | Es war neu“, sagte er. | Dann regnete es.",
        "Die Fa. Huber lieferte. | Er kam als 2. | Die anderen folgten.",
        "»Wir hörten zu. | Es war neu«, sagte sie.",
        "Brot, Wein usw. | Die anderen aßen.",
        "Prof. Dr. Meier und Frau Dr. Kurz kamen. | Das war 2019. | Der Rest blieb.",
    ),
    "it": ("Il Sig. Rossi e il Dott. Neri sono qui. | Aspettano.", "Pane, vino, ecc. | Gli altri mangiano."),
    "pt": ("O Sr. Lima e a Dra. Reis falaram. | Foi tarde.", "Pão, vinho, etc. | Os outros comeram."),
    "ru": (
        "А. С. Орлов написал это. | Все читали.",
        "Их было 600 чел. из 42 стран. | Было тихо.",
        "Он жил на ул. Садовой, т. е. рядом. | Было тихо.",
    ),
    "ar": ("هذا كتاب. | هل أنت هنا؟ | نعم!", "د. أحمد هنا. | الاجتماع بدأ."),
    "he": ("הישיבה נגמרה. | מי יודע? | איש לא דיבר.",),
    "hi": ("यह एक किताब है। | वह गया। | क्या? | हाँ!", "डॉ. शर्मा आए। | बैठक शुरू हुई।"),
    "ko": ("그는 갔다. | 그녀는 왔다! | 정말?",),
    "th": ("ประชุมวันนี้ พรุ่งนี้หยุด",),
    "xh": ("Intlanganiso iphelile. | Akukho mntu uthethileyo.",),
}


@pytest.mark.parametrize(
    ("language", "case"), [(language, case) for language, cases in CASES.items() for case in cases]
)
def test_other_languages(language: str, case: str) -> None:
    wanted = case.split(" | ")
    text = " ".join(wanted)
    assert [span.of(text) for span in boundaries(text, LanguageTag(language))] == wanted
