"""Identifiers in other registers (Wikidata, VIAF, LCNAF, LCSH, GeoNames, ISIL …) as sources write them beside a name.

    Sheng, Shicai <https://viaf.org/viaf/35254651>   ·   Sheng Shicai (Q699834)   ·   VIAF: 35254651

Forms of the addresses: wikidata.org/wiki/Wikidata:Identifiers, viaf.org, id.loc.gov, geonames.org, d-nb.info, isni.org,
orcid.org; ISIL: ISO 15511.
"""

import re
from typing import Final, NamedTuple


class RegisterEntry(NamedTuple):
    """One identifier: the register's name in lower case, and its value without the address."""

    scheme: str
    value: str


_ADDRESSES: Final = {
    "wikidata": r"wikidata\.org/(?:entity|wiki)/(Q[1-9][0-9]*)",
    "viaf": r"viaf\.org/viaf/([1-9][0-9]*)",
    "lcnaf": r"id\.loc\.gov/authorities/names/((?:n|nb|nn|no|nr|ns)[0-9]{8,10})",
    "lcsh": r"id\.loc\.gov/authorities/subjects/(sh[0-9]{8,10})",
    "geonames": r"geonames\.org/([1-9][0-9]*)",
    "gnd": r"d-nb\.info/gnd/([0-9X-]{5,11})",
    "isni": r"isni\.org/(?:isni/)?([0-9]{15}[0-9X])",
    "orcid": r"orcid\.org/([0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X])",
}
_LABELS: Final = {
    "wikidata": r"(?:Wikidata[ :]*)?(Q[1-9][0-9]*)",
    "viaf": r"VIAF[ :]*(?:ID[ :]*)?([1-9][0-9]*)",
    "lcnaf": r"(?:LCNAF|LCCN|NAF)[ :]*((?:n|nb|nn|no|nr|ns) ?[0-9]{8,10})",
    "lcsh": r"(?:LCSH[ :]*)?(sh[0-9]{8,10})",
    "geonames": r"GeoNames[ :]*([1-9][0-9]*)",
    "gnd": r"GND[ :]*([0-9X-]{5,11})",
    "isni": r"ISNI[ :]*([0-9]{4} ?[0-9]{4} ?[0-9]{4} ?[0-9]{3}[0-9X])",
    "isil": r"ISIL[ :]*([A-Z]{1,4}-[A-Za-z0-9:/-]{1,11})",
}
"""What stands in brackets behind a name, or is the whole of a cell."""

_IN_ADDRESS: Final = {scheme: re.compile(pattern) for scheme, pattern in _ADDRESSES.items()}
_BESIDE: Final = {
    scheme: re.compile(rf"(?:^|[(<\[|]) *{pattern} *(?:[)>\]]|$) *$", re.IGNORECASE)
    for scheme, pattern in _LABELS.items()
}
_LONGEST: Final = 2000


def register_entry(text: str) -> RegisterEntry | None:
    """The identifier in `text`: an address anywhere, or a label with its value at the end. None where there is none."""
    if len(text) > _LONGEST or not (any(map(str.isdigit, text)) or "ISIL" in text):
        return None
    if "/" in text:
        for scheme, pattern in _IN_ADDRESS.items():
            if match := pattern.search(text):
                return RegisterEntry(scheme, match[1])
    for scheme, pattern in _BESIDE.items():
        if match := pattern.search(text):
            return RegisterEntry(scheme, _canonical(scheme, match[1]))
    return None


def _canonical(scheme: str, value: str) -> str:
    """The value without spaces, in the case in which the register writes it."""
    plain = value.replace(" ", "")
    return plain.upper() if scheme in {"wikidata", "isni", "gnd"} else plain if scheme == "isil" else plain.lower()
