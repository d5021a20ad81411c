"""Chinese: 1947年1月12日. It has no cases."""

from fonds.normalise.dates.words.language import Language, parts_of_year

_MONTHS = tuple(f"{number}月" for number in range(1, 13))
_SEASONS = parts_of_year(
    ("{}春季", "{}夏季", "{}秋季", "{}冬季"),
    "{}（北半球）",
    "{}（南半球）",
    [
        *(f"{{}}第{number}季度" for number in "一二三四"),
        *(f"{{}}第{number}个四月期" for number in "一二三"),
        *(f"{{}}{half}半年" for half in "上下"),
    ],
)

LANGUAGE = Language(
    code="zh",
    months=_MONTHS,
    months_of_day=_MONTHS,
    months_governed=_MONTHS,
    seasons=_SEASONS,
    seasons_governed=_SEASONS,
    day="{year}{month}{day}日",
    day_without_year="{month}{day}日",
    month="{year}{month}",
    year="{}年",
    before_christ="公元前{}年",
    year_first=True,
    decade="{year}年代",
    decade_governed="{year}年代",
    century="{number}世纪",
    century_governed="{number}世纪",
    qualified={"~": "约{}", "?": "可能为{}", "%": "可能约为{}"},
    parts=("年", "月", "日"),
    doubtful={"~": "约：{}", "?": "存疑：{}", "%": "约且存疑：{}"},
    unknown=("月日不详", "月份不详", "日期不详", "年份不详"),
    day_of_unknown_month="{}日，月份不详",
    possible_days="{}日",
    brackets="（{}）",
    interval="{}至{}",
    days_of_month="{year}{month}{first}日至{last}日之间",
    later="{}或以后",
    earlier="{}或以前",
    before="{}以前",
    end_unknown="{}起，终止日期不详",
    start_unknown="至{}，起始日期不详",
    never="日期不详",
    always="任何时间",
    all_later="{}及以后",
    all_earlier="{}及以前",
    one_of="以下之一：{}",
    comma="、",
    semicolon="；",
    and_="和",
    or_="或",
    time="{date} {time}",
    statuses={"undated": "未注明日期", "not-given": "未提供日期", "not-understood": "日期无法识别"},
)
