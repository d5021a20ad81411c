"""Chinese words of dates, and how a text without spaces is laid out for the reader."""

import re

from fonds.normalise.dates.languages.meaning import Meaning

CODE = "zh"
MONTHS = "\n".join(f"{number}月" for number in range(1, 13))
SEASONS = """
春 | 春季 | 春天
夏 | 夏季 | 夏天
秋 | 秋季 | 秋天
冬 | 冬季 | 冬天
"""
WEEKDAYS = "星期一 | 星期二 | 星期三 | 星期四 | 星期五 | 星期六 | 星期日 | 星期天"
WORDS = {
    Meaning.CIRCA: "约 | 約 | 大约 | 大約 | 大概 | 前后 | 前後 | 左右",
    Meaning.PERHAPS: "可能 | 可能为 | 可能為 | 或许",
    Meaning.EARLY: "初 | 初期 | 末 | 末期 | 中期 | 上旬 | 中旬 | 下旬 | 早期 | 晚期 | 底",
    Meaning.FIRST_HALF: "上半叶 | 上半葉 | 上半年 | 上半 | 前半叶 | 前半期 | 前半",
    Meaning.SECOND_HALF: "下半叶 | 下半葉 | 下半年 | 下半 | 后半叶 | 后半期 | 后半 | 後半",
    Meaning.BEFORE: "以前 | 之前 | 前 | 早于 | 早於",
    Meaning.AFTER: "以后 | 以後 | 之后 | 之後 | 后 | 後 | 晚于 | 晚於",
    Meaning.NOT_AFTER: "及以前 | 不晚于 | 不晚於 | 或以前 | 或之前 | 及之前 | 截至 | 截止 | 或更早",
    Meaning.NOT_BEFORE: """
        及以后 | 及以後 | 及之后 | 及之後 | 不早于 | 不早於 | 或以后 | 或以後 | 或之后 | 或之後
        | 或更晚 | 起 | 以来 | 以來
    """,
    Meaning.TO: "至 | 到",
    Meaning.AND: "和 | 及 | 、",
    Meaning.OR: "或",
    Meaning.ONWARD: "今 | 现在 | 現在 | 至今",
    Meaning.UNDATED: "无日期 | 無日期 | 日期不详 | 日期不詳 | 未注明日期 | 年代不详 | 不详 | 不詳 | 日期不明",
    Meaning.SILENT: "从 | 自 | 年 | 日 | 公元 | 西元 | 间 | 間 | 之间 | 之間 | 期间 | 期間 | 夜 | 号 | 號",
    Meaning.CENTURY: "世纪 | 世紀",
    Meaning.ERA: "公元前 | 西元前",
}

_FIGURES = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_LONG_NUMBER = re.compile(r"[〇零○一二三四五六七八九]{4}(?=年)")
_NUMBER = re.compile(
    r"(?P<tens>[二两三四五六七八九廿卅]?)(?P<ten>十?)(?P<ones>[一二三四五六七八九]?)(?=[年月日号號世])"
)
_DECADE = re.compile(r"([0-9]{3})0\s*年代")
_SHORT_DECADE = re.compile(r"(?<![0-9])([2-9])0\s*年代")
_CENTURY_DECADE = re.compile(r"([0-9]{2})\s*世[纪紀]\s*([0-9])0\s*年代")
_BEFORE_CHRIST = re.compile(r"(?:公元|西元|纪元|紀元)前\s*([0-9]{1,4})\s*年")
_WORD = re.compile(
    "|".join(
        sorted(
            (
                name.strip()
                for line in (SEASONS.replace("\n", "|"), WEEKDAYS, *WORDS.values())
                for name in line.split("|")
            ),
            key=len,
            reverse=True,
        )
    ).strip("|")
)


def lay_out(text: str) -> str:
    """`text` with figures for numerals and spaces between words: 一九五〇年十月 → 1950 年 10月."""
    text = _LONG_NUMBER.sub(lambda match: match[0].translate(_FIGURES), text)
    text = _NUMBER.sub(_figure, text)
    text = _BEFORE_CHRIST.sub(r" \1 bc ", text)
    text = _CENTURY_DECADE.sub(lambda match: f" {int(match[1]) - 1:02d}{match[2]}0s ", text)
    text = _DECADE.sub(r" \g<1>0s ", text)
    text = _SHORT_DECADE.sub(r" \g<1>0s ", text)
    text = re.sub(r"(?<![0-9])([0-9]{1,2})\s?(-|至|到|、)\s?([0-9]{1,2}月)", r"\1月 \2 \3", text)
    text = re.sub(r"([0-9]+)\s*月", r" \g<1>月 ", text)
    return re.sub(r" {2,}", " ", _WORD.sub(r" \g<0> ", text)).strip()


def _figure(match: re.Match[str]) -> str:
    tens, ten, ones = match["tens"], match["ten"], match["ones"]
    if not (tens or ten or ones) or (tens and ones and not ten and tens not in "廿卅"):
        return match[0]
    if tens in {"廿", "卅"}:
        count = 2 if tens == "廿" else 3
    elif ten:
        count = int((tens or "一").replace("两", "二").translate(_FIGURES))
    else:
        return (tens or ones).replace("两", "二").translate(_FIGURES)
    return str(count * 10 + int((ones or "〇").translate(_FIGURES)))
