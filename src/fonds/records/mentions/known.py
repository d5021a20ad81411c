"""All names of all authorities that records are tied to, ready to be found.

Who is tied to no record is seen by nobody but archivists, and is not looked for; but a name that such a one bears as
well is contested, and proves nothing. The table `SearchedForms` says what is looked for; it changes only before a sweep
(`prepare`), so that all processes look for the same.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

import msgspec
from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from fonds.normalise.names.finding import Finder
from fonds.records import journal
from fonds.records.description import decode_authority
from fonds.records.mentions.forms import KINDS, SearchedForm, forms_of
from fonds.records.models import Entry, NameKey, SearchedForms, Tie
from fonds.records.name_keys import whole_key
from fonds.records.ties import Key
from fonds.records.writing import chunked

FEW: Final = 300
"""Authorities whose forms are worked out at a time."""

_forms = msgspec.json.Decoder(list[SearchedForm])


class Known:
    """The finder, and what each of its forms comes from."""

    def __init__(self) -> None:
        """Read what is looked for."""
        self._origins: dict[tuple[Key, str], SearchedForm] = {}
        keys: list[Key] = []
        rows = SearchedForms.objects.order_by("entry__kind", "entry__key")
        for kind, key, forms in rows.values_list("entry__kind", "entry__key", "forms").iterator(chunk_size=2000):
            keys.append((kind, key))
            self._origins.update(((keys[-1], form.text), form) for form in _forms.decode(forms))
        self.keys = frozenset(keys)
        names = {(key, form.name): _words(form.name) for (key, _), form in self._origins.items()}
        self.words = frozenset(names.values())
        others = self.words & _words_of_others()
        self._contested = frozenset(name for name, words in names.items() if words in others)
        self.finder = Finder((text, key) for key, text in self._origins)

    def origin(self, key: Key, text: str) -> SearchedForm:
        """What the form `text` of an authority comes from."""
        return self._origins[key, text]

    def is_contested(self, key: Key, name: str) -> bool:
        """Whether somebody who is not looked for bears this name of the authority as well."""
        return (key, name) in self._contested


def known_at(number: int) -> Known:
    """The names that the sweep looks for which began when the journal stood at `number`."""
    return _known(str(settings.FONDS.path), number)


@lru_cache(maxsize=1)
def _known(_archive: str, _number: int) -> Known:
    return Known()


def prepare() -> bool:
    """Work out the forms of up to `FEW` authorities that have new ones. False when there are none left."""
    SearchedForms.objects.exclude(entry__state=Entry.LIVE).delete()
    rows = list(_stale().order_by("pk").values_list("pk", "revision_id", "revision__document")[:FEW])
    made = [
        SearchedForms(entry_id=pk, revision=revision, forms=msgspec.json.encode(_of(document)).decode())
        for pk, revision, document in rows
    ]
    with journal.writing():
        SearchedForms.objects.bulk_create(
            made, update_conflicts=True, unique_fields=["entry"], update_fields=["revision", "forms"]
        )
    return bool(rows)


def _stale() -> QuerySet[Entry]:
    """The live authorities that a record is tied to, and whose forms were not worked out, or of another version."""
    ties = Tie.objects.filter(kind=OuterRef("kind"), key=OuterRef("key"))
    stale = Q(searched__isnull=True) | ~Q(searched__revision=F("revision_id"))
    return Entry.objects.filter(stale, Exists(ties), kind__in=KINDS, state=Entry.LIVE)


def _of(document: str) -> list[SearchedForm]:
    return list(forms_of(decode_authority(document)))


def _words(name: str) -> str:
    """The words of a name, in whatever order, without years."""
    return " ".join(sorted(word for word in whole_key(name).split() if not word.isdecimal()))


def _words_of_others() -> set[str]:
    """The names of live authorities that are not looked for."""
    keys = NameKey.objects.filter(use=NameKey.WHOLE, entry__searched__isnull=True, entry__state=Entry.LIVE)
    return {_words(key) for key in keys.values_list("key", flat=True).iterator(chunk_size=2000)}


def is_renamed(keys: Sequence[Key], known: Known) -> bool:
    """Whether one of these authorities has other forms now than those that are looked for, or bears one of those."""
    sought = [key for kind, key in keys if (kind, key) in known.keys]
    others = [key for kind, key in keys if (kind, key) not in known.keys]
    return any(_has_other_forms(chunk) for chunk in chunked(sought)) or any(
        _are_rivals(chunk, known) for chunk in chunked(others)
    )


def _has_other_forms(keys: Sequence[str]) -> bool:
    rows = SearchedForms.objects.filter(entry__key__in=keys).select_related("entry__revision")
    return any(_texts(row.entry) != {form.text for form in _forms.decode(row.forms)} for row in rows)


def _are_rivals(keys: Sequence[str], known: Known) -> bool:
    rows = Entry.objects.filter(key__in=keys, kind__in=KINDS, searched__isnull=True)
    documents = rows.values_list("revision__document", flat=True)
    return any(_words(name.text) in known.words for document in documents for name in decode_authority(document).names)


def _texts(entry: Entry) -> set[str]:
    """The forms that the authority has now; none where it is gone or merged."""
    return {form.text for form in _of(entry.revision.document)} if entry.state == Entry.LIVE else set()


def are_new(keys: Iterable[Key], known: Known) -> bool:
    """Whether one of these authorities is live and is not looked for yet."""
    unknown = {key for key in keys if key[0] in KINDS} - known.keys
    for chunk in chunked(sorted({key for _, key in unknown})):
        live = Entry.objects.filter(key__in=chunk, state=Entry.LIVE).values_list("kind", "key")
        if unknown.intersection(live):
            return True
    return False
