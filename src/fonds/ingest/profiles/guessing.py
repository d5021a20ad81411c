"""A good guess of the profile, from the headings that a file has and its first rows. Shown before anything happens."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from fonds.ingest.fields import BY_NAME, Field
from fonds.ingest.profiles.profile import Column, Profile
from fonds.ingest.source import SourceRecord
from fonds.normalise.languages import read_language
from fonds.normalise.text import fold

_PREFIX = re.compile(r"^(?:dublin core|dcterms|dc|ead|isad|isadg|omeka|item type metadata)\s*[:.]\s*", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_GAPS = re.compile(r"[\W_]+")
_REMARK = re.compile(r"^(?P<base>.+?)\s*[\[({](?P<remark>[^\])}]+)[\])}]$")
_ENDING = re.compile(
    r"^(?P<base>.+?)[\s_@.:-]+(?P<remark>[A-Za-z]{2}|[A-Za-z]{2}[-_][A-Za-z]{4}|[A-Za-z]{4,}|[а-яё]{5,}|[一-鿿]文)$"
)
_ADDRESS = re.compile(r"https?://\S+")
_SEPARATORS = ("|", ";")

IDENTIFIERS = (
    *("id", "identifier", "record id", "item id", "document id", "unique id", "legacy id", "uid", "uuid", "guid"),
    *("record number", "record no", "item number", "item no", "no", "nr", "number"),
    *("идентификатор", "ид", "номер записи", "номер документа", "номер"),
    *("编号", "編號", "标识符", "識別碼", "记录号", "记录编号", "文献编号"),
)
"""Headings of columns that name a row, the surest first; “№” is “no” when folded."""


def guess(profile: Profile, records: Sequence[SourceRecord]) -> Profile:
    """`profile` with a guess for every column that it does not name. `records` are the first rows.

    What looks like nothing that we know is left out: it is kept under the source's own label. Where the profile
    names no key, a column of identifiers is the key.
    """
    columns: dict[str, Column] = dict(profile.columns)
    headings = dict(profile.headings)
    for label, values in _by_label(records).items():
        if fold(label) not in columns and fold(label) != fold(profile.key) and (found := _guess(label, values)):
            declared = profile.separator if found.field.is_listed else ""
            columns[fold(label)] = replace(found, separator=declared or found.separator)
            headings[fold(label)] = label
    guessed = replace(profile, columns=columns, headings=headings)
    if not profile.key and (key := identifier(records)):
        return replace(guessed, key=key, is_key_guessed=True)
    return guessed


def identifier(records: Sequence[SourceRecord]) -> str:
    """The heading of the column that names the rows: most have a value there, and most values differ.

    Empty where none is. Addresses are never keys: many rows share one.
    """
    named = {_key(_PREFIX.sub("", label)): (label, cells) for label, cells in _by_label(records).items()}
    for heading in IDENTIFIERS:
        label, cells = named.get(_key(heading), ("", []))
        filled = [cell.strip() for cell in cells if cell.strip()]
        if 2 * len(filled) < len(records) or 2 * len(set(filled)) < len(filled):
            continue
        if label and not any(map(_ADDRESS.match, filled)):
            return label
    return ""


def _by_label(records: Iterable[SourceRecord]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for record in records:
        for label, cell in record.cells:
            values.setdefault(label, []).append(cell)
    return values


def _guess(label: str, values: Sequence[str]) -> Column | None:
    field, language = field_of(label)
    filled = [value for value in values if value.strip()]
    if field is None and _key(label) in {"source", "sources", "источник", "来源网址"}:
        field = BY_NAME["link"] if filled and all(map(_ADDRESS.match, filled)) else None
    if field is None:
        return None
    separator = next((sign for sign in _SEPARATORS if any(sign in value for value in filled)), "")
    return Column(
        field=field,
        language=language,
        separator=separator if field.is_listed else "",
        is_controlled=field.is_controlled,
    )


def field_of(label: str) -> tuple[Field | None, str]:
    """The field that a heading means, and its language: "Title (Russian)", "title_ru", "dc:title", "заголовок"."""
    plain = _PREFIX.sub("", unicodedata.normalize("NFKC", label).strip())
    if name := _synonyms().get(_key(plain)):
        return BY_NAME[name], ""
    for pattern in (_REMARK, _ENDING):
        if match := pattern.match(plain):
            language = read_language(match["remark"])
            name = _synonyms().get(_key(match["base"]))
            if language and name and BY_NAME[name].has_language:
                return BY_NAME[name], language.tag
    return None, ""


@cache
def _synonyms() -> Mapping[str, str]:
    text = resources.files(__package__).joinpath("headings.toml").read_text(encoding="utf-8")
    table: dict[str, str] = {name.replace("-", " "): name for name in BY_NAME}
    for name, headings in tomllib.loads(text).items():
        table.update((_key(heading), name) for heading in headings)
    return {_key(heading): name for heading, name in table.items()}


def _key(heading: str) -> str:
    return _GAPS.sub("", fold(_CAMEL.sub(" ", heading))) or fold(heading)
