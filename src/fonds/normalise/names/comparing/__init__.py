"""Whether two names are forms of one name: no, possibly or yes, with reasons.

    profile   the name divided, with every other name beside it, its words made ready
      │ words, sound, parts
      ▼
    people, bodies ──▶ the answer

Yes: all parts agree in full, under case, diacritics, order, or a romanization that leaves no doubt. Possibly: what both
have agrees, but something is missing, abbreviated, or spelt otherwise. The same name is not the same person.
"""

from typing import Final

from fonds.normalise.chinese import simplify
from fonds.normalise.names.comparing import bodies, people
from fonds.normalise.names.comparing.blocking import asking_keys, blocking_keys, index_keys, keys_of
from fonds.normalise.names.comparing.people import NOTHING_SHARED, Verdict
from fonds.normalise.names.comparing.profile import Profile, profile_of
from fonds.normalise.names.comparing.words import share_words
from fonds.normalise.names.key import name_key
from fonds.normalise.names.schemes.transcription import THRESHOLD, sounds_like
from fonds.normalise.names.script import script_of
from fonds.normalise.names.value import Comparison, PersonalName
from fonds.normalise.remembering import remembered

__all__ = ["asking_keys", "blocking_keys", "index_keys", "same_name", "share_words"]

_YEARS_APART = 1
"""Sources differ by a year, through calendars and rounding."""


def same_name(one: str, other: str) -> Comparison:
    """Whether two names are forms of one name, and why; the order of the two does not matter."""
    return _same_name(one, other) if one <= other else _same_name(other, one)


@remembered(16384)
def _same_name(one: str, other: str) -> Comparison:
    mine, its = profile_of(one), profile_of(other)
    if not (mine.key and its.key and mine.name.readings and its.name.readings):
        return Comparison("no", ("One of them holds no name.",))
    found = _verdict(mine, its)
    if found.same != "no":
        if contradiction := _lives_contradict(mine.name, its.name):
            return Comparison("no", (contradiction, *found.reasons))
        if contradiction := _suffixes_contradict(mine.name, its.name) or _sexes_contradict(mine.name, its.name):
            return Comparison("no", (contradiction, *found.reasons))
        if found.same == "yes" and (doubt := _one_is_numbered(mine.name, its.name)):
            found = Verdict("possibly", (*found.reasons, doubt), found.weight)
    return Comparison(found.same, (*found.reasons, *_circumstances(mine.name, its.name, found)))


def _verdict(mine: Profile, its: Profile) -> Verdict:
    if simplify(mine.key) == simplify(its.key):
        said = (
            "They are the same, letter by letter."
            if mine.name.text == its.name.text
            else "They differ in signs and case only."
        )
        return Verdict("yes", (said,), 10)
    if not mine.candidates or not its.candidates:
        return NOTHING_SHARED
    if _is_written_by_sound(mine, its):
        return _by_sound(mine, its)
    if not keys_of(mine) & keys_of(its):
        return NOTHING_SHARED
    if "body" in {mine.name.kind, its.name.kind}:
        return bodies.compare(mine, its)
    return people.compare(mine, its)


def _is_written_by_sound(mine: Profile, its: Profile) -> bool:
    """Whether one is in Chinese characters and the other in letters, and no reading of the characters is shared."""
    scripts = {script_of(profile.candidates[0].whole.plain) for profile in (mine, its)}
    if "Hani" not in scripts or not scripts & {"Latn", "Cyrl"}:
        return False
    return not (keys_of(mine) & keys_of(its))


def _by_sound(mine: Profile, its: Profile) -> Verdict:
    """A foreign name in Chinese characters, and the name in its own letters; two names of China are not heard so."""
    if all(any(candidate.given and candidate.mandarin for candidate in each.candidates) for each in (mine, its)):
        return NOTHING_SHARED
    han, other = (mine, its) if script_of(mine.candidates[0].whole.plain) == "Hani" else (its, mine)
    best = max(
        (sounds_like(_as_heard(han, 0), _as_heard(other, place)), place)
        for place in range(min(2, len(other.candidates)))
    )
    if best[0] < THRESHOLD:
        return NOTHING_SHARED
    said = f"“{han.name.text}” sounds like “{other.name.text}” (agreement {best[0]:.2f} of 1)."
    return Verdict("possibly", (said,), 3)


