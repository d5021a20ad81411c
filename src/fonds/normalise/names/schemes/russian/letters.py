"""Cyrillic letters that modern Russian does not have, read as those that it has.

Names come in the spelling of before 1918 (Ѳедоръ, Алексѣй), in Ukrainian, Belarusian and the languages of Central
Asia; stress marks and Latin look-alikes stand in them too.
"""

import re
import unicodedata

_MODERN = str.maketrans({
    **dict(zip("ѣіѳѵѢІѲѴ", "еифиЕИФИ", strict=True)),
    **dict(zip("їєґўЇЄҐЎ", "иегвИЕГВ", strict=True)),  # Ukrainian and Belarusian
    **dict(zip("әғқңөұүһӘҒҚҢӨҰҮҺ", "агкноуухАГКНОУУХ", strict=True)),  # Kazakh, Uyghur
    **dict(zip("ӣӯҳҷӢӮҲҶ", "иухжИУХЖ", strict=True)),  # Tajik
    **dict(zip("јљњћђџјѕ", ("й", "ль", "нь", "ч", "дж", "дж", "й", "дз"), strict=True)),  # Serbian, Macedonian
    "\u0301": None,  # the stress mark
    "\u0300": None,
})  # fmt: skip

_LOOKALIKES = str.maketrans("ABCEHKMOPTXYaceopxyëËïÏ", "АВСЕНКМОРТХУасеорхуёЁїЇ")

_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_FINAL_HARD_SIGN = re.compile(r"(?<=[^\W\d_])[ъЪ](?![^\W\d_])")


def is_cyrillic(text: str) -> bool:
    """Whether most letters of a text are Cyrillic (a word may hold Latin look-alikes)."""
    cyrillic = len(_CYRILLIC.findall(text))
    return cyrillic > 0 and cyrillic >= len(_LATIN.findall(text))


def has_latin(text: str) -> bool:
    """Whether a text has a Latin letter."""
    return _LATIN.search(text) is not None


def modern(text: str) -> str:
    """A text with the letters of today's Russian: Ѳедоръ Алексѣевъ is Федор Алексеев.

    In a word that holds Cyrillic letters Latin look-alikes are Cyrillic (МакSим keeps its S, which looks like none).
    """
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii():
        return composed
    if _LATIN.search(composed) and _CYRILLIC.search(composed):
        composed = " ".join(word.translate(_LOOKALIKES) if is_cyrillic(word) else word for word in composed.split(" "))
    return _FINAL_HARD_SIGN.sub("", composed.translate(_MODERN))
