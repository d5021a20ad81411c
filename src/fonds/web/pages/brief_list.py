"""Records in a list that no search made: date, title and summary from the catalogue."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fonds.records.description import Abstract, Brief, Dating, Title

LANGUAGE = "en"
"""Summaries are shown in the pages' language where there is one."""


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One record of a list."""

    address: str
    title: Title
    date: Dating
    summary: Abstract | None
    forms: tuple[str, ...] = ()
    """Forms of a name that were found in it."""
    leaves: str = ""
    """Where in the file it is, in a list of records cited from one file."""


def brief_rows(
    ids: Iterable[str],
    briefs: Mapping[str, Brief],
    forms: Mapping[str, tuple[str, ...]] | None = None,
    leaves: Mapping[str, str] | None = None,
) -> list[BriefRow]:
    """The rows of those ids that have a brief, in their order; `forms` of a name and `leaves` of a file are by id."""
    found, places = forms or {}, leaves or {}
    return [_row(id_, briefs[id_], found.get(id_, ()), places.get(id_, "")) for id_ in ids if id_ in briefs]


def _row(id_: str, brief: Brief, forms: tuple[str, ...], leaves: str) -> BriefRow:
    preferred = (abstract for abstract in brief.abstracts if abstract.language.split("-")[0] == LANGUAGE)
    return BriefRow(
        address=f"/records/{id_}",
        title=brief.titles[0] if brief.titles else Title(text=f"Untitled record {id_}", language=LANGUAGE),
        date=brief.dates[0] if brief.dates else Dating(),
        summary=next(preferred, brief.abstracts[0] if brief.abstracts else None),
        forms=forms,
        leaves=leaves,
    )
