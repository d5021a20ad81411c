"""What the words of dates mean, language by language: one module each, listed in `LANGUAGES`.

To add a language: copy `italian.py`, translate its tables, add the module to `LANGUAGES` and rows to
`tests/normalise/dates/test_languages_of_dates.py`. A module has

    CODE      BCP 47 tag of the language
    MONTHS    twelve lines: every form of the name, abbreviations without full stop, divided by |
    SEASONS   four lines: spring, summer, autumn, winter
    WEEKDAYS  every form, divided by |
    WORDS     meaning → words and phrases divided by |, in lower case, without full stops, spaces around signs
    TENS      twenty to ninety divided by |, where decades are called so after a word of `Meaning.DECADE`; may be absent

Where two languages write the same word, the first one listed has it: it must mean the same.
"""

from types import ModuleType
from typing import NamedTuple

from fonds.normalise.dates.languages import chinese, english, french, german, italian, polish, russian, spanish
from fonds.normalise.dates.languages.meaning import Meaning

LANGUAGES: tuple[ModuleType, ...] = (english, russian, chinese, french, german, spanish, polish, italian)


class Word(NamedTuple):
    """A word or phrase that means something in dates."""

    rest: tuple[str, ...]
    """What follows the first word in a phrase of several."""
    meaning: Meaning
    value: int
    """Month 1 to 12, season 21 to 24, or 0."""
    language: str
    """Empty where two languages share the word; English has what it shares."""


def _lexicon() -> dict[str, tuple[Word, ...]]:
    found: dict[str, dict[tuple[str, ...], Word]] = {}
    for module in LANGUAGES:
        for phrase, meaning, value in _entries(module):
            first, *rest = phrase.split()
            words, key = found.setdefault(first, {}), tuple(rest)
            known = words.setdefault(key, Word(key, meaning, value, module.CODE))
            if known.language not in {module.CODE, "en"} and known.meaning is meaning:
                words[key] = known._replace(language="")
    return {first: tuple(sorted(words.values(), key=lambda word: -len(word.rest))) for first, words in found.items()}


def _entries(module: ModuleType) -> list[tuple[str, Meaning, int]]:
    entries = [(name, Meaning.MONTH, n) for n, line in enumerate(_lines(module.MONTHS), 1) for name in _names(line)]
    entries += [(name, Meaning.SEASON, n) for n, line in enumerate(_lines(module.SEASONS), 21) for name in _names(line)]
    entries += [(name, Meaning.SILENT, 0) for name in _names(module.WEEKDAYS)]
    entries += [(name, meaning, 0) for meaning, names in module.WORDS.items() for name in _names(names)]
    return entries


def _lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line.strip()]


def _names(line: str) -> list[str]:
    return [name.strip() for name in line.replace("\n", "|").split("|") if name.strip()]


def _tens() -> dict[str, int]:
    lists = (_names(getattr(module, "TENS", "")) for module in LANGUAGES)
    return {name: number for names in lists for number, name in zip(range(20, 100, 10), names, strict=False)}


TENS: dict[str, int] = _tens()
"""What decades are called where no figures name them: trente → 30."""

LEXICON: dict[str, tuple[Word, ...]] = _lexicon()
"""First word → the words and phrases that begin with it, longest first."""
