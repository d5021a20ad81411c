"""What stands between the clauses of a title: points, quotations, brackets, numbers, dates, times, markings."""

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.marks import marking_at, without_marks
from fonds.normalise.correspondents.numbers import code_at, number, number_at
from fonds.normalise.correspondents.phrases import phrase_at
from fonds.normalise.correspondents.state import State
from fonds.normalise.correspondents.tokens import Token, tokenise

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_BEFORE_KIND = frozenset(
    "a an the brief urgent short secret confidential handwritten untitled draft special final preliminary".split()
).union(lexicon.DEMONYMS)


def read_point(state: State) -> bool:
    """Points, quotations and brackets."""
    token = state.tokens[state.at]
    if token.type in {"comma", "stop"}:
        state.fresh = True
    elif token.type == "quote":
        state.quoted = state.quoted or token.text
    elif token.type in {"bracket", "paren"}:
        _bracket(state, token)
    else:
        return False
    state.at += 1
    return True


def _bracket(state: State, token: Token) -> None:
    if token.lower.startswith("via "):
        state.through(tokenise(state.title[: token.end], token.start)[1:])
        return
    if token.lower.startswith(("for ", "to ")):
        state.add("recipients", tokenise(state.title[: token.end], token.start)[1:])
        return
    inner = tokenise(token.text)
    if state.kind is None and not state.quoted:
        state.kind = kind_of_quotation(token.text)
    if inner:
        values, after = number_at(inner, 0)
        if values and after == len(inner):
            state.numbers.extend(number(value, state.kind) for value in values)


def read_value(state: State) -> bool:
    """Numbers, dates and markings of secrecy."""
    tokens, at = state.tokens, state.at
    if _date(state) or _time(state):
        return True
    if not state.closed or state.fresh:
        values, after = number_at(tokens, at)
        if not values and state.fresh and state.at and tokens[at - 1].type == "comma" and (code := code_at(tokens, at)):
            values, after = (code,), at + 1
        if values:
            state.numbers.extend(number(value, state.kind) for value in values)
            state.at = after
            return True
    return _marking(state)


def _date(state: State) -> bool:
    start = state.tokens[state.at].start
    for first, last in state.dates:
        if first <= start < last:
            while state.at < len(state.tokens) and state.tokens[state.at].start < last:
                state.at += 1
            state.fresh = False
            return True
    return False


def _time(state: State) -> bool:
    """A time of day: "10:30 a.m., Tuesday"."""
    tokens, at = state.tokens, state.at
    last = at
    while last < len(tokens) and last < at + 4 and (tokens[last].text[:1].isdigit() or tokens[last].text == ":"):
        last += 1
    if last > at and last < len(tokens) and tokens[last].lower in {"a.m", "p.m", "am", "pm", "hours"}:
        state.at = last + 1
        return True
    if tokens[at].lower in _WEEKDAYS:
        state.at += 1
        return True
    return False


def _marking(state: State) -> bool:
    length = marking_at(state.tokens, state.at)
    state.at += length
    return length > 0


def kind_of_quotation(quoted: str) -> str | None:
    """The kind that heads a quoted title or what follows a colon in it; None where none does."""
    tokens, _ = without_marks(tokenise(quoted))
    starts = [0, *(index + 1 for index, token in enumerate(tokens) if token.text == ":")]
    for start in starts:
        end = start
        while end < min(len(tokens), start + 3):
            if phrase := phrase_at(tokens, end):
                return phrase.code
            if tokens[end].type != "word" or tokens[end].lower not in _BEFORE_KIND:
                break
            end += 1
    return None
