"""Imports as catalogue rows: a batch, and what it does with each row of its sources.

The same rows are the plan before they are applied and the account of it afterwards; undo reads them.
"""

from typing import ClassVar

from django.db import models


class Batch(models.Model):
    """One import of one or several sources."""

    PLANNED, UNFINISHED, APPLIED, UNDONE = "planned", "unfinished", "applied", "undone"

    state = models.CharField(max_length=12, default=PLANNED)
    """`planned` (nothing is done yet), `unfinished` (being applied, or interrupted), `applied` or `undone`."""
    sources = models.TextField()
    """JSON: [{"name", "file", "digest", "mapping": [[heading, field], …]}, …]."""
    profile = models.CharField(max_length=200, default="")
    by = models.CharField(max_length=100)
    worker = models.CharField(max_length=200, default="")
    """Host and process that plans or applies it: tells an interrupted batch from one that is at work."""
    at = models.DateTimeField()
    journal = models.BigIntegerField()
    """The journal number at which it was planned."""
    created = models.IntegerField(default=0)
    changed = models.IntegerField(default=0)
    unchanged = models.IntegerField(default=0)
    removed = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)
    authorities = models.IntegerField(default=0)
    """Authorities created or changed."""
    absent = models.IntegerField(default=0)
    """Earlier rows of its sources that are no longer in them; their records stay as they are."""

    def __str__(self) -> str:
        return f"batch {self.pk} ({self.state})"


class BatchRow(models.Model):
    """What a batch does with one row of a source, or with an authority that a row names."""

    CREATE, CHANGE, LEAVE, REMOVE, REFUSE, REPORT = "create", "change", "leave", "remove", "refuse", "report"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="rows", db_index=False)
    action = models.CharField(max_length=8)
    """`report` is a problem of the source as a whole, or of a row that comes in all the same by another line."""
    kind = models.CharField(max_length=12, default="record")
    """`record`, or the kind of an authority."""
    subject = models.CharField(max_length=100, default="")
    """Id of the record, or key of the authority; empty for a record until it is created."""
    source = models.CharField(max_length=200)
    """What the source is called: rows are compared with earlier ones of the same source."""
    file = models.CharField(max_length=300)
    sheet = models.CharField(max_length=100, default="")
    row = models.BigIntegerField()
    key = models.CharField(max_length=200, default="")
    fingerprint = models.CharField(max_length=32, default="")
    heading = models.CharField(max_length=32, default="")
    """Hash of the folded title, or of an authority's folded heading."""
    draft = models.TextField(default="")
    """The document as the source has it: what the next import of this row is compared with."""
    document = models.TextField(default="")
    """What is written, where it differs from the draft because the archive was edited meanwhile."""
    changes = models.TextField(default="")
    """JSON: [[field, old, new], …]."""
    problems = models.TextField(default="")
    """JSON: [Problem, …]."""
    before = models.BigIntegerField(null=True)
    """Journal number of the subject's revision when this was planned."""
    after = models.BigIntegerField(null=True)
    """Journal number of the revision that it wrote; empty while it is not applied, or writes nothing."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["batch", "id"], name="row_of_batch"),
            models.Index(fields=["source", "fingerprint"], name="row_fingerprint"),
            models.Index(fields=["source", "key"], name="row_key", condition=~models.Q(key="")),
            models.Index(fields=["subject"], name="row_subject"),
            models.Index(fields=["kind", "heading"], name="row_heading", condition=~models.Q(kind="record")),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.file} row {self.row}"
