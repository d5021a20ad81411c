"""What a person typed → tokens. Curly quotes and full-width punctuation count as their plain forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

TokenKind = Literal["word", "phrase", "open", "close", "operator"]

_WIDTH: Final = 0xFEE0
"""Between a full-width sign or letter, ！ to ～, and its plain form."""
_PLAIN: Final = str.maketrans(
    {chr(code + _WIDTH): chr(code) for code in range(ord("!"), ord("~") + 1)}
    | dict.fromkeys("“”„‟«»‹›「」『』《》〈〉〝〞〟", '"')
    | dict.fromkeys("，、。；\u3000", " ")
)
"""As typed in Russian and Chinese. A Chinese comma stands between words that no space parts."""
_HALVES: Final = re.compile("[\ud800-\udfff]")
_TOKEN: Final = re.compile(
    r"""
    (?P<gap>\s+)
    | (?P<sign>[+-]?)
      (?: (?P<field>[^\W\d_]+):(?=\S) )?
      (?P<exact>=(?=[\w"]))?
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
    is_exact: bool = False
    """Spelt so and not otherwise: =word, ="phrase"."""


def plain(text: str) -> str:
    """`text` with its quotes and full-width punctuation in their plain forms, and without halves of surrogates."""
    return _HALVES.sub("\ufffd", text).translate(_PLAIN)


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
    sign, field, is_exact = match["sign"] or "", match["field"] or "", bool(match["exact"])
    if match["phrase"] is not None:
        yield Lexeme("phrase", match["phrase"], sign, field, int(match["slop"] or 0), is_exact)
    elif match["open"]:
        yield Lexeme("open", "", sign, field)
    elif match["close"]:
        yield Lexeme("close")
    elif match["word"]:
        yield Lexeme("word", match["word"], sign, field, is_exact=is_exact)
