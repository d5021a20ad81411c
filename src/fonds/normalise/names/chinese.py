"""Chinese names by their syllables, whatever the scheme they are written in."""

from itertools import product
from typing import Final

from fonds.normalise.names.schemes import mandarin
from fonds.normalise.names.schemes.mandarin import SURNAME_SYLLABLES, Reading
from fonds.normalise.names.script import script_of
from fonds.normalise.names.value import Parts
from fonds.normalise.remembering import remembered

Syllables = tuple[Reading, Reading]
"""Family name and given name in toneless pinyin: (("sheng",), ("shi", "cai"))."""

MOST_READINGS: Final = 16
_LONGEST_GIVEN: Final = 2
_LONGEST_INITIAL: Final = 3
_LONGEST_WORD: Final = 16
"""Letters: two syllables have twelve at most, and a hyphen or apostrophes."""


def is_mandarin_name(family: str, given: list[str]) -> bool:
    """Whether `family` is a surname of China, in a scheme in which `given` is one or two syllables."""
    return bool(_readings(family, " ".join(given)))


def may_be_surname(word: str) -> bool:
    """Whether a word may be read as a surname of China in some scheme: "Chiang"."""
    return any(reading in SURNAME_SYLLABLES for readings in _by_scheme(word).values() for reading in readings)


def readings_of(parts: Parts) -> frozenset[Syllables]:
    """Every reading of a name as a Chinese one; a name of one word ("Dihua") has its syllables as family name."""
    if parts.patronymic or any(name.endswith(".") and len(name) <= _LONGEST_INITIAL for name in parts.given):
        return frozenset()
    if not parts.given:
        return frozenset((reading, ()) for reading in _of_one_word(parts.family))
    return _readings(parts.family, " ".join(parts.given))


@remembered(16384)
def _of_one_word(text: str) -> frozenset[Reading]:
    """Readings of two syllables and more: one alone ("Ma", "Lee") says nothing."""
    found = frozenset().union(*_by_scheme(text).values())
    return frozenset(reading for reading in found if len(reading) >= _LONGEST_GIVEN)


@remembered(65536)
def _readings(family: str, given: str) -> frozenset[Syllables]:
    if script_of(family) == "Hani" == script_of(given):
        pairs = product(mandarin.readings(family, "family"), mandarin.readings(given, "given"))
        return frozenset(pair for pair in pairs if pair[0] in SURNAME_SYLLABLES and len(given) <= _LONGEST_GIVEN)
    surnames = _by_scheme(family)
    names = _by_scheme(given) if surnames else {}
    found = {
        (surname, name)
        for scheme in surnames.keys() & names.keys()
        for surname in surnames[scheme]
        if surname in SURNAME_SYLLABLES
        for name in names[scheme]
        if len(name) <= _LONGEST_GIVEN
    }
    return frozenset(sorted(found)[: MOST_READINGS * 4])


@remembered(65536)
def _by_scheme(text: str) -> dict[str, frozenset[Reading]]:
    """Scheme → readings; pinyin with tones is pinyin."""
    if len(text) > _LONGEST_WORD:
        return {}
    found = mandarin.read_any(text, MOST_READINGS)
    return {scheme.removesuffix("-tones"): readings for scheme, readings in found.items()}
