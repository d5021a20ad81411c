"""People of the history of China and the Soviet Union, as books print their names: what `bench.name_queries` asks for.

Chinese names in simplified characters, pinyin, Wade–Giles and Palladius. Soviet ones in Cyrillic, in Chinese characters
as Chinese papers print them ("-" where the name is not written by its sound), and in the Latin letters of several
countries. `ESTABLISHED` are those whose forms no rule connects: only an authority knows them.
"""

from typing import Final, NamedTuple


class Chinese(NamedTuple):
    """One person of China under four forms."""

    han: str
    pinyin: str
    wade_giles: str
    palladius: str


class Soviet(NamedTuple):
    """One surname of the Soviet Union."""

    cyrillic: str
    han: str
    latin: tuple[str, ...]


_CHINESE: Final = """
盛世才 | Sheng Shicai | Sheng Shih-ts'ai | Шэн Шицай
张治中 | Zhang Zhizhong | Chang Chih-chung | Чжан Чжичжун
吴忠信 | Wu Zhongxin | Wu Chung-hsin | У Чжунсинь
杨增新 | Yang Zengxin | Yang Tseng-hsin | Ян Цзэнсинь
金树仁 | Jin Shuren | Chin Shu-jen | Цзинь Шужэнь
马步芳 | Ma Bufang | Ma Pu-fang | Ма Буфан
马仲英 | Ma Zhongying | Ma Chung-ying | Ма Чжунъин
陶峙岳 | Tao Zhiyue | T'ao Chih-yüeh | Тао Чжиюэ
王世杰 | Wang Shijie | Wang Shih-chieh | Ван Шицзе
傅秉常 | Fu Bingchang | Fu Ping-ch'ang | Фу Бинчан
毛泽东 | Mao Zedong | Mao Tse-tung | Мао Цзэдун
周恩来 | Zhou Enlai | Chou En-lai | Чжоу Эньлай
刘少奇 | Liu Shaoqi | Liu Shao-ch'i | Лю Шаоци
朱德 | Zhu De | Chu Teh | Чжу Дэ
彭德怀 | Peng Dehuai | P'eng Te-huai | Пэн Дэхуай
林彪 | Lin Biao | Lin Piao | Линь Бяо
邓小平 | Deng Xiaoping | Teng Hsiao-p'ing | Дэн Сяопин
高岗 | Gao Gang | Kao Kang | Гао Ган
王稼祥 | Wang Jiaxiang | Wang Chia-hsiang | Ван Цзясян
张学良 | Zhang Xueliang | Chang Hsüeh-liang | Чжан Сюэлян
冯玉祥 | Feng Yuxiang | Feng Yü-hsiang | Фэн Юйсян
阎锡山 | Yan Xishan | Yen Hsi-shan | Янь Сишань
何应钦 | He Yingqin | Ho Ying-ch'in | Хэ Инцинь
陈立夫 | Chen Lifu | Ch'en Li-fu | Чэнь Лифу
白崇禧 | Bai Chongxi | Pai Ch'ung-hsi | Бай Чунси
李宗仁 | Li Zongren | Li Tsung-jen | Ли Цзунжэнь
汪精卫 | Wang Jingwei | Wang Ching-wei | Ван Цзинвэй
孔祥熙 | Kong Xiangxi | K'ung Hsiang-hsi | Кун Сянси
宋子文 | Song Ziwen | Sung Tzu-wen | Сун Цзывэнь
吴佩孚 | Wu Peifu | Wu P'ei-fu | У Пэйфу
段祺瑞 | Duan Qirui | Tuan Ch'i-jui | Дуань Цижуй
袁世凯 | Yuan Shikai | Yüan Shih-k'ai | Юань Шикай
陈独秀 | Chen Duxiu | Ch'en Tu-hsiu | Чэнь Дусю
李大钊 | Li Dazhao | Li Ta-chao | Ли Дачжао
张国焘 | Zhang Guotao | Chang Kuo-t'ao | Чжан Готао
任弼时 | Ren Bishi | Jen Pi-shih | Жэнь Биши
陈毅 | Chen Yi | Ch'en I | Чэнь И
贺龙 | He Long | Ho Lung | Хэ Лун
聂荣臻 | Nie Rongzhen | Nieh Jung-chen | Не Жунчжэнь
叶剑英 | Ye Jianying | Yeh Chien-ying | Е Цзяньин
胡耀邦 | Hu Yaobang | Hu Yao-pang | Ху Яобан
赵紫阳 | Zhao Ziyang | Chao Tzu-yang | Чжао Цзыян
华国锋 | Hua Guofeng | Hua Kuo-feng | Хуа Гофэн
乔冠华 | Qiao Guanhua | Ch'iao Kuan-hua | Цяо Гуаньхуа
章汉夫 | Zhang Hanfu | Chang Han-fu | Чжан Ханьфу
李克农 | Li Kenong | Li K'o-nung | Ли Кэнун
伍修权 | Wu Xiuquan | Wu Hsiu-ch'üan | У Сюцюань
邓子恢 | Deng Zihui | Teng Tzu-hui | Дэн Цзыхуэй
罗瑞卿 | Luo Ruiqing | Lo Jui-ch'ing | Ло Жуйцин
谭震林 | Tan Zhenlin | T'an Chen-lin | Тань Чжэньлинь
薄一波 | Bo Yibo | Po I-po | Бо Ибо
曹锟 | Cao Kun | Ts'ao K'un | Цао Кунь
顾维钧 | Gu Weijun | Ku Wei-chün | Гу Вэйцзюнь
蔡元培 | Cai Yuanpei | Ts'ai Yüan-p'ei | Цай Юаньпэй
于右任 | Yu Youren | Yü Yu-jen | Юй Южэнь
邵力子 | Shao Lizi | Shao Li-tzu | Шао Лицзы
蒋经国 | Jiang Jingguo | Chiang Ching-kuo | Цзян Цзинго
欧阳予倩 | Ouyang Yuqian | Ou-yang Yü-ch'ien | Оуян Юйцянь
杨虎城 | Yang Hucheng | Yang Hu-ch'eng | Ян Хучэн
杜重远 | Du Zhongyuan | Tu Chung-yüan | Ду Чжунъюань
陈潭秋 | Chen Tanqiu | Ch'en T'an-ch'iu | Чэнь Таньцю
毛泽民 | Mao Zemin | Mao Tse-min | Мао Цзэминь
张闻天 | Zhang Wentian | Chang Wen-t'ien | Чжан Вэньтянь
郭沫若 | Guo Moruo | Kuo Mo-jo | Го Можо
"""
_SOVIET: Final = """
Сталин | 斯大林 | Stalin; Staline; Stalinas
Молотов | 莫洛托夫 | Molotov; Molotow; Molotoff
Микоян | 米高扬 | Mikoyan; Mikoian; Mikojan
Хрущёв | 赫鲁晓夫 | Khrushchev; Chruschtschow; Khrouchtchev; Chruščev
Вышинский | 维辛斯基 | Vyshinsky; Vyshinskii; Wyschinski; Vychinski
Жданов | 日丹诺夫 | Zhdanov; Schdanow; Jdanov; Ždanov
Литвинов | 李维诺夫 | Litvinov; Litwinow; Litvinoff
Ворошилов | 伏罗希洛夫 | Voroshilov; Woroschilow; Vorochilov
Маленков | 马林科夫 | Malenkov; Malenkow
Булганин | 布尔加宁 | Bulganin; Boulganine
Чичерин | 契切林 | Chicherin; Tschitscherin; Tchitcherine; Čičerin
Карахан | 加拉罕 | Karakhan; Karachan
Богомолов | 鲍格莫洛夫 | Bogomolov; Bogomolow
Деканозов | 杰卡诺佐夫 | Dekanozov; Dekanosow
Громыко | 葛罗米柯 | Gromyko; Gromiko
Рощин | 罗申 | Roshchin; Roschtschin
Юдин | 尤金 | Yudin; Iudin; Judin
Ковалёв | 柯瓦廖夫 | Kovalev; Kovalyov; Kowaljow
Апресов | - | Apresov; Apresow
Косыгин | 柯西金 | Kosygin; Kossygin
Брежнев | 勃列日涅夫 | Brezhnev; Breschnew; Brejnev; Brežnev
Андропов | 安德罗波夫 | Andropov; Andropow
Шепилов | 谢皮洛夫 | Shepilov; Schepilow; Chepilov
Чуйков | 崔可夫 | Chuikov; Tschuikow; Tchouikov
Жуков | 朱可夫 | Zhukov; Schukow; Joukov
Суслов | 苏斯洛夫 | Suslov; Suslow; Souslov
Малиновский | 马利诺夫斯基 | Malinovsky; Malinovskii; Malinowski
Кузнецов | 库兹涅佐夫 | Kuznetsov; Kusnezow; Kouznetsov
Лозовский | 洛佐夫斯基 | Lozovsky; Lozovskii; Losowski
Тимошенко | 铁木辛哥 | Timoshenko; Timoschenko; Timochenko
Кадников | - | Kadnikov
Савельев | 萨维利耶夫 | Savelyev; Saveliev; Savel'ev; Sawelew
Ельцин | 叶利钦 | Yeltsin; Eltsin; Jelzin
Горбачёв | 戈尔巴乔夫 | Gorbachev; Gorbatschow; Gorbatchev
Шверник | 什维尔尼克 | Shvernik; Schwernik
Пономарёв | 波诺马廖夫 | Ponomarev; Ponomaryov; Ponomarjow
"""
_ESTABLISHED: Final = """
person | Chiang Kai-shek | 蒋介石; Цзян Цзеши; Чан Кайши; Jiang Jieshi
person | Sun Yat-sen | 孙中山; 孙逸仙; Сунь Ятсен; Sun Zhongshan
person | Fu Bingchang | Foo Ping-sheung; 傅秉常; Фу Бинчан
person | Soong Ching-ling | 宋庆龄; Song Qingling; Сун Цинлин
person | V. K. Wellington Koo | 顾维钧; Gu Weijun; Гу Вэйцзюнь
person | Panyushkin | 潘友新; Панюшкин
person | Burhan Shahidi | 包尔汉; Бурхан Шахиди; Bao Erhan
person | Ehmetjan Qasimi | 阿合买提江; Ахмеджан Касими; Akhmedjan Kasimov
person | Ho Chi Minh | 胡志明; Хо Ши Мин
person | Kim Il Sung | 金日成; Ким Ир Сен
place | Ürümqi | Urumchi; Urumqi; Ürümchi; Tihwa; 迪化; 乌鲁木齐; Урумчи
place | Hami | Kumul; Qomul; 哈密; Хами
place | Kashgar | Kashi; 喀什; Кашгар; Kaxgar
place | Yining | Kulja; Ghulja; 伊宁; Кульджа
place | Beijing | Peking; Peiping; 北京; Пекин
place | Tacheng | Chuguchak; 塔城; Чугучак
place | Khotan | Hetian; Hotan; 和田; Хотан
place | Harbin | 哈尔滨; Харбин; Kharbin
place | Ulaanbaatar | Ulan Bator; Urga; 乌兰巴托; Улан-Батор
place | Lüshun | Port Arthur; 旅顺; Порт-Артур
"""


def chinese() -> tuple[Chinese, ...]:
    """Everybody of China."""
    return tuple(Chinese(*_cells(line)) for line in _CHINESE.strip().splitlines())


def soviet() -> tuple[Soviet, ...]:
    """Everybody of the Soviet Union; `han` is empty where the name is not written by its sound."""
    rows = (_cells(line) for line in _SOVIET.strip().splitlines())
    return tuple(Soviet(cyrillic, han.strip("-"), tuple(latin.split("; "))) for cyrillic, han, latin in rows)


def established() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(kind, heading, other forms) of those whom only an authority file connects."""
    rows = (_cells(line) for line in _ESTABLISHED.strip().splitlines())
    return tuple((kind, heading, tuple(forms.split("; "))) for kind, heading, forms in rows)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]
