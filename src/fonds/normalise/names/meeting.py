"""Names that stand in records, under keys by which a query in another script finds them.

    met_in("Письмо Молотова")     → Met("w", "nltp", "Молотова"), …
    asked("Molotov")              → ({("w", "nltp"), ("h", "nltp")}, {("h", "ntp"), …})
    agreement("w", "Molotov", "Молотова")   → weight 1.0, "The same word in another romanization, script or case."

    m    a Chinese name in any script, by its syllables without the signs that writers leave out
    w    one word in letters that begins with a capital, by its outline
    h    a stretch of Chinese characters that may be a foreign name, by its outline
    d    a foreign name whose parts a point divides, by the outline of its first and of its last part

Keys only bring together what may be one name. `agreement` decides, and says why; an archive that has no such form adds
nothing to the query. So forms are found that no rule could write: 斯大林 for Stalin, 盛世才 for Sheng Shih-ts'ai.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product
from typing import Final, Literal, NamedTuple

from fonds.normalise.chinese import is_han, simplify
from fonds.normalise.names import chinese
from fonds.normalise.names.common_words import COMMON
from fonds.normalise.names.key import name_key
from fonds.normalise.names.personal import read_name
from fonds.normalise.names.schemes import mandarin, russian
from fonds.normalise.names.schemes.mandarin.surnames import LONGEST_SURNAME
from fonds.normalise.names.schemes.transcription import THRESHOLD, characters, sounds_like
from fonds.normalise.names.schemes.transcription.outlines import narrower, outlines, outlines_of_han, wider
from fonds.normalise.names.script import script_of
from fonds.normalise.names.value import Parts
from fonds.normalise.remembering import remembered

Manner = Literal["m", "w", "h", "d"]
Key = tuple[Manner, str]

LONGEST_TEXT: Final = 2_000
"""Characters of one text that are read: titles and summaries."""
MOST: Final = 300
"""Names of one text."""
ALONE: Final = 0.8
"""Agreement by sound that one word needs: of 2,157 family names 96 % have it, and two of three times one other name."""
SURE: Final = 0.9
"""The same for a word in small letters, which may be no name at all."""
SHORTEST: Final = 3
"""Letters of a word that is taken for a name."""
_REMEMBERED: Final = 60
"""Characters of a text that may be a name by itself."""
_LONGEST_WORD: Final = 40
_LONGEST_NAME: Final = 4
"""Words of a foreign name that is looked for among those in Chinese characters."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’ʻʼ`‐‑–][^\W\d_]+)*")
_LONGEST_HEARD: Final = 20
"""Characters of a foreign name: what is longer has outlines by the thousand, and is a sentence."""
_HAN_RUN: Final = re.compile("[\u3400-\u9fff]+")
_DOUBLED: Final = re.compile(r"([^\Ws])\1")
"""Not ss, with which Germans write с between vowels: Kossygin."""
_VOWELS: Final = re.compile("[aeiouyj]*[aeiouy][aeiouyj]*")
_VOWELS_BESIDE_J: Final = re.compile("[aeiouy]+")
_SILENT: Final = re.compile("(?<=in)e$")
_GAP: Final = re.compile(r",?\s+")
_WIDEST_GAP: Final = 4
_LETTERS: Final = frozenset({"Latn", "Cyrl"})
_SHORTEST_PLACE: Final = 5
"""Letters of one word that may be two Chinese syllables: "Hami" and "Lina" say too little."""
_SHORTEST_FOR_HAN: Final = 6
"""The same for characters to be read so: "Lanzhou", and not "China"."""
_CASES: Final = re.compile("(?:[аяуюе]|ом|ем|ою|ей)$")


class Met(NamedTuple):
    """A name in a text."""

    manner: Manner
    key: str
    form: str
    """As it stands there."""


def met_in(text: str) -> tuple[Met, ...]:
    """The names of a text under their keys, each once, at most `MOST` in each kind of script."""
    return _met_in_name(text) if len(text) <= _REMEMBERED else _met_in(text[:LONGEST_TEXT])


@lru_cache(maxsize=1 << 14)
def _met_in_name(text: str) -> tuple[Met, ...]:
    """Names of people and places come again and again."""
    return _met_in(text)


