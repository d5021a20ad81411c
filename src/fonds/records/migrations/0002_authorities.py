"""Merged entries, and what the documents of authorities say of other registers and of each other."""

import json

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CHUNK = 1000


def project(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Fill the two new tables from the documents that are there."""
    entries = apps.get_model("records", "Entry").objects.exclude(state="removed").order_by("pk")
    identifier, tie = apps.get_model("records", "EntryIdentifier"), apps.get_model("records", "EntryTie")
    for pk, text in entries.values_list("pk", "revision__document").iterator(chunk_size=CHUNK):
        document = json.loads(text)
        identifier.objects.bulk_create(
            identifier(entry_id=pk, scheme=_plain(one["scheme"])[:60], value=_plain(one["value"])[:200])
            for one in document.get("identifiers", ())
        )
        if broader := document.get("broader"):
            tie.objects.create(entry_id=pk, role="broader", key=broader[:100])


def _plain(text: str) -> str:
    """Without U+0000, which PostgreSQL takes in no column."""
    return text.replace("\0", "")


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="absorbed",
                to="records.entry",
            ),
        ),
        migrations.CreateModel(
            name="EntryIdentifier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.CharField(max_length=60)),
                ("value", models.CharField(max_length=200)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="identifiers", to="records.entry"
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["value", "scheme"], name="identifier_of")]},
        ),
        migrations.CreateModel(
            name="EntryTie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(max_length=60)),
                ("key", models.CharField(max_length=100)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="ties", to="records.entry"
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["key", "role"], name="entry_tie_to")]},
        ),
        migrations.RunPython(project, migrations.RunPython.noop),
    ]
