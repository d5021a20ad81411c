"""How a romanization of Russian is written down as a table, and how a name is written by it.

A scheme is a table of rules: letters, what they become, and where. Several spellings in a rule are choices that the
scheme (or the habit of its users) leaves open; the first is what the standard prescribes. A choice once taken holds
for the whole name, so that nobody's name is half simplified.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, product

from fonds.normalise.names.schemes.russian.letters import modern

VOWELS = "аеёиоуыэюя"
CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
START = "^"
END = "$"

MOST_FORMS = 64
"""No scheme gives more forms of one name than this; the likeliest come first."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What some letters become in one position."""

    letters: str
    """Cyrillic, lower case."""
    gives: tuple[str, ...]
    """Latin, lower case; the prescribed spelling first."""
    after: str = ""
    """The letters one of which must stand before ("^" is the start of a word); empty: anything."""
    before: str = ""
    """The letters one of which must follow ("$" is the end of a word); empty: anything."""
    choice: str = ""
    """Rules with the same name of a choice are decided together: by their place in `gives`."""

    def fits(self, text: str, at: int) -> bool:
        """Whether this rule holds at `at` of a lower-case text."""
        if not text.startswith(self.letters, at):
            return False
        end = at + len(self.letters)
        previous = text[at - 1] if at and text[at - 1].isalpha() else START
        following = text[end] if end < len(text) and text[end].isalpha() else END
        return (not self.after or previous in self.after) and (not self.before or following in self.before)


@dataclass(frozen=True)
class Scheme:
    """One romanization of Russian."""

    name: str
    """As the list of schemes has it: `bgn-pcgn`."""
    label: str
    """For people: "BGN/PCGN 1947"."""
    letters: Mapping[str, str]
    """What each letter becomes where no rule says otherwise."""
    rules: tuple[Rule, ...] = ()
    """Tried in order, before the letters."""
    capitals: Mapping[str, str] = field(default_factory=dict)
    """Capital letters whose capital is not the capitalised form of the small one (I͡U)."""

    @cached_property
    def by_letter(self) -> dict[str, tuple[Rule, ...]]:
        """The rules to try at each letter, the longest and first-named first, the plain letter last."""
        table: dict[str, list[Rule]] = {}
        for rule in sorted(self.rules, key=lambda rule: -len(rule.letters)):
            table.setdefault(rule.letters[0], []).append(rule)
        for letter, latin in self.letters.items():
            table.setdefault(letter, []).append(Rule(letter, (latin,)))
        return {letter: tuple(rules) for letter, rules in table.items()}


def write_name(cyrillic: str, scheme: Scheme) -> tuple[str, ...]:
    """The forms that a name in Cyrillic takes in a scheme, what the standard prescribes first; at most `MOST_FORMS`.

    What is not Cyrillic stays. Old, Ukrainian and Belarusian letters are read as their Russian counterparts first.
    """
    text = modern(cyrillic)
    steps = _steps(text, scheme)
    sizes: dict[str, int] = {}
    for _, rule in steps:
        if rule is not None and len(rule.gives) > 1:
            name = _choice(rule)
            sizes[name] = max(sizes.get(name, 0), len(rule.gives))
    forms = dict.fromkeys(
        "".join(_piece(source, rule, dict(zip(sizes, taken, strict=True)), scheme) for source, rule in steps)
        for taken in islice(product(*map(range, sizes.values())), 8 * MOST_FORMS)
    )
    return tuple(islice(forms, MOST_FORMS))


def _choice(rule: Rule) -> str:
    return rule.choice or f"{rule.after}|{rule.letters}|{rule.before}"


def _steps(text: str, scheme: Scheme) -> list[tuple[str, Rule | None]]:
    """The text in pieces, each with the rule that holds for it."""
    lower = text.lower()
    steps: list[tuple[str, Rule | None]] = []
    at = 0
    while at < len(text):
        rule = next((rule for rule in scheme.by_letter.get(lower[at], ()) if rule.fits(lower, at)), None)
        end = at + (len(rule.letters) if rule else 1)
        source = text[at:end]
        if source.isupper() and _all_capitals(text, at, end):
            source += "\0"  # a mark that the whole piece is to be in capitals
        steps.append((source, rule))
        at = end
    return steps


def _all_capitals(text: str, start: int, end: int) -> bool:
    """Whether a capital stands in a word of capitals: ШЭН, but not Шэн."""
    if end < len(text) and text[end].isalpha():
        return text[end].isupper()
    return start > 0 and text[start - 1].isupper()


def _piece(source: str, rule: Rule | None, taken: Mapping[str, int], scheme: Scheme) -> str:
    """What one piece becomes, in the case of the original."""
    if rule is None:
        return source.rstrip("\0")
    spelling = rule.gives[min(taken.get(_choice(rule), 0), len(rule.gives) - 1)]
    if source.endswith("\0"):
        return spelling.upper()
    if not source[:1].isupper():
        return spelling
    if source in scheme.capitals:
        return scheme.capitals[source]
    return re.sub(r"[^\W\d_]", lambda match: match[0].upper(), spelling, count=1)
