import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.languages import known_languages, language_name, read_language, script_of


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Russian", "ru"),
        ("rus", "ru"),
        ("ru", "ru"),
        ("RU", "ru"),
        ("русский", "ru"),
        ("Русский язык", "ru"),
        ("Russian.", "ru"),
        ("俄文", "ru"),
        ("中文", "zh"),
        ("Chinese", "zh"),
        ("chi", "zh"),
        ("zho", "zh"),
        ("китайский", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("zh_hant_TW", "zh-Hant-TW"),
        ("Traditional Chinese", "zh-Hant"),
        ("繁體中文", "zh-Hant"),
        ("Chinese (Simplified)", "zh-Hans"),
        ("pt-br", "pt-BR"),
        ("ger", "de"),
        ("deu", "de"),
        ("Uighur", "ug"),
        ("Uyghur language", "ug"),
        ("ئۇيغۇرچە", "ug"),
        ("Français", "fr"),
        ("francais", "fr"),
        ("mul", "mul"),
    ],
)
def test_words_and_codes_are_read(text: str, tag: str) -> None:
    language = read_language(text)
    assert language is not None
    assert language.tag == tag


@pytest.mark.parametrize("text", ["", "Klingon", "x", "Letter", "rus-", "English and Russian", "123"])
def test_what_is_no_language_is_none(text: str) -> None:
    assert read_language(text) is None


@pytest.mark.parametrize(
    ("tag", "into", "name"),
    [
        ("ru", "en", "Russian"),
        ("ru", "ru", "русский"),
        ("ru", "zh", "俄语"),
        ("ug", "ru", "уйгурский"),
        ("zh-Hant", "en", "Chinese (traditional characters)"),
        ("fr", "sw", "French"),
        ("xx", "en", "xx"),
    ],
)
def test_tags_have_names(tag: str, into: str, name: str) -> None:
    assert language_name(tag, into) == name


def test_every_language_is_found_under_each_of_its_own_names() -> None:
    languages = known_languages()
    assert len(languages) >= 60
    for language in languages:
        for form in (language.tag, language.name, *(name for _, name in language.names)):
            assert read_language(form) == language, form


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Mao Zedong", "Latn"),
        ("Мао Цзэдун", "Cyrl"),
        ("毛泽东", "Hani"),
        ("毛澤東 (Mao)", "Hani"),
        ("モンゴル人民共和国", "Jpan"),
        ("조선인민", "Hang"),
        ("ئۇيغۇرچە", "Arab"),
        ("ᠮᠣᠩᠭᠣᠯ", "Mong"),
        ("བོད་སྐད་", "Tibt"),
        ("1934", ""),
        ("", ""),
    ],
)
def test_the_script_of_most_letters(text: str, script: str) -> None:
    assert script_of(text) == script


@given(st.text())
def test_no_text_breaks_the_readers(text: str) -> None:
    assert script_of(text) == "" or len(script_of(text)) == 4
    language = read_language(text)
    assert language is None or read_language(language.tag) == language


def test_scripts_of_a_text_in_many_languages(samples: Path) -> None:
    file = samples.parent / "data" / "parallel" / "udhr_articles.json"
    if not file.is_file():
        pytest.skip("the parallel text (../shared/data/parallel) is not here")
    assert {"Latn", "Cyrl", "Hani", "Arab"} <= set(scripts(json.loads(file.read_text(encoding="utf-8"))))


def scripts(value: object) -> list[str]:
    if isinstance(value, str):
        return [script_of(value)]
    if isinstance(value, dict):
        value = list(value.values())
    return [script for part in value for script in scripts(part)] if isinstance(value, list) else []
