"""Lists of people, offices, bodies and places: "Cdes. Stalin, Molotov, and Voroshilov"."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.tokens import Token, tokenise
from fonds.normalise.correspondents.units import Unit, analyse, is_acronym, is_initial, is_name_word
from fonds.normalise.correspondents.value import Alias, Correspondent


class People(NamedTuple):
    """Who is named, in order, and which names the title pairs."""

    units: tuple[Unit, ...] = ()
    aliases: tuple[Alias, ...] = ()


_PAIR = 2
_HEADS = lexicon.BODIES | lexicon.OFFICES
_HONOURS = lexicon.COURTESY | lexicon.RANKS
_CONJUNCTIONS = frozenset({"and", "or", "&"})
_SEVERAL = frozenset("governments embassies ministries delegations leaders presidents peoples ministers heads".split())
"""Before "of the USSR and China", these name one pair, not two."""


@dataclass(slots=True)
class _Part:
    """A stretch between commas and conjunctions."""

    tokens: tuple[Token, ...]
    brackets: tuple[Token, ...]
    comma: bool
    """Whether a comma, not a conjunction, stands before it."""


@dataclass(slots=True)
class _Gathered:
    units: list[Unit] = field(default_factory=list)
    aliases: list[Alias] = field(default_factory=list)


def read_people(title: str, tokens: tuple[Token, ...]) -> People:
    """Everybody whom a stretch of a title names, offices given to those who hold them."""
    gathered = _Gathered()
    plural = ""
    parts = tuple(_parts(tokens))
    for index, part in enumerate(parts):
        if not part.tokens:
            for bracket in part.brackets:
                _explain(title, gathered, bracket)
            continue
        unit = analyse(title, part.tokens)
        if part.tokens[0].lower in {"cdes", "comrades", "messrs"}:
            plural = part.tokens[0].text
        elif plural and unit.type == "person" and not unit.title:
            unit = unit._replace(title=plural)
        elif index == len(parts) - 1 and _dateline(gathered, parts, unit):
            unit = unit._replace(type="place", place=title[unit.start : unit.end])
        _add(title, gathered, unit, comma=part.comma, articled=part.tokens[0].lower in {"the", "a", "an"})
        if (body := _body_of(title, part.tokens, unit)) is not None:
            gathered.units.append(body)
        for bracket in part.brackets:
            _explain(title, gathered, bracket)
    return People(tuple(gathered.units), tuple(gathered.aliases))


def _dateline(gathered: _Gathered, parts: tuple[_Part, ...], unit: Unit) -> bool:
    """Whether one unknown word after the last comma is a town: after a body, or where a list has ended."""
    last = parts[-1]
    alone = last.comma and len(last.tokens) == 1 and not last.brackets
    if not alone or unit.type != "person" or not gathered.units or len(parts) < _PAIR:
        return False
    before, previous = parts[-2], gathered.units[-1]
    if previous.type == "body":
        return True
    ended = not before.comma or len(parts) == _PAIR or previous.end > before.tokens[0].start > previous.name_end
    full = bool(previous.title) or len(before.tokens) > 1 or len(parts) > _PAIR
    return previous.type == "person" and ended and full


def _body_of(title: str, tokens: tuple[Token, ...], unit: Unit) -> Unit | None:
    """The body whose the person is: "Roger Barltrop of British Embassy in Addis Ababa"."""
    if unit.type != "person" or tokens[-1].start <= unit.name_end:
        return None
    if any(word.lower() in lexicon.OFFICES for word in unit.title.split()):
        return None
    for index, token in enumerate(tokens):
        if token.start > unit.name_end and token.lower in {"of", "at", "in"} and index + 1 < len(tokens):
            body = analyse(title, tokens[index + 1 :])
            return body if body.type == "body" else None
    return None


def correspondent(title: str, unit: Unit) -> Correspondent:
    """The unit as a value: texts instead of offsets."""
    return Correspondent(
        text=title[unit.start : unit.end],
        name=title[unit.name_start : unit.name_end],
        title=unit.title,
        place=unit.place,
        start=unit.name_start,
    )


def _parts(tokens: tuple[Token, ...]) -> Iterator[_Part]:
    """The stretches between commas and "and"; an "and" within the name of a body or office divides nothing."""
    start, comma = 0, False
    for index, token in enumerate(tokens):
        if token.type == "word" and token.lower not in _CONJUNCTIONS:
            continue
        divides = (
            _dash(token)
            or (
                token.type == "comma"
                and not _all_demonyms(tokens[start:index])
                and not _in_places(tokens, start, index)
            )
            or (token.lower in _CONJUNCTIONS and _divides(tokens, start, index))
        )
        if not divides:
            continue
        if index > start:
            yield _part(tokens[start:index], comma=comma)
            comma = False
        comma = token.type == "comma" or _dash(token)
        start = index + 1
    if start < len(tokens):
        yield _part(tokens[start:], comma=comma)


def _dash(token: Token) -> bool:
    return token.type == "stop" and token.text in {"-", "–", "—", "/"}


def _all_demonyms(tokens: tuple[Token, ...]) -> bool:
    """“British, French, and German Embassy Officials”."""
    return bool(tokens) and all(token.lower in lexicon.DEMONYMS or token.type == "comma" for token in tokens)


def _in_places(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """“Embassies in Cairo, Delhi, and Rangoon”: whether the comma stands between places of several bodies."""
    several = any(token.lower in _SEVERAL for token in tokens[start : start + 3])
    after = at + 1 + (tokens[at + 1 : at + 2] != () and tokens[at + 1].lower == "and")
    return several and lexicon.place_at([token.lower for token in tokens], after) > 0


def _part(tokens: tuple[Token, ...], *, comma: bool) -> _Part:
    within = [t for i, t in enumerate(tokens) if t.type in {"bracket", "paren"} and (i or len(tokens) == 1)]
    words = tuple(token for token in tokens if token not in within) if within else tokens
    return _Part(words, tuple(within), comma)


def _divides(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether the "and" at `at` stands between two who are named, not within one name."""
    before = [token for token in tokens[start:at] if token.type == "word"]
    after = [token for token in tokens[at + 1 :] if token.type == "word"]
    if before and all(token.lower in lexicon.DEMONYMS for token in before):
        return False
    first = after[0] if after else None
    several = any(token.lower in _SEVERAL for token in before[:2]) or any(token.lower == "for" for token in before[-2:])
    if several and after and lexicon.place_at([token.lower for token in after], 0):
        return False
    if not before or first is None or _opens_name(before, after):
        return True
    if not lexicon.is_common(first.lower) or first.lower in lexicon.OFFICES:
        return not _joins_institution(before, first)
    return _opens_body(before, first)


