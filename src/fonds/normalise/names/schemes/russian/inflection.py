"""The cases of Russian names, and of foreign names in Russian, so that they are found in Russian texts.

Names that the dictionary of pymorphy3 knows as names are declined by it (Павел, Павла; Громыко stays). The rest
follows the tables below, by ending: Жданов, Вышинский, Толстой, Эньлай, Шицин. Ambiguity gives sets: -ин is declined
as in Пушкиным and as in Чаплином.
"""

import re
from functools import cache, lru_cache
from itertools import islice, product

import pymorphy3

from fonds.normalise.names.schemes.russian.letters import modern

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
"""Nominative, genitive, dative, accusative, instrumental, prepositional, as pymorphy3 calls them."""

MOST_FORMS = 96
"""No name has more forms than this."""

Forms = tuple[frozenset[str], ...]
"""The forms of a word in each of the six cases."""

_HUSHING = "жчшщ"

PARADIGMS: tuple[tuple[str, str, str, str, str, str], ...] = (
    # the ending (a regular expression, taken off), then genitive, dative, accusative, instrumental, prepositional
    (r"(?<=[оеё]в)$|(?<=[иы]н)$", "а", "у", "а", "ым ом", "е"),  # Молотов, Пушкин, Чаплин
    (r"(?<=[оеё]в)$|(?<=[иы]н)$", "ой", "ой", "у", "ой ою", "ой"),  # Молотова, from Молотов
    (r"(?<=[оеё]в)$|(?<=[иы]н)$", "ых", "ым", "ых", "ыми", "ых"),  # the Молотовы
    (r"(?<=[оеё]в)а$|(?<=[иы]н)а$", "ой", "ой", "у", "ой ою", "ой"),  # Молотова
    (r"(?<=[кгхжчшщн])ий$", "ого его", "ому ему", "ого его", "им", "ом ем"),  # Вышинский, Крайний
    (r"(?<=[кгхжчшщн])ий$", "ой", "ой", "ую", "ой ою", "ой"),  # Вышинская, from Вышинский
    (r"(?<=[кгхжчшщ])ий$", "их", "им", "их", "ими", "их"),
    (r"(?<=[^кхцчшщ])ий$", "ия", "ию", "ия", "ием", "ии"),  # Георгий
    (r"ый$", "ого", "ому", "ого", "ым", "ом"),
    (r"ый$", "ой", "ой", "ую", "ой ою", "ой"),
    (r"(?<=[^аеиоуыэюя])ой$", "ого", "ому", "ого", "ым им", "ом"),  # Толстой
    (r"(?<=[^аеиоуыэюя])ой$", "ой", "ой", "ую", "ой ою", "ой"),
    (r"ая$", "ой", "ой", "ую", "ой ою", "ой"),  # Вышинская
    (r"(?<=[аеоуыэюя])й$", "я", "ю", "я", "ем", "е"),  # Эньлай, Сергей, Цой
    (r"ь$", "я", "ю", "я", "ем ём", "е"),  # Игорь, Цзинь
    (r"ь$", "и", "и", "ь", "ью", "и"),  # Любовь
    (r"(?<=[бвгдзклмнпрстфх])(?<![оеё]в)(?<![иы]н)(?<![иы]х)$", "а", "у", "а", "ом", "е"),  # Шэн
    (r"(?<=их)$", "а", "у", "а", "ом", "е"),  # Фридрих; Черных and Долгих stay
    (r"(?<=[жчшщ])$", "а", "у", "а", "ем", "е"),  # Абакумович
    (r"(?<=ц)$", "а", "у", "а", "ем", "е"),
    (r"(?<=[^аеиоуыэюя])ец$", "ца", "цу", "ца", "цом цем", "це"),  # Туровец
    (r"(?<=[гкхжчшщ])а$", "и", "е", "у", "ой ей", "е"),  # Ольга
    (r"(?<=[бвдзлмнпрстфцй])а$", "ы", "е", "у", "ой ою ей", "е"),  # Анна, Петровна
    (r"(?<=[^иа])я$", "и", "е", "ю", "ей", "е"),  # Коля
    (r"ия$", "ии", "ии", "ию", "ией", "ии"),  # Мария
)  # fmt: skip

_COMPILED = [(re.compile(ending), [case.split() for case in cases]) for ending, *cases in PARADIGMS]
_FEMININE = (
    (re.compile(r"(?<=[оеё]в)$|(?<=[иы]н)$"), "а"),
    (re.compile(r"(?<=[кгхжчшщ])ий$"), "ая"),
    (re.compile(r"(?:ый|(?<=[^аеиоуыэюя])ой)$"), "ая"),
)  # fmt: skip
_OBLIQUE = (
    # what a case may end in, and what the nominative ends in instead; the likeliest first
    *((ending, "ий|ый|ой") for ending in ("ого", "его", "ому", "ему")),
    *((ending, "ец") for ending in ("ца", "цу", "цом", "цем", "це")),
    *((ending, "ия|ий") for ending in ("ию", "ии", "ием", "ией", "ия")),
    *((ending, "|а|ий|ый|ой") for ending in ("ой", "ым", "им", "ых", "их", "ом", "ыми", "ими")),
    *((ending, "|а") for ending in ("а", "у", "е", "ем", "ы", "и", "ою", "ей")),
    *((ending, "й|ь|я") for ending in ("я", "ю", "е", "и", "ем", "ей", "ём", "ью")),
    *((ending, "ий|ый|ой") for ending in ("ем", "ая", "ую")),
)
_NAME_TAGS = frozenset({"Surn", "Name", "Patr"})
_PLACE_TAGS = frozenset({"Geox"})


