"""What news count and measure, in four languages: words beside a number by which it is known in a translation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from glossa.text.languages import LanguageTag, primary

_LANGUAGES = ("en", "es", "fr", "zh")

# One thing a row, in English, Spanish, French and Chinese; a row goes on where a line begins with spaces. A star stands
# for any ending. Words that mean too much (`of`, `de`) are left out.
_TABLE = """
people person* inhabitant* resident* population* villager* | persona* habitante* residente* poblaci* vecin* |
  personne* habitant* résident* population* villageois* | 人 人口 居民 村民 民众 民眾
dead died die dies death* kill* fatal* lives victim* | muert* murier* murió fallec* víctima* mata* vidas | mort* tué*
  décès décéd* victime* vies | 死亡 遇难 罹難 遇難 丧生 喪生 死者 身亡 致死 死 死去
injur* wound* hurt | herid* lesion* | bless* | 受伤 受傷 伤者 傷者 伤 傷 伤员 傷員
missing disappeared | desaparec* | dispar* | 失踪 失蹤
evacuat* | evacua* desaloj* | évacu* | 转移 轉移 撤离 撤離 疏散
arrest* detain* detention* | detenid* deten* arrest* | arrêt* interpell* | 逮捕 拘捕 被捕 拘留
rescu* saved survivor* | rescat* sobrevivi* | sauv* survivant* rescap* secour* | 获救 獲救 救出 生还 生還 幸存 倖存
patient* | paciente* | patient* | 患者 病人
case cases infect* | caso casos contagi* infecta* | cas infect* | 病例 例 确诊 確診 感染
child* kid kids | niñ* menor* hij* | enfant* | 儿童 兒童 孩子 小孩 童
women woman | mujer* | femme* | 妇女 婦女 女性 女子 女
men man | hombre* varon* | homme* | 男性 男子 男
student* pupil* | estudiante* alumn* | élève* étudiant* | 学生 學生 在校生
teacher* | maestr* profesor* docente* | enseignant* professeur* instituteur* | 教师 教師 老师 老師
doctor* physician* | médic* doctor* | médecin* docteur* | 医生 醫生 医师 醫師
worker* employee* staff job jobs | trabajador* emplead* empleo* obrer* puesto* | travailleur* employé* emploi*
  ouvrier* salari* poste* | 工人 员工 員工 雇员 雇員 岗位 崗位 职工 職工 就业 就業
soldier* troop* | soldado* tropa* militar* | soldat* troupe* militaire* | 士兵 官兵 军人 軍人 部队 部隊
police officer* | policía* agente* | polici* agent* gendarme* | 警察 警员 警員 民警 警力
firefighter* | bomber* | pompier* | 消防员 消防員
volunteer* | voluntari* | bénévole* volontaire* | 志愿者 志願者 志工 义工 義工
voter* vote votes voted ballot* | vot* | vot* voix électeur* bulletin* | 票 选民 選民 投票
favor support* approv* yes | favor apoy* aprob* | pour soutien* soutenu approuv* | 赞成 贊成 支持
against oppos* no | contra opon* opus* | contre oppos* | 反对 反對
abst* abstain* abstention* | abst* abstenci* | abst* abstention* | 弃权 棄權
seat seats | escaño* asiento* | siège* | 席 席位 议席 議席 座位
country countries nation* | país países nacion* | pays nation* | 国 國 国家 國家
member* | miembro* | membre* | 成员 成員 会员 會員
company companies firm firms business* enterprise* | empresa* compañía* | entreprise* société* | 公司 企业 企業 家
school schools | escuela* colegio* | école* | 学校 學校
hospital* clinic* | hospital* clínica* | hôpital hôpitaux clinique* | 医院 醫院 诊所 診所
universit* college* | universidad* | universit* | 大学 大學 高校
bridge* | puente* | pont ponts | 桥 橋
prisoner* prison* jail* | preso* prisión cárcel* | détenu* prison* | 监狱 監獄 囚犯 有期徒刑
house houses home homes household* famil* | casa* hogar* vivienda* famili* | maison* foyer* logement* famill* ménage*
  | 房屋 家庭 户 戶 住房 住宅
