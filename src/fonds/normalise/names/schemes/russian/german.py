"""German habit: Chruschtschow, Tschitscherin, Wyschinski, Jelzin, Schukow, Breschnew, Sinowjew.

Source: Duden's table for Russian names. Ж is sch (sh in books of the GDR); ё is jo, after hushing letters o; с between
vowels is ss; з is s; signs are dropped, but for the soft sign before a vowel, which is j.
"""

from fonds.normalise.names.schemes.russian.writing import START, VOWELS, Rule, Scheme

SCHEME = Scheme(
    "german",
    "German habit",
    dict(
        zip(
            "абвгдежзийклмнопрстуфхцчшщъыьэюя",
            "a b w g d e sch s i i k l m n o p r s t u f ch z tsch sch schtsch  y  e ju ja".split(" "),
            strict=True,
        )
    ),
    (
        Rule("дж", ("dsch", "dsh"), choice="ж"),
        Rule("ж", ("sch", "sh"), choice="ж"),
        Rule("ий", ("i", "ij"), before="$", choice="й"),
        Rule("ый", ("y", "yj"), before="$", choice="й"),
        Rule("й", ("i", "j"), choice="й"),
        Rule("е", ("je", "e"), after=START + VOWELS + "ъь", choice="е"),
        Rule("ё", ("o", "e"), after="жчшщ", choice="ё"),
        Rule("ё", ("jo", "e"), choice="ё"),
        Rule("ь", ("j",), before="ио"),
        Rule("кс", ("x", "ks")),
        Rule("с", ("ss", "s"), after=VOWELS, before=VOWELS),
    ),
)
