"""English: January 12, 1947 (`us`) or 12 January 1947 (`uk`)."""

from fonds.normalise.dates.words.language import Language, parts_of_year

MONTHS = tuple("January February March April May June July August September October November December".split())
_SEASONS = parts_of_year(
    ("spring {}", "summer {}", "autumn {}", "winter {}"),
    "{} (Northern Hemisphere)",
    "{} (Southern Hemisphere)",
    [
        *(f"{nth} quarter of {{}}" for nth in ("1st", "2nd", "3rd", "4th")),
        *(f"{nth} third of {{}}" for nth in ("1st", "2nd", "3rd")),
        *(f"{nth} half of {{}}" for nth in ("1st", "2nd")),
    ],
)

LANGUAGE = Language(
    code="en",
    months=MONTHS,
    months_of_day=MONTHS,
    months_governed=MONTHS,
    seasons=_SEASONS,
    seasons_governed=_SEASONS,
    day="{day} {month} {year}",
    day_us="{month} {day}, {year}",
    day_without_year="{day} {month}",
    day_without_year_us="{month} {day}",
    month="{month} {year}",
    before_christ="{} BC",
    decade="{year}s",
    decade_governed="the {year}s",
    century="{ordinal} century",
    century_governed="the {ordinal} century",
    qualified={"~": "about {}", "?": "possibly {}", "%": "possibly about {}"},
    parts=("year", "month", "day"),
    doubtful={"~": "approximate: {}", "?": "uncertain: {}", "%": "uncertain and approximate: {}"},
    unknown=("month and day not known", "month not known", "day not known", "year not known"),
    day_of_unknown_month="day {}, month not known",
    possible_days="day {}",
    interval="{} to {}",
    days_of_month="between {first} and {last} {month} {year}",
    days_of_month_us="between {month} {first} and {last}, {year}",
    later="{} or later",
    earlier="{} or earlier",
    before="before {}",
    end_unknown="{} until an unknown date",
    start_unknown="from an unknown date until {}",
    never="dates not known",
    always="at any time",
    all_later="{} and all later",
    all_earlier="{} and all earlier",
    one_of="one of {}",
    and_=" and ",
    or_=" or ",
    statuses={"undated": "undated", "not-given": "date not given", "not-understood": "date not understood"},
)
