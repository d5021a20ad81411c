"""Whether two names sound alike: the agreement of their parts, and what it is worth.

The family name decides. The given name helps a little where it agrees, and forbids where it is another one; it may be
written in its English form, so it is judged mildly. Patronymics may be missing, and forbid where they are others.
"""

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from fonds.normalise.chinese import simplify
from fonds.normalise.names.schemes import mandarin
from fonds.normalise.names.schemes.transcription.aligning import NOTHING_ALIKE, agreement
from fonds.normalise.names.schemes.transcription.dividing import (
    Division,
    chinese_parts,
    divisions,
    is_chinese_patronymic,
)
from fonds.normalise.names.schemes.transcription.given_names import common_agreement, given_agreement
from fonds.normalise.names.schemes.transcription.places import bare_forms, names_place, without_kind, without_translated

THRESHOLD = 0.5
"""From here on two names may be the same.

Measured on 2,473 persons of Wikidata in Chinese and Russian that were not learned from, each beside itself, a
stranger and a namesake of another family: recall 0.950 at precision 0.989 (romanized: 0.949 at 0.988); lakes and
rivers 0.975 at 0.99. People of one family name with other given names are kept apart in five of six cases. What is
missed are mostly names that are not one by sound: pseudonyms, monks' names, the Cantonese of Hong Kong's papers.
"""

ALONE = 0.1
"""The agreement that a family name needs if it stands alone."""
WITH_GIVEN = 0.02
"""The agreement that a family name needs together with `SHARE` of that of the given name."""
SHARE = 0.2
"""What the agreement of the given name counts beside that of the family name."""
MOST_FROM_GIVEN = 0.8
"""More agreement of the given name than this does not count."""
OTHER_GIVEN = -1.5
"""A given name that agrees less than this is another one."""
BETTER_GIVEN = 1.1
"""If a common given name agrees better by more than this, it is the one: 德米特里 is Дмитрий, not Данила."""
NO_OTHER = 0.2
"""A given name that agrees as much as this is not looked for among the common ones."""
OTHER_PATRONYMIC = 0.0
"""As `OTHER_GIVEN`; higher, because all patronymics end alike."""
STEEPNESS = 4.0
"""How fast the answer goes from 0 to 1 around the threshold."""

_VOWELS = re.compile("[аеёиоуыэюяaeiouüêŭ]+", re.IGNORECASE)
"""What makes a syllable, near enough to count."""


class Evidence(NamedTuple):
    """How the parts of two names agree; None for a part that only one of them has."""

    family: float
    given: float | None = None
    better_given: float = 0.0
    """By how much a common given name agrees better."""
    patronymic: float | None = None

    def margin(self) -> float:
        """How far the weakest part is above what it needs."""
        if self.given is None:
            return self.family - ALONE
        margins = [
            self.family + SHARE * min(self.given, MOST_FROM_GIVEN) - WITH_GIVEN,
            self.given - OTHER_GIVEN,
            BETTER_GIVEN - self.better_given,
        ]
        if self.patronymic is not None:
            margins.append(self.patronymic - OTHER_PATRONYMIC)
        return min(margins)


@lru_cache(maxsize=1 << 16)
def sounds_like(han: str, other: str) -> float:
    """How likely a name in Chinese characters and a name in Cyrillic or Latin letters are one, by sound: 0 to 1.

    From `THRESHOLD` on they may be the same. Names of Chinese people are compared by their exact romanizations.
    """
    exact = _as_chinese(han, other)
    if exact is not None:
        return float(exact)
    han, other = without_translated(han, other)
    margin = max((evidence.margin() for evidence in _evidence(han, other)), default=NOTHING_ALIKE)
    return 1 / (1 + math.exp(-STEEPNESS * margin))


def _as_chinese(han: str, other: str) -> bool | None:
    """Whether both are one Chinese person's name, by its romanization; None if they are no names of Chinese people.

    Only where there is a syllable for each character: Шэн Шицай beside 盛世才.
    """
    words = other.replace(",", " ").split()
    parts = chinese_parts(han)
    if len(parts) != 1 or len(words) < 2 or len(_VOWELS.findall(other)) != len(parts[0]) or names_place(han):
        return None
    said = mandarin.readings(parts[0])
    orders = (words, [*words[1:], words[0]])
    found = [mandarin.read_any(" ".join(order)).values() for order in orders]
    if any(readings & said for schemes in found for readings in schemes):
        return True
    surname = mandarin.surname_of(simplify(parts[0]))
    return False if surname and found[0] and len(_VOWELS.findall(words[0])) == len(surname) else None


def _evidence(han: str, other: str) -> Iterator[Evidence]:
    """The evidence of each way in which the parts of the two names may belong together."""
    parts = chinese_parts(han)
    if not parts:
        return
    place = names_place(han)
    for number, way in enumerate(divisions(other)):
        if len(parts) == 1 or not way.given:
            yield from _family_alone(parts, way, bare_forms(way.family) if place else _halves(way.family))
        else:
            yield from _in_order(parts[-1], parts[0], parts[1:-1], way)
            if number == 0:  # the other division has the family name first already
                yield from _in_order(parts[0], parts[1], parts[2:], way)
            if len(parts) > 2:
                yield from _in_order("".join(parts[1:]), parts[0], (), way)


def _family_alone(parts: tuple[str, ...], way: Division, families: tuple[str, ...]) -> Iterator[Evidence]:
    whole = "".join(parts)
    for family in families:
        for part in {whole, parts[-1], without_kind(whole)}:
            yield Evidence(agreement(part, family))
    if way.given:  # without the point: 安德烈布金
        yield Evidence(agreement(whole, way.given + way.family))


def _in_order(family: str, given: str, middle: tuple[str, ...], way: Division) -> Iterator[Evidence]:
    agreements = [agreement(family, each) for each in _halves(way.family)]
    if max(agreements) + SHARE * MOST_FROM_GIVEN < WITH_GIVEN:  # no given name can help
        yield Evidence(max(agreements), 0.0)
        return
    patronymic = None
    if way.patronymic and len(middle) == 1 and is_chinese_patronymic(middle[0]):
        patronymic = agreement(middle[0], way.patronymic)
    agreed = given_agreement(given, way.given)
    better = common_agreement(given) - agreed if agreed < NO_OTHER else 0.0
    for each in agreements:
        yield Evidence(each, agreed, better, patronymic)


def _halves(family: str) -> tuple[str, ...]:
    """A family name, and the halves of a double one."""
    halves = family.split("-")
    return (family, *(half for half in halves if len(half) > 3)) if len(halves) > 1 else (family,)
