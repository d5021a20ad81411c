"""French: 12 janvier 1947, 1er juin 1934; vers le 12 janvier 1947."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_MONTHS = tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
_NORTH, _SOUTH = "{} (hémisphère Nord)", "{} (hémisphère Sud)"
_PARTS = [
    *(f"{nth} trimestre {{}}" for nth in ("1er", "2e", "3e", "4e")),
    *(f"{nth} quadrimestre {{}}" for nth in ("1er", "2e", "3e")),
    *(f"{nth} semestre {{}}" for nth in ("1er", "2e")),
]

LANGUAGE = Language(
    code="fr",
    months=_MONTHS,
    months_of_day=_MONTHS,
    months_governed=_MONTHS,
    seasons=parts_of_year(("printemps {}", "été {}", "automne {}", "hiver {}"), _NORTH, _SOUTH, _PARTS),
    seasons_governed=parts_of_year(
        ("le printemps {}", "l’été {}", "l’automne {}", "l’hiver {}"), _NORTH, _SOUTH, [f"le {part}" for part in _PARTS]
    ),
    day="{day} {month} {year}",
    day_without_year="{day} {month}",
    first_day="1er",
    day_governed="le {}",
    month="{month} {year}",
    before_christ="{} av. J.-C.",
    decade="années {year}",
    decade_governed="les années {year}",
    century="{roman}e siècle",
    century_governed="le {roman}e siècle",
    qualified={"~": "vers {}", "?": "peut-être {}", "%": "peut-être vers {}"},
    parts=("année", "mois", "jour"),
    doubtful={"~": "approximatif : {}", "?": "incertain : {}", "%": "incertain et approximatif : {}"},
    unknown=("mois et jour inconnus", "mois inconnu", "jour inconnu", "année inconnue"),
    day_of_unknown_month="jour {}, mois inconnu",
    possible_days="jour {}",
    interval="{} – {}",
    days_of_month="entre le {first} et le {last} {month} {year}",
    later="{} ou plus tard",
    earlier="{} ou plus tôt",
    before="avant {}",
    end_unknown="{} – date de fin inconnue",
    start_unknown="date de début inconnue – {}",
    never="dates inconnues",
    always="à tout moment",
    all_later="{} et tout ce qui suit",
    all_earlier="{} et tout ce qui précède",
    one_of="l’une de ces dates : {}",
    and_=" et ",
    or_=" ou ",
    statuses={"undated": "sans date", "not-given": "date non indiquée", "not-understood": "date non comprise"},
    quoted="« {} »",
)
