"""One word or phrase of a query → a node: fields, dates, wildcards, near spellings, with their bounds."""

import re
from collections.abc import Callable
from typing import Final

from fonds.normalise.dates import parse_edtf
from fonds.normalise.languages import read_language
from fonds.search.fields import Field, field_named
from fonds.search.query.lexer import Lexeme
from fonds.search.query.nodes import Dated, Everything, Exact, Fuzzy, Keyword, Node, Phrase, Prefix, Wildcard, Word

LONGEST_TERM: Final = 300
"""Characters of one word or phrase."""
SHORTEST_PREFIX: Final = 2
LITERALS_AFTER_A_STAR: Final = 3
MOST_STARS: Final = 2
MOST_SIGNS: Final = 3
"""Signs `*` and `?` of one word: an engine's work for a pattern doubles with each."""
LONGEST_PATTERN: Final = 32
"""Characters of a word with such signs."""
WIDEST_SLOP: Final = 50
LONG_WORD: Final = 8
"""From so many letters a near spelling may differ in two."""

Say = Callable[[str], None]
"""Takes a sentence for the notes above the results."""

_FUZZY: Final = re.compile(r"(?P<word>[^~]+)~(?P<edits>[0-9]?)")
_SIGNS: Final = re.compile(r"[*?]*\*[*?]*")
_NOT_FIELDS: Final = {"http", "https", "ftp", "urn", "ark", "doi"}


def term(lexeme: Lexeme, inherited: str, say: Say) -> Node | None:
    """The node of a word or phrase; None when there is nothing in it to search for. `inherited` is a group's field."""
    if _is_star(lexeme):
        say("“*” alone stands for every record.")
        return Everything()
    field = _field(lexeme, say)
    text = lexeme.text if field or not lexeme.field else f"{lexeme.field}:{lexeme.text}"
    if len(text) > LONGEST_TERM:
        text = text[:LONGEST_TERM]
        say(f"A word or phrase was cut after {LONGEST_TERM} characters: “{text[:30]}…”.")
    if not any(map(str.isalnum, text)):
        say(f"“{_shown(lexeme)}” holds no letter or figure and was left out.")
        return None
    if field and field.kind != "text":
        return _dated(text, say) if field.kind == "day" else Keyword(field.name, _value(field.name, text.strip()))
    return _text(lexeme, text, field.name if field else inherited, say)


def _text(lexeme: Lexeme, text: str, field: str, say: Say) -> Node:
    if lexeme.is_exact:
        return Exact(text, field, min(lexeme.slop, WIDEST_SLOP))
    if lexeme.kind == "phrase":
        return Phrase(text, field, min(lexeme.slop, WIDEST_SLOP))
    return _word(text, field, say)


def _is_star(lexeme: Lexeme) -> bool:
    """Whether it is asterisks and nothing else."""
    return bool(lexeme.text) and not (lexeme.field or lexeme.text.strip("*"))


def _field(lexeme: Lexeme, say: Say) -> Field | None:
    if not lexeme.field:
        return None
    field = field_named(lexeme.field)
    if field is None and lexeme.field.lower() not in _NOT_FIELDS:
        say(f"“{lexeme.field}” is not a field, so “{_shown(lexeme)}” was searched as it stands.")
    return field


def _value(field: str, text: str) -> str:
    """The facet's value that is meant: languages by code or name, all others in small letters."""
    language = read_language(text) if field == "language" else None
    return language.tag if language else text.lower()


def _shown(lexeme: Lexeme) -> str:
    return f"{lexeme.field}:{lexeme.text}"[:40] if lexeme.field else lexeme.text[:40]


def _dated(text: str, say: Say) -> Node:
    try:
        date = parse_edtf(text.strip())
    except ValueError:
        say(f"“date:{text[:40]}” is not a date such as date:1937, date:1937-04 or date:1935/1942; searched as a word.")
        return Word(text)
    return Dated(date.earliest, date.latest)


def _word(text: str, field: str, say: Say) -> Node:
    text = text.rstrip("?") or text
    if match := _FUZZY.fullmatch(text):
        return _fuzzy(match["word"], match["edits"], field, say)
    if "*" in text or "?" in text.strip("?"):
        return _wild(text.lstrip("?"), field, say)
    return Word(text, field)


def _fuzzy(word: str, edits: str, field: str, say: Say) -> Node:
    letters = sum(map(str.isalnum, word))
    if edits == "0" or letters < 3:
        say(f"“{word}~” is too short for near spellings; it was searched as it stands.")
        return Word(word, field)
    most = 2 if letters >= LONG_WORD else 1
    return Fuzzy(word, field, min(int(edits or most), 2))


def _wild(text: str, field: str, say: Say) -> Node:
    text = _bounded(_SIGNS.sub(lambda run: "*" + "?" * run[0].count("?"), text), say).rstrip("?")
    bare = text.replace("*", "").replace("?", "")
    start = text.partition("*")[0]
    if not start and _letters(bare) < LITERALS_AFTER_A_STAR:
        say(f"“{text}” needs at least {LITERALS_AFTER_A_STAR} letters after its asterisk; searched without it.")
        return Word(bare, field)
    if start and _letters(start) < SHORTEST_PREFIX:
        say(f"“{text}” needs at least {SHORTEST_PREFIX} letters before its sign; searched without it.")
        return Word(bare, field)
    if text.index("*" if "*" in text else "?") == len(text) - 1 and "?" not in text:
        return Prefix(bare, field)
    return Wildcard(text, field)


def _bounded(text: str, say: Say) -> str:
    """`text` up to the first sign too many; a `*` stands for what was cut, so that nothing is lost."""
    counts = {"*": 0, "?": 0}
    for place, character in enumerate(text):
        if character in counts:
            counts[character] += 1
        if place < LONGEST_PATTERN and counts["*"] <= MOST_STARS and sum(counts.values()) <= MOST_SIGNS:
            continue
        kept = text[:place].rstrip("?")
        kept = kept[: kept.rindex("*") + 1] if kept.count("*") == MOST_STARS else kept.rstrip("*") + "*"
        say(
            f"“{text[:30]}” has more than {MOST_STARS} asterisks, {MOST_SIGNS} signs or {LONGEST_PATTERN} characters; "
            f"“{kept}” was searched."
        )
        return kept
    return text


def as_it_stands(node: Prefix | Wildcard | Fuzzy) -> Word:
    """The node's word without its signs."""
    return Word(node.text.replace("*", "").replace("?", ""), node.field)


def _letters(text: str) -> int:
    """How many letters and figures. A Chinese character counts double: it is a word of the index by itself."""
    return sum(1 + ("\u3400" <= character <= "\u9fff") for character in text if character.isalnum())
