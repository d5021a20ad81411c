"""One version of a record or of an authority: a numbered line of the journal with the whole document."""

from typing import ClassVar

from django.db import models


class Revision(models.Model):
    """The journal's line. Its number is the journal number; lines are never changed or renumbered."""

    number = models.BigIntegerField(primary_key=True)
    subject_kind = models.CharField(max_length=12)
    """`record`, or a kind of authority: agent, place, topic, repository, collection."""
    subject = models.CharField(max_length=100)
    """The record's id or the authority's key."""
    action = models.CharField(max_length=12)
    """`created`, `changed`, `withdrawn`, `removed` (by undo), `revived` or `opened`."""
    document = models.TextField()
    seen_by = models.SmallIntegerField()
    """Least audience that may see this version: an old version obeys the rule as well. An authority's is always
    public here: it is seen only through a visible record (`lookups.authorities`)."""
    at = models.DateTimeField()
    by = models.CharField(max_length=100)
    batch = models.BigIntegerField(null=True)
    """The import that made it."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["subject_kind", "subject", "number"], name="revision_of")]

    def __str__(self) -> str:
        return f"{self.number} {self.subject_kind} {self.subject} {self.action}"
