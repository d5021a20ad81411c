"""Names that records give without saying who or what is meant: a projection of the documents, as `Tie` is."""

from typing import ClassVar

from django.db import models

from fonds.records.models.record import Record


class FoundName(models.Model):
    """One role of a record that is not identified; the document says the rest."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="found_names")
    kind = models.CharField(max_length=12)
    """`agent`, `place` or `topic`."""
    role = models.CharField(max_length=60)
    heading = models.CharField(max_length=32)
    """Digest of the folded form: equal forms have equal headings."""
    form = models.TextField()
    """As the record has it."""

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kind", "heading"], name="found_name")]

    def __str__(self) -> str:
        return f"{self.record_id} {self.role} {self.form}"
