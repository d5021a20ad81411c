"""One name with what stands about it: a person with rank and office, an office, a body or a place."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.tokens import Token, closing

UnitType = Literal["person", "office", "body", "place", "others", "initials", "unknown"]

_INITIAL = re.compile(r"(?:[^\W\d_a-zа-я][^\W\d_]{0,2}\.-?)+")
_ACRONYM = re.compile(r"[A-ZА-Я][A-ZА-Я0-9&/-]*[A-ZА-Я](?:\([bб]\))?|[A-Z]{2,}\(\w\)|M[fd][A-Z]{1,2}")
_REGNAL = re.compile(r".|[IVX]+")  # one letter, or John XXIII
_JOINED_PARTICLE = re.compile(r"(?:[dl]['’]|(?:al|el|as|ash|ad|ar|an|at|az|ul|es|et)[-‐])(?=[^\W\d_])")
"""What some names begin with in small letters: "d'Estaing", "al-Qudsi"."""
_NO_INITIALS = lexicon.COURTESY | lexicon.RANKS | lexicon.OFFICES | {"no", "nos", "nr", "num", "jr", "sr"}
_PREPOSITIONS = frozenset({"of", "in", "to", "for", "at", "on", "with"})
_ARTICLES = frozenset({"the", "a", "an"})
_LINKS = _PREPOSITIONS | _ARTICLES
_ALSO_NAMES = frozenset(
    {"king", "prince", "pope", "bishop", "judge", "chief", "speaker", "marshal", "dean", "major", "lord", "shah"}
)
"""Offices that are surnames too: W. L. Mackenzie King."""

_ALSO_GIVEN = frozenset({"jordan", "chad", "georgia", "israel", "washington", "florence", "paris", "kingston", "lima"})
"""Places that are given names too."""

_ALSO_OFFICES = frozenset({"general", "marshal", "field", "commander", "captain", "major", "colonel"})


class Unit(NamedTuple):
    """What one stretch of a title names."""

    type: UnitType
    start: int
    end: int
    """Offsets of the whole stretch."""
    name_start: int
    name_end: int
    title: str = ""
    place: str = ""

    def moved(self, by: int) -> "Unit":
        """The same, `by` characters further on."""
        kind, start, end, name_start, name_end, title, place = self
        return Unit(kind, start + by, end + by, name_start + by, name_end + by, title, place)


def is_initial(token: Token) -> bool:
    """Whether a word abbreviates a given name: "A.", "V.M.", "Yu."."""
    return token.type == "word" and abbreviates_name(token.text, token.lower)


@lru_cache(maxsize=4_096)
def abbreviates_name(text: str, lower: str) -> bool:
    """As `is_initial`, of a word and its lower case."""
    return text.endswith(".") and lower not in _NO_INITIALS and _INITIAL.fullmatch(text) is not None


def is_name_word(token: Token) -> bool:
    """Whether a word could be part of a person's name."""
    return token.type == "word" and _could_name(token.text, token.lower)


@lru_cache(maxsize=8_192)
def _could_name(text: str, lower: str) -> bool:
    is_country = lower in lexicon.ACRONYMS_OF_PLACES or (lower,) in lexicon.COUNTRY_NAMES.get(lower, ())
    if abbreviates_name(text, lower) and not is_country:
        return True
    if lower in lexicon.PARTICLES and text[:1].islower():
        return True
    return (
        (text[:1].isupper() or _JOINED_PARTICLE.match(text) is not None)
        and "/" not in text
        and not any(character.isdigit() for character in text)
        and not lexicon.is_common(_single(lower))
        and not _is_letters(text, lower)
        and lower not in lexicon.COURTESY
    )


def is_acronym(token: Token) -> bool:
    """Whether a word is the letters of a body or country: "KGB", "DPRK", "VKP(b)"."""
    return token.type == "word" and _is_letters(token.text, token.lower)


@lru_cache(maxsize=8_192)
def _is_letters(text: str, lower: str) -> bool:
    if _REGNAL.fullmatch(text) or _ACRONYM.fullmatch(text) is None:
        return False
    return len(text) < 6 or not text.isalpha() or lower in lexicon.LONG_ACRONYMS


def _single(word: str) -> str:
    """A word without the possessive."""
    return word.removesuffix("'s").removesuffix("'")


_MOST = 8_192
_read: dict[tuple[str, tuple[str, ...]], Unit] = {}
"""What stretches of plain words were found to name, offsets from their own start: names and offices come again."""


