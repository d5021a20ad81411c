"""The formats that Fonds writes, by hand: reading this list answers "which formats do we know?"."""

from fonds.interop.formats.format import Format, Holdings
from fonds.interop.formats.jsonl import JsonLines

FORMATS: dict[str, Format] = {format_.name: format_ for format_ in (JsonLines(),)}
"""Name → format."""

__all__ = ["FORMATS", "Format", "Holdings"]
