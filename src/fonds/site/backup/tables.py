"""The catalogue's rows as files, and files as rows: the same for SQLite and PostgreSQL, in both directions.

Tables are read and written as the migrations describe them that the catalogue has, not as today's models do: so an
archive of an older version can be backed up before it is upgraded, and a backup of it restored after.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.models import Field, Model

from fonds.errors import FondsError

DERIVED = frozenset({"search"})
"""Django apps whose tables follow from the journal: they are made again, not copied."""
CHUNK = 1000


def applied_migrations() -> dict[str, str]:
    """Django app → last migration that the catalogue has."""
    loader = MigrationLoader(connection)
    applied = set(loader.applied_migrations or ())
    return {app: name for app, name in sorted(applied) if app in loader.migrated_apps}


def tables(migrations: Mapping[str, str]) -> list[type[Model]]:
    """The tables (as Django models) of a catalogue with these migrations. Raises FondsError backup-newer."""
    loader = MigrationLoader(connection)
    for app, name in migrations.items():
        if (app, name) not in (loader.disk_migrations or {}):
            raise FondsError("backup-newer", found=f"{app}.{name}")
    state = loader.project_state(list(migrations.items()))
    models = state.apps.get_models(include_auto_created=True)
    return [model for model in models if model._meta.app_label in migrations.keys() - DERIVED]


def dump(model: type[Model], file: Path) -> int:
    """Write all rows of a table, by primary key, and return how many there are."""
    names = [field.attname for field in _columns(model)]
    rows = model._base_manager.order_by("pk").values_list(*names).iterator(chunk_size=CHUNK)
    count = 0
    with file.open("wb") as to:
        to.write(msgspec.json.encode(names) + b"\n")
        for count, row in enumerate(rows, start=1):
            to.write(msgspec.json.encode(row) + b"\n")
    return count


def read(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file, each as column → value. Raises ValueError when a line is not a row of it."""
    with file.open("rb") as lines:
        names = msgspec.json.decode(next(lines, b"[]"), type=list[str])
        for line in lines:
            yield dict(zip(names, msgspec.json.decode(line, type=list[Any]), strict=True))


@transaction.atomic
def load(sources: Iterable[tuple[type[Model], Path]]) -> None:
    """Write the rows of each file into its table, all or nothing."""
    loaded = []
    for model, file in sources:
        _insert(model, read(file))
        loaded.append(model)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), loaded):
            cursor.execute(statement)


def _insert(model: type[Model], rows: Iterator[dict[str, Any]]) -> None:
    columns = _columns(model)
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in columns)
    places = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608 - names of ours
    with connection.cursor() as cursor:
        for chunk in _chunks(rows):
            cursor.executemany(statement, [[_prepared(field, row[field.attname]) for field in columns] for row in chunk])


def _prepared(field: "Field[Any, Any]", value: object) -> Any:  # noqa: ANN401 - whatever the database driver wants
    return field.get_db_prep_save(field.to_python(value), connection)


def _columns(model: type[Model]) -> "list[Field[Any, Any]]":
    return list(model._meta.concrete_fields)


def _chunks(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
