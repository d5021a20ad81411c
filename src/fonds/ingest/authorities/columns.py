"""The columns of an authority file, declared once: reading, writing and the help come from here.

A heading may say more behind a colon and an @: `name:ru` is in Russian, `name:zh-Hans` in simplified characters,
`name:ru@palladius` is written by Palladius' scheme, `fact:nationality` names the property.
"""

import difflib
from dataclasses import dataclass
from typing import Final

from fonds.normalise.text import fold


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called, and which field of an `Authority` it feeds."""

    name: str
    feeds: str
    """Field of `Authority`; for what says which authority it is, or how a name of the row is written, its own word."""
    sense: str = ""
    """What the field calls it: the kind of a name or tie, the scheme of an identifier, the property of a fact."""
    is_list: bool = True
    """Several values stand between bars."""
    aliases: tuple[str, ...] = ()
    note: str = ""


REGISTERS: Final = ("wikidata", "viaf", "lcnaf", "geonames", "lcsh", "isil")
TIES: Final = ("predecessor", "successor", "part of", "member of", "associated")

COLUMNS: Final = (
    Column("kind", "kind", is_list=False, note="agent, place, topic, repository or collection"),
    Column("key", "key", is_list=False, note="the key of Fonds; names the authority for ever"),
    Column(
        "id", "id", is_list=False, aliases=("identifier", "no", "№", "номер", "编号"), note="your own number for it"
    ),
    Column(
        "version", "version", is_list=False, note="written by exports; what you change is told from what others did"
    ),
    Column("type", "type", is_list=False, note="person, family, corporate body; settlement, region, state …"),
    Column("name", "names", "authorised", aliases=("heading", "имя", "название", "名称"), note="the heading"),
    Column("variants", "names", "variant", aliases=("variant", "other names", "варианты", "异名"), note="other forms"),
    Column("aliases", "names", "alias", aliases=("alias",)),
    Column("pseudonyms", "names", "pseudonym", aliases=("pseudonym", "псевдоним", "笔名")),
    Column("earlier names", "names", "earlier", aliases=("earlier name",)),
    Column("later names", "names", "later", aliases=("later name",)),
    Column("language", "name language", is_list=False, note="of the names in this row"),
    Column("script", "name script", is_list=False),
    Column("scheme", "name scheme", is_list=False, note="pinyin, Wade–Giles, Palladius, postal …"),
    Column("name kind", "name kind", is_list=False, note="authorised, variant, alias, pseudonym, earlier, later"),
    Column("valid from", "name valid_from", is_list=False, aliases=("from",)),
    Column("valid to", "name valid_to", is_list=False, aliases=("to",)),
    Column("name source", "name source", is_list=False),
    *(Column(name, "identifiers", name, note="several between bars") for name in REGISTERS),
    Column("identifiers", "identifiers", note="of other registers: {scheme: ulan}"),
    Column("existence", "existence", aliases=("dates", "life dates", "годы жизни", "生卒年"), note="1897–1970"),
    Column("birth", "facts", "birth", aliases=("born", "date of birth")),
    Column("death", "facts", "death", aliases=("died", "date of death")),
    Column("facts", "facts", note="birth: 1895 {source: …} | birth: 1897 {source: …}"),
    Column("fact", "facts", note="fact:nationality names the property in its heading"),
    Column("offices", "offices", aliases=("office", "должности"), note="Governor of Xinjiang (1933–1944)"),
    *(Column(f"{kind}s", "ties", kind, aliases=(kind,)) for kind in ("predecessor", "successor")),
    *(Column(kind, "ties", kind) for kind in TIES[2:]),
    Column("ties", "ties", note="of other kinds: {kind: …}"),
    Column("broader", "broader", is_list=False, note="key or name of the wider place, topic or parent body"),
    Column("description", "descriptions", is_list=False, aliases=("history", "biography"), note="description:ru"),
    Column("note", "note", is_list=False, aliases=("notes", "примечание", "备注")),
    Column("source", "source", is_list=False, aliases=("sources", "источник", "来源")),
    Column("merged", "merged", note="written by exports: keys that lead here"),
    Column("others", "others", note="written by exports: what had no column"),
)
"""In the order in which they are written."""

_BY_NAME: Final = {fold(name): column for column in COLUMNS for name in (column.name, *column.aliases)}


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a file: what it feeds, and what its heading says besides."""

    label: str
    column: Column | None
    """None: it is no column of ours, and is kept under its own label."""
    detail: str = ""
    """Behind the colon: a language, or the property of a fact."""
    scheme: str = ""
    """Behind the @."""


def heading(label: str) -> Heading:
    """What a heading means."""
    words, _, scheme = label.partition("@")
    name, _, detail = words.partition(":")
    column = _BY_NAME.get(fold(name).replace("_", " "))
    if column is None:
        return Heading(label, None)
    if detail and column.feeds not in {"names", "facts", "descriptions"}:
        return Heading(label, None)
    return Heading(label, column, detail.strip(), scheme.strip())


def nearest(label: str) -> str:
    """The column whose name is most like `label`; empty when none is."""
    near = difflib.get_close_matches(fold(label), list(_BY_NAME), n=1, cutoff=0.75)
    return _BY_NAME[near[0]].name if near else ""
