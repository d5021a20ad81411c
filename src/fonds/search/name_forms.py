"""The forms of a name that need no authority: those that stand in records, the cases of Russian, and those by rule.

Molotov ──▶ keys ──▶ names of visible records ──▶ agreement ──▶ Молотова, 莫洛托夫
   └──────▶ normalise.names.variants ──▶ forms by rule, whether a record has them or not
                                             └─▶ in Cyrillic, each in its cases
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, product
from typing import Final

from fonds.normalise.chinese import is_han, simplify
from fonds.normalise.names import name_key, variants
from fonds.normalise.names.common_words import COMMON
from fonds.normalise.names.meeting import Agreement, Key, agreement, asked, asked_of_part, readings
from fonds.normalise.names.schemes import russian
from fonds.normalise.names.schemes.transcription.characters import parts
from fonds.normalise.names.script import script_of
from fonds.records.audience import Audience
from fonds.search.opening import engine
from fonds.search.query.expansion import Bearer, NameForm, spelling

SURNAME_ENDINGS: Final = tuple("ов ова ев ева ёв ин ина ын ский ская ской ко ук юк ян дзе швили ич зе".split())
"""Of Russian, Ukrainian, Belarusian, Armenian and Georgian surnames (Unbegaun, Russian Surnames, 1972)."""
MOST: Final = 12
"""Forms of one stretch."""
MOST_SEEN: Final = 8
"""Those of them that stand in records: they come first, and leave room for the others."""
NEARLY: Final = 0.06
"""What sounds less like the name than the best by more than this is another name."""
APART: Final = 3
"""Words that may stand between given name and family name, or be turned round with them."""
_STANDARD: Final = "as the standard has it"
_IN_A_CASE: Final = "In a Russian case."
_Seen = tuple[Audience, Sequence[str]]
"""Who asks, and the records that count as hidden."""


def forms_of(span: str, audience: Audience, hidden: Sequence[str]) -> Bearer | None:
    """The forms that a stretch of a query has, if it is a name; None where it has none.

    Of names in records only those are given that `audience` finds; the records in `hidden` count as hidden. Raises
    FondsError index-missing.
    """
    if _is_of_several_scripts(span):
        return None
    is_chinese = _is_chinese_name(span)
    if " " in name_key(span) and not is_chinese and _words(span) & COMMON:
        return None
    bases = nominatives(span)
    made = [form for base in bases for form in _made(base, is_chinese=is_chinese)]
    rules = {spelling(form.text): form.manner for form in reversed(made)}
    found = _seen(span, (audience, hidden))
    met = (replace(form, manner=rules.get(spelling(form.text), form.manner)) for form in found)
    seen = _apart(span, _declined(met), MOST_SEEN)
    cases = () if _is_plain_russian(span) else _in_cases(bases[-1])
    kept = _apart(span, chain(seen, cases, made), MOST)
    return Bearer("", "", "", kept, by_words=not readings(span)) if kept else None


def may_be_full(span: str) -> bool:
    """Whether it may be more than a family name: two words of one script, or two Chinese characters."""
    key = name_key(span)
    return not _is_of_several_scripts(span) and (" " in key or (len(key) > 1 and not key.isascii()))


def nominatives(span: str) -> tuple[str, ...]:
    """The stretch, and what it is in the nominative: Чжоу Эньлаю is Чжоу Эньлай's."""
    if not russian.is_cyrillic(span):
        return (span,)
    words = span.split()
    named = [next(filter(_is_likely, russian.nominatives(word)), word) for word in words]
    return tuple(dict.fromkeys((span, " ".join(named))))


def _seen(span: str, seen: _Seen) -> Iterator[NameForm]:
    """The forms that stand in records."""
    pieces = parts(span)
    if len(pieces) > 1 and is_han(simplify("".join(pieces))):
        yield from _of_parts(pieces[0], pieces[-1], seen)
        return
    for form, said in _names(asked(span), span, seen):
        yield NameForm(form, said.reason)


