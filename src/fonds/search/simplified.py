"""Traditional Chinese characters → simplified ones, so that both find each other."""

import re

from opencc import OpenCC

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_to_simplified = OpenCC("t2s")


def simplify(text: str) -> str:
    """`text` in simplified characters; text without Chinese characters comes back as it is."""
    if text.isascii() or not _HAN.search(text):
        return text
    simplified: str = _to_simplified.convert(text)
    return simplified
