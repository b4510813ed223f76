"""English: adjectives and nouns, the last one a noun."""

from __future__ import annotations

from glossa.terminology.extraction._grammars._base import Grammar, listed

_DETERMINERS = listed("""
    s the a an this these those its his her their our my your every each some any no another such all both either
    neither
""")
_PREPOSITIONS = listed("""
    of in on at by for from with without between among against under over about into onto through during before after
    since until within across behind beyond near above below along around despite toward towards upon via per amid
    amongst throughout regarding concerning
""")
_BEFORE_VERBS = listed("""
    will would can could may might must shall should cannot not never he she it they we i you who which has have had
    been being be also already let help helps helped
""")
_OTHERS = listed("""
    that and or but nor so yet if as than then when where while because although though whether what whom whose how
    why there here is are was were am do does did done to too very more most less least much many few several other
    others own same only just even still ever again once now well up down out off away back together else instead
    however therefore thus moreover meanwhile perhaps almost about rather quite both not them him us me himself
    herself itself themselves ourselves something anything nothing everything someone anyone everyone somebody nobody
    enough today tomorrow yesterday ago later earlier soon always often sometimes usually first second third last next
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million
    billion half per cent percent etc mr mrs ms dr st vs inc ltd ie eg non according due such like unlike monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sept sep oct nov dec
""")
_VERBS = listed("""
    be have do say tell ask speak give get go come become make take bring put let keep begin seem appear remain know
    think believe feel hear see find meet hold lead lose send sit stand win write understand include contain provide
    require ensure enhance improve achieve establish develop accelerate allow enable expect consider continue create
    decide deliver describe encourage expand explain express follow happen help hope host identify implement increase
    indicate introduce involve join learn maintain mean mention need note occur offer oppose pass pay perform pledge
    prefer prepare preserve prevent produce promote propose protect prove publish pursue raise reach realise realize
    receive recognise recognize reduce refer reflect refuse reject relate rely remember replace represent resolve
    respond restore retain reveal seek sell serve settle shape share show sign solve spend stress strengthen strive
    submit succeed suggest support suppose tackle teach tend thank throw try turn underline underscore urge vow want
    warn wish withdraw work add agree announce answer apply argue arrive attend avoid base bolster boost build buy
    call carry catch choose claim close collect combine compare complete confirm connect convey cooperate deepen
    defend demand demonstrate deny depend destroy discuss drive earn eat emerge emphasise emphasize employ enjoy enter
    exist face fall fight fill forge foster gain gather grow guide handle hire imply inform inject insist inspire
    invite kill lay leave lie live look manage mark move observe open order organise organize own participate play
    point pull push quote remove repeat reply report safeguard save set speed start state stay step stop suffer talk
    target test touch travel treat uphold visit wait walk watch wear
""")
_ALSO_NOUNS = listed("""
    support share work increase offer pledge demand base boost call claim drive face fall fight gain guide lead mark
    move need order pass play point push quote raise reply report respond save set sign speed start state stay step
    stop stress talk target test touch travel treat turn visit wait walk watch wear wish warn view vow urge help hope
    host show note look result deal plan change trade export import rise delegate estimate lay lie live close open own
    try buy sell spend pay answer catch find meet stand win works needs calls offers claims shares demands reports
    states orders talks targets tests visits points marks moves plays shows signs sets steps stops starts supports
    increases gains falls fights leads guides hosts helps hopes drives faces notes views wins finds stands
""")
_NOMINAL = listed("""
    meeting building housing banking training funding financing shipping manufacturing engineering mining farming
    fishing planning spending hearing briefing computing learning processing broadcasting marketing advertising
    tracking monitoring warning ruling ceiling dumping laundering trafficking peacekeeping storytelling lending
    borrowing trading investing pricing rating restructuring understanding wellbeing gathering screening sequencing
    offering shelling bombing logging grazing warming flooding recycling outsourcing policing voting parking licensing
    king ring wing spring string thing morning evening beijing chongqing nanjing being during
""")
_PARTICIPLES = listed("""
    united armed displaced advanced mixed frozen integrated limited renewed unmanned registered red
""")
_NOT_ADVERBS = listed("""
    family assembly ally supply reply july italy monopoly anomaly rally bully fly early daily weekly monthly yearly
    friendly elderly hourly likely only lovely deadly costly orderly
""")
_NOUNS_LIKE_ADJECTIVES = listed("""
    capital proposal festival hospital official arrival approval removal trial material individual goal deal signal
    channel general journal rival criminal professional principal referendum interval total terminal manual animal
    metal mineral chemical denial disposal refusal renewal survival withdrawal appraisal tribunal cathedral portal
    initiative executive perspective narrative objective representative alternative incentive directive motive
    cooperative archive drive live detective native relative collective music public traffic clinic topic critic
    republic academic fabric logic panic picnic arctic antarctic pacific atlantic mechanic politic statistic epidemic
    pandemic plastic ethic metric virus status census campus bus bonus focus consensus surplus apparatus chorus genius
    nexus table vegetable cable variable renewable deliverable preamble ensemble coal shoal oval
""")
_ADJECTIVES = ("al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ical", "ese", "ish")
_WEAK = listed("""
    good better best great greater greatest big bigger biggest large larger largest small smaller smallest high higher
    highest low lower lowest long longer longest short shorter new newer newest old older young recent major main key
    important significant different various certain possible necessary particular special whole entire full real true
    clear strong stronger strongest weak easy hard difficult early late current present former future further
    additional extra total average common similar specific general local overall able capable likely unlikely ready
    sure aware free open ongoing following existing leading growing rising remaining outstanding numerous remarkable
    considerable huge vast enormous deep deeper close closer wide wider rapid quick slow fast faster far near worth
    due daily weekly monthly annual yearly effective successful active favourable favorable positive negative useful
    interesting comprehensive extensive respective relevant several per unable rich poor favourite so-called few fewer
    joint elderly lovely
""") - listed("joint local annual general special common future high low open free full deep total new")  # fmt: skip
_EVERYDAY = listed("""
    observers instruction instructions achievement achievements practice practices voice voices wisdom theory theories
    community communities development developments experts analysts critics residents locals spokesmen communication
    understanding knowledge experience experiences confidence trust belief fear danger risk risks benefit benefits
    advantage advantages disadvantage abilities effect effects impact impacts cause causes consequence consequences
    choice option options answer answers request requests proposal proposals suggestion suggestions comments remark
    remarks announcement announcements document documents information figure figures note notes section sections
    chapter version versions copy pieces object objects subject subjects topic topics theme themes content contents
    context contexts feature features characteristic characteristics quality qualities quantity size sizes length
    width height weight distance speed direction directions path paths roads route routes door doors room rooms floor
    wall window table building buildings structure structures model models pattern patterns design standard standards
    requirement requirements principle principles purposes aspect aspects element elements factor factors resource
    resources tool tools service services product products production industry industries sector sectors market
    markets worker workers staff student students teacher teachers school schools university history tradition culture
    society public population citizen citizens owner owners user users customer customers client clients partner
    partners friends enemy player players spring summer autumn winter weather temperature dark sound noise fire stone
    tree trees stage stages phase phases cycle dates deadline delay delays schedule loss losses damage failure
    failures mistake mistakes error crisis war peace conflict attack attacks freedom justice security safety health
    education science technology nature environment call calls claim claims debate negotiations conversation vote
    votes election decrease reduction improvement improvements expansion challenge challenges obstacle obstacles
    difficulty difficulties solution solutions mind body heart head face province provinces people person man woman
    men women child children friend family member group team leader official officials expert analyst observer reader
    visitor guest spokesman spokeswoman spokesperson reporter professor president chairman minister director chief
    manager author year years month week day hour minute time times date period decade century moment future past
    morning evening night weekend season age era thing things way ways part parts kind kinds sort type types number
    numbers amount lot lots set series rest range level levels rate rates share side sides end start beginning middle
    top bottom point points place places area areas region regions country countries nation nations state states city
    cities town village world home house street road case cases fact facts reason reasons result results problem
    problems question questions issue issues matter example examples idea ideas view views opinion word words name
    names story stories news article report reports statement speech interview letter message book paper page work
    works job jobs effort efforts action actions step steps move moves plan plans goal goals task tasks role roles use
    need needs help support change changes increase rise fall growth progress success difference interest interests
    attention importance meaning value values condition conditions situation basis form forms manner approach order
    process method measure measures means system systems project projects program programme activity activities event
    events meeting meetings conference visit talk talks discussion session power strength ability capacity position
    right rights responsibility opportunity opportunities chance money cost costs price prices dollar dollars euro
    euros yuan company companies business firm firms office government governments party parties authorities law laws
    rule rules decision decisions agreement life lives death hand hands eye eyes water air food land earth sea sun
    north south east west northern southern eastern western left line lines field fields piece item list total average
    majority minority photo picture image images video editor source sources comment reply email address thousands
    millions hundreds dozens tens per cent background purpose aim term terms new addition response return search
    favour favor turn light charge account detail details
""")


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NOT_ADVERBS


