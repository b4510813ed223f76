"""What the check of names finds, and what it leaves alone."""

from __future__ import annotations

from glossa.checks._base import Example, Find
from glossa.model.finding import Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.spans import Span

_LI_WEI = TermUse(
    ConceptId("li-wei"), "people", Span(2, 4), "李伟", "Li Wei", Verdict.MISSING, Mechanism.NONE, version=""
)
_TULLA = TermUse(
    ConceptId("tulla"), "places", Span(16, 30), "Tulla Marangir", "Tula Marangir", Verdict.KEPT, Mechanism.PERSON,
    Span(18, 31), "Tula Marangir",
)  # fmt: skip

BAD = (
    Example(
        "The letter was signed by Ana Arrizaga.",
        "La carta la firmó Ana Arriazga.",
        finds=(Find("Arrizaga", "Arriazga", fix="La carta la firmó Ana Arrizaga."),),
    ),
    Example(
        "The letter was signed by Ewa Tolkmitt.",
        "La carta estaba firmada.",
        finds=(Find("Ewa Tolkmitt"),),
    ),
    Example(
        "The letter was signed by Ewa Tolkmitt.",
        "La carta la firmó Berta Quiroz.",
        finds=(Find("Ewa Tolkmitt", "Berta Quiroz"),),
    ),
    Example(
        "The train leaves for New York at noon.",
        "El tren sale para Neuva York a mediodía.",
        finds=(Find("New York", "Neuva York", fix="El tren sale para Nueva York a mediodía."),),
    ),
    Example("The ship left.", "El barco de Hakon Ullestad zarpó.", finds=(Find(target="Hakon Ullestad"),)),
    Example(
        "They met on Fifth Avenue.",
        "Ils se sont vus sur la Cinquième Avneue.",
        "en>fr",
        finds=(Find(target="Avneue"),),
    ),
    Example(
        "市长陈国栋表示，大桥将于明年开通。",
        "Mayor Chen Gudoong said the bridge would open next year.",
        "zh-Hans>en",
        finds=(Find("陈国栋", "Gudoong", fix="Mayor Chen Guodong said the bridge would open next year."),),
    ),
    Example(
        "市長林美惠表示，大橋將於明年開通。",
        "The mayor said the bridge would open next year.",
        "zh-Hant>en",
        finds=(Find("林美惠"),),
    ),
    Example(
        "作家埃德加·科尔曼住在海边。",
        "The writer Piotr Zawadzki lives by the sea.",
        "zh-Hans>en",
        finds=(Find("埃德加·科尔曼", "Piotr Zawadzki"),),
    ),
    Example("她用iPhone写诗。", "She writes poems on her telephone.", "zh-Hans>en", finds=(Find("iPhone"),)),
    Example(
        "“No,” said Edgar Tolkmitt.",
        "“不。”船长说。",
        "en>zh-Hans",
        finds=(Find("Edgar Tolkmitt"),),
    ),
    Example("A doctor named Zhao Lingyun came.", "来了一位医生。", "en>zh-Hans", finds=(Find("Zhao Lingyun"),)),
    Example(
        "The ferry to Lisbon is late.", "渡轮晚点了。", "en>zh-Hans", finds=(Find("Lisbon", severity=Severity.ADVICE),)
    ),
    Example(
        "作者李伟住在海边。",
        "The author Wei Li lives by the sea.",
        "zh-Hans>en",
        terms=(_LI_WEI,),
        finds=(Find("李伟", "Wei Li", fix="The author Li Wei lives by the sea."),),
    ),
)

GOOD = (
    Example("The letter was signed by Ana Arrizaga.", "La carta la firmó Arrizaga."),
    Example("It is Tomas Hernandez’s boat.", "Es el barco de Tomás Hernández."),
    Example("It was Vladimir Sokolov’s idea.", "C’était l’idée de Wladimir Sokolow.", "en>fr"),
    Example("The train leaves for New York at noon.", "El tren sale para Nueva York a mediodía."),
    Example("Ask the Ministry of Finance or the Central Bank.", "Pregunte en Hacienda o en el banco emisor."),
    Example("The Blue Bridge Association met on Third Avenue.", "La asociación se reunió en la Tercera Avenida."),
    Example("Three Ferries Sink in Two Days", "Se hunden tres transbordadores en dos días"),
    Example("HARBOUR CLOSED AFTER STORM", "Cierra el puerto tras la tormenta"),
    Example("On Monday President Ewa Tolkmitt left.", "El lunes se fue la presidenta Tolkmitt."),
    Example("The South Korean team won.", "Ganó el equipo surcoreano."),
    Example("We saw Tulla Marangir.", "Vimos la ciudad de Tula Marangir.", terms=(_TULLA,)),
    Example("Click <1>Save</1> <2>Changes</2> now.", "Haga clic ya en <1>Guardar</1> <2>cambios</2>."),
    Example("市长陈国栋表示，大桥将于明年开通。", "Chen Guodong, the mayor, said the bridge would open.", "zh-Hans>en"),
    Example("市長林美惠表示，大橋將開通。", "Mayor Lin Mei-hui said the bridge would open.", "zh-Hant>en"),
    Example("港商李嘉豪說，他不會走。", "Lee Ka-ho, a businessman, said he would stay.", "zh-Hant-HK>en"),
    Example("作家埃德加·科尔曼住在海边。", "The writer Edgar Coleman lives by the sea.", "zh-Hans>en"),
    Example("GDP增长了。", "The economy grew.", "zh-Hans>en"),
    Example("外交部方面表示，白宫已经同意。", "The ministry said the White House had agreed.", "zh-Hans>en"),
    Example("The captain, Edgar Coleman, stayed.", "船长科尔曼留了下来。", "en>zh-Hans"),
    Example("A doctor named Zhao Lingyun came.", "来了一位姓赵的医生。", "en>zh-Hans"),
    Example("China and France agreed.", "中法双方达成一致。", "en>zh-Hans"),
)
