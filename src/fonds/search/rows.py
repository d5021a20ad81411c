"""Rows of the results page: words from the catalogue, the date in words, the matches marked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fonds.normalise.dates import (
    Bounds,
    Day,
    EdtfError,
    certainly_within,
    date_in_words,
    possibly_within,
    status_in_words,
)
from fonds.records.description import Abstract, Brief, Dating, Title
from fonds.search.engine import Analyser
from fonds.search.highlight import Mark, cut, matches
from fonds.search.passages import InTexts
from fonds.search.request import Matched, Result, ResultDate

_NOWHERE: Final[Mapping[str, InTexts]] = {}


@dataclass(frozen=True, slots=True)
class RowMaker:
    """What all rows of one answer share."""

    marks: tuple[Mark, ...]
    analyse: Analyser
    language: str
    span: Bounds

    def rows(
        self, ids: Iterable[str], briefs: Mapping[str, Brief], texts: Mapping[str, InTexts] = _NOWHERE
    ) -> tuple[Result, ...]:
        """The rows of those ids that the catalogue still shows to the audience, with the matches in their texts."""
        return tuple(self._row(id_, briefs[id_], texts.get(id_, InTexts())) for id_ in ids if id_ in briefs)

    def _row(self, id_: str, brief: Brief, texts: InTexts) -> Result:
        title = _in_language(brief.titles, self.language)
        summary = _in_language(brief.abstracts, self.language)
        dating = brief.dates[0] if brief.dates else Dating()
        return Result(
            id=id_,
            url=f"/records/{id_}",
            title=title,
            summary=summary,
            date=result_date(dating, self.language),
            matched=self._matched(brief, title, summary, texts),
            kinds=brief.kinds,
            where=texts.where,
            is_possible=_is_only_possible(dating, self.span),
        )

    def _matched(self, brief: Brief, title: str, summary: str, texts: InTexts) -> tuple[Matched, ...]:
        """Matches in what is shown and in the texts; where there are none, in other titles and abstracts and names."""
        if not self.marks:
            return ()
        shown = [("title", title), ("summary", summary)]
        others = [("title", one.text) for one in brief.titles] + [("summary", one.text) for one in brief.abstracts]
        roles = (("person", brief.agents), ("place", brief.places), ("topic", brief.topics))
        others += [(field, found) for field, ties in roles for found in dict.fromkeys(role.found for role in ties)]
        found = (*self._marked(shown), *texts.matched)
        return found or tuple(cut(match) for match in self._marked(others))

    def _marked(self, texts: Iterable[tuple[str, str]]) -> Iterator[Matched]:
        for field, text in texts:
            found = matches(text, field, self.marks, self.analyse)
            if found.ranges:
                yield Matched(field, text, found.ranges, "; ".join(found.forms))


def result_date(dating: Dating, language: str) -> ResultDate:
    """The primary dating as lists show it: in words where it was read, else as the source has it."""
    return ResultDate(
        display=_display(dating, language),
        status="dated" if dating.status == "read" else dating.status,
        edtf=dating.edtf,
        earliest=dating.earliest or None,
        latest=dating.latest or None,
        kind=dating.kind,
    )


def _display(dating: Dating, language: str) -> str:
    if dating.status == "read" and dating.edtf:
        try:
            return date_in_words(dating.edtf, language)
        except EdtfError:  # written by hand or by an older version: the source's words do as well
            return dating.text or dating.edtf
    return dating.text or status_in_words(dating.status, language)  # type: ignore[arg-type]  # one of its literals


def _is_only_possible(dating: Dating, span: Bounds) -> bool:
    if dating.status != "read" or span == Bounds():
        return False
    bounds = Bounds(_day(dating.earliest), _day(dating.latest))
    return possibly_within(bounds, span) and not certainly_within(bounds, span)


def _day(iso: str) -> Day | None:
    return Day.parse(iso) if iso else None


def _in_language(texts: Sequence[Title | Abstract], language: str) -> str:
    """The text in the language asked for, else the first."""
    base = language.partition("-")[0].lower()
    fitting = (text.text for text in texts if base and text.language.partition("-")[0].lower() == base)
    return next(fitting, texts[0].text if texts else "")
