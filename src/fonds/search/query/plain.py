"""Words as they stand, without operators: any of them will do, the best first."""

import re
from typing import Final

from fonds.search.query.lexer import plain
from fonds.search.query.nodes import AnyOf, Everything, Node, Word
from fonds.search.query.sentences import content

_WORD: Final = re.compile(r"[^\W_]+")
MOST_WORDS: Final = 64


def any_of(text: str) -> Node:
    """The query for any of the words of `text`; everything where there are none."""
    words = tuple(Word(word) for word in _WORD.findall(plain(text)))[:MOST_WORDS]
    return AnyOf(content(words)) if words else Everything()
