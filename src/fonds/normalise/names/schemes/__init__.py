"""Every scheme in which names are written: one list, and how to add the next.

    SCHEMES   key, label, language, script and module of each; the key is what a form, a name in the catalogue and
              `fonds names` say ("pinyin", "bgn-pcgn")

How to add the next (Korean, Japanese and Uyghur come later):

1. A language gets a package beside `mandarin` and `russian`. Its first module is the table of facts: one row for each
   unit of the sounds or letters, one column for each romanization, its source named at the top.
2. A romanization of a known language gets one module there, with two functions: what a text may say (`read`, which
   gives a set: where a spelling is ambiguous every reading is in it, never a guess), and how something is written
   (`write`, every customary form, what the standard prescribes first). Both are bounded, and answer quickly whatever
   they are given.
3. A line in `SCHEMES` here, under a key of lower-case letters and hyphens that no other scheme has.
4. Tests: the law `read(write(x))` contains x for anything that can be written; and a comparison of the whole table
   with an independent one in both directions, every disagreement listed with its reason.

Postal spellings (Tihwa, Peking), Cantonese (Foo Ping-sheung) and other irregular established forms (Chiang Kai-shek)
follow no rule that could be written down: they have keys, so that a name can say what it is, but no module. Such
forms are known only where an authority lists them.
"""

from typing import Final, NamedTuple


class Scheme(NamedTuple):
    """One way of writing the names of one language."""

    key: str
    """What is stored and shown to programs: "wade-giles"."""
    label: str
    """What people read: "Wade–Giles"."""
    language: str
    """ISO 639 code of the language whose names are written; empty where it may be any."""
    script: str
    """ISO 15924 code of the script written in."""
    module: str
    """Where the rules are; empty for schemes that are known from authorities only."""


_HERE = "fonds.normalise.names.schemes"
_MANDARIN = f"{_HERE}.mandarin"
_RUSSIAN = f"{_HERE}.russian"

SCHEMES: Final = (
    Scheme("pinyin", "Pinyin", "zh", "Latn", f"{_MANDARIN}.pinyin"),
    Scheme("pinyin-tones", "Pinyin with tones", "zh", "Latn", f"{_MANDARIN}.pinyin"),
    Scheme("wade-giles", "Wade–Giles", "zh", "Latn", f"{_MANDARIN}.wade_giles"),
    Scheme("palladius", "Palladius", "zh", "Cyrl", f"{_MANDARIN}.palladius"),
    Scheme("zhuyin", "Zhuyin", "zh", "Bopo", f"{_MANDARIN}.zhuyin"),
    Scheme("simplified", "Simplified characters", "zh", "Hans", f"{_MANDARIN}.characters"),
    Scheme("traditional", "Traditional characters", "zh", "Hant", f"{_MANDARIN}.characters"),
    Scheme("bgn-pcgn", "BGN/PCGN 1947", "ru", "Latn", f"{_RUSSIAN}.bgn_pcgn"),
    Scheme("ala-lc", "ALA-LC", "ru", "Latn", f"{_RUSSIAN}.ala_lc"),
    Scheme("ala-lc-plain", "ALA-LC without ties and diacritics", "ru", "Latn", f"{_RUSSIAN}.ala_lc"),
    Scheme("iso-9", "ISO 9:1995", "ru", "Latn", f"{_RUSSIAN}.iso_9"),
    Scheme("scholarly", "Scholarly", "ru", "Latn", f"{_RUSSIAN}.scholarly"),
    Scheme("newspapers", "Newspapers’ habit", "ru", "Latn", f"{_RUSSIAN}.newspapers"),
    Scheme("german", "German habit", "ru", "Latn", f"{_RUSSIAN}.german"),
    Scheme("french", "French habit", "ru", "Latn", f"{_RUSSIAN}.french"),
    Scheme("transcription", "Transcription into Chinese characters", "", "Hani", f"{_HERE}.transcription"),
    Scheme("postal", "Postal spelling", "zh", "Latn", ""),
    Scheme("cantonese", "Cantonese", "yue", "Latn", ""),
    Scheme("established", "Established form", "", "Zyyy", ""),
)
"""Every scheme that a name can be in. Reading it answers "what does Fonds know?"."""

BY_KEY: Final = {scheme.key: scheme for scheme in SCHEMES}
