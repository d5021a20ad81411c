"""How far a run of people reaches: up to the next clause, the subject, a date, a number or a kind of document."""

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.numbers import code_at, number_at
from fonds.normalise.correspondents.phrases import phrase_at
from fonds.normalise.correspondents.tokens import Token
from fonds.normalise.correspondents.units import is_acronym, is_initial, is_name_word

_SMALL = frozenset({"of", "the", "a", "an", "and", "&", "et", "al", "others", "other"})
_ALWAYS_STOP = frozenset(
    """from by between via concerning regarding about re requesting conveying transmitting containing enclosing relating
    during after following before through respecting pertaining describing marked dated subject per against among
    until since toward towards upon over under without within into like near as that which who whose is are was were
    meet meets met receives received held convey conveyed forwarded copied""".split()
)
_HOUSES = frozenset({"embassy", "university", "consulate", "mission", "institute", "legation", "academy", "headquarters"})
_UNNUMBERED = frozenset(
    "ministers politburo committee presidium cc cpsu government secretariat party ussr council affairs sed ministry".split()
)
_RIGHT = frozenset({"liaison", "relations", "ties", "cooperation", "friendship"})


def run_end(tokens: tuple[Token, ...], start: int, *, role: str) -> int:
    """The index of the token at which a run of people, begun at `start`, ends."""
    at = start
    while at < len(tokens):
        if _stops(tokens, start, at, role):
            break
        at += 1
    while at > start and role != "head" and tokens[at - 1].type in {"comma", "stop"}:
        at -= 1
    while at > start and tokens[at - 1].type == "word" and tokens[at - 1].lower in {"and", "the", "of"}:
        at -= 1
    return at


def after_run(tokens: tuple[Token, ...], at: int) -> int:
    """Where a subject that runs on at `at` ends: at a quotation, a bracket, or a comma before a number or marking."""
    while at < len(tokens):
        token = tokens[at]
        if token.type in {"quote", "bracket", "paren"}:
            return at
        if token.type == "comma" and at + 1 < len(tokens) and _is_value(tokens, at + 1):
            return at
        at += 1
    return at


def _is_value(tokens: tuple[Token, ...], at: int) -> bool:
    return bool(number_at(tokens, at)[0] or code_at(tokens, at)) or tokens[at].lower in lexicon.MARKINGS