def _met_in(text: str) -> tuple[Met, ...]:
    found = dict.fromkeys(islice(_in_letters(text), MOST))
    if not text.isascii():
        found |= dict.fromkeys(islice(_in_characters(text), MOST))
    return tuple(found)


@lru_cache(maxsize=4096)
def asked(name: str) -> tuple[frozenset[Key], ...]:
    """The keys under which other forms of a name, one stretch of a query, are looked up.

    The first that bring any form are enough; the later ones are for names that agree less well.
    """
    chinese_keys: frozenset[Key] = frozenset(("m", _syllables(reading)) for reading in readings(name))
    if _is_characters(name):
        plain = simplify(name)
        strange = len(set(plain) - characters.CHARACTERS)
        heard = 1 < len(plain) <= _LONGEST_HEARD and 3 * strange <= len(plain) and not mandarin.is_word(plain)
        return _tiers(chinese_keys, *(asked_of_part(name) if heard else ()))
    words = _words_of(name)
    if len(words) == 1 and _may_be_name(words[0]):
        said = _outlines_with_cases(words[0])
        first: frozenset[Key] = _keyed("w", said) | _keyed("h", said)
        more = _keyed("h", narrower(said)) if words[0][0].isupper() else frozenset()
        return _tiers(chinese_keys, first, more)
    if 1 < len(words) <= _LONGEST_NAME:
        said = outlines(words[0]) | outlines(words[-1])
        return _tiers(chinese_keys, _keyed("d", said), _keyed("d", narrower(said)))
    return _tiers(chinese_keys)


def asked_of_part(han: str) -> tuple[frozenset[Key], ...]:
    """The keys under which one part of a foreign name in characters is looked up among words in letters."""
    said = outlines_of_han(simplify(han))
    return _tiers(_keyed("w", said), _keyed("w", wider(said)))


def _keyed(manner: Manner, outlines_: frozenset[str]) -> frozenset[Key]:
    return frozenset((manner, outline) for outline in outlines_)


def _tiers(*tiers: frozenset[Key]) -> tuple[frozenset[Key], ...]:
    """Each without the keys of those before it; empty ones are left out."""
    found: list[frozenset[Key]] = []
    for tier in tiers:
        if more := tier.difference(*found):
            found.append(more)
    return tuple(found)


class Agreement(NamedTuple):
    """How far two names are one."""

    weight: float
    """From 0 (they are not) to 1."""
    reason: str


NOTHING: Final = Agreement(0.0, "")


@remembered(1 << 16)
def agreement(manner: Manner, name: str, form: str) -> Agreement:
    """Whether `form`, which shares a key of this manner with `name`, is the same name; `NOTHING` if it is not."""
    if name_key(name) == name_key(form) or simplify(form) == simplify(name):
        return NOTHING
    is_han, other_is_han = _is_characters(name), _is_characters(form)
    if is_han and other_is_han:
        return NOTHING  # the same sounds in other characters are another name
    if manner == "m":
        return Agreement(1.0, "Read as Mandarin: the same syllables.") if _read_alike(name, form) else NOTHING
    if is_han or other_is_han:
        return _heard(*((form, name) if other_is_han else (name, form)))
    return (
        Agreement(1.0, "The same word in another romanization, script or case.") if _is_spelt(name, form) else NOTHING
    )


def _is_spelt(name: str, form: str) -> bool:
    """Whether two words in letters are one by the habits of romanization; "Stallin" is an error, and by none."""
    if name.isascii() and form.isascii() and _vowels(name).isdisjoint(_vowels(form)):
        return False
    if _DOUBLED.sub(r"\1", name_key(name)) == _DOUBLED.sub(r"\1", name_key(form)):
        return False
    has_keys = bool(_firm_keys(name) & _firm_keys(form))
    return has_keys and _may_be_meant(name, form) and _may_be_meant(form, name)