@lru_cache(maxsize=1 << 14)
def inflected(name: str) -> frozenset[str]:
    """A name in Cyrillic in all its cases, itself included, masculine and feminine; with ё also as е.

    Of several words each is declined, or stays as it is but for the last (Чжоу Эньлая, Шэн Шицая and Шэна Шицая); of
    hyphened ones the last, or all. At most `MOST_FORMS`; a name that is not in Cyrillic is its only form.
    """
    words = re.split(r"([\s-]+)", name.strip())
    declined = [_cases(word) for word in words]
    forms: dict[str, None] = {name.strip(): None}
    for case in range(len(CASES)):
        choices = [
            sorted(cases[case] if place == len(words) - 1 else cases[case] | {words[place]})
            for place, cases in enumerate(declined)
        ]
        for taken in islice(product(*choices), MOST_FORMS // len(CASES)):
            forms.setdefault("".join(taken))
    found = list(forms)
    return frozenset([*found, *(form.replace("ё", "е").replace("Ё", "Е") for form in found)][:MOST_FORMS])


@lru_cache(maxsize=1 << 14)
def nominatives(word: str) -> tuple[str, ...]:
    """The names of which `word` may be a case: Сталину is Сталин's, Молотовой Молотова's or Молотов's.

    Itself is not among them; none for a word that may not be a case of anything, or is not in Cyrillic.
    """
    lower = modern(word).lower()
    if not re.fullmatch("[а-яё-]+", lower):
        return ()
    known = [
        parse.normal_form for parse in _dictionary().parse(lower) if parse.is_known and _NAME_TAGS & parse.tag.grammemes
    ]
    stems = [(lower[: -len(ending)], becomes) for ending, becomes in _OBLIQUE if lower.endswith(ending)]
    made = [stem + each for stem, becomes in stems for each in becomes.split("|") if len(stem) > 1]
    return tuple(
        _as(word, name) for name in dict.fromkeys([*known, *made]) if name != lower and lower in inflected(name)
    )


@lru_cache(maxsize=1 << 14)
def is_name(word: str) -> bool:
    """Whether the dictionary knows `word` as a name in the nominative."""
    return _dictionary().word_is_known(modern(word).lower()) and _known(modern(word).lower()) is not None


@lru_cache(maxsize=1 << 14)
def is_word(word: str) -> bool:
    """Whether the dictionary knows `word`, and not as the name of anybody or of any place."""
    lower = modern(word).lower()
    if not _dictionary().word_is_known(lower):
        return False
    return not any((_NAME_TAGS | _PLACE_TAGS) & parse.tag.grammemes for parse in _dictionary().parse(lower))


@lru_cache(maxsize=1 << 15)
def _cases(word: str) -> Forms:
    """One word in its six cases."""
    lower = modern(word).lower()
    if len(lower) < 2 or not re.fullmatch("[а-яё]+", lower):
        return (frozenset({word}),) * len(CASES)
    forms = _known(lower) or _by_ending(lower)
    return tuple(frozenset(_as(word, form) for form in case) for case in forms)


def _as(original: str, form: str) -> str:
    """A form in the case of letters of the original."""
    if original.isupper():
        return form.upper()
    return form.capitalize() if original[:1].isupper() else form


def _by_ending(word: str) -> Forms:
    """A word declined by the tables; a word that fits none stays as it is."""
    feminine = {ending.sub(becomes, word) for ending, becomes in _FEMININE if ending.search(word)}
    forms: list[set[str]] = [{word} | feminine, *({word} if not _declinable(word) else set() for _ in CASES[1:])]
    for ending, cases in _COMPILED:
        if match := ending.search(word):
            stem = word[: match.start()]
            for case, endings in zip(forms[1:], cases, strict=True):
                case.update(stem + each for each in endings)
    return tuple(frozenset(case) for case in forms)


def _declinable(word: str) -> bool:
    return any(ending.search(word) for ending, _ in _COMPILED)


@cache
def _dictionary() -> pymorphy3.MorphAnalyzer:
    """The dictionary, loaded at first use (80 ms)."""
    return pymorphy3.MorphAnalyzer(lang="ru")


def _known(word: str) -> Forms | None:
    """The cases of a word that the dictionary has as a name in the nominative; None if it has not."""
    if not _dictionary().word_is_known(word):
        return None
    forms: list[set[str]] = [set() for _ in CASES]
    for parse in _dictionary().parse(word):
        if parse.tag.case != "nomn" or not _NAME_TAGS & parse.tag.grammemes:
            continue
        gender = parse.tag.gender
        for form in parse.lexeme:
            if form.tag.case in CASES and (
                "Surn" in form.tag or (form.tag.number == "sing" and form.tag.gender == gender)
            ):
                forms[CASES.index(form.tag.case)].add(form.word)
    return tuple(frozenset(case) for case in forms) if all(forms) else None
