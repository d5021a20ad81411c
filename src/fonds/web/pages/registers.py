"""Addresses of entries in other registers, so that an identifier is a link."""

import re
from typing import Final

ADDRESSES: Final = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}"),
    "lcnaf": ("LCNAF", "https://id.loc.gov/authorities/names/{}"),
    "lcsh": ("LCSH", "https://id.loc.gov/authorities/subjects/{}"),
    "geonames": ("GeoNames", "https://www.geonames.org/{}"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "orcid": ("ORCID", "https://orcid.org/{}"),
    "isil": ("ISIL", ""),
}
"""Scheme → what pages call the register, and the address of an entry; empty where no site resolves all of them.
As each register documents its own permanent addresses."""
_PLAIN: Final = re.compile(r"[A-Za-z0-9-]+")


def register_name(scheme: str) -> str:
    """What pages call a register; one that is not known keeps its name."""
    return ADDRESSES.get(scheme.lower(), (scheme, ""))[0]


def register_address(scheme: str, value: str) -> str:
    """The address of an entry, or nothing where there is none. A value that no register would give is no link."""
    _, address = ADDRESSES.get(scheme.lower(), ("", ""))
    plain = value.replace(" ", "")
    return address.format(plain) if address and _PLAIN.fullmatch(plain) else ""
