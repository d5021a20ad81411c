"""Transcripts and translations of several records, without the rest of their descriptions."""

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from fonds.records.access import least_audience, may_see, visible_to
from fonds.records.audience import Audience
from fonds.records.description import Text
from fonds.records.writing import chunked


class _Written(Struct, frozen=True):
    """The texts of a description; the rest is skipped in reading."""

    texts: tuple[Text, ...] = ()


_decode = msgspec.json.Decoder(_Written).decode


def texts(ids: Sequence[str], audience: Audience) -> dict[str, tuple[Text, ...]]:
    """Record → those of its texts that the audience may read, in their order; records without any are left out."""
    found: dict[str, tuple[Text, ...]] = {}
    for chunk in chunked(ids):
        for id_, document in visible_to(audience).filter(id__in=chunk).values_list("id", "revision__document"):
            read = tuple(one for one in _decode(document).texts if may_see(audience, least_audience(one.visibility)))
            if read:
                found[id_] = read
    return found