def analyse(title: str, tokens: tuple[Token, ...]) -> Unit:
    """What `tokens`, without commas and conjunctions, name."""
    if any(token.type != "word" for token in tokens):
        return _analyse(title, tokens)
    start = tokens[0].start
    stretch = title[start : tokens[-1].end], tuple([token.lower for token in tokens])
    unit = _read.get(stretch)
    if unit is None:
        if len(_read) >= _MOST:
            _read.clear()
        unit = _read[stretch] = _analyse(title, tokens).moved(-start)
    return unit.moved(start)


def _analyse(title: str, tokens: tuple[Token, ...]) -> Unit:
    start, end = tokens[0].start, tokens[-1].end + (tokens[-1].type in {"bracket", "paren", "quote"})
    if tokens[0].type in {"bracket", "paren", "quote"}:
        start -= 1
    lowers = [token.lower for token in tokens]
    if lowers[0] in {"others", "al", "et", "other"}:
        return Unit("others", start, end, start, end)
    if len(tokens) == 1 and _adds_initials(tokens[0]):
        return Unit("initials", start, end, start, end)
    if lowers[0] == "the" and lexicon.place_at(lowers, 0) == len(lowers):  # "The Hague"
        return Unit("place", start, end, start, end, place=title[start:end])
    first = _skip_courtesy(tokens)
    honour = _between(title, tokens, _skip_articles(tokens), first)
    words = tokens[first:]
    if not words:  # "the Colonel"; "Mr." of "Mr. and Mrs." is nobody
        held = any(low in lexicon.RANKS for low in lowers)
        return Unit("office" if held else "others", start, end, start, end)
    unit = _named(title, words, honoured=bool(honour))
    both = " ".join(filter(None, (honour, unit.title)))
    return unit._replace(start=start, end=max(end, unit.end), title=both)


def _adds_initials(token: Token) -> bool:
    """Whether a word alone belongs to the name before the comma: "Yakubov, T.", "Meyer, Jr."."""
    if token.lower in {"jr", "sr", "ii", "iii"}:
        return True
    return is_initial(token) and not lexicon.place_at([token.lower], 0)


def _between(title: str, tokens: tuple[Token, ...], first: int, last: int) -> str:
    """The text of tokens `first` to `last` (without it)."""
    if first >= last:
        return ""
    opening = tokens[first].type in {"bracket", "paren"}
    closing = tokens[last - 1].type in {"bracket", "paren"}
    return title[tokens[first].start - opening : tokens[last - 1].end + closing].strip(" ,")


def _skip_articles(tokens: tuple[Token, ...]) -> int:
    at = 0
    while at < len(tokens) and (tokens[at].lower in _ARTICLES and not is_initial(tokens[at])):
        at += 1
    return at


def _skip_courtesy(tokens: tuple[Token, ...]) -> int:
    """The index of the first word that is no article, courtesy or rank."""
    at = 0
    while at < len(tokens) and _is_courtesy(tokens, at):
        at += 1
    return at


