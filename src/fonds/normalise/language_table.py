"""The languages that archives meet: codes and names. Codes are ISO 639-1, -2 and -3; add a language by adding a line.

Each line: tag (the shortest code, as BCP 47 wants it) | other codes (639-2/B, 639-2/T, 639-3) | English names |
own names | Russian | Chinese. The first name is the one to show; further ones, after commas, are understood.
"""

LANGUAGES = """\
af | afr | Afrikaans | Afrikaans | африкаанс | 南非语
am | amh | Amharic | አማርኛ | амхарский | 阿姆哈拉语
ar | ara,arb | Arabic | العربية | арабский | 阿拉伯语,阿拉伯文
arc | | Aramaic | ܐܪܡܝܐ | арамейский | 阿拉米语
az | aze,azj,azb | Azerbaijani,Azeri | azərbaycanca,Azərbaycan dili | азербайджанский | 阿塞拜疆语
ba | bak | Bashkir | башҡортса,башҡорт теле | башкирский | 巴什基尔语
be | bel | Belarusian,Belorussian,Byelorussian | беларуская,беларуская мова | белорусский | 白俄罗斯语
bg | bul | Bulgarian | български,български език | болгарский | 保加利亚语
bn | ben | Bengali,Bangla | বাংলা | бенгальский | 孟加拉语
bo | tib,bod | Tibetan | བོད་སྐད་ | тибетский | 藏语,藏文
bs | bos | Bosnian | bosanski | боснийский | 波斯尼亚语
ca | cat | Catalan | català | каталанский | 加泰罗尼亚语
ce | che | Chechen | нохчийн,нохчийн мотт | чеченский | 车臣语
chg | | Chagatai,Chaghatai,Chagatay | چغتای | чагатайский | 察合台语
cs | cze,ces | Czech | čeština,česky | чешский | 捷克语
cu | chu | Church Slavonic,Old Church Slavonic | словѣньскъ | церковнославянский | 教会斯拉夫语
cy | wel,cym | Welsh | Cymraeg | валлийский | 威尔士语
da | dan | Danish | dansk | датский | 丹麦语
de | ger,deu | German | Deutsch | немецкий | 德语,德文
el | gre,ell | Greek,Modern Greek | Ελληνικά | греческий,новогреческий | 希腊语
en | eng | English | English | английский | 英语,英文
eo | epo | Esperanto | Esperanto | эсперанто | 世界语
es | spa | Spanish,Castilian | español,castellano | испанский | 西班牙语
et | est,ekk | Estonian | eesti,eesti keel | эстонский | 爱沙尼亚语
eu | baq,eus | Basque | euskara | баскский | 巴斯克语
evn | | Evenki | эвэды | эвенкийский | 鄂温克语
fa | per,fas,pes | Persian,Farsi | فارسی | персидский,фарси | 波斯语
fi | fin | Finnish | suomi | финский | 芬兰语
fr | fre,fra | French | français | французский | 法语,法文
ga | gle | Irish,Irish Gaelic | Gaeilge | ирландский | 爱尔兰语
gd | gla | Scottish Gaelic,Gaelic | Gàidhlig | шотландский гэльский | 苏格兰盖尔语
gl | glg | Galician | galego | галисийский | 加利西亚语
grc | | Ancient Greek | Ἑλληνική | древнегреческий | 古希腊语
ha | hau | Hausa | Hausa | хауса | 豪萨语
he | heb | Hebrew | עברית | иврит,еврейский | 希伯来语
hi | hin | Hindi | हिन्दी | хинди | 印地语
hr | hrv,scr | Croatian | hrvatski | хорватский | 克罗地亚语
hu | hun | Hungarian,Magyar | magyar | венгерский | 匈牙利语
hy | arm,hye | Armenian | հայերեն | армянский | 亚美尼亚语
id | ind | Indonesian,Bahasa Indonesia | bahasa Indonesia | индонезийский | 印度尼西亚语,印尼语
ii | iii | Sichuan Yi,Nuosu | ꆈꌠꉙ | носу | 彝语
is | ice,isl | Icelandic | íslenska | исландский | 冰岛语
it | ita | Italian | italiano | итальянский | 意大利语
ja | jpn | Japanese | 日本語 | японский | 日语,日文
jv | jav | Javanese | basa Jawa | яванский | 爪哇语
ka | geo,kat | Georgian | ქართული | грузинский | 格鲁吉亚语
kk | kaz | Kazakh,Qazaq | қазақ тілі,қазақша | казахский | 哈萨克语,哈萨克文
km | khm | Khmer,Cambodian | ខ្មែរ | кхмерский | 高棉语
ko | kor | Korean | 한국어,조선말,조선어 | корейский | 朝鲜语,韩语,韩文,朝鲜文
ku | kur,kmr | Kurdish | kurdî | курдский | 库尔德语
ckb | | Central Kurdish,Sorani | کوردی | сорани | 中库尔德语
ky | kir | Kyrgyz,Kirghiz,Kirgiz | кыргызча,кыргыз тили | киргизский,кыргызский | 柯尔克孜语,吉尔吉斯语
la | lat | Latin | Latina | латинский,латынь | 拉丁语
lo | lao | Lao | ລາວ | лаосский | 老挝语
lt | lit | Lithuanian | lietuvių | литовский | 立陶宛语
lv | lav | Latvian | latviešu | латышский | 拉脱维亚语
lzh | | Literary Chinese,Classical Chinese | 文言 | вэньянь | 文言文
mk | mac,mkd | Macedonian | македонски | македонский | 马其顿语
mn | mon,khk,mvf | Mongolian | монгол,монгол хэл,ᠮᠣᠩᠭᠣᠯ | монгольский | 蒙古语,蒙古文
mnc | | Manchu | ᠮᠠᠨᠵᡠ | маньчжурский | 满语,满文
ms | may,msa | Malay | bahasa Melayu | малайский | 马来语
my | bur,mya | Burmese | မြန်မာဘာသာ | бирманский | 缅甸语
nan | | Min Nan Chinese,Hokkien,Taiwanese | 閩南語 | южноминьский | 闽南语
ne | nep | Nepali | नेपाली | непальский | 尼泊尔语
nl | dut,nld | Dutch,Flemish | Nederlands | нидерландский,голландский | 荷兰语
no | nor,nb,nob,nn,nno | Norwegian | norsk | норвежский | 挪威语
ota | | Ottoman Turkish | لسان عثمانى | османский | 奥斯曼土耳其语
os | oss | Ossetian,Ossetic | ирон | осетинский | 奥塞梯语
pa | pan | Punjabi,Panjabi | ਪੰਜਾਬੀ | панджаби | 旁遮普语
pl | pol | Polish | polski | польский | 波兰语
prs | | Dari | دری | дари | 达利语
ps | pus,pbt | Pashto,Pushto | پښتو | пушту | 普什图语
pt | por | Portuguese | português | португальский | 葡萄牙语
ro | rum,ron,mo,mol | Romanian,Moldavian,Moldovan | română | румынский,молдавский | 罗马尼亚语
ru | rus | Russian | русский,русский язык | русский | 俄语,俄文
sa | san | Sanskrit | संस्कृतम् | санскрит | 梵语
sk | slo,slk | Slovak | slovenčina,slovensky | словацкий | 斯洛伐克语
sl | slv | Slovenian,Slovene | slovenščina | словенский | 斯洛文尼亚语
so | som | Somali | Soomaali | сомалийский | 索马里语
sq | alb,sqi | Albanian | shqip | албанский | 阿尔巴尼亚语
sr | srp,scc | Serbian | српски,srpski | сербский | 塞尔维亚语
sh | hbs | Serbo-Croatian | srpskohrvatski | сербохорватский,сербскохорватский | 塞尔维亚-克罗地亚语
sv | swe | Swedish | svenska | шведский | 瑞典语
sw | swa,swh | Swahili | Kiswahili | суахили | 斯瓦希里语
syr | syc | Syriac | ܣܘܪܝܝܐ | сирийский | 古叙利亚语
ta | tam | Tamil | தமிழ் | тамильский | 泰米尔语
tg | tgk | Tajik,Tadzhik | тоҷикӣ | таджикский | 塔吉克语
th | tha | Thai | ไทย | тайский | 泰语
tk | tuk | Turkmen | türkmençe | туркменский | 土库曼语
tl | tgl,fil | Tagalog,Filipino | Tagalog | тагальский | 他加禄语
tr | tur | Turkish | Türkçe | турецкий | 土耳其语
tt | tat | Tatar | татарча,татар теле | татарский | 鞑靼语,塔塔尔语
tyv | | Tuvan,Tuvinian | тыва дыл | тувинский | 图瓦语
ug | uig | Uyghur,Uighur,Uigur | ئۇيغۇرچە,уйғурчә,uyghurche | уйгурский | 维吾尔语,维吾尔文,维语
uk | ukr | Ukrainian | українська,українська мова | украинский | 乌克兰语
ur | urd | Urdu | اردو | урду | 乌尔都语
uz | uzb,uzn | Uzbek | oʻzbekcha,ўзбекча | узбекский | 乌兹别克语
vi | vie | Vietnamese | Tiếng Việt | вьетнамский | 越南语
xal | | Kalmyk,Oirat | хальмг | калмыцкий | 卡尔梅克语,卫拉特语
xh | xho | Xhosa | isiXhosa | коса | 科萨语
yi | yid | Yiddish | ייִדיש | идиш | 意第绪语
yue | | Cantonese,Yue Chinese | 粵語,廣東話 | кантонский | 粤语,广东话
zh | chi,zho,cmn | Chinese,Mandarin,Mandarin Chinese | 中文,汉语,漢語,普通话,国语,國語 | китайский | 中文,汉语
zu | zul | Zulu | isiZulu | зулу | 祖鲁语
mul | | Multiple languages,multilingual,various | | несколько языков | 多种语言
und | | Undetermined,unknown | | не определён | 未定
zxx | | No linguistic content,not applicable | | нет языкового содержания | 无语言内容"""

