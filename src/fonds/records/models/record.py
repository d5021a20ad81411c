"""A record: what finds, orders and guards its current revision."""

from typing import ClassVar

from django.db import models

from fonds.records.models.revision import Revision


class Record(models.Model):
    """One unit of description. Its words are in the current revision's document."""

    LIVE, REMOVED = "live", "removed"

    id = models.CharField(primary_key=True, max_length=8)
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=8, default=LIVE)
    """`live`, or `removed`: a tombstone, which keeps the id."""
    seen_by = models.SmallIntegerField()
    """Least audience that may see it, its place in the hierarchy included (see `access`)."""
    was_public = models.BooleanField(default=False)
    """True once the public could see it: only then does its address answer 410 instead of 404."""
    opens_on = models.DateField(null=True, db_index=True)
    parent = models.CharField(max_length=8, default="", db_index=True)
    added = models.BigIntegerField(db_index=True)
    """Journal number of its creation: the order of cataloguing."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state", "seen_by", "added"], name="record_visible")]

    def __str__(self) -> str:
        return self.id
