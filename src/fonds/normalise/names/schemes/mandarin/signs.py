"""Signs that writers of Latin letters put beside syllables: apostrophes of every shape, tones, what nobody sees."""

import re
import unicodedata
from typing import Final

_SHAPES: Final = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u02bb\u02bc\u02bd\u02b9\u02bf\u02be\u02ca\u02cb\u2032\u2035\uff07`´", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u00b7\u30fb", "-")
    | {"ɡ": "g", "ɑ": "a"}  # letters of the phonetic alphabet that stand in many files for the plain ones
)
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def plain_signs(text: str) -> str:
    """`text` in lower case and decomposed, apostrophes as ', dashes as -, invisible characters taken out."""
    return unicodedata.normalize("NFKD", _UNSEEN.sub("", text.translate(_SHAPES)).lower())
