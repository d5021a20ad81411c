"""German: 12. Januar 1947."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_MONTHS = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())
_SEASONS = parts_of_year(
    ("Frühling {}", "Sommer {}", "Herbst {}", "Winter {}"),
    "{} (Nordhalbkugel)",
    "{} (Südhalbkugel)",
    [
        *(f"{number}. Quartal {{}}" for number in range(1, 5)),
        *(f"{number}. Drittel {{}}" for number in range(1, 4)),
        *(f"{number}. Halbjahr {{}}" for number in range(1, 3)),
    ],
)

LANGUAGE = Language(
    code="de",
    months=_MONTHS,
    months_of_day=_MONTHS,
    months_governed=_MONTHS,
    seasons=_SEASONS,
    seasons_governed=_SEASONS,
    day="{day}. {month} {year}",
    day_without_year="{day}. {month}",
    month="{month} {year}",
    before_christ="{} v. Chr.",
    decade="{year}er Jahre",
    decade_governed="{year}er Jahre",
    century="{number}. Jahrhundert",
    century_governed="{number}. Jahrhundert",
    qualified={"~": "ca. {}", "?": "vermutlich {}", "%": "vermutlich ca. {}"},
    parts=("Jahr", "Monat", "Tag"),
    doubtful={"~": "ungefähr: {}", "?": "unsicher: {}", "%": "ungefähr und unsicher: {}"},
    unknown=("Monat und Tag unbekannt", "Monat unbekannt", "Tag unbekannt", "Jahr unbekannt"),
    day_of_unknown_month="Tag {}, Monat unbekannt",
    possible_days="Tag {}",
    interval="{} bis {}",
    days_of_month="zwischen dem {first}. und {last}. {month} {year}",
    later="{} oder später",
    earlier="{} oder früher",
    before="vor {}",
    end_unknown="{} bis zu einem unbekannten Datum",
    start_unknown="von einem unbekannten Datum bis {}",
    never="Daten unbekannt",
    always="jederzeit",
    all_later="{} und alles danach",
    all_earlier="{} und alles davor",
    one_of="eines von: {}",
    and_=" und ",
    or_=" oder ",
    statuses={"undated": "undatiert", "not-given": "Datum nicht angegeben", "not-understood": "Datum nicht verstanden"},
    quoted="„{}“",
)
