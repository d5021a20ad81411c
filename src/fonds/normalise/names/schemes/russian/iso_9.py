"""ISO 9:1995 (GOST 7.79, system A): one letter for one letter, Ûrij, Hruŝëv; often typed without the marks.

Source: ISO 9:1995, table 1. The hard and soft signs are modifier letters (ʺ, ʹ).
"""

from fonds.normalise.names.schemes.russian.writing import Rule, Scheme

SCHEME = Scheme(
    "iso-9",
    "ISO 9:1995",
    dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщыэюя",
            "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ y è û â".split(),
            strict=True,
        )
    ),
    (Rule("ь", ("ʹ", "'", ""), choice="signs"), Rule("ъ", ("ʺ", '"', ""), choice="signs")),
)
