"""Keys under which names that may be the same meet: for finding candidates among many without comparing all with all.

Two names that compare "yes" or "possibly" share at least one key, but for one kind: a foreign name in Chinese
characters and its original are compared by sound, and sound has no keys.

    "=…"   the whole name
    "2…"   a family name by the classes of its consonants (one may be missing), with what a given name may begin with
    "1…"   the family name alone: needed only where one of two names has no given name
    "m…"   the syllables of a Chinese name, for every reading
    "p…"   two whole words, in whatever order
    "r…"   the given name of a ruler
    "b…"   two words of the name of a body

Families are frequent, so whoever matches many names should leave the keys "1…" of names that have "2…" to a second
table, and ask it for names of one word only.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names import given
from fonds.normalise.names.comparing.profile import Candidate, Profile, profile_of
from fonds.normalise.names.comparing.sound import shortened, skeleton
from fonds.normalise.names.comparing.words import Word, beginnings
from fonds.normalise.names.corporate import body_words

_MOST_WORDS: Final = 8
_MOST_BODY_WORDS: Final = 12


def blocking_keys(text: str) -> frozenset[str]:
    """The keys of a name, some ten to forty; empty for a text without a name."""
    return keys_of(profile_of(text))


@lru_cache(maxsize=131072)
def keys_of(profile: Profile) -> frozenset[str]:
    """The keys of a name that is ready for comparing."""
    if not profile.candidates:
        return frozenset()
    found = {f"={simplify(profile.key)}"}
    if profile.name.kind == "body":
        words = sorted(body_words(profile.name.text))[:_MOST_BODY_WORDS]
        found.update(f"b{one} {other}" for one, other in combinations(words, 2))
        found.update(f"b{word}" for word in words[:1] if len(words) == 1)
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
    whole = sorted({word.plain for word in candidate.words[:_MOST_WORDS] if len(word.plain) > 1})
    yield from (f"p{one} {other}" for one, other in combinations(whole, 2))
    for word in (*candidate.given[:1], *candidate.given[-1:], *(candidate.family if not candidate.given else ())):
        yield from (f"r{mark}" for mark in (word.plain, word.bones, *given.groups_of(word.plain)))


def _family_words(candidate: Candidate) -> set[str]:
    """The skeletons of the family name: of its words, of all of them in one, and with particles."""
    joined = "".join(word.plain for word in candidate.family)
    found = {word.bones or word.plain for word in candidate.family}
    return found | {skeleton(joined) or joined, candidate.whole.bones or candidate.whole.plain}


def _beginnings(word: Word) -> frozenset[str]:
    """What a given name may begin with, and the names that it may stand for."""
    return beginnings(word) | given.groups_of(word.plain)
