"""Times of day as sources write them: "10:30 a.m.", "18.45", "5 P.M. Eastern War Time", "14ч30", "noon"."""

import re
from dataclasses import replace
from typing import NamedTuple

from fonds.normalise.dates.value import DateReading, Day

_ZONES: dict[str, int | None] = {
    "z": 0, "gmt": 0, "utc": 0, "ut": 0, "greenwich time": 0, "greenwich mean time": 0, "по гринвичу": 0,
    "moscow time": 180, "msk": 180, "мск": 180, "московское время": 180, "по московскому времени": 180,
    "est": -300, "eastern standard time": -300, "edt": -240, "eastern daylight time": -240,
    "ewt": -240, "eastern war time": -240, "ept": -240, "eastern peace time": -240,
    "central standard time": -360, "central war time": -300, "mountain standard time": -420, "mountain war time": -360,
    "pst": -480, "pacific standard time": -480, "pdt": -420, "pacific war time": -420,
    "bst": 60, "british summer time": 60, "cet": 60, "central european time": 60, "cest": 120, "eet": 120,
    "peking time": 480, "beijing time": 480, "北京时间": 480, "北京時間": 480, "jst": 540, "tokyo time": 540,
    "washington time": None, "local time": None, "berlin time": None, "london time": None, "paris time": None,
    "eastern time": None, "по местному времени": None, "местное время": None,
}  # fmt: skip
"""Name → minutes east of Greenwich; None where they depend on the season, or on where the source was written."""

_NAMES_OF_ZONES = "|".join(sorted(map(re.escape, _ZONES), key=len, reverse=True))
_ZONE = rf"\(?(?P<zone>[+-][0-9]{{2}}:?[0-9]{{2}}|{_NAMES_OF_ZONES})\)?(?!\w)"
_HALF = r"(?P<half>a\.?\s?m|p\.?\s?m|утра|дня|вечера|ночи)(?!\w)\.?"
_NAMED = r"(?P<named>noon|midnight|midday|полдень|полночь|正午|中午|午夜)"
_MINUTE = r"(?P<minute>[0-9]{2})"
_SURE = (
    rf"(?<![0-9.:])(?P<hour>[0-9]{{1,2}}):{_MINUTE}(?::[0-9]{{2}}(?:[.,][0-9]+)?)?(?![0-9:])(?:\s?{_HALF})?",
    rf"(?<![0-9.:])(?P<hour>[0-9]{{1,2}})(?:[.:]{_MINUTE})?\s?{_HALF}",
    rf"(?<![0-9])(?P<hour>[0-9]{{1,2}})\s?ч(?:ас(?:ов|а)?)?\.?(?:\s?{_MINUTE}(?:\s?мин(?:ут[аы]?)?\.?)?)?(?!\w)(?:\s?{_HALF})?",
    rf"(?<![0-9])(?P<hour>[0-9]{{1,2}})\s?(?:h|uhr)\s?(?:{_MINUTE})?(?!\w)",
    r"(?P<half>上午|下午|晚上|凌晨|早上)?(?P<hour>[0-9]{1,2})\s?[时時点點](?:(?P<minute>[0-9]{1,2})\s?分?|整)?",
    rf"(?<![0-9])(?P<hour>[0-9]{{2}}){_MINUTE}\s?(?:hours|hrs\.?)(?!\w)",
    _NAMED,
)
_ALONE = (
    *_SURE,
    r"(?P<hour>[0-9]{1,2})[.](?P<minute>[0-9]{2})",
    r"(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?=\s?z$|\s|$)",
)
_IN_TEXT = tuple(re.compile(rf"{form}(?:,?\s?{_ZONE})?") for form in _SURE)
_WHOLE = tuple(re.compile(rf"(?:at\s|в\s)?{form}(?:,?\s?{_ZONE})?") for form in _ALONE)
_AFTERNOON = {"p", "дня", "вечера", "下午", "晚上"}
_MORNING = {"a", "утра", "ночи", "上午", "凌晨", "早上"}
_MARKS = re.compile(
    r"[0-9]:[0-9]|[0-9]\s?(?:[ap]\.?\s?m|ч|h|uhr|[时時点點])|noon|midnight|midday|полдень|полночь|午|утра|дня|вечера|ночи"
)
"""What every text with a plain time has: others are spared the search."""

_EDTF_TIME = re.compile(
    r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9.]+)?(?:(?P<sign>[+-])(?P<hours>[0-9]{2}):?(?P<minutes>[0-9]{2})?)?"
)