def _vowels(word: str) -> set[int]:
    """How many vowels a word in Latin letters is said with: quickly told, and romanizations agree in it.

    Two answers where a j is read as й (Jelzin) or as ж (Ejov). Of 2,141 pairs of words with a key in common, made of
    16,000 in several romanizations, all but 7 agree, and those are no names of one person ("Heine", "Heyne").
    """
    said = _SILENT.sub("", word.lower())
    return {len(_VOWELS.findall(said)), len(_VOWELS_BESIDE_J.findall(said))}


def _heard(han: str, other: str) -> Agreement:
    """A name in characters and one in letters; a word in small letters must sound very much like it."""
    if other.islower() and _is_word(other):
        return NOTHING
    said = max(sounds_like(han, each) for each in (other, *russian.nominatives(other)))
    least = THRESHOLD if len(characters.parts(han)) > 1 else ALONE if other[:1].isupper() else SURE
    return Agreement(said, f"It sounds like it (agreement {said:.2f} of 1).") if said >= least else NOTHING


def _may_be_meant(word: str, other: str) -> bool:
    """Whether a word of Russian may be a name here: with a capital, and romanized to the letter (Искра is Iskra)."""
    if not _is_word(word):
        return True
    romanized = {name_key(form) for scheme in russian.SCHEMES for form in russian.write(word, scheme)}
    return word[:1].isupper() and (name_key(other) in romanized or russian.is_cyrillic(other))


def _is_word(name: str) -> bool:
    """Whether it is one word of Russian, and no name."""
    return russian.is_cyrillic(name) and russian.is_word(name)


@lru_cache(maxsize=4096)
def readings(name: str) -> frozenset[mandarin.Reading]:
    """The syllables of a name, if it is Chinese: for every division and reading."""
    found = {family + given for parts in read_name(name).readings for family, given in chinese.readings_of(parts)}
    words = _words_of(name)
    if len(words) == 1 and not is_han(name):
        found = {each for each in found if len(each) == 2} if _may_be_chinese_word(words[0]) else set()
    elif len(words) > 1 and not _is_named(words):
        found = set()
    return frozenset(found)


def _words_of(name: str) -> list[str]:
    return _WORD.findall(name)


def _is_named(words: list[str]) -> bool:
    """Ordinary words beside each other ("can do") are names only if all have capitals."""
    return all(word[:1].isupper() for word in words) or not any(name_key(word) in COMMON for word in words)


def _may_be_chinese_word(word: str) -> bool:
    return len(word) >= _SHORTEST_PLACE and name_key(word) not in COMMON


def _may_be_name(word: str) -> bool:
    return len(word) >= SHORTEST and name_key(word) not in COMMON


def _is_characters(text: str) -> bool:
    return is_han("".join(characters.parts(simplify(text))))


# ---------------------------------------------------------------------------------------------------------- in letters


def _in_letters(text: str) -> Iterator[Met]:
    """Words with a capital, and two or three of them side by side that may be a Chinese name."""
    words = [(*word.span(), word[0]) for word in _WORD.finditer(text) if word[0][0].isupper()]
    for place, (_, end, word) in enumerate(words):
        if len(word) > _LONGEST_WORD:
            continue
        yield from _of_word(word)
        beside = [word]
        for start, next_end, other in words[place + 1 : place + 3]:
            if start - end > _WIDEST_GAP or not _GAP.fullmatch(text, end, start):
                break
            beside.append(other)
            end = next_end  # noqa: PLW2901 - where the name ends so far
            yield from (Met("m", _syllables(reading), " ".join(beside)) for reading in _chinese_name(tuple(beside)))


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> tuple[Met, ...]:
    if not _may_be_name(word) or script_of(word.replace("-", "")) not in _LETTERS:
        return ()
    found = [Met("w", outline, word) for outline in sorted(_outlines_with_cases(word))]
    if _may_be_chinese_word(word):
        alone = {family for family, _ in chinese.readings_of(Parts(word))}
        found += [Met("m", _syllables(reading), word) for reading in sorted(alone) if len(reading) == 2]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1 << 15)
def _chinese_name(words: tuple[str, ...]) -> frozenset[mandarin.Reading]:
    """The syllables of words side by side, family name first or last; a Russian case is undone."""
    found: set[mandarin.Reading] = set()
    for ordered in (words, (*words[1:], words[0])):
        for family, last in product(_surnames(ordered[0]), _uninflected(ordered[-1])):
            given = (*ordered[1:-1], last)
            found |= {first + rest for first, rest in chinese.readings_of(Parts(family, given))}
    return frozenset(found)


