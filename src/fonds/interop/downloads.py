"""/downloads/records.jsonl: all that the public may see, in one file. Robots are told to take it instead of searching.

It is made while it is read, by the same formats as `fonds export`, and costs a worker one of its two threads until it
has ended: so each worker gives one at a time, and asks the next reader to come back.
"""

import itertools
from collections.abc import Iterator
from threading import BoundedSemaphore
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control

from fonds.errors import FondsError
from fonds.interop.audience import audience_of
from fonds.interop.formats import FORMATS, Format
from fonds.interop.holdings import holdings
from fonds.interop.rest.endpoint import READING, no_parameters, refuse_method
from fonds.interop.rest.problems import problem
from fonds.records import journal

DOWNLOADS: Final = {f"records{format_.suffix}": format_ for format_ in FORMATS.values()}
"""Name in the address → its format."""
LINES: Final = 200
"""Pieces that are sent together: pages of compressed text are better than lines of it."""
SECONDS: Final = 60
"""After which somebody who was sent away may come back."""

_slot = BoundedSemaphore()


class _Download:
    """The file, while it is read. Whatever becomes of its reader, its end gives the slot back, once."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._is_open = True

    def __iter__(self) -> Iterator[bytes]:
        while piece := b"".join(itertools.islice(self._pieces, LINES)):
            yield piece
        self.close()

    def close(self) -> None:
        """Called by the server when the answer is sent, or its reader gone."""
        if self._is_open:
            self._is_open = False
            _slot.release()


def download(request: HttpRequest, name: str) -> HttpResponseBase:
    """The file called `name`; 304 for those who have it as of the present version of the archive."""
    if request.method not in READING:
        return refuse_method(request)
    etag = f'"{journal.last_number()}"'
    try:
        no_parameters(request)
        response = get_conditional_response(request, etag=etag) or _answer(request, _format_of(name))
    except FondsError as error:
        return _refused(error)
    response["ETag"] = etag
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    patch_cache_control(response, public=True, no_cache=True)
    return response


def _format_of(name: str) -> Format:
    """Raises FondsError page-missing."""
    if name not in DOWNLOADS:
        raise FondsError("page-missing")
    return DOWNLOADS[name]


def _answer(request: HttpRequest, format_: Format) -> HttpResponseBase:
    if request.method == "HEAD":
        return HttpResponse(content_type=format_.media_type)
    pieces = format_.pieces(holdings(settings.FONDS.title, audience_of(request)))
    if not _slot.acquire(blocking=False):
        raise FondsError("download-busy")
    return StreamingHttpResponse(_Download(pieces), content_type=format_.media_type)


def _refused(error: FondsError) -> HttpResponse:
    response = problem(error)
    if error.status == 503:
        response["Retry-After"] = str(SECONDS)
    return response
