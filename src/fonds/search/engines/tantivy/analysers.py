"""How text becomes words: one rule of what a word is, three chains.

    exact   lower case
    folded  and without diacritics, in simplified characters          (queries only: prefixes, wildcards)
    stem    and Snowball, English then Russian: tried, they do not interfere

Han characters stand one by one with their positions, so that a Chinese name is a phrase of its characters.
"""

import re
import unicodedata
from typing import Final

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from fonds.normalise.chinese import simplify
from fonds.search.engine import Token

_WORDS: Final = r"\p{Han}|[\p{L}\p{M}\p{N}&&[^\p{Han}]]+"
_LONGEST: Final = 250
"""Bytes of a word; longer ones are no words and are left out."""
_APOSTROPHES: Final = "\u2018\u2019\u02bb\u02bc\u02b9\u02bf\u02be´"
_ODD: Final = re.compile(f"[İ{_APOSTROPHES}]")
_PLAIN: Final = str.maketrans(dict.fromkeys(_APOSTROPHES, "'") | {"İ": "I"})


def _exact(tokenizer: Tokenizer) -> TextAnalyzerBuilder:
    return TextAnalyzerBuilder(tokenizer).filter(Filter.remove_long(_LONGEST)).filter(Filter.lowercase())


def _folded(tokenizer: Tokenizer) -> TextAnalyzerBuilder:
    return _exact(tokenizer).filter(Filter.ascii_fold())


def _stem(tokenizer: Tokenizer) -> TextAnalyzerBuilder:
    return _folded(tokenizer).filter(Filter.stemmer("english")).filter(Filter.stemmer("russian"))


EXACT: Final[TextAnalyzer] = _exact(Tokenizer.regex(_WORDS)).build()
FOLDED: Final[TextAnalyzer] = _folded(Tokenizer.regex(_WORDS)).build()
STEM: Final[TextAnalyzer] = _stem(Tokenizer.regex(_WORDS)).build()

EXACT_OF_SPACED: Final[TextAnalyzer] = _exact(Tokenizer.whitespace()).build()
"""For texts whose words `spaced` has set apart: the index takes each text several times, and a space is found faster
than a word."""
STEM_OF_SPACED: Final[TextAnalyzer] = _stem(Tokenizer.whitespace()).build()
_spacing: Final[TextAnalyzer] = TextAnalyzerBuilder(Tokenizer.regex(_WORDS)).build()
_SIGNS: Final = bytes(byte if byte > 127 or chr(byte).isalnum() else 32 for byte in range(256))

RECIPE: Final = f"{_WORDS} {_LONGEST} NFKC exact stem-en-ru opencc-t2s apostrophes 1"
"""Part of the index's fingerprint: change it whenever the words of the index would come out otherwise."""


def as_exact(text: str) -> str:
    """What the exact chain is given: composed, full width made plain."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKC", text)
    return text.translate(_PLAIN) if _ODD.search(text) else text  # translating is dear, such signs are rare


def as_stem(text: str) -> str:
    """What the folded and stem chains are given: simplified as well."""
    return text if text.isascii() else simplify(as_exact(text))


def spaced(text: str) -> str:
    """The words of `text`, as the chains see them, with nothing but spaces in between."""
    if text.isascii():
        return text.encode().translate(_SIGNS).decode()
    return " ".join(_spacing.analyze(text))


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text` with their places in it.

    Where simplifying or composing changes its length, places cannot be told, and the text is analysed as it is.
    """
    plain, simple = as_exact(text), as_stem(text)
    if not len(text) == len(plain) == len(simple):
        plain = simple = text
    exact = EXACT.pre_tokenize(plain).tokens
    folded, stem = FOLDED.analyze(simple), STEM.analyze(simple)
    return tuple(
        Token(token.char_offset_from, token.char_offset_to or token.char_offset_from, token.text, plainer, stemmed)
        for token, plainer, stemmed in zip(exact, folded, stem, strict=True)
    )
