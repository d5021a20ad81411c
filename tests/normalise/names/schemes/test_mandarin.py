"""Mandarin names: what a text says in each scheme, what characters say, and how syllables are written."""

import importlib.util

import pytest

from fonds.normalise.chinese import traditional
from fonds.normalise.names.schemes import BY_KEY, SCHEMES
from fonds.normalise.names.schemes.mandarin import (
    MOST_READINGS,
    SURNAME_READINGS,
    SURNAME_SYLLABLES,
    SURNAMES,
    SYLLABLES,
    is_mandarin,
    read,
    read_any,
    readings,
    surname_of,
    with_tones,
    write,
)
from fonds.normalise.names.schemes.mandarin.characters import Part


def said(*texts: str) -> set[tuple[str, ...]]:
    """One reading for each text: its syllables stand between spaces."""
    return {tuple(text.split()) for text in texts}


READ = [
    # Pinyin, whatever stands between its syllables.
    ("Sheng Shicai", "pinyin", said("sheng shi cai")),
    ("SHENG SHI-CAI", "pinyin", said("sheng shi cai")),
    ("Sheng, Shicai", "pinyin", said("sheng shi cai")),
    ("ｓｈｅｎｇ\u200bshicai", "pinyin", said("sheng shi cai")),
    ("Xi'an", "pinyin", said("xi an")),
    ("Xi’an", "pinyin", said("xi an")),
    ("Chang'an", "pinyin", said("chang an")),
    ("Xian", "pinyin", said("xian", "xi an")),
    ("Fangan", "pinyin", said("fang an", "fan gan")),
    # Tones say where syllables end.
    ("Xiān", "pinyin", said("xian")),
    ("Xīān", "pinyin", said("xi an")),
    ("Shèng Shìcái", "pinyin", said("sheng shi cai")),
    ("sheng4 shi4cai2", "pinyin", said("sheng shi cai")),
    ("Māma", "pinyin", said("ma ma")),
    # ü in all its clothes.
    ("Lü", "pinyin", said("lü")),
    ("Lǚ", "pinyin", said("lü")),
    ("lu:3", "pinyin", said("lü")),
    ("Lv", "pinyin", said("lü")),
    ("LYU", "pinyin", said("lü")),
    ("Lu", "pinyin", said("lu", "lü")),
    ("nüe", "pinyin", said("nüe", "nü e")),
    ("jü", "pinyin", said("ju")),
    ("Xǔ", "pinyin", said("xu")),
    # Wade–Giles, with all its marks, some, and none.
    ("Sheng Shih-ts'ai", "wade-giles", said("sheng shi cai")),
    ("SHÊNG SHIH-TS‘AI", "wade-giles", said("sheng shi cai")),
    ("Sheng Shih-tsʻai", "wade-giles", said("sheng shi cai")),
    ("Sheng Shih-ts`ai", "wade-giles", said("sheng shi cai")),
    ("Sheng Shih-tsai", "wade-giles", said("sheng shi cai", "sheng shi zai")),
    ("Shihtsai", "wade-giles", said("shi cai", "shi zai", "shi ca yi", "shi za yi")),
    ("Shêng⁴ Shih⁴-ts'ai²", "wade-giles", said("sheng shi cai")),
    ("Chang", "wade-giles", said("zhang", "chang")),
    ("Ch'ang", "wade-giles", said("chang")),
    ("Chu", "wade-giles", said("zhu", "chu", "ju", "qu")),
    ("Chü", "wade-giles", said("ju", "qu")),
    ("Ch'u", "wade-giles", said("chu", "qu")),
    ("Ch'ü", "wade-giles", said("qu")),
    ("Chang Ch'ün", "wade-giles", said("zhang qun")),
    ("Hsü Hsiang-ch'ien", "wade-giles", said("xu xiang qian")),
    ("Ssŭ-ma Ch'ien", "wade-giles", said("si ma qian")),
    ("szu", "wade-giles", said("si")),
    ("Tz'ŭ-hsi", "wade-giles", said("ci xi")),
    ("Tzu-wen", "wade-giles", said("zi wen", "ci wen")),
    ("êrh", "wade-giles", said("er")),
    ("erh", "wade-giles", said("er")),
    ("I-ning", "wade-giles", said("yi ning")),
    ("Ch'en Yi", "wade-giles", said("chen yi")),
    ("Yüeh Fei", "wade-giles", said("yue fei")),
    ("Lo", "wade-giles", said("luo", "lo")),
    ("Ho Lung", "wade-giles", said("he long")),
    ("Ko", "wade-giles", said("ge", "ke")),
    ("Jung", "wade-giles", said("rong")),
    ("Chio", "wade-giles", said("jue", "que")),
    ("Hsio", "wade-giles", said("xue")),
    ("Chu Te", "wade-giles", {(a, b) for a in ("zhu", "chu", "ju", "qu") for b in ("de", "te")}),
    ("Chu Teh", "wade-giles", {(a, b) for a in ("zhu", "chu", "ju", "qu") for b in ("de", "te")}),
    ("Kwang", "wade-giles", said("guang", "kuang")),
    ("Hsi-an", "wade-giles", said("xi an")),
    ("Chiang", "wade-giles", said("jiang", "qiang")),
    ("Chou En-lai", "wade-giles", said("zhou en lai", "chou en lai")),
    # Palladius and the Soviet press.
    ("Шэн Шицай", "palladius", said("sheng shi cai")),
    ("ШЭН ШИ-ЦАЙ", "palladius", said("sheng shi cai")),
    ("Шен Шицай", "palladius", said("sheng shi cai")),
    ("Чанъань", "palladius", said("chang an")),
    ("Сиань", "palladius", said("xi an")),
    ("Сянь", "palladius", said("xian")),
    ("Юэ", "palladius", said("yue", "you e", "you ê")),
    ("Юе", "palladius", said("yue", "you ye")),
    ("Ло", "palladius", said("luo", "lo")),
    ("Хуэй", "palladius", said("hui", "hu ei")),
    ("Хуй", "palladius", said("hui")),
    ("Эр", "palladius", said("er")),
    ("Цзэ-дун", "palladius", said("ze dong")),
    ("Цзе-дун", "palladius", said("jie dong", "ze dong")),
    ("Фын Юй-сян", "palladius", said("feng yu xiang")),
    ("Линь Бяо", "palladius", said("lin biao")),
    ("Лин", "palladius", said("ling")),
    # Zhuyin.
    ("ㄕㄥˋ ㄕˋ ㄘㄞˊ", "zhuyin", said("sheng shi cai")),
    ("ㄕㄥˋㄕˋㄘㄞˊ", "zhuyin", said("sheng shi cai")),
    ("ㄕㄥ ㄕ ㄘㄞ", "zhuyin", said("sheng shi cai")),
    ("ㄒㄧㄢ", "zhuyin", said("xian")),
    ("ㄒ丨 ㄢ", "zhuyin", said("xi an")),
    ("ㄌㄩˇ", "zhuyin", said("lü")),
]


