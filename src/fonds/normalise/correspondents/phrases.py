"""Phrases that name a kind of document, found in a title: "Ciphered Telegram", "Record of a Private Conversation"."""

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.tokens import Token
from fonds.normalise.kinds import PHRASES

_TALKS = frozenset(
    """conversation meeting talk discussion interview negotiation consultation reception dialogue audience memcon
    telcon exchange history""".split()
)
FILLERS = frozenset(
    """a an the his her private telephone phone first second third fourth fifth sixth official brief main closed
    working separate informal confidential secret short verbal top urgent personal final last recent follow-up
    bilateral plenary two formal luncheon dinner special restricted one unofficial personal preliminary""".split()
)
ORDINALS = frozenset(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth extraordinary joint regular
    plenary expanded""".split()
)
_CAPITALS = frozenset({("nie",), ("snie",)})
_IRREGULAR = {"memoranda": "memorandum", "memorandums": "memorandum", "diaries": "diary", "communiqués": "communiqué"}
_KEPT = frozenset({"minutes"})
_NOT_BEFORE = frozenset(
    """department section division bureau agency service services office directorate committee council ministry unit
    board room center centre group organization organisation member members states countries""".split()
)
"""A kind's word before these is part of a body's name: "Information Department"."""

_OTHER: dict[tuple[str, ...], str | None] = {
    (word,): None
    for word in """session briefing comment material finding digest summary request response reply greeting overview
    assessment announcement article translation notification document text fragment excerpt extract reception review
    analysis study paper theses thesis""".split()
}
"""Documents that the list of kinds has no place for; what stands about them is read all the same."""


_ALSO_OF_BODIES = frozenset({"intelligence", "information", "research"})
_OF_OFFICES = frozenset(
    {"of", "and", "current", "scientific", "army", "military", "naval", "central", "economic", "strategic"}
)
"""After these, "Intelligence Report" is the report of an office: "Office of Current Intelligence Report"."""
_LONG_ENOUGH = 6
_AFTER_KIND = frozenset({"from", "to", "by", "no", ","})
_SINGLE_WORDS = tuple(words[0] for words in PHRASES if len(words) == 1 and len(words[0]) >= _LONG_ENOUGH)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase found."""

    code: str | None
    """Code of the kind; None for a document of no kind."""
    length: int
    """In tokens."""
    talk: bool
    """Whether it tells of people who talked with each other."""
    word: str
    """Its first word, singular."""


def _by_first() -> dict[str, list[tuple[tuple[str, ...], str | None]]]:
    phrases: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
    for words, code in {**_OTHER, **PHRASES}.items():
        phrases.setdefault(words[0], []).append((words, code))
    for listed in phrases.values():
        listed.sort(key=lambda item: len(item[0]), reverse=True)
    return phrases


_PHRASES = _by_first()


def singular(word: str) -> str:
    """A word without its plural ending, as the tables of kinds have it."""
    if word in _KEPT:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def phrase_at(tokens: tuple[Token, ...], at: int) -> Phrase | None:
    """The longest phrase that begins at token `at`."""
    token = tokens[at]
    if token.type != "word":
        return None
    for words, code, talk in _beginning(token.lower):
        length = _length(tokens, at, words) if len(words) > 1 else 1
        if words in _CAPITALS and not token.text.isupper():
            continue
        if length > 1 and words[0] in _ALSO_OF_BODIES and at and tokens[at - 1].lower in _OF_OFFICES:
            continue
        if length and not _continues(tokens, at, at + length):
            return Phrase(code, length, talk, words[0])
    return _misspelt(tokens) if at == 0 and len(tokens) > 1 else None


def begins_phrase(word: str) -> bool:
    """Whether a phrase could begin with a word, in lower case."""
    return bool(_beginning(word))


@lru_cache(maxsize=8_192)
def _beginning(word: str) -> tuple[tuple[tuple[str, ...], str | None, bool], ...]:
    """The phrases that a word, singular or plural, begins: words, code, whether they tell of a talk."""
    return tuple(
        (words, code, bool(_TALKS & set(words)))
        for first in dict.fromkeys((word, singular(word)))
        for words, code in _PHRASES.get(first, ())
    )


def _misspelt(tokens: tuple[Token, ...]) -> Phrase | None:
    """“Telegam from”: a kind with one slip in it, where nothing but a kind could open a title so."""
    word, following = tokens[0].lower, tokens[1].lower
    if len(word) < _LONG_ENOUGH or following not in _AFTER_KIND or lexicon.is_common(word):
        return None
    near = process.extractOne(word, _SINGLE_WORDS, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return Phrase(PHRASES[(near[0],)], 1, talk=near[0] in _TALKS, word=near[0]) if near else None


def _length(tokens: tuple[Token, ...], at: int, words: tuple[str, ...]) -> int:
    """How many tokens the phrase takes up here, articles and the like counted; 0 where it does not stand."""
    index = at + 1
    for place, word in enumerate(words[1:], start=1):
        while index < len(tokens) and words[place - 1] in {"of", "on", "from", "about", "for"}:
            if tokens[index].lower not in FILLERS or tokens[index].type != "word" or tokens[index].lower == word:
                break
            index += 1
        if index >= len(tokens) or tokens[index].type != "word":
            return 0
        if tokens[index].lower != word and singular(tokens[index].lower) != word:
            return 0
        index += 1
    return index - at


def _continues(tokens: tuple[Token, ...], first: int, after: int) -> bool:
    """Whether the phrase is part of something else: a body's name, or a verb ("address the delegation")."""
    following = tokens[after] if after < len(tokens) else None
    if following is None or following.type != "word":
        return False
    if following.lower in _NOT_BEFORE or (following.lower in lexicon.BODIES and tokens[first].lower == "information"):
        return True
    return first > 0 and tokens[first].text.islower() and following.lower in {"the", "a", "an", "that"}
