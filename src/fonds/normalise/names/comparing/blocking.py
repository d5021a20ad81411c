"""Keys under which names that may be the same meet: for finding candidates among many without comparing all with all.

Two names that compare "yes" or "possibly" share at least one key, but for one kind: a foreign name in Chinese
characters and its original are compared by sound, and sound has no keys.

    "=…"   the whole name
    "2…"   a family name by the classes of its consonants (one may be missing), with what a given name may begin with
    "1…"   the family name alone: needed only where one of two names has no given name
    "m…"   the syllables of a Chinese name, for every reading
    "p…"   two words by the classes of their consonants, in whatever order
    "r…"   the given name of a ruler

Where one side is many, it is kept under few keys (`index_keys`): skeletons as they are, so that a consonant more is
found and one less is not. The other side is looked up under many (`asking_keys`). Families are frequent; so a full name
is not looked up among all full names of its family: a name without a given name is kept under

    "0…"   the family name, which is all there is
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names import given
from fonds.normalise.names.comparing.profile import Candidate, Profile, profile_of
from fonds.normalise.names.comparing.sound import shortened, skeleton
from fonds.normalise.names.comparing.words import Word, beginnings, word_of
from fonds.normalise.names.corporate import body_words
from fonds.normalise.remembering import remembered

_MOST_WORDS: Final = 12


def blocking_keys(text: str) -> frozenset[str]:
    """The keys of a name, some ten to forty; empty for a text without a name."""
    return keys_of(profile_of(text))


def index_keys(text: str) -> frozenset[str]:
    """The few keys under which a name is kept, some two to eight."""
    profile = profile_of(text)
    found: set[str] = set()
    for candidate in profile.candidates:
        families = _family_words(candidate)
        found.update(f"1{bones}" for bones in families)
        if not candidate.given:
            found.update(f"0{bones}" for bones in families)
        beginnings_ = {beginning for word in candidate.given for beginning in _beginnings(word)}
        found.update(f"2{bones} {beginning}" for bones in families for beginning in beginnings_)
        found.update(f"m{''.join(syllables)}" for syllables in candidate.syllables)
        found.update(_pairs(candidate.words))
    return frozenset(found) | _of_body(profile)


def asking_keys(text: str, *, widely: bool = False) -> frozenset[str]:
    """The keys under which the names that are like `text` are looked up among those kept under `index_keys`.

    `widely`: also those whose family name has a consonant less.
    """
    keys = blocking_keys(text) if widely else index_keys(text)
    if not any(key.startswith("2") for key in keys):
        return keys
    return frozenset(f"0{key[1:]}" if key.startswith("1") else key for key in keys)


@remembered(131072)
def keys_of(profile: Profile) -> frozenset[str]:
    """The keys of a name that is ready for comparing."""
    if not profile.candidates:
        return frozenset()
    found = {f"={simplify(profile.key)}"}
    found |= _of_body(profile)
    for candidate in profile.candidates:
        found.update(_of_candidate(candidate))
    return frozenset(found)


def _of_candidate(candidate: Candidate) -> Iterator[str]:
    families = {bones for word in _family_words(candidate) for bones in shortened(word)}
    for bones in families:
        yield f"1{bones}"
    for beginning in {beginning for word in candidate.given for beginning in _beginnings(word)}:
        for bones in families:
            yield f"2{bones} {beginning}"
    for syllables in candidate.syllables:
        yield f"m{''.join(syllables)}"
    yield from _pairs(candidate.words)
    for word in (*candidate.given[:1], *candidate.given[-1:], *(candidate.family if not candidate.given else ())):
        yield from (f"r{mark}" for mark in (word.plain, word.bones, *given.groups_of(word.plain)))


def _of_body(profile: Profile) -> frozenset[str]:
    if profile.name.kind != "body":
        return frozenset()
    return frozenset(_pairs(list(map(word_of, sorted(body_words(profile.name.text))))))


def _pairs(words: Sequence[Word]) -> Iterator[str]:
    whole = sorted({word.bones or word.plain for word in words[:_MOST_WORDS] if len(word.plain) > 1})
    yield from (f"p{one} {other}" for one, other in combinations(whole, 2))


def _family_words(candidate: Candidate) -> set[str]:
    """The skeletons of the family name: of its words, of all of them in one, and with particles."""
    joined = "".join(word.plain for word in candidate.family)
    found = {word.bones or word.plain for word in candidate.family}
    return found | {skeleton(joined) or joined, candidate.whole.bones or candidate.whole.plain}


def _beginnings(word: Word) -> frozenset[str]:
    """What a given name may begin with, and the names that it may stand for."""
    return beginnings(word) | given.groups_of(word.plain)
