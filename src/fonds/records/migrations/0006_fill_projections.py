"""What the documents of an older archive say goes into the tables that are new: names found, keys of names, files.

A migration of its own: Django by itself leaves keys to be checked at the end, and PostgreSQL changes no table before.
Mentions need nothing here: their table remembers that it has read nothing yet, and follows by itself.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from fonds.records.cited_files import cited_in
from fonds.records.description import decode_authority, decode_description
from fonds.records.found_names import found_in
from fonds.records.name_keys import keys_of_names

CHUNK = 1000


def fill(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Fill the three tables anew."""
    cited, found, key = (apps.get_model("records", name) for name in ("CitedLevel", "FoundName", "NameKey"))
    for table in (cited, found, key):
        table.objects.all().delete()
    records = apps.get_model("records", "Record").objects.filter(state="live").order_by("added")
    for chunk in chunks(records.values_list("pk", "revision__document").iterator(chunk_size=CHUNK)):
        described = [(pk, decode_description(document)) for pk, document in chunk]
        cited.objects.bulk_create(
            cited(record_id=pk, **row._asdict()) for pk, description in described for row in cited_in(description)
        )
        found.objects.bulk_create(
            found(record_id=pk, **row._asdict()) for pk, description in described for row in found_in(description)
        )
    entries = apps.get_model("records", "Entry").objects.filter(state="live").order_by("pk")
    for chunk in chunks(entries.values_list("pk", "revision__document").iterator(chunk_size=CHUNK)):
        key.objects.bulk_create(
            key(entry_id=pk, use=use, key=text)
            for pk, document in chunk
            for use, text in sorted(keys_of_names(decode_authority(document)))
        )


def chunks(rows: Iterable[tuple[Any, str]]) -> Iterator[list[tuple[Any, str]]]:
    """Few enough to hold in memory."""
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        yield chunk


class Migration(migrations.Migration):
    dependencies = [("records", "0005_file_keys")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
