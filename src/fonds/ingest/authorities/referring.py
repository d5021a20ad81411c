"""What the rows of a file name other authorities by, a key or a name → the key of the one that is meant."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from fonds.ingest.authorities.entries import Draft
from fonds.normalise.text import fold
from fonds.records.description import AuthorityTie, Other
from fonds.records.merges import survivors
from fonds.records.models import Entry
from fonds.records.ties import Key
from fonds.records.writing import chunked


class References:
    """The authorities that an import brings in, by key and by heading."""

    def __init__(self) -> None:
        self._keys: set[Key] = set()
        self._headings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)

    def note(self, drafts: Iterable[Draft]) -> None:
        """These come in."""
        for draft in drafts:
            if not draft.is_refused:
                self._keys.add((draft.kind, draft.key))
                for name in draft.names:
                    self._headings[draft.kind, fold(name.text)].add(draft.key)

    def resolve(self, drafts: Sequence[Draft]) -> None:
        """Give `broader` and ties their keys. What is not found keeps its words."""
        usable = [draft for draft in drafts if not draft.is_refused]
        known = self._known({(draft.kind, text) for draft in usable for text in _named(draft)})
        for draft in usable:
            self._broader(draft, known)
            if ties := draft.parts.get("ties"):
                draft.parts["ties"] = tuple(_tied(draft, tie, known) for tie in ties)
            draft.parts.update(_without_repeats(draft))

    @staticmethod
    def _broader(draft: Draft, known: dict[tuple[str, str], str]) -> None:
        text = draft.parts.get("broader", "")
        if not text:
            return
        key = known.get((draft.kind, text), "")
        draft.parts["broader"] = key
        if not key or key == draft.key:
            draft.parts["broader"] = ""
            draft.parts["others"] = (*draft.parts.get("others", ()), Other(label="broader", value=text))
            draft.fields |= {"others"}
            draft.report("broader-unknown", column="broader", kind=draft.kind, value=text[:100])

    def _known(self, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """(kind, key or name) → key. A key goes before a name; a name that several have names none."""
        found = {one: one[1] for one in wanted if one in self._keys}
        found |= _in_archive({one for one in wanted if one not in found})
        for kind, text in wanted:
            keys = self._headings.get((kind, fold(text)), set())
            if (kind, text) not in found and len(keys) == 1:
                found[kind, text] = next(iter(keys))
        return found | _by_heading({one for one in wanted if one not in found})


def _named(draft: Draft) -> Iterable[str]:
    if broader := draft.parts.get("broader"):
        yield broader
    yield from (_other(draft, tie) for tie in draft.parts.get("ties", ()))


def _other(draft: Draft, tie: AuthorityTie) -> str:
    """What the tie names the other by; an export of ours that gives no key means none."""
    return tie.key if draft.is_export else tie.key or tie.found


def _tied(draft: Draft, tie: AuthorityTie, known: dict[tuple[str, str], str]) -> AuthorityTie:
    other = _other(draft, tie)
    key = known.get((draft.kind, other), "") if other else ""
    if key and key != draft.key:
        return msgspec.structs.replace(tie, key=key)
    if other:
        draft.report("tie-unknown", value=other[:100])
    return msgspec.structs.replace(tie, key="", found=tie.found or tie.key)


def _without_repeats(draft: Draft) -> dict[str, object]:
    return {name: tuple(dict.fromkeys(found)) for name, found in draft.parts.items() if isinstance(found, tuple)}


def _in_archive(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    merged: set[Key] = set()
    for chunk in chunked(sorted({text for _, text in wanted})):
        for kind, key, state in Entry.objects.filter(key__in=chunk).values_list("kind", "key", "state"):
            if (kind, key) in wanted and state == Entry.LIVE:
                found[kind, key] = key
            elif (kind, key) in wanted and state == Entry.MERGED:
                merged.add((kind, key))
    return found | {one: key for one, (_, key) in survivors(merged).items()}


def _by_heading(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    by_fold: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in wanted:
        by_fold[fold(one[1])].append(one)
    keys: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for chunk in chunked(sorted(by_fold)):
        rows = Entry.objects.filter(heading__in=chunk, state=Entry.LIVE).values_list("heading", "kind", "key")
        for heading, kind, key in rows:
            for one in by_fold[heading]:
                if one[0] == kind:
                    keys[one].add(key)
    return {one: next(iter(several)) for one, several in keys.items() if len(several) == 1}
