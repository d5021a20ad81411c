"""Whether two names of people are the same name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fonds.normalise.names.comparing.parts import NOTHING, Agreement, families, givens, in_any_order
from fonds.normalise.names.comparing.profile import Candidate, Profile
from fonds.normalise.names.comparing.words import Near, Word
from fonds.normalise.names.given import is_given
from fonds.normalise.names.given import relation as given_relation
from fonds.normalise.names.key import name_key
from fonds.normalise.names.value import PersonalName, Same

_FULL: Final = {Near.SAME, Near.ROMANIZED}
_RULERS: Final = frozenset(
    """king queen prince princess emperor empress sultan emir amir shah tsar czar pope sheikh shaikh crown archduke
    imam""".split()
)
_LEAST_IN_ANY_ORDER: Final = 2
_LEAST_WHEN_SURE: Final = 3
_LEAST_LETTERS: Final = 3
_LONG: Final = 7


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer, with what weighs for it."""

    same: Same
    reasons: tuple[str, ...]
    weight: int = 0
    """Among equal answers the heavier one is told."""


NOTHING_SHARED: Final = Verdict("no", ("No part of the one name agrees with a part of the other.",))
_RANK: Final = {"no": 0, "possibly": 1, "yes": 2}


def compare(one: Profile, other: Profile) -> Verdict:
    """The best answer over every division of both names, and over the names that stand beside them."""
    best = NOTHING_SHARED
    for mine in one.candidates:
        for its in other.candidates:
            found = _compare(one.name, mine, other.name, its)
            if found and (_RANK[found.same], found.weight) > (_RANK[best.same], best.weight):
                best = found
                if best.same == "yes":
                    return best
    return best


def _compare(name: PersonalName, mine: Candidate, other: PersonalName, its: Candidate) -> Verdict | None:
    beside = tuple(f"“{alias}” stands beside it as another name." for alias in (mine.beside, its.beside) if alias)
    found = (
        _by_syllables(mine, its)
        or _by_one_word(name, mine, other, its)
        or _by_one_word(other, its, name, mine)
        or _by_parts(mine, its)
    )
    if found is None or found.same == "no":
        found = _by_any_order(mine, its) or found
    return found and Verdict(found.same, (*found.reasons, *beside), found.weight)


def _by_syllables(mine: Candidate, its: Candidate) -> Verdict | None:
    shared = mine.syllables & its.syllables
    if not shared or (mine.given and its.given and not mine.mandarin & its.mandarin):
        return None
    reading = " ".join(min(shared))
    if any(not each.sure and each.parts.order == "given-first" for each in (mine, its)):
        told = f"Both are the Mandarin syllables “{reading}”, if one has the family name last."
        return Verdict("possibly", (told,), 8)
    if len(mine.mandarin) == 1 == len(its.mandarin):
        return Verdict("yes", (f"Both are the Mandarin syllables “{reading}”.",), 9)
    return Verdict(
        "possibly", (f"Both can be read as the Mandarin syllables “{reading}”, one of several readings.",), 8
    )


def _by_one_word(name: PersonalName, single: Candidate, other: PersonalName, whole: Candidate) -> Verdict | None:
    """A name of one word: the family name of the other, or how its bearer is called."""
    if single.given:
        return None
    if not whole.given and not (_is_regnal(name) and _is_regnal(other)):
        return _by_family_alone(single, whole)
    if _is_regnal(name):
        return _by_ruler(single, whole)
    met = _families(single, whole)
    if met.pairs and (met.worst >= Near.ROMANIZED or (met.worst is Near.SPELT and not met.left)):
        return Verdict("possibly", (*_family_reasons(met), "One of them has no given name."), 2)
    called = _called(name, single, whole)
    if called:
        return Verdict("possibly", (called,), 1)
    return None


def _families(mine: Candidate, its: Candidate) -> Agreement:
    if mine.whole.plain == its.whole.plain:
        return Agreement(((mine.whole, its.whole, Near.SAME),), 0, 0)
    return families(mine.family, its.family)