def _as_heard(profile: Profile, place: int) -> str:
    """One division of a name without titles and dates, as names are said."""
    parts = profile.candidates[place].parts
    given = (*parts.given, *([parts.patronymic] if parts.patronymic else []))
    if script_of(parts.family) == "Hani":
        return "".join((parts.family, *given)) if parts.order == "family-first" else "·".join((*given, parts.family))
    return f"{parts.family}, {' '.join(given)}" if given else parts.family


def _lives_contradict(one: PersonalName, other: PersonalName) -> str:
    for what, mine, its in (("birth", one.born, other.born), ("death", one.died, other.died)):
        if mine and its and abs(mine - its) > _YEARS_APART:
            return f"The years of {what} contradict each other: {mine} and {its}."
    for first, second in ((one, other), (other, one)):
        if first.died and second.born and second.born > first.died:
            return f"One died in {first.died}, before the other was born in {second.born}."
    return ""


_SENIOR: Final = {
    "jr": 2,
    "junior": 2,
    "sr": 1,
    "senior": 1,
    "ii": 2,
    "2d": 2,
    "2nd": 2,
    "iii": 3,
    "3rd": 3,
    "3d": 3,
    "iv": 4,
    "4th": 4,
}


def _suffixes_contradict(one: PersonalName, other: PersonalName) -> str:
    mine, its = _numbering(one), _numbering(other)
    if mine and its and set(mine.values()) != set(its.values()):
        return f"“{next(iter(mine))}” and “{next(iter(its))}” are two bearers of one name."
    return ""


def _numbering(name: PersonalName) -> dict[str, int | str]:
    """Suffix → what it counts; "(Senior)" beside a name is one too."""
    beside = [nickname for nickname in name.nicknames if name_key(nickname) in _SENIOR]
    return {suffix: _SENIOR.get(name_key(suffix), suffix) for suffix in (*name.suffixes, *beside)}


def _one_is_numbered(one: PersonalName, other: PersonalName) -> str:
    """A suffix that only one of them has: father and son have one name otherwise."""
    numbered = [numbering for name in (one, other) if (numbering := _numbering(name))]
    if len(numbered) != 1:
        return ""
    return f"Only one of them is “{next(iter(numbered[0]))}”: father and son may bear one name."


_SEXES: Final = {
    "mr": "a man", "sir": "a man", "lord": "a man", "господин": "a man", "г н": "a man", "король": "a man",
    "mrs": "a woman", "ms": "a woman", "miss": "a woman", "mme": "a woman", "madame": "a woman", "mlle": "a woman",
    "lady": "a woman", "dame": "a woman", "госпожа": "a woman", "г жа": "a woman", "frau": "a woman", "herr": "a man",
    "king": "a man", "prince": "a man", "queen": "a woman", "princess": "a woman", "monsieur": "a man",
}  # fmt: skip
"""Folded titles that only one sex bears. "Mrs. John Smith" is not John Smith."""


def _sexes_contradict(one: PersonalName, other: PersonalName) -> str:
    mine, its = (
        {sex: title for title in name.titles if (sex := _SEXES.get(name_key(title), ""))} for name in (one, other)
    )
    if len(mine) == 1 == len(its) and mine.keys() != its.keys():
        return f"“{next(iter(mine.values()))}” and “{next(iter(its.values()))}” are two people."
    return ""


def _circumstances(one: PersonalName, other: PersonalName, found: Verdict) -> tuple[str, ...]:
    """What was not compared, and what speaks for one bearer."""
    if found.same == "no":
        return ()
    said = []
    if (one.born and one.born == other.born) or (one.died and one.died == other.died):
        said.append("Years of life agree.")
    titles = [f"“{title}”" for title in (*one.titles, *other.titles)]
    if titles:
        said.append(f"Titles are not compared: {', '.join(dict.fromkeys(titles))}.")
    return tuple(said)
