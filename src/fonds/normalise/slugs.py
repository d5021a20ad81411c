"""A name → the ASCII word that stands for it in an address. Slugs are made once, then stored, never derived again."""

import re

from anyascii import anyascii

LONGEST = 80
_APOSTROPHES = re.compile(r"['’‘ʻʼʹ`]")
_GAPS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """`text` in lower-case ASCII letters and digits with single hyphens between, at most `LONGEST` characters.

    Cut at a hyphen where there is one. Never empty: what leaves no letter is "x". Apostrophes close up: ts'ai is tsai.
    """
    words = _GAPS.sub("-", anyascii(_APOSTROPHES.sub("", text[: LONGEST * 10])).lower()).strip("-")
    if len(words) > LONGEST:
        head, hyphen, _ = words[: LONGEST + 1].rpartition("-")
        words = head if hyphen else words[:LONGEST]
    return words or "x"
