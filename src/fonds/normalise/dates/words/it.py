"""Italian: 12 gennaio 1947, 1º giugno 1934; 1936 circa."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_MONTHS = tuple("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split())
_SEASONS = parts_of_year(
    ("primavera {}", "estate {}", "autunno {}", "inverno {}"),
    "{} (emisfero nord)",
    "{} (emisfero sud)",
    [
        *(f"{number}º trimestre {{}}" for number in range(1, 5)),
        *(f"{number}º quadrimestre {{}}" for number in range(1, 4)),
        *(f"{number}º semestre {{}}" for number in range(1, 3)),
    ],
)

LANGUAGE = Language(
    code="it",
    months=_MONTHS,
    months_of_day=_MONTHS,
    months_governed=_MONTHS,
    seasons=_SEASONS,
    seasons_governed=_SEASONS,
    day="{day} {month} {year}",
    day_without_year="{day} {month}",
    first_day="1º",
    month="{month} {year}",
    before_christ="{} a.C.",
    decade="anni {year}",
    decade_governed="anni {year}",
    century="{roman} secolo",
    century_governed="{roman} secolo",
    qualified={"~": "{} circa", "?": "forse {}", "%": "forse {} circa"},
    parts=("anno", "mese", "giorno"),
    doubtful={"~": "approssimativo: {}", "?": "incerto: {}", "%": "incerto e approssimativo: {}"},
    unknown=("mese e giorno ignoti", "mese ignoto", "giorno ignoto", "anno ignoto"),
    day_of_unknown_month="giorno {}, mese ignoto",
    possible_days="giorno {}",
    interval="{} – {}",
    days_of_month="tra il {first} e il {last} {month} {year}",
    later="{} o dopo",
    earlier="{} o prima",
    before="prima del {}",
    end_unknown="{} – data finale ignota",
    start_unknown="data iniziale ignota – {}",
    never="date ignote",
    always="in qualsiasi momento",
    all_later="{} e tutto il tempo dopo",
    all_earlier="{} e tutto il tempo prima",
    one_of="una di queste date: {}",
    and_=" e ",
    or_=" o ",
    statuses={"undated": "senza data", "not-given": "data non indicata", "not-understood": "data non compresa"},
    quoted="«{}»",
)
