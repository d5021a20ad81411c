"""Which word is the family name: order by evidence in the name, and every division where there is none."""

import re
from typing import Final

from fonds.normalise.names import eastern
from fonds.normalise.names.culture_table import HUNGARIAN_GIVEN, LEADING_PARTICLES, PARTICLES
from fonds.normalise.names.given import is_given
from fonds.normalise.names.key import name_key
from fonds.normalise.names.script import script_of
from fonds.normalise.names.value import Parts

_INITIAL: Final = re.compile(
    r"^(?:[^\W\d_]\.?|(?:[^\W\d_]\.[-–]?){2,}|[A-ZА-Я]h\.|(?:Дж|Ю|Ч[жх]|Ts|Yu|Ya|Ye|Iu|Ia|Zh|Kh|Sh|Ch)\.)$"
)
_PATRONYMIC: Final = re.compile(
    r"(?:[oe]v[iy](?:c|ch|t[cs]h|ts[hc]h|t[cs]ch|sch|č)|[oe]wi(?:cz|tsch)|(?:ov|ev|iv|in)n[aа]|i[ni]ichna|ichna|ična|[lmn]['’ʹ]?[iy]ch"
    r"|ович|евич|ьич|овна|евна|ична|инична|лыч|мич|кич|нич)$",
    re.IGNORECASE,
)
_SHORT_PATRONYMICS: Final = frozenset(
    """ilyich ilich ilitch iljitsch ilych kuzmich lukich fomich nikitich savvich
    ильич кузьмич лукич фомич никитич саввич ильинична""".split()
)
_ROMANCE: Final = frozenset({"de", "du", "del", "della", "di", "da"})
_SON_OF: Final = frozenset({"bin", "ibn", "ben", "bint"})
_JOINTS: Final = frozenset({"y", "i", "e"})
_SPANISH: Final = re.compile(r"[ñáéíóúü]|(?:ez|es|ado|illo|illa|ero|era|ández)$", re.IGNORECASE)


def is_initial(word: str) -> bool:
    """Whether `word` is an initial, or several without a space: "I.", "J", "Kh.", "J.F."."""
    return _INITIAL.match(word) is not None


def is_patronymic(word: str) -> bool:
    """Whether `word` ends as patronymics do, in Cyrillic or in any romanization; surnames may end so too."""
    folded = name_key(word)
    return len(folded) > 4 and (_PATRONYMIC.search(word) is not None or folded in _SHORT_PATRONYMICS)


def divide(words: list[str]) -> tuple[Parts, ...]:
    """Every division of a name without commas, the most usual first; `words` without titles and suffixes."""
    if script_of(words[0]) == "Hani":
        return eastern.divide_han("".join(words))
    if len(words) == 1:
        return (Parts(family=words[0], order="single", reason="It is one word."),)
    return (
        _by_capitals(words)
        or _by_joint(words)
        or eastern.divide(words)
        or _by_patronymic(words)
        or _by_initials(words)
        or _by_particle(words)
        or _by_given(words)
        or _all_divisions(words)
    )


def inverted(family: str, words: list[str]) -> tuple[Parts, ...]:
    """The division of a heading with a comma: "Sheng, Shicai"; particles after the given names go to the family."""
    trailing: list[str] = []
    while len(words) > 1 and name_key(words[-1]) in LEADING_PARTICLES and words[-1].islower():
        trailing.insert(0, words.pop())
    whole = " ".join([*trailing, family])
    given, patronymic = _without_patronymic(words)
    return (Parts(whole, given, patronymic, "inverted", "A comma stands after the family name."),)


def _without_patronymic(words: list[str]) -> tuple[tuple[str, ...], str]:
    if len(words) > 1 and is_patronymic(words[-1]):
        return tuple(words[:-1]), words[-1]
    return tuple(words), ""


def _family_last(words: list[str], count: int, reason: str) -> Parts:
    given, patronymic = _without_patronymic(words[:-count])
    return Parts(" ".join(words[-count:]), given, patronymic, "given-first", reason)


def _family_first(words: list[str], count: int, reason: str) -> Parts:
    given, patronymic = _without_patronymic(words[count:])
    return Parts(" ".join(words[:count]), given, patronymic, "family-first", reason)


def _by_capitals(words: list[str]) -> tuple[Parts, ...]:
    """As in "CHIANG Kai-shek", "Charles DE GAULLE"."""
    loud = [word.isupper() and len(name_key(word).replace(" ", "")) > 1 and not is_initial(word) for word in words]
    if all(loud) or not any(loud):
        return ()
    first, last = loud.index(True), len(loud) - loud[::-1].index(True)
    if not all(loud[first:last]) or (first > 0 and last < len(words)):
        return ()
    reason = "The family name stands in capitals."
    if first == 0:
        return (_family_first(words, last, reason),)
    return (_family_last(words, last - first, reason),)


