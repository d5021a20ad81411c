"""The levels of shelfmarks that records are cited by."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("records", "0004_names_found")]

    operations = [
        migrations.CreateModel(
            name="CitedLevel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("repository", models.CharField(default="", max_length=100)),
                ("house", models.CharField(default="", max_length=100)),
                ("above", models.CharField(default="", max_length=32)),
                ("path", models.CharField(max_length=32)),
                ("level", models.TextField()),
                ("shown", models.TextField()),
                ("is_last", models.BooleanField()),
                ("is_file", models.BooleanField()),
                ("leaf", models.IntegerField(default=2**31 - 1)),
                ("leaves", models.TextField(default="")),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="cited_levels", to="records.record"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["repository", "above"], name="cited_by_repository"),
                    models.Index(fields=["house", "above"], name="cited_by_house"),
                    models.Index(fields=["path"], name="cited_path"),
                ]
            },
        ),
    ]
