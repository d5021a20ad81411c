import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.text import direction, fold, looks_like_formula, problems_in, repair, sort_key


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("Letter", "Letter"),
        ("  Letter ", "Letter"),
        ("a\x00b\x07", "ab"),
        ("a\tb\r\nc", "a b c"),
        ("u\u0308ru\u0308mchi", "ürümchi"),
        ("\ufeffTitle", "Title"),
        ("No.\u00a05\u00a0", "No.\u00a05"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("safe\u202etxt.exe", "safetxt.exe"),
        ("half \ud83d", "half \ufffd"),
        ("", ""),
    ],
)
def test_texts_are_repaired(text: str, repaired: str) -> None:
    assert repair(text) == repaired


def test_line_breaks_stay_where_they_are_asked_for() -> None:
    assert repair("one\r\ntwo\u2028three\x85four", lines=True) == "one\ntwo\nthree\nfour"


@given(st.text())
def test_repairing_again_changes_nothing(text: str) -> None:
    once = repair(text)
    assert repair(once) == once
    assert [problem.code for problem in problems_in(once)] in ([], ["replacement-characters"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plain", []),
        ("盛世才\n\t", []),
        ("a\x00b\x00", [("control-characters", "It holds 2 control characters (U+0000).")]),
        (
            "caf\ufffd",
            [("replacement-characters", "It holds 1 replacement character (U+FFFD): letters were lost before.")],
        ),
        (
            "a\u202eb\u202c\u2066",
            [
                (
                    "direction-characters",
                    "It holds 3 signs for the direction of reading (U+202C, U+202E, U+2066).",
                )
            ],
        ),
        (
            "\uffff",
            [("noncharacters", "It holds 1 code point (U+FFFF) that Unicode keeps free of characters.")],
        ),
        ("می\u200cخواهم\u200f", []),
        ("\ud800", [("surrogates", "It holds 1 half of a surrogate pair.")]),
    ],
)
def test_problems_are_named(text: str, found: list[tuple[str, str]]) -> None:
    assert [tuple(problem) for problem in problems_in(text)] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ürümchi", "urumchi"),
        ("SHENG  Shih-ts’ai", "sheng shih-ts'ai"),
        ("Straße", "STRASSE"),
        ("Шэн Шицай", "ШЭН ШИЦАЙ"),
        ("Семён", "семен"),
        ("１９３４", "1934"),
        ("1934–1949", "1934-1949"),
        ("«Правда»", '"правда"'),
        ("İstanbul", "istanbul"),
        ("№ 5", "No 5"),
    ],
)
def test_spellings_that_are_one_word_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("盛世才", "盛世財"), ("が", "か"), ("हिन्दी", "हनद"), ("Сталин", "Stalin"), ("한국", "한굴")]
)
def test_what_are_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_titles_sort_as_people_expect() -> None:
    titles = ["Minutes No. 42", "“Letter” to Mao", "[Note]", "Minutes No. 5", "letter", "Ältere Akten", "...Zeit"]
    assert sorted(titles, key=sort_key) == [
        "Ältere Akten",
        "letter",
        "“Letter” to Mao",
        "Minutes No. 5",
        "Minutes No. 42",
        "[Note]",
        "...Zeit",
    ]


def test_a_title_of_signs_alone_still_has_a_key() -> None:
    assert sort_key("***") == "***"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ug", "rtl"),
        ("ug-Cyrl", "ltr"),
        ("az-Arab", "rtl"),
        ("fa_IR", "rtl"),
        ("", "ltr"),
    ],
)
def test_direction_follows_language_and_script(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("=SUM(A1:A9)", True),
        ('=HYPERLINK("x")', True),
        ("=1+1", True),
        ("@SUM(1)", True),
        ("+A1", True),
        ("-2+3+cmd|' /C calc'!A0", True),
        ("+7 495 123", False),
        ("-0044", False),
        ("- an item", False),
        ("Letter = reply", False),
        ("", False),
    ],
)
def test_formulas_are_seen(text: str, formula: bool) -> None:
    assert looks_like_formula(text) is formula
