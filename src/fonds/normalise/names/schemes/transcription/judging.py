"""Whether two names sound alike: the agreement of their parts, and what it is worth.

The family name decides. The given name helps a little where it agrees, and forbids where it is another one; it may be written
in its English form, so it is judged mildly. Patronymics may be missing, and forbid where they are others.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from fonds.normalise.names.schemes import mandarin
from fonds.normalise.names.schemes.transcription.aligning import NOTHING_ALIKE, agreement
from fonds.normalise.names.schemes.transcription.dividing import (
    Division,
    chinese_parts,
    divisions,
    is_chinese_patronymic,
)
from fonds.normalise.names.schemes.transcription.given_names import given_agreement

THRESHOLD = 0.5
"""From here on two names may be the same.

Measured on persons of Wikidata in Chinese and Russian, on the half that was not learned from: see the tests."""

ALONE = -0.15
"""The agreement that a family name needs if it stands alone."""
WITH_GIVEN = 0.1
"""The agreement that a family name needs together with `SHARE` of that of the given name."""
SHARE = 0.2
MOST_FROM_GIVEN = 0.8
OTHER_GIVEN = -0.6
"""A given name that agrees less than this is another one."""
OTHER_PATRONYMIC = 0.2
"""As `OTHER_GIVEN`; higher, because all patronymics end alike."""
STEEPNESS = 4.0


class Evidence(NamedTuple):
    """How the parts of two names agree; None for a part that only one of them has."""

    family: float
    given: float | None = None
    patronymic: float | None = None

    def margin(self) -> float:
        """How far the weakest part is above what it needs."""
        if self.given is None:
            return self.family - ALONE
        margins = [self.family + SHARE * min(self.given, MOST_FROM_GIVEN) - WITH_GIVEN, self.given - OTHER_GIVEN]
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
    margin = max((evidence.margin() for evidence in _evidence(han, other)), default=NOTHING_ALIKE)
    return 1 / (1 + math.exp(-STEEPNESS * margin))


def _as_chinese(han: str, other: str) -> bool | None:
    """Whether a Chinese person is meant by both; None if it is no name of one."""
    parts = chinese_parts(han)
    if len(parts) != 1 or not 1 < len(parts[0]) < 5 or len(other.split()) < 2:
        return None
    said = mandarin.readings(parts[0])
    for readings in mandarin.read_any(other).values():
        if readings & said:
            return True
    return None


def _evidence(han: str, other: str) -> Iterator[Evidence]:
    """The evidence of each way in which the parts of the two names may belong together."""
    parts = chinese_parts(han)
    if not parts:
        return
    for number, way in enumerate(divisions(other)):
        if len(parts) == 1 or not way.given:
            yield from _family_alone(parts, way)
        else:
            yield from _in_order(parts[-1], parts[0], parts[1:-1], way)
            if number == 0:  # the other division has the family name first already
                yield from _in_order(parts[0], parts[1], parts[2:], way)
            if len(parts) > 2:
                yield from _in_order("".join(parts[1:]), parts[0], (), way)


def _family_alone(parts: tuple[str, ...], way: Division) -> Iterator[Evidence]:
    whole = "".join(parts)
    for family in _halves(way.family):
        for part in {whole, parts[-1]}:
            yield Evidence(agreement(part, family))
    if way.given:  # without the point: 安德烈布金
        yield Evidence(agreement(whole, way.given + way.family))


def _in_order(family: str, given: str, middle: tuple[str, ...], way: Division) -> Iterator[Evidence]:
    patronymic = None
    if way.patronymic and len(middle) == 1 and is_chinese_patronymic(middle[0]):
        patronymic = agreement(middle[0], way.patronymic)
    for each in _halves(way.family):
        yield Evidence(agreement(family, each), given_agreement(given, way.given), patronymic)


def _halves(family: str) -> tuple[str, ...]:
    """A family name, and the halves of a double one."""
    halves = family.split("-")
    return (family, *(half for half in halves if len(half) > 3)) if len(halves) > 1 else (family,)
