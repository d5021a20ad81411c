"""Characters with which Chinese papers write foreign names, and the stretches of a text that are nothing but such.

The characters are those of the customary transcription tables, and others that papers often use instead. Many are words
besides: so a stretch may begin or end with a character that is no part of the name.
"""

import re
from collections.abc import Iterator
from typing import Final

CHARACTERS: Final = frozenset(
    "阿艾爱安昂奥巴白班邦保鲍北贝本比彼边宾波伯博勃布采蔡策岑查恰钱强乔切琴丘楚茨措达大戴丹当道德邓迪季丁顿东杜敦多厄恩尔法"
    "范方菲费芬丰冯佛夫弗福富盖甘冈高戈格根古瓜贵果哈海汉杭豪赫黑亨洪胡华怀惠霍基吉加贾简江杰捷金京久卡凯坎康考柯科克肯孔库"
    "夸奎昆阔拉腊莱兰朗劳勒雷里利列林龙娄卢鲁伦罗洛马迈曼芒毛梅门蒙米密明缪莫默穆姆纳娜奈南瑙内嫩尼宁纽农努诺欧帕派潘庞泡佩"
    "彭皮平珀普蒲奇齐契祖瑞茹日若萨塞赛桑瑟森沙莎舍申圣施什史寿舒斯苏孙索塔泰坦唐陶特滕提蒂廷通图托瓦外万旺威韦维魏温翁沃乌"
    "武西希锡夏谢欣辛休许雅亚扬耶叶伊因英尤约扎宰赞泽曾詹章哲珍芝朱卓兹宗佐埃甫丽莉妮丝芙弥铁木哥罕吾汗买江合热依玛历娃山娅"
    "烈得连琳别涅凡可莲廖苗柳文缅治佳嘉津留钦寇那松肖绍坚登薇察力札李良隆翰路柏秋赖贡崔麦杨济珊堡雪伏汀逊狄廉仁歇焦让彻朵伽"
    "真嘎素黛车萝喀蕾葛匹姬露妥裘珂尧媞妲萧捏俄代新晓干雍尉"
)
"""In simplified form."""
_LONGEST: Final = 24
_PIECE: Final = 6
"""Characters of the longest part of a name."""
_RUN: Final = re.compile(f"[{''.join(sorted(CHARACTERS))}]{{2,}}")
_DOTS: Final = re.compile("[·・‧•∙⋅･]")
_DOTTED: Final = re.compile("[\u3400-\u9fff]+(?:[·・‧•∙⋅･][\u3400-\u9fff]+)+")


def pieces(text: str, simplified: str) -> Iterator[str]:
    """Stretches of a text that may be one part of a foreign name, as `text` writes them.

    `simplified` is the same text, character for character. A stretch may lose one character at either end, but none
    beside a point, where a part of a name begins or ends for certain.
    """
    for match in _RUN.finditer(simplified):
        first, last = match.span()
        if last - first > _LONGEST:
            continue
        after_point = first > 0 and _DOTS.match(simplified[first - 1])
        before_point = last < len(simplified) and _DOTS.match(simplified[last])
        for start in (first,) if after_point else (first, first + 1):
            for end in (last,) if before_point else (last, last - 1):
                if 2 <= end - start <= _PIECE:  # one character alone says nothing
                    yield text[start:end]


def dotted(text: str, simplified: str) -> Iterator[str]:
    """The names whose parts a point divides, without what stands beside them: 尤金·卡巴斯基 of 致尤金·卡巴斯基电.

    `simplified` is the same text, character for character.
    """
    for match in _DOTTED.finditer(simplified):
        first, last = match.span()
        points = [first + place for place, sign in enumerate(match[0]) if _DOTS.match(sign)]
        start, end = points[0], points[-1] + 1
        while start > first and simplified[start - 1] in CHARACTERS:
            start -= 1
        while end < last and simplified[end] in CHARACTERS:
            end += 1
        if start < points[0] and end > points[-1] + 1 and end - start <= _LONGEST:
            yield text[start:end]


def parts(name: str) -> list[str]:
    """What the points of a name divide."""
    return [part for part in _DOTS.split(name) if part]
