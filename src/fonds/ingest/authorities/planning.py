"""Plans the import of an authority file.

The file is read twice: first each authority gets its key, then what one says of another is resolved, so that a row
may name one that stands below it.
"""

from collections.abc import Callable, Iterator, Sequence

from fonds.errors import FondsError
from fonds.ingest.authorities.columns import heading, nearest
from fonds.ingest.authorities.deciding import AuthorityDecider
from fonds.ingest.authorities.entries import OBJECT, Draft, chunks, drafts
from fonds.ingest.authorities.objects import rows
from fonds.ingest.authorities.recognising import Recogniser
from fonds.ingest.authorities.referring import References
from fonds.ingest.merged import strip_standing
from fonds.ingest.plan import AS_AUTHORITIES, PlannedSource
from fonds.ingest.problems import Problem, problem
from fonds.ingest.reader import Reader
from fonds.ingest.rows import CHUNK
from fonds.ingest.source import Source, SourceRecord

_Recognised = tuple[str, str, tuple[Problem, ...]]
"""Kind, key and problems of a draft."""


def plan_authorities(
    source: Source, reader: Reader, named: str, batch: int, progress: Callable[[int], None]
) -> PlannedSource:
    """Write the rows of the plan. `named` is what the source is called.

    Raises FondsError columns-unknown, source-….
    """
    labels: dict[str, None] = {}
    references = References()
    recognised = _recognise(_drafts(source, reader, named, labels), Recogniser(named), references)
    _check(source, tuple(labels))
    decider = AuthorityDecider(batch, named)
    decider.report(_like(source, tuple(labels)))
    known = iter(recognised)
    for chunk in chunks(_drafts(source, reader, named, {}), CHUNK):
        found = [one for one in chunk if isinstance(one, Draft)]
        for draft in found:
            draft.kind, draft.key, problems = next(known)
            draft.problems = list(problems)
        references.resolve(found)
        strip_standing([draft for draft in found if not draft.is_refused])
        decider.add(chunk)
        progress(sum(len(draft.rows) for draft in found))
    mapping = tuple((label, _target(label)) for label in labels if label != OBJECT)
    return PlannedSource(
        name=named, file=source.name, digest=source.digest, mapping=mapping, publication=AS_AUTHORITIES
    )


def _recognise(found: Iterator[Draft | Problem], recogniser: Recogniser, references: References) -> list[_Recognised]:
    """Kind, key and problems of every draft, in order: all that is kept of the first reading."""
    recognised: list[_Recognised] = []
    for chunk in chunks(found, CHUNK):
        usable = [one for one in chunk if isinstance(one, Draft)]
        recogniser.recognise(usable)
        references.note(usable)
        recognised += [(draft.kind, draft.key, tuple(draft.problems)) for draft in usable]
    return recognised


def _drafts(source: Source, reader: Reader, named: str, labels: dict[str, None]) -> Iterator[Draft | Problem]:
    """The drafts of the file; `labels` learns its headings."""

    def noted() -> Iterator[SourceRecord | Problem]:
        for one in rows(source, reader):
            if isinstance(one, SourceRecord):
                labels.update(dict.fromkeys(label for label, _ in one.cells))
            yield one

    return drafts(noted(), named)


def _target(label: str) -> str:
    column = heading(label).column
    return label if column else ""


def _check(source: Source, labels: Sequence[str]) -> None:
    """Raise FondsError authority-columns-unknown where no column can name an authority."""
    feeds = {column.feeds for label in labels if (column := heading(label).column)}
    if labels and OBJECT not in labels and not feeds & {"names", "key", "identifiers"}:
        listed = ", ".join(f"“{label}”" for label in labels)
        raise FondsError("authority-columns-unknown", path=source.name, columns=listed)


def _like(source: Source, labels: Sequence[str]) -> Iterator[Problem]:
    """Headings that are nearly those of a column."""
    for label in labels:
        if label != OBJECT and heading(label).column is None and (near := nearest(label)):
            yield problem("column-like", source.name, 0, column=label, label=label, nearest=near)
