"""Results as lists show them: date, title, summary, with the matched words marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fonds.search.request import Matched, MatchRange, Result, ResultDate


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that matched, or one that did not."""

    text: str
    is_match: bool


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What matched in neither the title nor the summary shown."""

    label: str
    """The field, or the text: "Russian transcript"."""
    address: str
    """Of the paragraph; empty for what is no text."""
    pieces: Pieces
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One result, ready to be shown."""

    id: str
    address: str
    date: ResultDate
    title: Pieces
    title_text: str
    summary: Pieces
    summary_text: str
    elsewhere: tuple[Elsewhere, ...]
    where: str
    """In which of several texts it matched, and in which it did not."""
    kinds: tuple[str, ...]
    is_possible: bool


def rows(results: Iterable[Result]) -> list[Row]:
    """The results as rows."""
    return [_row(result) for result in results]


def _row(result: Result) -> Row:
    title = _marked(result.title, result.matched)
    summary = _marked(result.summary, result.matched)
    shown = (result.title, result.summary)
    others = (
        match
        for match in result.matched
        if match.ranges and (match.paragraph or not any(match.fragment in text for text in shown))
    )
    return Row(
        id=result.id,
        address=result.url,
        date=result.date,
        title=title,
        title_text=result.title,
        summary=summary,
        summary_text=result.summary,
        elsewhere=tuple(_elsewhere(result, match) for match in others),
        where=result.where,
        kinds=result.kinds,
        is_possible=result.is_possible,
    )


def _elsewhere(result: Result, match: Matched) -> Elsewhere:
    address = f"{result.url}#{match.paragraph}" if match.paragraph else ""
    return Elsewhere(match.source or match.field, address, pieces(match.fragment, match.ranges), match.fragment)


def _marked(text: str, matches: Sequence[Matched]) -> Pieces:
    """`text` in pieces: the fragments that are found in it carry their marks over."""
    ranges: list[MatchRange] = []
    for match in matches:
        start = text.find(match.fragment) if match.fragment and not match.paragraph else -1
        if start >= 0:
            ranges += [MatchRange(start + found.start, start + found.end) for found in match.ranges]
    return pieces(text, ranges)


def pieces(text: str, ranges: Iterable[MatchRange]) -> Pieces:
    """`text` cut at the ends of `ranges` (code points, end excluded), which may touch or overlap."""
    made: list[Piece] = []
    done = 0
    for start, end in _merged(ranges, len(text)):
        made += [Piece(text[done:start], is_match=False), Piece(text[start:end], is_match=True)]
        done = end
    made.append(Piece(text[done:], is_match=False))
    return tuple(piece for piece in made if piece.text)


def _merged(ranges: Iterable[MatchRange], length: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(found.start, 0), min(found.end, length)) for found in ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