def _opens_name(before: list[Token], after: list[Token]) -> bool:
    """Whether a name ends before the "and", or an article, initial, courtesy or rank opens one after it."""
    first = after[0]
    if is_name_word(before[-1]) and not _joins_institution(before, first):
        return True
    if first.lower in {"the", "a", "an"} or is_initial(first) or first.lower in lexicon.COURTESY:
        return True
    return first.lower in lexicon.RANKS and len(after) > 1 and is_name_word(after[1])


def _opens_body(before: list[Token], first: Token) -> bool:
    """Whether `first` opens another body: in "Science and Technology Commission" it goes on with the same."""
    last = before[-1].lower
    headed = any(t.lower in lexicon.BODIES or t.lower in lexicon.OFFICES or is_acronym(t) for t in before)
    if first.lower in lexicon.DEMONYMS:
        return last not in lexicon.DEMONYMS and (headed or not lexicon.is_common(last))
    if not headed:
        return not lexicon.is_common(last)
    return first.lower in lexicon.BODIES and last not in lexicon.BODIES and last not in lexicon.INSTITUTIONAL


def _joins_institution(before: list[Token], first: Token) -> bool:
    """“Mathematics and Physics”: two things that a body is for."""
    lowers = {token.lower for token in before}
    return first.lower.endswith(lexicon.ABSTRACT_ENDINGS) and not lowers.isdisjoint(_HEADS)


def _add(title: str, gathered: _Gathered, unit: Unit, *, comma: bool, articled: bool) -> None:
    """Give an office to its holder and a place to its body; else one more unit."""
    last = gathered.units[-1] if gathered.units else None
    if unit.type == "others":
        return
    if last is not None and not comma and unit.type == "office" and not articled and _ends_in_office(title, last):
        gathered.units[-1] = last._replace(end=unit.end, title=f"{last.title} and {title[unit.start : unit.end]}")
        return
    if last is None or not comma:
        gathered.units.append(unit)
        return
    joined = _joined(title, last, unit)
    if joined is None:
        gathered.units.append(unit)
    else:
        gathered.units[-1] = joined


