"""Marks that say what has become of a document: excerpt, translation, redacted, draft, summary, fragment."""

import re

from fonds.normalise.correspondents import lexicon
from fonds.normalise.correspondents.tokens import Token

MARKS = ("excerpt", "translation", "redacted", "draft", "summary", "fragment")

_WORDS = {
    "excerpt": "excerpt",
    "excerpts": "excerpt",
    "excerpted": "excerpt",
    "extract": "excerpt",
    "extracts": "excerpt",
    "abridged": "excerpt",
    "translation": "translation",
    "translations": "translation",
    "translated": "translation",
    "redacted": "redacted",
    "sanitized": "redacted",
    "draft": "draft",
    "drafts": "draft",
    "summary": "summary",
    "summaries": "summary",
    "fragment": "fragment",
    "fragments": "fragment",
}
_BRACKETED = re.compile(
    r"(?:(?:an?|the|revised|preliminary|first|second|partial|rough|english|russian|in|two|selected|retyped|copy)\s+)*"
    r"(excerpt(?:s|ed)?|extracts?|abridged|translation|translated|redacted|sanitized|draft|summary|fragments?)"
    r"(?:\s+(?:translation|version|copy|copies|excerpts?|only|of text|from .{1,40}))?\.?",
    re.IGNORECASE,
)
_TAIL = 80
_CLOSING = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]](?=\W*(?:[(\[][^()\[\]]*[)\]]\W*)*$)")
_HEADS = frozenset(
    {"excerpt", "excerpts", "extract", "extracts", "fragment", "fragments", "translation", "translations"}
)
_OPEN_MARKINGS = frozenset(
    " ".join(words[:count])
    for words in (marking.split(" ") for marking in lexicon.MARKINGS)
    for count in range(1, len(words) + 1)
)
"""What markings begin with; a quotation may hold several words of one."""
_LINKS = frozenset({"from", "of", "the", "a", "an"})


def without_marks(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], list[str]]:
    """The tokens without brackets that hold a mark, and the marks."""
    marks: list[str] = []
    kept: list[Token] = []
    for token in tokens:
        match = token.type in {"bracket", "paren"} and len(token.text) < 100 and _BRACKETED.fullmatch(token.text)
        if match:
            add(marks, _WORDS[match[1].lower()])
        elif not (token.type == "bracket" and token.lower in {"sic", "sic!", "redacted"}):
            kept.append(token)
        if token.type == "quote":
            _closing_marks(token, marks)
    return tuple(kept), marks


def _closing_marks(token: Token, marks: list[str]) -> None:
    """The marks in brackets that close a quotation: "Scheme for Our Participation (Revised Draft)"."""
    if "[redacted]" in token.lower:
        add(marks, "redacted")
    for bracket in _CLOSING.findall(token.text[-_TAIL:]):
        if match := _BRACKETED.fullmatch(bracket):
            add(marks, _WORDS[match[1].lower()])


def head_mark(tokens: tuple[Token, ...]) -> tuple[str, int]:
    """A mark that heads the title, with how many tokens it takes: "Translation of a", "Excerpts from the", "Draft"."""
    word = tokens[0].lower if tokens and tokens[0].type == "word" else ""
    if len(tokens) > 1 and word == "draft":
        return word, _after_links(tokens, 1)
    if len(tokens) < 2 or word not in _HEADS:
        return "", 0
    if tokens[1].lower in {"on", "about", "concerning", "regarding"}:
        return _excerpt_on(tokens, word)
    if tokens[1].lower in {"of", "from"} or tokens[1].type != "word":
        return _WORDS[word], _after_links(tokens, 1)
    return "", 0


def _after_links(tokens: tuple[Token, ...], at: int) -> int:
    """The index after "of the", a comma or a colon."""
    while at < len(tokens) and (tokens[at].lower in _LINKS or tokens[at].type in {"comma", "stop"}):
        at += 1
    return at


def _excerpt_on(tokens: tuple[Token, ...], word: str) -> tuple[str, int]:
    """“Excerpt on Xinjiang from Minutes No. 21”: all before what it is taken from."""
    for index in range(2, min(len(tokens), 30) - 1):
        if tokens[index].lower in {"from", "of"}:
            return _WORDS[word], _after_links(tokens, index)
    return _WORDS[word], 1


def marking_at(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens from `at` on mark secrecy or urgency: "Top Secret", but not "Personal Envoy"; 0 for none."""
    if tokens[at].lower not in _OPEN_MARKINGS:
        return 0
    for length in (4, 3, 2, 1):
        if " ".join(token.lower for token in tokens[at : at + length]) in lexicon.MARKINGS:
            after = min(at + length, len(tokens))
            goes_on = (
                length == 1
                and after < len(tokens)
                and tokens[after].type == "word"
                and tokens[after].text[:1].isupper()
            )
            ends = not goes_on or tokens[after].lower in {"no", "nr", "number"} or marking_at(tokens, after)
            return after - at if ends else 0
    return 0


def add(marks: list[str], mark: str) -> None:
    """One mark more, once."""
    if mark and mark not in marks:
        marks.append(mark)
