"""What search keeps in the catalogue: tables that follow from the journal, and are made again at any time."""

from typing import ClassVar

from django.db import models


class SuggestionRow(models.Model):
    """One way of beginning to type one thing: a name of an authority from one of its words on, or a record's title."""

    TITLES = -1

    seen_by = models.SmallIntegerField()
    """Least audience that may see what is suggested."""
    size = models.SmallIntegerField()
    """Order of magnitude of the records behind a name, for that audience (see `suggesting.forms.size_of`); `TITLES`."""
    key = models.BinaryField()
    """The folded form, as UTF-8: bytes sort alike in every database, letters do not."""
    kind = models.CharField(max_length=12)
    """Kind of authority, or `title`."""
    target = models.CharField(max_length=100)
    """The authority's key, or the record's id."""
    form = models.CharField(max_length=200)
    """As it is written."""
    public = models.IntegerField()
    """Records that the public sees behind it."""
    readers = models.IntegerField()
    archivists = models.IntegerField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["seen_by", "size", "key"], name="suggestion_by_key"),
            models.Index(fields=["kind", "target"], name="suggestion_of"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.target} {self.form}"


class SuggestionsFollowed(models.Model):
    """How far the suggestions have followed the journal. There is one row, or none."""

    number = models.BigIntegerField(default=0)
    """The last line of the journal that was done."""
    titles = models.BigIntegerField(default=0)
    """Of a sweep: records added up to this line are done."""
    titles_until = models.BigIntegerField(default=0)
    names = models.BigIntegerField(default=0)
    """Of a sweep: entries up to this primary key are done."""
    names_until = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
