"""The keys of the rows of one source. One that a profile names must differ in every row; a guessed one only should."""

from collections.abc import Callable
from typing import NamedTuple

from fonds.ingest.describing import Builder
from fonds.ingest.profiles import Profile
from fonds.ingest.source import SourceRecord
from fonds.normalise.text import fold, repair

LONGEST = 200
"""Characters of a key that are compared."""


class _First(NamedTuple):
    """The first row with an identifier."""

    file: str
    sheet: str
    row: int
    content: int


class Keys:
    """Gives each row its key."""

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        """`is_taken` says whether an earlier row has the key, and notes that it is taken from now on."""
        self._is_taken = is_taken
        self._first: dict[str, _First] = {}

    def key_of(self, record: SourceRecord, profile: Profile, builder: Builder) -> str:
        """The row's key, or nothing; what is wrong with it is reported to `builder`."""
        if not profile.key:
            return ""
        wanted = fold(profile.key)
        key = next((repair(cell) for label, cell in record.cells if fold(label) == wanted), "")[:LONGEST]
        if profile.is_key_guessed:
            return self._guessed(record, key, profile.key, builder) if key else ""
        if not key:
            builder.report("no-key", column=profile.key, key=profile.key)
        elif self._is_taken(key):
            builder.report("key-twice", column=profile.key, key=key)
        return key

    def _guessed(self, record: SourceRecord, key: str, column: str, builder: Builder) -> str:
        """The identifier; where it repeats, with the row's content, so that no row is taken for another."""
        first = self._first.get(key)
        if first is not None and first.sheet != record.sheet:  # every sheet counts from 1
            key = f"{key[:90]} ({record.sheet[:90]})"
            first = self._first.get(key)
        here = _First(record.file, record.sheet, record.row, hash(record.cells))
        if first is None and not self._is_taken(key):
            self._first[key] = here
            return key
        if first is not None:
            code = "row-twice" if first.content == here.content else "identifier-twice"
            place = f"row {first.row}" if first.file == here.file else f"row {first.row} of {first.file}"
            builder.report(code, column=column, key=key[:100], first=place)
        return self._beside(f"{key[:150]} {record.fingerprint}")

    def _beside(self, key: str) -> str:
        """`key`, or with a number where equal rows have it as well."""
        free, number = key, 1
        while self._is_taken(free):
            number += 1
            free = f"{key} {number}"
        return free
