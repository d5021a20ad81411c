"""What ties a record to an agent, a place or a topic."""

from fonds.records.description.base import Value


class Role(Value, frozen=True):
    """A tie as the source words it, and, if somebody decided, who or what is meant."""

    found: str
    """The form found in the source."""
    role: str = ""
    """Agents: creator, author, sender, recipient, participant, signatory, mentioned, collector, donor,
    obtained by. Places: sent from, sent to, about. Topics: about."""
    identified: str = ""
    """Key of the authority that is meant; empty while nobody has decided."""
    identified_by: str = ""
    basis: str = ""
    """Why: "controlled heading", "the catalogue's brackets", "assigned for demonstration"."""
    certainty: str = ""
    """`certain`, `probable` or `possible`; empty when not stated."""
    note: str = ""
    read_by: str = ""
    """What read this role out of other words of the source: "Fonds (title reader)". Empty: the source gives it."""