@pytest.mark.parametrize(("text", "scheme", "expected"), READ)
def test_every_way_to_read_a_text_and_no_other(text: str, scheme: str, expected: set[tuple[str, ...]]) -> None:
    assert read(text, scheme) == expected


NOT_WRITTEN_IN = [
    ("Stalin", "pinyin"),
    ("Stalin", "wade-giles"),
    ("Hsiao", "pinyin"),
    ("Xi", "wade-giles"),
    ("Ch'ang", "pinyin"),
    ("Zhou", "wade-giles"),
    ("Ng", "pinyin"),
    ("Shīī", "pinyin"),
    ("shi45", "pinyin"),
    ("2 shi", "pinyin"),
    ("Сталин", "palladius"),
    ("Пекин", "pinyin"),
    ("ㄅㄅ", "zhuyin"),
    ("一", "zhuyin"),
    ("盛 Shicai", "simplified"),
    ("", "pinyin"),
    ("'", "pinyin"),
    ("-", "wade-giles"),
    ("", "palladius"),
    ("", "zhuyin"),
    ("", "simplified"),
    ("Shе", "pinyin"),  # the last letter is Cyrillic
]


@pytest.mark.parametrize(("text", "scheme"), NOT_WRITTEN_IN)
def test_what_is_not_written_in_a_scheme_has_no_reading_in_it(text: str, scheme: str) -> None:
    assert read(text, scheme) == frozenset()


