"""Names found by machine on a record's page: quiet links in its words, and a list that says what they are.

They stand apart from the roles that the catalogue gives, and nothing in them is sure.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.template.defaultfilters import linebreaksbr
from django.utils.html import escape, format_html, linebreaks
from django.utils.safestring import SafeString, mark_safe

from fonds.interop.permanent import section_address
from fonds.records.description import Abstract, Description, Paragraph, Text
from fonds.records.lookups import Bearer, Spot

PLACES: Final = 6
"""Places named for each name in the list."""


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the record, and its address in the page."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An authority that may be meant."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class FoundName:
    """One name in the list: who may be meant, under which forms, and where."""

    candidates: tuple[Candidate, ...]
    forms: tuple[str, ...]
    places: tuple[Where, ...]
    others: int
    """Places that are not named."""


class FoundNames:
    """The names found in one record."""

    def __init__(self, spots: Sequence[Spot], description: Description) -> None:
        """`spots` are those that the one who asks may see."""
        self._description = description
        self._by_passage: dict[tuple[str, str, str], list[Spot]] = {}
        for spot in spots:
            self._by_passage.setdefault((spot.field, spot.part, spot.paragraph), []).append(spot)
        self._spots = spots

    def abstracts(self) -> list[tuple[Abstract, SafeString]]:
        """The summaries, each with its words as HTML."""
        return [
            (one, safe_paragraphs(linked(one.text, self._by_passage.get(("abstract", str(number), ""), ()))))
            for number, one in enumerate(self._description.abstracts)
        ]

    def paragraphs(self, text: Text) -> list[tuple[Paragraph, SafeString]]:
        """The paragraphs of a text, each with its words as HTML."""
        return [
            (one, linebreaksbr(linked(one.text, self._by_passage.get(("text", text.id, one.id), ()))))
            for one in text.paragraphs
        ]

    def listed(self) -> list[FoundName]:
        """Each name once, in the order in which they come."""
        together: dict[tuple[Candidate, ...], list[Spot]] = {}
        for spot in self._spots:
            together.setdefault(tuple(map(_candidate, spot.bearers)), []).append(spot)
        return [self._listed(candidates, spots) for candidates, spots in together.items()]

    def _listed(self, candidates: tuple[Candidate, ...], spots: Sequence[Spot]) -> FoundName:
        labels = {one.label for one in candidates}
        forms = dict.fromkeys(self._words(spot) for spot in spots)
        places = list(dict.fromkeys(map(self._where, spots)))
        return FoundName(
            candidates=candidates,
            forms=tuple(form for form in forms if form not in labels),
            places=tuple(places[:PLACES]),
            others=max(len(places) - PLACES, 0),
        )

    def _words(self, spot: Spot) -> str:
        """What stands there."""
        return " ".join(self._passage(spot)[spot.start : spot.end].split())

    def _passage(self, spot: Spot) -> str:
        if spot.field == "title":
            return self._description.titles[int(spot.part)].text
        if spot.field == "abstract":
            return self._description.abstracts[int(spot.part)].text
        texts = (text for text in self._description.texts if text.id == spot.part)
        return next(one.text for text in texts for one in text.paragraphs if one.id == spot.paragraph)

    def _where(self, spot: Spot) -> Where:
        if spot.field == "text":
            return Where(f"paragraph {self._number(spot)}", spot.paragraph)
        return Where("title" if spot.field == "title" else "summary", "" if spot.field == "title" else "abstracts")

    def _number(self, spot: Spot) -> int:
        """The paragraph's number, as the page counts."""
        text = next(text for text in self._description.texts if text.id == spot.part)
        return next(number for number, one in enumerate(text.paragraphs, 1) if one.id == spot.paragraph)


def linked(text: str, spots: Iterable[Spot]) -> SafeString:
    """`text` as HTML with a link for each name, or a mark where it could be several."""
    pieces: list[str] = []
    done = 0
    for spot in spots:
        pieces += (escape(text[done : spot.start]), _link(text[spot.start : spot.end], spot.bearers))
        done = spot.end
    pieces.append(escape(text[done:]))
    return mark_safe("".join(pieces))  # noqa: S308 - every piece is escaped


def safe_paragraphs(html: SafeString) -> SafeString:
    """HTML in paragraphs, as its empty lines divide it."""
    return mark_safe(linebreaks(html))  # noqa: S308 - what comes in is escaped


def _link(words: str, bearers: Sequence[Bearer]) -> SafeString:
    labels = " or ".join(" ".join(bearer.label.split()) for bearer in bearers)
    if len(bearers) > 1:
        return format_html('<span class="found" title="Found by machine; could be {}">{}</span>', labels, words)
    address = _candidate(bearers[0]).address
    return format_html('<a class="found" href="{}" title="Found by machine: {}">{}</a>', address, labels, words)


def _candidate(bearer: Bearer) -> Candidate:
    return Candidate(bearer.label, section_address(bearer.kind, bearer.slug))