def _is_verb(word: str, lemma: str) -> bool:
    return lemma in _VERBS and word not in _ALSO_NOUNS and not word.endswith("ing")


def _is_participle(word: str) -> bool:
    if word in _NOMINAL or word in _PARTICIPLES:
        return False
    return len(word) > 4 and word.endswith(("ing", "ed", "eds"))


def _is_adjective(word: str) -> bool:
    if word in _NOUNS_LIKE_ADJECTIVES or word.removesuffix("s") in _NOUNS_LIKE_ADJECTIVES:
        return False
    return word in _PARTICIPLES or word.endswith("ed") or (len(word) > 4 and word.endswith(_ADJECTIVES))


GRAMMAR = Grammar(
    stops=_DETERMINERS | _PREPOSITIONS | _BEFORE_VERBS - listed("help helps helped let") | _OTHERS,
    name_links=listed("of for"),
    articles=listed("the"),
    determiners=_DETERMINERS,
    prepositions=_PREPOSITIONS,
    before_verbs=_BEFORE_VERBS | {"to"},
    weak=_WEAK,
    everyday=_EVERYDAY,
    is_adverb=_is_adverb,
    is_verb=_is_verb,
    is_participle=_is_participle,
    gerund="ing",
    is_adjective=_is_adjective,
)