@pytest.mark.parametrize(
    ("text", "schemes"),
    [
        ("Sheng Shicai", {"pinyin"}),
        ("Shèng Shìcái", {"pinyin-tones"}),
        ("Sheng Shih-ts'ai", {"wade-giles"}),
        ("Mao", {"pinyin", "wade-giles"}),
        ("Шэн Шицай", {"palladius"}),
        ("ㄕㄥˋ", {"zhuyin"}),
        ("卢武", {"simplified"}),
        ("盧武", {"traditional"}),
        ("盛世才", {"simplified"}),
        ("Stalin", set()),
        ("Филиппов", set()),
        ("김일성", set()),
        ("", set()),
    ],
)
def test_the_schemes_that_a_text_can_be_in(text: str, schemes: set[str]) -> None:
    assert set(read_any(text)) == schemes
    assert is_mandarin(text) is bool(schemes)


def test_one_person_in_six_spellings_meets_in_one_reading() -> None:
    spellings = ["Sheng Shicai", "Shèng Shìcái", "Sheng Shih-ts’ai", "Шэн Шицай", "ㄕㄥˋ ㄕˋ ㄘㄞˊ", "盛世才"]
    found = [frozenset[tuple[str, ...]]().union(*read_any(text).values()) for text in spellings]
    assert frozenset.intersection(*found) == said("sheng shi cai")


HAN = [
    ("盛世才", said("sheng shi cai")),
    ("單田芳", said("shan tian fang")),
    ("单田芳", said("shan tian fang")),
    ("曾国藩", said("zeng guo fan")),
    ("曾國藩", said("zeng guo fan")),
    ("仇英", said("qiu ying")),
    ("解缙", said("xie jin")),
    ("查良镛", said("zha liang yong")),
    ("区寿年", said("ou shou nian")),
    ("葛洪", said("ge hong")),
    ("任弼时", said("ren bi shi")),
    ("欧阳修", said("ou yang xiu")),
    ("司馬遷", said("si ma qian")),
    ("诸葛亮", said("zhu ge liang")),
    ("尉迟恭", said("wei chi gong", "yu chi gong")),
    ("万俟卨", said("mo qi xie")),
    ("区", said("ou", "qu")),
    ("吕", said("lü")),
    ("重庆", said("chong qing")),
    ("西安", said("xi an")),
    ("乌鲁木齐", said("wu lu mu qi")),
    ("毛 泽东", said("mao ze dong")),
]


@pytest.mark.parametrize(("han", "expected"), HAN)
def test_characters_are_read_with_the_readings_that_surnames_have(han: str, expected: set[tuple[str, ...]]) -> None:
    assert readings(han) == expected


def test_a_surname_and_a_given_name_alone_are_read_as_what_they_are() -> None:
    assert readings("单", "family") == said("shan")
    assert ("dan",) in readings("单", "given")
    assert readings("曾祺", "given") >= said("zeng qi")


def test_characters_with_many_readings_stay_bounded() -> None:
    assert len(readings("乐长行重朝藏" * 80)) <= MOST_READINGS


