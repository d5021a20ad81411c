"""What a language has to say to put dates into words; each module beside this one fills in one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language. {} is where a date goes; "governed" forms stand after "about" and "not before"."""

    code: str
    """BCP 47, the language alone."""
    months: Names
    months_of_day: Names
    """As they stand beside a day: 27 июля."""
    months_governed: Names
    seasons: dict[int, str]
    """21 to 41 of EDTF, with {} for the year; `parts_of_year` makes the table."""
    seasons_governed: dict[int, str]

    day: str
    """With {day}, {month} and {year}."""
    day_us: str = ""
    """As `day`, where the language has a second habit."""
    day_without_year: str
    day_without_year_us: str = ""
    first_day: str = "1"
    """What the first of a month is called: 1er."""
    day_governed: str = "{}"
    """What a day needs after a preposition: le {}."""
    month: str
    """With {month} and {year}."""
    year: str = "{}"
    before_christ: str
    year_first: bool = False
    """True where the year stands in front of the month: a range in one year then names it in its first date."""

    decade: str
    """With {year} (1930), {tens} (30) and {roman} (XX)."""
    decade_governed: str
    century: str
    """With {number} (20), {roman} (XX) or {ordinal} (20th, for English)."""
    century_governed: str

    qualified: dict[str, str]
    """Sign of EDTF → {} qualified: ~ approximate, ? uncertain, % both."""
    parts: Names
    """Year, month, day: what is said to be doubtful."""
    doubtful: dict[str, str]
    """Sign of EDTF → what is said of parts of a date; {} is the list of them."""
    unknown: Names
    """Said behind a date when month and day, month, or day are not known, and in its place when the year is not."""
    day_of_unknown_month: str
    """Behind a year: day {} of a month that is not known."""
    possible_days: str
    """Behind a month: the days that it may be."""
    brackets: str = " ({})"

    interval: str
    days_of_month: str
    """Days of one month, with {first}, {last}, {month} and {year}."""
    days_of_month_us: str = ""
    later: str
    earlier: str
    before: str
    """Before a year."""
    end_unknown: str
    start_unknown: str
    never: str
    always: str
    all_later: str
    all_earlier: str

    one_of: str
    comma: str = ", "
    semicolon: str = "; "
    and_: str
    or_: str
    time: str = "{date}, {time}"
    statuses: dict[str, str]
    quoted: str = "“{}”"

    def listed(self, words: Sequence[str], last: str) -> str:
        """A list in words: "a, b and c". `last` joins the last two."""
        return last.join(filter(None, (self.comma.join(words[:-1]), words[-1])))


def parts_of_year(seasons: Names, north: str, south: str, rest: Iterable[str]) -> dict[int, str]:
    """Season of EDTF → its words: the four `seasons`, again in the north and south, then quarters, thirds, halves."""
    hemispheres = [pattern.format(season) for pattern in (north, south) for season in seasons]
    return dict(enumerate([*seasons, *hemispheres, *rest], start=21))