@lru_cache(maxsize=1 << 15)
def _surnames(word: str) -> tuple[str, ...]:
    return tuple(each for each in _uninflected(word) if chinese.may_be_surname(each))


@lru_cache(maxsize=1 << 15)
def _uninflected(word: str) -> tuple[str, ...]:
    """A word, and what it is in the nominative if it is in a Russian case: Шицая is Шицай."""
    stem = _CASES.sub("", word) if script_of(word.replace("-", "")) == "Cyrl" else word
    return (word,) if stem in {word, ""} else (word, stem, f"{stem}й", f"{stem}ь")


def _outlines_with_cases(word: str) -> frozenset[str]:
    """The outlines of a word, and of what it is in the nominative."""
    return outlines(word).union(*(outlines(name) for name in russian.nominatives(word)))


@lru_cache(maxsize=1 << 14)
def _firm_keys(name: str) -> frozenset[str]:
    """The keys of a word and of its nominatives; those for what typists lose would bring too much together."""
    word = "".join(_words_of(name))
    found = russian.keys(word).union(*(russian.keys(each) for each in russian.nominatives(word)))
    return frozenset(key for key in found if not key.startswith("~"))


# ------------------------------------------------------------------------------------------------------- in characters


def _in_characters(text: str) -> Iterator[Met]:
    """Foreign names by their outlines, Chinese ones by their syllables."""
    simple = simplify(text)
    if len(simple) != len(text):
        return
    for name in characters.dotted(text, simple):
        parts = characters.parts(simplify(name))
        for part in dict.fromkeys((parts[0], parts[-1])):
            yield from (Met("d", outline, name) for outline in sorted(outlines_of_han(part)))
    for piece in characters.pieces(text, simple):
        yield from (Met("h", outline, piece) for outline in sorted(outlines_of_han(simplify(piece))))
    for match in _HAN_RUN.finditer(simple):
        yield from _chinese_in(text[match.start() : match.end()], match[0])


def _chinese_in(run: str, plain: str) -> Iterator[Met]:
    """Two characters anywhere, as places are; more where a surname begins."""
    for place in range(len(run) - 1):
        surname = len(mandarin.surname_of(plain[place : place + LONGEST_SURNAME + 1]))
        longest = min(surname + 2, len(run) - place) if surname else 2
        for size in range(2, longest + 1):
            keys = _keys_of_han(plain[place : place + size])
            yield from (Met("m", key, run[place : place + size]) for key in keys)


@lru_cache(maxsize=1 << 16)
def _keys_of_han(plain: str) -> tuple[str, ...]:
    return tuple(sorted({_syllables(reading) for reading in mandarin.readings(plain, limit=4)}))


# ------------------------------------------------------------------------------------------------------------ syllables


def _syllables(reading: mandarin.Reading) -> str:
    return " ".join(map(_unmarked, reading))


@lru_cache(maxsize=512)
def _unmarked(syllable: str) -> str:
    """A syllable as a writer of Wade–Giles types it who has no signs: zhu, chu, ju and qu are all "chu"."""
    return name_key(mandarin.write((syllable,), "wade-giles")[0])


def _read_alike(name: str, form: str) -> bool:
    """Whether they have a reading in common; a form in a Russian case as its nominative."""
    if _is_characters(form):
        asked_for = _words_of(name)
        said = readings(name) if len(asked_for) > 1 else _in_pinyin(asked_for[0])
        return bool(said & mandarin.readings(form, limit=8))
    mine = readings(name)
    words = tuple(_words_of(form))
    its = _chinese_name(words) if len(words) > 1 else readings(form)
    return bool(mine & its)


def _in_pinyin(word: str) -> frozenset[mandarin.Reading]:
    """One word for characters, a place mostly: long enough, and in the one scheme that writes places so."""
    return mandarin.read(word, "pinyin") if len(word) >= _SHORTEST_FOR_HAN else frozenset()
