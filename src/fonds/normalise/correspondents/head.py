"""The head of a title: marks, who stands before the kind, and the kind; or "X to Y" without one."""

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.extent import run_end
from fonds.normalise.correspondents.marks import add
from fonds.normalise.correspondents.numbers import bare_at
from fonds.normalise.correspondents.people import read_people
from fonds.normalise.correspondents.phrases import ORDINALS, Phrase, phrase_at
from fonds.normalise.correspondents.state import JOURNALS, KNOWN, SUBJECT, State, is_possessive, trimmed
from fonds.normalise.correspondents.tokens import Token, tokenise
from fonds.normalise.correspondents.units import is_initial, names_body

_DESCRIBING = frozenset("untitled undated unsigned handwritten top secret confidential urgent newspaper".split())
_RECEIVE = frozenset({"receives", "received"})
_ARTICLED = 2
_NAMED_IN = 8
_PLAIN = frozenset(
    """official embassy short two three several weekly monthly daily annual preliminary final follow-up personal
    special joint open new additional brief oral political military economic situation background second third
    internal working original supplementary""".split()
)
"""What documents are called that are nobody's: "Embassy Telegram", "Follow-up Letter"."""
_AFTER_RECIPIENTS = SUBJECT | {"via", "for", "through"}
_HEADS = lexicon.BODIES | lexicon.OFFICES
_MEET = frozenset({"meet", "meets", "met"})


def read_head(state: State) -> None:
    """Originator, body or possessor, and the kind; or "X to Y" without a kind."""
    _from_the_journal(state)
    _text_of(state)
    _quoted_first(state)
    _dated_first(state)
    possessor = _possessor_in_bracket(state)
    start = state.at
    end = run_end(state.tokens, start, role="head")
    phrase = phrase_at(state.tokens, end) if end < len(state.tokens) else None
    while phrase and end + phrase.length < len(state.tokens):  # "Intelligence Information Cable" is a cable
        following = phrase_at(state.tokens, end + phrase.length)
        if following is None or following.code is None or phrase.code is None or _is_bare(state, end + phrase.length):
            break
        end, phrase = end + phrase.length, following
    if phrase is None:
        _without_kind(state, start, end)
        return
    state.at = end
    _take(state, phrase)
    if not possessor:
        _prefix(state, start, end)


def _from_the_journal(state: State) -> None:
    if len(state.tokens) > 2 and state.tokens[0].lower == "from":
        at = 1 + (state.tokens[1].lower == "the")
        phrase = phrase_at(state.tokens, at)
        if phrase and phrase.code:
            state.at = at
        for index in range(2, min(len(state.tokens), _NAMED_IN)):  # "From Puzanov's Journal"
            if state.tokens[index].lower in JOURNALS and is_possessive(state.tokens[index - 1]):
                state.at = 1


def _text_of(state: State) -> None:
    """“Text of a Telegram”: the telegram."""
    at = 2 + (len(state.tokens) > _ARTICLED and state.tokens[2].lower in {"a", "an", "the"})
    opens = len(state.tokens) > at and state.tokens[0].lower in {"text", "texts"} and state.tokens[1].lower == "of"
    if opens and phrase_at(state.tokens, at) is not None:
        state.at = at


def _quoted_first(state: State) -> None:
    """“'The Great Leader,' Speech by”: the quotation before the kind."""
    at = state.at
    while at < len(state.tokens) and state.tokens[at].type in {"quote", "comma", "stop"}:
        state.quoted = state.quoted or state.tokens[at].text * (state.tokens[at].type == "quote")
        at += 1
    if state.quoted and at < len(state.tokens):
        state.at = at


def _dated_first(state: State) -> None:
    """“A 7 April 1967 Conversation with”: the date before the kind."""
    at = state.at + (state.tokens[state.at].lower in {"a", "an", "the"})
    first = at
    while at < len(state.tokens) and any(start <= state.tokens[at].start < end for start, end in state.dates):
        at += 1
    if first < at < len(state.tokens):
        state.at = at


def _possessor_in_bracket(state: State) -> bool:
    """“[Mao Zedong's] Audience with”: the bracket is the possessor."""
    token = state.tokens[state.at] if state.at < len(state.tokens) else None
    if token and token.type == "bracket" and token.lower.endswith(("'s", "’s")):
        inner = tokenise(state.title[: token.end - 2], token.start)
        state.add("participants", inner)
        state.at += 1
        return True
    return False


def _take(state: State, phrase: Phrase) -> None:
    """The kind, and the number right after it."""
    state.kind, state.talk, state.word = phrase.code, phrase.talk, phrase.word
    if phrase.word == "summary":
        add(state.marks, "summary")
    state.at += phrase.length
    state.fresh = True
    state.bare()


