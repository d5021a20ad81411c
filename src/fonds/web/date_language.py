"""Dates in the words of the reader's language. The pages are in English; their dates need not be."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

LANGUAGES: Final = ("en", "ru", "zh", "fr", "de", "es", "pl", "it")
"""Languages in which dates are put into words."""


def date_language(request: HttpRequest) -> str:
    """The first language of the reader's browser that dates have words in; else the archive's own, else English."""
    asked = [tag for tag, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    bases = [tag.partition("-")[0] for tag in (*asked, settings.FONDS.language.lower())]
    return next((base for base in bases if base in LANGUAGES), "en")
