"""Fills the open archive with the sample records, through the same plan that any import takes."""

from fonds import sample
from fonds.ingest.apply import apply
from fonds.ingest.models import Batch
from fonds.ingest.plan import discard, is_at_work
from fonds.ingest.planning import make_plan
from fonds.ingest.source import Source
from fonds.records import mentions
from fonds.search import indexer, suggesting


def bring_in() -> int:
    """Bring in what is not there yet, finish what was interrupted, and index it. Returns how many records came.

    Raises FondsError archive-busy, index-busy.
    """
    for batch in Batch.objects.filter(state=Batch.UNFINISHED):
        if not is_at_work(batch):
            apply(batch.pk)
    path = sample.archive_path()
    plan = make_plan([Source(path, path.name)], by="fonds demo")
    if plan.does_nothing:
        discard(plan.batch)
    else:
        apply(plan.batch)
    indexer.catch_up()
    suggesting.catch_up()
    mentions.catch_up()
    return plan.counts.created
