"""The manner of all values in a description: frozen, named, and silent about what nobody gave."""

from msgspec import Struct


class Value(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A frozen value. A field left at its default is left out of the stored document."""
