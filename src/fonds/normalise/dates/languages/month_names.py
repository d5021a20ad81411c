"""Names of months alone, in every language that dates are read in: for other readers than that of phrases."""

from functools import cache

from fonds.normalise.dates.languages import LEXICON
from fonds.normalise.dates.languages.meaning import Meaning


@cache
def months() -> dict[str, tuple[int, str]]:
    """Lower-case name without full stop → month 1 to 12, and the language that writes it so."""
    words = ((name, word) for name, found in LEXICON.items() for word in found)
    return {
        name: (word.value, word.language) for name, word in words if word.meaning is Meaning.MONTH and not word.rest
    }


def month_of(word: str) -> int:
    """1 to 12 for the name of a month; 0 for other words."""
    return months().get(word.strip(" ."), (0, ""))[0]
