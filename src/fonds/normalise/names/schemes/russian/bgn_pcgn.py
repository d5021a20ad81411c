"""BGN/PCGN 1947, of the American and British boards on geographic names: Khrushchëv, Savel’yev, Yel’tsin, Andreyev.

Source: "Romanization System for Russian", BGN/PCGN 1947 agreement. Positions: е is ye (ё is yë) at the start of a
word and after vowels, й, ъ and ь. The dots (Ud·e, Vyart·silya) are optional in the agreement. Typists leave out the
dots of ë and the apostrophes.
"""

from fonds.normalise.names.schemes.russian.writing import CONSONANTS, START, VOWELS, Rule, Scheme

_SOFT = START + VOWELS + "йъь"

LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщыэюя",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya".split(),
        strict=True,
    )
)

SCHEME = Scheme(
    "bgn-pcgn",
    "BGN/PCGN 1947",
    LETTERS,
    (
        Rule("е", ("ye",), after=_SOFT),
        Rule("ё", ("yë", "ye", "yo"), after=_SOFT, choice="ё"),
        Rule("ё", ("ë", "e", "yo"), choice="ё"),
        Rule("ь", ("’", "'", ""), choice="signs"),
        Rule("ъ", ("”", '"', ""), choice="signs"),
        Rule("ы", ("y", "·y"), after=VOWELS, choice="dots"),
        Rule("э", ("e", "·e"), after=CONSONANTS.replace("й", ""), choice="dots"),
        Rule("й", ("y", "y·"), before="ауыэ", choice="dots"),
        Rule("ы", ("y", "y·"), before="ауыэ", choice="dots"),
        Rule("тс", ("ts", "t·s"), choice="dots"),
        Rule("шч", ("shch", "sh·ch"), choice="dots"),
    ),
)
