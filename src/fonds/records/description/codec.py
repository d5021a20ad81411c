"""Descriptions to JSON and back. The text is canonical: equal values give equal strings."""

import msgspec

from fonds.records.description.authority import Authority
from fonds.records.description.base import Value
from fonds.records.description.record import Brief, Description
from fonds.records.description.text import Text

_OPEN = Description().visibility
_OPEN_TEXT = Text(id="").visibility
# The switches of what nobody has closed: the two objects that msgspec leaves out.

_encoder = msgspec.json.Encoder()
_description = msgspec.json.Decoder(Description)
_brief = msgspec.json.Decoder(Brief)
_authority = msgspec.json.Decoder(Authority)


def encode(value: Value) -> str:
    """The JSON of `value`, without spaces, fields in their declared order, defaults left out."""
    if isinstance(value, Description):
        value = _with_default_switches(value)
    return _encoder.encode(value).decode()


def _with_default_switches(description: Description) -> Description:
    """The same value. msgspec leaves out a nested default only where it is the very object, not one that equals it."""
    texts = tuple(
        msgspec.structs.replace(text, visibility=_OPEN_TEXT) if text.visibility == _OPEN_TEXT else text
        for text in description.texts
    )
    visibility = _OPEN if description.visibility == _OPEN else description.visibility
    return msgspec.structs.replace(description, texts=texts, visibility=visibility)


def decode_description(document: str | bytes) -> Description:
    """The description in `document`. Raises msgspec.ValidationError, which names the path at fault."""
    return _description.decode(document)


def decode_brief(document: str | bytes) -> Brief:
    """Only what a list needs; several times faster than the whole where texts are long."""
    return _brief.decode(document)


def decode_authority(document: str | bytes) -> Authority:
    """The authority in `document`. Raises msgspec.ValidationError."""
    return _authority.decode(document)
