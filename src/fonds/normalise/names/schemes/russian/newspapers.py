"""The habit of newspapers, and of translators in a hurry: Savelyev, Saveliev, Savelev; Vyshinsky; Khrushchev; Yuri.

No standard stands behind it. -ий and -ый end in y, i, iy or ii; е at the start is Ye or E; ё is e, yo or o; signs are
dropped or leave an i or y before a vowel. The order is that of what is printed most.
"""

from fonds.normalise.names.schemes.russian.bgn_pcgn import LETTERS as BGN_LETTERS
from fonds.normalise.names.schemes.russian.writing import START, VOWELS, Rule, Scheme

_HUSHING = "жчшщ"

SCHEME = Scheme(
    "newspapers",
    "newspapers’ habit",
    {**BGN_LETTERS, "ь": "", "ъ": ""},
    (
        Rule("ий", ("y", "i", "iy", "ii", "ij"), before="$", choice="ending"),
        Rule("ый", ("y", "i", "yi", "yy", "yj"), before="$", choice="ending"),
        Rule("ье", ("ye", "ie", "e", "'e", "'ye"), choice="soft"),
        Rule("ьи", ("yi", "i", "i", "'i", "'yi"), choice="soft"),
        Rule("ья", ("ya", "ia", "ia", "'ia", "'ya"), choice="soft"),
        Rule("ью", ("yu", "iu", "iu", "'iu", "'yu"), choice="soft"),
        Rule("ьё", ("yo", "ye", "ie", "e", "io"), choice="ё"),
        Rule("ё", ("e", "o", "yo"), after=_HUSHING, choice="ё"),
        Rule("ё", ("yo", "ye", "io"), after=START + VOWELS + "йъ", choice="ё"),
        Rule("ё", ("e", "yo", "io"), choice="ё"),
        Rule("е", ("ye", "e", "ie"), after=START + "ъ", choice="initial е"),
        Rule("е", ("ye", "e", "ie"), after=VOWELS + "й", choice="е after a vowel"),
        Rule("й", ("i", "y", "j"), choice="й"),
        Rule("ю", ("yu", "iu", "ju"), choice="iota"),
        Rule("я", ("ya", "ia", "ja"), choice="iota"),
        Rule("х", ("kh", "h")),
        Rule("щ", ("shch", "sch")),
        Rule("ц", ("ts", "tz")),
        Rule("кс", ("ks", "x")),
    ),
)
