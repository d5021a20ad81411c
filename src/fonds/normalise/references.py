"""A source line as catalogued → archive, shelfmark parts and credits. The raw line always stays beside them.

A shelfmark is read where labels that archives use (f., op., d., l.; fond, opis, delo, listy; per., dok.) stand before
values. A line without them, such as a printed book or a credit alone, has no parts: nothing is guessed.
"""

import re
from typing import NamedTuple

LABELS: dict[str, str] = {
    "f": "fond",
    "fond": "fond",
    "ф": "fond",
    "фонд": "fond",
    "op": "opis",
    "opis": "opis",
    "opis'": "opis",
    "оп": "opis",
    "опись": "opis",
    "d": "delo",
    "delo": "delo",
    "д": "delo",
    "дело": "delo",
    "l": "list",
    "ll": "list",
    "list": "list",
    "listy": "list",
    "л": "list",
    "лл": "list",
    "лист": "list",
    "листы": "list",
    "p": "papka",
    "pap": "papka",
    "papka": "papka",
    "п": "papka",
    "пап": "papka",
    "папка": "papka",
    "per": "perechen",
    "perechen": "perechen",
    "perechen'": "perechen",
    "пер": "perechen",
    "перечень": "perechen",
    "dok": "dokument",
    "doc": "dokument",
    "док": "dokument",
    "документ": "dokument",
    "por": "portsiia",
    "t": "tom",
    "tom": "tom",
    "том": "tom",
    "inv": "inventory",
    "sygn": "sygnatura",
    "k": "karton",
    "box": "box",
    "folder": "folder",
    "file": "file",
    "lot": "lot",
    "rg": "record group",
}
"""Label as written, lower case and without full stop → its term."""

_WORDS = sorted(LABELS, key=len, reverse=True)
_VALUE = (
    r"(?:No\.?\s*|№\s*|#\s*)?(?:[RPРП]-?\s?)?[0-9]+[0-9A-Za-zа-яё]*(?:/[0-9A-Za-z]+)*"
    r"(?:\s*[-–—]\s*[0-9]+)?(?:\s*(?:ob|об|rev|verso)\b\.?)?"
    r"(?:\s*[-–—]\s*[0-9]+(?:\s*(?:ob|об)\b\.?)?)?"
)
_PART = re.compile(
    rf"(?<![\w'.])(?P<label>{'|'.join(map(re.escape, _WORDS))})(?:\.\s*|\s+)"
    rf"(?P<value>{_VALUE}(?:,\s*{_VALUE}(?![\w.]*\s*[:(]))*)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:Obtained|Translated|Transcribed|Contributed|Donated|Provided|Edited|Published|Reprinted|Introduced|Collected)"
    r"(?:\s+\w+){0,3}?\s+(?:by|for|from)\b",
    re.IGNORECASE,
)
_ANCHORS = frozenset({"fond", "opis", "record group", "box", "lot"})
"""One of these must be there: "t. 2, p. 12" cites a printed book."""
_FEWEST = 2
"""How many different labels make a shelfmark."""


class Reference(NamedTuple):
    """How a repository cites a document, as found. Nobody has checked it by being read here."""

    raw: str
    """The line, unaltered."""
    archive: str = ""
    """The words before the first part: an acronym or a name; empty for a line that is no shelfmark."""
    parts: tuple[tuple[str, str], ...] = ()
    """Label and value as written, in the line's order: ("f.", "17"), ("l.", "49-50 ob.")."""
    credits: tuple[str, ...] = ()
    """What the line says of people: "Obtained by Béla Révész", "translated and edited by …"."""


def read_reference(raw: str) -> Reference:
    """The parts of one source line. What is no shelfmark gives no parts. Never raises."""
    shelfmark, credits_ = _split_credits(raw)
    found = list(_PART.finditer(shelfmark))
    terms = {LABELS[match["label"].lower()] for match in found}
    if len(terms) < _FEWEST or not terms & _ANCHORS:
        return Reference(raw, credits=credits_)
    archive = shelfmark[: found[0].start()].strip(" ,.;:")
    parts = tuple((_label(match), match["value"].strip()) for match in found)
    return Reference(raw, archive, parts, credits_)


def term_of(label: str) -> str:
    """The term that a label stands for ("ll." is "list"); empty for a label that is not known."""
    return LABELS.get(label.lower().rstrip("."), "")


def _label(match: re.Match[str]) -> str:
    dotted = match.string[match.end("label") : match.end("label") + 1] == "."
    return match["label"] + ("." if dotted else "")


def _split_credits(raw: str) -> tuple[str, tuple[str, ...]]:
    """The line before its first credit, and the credits, one a person's deed."""
    first = _CREDIT.search(raw)
    if first is None:
        return raw, ()
    credit_line = raw[first.start() :]
    pieces = re.split(r"\s*;\s*|(?<=[a-z]{2})\.\s+(?=[A-Z])", credit_line)
    return raw[: first.start()], tuple(piece.strip(" .") for piece in pieces if piece.strip(" ."))
