"""Russian: 12 января 1947 г.; около июня 1934 г."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_GOVERNED = tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split())
_NORTH, _SOUTH = "{} (Северное полушарие)", "{} (Южное полушарие)"

LANGUAGE = Language(
    code="ru",
    months=tuple("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split()),
    months_of_day=_GOVERNED,
    months_governed=_GOVERNED,
    seasons=parts_of_year(
        ("весна {}", "лето {}", "осень {}", "зима {}"),
        _NORTH,
        _SOUTH,
        [
            *(f"{number}-й квартал {{}}" for number in range(1, 5)),
            *(f"{number}-я треть {{}}" for number in range(1, 4)),
            *(f"{number}-е полугодие {{}}" for number in range(1, 3)),
        ],
    ),
    seasons_governed=parts_of_year(
        ("весны {}", "лета {}", "осени {}", "зимы {}"),
        _NORTH,
        _SOUTH,
        [
            *(f"{number}-го квартала {{}}" for number in range(1, 5)),
            *(f"{number}-й трети {{}}" for number in range(1, 4)),
            *(f"{number}-го полугодия {{}}" for number in range(1, 3)),
        ],
    ),
    day="{day} {month} {year}",
    day_without_year="{day} {month}",
    month="{month} {year}",
    year="{} г.",
    before_christ="{} г. до н. э.",
    decade="{year}-е гг.",
    decade_governed="{year}-х гг.",
    century="{roman} век",
    century_governed="{roman} века",
    qualified={"~": "около {}", "?": "возможно, {}", "%": "возможно, около {}"},
    parts=("год", "месяц", "день"),
    doubtful={"~": "приблизительно: {}", "?": "под вопросом: {}", "%": "приблизительно и под вопросом: {}"},
    unknown=("месяц и день неизвестны", "месяц неизвестен", "день неизвестен", "год неизвестен"),
    day_of_unknown_month="число {}, месяц неизвестен",
    possible_days="число {}",
    interval="{} – {}",
    days_of_month="между {first} и {last} {month} {year}",
    later="не ранее {}",
    earlier="не позднее {}",
    before="до {}",
    end_unknown="с {} (окончание неизвестно)",
    start_unknown="до {} (начало неизвестно)",
    never="даты неизвестны",
    always="в любое время",
    all_later="с {} и всё последующее время",
    all_earlier="до {} и всё предшествующее время",
    one_of="одно из: {}",
    and_=" и ",
    or_=" или ",
    statuses={"undated": "без даты", "not-given": "дата не указана", "not-understood": "дата не распознана"},
    quoted="«{}»",
)
