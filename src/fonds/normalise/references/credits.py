"""Credits apart from the shelfmark: "Obtained by … and translated by …", "Contributed by", "Published in"."""

import re

_DEED = (
    r"(?:obtained|translat(?:ed|ion)|trans\.|transcribed|transcription|contributed|donated|provided|edited|published"
    r"|reprinted|introduced|introduction|collected|annotated|compiled|located|copied|copy|scanned|photographed|procured"
    r"|acquired|supplied|declassified|released|included|selected|prepared|revised|commented|facilitated|discovered"
    r"|found|(?:originally|first|previously)\s+published|summari[sz]ed|adapted|reproduced|digiti[sz]ed|made\s+available"
    r"|shared|deposited|abridged|excerpted|quoted|cited|corrected|checked|proofread|re-?translated|received|given|gift)"
)
_WORDS = r"(?:[\s,/&]+(?!(?:by|for|from|in|to|on|at|of)\b)[^\s,.;()]+){0,5}?"
_TO_WHOM = r"\s+(?:to|for)\s+(?:the\s+)?(?:\w+\s+){1,6}?"
_OF_WHAT = (
    r"(?:(?:document|documents|text|(?:english|russian|chinese|cwihp|npihp|nkidp|initial|original|draft)\s+)\s*)?"
)
_CREDIT = re.compile(
    rf"(?<![\w-]){_OF_WHAT}{_DEED}(?:{_WORDS}|{_TO_WHOM})\s*\b(?:by|for|from|in|to|on\s+behalf\s+of|at|of)\b"
    r"|(?<!\w)(?:(?:впервые\s+)?опубл(?:иковано|\.)|публикуется\s+по|перев[её]л|перевод|предоставлен[оы]?)(?!\w)"
    r"|(?<![\w-])(?:courtesy\s+of|thanks\s+to|with\s+thanks|special\s+thanks|english\s+translation|copy\s+on\s+file"
    r"|on\s+file\s+(?:at|with|in)|available\s+(?:at|in|from|online)|for\s+CWIHP|copyright|©)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\s*;\s*|(?<=[\w)\]’'\"”]{{2}})\.\s+(?=[A-Z])|\s*\n\s*|,?\s+and\s+(?={_DEED}\b(?!\s+and\b)[^;.]*?\bby\b)"
    rf"|,\s+(?={_DEED}\b[^;.,]*?\bby\b)",
    re.IGNORECASE,
)
_WHOM = re.compile(r"\b(?:by|for|from|in|to|on|at|of)\b", re.IGNORECASE)
"""Before it a deed has nobody yet: "translated and edited by" is one credit."""
_SENTENCE = re.compile(r"(?<=[\w)\]]{2})\.\s+(?=[A-ZА-Я])|\s*;\s*|\s*\n\s*")


def split_credits(line: str) -> tuple[str, tuple[str, ...]]:
    """What the line says of the document's place, and its credits, one deed of one person each.

    Credits mostly end the line; one that opens it ("Obtained by …. RGANI, f. 5") ends with its sentence.
    """
    first = _CREDIT.search(line)
    if first is None:
        return line, ()
    before = line[: first.start()]
    if _says_something(before):
        return before.rstrip().removesuffix("(").removesuffix("["), _pieces(line[first.start() :])
    end = _SENTENCE.search(line, first.end())
    while end is not None and _CREDIT.match(line, end.end()):
        end = _SENTENCE.search(line, end.end())
    if end is None:
        return before, _pieces(line[first.start() :])
    rest, more = split_credits(line[end.end() :])
    return before + rest, (*_pieces(line[first.start() : end.start()]), *more)


def _says_something(before: str) -> bool:
    return any(letter.isdigit() for letter in before) or len(before.split()) > 1


def _pieces(credit_line: str) -> tuple[str, ...]:
    """One credit a deed; an initial's full stop ("Karl P. Benziger") ends none."""
    pieces: list[str] = []
    start = 0
    for cut in _BETWEEN.finditer(credit_line):
        if _WHOM.search(credit_line, start, cut.start()):
            pieces.append(credit_line[start : cut.start()])
            start = cut.end()
    stripped = (piece.strip(" .,;()[]\n\t") for piece in (*pieces, credit_line[start:]))
    return tuple(piece for piece in stripped if piece)
