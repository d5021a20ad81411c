"""Makes plans: reads the sources, drafts each row, finds the record that it is, and writes down what would happen.

Source ─▶ Reader ─▶ SourceRecord ─▶ Draft ─▶ decided row ─▶ catalogue, a chunk at a time
"""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain, islice
from typing import NamedTuple

import msgspec

from fonds.errors import Exit, FondsError
from fonds.ingest import exchange
from fonds.ingest.authorities.planning import plan_authorities
from fonds.ingest.deciding import Decider
from fonds.ingest.describing import Named
from fonds.ingest.headings import Headings
from fonds.ingest.judging import Judgements
from fonds.ingest.keys import Keys
from fonds.ingest.mapping import draft_all
from fonds.ingest.matching import Matcher
from fonds.ingest.models import Batch
from fonds.ingest.plan import (
    AS_AUTHORITIES,
    Plan,
    PlannedSource,
    count_rows,
    discard,
    discard_abandoned,
    plan_of,
    reading_of,
    sources_of,
    this_worker,
)
from fonds.ingest.problems import Problem, problem
from fonds.ingest.profiles import Profile, guess, load, shipped
from fonds.ingest.reader import Reader
from fonds.ingest.readers import reader_for
from fonds.ingest.readers.exchange import ExchangeReader, audience_of
from fonds.ingest.rows import CHUNK
from fonds.ingest.source import Source, SourceRecord
from fonds.normalise.text import fold
from fonds.records import journal, write_ahead

FIRST = 200
"""Rows that a guess looks at."""

GENERIC = "generic"
AUTHORITIES = "authorities"
"""The shipped profile of authority files."""


Progress = Callable[[int], None]
"""Hears how many more rows are done."""


def silent(_rows: int) -> None:
    """Progress that nobody watches."""


@write_ahead.room()
def make_plan(
    sources: Sequence[Source], profile: str = GENERIC, by: str = "command line", progress: Progress = silent
) -> Plan:
    """Work out what importing these sources would do. Nothing but the plan itself is written.

    Raises FondsError source-…, profile-…, toml-unreadable, columns-unknown, archive-busy; then no plan is left.
    """
    discard_abandoned()
    chosen = load(profile)
    with journal.writing():
        batch = Batch.objects.create(
            sources="[]",
            profile=profile[:200],
            by=by,
            worker=this_worker(),
            at=datetime.now(UTC),
            journal=journal.last_number(),
        )
    try:
        planned = _plan_all(sources, chosen, batch.pk, progress)
        _close(batch, planned, [reading_of(source, chosen) for source in sources])
    except FondsError as error:
        discard(batch.pk)
        if len(sources) == 1 or error.exit is not Exit.INPUT:
            raise
        raise _with_the_others(error, sources) from error
    except BaseException:  # whatever stopped it, an interrupt included: half a plan is none
        discard(batch.pk)
        raise
    return plan_of(batch.pk)


def _with_the_others(error: FondsError, sources: Sequence[Source]) -> FondsError:
    """The same error, which says as well that nothing came in from any source."""
    named = ", ".join(source.name for source in sources)
    return FondsError("one-source-refused", reason=error.sentence, sources=named, hint=error.hint)


def _plan_all(
    sources: Sequence[Source], profile: Profile, batch: int, progress: Progress
) -> list[tuple[PlannedSource, int]]:
    """Each source with the number of its earlier rows that are absent from it now."""
    matchers: dict[str, Matcher] = {}
    keys: dict[str, Keys] = {}
    exchanged: dict[str, Matcher] = {}
    planned: list[PlannedSource] = []
    for given in sources:
        source = replace(given, encoding=given.encoding or profile.encoding, delimiter=profile.delimiter)
        reader = reader_for(source)
        if isinstance(reader, ExchangeReader):
            audience = audience_of(source)
            named = exchange.source_of(audience)
            matcher = exchanged.setdefault(named, Matcher(named))
            planned.append(_plan_exchange(source, reader, Decider(batch, matcher, audience), progress, profile))
            continue
        if profile.of == "authorities":
            planned.append(plan_authorities(source, reader, _named(source, profile), batch, progress))
            continue
        opening = _open(source, reader, profile)
        matcher = matchers.setdefault(opening.named, Matcher(opening.named))
        named_keys = keys.setdefault(opening.named, Keys(matcher.is_key_taken))
        planned.append(_plan_rows(source, opening, Decider(batch, matcher), named_keys, progress))
    absent = {name: Decider(batch, matcher).pair_the_rest() for name, matcher in matchers.items()}
    return [(one, absent.pop(one.name, 0)) for one in planned]


class _Opening(NamedTuple):
    """A source whose first rows were read, and how the rest is read."""

    profile: Profile
    named: str
    labels: tuple[str, ...]
    rows: Iterator[SourceRecord | Problem]


