"""Write the table of Chinese lunar years from lunar_python (MIT): `python tools/chinese_years.py > TABLE`.

TABLE is src/fonds/normalise/dates/calendars/chinese_years.py; a test compares it with the library.
"""

import sys
from collections.abc import Iterator

from lunar_python import LunarYear

FIRST, LAST = 1644, 2100
JULIAN_DAY_OF_ORDINAL_0 = 1721425
HEAD = '''"""The months of the Chinese lunar years {first} to {last}. Do not edit.

Written by tools/chinese_years.py from lunar_python (MIT). Each year is five hexadecimal digits: after which month the
leap month follows (0: none), then thirteen bits, lowest first, that are 1 for a month of 30 days and 0 for one of 29.
"""

FIRST_YEAR = {first}
"""The year of the first row: the Gregorian year in which its New Year falls."""

FIRST_NEW_YEAR = {ordinal}
"""Day number (1 is 1 January of year 1, as in `datetime.date.toordinal`) of that year's New Year."""

YEARS = (
'''


def rows() -> Iterator[str]:
    """Five hexadecimal digits a year. Raises ValueError where the library's years do not join."""
    expected = 0
    for year in range(FIRST, LAST + 1):
        months = LunarYear.fromYear(year).getMonthsInYear()
        first = int(months[0].getFirstJulianDay())
        if expected not in {0, first}:
            raise ValueError(f"The year {year} does not begin where {year - 1} ends.")
        expected = first + sum(month.getDayCount() for month in months)
        leap = next((-month.getMonth() for month in months if month.getMonth() < 0), 0)
        yield f"{leap:x}{sum((month.getDayCount() == 30) << place for place, month in enumerate(months)):04x}"


def main() -> int:
    """Write the module to standard output."""
    ordinal = int(LunarYear.fromYear(FIRST).getMonthsInYear()[0].getFirstJulianDay()) - JULIAN_DAY_OF_ORDINAL_0
    sys.stdout.write(HEAD.format(first=FIRST, last=LAST, ordinal=ordinal))
    every = list(rows())
    for start in range(0, len(every), 20):
        sys.stdout.write(f'    "{"".join(every[start : start + 20])}"\n')
    sys.stdout.write(")\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
