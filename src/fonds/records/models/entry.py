"""Authorities: agents, places, topics, repositories and curated collections."""

from typing import ClassVar

from django.db import models

from fonds.records.models.revision import Revision


class Entry(models.Model):
    """An authority entry. Its names and facts are in the current revision's document."""

    LIVE, REMOVED = "live", "removed"

    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=100)
    """Its first slug; documents name it by this key, which never changes."""
    slug = models.CharField(max_length=100)
    """Its present address."""
    label = models.CharField(max_length=500)
    heading = models.CharField(max_length=500, db_index=True)
    """The label folded: how an incoming heading of a controlled list finds it."""
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=8, default=LIVE)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "key"], name="entry_key")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Slug(models.Model):
    """Every address that an entry ever had; all but the present one redirect."""

    kind = models.CharField(max_length=12)
    slug = models.CharField(max_length=100)
    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="slugs")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "slug"], name="slug_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"
