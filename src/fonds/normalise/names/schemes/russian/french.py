"""French habit: Khrouchtchev, Vychinski, Joukov, Brejnev, Staline, Poutine, Eltsine, Tchitcherine.

Source: the French usage of press and encyclopaedias, which Soviet passports followed until 1997 (MVD 310). -ин is
-ine; у is ou; г before e, i and y is gu; с between vowels is ss; кс is x.
"""

from fonds.normalise.names.schemes.russian.writing import START, VOWELS, Rule, Scheme

SCHEME = Scheme(
    "french",
    "French habit",
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "a b v g d e j z i ï k l m n o p r s t ou f kh ts tch ch chtch  y  e iou ia".split(" "),
            strict=True,
        )
    ),
    (
        Rule("ин", ("ine", "in"), before="$"),
        Rule("ий", ("i", "ii", "ï"), before="$", choice="й"),
        Rule("ый", ("y", "yi", "y"), before="$", choice="й"),
        Rule("й", ("ï", "i", "y"), choice="й"),
        Rule("е", ("e", "ie", "é"), after=START, choice="initial е"),
        Rule("ье", ("ie",)),
        Rule("ё", ("e", "io", "o"), after="жчшщ", choice="ё"),
        Rule("ё", ("io", "e"), choice="ё"),
        Rule("ю", ("iou", "you"), choice="iota"),
        Rule("я", ("ia", "ya"), choice="iota"),
        Rule("г", ("gu",), before="еиыё"),
        Rule("кс", ("x", "ks")),
        Rule("с", ("ss", "s"), after=VOWELS, before=VOWELS),
    ),
)
