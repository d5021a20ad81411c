"""A value of a cell → the struct that an authority holds, and back: what a column means, in both directions."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from fonds.ingest.authorities.cells import Said, pair
from fonds.ingest.authorities.columns import Heading
from fonds.ingest.describing import dating
from fonds.normalise.names.registers import register_entry
from fonds.records.description import (
    AuthorityTie,
    Dating,
    Fact,
    Identifier,
    LocalText,
    Name,
    Office,
    Other,
)
from fonds.records.description.base import Value

One = TypeVar("One", bound=Value)

EXISTENCE: Final = "existence"

_IN_BRACKETS: Final = re.compile(r"(?P<title>.*\S)\s*\((?P<dates>[^()]*\d[^()]*)\)", re.DOTALL)
_SHORT: Final = {"from": "valid_from", "to": "valid_to"}
"""As a name's braces say it → field."""
_LONG: Final = {field: short for short, field in _SHORT.items()}


class UnfitError(ValueError):
    """A value that the column cannot hold: the code of its problem and the facts that the sentence names."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts: dict[str, Any] = facts


def value(heading: Heading, said: Said, named: Mapping[str, str]) -> Any:  # noqa: ANN401 - the struct that the column feeds
    """What a value of the column means. `named`: what the row says of its names.

    Raises UnfitError.
    """
    feeds = heading.column.feeds if heading.column else "others"
    return _READ[feeds](heading, said, named)


def _sense(heading: Heading) -> str:
    return heading.column.sense if heading.column else ""


def _name(heading: Heading, said: Said, named: Mapping[str, str]) -> Name:
    language, script = _language(heading.detail)
    kind = _sense(heading)
    if heading.scheme and kind == "authorised":
        kind = "variant"
    told = {"language": language, "script": script, "scheme": heading.scheme, "kind": kind}
    told = {**told, **named, **{_SHORT.get(name, name): text for name, text in said.aside.items()}}
    if not said.text:
        raise UnfitError("name-empty")
    return _struct(Name, "text", Said(said.text, told))


def _language(tag: str) -> tuple[str, str]:
    """Language and script of a heading's tag: zh-Hans is zh and Hans."""
    parts = tag.replace("_", "-").split("-")
    script = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    return "-".join(part for part in parts if part != script), script.title()


def _identifier(heading: Heading, said: Said, _named: Mapping[str, str]) -> Identifier:
    scheme = _sense(heading)
    if not scheme:
        if not said.aside.get("scheme"):
            found = register_entry(said.text)
            if found is None:
                raise UnfitError("identifier-unreadable", value=said.text[:100], register="register")
            return Identifier(scheme=found.scheme, value=found.value, source=said.aside.get("source", ""))
        return _struct(Identifier, "value", said)
    found = register_entry(f"{scheme}: {said.text}") or register_entry(said.text)
    if found is None or found.scheme != scheme:
        raise UnfitError("identifier-unreadable", value=said.text[:100], register=scheme)
    return _struct(Identifier, "value", Said(found.value, {**said.aside, "scheme": scheme}))


def _existence(_heading: Heading, said: Said, _named: Mapping[str, str]) -> Dating:
    if not said.aside:
        return _dated(said.text, EXISTENCE)
    told = {"kind": EXISTENCE, **said.aside}
    if set(told) <= {"kind", "note"}:
        read = _dated(said.text, told["kind"])
        return read if "note" not in told else _struct(Dating, "text", Said(said.text, {**_told(read, "text"), **told}))
    return _struct(Dating, "text", Said(said.text, told))


def _dated(text: str, kind: str) -> Dating:
    return dating(text, kind, order=None, is_edtf=False)


def _fact(heading: Heading, said: Said, _named: Mapping[str, str]) -> Fact:
    property_, text = _sense(heading) or heading.detail, said.text
    if not property_ and "property" not in said.aside:
        property_, text = pair(said.text)
    if not (property_ or "property" in said.aside):
        raise UnfitError("fact-unreadable", value=said.text[:100])
    return _struct(Fact, "value", Said(text, {"property": property_, **said.aside}))