class TimeOfDay(NamedTuple):
    """A time, to the minute."""

    minutes: int
    """Since midnight, where the source stood: 0 to 1440 (midnight at the end of the day)."""
    zone: str = ""
    """As it stands in the source; empty where none is named."""
    offset: int | None = None
    """Minutes east of Greenwich; None where the source does not say it."""

    @property
    def edtf(self) -> str:
        """As EDTF writes it after a day: T10:30:00, T10:30:00Z, T10:30:00-04:00."""
        time = f"T{self.minutes // 60:02d}:{self.minutes % 60:02d}:00"
        if self.offset is None:
            return time
        sign = "-" if self.offset < 0 else "+"
        return time + (f"{sign}{abs(self.offset) // 60:02d}:{abs(self.offset) % 60:02d}" if self.offset else "Z")


def read_time(text: str) -> TimeOfDay | None:
    """The time that is the whole of `text`; None where it is none."""
    lower = " ".join(text.lower().split()).rstrip(",;")
    for form in _WHOLE:
        if match := form.fullmatch(lower) or form.fullmatch(lower.rstrip(".")):
            return _time(match)
    return None


def split_time(text: str) -> tuple[str, TimeOfDay | None]:
    """`text` without the time of day in it, and that time; the text as it is where none is plainly a time.

    "10:30 a.m., Tuesday, 12 January 1947" → ("Tuesday, 12 January 1947", 10:30).
    """
    if len(text) > 1000:
        return text, None
    lower = text.lower()
    if len(lower) != len(text) or not _MARKS.search(lower):
        return text, None
    for form in _IN_TEXT:
        match = form.search(lower)
        if match and (time := _time(match)):
            rest = " ".join((text[: match.start()] + " " + text[match.end() :]).split())
            return re.sub(r"\s+(?:at|в|um|à)$|^(?:at|в)\s+", "", rest.strip(" ,;-–—")).strip(" ,;-–—"), time
    return text, None


def with_time(reading: DateReading, time: TimeOfDay) -> DateReading:
    """The reading with the time in its EDTF, where it is of one sure day; otherwise with the time in its note."""
    if reading.precision != "day" or reading.qualifiers or "T" in reading.edtf or len(reading.edtf) != 10:
        note = f"A time of day stands beside it: {time.edtf[1:6]}{' ' + time.zone if time.zone else ''}."
        return replace(reading, note=" ".join(filter(None, (reading.note, note))))
    note = f"Time as in {time.zone}." if time.zone and time.offset is None else ""
    return replace(reading, edtf=reading.edtf + time.edtf, note=" ".join(filter(None, (reading.note, note))))


def moment(reading: DateReading) -> tuple[Day, int] | None:
    """What readings sort by: the first possible day, and the minute of it. None where no first day is known.

    The minute is Greenwich's where the zone is known (below 0 or above 1440 where the day is another there), and the
    clock's where it is not. A day without a time sorts before its times: its minute is -1441.
    """
    if reading.earliest is None:
        return None
    time = _EDTF_TIME.search(reading.edtf.partition("/")[0])
    if time is None:
        return reading.earliest, -1441
    east = int(time["hours"] or 0) * 60 + int(time["minutes"] or 0)
    return reading.earliest, int(time["hour"]) * 60 + int(time["minute"]) - (-east if time["sign"] == "-" else east)


def _time(match: re.Match[str]) -> TimeOfDay | None:
    found = match.groupdict()
    zone = found.get("zone") or ""
    minutes = _minutes(found)
    return None if minutes is None else TimeOfDay(minutes, match.group("zone") if zone else "", _offset(zone))


def _minutes(found: dict[str, str | None]) -> int | None:
    if named := found.get("named"):
        return 720 if named in {"noon", "midday", "полдень", "正午", "中午"} else 0
    hour, minute = int(found["hour"] or 0), int(found.get("minute") or 0)
    if half := found.get("half"):
        key = half[0] if half[0] in "ap" else half
        if hour > 12 and half[0] in "ap":
            return None
        if key in _AFTERNOON and hour < 12:
            hour += 12
        elif key in _MORNING and hour == 12:
            hour = 0
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    return hour * 60 + minute


def _offset(zone: str) -> int | None:
    if zone[:1] in {"+", "-"} and zone:
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        return minutes if zone[0] == "+" else -minutes
    return _ZONES.get(zone)