def _prefix(state: State, start: int, end: int) -> None:
    """Who stands before the kind."""
    prefix = _without_adjectives(_described(state.tokens[start:end]))
    if not prefix or any(token.text == ":" for token in prefix[:-1]) or all(t.lower in _PLAIN for t in prefix):
        return
    if prefix[-1].type in {"comma", "stop"}:
        state.originated = state.add("senders", trimmed(prefix))
        if state.kind == "record-of-conversation" and len(state.sides["senders"]) > 1:
            state.sides["participants"], state.sides["senders"] = state.sides["senders"], []
        return
    if is_possessive(prefix[-1]):
        state.possessors(prefix)
        return
    following = state.tokens[state.at].lower if state.at < len(state.tokens) else ""
    if names_body(prefix) or any(_is_agency(token) for token in prefix):
        together = state.kind == "interview" or (state.talk and following == "with")
        state.add("participants" if together else "senders", prefix)
        return
    people = read_people(state.title, _names_joined(prefix))
    if not people.units or any(unit.type != "person" for unit in people.units):
        return
    if state.talk and (len(prefix) > 1):
        state.store("participants", people.units, people.aliases)
    elif state.kind in JOURNALS or len(people.units) > 2 or following == "to" or is_initial(prefix[0]):
        state.store("senders", people.units, people.aliases)


def _is_bare(state: State, at: int) -> bool:
    return bool(bare_at(state.tokens, at))


def _without_kind(state: State, start: int, end: int) -> None:
    tokens = state.tokens
    state.fresh = False
    if (end >= len(tokens) and not state.quoted) or end == start:
        state.at = start
        return
    people = read_people(state.title, trimmed(tokens[start:end]))
    known = bool(people.units) and all(unit.type in KNOWN for unit in people.units)
    if known and end >= len(tokens):  # the quotation stands before its originator
        state.store("senders", people.units, people.aliases)
        state.at = end
    elif end >= len(tokens):
        state.at = start
    elif known and tokens[end].type == "quote" and tokens[end - 1].type in {"comma", "stop"}:
        state.store("senders", people.units, people.aliases)
        state.at = end
    elif known and tokens[end].lower == "to" and tokens[end - 1].type != "stop" and not _owns(tokens[start:end]):
        after = run_end(tokens, end + 1, role="recipients")
        others = read_people(state.title, tokens[end + 1 : after])
        ends = after >= len(tokens) or tokens[after].type != "word" or tokens[after].lower in _AFTER_RECIPIENTS
        if ends and others.units and all(unit.type in KNOWN for unit in others.units):
            state.store("senders", people.units, people.aliases)
            state.at = end
    elif known and tokens[end].lower in _RECEIVE:
        state.store("participants", people.units, people.aliases)
        state.talk = True
        state.at = end
    elif known and tokens[end].lower in _MEET and len(people.units) > 1:
        state.store("participants", people.units, people.aliases)
        state.at = end + 1


def _owns(tokens: tuple[Token, ...]) -> bool:
    """“Kissinger's Trip to Beijing”: a thing goes there, nobody writes."""
    return any(is_possessive(token) and not names_body(tokens[index:]) for index, token in enumerate(tokens, start=1))


def _without_adjectives(prefix: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands before the kind, without what describes the kind: "Background", "Top Secret", "Official"."""
    last = max((index for index, token in enumerate(prefix) if token.type == "comma"), default=-1)
    if last >= 0 and all(_describes(token) for token in prefix[last + 1 :]):
        return prefix[: last + 1]
    owner = next((index for index, token in enumerate(prefix) if is_possessive(token)), None)
    if owner is not None and len(prefix) > owner + 1 and all(_describes_owned(token) for token in prefix[owner + 1 :]):
        return prefix[: owner + 1]
    return prefix


def _described(prefix: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words before a kind without "Untitled", "Top Secret" before them and "Ninth" after them."""
    first = next((index for index, token in enumerate(prefix) if token.lower not in _DESCRIBING), len(prefix))
    prefix = prefix[first:]
    while len(prefix) > 1 and prefix[-1].lower in ORDINALS:
        prefix = prefix[:-1]
    return prefix


def _describes(token: Token) -> bool:
    """Whether a word says what sort of document it is, not whose."""
    if token.type != "word" or token.lower in lexicon.BODIES:
        return False
    return token.lower == "official" or (lexicon.is_common(token.lower) and token.lower not in lexicon.OFFICES)


def _describes_owned(token: Token) -> bool:
    """Whether a word between the possessor and the kind says what sort it is: "Preparatory", "1967", "Moscow"."""
    return token.type == "word" and token.lower not in _HEADS and not is_possessive(token)


def _names_joined(prefix: tuple[Token, ...]) -> tuple[Token, ...]:
    """“Gromyko-Andropov-Ustinov” as three names."""
    if len(prefix) != 1 or prefix[0].text.count("-") < 2:
        return prefix
    tokens: list[Token] = []
    at = prefix[0].start
    for name in prefix[0].text.split("-"):
        if tokens:
            tokens.append(Token("comma", at - 1, at, ",", ","))
        tokens.append(Token("word", at, at + len(name), name, name.lower()))
        at += len(name) + 1
    return tuple(tokens)


def _is_agency(token: Token) -> bool:
    if token.text in {"CC", "CP"}:
        return True
    return token.text.isupper() and len(token.text) > 2 and token.text not in lexicon.ACRONYMS_OF_PLACES
