"""The grammar of titles: what heads them, what names the document, and the clauses that follow.

    marks   originator or body   kind      number    clauses
    ──────┬────────────────────┬─────────┬─────────┬──────────────────────────────────────────────────────
    Draft │ Hungarian Embassy, │ Report  │ No. 5   │ from … by … of … to … for … via … between … with …
          │                    │         │         │ , A to B   , 'quoted subject'   concerning …   (excerpt)

`head` reads up to the number, `clauses` the rest.
"""

from fonds.normalise.correspondents.asides import kind_of_quotation
from fonds.normalise.correspondents.clauses import read_clauses
from fonds.normalise.correspondents.head import read_head
from fonds.normalise.correspondents.marks import add, head_mark, without_marks
from fonds.normalise.correspondents.named_dates import dates_in
from fonds.normalise.correspondents.people import correspondent
from fonds.normalise.correspondents.state import State, only_places
from fonds.normalise.correspondents.tokens import LONGEST, tokenise
from fonds.normalise.correspondents.units import Unit
from fonds.normalise.correspondents.value import TitleReading


def read_title(title: str) -> TitleReading:
    """What a title says about its document. Anything is answered; what is not understood is left out.

    Only the first 2,000 characters are read.
    """
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
    return _reading(state)


def _reading(state: State) -> TitleReading:
    title = state.title
    kind, recipients = state.kind, state.sides["recipients"]
    if kind is None and state.quoted:
        kind = kind_of_quotation(state.quoted)
    return TitleReading(
        title=title,
        kind=kind,
        numbers=tuple(state.numbers),
        senders=tuple(correspondent(title, unit) for unit in _without_places(state.sides["senders"])),
        recipients=tuple(correspondent(title, unit) for unit in _without_places(recipients)),
        participants=tuple(correspondent(title, unit) for unit in state.sides["participants"]),
        via=tuple(state.via),
        aliases=tuple(state.aliases),
        dates=tuple(title[first:last] for first, last in state.dates),
        subject=state.quoted or state.subject,
        marks=tuple(state.marks),
    )


def _without_places(units: list[Unit]) -> list[Unit]:
    """The units without places, where others than places stand beside them."""
    return units if only_places(units) else [unit for unit in units if unit.type != "place"]
