"""The key under which a name is looked up: what nobody sees, and what writers leave out, is gone."""

import re
from typing import Final

from fonds.normalise.names.script import unmixed, without_unseen
from fonds.normalise.remembering import remembered
from fonds.normalise.text import fold

LONGEST: Final = 500
"""Characters of a name that are read; no name is longer."""

_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
)
"""Letters of their own that other typewriters write otherwise; Unicode does not decompose them."""
_DROPPED: Final = re.compile(r"['’ʼʻʹʺ`´\"]")
_PUNCTUATION: Final = re.compile(r"[\W_]+")


@remembered(65536)
def name_key(text: str) -> str:
    """The key of a name: unseen characters, lookalike letters, punctuation, diacritics and case are gone.

    Apostrophes vanish ("Ts'ai" → "tsai"), other punctuation divides words ("Kai-shek" → "kai shek"). Words stay in
    their order and script. A name of punctuation only has an empty key. The key of a key is the key.
    """
    folded = fold(unmixed(without_unseen(text[:LONGEST])))
    if not folded.isascii():
        folded = folded.translate(_LETTERS)
    return " ".join(_PUNCTUATION.sub(" ", _DROPPED.sub("", folded)).split())
