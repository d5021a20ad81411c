"""Names are divided into their parts by culture and by evidence."""

import pytest

from fonds.normalise.names import read_name


@pytest.mark.parametrize(
    ("text", "family", "given", "patronymic", "order"),
    [
        ("Sheng, Shicai, 1897–1970", "Sheng", ("Shicai",), "", "inverted"),
        ("Zhou Enlai", "Zhou", ("Enlai",), "", "family-first"),
        ("Shicai Sheng", "Sheng", ("Shicai",), "", "given-first"),
        ("Sheng Shih-ts'ai", "Sheng", ("Shih-ts'ai",), "", "family-first"),
        ("CHIANG Kai-shek", "CHIANG", ("Kai-shek",), "", "family-first"),
        ("Charles DE GAULLE", "DE GAULLE", ("Charles",), "", "given-first"),
        ("Мао Цзэдун", "Мао", ("Цзэдун",), "", "family-first"),
        ("I. V. Stalin", "Stalin", ("I.", "V."), "", "given-first"),
        ("J.V. Stalin", "Stalin", ("J.", "V."), "", "given-first"),
        ("Iosif Vissarionovich Stalin", "Stalin", ("Iosif",), "Vissarionovich", "given-first"),
        ("Iossif Wissarionowitsch Stalin", "Stalin", ("Iossif",), "Wissarionowitsch", "given-first"),
        ("Сталин Иосиф Виссарионович", "Сталин", ("Иосиф",), "Виссарионович", "family-first"),
        ("Сталин И.В.", "Сталин", ("И.", "В."), "", "family-first"),
        ("Громыко, Андрей Андреевич", "Громыко", ("Андрей",), "Андреевич", "inverted"),
        ("Фурцева Екатерина Алексеевна", "Фурцева", ("Екатерина",), "Алексеевна", "family-first"),
        ("Kim Il Sung", "Kim", ("Il", "Sung"), "", "family-first"),
        ("Pak Hon-yong", "Pak", ("Hon-yong",), "", "family-first"),
        ("Nguyen Thi Binh", "Nguyen", ("Thi", "Binh"), "", "family-first"),
        ("Võ Nguyên Giáp", "Võ", ("Nguyên", "Giáp"), "", "family-first"),
        ("Joachim von Ribbentrop", "von Ribbentrop", ("Joachim",), "", "given-first"),
        ("Kauffmann, Henrik L.H. de", "de Kauffmann", ("Henrik", "L.", "H."), "", "inverted"),
        ("José Ortega y Gasset", "Ortega y Gasset", ("José",), "", "given-first"),
        ("Cisneros Sánchez, Manuel", "Cisneros Sánchez", ("Manuel",), "", "inverted"),
        ("Isa bin Sulman", "bin Sulman", ("Isa",), "", "unknown"),
        ("盛世才", "盛", ("世才",), "", "family-first"),
        ("欧阳修", "欧阳", ("修",), "", "family-first"),
        ("尤金·卡巴斯基", "卡巴斯基", ("尤金",), "", "given-first"),
        ("Stalin", "Stalin", (), "", "single"),
        ("de Gaulle", "de Gaulle", (), "", "single"),
        ("Ст\u200bалин И. В.", "Сталин", ("И.", "В."), "", "family-first"),
    ],
)
def test_parts(text: str, family: str, given: tuple[str, ...], patronymic: str, order: str) -> None:
    name = read_name(text)
    assert (name.family, name.given, name.patronymic, name.order) == (family, given, patronymic, order)
    assert name.text == text


@pytest.mark.parametrize(
    ("text", "titles", "family"),
    [
        ("Governor Sheng Shicai", ("Governor",), "Sheng"),
        ("Sheng Shicai, Governor of Xinjiang", ("Governor of Xinjiang",), "Sheng"),
        ("Radford, Adm., Arthur W.", ("Adm.",), "Radford"),
        ("Burris, Lt. Col. Howard L.", ("Lt. Col.",), "Burris"),
        ("Acting President Arpad Goncz", ("Acting President",), "Goncz"),
        ("тов. Сталину И.В.", ("тов.",), "Сталину"),
        ("毛泽东主席", ("主席",), "毛"),
        ("Marshall, General of the Army George C.", ("General of the Army",), "Marshall"),
        ("King, William Lyon Mackenzie", (), "King"),
        ("Major, John", (), "Major"),
        ("Church, Frank", (), "Church"),
    ],
)
def test_titles_are_taken_off(text: str, titles: tuple[str, ...], family: str) -> None:
    name = read_name(text)
    assert (name.titles, name.family, name.kind) == (titles, family, "person")


