"""Polish: 12 stycznia 1947 r.; około czerwca 1934 r."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_GOVERNED = tuple(
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split()
)
_NORTH, _SOUTH = "{} (półkula północna)", "{} (półkula południowa)"

LANGUAGE = Language(
    code="pl",
    months=tuple(
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień".split()
    ),
    months_of_day=_GOVERNED,
    months_governed=_GOVERNED,
    seasons=parts_of_year(
        ("wiosna {}", "lato {}", "jesień {}", "zima {}"),
        _NORTH,
        _SOUTH,
        [
            *(f"{number}. kwartał {{}}" for number in range(1, 5)),
            *(f"{number}. tercjał {{}}" for number in range(1, 4)),
            *(f"{number}. półrocze {{}}" for number in range(1, 3)),
        ],
    ),
    seasons_governed=parts_of_year(
        ("wiosny {}", "lata {}", "jesieni {}", "zimy {}"),
        _NORTH,
        _SOUTH,
        [
            *(f"{number}. kwartału {{}}" for number in range(1, 5)),
            *(f"{number}. tercjału {{}}" for number in range(1, 4)),
            *(f"{number}. półrocza {{}}" for number in range(1, 3)),
        ],
    ),
    day="{day} {month} {year}",
    day_without_year="{day} {month}",
    month="{month} {year}",
    year="{} r.",
    before_christ="{} r. p.n.e.",
    decade="lata {tens}. {roman} wieku",
    decade_governed="lat {tens}. {roman} wieku",
    century="{roman} wiek",
    century_governed="{roman} wieku",
    qualified={"~": "około {}", "?": "być może {}", "%": "być może około {}"},
    parts=("rok", "miesiąc", "dzień"),
    doubtful={"~": "w przybliżeniu: {}", "?": "niepewne: {}", "%": "niepewne i w przybliżeniu: {}"},
    unknown=("miesiąc i dzień nieznane", "miesiąc nieznany", "dzień nieznany", "rok nieznany"),
    day_of_unknown_month="dzień {}, miesiąc nieznany",
    possible_days="dzień {}",
    interval="{} – {}",
    days_of_month="między {first} a {last} {month} {year}",
    later="nie wcześniej niż od {}",
    earlier="nie później niż do {}",
    before="przed {}",
    end_unknown="od {} (koniec nieznany)",
    start_unknown="do {} (początek nieznany)",
    never="daty nieznane",
    always="w dowolnym czasie",
    all_later="od {} i cały czas później",
    all_earlier="do {} i cały czas wcześniej",
    one_of="jedna z dat: {}",
    and_=" i ",
    or_=" lub ",
    statuses={"undated": "bez daty", "not-given": "nie podano daty", "not-understood": "data niezrozumiała"},
    quoted="„{}”",
)
