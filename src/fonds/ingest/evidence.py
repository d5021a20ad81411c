"""What besides its form speaks for or against a name's meaning somebody: dates, offices, places, company."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from fonds.normalise.dates import Day
from fonds.normalise.names import read_name
from fonds.normalise.text import fold
from fonds.records.description import Authority, Brief, decode_brief
from fonds.records.models import FoundName, Record, Tie
from fonds.records.writing import chunked

MOST_RECORDS: Final = 200
"""Records of one name that are looked at."""
YOUNGEST: Final = 10
"""Years of age below which nobody writes or receives what is archived under a name."""
SHOWN: Final = 3
"""Companions and places that a reason names."""


@dataclass(frozen=True, slots=True)
class Speaks:
    """What speaks for, and what against."""

    reasons: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(slots=True)
class _Setting:
    """What the records say that give a name, or name an authority."""

    roles: Counter[str] = field(default_factory=Counter)
    years: list[int] = field(default_factory=list)
    company: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The settings of names, by (kind, heading), and of authorities, by (kind, key)."""

    of_names: dict[tuple[str, str], _Setting]
    of_authorities: dict[tuple[str, str], _Setting]

    def roles(self, kind: str, heading: str) -> tuple[str, ...]:
        """The roles in which the name is found, the most frequent first."""
        return tuple(role for role, _ in self.of_names[kind, heading].roles.most_common() if role)


def circumstances(names: Sequence[tuple[str, str]], authorities: Iterable[Authority]) -> Circumstances:
    """What surrounds these names (kind, heading) and authorities in the records."""
    of_names: defaultdict[tuple[str, str], _Setting] = defaultdict(_Setting)
    records: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for chunk in chunked(sorted({heading for _, heading in names})):
        rows = FoundName.objects.filter(heading__in=chunk, record__state=Record.LIVE)
        for kind, heading, role, record in rows.values_list("kind", "heading", "role", "record_id"):
            of_names[kind, heading].roles[role] += 1
            records[kind, heading].append(record)
    of_authorities: defaultdict[tuple[str, str], _Setting] = defaultdict(_Setting)
    tied: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    wanted = {(one.kind, one.key) for one in authorities}
    for kind, key in sorted(wanted):
        ties = Tie.objects.filter(kind=kind, key=key, record__state=Record.LIVE)
        tied[kind, key] = list(ties.values_list("record_id", flat=True)[:MOST_RECORDS])
    _look(of_names, records)
    _look(of_authorities, tied)
    return Circumstances(of_names, of_authorities)


def _look(settings: defaultdict[tuple[str, str], _Setting], records: dict[tuple[str, str], list[str]]) -> None:
    """Read the records and note years, company and places."""
    looked = {owner: ids[:MOST_RECORDS] for owner, ids in records.items()}
    briefs = _briefs({id_ for ids in looked.values() for id_ in ids})
    for owner, ids in looked.items():
        setting = settings[owner]
        for brief in (briefs[id_] for id_ in ids if id_ in briefs):
            if brief.dates and brief.dates[0].status == "read":
                setting.years += _years(brief)
            setting.company.update({role.identified for role in brief.agents if role.identified} - {owner[1]})
            setting.places.update({fold(role.found) for role in brief.places})


def _briefs(ids: set[str]) -> dict[str, Brief]:
    found: dict[str, Brief] = {}
    for chunk in chunked(sorted(ids)):
        rows = Record.objects.filter(id__in=chunk).values_list("id", "revision__document")
        found.update((id_, decode_brief(document)) for id_, document in rows)
    return found


def _years(brief: Brief) -> list[int]:
    return [Day.parse(day).year for day in (brief.dates[0].earliest, brief.dates[0].latest) if day]


def speaking_for(kind: str, heading: str, form: str, authority: Authority, seen: Circumstances) -> Speaks:
    """The reasons, besides the form of the name, for and against `form` meaning the authority."""
    name = seen.of_names.get((kind, heading), _Setting())
    other = seen.of_authorities.get((kind, authority.key), _Setting())
    dates = _dates(name, authority)
    reasons = [*_offices(form, authority), *dates.reasons, *_company(name, other), *_places(name, other, authority)]
    return Speaks(tuple(reasons), dates.against)


def _dates(name: _Setting, authority: Authority) -> Speaks:
    """Whether the records fall in the time of the authority's existence."""
    born, died = _existence(authority)
    if not name.years or (born is None and died is None):
        return Speaks()
    first, last = min(name.years), max(name.years)
    span = str(first) if first == last else f"{first}-{last}"
    life = f"{born if born is not None else '?'}-{died if died is not None else '?'}"
    if born is not None and last < born + (YOUNGEST if authority.type in {"", "person"} else 0):
        return Speaks((), (f"Its records are of {span}, before the time of {authority.label} ({life}).",))
    if died is not None and first > died:
        return Speaks((), (f"Its records are of {span}, after the time of {authority.label} ({life}).",))
    return Speaks((f"Its records are of {span}, within the time of {authority.label} ({life}).",))


def _existence(authority: Authority) -> tuple[int | None, int | None]:
    """First and last year, from the dates of existence, else from the names."""
    for dating in authority.existence:
        if dating.status == "read":
            return (
                Day.parse(dating.earliest).year if dating.earliest else None,
                Day.parse(dating.latest).year if dating.latest else None,
            )
    for name in authority.names:
        read = read_name(name.text)
        if read.born is not None or read.died is not None:
            return read.born, read.died
    return None, None


def _offices(form: str, authority: Authority) -> Iterable[str]:
    """An office or rank beside the name that the authority held."""
    found = {fold(title) for title in read_name(form).titles}
    for office in authority.offices:
        words = fold(office.title)
        if any(title.strip(".") in words for title in found if len(title) > 3):
            yield f"It stands with an office that {authority.label} held: {office.title}."
            return


def _company(name: _Setting, other: _Setting) -> Iterable[str]:
    common = [key for key, _ in (name.company & other.company).most_common(SHOWN)]
    if common:
        yield f"Both are found together with {', '.join(common)}."


def _places(name: _Setting, other: _Setting, authority: Authority) -> Iterable[str]:
    places = set(name.places) & (
        {fold(office.place) for office in authority.offices if office.place} | set(other.places)
    )
    if places:
        yield f"Both are found with the place {', '.join(sorted(places)[:SHOWN])}."