def _open(source: Source, reader: Reader, profile: Profile) -> _Opening:
    rows = iter(reader.read(source))
    first = list(islice(rows, FIRST))
    records = [one for one in first if isinstance(one, SourceRecord)]
    used = guess(profile, records) if profile.guesses else profile
    labels = tuple(dict.fromkeys(label for record in records for label, _ in record.cells))
    return _Opening(used, _named(source, used), labels, chain(first, rows))


def _plan_rows(source: Source, opening: _Opening, decider: Decider, keys: Keys, progress: Progress) -> PlannedSource:
    used, labels = opening.profile, opening.labels
    decider.report(_check(source, used, labels))
    named = Named(Headings(opening.named), Judgements())
    for chunk in _chunks(opening.rows):
        rows = [one for one in chunk if isinstance(one, SourceRecord)]
        drafts = draft_all(rows, used, opening.named, named, keys)
        decider.add(chunk, drafts, named.headings.take_planned())
        progress(len(chunk))
    mapping = tuple((label, column.target if (column := used.column(label)) else "") for label in labels)
    return PlannedSource(
        name=opening.named,
        file=source.name,
        digest=source.digest,
        mapping=mapping,
        publication=used.publication,
        key=used.key,
    )


def _plan_exchange(
    source: Source, reader: Reader, decider: Decider, progress: Progress, profile: Profile
) -> PlannedSource:
    for chunk in _chunks(_wanted(reader.read(source), profile)):
        decider.add_exchange(chunk, [exchange.draft_of(one) for one in chunk if isinstance(one, SourceRecord)])
        progress(len(chunk))
    publication = "as exported" if profile.of == "records" else AS_AUTHORITIES
    return PlannedSource(name=decider.source, file=source.name, digest=source.digest, publication=publication)


def _wanted(found: Iterable[SourceRecord | Problem], profile: Profile) -> Iterator[SourceRecord | Problem]:
    """All lines of an export, or its authorities only."""
    return (
        one for one in found if profile.of == "records" or isinstance(one, Problem) or one.cells[0][0] == "authority"
    )


def _chunks(found: Iterable[SourceRecord | Problem]) -> Iterator[list[SourceRecord | Problem]]:
    rest = iter(found)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _named(source: Source, profile: Profile) -> str:
    """What the source is called: as the profile says, as when the same content came in before, or as its file."""
    if profile.source:
        return profile.source[:200]
    for batch in Batch.objects.exclude(state=Batch.PLANNED).filter(sources__contains=source.digest).order_by("-id"):
        for earlier in sources_of(batch):
            if earlier.digest == source.digest:
                return earlier.name
    return source.name[:200]


def _check(source: Source, profile: Profile, labels: Sequence[str]) -> list[Problem]:
    """What the headings lack. Raises FondsError columns-unknown, profile-unreadable."""
    folded = {fold(label) for label in labels}
    listed = ", ".join(f"“{label}”" for label in labels)
    if profile.key and fold(profile.key) not in folded and labels:
        reason = f"its key column “{profile.key}” is not in {source.name}"
        hint = _nearest(profile.key, labels)
        raise FondsError("profile-unreadable", name=profile.name, reason=reason, hint=hint)
    missing = [
        heading
        for label, heading in profile.headings.items()
        if label not in folded and profile.name not in shipped()  # those serve files with some of their columns, too
    ]
    named = {profile.columns[label].field.part for label in folded & profile.columns.keys()}
    if labels and "titles" not in named | {constant.column.field.part for constant in profile.constants}:
        titles = [heading for heading in missing if profile.columns[fold(heading)].field.part == "titles"]
        if titles:
            reason = f"it names a column “{titles[0]}” that {source.name} does not have"
            raise FondsError("profile-unreadable", name=profile.name, reason=reason, hint=_nearest(titles[0], labels))
        raise FondsError("columns-unknown", path=source.name, columns=listed)
    return [
        problem("column-missing", source.name, 0, heading=heading, nearest=_nearest(heading, labels))
        for heading in missing
    ]


def _nearest(heading: str, labels: Sequence[str]) -> str:
    """What the file has instead of a column: the heading that is nearest, and all of them."""
    by_fold = {fold(label): label for label in labels}
    near = difflib.get_close_matches(fold(heading), by_fold, n=1)
    asked = f"Did you mean “{by_fold[near[0]]}”? " if near else ""
    return f"{asked}The headings are: {', '.join(f'“{label}”' for label in labels)}."


def _close(batch: Batch, planned: Sequence[tuple[PlannedSource, int]], readings: Sequence[str]) -> None:
    read = zip(planned, readings, strict=True)
    sources = [msgspec.structs.replace(source, reading=reading) for (source, _), reading in read]
    batch.sources = msgspec.json.encode(sources).decode()
    batch.absent = sum(absent for _, absent in planned)
    recount(batch)


def recount(batch: Batch) -> None:
    """Count the batch's rows again and save it."""
    for name, count in count_rows(batch).items():
        setattr(batch, name, count)
    with journal.writing():
        batch.save()
