"""How far a run of people reaches: up to the next clause, the subject, a date, a number or a kind of document."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.marks import marking_at
from fonds.normalise.correspondents.numbers import code_at, may_open_number, number_at
from fonds.normalise.correspondents.phrases import begins_phrase, phrase_at
from fonds.normalise.correspondents.tokens import Token
from fonds.normalise.correspondents.units import abbreviates_name, is_acronym, is_initial, is_name_word, names_body

_SMALL = frozenset(
    {
        "former",
        "acting",
        "then",
        "late",
        "ad",
        "interim",
        "a.i",
        "or",
        "of",
        "the",
        "a",
        "an",
        "and",
        "&",
        "et",
        "al",
        "others",
        "other",
    }
)
_ALWAYS_STOP = lexicon.PARTICIPLES | frozenset(
    """from by between via about re during after following before through marked dated subject per
    against among until since toward towards upon over without within into like near as that which who whose
    is are was were meet meets met receives received held taken convey conveyed forwarded copied""".split()
)
_HOUSES = frozenset(
    {"embassy", "university", "consulate", "mission", "institute", "legation", "academy", "headquarters"}
)
_NUMBERED = frozenset(
    """hospital dispensary department division section bureau directorate institute unit camp factory plant
    station group office regiment brigade battalion laboratory school prison branch desk clinic company""".split()
)
"""Bodies that bear numbers themselves."""

_POSSESSIVE = ("'s", "s'")
_LONG_NUMBER = 3
_LONG_QUOTATION = 40
"""Characters; a longer one is no part of a name."""

_SERVING = frozenset({"assistant", "adviser", "advisor", "aide"})
_SITTING = frozenset("plenary enlarged expanded extraordinary closed final opening regular emergency".split())
"""What a session can be, before the word that says it is one."""
_ARTICLES_AND_TIMES = frozenset({"the", "a", "former", "acting", "then"})
_SMALL_IN_NAMES = lexicon.OFFICES | lexicon.PARTICLES | _ARTICLES_AND_TIMES
_ACCREDITED = frozenset({"commissioner", "representative", "envoy", "committee", "commission"})
_FOR_A_SUBJECT = frozenset(
    {"", "the", "special", "joint", "inter-agency", "interdepartmental", "hoc", "select", "working"}
)
"""Before "Committee", these leave open what it is for; what follows "on" says it."""
_AD_HOC = frozenset({"inter-agency", "interdepartmental", "hoc", "working", "select"})
_RIGHT = frozenset({"liaison", "relations", "ties", "cooperation", "friendship"})


class _Place(NamedTuple):
    """A token within a run of people."""

    tokens: tuple[Token, ...]
    start: int
    """Where the run begins."""
    at: int
    role: str
    """`senders`, `recipients`, `participants`, `via`, or `head` for what stands before the kind."""


def run_end(tokens: tuple[Token, ...], start: int, *, role: str) -> int:
    """The index of the token at which a run of people, begun at `start`, ends."""
    at = start
    while at < len(tokens) and (_goes_on(tokens, start, at) or not _stops(_Place(tokens, start, at, role))):
        at += 1
    while at > start and role != "head" and tokens[at - 1].type in {"comma", "stop"}:
        at -= 1
    while at > start and tokens[at - 1].type == "word" and tokens[at - 1].lower in {"and", "or", "the", "of"}:
        at -= 1
    if role != "head" and at < len(tokens) and phrase_at(tokens, at) is not None:
        while at > start and tokens[at - 1].lower in _SITTING:  # "the Politburo Plenary Session"
            at -= 1
    return at


def after_run(tokens: tuple[Token, ...], at: int) -> int:
    """Where a subject that runs on at `at` ends: at a quotation, a bracket, or a comma before a number or marking."""
    while at < len(tokens):
        token = tokens[at]
        if token.type in {"quote", "bracket", "paren"}:
            return at
        if (
            token.type == "comma"
            and at + 1 < len(tokens)
            and (_is_value(tokens, at + 1) or tokens[at + 1].lower == "by")
        ):
            return at
        at += 1
    return at


def _is_value(tokens: tuple[Token, ...], at: int) -> bool:
    return bool(number_at(tokens, at)[0] or code_at(tokens, at) or marking_at(tokens, at))


def _goes_on(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether a plain word or an initial stands here, and no possessor before it; the most are such."""
    token = tokens[at]
    if at == 0 or token.type != "word" or not _is_plain(token.text, token.lower):
        return False
    return at == start or not tokens[at - 1].lower.endswith(_POSSESSIVE)


