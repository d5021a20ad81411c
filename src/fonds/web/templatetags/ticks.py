"""The checkbox of one value of a facet. In Python: a page has a hundred, which as a template took half of its time."""

from typing import Final

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from fonds.web.pages.facets import Choice
from fonds.web.templatetags.reading import figures, spoken

register = template.Library()

_VALUE: Final = (
    '<li class="value"><label class="choice"{excluded}><input type="checkbox" name="{name}" value="{value}"{checked}>'
    '<span class="words"><span{language}>{label}</span>{found}<span class="unseen">,</span></span> '
    '<span class="count">{count}</span></label>{leave_out}</li>'
)
_LEAVE_OUT: Final = (
    '<a class="not" rel="nofollow" href="{}" title="Leave these out">not<span class="unseen"> {}</span></a>'
)
_AS_FOUND: Final = SafeString(' <span class="aside">as found</span>')
_NOTHING: Final = SafeString()


@register.simple_tag
def tick(choice: Choice) -> SafeString:
    """The list item: ticked where the value is chosen or left out; beside it a link that leaves its records out."""
    is_ticked = choice.is_chosen or choice.is_excluded
    return format_html(
        _VALUE,
        excluded=SafeString(" data-excluded") if choice.is_excluded else _NOTHING,
        name=choice.name,
        value=choice.value,
        checked=SafeString(" checked") if is_ticked else _NOTHING,
        language=spoken("", choice.label),
        label=choice.label,
        found=_AS_FOUND if choice.is_unidentified else _NOTHING,
        count="left out" if choice.is_excluded else _records(choice.count),
        leave_out=format_html(_LEAVE_OUT, choice.excluding, choice.label) if choice.excluding else _NOTHING,
    )


def _records(count: int) -> SafeString:
    noun = "record" if count == 1 else "records"
    return format_html('{}<span class="unseen"> {}</span>', figures(count), noun)
