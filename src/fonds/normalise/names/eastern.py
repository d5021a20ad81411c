"""Names that East Asia writes family first: Chinese in characters and romanized, Korean, Vietnamese."""

import re
from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names import chinese
from fonds.normalise.names.culture_table import (
    KOREAN_SURNAMES,
    VIETNAMESE_MIDDLE,
    VIETNAMESE_SURNAMES,
)
from fonds.normalise.names.given import is_given
from fonds.normalise.names.key import name_key
from fonds.normalise.names.schemes.mandarin import surname_of
from fonds.normalise.names.value import Parts

_KOREAN: Final = re.compile(
    r"^(?:ch|kk|tt|pp|ss|jj|[kgntdrlmpbsjhc])?'?[yw]?(?:ae|eo|eu|oe|ui|oo|ou|ee|[aeiouŏŭ])(?:ng|[kgnlrmpbt])?h?$"
)
_HYPHENED: Final = re.compile(r"^[^\W\d_][^\W\d_'’‘]*['’‘]?[-–‐][^\W\d_'’‘]+['’‘]?[^\W\d_]*$")
_DOTS: Final = re.compile(r"[·•・‧∙⋅.．=＝]")
_LONGEST_HAN: Final = 4
_LONGEST_GIVEN: Final = 2
_SYLLABLES: Final = 2
_VIETNAMESE_WORDS: Final = (3, 5)
_DIACRITIC: Final = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def divide(words: list[str]) -> tuple[Parts, ...]:
    """The divisions that the customs of East Asia give; empty where the name is not of their shape."""
    return _mandarin(words) or _korean(words) or _vietnamese(words)


def divide_han(text: str) -> tuple[Parts, ...]:
    """A name in characters: one or two characters of family name, or a foreign name written by its sound."""
    pieces = [piece for piece in _DOTS.split(text) if piece]
    if len(pieces) > 1:
        reason = "A dot divides a foreign name written in characters; the family name stands last."
        return (Parts(pieces[-1], tuple(pieces[:-1]), "", "given-first", reason),)
    if not pieces:
        return ()
    (word,) = pieces
    if len(word) == 1 or len(word) > _LONGEST_HAN:
        return (Parts(word, order="single", reason="It is one word."),)
    whole = Parts(word, order="single", reason="It may be one word: a place, or a foreign name.")
    count = len(surname_of(simplify(word)))
    if not count:
        return (whole,)
    divided = Parts(word[:count], (word[count:],), "", "family-first", f"“{word[:count]}” is a Chinese surname.")
    if len(word) - count > _LONGEST_GIVEN:
        return whole, divided
    return (divided,)


def _mandarin(words: list[str]) -> tuple[Parts, ...]:
    both_given = is_given(name_key(words[0])) and is_given(name_key(words[-1]))
    if len(words) > _LONGEST_GIVEN + 1 or both_given:
        return ()
    first = chinese.is_mandarin_name(words[0], words[1:])
    last = chinese.is_mandarin_name(words[-1], words[:-1])
    front = Parts(
        words[0], tuple(words[1:]), "", "family-first", f"“{words[0]}” is a Chinese surname before Mandarin syllables."
    )
    back = Parts(
        words[-1], tuple(words[:-1]), "", "given-first", f"“{words[-1]}” is a Chinese surname after Mandarin syllables."
    )
    if first and last:
        return (front, back)
    if first:
        return (front,)
    if last:
        return (back,)
    if len(words) == 2 and _HYPHENED.match(words[1]) and chinese.may_be_surname(words[0]):  # "Chiang Kai-shek"
        return (front,)
    return ()


def _korean(words: list[str]) -> tuple[Parts, ...]:
    if _is_korean(words[0], words[1:]):
        return (
            Parts(
                words[0],
                tuple(words[1:]),
                "",
                "family-first",
                f"“{words[0]}” is a Korean surname before Korean syllables.",
            ),
        )
    if _is_korean(words[-1], words[:-1]) and "-" in words[0]:
        return (
            Parts(
                words[-1],
                tuple(words[:-1]),
                "",
                "given-first",
                f"“{words[-1]}” is a Korean surname after Korean syllables.",
            ),
        )
    return ()


def _is_korean(family: str, given: list[str]) -> bool:
    syllables = [part for word in given for part in name_key(word).split()]
    return (
        name_key(family) in KOREAN_SURNAMES
        and len(syllables) == _SYLLABLES
        and all(map(_KOREAN.match, syllables))
        and (len(given) > 1 or "-" in given[0] or "–" in given[0])
    )


def _vietnamese(words: list[str]) -> tuple[Parts, ...]:
    keys = [name_key(word) for word in words]
    least, most = _VIETNAMESE_WORDS
    marked = any(map(_DIACRITIC.search, words))
    if keys[0] not in VIETNAMESE_SURNAMES or len(words) > most or any(" " in key for key in keys):
        return ()
    if marked or (len(words) >= least and keys[1] in VIETNAMESE_MIDDLE) or keys[0] == "nguyen":
        return (Parts(words[0], tuple(words[1:]), "", "family-first", f"“{words[0]}” is a Vietnamese surname."),)
    return ()
