"""Given names that Chinese writes in another language's form, or by an old custom: 尤金 (Eugene) for Евгений."""

from functools import lru_cache

from fonds.normalise.names.schemes.transcription.aligning import agreement

_AS_HEARD = """
    Авраам Абрахам
    Александр Алекс Алик Саша Олександр
    Александра Саша
    Алексей Алекс
    Анатолий Тони Натоли
    Андрей Эндрю Андре Андреас
    Анна Ханна Анн
    Антоний Энтони
    Антон Энтони
    Борис Борис
    Валентин Вэлентайн
    Вениамин Бенджамин Беньямин
    Виктор Витя
    Владимир Вольдемар Володя Володимир
    Георгий Георг Джордже Гоорги
    Генрих Генри Анри
    Григорий Грегор Грегори Гриша
    Дмитрий Дима
    Евфимий Ефим
    Евгений Юджин Эжен Женя
    Евгения Юджиния Женя
    Екатерина Катерина Кэтрин Катя
    Елена Хелена Хелен Алёна
    Елизавета Лиза
    Иван Ян Айван Ваня Ованес
    Игнатий Игнац
    Ида Айда
    Илья Элиас Элия
    Иннокентий Иннокентий
    Ирина Айрин
    Константин Костя
    Ксения Ксюша
    Лев Лео Леон
    Мария Мэри Маша
    Михаил Майкл Михаэль Мишель Миша
    Наталья Натали Наташа
    Наталия Натали Наташа
    Николай Николас Николя Микола
    Олег Олежа Олех
    Ольга Оля
    Павел Пауль Паша Павло
    Пётр Питер Пьер
    Самуил Сэмюэл
    Светлана Света
    Сергей Серж Серджио Серёжа Сергий Сергио
    София Софи
    Софья София Софи
    Станислав Стас
    Татьяна Таня
    Фёдор Теодор Фридрих
    Фома Томас
    Юлий Юлиус Джулиус
    Юлия Джулия
    Юрий Георг Жорж
    Яков Якоб Джейкоб
    Ян Иан
"""
"""A Russian name, and the other forms under which its bearer may be known, as they sound."""

_BY_CUSTOM = """
    Георгий 乔治 喬治 佐治 喬奇
    Юрий 乔治 喬治
    Жорж 乔治 喬治
    Евгений 尤金
    Иосиф 约瑟夫 約瑟夫 若瑟
    Иван 约翰 約翰
    Иоанн 约翰 約翰 若望
    Ян 约翰 約翰 扬 揚
    Яков 雅各布 雅各
    Вильгельм 威廉
    Василий 巴西尔
    Моисей 摩西
    Павел 保罗 保羅
    Фридрих 腓特烈
    Фёдор 腓特烈
    Исраил 以色列
    Эдуард 爱德华 愛德華
    Эдвард 爱德华 愛德華
    Артур 亚瑟 亞瑟
    Карл 查尔斯 查爾斯
    Михаил 迈克尔 麥可 米高
    Давид 大卫 大衛
    Генрих 亨利 海因里希
    Вениамин 本杰明 班傑明
    Илья 以利亚
    Матвей 马修 馬修
    Лука 路加 卢克
    Исаак 以撒
    Соломон 所罗门 所羅門
    Лазарь 拉撒路
    Екатерина 凯瑟琳 凱薩琳
    Елена 海伦 海倫
    Мария 玛丽 瑪麗
    Анна 安妮
    Елизавета 伊丽莎白 伊麗莎白
    Юлия 茱莉亚 朱莉娅
"""
"""A Russian name, and what Chinese writes for it by a custom older than sound."""


_COMMON = """
    Аркадий Арсений Афанасий Валерий Валерия Василиса Варвара Вера Виталий Владислав Всеволод Вячеслав Галина
    Геннадий Глеб Даниил Данила Дарья Денис Ефим Захар Зинаида Зоя Игорь Инна Кира Кузьма Лариса Леонид Лидия Лилия
    Людмила Любовь Макар Максим Маргарита Марина Матвей Митрофан Надежда Нина Никита Никифор Оксана Полина Раиса
    Ренат Родион Роман Руслан Рустам Святослав Семён Степан Тамара Тарас Тимофей Тимур Ульяна Филипп Эльвира Юлиан
    Яна Ярослав
"""
"""More names that are common; with those above, what characters for a given name are likely to say."""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    return {_plain(name): tuple(others) for name, *others in map(str.split, text.strip().splitlines())}


def _plain(name: str) -> str:
    return name.lower().replace("ё", "е")


AS_HEARD = _table(_AS_HEARD)
BY_CUSTOM = _table(_BY_CUSTOM)
COMMON = (*AS_HEARD, *_COMMON.split())


@lru_cache(maxsize=1 << 16)
def given_agreement(han: str, given: str) -> float:
    """How well a part in Chinese characters agrees with a given name in any of its forms; as `aligning.agreement`."""
    name = _plain(given)
    if han in BY_CUSTOM.get(name, ()):
        return 1.0
    return max(agreement(han, form) for form in (given, *AS_HEARD.get(name, ())))


@lru_cache(maxsize=1 << 14)
def common_agreement(han: str) -> float:
    """How well a part in Chinese characters agrees with the common given name that it agrees with best."""
    return max(agreement(han, name) for name in COMMON)
