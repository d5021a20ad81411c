"""What has no place of its own."""

from fonds.records.description.base import Value


class Other(Value, frozen=True):
    """What the source said and no field of ours holds, under the source's own label."""

    label: str
    value: str
