"""Which authority stands for one that was merged, and documents that still name the merged one."""

from collections.abc import Iterable, Mapping

import msgspec

from fonds.records.description import Description, Membership, Role
from fonds.records.models import Entry
from fonds.records.ties import Key

_CHUNK = 500
_DEEPEST = 20
"""Merges followed one after the other: a guard against a circle."""


def survivors(keys: Iterable[Key]) -> dict[Key, Key]:
    """Key of an authority that was merged → that of the one that stands for it. Others are left out."""
    waiting = {key: key for key in keys}
    found: dict[Key, Key] = {}
    for _ in range(_DEEPEST):
        step = _step(set(waiting.values()))
        waiting = {first: step[last] for first, last in waiting.items() if last in step}
        if not waiting:
            break
        found |= waiting
    return found


def _step(keys: set[Key]) -> dict[Key, Key]:
    wanted = sorted({key for _, key in keys})
    found: dict[Key, Key] = {}
    for start in range(0, len(wanted), _CHUNK):
        rows = Entry.objects.filter(key__in=wanted[start : start + _CHUNK], state=Entry.MERGED, into__isnull=False)
        found.update(((kind, key), (kind, into)) for kind, key, into in rows.values_list("kind", "key", "into__key"))
    return {key: into for key, into in found.items() if key in keys}


def following(description: Description, into: Mapping[Key, Key]) -> Description:
    """The description with the surviving authority in the place of each merged one; no role and no form is lost."""

    def roles(kind: str, found: tuple[Role, ...]) -> tuple[Role, ...]:
        turned = (
            msgspec.structs.replace(role, identified=into[kind, role.identified][1])
            if (kind, role.identified) in into
            else role
            for role in found
        )
        return tuple(dict.fromkeys(turned))

    return msgspec.structs.replace(
        description,
        agents=roles("agent", description.agents),
        places=roles("place", description.places),
        topics=roles("topic", description.topics),
        witnesses=tuple(
            msgspec.structs.replace(witness, repository=into["repository", witness.repository][1])
            if ("repository", witness.repository) in into
            else witness
            for witness in description.witnesses
        ),
        collections=_collections(description.collections, into),
    )


def _collections(found: tuple[Membership, ...], into: Mapping[Key, Key]) -> tuple[Membership, ...]:
    """A record is once in a collection: the place that it had in the survivor stays."""
    own = {one.collection for one in found}
    turned: dict[str, Membership] = {}
    for one in found:
        _, key = into.get(("collection", one.collection), ("collection", one.collection))
        if key == one.collection:
            turned[key] = one
        elif key not in own:
            turned.setdefault(key, msgspec.structs.replace(one, collection=key))
    return tuple(turned.values())
