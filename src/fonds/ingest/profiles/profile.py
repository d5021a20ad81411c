"""A profile: how a source's columns feed our fields. It is data (TOML); docs/profiles.md says how to write one."""

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, NoReturn, cast

from fonds.errors import FondsError
from fonds.ingest.fields import Field, find, nearest
from fonds.normalise.dates import Order
from fonds.normalise.text import fold
from fonds.records.description.rights import Publication


@dataclass(frozen=True, slots=True)
class Column:
    """What one column of the source feeds."""

    field: Field
    language: str = ""
    separator: str = ""
    """Stands between the values of a cell; empty where a cell is one value."""
    is_controlled: bool = False
    """Whether its values are headings of a controlled list."""

    @property
    def target(self) -> str:
        """As a profile writes it: "title@ru"."""
        return f"{self.field.name}@{self.language}" if self.language else self.field.name


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that every record of the source gets."""

    column: Column
    value: str


@dataclass(frozen=True, slots=True)
class Profile:
    """How one source is read."""

    name: str
    columns: Mapping[str, Column] = field(default_factory=dict)
    """By the folded heading: case and spacing do not matter."""
    constants: tuple[Constant, ...] = ()
    headings: Mapping[str, str] = field(default_factory=dict)
    """Folded heading → heading as written, for messages."""
    key: str = ""
    """Heading of the column that names a row for ever."""
    is_key_guessed: bool = False
    """Whether the key column was guessed from its heading: then it may lack values, and repeat them."""
    source: str = ""
    """What the source is called; rows are compared with earlier ones of the same source. Empty: the file's name."""
    publication: Publication = "published"
    date_order: Order | None = None
    is_edtf: bool = False
    """The source declares that its dates are EDTF."""
    encoding: str = ""
    delimiter: str = ""
    separator: str = ""
    guesses: bool = False
    """Whether columns that it does not name are guessed from their headings."""
    of: Literal["records", "authorities"] = "records"
    """What the rows are."""

    def column(self, label: str) -> Column | None:
        """What the column under `label` feeds; None for what has no place here."""
        return self.columns.get(fold(label))


_KEYS = "name key source publication date-order edtf encoding delimiter separator guess of columns constants".split()
_COLUMN_KEYS = ("field", "separator", "controlled")
_CHOICES: dict[str, tuple[str, ...]] = {
    "publication": ("published", "internal", "withdrawn"),
    "date-order": ("dmy", "mdy"),
    "of": ("records", "authorities"),
}
_TYPES: dict[str, type] = {"edtf": bool, "guess": bool, "columns": dict, "constants": dict}


def shipped() -> dict[str, Traversable]:
    """The profiles that come with Fonds, by name."""
    folder = resources.files(__package__)
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return {file.name.removesuffix(".toml"): file for file in files if file.name != "headings.toml"}


def load(name: str) -> Profile:
    """The shipped profile `name`, or the one in the TOML file of that path.

    Raises FondsError profile-missing, toml-unreadable, profile-unreadable, profile-field-unknown.
    """
    known = shipped()
    file: Traversable = known[name] if name in known else Path(name)
    if not file.is_file():
        raise FondsError("profile-missing", name=name, known=", ".join(known))
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FondsError("toml-unreadable", path=name, reason=error) from error
    return _profile(found, name)


def _profile(found: Mapping[str, Any], name: str) -> Profile:
    _check(found, name)
    separator = found.get("separator", "")
    columns = {label: _column(label, value, separator, name) for label, value in found.get("columns", {}).items()}
    return Profile(
        name=found.get("name", name),
        columns={fold(label): column for label, column in columns.items()},
        headings={fold(label): label for label in columns},
        constants=tuple(_constants(found.get("constants", {}), name)),
        key=found.get("key", ""),
        source=found.get("source", ""),
        publication=found.get("publication", "published"),
        date_order=cast("Order | None", found.get("date-order")),
        is_edtf=found.get("edtf", False),
        encoding=found.get("encoding", ""),
        delimiter=found.get("delimiter", ""),
        separator=separator,
        guesses=found.get("guess", False),
        of=found.get("of", "records"),
    )


def _check(found: Mapping[str, Any], name: str) -> None:
    for key, value in found.items():
        _known(key, _KEYS, name)
        wanted = _TYPES.get(key, str)
        if not isinstance(value, wanted):
            _refuse(name, f"“{key}” cannot be {value!r}", f"Write {_EXAMPLES.get(key, 'text in quotes')}.")
        if key in _CHOICES and value not in _CHOICES[key]:
            _refuse(name, f"“{key}” cannot be “{value}”", f"It can be {' or '.join(_CHOICES[key])}.")
        if key == "delimiter" and len(str(value)) != 1:
            _refuse(name, "“delimiter” must be one character", "Such as ',', ';' or '\\t'.")


_EXAMPLES = {
    "edtf": "true or false",
    "guess": "true or false",
    "columns": "a table [columns]",
    "constants": "a table [constants]",
}


def _column(label: str, value: object, separator: str, name: str) -> Column:
    given: Mapping[str, Any] = value if isinstance(value, dict) else {"field": value}
    for key in given:
        _known(key, _COLUMN_KEYS, name)
    target = given.get("field")
    if not isinstance(target, str):
        _refuse(name, f"the column “{label}” says no field", f'Write "{label}" = "title", for example.')
    found = find(target)
    if found is None:
        raise FondsError("profile-field-unknown", name=name, column=label, field=target, nearest=nearest(target))
    field_, language = found
    return Column(
        field=field_,
        language=language,
        separator=given.get("separator", separator if field_.is_listed else "") if field_.repeats else "",
        is_controlled=given.get("controlled", field_.is_controlled) and bool(field_.heading),
    )


def _constants(found: Mapping[str, Any], name: str) -> Iterable[Constant]:
    for target, value in found.items():
        column = _column(target, target, "", name)
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, str):
                _refuse(name, f"the constant “{target}” cannot be {one!r}", "Write text in quotes.")
            yield Constant(column, one)


def _known(key: str, known: Iterable[str], name: str) -> None:
    names = list(known)
    if key not in names:
        near = difflib.get_close_matches(key.replace("_", "-"), names, n=1, cutoff=0)[0]
        _refuse(name, f"it says “{key}”, which profiles do not know", f"Did you mean “{near}”?")


def _refuse(name: str, reason: str, hint: str) -> NoReturn:
    raise FondsError("profile-unreadable", name=name, reason=reason, hint=hint)