bed beds | cama* | lit lits | 床位 张 張 床
ship ships boat* vessel* | barco* buque* embarcaci* | navire* bateau* | 船 艘 船只 船隻
flight* plane* aircraft | vuelo* avion* avión aeronave* | vol vols avion* | 航班 飞机 飛機 架 包机 包機
vehicle* car cars truck* engine* | vehículo* coche* camion* camión auto* | véhicule* voiture* camion* | 车 車 辆 輛
  汽车 汽車 车辆 車輛
port ports | puerto* | port* | 港口
station* | estaci* | gare* station* | 站 车站 車站
train* railway* rail | tren* ferro* | train* ferro* | 列车 列車 火车 火車 铁路 鐵路
city cities town* | ciudad* pueblo* | ville* | 城市 市 城镇 城鎮
village* | aldea* pueblo* | village* | 村 村庄 村莊
province* | provincia* | province* | 省
county counties | condado* | comté* | 县 縣 郡
state states | estado* | état* | 州
district* | distrito* municipio* | district* arrondissement* | 区 區
building* floor* storey* story stories | edificio* planta* piso* | bâtiment* immeuble* étage* | 建筑 建築 大楼 大樓 层
  層 楼 樓
book books title* volume* | libro* título* tomo* ejemplar* | livre* titre* tome* exemplaire* | 书 書 本 册 冊 部
game* match* point points goal* | partido* punto* gol* | match* point* but buts | 比赛 比賽 分 球 场 場
year years annual* aged old age | año* anual* edad | an ans année* annuel* âge* âgé* | 年 岁 歲 年度 年龄 年齡
month* | mes meses mensual* | mois mensuel* | 月 个月 個月
week* | semana* | semaine* | 周 週 星期
day days daily | día* diari* jornada* | jour* quotidien* | 天 日 每日
night* | noche* | nuit* | 夜 晚
hour* | hora* | heure* | 小时 小時 钟头 鐘頭
minute* | minuto* | minute* | 分钟 分鐘 分
second seconds | segundo* | seconde* | 秒
kilomet* km | kilómetro* km | kilomètre* km | 公里 千米
meter* metre* | metro* | mètre* | 米 公尺
centimet* cm | centímetro* cm | centimètre* cm | 厘米 公分
mile miles | milla* | mille* milles | 英里
foot feet | pie pies | pied* | 英尺
square | cuadrad* | carré* | 平方
hectare* acre* | hectárea* acre* | hectare* | 公顷 公頃 亩 畝
ton tons tonne* | tonelada* | tonne* | 吨 噸
kilogram* kilo* kg | kilo* kg | kilo* kg | 公斤 千克
liter* litre* | litro* | litre* | 升 公升
degree* celsius | grado* | degré* | 度 摄氏 攝氏
magnitude | magnitud | magnitude | 级 級 震级 震級 规模 規模
depth deep | profundidad profund* | profond* | 深 深度
long length | largo longitud mide eslora | long* | 长 長 长度 長度
wide width | ancho anchura | larg* | 宽 寬
high height tall | altura alto alta | haut* | 高 高度
weigh* weight | pesa* peso | pès* poids pesait | 重 体重 體重
speed fast | velocidad | vitesse | 速度 时速 時速
watt* megawatt* | vatio* megavatio* | watt* mégawatt* | 瓦 千瓦
barrel* | barril* | baril* | 桶
percent percentage | ciento porcentual* | cent pourcent* | 百分
export* | export* | export* | 出口
import imports imported | importacion* importó importa | importation* importe* | 进口 進口
profit* | ganancia* beneficio* | bénéfice* profit* | 利润 利潤 盈利 净利润
revenue* sales income turnover | ingreso* venta* facturaci* | revenu* vente* recette* chiffre | 收入 营收 營收 销售
  銷售 营业额 營業額
loss losses lost | pérdida* perd* pierd* | perte* perd* | 亏损 虧損 损失 損失
price* cost costs | precio* cost* cuesta* | prix coût* coût* | 价 價 价格 價格 售价 售價 成本
debt* loan* | deuda* préstamo* | dette* prêt* | 债 債 债务 債務 贷款 貸款
tax taxes | impuesto* tasa* | impôt* taxe* | 税 稅
wage* salar* pay | salari* sueldo* paga* | salaire* | 工资 工資 薪
invest* | inver* | invest* | 投资 投資
budget* | presupuest* | budget* | 预算 預算
aid donat* grant* | ayuda* don* subvenc* | aide* don dons subvention* | 援助 捐款 捐 补助 補助 补贴 補貼
fine fined fines | multa* | amende* | 罚款 罰款
growth grew grow* rose rise* up increas* climb* gain* | creci* crece* aument* subi* sube* alza* increment* |
  croissance hausse* augment* progress* grimp* | 增长 增長 上涨 上漲 上升 增加 涨幅 漲幅 成长 成長 涨 漲 升
