"""The forms one name can take, each with the scheme and the rule that made it."""

import pytest

from fonds.normalise.names import Form, same_name, variants
from fonds.normalise.names.schemes import BY_KEY
from tests.normalise.names.real import NAMES


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("盛世才", {"Sheng Shicai", "Sheng, Shicai", "Shicai Sheng", "Sheng Shih-ts'ai", "Шэн Шицай", "Шэн Ши-цай"}),
        ("Sheng Shih-ts'ai", {"Sheng Shicai", "Shêng Shih-ts'ai", "Sheng Shih-tsai", "Шэн Шицай", "ㄕㄥ ㄕ ㄘㄞ"}),
        ("毛澤東", {"毛泽东", "Mao Zedong", "Mao Tse-tung", "Мао Цзэдун"}),
        (
            "Сталин, Иосиф Виссарионович",
            {"Иосиф Виссарионович Сталин", "И. В. Сталин", "Сталин И. В.", "Iosif Vissarionovich Stalin",
             "Stalin, Iosif Vissarionovich", "Iossif Wissarionowitsch Stalin"},
        ),
        ("тов. Савельев", {"Савельев", "Savel'yev", "Saveliev", "Savelyev", "Saweljew"}),
        ("Iosif Vissarionovich Stalin", {"Stalin, Iosif Vissarionovich", "I. V. Stalin", "Иосиф Виссарионович Сталин"}),
        ("Popović, Koča", {"Koča Popović", "K. Popović", "Koca Popovic"}),
        ("Filippov [Stalin]", {"Filippov", "Stalin"}),
        ("迪化", {"Dihua", "Tihua", "Дихуа"}),
    ],
)  # fmt: skip
def test_forms(text: str, forms: set[str]) -> None:
    assert forms <= {form.text for form in variants(text)}


def test_a_word_in_cyrillic_is_russian_first() -> None:
    schemes = [form.scheme for form in variants("Калинин") if form.scheme]
    assert schemes.index("bgn-pcgn") < schemes.index("pinyin")
    assert all("if it is Chinese" in form.rule for form in variants("Калинин") if form.scheme == "pinyin")
    assert not [form for form in variants("Mikoian") if form.scheme == "pinyin"]


def test_the_first_form_is_the_name_as_written() -> None:
    assert variants("тов. Сталин")[0] == Form("тов. Сталин", "Cyrl", "", "As written.")


@pytest.mark.parametrize("text", ["Mao Tse-tung", "Chang Chi"])
def test_an_ambiguous_spelling_is_never_presented_as_sure(text: str) -> None:
    converted = [form for form in variants(text) if form.scheme in {"pinyin", "palladius", "zhuyin"}]
    assert converted
    assert all("one of several readings" in form.rule for form in converted)


def test_a_sure_spelling_is_not_hedged() -> None:
    assert not any("one of several" in form.rule for form in variants("Zhou Enlai"))


@pytest.mark.parametrize("name", NAMES)
def test_every_form_compares_with_the_name(name: str) -> None:
    for form in variants(name):
        assert same_name(name, form.text).same in {"yes", "possibly"}, form


@pytest.mark.parametrize("name", NAMES)
def test_forms_are_few_different_and_explained(name: str) -> None:
    forms = variants(name)
    assert 1 <= len(forms) <= 60
    assert len({form.text for form in forms}) == len(forms)
    assert all(form.rule.endswith(".") and (not form.scheme or form.scheme in BY_KEY) for form in forms)


@pytest.mark.parametrize("text", ["", "...", "1950", "x" * 501])
def test_no_name_has_no_forms(text: str) -> None:
    assert variants(text) == ()


def test_bodies_and_places_keep_the_order_of_their_words() -> None:
    assert [form.text for form in variants("Central Committee")] == ["Central Committee"]
    assert "Алма-Ата" in {form.text for form in variants("Алма-Ата", kind="place")}
    assert "Alma-Ata" in {form.text for form in variants("Алма-Ата", kind="place")}


@pytest.mark.parametrize("name", ["蒋介石", "Мао Цзэдун", "Sheng Shicai"])
def test_a_search_needs_no_other_characters(name: str) -> None:
    every, without = variants(name), variants(name, characters=False)
    assert [form for form in every if form.scheme not in {"simplified", "traditional"}] == list(without)
    assert (every != without) == (name == "蒋介石")