def _by_patronymic(words: list[str]) -> tuple[Parts, ...]:
    if len(words) != 3:
        return ()
    if is_patronymic(words[1]) and not is_patronymic(words[2]):
        return (_family_last(words, 1, f"“{words[1]}” is a patronymic, which follows the given name."),)
    if is_patronymic(words[2]) and not is_patronymic(words[1]):
        return (_family_first(words, 1, f"“{words[2]}” is a patronymic, which follows the given name."),)
    if is_patronymic(words[1]):  # "Ivan Petrovich Abramovich"
        return (_family_last(words, 1, f"“{words[1]}” is a patronymic, which follows the given name."),)
    return ()


def _by_initials(words: list[str]) -> tuple[Parts, ...]:
    marks = [is_initial(word) for word in words]
    if all(marks) or not any(marks):
        return ()
    if marks[-1] and not marks[0]:
        count = marks.index(True)
        if count == 1 and len(words) <= 3:
            return (_family_first(words, 1, "Initials follow the family name."),)
        if count == 1:
            return ()
        usual = Parts(
            words[count - 1], (*words[: count - 1], *words[count:]), "", "given-first", "Initials stand at the end."
        )
        return (_family_first(words, 1, "Initials follow a name that follows the family name."), usual)
    last = len(marks) - 1 - marks[::-1].index(True)
    family = len(words) - last - 1
    reason = "Initials stand before the family name."
    if family == 1 or marks[0]:
        found = [_family_last(words, family, reason)]
        if family > 1:  # "J. William Fulbright", "M. Pérez Jiménez"
            found.insert(0, _family_last(words, 1, reason))
        return tuple(found)
    return (_family_last(words, 1, reason), _family_last(words, family, reason))


def _by_joint(words: list[str]) -> tuple[Parts, ...]:
    """Who is "Ortega y Gasset" has two family names."""
    joint = next((number for number in range(1, len(words) - 1) if words[number] in _JOINTS), 0)
    if not joint:
        return ()
    reason = f"“{words[joint]}” joins two family names."
    if joint == 1:
        return (Parts(" ".join(words), order="single", reason=reason),)
    return (_family_last(words, len(words) - joint + 1, reason),)


def _by_particle(words: list[str]) -> tuple[Parts, ...]:
    """As in "Joachim von Ribbentrop"; a leading particle belongs to a family name that stands alone."""
    marks = [name_key(word) in LEADING_PARTICLES or word.lower().startswith(("al-", "el-")) for word in words]
    inner = next((number for number in range(1, len(words) - 1) if marks[number]), 0)
    if all(marks[:-1]) or (marks[0] and len(words) == 2 and not words[0].lower().startswith("al-")):
        return (Parts(" ".join(words), order="single", reason=f"“{words[0]}” belongs to the word after it."),)
    if inner and not all(marks[:inner]):
        found = [
            Parts(
                " ".join(words[inner:]),
                tuple(words[:inner]),
                "",
                "given-first",
                f"“{words[inner]}” begins the family name.",
            )
        ]
        if name_key(words[inner]) in _SON_OF:
            reason = f"“{words[inner]}” names the father: its bearer is called by what stands before."
            found.append(Parts(" ".join(words[:inner]), (" ".join(words[inner:]),), "", "given-first", reason))
        if inner == 1 and name_key(words[1]) in _ROMANCE and not is_given(name_key(words[0])):  # "Couve de Murville"
            found.append(Parts(" ".join(words), order="single", reason="All words may be one family name."))
        if inner > 1:  # "Francisco José Pérez de Cuéllar": the word before may belong to it
            found.append(
                _family_last(
                    words, len(words) - inner + 1, "The word before the particle may belong to the family name."
                )
            )
        return tuple(found)
    return ()


def _by_given(words: list[str]) -> tuple[Parts, ...]:
    first, last = name_key(words[0]), name_key(words[-1])
    if is_given(first) and not (is_given(last) and last in HUNGARIAN_GIVEN):
        reason = f"“{words[0]}” is known as a given name."
        found = [_family_last(words, 1, reason)]
        if len(words) > 2:
            found.append(_family_last(words, 2, reason))
        return tuple(found)
    if last in HUNGARIAN_GIVEN and not is_given(first):
        return (
            _family_first(words, len(words) - 1, f"“{words[-1]}” is known as a given name, and stands last."),
            _family_last(words, 1, "Most names of Europe have the family name last."),
        )
    return ()


def _all_divisions(words: list[str]) -> tuple[Parts, ...]:
    """No evidence: family last, two surnames last, family first."""
    usual = "Nothing in the name decides its order; "
    found = [_family_last(words, 1, usual + "most names of Europe have the family name last.")]
    if len(words) > 2:
        double = _family_last(words, 2, usual + "it may have two surnames.")
        found.insert(0 if len(words) > 3 and _SPANISH.search(words[-1]) else 1, double)
    found.append(_family_first(words, 1, usual + "East Asia and Hungary write the family name first."))
    if name_key(words[-1]) in PARTICLES:
        return (found[-1],)
    return tuple(found)
