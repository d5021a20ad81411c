"""Names without a person, and whom each may mean: the form of the name, dates, offices, places and company speak.

    FoundName, by heading ──▶ keys that names must share ──▶ entries ──▶ same_name ──▶ what else speaks for and against

A proposal is never applied by itself: `identifying` does what somebody decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

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
TOO_COMMON: Final = 2000
"""Entries that share one key; a key that says so little proposes nobody by itself."""
_ORDER: Final = {"yes": 0, "possibly": 1}


def with_proposals(names: Sequence[Undecided]) -> list[Undecided]:
    """The same names, each with its roles and those whom it may mean, the likeliest first."""
    candidates = candidates_of([(one.kind, one.form, one.heading) for one in names])
    authorities = documents_of({entry for found in candidates.values() for entry, _ in found})
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


def candidates_of(
    names: Sequence[tuple[str, str, str]],
) -> dict[tuple[str, str], list[tuple[int, Comparison]]]:
    """(kind, heading) of each (kind, form, heading) → the entries that bear such a name, and how it compares.

    Those that somebody refused before are left out.
    """
    refused = _refused([heading for _, _, heading in names])
    keys = {(kind, heading): [key[:LONGEST] for key in asking_keys(form)] for kind, form, heading in names}
    found: dict[tuple[str, str], list[tuple[int, Comparison]]] = {}
    for kind in sorted({kind for kind, _, _ in names}):
        of_kind = [one for one in names if one[0] == kind]
        sharing = entries_sharing(NameKey.PART, [key for one in of_kind for key in keys[kind, one[2]]], kind)
        wanted = {entry for entries in sharing.values() if len(entries) <= TOO_COMMON for entry in entries}
        known = _names(wanted)
        for _, form, heading in of_kind:
            entries = {entry for key in keys[kind, heading] for entry in sharing.get(key, ()) if entry in known}
            compared = ((entry, _best(form, known[entry].texts)) for entry in sorted(entries))
            found[kind, heading] = [
                (entry, best)
                for entry, best in compared
                if best.same != "no" and known[entry].key not in refused[kind, heading]
            ]
    return found


@dataclass(frozen=True, slots=True)
class _Named:
    key: str
    texts: tuple[str, ...]


def _names(entries: Iterable[int]) -> dict[int, _Named]:
    return {
        entry: _Named(authority.key, tuple(name.text for name in authority.names))
        for entry, authority in documents_of(entries).items()
    }


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
    candidates: Sequence[tuple[int, Comparison]],
    authorities: Mapping[int, Authority],
    seen: Circumstances,
) -> tuple[Proposal, ...]:
    made = []
    for entry, comparison in candidates:
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
