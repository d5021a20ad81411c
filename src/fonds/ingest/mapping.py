"""A source row and a profile → a draft. No string of the source is lost: what has no place goes into `others`.

SourceRecord ── assign ──▶ Assigned (column, value, label) ── finish ──▶ Draft
                              │                                   ▲
                              └─ headings, names decided before ──┘ looked up for a whole chunk between the two
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from fonds.ingest.describing import PUT, Builder, Named
from fonds.ingest.draft import Draft
from fonds.ingest.keys import Keys
from fonds.ingest.profiles import Column, Profile
from fonds.ingest.readers.table import LONGEST_CELL
from fonds.ingest.source import SourceRecord
from fonds.ingest.title_reading import with_title_read
from fonds.normalise.text import looks_like_formula, problems_in
from fonds.records.description import Description
from fonds.records.found_names import PARTS


class Assigned(NamedTuple):
    """One value with the column that it stands in; without a column it has no place in a description."""

    column: Column | None
    value: str
    label: str


def draft_all(
    records: Sequence[SourceRecord],
    profile: Profile,
    source: str,
    named: Named,
    keys: Keys,
) -> list[Draft]:
    """The drafts of these rows, in order. `source` is what the source is called.

    A row that is refused names no heading, so that no authority is planned for it alone.
    """
    column_of = _columns(profile)
    begun = [_begin(record, profile, named, keys) for record in records]
    assigned = [[] if builder.is_refused else list(_assign(builder.record, column_of)) for builder, _ in begun]
    constants = [Assigned(constant.column, constant.value, constant.column.target) for constant in profile.constants]
    named.headings.look_up(_headings(constants))
    named.headings.look_up(form for values in assigned for form in _headings(values))
    named.judgements.look_up(form for values in (constants, *assigned) for form in _names(values))
    return [
        _finish(builder, key, [*values, *constants], source)
        for (builder, key), values in zip(begun, assigned, strict=True)
    ]


def _begin(record: SourceRecord, profile: Profile, named: Named, keys: Keys) -> tuple[Builder, str]:
    """The row's builder and key, with the problems that can be told before anything is mapped."""
    builder = Builder(record, profile, named)
    _inspect(record, builder)
    return builder, keys.key_of(record, profile, builder)


def _columns(profile: Profile) -> Callable[[str], Column | None]:
    """The profile's columns by label, folded once a label."""
    known: dict[str, Column | None] = {}

    def column_of(label: str) -> Column | None:
        if label not in known:
            known[label] = profile.column(label)
        return known[label]

    return column_of


def _assign(record: SourceRecord, column_of: Callable[[str], Column | None]) -> Iterator[Assigned]:
    for label, cell in record.cells:
        if not cell or cell.isspace():
            continue
        column = column_of(label)
        if column is None or not column.separator:
            yield Assigned(column, cell, label)
            continue
        for value in cell.split(column.separator):
            if value.strip():
                yield Assigned(column, value.strip(), label)


def _headings(values: Iterable[Assigned]) -> Iterator[tuple[str, str]]:
    return (
        (one.column.field.heading, one.value) for one in values if one.column is not None and one.column.is_controlled
    )


def _names(values: Iterable[Assigned]) -> Iterator[tuple[str, str]]:
    """The names that no controlled list settles."""
    return (
        (one.column.field.heading, one.value)
        for one in values
        if one.column is not None and not one.column.is_controlled and one.column.field.heading in PARTS
    )


def _finish(builder: Builder, key: str, values: Sequence[Assigned], source: str) -> Draft:
    if builder.is_refused:
        return Draft(builder.record, Description(), key=key, problems=tuple(builder.problems))
    for column, value, label in values:
        if column is None:
            builder.keep(label, value)
        else:
            PUT[column.field.part](builder, column, value, label)
    if not builder.parts["titles"]:
        builder.report("no-title")
    description = with_title_read(builder.description(source))
    return Draft(builder.record, description, key=key, problems=tuple(builder.problems))


def _inspect(record: SourceRecord, builder: Builder) -> None:
    """Report what no person would have written; it is kept all the same."""
    for label, cell in record.cells:
        for found in problems_in(cell):
            builder.report(found.code, column=label, sentence=found.sentence)
        if cell[:1] in "=+-@" and cell and looks_like_formula(cell):
            builder.report("formula", column=label, value=cell[:100])
        if len(cell) > LONGEST_CELL:
            builder.report("cell-too-long", column=label, longest=f"{LONGEST_CELL:,}")
