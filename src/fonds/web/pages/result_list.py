"""Results as lists show them: date, title, summary, with the matched words marked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fonds.search.request import Matched, MatchRange, Result, ResultDate
from fonds.web.pages.pieces import Pieces, pieces
from fonds.web.pages.why import Why


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
    why: Why | None
    """Why it is there; None where there were no words to find it by."""


_UNEXPLAINED: Final[Mapping[str, Why]] = {}


def rows(results: Iterable[Result], whys: Mapping[str, Why] = _UNEXPLAINED) -> list[Row]:
    """The results as rows; `whys` are their explanations."""
    return [_row(result, whys.get(result.id)) for result in results]


def _row(result: Result, why: Why | None) -> Row:
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
        why=why,
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