fell fall* drop* declin* down decreas* shrank shrink* cut | baj* cay* caíd* disminu* descen* redu* contra* | baiss*
  chut* recul* diminu* rédui* | 下降 下跌 减少 減少 降低 跌 下调 下調 缩短 縮短 降
last previous earlier ago before | pasad* anterior* antes | derni* précédent* auparavant avant | 去年 上年 上一年 前
  此前 同期 以前 前一
this current* now today | este esta actual* ahora hoy | cette actuel* maintenant aujourd | 今年 目前 如今 现在 現在
  当前 今天
next coming | próxim* siguiente* | prochain* suivant* | 明年 下 未来 未來
first opening | primer* | premi* | 首 首次 第一 上半
forecast* expect* predict* analyst* | pronóstic* previs* prev* analista* espera* | prévi* attend* analyst* | 预期 預期
  预测 預測 预计 預計 分析
target* goal* aim* | objetivo* meta* | objectif* cible* | 目标 目標
average* mean | promedio media | moyen* | 平均 人均
total* overall whole | total* | total* | 共 总 總 总计 總計 合计 累计 累計
national* nationwide | nacional* | national* | 全国 全國 国家
global* world* | mundial* mundo | mondia* monde | 全球 世界
local* | local* | local* | 当地 當地 地方
urban | urban* | urbain* | 城镇 城鎮 城市
rural | rural* | rura* | 农村 農村 乡村 鄉村
young youth teen* | joven* jóvenes juven* | jeun* | 青年 年轻 年輕 青少年
elderly older over | mayor* ancian* | âgé* plus | 老人 老年 以上
under younger below fewer less | menor* menos inferior* | moins inférieur* | 以下 不足 低于 低於 不到
reach* | alcanz* llega* | attein* | 达到 達到 达 達
above exceed* beat* than | superior* supera* | supérieur* dépass* | 高于 高於 超过 超過 超出
maximum most up | máxim* | maxim* | 最高 最多 最大
minimum least | mínim* menos | minim* moins | 最低 最少 至少
open* start* begin* began founded establish* built | abr* abiert* inicio inici* comienz* empez* empiez* fund* constru*
  | ouv* début* commen* fond* constru* | 开始 開始 开放 開放 成立 创办 創辦 建 起 建成 创建 創建
close* end* expire* finish* rebuilt | cier* cerr* termin* fin final* venc* | ferm* fin finir termin* expir* | 结束
  結束 关闭 關閉 到期 止 底 休 完工
sign* | firm* | sign* | 签署 簽署 签 簽 签订 簽訂
force effect* | vigor efecto* | vigueur | 生效 施行 实施 實施
born birth* | naci* nace* | né née naissance* naqu* | 出生 生于 生於
published issue* release* | publi* | publi* | 公布 发布 發布 出版 發表 发表
reopen* restor* renovat* | reabr* restaur* renov* | rouv* restaur* rénov* | 重新 重建 修复 修復
morning a.m am | mañana madrugada | matin | 上午 早上 凌晨 清晨
afternoon p.m pm evening | tarde | après-midi soir | 下午 傍晚 晚上 晚间 晚間
men's boy* | chico* niño* | garçon* | 男孩 男生
women's girl* | chica* niña* | fill* | 女孩 女生
gold | oro | or | 金牌 金 黄金 黃金
silver | plata | argent | 银牌 銀牌 银 銀
bronze | bronce | bronze | 铜牌 銅牌 铜
win* won victor* | gan* victori* | gagn* victoire* remport* | 胜 勝 赢 贏 获胜 獲勝
tourist* visitor* traveler* traveller* passenger* | turista* visitante* viajer* pasajer* | touriste* visiteur*
  voyageur* passager* | 游客 遊客 旅客 乘客 访客
user* customer* client* subscriber* | usuari* cliente* suscriptor* | utilisateur* client* abonné* | 用户 用戶 客户
  客戶 顾客