@pytest.mark.parametrize(
    ("text", "born", "died", "active"),
    [
        ("Сталин, Иосиф Виссарионович (1878-1953)", 1878, 1953, None),
        ("Smith, John, b. 1901", 1901, None, None),
        ("Smith, John, d. 1950", None, 1950, None),
        ("Smith, John, 1901-", 1901, None, None),
        ("Wang Li (fl. 1650-1670)", None, None, (1650, 1670)),
        ("Smith, John, 1999-1901", None, None, None),
    ],
)
def test_life_dates(text: str, born: int | None, died: int | None, active: tuple[int, int] | None) -> None:
    name = read_name(text)
    assert (name.born, name.died, name.active) == (born, died, active)


@pytest.mark.parametrize(
    ("text", "aliases", "nicknames"),
    [
        ("Filippov [Stalin]", ("Stalin",), ()),
        ("Chiang Kai-shek (Jiang Jieshi)", ("Jiang Jieshi",), ()),
        ("Sheng Shicai 盛世才", ("盛世才",), ()),
        ("Lake, W. Anthony (Tony)", (), ("Tony",)),
        ("Lake, W. Anthony, “Tony,”", (), ("Tony",)),
        ("Mary Smith née Brown", ("Brown, Mary",), ()),
        ("Yi Tong-won (also Lee Dong-won)", ("Lee Dong-won",), ()),
        ("Hawaaz (also Hawwaaz), Aadam", ("Hawwaaz, Aadam",), ()),
    ],
)
def test_names_beside_the_name(text: str, aliases: tuple[str, ...], nicknames: tuple[str, ...]) -> None:
    name = read_name(text)
    assert (name.aliases, name.nicknames) == (aliases, nicknames)


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("Norred, Christopher A., Jr.", "Jr."),
        ("Hanford, John V., 3rd", "3rd"),
        ("Thomas Neil Hull III", "III"),
        ("Wilhelm II", "II"),
        ("Carol I", "I"),
    ],
)
def test_suffixes(text: str, suffix: str) -> None:
    name = read_name(text)
    assert name.suffixes == (suffix,)
    assert suffix not in name.family.split()


@pytest.mark.parametrize(
    "text",
    [
        "Romania. Embassy (Korea : North)",
        "Central Committee of the Communist Party of China",
        "Ministry of Foreign Affairs",
        "Министерство иностранных дел",
        "ЦК ВКП(б)",
        "中国共产党中央委员会",
        "House of Commons",
        "People's Bank",
    ],
)
def test_bodies(text: str) -> None:
    assert read_name(text).kind == "body"


def test_the_qualifier_of_a_body_is_kept() -> None:
    assert read_name("Romania. Embassy (Korea : North)").qualifier == "Korea : North"


@pytest.mark.parametrize("text", ["Kádár János", "Nakamura Kuniwo", "Li Peng"])
def test_where_nothing_decides_the_order_every_division_is_kept(text: str) -> None:
    name = read_name(text)
    first, last = text.split()
    assert {first, last} <= {parts.family for parts in name.readings}
    assert name.order == "unknown"
    assert all(parts.reason for parts in name.readings)


@pytest.mark.parametrize("text", ["", " ", "...", "—", "123", "\u200b\u202e", "()", "[]", ",,,"])
def test_what_holds_no_name_has_no_readings(text: str) -> None:
    name = read_name(text)
    assert (name.text, name.readings, name.family, name.order) == (text, (), "", "unknown")


@pytest.mark.parametrize("text", ["A", "习", "Я"])
def test_a_name_of_one_character(text: str) -> None:
    assert read_name(text).family == text
