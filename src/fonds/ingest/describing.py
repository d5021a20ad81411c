"""How a value goes into a description, one function for each part that a field can feed."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import Any, NamedTuple

from fonds.ingest.headings import BASIS, Headings, Tie
from fonds.ingest.judging import Judgements
from fonds.ingest.problems import Problem, problem
from fonds.ingest.profiles import Column, Profile
from fonds.ingest.source import SourceRecord
from fonds.normalise.dates import Order, read_date, read_edtf
from fonds.normalise.dates.machine import split_bulk
from fonds.normalise.kinds import code_of
from fonds.normalise.languages import read_language
from fonds.normalise.references import Parts, read_references
from fonds.normalise.text import fold
from fonds.records.description import (
    Abstract,
    Dating,
    Description,
    Element,
    Marking,
    Membership,
    Number,
    Other,
    Paragraph,
    Reference,
    ReferencePart,
    Relation,
    Rights,
    Role,
    Text,
    Title,
    Visibility,
    Witness,
)
from fonds.records.found_names import Identity

READER = "Fonds (date reader)"

LEVELS: dict[str, str] = {
    form: level
    for level, forms in {
        "fonds": ("fonds", "фонд", "全宗"),
        "collection": ("collection", "коллекция", "汇集"),
        "recordgrp": ("recordgrp", "record group"),
        "subfonds": ("subfonds", "sub-fonds", "subfond", "分全宗"),
        "series": ("series", "серия", "опись", "系列", "类"),
        "subseries": ("subseries", "sub-series", "подсерия", "分系列"),
        "file": ("file", "folder", "дело", "案卷", "卷"),
        "item": ("item", "piece", "document", "документ", "文件", "件"),
    }.items()
    for form in forms
}
"""The source's word, folded → the level of ISAD(G). Other words stay as they are."""

SWITCHES: dict[str, tuple[str, ...]] = {
    "publication": ("published", "internal", "withdrawn"),
    "access": ("open", "readers", "closed"),
}
_PARAGRAPHS = re.compile(r"\s*\n\s*")


class Named(NamedTuple):
    """Who and what is meant by the names of one import: of controlled lists, and of the others."""

    headings: Headings
    judgements: Judgements


class Builder:
    """One description while its row is mapped."""

    def __init__(self, record: SourceRecord, profile: Profile, named: Named) -> None:
        self.record = record
        self.profile = profile
        self.headings, self.judgements = named
        self.parts: defaultdict[str, list[Any]] = defaultdict(list)
        self.singles: dict[str, str] = {}
        self.switches: dict[str, str] = {"publication": profile.publication}
        self.others: list[Other] = []
        self.problems: list[Problem] = []

    @property
    def is_refused(self) -> bool:
        """Whether a problem keeps the row out."""
        return any(problem.severity == "refused" for problem in self.problems)

    def report(self, code: str, **facts: Any) -> None:  # noqa: ANN401 - whatever the sentence names
        """Note a problem at this row."""
        self.problems.append(problem(code, self.record.file, self.record.row, sheet=self.record.sheet, **facts))

    def keep(self, label: str, value: str) -> None:
        """Keep a word of the source that the description holds only as understood, or not at all."""
        self.others.append(Other(label=label, value=value))

    def tie(self, column: Column, value: str, label: str) -> Tie:
        """What a heading of a controlled column is tied to; nothing where the column is not controlled."""
        if not column.is_controlled:
            return Tie("")
        tie = self.headings.tie(column.field.heading, value)
        if tie.why:
            self.report(tie.why, column=label, value=value[:100], kind=column.field.heading)
        return tie

    def identity(self, column: Column, value: str) -> Identity:
        """Who is meant by a name of a column that is not controlled."""
        return Identity() if column.is_controlled else self.judgements.identity(column.field.heading, value)

    def description(self, source: str) -> Description:
        """All parts together. `source` is named as the source of the description unless the row names one."""
        parts: dict[str, Any] = {"description_source": source, **self.singles}
        parts.update((name, tuple(values)) for name, values in self.parts.items())
        witnesses = _witnesses(parts.pop("holders", ()), parts.pop("references", ()), parts.pop("forms", ()))
        return Description(
            **parts,
            witnesses=witnesses,
            visibility=Visibility(**self.switches),  # type: ignore[arg-type]  # the words were checked when put
            others=tuple(self.others),
        )


