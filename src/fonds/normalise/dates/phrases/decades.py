"""Decades that are named by a word beside a round number: années 1930, anni '30, lata 30., 1930–1940-е годы."""

from fonds.normalise.dates.languages import TENS
from fonds.normalise.dates.languages.meaning import Meaning
from fonds.normalise.dates.phrases.tokens import Token

_NUMBERS = frozenset({Meaning.YEAR, Meaning.NUMBER, Meaning.ORDINAL, Meaning.SHORT_YEAR})
_MAKERS = frozenset({Meaning.DECADE, Meaning.ORDINAL})
_JOINTS = frozenset({Meaning.TO, Meaning.SLASH, Meaning.COMMA, Meaning.AND, Meaning.OR, Meaning.SILENT, Meaning.DECADE})
_WORDS_BEHIND = frozenset({"jahre", "jahren", "годы", "годов", "годах", "гг"})
_ENDINGS_BEHIND = ("er", "-е", "-х")


def decades_named(tokens: list[Token]) -> list[Token]:
    """The tokens, with decades in the place of round numbers where a word makes them so.

    “Années 1934-1936” are years: all numbers that follow have to be round.
    """
    if not any([token.meaning in _MAKERS for token in tokens]):  # noqa: C419 - a third of the time of a generator
        return tokens
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.meaning is Meaning.DECADE:
            found[place] = token._replace(meaning=Meaning.SILENT)
            _make_decades(found, place + 1)
        elif token.meaning is Meaning.ORDINAL and token.text.endswith(_ENDINGS_BEHIND) and _is_followed(tokens, place):
            found[place] = _decade(token)
    return found


def _is_followed(tokens: list[Token], place: int) -> bool:
    """True of the 30er in "30er Jahre" and "20er und 30er Jahre"."""
    is_round = tokens[place].value >= 20 and tokens[place].value % 10 == 0
    behind = next((token for token in tokens[place + 1 :] if token.meaning not in _JOINTS - {Meaning.SILENT}), None)
    if behind and behind.meaning is Meaning.ORDINAL and behind.text.endswith(_ENDINGS_BEHIND):
        behind = next((token for token in tokens[place + 3 :]), None)
    return is_round and behind is not None and behind.text in _WORDS_BEHIND


def _make_decades(tokens: list[Token], start: int) -> None:
    """Replace the numbers from `start` on, as far as nothing but joints stands between them."""
    places = []
    for place in range(start, len(tokens)):
        token = tokens[place]
        if token.meaning is Meaning.OTHER and token.text in TENS:
            tokens[place] = token._replace(meaning=Meaning.NUMBER, value=TENS[token.text])
        elif token.meaning is Meaning.SPAN or token.meaning in _JOINTS:
            continue
        elif token.meaning not in _NUMBERS:
            break
        places.append(place)
    if len(places) > 1 and tokens[places[-1]].value < 20 and tokens[places[-1] + 1 :]:
        places.pop()  # the number of a century: lata 30. 20 wieku
    if all(tokens[place].value % 10 == 0 and tokens[place].value >= 10 for place in places):
        for place in places:
            tokens[place] = _decade(tokens[place])


def _decade(token: Token) -> Token:
    if token.meaning is Meaning.YEAR:
        digits = token.text[:2] + "XX" if token.text.endswith("00") else token.text[:3] + "X"
        return Token(Meaning.SPAN, digits, 0, token.language, "decade")
    return Token(Meaning.SHORT_YEAR, token.text, token.value, token.language, "short_decade")
