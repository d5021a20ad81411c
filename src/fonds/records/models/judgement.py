"""Decisions that were taken about names: they hold for the next import as well."""

from typing import ClassVar

from django.db import models


class Judgement(models.Model):
    """Somebody decided that a form means an authority, or that it does not."""

    SAME, OTHER = "same", "other"

    kind = models.CharField(max_length=12)
    heading = models.CharField(max_length=32)
    """Digest of the folded form, as in `FoundName`."""
    form = models.TextField()
    key = models.CharField(max_length=100)
    """The authority that is meant, or not meant."""
    verdict = models.CharField(max_length=5)
    """`same` or `other`."""
    by = models.CharField(max_length=100)
    at = models.DateTimeField()
    batch = models.BigIntegerField(null=True)
    """The batch that changed the records; taking it back takes this back."""

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "heading", "key"], name="judgement_once")]

    def __str__(self) -> str:
        return f"{self.form} {self.verdict} {self.key}"