def _witnesses(
    holders: tuple[tuple[str, str], ...], references: tuple[str, ...], forms: tuple[str, ...]
) -> tuple[Witness, ...]:
    """One witness for each reference. A single holder holds them all; otherwise they pair in order."""
    if len(holders) == 1 and len(references) > 1:
        holders *= len(references)
    rows = zip_longest(holders, references, forms)
    return tuple(
        _witness(f"w{number}", holder or ("", ""), reference or "", form or "")
        for number, (holder, reference, form) in enumerate(rows, start=1)
    )


def _witness(id_: str, holder: tuple[str, str], raw: str, form: str) -> Witness:
    """One form of the document. A line that cites several shelfmarks gives one reference for each."""
    key, found = holder
    if not raw:
        return Witness(id=id_, form=form, repository=key, repository_found=found)
    read = read_references(raw)
    cited = [one.parts for one in read if one.parts]
    return Witness(
        id=id_,
        form=form,
        repository=key,
        repository_found=found or read[0].archive,
        references=tuple(_reference(raw, parts) for parts in cited or ((),)),
        credit="; ".join(read[0].credits),
    )


def _reference(raw: str, parts: Parts) -> Reference:
    """One shelfmark of a line. Each keeps the whole line: what one says may stand in another ("ibid., l. 5")."""
    return Reference(raw=raw, parts=tuple(ReferencePart(label=label, value=value) for label, value in parts))


@lru_cache(maxsize=1 << 16)
def dating(text: str, kind: str, order: Order | None, is_edtf: bool) -> Dating:  # noqa: FBT001 - a cache needs plain arguments
    """The words `text` as a dating of this kind; they are kept whatever was understood."""
    reading = read_edtf(text) if is_edtf else read_date(text, order=order)
    return Dating(
        text=text,
        kind=kind,
        status=reading.status,
        edtf=reading.edtf,
        earliest=reading.earliest.isoformat() if reading.earliest else "",
        latest=reading.latest.isoformat() if reading.latest else "",
        precision=reading.precision,
        qualifiers=reading.qualifiers,
        calendar=reading.calendar,
        read_by=READER,
        note=reading.note,
    )


def _title(to: Builder, column: Column, value: str, _label: str) -> None:
    to.parts["titles"].append(Title(text=value, language=column.language, kind=column.field.sense))


def _date(to: Builder, column: Column, value: str, label: str) -> None:
    """One dating; two, both of accumulation where the source names no kind, for inclusive and bulk dates."""
    parts = (("", value),) if to.profile.is_edtf else split_bulk(value)
    kind = "accumulation" if len(parts) > 1 and column.field.sense == "unspecified" else column.field.sense
    for _, words in parts:
        found = dating(words, kind, to.profile.date_order, to.profile.is_edtf)
        if found.status == "not-understood":
            reason = f" ({found.note.rstrip('.')})" if found.note else ""
            to.report("date-not-understood", column=label, value=words[:100], reason=reason)
        to.parts["dates"].append(found)


def _role(to: Builder, column: Column, value: str, label: str) -> None:
    key = to.tie(column, value, label).key
    who = Identity(key, basis=BASIS) if key else to.identity(column, value)
    to.parts[column.field.part].append(
        Role(
            found=value,
            role=column.field.sense,
            identified=who.key,
            identified_by=who.by,
            basis=who.basis,
            certainty=who.certainty,
        )
    )


def _collection(to: Builder, column: Column, value: str, label: str) -> None:
    tie = to.tie(column, value, label)
    if tie.key:
        to.parts["collections"].append(Membership(collection=tie.key))
    if tie.label != value:
        to.keep(label, value)


def _holder(to: Builder, column: Column, value: str, label: str) -> None:
    to.parts["holders"].append((to.tie(column, value, label).key, value))


def _language(to: Builder, column: Column, value: str, label: str) -> None:
    language = read_language(value)
    to.parts[column.field.part].append(language.tag if language else value)
    if language and language.tag != value:
        to.keep(label, value)


