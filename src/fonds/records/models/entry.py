"""Authorities: agents, places, topics, repositories and curated collections."""

from typing import ClassVar

from django.db import models

from fonds.records.models.revision import Revision


class Entry(models.Model):
    """An authority entry. Its names and facts are in the current revision's document."""

    LIVE, REMOVED, MERGED = "live", "removed", "merged"

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
    into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="absorbed")
    """Of one that was merged: the entry that stands for it now; follows from that one's document."""

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


class EntryIdentifier(models.Model):
    """Who or what an identifier of another register means: follows from the entry's document."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="identifiers")
    scheme = models.CharField(max_length=60)
    value = models.CharField(max_length=200)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["value", "scheme"], name="identifier_of")]

    def __str__(self) -> str:
        return f"{self.scheme} {self.value}"


class EntryTie(models.Model):
    """Which entry names which other of its kind: follows from the entry's document."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="ties")
    role = models.CharField(max_length=60)
    """`broader`, or the kind of an `AuthorityTie`."""
    key = models.CharField(max_length=100)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["key", "role"], name="entry_tie_to")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.role} {self.key}"
