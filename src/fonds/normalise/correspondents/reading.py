"""The grammar of titles: what heads them, what names the document, and the clauses that follow.

    marks   originator or body   kind      number    clauses
    ──────┬────────────────────┬─────────┬─────────┬──────────────────────────────────────────────────────
    Draft │ Hungarian Embassy, │ Report  │ No. 5   │ from … by … of … to … for … via … between … with …
          │                    │         │         │ , A to B   , 'quoted subject'   concerning …   (excerpt)

`head` reads up to the number, `clauses` the rest.
"""

from dataclasses import replace

from fonds.normalise.correspondents.asides import kind_of_quotation
from fonds.normalise.correspondents.clauses import read_clauses
from fonds.normalise.correspondents.head import read_head
from fonds.normalise.correspondents.marks import add, head_mark, without_marks
from fonds.normalise.correspondents.named_dates import dates_in
from fonds.normalise.correspondents.people import correspondent
from fonds.normalise.correspondents.state import Role, State, only_places
from fonds.normalise.correspondents.tokens import LONGEST, tokenise
from fonds.normalise.correspondents.value import Correspondent, TitleReading


def read_title(title: str) -> TitleReading:
    """What a title says about its document. Anything is answered; what is not understood is left out.

    Only the first 2,000 characters are read.
    """
    state = _read(title)
    kind, recipients = state.kind, _correspondents(state, "recipients")
    if kind is None and state.quoted and (kind := kind_of_quotation(state.quoted)):
        recipients = recipients or _recipients_in_quotation(state)
    return TitleReading(
        title=title,
        kind=kind,
        numbers=tuple(state.numbers),
        senders=_correspondents(state, "senders"),
        recipients=recipients,
        participants=tuple(correspondent(title, unit) for unit in state.sides["participants"]),
        via=tuple(state.via),
        aliases=tuple(state.aliases),
        dates=tuple(title[first:last] for first, last in state.dates),
        subject=state.quoted.strip(" ,") or state.subject,
        marks=tuple(state.marks),
    )


def _read(title: str) -> State:
    tokens, marks = without_marks(tokenise(title))
    while tokens:
        mark, length = head_mark(tokens)
        if not length or length >= len(tokens):
            break
        add(marks, mark)
        tokens = tokens[length:]
    dates = tuple(
        (first, last)
        for first, last in dates_in(title, LONGEST)
        if not any(token.type == "quote" and token.start <= first < token.end for token in tokens)
        and not title[:first].rstrip().endswith(("No.", "No", "№", "#"))
    )
    state = State(title, tokens, dates, marks=marks)
    if tokens:
        read_head(state)
        read_clauses(state)
    return state


def _correspondents(state: State, role: Role) -> tuple[Correspondent, ...]:
    """Those of a role as values; places are left out where others stand beside them."""
    units = state.sides[role]
    if not units:
        return ()
    if not only_places(units):
        units = [unit for unit in units if unit.type != "place"]
    return tuple([correspondent(state.title, unit) for unit in units])


def _recipients_in_quotation(state: State) -> tuple[Correspondent, ...]:
    """“Enver Hoxha, 'Letter to the CC of the CPSU'”: whom the quoted title names."""
    offset = state.title.find(state.quoted)
    inner = _correspondents(_read(state.quoted), "recipients")
    return tuple(replace(found, start=found.start + offset) for found in inner)
