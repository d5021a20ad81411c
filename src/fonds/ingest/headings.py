"""Headings of controlled lists: each is tied to the authority of that heading, or a new one is planned.

Equal means equal when folded. Another name of exactly one place or topic leads to it, as "see" does in a printed list.
People are not identified by name alone: only columns that a profile declares controlled come here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from fonds.ingest.rows import earlier_headings
from fonds.normalise.slugs import slug
from fonds.normalise.text import fold, repair
from fonds.records.description import Authority, Name
from fonds.records.description.authority import AuthorityKind
from fonds.records.lookups.identities import documents_of, entries_sharing
from fonds.records.merges import survivors
from fonds.records.models import Entry, NameKey, Slug
from fonds.records.name_keys import whole_key
from fonds.records.writing import chunked

LONGEST = 250
"""Characters of a heading; longer ones are sentences, or lists without a declared separator."""

LONGEST_FOLDED = Entry._meta.get_field("heading").max_length or LONGEST  # noqa: SLF001 - Django's way to ask

BASIS = "controlled heading"
_SEE = frozenset({"place", "topic"})
"""Kinds whose other names lead to the heading."""


class Tie(NamedTuple):
    """What a heading is tied to. An empty key: nothing, and `why` is the code of the problem."""

    key: str
    label: str = ""
    why: str = ""


class Headings:
    """The headings met in one import. Asks the catalogue once for each chunk of rows."""

    def __init__(self, source: str) -> None:
        """`source` is named in the authorities that are created."""
        self._source = source
        self._ties: dict[tuple[str, str], Tie] = {}
        self._met: dict[tuple[str, str], Tie] = {}
        """The same by the form as found: folding a heading costs more than all else that is done with it."""
        self._keys: set[tuple[str, str]] = set()
        self._planned: list[Authority] = []

    def look_up(self, forms: Iterable[tuple[str, str]]) -> None:
        """Learn what these (kind, form) are tied to; plan an authority for each that has none."""
        wanted: dict[str, dict[str, str]] = defaultdict(dict)
        fresh = dict.fromkeys(kind_and_form for kind_and_form in forms if kind_and_form not in self._met)
        for kind, form in fresh:
            wanted[kind].setdefault(_folded(form), form)
        for kind, found in wanted.items():
            self._learn(kind, {heading: form for heading, form in found.items() if (kind, heading) not in self._ties})
        self._met.update({(kind, form): self._ties[kind, _folded(form)] for kind, form in fresh})

    def tie(self, kind: str, form: str) -> Tie:
        """What `form` is tied to. It was looked up before."""
        return self._met[kind, form]

    def take_planned(self) -> list[Authority]:
        """The authorities planned since the last time, in the order in which the source names them."""
        planned, self._planned = self._planned, []
        return planned

    def _learn(self, kind: str, found: dict[str, str]) -> None:
        usable = {heading: form for heading, form in found.items() if heading and _fits(heading, form)}
        for heading in found.keys() - usable.keys():
            self._ties[kind, heading] = Tie("", why="heading-too-long")
        entries: dict[str, list[Tie]] = defaultdict(list)
        for chunk in chunked(list(usable)):
            for heading, key, label in _called(kind, chunk):
                entries[heading].append(Tie(key, label))
        earlier = earlier_headings(kind, [heading for heading in usable if heading not in entries])
        rest = {heading: form for heading, form in usable.items() if heading not in entries and heading not in earlier}
        seen = _also_called(kind, rest) if kind in _SEE else {}
        for heading, form in usable.items():
            if several := entries.get(heading):
                tie = several[0] if len(several) == 1 else Tie("", why="heading-ambiguous")
            elif heading in earlier:
                tie = Tie(*earlier[heading])
            elif heading in seen:
                tie = seen[heading]
            else:
                tie = self._plan(kind, heading, form)
            self._ties[kind, heading] = tie

    def _plan(self, kind: str, heading: str, form: str) -> Tie:
        text = repair(form)
        key = self._free_key(kind, heading, slug(text))
        name = Name(text=text, kind="authorised", source=self._source)
        self._planned.append(Authority(kind=cast("AuthorityKind", kind), key=key, names=(name,), source=self._source))
        return Tie(key, text)

    def new_key(self, kind: str, form: str) -> str:
        """A key that is free for an authority called `form`."""
        return self._free_key(kind, _folded(form), slug(repair(form)))

    def _free_key(self, kind: str, heading: str, base: str) -> str:
        """`base`, or with a number; one that was removed and had this heading is used again."""
        number = 1
        while True:
            key = base if number == 1 else f"{base}-{number}"
            if (kind, key) not in self._keys and self._is_free(kind, heading, key):
                self._keys.add((kind, key))
                return key
            number += 1

    @staticmethod
    def _is_free(kind: str, heading: str, key: str) -> bool:
        entry = Entry.objects.filter(kind=kind, key=key).first()
        if entry is not None:
            return entry.state == Entry.REMOVED and entry.heading == heading
        return not Slug.objects.filter(kind=kind, slug=key).exists()


def _called(kind: str, headings: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(heading, key, label) of the live authorities so called; without one, of what such a one was merged into."""
    rows = Entry.objects.filter(kind=kind, heading__in=headings, state__in=[Entry.LIVE, Entry.MERGED])
    found = list(rows.values_list("heading", "key", "label", "state"))
    live = {heading for heading, _, _, state in found if state == Entry.LIVE}
    yield from ((heading, key, label) for heading, key, label, state in found if state == Entry.LIVE)
    merged = {heading: (kind, key) for heading, key, _, state in found if state == Entry.MERGED and heading not in live}
    into = survivors(merged.values())
    labels = dict(
        Entry.objects.filter(kind=kind, key__in={key for _, key in into.values()}).values_list("key", "label")
    )
    for heading, gone in merged.items():
        if gone in into:
            yield heading, into[gone][1], labels[into[gone][1]]


def _also_called(kind: str, forms: Mapping[str, str]) -> dict[str, Tie]:
    """Heading → the one live authority that has it among its names; headings that two share are left out."""
    sharing = entries_sharing(NameKey.WHOLE, [whole_key(form) for form in forms.values()], kind)
    authorities = documents_of({entry for entries in sharing.values() for entry in entries})
    found: dict[str, Tie] = {}
    for heading, form in forms.items():
        bearers = [authorities[entry] for entry in sharing.get(whole_key(form), ())]
        named = [one for one in bearers if any(_folded(name.text) == heading for name in one.names)]
        if len(named) == 1:
            found[heading] = Tie(named[0].key, named[0].label)
    return found


def _folded(form: str) -> str:
    """The heading of `form` as the catalogue keeps it: of the repaired form."""
    return fold(repair(form))


def _fits(heading: str, form: str) -> bool:
    """Folding lengthens a few letters manifold."""
    return len(repair(form)) <= LONGEST and len(heading) <= LONGEST_FOLDED
