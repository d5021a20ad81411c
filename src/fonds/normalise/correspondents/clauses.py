"""The clauses of a title after its kind: from, to, of, for, between, with, via, comma style, and the subject.

To add a clause, write its function and list it in `_CLAUSES` under the words that open it.
"""

from collections.abc import Callable

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.asides import read_point, read_value
from fonds.normalise.correspondents.extent import after_run, run_end
from fonds.normalise.correspondents.people import read_people
from fonds.normalise.correspondents.phrases import Phrase, phrase_at
from fonds.normalise.correspondents.state import JOURNALS, KNOWN, SUBJECT, Role, State, is_possessive, only_places
from fonds.normalise.correspondents.talks import before_town, of_meeting, talk_about
from fonds.normalise.correspondents.tokens import Token
from fonds.normalise.correspondents.units import Unit, is_name_word

_FORMS_OF_TALK = frozenset({"record-of-conversation", "memorandum-of-conversation"})
_OF_MEETINGS = frozenset({"minutes", "protocol", "transcript", "resolution", "decree"})
_SENT = frozenset(
    """dated presented given submitted sent addressed delivered handed distributed circulated written drafted prepared
    issued received taken recorded held transmitted forwarded made kept adopted approved signed compiled""".split()
)
_LISTS = frozenset(
    """interrogation list biography autobiography chronology inventory constitution summary overview analysis
    assessment review study digest""".split()
)
_OF_THINGS = frozenset({"other", "transcript", "information", "resolution", "proposal", "protocol", "minutes"})
_CIRCUMSTANCES = frozenset({"at", "in", "during", "after", "following", "before", "marked", "with"})
_TOPICAL = SUBJECT | {"of"}
_VERB_AND_TO = 2
_INTERVIEWS = frozenset({"interview", "oral-history"})
_OCCASIONS = frozenset(
    """congratulations congratulation condolences condolence greetings thanks credence sympathy intent understanding
    instruction protest solidarity support gratitude recommendation transmittal apology resignation complaint
    introduction friendship""".split()
)


def read_clauses(state: State) -> None:
    """Everything after the head, until nothing more is understood."""
    while state.at < len(state.tokens):
        before = state.at
        if not read_point(state) and not read_value(state):
            _clause(state)
        if state.at == before:
            state.at += 1


def _clause(state: State) -> None:
    token = state.tokens[state.at]
    clause = _CLAUSES.get(token.lower)
    if token.lower == "on" and _before_date(state):
        state.at += 1
    elif state.closed and not state.fresh:
        _topic(state)
    elif clause is not None:
        clause(state)
    elif token.lower in _SENT:
        state.at += 1
    elif token.lower in SUBJECT or not state.fresh:
        _topic(state)
    else:
        _after_comma(state)


def _before_date(state: State) -> bool:
    """Whether a date follows the token at the cursor."""
    following = state.at + 1
    if following >= len(state.tokens):
        return False
    return any(first <= state.tokens[following].start < last for first, last in state.dates)


def _after_comma(state: State) -> None:
    """A second kind, or people in comma style: "Cable, A to B"."""
    phrase = phrase_at(state.tokens, state.at)
    if phrase is not None and _takes_second(state, phrase):
        _second(state, phrase)
        return
    end = run_end(state.tokens, state.at, role="senders")
    if end == state.at:
        _topic(state)
        return
    _comma_style(state, end)


def _takes_second(state: State, phrase: Phrase) -> bool:
    """Whether a kind after a comma is one, not a word of the subject: "Plans for Mao's Visit"."""
    if state.kind is None and not state.word:
        return phrase.code is not None
    if state.sides["recipients"] or state.closed:
        return False
    return state.originated or state.kind in JOURNALS or phrase.talk or not state.sides["senders"]


def _second(state: State, phrase: Phrase) -> None:
    """Where two kinds stand the first wins, except that a journal's record of a talk is a record of a talk."""
    if state.kind is None and (not state.word or not any(state.sides.values())) and not state.originated:
        state.kind, state.word = phrase.code, phrase.word
    if state.kind in JOURNALS and phrase.code in _FORMS_OF_TALK:
        state.kind = phrase.code
        state.sides["participants"].extend(state.sides["senders"])
    state.talk = state.talk or phrase.talk
    state.at += phrase.length
    state.fresh = True
    if phrase.code == state.kind:
        state.bare()


def _comma_style(state: State, end: int) -> None:
    """People after a comma, up to token `end`: senders before "to", parties of a talk, an author; or the subject."""
    if _possessed(state, end):
        return
    following = state.tokens[end] if end < len(state.tokens) else None
    people = read_people(state.title, state.tokens[state.at : end])
    if only_places(people.units) and (following is None or following.type != "word"):
        state.go(end)  # a dateline
        return
    opens = following is not None and following.lower in {"to", "with"}
    settled = bool(state.sides["senders"]) and not only_places(state.sides["senders"])
    known = bool(people.units) and all(unit.type in KNOWN for unit in people.units)
    if not known or (settled and not (opens and state.talk)):
        _topic(state)
        return
    alone = len(people.units) == 1 and people.units[0].type == "body"
    if state.talk and alone and not opens:
        state.store("senders", people.units, people.aliases)
    elif state.talk and not state.sides["participants"]:
        state.store("participants", people.units, people.aliases)
    elif not state.talk:
        if only_places(state.sides["senders"]):  # "from Baku to Moscow, Bagirov to Stalin"
            state.sides["senders"].clear()
            state.sides["recipients"].clear()
        state.store("senders", people.units, people.aliases)
    state.go(end)


