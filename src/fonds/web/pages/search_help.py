"""How to search: the fields from their table, and an example of every form a query may have."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fonds.interop.rest.endpoint import no_parameters
from fonds.search.fields import FIELDS
from fonds.web.pages.page import page

FORMS: Final = (
    ("trade loan", "Records with both words, in any of their forms. From four words on, any of them: the best first."),
    ('"trade loan"', "These words in this order."),
    ('"loan trade"~3', "These words near one another: at most three places out of order."),
    ("+loan -grain", "Must have “loan”, must not have “grain”."),
    ("Stalin AND (Urumqi OR Hami) NOT Moscow", "AND, OR, NOT in capital letters, and brackets."),
    ("title:soong", "A word in one field only; the fields are below."),
    ("stal*", "Words that begin so; at least two letters."),
    ("st?lin", "A question mark inside a word is any one letter."),
    ("governer~", "Words spelt nearly so."),
    ("date:1935/1942", "Records whose date may fall in these years."),
)
"""Example and what it finds."""


@page
def search_help(request: HttpRequest) -> HttpResponse:
    """The page that explains the query box."""
    no_parameters(request)
    return render(request, "fonds/search_help.html", {"forms": FORMS, "fields": FIELDS})
