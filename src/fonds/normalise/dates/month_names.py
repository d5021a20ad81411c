"""Names of months and seasons, as they are written and as they are read. A language is a column here."""

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

SEASON_NAMES: dict[str, tuple[str, ...]] = {
    "en": ("spring", "summer", "autumn", "winter"),
    "ru": ("весна", "лето", "осень", "зима"),
    "zh": ("春季", "夏季", "秋季", "冬季"),
}
"""Seasons 21 to 24 of EDTF."""

SEASONS_AFTER_A_PREPOSITION: dict[str, tuple[str, ...]] = SEASON_NAMES | {"ru": ("весны", "лета", "осени", "зимы")}

_ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "en": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    "ru": ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
}
_OTHER_ABBREVIATIONS = {"sept": 9, "febr": 2, "сент": 9, "февр": 2, "нояб": 11}


def _readable() -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for language in ("en", "ru"):
        for table in (MONTHS, MONTHS_OF_A_DAY, _ABBREVIATIONS):
            for number, name in enumerate(table[language], start=1):
                found[name.lower()] = (number, language)
        for table in (SEASON_NAMES, SEASONS_AFTER_A_PREPOSITION):
            for number, name in enumerate(table[language], start=21):
                found[name] = (number, language)
    for name, number in _OTHER_ABBREVIATIONS.items():
        found[name] = (number, "en" if name.isascii() else "ru")
    found.update({"fall": (23, "en"), "весной": (21, "ru"), "летом": (22, "ru"), "осенью": (23, "ru")})
    return found


READABLE: dict[str, tuple[int, str]] = _readable()
"""Lower-case word, without full stop → (month 1 to 12 or season 21 to 24, language)."""
