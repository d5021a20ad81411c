"""What somebody decides about a name without a person: it means this one, it does not, or it means somebody new.

A decision changes the records at once (a batch, which `fonds undo` takes back) and is remembered for the next import.
"""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import cast

from fonds.errors import FondsError
from fonds.ingest.headings import Headings
from fonds.ingest.judging import DECIDED, DECIDED_HERE, PROBABLE
from fonds.ingest.limits import misfits
from fonds.ingest.models import Batch
from fonds.ingest.rewriting import Change, rewrite
from fonds.ingest.undecided import Undecided, undecided
from fonds.records import journal
from fonds.records.description import Authority, Name, decode_description
from fonds.records.description.authority import AuthorityKind
from fonds.records.found_names import PARTS, Identity, heading_of, identify
from fonds.records.models import Entry, FoundName, Judgement, Record
from fonds.records.writing import chunked


def name_without_person(kind: str, form: str) -> Undecided:
    """The name of that form. Raises FondsError name-missing where no record gives it without saying who is meant."""
    found = next(undecided(kind, [heading_of(form)]), None)
    if kind not in PARTS or found is None:
        raise FondsError("name-missing", kind=kind, form=form)
    return found


def accept(kind: str, form: str, key: str, by: str, records: Collection[str] = ()) -> Batch:
    """The name means this authority: in all records that give it, and in the next import; or in `records` only.

    Raises FondsError name-missing, authority-missing, record-missing.
    """
    name = name_without_person(kind, form)
    if not Entry.objects.filter(kind=kind, key=key, state=Entry.LIVE).exists():
        raise FondsError("authority-missing", kind=kind, slug=key)
    return _decide(name, key, by, records)


def make_new(kind: str, form: str, by: str, records: Collection[str] = ()) -> tuple[Batch, str]:
    """The name means somebody who is not in the archive yet. Returns the batch and the key of the new authority.

    Raises FondsError name-missing, record-missing, name-unfit.
    """
    name = name_without_person(kind, form)
    key = Headings("").new_key(kind, name.form)
    made = Authority(
        kind=cast("AuthorityKind", kind),
        key=key,
        names=(Name(text=name.form, kind="authorised", source=by),),
        source=by,
    )
    if any(misfits(made)):
        raise FondsError("name-unfit", form=f"{name.form[:60]}…")
    return _decide(name, key, by, records, made), key


def refuse(kind: str, form: str, key: str, by: str) -> None:
    """The name does not mean this authority: it is not proposed again. Raises FondsError name-missing."""
    name = name_without_person(kind, form)
    with journal.writing():
        _remember(name, key, Judgement.OTHER, by, None)


def _decide(name: Undecided, key: str, by: str, records: Collection[str], made: Authority | None = None) -> Batch:
    """Records of a few alone say nothing of the next import: an alias belongs to the role in that telegram."""
    with journal.writing():  # the change and what is remembered of it, or neither
        made_of_it = (made,) if made is not None else ()
        batch = rewrite(f"review: {name.form}", by, _changes(name, key, by, records), made_of_it)
        if not records:
            _remember(name, key, Judgement.SAME, by, batch.pk)
    return batch


def _changes(name: Undecided, key: str, by: str, records: Collection[str]) -> Iterator[Change]:
    rows = FoundName.objects.filter(kind=name.kind, heading=name.heading, record__state=Record.LIVE)
    giving = sorted(set(rows.values_list("record_id", flat=True)))
    if unknown := sorted(set(records) - set(giving)):
        raise FondsError("record-missing", id=unknown[0], hint=f"No record of this id gives the name “{name.form}”.")
    wanted = [id_ for id_ in giving if id_ in records] if records else giving
    who = Identity(key, by, DECIDED_HERE if records else DECIDED, PROBABLE)
    for chunk in chunked(wanted):
        for id_, number, document in Record.objects.filter(id__in=chunk).values_list(
            "id", "revision_id", "revision__document"
        ):
            description = decode_description(document)
            yield id_, number, identify(description, name.kind, name.heading, who)


def _remember(name: Undecided, key: str, verdict: str, by: str, batch: int | None) -> None:
    Judgement.objects.update_or_create(
        kind=name.kind,
        heading=name.heading,
        key=key,
        defaults={"form": name.form, "verdict": verdict, "by": by, "at": datetime.now(UTC), "batch": batch},
    )


def forget(batch: int) -> None:
    """Forget what was decided with this batch: it is taken back."""
    Judgement.objects.filter(batch=batch).delete()