farmer* | agricultor* campesin* ganader* | agriculteur* paysan* éleveur* | 农民 農民 农户 農戶
work works painting* | obra* cuadro* pintura* | œuvre* tableau* peinture* | 作品 件 幅 画
film* movie* | película* filme* | film* | 电影 電影 影片
artist* actor* musician* | artista* actor* músic* | artiste* acteur* musicien* | 艺术家 藝術家 演员 演員
player* team* | jugador* equipo* | joueur* équipe* | 球员 球員 队 隊
animal* bird* fish species | animal* ave aves pájaro* peces especie* | anima* oiseau* poisson* espèce* | 动物 動物 鸟
  鳥 鱼 魚 只 隻 头 頭 种 種
tree* forest* plant* | árbol* bosque* planta* | arbre* forêt* plante* | 树 樹 森林 棵 植物
article* | artículo* | article* | 条 條
paragraph* | párrafo* apartado* | paragraphe* alinéa* | 款 段
section* | sección | section* | 节 節
chapter* | capítulo* | chapitre* | 章
survive* | sobreviv* conserva* | surviv* subsist* | 现存 現存 幸存 倖存
dollar* | dólar* | dollar* | 美元
euro* | euro* | euro* | 欧元 歐元
yuan renminbi | yuan* | yuan* | 元 人民币 人民幣
household* | hogar* | ménage* | 户 戶
water | agua | eau* | 水
grain wheat rice corn harvest* crop* | trigo arroz maíz cosecha* grano* | blé riz maïs récolte* céréal* | 粮食 糧食
  小麦 小麥 大米 水稻 玉米 收成
oil petrol* gas | petról* crudo gas | pétrol* gaz | 石油 原油 天然气 天然氣
"""


@dataclass(frozen=True, slots=True)
class Thing:
    """A word of the table, where it stands in a text."""

    name: str
    """The same in all languages."""
    start: int
    end: int
    is_sure: bool
    """False for a single character of Chinese, which may be a part of another word."""


def things(text: str, language: LanguageTag) -> Iterator[Thing]:
    """Yields the things that a text speaks of; its language is one of the table."""
    code = primary(language)
    if code == "zh":
        yield from _han_things(text)
    else:
        for found in _WORD.finditer(text):
            for name in _named(found[0], code):
                yield Thing(name, *found.span(), is_sure=True)


@lru_cache(maxsize=4096)
def root(word: str) -> str:
    """Returns the beginning of a word without accents, which relatives in other languages share; `""` if too short."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(letter)
    )
    return plain[:_ROOT] if len(plain) > _ROOT else ""


_ROOT = 4
_WORD = re.compile(r"[^\W\d_]++(?:[.'’-][^\W\d_]++)*+")
_LONGEST = 12
"""The length of the longest beginning of a word in the table."""


def _han_things(text: str) -> Iterator[Thing]:
    table, longest = _exact("zh"), _longest_han()
    position = 0
    while position < len(text):
        length = min(longest.get(text[position], 0), len(text) - position)
        while length and text[position : position + length] not in table:
            length -= 1
        for name in table.get(text[position : position + length], ()):
            yield Thing(name, position, position + length, is_sure=length > 1)
        position += length or 1


@lru_cache(maxsize=1)
def _longest_han() -> Mapping[str, int]:
    """Returns the length of the longest Chinese word in the table that begins with a character."""
    found: dict[str, int] = {}
    for word in _exact("zh"):
        found[word[0]] = max(len(word), found.get(word[0], 0))
    return found


@lru_cache(maxsize=4096)
def _named(word: str, code: str) -> tuple[str, ...]:
    folded = word.casefold().replace("’", "'")
    found = set(_exact(code).get(folded, ()))
    beginnings = _beginnings(code)
    for length in range(2, min(len(folded), _LONGEST) + 1):
        found |= set(beginnings.get(folded[:length], ()))
    return tuple(sorted(found))


@lru_cache(maxsize=4)
def _exact(code: str) -> Mapping[str, tuple[str, ...]]:
    return _column(code, starred=False)


@lru_cache(maxsize=4)
def _beginnings(code: str) -> Mapping[str, tuple[str, ...]]:
    return _column(code, starred=True)


def _column(code: str, *, starred: bool) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _TABLE.replace("\n  ", " ").strip().splitlines():
        thing = line.split(" ", 1)[0]
        for word in line.split("|")[_LANGUAGES.index(code)].split():
            if word.endswith("*") is starred:
                key = word.rstrip("*").casefold()
                found[key] = (*found.get(key, ()), thing)
    return found
