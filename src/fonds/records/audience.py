"""Who is asking. Every read carries an audience; forgetting it is a type error."""

from enum import IntEnum


class Audience(IntEnum):
    """The four audiences, each seeing all that the one before it sees."""

    PUBLIC = 0
    READER = 1
    """A registered reader."""
    ARCHIVIST = 2
    EVERYTHING = 3
    """The indexer and the backup: tombstones as well."""

    @property
    def term(self) -> str:
        """The word that stands for this audience in the search index."""
        return self.name.lower()

    @classmethod
    def named(cls, name: str) -> "Audience":
        """The audience called `name` on the command line. Raises KeyError."""
        return cls[name.upper()]
