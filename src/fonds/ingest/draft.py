"""What was made of one source row: a description that is not yet in the archive, and what was wrong with the row."""

from dataclasses import dataclass
from typing import Literal

from fonds.ingest.problems import Problem
from fonds.ingest.source import SourceRecord
from fonds.records.description import Authority, Description

Kind = Literal["record", "removed", "agent", "place", "topic", "repository", "collection"]


@dataclass(frozen=True, slots=True)
class Draft:
    """One row as it would stand in the archive. Equal rows under equal profiles make equal drafts."""

    found: SourceRecord
    value: Description | Authority
    kind: Kind = "record"
    key: str = ""
    """What the profile's key column says; names the row for ever within its source."""
    subject: str = ""
    """Id or key that the source itself gives; only exports of Fonds do."""
    problems: tuple[Problem, ...] = ()

    is_merged: bool = False
    """Whether it is of an authority that was merged into another here."""

    @property
    def is_refused(self) -> bool:
        """Whether a problem keeps the row out."""
        return any(problem.severity == "refused" for problem in self.problems)
