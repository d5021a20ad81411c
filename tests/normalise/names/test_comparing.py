"""Whether two names are one name: no, possibly or yes, and why."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fonds.normalise.names import blocking_keys, name_key, read_name, same_name, share_words, variants
from tests.normalise.names.real import NAMES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sheng Shicai", "Shicai Sheng"),
        ("Sheng Shicai", "Sheng, Shicai, 1897–1970"),
        ("Sheng Shicai", "Sheng Shih-ts'ai"),
        ("Sheng Shih-ts’ai", "Шэн Шицай"),
        ("Шэн Ши-цай", "盛世才"),
        ("毛泽东", "毛澤東"),
        ("Zhou Enlai", "Chou En-lai"),
        ("Iosif Vissarionovich Stalin", "Сталин, Иосиф Виссарионович"),
        ("Савельев", "Saveliev"),
        ("тов. Савельев", "Savel'yev"),
        ("Popović, Koča", "Koca Popovic"),
        ("Spaak, Paul-Henri", "Spaak, Paul Henri"),
        ("STALIN", "Stalin"),
        ("Ст\u200baлин", "Сталин"),  # zero width, and a Latin a
        ("General Patrick J. Hurley", "Hurley, Patrick J."),
        ("Ch'en I", "Чэнь И"),
        ("Ch'en I", "陈毅"),
        ("M\u0430\u043e Zedong", "Mao Zedong"),  # Cyrillic а and о
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert same_name(one, other).same == "yes"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mao Tse-tung", "Mao Zedong"),
        ("Mao Tse-tung", "Мао Цзэдун"),
        ("Sheng Shih-tsai", "盛世才"),
        ("I. V. Stalin", "Iosif Vissarionovich Stalin"),
        ("J. V. Stalin", "Сталин И.В."),
        ("J. Smith", "John Smith"),
        ("Stalin", "Stalin, Iosif Vissarionovich"),
        ("Cde. Stalin", "Сталин И. В."),
        ("Filippov [Stalin]", "Stalin"),
        ("Bill Clinton", "Clinton, William Jefferson"),
        ("Powell, Jody", "Powell, Joseph L. (Jody), Jr."),
        ("Litvinov, Maxim", "Litvinoff"),
        ("Nikolai Fedorenko", "Fedorenko, Nicholas T."),
        ("Al-Sadat, Anwar", "Sadat, Anwar el-"),
        ("Kádár János", "János Kádár"),
        ("Madame Binh", "Nguyen Thi Binh"),
        ("斯大林", "Сталин"),
        ("尤金·卡巴斯基", "Касперский, Евгений Валентинович"),
        ("贝加尔湖", "Байкал"),
        ("King Hussein", "Hussein bin Talal"),
        ("Idris I al-Senussi", "Idris I"),
        ("Kostanay", "Костанайский район"),
        ("Harry Truman", "Гарри Трумэн"),
        ("Romania. Embassy (Korea : North)", "Embassy of Romania in North Korea"),
    ],
)
def test_possibly_the_same_name(one: str, other: str) -> None:
    assert same_name(one, other).same in {"possibly", "yes"}


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("Nikita Khrushchev", "Nikolai Khrushchev", "Nikita"),
        ("Jane Smith", "John Smith", "Jane"),
        ("Smith, J.", "Smith, K.", "J."),
        ("Smith, John, 1900-1950", "Smith, John, 1920-1990", "birth"),
        ("Smith, John, d. 1900", "Smith, John, b. 1920", "died"),
        ("Smith, John, Jr.", "Smith, John, Sr.", "bearers"),
        ("Wilhelm I", "Wilhelm II", "bearers"),
        ("Ministry of Defence", "Ministry of Health", "words"),
        ("Soviet Embassy", "Stalin", "No part"),
        ("Stalin", "Lenin", "No part"),
        ("毛泽东", "周恩来", "No part"),
        ("斯大林", "Молотов", "No part"),
        ("", "Stalin", "no name"),
        ("...", "...", "no name"),
        ("A", "B", ""),
        ("Mr. Smith", "Mrs. Smith", "two people"),
        ("Mrs. John Smith", "Mr. John Smith", "two people"),
        ("Bernadotte, Carl (Senior)", "Bernadotte, Carl (Junior)", "bearers"),
        ("陳毅", "Chen Duxiu", "No part"),
        ("阎锡山", "Ch'en T'an-ch'iu", "No part"),
    ],
)
def test_not_the_same_name(one: str, other: str, word: str) -> None:
    found = same_name(one, other)
    assert found.same == "no"
    assert word in found.reasons[0]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Armour, Norman", "Armour, Norman, Jr.", "father and son"),
        ("Wang Li", "Li Wang", "family name last"),
        ("Joseph Stalin", "Сталин, Иосиф Виссарионович", "forms of one given name"),
        ("Peter Petrov", "Пётр Петров", "forms of one given name"),
        ("Shaw, John F.", "Shaw, John P.", "One initial differs"),
    ],
)
def test_doubt_is_told(one: str, other: str, reason: str) -> None:
    found = same_name(one, other)
    assert found.same == "possibly"
    assert reason in " ".join(found.reasons)


def test_reasons_are_sentences_that_name_what_was_compared() -> None:
    found = same_name("Хрущёв Н.С.", "Cde. Khrushchev, Nikita")
    assert found.same == "possibly"
    assert all(reason.endswith(".") for reason in found.reasons)
    assert "two romanizations or scripts" in found.reasons[0]
    assert any("Titles are not compared: “Cde.”" in reason for reason in found.reasons)


def test_ambiguous_wade_giles_is_said_to_be_ambiguous() -> None:
    assert "one of several readings" in same_name("Mao Tse-tung", "毛泽东").reasons[0]


@pytest.mark.parametrize("one", NAMES)
def test_the_order_of_the_two_does_not_matter(one: str) -> None:
    for other in NAMES:
        assert same_name(one, other) == same_name(other, one)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert same_name(name, name).same == "yes"


@pytest.mark.parametrize("name", NAMES)
def test_names_that_may_be_the_same_share_a_key(name: str) -> None:
    by_sound = ("斯大林", "尤金", "贝加尔")
    for other in NAMES:
        if same_name(name, other).same != "no" and not any(sign in name + other for sign in by_sound):
            assert blocking_keys(name) & blocking_keys(other)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Michael B. Smith", "Smith, Lieutenant General Michael", True),
        ("Vyacheslav Molotov", "Wjatscheslaw Molotow", True),
        ("Вячеслав Молотов", "Molotow, Wjatscheslaw", True),
        ("LeMay, Curtis", "Le May, General Curtis", True),
        ("Jan van der Sluis", "Vandersluis, Jan", True),
        ("Delacruz, Juan", "Juan De La Cruz", True),
        ("Michael B. Smith", "Smith, Martin B.", False),
        ("Henry H. Ware", "Ware, Harrison H.", False),
        ("A. Mikoyan", "Mikoyan, A.", False),
        ("", "Mikoyan", False),
    ],
)
def test_two_shared_words_are_seen_at_a_glance(one: str, other: str, shared: bool) -> None:
    assert share_words(one, other) is shared


@pytest.mark.parametrize("name", ["Вячеслав Молотов", "Никита Хрущёв", "Георгий Чичерин", "Андрей Вышинский"])
def test_the_same_name_in_another_romanization_shares_words(name: str) -> None:
    forms = [form.text for form in variants(name)]
    apart = [(one, other) for one in forms for other in forms if name_key(one) != name_key(other)]
    alike = [pair for pair in apart if same_name(*pair).same == "yes"]
    assert len(alike) > len(forms)
    assert [pair for pair in alike if not share_words(*pair)] == []


LETTERS = st.text(alphabet="abcdeghiloprstuvyzАБвгдеийклностя毛泽东盛世 .,-'’()[]·“”\u200b\u202e1950éüß", max_size=40)


@settings(max_examples=150, deadline=None)
@given(LETTERS, LETTERS)
def test_any_two_texts_compare_alike_in_both_orders(one: str, other: str) -> None:
    found = same_name(one, other)
    assert found == same_name(other, one)
    assert found.same in {"yes", "possibly", "no"}
    assert found.reasons


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_and_is_itself(text: str) -> None:
    name = read_name(text)
    assert name.text == text
    if name.readings and name_key(text):
        assert same_name(text, text).same == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 500,
        "a" * 100_000,
        "А. " * 300,
        "chang " * 100,
        "changchang" * 50,
        "盛" * 500,
        "((((" * 200,
        "(a" * 200,
        "“" * 500,
        "a,b," * 200,
        "Кузнецов-" * 60,
        "1900-" * 100,
        "al-" * 150,
        "\u200b\u202e" * 250 + "Stalin",
        "S\u0301" * 250,
        "Сtalin Мao",
    ],
)
def test_bad_input_is_answered_in_bounded_time(text: str) -> None:
    start = time.perf_counter()
    read_name(text)
    same_name(text, "Stalin, Iosif Vissarionovich")
    same_name(text, "盛世才")
    assert len(variants(text)) <= 60
    assert len(blocking_keys(text)) < 2000
    assert time.perf_counter() - start < 2
