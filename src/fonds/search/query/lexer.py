"""What a person typed → tokens. Curly quotes and full-width punctuation count as their plain forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

TokenKind = Literal["word", "phrase", "open", "close"]

_PLAIN: Final = str.maketrans(
    dict.fromkeys("“”„‟«»″＂「」『』", '"')
    | {"（": "(", "）": ")", "：": ":", "＋": "+", "－": "-", "～": "~", "＊": "*", "？": "?", "\u3000": " "}
)
_TOKEN: Final = re.compile(
    r"""
    (?P<gap>\s+)
    | (?P<sign>[+-]?)
      (?: (?P<field>[^\W\d_]+):(?=\S) )?
      (?: "(?P<phrase>[^"]*)"(?:~(?P<slop>[0-9]{1,3}))?
        | (?P<open>\()
        | (?P<close>\))
        | (?P<quote>")
        | (?P<word>[^\s"()]+)
        | (?P<rest>)
      )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One token with the sign and the field in front of it."""

    kind: TokenKind
    text: str = ""
    sign: str = ""
    field: str = ""
    slop: int = 0


def plain(text: str) -> str:
    """`text` with its quotes and full-width punctuation in their plain forms."""
    return text.translate(_PLAIN)


def lexemes(text: str) -> Iterator[Lexeme]:
    """The tokens of `plain(text)`. A quotation mark without partner is passed over."""
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or match.end() == place:
            place += 1
            continue
        place = match.end()
        yield from _lexeme(match)


def _lexeme(match: re.Match[str]) -> Iterator[Lexeme]:
    sign, field = match["sign"] or "", match["field"] or ""
    if match["phrase"] is not None:
        yield Lexeme("phrase", match["phrase"], sign, field, int(match["slop"] or 0))
    elif match["open"]:
        yield Lexeme("open", "", sign, field)
    elif match["close"]:
        yield Lexeme("close")
    elif match["word"]:
        yield Lexeme("word", match["word"], sign, field)
