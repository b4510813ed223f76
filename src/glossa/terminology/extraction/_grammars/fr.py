"""French: a noun, what describes it behind it, and *de*, *du*, *des*, *d'* between nouns."""

from __future__ import annotations

import re

from glossa.terminology.extraction._grammars._base import Grammar, listed

_DETERMINERS = listed("""
    le la les l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque
    quelque quelques plusieurs tout toute tous toutes aucun aucune certains certaines autre autres tel telle tels
    telles quel quelle quels quelles premier première deuxième troisième
""")
_PREPOSITIONS = listed("""
    à de d en avec par pour sans sur sous entre jusque jusqu depuis vers contre selon après avant devant derrière
    pendant durant dès chez parmi malgré hors et ou dans comme
""")
_BEFORE_VERBS = listed("""
    se s ne n y il elle ils elles on nous vous je j tu qui a ont ai avons avait avaient aura auront aurait auraient eu
    est sont était étaient fut furent sera seront serait seraient été être soit soient peut peuvent pourra pourrait
    doit doivent devra devrait devraient va vont veut veulent aussi déjà jamais
""")
_OTHERS = listed("""
    mais ni car si que qu quoi dont où quand lorsque lorsqu parce puisque puisqu donc or alors ainsi plus moins très
    trop peu beaucoup tant encore toujours souvent parfois même mêmes seulement presque ensuite puis maintenant
    aujourd hui hier demain ici là lui leur eux moi toi soi m t c ceci cela ça celui celle ceux celles rien personne
    quelqu chacun chacune non oui pas point afin lors cependant toutefois pourtant notamment avoir faire fait font
    faisait dire dit disent an ans année années mois jour jours semaine semaines lundi mardi mercredi jeudi vendredi
    samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre deux trois
    quatre cinq six sept huit neuf dix cent mille million millions milliard milliards dernier dernière derniers
    dernières prochain prochaine fois part partie travers grâce lieu face près loin cours outre sein mesure égard
""")
_NOUNS_IN_R = listed("""
    mer fer hiver cancer atelier chantier métier ministère papier quartier dossier courrier financier policier premier
    entier particulier régulier officier ouvrier foyer loyer danger étranger berger bouclier calendrier charpentier
    immobilier pétrolier minier forestier côtier frontalier familier sanitaire leader avenir plaisir désir loisir
    pouvoir devoir savoir espoir territoire histoire victoire mémoire laboratoire observatoire répertoire obligatoire
    ordre nombre membre cadre cercle chambre centre titre registre ministre maître lettre cuir tir soir noir miroir
""")
_WEAK = listed("""
    grand grande grands grandes petit petite petits petites nouveau nouvel nouvelle nouveaux nouvelles vieux vieille
    bon bonne bons bonnes meilleur meilleure meilleurs meilleures mauvais mauvaise important importante importants
    importantes principal principale principaux principales différent différente différents différentes divers
    diverses possible possibles nécessaire actuel actuelle actuels actuelles récent récente récents récentes futur
    future clair claire fort forte forts fortes haut haute hauts hautes bas basse long longue court courte seul seule
    seuls seules nombreux nombreuses certain certaine capable capables total totale plein pleine profond profonde
    propre propres vaste large majeur majeure essentiel essentielle fondamental véritable véritables
""")
_EVERYDAY = listed("""
    personne personnes gens homme hommes femme femmes enfant enfants membre membres groupe groupes équipe dirigeant
    dirigeants responsable responsables expert experts porte-parole président présidente ministre ministres directeur
    directrice chef temps heure heures moment décennie siècle époque fin début chose choses forme formes manière façon
    type types nombre quantité série reste niveau niveaux côté côtés point points endroit zone zones région régions
    pays nation état états ville villes monde maison rue cas fait faits raison résultat résultats problème problèmes
    question questions sujet sujets affaire exemple idée idées avis mot mots nom histoire nouvelle article rapport
    déclaration discours lettre message livre travail travaux emploi effort efforts action actions pas mesures plan
    plans objectif objectifs but rôle usage besoin besoins aide soutien changement changements hausse croissance
    progrès succès intérêt intérêts attention importance valeur condition conditions situation base processus système
    projet projets programme activité activités événement réunion visite force capacité position droit droits
    responsabilité occasion argent coût prix entreprise entreprises société bureau gouvernement gouvernements parti
    autorités loi lois règle règles décision accord vie mort main mains eau air terre nord sud est ouest majorité
    total cadre texte
""")
_ADVERB = re.compile(r"\w{2,}(?:amment|emment|[aeiéu]ment)")
_NOUNS_IN_MENT = re.compile(r".*(?:gouverne|parle|développe|change|équipe|traite|investisse|environne|finance|loge|"
                            r"arme|désarme|docu|monu|argu|instru|élé|mo|bâti|senti|ali|règle|mouve|engage|paie|"
                            r"événe|départe|établisse|renforce|déplace|réchauffe|rembourse|lance|finan|ci|seg|"
                            r"complé|supplé|apparte|juge|enseigne|recrute|rende|abonne|classe|aménage|ligne|"
                            r"sacre|tourne|accompagne|enregistre|fonctionne|dénoue|cesse|consente)ment")  # fmt: skip
_PARTICIPLE = re.compile(r"\w{2,}(?:é|ée|és|ées|ant)|\w{3,}(?:i|ie|is|ies|u|ue|us|ues)")
_VERB_LEMMA = re.compile(r"\w+(?:er|ir|re|oir)")
_PLURAL = re.compile(r"s|x")


def _is_adverb(word: str) -> bool:
    return bool(_ADVERB.fullmatch(word)) and not _NOUNS_IN_MENT.fullmatch(word)


def _is_verb(word: str, lemma: str) -> bool:
    if word in _NOUNS_IN_R or lemma in _NOUNS_IN_R or _PARTICIPLE.fullmatch(word):
        return False
    if word == lemma or _PLURAL.fullmatch(word.removeprefix(lemma)):
        return word == lemma and word.endswith(("er", "ir", "oir"))
    return bool(_VERB_LEMMA.fullmatch(lemma))


def _is_participle(word: str) -> bool:
    return word.endswith(("é", "ée", "és", "ées")) and len(word) > 3


GRAMMAR = Grammar(
    stops=_DETERMINERS | _PREPOSITIONS | _BEFORE_VERBS | _OTHERS,
    links=listed("de d du des"),
    articles=listed("la l les le"),
    determiners=_DETERMINERS,
    prepositions=_PREPOSITIONS,
    before_verbs=_BEFORE_VERBS,
    weak=_WEAK,
    everyday=_EVERYDAY,
    is_adverb=_is_adverb,
    is_verb=_is_verb,
    is_participle=_is_participle,
    begins_with_noun=True,
)
