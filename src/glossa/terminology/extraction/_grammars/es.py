"""Spanish: a noun, what describes it behind it, and *de* between nouns."""

from __future__ import annotations

import re

from glossa.terminology.extraction._grammars._base import Grammar, listed

_DETERMINERS = listed("""
    el la los las un una unos unas al del este esta estos estas ese esa esos esas aquel aquella su sus nuestro nuestra
    nuestros nuestras mi mis tu tus cada cualquier otro otra otros otras todo toda todos todas ambos ambas algún
    alguna algunos algunas ningún ninguna varios varias muchos muchas pocos pocas tanto tanta tantos tantas cuyo cuya
    cuyos cuyas dicho dicha dichos dichas primer segunda segundo tercer tercera
""")
_PREPOSITIONS = listed("""
    a de en con por para sin sobre entre hasta desde hacia contra según tras ante bajo durante mediante y e o u como
    salvo excepto
""")
_BEFORE_VERBS = listed("""
    se no ha han he hemos había habían haya hayan habrá habrán es fue fueron ser sido será serán son eran era está
    están estaba estaban estuvo puede pueden podrá podrán podría podrían debe deben deberá deberán quiere quieren va
    van también ya nunca que quien quienes lo le les me nos te
""")
_OTHERS = listed("""
    pero sino ni si porque aunque cuando donde mientras cual cuales cuánto cuanto qué quién cómo dónde cuándo pues
    entonces así más menos muy mucho mucha poco poca tan todavía aún aun siempre además incluso solo sólo casi apenas
    luego después antes ahora hoy ayer mañana aquí allí ahí allá sí él ella ellos ellas usted ustedes nosotros yo tú
    esto eso aquello algo nada alguien nadie mismo misma mismos mismas propio propia propios propias hay hubo haber
    tener tiene tienen tenía tenían tuvo hacer hace hacen hizo decir dijo dijeron dice dicen año años mes meses día
    días semana semanas lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio
    julio agosto septiembre octubre noviembre diciembre uno dos tres cuatro cinco seis siete ocho nueve diez cien mil
    millón millones ciento pasado pasada próximo próxima vez veces parte través ello cabo medio media debido junto
    dentro fuera cerca lejos frente pese gracias respecto embargo
""")
_NOUNS_IN_R = listed("""
    mar bar hogar lugar par pilar dólar azúcar radar altar mujer poder deber taller líder cáncer carácter alquiler
    placer ayer oler nuclear militar escolar familiar solar lunar polar popular regular particular titular auxiliar
    singular secular similar preliminar ejemplar estándar celular molecular alfiler chófer máster póster crucial
    porvenir mártir elíxir nadir faquir emir
""")
_WEAK = listed("""
    gran grande grandes mayor mayores menor menores mejor mejores peor peores nuevo nueva nuevos nuevas viejo vieja
    bueno buena buenos buenas buen malo mala importante importantes principal principales diferente diferentes
    distinto distinta distintos distintas diverso diversa diversos diversas posible posibles necesario necesaria
    último última últimos últimas actual actuales reciente recientes anterior anteriores siguiente siguientes futuro
    futura claro clara fuerte fuertes alto alta altos altas bajo baja bajos bajas amplio amplia largo larga corto
    corta único única numeroso numerosos numerosas cierto cierta ciertos ciertas determinado determinada capaz capaces
    total pleno plena profundo profunda fundamental fundamentales propio histórico histórica
""")
_EVERYDAY = listed("""
    persona personas gente hombre hombres mujer mujeres niño niños miembro miembros grupo grupos equipo líder líderes
    funcionario funcionarios experto expertos portavoz presidente ministro ministros ministra director directora jefe
    tiempo hora horas momento década siglo época fin final principio inicio comienzo cosa cosas forma formas manera
    maneras modo modos tipo tipos número números cantidad serie resto nivel niveles lado lados punto puntos lugar
    lugares zona zonas área áreas región regiones país países nación estado estados ciudad ciudades mundo casa calle
    caso casos hecho hechos razón motivo resultado resultados problema problemas cuestión tema temas asunto asuntos
    ejemplo idea ideas opinión palabra palabras nombre historia noticia noticias artículo informe declaración discurso
    carta mensaje libro trabajo trabajos empleo esfuerzo esfuerzos acción acciones paso pasos medida medidas plan
    planes objetivo objetivos meta papel uso necesidad ayuda apoyo cambio cambios aumento crecimiento progreso éxito
    interés intereses atención importancia valor condición condiciones situación base proceso sistema proyecto
    proyectos programa actividad actividades evento reunión visita conversación fuerza capacidad posición derecho
    derechos responsabilidad oportunidad oportunidades dinero costo coste precio precios empresa empresas compañía
    oficina gobierno gobiernos partido autoridades ley leyes norma normas decisión acuerdo vida muerte mano manos agua
    aire tierra norte sur este oeste mayoría total marco ámbito millones texto
    """)
_ADVERB = re.compile(r"\w{3,}mente")
_PARTICIPLE = re.compile(r"\w{2,}[aií]d[oa]s?")
_VERB_LEMMA = re.compile(r"\w+[aeií]r(?:se)?")


def _is_adverb(word: str) -> bool:
    return bool(_ADVERB.fullmatch(word))


def _is_verb(word: str, lemma: str) -> bool:
    if word in _NOUNS_IN_R or lemma in _NOUNS_IN_R or _PARTICIPLE.fullmatch(word):
        return False
    return bool(_VERB_LEMMA.fullmatch(lemma)) and not (word != lemma and word.startswith(lemma) and word.endswith("es"))


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.fullmatch(word))


GRAMMAR = Grammar(
    stops=_DETERMINERS | _PREPOSITIONS | _BEFORE_VERBS | _OTHERS,
    links=listed("de del"),
    articles=listed("el la los las"),
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
