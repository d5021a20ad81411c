"""The numbered list of all changes. The index, OAI-PMH and "version of the site" read it.

Writers take turns: SQLite's immediate transactions do it by themselves; on PostgreSQL, where transactions can
commit in another order than their numbers, all writers hold one advisory lock until they commit. So whoever
reads the journal up to N has seen everything up to N.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.db.models import Max, QuerySet

from fonds.errors import FondsError
from fonds.records.models import Revision

WRITERS_LOCK = 0x466F6E6473
"""Key of the advisory lock: "Fonds" in ASCII."""


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that holds the writers' lock. Raises FondsError archive-busy when the lock is not to be had."""
    try:
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITERS_LOCK])
            yield
    except OperationalError as error:
        if "locked" in str(error) or "lock timeout" in str(error):
            raise FondsError("archive-busy") from error
        if "readonly" in str(error):
            raise FondsError("archive-read-only", path=connection.settings_dict["NAME"]) from error
        raise


def last_number() -> int:
    """Number of the last change; 0 for an archive without any. It is the version of the site.

    Every page asks for it several times, so it goes past the ORM, which took five times as long as this.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(number) FROM records_revision")
        last: int | None = cursor.fetchone()[0]
    return last or 0


def since(number: int) -> QuerySet[Revision]:
    """The changes after `number`, oldest first, without their documents."""
    return Revision.objects.filter(number__gt=number).order_by("number").defer("document")


def subjects_since(number: int, upto: int) -> Iterator[tuple[str, str]]:
    """(kind, subject) of everything changed after `number` and up to `upto`, each once, in order of its last change."""
    lines = (
        Revision.objects.filter(number__gt=number, number__lte=upto)
        .values_list("subject_kind", "subject")
        .annotate(last=Max("number"))
        .order_by("last")
    )
    return ((kind, subject) for kind, subject, _ in lines.iterator(chunk_size=2000))
