"""Words with a capital that make no name by themselves: titles, days, peoples, and what bodies and places are called.

A name with one of the heads in it (*Ministry of Finance*, *Third Avenue*) is translated, not kept. All are folded,
without accents.
"""

from __future__ import annotations

_TITLE_WORDS = """
mr mrs ms miss dr prof professor sir lord lady king queen prince princess president minister premier chancellor
mayor governor senator secretary ambassador coach captain general colonel judge justice bishop archbishop pope
cardinal saint inspector detective officer chief executive chairman chairwoman director spokesman spokeswoman
spokesperson deputy vice former acting foreign prime defense defence finance interior father mother sister brother
uncle aunt reverend rabbi imam señor señora senor senora sr sra don dona doctor doctora profesor profesora
presidente presidenta ministro ministra rey reina principe princesa alcalde alcaldesa papa cardenal obispo juez
jueza capitan monsieur madame mademoiselle m mme mlle docteur professeure ministre roi reine maire juge pape herr
frau doktor prasident prasidentin ministerin kanzler kanzlerin konig konigin signor signora dottor dottoressa
professora senhor senhora
"""
TITLES = frozenset(_TITLE_WORDS.split())
"""What stands before a person's name and is translated."""

_HEAD_WORDS = """
neither nor either
january february march april may june july august september october november december jan feb mar apr jun jul aug
sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun the a an
and or but in on at by for from of to with without no not one two three four five six seven eight nine ten first
second third fourth fifth sixth seventh eighth ninth tenth last next new old great big little north south east west
northern southern eastern western central upper lower high low red blue green white black golden silver grand royal
national international federal state public free united world global european american african asian latin arab
chinese japanese korean indian russian german french spanish italian british english irish scottish dutch greek
turkish mexican brazilian canadian australian israeli iranian ukrainian polish swiss swedish norwegian danish
catholic christian muslim jewish islamic republican republicans democratic democrat democrats conservative liberal
labour labor social socialist communist after before during when while since until as if then there this that these
those it he she they we you i his her its their our my your what who which where why how all both each every some
many most more much few several only about around under over between against despite according however meanwhile
yesterday today tomorrow also even still yet ministry minister department bank university college school institute
academy association society union federation league party court council committee commission congress parliament
senate assembly house cabinet government office bureau agency authority board service forces force army navy police
guard corporation company group holdings partners fund foundation trust hospital clinic church cathedral temple
mosque museum gallery library theater theatre opera orchestra river lake sea ocean bay gulf strait canal island
islands mount mountain mountains valley hill hills desert forest park garden gardens square street avenue road
boulevard lane bridge tower gate station airport port harbor harbour stadium center centre building hall palace
castle hotel market city town village county district province region republic kingdom empire territory territories
coast war peace treaty agreement act law bill constitution charter conference summit forum festival games cup
championship olympics olympic award prize day night week month year century age eve christmas easter ramadan plan
program programme project initiative strategy economy economic development climate environment people peoples young
women men children workers post times journal news daily weekly herald tribune guardian observer telegraph chronicle
gazette review press television radio network morning evening letter story song letters open cross crescent borders
doctors seasons moon moons star stars wall deal rights human health food trade energy security intelligence science
technology research medical doctor cinema film films art arts music sport sports football club team typhoon
hurricane storm customs index composite railway railways airlines line lines legislative executive judicial yuan
dynasty emperor au aux el la los las un una y o de del en por para con sin segun ante bajo desde hasta tras entre
nuestro nuestra su sus enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
lunes martes miercoles jueves viernes sabado domingo nuevo nueva nuevos viejo gran grande norte sur este oeste san
santa santo sao banco ministerio universidad colegio escuela instituto academia asociacion sociedad federacion liga
partido tribunal corte consejo comite comision congreso parlamento senado asamblea camara gabinete gobierno oficina
agencia autoridad junta servicio fuerzas ejercito policia guardia compania grupo fondo fundacion iglesia catedral
museo biblioteca teatro rio lago oceano bahia golfo estrecho isla islas monte montes sierra valle parque jardin
plaza calle avenida carretera paseo puente torre puerta estacion aeropuerto puerto estadio centro palacio castillo
mercado ciudad pueblo provincia republica reino imperio costa guerra paz tratado acuerdo ley constitucion carta
conferencia cumbre foro juegos copa mundial premio dia noche navidad pascua programa proyecto economia europeo
europea nacional nacionales internacional unidos unidas unido mundo primera primer segunda segundo tercera tercer
cuarta quinta roja rojo blanca negro medicos fronteras semana naciones estados popular socialista real supremo
constitucional hacienda exterior exteriores asuntos salud educacion trabajo estado america humanos derechos
diputados le les l une des du et ou dans par pour avec sans selon janvier fevrier mars avril mai juin juillet aout
septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche nouveau nouvelle nord sud
est ouest saint sainte banque ministere universite ecole institut societe ligue parti cour conseil congres parlement
senat assemblee chambre gouvernement agence armee groupe fonds fondation hopital eglise cathedrale musee
bibliotheque riviere lac mer baie golfe detroit ile iles mont vallee parc place rue route pont tour porte gare
aeroport stade palais chateau marche ville republique royaume guerre paix traite accord loi sommet jeux coupe prix
jour nuit noel paques projet economie nationale etats unis unies europeenne europeen mondiale der die das ein eine
und oder im am auf bei von vom zu zum zur mit ohne nach vor seit januar februar marz juni juli oktober dezember
montag dienstag mittwoch donnerstag freitag samstag sonntag neue neuer neues ost ministerium universitat schule
verband gesellschaft verein partei gericht rat ausschuss kommission bundestag bundesrat bundesregierung regierung
amt behorde polizei gruppe stiftung krankenhaus kirche dom fluss see meer bucht insel berg tal platz strasse brucke
turm tor bahnhof flughafen hafen stadion zentrum palast schloss stadt land republik krieg frieden vertrag gesetz
konferenz gipfel spiele pokal preis tag nacht weihnachten ostern ende anfang mitte jahr jahre prozent million
millionen milliarde milliarden euro dollar il lo gli uno e nel nella sul per senza secondo gennaio febbraio aprile
maggio giugno luglio settembre ottobre dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica nuovo nuova
banca ministero universita scuola istituto associazione societa unione lega partito consiglio comitato commissione
congresso governo ufficio agenzia polizia gruppo fondazione ospedale chiesa fiume mare isola via viale piazza ponte
porta stazione aeroporto stadio palazzo mercato citta regione repubblica trattato accordo legge giochi coppa os um
uma em na nos nas ao janeiro fevereiro junho julho setembro outubro novembro dezembro terca quarta sexta novo nova
leste universidade escola associacao sociedade uniao conselho comissao fundacao igreja museu baia ilha vale rua
praca estacao porto cidade acordo lei jogos
"""
HEADS = TITLES | frozenset(_HEAD_WORDS.split())
"""Words with which a name is translated, or which begin a sentence."""

_SAINT_WORDS = """
san santa santo sao saint sainte st
"""
SAINTS = frozenset(_SAINT_WORDS.split())