def _joined(title: str, last: Unit, unit: Unit) -> Unit | None:
    """The two as one where the second only says more about the first; None where it names somebody else."""
    join = _JOINS.get((last.type, unit.type))
    return join(title, last, unit) if join else None


def _longer(title: str, last: Unit, unit: Unit) -> Unit:  # noqa: ARG001 - the joins share a signature
    """The name goes on: "Yakubov, T.", "Mexican Embassy, Havana"."""
    return last._replace(end=unit.end, name_end=unit.end, place=unit.place or last.place)


def _with_office(title: str, last: Unit, unit: Unit) -> Unit:
    """The office stands after the name: "G. Apresov, Consul General in Urumqi"."""
    office = ", ".join(filter(None, (last.title, title[unit.start : unit.end])))
    return last._replace(end=unit.end, title=office, place=unit.place)


def _with_body(title: str, last: Unit, unit: Unit) -> Unit | None:
    """The body belongs to the office before it: "A. A. Wells, Director, Office of …"; else it stands for itself."""
    return _with_office(title, last, unit) if ", " in last.title or _ends_in_office(title, last) else None


def _at_place(title: str, last: Unit, unit: Unit) -> Unit:
    return last._replace(end=unit.end, place=title[unit.start : unit.end])


def _holder(title: str, last: Unit, unit: Unit) -> Unit | None:
    """The name stands after the office: "the Secretary of State, W. L. Mackenzie King"."""
    if any(word.lower().rstrip(".") not in _HONOURS for word in unit.title.split()):
        return None
    office = " ".join(filter(None, (_without_article(title[last.start : last.end]), unit.title)))
    return unit._replace(start=last.start, title=office, place=last.place)


def _without_article(office: str) -> str:
    first, _, rest = office.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else office


def _sent_from(title: str, last: Unit, unit: Unit) -> Unit:  # noqa: ARG001 - as above
    """The place of dispatch stands before the name: "from Beijing, Mao Zedong"."""
    return unit._replace(place=unit.place or last.place)


_JOINS: dict[tuple[str, str], Callable[[str, Unit, Unit], Unit | None]] = {
    ("person", "initials"): _longer,
    ("person", "office"): _with_office,
    ("person", "body"): _with_body,
    ("person", "place"): _at_place,
    ("place", "initials"): _longer,
    ("place", "place"): _longer,
    ("place", "person"): _sent_from,
    ("place", "body"): _sent_from,
    ("body", "place"): _longer,
    ("body", "body"): _longer,
    ("office", "body"): _longer,
    ("office", "office"): _longer,
    ("office", "place"): _longer,
    ("office", "person"): _holder,
}
"""What to do with what stands after a comma, by what stands before it; in other pairs it is somebody else."""


def _ends_in_office(title: str, person: Unit) -> bool:
    """Whether the person's office stands after the name: "A. A. Wells, Director of …"."""
    return bool(person.title) and person.end > person.name_end and title.find(person.title, person.name_end) >= 0


def _explain(title: str, gathered: _Gathered, bracket: Token) -> None:
    """What a bracket after a unit says: another name, somebody of the body, the body of the person."""
    if not gathered.units or len(bracket.text) > 200:
        return
    last = gathered.units[-1]
    inner = tokenise(bracket.text)
    if (
        not inner
        or len(inner) > 12
        or any(token.lower in {"to", "from", "on", "about", "with", "by", "for"} for token in inner)
    ):
        return
    if any(token.type not in {"word", "comma"} for token in inner):
        return
    unit = analyse(bracket.text, tuple(token for token in inner if token.type == "word") or inner)
    shifted = unit.moved(bracket.start)
    name = bracket.text[unit.name_start : unit.name_end]
    if unit.type == "person" and last.type == "person":
        found = title[last.name_start : last.name_end]
        if found.casefold() != name.casefold():
            gathered.aliases.append(Alias(title[last.name_start : bracket.end + 1], found, name))
        gathered.units[-1] = last._replace(end=bracket.end + 1)
    elif unit.type == "person" and last.type in {"body", "place"}:
        gathered.units.append(shifted)
    elif unit.type == "person" and last.type == "office":
        gathered.units[-1] = shifted._replace(start=last.start, title=title[last.start : last.end])
    elif unit.type == "body" and last.type == "person" and not is_acronym(inner[0]):
        gathered.units.append(shifted)
    elif unit.type == "body" and last.type == "body" and bracket.start > last.name_end:
        gathered.units[-1] = last._replace(end=bracket.end + 1, name_end=bracket.end + 1)
