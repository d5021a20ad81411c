import pytest

from fonds.normalise.dates import EdtfError, Status, date_in_words, read_date, status_in_words


@pytest.mark.parametrize(
    ("edtf", "english", "russian", "chinese"),
    [
        ("1947-01-12", "January 12, 1947", "12 января 1947 г.", "1947年1月12日"),
        ("1934-06", "June 1934", "июнь 1934 г.", "1934年6月"),
        ("1936", "1936", "1936 г.", "1936年"),
        ("1936~", "about 1936", "около 1936 г.", "约1936年"),
        ("1934-06~", "about June 1934", "около июня 1934 г.", "约1934年6月"),
        ("1936?", "possibly 1936", "возможно, 1936 г.", "可能为1936年"),
        ("1936%", "possibly about 1936", "возможно, около 1936 г.", "可能约为1936年"),
        ("1934/1949", "1934 to 1949", "1934 г. – 1949 г.", "1934年至1949年"),
        ("1934-06/..", "June 1934 or later", "не ранее июня 1934 г.", "1934年6月或以后"),
        ("../1934-06", "June 1934 or earlier", "не позднее июня 1934 г.", "1934年6月或以前"),
        ("1934/", "1934 until an unknown date", "с 1934 г. (окончание неизвестно)", "1934年起，终止日期不详"),
        ("/1934", "from an unknown date until 1934", "до 1934 г. (начало неизвестно)", "至1934年，起始日期不详"),
        ("193X", "1930s", "1930-е гг.", "1930年代"),
        ("193X~", "about the 1930s", "около 1930-х гг.", "约1930年代"),
        ("19XX", "1900 to 1999", "1900 г. – 1999 г.", "1900年至1999年"),
        ("1934-22", "summer 1934", "лето 1934 г.", "1934年夏季"),
        ("1934-22~", "about summer 1934", "около лета 1934 г.", "约1934年夏季"),
        ("1934-06-XX", "June 1934 (day not known)", "июнь 1934 г. (день неизвестен)", "1934年6月（日期不详）"),
        ("1934-XX", "1934 (month not known)", "1934 г. (месяц неизвестен)", "1934年（月份不详）"),
        ("-0043-03-15", "March 15, 44 BC", "15 марта 44 г. до н. э.", "公元前44年3月15日"),
        ("XXXX", "year not known", "год неизвестен", "年份不详"),
        ("../..", "at any time", "в любое время", "任何时间"),
        ("/", "dates not known", "даты неизвестны", "日期不详"),
        (
            "1985-04-12T23:20:30Z",
            "April 12, 1985, 23:20:30 UTC",
            "12 апреля 1985 г., 23:20:30 UTC",
            "1985年4月12日 23:20:30 UTC",
        ),
    ],
)
def test_dates_in_three_languages(edtf: str, english: str, russian: str, chinese: str) -> None:
    assert [date_in_words(edtf, language) for language in ("en", "ru", "zh-Hant")] == [english, russian, chinese]


def test_english_has_two_styles() -> None:
    assert date_in_words("1947-01-12") == "January 12, 1947"
    assert date_in_words("1947-01-12", style="uk") == "12 January 1947"


def test_a_language_without_words_of_its_own_is_shown_in_english() -> None:
    assert date_in_words("1934-06", "ug") == "June 1934"


def test_words_for_what_is_not_edtf_are_refused() -> None:
    with pytest.raises(EdtfError):
        date_in_words("June 1934")


@pytest.mark.parametrize(
    "edtf", ["1947-01-12", "1934-06", "1936", "1936~", "1936?", "1936%", "1934/1949", "193X", "1934-22"]
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_reader_reads_what_the_writer_writes(edtf: str, language: str) -> None:
    assert read_date(date_in_words(edtf, language)).edtf == edtf


@pytest.mark.parametrize(
    ("status", "english", "russian"),
    [
        ("undated", "undated", "без даты"),
        ("not-given", "date not given", "дата не указана"),
        ("not-understood", "date not understood", "дата не распознана"),
        ("read", "", ""),
    ],
)
def test_what_stands_in_the_place_of_a_date(status: Status, english: str, russian: str) -> None:
    assert (status_in_words(status), status_in_words(status, "ru")) == (english, russian)
    assert bool(status_in_words(status, "zh")) == bool(english)