def _is_regnal(name: PersonalName) -> bool:
    return any(suffix.isupper() and set(suffix) <= set("IVX") for suffix in name.suffixes)


def _by_ruler(single: Candidate, whole: Candidate) -> Verdict | None:
    """Rulers with a number are called by their given name: "Michael I"."""
    word, name = single.family[-1], (*whole.given, *whole.family)[0]
    if word.plain == name.plain or given_relation(word.plain, name.plain):
        return Verdict("possibly", (f"“{single.family[0].text}” is a given name with a ruler's number.",), 1)
    return None


def _by_family_alone(single: Candidate, whole: Candidate) -> Verdict | None:
    met = _families(single, whole)
    if not met.pairs:
        return None
    reasons = (*_family_reasons(met), "Neither has a given name.")
    if met.complete and met.worst in _FULL and single.sure and whole.sure and not (single.beside or whole.beside):
        return Verdict("yes", reasons, 3)
    return Verdict("possibly", reasons, 2)


def _called(name: PersonalName, single: Candidate, whole: Candidate) -> str:
    """Kings, Vietnamese and Arabs are called by a given name; where nothing decides, any word may be the family."""
    if len(single.family) != 1 or not whole.given:
        return ""
    (word,) = single.family
    if word.plain == whole.given[-1].plain and "Vietnamese" in whole.parts.reason:
        return f"“{whole.given[-1].text}” is how a Vietnamese of this name is called."
    titles = {key for title in name.titles for key in name_key(title).split()}
    if titles & _RULERS and word.plain == whole.given[0].plain:
        return f"Rulers are called by their given name: “{whole.given[0].text}”."
    return ""


def _by_parts(mine: Candidate, its: Candidate) -> Verdict | None:
    family = _families(mine, its) if mine.given and its.given else NOTHING
    if not family.pairs:
        return None
    given = givens(mine.given, its.given)
    if given.conflict:
        return _by_conflict(mine, its, family, given)
    if not given.pairs:
        return None
    reasons = (*_family_reasons(family), *_given_reasons(given), *_order_reasons(mine, its))
    if _agree_in_full(family, given):
        return Verdict("yes", reasons, 9)
    if _agree_in_part(mine, its, family, given):
        return Verdict("possibly", reasons, 5 + given.full_words)
    return Verdict("no", ("Too little of the two names agrees.", *reasons), 1)


def _by_conflict(mine: Candidate, its: Candidate, family: Agreement, given: Agreement) -> Verdict:
    """Given names that contradict each other: another name, unless only one initial differs."""
    if _only_one_initial(mine, its, family, given):
        doubt = f"One initial differs, as happens in print: {_differing(mine, its, given)}."
        return Verdict("possibly", (*_family_reasons(family), *_pairs_said(given), doubt), 1)
    said = f"The given names differ: {_differing(mine, its, given)}."
    return Verdict("no", (said, *_family_reasons(family)), 1)


def _only_one_initial(mine: Candidate, its: Candidate, family: Agreement, given: Agreement) -> bool:
    """Whether nothing but one initial contradicts: catalogues print "William N." for "William M."."""
    if not given.pairs or given.left != 1 or given.right != 1 or not family.complete or family.worst < Near.ROMANIZED:
        return False
    firm = any(near >= Near.ROMANIZED and not one.initial for one, _, near in given.pairs)
    if not firm or len(mine.given) != len(its.given):
        return False
    return any(word.initial for word in (*_unmatched(mine, given), *_unmatched(its, given)))


def _agree_in_full(family: Agreement, given: Agreement) -> bool:
    if not (family.complete and given.complete and given.full_words):
        return False
    return all(near in _FULL for _, _, near in (*family.pairs, *given.pairs))


