"""How Latin letters are read back as Russian: one table for each habit of spelling, and when the habit may be meant.

The same letters say different things: ch is ч in English, х in German, ш in French. So a word gives one reading for
each habit that its other letters allow, and never a guess among them.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product

_MARKED = str.maketrans({
    **dict(zip("čšžŝâûèėëĭǐıјě", ("ч", "ш", "ж", "щ", "я", "ю", "э", "э", "ё", "й", "й", "и", "й", "е"), strict=True)),
    **dict(zip("ćśźąęłńóý", ("ч", "ш", "ж", "а", "е", "л", "нь", "о", "ы"), strict=True)),
    **dict.fromkeys("ʹʼ’‘'`´′", "ь"),
    **dict.fromkeys('ʺ”“"″', "ъ"),
    **dict.fromkeys("\u0361\ufe20\ufe21·"),
})  # fmt: skip
"""Letters that mean one thing in every table that has them. Ties are dropped: the letters below them say enough."""

_BASIC: dict[str, tuple[str, ...] | str] = {
    **dict(zip("abvgdezijklmnoprstufhyq", "абвгдезийклмнопрстуфхык", strict=True)),
    "w": "в",
    "ph": "ф",
    "th": ("т", "тх"),
    "tsh": "тш",
    "tc(?!h)": "ц",
    "shh": "щ",
    "ck": "к",
    "zh": "ж",
    "kh": "х",
    "sh": "ш",
    "ch": "ч",
    "shch": "щ",
    "ts": "ц",
    "tz": "ц",
    "ya": "я",
    "yu": "ю",
    "yo": "ё",
    "ye": "е",
    "ia": "я",
    "iu": "ю",
    "io": "ё",
    "ja": "я",
    "ju": "ю",
    "jo": "ё",
    "je": "е",
    "x": "кс",
    r"(?<=[oe])ff$": "в",
}
"""Spellings that most habits share. A spelling is a regular expression over lower-case letters."""


@dataclass(frozen=True)
class Habit:
    """One habit of writing Russian in Latin letters, to be read."""

    name: str
    spellings: dict[str, tuple[str, ...] | str]
    """A Latin spelling, and the Russian letters that it may stand for."""
    evidence: str = ""
    """What a word must show for this habit to be considered; empty: nothing."""
    against: str = ""
    """What rules the habit out."""
    most: int = 8
    """No more readings of a word than these."""

    @cached_property
    def _table(self) -> tuple[re.Pattern[str], list[tuple[str, ...]]]:
        entries = {**_BASIC, **self.spellings}
        longest_first = sorted(entries, key=lambda spelling: (not spelling.startswith("(?<"), -len(spelling)))
        answers = [(entry,) if isinstance(entry := entries[spelling], str) else entry for spelling in longest_first]
        return re.compile("|".join(f"({spelling})" for spelling in longest_first)), answers

    @cached_property
    def _conditions(self) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
        return (
            re.compile(self.evidence) if self.evidence else None,
            re.compile(self.against) if self.against else None,
        )

    def allows(self, word: str) -> bool:
        """Whether a lower-case word may have been written in this habit."""
        evidence, against = self._conditions
        return (evidence is None or evidence.search(word) is not None) and (
            against is None or against.search(word) is None
        )

    def read(self, word: str) -> list[str]:
        """The Russian letters that a lower-case word may stand for, likeliest first."""
        pattern, answers = self._table
        pieces: list[tuple[str, ...]] = []
        at = 0
        for match in pattern.finditer(word):
            if match.start() > at:
                pieces.append((word[at : match.start()],))
            pieces.append(answers[(match.lastindex or 1) - 1])
            at = match.end()
        pieces.append((word[at:],))
        if all(len(piece) == 1 for piece in pieces):
            return ["".join([piece[0] for piece in pieces])]
        return ["".join(taken) for taken in islice(product(*pieces), self.most)]


_ENGLISH_ONLY = "kh|zh|(?<!s)sh|shch|y[aueo]|ts|ye"

HABITS = (
    Habit(
        "English",
        {
            "shtch": "щ",
            "stch": "щ",
            "sch": ("щ", "ш"),
            "tch": "ч",
            "tsch": "ч",
            "schtsch": "щ",
            "chtch": "щ",
            "cz": "ч",
            "dj": "дж",
            "dja": ("дя", "джа"),
            "dju": ("дю", "джу"),
            "gh": "г",
            "c(?=[eiy])": "ц",
            "c": "к",
        },
    ),
    Habit(
        "scholarly",
        {"šč": "щ", "шч": "щ", "ch": "х", "x": "х", "c": "ц", "ck": "цк"},
        evidence="[чшжщ]|c|x|j",
        against=f"{_ENGLISH_ONLY}|w|tch",
    ),
    Habit(
        "German",
        {
            "schtsch": "щ",
            "stsch": "щ",
            "tsch": "ч",
            "dsch": "дж",
            "dsh": "дж",
            "sch": ("ш", "ж"),
            "sh": "ж",
            "ch": "х",
            "tz": "ц",
            "z": "ц",
            "(?<=[aeiouy])s(?=[aeiouyj])": "з",
            "(?<=[aeiouy])s(?=[bdglmnrw])": ("з", "с"),
            "^s(?=[aeiouyjwbdglmnr])": ("с", "з"),
            "(?<=[bdglmnrw])s(?=[aeiouyj])": ("с", "з"),
            "ss": "с",
        },
        evidence="w|sch|^j|[bdfgklmnprstz]j[aeou]|z(?!h)|^ds|dsh",
        against="v|kh|zh|y[aueo]|[чшжщ]",
    ),
    Habit(
        "French",
        {
            "chtch": "щ",
            "tch": "ч",
            "ch": "ш",
            "j": "ж",
            "ja": "жа",
            "je": "же",
            "ju": "жю",
            "jo": "жо",
            "jou": "жу",
            "dj": "дж",
            "ou": "у",
            "iou": "ю",
            "you": "ю",
            "gu(?=[eiy])": "г",
            "ss": "с",
            "c": "к",
            "(?<=in)e$": "",
        },
        evidence="tch|j|ou|ine$|gu[eiy]|и|^(?!.*y$).*ch",
        against="zh|(?<!s)sh|sch|w|[чшжщ]|j$|ij",
    ),
)


def latin_letters(text: str) -> str:
    """A Latin word as the tables expect it: lower case, letters with a marked meaning replaced, other marks removed."""
    word = unicodedata.normalize("NFC", text).lower()
    if word.isascii() and "'" not in word and '"' not in word and "`" not in word:
        return word
    word = word.translate(_MARKED)
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.replace("й", "\0"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("\0", "й")


def cyrillic_readings(text: str) -> list[str]:
    """The Russian words that a Latin word may stand for, by sound rather than by spelling; at most 32, lower case.

    Signs and е/э/ё are not restored; that is the business of `spelling`.
    """
    word = latin_letters(text)
    readings = dict.fromkeys(reading for habit in HABITS if habit.allows(word) for reading in habit.read(word))
    return list(islice(readings, 32))
