"""English."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split("""
        Mr Mrs Ms Messrs Mx Dr Drs Prof Profs Rev Revd Fr Hon Gen Lt Col Maj Brig Capt Cmdr Cdr Sgt Cpl Pvt Adm Gov
        Govs Sen Sens Rep Reps Pres Amb Supt Insp Atty Pte Msgr St Mt Ft e.g i.e cf vs viz ca approx ed eds trans
        Lt.-Gen Lt.Col Lt.Gen Maj.Gen Brig.Gen
    """),
    numbered=split("No Nos Art Fig Figs Sec Ch Vol pp"),
    closing=split("""
        Inc Corp Ltd Co Cos Bros LLC plc Jr Sr Esq Ph.D M.D B.A M.A a.m p.m A.M P.M U.S U.S.A U.N U.K E.U D.C
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri etc al est dept Dept Univ
        Assn Ave Blvd Rd Calif Ariz Colo Conn Fla Ill Mich Minn Okla Ore Tenn Va Wis Mar Ala Ark
        Ga Kan Ky Mass Md Mont Neb Nev Pa Tex Vt Wash Wyo
    """),
    surnames=split("He An So Do Will In"),
    starters=split("""
        The A An He She It They We I You This That These Those In On At By For From With As But And Or So Yet If When
        While After Before Since Although Though However Meanwhile Moreover Furthermore Nevertheless Also There Here
        His Her Its Their Our My Your What Who Why How Where Which Many Some Most All Both Each Another Other Several
        Now Then Today Yesterday Tomorrow According Under During Despite Because Not No Nor Once Only Such To Until Yes
        Still Even Later Earlier Instead Thus Therefore Hence Is Was Are Were Did Do Does Has Have Can Could Will Would
        Should Let One Two Three Few Every Everyone Nobody Nothing
    """),
    speech=(
        r"(?:(?:[A-Z][\w.’'-]*|the|a|an|his|her|their|my)\s+){1,4}"
        r"(?:said|asked|added|replied|answered|wrote|told|shouted|cried|exclaimed|says|asks|adds|wondered|recalled)\b"
        r"|(?:said|asked|added|replied|answered|wrote|shouted|cried|exclaimed|says|asks)\b"
    ),
)
