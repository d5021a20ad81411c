"""The words of names, and how near two of them are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from rapidfuzz.distance import OSA

from fonds.normalise.chinese import simplify
from fonds.normalise.names import given
from fonds.normalise.names.comparing.sound import across_scripts, shortened, skeleton, sound, unvoiced
from fonds.normalise.names.key import name_key
from fonds.normalise.names.ordering import is_initial
from fonds.normalise.names.schemes import russian
from fonds.normalise.names.script import script_of
from fonds.normalise.remembering import remembered


class Near(IntEnum):
    """How near two words are, the nearest last."""

    NOT = 0
    SPELT = 1
    """A few letters differ, and the sound is much the same: "Moffat", "Moffatt"."""
    INITIAL = 2
    """One is the initial of the other."""
    VARIANT = 3
    """A short form, or the same given name in another language."""
    ROMANIZED = 4
    """Romanizations of the same word, or a word and its romanization."""
    SAME = 5
    """The same letters, diacritics and case aside."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name, made ready for comparing."""

    text: str
    plain: str
    """Folded, without apostrophes, in one piece."""
    initial: bool
    script: str
    sound: str
    bones: str
    first: frozenset[str]
    """What its initial may be in Latin letters."""


_FIRST: Final = {
    "и": "ijy", "х": "khc", "ю": "yuji", "я": "yjia", "ш": "s", "щ": "s", "ч": "ct", "ц": "tcz", "ж": "zjg", "г": "gh",
    "в": "vw", "к": "kc", "э": "e", "е": "eyj", "ф": "fpt", "й": "yij", "у": "uwo", "д": "dj", "с": "sc", "ё": "eyj",
    "а": "a", "б": "b", "з": "z", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "т": "t",
}  # fmt: skip
_ALIKE: Final = tuple(map(frozenset, ("ij", "jy", "iy", "ck", "ey", "uy", "vw")))
_LENGTH_FOR_EDITS: Final = ((4, 0), (8, 1), (12, 2))
_CLASSES: Final = str.maketrans("aeiujykhxqgzsvwbfp", "yyyyyycccccssvvvvv")
"""First letters that romanizations take for each other: Yeltsin, Eltsin, Jelzin; Khariton, Chariton, Hariton."""
_SIBILANTS: Final = frozenset("CSTJZsz")
"""Sounds that romanizations take for each other: Tsarapkin, Zarapkin; Jong, Chong; Shmygov, Chmigov."""
_MOST_EDITS: Final = 3
_FIRM_SKELETON: Final = 4
_SHORTEST_STEM: Final = 3


@remembered(65536)
def word_of(text: str) -> Word:
    """The word ready for comparing; cached, as names share their words."""
    plain = simplify(name_key(text).replace(" ", ""))
    said = sound(plain)
    first = frozenset(_FIRST.get(plain[:1], plain[:1])) | (frozenset("j") if said[:1] == "J" else frozenset())
    return Word(text, plain, is_initial(text), script_of(plain), said, skeleton(plain), first)


def nearness(one: Word, other: Word, *, are_given: bool = False) -> Near:
    """How near two words are; given names may also be short forms of each other."""
    if one.plain == other.plain:
        return Near.SAME
    if one.initial or other.initial:
        return Near.INITIAL if _initials_agree(one, other) else Near.NOT
    if _abbreviates(one, other) or _abbreviates(other, one):
        return Near.INITIAL
    if are_given and (given.relation(one.plain, other.plain) or _shortens(one.plain, other.plain)):
        spelt = one.script != other.script and _near_by_sound(one.plain, other.plain) is Near.ROMANIZED
        return Near.ROMANIZED if spelt else Near.VARIANT
    if not shortened(one.bones) & shortened(other.bones):
        return Near.NOT
    near = _near_by_sound(one.plain, other.plain)
    if not near and are_given and one.bones == other.bones and _one_vowel_apart(one.plain, other.plain):
        near = Near.SPELT
    return near if beginnings(one) & beginnings(other) else Near.NOT


