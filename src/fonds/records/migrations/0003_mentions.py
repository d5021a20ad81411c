"""Names found by machine, and ties in order of date."""

from collections.abc import Iterator
from itertools import islice

import django.db.models.deletion
import msgspec
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from fonds.normalise.dates import Day

UNDATED = 10**15
CHUNK = 1000


class Dating(msgspec.Struct):
    """What is needed of a date."""

    status: str = ""
    earliest: str = ""
    latest: str = ""


class Dated(msgspec.Struct):
    """What is needed of a record's document."""

    dates: tuple[Dating, ...] = ()


def date_ties(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Give every tie the day of its record."""
    tie = apps.get_model("records", "Tie")
    records = apps.get_model("records", "Record").objects.exclude(state="removed").order_by("added")
    rows = records.values_list("id", "revision__document").iterator(chunk_size=CHUNK)
    decoder = msgspec.json.Decoder(Dated)
    days = ((id_, day(decoder.decode(document))) for id_, document in rows)
    for chunk in chunks((id_, number) for id_, number in days if number != UNDATED):
        by_day: dict[int, list[str]] = {}
        for id_, number in chunk:
            by_day.setdefault(number, []).append(id_)
        for number, ids in by_day.items():
            tie.objects.filter(record_id__in=ids).update(day=number)


def day(document: Dated) -> int:
    """Where the record stands in lists by date."""
    first = document.dates[0] if document.dates else Dating()
    words = (first.earliest or first.latest) if first.status == "read" else ""
    return Day.parse(words).number if words else UNDATED


def chunks(rows: Iterator[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    """Few enough for one query each."""
    while chunk := list(islice(rows, 500)):
        yield chunk


def drop_doubles(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """One row for each record, authority and role: a record that names somebody twice in one role is one record."""
    tie = apps.get_model("records", "Tie")
    same = ("record_id", "kind", "key", "role", "position")
    doubled = tie.objects.values(*same).annotate(first=models.Min("id"), rows=models.Count("id")).filter(rows__gt=1)
    for one in list(doubled):
        tie.objects.filter(**{name: one[name] for name in same}, id__gt=one["first"]).delete()


class Migration(migrations.Migration):
    dependencies = [("records", "0002_authorities")]

    operations = [
        migrations.AddField(
            model_name="tie",
            name="day",
            field=models.BigIntegerField(db_default=UNDATED, default=UNDATED),
        ),
        migrations.RunPython(drop_doubles, migrations.RunPython.noop),
        migrations.RunPython(date_ties, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="tie",
            index=models.Index(fields=["kind", "key", "role", "day", "record"], name="tie_by_day"),
        ),
        migrations.CreateModel(
            name="Followed",
            fields=[
                ("name", models.CharField(max_length=20, primary_key=True, serialize=False)),
                ("number", models.BigIntegerField(default=0)),
                ("names", models.BigIntegerField(default=0)),
                ("swept_names", models.BigIntegerField(default=0)),
                ("swept", models.BigIntegerField(default=0)),
                ("until", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="SearchedForms",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="searched",
                        serialize=False,
                        to="records.entry",
                    ),
                ),
                ("revision", models.BigIntegerField()),
                ("forms", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("revision", models.BigIntegerField()),
                ("kind", models.CharField(max_length=12)),
                ("key", models.CharField(max_length=100)),
                ("field", models.CharField(max_length=8)),
                ("part", models.TextField()),
                ("paragraph", models.TextField(default="")),
                ("start", models.IntegerField()),
                ("stop", models.IntegerField()),
                ("form", models.TextField()),
                ("how", models.TextField(default="")),
                ("owners", models.SmallIntegerField()),
                ("seen_by", models.SmallIntegerField()),
                ("day", models.BigIntegerField()),
                ("leads", models.BooleanField(default=False)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="mentions", to="records.record"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("leads", True)), fields=["kind", "key", "day", "record"], name="mention_of"
                    )
                ]
            },
        ),
    ]
