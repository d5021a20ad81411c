"""Why a result is there, in lines for the command line."""

from collections.abc import Iterator

from fonds.search.explain import Explanation, Found, labelled
from fonds.search.request import Matched


def reasons(told: Explanation) -> Iterator[str]:
    """The lines of one explanation, to stand below the result."""
    for found in told.found:
        yield f"    {_form(found)}"
        yield from (f"      {_place(match)}" for match in found.matched)
    if told.missing:
        yield f"    not in it: {', '.join(told.missing)}"
    if told.is_near:
        yield "    only words that are spelt nearly so"
    yield from (f"    raised: {one.reason}" for one in told.raised)


def _form(found: Found) -> str:
    source = f", for “{found.source}”" if found.source else ""
    return f"{found.form} ({found.reason}{source})" if found.reason else found.form


def _place(match: Matched) -> str:
    paragraph = f" {match.paragraph}" if match.paragraph else ""
    return f"{labelled(match)}{paragraph}: {marked(match)}"


def marked(match: Matched) -> str:
    """The fragment, its matches in brackets."""
    text = match.fragment
    for place in sorted(match.ranges, key=lambda range_: range_.start, reverse=True):
        text = f"{text[: place.start]}[{text[place.start : place.end]}]{text[place.end :]}"
    return text
