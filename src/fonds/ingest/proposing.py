"""Names without a person, and whom each may mean: the form of the name, dates, offices, places and company speak.

    FoundName, by heading ──▶ keys that names must share ──▶ entries ──▶ same_name ──▶ what else speaks for and against

A proposal is never applied by itself: `identifying` does what somebody decides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from fonds.ingest.evidence import Circumstances, circumstances, speaking_for
from fonds.ingest.undecided import Proposal, Undecided
from fonds.normalise.names import Comparison, asking_keys, same_name
from fonds.records.description import Authority
from fonds.records.lookups.identities import documents_of, entries_sharing
from fonds.records.models import Judgement, NameKey
from fonds.records.name_keys import LONGEST
from fonds.records.writing import chunked

MOST: Final = 10
"""Authorities proposed for one name."""
COMPARED: Final = 40
"""Authorities that one name is compared with."""
TOO_COMMON: Final = 200
"""Entries that share one key; a key that says so little proposes nobody by itself."""
_ORDER: Final = {"yes": 0, "possibly": 1}


Name = tuple[str, str, str]
"""(kind, form, heading) of a name without a person."""


class Candidate(NamedTuple):
    """An entry that bears a name like the one that was found."""

    entry: int
    key: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class _Named:
    key: str
    texts: tuple[str, ...]


def with_proposals(names: Sequence[Undecided]) -> list[Undecided]:
    """The same names, each with its roles and those whom it may mean, the likeliest first."""
    candidates = candidates_of([(one.kind, one.form, one.heading) for one in names])
    authorities = documents_of({one.entry for found in candidates.values() for one in found})
    seen = circumstances([(one.kind, one.heading) for one in names], list(authorities.values()))
    return [
        Undecided(
            one.kind,
            one.form,
            one.heading,
            one.records,
            seen.roles(one.kind, one.heading),
            _proposals(one, candidates[one.kind, one.heading], authorities, seen),
        )
        for one in names
    ]


def candidates_of(names: Sequence[Name]) -> dict[tuple[str, str], list[Candidate]]:
    """(kind, heading) of each (kind, form, heading) → the entries that bear such a name, and how it compares.

    Those that somebody refused before are left out. Where nobody bears the name as it is spelt, those are compared
    whose name has a consonant less as well.
    """
    refused = _refused([heading for _, _, heading in names])
    found: dict[tuple[str, str], list[Candidate]] = {}
    for kind in sorted({kind for kind, _, _ in names}):
        rest = [one for one in names if one[0] == kind]
        for widely in (False, True):
            for one, alike in _alike(rest, kind, widely=widely).items():
                known = refused[kind, one[2]]
                found[kind, one[2]] = [candidate for candidate in alike if candidate.key not in known]
            rest = [one for one in rest if not found[kind, one[2]]]
    return found


def _alike(names: Sequence[Name], kind: str, *, widely: bool) -> dict[Name, list[Candidate]]:
    """Each name → those whose names compare "yes" or "possibly" with it."""
    keys = {one: [key[:LONGEST] for key in asking_keys(one[1], widely=widely)] for one in names}
    sharing = entries_sharing(NameKey.PART, [key for wanted in keys.values() for key in wanted], kind)
    nearest = {one: _nearest([sharing.get(key, set()) for key in wanted]) for one, wanted in keys.items()}
    known = {
        entry: _Named(authority.key, tuple(name.text for name in authority.names))
        for entry, authority in documents_of({entry for entries in nearest.values() for entry in entries}).items()
    }
    return {
        one: [
            Candidate(entry, known[entry].key, best)
            for entry in entries
            if entry in known and (best := _best(one[1], known[entry].texts)).same != "no"
        ]
        for one, entries in nearest.items()
    }


def _nearest(sharing: Sequence[set[int]]) -> list[int]:
    """The entries that share the most keys, as many as are compared; a key that very many share says nothing."""
    shared = Counter(entry for entries in sharing if len(entries) <= TOO_COMMON for entry in entries)
    return [entry for entry, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:COMPARED]]


def _best(form: str, texts: Iterable[str]) -> Comparison:
    """The comparison with the name that fits best."""
    best = Comparison("no", ())
    for text in texts:
        found = same_name(form, text)
        if found.same == "yes":
            return found
        if found.same == "possibly" and best.same == "no":
            best = found
    return best


def _refused(headings: Sequence[str]) -> defaultdict[tuple[str, str], set[str]]:
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for chunk in chunked(sorted(set(headings))):
        for kind, heading, key in Judgement.objects.filter(heading__in=chunk, verdict=Judgement.OTHER).values_list(
            "kind", "heading", "key"
        ):
            found[kind, heading].add(key)
    return found


def _proposals(
    name: Undecided,
    candidates: Sequence[Candidate],
    authorities: Mapping[int, Authority],
    seen: Circumstances,
) -> tuple[Proposal, ...]:
    made = []
    for entry, _, comparison in candidates:
        authority = authorities[entry]
        speaks = speaking_for(name.kind, name.heading, name.form, authority, seen)
        made.append(
            Proposal(
                authority.key,
                authority.label,
                comparison.same,
                (*comparison.reasons, *speaks.reasons),
                speaks.against,
            )
        )
    made.sort(key=lambda one: (_ORDER[one.same], len(one.against) - len(one.reasons), one.label))
    return tuple(made[:MOST])
