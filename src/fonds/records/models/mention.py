"""Names of authorities that a machine finds in records: projections of the documents, made again at any time."""

from typing import ClassVar

from django.db import models

from fonds.records.models.entry import Entry
from fonds.records.models.record import Record


class Mention(models.Model):
    """One stretch of a record's words in which a known name stands, and one of those whose name it is.

    It holds for one version of the record only: where that is no longer the present one, nobody is shown it
    (`access.visible_mentions`).
    """

    TITLE, ABSTRACT, TEXT = "title", "abstract", "text"

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="mentions")
    revision = models.BigIntegerField()
    """The version that was read."""
    kind = models.CharField(max_length=12)
    """`agent`, `place` or `topic`."""
    key = models.CharField(max_length=100)
    field = models.CharField(max_length=8)
    part = models.TextField()
    """Which title or abstract (counted from 0), or the id of the text."""
    paragraph = models.TextField(default="")
    start = models.IntegerField()
    """In code points of the title, the abstract or the paragraph."""
    stop = models.IntegerField()
    """Just after the last character."""
    form = models.TextField()
    """The authority's form that it goes back to."""
    how = models.TextField(default="")
    """How what stands there was made of it: a scheme of romanization, `declined` …; empty where it is the same."""
    owners = models.SmallIntegerField()
    """How many bear this form: each that is looked for has a row. Above 1 it could be any of them."""
    seen_by = models.SmallIntegerField()
    """Least audience that may see the words in which it stands."""
    day = models.BigIntegerField()
    """Where the record stands in lists by date (see `records.ties.day_of`)."""
    leads = models.BooleanField(default=False)
    """Whether it stands for all of the record's mentions of this authority and of no other: the first of those that
    most people may see. So a list has one row for each record, and counting it is counting records."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["kind", "key", "day", "record"], name="mention_of", condition=models.Q(leads=True))
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.field} {self.part} {self.start}–{self.stop} {self.kind} {self.key}"


class SearchedForms(models.Model):
    """Under which forms an authority is looked for: worked out once for each version of it, for that takes time."""

    entry = models.OneToOneField(Entry, primary_key=True, on_delete=models.CASCADE, related_name="searched")
    revision = models.BigIntegerField()
    """The version whose names these are."""
    forms = models.TextField()
    """JSON: form, the name that it was made of, how (see `records.mentions.forms`)."""

    def __str__(self) -> str:
        return f"{self.entry_id} {self.revision}"


class Followed(models.Model):
    """How far a projection has followed the journal. One row for each projection that lives in the catalogue."""

    name = models.CharField(primary_key=True, max_length=20)
    number = models.BigIntegerField(default=0)
    """The last line of the journal that was done."""
    names = models.BigIntegerField(default=0)
    """The last line that changed names: what is done from now on knows them."""
    swept_names = models.BigIntegerField(default=0)
    """The names that the present sweep, or the last one, brings to all records."""
    swept = models.BigIntegerField(default=0)
    """Records added up to this line are done with those names …"""
    until = models.BigIntegerField(default=0)
    """… and those up to this one are still to be done."""

    def __str__(self) -> str:
        return f"{self.name} {self.number}"