def _stops(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    token = tokens[at]
    if token.type == "comma":
        return _ends_at_comma(tokens, at, role)
    if token.type == "quote" and at > start and tokens[at - 1].lower in {"the", "of"} and len(token.text) < 40:
        return False
    if token.type == "stop" and token.text in {"-", "–", "—"} and at > start:
        return not _names_somebody(tokens, at + 1)
    if token.type in {"stop", "quote"}:
        return not (token.type == "stop" and role == "head" and token.text == ":")
    if token.type in {"bracket", "paren"}:
        opens = at == start and (at + 1 >= len(tokens) or tokens[at + 1].type != "word")
        return token.lower.startswith("via ") or opens
    if is_initial(token):
        return False
    if token.lower in _ALWAYS_STOP or (at > start and _numbered(tokens, at)):
        return True
    if at > start and _possessed(tokens, at - 1) and role != "head":
        return True
    if phrase_at(tokens, at) is not None:
        return True
    keeps = _KEEPS.get(token.lower)
    if keeps is not None:
        return not keeps(tokens, start, at, role)
    if token.lower in lexicon.OFFICES or token.lower in lexicon.BODIES:
        return False
    return not (token.lower in _SMALL or _capitalised(token) or _ordinal(tokens, at))


def _numbered(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the number at `at` is the document's: that after a body which is itself not numbered."""
    return tokens[at - 1].lower in _UNNUMBERED and bool(number_at(tokens, at)[0])


def _possessed(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether token `at` is a possessor of something that is no body: "Zhou Enlai's Reception"."""
    token = tokens[at]
    stem = token.lower.removesuffix("s").removesuffix("'")
    if not token.lower.endswith(("'s", "s'")) or stem in {"people", "worker", "peasant", "women", "youth", "soldier"}:
        return False
    if lexicon.is_common(stem) and stem not in lexicon.OFFICES:
        return False
    return not any(following.lower in lexicon.BODIES for following in tokens[at + 1 : at + 4])


def _capitalised(token: Token) -> bool:
    first = token.text[0]
    return first.isupper() or first in "'’‘ʿ" or (token.lower in lexicon.PARTICLES) or _inner_capital(token)


def _inner_capital(token: Token) -> bool:
    """ "al-Assad", "d'Estaing", and names in scripts without capitals."""
    first = token.text[0]
    return any(character.isupper() for character in token.text[:4]) or (first.isalpha() and first == first.upper())


def _ordinal(tokens: tuple[Token, ...], at: int) -> bool:
    """ "the 2nd Division", "the 15 Plenum", "Dispensary No. 2"."""
    text = tokens[at].text
    if not text[0].isdigit() or at + 1 > len(tokens):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    previous = tokens[at - 1].lower if at else ""
    if previous in {"no", "nr", "№"}:
        return True
    return following is not None and following.type == "word" and following.lower not in lexicon.MONTHS


def _ends_at_comma(tokens: tuple[Token, ...], at: int, role: str) -> bool:
    """Whether what follows a comma names nobody."""
    if at + 1 >= len(tokens):
        return True
    following = tokens[at + 1]
    if role == "head":
        return following.type == "quote" and False
    if following.type == "paren":
        return False
    if following.type != "word" or _is_value(tokens, at + 1):
        return True
    if phrase_at(tokens, at + 1) is not None or following.lower in _ALWAYS_STOP:
        return True
    if is_initial(following) or following.lower in {"and", "&", "et", "others"}:
        return False
    if following.text[0].isdigit() or following.lower in lexicon.MONTHS:
        return True
    if following.text[0].islower() and following.lower not in lexicon.OFFICES | lexicon.PARTICLES | {"the", "a"}:
        return True
    return not _names_somebody(tokens, at + 1)


def _names_somebody(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the words up to the next comma could name somebody: a name, an office, a body or a place."""
    words: list[Token] = []
    for token in tokens[at : at + 14]:
        if token.type != "word" or token.lower in {"to", "and", "with", "via", "for"}:
            break
        words.append(token)
    lowers = [token.lower for token in words]
    if not words or words[0].lower.endswith("ing") and lexicon.is_common(words[0].lower[:-3]):
        return False
    if any(_possessed(tokens, at + index) for index in range(len(words))):
        return False
    first = 1 if lowers[0] in {"the", "a", "an"} and len(words) > 1 else 0
    if lexicon.place_at(lowers, first) or is_name_word(words[first]) or is_acronym(words[first]):
        return True
    return any(low in lexicon.OFFICES or low in lexicon.BODIES or low in lexicon.COURTESY for low in lowers[:8])


def _next_word(tokens: tuple[Token, ...], at: int) -> int:
    """The index after an article that follows `at`."""
    at += 1
    while at < len(tokens) and tokens[at].lower in {"the", "a", "an"} and not is_initial(tokens[at]):
        at += 1
    return at


def _keeps_to(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    """Whether "to" belongs to an office: "Ambassador to Brazil", "Special Assistant to the President"."""
    if at == start:
        return False
    lowers = [token.lower for token in tokens]
    previous, following = lowers[at - 1], _next_word(tokens, at)
    later = any(token.lower == "to" for token in tokens[at + 1 :])
    if previous in lexicon.TAKES_ASSISTED:
        return role in {"recipients", "participants"} or later
    if previous not in lexicon.TAKES_TO:
        country = lexicon.place_at(lowers, following, lexicon.COUNTRY_NAMES)
        return bool(country and _accredited(tokens, start, at) and (later or role != "senders"))
    if lexicon.place_at(lowers, following, lexicon.COUNTRY_NAMES):
        return True
    if lexicon.place_at(lowers, following):
        return previous in lexicon.TAKES_TO and (role != "senders" or later)
    return False


def _accredited(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether the run before `at` is an envoy "of" somewhere: "Ambassador of the Republic of Korea to"."""
    lowers = [token.lower for token in tokens[start:at]]
    heads = [index for index, low in enumerate(lowers) if low in lexicon.TAKES_TO]
    if not heads or heads[-1] + 1 >= len(lowers) or lowers[heads[-1] + 1] != "of":
        return False
    following = heads[-1] + 2 + (lowers[heads[-1] + 2 : heads[-1] + 3] == ["the"])
    return lexicon.place_at(lowers, following) == len(lowers) - following


def _keeps_for(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    """Whether "for" belongs to an office or body: "Secretary of State for External Affairs"."""
    following = _next_word(tokens, at)
    if at == start or following >= len(tokens):
        return False
    word = tokens[following]
    if tokens[at - 1].lower not in lexicon.TAKES_FOR:
        return False
    return lexicon.is_common(word.lower) and word.lower not in lexicon.OFFICES and word.type == "word"


def _keeps_in(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    """Whether "in" tells where somebody is: "the Embassy in Havana"."""
    following = _next_word(tokens, at)
    if at == start or following >= len(tokens):
        return False
    word = tokens[following]
    return word.type == "word" and word.text[0].isupper() and word.lower not in lexicon.MONTHS and (
        not lexicon.is_common(word.lower) or lexicon.place_at([t.lower for t in tokens], following) > 0
    )


def _keeps_with(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    return at > start and tokens[at - 1].lower in _RIGHT


def _keeps_on(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    if at - 1 < start or at + 1 >= len(tokens):
        return False
    before = tokens[at - 2].lower if at - 2 >= start else ""
    return (
        tokens[at - 1].lower in {"committee", "commission", "subcommittee", "council", "conference"}
        and before not in {"central", "olympic", "executive"}
        and tokens[at + 1].lower in lexicon.INSTITUTIONAL
        and tokens[at + 1].text[0].isupper()
    )


def _keeps_at(tokens: tuple[Token, ...], start: int, at: int, role: str) -> bool:
    following = _next_word(tokens, at)
    return at > start and any(token.lower in _HOUSES for token in tokens[following : following + 3]) and any(
        token.lower in lexicon.BODIES or token.lower in lexicon.OFFICES for token in tokens[start:at]
    )


_KEEPS = {
    "to": _keeps_to,
    "for": _keeps_for,
    "in": _keeps_in,
    "with": _keeps_with,
    "on": _keeps_on,
    "at": _keeps_at,
}
