"""What Chinese characters sound like where they write foreign names: 斯大林 is s-I d-a l-i-n.

Each syllable of pinyin is split into few sounds, one letter each, the same letters as in `foreign_sounds` where the
sounds are near. Z C S R J are zh ch sh r j; N is ng, 9 is er, O the vowel of luo, Y is ü; j and w begin and end
syllables (ai is aj, gua is gwa). Vowels that are mostly there because a syllable must have one have letters of their
own: E in ke and te (@ is the same vowel elsewhere), I in si and shi, Q in ji and xi, U in fu, V in bu and ku.
"""

import re
from functools import lru_cache

from fonds.normalise.names.schemes.mandarin.dictionary import listed

_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.*)")

_INITIALS = {"zh": "Z", "ch": "C", "sh": "S", "r": "R", "j": "J"}

_FINALS = {
    "a": "a",
    "ai": "aj",
    "an": "an",
    "ang": "aN",
    "ao": "aw",
    "o": "o",
    "ong": "oN",
    "ou": "ow",
    "e": "@",
    "ei": "ej",
    "en": "@n",
    "eng": "@N",
    "er": "9",
    "i": "i",
    "ia": "ja",
    "ian": "jan",
    "iang": "jaN",
    "iao": "jaw",
    "ie": "je",
    "in": "in",
    "ing": "iN",
    "iong": "joN",
    "iu": "ju",
    "io": "jo",
    "u": "u",
    "ua": "wa",
    "uai": "waj",
    "uan": "wan",
    "uang": "waN",
    "ui": "wej",
    "un": "un",
    "uo": "O",
    "v": "Y",
    "ve": "Ye",
    "van": "Yan",
    "vn": "Yn",
}

_WITHOUT_INITIAL = {
    "yi": "i",
    "ya": "ja",
    "yan": "jan",
    "yang": "jaN",
    "yao": "jaw",
    "ye": "je",
    "yin": "in",
    "ying": "iN",
    "yo": "jo",
    "yong": "joN",
    "you": "ju",
    "yu": "Y",
    "yue": "Ye",
    "yuan": "Yan",
    "yun": "Yn",
    "wu": "wu",
    "wa": "wa",
    "wai": "waj",
    "wan": "wan",
    "wang": "waN",
    "wei": "wej",
    "wen": "w@n",
    "weng": "w@N",
    "wo": "wO",
}

_WEAK = {
    **dict.fromkeys("ke te ge de he ze ce se".split(), "E"),
    **dict.fromkeys("zhi chi shi ri zi ci si".split(), "I"),
    **dict.fromkeys("ji qi xi".split(), "Q"),
    **dict.fromkeys(["fu"], "U"),
    **dict.fromkeys("bu pu mu ku gu tu du hu".split(), "V"),
}
"""Syllables whose vowel foreign names often do not have."""

_READINGS = dict(
    pair.split("=")
    for pair in (
        "什=shi 莎=sha 塞=sai 娜=na 柏=bo 伽=jia 车=che 車=che 佛=fo 卡=ka 奇=qi 勒=le 叶=ye 葉=ye 盖=gai "
        "蓋=gai 扎=zha 贾=jia 賈=jia 柯=ke 阿=a 宁=ning 寧=ning 尔=er 爾=er 弗=fu 茜=xi 尼=ni 拉=la 那=na "
        "薄=bo 泽=ze 澤=ze"
    ).split()
)
"""Readings of characters in foreign names where dictionaries give another one first."""


@lru_cache(maxsize=1 << 13)
def character_sounds(character: str) -> str:
    """The sounds of one Chinese character; empty for any other."""
    syllable = _READINGS.get(character) or next((one[0].replace("ü", "v") for one in listed(character)), "")
    if syllable in _WITHOUT_INITIAL:
        return _WITHOUT_INITIAL[syllable]
    match = _SYLLABLE.fullmatch(syllable)
    initial, final = (match[1] or "", match[2]) if match else ("", "")
    if initial in {"j", "q", "x"} and final.startswith("u"):
        final = "v" + final[1:]
    vowel = _WEAK.get(initial + final) or _FINALS.get(final, "")
    return _INITIALS.get(initial, initial) + vowel if vowel else ""


@lru_cache(maxsize=1 << 15)
def chinese_sounds(text: str) -> str:
    """The sounds of a stretch of Chinese characters; empty if it holds no Chinese character."""
    return "".join(map(character_sounds, text))