def _topic(state: State) -> None:
    """What the document is about; read on at the next point that opens a number, date or quotation."""
    start = state.at
    state.closed = True
    first = start + (state.tokens[start].lower in _TOPICAL)
    if talk_about(state, first):
        return
    end = _before_writers(state, start, after_run(state.tokens, start + 1))
    while first < end and state.tokens[first].type == "stop":
        first += 1
    if _tells_topic(state, start) and first < end and not _dated(state, first, end) and not state.subject:
        state.subject = state.title[state.tokens[first].start : state.tokens[end - 1].end]
    state.go(end)


def _tells_topic(state: State, start: int) -> bool:
    """Whether what begins here is a topic: after a comma, or after "on" and the like; not "Session, 18 June"."""
    word = state.tokens[start].lower
    if word in _TOPICAL:
        return word not in _CIRCUMSTANCES
    return state.fresh and start > 0 and word not in _CLAUSES


def _dated(state: State, first: int, end: int) -> bool:
    """Whether the tokens are nothing but a date."""
    stretch = (state.tokens[first].start, state.tokens[end - 1].end)
    return any(begin <= stretch[0] and stretch[1] <= last for begin, last in state.dates)


def _before_writers(state: State, start: int, end: int) -> int:
    """“Report on the Test, Beria to Stalin”: the comma in a subject after which the writers follow."""
    if state.sides["senders"] or state.sides["recipients"] or state.talk:
        return end
    for comma in range(start, min(end, start + 60)):
        if state.tokens[comma].type != "comma":
            continue
        last = run_end(state.tokens, comma + 1, role="senders")
        if comma + 1 < last < end and state.tokens[last].lower == "to":
            units = read_people(state.title, state.tokens[comma + 1 : last]).units
            if units and all(unit.type == "person" for unit in units):
                state.closed = False
                return comma
    return end


def _possessed(state: State, end: int) -> bool:
    """“Zhou Enlai's Meeting with”: who is named up to `end` has a talk that the next words name."""
    phrase = phrase_at(state.tokens, end) if end < len(state.tokens) else None
    if phrase is None or not phrase.talk or not is_possessive(state.tokens[end - 1]):
        return False
    state.talk = True
    state.possessors(state.tokens[state.at : end])
    state.go(end + phrase.length)
    return True


def _run(state: State, role: Role, skip: int = 1) -> bool:
    """List those who are named after the word at the cursor."""
    start = state.at + skip
    end = run_end(state.tokens, start, role=role)
    if role == "recipients":
        end = _before_dispatch(state, start, end)
    elif state.talk or state.kind in _OF_MEETINGS:
        end = before_town(state, start, end)
    if role != "recipients" and end > start:
        state.at = start
        if _possessed(state, end):
            return True
        state.at = start - skip
    if end < len(state.tokens) and end > start and is_possessive(state.tokens[end - 1]):
        phrase = phrase_at(state.tokens, end)
        if phrase is None or phrase.talk or phrase.code is None:
            _topic(state)
            return False
    elif _runs_into_talk(state, start, end):
        _topic(state)
        return False
    named = state.tokens[start:end]
    if end > start and (state.add(role, named) or (state.kind == "appeal" and _appealed(state, role, named))):
        state.go(end)
        return True
    if role == "senders" and _to_follows(state, end):
        state.go(end)  # "from [Redacted] to": whoever that is, those written to may be known
    else:
        _topic(state)
    return False


def _to_follows(state: State, end: int) -> bool:
    """Whether the next clause, at token `end`, says to whom somebody wrote."""
    written = state.tokens[state.at].lower in {"from", "by", "form"}
    return written and end < len(state.tokens) and state.tokens[end].lower == "to"


def _runs_into_talk(state: State, start: int, end: int) -> bool:
    """“Minutes of Sino-Polish Talks”: the talk's name, nobody's; but “of Politburo Discussions” has a body."""
    phrase = phrase_at(state.tokens, end) if start < end < len(state.tokens) else None
    if phrase is None or state.tokens[end - 1].type != "word":
        return False
    return all(unit.type != "body" for unit in read_people(state.title, state.tokens[start:end]).units)


def _appealed(state: State, role: Role, named: tuple[Token, ...]) -> bool:
    """Appeals go to anybody: "to All Workers"."""
    if role == "recipients":
        named = named[named[0].lower == "the" :]
        start, end = named[0].start, named[-1].end
        state.store(role, (Unit("body", start, end, start, end),), ())
    return role == "recipients"


