"""Errors for programs: application/problem+json (RFC 9457)."""

from http import HTTPStatus

import msgspec
from django.http import HttpRequest, HttpResponse

from fonds.errors import FondsError

MEDIA_TYPE = "application/problem+json"


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong. `code` is stable; `title` is that of the status; `detail` is a sentence for a person."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    code: str


def problem(error: FondsError) -> HttpResponse:
    """The response that tells a program of `error`."""
    body = Problem(
        title=HTTPStatus(error.status).phrase,
        status=error.status,
        detail=f"{error.sentence} {error.hint}",
        code=error.code,
    )
    return HttpResponse(msgspec.json.encode(body), content_type=MEDIA_TYPE, status=error.status)


def is_for_programs(request: HttpRequest) -> bool:
    """Whether an address below /api/v1/ was asked for, where every answer is JSON."""
    return request.path.startswith("/api/v1/")