def _stops(place: _Place) -> bool:
    tokens, at = place.tokens, place.at
    token = tokens[at]
    if token.type != "word":
        return _stops_at_mark(place)
    if is_initial(token):
        return False
    named_near = token.lower == "near" and at + 1 < len(tokens) and tokens[at + 1].lower in {"east", "eastern"}
    if (token.lower in _ALWAYS_STOP and not named_near) or phrase_at(tokens, at) is not None or _stops_after(place):
        return True
    keeps = _KEEPS.get(token.lower)
    return not (keeps(place) if keeps else _belongs(tokens, at))


@lru_cache(maxsize=8_192)
def _is_plain(text: str, lower: str) -> bool:
    """Whether a word is an initial, or stands in names and opens no clause, kind or number."""
    if abbreviates_name(text, lower):
        return True
    stops = lower in _ALWAYS_STOP or lower in _KEEPS or may_open_number(text) or begins_phrase(lower)
    return not stops and _can_be_named(text, lower)


def _stops_at_mark(place: _Place) -> bool:
    """Whether a comma, point, quotation or bracket ends the run."""
    tokens, start, at = place.tokens, place.start, place.at
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.type == "comma":
        return _ends_at_comma(tokens, at, place.role)
    if token.type in {"bracket", "paren"}:
        opens = at == start and (following is None or following.type != "word")
        return token.lower.startswith(("via ", "for ", "to ", "from ")) or opens
    if token.type == "quote":
        return at == start or tokens[at - 1].lower not in {"the", "of"} or len(token.text) >= _LONG_QUOTATION
    if token.text in {"-", "–", "—"} and at > start:
        return not _names_somebody(tokens, at + 1)
    return not (place.role == "head" and token.text == ":")


def _stops_after(place: _Place) -> bool:
    """Whether what stands before the token ended the run: a possessor, or a body before the document's number."""
    if place.at == place.start:
        return False
    possessed = place.role != "head" and _possessed(place.tokens, place.at - 1)
    return possessed or _numbered(place.tokens, place.at)