WRITTEN = [
    ("shi cai", "pinyin", ("Shicai", "Shi-cai", "Shi Cai")),
    ("chang an", "pinyin", ("Chang'an", "Changan", "Chang-an", "Chang An")),
    ("lü", "pinyin", ("Lü", "Lu", "Lyu", "Lv")),
    ("shi cai", "wade-giles", ("Shih-ts'ai", "Shih Ts'ai", "Shihts'ai", "Shih-tsai", "Shih Tsai", "Shihtsai")),
    ("xu", "wade-giles", ("Hsü", "Hsu")),
    ("yi", "wade-giles", ("I", "Yi")),
    ("qun", "wade-giles", ("Ch'ün", "Ch'un", "Chün", "Chun")),
    ("shi cai", "palladius", ("Шицай", "Ши-цай")),
    ("chang an", "palladius", ("Чанъань", "Чан-ань", "Чанань")),
    ("ze dong", "palladius", ("Цзэдун", "Цзэ-дун", "Цзедун", "Цзе-дун")),
    ("hui", "palladius", ("Хуэй", "Хуей", "Хуй")),
    ("shi cai", "zhuyin", ("ㄕ ㄘㄞ", "ㄕㄘㄞ")),
    ("xi an", "zhuyin", ("ㄒㄧ ㄢ",)),
    ("shi cai", "pinyin-tones", ()),
    ("", "pinyin", ()),
]


@pytest.mark.parametrize(("syllables", "scheme", "expected"), WRITTEN)
def test_syllables_are_written_in_every_customary_form(syllables: str, scheme: str, expected: tuple[str, ...]) -> None:
    assert write(tuple(syllables.split()), scheme) == expected


@pytest.mark.parametrize(
    ("han", "scheme", "part", "expected"),
    [
        ("世才", "pinyin-tones", "given", ("Shìcái",)),
        ("盛", "pinyin-tones", "family", ("Shèng",)),
        ("單", "pinyin-tones", "family", ("Shàn",)),
        ("长安", "pinyin-tones", "name", ("Cháng'ān",)),
        ("吕", "pinyin-tones", "family", ("Lǚ",)),
        ("世才", "zhuyin", "given", ("ㄕˋ ㄘㄞˊ",)),
        ("单", "zhuyin", "family", ("ㄕㄢˋ",)),
        ("Shicai", "zhuyin", "given", ()),
        ("", "pinyin-tones", "given", ()),
    ],
)
def test_characters_tell_the_tones(han: str, scheme: str, part: Part, expected: tuple[str, ...]) -> None:
    assert with_tones(han, scheme, part) == expected
    for form in expected:
        assert read(form, scheme) <= readings(han, part)


def test_a_character_that_no_dictionary_has_leaves_the_name_unread() -> None:
    assert readings("\U0002b820") == readings("盛\U0002b820才") == frozenset()


def test_traditional_forms_keep_what_is_traditional_already() -> None:
    assert traditional("盛世才")[0] == "盛世才"
    assert traditional("毛泽东") == ("毛澤東",)
    assert {"范文瀾", "範文瀾"} <= set(traditional("范文澜"))
    assert "于右任" in traditional("于右任")


def test_surnames_have_readings_that_exist_and_tell_where_the_given_name_begins() -> None:
    assert all(set(surname.syllables) <= set(SYLLABLES) for surname in SURNAMES)
    assert len(set(SURNAMES)) == len(SURNAMES)
    assert ("ou", "yang") in SURNAME_SYLLABLES
    assert SURNAME_READINGS["尉迟"] == (("wei", "chi"), ("yu", "chi"))
    assert [surname_of(name) for name in ("欧阳修", "盛世才", "香港", "盛", "")] == ["欧阳", "盛", "", "", ""]


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(KeyError):
        read("Sheng", "bgn-pcgn")
    with pytest.raises(KeyError):
        write(("sheng",), "korean")


def test_schemes_have_keys_of_their_own_and_modules_that_exist() -> None:
    assert len(BY_KEY) == len(SCHEMES)
    assert {key for key, scheme in BY_KEY.items() if not scheme.module} == {"postal", "cantonese", "established"}
    for scheme in SCHEMES:
        if scheme.module:
            assert importlib.util.find_spec(scheme.module), scheme