def _is_courtesy(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.type in {"bracket", "paren"}:
        return at == 0 and following is not None
    if following is not None and (token.lower in lexicon.DEMONYMS or _is_place(token)):  # "U.S. Professor"
        return following.lower in lexicon.COURTESY
    if is_initial(token):
        return False
    if token.lower in _ARTICLES or token.lower in lexicon.COURTESY:
        return True
    return token.lower in lexicon.RANKS and not _opens_office(token, following)


def _opens_office(rank: Token, following: Token | None) -> bool:
    """“General Secretary”, “Commander of …”, “Field Office”: no rank but an office or body."""
    if following is None:
        return True
    return rank.lower in _ALSO_OFFICES and (
        following.lower in _PREPOSITIONS
        or (following.lower not in lexicon.RANKS and lexicon.is_common(following.lower) and not is_initial(following))
    )


def _named(title: str, words: tuple[Token, ...], *, honoured: bool) -> Unit:
    """The unit of words from which articles, courtesies and ranks are taken."""
    lowers = [token.lower for token in words]
    plain = tuple(token for token in words if token.type == "word")
    start, end = words[0].start, words[-1].end + closing(title, words[-1])
    if not plain:
        return Unit("body" if words[0].type == "quote" else "unknown", start, end, start, end)
    if lexicon.place_at(lowers, 0) == len(lowers) and not honoured:
        body = lexicon.place_at(lowers, 0, lexicon.ORGANISATIONS) == len(lowers)
        return Unit("body" if body else "place", start, end, start, end, place=title[start:end])
    first_preposition = next((i for i, low in enumerate(lowers) if low in _PREPOSITIONS and i), len(words))
    head = _head(words[:first_preposition])
    if head is None and not _owned_body(lowers):
        return _person(title, words, first_preposition, honoured=honoured)
    paired = head is not None and head > 0 and (lowers[head - 1], lowers[head]) in lexicon.PAIRS
    if head is not None and words[head].lower in lexicon.OFFICES and not paired:
        return _office(title, words, head)
    if (signed := _signed(words)) is not None:
        return Unit("person", start, end, words[signed].start, words[-1].end, title[start : words[signed - 1].end])
    return Unit("body", start, end, start, end, place=_place_in(title, words))


def _owned_body(lowers: list[str]) -> bool:
    """“the Socialist Republic of Romania's Embassy”."""
    return any(owner.endswith(("'s", "s'")) and owned in lexicon.BODIES for owner, owned in pairwise(lowers))


def _signed(words: tuple[Token, ...]) -> int | None:
    """Where a name with initials begins that ends the words: "Chief of Staff of the Army V. D. Sokolovsky"."""
    first = next((index for index, token in enumerate(words) if is_initial(token)), 0)
    names = words[first:]
    return first if first and len(names) > 1 and all(is_name_word(token) for token in names) else None


def _head(words: tuple[Token, ...]) -> int | None:
    """The index of the word that says what office or body a phrase names: the last, or else the first acronym."""
    heads = [index for index in range(len(words)) if _is_head(words, index)]
    if heads:
        return heads[-1]
    acronyms = (index for index, token in enumerate(words) if is_acronym(token) and not _is_place(token))
    return next(acronyms, None)


def _is_head(words: tuple[Token, ...], index: int) -> bool:
    token = words[index]
    if token.type != "word" or is_initial(token):
        return False
    if token.lower in _ALSO_NAMES and index and is_name_word(words[index - 1]):
        return False
    if index and (words[index - 1].lower, token.lower) in lexicon.PAIRS:
        return True
    return lexicon.is_head(token.lower)


def names_body(words: tuple[Token, ...] | list[Token]) -> bool:
    """Whether an office or body is named somewhere in the words."""
    lowers = [token.lower for token in words]
    single = any(lexicon.is_head(low) for low in lowers)
    return single or any(pair in lexicon.PAIRS for pair in pairwise(lowers))


def _is_place(token: Token) -> bool:
    return token.lower.upper() in lexicon.ACRONYMS_OF_PLACES


def _place_in(title: str, words: tuple[Token, ...]) -> str:
    """The first place named after "in", "to" or at the end."""
    lowers = [token.lower for token in words]
    for index, low in enumerate(lowers):
        skip = index + 1 + (index + 1 < len(lowers) and lowers[index + 1] == "the")
        if low in {"in", "to", "at"} and (length := lexicon.place_at(lowers, skip)):
            if lowers[skip + length : skip + length + 1] and lowers[skip + length] in lexicon.BODIES:
                continue
            return title[words[skip].start : words[skip + length - 1].end]
        if low == "in" and skip < len(words) and words[skip].text[:1].isupper():
            return title[words[skip].start : words[-1].end]
    for index in range(1, len(lowers)):
        if lexicon.place_at(lowers, index) == len(lowers) - index:
            return title[words[index].start : words[-1].end]
    return ""


def _person(title: str, words: tuple[Token, ...], until: int, *, honoured: bool) -> Unit:
    """A person, perhaps with "of" or "in" something after the name."""
    start, end = words[0].start, words[-1].end
    last = until
    while last and words[last - 1].type in {"bracket", "paren"}:
        last -= 1
    named = words[:last]
    looks = named and all(
        is_name_word(token) or (token.lower in _ALSO_NAMES and index) for index, token in enumerate(named)
    )
    if named and is_initial(named[0]) and not looks:  # "J. Hall Paxton"
        looks = len(named) <= 4 and all(token.text[:1].isupper() for token in named)
    if until < len(words) and until == 1 and words[1].lower == "of" and not honoured:  # "Hall of Huaizhentan"
        looks = False
    if honoured and named and not looks:
        looks = named[0].text[:1].isupper() and len(named) <= 4 and not any(t.text[:1].isdigit() for t in named)
    if not looks or len(named) > 7:
        return Unit("unknown", start, end, start, end)
    return Unit("person", start, end, start, _bare_end(named[-1]), place=_place_in(title, words))


def _office(title: str, words: tuple[Token, ...], head: int) -> Unit:
    """An office: alone, before the name of who holds it, or after it."""
    start, end = words[0].start, words[-1].end
    place = _place_in(title, words)
    before = _leading_name(words[:head])
    if before >= 2 or (before == 1 and is_initial(words[0])):
        return Unit("person", start, end, start, words[before - 1].end, title[words[before].start : end], place)
    name = _trailing_name(words, head)
    if name is None:
        return Unit("office", start, end, start, end, place=place)
    first, last = name
    office = title[start : words[first].start].rstrip(" ,")
    place = _place_in(title, words[:first]) or _place_in(title, words[last:])
    return Unit("person", start, end, words[first].start, _bare_end(words[last - 1]), office, place)


def _bare_end(token: Token) -> int:
    """Where a name ends, the possessive left out."""
    return token.end - 2 * token.lower.endswith("'s")


def _leading_name(words: tuple[Token, ...]) -> int:
    count = 0
    lowers = [token.lower for token in words]
    while count < len(words) and is_name_word(words[count]) and not lexicon.place_at(lowers, count):
        count += 1
    return count


def _trailing_name(words: tuple[Token, ...], head: int) -> tuple[int, int] | None:
    """Where in `words` the name stands that follows an office: indexes of its first word and after its last."""
    lowers = [token.lower for token in words]
    at = head + 1
    after = ""
    while at < len(words):
        token = words[at]
        if token.lower == "large" and at and lowers[at - 1] == "at":  # "Ambassador at Large"
            at, after = at + 1, ""
            continue
        if token.lower in _PREPOSITIONS or (token.lower in _ARTICLES and not is_initial(token)):
            after = token.lower if token.lower in _PREPOSITIONS else after or "the"
            at += 1
            continue
        if token.lower in lexicon.COURTESY or token.lower in lexicon.RANKS:
            after = ""
            at += 1
            continue
        length = lexicon.place_at(lowers, at)
        if length and not is_initial(token) and (after or not _surname(words, head, at, length)):
            at += length
            after = ""
            continue
        if not is_name_word(token) or (at and lowers[at - 1] in {"foreign", "external", "internal"}):
            after = ""
            at += 1
            continue
        last = _run_end(words, at)
        if last == len(words) == at + 1 and _thing(lowers, at):
            return None
        if last < len(words) and words[last].lower in lexicon.BODIES:  # "the 8th Route Army"
            at, after = last + 1, ""
            continue
        first = at if not after else _after_place(words, at, last)
        if first is not None and not (first == at and token.lower in lexicon.PARTICLES and last - at == 1):
            return first, last
        at, after = last, ""
    return None


def _thing(lowers: list[str], at: int) -> bool:
    """Whether the last word is what an office is for, not a name: "Head of the Special Sector"."""
    before = at - 1
    while before >= 0 and (lowers[before] in lexicon.ADJECTIVES or lowers[before] in lexicon.DEMONYMS):
        before -= 1
    return before < at - 1 and before >= 0 and lowers[before] in _LINKS


def _surname(words: tuple[Token, ...], head: int, at: int, length: int) -> bool:
    """Whether a place is a name here: "President Jordan Smith", "Minister of Foreign Affairs Colombo"."""
    if at + length < len(words):
        return words[at].lower in _ALSO_GIVEN and is_name_word(words[at + length])
    if words[at].lower not in _ALSO_GIVEN and lexicon.place_at([words[at].lower], 0, lexicon.COUNTRY_NAMES):
        return False
    posted = words[head].lower in lexicon.TAKES_TO and not words[head].lower.startswith("minister")
    return length == 1 and not posted and not is_acronym(words[at])


def _run_end(words: tuple[Token, ...], at: int) -> int:
    first = at
    while at < len(words) and (is_name_word(words[at]) or (at > first and words[at].lower in _ALSO_NAMES)):
        at += 1
    return at


def _after_place(words: tuple[Token, ...], at: int, last: int) -> int | None:
    """Where a name starts in a run of unknown words that follows a preposition: after the unknown place."""
    for index in range(at + 1, last):
        if is_initial(words[index]):
            return index
    return at + 1 if last - at >= 2 and last == len(words) else None
