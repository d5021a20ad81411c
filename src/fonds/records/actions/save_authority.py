"""Create authorities, or change them. The slug of a new one is its key; it never changes by itself."""

from collections.abc import Sequence

from fonds.normalise.text import fold
from fonds.records import journal
from fonds.records.audience import Audience
from fonds.records.description import Authority, encode
from fonds.records.models import Entry, Slug
from fonds.records.writing import Stamp, insert_revisions


def save_authorities(authorities: Sequence[Authority], stamp: Stamp) -> list[int]:
    """Write each authority and return the journal numbers. One that was removed is revived under its key."""
    with journal.writing():
        return [_save(authority, stamp) for authority in authorities]


def _save(authority: Authority, stamp: Stamp) -> int:
    entry = Entry.objects.filter(kind=authority.kind, key=authority.key).first()
    number = journal.last_number() + 1
    action = _action(entry)
    insert_revisions([(number, authority.kind, authority.key, action, encode(authority), int(Audience.PUBLIC))], stamp)
    entry = entry or Entry(kind=authority.kind, key=authority.key, slug=authority.key)
    entry.label = authority.label
    entry.heading = fold(authority.label)
    entry.state = Entry.LIVE
    entry.revision_id = number
    entry.save()
    Slug.objects.get_or_create(kind=entry.kind, slug=entry.slug, defaults={"entry": entry})
    return number


def _action(entry: Entry | None) -> str:
    if entry is None:
        return "created"
    return "changed" if entry.state == Entry.LIVE else "revived"
