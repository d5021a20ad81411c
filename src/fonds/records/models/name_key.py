"""The keys under which the names of authorities are found: a projection of their documents."""

from typing import ClassVar

from django.db import models

from fonds.records.models.entry import Entry


class NameKey(models.Model):
    """One key of one authority; several of its names may share it."""

    WHOLE, PART = "whole", "part"

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="name_keys")
    use = models.CharField(max_length=5)
    """`whole`: a name as readers type it; `part`: what two names must share to be compared at all."""
    key = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["use", "key"], name="name_key")]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.use} {self.key}"
