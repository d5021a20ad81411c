"""Scholarly transliteration of Slavists and of German libraries: Čičerin, Chruščev or Xruščev, Savelʹev, Jurij.

Sources: International Scholarly System; DIN 1460; ISO/R 9:1968. Х is x in the American variant, ch in the German one
and h in ISO/R 9; ё is ë, or e where the dots are left out; э is è or ė.
"""

from fonds.normalise.names.schemes.russian.writing import Rule, Scheme

SCHEME = Scheme(
    "scholarly",
    "scholarly",
    dict(
        zip(
            "абвгдежзийклмнопрстуфцчшщыюя",
            "a b v g d e ž z i j k l m n o p r s t u f c č š šč y ju ja".split(),
            strict=True,
        )
    ),
    (
        Rule("х", ("x", "ch", "h")),
        Rule("ё", ("ë", "e")),
        Rule("э", ("è", "ė")),
        Rule("ь", ("ʹ", "'", ""), choice="signs"),
        Rule("ъ", ("ʺ", '"', ""), choice="signs"),
    ),
)
