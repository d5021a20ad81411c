"""Who is meant by a name of a source: by an identifier that stands beside it, or by a decision taken before.

Nobody is identified by a name alone. What neither settles stays a name without a person; `proposing` says whom it
may mean, and somebody decides.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from fonds.normalise.names.registers import register_entry
from fonds.records.found_names import Identity, heading_of
from fonds.records.lookups.identities import keys_by_identifier
from fonds.records.merges import survivors
from fonds.records.models import Entry, Judgement
from fonds.records.writing import chunked

DECIDED: Final = "decided before"
DECIDED_HERE: Final = "decided for this record"
CERTAIN, PROBABLE = "certain", "probable"


class Judgements:
    """What is decided of the names met in one import. Asks the catalogue once for each chunk of rows."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Identity] = {}

    def look_up(self, forms: Iterable[tuple[str, str]]) -> None:
        """Learn who these (kind, form) are."""
        fresh = [one for one in dict.fromkeys(forms) if one not in self._known]
        by_identifier = _by_identifier(fresh)
        by_decision = _by_decision([one for one in fresh if one not in by_identifier])
        for one in fresh:
            self._known[one] = by_identifier.get(one) or by_decision.get(one) or Identity()

    def identity(self, kind: str, form: str) -> Identity:
        """Who is meant. The form was looked up before."""
        return self._known[kind, form]


def _by_identifier(forms: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Identity]:
    wanted = {(kind, form): found for kind, form in forms if (found := register_entry(form))}
    keys = keys_by_identifier({(kind, *found) for (kind, _), found in wanted.items()})
    return {
        (kind, form): Identity(keys[kind, *found], "the source", f"{found.scheme} {found.value}", CERTAIN)
        for (kind, form), found in wanted.items()
        if (kind, *found) in keys
    }


def _by_decision(forms: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Identity]:
    """Those on which exactly one decision stands, for an authority that is still there."""
    wanted: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for kind, form in forms:
        wanted[kind, heading_of(form)].append((kind, form))
    taken: defaultdict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for chunk in chunked(sorted({heading for _, heading in wanted})):
        for one in Judgement.objects.filter(heading__in=chunk, verdict=Judgement.SAME):
            taken[one.kind, one.heading].append(one)
    meant = _now({(kind, one.key) for (kind, _), ones in taken.items() for one in ones})
    found: dict[tuple[str, str], Identity] = {}
    for (kind, heading), ones in taken.items():
        standing = {meant[kind, one.key]: one for one in ones if (kind, one.key) in meant}
        if len(standing) == 1:
            key, one = standing.popitem()
            found |= dict.fromkeys(wanted[kind, heading], Identity(key, one.by, DECIDED, PROBABLE))
    return found


def _now(keys: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The authorities that were meant → the key of each now, its own or that of the one that it was merged into."""
    into = survivors(keys)
    now = {key: into.get(key, key) for key in keys}
    live = _live(set(now.values()))
    return {key: found[1] for key, found in now.items() if found in live}


def _live(keys: set[tuple[str, str]]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for chunk in chunked(sorted({key for _, key in keys})):
        found |= set(Entry.objects.filter(key__in=chunk, state=Entry.LIVE).values_list("kind", "key"))
    return found & keys
