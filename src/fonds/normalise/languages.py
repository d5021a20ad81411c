"""Languages and scripts: from the words and codes that sources use to BCP 47 tags, and back to names."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from fonds.normalise.language_table import LANGUAGES, RANGES, SCRIPTED, SCRIPTS
from fonds.normalise.text import fold

_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
_SUFFIX = re.compile(r"\s*(?:\blanguage|\blang\.?|\bязык|语言|語言|语文)$")


@dataclass(frozen=True, slots=True)
class Language:
    """A language, perhaps with a script and a region: `zh`, `zh-Hant`, `pt-BR`."""

    tag: str
    """BCP 47."""
    name: str
    """In English."""
    native: str
    """In the language itself; empty where there is none."""
    names: tuple[tuple[str, str], ...]
    """Site language → name: en, ru, zh."""


def _table() -> tuple[dict[str, Language], dict[str, str]]:
    """Languages by tag, and tags by every folded code and name."""
    languages: dict[str, Language] = {}
    codes: dict[str, str] = {}
    forms: dict[str, str] = {}
    for line in LANGUAGES.splitlines():
        tag, *columns = (column.strip() for column in line.split("|"))
        others, english, own, russian, chinese = (column.split(",") for column in columns)
        names = (("en", english[0]), ("ru", russian[0]), ("zh", chinese[0]))
        languages[tag] = Language(tag=tag, name=english[0], native=own[0], names=names)
        codes.update((code, tag) for code in (tag, *others))
        for form in (*english, *own, *russian, *chinese):
            forms.setdefault(fold(form), tag)
    for line in SCRIPTED.splitlines():
        tag, words = (column.strip() for column in line.split("|"))
        forms.update((fold(form), tag) for form in words.split(","))
    tags = forms | codes  # where a name is spelt as a code, the code is meant
    del tags[""]
    return languages, tags


_LANGUAGES, _TAGS = _table()
_STARTS = [first for first, _, _ in RANGES]


def read_language(text: str) -> Language | None:
    """The language that a word or a code means: "Russian", "rus", "RU", "русский", "中文", "zh-Hant".

    None for what is not in the table; the caller keeps the source's word.
    """
    key = fold(text).strip(" .;,[]")
    tag = _TAGS.get(key) or _TAGS.get(_SUFFIX.sub("", key))
    if tag:
        return _with_subtags(tag)
    match = _TAG.fullmatch(text.strip())
    if match and (base := _TAGS.get(match[1].lower())):
        script = match[2].title() if match[2] else ""
        region = match[3].upper() if match[3] else ""
        return _with_subtags("-".join(filter(None, (base, script, region))))
    return None


def _with_subtags(tag: str) -> Language:
    base, *subtags = tag.split("-")
    language = _LANGUAGES[base]
    if not subtags:
        return language
    remark = f" ({', '.join(SCRIPTS.get(subtag, subtag) for subtag in subtags)})"
    codes = f" ({'-'.join(subtags)})"
    names = tuple((into, name + (remark if into == "en" else codes)) for into, name in language.names)
    return Language(tag=tag, name=language.name + remark, native=language.native, names=names)


def language_name(tag: str, in_language: str = "en") -> str:
    """The name of the language `tag` in the language `in_language` (en, ru, zh, or the language itself).

    Where that is not known, in English; an unknown tag is its own name.
    """
    language = read_language(tag)
    if language is None:
        return tag
    wanted = in_language.replace("_", "-").split("-")[0].lower()
    if wanted == language.tag.split("-")[0] and language.native:
        return language.native
    return dict(language.names).get(wanted, language.name)


def known_languages() -> tuple[Language, ...]:
    """All languages of the table, in the order of their tags' lines."""
    return tuple(_LANGUAGES.values())


def script_of(text: str) -> str:
    """The script (ISO 15924) of most letters of `text`; empty without letters.

    Han characters alone are `Hani`: which forms they are needs more than their code points. With kana among them
    the text is `Jpan`.
    """
    counts: dict[str, int] = {}
    for character in text:
        if character.isalpha():
            script = _script_of_letter(ord(character))
            counts[script] = counts.get(script, 0) + 1
    counts.pop("", None)
    if "Jpan" in counts:
        counts["Jpan"] += counts.pop("Hani", 0)
    return max(counts, key=counts.__getitem__, default="")


def _script_of_letter(code: int) -> str:
    _, last, script = RANGES[max(bisect_right(_STARTS, code) - 1, 0)]
    return script if code <= last else ""
