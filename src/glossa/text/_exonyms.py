"""More names that have a form of their own in each language: cities, waters, mountains, and people of the past.

The columns are those of `_name_places`. A cell is empty where the name is said in too many ways, or where a Chinese one
may be part of another word.
"""

from __future__ import annotations

ROWS = """
Cologne|Colonia|Cologne|Köln|Colônia/Colónia|Colonia|科隆
Antwerp|Amberes|Anvers|Antwerpen|Antuérpia|Anversa|安特卫普
Bruges|Brujas|Bruges|Brügge|Bruges|Bruges|布鲁日
Ghent|Gante|Gand|Gent|Gante|Gand|根特
Aachen|Aquisgrán|Aix-la-Chapelle|Aachen|Aquisgrano|Aquisgrana|亚琛
Mainz|Maguncia|Mayence|Mainz|Mogúncia|Magonza|美因茨
Frankfurt|Fráncfort|Francfort|Frankfurt|Frankfurt|Francoforte|法兰克福
Hamburg|Hamburgo|Hambourg|Hamburg|Hamburgo|Amburgo|汉堡
Dresden|Dresde|Dresde|Dresden|Dresden|Dresda|德累斯顿
Regensburg|Ratisbona|Ratisbonne|Regensburg|Ratisbona|Ratisbona|
Basel|Basilea|Bâle|Basel|Basileia|Basilea|巴塞尔
Bern|Berna|Berne|Bern|Berna|Berna|伯尔尼
Lausanne|Lausana|Lausanne|Lausanne|Lausanne|Losanna|洛桑
Salzburg|Salzburgo|Salzbourg|Salzburg|Salzburgo|Salisburgo|萨尔茨堡
Strasbourg|Estrasburgo|Strasbourg|Straßburg|Estrasburgo|Strasburgo|斯特拉斯堡
Marseille|Marsella|Marseille|Marseille|Marselha|Marsiglia|马赛
Lyon|Lyon|Lyon|Lyon|Lyon/Lião|Lione|里昂
Nice|Niza|Nice|Nizza|Nice|Nizza|尼斯
Bordeaux|Burdeos|Bordeaux|Bordeaux|Bordéus|Bordeaux|波尔多
Toulouse|Toulouse/Tolosa|Toulouse|Toulouse|Toulouse|Tolosa|图卢兹
Naples|Nápoles|Naples|Neapel|Nápoles|Napoli|那不勒斯
Florence|Florencia|Florence|Florenz|Florença|Firenze|佛罗伦萨
Venice|Venecia|Venise|Venedig|Veneza|Venezia|威尼斯
Turin|Turín|Turin|Turin|Turim|Torino|都灵
Genoa|Génova|Gênes|Genua|Gênova/Génova|Genova|热那亚
Padua|Padua|Padoue|Padua|Pádua|Padova|帕多瓦
Syracuse|Siracusa|Syracuse|Syrakus|Siracusa|Siracusa|
Seville|Sevilla|Séville|Sevilla|Sevilha|Siviglia|塞维利亚
Zaragoza|Zaragoza|Saragosse|Saragossa|Saragoça|Saragozza|萨拉戈萨
Cordoba|Córdoba|Cordoue|Córdoba|Córdova/Córdoba|Cordova|科尔多瓦
San Sebastian|San Sebastián/Donostia|Saint-Sébastien|San Sebastián|San Sebastián|San Sebastián|圣塞瓦斯蒂安
Basque Country|País Vasco/Euskadi|Pays basque|Baskenland|País Basco|Paesi Baschi|巴斯克
Canary Islands|islas Canarias/Islas Canarias/Canarias|îles Canaries/Canaries|Kanarische Inseln/Kanaren|Ilhas Canárias
|isole Canarie/Canarie|加那利群岛
Balearic Islands|islas Baleares/Islas Baleares/Baleares|îles Baléares/Baléares|Balearen|Ilhas Baleares|Baleari
|巴利阿里群岛
Porto|Oporto|Porto|Porto|Porto|Porto|波尔图
Warsaw|Varsovia|Varsovie|Warschau|Varsóvia|Varsavia|华沙
Krakow|Cracovia|Cracovie|Krakau|Cracóvia|Cracovia|克拉科夫
Gdansk|Gdansk/Dánzig|Gdansk/Dantzig|Danzig|Gdansk|Danzica|格但斯克
Wroclaw|Breslavia|Wroclaw|Breslau|Breslávia|Breslavia|弗罗茨瓦夫
Prague|Praga|Prague|Prag|Praga|Praga|布拉格
Bucharest|Bucarest|Bucarest|Bukarest|Bucareste|Bucarest|布加勒斯特
Belgrade|Belgrado|Belgrade|Belgrad|Belgrado|Belgrado|贝尔格莱德
Zagreb|Zagreb|Zagreb|Zagreb|Zagreb|Zagabria|萨格勒布
Ljubljana|Liubliana|Ljubljana|Ljubljana|Liubliana|Lubiana|卢布尔雅那
Thessaloniki|Salónica/Tesalónica|Thessalonique|Thessaloniki|Salônica/Salónica|Salonicco|塞萨洛尼基
Copenhagen|Copenhague|Copenhague|Kopenhagen|Copenhague|Copenaghen|哥本哈根
Stockholm|Estocolmo|Stockholm|Stockholm|Estocolmo|Stoccolma|斯德哥尔摩
Gothenburg|Gotemburgo|Göteborg|Göteborg|Gotemburgo|Göteborg|哥德堡
Vilnius|Vilna|Vilnius|Vilnius|Vilnius|Vilnius|维尔纽斯
Kharkiv/Kharkov|Járkov/Járkiv|Kharkiv|Charkiw|Kharkiv|Kharkiv|哈尔科夫
Lviv|Leópolis|Lviv|Lwiw/Lemberg|Lviv|Leopoli|利沃夫
Damascus|Damasco|Damas|Damaskus|Damasco|Damasco|大马士革
Aleppo|Alepo|Alep|Aleppo|Alepo|Aleppo|阿勒颇
Beirut|Beirut|Beyrouth|Beirut|Beirute|Beirut|贝鲁特
Baghdad|Bagdad|Bagdad|Bagdad|Bagdá/Bagdade|Baghdad|巴格达
Tehran|Teherán|Téhéran|Teheran|Teerã/Teerão|Teheran|德黑兰
Mecca|La Meca|La Mecque|Mekka|Meca|La Mecca|麦加
Gaza Strip|Franja de Gaza/franja de Gaza|bande de Gaza|Gazastreifen|Faixa de Gaza|Striscia di Gaza|加沙
West Bank|Cisjordania|Cisjordanie|Westjordanland|Cisjordânia|Cisgiordania|约旦河西岸
Algiers|Argel|Alger|Algier|Argel|Algeri|阿尔及尔
Tangier|Tánger|Tanger|Tanger|Tânger|Tangeri|丹吉尔
Marrakesh/Marrakech|Marrakech|Marrakech|Marrakesch|Marraquexe|Marrakech|马拉喀什
Alexandria|Alejandría|Alexandrie|Alexandria|Alexandria|Alessandria d’Egitto|亚历山大港
Philadelphia|Filadelfia|Philadelphie|Philadelphia|Filadélfia|Filadelfia|费城
New Orleans|Nueva Orleans|La Nouvelle-Orléans/Nouvelle-Orléans|New Orleans|Nova Orleans|New Orleans|新奥尔良
New Jersey|Nueva Jersey|New Jersey|New Jersey|Nova Jersey|New Jersey|新泽西
New Mexico|Nuevo México|Nouveau-Mexique|New Mexico|Novo México|Nuovo Messico|新墨西哥
New Hampshire|Nuevo Hampshire|New Hampshire|New Hampshire|Nova Hampshire|New Hampshire|新罕布什尔
North Carolina|Carolina del Norte|Caroline du Nord|North Carolina|Carolina do Norte|Carolina del Nord|北卡罗来纳/北卡
South Carolina|Carolina del Sur|Caroline du Sud|South Carolina|Carolina do Sul|Carolina del Sud|南卡罗来纳/南卡
North Dakota|Dakota del Norte|Dakota du Nord|North Dakota|Dakota do Norte|Dakota del Nord|北达科他
South Dakota|Dakota del Sur|Dakota du Sud|South Dakota|Dakota do Sul|Dakota del Sud|南达科他
West Virginia|Virginia Occidental|Virginie-Occidentale|West Virginia|Virgínia Ocidental|Virginia Occidentale|西弗吉尼亚
British Columbia|Columbia Británica|Colombie-Britannique|British Columbia|Colúmbia Britânica|Columbia Britannica|
Nova Scotia|Nueva Escocia|Nouvelle-Écosse|Nova Scotia|Nova Escócia|Nuova Scozia|
New South Wales|Nueva Gales del Sur|Nouvelle-Galles du Sud|New South Wales|Nova Gales do Sul|Nuovo Galles del Sud
|新南威尔士
Quebec|Quebec|Québec|Québec|Quebec|Québec|魁北克
Montreal|Montreal|Montréal|Montreal|Montreal|Montréal|蒙特利尔
Havana|La Habana|La Havane|Havanna|Havana|L’Avana|哈瓦那
Santiago de Chile|Santiago de Chile|Santiago du Chili|Santiago de Chile|Santiago do Chile|Santiago del Cile|
Mumbai/Bombay|Bombay|Bombay|Mumbai/Bombay|Mumbai/Bombaim|Mumbai|孟买
Kolkata/Calcutta|Calcuta|Calcutta|Kolkata/Kalkutta|Calcutá|Calcutta|加尔各答
Rangoon/Yangon|Rangún|Rangoun|Rangun|Rangum|Rangoon|仰光
Nanjing/Nanking|Nankín|Nankin|Nanjing/Nanking|Nanquim|Nanchino|南京
Chongqing/Chungking|Chongqing|Chongqing|Chongqing|Chongqing|Chongqing|重庆
Tianjin/Tientsin|Tianjin|Tianjin|Tianjin|Tianjin|Tientsin|天津
Macau/Macao|Macao|Macao|Macau|Macau|Macao|澳门
Inner Mongolia|Mongolia Interior|Mongolie-Intérieure|Innere Mongolei|Mongólia Interior|Mongolia Interna|内蒙古
Tibetan Plateau|meseta tibetana/meseta del Tíbet|plateau tibétain|Hochland von Tibet|planalto tibetano
|altopiano tibetano|青藏高原
Yangtze|Yangtsé|Yangtsé/Yangzi|Jangtse/Jangtsekiang|Yangtzé|Yangtze|长江
Yellow River|río Amarillo|fleuve Jaune|Gelber Fluss/Gelben Fluss|rio Amarelo|Fiume Giallo|黄河
Mekong|Mekong|Mékong|Mekong|Mekong|Mekong|湄公河
Great Wall|Gran Muralla|Grande Muraille|Chinesische Mauer/Große Mauer|Grande Muralha|Grande Muraglia|长城
Forbidden City|Ciudad Prohibida|Cité interdite|Verbotene Stadt/Verbotenen Stadt|Cidade Proibida|Città Proibita
|紫禁城
Silk Road|Ruta de la Seda|route de la soie/Routes de la soie|Seidenstraße|Rota da Seda|Via della Seta|丝绸之路
Rhine|Rin|Rhin|Rhein|Reno|Reno|莱茵河
Danube|Danubio|Danube|Donau|Danúbio|Danubio|多瑙河
Thames|Támesis|Tamise|Themse|Tâmisa|Tamigi|泰晤士河
Seine|Sena|Seine|Seine|Sena|Senna|塞纳河
Rhone|Ródano|Rhône|Rhone|Ródano|Rodano|罗讷河
Tagus|Tajo|Tage|Tajo|Tejo|Tago|塔霍河
Nile|Nilo|Nil|Nil|Nilo|Nilo|尼罗河
Amazon|Amazonas|Amazone|Amazonas|Amazonas|Rio delle Amazzoni|亚马孙/亚马逊
Mississippi|Misisipi|Mississippi|Mississippi|Mississippi|Mississippi|密西西比
Rio Grande|río Bravo/río Grande|Rio Grande|Rio Grande|Rio Grande|Rio Grande|格兰德河
Mediterranean/Mediterranean Sea|Mediterráneo|Méditerranée|Mittelmeer|Mediterrâneo|Mediterraneo|地中海
Black Sea|mar Negro|mer Noire|Schwarzes Meer/Schwarzen Meer/Schwarze Meer|mar Negro|mar Nero|黑海
Red Sea|mar Rojo|mer Rouge|Rotes Meer/Roten Meer/Rote Meer|mar Vermelho|mar Rosso|
Dead Sea|mar Muerto|mer Morte|Totes Meer/Toten Meer/Tote Meer|mar Morto|mar Morto|
Caspian Sea|mar Caspio|mer Caspienne|Kaspisches Meer/Kaspischen Meer|mar Cáspio|mar Caspio|
Baltic Sea|mar Báltico/Báltico|mer Baltique/Baltique|Ostsee|mar Báltico|mar Baltico|波罗的海
North Sea|mar del Norte|mer du Nord|Nordsee|mar do Norte|mare del Nord|
Adriatic Sea|mar Adriático/Adriático|mer Adriatique/Adriatique|Adria|mar Adriático|mare Adriatico/Adriatico|亚得里亚海
Aegean Sea|mar Egeo/Egeo|mer Égée/Égée|Ägäis|mar Egeu|mar Egeo/Egeo|爱琴海
English Channel|canal de la Mancha|Manche|Ärmelkanal|canal da Mancha|Manica|英吉利海峡
Persian Gulf|golfo Pérsico|golfe Persique/Golfe|Persischer Golf/Persischen Golf|golfo Pérsico|golfo Persico|波斯湾
Strait of Gibraltar|estrecho de Gibraltar|détroit de Gibraltar|Straße von Gibraltar|estreito de Gibraltar
|stretto di Gibilterra|直布罗陀
Strait of Hormuz|estrecho de Ormuz|détroit d’Ormuz|Straße von Hormus|estreito de Ormuz|stretto di Hormuz|霍尔木兹
Suez Canal|canal de Suez|canal de Suez|Suezkanal|canal de Suez|canale di Suez|苏伊士
Atlantic Ocean|océano Atlántico/Atlántico|océan Atlantique/Atlantique|Atlantik|oceano Atlântico/Atlântico
|oceano Atlantico/Atlantico|大西洋
Pacific Ocean|océano Pacífico/Pacífico|océan Pacifique/Pacifique|Pazifik|oceano Pacífico/Pacífico
|oceano Pacifico/Pacifico|太平洋
Indian Ocean|océano Índico/Índico|océan Indien|Indischer Ozean/Indischen Ozean|oceano Índico|oceano Indiano|印度洋
Lake Geneva|lago Lemán/lago de Ginebra|lac Léman|Genfersee/Genfer See|lago Léman|lago Lemano/lago di Ginevra|日内瓦湖
Lake Constance|lago de Constanza|lac de Constance|Bodensee|lago de Constança|lago di Costanza|博登湖
Black Forest|Selva Negra|Forêt-Noire|Schwarzwald|Floresta Negra|Foresta Nera|
Rocky Mountains/Rockies|montañas Rocosas/Montañas Rocosas/Rocosas|montagnes Rocheuses/Rocheuses|Rocky Mountains
|montanhas Rochosas|Montagne Rocciose|落基山
Mount Everest|Everest|Everest|Mount Everest/Everest|Everest|Everest|珠穆朗玛/珠峰/圣母峰
Horn of Africa|Cuerno de África|Corne de l’Afrique|Horn von Afrika|Corno de África/Chifre da África|Corno d’Africa
|非洲之角
Iron Curtain|Telón de Acero/telón de acero|rideau de fer/Rideau de fer|Eiserner Vorhang/Eisernen Vorhang
|Cortina de Ferro|cortina di ferro|铁幕
Cold War|Guerra Fría/guerra fría|guerre froide|Kalter Krieg/Kalten Krieg/Kalte Krieg|Guerra Fria|guerra fredda|冷战
Soviet Union|Unión Soviética/URSS|Union soviétique/URSS|Sowjetunion|União Soviética|Unione Sovietica/URSS|苏联
Roman Empire|Imperio romano/Imperio Romano|Empire romain|Römisches Reich/Römischen Reich|Império Romano
|Impero romano|罗马帝国
Middle Ages|Edad Media|Moyen Âge|Mittelalter|Idade Média|Medioevo|中世纪
French Open|Roland Garros/Abierto de Francia|Roland-Garros/Roland Garros|French Open|Roland Garros|Roland Garros
|法国网球公开赛/法网
Champions League|Liga de Campeones/Champions League/Champions|Ligue des champions|Champions League|Liga dos Campeões
|Champions League|欧冠
Eiffel Tower|torre Eiffel/Torre Eiffel|tour Eiffel|Eiffelturm|Torre Eiffel|Torre Eiffel|埃菲尔铁塔
Holy See|Santa Sede|Saint-Siège|Heiliger Stuhl/Heiligen Stuhl|Santa Sé|Santa Sede|教廷
Vatican City|Ciudad del Vaticano|Cité du Vatican|Vatikanstadt|Cidade do Vaticano|Città del Vaticano|梵蒂冈
Christopher Columbus|Cristóbal Colón|Christophe Colomb|Christoph Kolumbus|Cristóvão Colombo|Cristoforo Colombo|哥伦布
Ferdinand Magellan|Fernando de Magallanes|Fernand de Magellan|Ferdinand Magellan|Fernão de Magalhães
|Ferdinando Magellano|麦哲伦
Amerigo Vespucci|Américo Vespucio|Amerigo Vespucci|Amerigo Vespucci|Américo Vespúcio|Amerigo Vespucci|
Joan of Arc|Juana de Arco|Jeanne d’Arc|Jeanne d’Arc/Johanna von Orléans|Joana d’Arc|Giovanna d’Arco|圣女贞德/贞德
Julius Caesar|Julio César|Jules César|Julius Cäsar/Caesar|Júlio César|Giulio Cesare|凯撒/恺撒
Marcus Aurelius|Marco Aurelio|Marc Aurèle|Mark Aurel|Marco Aurélio|Marco Aurelio|马可·奥勒留/奥勒留
Mark Antony|Marco Antonio|Marc Antoine|Mark Anton|Marco Antônio/Marco António|Marco Antonio|
Alexander the Great|Alejandro Magno|Alexandre le Grand|Alexander der Große|Alexandre, o Grande/Alexandre Magno
|Alessandro Magno|亚历山大大帝
Peter the Great|Pedro el Grande|Pierre le Grand|Peter der Große|Pedro, o Grande|Pietro il Grande|彼得大帝
Catherine the Great|Catalina la Grande|Catherine II|Katharina die Große|Catarina, a Grande|Caterina la Grande
|叶卡捷琳娜
Ivan the Terrible|Iván el Terrible|Ivan le Terrible|Iwan der Schreckliche|Ivan, o Terrível|Ivan il Terribile|伊凡雷帝
William the Conqueror|Guillermo el Conquistador|Guillaume le Conquérant|Wilhelm der Eroberer
|Guilherme, o Conquistador|Guglielmo il Conquistatore|征服者威廉
Genghis Khan|Gengis Kan|Gengis Khan|Dschingis Khan|Gengis Khan|Gengis Khan|成吉思汗
Kublai Khan|Kublai Kan|Kubilai Khan|Kublai Khan|Kublai Khan|Kublai Khan|忽必烈
Saint Francis/St. Francis|San Francisco|saint François|Franz von Assisi/Franziskus|São Francisco|San Francesco|
Thomas Aquinas|Tomás de Aquino|Thomas d’Aquin|Thomas von Aquin|Tomás de Aquino|Tommaso d’Aquino|托马斯·阿奎那/阿奎那
Thomas More|Tomás Moro|Thomas More|Thomas Morus|Tomás Moro/Thomas More|Tommaso Moro|托马斯·莫尔
Martin Luther|Martín Lutero|Martin Luther|Martin Luther|Martinho Lutero|Martin Lutero|马丁·路德
John Calvin|Juan Calvino|Jean Calvin|Johannes Calvin|João Calvino|Giovanni Calvino|加尔文
Karl Marx|Carlos Marx/Karl Marx|Karl Marx|Karl Marx|Karl Marx|Karl Marx|马克思
Leo Tolstoy|León Tolstói|Léon Tolstoï|Leo Tolstoi|Liev Tolstói/Leon Tolstói|Lev Tolstoj|托尔斯泰
Anton Chekhov|Antón Chéjov|Anton Tchekhov|Anton Tschechow|Anton Tchékhov|Anton Čechov|契诃夫
Fyodor Dostoyevsky/Fyodor Dostoevsky|Fiódor Dostoyevski/Fiódor Dostoievski|Fiodor Dostoïevski|Fjodor Dostojewski
|Fiódor Dostoiévski|Fëdor Dostoevskij|陀思妥耶夫斯基
Ho Chi Minh|Ho Chi Minh|Hô Chi Minh|Ho Chi Minh|Ho Chi Minh|Ho Chi Minh|胡志明
Confucius|Confucio|Confucius|Konfuzius|Confúcio|Confucio|孔子
Mencius|Mencio|Mencius|Menzius|Mêncio|Mencio|孟子
Sun Yat-sen|Sun Yat-sen|Sun Yat-sen|Sun Yat-sen|Sun Yat-sen|Sun Yat-sen|孙中山/孙逸仙
Chiang Kai-shek|Chiang Kai-shek|Tchang Kaï-chek|Chiang Kai-shek|Chiang Kai-shek|Chiang Kai-shek|蒋介石/蒋中正
Mao Zedong/Mao Tse-tung|Mao Zedong/Mao Tse-tung|Mao Zedong/Mao Tsé-toung|Mao Zedong/Mao Tse-tung|Mao Tsé-Tung
|Mao Zedong/Mao Tse-tung|毛泽东
John Paul II|Juan Pablo II|Jean-Paul II|Johannes Paul II|João Paulo II|Giovanni Paolo II|若望保禄二世
Prince of Wales|príncipe de Gales|prince de Galles|Prinz von Wales|príncipe de Gales|principe di Galles|威尔士亲王
"""
"""Rows as in `_name_places`."""
