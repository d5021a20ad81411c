"""Romanizations of Russian: written by tables, met under keys, read back, and the cases of names.

    write("Савельев", "bgn-pcgn")   → ("Savel’yev", "Savel'yev", "Savelyev")
    keys("Савельев") & keys("Saveliev")                 not empty
    read("Savelyev")                → {"Савельев", …}
    inflected("Сталин")             → {"Сталина", "Сталину", "Сталиным", "Сталине", …}
    nominatives("Сталину")          → ("Сталин",)

To add a romanization: a module here with one table (`writing.Scheme`: letters, and rules for positions), its source
named at the top, and a line in `SCHEMES`. If it spells sounds in a way that no other does, `habits` needs it too, so
that it is read. The tests write every scheme and expect `keys` to bring all of them together.
"""

from fonds.normalise.names.schemes.russian import ala_lc, bgn_pcgn, french, german, iso_9, newspapers, scholarly
from fonds.normalise.names.schemes.russian.comparing import MOST_KEYS, keys
from fonds.normalise.names.schemes.russian.inflection import inflected, is_name, is_word, nominatives
from fonds.normalise.names.schemes.russian.letters import is_cyrillic, modern
from fonds.normalise.names.schemes.russian.spelling import read
from fonds.normalise.names.schemes.russian.writing import Scheme, write_name

__all__ = [
    "MOST_KEYS",
    "SCHEMES",
    "Scheme",
    "inflected",
    "is_cyrillic",
    "is_name",
    "is_word",
    "keys",
    "modern",
    "nominatives",
    "read",
    "write",
]

SCHEMES: dict[str, Scheme] = {
    scheme.name: scheme
    for scheme in (
        bgn_pcgn.SCHEME,
        ala_lc.SCHEME,
        ala_lc.PLAIN,
        iso_9.SCHEME,
        scholarly.SCHEME,
        newspapers.SCHEME,
        german.SCHEME,
        french.SCHEME,
    )
}
"""Every romanization of Russian that is known, the standards first."""


def write(cyrillic: str, scheme: str) -> tuple[str, ...]:
    """The forms that a Cyrillic name takes in a scheme, what the standard prescribes first.

    Raises KeyError if no such scheme is listed.
    """
    return write_name(cyrillic, SCHEMES[scheme])
