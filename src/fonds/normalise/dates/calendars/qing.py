"""Reign years of the Qing with lunar months and days: 光緒二十年三月初五, 宣统三年闰六月, "Guangxu 20"."""

import re

from fonds.normalise.dates.calendars.base import Calendar, ImpossibleError, Span
from fonds.normalise.dates.calendars.era_words import beside_note, era_pattern, lunar_days, read_era

_REIGNS = (
    # First year, number of years, names: traditional, simplified, Pinyin, Wade-Giles without marks.
    (1644, 18, ("順治", "顺治", "shunzhi", "shun chih")),
    (1662, 61, ("康熙", "kangxi", "k ang hsi", "kang hsi")),
    (1723, 13, ("雍正", "yongzheng", "yung cheng")),
    (1736, 60, ("乾隆", "qianlong", "ch ien lung", "chien lung")),
    (1796, 25, ("嘉慶", "嘉庆", "jiaqing", "chia ch ing")),
    (1821, 30, ("道光", "daoguang", "tao kuang")),
    (1851, 11, ("咸豐", "咸丰", "xianfeng", "hsien feng")),
    (1862, 13, ("同治", "tongzhi", "t ung chih", "tung chih")),
    (1875, 34, ("光緒", "光绪", "guangxu", "kuang hsu")),
    (1909, 3, ("宣統", "宣统", "xuantong", "hsuan t ung", "hsuan tung")),
)
_ERAS = {name: (first, years, names[0]) for first, years, names in _REIGNS for name in names}
_PATTERN = era_pattern(_ERAS, "(?:大?清朝?|qing,? )?")


def _read(words: str) -> Span | None:
    date = read_era(_PATTERN, words)
    if date is None or date.era not in _ERAS:
        return None
    first, years, name = _ERAS[date.era]
    if not 1 <= date.year <= years:
        raise ImpossibleError(f"The reign {name} had {years} years; there is no year {date.year}.")
    days = lunar_days(date, first + date.year - 1)
    conflict = beside_note(date, *days)
    note = f"Year {date.year} of {name}, converted from the Chinese lunar calendar.{conflict}"
    return Span(*days, note, uncertain=bool(conflict))


QING = Calendar("qing", re.compile("|".join(name.replace(" ", " ?") for name in _ERAS)), _read)