def _agree_in_part(mine: Candidate, its: Candidate, family: Agreement, given: Agreement) -> bool:
    """Enough agrees: the less sure the family name, the more of the given names is needed."""
    if family.worst >= Near.ROMANIZED:
        return not (family.left and family.right) or given.full_words > 0
    firm = any(near >= Near.VARIANT for _, _, near in given.pairs) or (
        given.complete and given.full_words and _same_bones(family) and _same_bones(given)
    )
    if mine.family[0].script != its.family[0].script and given.complete and given.full_words:
        return True  # scripts hear each other roughly: "Гарри Трумэн", "Harry Truman"
    long = all(one.bones == other.bones and len(one.plain) >= _LONG for one, other, _ in family.pairs)
    return firm or long or (given.complete and len(given.pairs) > 1 and given.worst >= Near.INITIAL)


def _same_bones(met: Agreement) -> bool:
    """Whether the words differ in vowels only: "Kamel, Mustafa", "Kamil, Mostafa"."""
    return all(near > Near.SPELT or one.bones == other.bones for one, other, near in met.pairs)


def _by_any_order(mine: Candidate, its: Candidate) -> Verdict | None:
    """All words of the shorter name are in the other, in another order; headings that are sure need every word."""
    fewer, more = sorted((mine.words, its.words), key=len)
    if len(fewer) < _LEAST_IN_ANY_ORDER or len(fewer) > 8:
        return None
    sure = mine.sure and its.sure
    if sure and (len(fewer) != len(more) or all(is_given(word.plain) for word in fewer)):
        return None
    met = in_any_order(fewer, more, are_given=False)
    near_enough = Near.SPELT if len(fewer) >= _LEAST_WHEN_SURE else Near.ROMANIZED
    if met.left or met.worst < near_enough or not _has_full_words(met, _LEAST_IN_ANY_ORDER):
        return None
    reason = "All words of the one name are in the other, in another order."
    return Verdict("possibly", (reason,), 4)


def _has_full_words(met: Agreement, count: int) -> bool:
    return sum(near is Near.SAME and len(one.plain) >= _LEAST_LETTERS for one, _, near in met.pairs) >= count


def _family_reasons(met: Agreement) -> Iterator[str]:
    for one, other, near in met.pairs:
        yield f"{_pair_said(one, other, near)} (family name)."
    if met.left or met.right:
        yield "One family name has more words than the other."


def _pairs_said(met: Agreement) -> Iterator[str]:
    for one, other, near in met.pairs:
        yield f"{_pair_said(one, other, near)} (given name)."


def _given_reasons(met: Agreement) -> Iterator[str]:
    yield from _pairs_said(met)
    if met.left or met.right:
        yield "One of them has more given names."


def _pair_said(one: Word, other: Word, near: Near) -> str:
    both = f"“{one.text}” and “{other.text}”"
    if near is Near.SAME:
        if one.text.casefold() == other.text.casefold():
            return f"“{one.text}” is in both"
        if one.script == "Hani":
            return f"{both} are the same characters, simplified and traditional"
        return f"{both} differ in signs and case only"
    said = {
        Near.ROMANIZED: "are spellings of one word in two romanizations or scripts",
        Near.VARIANT: "are forms of one given name",
        Near.INITIAL: "agree as name and initial",
        Near.SPELT: "sound and look alike",
    }
    return f"{both} {said.get(near, 'differ')}"


def _order_reasons(mine: Candidate, its: Candidate) -> Iterator[str]:
    orders = {mine.parts.order, its.parts.order}
    if "inverted" in orders and len(orders) > 1:
        yield "One is inverted, as libraries write names."
    elif {"family-first", "given-first"} <= orders:
        yield "One has the family name first, the other last."


def _differing(mine: Candidate, its: Candidate, given: Agreement) -> str:
    left, right = (" ".join(word.text for word in _unmatched(each, given)) for each in (mine, its))
    return f"“{left}” is not “{right}”"


def _unmatched(candidate: Candidate, given: Agreement) -> list[Word]:
    """The given names without a partner; in Agreement a word may stand on either side."""
    matched = [word for pair in given.pairs for word in pair[:2]]
    return [word for word in candidate.given if word not in matched] or list(candidate.given)
