"""Names that have a form of their own in each language: places and bodies that news are full of.

The columns are English, Spanish, French, German, Portuguese, Italian and Chinese; `/` parts what is said as well. The
countries of the world come from CLDR; those in the table are the ones with more names than CLDR's.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from glossa.text._exonyms import ROWS
from glossa.text.languages import LanguageTag, primary, territory_names
from glossa.text.normalise import plain

_LANGUAGES = ("en", "es", "fr", "de", "pt", "it", "zh")
_ROWS = """
New York/N.Y.|Nueva York|New York|New York|Nova York/Nova Iorque|New York|纽约
London|Londres|Londres|London|Londres|Londra|伦敦
Paris|París|Paris|Paris|Paris|Parigi|巴黎
Rome|Roma|Rome|Rom|Roma|Roma|罗马
Milan|Milán|Milan|Mailand|Milão|Milano|米兰
Lisbon|Lisboa|Lisbonne|Lissabon|Lisboa|Lisbona|里斯本
Zurich|Zúrich|Zurich|Zürich|Zurique|Zurigo|苏黎世
Geneva|Ginebra|Genève|Genf|Genebra|Ginevra|日内瓦
Vienna|Viena|Vienne|Wien|Viena|Vienna|维也纳
Brussels|Bruselas|Bruxelles|Brüssel|Bruxelas|Bruxelles|布鲁塞尔
The Hague|La Haya|La Haye|Den Haag|Haia|L’Aia|海牙
Moscow|Moscú|Moscou|Moskau|Moscou/Moscovo|Mosca|莫斯科
Saint Petersburg/St. Petersburg|San Petersburgo|Saint-Pétersbourg|Sankt Petersburg|São Petersburgo|San Pietroburgo
|圣彼得堡
Kyiv/Kiev|Kiev/Kyiv|Kiev/Kyiv|Kiew/Kyjiw|Kiev/Kyiv|Kiev/Kyiv|基辅
Athens|Atenas|Athènes|Athen|Atenas|Atene|雅典
Berlin|Berlín|Berlin|Berlin|Berlim|Berlino|柏林
Munich|Múnich|Munich|München|Munique|Monaco di Baviera/Monaco|慕尼黑
Glasgow|Glasgow|Glasgow|Glasgow|Glasgow|Glasgow|格拉斯哥
Edinburgh|Edimburgo|Édimbourg|Edinburgh|Edimburgo|Edimburgo|爱丁堡
Madrid|Madrid|Madrid|Madrid|Madri/Madrid|Madrid|马德里
Barcelona|Barcelona|Barcelone|Barcelona|Barcelona|Barcellona|巴塞罗那
Dublin|Dublín|Dublin|Dublin|Dublin|Dublino|都柏林
Istanbul|Estambul|Istanbul|Istanbul|Istambul|Istanbul|伊斯坦布尔
Jerusalem|Jerusalén|Jérusalem|Jerusalem|Jerusalém|Gerusalemme|耶路撒冷
Cairo|El Cairo|Le Caire|Kairo|Cairo|Il Cairo|开罗
Cape Town|Ciudad del Cabo|Le Cap|Kapstadt|Cidade do Cabo|Città del Capo|开普敦
Mexico City|Ciudad de México/CDMX|Mexico|Mexiko-Stadt|Cidade do México|Città del Messico|墨西哥城
Buenos Aires|Buenos Aires/bonaerense|Buenos Aires|Buenos Aires|Buenos Aires|Buenos Aires|布宜诺斯艾利斯
Rio de Janeiro|Río de Janeiro|Rio de Janeiro|Rio de Janeiro|Rio de Janeiro|Rio de Janeiro|里约热内卢/里约
Port-au-Prince|Puerto Príncipe|Port-au-Prince|Port-au-Prince|Porto Príncipe|Port-au-Prince|太子港
San Francisco|San Francisco|San Francisco|San Francisco|São Francisco|San Francisco|旧金山
Los Angeles|Los Ángeles|Los Angeles|Los Angeles|Los Angeles|Los Angeles|洛杉矶
New Delhi|Nueva Delhi|New Delhi|Neu-Delhi|Nova Délhi/Nova Deli|Nuova Delhi|新德里
Kuala Lumpur|Kuala Lumpur|Kuala Lumpur|Kuala Lumpur|Kuala Lumpur|Kuala Lumpur|吉隆坡
Ho Chi Minh City/Saigon|Ciudad Ho Chi Minh/Saigón|Hô-Chi-Minh-Ville/Saïgon|Ho-Chi-Minh-Stadt|Cidade de Ho Chi Minh
|Ho Chi Minh|胡志明市
Phnom Penh|Nom Pen/Phnom Penh|Phnom Penh|Phnom Penh|Phnom Penh|Phnom Penh|金边
Abu Dhabi|Abu Dabi|Abou Dhabi|Abu Dhabi|Abu Dhabi|Abu Dhabi|阿布扎比
Addis Ababa|Adís Abeba|Addis-Abeba|Addis Abeba|Adis Abeba|Addis Abeba|亚的斯亚贝巴
Sao Paulo|São Paulo/San Pablo|São Paulo|São Paulo|São Paulo|San Paolo|圣保罗
Beijing/Peking|Pekín|Pékin|Peking|Pequim|Pechino|北京
Shanghai|Shanghái|Shanghai|Shanghai|Xangai|Shanghai|上海
Guangzhou/Canton|Cantón/Guangzhou|Canton|Kanton/Guangzhou|Cantão|Canton|广州
Kaohsiung|Kaohsiung|Kaohsiung|Kaohsiung|Kaohsiung|Kaohsiung|高雄
Taipei|Taipéi|Taipei|Taipeh|Taipé|Taipei|台北
Hong Kong|Hong Kong|Hong Kong|Hongkong|Hong Kong|Hong Kong|香港
New Territories|Nuevos Territorios|Nouveaux Territoires|New Territories|Novos Territórios|Nuovi Territori|新界
Tokyo|Tokio|Tokyo|Tokio|Tóquio|Tokyo|东京
Seoul|Seúl|Séoul|Seoul|Seul|Seul|首尔
Singapore|Singapur|Singapour|Singapur|Singapura|Singapore|新加坡
China/PRC|China|Chine|China|China|Cina|中国/中方/我国/大陆
Taiwan|Taiwán|Taïwan|Taiwan|Taiwan|Taiwan|台湾
South Korea|Corea del Sur|Corée du Sud|Südkorea|Coreia do Sul|Corea del Sud|韩国/南韩
North Korea|Corea del Norte|Corée du Nord|Nordkorea|Coreia do Norte|Corea del Nord|朝鲜/北韩
South Africa|Sudáfrica|Afrique du Sud|Südafrika|África do Sul|Sudafrica|南非
Saudi Arabia|Arabia Saudita/Arabia Saudí|Arabie saoudite|Saudi-Arabien|Arábia Saudita|Arabia Saudita|沙特
New Zealand|Nueva Zelanda/Nueva Zelandia|Nouvelle-Zélande|Neuseeland|Nova Zelândia|Nuova Zelanda|新西兰/纽西兰
United States/United States of America/U.S./US/USA/America|Estados Unidos/EE. UU./EE UU/EEUU/EUA|États-Unis/USA
|Vereinigte Staaten/Vereinigten Staaten/USA|Estados Unidos/EUA|Stati Uniti/USA|美国
United Kingdom/U.K./UK/Britain|Reino Unido|Royaume-Uni|Vereinigtes Königreich/Großbritannien|Reino Unido|Regno Unito
|英国
United Arab Emirates/UAE|Emiratos Árabes Unidos|Émirats arabes unis|Vereinigte Arabische Emirate
|Emirados Árabes Unidos|Emirati Arabi Uniti|阿联酋
European Union/EU|Unión Europea/UE|Union européenne/UE|Europäische Union/Europäischen Union/EU|União Europeia/UE
|Unione europea/Unione Europea/UE|欧盟
United Nations/UN/U.N.|Naciones Unidas/ONU|Nations unies/Nations Unies/ONU
|Vereinte Nationen/Vereinten Nationen/UNO/UN|Nações Unidas/ONU|Nazioni Unite/ONU|联合国
World Bank|Banco Mundial|Banque mondiale|Weltbank|Banco Mundial|Banca mondiale|世界银行/世行
World Cup|Copa del Mundo/Copa Mundial/Mundial|Coupe du monde|Weltmeisterschaft/WM|Copa do Mundo/Mundial
|Coppa del Mondo/Mondiali|世界杯
World Health Organization/WHO|Organización Mundial de la Salud/OMS|Organisation mondiale de la santé/OMS
|Weltgesundheitsorganisation/WHO|Organização Mundial da Saúde/OMS|Organizzazione mondiale della sanità/OMS
|世界卫生组织/世卫组织
White House|Casa Blanca|Maison-Blanche/Maison Blanche|Weißes Haus/Weiße Haus|Casa Branca|Casa Bianca|白宫
Latin America|América Latina/Latinoamérica|Amérique latine|Lateinamerika|América Latina|America Latina|拉美/拉丁美洲
Middle East|Oriente Medio/Oriente Próximo/Medio Oriente|Moyen-Orient/Proche-Orient|Nahe Osten/Nahen Osten/Nahost
|Oriente Médio/Médio Oriente|Medio Oriente|中东
Southeast Asia|Sudeste Asiático/Sureste Asiático/Sudeste asiático|Asie du Sud-Est|Südostasien|Sudeste Asiático
|Sud-est asiatico|东南亚
Doctors Without Borders|Médicos Sin Fronteras/MSF|Médecins sans frontières/MSF|Ärzte ohne Grenzen
|Médicos Sem Fronteiras|Medici senza frontiere|无国界医生
Red Cross|Cruz Roja|Croix-Rouge|Rote Kreuz/Roten Kreuz|Cruz Vermelha|Croce Rossa|红十字
Taiwan Strait|Estrecho de Taiwán/estrecho de Taiwán|détroit de Taïwan|Taiwanstraße|Estreito de Taiwan
|Stretto di Taiwan|台湾海峡
South China Sea|Mar de China Meridional/mar de China Meridional|mer de Chine méridionale|Südchinesische Meer
|Mar da China Meridional|Mar Cinese Meridionale|南海
Palace Museum|Museo del Palacio|Musée du Palais|Palastmuseum|Museu do Palácio|Museo del Palazzo|故宫
Straits Times|Straits Times|Straits Times|Straits Times|Straits Times|Straits Times|海峡时报
New York Times|New York Times|New York Times|New York Times|New York Times|New York Times|纽约时报
Financial Times|Financial Times|Financial Times|Financial Times|Financial Times|Financial Times|金融时报
Vladimir Putin|Vladimir Putin|Vladimir Poutine|Wladimir Putin|Vladimir Putin|Vladimir Putin|普京/普丁
Donald Trump|Donald Trump|Donald Trump|Donald Trump|Donald Trump|Donald Trump|特朗普/川普
"""

Place = tuple[str, ...]
"""What a place is called in one language, the commonest name first."""


@cache
def places() -> tuple[Mapping[str, Place], ...]:
    """Returns the rows: what each is called, by language."""
    return tuple(
        {language: tuple(cell.split("/")) for language, cell in zip(_LANGUAGES, row.split("|"), strict=True) if cell}
        for rows in (_ROWS, ROWS)
        for row in rows.strip().replace("\n|", "|").splitlines()
    )


@lru_cache(maxsize=64)
def renderings(source: LanguageTag, target: LanguageTag) -> Mapping[str, Place]:
    """Returns what each known name of a language is in another one, by the name without accents, small."""
    ours, theirs = territory_names(source), territory_names(target)
    found: dict[str, Place] = {plain(name): (theirs[code],) for code, name in ours.items() if code in theirs}
    one, other = primary(source), primary(target)
    if one in _LANGUAGES and other in _LANGUAGES:
        for row in places():
            if one in row and other in row:
                found |= {plain(name): row[other] for name in row[one]}
    return found
