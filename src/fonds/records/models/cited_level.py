"""From which files records are cited: a projection of the documents, as `Tie` is.

What is here was derived from source lines. It is no level of description, and not the holder's arrangement.
"""

from typing import ClassVar, Final

from django.db import models

from fonds.records.models.record import Record

NO_LEAF: Final = 2**31 - 1
"""The leaf of a reference that names none: after all others."""


class CitedLevel(models.Model):
    """One level of a shelfmark that a record is cited by; the levels above it are rows of their own."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="cited_levels")
    repository = models.CharField(max_length=100, default="")
    """Key of the witness's repository; empty where nobody has identified it."""
    house = models.CharField(max_length=100, default="")
    """The key of the name that the line, or else the witness, gives the repository (`normalise.references`)."""
    above = models.CharField(max_length=32, default="")
    """`path` of the level above; empty for the first level."""
    path = models.CharField(max_length=32)
    """Digest of the keys from the first level to this one: equal paths have equal digests."""
    level = models.TextField()
    """The key of this level alone: "opis 162"."""
    shown = models.TextField()
    """As it is written in the script of the reference: "op. 162"."""
    is_last = models.BooleanField()
    """Whether a reference ends here; leaves or pages may follow."""
    is_file = models.BooleanField()
    """Whether it is narrow enough to be one file, and not a whole fond."""
    leaf = models.IntegerField(default=NO_LEAF)
    """The first leaf cited, twice its number, and one more for its back."""
    leaves = models.TextField(default="")
    """The leaves or pages as written: "ll. 22–25"."""

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["repository", "above"], name="cited_by_repository"),
            models.Index(fields=["house", "above"], name="cited_by_house"),
            models.Index(fields=["path"], name="cited_path"),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.house} {self.shown}"