def _text(to: Builder, column: Column, value: str, _label: str) -> None:
    texts = to.parts["texts"]
    first = 1 + sum(len(text.paragraphs) for text in texts)
    lines = [line for line in _PARAGRAPHS.split(value) if line]
    texts.append(
        Text(
            id=f"t{len(texts) + 1}",
            kind=column.field.sense,
            language=column.language,
            paragraphs=tuple(Paragraph(id=f"p{place}", text=line) for place, line in enumerate(lines, start=first)),
        )
    )


def _single(to: Builder, column: Column, value: str, label: str) -> None:
    part = column.field.part
    if part in to.singles:
        to.keep(label, value)
        return
    to.singles[part] = LEVELS.get(fold(value), value) if part == "level" else value
    if to.singles[part] != value:
        to.keep(label, value)


def _switch(to: Builder, column: Column, value: str, label: str) -> None:
    """A word that is not understood never shows more than was meant."""
    name, word = column.field.sense, fold(value)
    known = SWITCHES.get(name)
    if known is None:
        _opening_day(to, value, label)
        return
    if word not in known:
        consequence = "The record stays internal until somebody publishes it."
        to.report("word-unknown", column=label, value=value[:100], known=", ".join(known), consequence=consequence)
        to.switches["publication"] = "internal"
        to.keep(label, value)
        return
    if name == "access":  # a closing day may stand in a column of its own: the narrower wins
        word = max(word, to.switches.get("access", word), key=known.index)
    to.switches[name] = word
    if word != value:
        to.keep(label, value)


def _opening_day(to: Builder, value: str, label: str) -> None:
    reading = read_date(value.strip(), order=to.profile.date_order)
    to.switches["access"] = "closed"
    if reading.latest is None or not date.min.year < reading.latest.year <= date.max.year:
        consequence = "The record stays closed."
        to.report("word-unknown", column=label, value=value[:100], known="days, as 2030-01-31", consequence=consequence)
        to.keep(label, value)
        return
    to.switches["until"] = reading.latest.isoformat()
    if to.switches["until"] != value:
        to.keep(label, value)


def _plain(to: Builder, column: Column, value: str, _label: str) -> None:
    to.parts[column.field.part].append(value)


def _kind(to: Builder, _column: Column, value: str, label: str) -> None:
    """A word for a kind of our list becomes that kind, and is kept; any other stays as it is."""
    code = code_of(value)
    to.parts["kinds"].append(code or value)
    if code and code != value:
        to.keep(label, value)


def _number(to: Builder, column: Column, value: str, _label: str) -> None:
    to.parts["numbers"].append(Number(value=value, kind=column.field.sense))


def _abstract(to: Builder, column: Column, value: str, _label: str) -> None:
    to.parts["abstracts"].append(Abstract(text=value, language=column.language))


def _element(to: Builder, column: Column, value: str, _label: str) -> None:
    to.parts["elements"].append(Element(element=column.field.sense, text=value, language=column.language))


def _marking(to: Builder, _column: Column, value: str, _label: str) -> None:
    to.parts["markings"].append(Marking(text=value))


def _relation(to: Builder, column: Column, value: str, _label: str) -> None:
    to.parts["relations"].append(Relation(kind=column.field.sense, found=value))


def _rights(to: Builder, _column: Column, value: str, _label: str) -> None:
    to.parts["rights"].append(Rights(statement=value))


PUT: Mapping[str, Callable[[Builder, Column, str, str], None]] = {
    "titles": _title,
    "reference_codes": _plain,
    "numbers": _number,
    "level": _single,
    "kinds": _kind,
    "dates": _date,
    "extent": _plain,
    "agents": _role,
    "places": _role,
    "topics": _role,
    "collections": _collection,
    "holders": _holder,
    "references": _plain,
    "forms": _plain,
    "abstracts": _abstract,
    "languages": _language,
    "scripts": _plain,
    "description_languages": _language,
    "texts": _text,
    "markings": _marking,
    "relations": _relation,
    "elements": _element,
    "rights": _rights,
    "links": _plain,
    "description_source": _single,
    "visibility": _switch,
}
"""`Field.part` → how a value goes there: (builder, column, value, label)."""
