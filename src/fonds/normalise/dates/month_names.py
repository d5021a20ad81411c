"""Names of months, as they are written. A language is a column here."""

MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "ru": (
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ),
    "zh": tuple(f"{number}月" for number in range(1, 13)),
}
"""Language → the twelve names, as they stand alone."""

MONTHS_OF_A_DAY: dict[str, tuple[str, ...]] = MONTHS | {
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
}
"""The names as they stand beside a day, or after "about": 27 июля."""
