"""Spanish."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split("""
        Sr Sra Srta Sres Sras Srtas Dr Dra Dres Dras D Dña Da Prof Profa Lic Ing Arq Abg Gral Cnel Tte Cap Sgto Cmdte
        Almte Pdte Excmo Excma Ilmo Ilma Mons Fr Sto Sta Av Avda Ej ej cf vs pág págs art arts núm núms nro fig figs
        cap tel ed vol aprox c/ EE JJ FF RR
    """),
    numbered=split("No Núm N.º n.º inc"),
    closing=split(
        "Ud Uds Vd Vds UU OO AA etc S.A C.V a.m p.m a.C d.C EE.UU JJ.OO FF.AA Cía Ltda S.L S.R.L Jr ene feb sept dic"
    ),
    surnames=split("De Del El La Los Las Sin"),
    starters=split("""
        El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella Él Ella Ellos Ellas Yo
        Nosotros Usted Ustedes En Con Por Para Según Sin Sobre Tras Desde Hasta Entre Ante Durante A Al Del De Pero Y
        Sin Aunque Cuando Mientras Si Como Además También Así Entonces Luego Después Antes Ahora Hoy Ayer Mañana Su Sus
        Mi Nuestro Nuestra Se Le Les No Sí Ya Qué Quién Cómo Cuándo Dónde Muchos Algunos Todos Ambos Cada Otro Otra
        Otros Otras Hay Es Son Fue Era Tiene Dijo
    """),
    speech=r"(?:dijo|preguntó|añadió|respondió|afirmó|señaló|exclamó|contestó|explicó|gritó|aseguró)\b",
)
