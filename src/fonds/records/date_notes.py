"""What an archivist should look at in the dates of a record."""

from collections.abc import Iterator

from fonds.normalise.dates import Bounds, Day
from fonds.normalise.dates.conflicts import OPENING, Claim, conflicts
from fonds.records.description import Dating, Description, Text


def date_notes(description: Description) -> tuple[str, ...]:
    """A sentence for each doubt: title, catalogue and text name different days, or a day looks too precise."""
    return conflicts(
        [title.text for title in description.titles],
        [_claim(dating) for dating in description.dates if dating.status == "read"],
        [_opening(text) for text in description.texts if text.kind == "transcript" or not text.made_from],
    )


def _claim(dating: Dating) -> Claim:
    return Claim(dating.edtf, Bounds(_day(dating.earliest), _day(dating.latest)), dating.kind)


def _day(iso: str) -> Day | None:
    return Day.parse(iso) if iso else None


def _opening(text: Text) -> str:
    return "\n".join(_until(OPENING, text))


def _until(length: int, text: Text) -> Iterator[str]:
    for paragraph in text.paragraphs:
        if length <= 0:
            return
        yield paragraph.text[:length]
        length -= len(paragraph.text) + 1
