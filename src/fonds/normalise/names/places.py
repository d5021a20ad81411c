"""Names of places without the word that says what kind of place it is: "Костанайский район" is Kostanay's district."""

import re
from collections.abc import Iterator
from typing import Final

from fonds.normalise.names.given import is_given
from fonds.normalise.names.key import name_key
from fonds.normalise.names.ordering import is_initial
from fonds.normalise.names.value import Parts

_KINDS: Final = frozenset(
    map(
        name_key,
        """district region oblast province prefecture county raion rayon rajon krai kray city town village airport
    lake river mount mountain mountains island desert valley canyon pass reservoir station
    район область край город озеро река гора горы село поселок станция аэропорт остров пустыня водохранилище
    волость уезд округ провинция
    ауданы облысы қаласы ауылы көлі өзені аудани облыси шахри
    oblysy audany qalasy tumani viloyati shahri viloyat tuman""".split(),
    )
)
_ADJECTIVE: Final = re.compile(
    r"(?:[иыо]?н?ск(?:ий|ая|ое|ого)|[iyj]?n?sk(?:iy|ii|yi|y|i|aya|aia|oe|oye))$", re.IGNORECASE
)
_SHORTEST: Final = 3


def without_kind(text: str) -> Iterator[Parts]:
    """The proper words of a place in one piece, as written and without the ending of adjectives; nothing for others."""
    words = text.split()
    proper = [word for word in words if name_key(word) not in _KINDS]
    if "," in text or not 0 < len(proper) < len(words) or any(map(is_initial, words)) or is_given(name_key(proper[0])):
        return
    reason = "A word says what kind of place it is."
    rest = " ".join(proper)
    yield Parts(rest, order="single", reason=reason)
    stem = _ADJECTIVE.sub("", rest)
    if stem != rest and len(stem) >= _SHORTEST:
        yield Parts(stem, order="single", reason=reason)
