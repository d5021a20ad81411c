"""What two sources say of one authority, side by side: nothing is lost, nothing stands twice, every source is named."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeVar

import msgspec

from fonds.records.description.authority import Authority, AuthorityTie, Fact, Name
from fonds.records.description.base import Value

One = TypeVar("One", bound=Value)

BETWEEN: Final = "; "
"""Stands between sources that say the same."""
_ASIDE: Final = ("language", "script", "scheme", "valid_from", "valid_to")
_LISTS: Final = ("existence", "descriptions", "offices", "identifiers", "facts", "ties", "others")
"""Fields of an authority with several values, but for its names."""


def combined(ours: Authority, theirs: Authority) -> Authority:
    """`ours` with all that `theirs` says.

    The heading stays ours; theirs is one of the other names. Where only one value has place, ours stays and theirs
    stands beside it as a fact or a tie. Ties of one to the other fall away.
    """
    theirs = _with_second(ours, theirs)
    taken: dict[str, Any] = {name: joined(getattr(ours, name), getattr(theirs, name)) for name in _LISTS}
    taken["names"] = with_names(ours.names, theirs.names)
    taken["merged"] = tuple(dict.fromkeys([*ours.merged, theirs.key, *theirs.merged]))
    taken["ties"] = tuple(tie for tie in taken["ties"] if tie.key not in {ours.key, theirs.key, *taken["merged"]})
    taken["type"], taken["broader"] = ours.type or theirs.type, ours.broader or theirs.broader
    taken["note"] = "\n\n".join(dict.fromkeys(note for note in (ours.note, theirs.note) if note))
    taken["source"] = with_source(ours.source, theirs.source)
    if taken["broader"] in {ours.key, theirs.key}:
        taken["broader"] = ""
    return msgspec.structs.replace(ours, **taken)


def added(ours: Authority, theirs: Authority) -> Authority:
    """`theirs`, and all that `ours` says besides: what a file says of an authority that has grown by a merge since."""
    lists: dict[str, Any] = {name: joined(getattr(ours, name), getattr(theirs, name)) for name in (*_LISTS, "merged")}
    single = {
        name: mine if (said := getattr(theirs, name)) in (mine := getattr(ours, name)) else said
        for name in ("type", "broader", "note", "source")
    }
    return msgspec.structs.replace(theirs, names=with_names(ours.names, theirs.names), **lists, **single)


def _with_second(ours: Authority, theirs: Authority) -> Authority:
    """`theirs` with its type and its wider authority said in another way, where ours has others."""
    facts, ties = theirs.facts, theirs.ties
    if ours.type and theirs.type and ours.type != theirs.type:
        facts = (*facts, Fact(property="type", value=theirs.type, source=theirs.source))
    if ours.broader and theirs.broader and theirs.broader not in {ours.broader, ours.key}:
        ties = (*ties, AuthorityTie(kind="part of", key=theirs.broader, source=theirs.source))
    return msgspec.structs.replace(theirs, facts=facts, ties=ties)


def with_names(ours: Sequence[Name], theirs: Iterable[Name]) -> tuple[Name, ...]:
    """The names of both. A second heading in a language becomes a variant; equal names share their sources."""
    names = list(ours)
    for name in theirs:
        place = next((place for place, mine in enumerate(names) if _is_same(mine, name)), None)
        if place is None:
            names.append(_beside(name, names))
        else:
            names[place] = _shared(names[place], name)
    return tuple(names)


def joined(ours: Sequence[Any], theirs: Iterable[Any]) -> tuple[Any, ...]:
    """The values of both; those that say the same share their sources."""
    found = list(ours)
    for one in theirs:
        place = next((place for place, mine in enumerate(found) if _plain(mine) == _plain(one)), None)
        if place is None:
            found.append(one)
        elif hasattr(one, "source"):
            found[place] = msgspec.structs.replace(found[place], source=with_source(found[place].source, one.source))
    return tuple(found)


def with_source(ours: str, theirs: str) -> str:
    """Both sources, each once."""
    return BETWEEN.join(dict.fromkeys(part for part in (*ours.split(BETWEEN), *theirs.split(BETWEEN)) if part))


def _plain(one: Any) -> Any:  # noqa: ANN401 - a value of any list of an authority
    """What a value says, whoever says it."""
    return msgspec.structs.replace(one, source="") if hasattr(one, "source") else one


def _is_same(mine: Name, other: Name) -> bool:
    """Whether both are one form: what only one of the two states does not divide them."""
    return mine.text == other.text and all(
        getattr(mine, name) == getattr(other, name) or "" in {getattr(mine, name), getattr(other, name)}
        for name in _ASIDE
    )


def _shared(mine: Name, other: Name) -> Name:
    told = {name: getattr(mine, name) or getattr(other, name) for name in _ASIDE}
    kind = other.kind if mine.kind == "variant" and other.kind != "authorised" else mine.kind
    return msgspec.structs.replace(mine, kind=kind, source=with_source(mine.source, other.source), **told)


def _beside(name: Name, names: Iterable[Name]) -> Name:
    headings = {mine.language for mine in names if mine.kind == "authorised"}
    is_second = name.kind == "authorised" and (name.language in headings or "" in headings or not name.language)
    return msgspec.structs.replace(name, kind="variant") if is_second and headings else name
