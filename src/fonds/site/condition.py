"""What an operator should know about an archive: what `fonds check` finds. Every finding is a sentence."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import NamedTuple

from fonds.ingest.models import Batch
from fonds.ingest.plan import is_at_work
from fonds.options import Options
from fonds.records import journal, lookups, mentions
from fonds.records.audience import Audience
from fonds.records.date_notes import date_notes
from fonds.records.models import Record
from fonds.search.opening import engine
from fonds.site import integrity
from fonds.site.listening import is_loopback

SECRET_MODE = 0o600
ADVICE = "set “address” in fonds.toml, or permanent links and citations are printed without a host."
"""What to do about a missing address."""


def findings(options: Options) -> Iterator[str]:
    """Everything about the open archive that needs a person."""
    return chain(
        folder(options),
        address(options),
        index(),
        names(),
        integrity.journal(),
        integrity.lines(),
        integrity.subjects(),
        integrity.visibility(),
        integrity.ties(),
        openings(),
        batches(),
    )


class DateDoubt(NamedTuple):
    """What a person should look at in the dates of one record."""

    id: str
    title: str
    sentence: str


def dates() -> Iterator[DateDoubt]:
    """Records whose title, catalogue and text name different days, or whose day looks too precise, as catalogued."""
    for view in lookups.export_records(Audience.EVERYTHING):
        titles = view.description.titles
        for sentence in date_notes(view.description):
            yield DateDoubt(view.id, titles[0].text if titles else "", sentence)


def folder(options: Options) -> Iterator[str]:
    """Trouble with the archive folder."""
    if not options.files_folder.is_dir():
        yield f"The folder {options.files_folder} is missing: stored files cannot be found."
    key = options.secret_key_file
    if not key.is_file():
        yield f"{key} is missing: each process makes a key of its own."
    elif key.stat().st_mode & 0o777 != SECRET_MODE:
        yield f"{key} can be read by others; “chmod 600” closes it."


def address(options: Options) -> Iterator[str]:
    """A site that others can reach and that does not know its own address."""
    if not options.address and not is_loopback(options.host):
        yield f"The site listens on {options.host} and has no public address: {ADVICE}"


def index() -> Iterator[str]:
    """An index that is missing, of another layout, behind the journal or ahead of it."""
    state, last = engine().state(), journal.last_number()
    if not state.is_ready:
        yield "The search index is missing or was made by another version of Fonds; “fonds index” makes it anew."
    elif state.journal > last:
        yield "The search index is ahead of the catalogue, which was replaced by an older one; “fonds index” mends it."
    elif state.journal < last:
        yield f"The search index is {last - state.journal} changes behind; “fonds serve” or “fonds index” mends it."


def names() -> Iterator[str]:
    """Names that nobody has looked for yet in what is new."""
    if not mentions.is_up_to_date():
        yield "Names are still to be looked for in some records; “fonds serve” or “fonds index” does it."


def openings() -> Iterator[str]:
    """Records whose opening day has come, and that nobody has opened yet."""
    today = datetime.now(UTC).date()
    late = Record.objects.filter(opens_on__lte=today, state=Record.LIVE).count()
    if late:
        yield f"{late} records are due to be opened; “fonds serve” or “fonds work” does it."


def batches() -> Iterator[str]:
    """Imports that were interrupted."""
    unfinished = Batch.objects.filter(state=Batch.UNFINISHED).order_by("pk")
    for batch in (batch for batch in unfinished if not is_at_work(batch)):
        yield f"Batch {batch.pk} was interrupted; “fonds undo {batch.pk}” takes back what it did."
