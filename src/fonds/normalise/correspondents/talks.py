"""Talks and meetings that a clause names: "on the Meeting with", "of the Session of the", the town where people met."""

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.extent import after_run, run_end
from fonds.normalise.correspondents.phrases import FILLERS, ORDINALS, phrase_at
from fonds.normalise.correspondents.state import State
from fonds.normalise.correspondents.tokens import Token
from fonds.normalise.correspondents.units import is_name_word

_ABOUT = frozenset({"on", "about", "regarding", "concerning"})
_BEFORE_TALKS = _ABOUT | {"from", "of"}


def talk_about(state: State, at: int) -> bool:
    """“Information on the Meeting with”: those who met are read, if nobody has been yet."""
    word = state.tokens[state.at].lower
    if state.talk or state.sides["participants"] or state.sides["recipients"]:
        return False
    if any(state.sides.values()) and word not in _BEFORE_TALKS:
        return False
    while at < len(state.tokens) and (state.tokens[at].lower in FILLERS or state.tokens[at].text[:1].isdigit()):
        at += 1
    phrase = phrase_at(state.tokens, at) if at < len(state.tokens) else None
    after = at + phrase.length if phrase else at
    if phrase is None or not phrase.talk or after >= len(state.tokens):
        return False
    if state.tokens[after].lower not in {"with", "between"} and not _of_with(state, after):
        return False
    if word in _ABOUT:
        state.subject = state.title[state.tokens[at].start : state.tokens[after_run(state.tokens, at) - 1].end]
    state.talk, state.closed = True, False
    state.go(after)
    return True


def _of_with(state: State, at: int) -> bool:
    """“a Conversation of X with Y”."""
    end = run_end(state.tokens, at + 1, role="participants")
    return state.tokens[at].lower == "of" and at + 1 < end < len(state.tokens) and state.tokens[end].lower == "with"


def before_town(state: State, start: int, end: int) -> int:
    """“Meeting of the Delegations, Moscow”: the comma before the town where people met."""
    commas = [index for index in range(start, end) if state.tokens[index].type == "comma"]
    if not commas:
        return _before_venue(state, start, end)
    town = state.tokens[commas[-1] + 1 : end]
    lowers = [token.lower for token in town]
    alone = len(commas) == 1 and len(town) == 1 and is_name_word(town[0])
    after_body = alone and state.tokens[commas[0] - 1].lower in lexicon.BODIES
    return commas[-1] if lowers and (after_body or lexicon.place_at(lowers, 0) == len(lowers)) else end


def _before_venue(state: State, start: int, end: int) -> int:
    """“Session of the Politburo in Moscow”: the "in" before the place where a body met, not where it is."""
    run = [token.lower for token in state.tokens[start:end]]
    if "in" not in run or not state.kind or lexicon.SEATED & set(run) or not lexicon.BODIES & set(run):
        return end
    return start + run.index("in")


def _words(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens of "the Meeting of the" stand before the body that met."""
    start = at
    while (
        at < len(tokens)
        and tokens[at].type == "word"
        and (tokens[at].lower in FILLERS or tokens[at].text[:1].isdigit() or tokens[at].lower in ORDINALS)
    ):
        at += 1
    phrase = phrase_at(tokens, at) if at < len(tokens) else None
    index = at + phrase.length if phrase and phrase.length == 1 else at
    if phrase and index < len(tokens) and tokens[index].lower == "of":
        return index + 1 - start
    return 0


def of_meeting(state: State) -> int:
    """How many tokens from the cursor on stand before the body that met."""
    return 1 + _words(state.tokens, state.at + 1)
