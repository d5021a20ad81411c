"""Names in records and names asked for meet under keys, and agree only where they are one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.names.meeting import NOTHING, agreement, asked, met_in, readings

SAME = (
    ("Sheng Shicai", "盛世才致莫斯科电"),
    ("Sheng Shih-ts'ai", "盛世才致莫斯科电"),
    ("Шэн Шицай", "盛世才致莫斯科电"),
    ("盛世才", "Letter from Sheng Shih-ts'ai to Stalin"),
    ("盛世才", "Letter from Sheng, Shicai"),
    ("Shicai Sheng", "Беседа с Шэн Шицаем"),
    ("Chu Teh", "Zhu De on the front"),
    ("Mao Tse Tung", "毛澤東與斯大林談話"),
    ("Lanzhou", "驻兰州领事馆"),
    ("Molotov", "Письмо Молотову"),
    ("Molotow", "Telegram to Molotov"),
    ("Kosygin", "Kossygin, A. N."),
    ("Чичерин", "Tschitscherin an Brockdorff"),
    ("Сталину", "Telegram to Stalin"),
    ("Stalin", "毛泽东致斯大林电"),
    ("斯大林", "Telegram to Stalin"),
    ("斯大林", "О Сталине"),
    ("莫洛托夫", "Письмо Молотову"),
    ("Ельцин", "鲍里斯·叶利钦的讲话"),
    ("Борис Ельцин", "致鲍里斯·叶利钦函"),
    ("Иван Павлов", "伊萬·巴甫洛夫"),
    ("Искра", "Trade in Iskra"),
)
OTHERS = (
    ("Sheng Shicai", "Letter from Sheng Shijun"),
    ("Chang Ch'ün", "Chang Chün"),
    ("盛世才", "盛世骏致莫斯科电"),
    ("Molotov", "Письмо Молокову"),
    ("Жуков", "Zukov"),
    ("Stalin", "毛泽东致莫洛托夫电"),
    ("Panov", "列昂尼德·斯捷潘诺夫"),
    ("Stallin", "Letter to Stalin"),
    ("Soviet", "Совет министров"),
    ("trade", "特雷德致斯大林电"),
    ("телеграмма", "Telegramma"),
    ("report", "Report on trade"),
)


def found(name: str, text: str) -> set[str]:
    """The forms in `text` that a query for `name` finds."""
    keys = {key for tier in asked(name) for key in tier}
    met = [one for one in met_in(text) if (one.manner, one.key) in keys]
    return {one.form for one in met if agreement(one.manner, name, one.form) != NOTHING}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ejov", "Yezhov"),
        ("Iejov", "Yezhov"),
        ("Kojevnikov", "Kozhevnikov"),
        ("Mojaiskii", "Mozhaisky"),
        ("Jdanov", "Zhdanov"),
        ("Schukow", "Zhukov"),
        ("Jelzin", "Yeltsin"),
        ("Staline", "Stalin"),
        ("Nojine", "Nozhin"),
        ("Sawjeljew", "Savelyev"),
        ("Khrouchtchev", "Chruschtschow"),
        ("Iurii", "Youri"),
    ],
)
def test_romanizations_of_a_word_are_one_name(one: str, other: str) -> None:
    assert agreement("w", one, other) != NOTHING
    assert agreement("w", other, one) != NOTHING


@pytest.mark.parametrize(("name", "text"), SAME)
def test_one_name_is_found(name: str, text: str) -> None:
    assert found(name, text)


@pytest.mark.parametrize(("name", "text"), OTHERS)
def test_another_name_is_not(name: str, text: str) -> None:
    assert found(name, text) == set()


def test_the_form_is_that_of_the_text() -> None:
    assert found("Yeltsin", "致鲍里斯·叶利钦函") == {"叶利钦"}
    assert found("Boris Yeltsin", "致鲍里斯·叶利钦函") == {"鲍里斯·叶利钦"}
    assert found("Zhou Enlai", "Letter of Chou En-lai") == {"Chou En-lai"}
    assert found("Молотов", "Letter of Molotoff") == {"Molotoff"}


def test_words_in_small_letters_are_no_names() -> None:
    assert met_in("letter about the trade with the consul") == ()
    assert readings("can do") == frozenset()


def test_a_reason_is_said() -> None:
    assert agreement("m", "Sheng Shicai", "盛世才").reason == "Read as Mandarin: the same syllables."
    assert agreement("h", "Stalin", "斯大林").reason.startswith("It sounds like it")
    assert 0.5 <= agreement("h", "Stalin", "斯大林").weight < 1


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    for met in met_in(text):
        assert met.form
        assert agreement(met.manner, text, met.form).weight >= 0
    assert all(key for tier in asked(text) for _, key in tier)


@pytest.mark.parametrize(("characters", "is_heard"), [(20, True), (21, False), (300, False)])
def test_a_sentence_is_heard_as_no_name(characters: int, is_heard: bool) -> None:
    """Its outlines would be tens of thousands."""
    assert any(key[0] == "w" for tier in asked("捐" * characters) for key in tier) is is_heard
