"""The catalogue's rows as files, and files as rows: the same for SQLite and PostgreSQL, in both directions.

Tables are read and written as the migrations describe them that the catalogue has, not as today's models do: so an
archive of an older version can be backed up before it is upgraded, and a backup of it restored after.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import msgspec
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.models import Field, Model, QuerySet

import fonds
from fonds.errors import FondsError

DERIVED = frozenset({"search"})
"""Django apps whose tables follow from the journal: they are made again, not copied."""
FOLLOWING = frozenset({"records_mention", "records_searchedforms", "records_followed"})
"""Tables of the other apps that follow from the journal: made again as well."""
PACKAGE = Path(fonds.__file__).parent
CHUNK = 1000
Column: TypeAlias = "Field[Any, Any]"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the catalogue."""

    app: str
    name: str
    model: type[Model]
    columns: tuple[Column, ...]


def applied_migrations() -> dict[str, str]:
    """Django app → last migration that the catalogue has."""
    loader = MigrationLoader(connection)
    applied = set(loader.applied_migrations or ())
    return {app: name for app, name in sorted(applied) if app in loader.migrated_apps}


def require_known(migrations: Mapping[str, str]) -> None:
    """Raise FondsError backup-newer unless this version of Fonds has these migrations. No archive need be open."""
    for app, name in migrations.items():
        if not (PACKAGE / app / "migrations" / f"{name}.py").is_file():
            raise FondsError("backup-newer", found=f"{app}.{name}")


def tables(migrations: Mapping[str, str]) -> list[Table]:
    """The tables of a catalogue with these migrations."""
    state = MigrationLoader(connection).project_state(list(migrations.items()))
    models = state.apps.get_models(include_auto_created=True)
    described = map(_table, models)
    return [one for one in described if one.app in migrations.keys() - DERIVED and one.name not in FOLLOWING]


def _table(model: type[Model]) -> Table:
    meta = model._meta  # noqa: SLF001 - documented by Django under this name
    return Table(meta.app_label, meta.db_table, model, tuple(cast("list[Column]", meta.concrete_fields)))


def dump(table: Table, file: Path) -> int:
    """Write all rows of a table, by primary key, and return how many there are."""
    names = [column.attname for column in table.columns]
    rows = QuerySet(table.model).order_by("pk").values_list(*names).iterator(chunk_size=CHUNK)
    count = 0
    with file.open("wb") as to:
        to.write(msgspec.json.encode(names) + b"\n")
        for row in rows:
            to.write(msgspec.json.encode(row) + b"\n")
            count += 1
    return count


def read(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file, each as column → value. Raises ValueError when a line is not a row of it."""
    with file.open("rb") as lines:
        names = msgspec.json.decode(next(lines, b"[]"), type=list[str])
        for line in lines:
            yield dict(zip(names, msgspec.json.decode(line, type=list[Any]), strict=True))


@transaction.atomic
def load(sources: Iterable[tuple[Table, Path]]) -> None:
    """Write the rows of each file into its table, all or nothing."""
    loaded = []
    for table, file in sources:
        _insert(table, read(file))
        loaded.append(table.model)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), loaded):
            cursor.execute(statement)


def _insert(table: Table, rows: Iterator[dict[str, Any]]) -> None:
    quote = connection.ops.quote_name
    names = ", ".join(quote(column.column or "") for column in table.columns)
    places = ", ".join(["%s"] * len(table.columns))
    statement = f"INSERT INTO {quote(table.name)} ({names}) VALUES ({places})"  # noqa: S608 - names of ours
    with connection.cursor() as cursor:
        for chunk in _chunks(rows):
            prepared = [[_prepared(column, row[column.attname]) for column in table.columns] for row in chunk]
            cursor.executemany(statement, prepared)


def _prepared(column: Column, value: object) -> Any:  # noqa: ANN401 - whatever the database driver wants
    return column.get_db_prep_save(column.to_python(value), connection)


def _chunks(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
