"""A title, number or shelfmark as one key: who types one of them means that record, however it is punctuated."""

from typing import Final

from fonds.search.engines.tantivy.analysers import FOLDED, as_stem

LONGEST: Final = 500
"""Characters of a key."""
_NUMBER: Final = frozenset({"no", "nr", "number"})


def known_key(text: str) -> str:
    """The words of `text` without case, diacritics and signs: "No. 42" is "42", "F. 558, op. 11" is "f 558 op 11"."""
    words = FOLDED.analyze(as_stem(text[: 2 * LONGEST]))
    if len(words) == 2 and words[0] in _NUMBER and words[1].isdigit():
        words = words[1:]
    return " ".join(words)[:LONGEST]
