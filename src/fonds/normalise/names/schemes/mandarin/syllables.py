"""The syllables of Mandarin, each as every scheme writes it: the one table from which all the schemes are made.

Columns: pinyin | Wade–Giles | Zhuyin | Palladius. Where a cell holds several spellings the first is the usual one, the
others are older or rarer and are read too. The rows are facts of the standards: Scheme for the Chinese Phonetic
Alphabet (1958; ISO 7098), Giles's dictionary (1912) as the Library of Congress and the U.S. government used it,
the Phonetic Symbols of 1918/1930, and Palladius's transcription as the Great Chinese–Russian dictionary has it.

In: every syllable that a dictionary gives a character, the rare ones among them (ê, yo, lo, yai, eng, nou, nun, den,
dei, tei, kei, dia, nia, rua, cen, cei, sei, shei, zhei, shong, diang, lün, fiao, biang).
Out: sounds without a vowel (m, mm, n, ng, hm, hng, r), because no name holds one and "Ng" is a Cantonese surname; and
syllables of dialects that have no spelling but in pinyin (go, piang, rem, ten, tiang, wao, zem, lüan).
"""

from typing import Final, NamedTuple

from fonds.normalise.names.schemes.mandarin import a_to_l_table, m_to_z_table

Reading = tuple[str, ...]
"""Toneless syllables in pinyin, ü kept: ("sheng", "shi", "cai"). The pivot through which all schemes meet."""


class Syllable(NamedTuple):
    """One syllable in the four spellings; the first of several is the usual one."""

    pinyin: str
    wade_giles: tuple[str, ...]
    """With apostrophes ('), circumflex, breve and diaeresis."""
    zhuyin: str
    palladius: tuple[str, ...]


def _rows(table: str) -> list[Syllable]:
    rows = []
    for line in table.strip().splitlines():
        pinyin, wade_giles, zhuyin, palladius = line.split(" | ")
        rows.append(Syllable(pinyin, tuple(wade_giles.split()), zhuyin, tuple(palladius.split())))
    return rows


SYLLABLES: Final = {row.pinyin: row for row in _rows(a_to_l_table.ROWS) + _rows(m_to_z_table.ROWS)}
"""Pinyin → the whole row."""
