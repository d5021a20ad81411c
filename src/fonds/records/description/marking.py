"""Classification as written on the document, and its release."""

from fonds.records.description.base import Value


class Release(Value, frozen=True):
    """A release event: when, by whose authority, whole or in part, with which exemptions."""

    date: str = ""
    authority: str = ""
    extent: str = ""
    exemptions: tuple[str, ...] = ()


class Marking(Value, frozen=True):
    """A marking as written: "SECRET, Urgent", "Copy No. 3"."""

    text: str
    level: str = ""
    handling: str = ""
    copy_number: str = ""
    releases: tuple[Release, ...] = ()
