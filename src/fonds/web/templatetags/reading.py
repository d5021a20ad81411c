"""Template tags for words in many languages, and for dates."""

import re
from html import escape

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from fonds.normalise.dates import EdtfError, date_in_words, status_in_words
from fonds.normalise.kinds import label_of
from fonds.normalise.language_table import SCRIPTS
from fonds.normalise.languages import language_name, read_language, script_of
from fonds.normalise.text import direction
from fonds.records.description import Dating
from fonds.search.request import ResultDate
from fonds.web.pages.pieces import Pieces

register = template.Library()

PAGE_LANGUAGE = "en"
NOT_LATIN = frozenset("ar be bg el fa he hi hy ja ka kk ko ky mk mn ru sr tg th ug uk ur yi zh".split())
"""Languages whose tag alone does not lead one to expect Latin letters."""
_MACHINE_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
"""What HTML takes as the datetime of a <time>; the rest of EDTF it does not know."""


@register.simple_tag
def spoken(language: str, text: str = "") -> SafeString:
    """The attributes `lang` and `dir` for words in `language`; nothing where they are in the page's own.

    Where nobody named the language, a script other than Latin is named: `und-Cyrl`. That much can be seen.
    """
    known = read_language(language) if language else None
    tag = _romanised(known.tag, text) if known else _by_script(text)
    if not tag or tag.split("-")[0] == PAGE_LANGUAGE:
        return SafeString()
    return format_html(' lang="{}" dir="{}"', tag, direction(tag))


def _romanised(tag: str, text: str) -> str:
    """The tag; with the script where words of a language are in Latin letters that it is not usually written in."""
    return f"{tag}-Latn" if tag in NOT_LATIN and script_of(text) == "Latn" else tag


def _by_script(text: str) -> str:
    script = "" if text.isascii() else script_of(text)
    return f"und-{script}" if script and script != "Latn" else ""


@register.filter
def marked(pieces: Pieces) -> SafeString:
    """The text of the pieces, what matched marked."""
    words = ((escape(piece.text), piece.is_match) for piece in pieces)
    return SafeString("".join(f"<mark>{text}</mark>" if is_match else text for text, is_match in words))


@register.filter
def language(tag: str) -> str:
    """The English name of a language; a word that is no known tag stays as it is."""
    return language_name(tag)


@register.filter
def kind(word: str) -> str:
    """What pages call a kind of document."""
    return label_of(word, PAGE_LANGUAGE)


@register.filter
def script(code: str) -> str:
    """The English name of a script; a word that is no known code stays as it is."""
    return SCRIPTS.get(code, code)


@register.filter
def when(dating: Dating) -> str:
    """A dating in words: what was understood, else what the source says, else why there is nothing."""
    if dating.edtf:
        try:
            return date_in_words(dating.edtf)
        except EdtfError:
            return dating.text
    return dating.text if dating.status == "read" else status_in_words(dating.status)  # type: ignore[arg-type]  # one of the literals


@register.simple_tag
def dated(date: Dating | ResultDate, language: str = PAGE_LANGUAGE) -> SafeString:
    """A date as an element: in words of `language` where it was read, for machines as well where HTML can say it."""
    words, tag = _date_words(date, language)
    machine = machine_date(date.edtf)
    if machine:
        return format_html('<time datetime="{}"{}>{}</time>', machine, spoken(tag), words)
    return (
        format_html("<span{}>{}</span>", spoken(tag), sentence_case(words))
        if tag
        else SafeString(escape(sentence_case(words)))
    )


def _date_words(date: Dating | ResultDate, language: str) -> tuple[str, str]:
    """The words, and their language where it is not the page's own."""
    tag = language if language != PAGE_LANGUAGE else ""
    if date.edtf and date.status in {"read", "dated"}:
        try:
            return date_in_words(date.edtf, language), tag
        except EdtfError:
            pass
    if isinstance(date, Dating):
        if date.status == "read":
            return date.text, ""
        return status_in_words(date.status, language), tag  # type: ignore[arg-type]  # one of its literals
    return date.display, ""


@register.filter
def machine_date(edtf: str) -> str:
    """`edtf` where HTML's <time> can take it, else nothing."""
    return edtf if _MACHINE_DATE.fullmatch(edtf) else ""


@register.filter
def sentence_case(words: str) -> str:
    """The words with a capital at the beginning, the rest untouched."""
    return words[:1].upper() + words[1:]


@register.filter
def counted(number: int, noun: str) -> str:
    """1,234 records; 1 record; no records: `noun` is "record", or "entry|entries" where the plural is irregular."""
    singular, _, plural = noun.partition("|")
    amount = f"{number:,}" if number else "no"
    return f"{amount} {singular if number == 1 else plural or singular + 's'}"


@register.filter
def figures(number: int) -> str:
    """1,234: a number that could be taken for a year says that it is none."""
    return f"{number:,}"


@register.filter
def is_web_address(text: str) -> bool:
    """Whether a source's address may become a link: no scheme but http and https is followed from here."""
    return text.startswith(("https://", "http://"))