SCRIPTED = """\
zh-Hans | Simplified Chinese,Chinese (Simplified),Chinese simplified,简体中文,简体字,中文(简体),китайский (упрощенный)
zh-Hant | Traditional Chinese,Chinese (Traditional),Chinese traditional,繁體中文,正體中文,китайский (традиционный)
sr-Latn | Serbian (Latin)
sr-Cyrl | Serbian (Cyrillic)
uz-Cyrl | Uzbek (Cyrillic)
uz-Latn | Uzbek (Latin)
mn-Cyrl | Mongolian (Cyrillic)
mn-Mong | Mongolian (traditional),Classical Mongolian"""
"""Tag with script | words that mean it."""

SCRIPTS: dict[str, str] = {
    "Arab": "Arabic script",
    "Armn": "Armenian script",
    "Beng": "Bengali script",
    "Cyrl": "Cyrillic",
    "Deva": "Devanagari",
    "Ethi": "Ethiopic script",
    "Geor": "Georgian script",
    "Grek": "Greek script",
    "Guru": "Gurmukhi",
    "Hang": "Hangul",
    "Hani": "Chinese characters",
    "Hans": "simplified characters",
    "Hant": "traditional characters",
    "Hebr": "Hebrew script",
    "Jpan": "Japanese script",
    "Khmr": "Khmer script",
    "Kore": "Korean script",
    "Laoo": "Lao script",
    "Latn": "Latin script",
    "Mong": "Mongolian script",
    "Mymr": "Burmese script",
    "Syrc": "Syriac script",
    "Taml": "Tamil script",
    "Thai": "Thai script",
    "Tibt": "Tibetan script",
    "Yiii": "Yi script",
}
"""ISO 15924 code → its name in English, as it stands in brackets after a language."""

RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00AA, 0x00AA, "Latn"),
    (0x00BA, 0x00BA, "Latn"),
    (0x00C0, 0x02AF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058F, "Armn"),
    (0x0591, 0x05F4, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x0F00, 0x0FFF, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x1780, 0x17FF, "Khmr"),
    (0x1800, 0x18AF, "Mong"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x3005, 0x3007, "Hani"),
    (0x3041, 0x309F, "Jpan"),
    (0x30A0, 0x30FF, "Jpan"),
    (0x3130, 0x318F, "Hang"),
    (0x31F0, 0x31FF, "Jpan"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA000, 0xA4CF, "Yiii"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xAC00, 0xD7AF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"),
    (0xFF41, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9D, "Jpan"),
    (0x20000, 0x323AF, "Hani"),
)
"""First and last code point → script (ISO 15924), in order. Blocks of the Unicode Character Database."""
