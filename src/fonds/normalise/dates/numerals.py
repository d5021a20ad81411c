"""Numbers as Chinese and Japanese write them in dates: 三十一, 廿五, 卅九, 一九五〇, 元, 初五."""

import re

_DIGITS = {digit: value for value, digits in enumerate(
    ("〇零○Ｏ", "一壹弌", "二贰貳弍兩", "三叁參弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
) for digit in digits}  # fmt: skip
_TENS = {"十": 10, "拾": 10, "廿": 20, "卄": 20, "卅": 30, "丗": 30, "卌": 40}
_HUNDREDS = {"百": 100, "佰": 100}

SIGNS = "".join((*_DIGITS, *_TENS, *_HUNDREDS))
"""Every sign that a number may be made of, for patterns."""

NUMBER = rf"(?:[0-9]{{1,4}}|[{SIGNS}]{{1,6}})"
"""Pattern of a number, in figures or signs."""

_FIGURES = re.compile(r"[0-9]{1,4}")


def number(text: str) -> int | None:
    """The number 0 to 9999 that figures or signs write; None where they write none. 元 (first year) is 1."""
    if text == "元":
        return 1
    if _FIGURES.fullmatch(text):
        return int(text)
    if not text or any(sign not in SIGNS for sign in text):
        return None
    if all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text)) if len(text) <= 4 else None
    return _composed(text)


def _composed(text: str) -> int | None:
    """三十一, 百二十, 廿五: each place at most once, in falling order."""
    total, pending, least = 0, None, 1000
    for sign in text:
        if sign in _DIGITS:
            if pending:
                return None
            pending = _DIGITS[sign]
            continue
        place = 100 if sign in _HUNDREDS else 10
        times = 1 if pending in {None, 0} else pending
        if place >= least or (pending and sign not in "百佰十拾"):
            return None
        total += times * (_HUNDREDS.get(sign) or _TENS[sign])
        pending, least = None, place
    return total + (pending or 0)
