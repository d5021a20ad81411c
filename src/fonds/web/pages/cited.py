"""Records of one file find each other: what else is cited from the files that a record is cited from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.records import lookups
from fonds.records.audience import Audience
from fonds.records.description import Title
from fonds.records.lookups import CitedFile
from fonds.records.ties import Key
from fonds.web.pages.brief_list import LANGUAGE, BriefRow
from fonds.web.pages.page import page
from fonds.web.pages.paging import list_paging, page_number, span_of
from fonds.web.pages.references import cited_rows, references_address

FEW: Final = 5
"""Records of a file that are shown on a record's page."""
FILES: Final = 10
"""Files whose records are looked for on a record's page."""
PER_PAGE: Final = 25

Labels = Mapping[Key, tuple[str, str]]
"""(kind, key) of an authority that may be seen → its label and the end of its address."""


@dataclass(frozen=True, slots=True)
class FileGroup:
    """A file that a record is cited from, and the first of the others that are."""

    number: int
    """Which of the record's files, from 1."""
    archive: str
    """Label of the repository; empty where nobody has identified it."""
    shown: str
    """The file as cited: "f. 17, op. 162, d. 19"."""
    browse: str
    """Its page among the references of the archive, if that can be seen."""
    count: int
    address: str
    """The list of all others."""
    rows: tuple[BriefRow, ...]

    @property
    def has_more(self) -> bool:
        """Whether not all are shown."""
        return len(self.rows) < self.count


def file_groups(id_: str, labels: Labels, audience: Audience) -> list[FileGroup]:
    """The files of a record from which others are cited as well, with the first few of those."""
    found = []
    for number, file in enumerate(lookups.files_of(id_, audience)[:FILES], start=1):
        count = lookups.count_others(file, id_, audience)
        if count:
            rows = cited_rows(lookups.others_of(file, id_, audience, limit=FEW), audience)
            found.append(_group(id_, number, file, count, rows, labels))
    return found


@page
def record_file(request: HttpRequest, id_: str, number: int) -> HttpResponse:
    """All other records that are cited from one of a record's files. Raises FondsError record-missing, page-missing."""
    audience = audience_of(request)
    view = lookups.record(id_, audience)
    asked = page_number(request)
    files = lookups.files_of(id_, audience)
    file = files[number - 1] if 0 < number <= len(files) else None
    count = lookups.count_others(file, id_, audience) if file else 0
    if file is None or not count:
        raise FondsError("page-missing")
    span = span_of(count, asked, PER_PAGE)
    rows = cited_rows(lookups.others_of(file, id_, audience, span.start, PER_PAGE), audience)
    labels = lookups.labels([("repository", file.repository)], audience)
    group = _group(id_, number, file, count, rows, labels)
    titles = view.description.titles
    context = {
        "group": group,
        "title": titles[0] if titles else Title(text=f"Untitled record {id_}", language=LANGUAGE),
        "record_address": f"/records/{id_}",
        "span": span,
        "paging": list_paging(group.address, span),
    }
    return render(request, "fonds/record_file.html", context)


def _group(  # noqa: PLR0913, PLR0917 - what a list needs to know
    id_: str, number: int, file: CitedFile, count: int, rows: list[BriefRow], labels: Labels
) -> FileGroup:
    label, slug = labels.get(("repository", file.repository), ("", ""))
    return FileGroup(
        number=number,
        archive=label,
        shown=", ".join(step.shown[0] for step in file.levels),
        browse=references_address(slug, [step.key for step in file.levels]) if slug else "",
        count=count,
        address=f"/records/{id_}/files/{number}",
        rows=tuple(rows),
    )
