"""ALA-LC, of American and British libraries: I͡Uriĭ, T͡Svetaeva, Savelʹev; in most catalogues without ties and marks.

Source: "ALA-LC Romanization Tables: Russian", 2012. The hard sign is left out at the end of a word. A capital letter
that takes a tie is a capital on both sides of it (I͡A), as the authority files of the Library of Congress have it.
"""

from fonds.normalise.names.schemes.russian.bgn_pcgn import LETTERS as BGN_LETTERS
from fonds.normalise.names.schemes.russian.writing import Rule, Scheme

_TIE = "\u0361"
_LEFT_HALF, _RIGHT_HALF = "\ufe20", "\ufe21"

LETTERS = {**BGN_LETTERS, "й": "i", "ю": "iu", "я": "ia", "ё": "e"}

SCHEME = Scheme(
    "ala-lc",
    "ALA-LC",
    {**LETTERS, "ё": "ë", "й": "ĭ", "э": "ė"},
    (
        Rule("ц", (f"t{_TIE}s", f"t{_LEFT_HALF}s{_RIGHT_HALF}", "ts"), choice="ties"),
        Rule("ю", (f"i{_TIE}u", f"i{_LEFT_HALF}u{_RIGHT_HALF}", "iu"), choice="ties"),
        Rule("я", (f"i{_TIE}a", f"i{_LEFT_HALF}a{_RIGHT_HALF}", "ia"), choice="ties"),
        Rule("ь", ("ʹ", "'", ""), choice="signs"),
        Rule("ъ", ("",), before="$"),
        Rule("ъ", ("ʺ", '"', ""), choice="signs"),
    ),
    {"Ц": f"T{_TIE}S", "Ю": f"I{_TIE}U", "Я": f"I{_TIE}A"},
)

PLAIN = Scheme(
    "ala-lc-plain",
    "ALA-LC without ties and diacritics",
    LETTERS,
    (
        Rule("ь", ("'", ""), choice="signs"),
        Rule("ъ", ("",), before="$"),
        Rule("ъ", ('"', ""), choice="signs"),
    ),
)
