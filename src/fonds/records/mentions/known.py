"""All names of all authorities, ready to be found: one for each process, as the last change of names left it."""

from functools import lru_cache

from django.conf import settings

from fonds.normalise.names.finding import Finder
from fonds.records.description import decode_authority
from fonds.records.mentions.forms import KINDS, SearchedForm, forms_of
from fonds.records.models import Entry
from fonds.records.ties import Key


class Known:
    """The finder, and what each of its forms comes from."""

    def __init__(self) -> None:
        """Read all live authorities."""
        rows = Entry.objects.filter(kind__in=KINDS, state=Entry.LIVE).order_by("kind", "key")
        self._origins: dict[tuple[Key, str], SearchedForm] = {}
        for document in rows.values_list("revision__document", flat=True).iterator(chunk_size=2000):
            authority = decode_authority(document)
            key = (authority.kind, authority.key)
            self._origins.update(((key, form.text), form) for form in forms_of(authority))
        self.finder = Finder((text, key) for key, text in self._origins)

    def origin(self, key: Key, text: str) -> SearchedForm:
        """What the form `text` of an authority comes from."""
        return self._origins[key, text]


def known_at(number: int) -> Known:
    """The names as the journal's line `number` left them, the last one that changed any."""
    return _known(str(settings.FONDS.path), number)


@lru_cache(maxsize=1)
def _known(_archive: str, _number: int) -> Known:
    return Known()
