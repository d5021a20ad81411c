"""Characters that nobody sees, and that terminals and browsers obey, made visible."""

import re
from typing import Final

_OBEYED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters but tab and line break, and what turns the direction of a text."""
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Control characters that HTML has no use for: tab and line breaks are white space there."""
_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_DELETE_PICTURE: Final = "\u2421"


def visible(text: str) -> str:
    """A line for a terminal: what would move its cursor, colour it or turn it round is shown instead of obeyed."""
    return text if text.isprintable() else _OBEYED.sub(_shown, text)


def visible_in_html(text: str) -> str:
    """A page for a browser: control characters are shown, as U+2400 and its neighbours. Marks of direction stay."""
    return _CONTROL.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    number = ord(match[0])
    if number < ord(" "):
        return chr(_PICTURES + number)
    return _DELETE_PICTURE if number == _DELETE else f"[U+{number:04X}]"