def _belongs(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word can stand in the name of a person, office, body or place."""
    return _can_be_named(tokens[at].text, tokens[at].lower) or _ordinal(tokens, at)


@lru_cache(maxsize=8_192)
def _can_be_named(text: str, lower: str) -> bool:
    return lower in lexicon.OFFICES or lower in lexicon.BODIES or lower in _SMALL or _capitalised(text, lower)


def _numbered(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the number at `at` is the document's, not that of a body: "Hospital No. 39"."""
    return tokens[at - 1].lower not in _NUMBERED and bool(number_at(tokens, at)[0])


def _possessed(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether token `at` is a possessor of something that is no body: "Zhou Enlai's Reception"."""
    lower = tokens[at].lower
    if not lower.endswith(_POSSESSIVE):
        return False
    stem = lower.removesuffix("s").removesuffix("'")
    if stem in lexicon.COLLECTIVE:
        return False
    if lexicon.is_common(stem) and stem not in lexicon.OFFICES:
        return False
    return not any(following.lower in lexicon.BODIES for following in tokens[at + 1 : at + 4])


def _capitalised(text: str, lower: str) -> bool:
    first = text[:1]
    return first.isupper() or first in "'’‘ʿ" or lower in lexicon.PARTICLES or _inner_capital(text)


def _inner_capital(text: str) -> bool:
    """“al-Assad”, “d'Estaing”, and names in scripts without capitals."""
    first = text[:1]
    return any(character.isupper() for character in text[:4]) or (first.isalpha() and first == first.upper())


def _ordinal(tokens: tuple[Token, ...], at: int) -> bool:
    """“the 2nd Division”, “the 15 Plenum”, “Dispensary No. 2”."""
    text = tokens[at].text
    if not text[:1].isdigit() or at + 1 > len(tokens):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    previous = tokens[at - 1].lower if at else ""
    if previous in {"no", "nr", "№"} or (previous in _NUMBERED and text.isdigit() and len(text) < _LONG_NUMBER):
        return True
    return following is not None and following.type == "word" and following.lower not in lexicon.MONTHS


def _ends_at_comma(tokens: tuple[Token, ...], at: int, role: str) -> bool:
    """Whether what follows a comma names nobody."""
    if at + 1 >= len(tokens) or role == "head":
        return role != "head"
    following = tokens[at + 1]
    if following.lower in lexicon.VENUES and at + 2 < len(tokens) and tokens[at + 2].lower in {"of", "no"}:
        return True
    if following.type == "paren" or is_initial(following) or following.lower in {"and", "&", "et", "others"}:
        return False
    return _opens_clause(tokens, at + 1) or not _names_somebody(tokens, at + 1)


def _opens_clause(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number, marking, kind, date, clause or plain small word stands at `at`."""
    token = tokens[at]
    if token.type != "word" or _is_value(tokens, at) or phrase_at(tokens, at) is not None:
        return True
    ordinal = token.lower.endswith(("st", "nd", "rd", "th")) and at + 1 < len(tokens) and _belongs(tokens, at + 1)
    digits = token.text[:1].isdigit() and not (ordinal and tokens[at + 1].lower not in lexicon.MONTHS)
    if token.lower in _ALWAYS_STOP or digits or token.lower in lexicon.MONTHS:
        return True
    small = token.text[:1].islower()
    return small and token.lower not in _SMALL_IN_NAMES


def _names_somebody(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the words up to the next comma could name somebody: a name, an office, a body or a place."""
    words: list[Token] = []
    for token in tokens[at : at + 14]:
        if token.type != "word" or token.lower in {"to", "with", "via", "for"}:
            break
        if token.lower == "and" and not all(lexicon.is_common(word.lower) for word in words):
            break
        words.append(token)
    lowers = [token.lower for token in words]
    if not words or (words[0].lower.endswith("ing") and lexicon.is_common(words[0].lower[:-3])):
        return False
    if any(_possessed(tokens, at + index) for index in range(len(words))):
        return False
    first = 1 if lowers[0] in {"the", "a", "an"} and len(words) > 1 else 0
    if lexicon.place_at(lowers, first) or is_name_word(words[first]) or any(is_acronym(word) for word in words[first:]):
        return True
    if all(low in lexicon.DEMONYMS for low in lowers):
        return True
    return names_body(words[:8]) or any(low in lexicon.COURTESY for low in lowers[:8])


def _next_word(tokens: tuple[Token, ...], at: int) -> int:
    """The index after an article that follows `at`."""
    at += 1
    while at < len(tokens) and tokens[at].lower in {"the", "a", "an"} and not is_initial(tokens[at]):
        at += 1
    return at


def _keeps_to(place: _Place) -> bool:
    """Whether "to" belongs to an office: "Ambassador to Brazil", "Special Assistant to the President"."""
    tokens, start, at, role = place.tokens, place.start, place.at, place.role
    if at == start:
        return False
    lowers = [token.lower for token in tokens]
    previous, following = lowers[at - 1], _next_word(tokens, at)
    later = "to" in lowers[at + 1 :]
    if previous in lexicon.TAKES_ASSISTED:
        served = previous in _SERVING and lowers[at + 1 : at + 2] == ["the"]
        return role in {"recipients", "participants"} or later or served
    if previous not in lexicon.TAKES_TO:
        country = lexicon.place_at(lowers, following, lexicon.COUNTRY_NAMES)
        return bool(country and _accredited(tokens, start, at))
    if lexicon.place_at(lowers, following, lexicon.COUNTRY_NAMES) or "conference" in lowers[following : following + 3]:
        return True
    acronym = previous in lexicon.BODIES and following < len(tokens) and is_acronym(tokens[following])
    if length := lexicon.place_at(lowers, following) or int(acronym):
        named = following + length < len(tokens) and is_name_word(tokens[following + length])
        return role != "senders" or later or named
    return False


def _accredited(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether the run before `at` is an envoy "of" somewhere: "Ambassador of the Republic of Korea to"."""
    lowers = [token.lower for token in tokens[start:at]]
    heads = [index for index, low in enumerate(lowers) if low in lexicon.TAKES_TO]
    if not heads or heads[-1] + 1 >= len(lowers) or lowers[heads[-1] + 1] != "of":
        return False
    following = heads[-1] + 2 + (lowers[heads[-1] + 2 : heads[-1] + 3] == ["the"])
    return lexicon.place_at(lowers, following) == len(lowers) - following


def _keeps_for(place: _Place) -> bool:
    """Whether "for" belongs to an office or body: "Secretary of State for External Affairs"."""
    tokens, start, at = place.tokens, place.start, place.at
    following = _next_word(tokens, at)
    if at == start or following >= len(tokens):
        return False
    word = tokens[following]
    run = [token.lower for token in tokens[start:at]]
    held = run[-1] in lexicon.INSTITUTIONAL and any(low in lexicon.OFFICES for low in run)
    held = held or any(low in lexicon.TAKES_ASSISTED for low in run)
    if run[-1] not in lexicon.TAKES_FOR and not (held and word.lower in lexicon.INSTITUTIONAL):
        return False
    if (run[-1] in _ACCREDITED or run[-1] in lexicon.BODIES) and lexicon.place_at(
        [token.lower for token in tokens], following
    ):
        return True
    return lexicon.is_common(word.lower) and word.lower not in lexicon.OFFICES and word.type == "word"


def _keeps_in(place: _Place) -> bool:
    """Whether "in" tells where somebody is: "the Embassy in Havana"."""
    tokens, start, at = place.tokens, place.start, place.at
    following = _next_word(tokens, at)
    if at == start or following >= len(tokens):
        return False
    word = tokens[following]
    return (
        word.type == "word"
        and word.text[:1].isupper()
        and word.lower not in lexicon.MONTHS
        and (not lexicon.is_common(word.lower) or lexicon.place_at([t.lower for t in tokens], following) > 0)
    )


def _keeps_with(place: _Place) -> bool:
    tokens, start, at = place.tokens, place.start, place.at
    return at > start and tokens[at - 1].lower in _RIGHT


def _keeps_on(place: _Place) -> bool:
    tokens, start, at = place.tokens, place.start, place.at
    if at - 1 < start or at + 1 >= len(tokens):
        return False
    before = tokens[at - 2].lower if at - 2 >= start else ""
    return (
        tokens[at - 1].lower in {"committee", "commission", "subcommittee", "council", "conference", "group"}
        and (before in _FOR_A_SUBJECT or before in lexicon.DEMONYMS or tokens[at - 1].lower == "subcommittee")
        and (tokens[at + 1].lower in lexicon.INSTITUTIONAL or before in _AD_HOC)
        and tokens[at + 1].text[:1].isupper()
    )


def _keeps_at(place: _Place) -> bool:
    """Whether "at" tells where a body is: "Consulate at Tihwa", "Faculty of Physics at Charles University"."""
    tokens, at = place.tokens, place.at
    following = _next_word(tokens, at)
    run = [token.lower for token in tokens[place.start : at]]
    if not any(low in lexicon.BODIES or low in lexicon.OFFICES for low in run):
        return False
    if any(token.lower in _HOUSES for token in tokens[following : following + 3]):
        return True
    lowers = [token.lower for token in tokens[: following + 4]]
    ends = run[-1] in lexicon.BODIES or run[-1] in lexicon.OFFICES or lexicon.place_at(run, len(run) - 1) > 0
    return ends and (lexicon.place_at(lowers, following) > 0 or lowers[following] == "large")


def _keeps_under(place: _Place) -> bool:
    """“Deputy Under Secretary”, “the KGB under the Council of Ministers”."""
    tokens, at = place.tokens, place.at
    following = _next_word(tokens, at)
    if following >= len(tokens):
        return False
    if tokens[following].lower in {"secretary", "secretaries"}:
        return True
    return at > place.start and tokens[following].lower in {"council", "cabinet", "presidium", "ministry"}


_KEEPS: dict[str, Callable[[_Place], bool]] = {
    "to": _keeps_to,
    "for": _keeps_for,
    "in": _keeps_in,
    "with": _keeps_with,
    "on": _keeps_on,
    "at": _keeps_at,
    "under": _keeps_under,
}
