"""Keys under which a Russian word and its romanizations meet, whatever the scheme, the marks and the typist.

A key is the sound in few letters: capitals are hushing letters and affricates (S ш, Z ж, C ч, Q щ, T ц); what
romanizations blur is blurred (й/и, soft signs, doubled consonants, е after i), what they keep is kept (ы between
consonants, х, г).

A key that begins with "~" is a loose one, for what is lost when marks are not typed (Zukov, Vysinskij, Akovlev) or
when newspapers write i for ы (Vishinsky). A Cyrillic word gives loose keys only for the letters that it would lose, a
Latin word also gives its own letters as such: so Жуков and Zukov meet, but Жуков and Зуков do not.
"""

import re

from fonds.normalise.names.schemes.russian.habits import cyrillic_readings
from fonds.normalise.names.schemes.russian.letters import has_latin, is_cyrillic, modern
from fonds.normalise.remembering import remembered

MOST_KEYS = 32

_SOUNDS = str.maketrans({
    **dict(zip("абвгдезиклмнопрстуфхцчшщжыэ", "abvgdeziklmnoprstufhTCSQZye", strict=True)),
    "й": "i",
    "ё": "E",
    "ю": "iu",
    "я": "ia",
    "ь": None,
    "ъ": None,
})  # fmt: skip

_OTHER = re.compile(r"[\W\d_]+")
_CONSONANT = "bvgdzklmnprstfhTCSQZ"
_MERGED = re.compile("ts|tC|[sS]C")
_MERGED_TO = {"ts": "T", "tC": "C", "sC": "Q", "SC": "Q"}
_VOWEL_Y = re.compile(f"(?<![{_CONSONANT}])y|y(?![{_CONSONANT}])")
_IOTAS = re.compile("i{2,}")
_IOTA_BEFORE_E = re.compile("i(?=[eE])")
_DOUBLED = re.compile(f"([{_CONSONANT}])\\1+")
_HUSHING = re.compile("[ZSCQ]")
_HUSHING_O = re.compile("(?<=[ZSCQ])o(?=v)")
_YO_AFTER_HUSHING = re.compile("(?<=[ZSCQ])E")
_UKRAINIAN = re.compile("[їєґіЇЄҐІ]|ськ|цьк")

_WITHOUT_MARKS = str.maketrans({"Z": "z", "S": "s", "C": "c", "T": "c", "Q": "sc"})
_ONE_FOR_ONE = str.maketrans({"Z": "z", "S": "s", "C": "c", "T": "c", "Q": "s"})


def keys(text: str) -> frozenset[str]:
    """The comparison keys of one word in Cyrillic or Latin letters; two words may be the same if they share one.

    At most `MOST_KEYS`; none for a word without letters. Spaces and hyphens are left out, so give words one by one.
    """
    return _keys(text)


@remembered(1 << 17)
def _keys(text: str) -> frozenset[str]:
    if is_cyrillic(text):
        return frozenset(_cyrillic_keys(text)[:MOST_KEYS])
    if not has_latin(text):
        return frozenset()
    found: dict[str, None] = {}
    for reading in cyrillic_readings(text):
        for sound in _with_and_without_yo(_sound(reading)):
            found.setdefault(sound)
            if _HUSHING_O.search(sound):  # Chruschtschow, Gorbatschow: the o is said, not written
                found.setdefault(_HUSHING_O.sub("e", sound))
    own = [f"~{sound}" for sound in found]
    if "c" in text.lower():  # a c may have been č
        own += [key.replace("T", "c") for key in own if "T" in key]
    loose = [key for sound in found for key in _loose(sound)]
    return frozenset(list(dict.fromkeys([*found, *own, *loose]))[:MOST_KEYS])


def _cyrillic_keys(text: str) -> list[str]:
    """The keys of a Cyrillic word; a Ukrainian one also with г as h."""
    word = modern(text).lower()
    words = [word]
    if "г" in word and _UKRAINIAN.search(text):
        words.append(word.replace("г", "х"))
    sounds = [sound for each in words for sound in _with_and_without_yo(_sound(each))]
    one_for_one = [
        f"~{_sound(each.translate(_VOWELS_ALONE)).translate(_ONE_FOR_ONE)}" for each in words if _HAS_IOTA.search(each)
    ]
    return list(dict.fromkeys([*sounds, *(key for sound in sounds for key in _loose(sound)), *one_for_one]))


_VOWELS_ALONE = str.maketrans("яюё", "ауе")
_HAS_IOTA = re.compile("[яю]")


def _sound(russian: str) -> str:
    """A Russian word in the letters of keys, ё as E."""
    key = _OTHER.sub("", russian.translate(_SOUNDS))
    key = _MERGED.sub(lambda match: _MERGED_TO[match[0]], key)
    if "y" in key:
        key = _VOWEL_Y.sub("i", key)
    key = _IOTA_BEFORE_E.sub("", _IOTAS.sub("i", key))
    return _DOUBLED.sub(r"\1", key)


def _with_and_without_yo(key: str) -> tuple[str, ...]:
    """A key with E as it is written (e), and as it is said (o after hushing letters, else io)."""
    if "E" not in key:
        return (key,)
    return key.replace("E", "e"), _YO_AFTER_HUSHING.sub("o", key).replace("E", "io")


def _loose(key: str) -> list[str]:
    """The loose keys of what may get lost: the marks of hushing letters, ы for и."""
    loose = []
    if _HUSHING.search(key):
        unmarked = key.translate(_WITHOUT_MARKS)
        loose.append("~" + _DOUBLED.sub(r"\1", unmarked))
    if "y" in key:
        loose.append(f"~{_IOTAS.sub('i', key.replace('y', 'i'))}")
    return loose
