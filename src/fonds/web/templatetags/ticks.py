"""The checkbox of one value of a facet.

In Python, and escaped by the standard library: a page has a hundred, which as a template took half of its time, and
with Django's own escaping a third of what was left.
"""

from html import escape

from django import template
from django.utils.safestring import SafeString

from fonds.web.pages.facets import Choice
from fonds.web.templatetags.reading import figures, spoken

register = template.Library()


@register.simple_tag
def tick(choice: Choice) -> SafeString:
    """The list item: ticked where the value is chosen or left out; beside it a link that leaves its records out."""
    label = escape(choice.label)
    excluded = " data-excluded" if choice.is_excluded else ""
    checked = " checked" if choice.is_chosen or choice.is_excluded else ""
    found = ' <span class="aside">as found</span>' if choice.is_unidentified else ""
    count = "left out" if choice.is_excluded else _records(choice.count)
    return SafeString(
        f'<li class="value"><label class="choice"{excluded}>'
        f'<input type="checkbox" name="{escape(choice.name)}" value="{escape(choice.value)}"{checked}>'
        f'<span class="words"><span{spoken("", choice.label)}>{label}</span>{found}<span class="unseen">,</span></span>'
        f' <span class="count">{count}</span></label>'
        f"{_leave_out(choice.excluding, label)}</li>"
    )


def _records(count: int) -> str:
    return f'{figures(count)}<span class="unseen"> {"record" if count == 1 else "records"}</span>'


def _leave_out(address: str, escaped_label: str) -> str:
    if not address:
        return ""
    return (
        f'<a class="not" rel="nofollow" href="{escape(address)}" title="Leave these out">'
        f'not<span class="unseen"> {escaped_label}</span></a>'
    )
