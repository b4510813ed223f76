"""French."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split("""
        M MM Mme Mmes Mlle Mlles Mgr Me Mes Dr Drs Pr Prof Gal Col Cdt Cap Lt Adj Sgt St Ste Sts Stes cf vs p.ex ex av
        apr env fig art chap vol p pp éd coll tél bd boul
    """),
    numbered=split("No no n nos Nos"),
    closing=split("etc Cie S.A J.-C J.C a.m p.m janv févr juil sept oct nov déc Jr al O.N.U U.E É.-U"),
    surnames=split("Le La Les De Du Des L D"),
    starters=split("""
        Le La Les L Un Une Des Ce Cet Cette Ces C Il Elle Ils Elles On Nous Vous Je J Tu En Dans Sur Pour Par Avec Sans
        Selon Depuis Pendant Après Avant Entre Mais Et Ou Or Donc Car Si Quand Lorsque Comme Alors Ensuite Puis Enfin
        Ainsi Aussi Cependant Toutefois Pourtant Néanmoins Aujourd Hier Demain Son Sa Ses Leur Leurs Notre Nos Votre
        Mon Ma Mes Qui Que Quoi Où Comment Pourquoi Plusieurs Certains Tous Toutes Chaque Au Aux À De Du D Malgré
    """),
    speech=r"(?:dit|demande|demanda|répondit|ajoute|ajouta|affirme|explique|déclare|a-t-il|a-t-elle|dit-il|dit-elle)\b",
)
