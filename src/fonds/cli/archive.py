"""Opening an archive: its folder becomes Django's settings, and its catalogue must fit this version of Fonds.

A process opens one archive. What imports models can be imported only afterwards: `fonds.cli.group` opens the archive
before it loads a command, and the few commands that make their archive themselves use `module_of_open_archive`.
"""

import atexit
import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, connections, transaction
from django.db.migrations.loader import MigrationLoader

from fonds import options
from fonds.errors import FondsError
from fonds.site.folder import RESTORING
from fonds.site.parts import INSTALLED_APPS

SETTINGS = "fonds.site.settings"


def open_archive(path: Path) -> options.Options:
    """Open the archive at `path` and return its settings.

    Raises FondsError: archive-missing, archive-unfinished, archive-older, archive-newer, archive-read-only,
    catalogue-unreachable, and what `options.load` raises.
    """
    found = start(path)
    require_whole(found)
    check_version(found)
    return found


def start(path: Path) -> options.Options:
    """Start Django on the archive at `path`, whatever version its catalogue has."""
    found = options.load(path)
    os.environ["FONDS_ARCHIVE"] = str(found.path)
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    django.setup()
    _spare_the_collector()
    atexit.register(connections.close_all)  # SQLite folds its log into the file when the last connection is closed
    return found


def _spare_the_collector() -> None:
    """Look for circles of garbage seldom: in an import that took a quarter of the time."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def prepare_without_archive() -> None:
    """Start Django with the models and no catalogue, so that a command can be asked for its help anywhere."""
    if not settings.configured:
        settings.configure(INSTALLED_APPS=INSTALLED_APPS, FONDS=options.Options(path=Path.cwd()))
        django.setup()


def module_of_open_archive(name: str) -> ModuleType:
    """The module `name`, which imports models and so cannot be loaded before the archive is open."""
    return import_module(name)


def migrate(found: options.Options) -> None:
    """Bring the catalogue of the open archive to this version, silently: wholly, or not at all.

    Raises FondsError archive-read-only, catalogue-unreachable.
    """
    with _database_errors(found), _one_transaction():
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def _one_transaction() -> Iterator[None]:
    """All migrations in one transaction.

    Django commits the tables of a migration before it records that they are made: whoever was cut off in between
    could not go on, “relation already exists”. The switches are what each database asks for: SQLite lets foreign keys
    be put aside only before a transaction begins; PostgreSQL alters no table whose keys are still to be checked.
    """
    with connection.constraint_checks_disabled(), transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        yield


@contextmanager
def unmade_on_error(path: Path, mark: str = "") -> Iterator[None]:
    """Take the new folder at `path` away again when its archive cannot be made: the next try finds no half of one.

    With `mark`, only if a file of that name stands in it: a folder that was there before is left alone.
    """
    try:
        yield
    except BaseException:  # Ctrl-C and a full disk leave a half as well
        if settings.configured:
            connection.close()
        if not mark or (path / mark).is_file():
            shutil.rmtree(path)
        raise


def require_whole(found: options.Options) -> None:
    """Raise FondsError archive-unfinished when restoring the archive was cut off."""
    if (found.path / RESTORING).is_file():
        raise FondsError("archive-unfinished", path=found.path)


def require_empty(found: options.Options) -> None:
    """Raise FondsError catalogue-not-empty unless the database of the open archive holds no tables."""
    with _database_errors(found):
        tables = connection.introspection.table_names()
    if tables:
        raise FondsError("catalogue-not-empty", name=connection.settings_dict["NAME"])


def check_version(found: options.Options) -> None:
    """Raise FondsError unless the catalogue of the open archive is there and of this version."""
    if found.catalogue == "sqlite" and not found.catalogue_file.is_file():
        raise FondsError("archive-missing", path=found.path)
    with _database_errors(found):
        loader = MigrationLoader(connection)
    applied, known = set(loader.applied_migrations or ()), set(loader.disk_migrations or ())
    if not applied:
        raise FondsError("archive-missing", path=found.path)
    if unknown := sorted(f"{app}.{name}" for app, name in applied - known if app in loader.migrated_apps):
        raise FondsError("archive-newer", path=found.path, found=", ".join(unknown))
    if known - applied:
        raise FondsError("archive-older", path=found.path)


@contextmanager
def _database_errors(found: options.Options) -> Iterator[None]:
    """What the database says, in our words."""
    try:
        yield
    except DatabaseError as error:
        if not os.access(found.path, os.W_OK):
            raise FondsError("archive-read-only", path=found.path) from error
        raise FondsError("catalogue-unreachable", reason=str(error).strip().rstrip(".")) from error