def _office(_heading: Heading, said: Said, _named: Mapping[str, str]) -> Office:
    match = _IN_BRACKETS.fullmatch(said.text) if said.is_bare else None
    if match:
        return Office(title=match["title"], dates=match["dates"].strip())
    return _struct(Office, "title", said)


def _tie(heading: Heading, said: Said, _named: Mapping[str, str]) -> AuthorityTie:
    kind = _sense(heading)
    match = _IN_BRACKETS.fullmatch(said.text) if said.is_bare else None
    if match:
        return AuthorityTie(kind=kind or "associated", found=match["title"], dates=match["dates"].strip())
    return _struct(AuthorityTie, "found", Said(said.text, {"kind": kind or "associated", **said.aside}))


def _description(heading: Heading, said: Said, _named: Mapping[str, str]) -> LocalText:
    told = {"language": heading.detail} if heading.detail else {}
    return _struct(LocalText, "text", Said(said.text, {**told, **said.aside}))


def _other(_heading: Heading, said: Said, _named: Mapping[str, str]) -> Other:
    return _struct(Other, "value", Said(said.text, {"label": "others", **said.aside}))


def _merged(_heading: Heading, said: Said, _named: Mapping[str, str]) -> str:
    return said.text


_READ: Final[dict[str, Callable[[Heading, Said, Mapping[str, str]], Any]]] = {
    "names": _name,
    "identifiers": _identifier,
    "existence": _existence,
    "facts": _fact,
    "offices": _office,
    "ties": _tie,
    "descriptions": _description,
    "others": _other,
    "merged": _merged,
}
"""Field of `Authority` → what reads a value of it."""


def _struct(struct: type[One], text_field: str, said: Said) -> One:
    told: dict[str, Any] = {text_field: said.text}
    for name, text in said.aside.items():
        if name not in struct.__struct_fields__ or name == text_field:
            known = [one for one in struct.__struct_fields__ if one != text_field]
            raise UnfitError("aside-unknown", name=name, known=", ".join(known))
        told[name] = tuple(part.strip() for part in text.split(",")) if name == "qualifiers" else text
    return struct(**told)


def _told(one: Value, text_field: str) -> dict[str, str]:
    """What braces say of a struct: the fields that are not as they are by default."""
    defaults = dict(zip(one.__struct_fields__[::-1], one.__struct_defaults__[::-1], strict=False))
    told: dict[str, str] = {}
    for name in one.__struct_fields__:
        found = getattr(one, name)
        if name != text_field and found != defaults.get(name, ""):
            told[_LONG.get(name, name)] = ", ".join(found) if isinstance(found, tuple) else str(found)
    return told


def said_of(one: Value, text_field: str, **implied: str) -> Said:
    """The value as a cell says it; what the column says already (`implied`) is left out."""
    told = _told(one, text_field)
    for name, word in implied.items():
        if told.get(name, "") == word:
            told.pop(name, None)
        elif name not in told:
            told[name] = getattr(one, name)
    return Said(getattr(one, text_field), told)


def said_of_dating(one: Dating) -> Said:
    """The words alone where reading them again gives the same."""
    if one.text and one == _dated(one.text, EXISTENCE):
        return Said(one.text, {})
    said = said_of(one, "text", kind=EXISTENCE)
    return Said(said.text, {"status": one.status, **said.aside})


def said_of_fact(one: Fact) -> Said:
    """`property: value`; where that would be read otherwise, the property in braces."""
    said = said_of(one, "value")
    if not one.property or pair(f"{one.property}: {one.value}") != (one.property, one.value):
        return Said(one.value, {"property": one.property, **said.aside})
    aside = {name: text for name, text in said.aside.items() if name != "property"}
    return Said(f"{one.property}: {one.value}", aside)


def is_as_written(one: Identifier) -> bool:
    """Whether the column of its register reads the identifier back as it is."""
    found = register_entry(f"{one.scheme}: {one.value}")
    return found is not None and (found.scheme, found.value) == (one.scheme, one.value)
