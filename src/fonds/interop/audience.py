"""Who is asking a page or the API over HTTP."""

from django.http import HttpRequest

from fonds.records.audience import Audience


def audience_of(request: HttpRequest) -> Audience:  # noqa: ARG001 - readers who sign in will be known by their request
    """The audience that this request stands for. The site knows no sign-in yet: everybody is the public."""
    return Audience.PUBLIC
