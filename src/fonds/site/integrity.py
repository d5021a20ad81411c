"""What can be wrong inside an archive, found by reading all of it. Every finding is a sentence.

`fonds verify` runs all of it, `fonds check` what it needs (see `site.condition`).
"""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec
from django.db import DatabaseError, connection
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q

from fonds.options import Options
from fonds.records.access import least_audience
from fonds.records.audience import Audience
from fonds.records.description import decode_authority, decode_description
from fonds.records.models import Entry, Record, Revision, Tie
from fonds.site.backup.manifest import sha256

_hash = re.compile(r"[0-9a-f]{64}")


def findings(options: Options) -> Iterator[str]:
    """Everything that is wrong with the open archive."""
    return chain(
        database(), journal(), lines(), subjects(), documents(), visibility(), ties(), files(options.files_folder)
    )


def database() -> Iterator[str]:
    """Damage that the database itself can tell."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            yield from (f"The catalogue file is damaged: {line}." for (line,) in cursor.fetchall() if line != "ok")
    try:
        connection.check_constraints()
    except DatabaseError as error:
        yield f"A row of the catalogue names another that is not there: {error}"


def journal() -> Iterator[str]:
    """Gaps in the journal."""
    found = Revision.objects.aggregate(first=Min("number"), last=Max("number"), lines=Count("number"))
    if found["lines"] and (found["first"], found["last"]) != (1, found["lines"]):
        yield f"The journal has {found['lines']} lines, numbered from {found['first']} to {found['last']}."


def lines() -> Iterator[str]:
    """Records and authorities whose present version is not in the journal."""
    there = Exists(Revision.objects.filter(number=OuterRef("revision_id")))
    for id_, number in Record.objects.filter(~there).values_list("id", "revision_id").iterator(chunk_size=2000):
        yield f"The record {id_} stands on line {number} of the journal, which is not there."
    gone = Entry.objects.filter(~there).values_list("kind", "key", "revision_id")
    for kind, key, number in gone.iterator(chunk_size=2000):
        yield f"The {kind} {key} stands on line {number} of the journal, which is not there."


def subjects() -> Iterator[str]:
    """Records and authorities whose present version is another's."""
    wrong = Record.objects.exclude(revision__subject=F("id"), revision__subject_kind="record")
    for id_ in wrong.values_list("id", flat=True).iterator(chunk_size=2000):
        yield f"The record {id_} stands on a line of the journal that is about something else."
    wrong_entries = Entry.objects.exclude(revision__subject=F("key"), revision__subject_kind=F("kind"))
    for kind, key in wrong_entries.values_list("kind", "key").iterator(chunk_size=2000):
        yield f"The {kind} {key} stands on a line of the journal that is about something else."


def documents() -> Iterator[str]:
    """Versions that cannot be read, old ones included."""
    lines = Revision.objects.order_by("number").values_list("number", "subject_kind", "subject", "document")
    for number, kind, subject, document in lines.iterator(chunk_size=500):
        try:
            (decode_description if kind == "record" else decode_authority)(document)
        except msgspec.DecodeError as error:
            yield f"Change {number}, of {kind} {subject}, cannot be read: {error}."


def visibility() -> Iterator[str]:
    """Records that are shown to more, or to fewer, than their switches say."""
    parents = Record.objects.exclude(parent="").values("parent")
    above = dict(Record.objects.filter(id__in=parents).values_list("id", "seen_by"))
    rows = Record.objects.order_by("added").values_list("id", "parent", "seen_by", "revision__document")
    for id_, parent, seen_by, document in rows.iterator(chunk_size=500):
        try:
            switches = decode_description(document).visibility
        except msgspec.DecodeError:
            continue  # `documents` says so
        due = least_audience(switches, Audience(above.get(parent, Audience.PUBLIC)))
        if due != seen_by:
            shown = Audience(seen_by).term
            yield f"The record {id_} is shown to the audience “{shown}”; its switches say “{due.term}”."


def ties() -> Iterator[str]:
    """Records that name an authority which is not there."""
    known = set(Entry.objects.filter(state=Entry.LIVE).values_list("kind", "key"))
    named = Tie.objects.filter(~Q(record__state=Record.REMOVED)).values_list("kind", "key").distinct()
    for kind, key in named.iterator(chunk_size=2000):
        if (kind, key) not in known:
            yield f"Records name the {kind} “{key}”, which is not there."


def files(folder: Path) -> Iterator[str]:
    """Stored files that are not what their name, their SHA-256, says."""
    for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = file.name.partition(".")[0]
        if file.is_file() and _hash.fullmatch(name) and sha256(file) != name:
            yield f"The stored file {file} was changed: its SHA-256 is no longer its name."
