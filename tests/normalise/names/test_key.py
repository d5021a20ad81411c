"""The key of a name: what nobody sees and what writers leave out is gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fonds.normalise.names import name_key
from fonds.normalise.names.script import script_of, scripts_of, unmixed


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Chiang Kai-shek", "chiang kai shek"),
        ("Sheng\u200b Shih-ts’ai", "sheng shih tsai"),
        ("\u202eStalin\u202c", "stalin"),
        ("Müller", "muller"),
        ("Jørgensen, Gomułka", "jorgensen gomulka"),
        ("Стaлин", "сталин"),  # a Latin a in a Cyrillic word
        ("Stаlin", "stalin"),  # a Cyrillic а in a Latin word
        ("Σtalin", "σtalin"),  # no letter of another script that looks like it
        ("ＭＡＯ", "mao"),
        ("盛世才", "盛世才"),
        ("...", ""),
        ("", ""),
    ],
)
def test_key(text: str, key: str) -> None:
    assert name_key(text) == key


@given(st.text(max_size=80))
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@pytest.mark.parametrize(
    ("text", "script"),
    [("Mao", "Latn"), ("Мао", "Cyrl"), ("毛泽东", "Hani"), ("ㄇㄠ", "Bopo"), ("Mao 毛", "Zyyy"), ("12", "Zyyy")],
)
def test_script(text: str, script: str) -> None:
    assert script_of(text) == script


def test_a_word_with_letters_of_its_own_in_two_scripts_stays() -> None:
    assert unmixed("Sталин") == "Sталин"
    assert scripts_of("Sталин") == {"Latn", "Cyrl"}
