"""A name made ready for comparing: every way to divide it, and every other name that stands beside it."""

import re
from dataclasses import dataclass

from fonds.normalise.names import chinese, places
from fonds.normalise.names.comparing.words import Word, word_of
from fonds.normalise.names.culture_table import LEADING_PARTICLES, PARTICLES
from fonds.normalise.names.key import name_key
from fonds.normalise.names.personal import read_name
from fonds.normalise.names.value import Parts, PersonalName
from fonds.normalise.remembering import remembered

MOST_CANDIDATES = 8
_SERVANT = re.compile(r"\bAbd[-\s]?(?:[uaeo]l|[ua]r|[ua]s|[ua]d|en|an|az)[-\s]?(?=[^\W\dl]\w\w)", re.IGNORECASE)
"""Abd al-Aziz is Abdul Aziz and Abdulaziz."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to divide a name, in words ready for comparing."""

    family: tuple[Word, ...]
    """Without particles, unless there is nothing else."""
    given: tuple[Word, ...]
    """Given names and patronymic."""
    parts: Parts
    sure: bool
    """Whether the name allows no other division."""
    whole: Word
    """The family name in one piece, with its particles."""
    beside: str = ""
    """The alias that this was read from."""
    mandarin: frozenset[chinese.Syllables] = frozenset()
    """Family and given name in toneless pinyin: every reading."""

    @property
    def syllables(self) -> frozenset[tuple[str, ...]]:
        """Every Chinese reading, family name and given name in one."""
        return frozenset(family + given for family, given in self.mandarin)

    @property
    def words(self) -> tuple[Word, ...]:
        """All words."""
        return (*self.family, *self.given)


@dataclass(frozen=True, slots=True)
class Profile:
    """A name ready for comparing."""

    name: PersonalName
    key: str
    candidates: tuple[Candidate, ...]

    def __hash__(self) -> int:
        """Profiles are cached by the text that they were made of."""
        return hash(self.name.text)


@remembered(131072)
def profile_of(text: str) -> Profile:
    """The profile of a name; cached."""
    name = read_name(text)
    found = [_candidate(parts, sure=len(name.readings) == 1) for parts in name.readings]
    if not name.titles and name.kind != "body":
        found += [_candidate(parts, sure=False) for parts in places.without_kind(text)]
    for nickname in name.nicknames:
        found += _of_nickname(name, nickname)
    for alias in name.aliases:
        found += _of_alias(name, alias)
    return Profile(name, name_key(text), tuple(candidate for candidate in found if candidate.family)[:MOST_CANDIDATES])


def _of_alias(name: PersonalName, alias: str) -> list[Candidate]:
    """What a name beside the name adds: another whole name, or its given names in full."""
    other = read_name(alias)
    words = tuple(alias.replace(".", ". ").split())
    if (
        name.given and len(words) > 1 and name.initials[: len(words)] == tuple(word[:1].upper() for word in words)
    ):  # "Chavan, Y. B. (Yashwantrao B.)"
        return [_candidate(Parts(name.family, words, "", name.order), sure=True, beside=alias)]
    return [_candidate(parts, sure=len(other.readings) == 1, beside=alias) for parts in other.readings[:3]]


def _of_nickname(name: PersonalName, nickname: str) -> list[Candidate]:
    """Who is "Collado, Emilio G. (Pete)" is also Pete Collado; a name of one word is also called as brackets say."""
    if not name.given:
        return _of_alias(name, nickname)
    called = [Parts(parts.family, (nickname,), "", parts.order, parts.reason) for parts in name.readings[:2]]
    return [_candidate(parts, sure=True, beside=nickname) for parts in called]


def _candidate(parts: Parts, *, sure: bool, beside: str = "") -> Candidate:
    family = _words(parts.family)
    given = tuple(word for text in (*parts.given, parts.patronymic) if name_key(text) for word in _words(text))
    if given and given[0].text.islower() and name_key(given[0].text) in PARTICLES:
        given = given[1:] or given
    return Candidate(family, given, parts, sure, word_of(parts.family), beside, chinese.readings_of(parts))


def _is_light(piece: str, *, alone: bool) -> bool:
    """Particles in small letters, and those that are no name of their own: "von", "Al", not "Van" or "An"."""
    key = name_key(piece)
    return key in PARTICLES and (piece.islower() or (not alone and key in LEADING_PARTICLES and key != "van"))


def _words(text: str) -> tuple[Word, ...]:
    """The words of a part, particles left out where other words remain."""
    pieces = _SERVANT.sub("Abd ", text).replace("-", " ").split()
    heavy = [piece for piece in pieces if not _is_light(piece, alone=len(pieces) == 1)]
    heavy = heavy if any(name_key(piece) for piece in heavy) else pieces
    return tuple(word for piece in heavy if (word := word_of(piece)).plain)
