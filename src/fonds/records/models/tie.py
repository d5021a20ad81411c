"""Which record names which authority: a projection of the documents, written in the same transaction."""

from typing import ClassVar

from django.db import models

from fonds.records.models.record import Record

UNDATED = 10**15
"""The day of what has none: after all others."""


class Tie(models.Model):
    """One record–authority tie by key; the document says how it was found and who identified it."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="ties")
    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=100)
    role = models.CharField(max_length=60)
    position = models.IntegerField(default=0)
    """Order of the record within a curated collection."""
    day = models.BigIntegerField(default=UNDATED, db_default=UNDATED)
    """Where the record stands in lists by date (see `records.ties.day_of`)."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "key", "position"], name="tie_of"),
            models.Index(fields=["kind", "key", "role", "day", "record"], name="tie_by_day"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.role} {self.kind} {self.key}"
