"""The forms one name can take, each with the scheme and the rule that made it.

A form is what the name would be in another order, script or romanization. Where a spelling allows several readings,
the rule of each form says so; nothing presents a guess as sure.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from fonds.normalise.names import chinese
from fonds.normalise.names.key import LONGEST, name_key
from fonds.normalise.names.personal import read_name
from fonds.normalise.names.schemes import BY_KEY, mandarin, russian
from fonds.normalise.names.script import script_of
from fonds.normalise.names.value import Form, Parts, PersonalName

MOST: Final = 60
"""How many forms are given at most, the surest first."""
_MOST_READINGS: Final = 3
_MOST_SPELLINGS: Final = 3
_MOST_CYRILLIC: Final = 3
_MOST_UNDIVIDED: Final = 3
_SEVERAL: Final = " It is one of several readings of the name as written."


@lru_cache(maxsize=4096)
def variants(text: str, *, kind: str = "", characters: bool = True) -> tuple[Form, ...]:
    """The forms that a name can take, as written first, at most 60; () for a text without letters.

    `kind` ("person", "body", "place") says what the name is of, where the caller knows: only people have family names.
    Without `characters`, a name in Chinese characters is not put into traditional or simplified ones: to a search they
    are the same, and the table of traditional ones takes 30 MB.
    """
    if len(text) > LONGEST or not any(map(str.isalpha, text)):
        return ()
    name = read_name(text)
    kind = kind or name.kind
    found = _of_words(text, kind, characters) if kind in {"body", "place"} else _of_person(name, characters)
    unique: dict[str, Form] = {}
    for form in found:
        if form.text:
            unique.setdefault(form.text, form)
        if len(unique) == MOST:
            break
    return tuple(unique.values())


def _of_words(text: str, kind: str, characters: bool) -> Iterator[Form]:  # noqa: FBT001 - handed on from `variants`
    """Bodies and places: as written, and in the other scripts; words stay in their order."""
    yield Form(text, script_of(text), "", "As written.")
    if characters:
        yield from _characters(text)
    yield from _cyrillic(text, "")
    if kind == "body":
        return  # "Zhongyang weiyuanhui": where its words end, its characters do not say
    for scheme, readings in mandarin.read_any(text, _MOST_READINGS).items():
        for reading in sorted(readings)[:_MOST_READINGS]:
            doubt = "" if len(readings) == 1 else _SEVERAL
            yield from _syllables_alone(reading, f"Read in {BY_KEY[scheme].label}.{doubt}")


def _of_person(name: PersonalName, characters: bool) -> Iterator[Form]:  # noqa: FBT001 - handed on from `variants`
    yield Form(name.text, script_of(name.text), "", "As written.")
    for parts in name.readings:
        doubt = "" if len(name.readings) == 1 else f" {parts.reason}"
        yield from _orders(parts, "", doubt)
    alone = [parts for parts in name.readings if not parts.given and script_of(parts.family) == "Cyrl"]
    for parts in alone:  # "Калинин" may be read as Mandarin, and seldom is
        yield from _cyrillic(parts.family, "")
    for parts in name.readings:
        if characters:
            yield from _characters(f"{parts.family}{''.join(parts.given)}")
        yield from _mandarin_forms(parts)
    for parts in name.readings[:2]:
        yield from _scripts(parts)
        yield from _initials(parts)
        yield from _plain(parts)
    for alias in name.aliases if name.given else (*name.aliases, *name.nicknames):
        yield Form(alias, script_of(alias), "", "Written beside the name for the same bearer.")
    for nickname in name.nicknames if name.given else ():
        yield Form(f"{nickname} {name.family}", script_of(nickname), "", "Under the short name beside it.")


def _orders(parts: Parts, scheme: str, doubt: str = "") -> Iterator[Form]:
    """A name with its family name first, last, and inverted with a comma, as its script and custom allow."""
    given = " ".join((*parts.given, *([parts.patronymic] if parts.patronymic else [])))
    script = script_of(parts.family)
    if not given:
        yield Form(parts.family, script, scheme, f"The name alone.{doubt}")
        return
    if script == "Hani":
        dot = parts.order == "given-first"
        joined = f"{given}·{parts.family}" if dot else f"{parts.family}{given}"
        yield Form(joined, script, scheme, f"As Chinese is written.{doubt}")
        return
    usual = f"{parts.family} {given}" if parts.order == "family-first" else f"{given} {parts.family}"
    yield Form(usual, script, scheme, f"Without titles and dates.{doubt}")
    yield Form(f"{parts.family}, {given}", script, scheme, f"Inverted, as libraries write names.{doubt}")
    yield Form(f"{given} {parts.family}", script, scheme, f"Family name last.{doubt}")
    yield Form(f"{parts.family} {given}", script, scheme, f"Family name first.{doubt}")


def _initials(parts: Parts) -> Iterator[Form]:
    names = [*parts.given, *([parts.patronymic] if parts.patronymic else [])]
    script = script_of(parts.family)
    if not names or script not in {"Latn", "Cyrl"} or chinese.readings_of(parts):
        return
    initials = " ".join(f"{name[0].upper()}." for name in names if name[0].isalpha())
    if initials:
        yield Form(f"{initials} {parts.family}", script, "", "Given names as initials.")
        yield Form(f"{parts.family}, {initials}", script, "", "Given names as initials, inverted.")
        yield Form(f"{parts.family} {initials}", script, "", "Given names as initials, family name first.")


def _plain(parts: Parts) -> Iterator[Form]:
    """Without signs that typewriters do not have."""
    names = [*parts.given, parts.patronymic]
    written = " ".join([parts.family, *names] if parts.order == "family-first" else [*names, parts.family]).split()
    if script_of(parts.family) != "Latn":
        return
    bare = " ".join(piece.capitalize() for word in written for piece in [name_key(word).replace(" ", "-")])
    if name_key(bare) == name_key(" ".join(written)) and bare != " ".join(written) and not bare.isascii():
        return
    if not " ".join(written).isascii() or "'" in "".join(written):
        yield Form(bare, "Latn", "", "Without diacritics and apostrophes.")


def _mandarin_forms(parts: Parts) -> Iterator[Form]:
    """A Chinese name in every scheme, family name first, and inverted in the first spelling of each."""
    if not parts.given:
        yield from _word_alone(parts)
        return
    readings = sorted(chinese.readings_of(parts))
    doubt = "" if len(readings) == 1 else _SEVERAL
    for scheme in ("pinyin", "wade-giles", "palladius", "zhuyin"):
        for family, given in readings[:_MOST_READINGS]:
            yield from _in_scheme(family, given, scheme, doubt)


def _word_alone(parts: Parts) -> Iterator[Form]:
    """The syllables of one word, if it is Chinese; what nobody divides has more than three in pinyin only."""
    word = parts.family
    found = sorted(family for family, _ in chinese.readings_of(parts))
    if "-" not in word and script_of(word) != "Hani":
        pinyin = mandarin.read(word, "pinyin")
        found = [family for family in found if len(family) <= _MOST_UNDIVIDED or family in pinyin]
    rule = "Read as Mandarin." if script_of(word) == "Hani" else "Read as Mandarin, if it is Chinese."
    for family in found[:_MOST_READINGS]:
        yield from _syllables_alone(family, rule + ("" if len(found) == 1 else _SEVERAL))


def _in_scheme(family: mandarin.Reading, given: mandarin.Reading, scheme: str, doubt: str) -> Iterator[Form]:
    script, label = BY_KEY[scheme].script, BY_KEY[scheme].label
    families = mandarin.write(family, scheme)[:2]
    givens = mandarin.write(given, scheme)[: _MOST_SPELLINGS + 1]
    for number, first in enumerate(families):
        for rank, second in enumerate(givens):
            habit = (
                "as the standard has it" if not number + rank else "as it is met, signs left out or divided otherwise"
            )
            yield Form(f"{first} {second}", script, scheme, f"{label}, {habit}.{doubt}")
    if scheme != "zhuyin":
        yield Form(f"{families[0]}, {givens[0]}", script, scheme, f"{label}, inverted as libraries write names.{doubt}")
    if scheme in {"pinyin", "wade-giles"}:
        yield Form(f"{givens[0]} {families[0]}", script, scheme, f"{label}, family name last.{doubt}")


def _syllables_alone(reading: mandarin.Reading, rule: str) -> Iterator[Form]:
    for scheme in ("pinyin", "wade-giles", "palladius", "zhuyin"):
        for spelling in [each for each in mandarin.write(reading, scheme) if " " not in each][:_MOST_SPELLINGS]:
            yield Form(spelling, BY_KEY[scheme].script, scheme, rule)


def _characters(text: str) -> Iterator[Form]:
    """A name in characters in the other ones; nothing for a name that is not in characters."""
    for scheme in ("simplified", "traditional"):
        forms = mandarin.characters.write(text, scheme)[:_MOST_READINGS]
        for written in forms:
            if written != text:
                doubt = "" if len(forms) == 1 else " It is one of several that the characters may have been."
                yield Form(written, BY_KEY[scheme].script, scheme, f"{BY_KEY[scheme].label}.{doubt}")


def _scripts(parts: Parts) -> Iterator[Form]:
    """A Russian name romanized, and a romanized one in Cyrillic."""
    given = " ".join((*parts.given, *([parts.patronymic] if parts.patronymic else [])))
    if script_of(parts.family) == "Cyrl":
        if not chinese.readings_of(parts):
            yield from _cyrillic(parts.family, given)
    elif parts.patronymic and script_of(parts.family) == "Latn":
        yield from _back_to_cyrillic(parts)


def _cyrillic(family: str, given: str) -> Iterator[Form]:
    """Every romanization of a name in Cyrillic letters; the first spelling of each, then the others."""
    if script_of(family) != "Cyrl" or len(family) == 1:
        return
    for scheme in russian.SCHEMES:
        label = BY_KEY[scheme].label
        families = russian.write(family, scheme)[:_MOST_SPELLINGS]
        givens = russian.write(given, scheme)[:_MOST_SPELLINGS] if given else ()
        for rank, spelling in enumerate(families):
            rule = f"{label}." if not rank else f"{label}, signs left out."
            if not givens:
                yield Form(spelling, "Latn", scheme, rule)
                continue
            first = givens[min(rank, len(givens) - 1)]
            yield Form(f"{first} {spelling}", "Latn", scheme, rule)
            if not rank:
                yield Form(f"{spelling}, {first}", "Latn", scheme, f"{label}, inverted as libraries write names.")


def _back_to_cyrillic(parts: Parts) -> Iterator[Form]:
    """The Cyrillic of which a scheme makes exactly this; a patronymic tells that the name is Russian."""
    names = (*parts.given, parts.patronymic, parts.family)
    for scheme in russian.SCHEMES:
        spelt = [_spelt_so(word, scheme) for word in names]
        if not all(spelt):
            continue
        doubt = "" if all(len(words) == 1 for words in spelt) else _SEVERAL
        for family in spelt[-1][:_MOST_CYRILLIC]:
            rest = " ".join(words[0] for words in spelt[:-1])
            rule = f"In Cyrillic letters, if it was romanized by {BY_KEY[scheme].label}.{doubt}"
            yield Form(f"{rest} {family}", "Cyrl", "", rule)
            yield Form(f"{family}, {rest}", "Cyrl", "", f"{rule} Inverted.")


@lru_cache(maxsize=4096)
def _spelt_so(word: str, scheme: str) -> tuple[str, ...]:
    """The Cyrillic words that a scheme writes as `word`."""
    if not word.isalpha() and "'" not in word:
        return ()
    readings = sorted(reading.capitalize() for reading in russian.read(word))
    return tuple(reading for reading in readings if word in russian.write(reading, scheme))