def _before_dispatch(state: State, start: int, end: int) -> int:
    """“from Baku to Moscow, Bagirov to Stalin”: the comma after a place, where another “to” follows."""
    if end >= len(state.tokens) or state.tokens[end].lower != "to":
        return end
    lowers = [token.lower for token in state.tokens[start:end]]
    after = start + lexicon.place_at(lowers, 0)
    return after if start < after < end and state.tokens[after].type == "comma" else end


def _sender(state: State) -> None:
    """“from X”, “by X”."""
    if talk_about(state, state.at + 1):
        return
    if state.talk:
        together = state.tokens[state.at].lower == "from" or state.kind in _INTERVIEWS
        _run(state, "participants" if together else "senders")
    else:
        _run(state, "senders", of_meeting(state) if state.kind in _OF_MEETINGS else 1)


def _recipient(state: State) -> None:
    """“to X”."""
    following = state.tokens[state.at + 1 : state.at + 3]
    if state.talk and not state.sides["senders"]:
        _topic(state)
    elif (
        state.sides["recipients"]
        and len(following) == _VERB_AND_TO
        and following[1].lower == "to"
        and is_name_word(following[0])
    ):
        state.at += 2  # "to Transmit to"
    else:
        _run(state, "recipients")


def _meant_for(state: State) -> None:
    """for: recipients, unless it is a day's journal or a purpose."""
    if _before_date(state):
        state.at += 1
    elif state.talk or state.kind in JOURNALS:
        _topic(state)
    else:
        _run(state, "recipients")


def _of(state: State) -> None:
    """of: the author of a letter, the body whose minutes they are, the parties of a talk."""
    if _occasion(state):
        return
    if state.talk:
        if state.sides["participants"]:
            _run(state, "participants")
            return
        end = run_end(state.tokens, state.at + 1, role="participants")
        following = state.tokens[end].lower if end < len(state.tokens) else ""
        units = read_people(state.title, state.tokens[state.at + 1 : end]).units
        several = any(token.lower in {"delegations", "parties", "leaders"} for token in state.tokens[state.at : end])
        bodies = bool(units) and all(unit.type == "body" for unit in units) and not several
        _run(state, "participants" if following == "with" or not bodies else "senders")
        return
    if _of_something(state):
        _topic(state)
    else:
        _run(state, "senders", of_meeting(state))


def _of_something(state: State) -> bool:
    """“Agreement of Concessions”: one capital word after "of" is a thing, where people do not write such things."""
    at = state.at + 1
    single = at < len(state.tokens) and run_end(state.tokens, at, role="senders") == at + 1
    if single and at + 1 < len(state.tokens) and state.tokens[at + 1].lower == "to":
        return False
    named = single and is_name_word(state.tokens[at]) and not is_possessive(state.tokens[at])
    return named and state.kind in _OF_THINGS


def _occasion(state: State) -> bool:
    """“Letter of Congratulations”, “Transcript of Discussions between”, “List of Advisors”: nobody yet."""
    following = state.tokens[state.at + 1].lower if state.at + 1 < len(state.tokens) else ""
    if following in _OCCASIONS:
        state.go(state.at + 2)
    elif state.word in _LISTS:
        _topic(state)
    else:
        return talk_about(state, state.at + 1)
    return True


def _between(state: State) -> None:
    """“between X and Y”."""
    _run(state, "participants")


def _together(state: State) -> None:
    """with: the other party of a talk."""
    if state.talk:
        _run(state, "participants")
    else:
        _topic(state)


def _following(state: State) -> None:
    """“Record of Conversation following Zhou Enlai's Reception of”: the talk by another word."""
    end = run_end(state.tokens, state.at + 1, role="participants")
    owned = state.talk and state.at + 1 < end < len(state.tokens) and is_possessive(state.tokens[end - 1])
    if owned and not state.sides["participants"]:
        _run(state, "participants")
    else:
        _topic(state)


def _through(state: State) -> None:
    """“via X”: the channel."""
    end = run_end(state.tokens, state.at + 1, role="via")
    if end > state.at + 1:
        state.through(state.tokens[state.at + 1 : end])
    state.go(max(end, state.at + 1))


def _also(state: State) -> None:
    """and: another kind beside the first, or "and convey to"."""
    following = state.at + 1
    if following < len(state.tokens) and (phrase := phrase_at(state.tokens, following)):
        state.at = following + phrase.length
    elif following < len(state.tokens) and state.tokens[following].lower in {"convey", "forward", "copy"}:
        state.at = following + 1
    elif following < len(state.tokens) and state.tokens[following].lower in {"to", "from"} and not state.closed:
        state.at = following
    else:
        _topic(state)


_CLAUSES: dict[str, Callable[[State], None]] = {
    "from": _sender,
    "form": _sender,
    "by": _sender,
    "of": _of,
    "to": _recipient,
    "for": _meant_for,
    "between": _between,
    "with": _together,
    "receives": _together,
    "received": _together,
    "meets": _together,
    "met": _together,
    "following": _following,
    "via": _through,
    "through": _through,
    "and": _also,
}