def share_words(one: str, other: str, least: int = 2) -> bool:
    """Whether at least `least` words of one name are words of the other, or romanizations of such; initials aside.

    Much quicker than to compare two names of persons. Where both have given names and differ in more than signs, no
    answer is "yes" without.
    """
    mine, its = name_key(one).split(), name_key(other).split()
    runs = set(_joined(its))
    shared = sum(len(word) > 1 and (word in runs or _is_among(word, its)) for word in mine)
    return shared + sum(run in its for run in _joined(mine)) >= least


def _joined(words: Sequence[str]) -> Iterator[str]:
    """Two and three words in one: "Le May" is LeMay, "van der Sluis" Vandersluis."""
    for size in (2, 3):
        for start in range(len(words) - size + 1):
            yield "".join(words[start : start + size])


def _is_among(word: str, others: Sequence[str]) -> bool:
    """Whether a folded word is one of these, or a romanization of one."""
    if word in others:
        return True
    mine = word_of(word)
    return any(_is_romanized(mine, word_of(other)) for other in others if len(other) > 1)


def _is_romanized(one: Word, other: Word) -> bool:
    if shortened(one.bones).isdisjoint(shortened(other.bones)):
        return False
    return _near_by_sound(one.plain, other.plain) == Near.ROMANIZED


def _one_vowel_apart(one: str, other: str) -> bool:
    """Short given names: "Olof", "Olaf"."""
    return min(len(one), len(other)) >= _SHORTEST_STEM and OSA.distance(one, other, score_cutoff=1) <= 1


def _abbreviates(one: Word, other: Word) -> bool:
    """Whether one is the beginning of the other with a full stop: "McC.", "Wm." is in the table of short forms."""
    return one.text.endswith(".") and 1 < len(one.plain) < len(other.plain) and other.plain.startswith(one.plain)


def _shortens(one: str, other: str) -> bool:
    """Whether one given name begins the other, as "Alf" begins "Alfred", "Vlado" (but for its ending) "Vladimir"."""
    short, long = sorted((one, other), key=len)
    stem = short[:-1] if short.endswith(("o", "y", "i")) else short
    return len(stem) >= _SHORTEST_STEM and len(long) > len(stem) and long.startswith(stem)


def beginnings(word: Word) -> frozenset[str]:
    """The classes of letters that a word may begin with; two spellings of one word share one."""
    found = {letter.translate(_CLASSES) for letter in word.first}
    return frozenset(found | {"~"} if word.sound[:1] in _SIBILANTS else found)


def _initials_agree(one: Word, other: Word) -> bool:
    """An initial agrees with a name that may begin so; in one alphabet J stands for I, but not C for G."""
    if one.script == other.script and {one.plain[:1], other.plain[:1]} == {"f", "p"}:
        return "ph" in (one.plain[:2], other.plain[:2])  # "F. Habib" is Philip, "F." is not "P."
    alike = one.first & other.first or (
        one.script == other.script and any(one.first & pair and other.first & pair for pair in _ALIKE)
    )
    short = len(one.plain) == 1 or len(other.plain) == 1
    return bool(alike) and (short or one.plain[:2] == other.plain[:2] or one.script != other.script)


@remembered(131072)
def _near_by_sound(one: str, other: str) -> Near:
    """Romanizations first, then spellings that differ in few letters; both words folded."""
    heard, also = sound(one), sound(other)
    if not heard or not also:
        return Near.NOT
    if russian.keys(one) & russian.keys(other):
        return Near.ROMANIZED
    more = int(skeleton(one) == skeleton(other) and len(skeleton(one)) >= _FIRM_SKELETON)
    if unvoiced(heard) == unvoiced(also) or _few_edits(heard, also, more):
        return Near.SPELT
    if one.isascii() != other.isascii():
        one, other = across_scripts(heard), across_scripts(also)
    return Near.SPELT if _few_edits(one, other, more) else Near.NOT


def _few_edits(one: str, other: str, more: int) -> bool:
    """Whether few letters differ for the length of the words; vowels (the skeletons agree) may differ once more."""
    longest = max(len(one), len(other))
    allowed = more + next((edits for length, edits in _LENGTH_FOR_EDITS if longest <= length), _MOST_EDITS)
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed
