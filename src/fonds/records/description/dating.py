"""One claim about a date: what was found, how it was read, and by whom."""

from fonds.records.description.base import Value


class Dating(Value, frozen=True):
    """A date of a stated kind. `text` is the source's wording and is never altered."""

    text: str = ""
    kind: str = "unspecified"
    """written, event, sent, received, registered, decided, published, translated, released, accumulation."""
    status: str = "not-given"
    """`read`, `undated` ("n.d."), `not-given` (the source is silent) or `not-understood`."""
    edtf: str = ""
    earliest: str = ""
    """First possible day, ISO 8601; empty for an open or unknown beginning."""
    latest: str = ""
    """Last possible day, ISO 8601; empty for an open or unknown end."""
    precision: str = ""
    """`day`, `month`, `season`, `year`, `decade`, `century` or `interval`."""
    qualifiers: tuple[str, ...] = ()
    """`approximate`, `uncertain`."""
    calendar: str = "gregorian"
    read_by: str = ""
    """Who or what read the words so: "Fonds (date reader)", "cataloguer"."""
    note: str = ""
