"""A title cut into words, points, quotations and brackets; quotations and brackets stay whole."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

LONGEST = 2_000
"""Characters of a title that are read; what follows is no title any more."""

TokenType = Literal["word", "comma", "stop", "quote", "paren", "bracket"]

_WORD = re.compile(r"(?:[^\s,;:()\[\]\"“”„«»]|(?<=\w)\([bбmU]\)|(?<=\d),(?=\d{3}(?!\d)))+")  # VKP(b) is one word
_SINGLE = "'‘’‛"
_SPACED_WORD = re.compile(rf"\s*(?![({_SINGLE}])({_WORD.pattern})")
"""A word that nothing but white space stands before; what single marks and brackets open is looked at more closely."""
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "''": "''"}
_ABBREVIATION = re.compile(
    r"(?:[^\W\d_]{1,2}\.)+(?:-[^\W\d_]\.)?|(?:Cdes?|Com|Comr|Mrs?|Ms|Dr|Prof|Gen|Col|Maj|Lt|Capt|Cmdr|Adm|Amb|Sen|Rep|Gov|Hon|Rev|"
    r"Sgt|St|Jr|Sr|No|Nos|Nr|Num|tov|тов|Dept|Govt|Min|Sec|Asst|etc|al|Ukr|Acad|cf|approx|ca|Inc|Co|Ltd|vs|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Messrs|[Aa]\.m|[Pp]\.m|Ya|Yu|Zh|Sh|Ch|Kh|Ts)\.",
)


@dataclass(slots=True)  # not frozen: that makes making them three times as slow
class Token:
    """A piece of a title."""

    type: TokenType
    start: int
    end: int
    text: str
    """As found; of a quotation or bracket what stands within."""
    lower: str
    """Lower case, without a point at the end of a word and with straight apostrophes."""
    spaced: bool = True
    """Whether white space (or nothing) stands before it."""


def tokenise(title: str, start: int = 0) -> tuple[Token, ...]:
    """The tokens of `title` from `start`, with their offsets in it."""
    tokens: list[Token] = []
    end, at = min(len(title), start + LONGEST), start
    while at < end:
        if match := _SPACED_WORD.match(title, at, end):
            first, last = match.span(1)
            _add_word(tokens, match[1], first, last, first > at or first == 0 or title[first - 1].isspace())
            at = last
            continue
        if title[at].isspace():
            at += 1
            continue
        found = _next(title, at, end)
        tokens.extend(found)
        at = max(at + 1, found[-1].end + closing(title, found[-1]))
    _name_letters(tokens)
    return tuple(tokens)


def _name_letters(tokens: list[Token]) -> None:
    """A capital A that no word follows which an article could stand before is a letter, as in "between A and B"."""
    for place, token in enumerate(tokens):
        if token.text == "A":
            following = tokens[place + 1] if place + 1 < len(tokens) else None
            if following is None or following.type != "word" or following.lower in _AFTER_A_NAME:
                token.lower = "a."


def closing(title: str, token: Token) -> int:
    """How many characters after what stands within a quotation or bracket close it."""
    if token.type in {"paren", "bracket"}:
        return int(token.end < len(title) and title[token.end] in ")]")
    if token.type != "quote":
        return 0
    return 2 if title.startswith("''", token.end) else int(token.end < len(title) and title[token.end] in "\"”“»'’‘‛")


def _next(title: str, at: int, end: int) -> list[Token]:
    spaced = at == 0 or title[at - 1].isspace()
    character = title[at]
    if character in "([":
        return [_enclosed(title, at, end, spaced=spaced)]
    if character in ";:)]":
        return [Token("stop", at, at + 1, character, character, spaced)]
    if character == ",":
        return [Token("comma", at, at + 1, ",", ",", spaced)]
    if quotation := _quotation(title, at, end, spaced=spaced):
        return [quotation]
    tokens: list[Token] = []
    if match := _WORD.match(title, at, end):
        _add_word(tokens, match[0], at, match.end(), spaced)
        return tokens
    return [Token("stop", at, at + 1, character, character, spaced)]  # a closing mark that nothing opened


def _add_word(tokens: list[Token], text: str, start: int, end: int, spaced: bool) -> None:  # noqa: FBT001 - as in Token
    """Add a word, and the full stop after it unless it abbreviates."""
    type_, bare, lower = _word(text)
    last = start + len(bare)
    tokens.append(Token(type_, start, last, bare, lower, spaced))
    if last < end:
        tokens.append(Token("stop", last, end, ".", ".", spaced=False))


@lru_cache(maxsize=8_192)
def _word(text: str) -> tuple[TokenType, str, str]:
    """Whether it is a word or a dash, the word without a full stop that ends a sentence, and its lower case."""
    if text in {"-", "--", "–", "—", "/", "|"}:
        return "stop", text, text
    bare = text
    if text.endswith(".") and len(text) > 1 and not _ABBREVIATION.fullmatch(text):
        bare = text.rstrip(".") or text
    lower = bare.lower().translate(_STRAIGHT).rstrip(".")
    return "word", bare, lower or bare


_AFTER_A_NAME = frozenset("and to from with via on for by".split())
_STRAIGHT = str.maketrans(dict.fromkeys("‘’‛ʹʼ`´", "'"))


def _enclosed(title: str, at: int, end: int, *, spaced: bool) -> Token:
    """A bracket with what it holds, brackets within it too; an unclosed one runs to the end."""
    opening = title[at]
    closing = ")" if opening == "(" else "]"
    depth = 0
    last = end
    for index in range(at, end):
        if title[index] == opening:
            depth += 1
        elif title[index] == closing:
            depth -= 1
            if depth == 0:
                last = index
                break
    inner = title[at + 1 : last]
    return Token("paren" if opening == "(" else "bracket", at + 1, last, inner, inner.lower(), spaced)


def _quotation(title: str, at: int, end: int, *, spaced: bool) -> Token | None:
    """A quotation that opens here; a single mark opens one only where a space or bracket stands before it."""
    opening = "''" if title.startswith("''", at) else title[at]
    if opening in _PAIRS:
        start = at + len(opening)
        places = [title.find(mark, start, end) for mark in ((_PAIRS[opening]),) if mark] if opening == "''" else []
        if opening != "''":
            places = [title.find(mark, start, end) for mark in _PAIRS[opening]]
        last = min((place for place in places if place >= 0), default=end)
    elif opening in _SINGLE and spaced and at + 1 < end and not title[at + 1].isspace():
        start = at + 1
        last = _single_end(title, start, end)
    else:
        return None
    inner = title[start:last]
    return Token("quote", start, last, inner, inner.lower(), spaced)


def _single_end(title: str, start: int, end: int) -> int:
    """Where a quotation in single marks ends: at a mark that closes a clause, not at an apostrophe."""
    last = -1
    for index in range(start + 1, end):
        if title[index] not in _SINGLE:
            continue
        after = title[index + 1 : index + 2]
        if after and after.isalnum():
            continue
        last = index
        rest = title[index + 1 : index + 3].lstrip()
        if not after or after in ",;:)]." or title[index - 1] != "s" or rest[:1] in {"(", "["}:
            return index
    return end if last < 0 or title[last - 1 : last] == "s" else last