def _of_parts(given: str, family: str, seen: _Seen) -> Iterator[NameForm]:
    """A foreign name in characters: in letters, family name and given name each as some record has it."""
    found = [_names(asked_of_part(part), part, seen)[:MOST_SEEN] for part in (given, family)]
    for (first, _), (last, said) in product(*found):
        if script_of(first) == script_of(last):
            yield NameForm(f"{first} {last}", said.reason, APART)


def _names(tiers: Iterable[frozenset[Key]], name: str, seen: _Seen) -> list[tuple[str, Agreement]]:
    """The names in records that are this name, the likeliest first; of what sounds alike only the best is meant."""
    audience, hidden = seen
    for keys in tiers:
        met = engine().names(sorted(keys), lambda manner, form: agreement(manner, name, form).weight, audience, hidden)
        found = [(one.form, agreement(one.manner, name, one.form)) for one in met]
        if found:
            best = found[0][1].weight
            return [(form, said) for form, said in found if said.weight >= best - NEARLY]
    return []


def _declined(forms: Iterator[NameForm]) -> Iterator[NameForm]:
    """The forms, and those in Cyrillic in their cases."""
    for form in forms:
        yield form
        if script_of(name_key(form.text).replace(" ", "")) == "Cyrl" and not form.slop:
            yield from _in_cases(form.text, form.manner)


def _in_cases(name: str, manner: str = "") -> Iterator[NameForm]:
    """A name in Cyrillic in its cases."""
    if russian.is_cyrillic(name):
        for base in (*nominatives(name)[1:], name):
            for form in sorted(russian.inflected(base)):
                yield NameForm(form, f"{manner} {_IN_A_CASE}".strip())


def _made(span: str, *, is_chinese: bool) -> Iterator[NameForm]:
    """The forms that the schemes give it."""
    is_word = _is_plain_russian(span) or _are_chinese_words(span)
    if not may_be_full(span) or is_word or (_words(span) & COMMON and not is_chinese):
        return
    written = set(spelling(span).split())
    for form in sorted(variants(span, characters=False), key=lambda form: _STANDARD not in form.rule):
        if form.scheme and set(spelling(form.text).split()) != written:
            yield NameForm(form.text, form.rule)


def _apart(span: str, forms: Iterable[NameForm], most: int) -> tuple[NameForm, ...]:
    """The first `most` forms that the index tells from each other and from what was typed."""
    analyse = engine().analyse
    kept: dict[tuple[str, ...], NameForm] = {tuple(token.stem for token in analyse(span)): NameForm(span)}
    for form in forms:
        kept.setdefault(tuple(token.stem for token in analyse(form.text)), form)
        if len(kept) > most:
            break
    return tuple(kept.values())[1:]


def _is_likely(name: str) -> bool:
    """Whether somebody may be called so: an ending of surnames, a Chinese syllable or two, or a known name."""
    lower = name.lower()
    return lower.endswith(SURNAME_ENDINGS) or bool(readings(name)) or russian.is_name(name)


def _is_chinese_name(span: str) -> bool:
    """Whether surnames that are words elsewhere are meant: "He Long", "У Чжунсинь", with capitals."""
    words = span.split()
    schemes = {form.scheme for form in variants(span, characters=False)}
    return len(words) > 1 and all(word[:1].isupper() for word in words) and "zhuyin" in schemes


def _is_of_several_scripts(span: str) -> bool:
    """Whether it is several words and no name ("盛世才 trade"): each of them is looked up by itself.

    Comparing takes what stands beside a name in another script for an aside; a query would lose one of its words.
    """
    return len({script_of(word) for word in span.split()} - {""}) > 1


def _is_plain_russian(span: str) -> bool:
    """Whether it is one Russian word and no name: the dictionary says so, or small letters and its ending do."""
    word = span.strip()
    if " " in word or script_of(word) != "Cyrl":
        return False
    return word.islower() and (russian.is_word(word) or not word.endswith(SURNAME_ENDINGS))


def _are_chinese_words(span: str) -> bool:
    """Whether characters stand in several words, and not as a surname apart from a given name: "新疆 贸易"."""
    words = span.split()
    return len(words) > 1 and script_of(span) == "Hani" and len(words[0]) > 1


def _words(text: str) -> frozenset[str]:
    return frozenset(name_key(text).split())
