"""Two hundred names in one form, each to be found by another: always the same for the same material.

    Pair("pinyin → Palladius", asked="Sheng Shicai", written="Шэн Шицай", bearer="盛世才")

They come from `name_people`, and where the material is at hand from a register of people with several printed forms,
from persons in Chinese and Russian, and from places of Central Asia in several languages.
"""

import csv
import gzip
import json
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.name_people import chinese, established, soviet
from fonds.normalise.chinese import traditional
from fonds.normalise.names import name_key

DATA: Final = Path(__file__).parents[2] / "shared" / "data" / "names"
PEOPLE: Final = DATA / "hsg_people.jsonl.gz"
PERSONS: Final = DATA / "wikidata-zh-ru" / "persons_not_preprocessed.tsv"
PLACES: Final = DATA / "wof_central_asia.jsonl"
SEED: Final = 1934
_BETWEEN: Final = (
    ("pinyin", "wade_giles", 12),
    ("wade_giles", "pinyin", 10),
    ("han", "pinyin", 10),
    ("han", "wade_giles", 6),
    ("han", "palladius", 10),
    ("pinyin", "palladius", 8),
    ("wade_giles", "palladius", 6),
    ("palladius", "pinyin", 6),
    ("palladius", "wade_giles", 6),
    ("palladius", "han", 6),
    ("pinyin", "han", 8),
    ("wade_giles", "han", 6),
)
"""Form that is typed, form of the record, how many."""
_AROUND: Final = (
    ("letter from {han}", "Letter from {pinyin} to the Politburo"),
    ("telegram {palladius}", "Telegram from {pinyin} to Moscow"),
    ("{han} Урумчи", "Урумчи. Беседа: {palladius}"),
    ("{pinyin} governor", "{wade_giles}, Governor of Sinkiang, on the loan"),
    ("письмо {palladius}", "Letter from {wade_giles} to Stalin"),
    ("{wade_giles} conversation", "Record of a conversation with {pinyin}"),
    ("General {pinyin}", "Note of General {wade_giles}"),
    ("{han} телеграмма", "Телеграмма № 14: {palladius}"),
    ("{pinyin} 电报", "{han}致莫斯科电报"),
    ("report of {wade_giles} on trade", "Report of {pinyin} on trade with Xinjiang"),
)
"""What is typed, and the title of the record."""
_INFLECTED: Final = (
    ("письмо Молотова", "Letter from Molotov to Stalin"),
    ("Сталину", "Telegram to Stalin, 1937"),
    ("беседа с Микояном", "Record of Conversation between A. I. Mikoyan and Mao Zedong"),
    ("Вышинскому", "Cipher to Vyshinskii"),
    ("о Литвинове", "Litvinoff and the League of Nations"),
    ("записка Жданова", "Note by Zhdanov"),
)
_TWO_FORMS: Final = re.compile(r"([A-Z]\w+ [A-Z]\w+) \(([A-Z][\w’']+ [A-Z][\w’'-]+)\)")


@dataclass(frozen=True, slots=True)
class Pair:
    """One question: what is typed, how the record has the name, and whose it is."""

    kind: str
    asked: str
    written: str
    bearer: str
    """The same in all pairs of one person: the records of all of them are right."""
    is_place: bool = False
    is_title: bool = False
    """Whether `written` is the whole title of the record."""


def by_rule() -> tuple[Pair, ...]:
    """Names that rules connect: they are to be found without an authority file."""
    found = (*_romanized(), *_turned(), *_around(), *_soviet(), *_from(PERSONS, 12), *_from(PEOPLE, 8))
    return (*found, *_from(PLACES, 12))


def by_authority() -> tuple[Pair, ...]:
    """Names that only an authority file connects: heading and another form in turn."""
    pairs = ((kind, heading, forms[0], forms[-1], n) for n, (kind, heading, forms) in enumerate(established()))
    return tuple(
        Pair("by authorities only", *((first, heading) if n % 2 else (heading, last)), heading, kind == "place")
        for kind, heading, first, last, n in pairs
    )


def _romanized() -> Iterator[Pair]:
    people = chinese()
    for turn, (asked, written, count) in enumerate(_BETWEEN):
        label = f"{asked} → {written}".replace("_", "–").replace("wade–giles", "Wade–Giles")
        for number in range(count):
            one = people[(11 * turn + number) % len(people)]
            yield Pair(label, getattr(one, asked), getattr(one, written), one.han)


def _turned() -> Iterator[Pair]:
    """The family name last, signs left out, characters of the other kind."""
    people = chinese()
    for one in people[30:36]:
        family, given = one.pinyin.split(" ", 1)
        yield Pair("turned round", f"{given} {family}", one.wade_giles, one.han)
    for one in people[40:44]:
        yield Pair("signs left out", name_key(one.wade_giles), one.wade_giles, one.han)
    with_other = [(one, other) for one in people if (other := traditional(one.han)[0]) != one.han]
    for number, (one, other) in enumerate(with_other[:6]):
        yield Pair("traditional ↔ simplified", *((one.han, other) if number % 2 else (other, one.han)), one.han)


def _around() -> Iterator[Pair]:
    for one, (typed, written) in zip(chinese()[46:], _AROUND, strict=False):
        forms = one._asdict()
        yield Pair("words around a name", typed.format(**forms), written.format(**forms), one.han, is_title=True)


def _soviet() -> Iterator[Pair]:
    people = soviet()
    for number, one in enumerate(people[:10]):
        yield Pair("Cyrillic → Latin", one.cyrillic, one.latin[number % len(one.latin)], one.cyrillic)
    for number, one in enumerate(people[8:18]):
        yield Pair("Latin → Cyrillic", one.latin[number % len(one.latin)], one.cyrillic, one.cyrillic)
    for number, one in enumerate([one for one in people if len(one.latin) > 2][4:10]):
        yield Pair("Latin → other Latin", one.latin[1 + number % 2], one.latin[0], one.cyrillic)
    heard = [one for one in people if one.han]
    for one in heard[15:21]:
        yield Pair("Cyrillic → Chinese", one.cyrillic, one.han, one.cyrillic)
    for one in heard[21:25]:
        yield Pair("Latin → Chinese", one.latin[0], one.han, one.cyrillic)
    for number, one in enumerate(heard[:6]):
        yield Pair("Chinese → other letters", one.han, one.latin[0] if number % 2 else one.cyrillic, one.cyrillic)
    for asked, written in _INFLECTED:
        yield Pair("inflected Cyrillic → Latin", asked, written, written, is_title=True)


def _from(file: Path, count: int) -> Sequence[Pair]:
    """`count` pairs of a file by chance; none where it is absent."""
    if not file.is_file():
        print(f"{file.name} is absent: {count} questions are not asked.")
        return ()
    found = {PERSONS: _persons, PEOPLE: _printed, PLACES: _places}[file]()
    return random.Random(SEED).sample(sorted(found, key=lambda pair: (pair.kind, pair.asked)), count)


def _persons() -> list[Pair]:
    """Russians in Chinese characters, by the half of them that the table of sounds was not learned from."""
    found: list[Pair] = []
    for row in rows_of_persons():
        family, _, given = row["label_ru"].partition(", ")
        is_learned = not zlib.crc32(row["wiki_id"].encode()) & 1
        if is_learned or "·" not in row["label_zh"] or not given:
            continue
        asked = f"{given.split()[0]} {family}"
        whole = (asked, row["label_zh"]) if len(found) % 2 else (row["label_zh"], asked)
        found.append(Pair("persons of Wikidata", *whole, row["wiki_id"]))
    return found


def _printed() -> list[Pair]:
    """What a register of people prints in one as "Zhou Enlai (Chou En-lai)"."""
    found: list[Pair] = []
    for person in people():
        both = next((match for form in person["originals"] if (match := _TWO_FORMS.fullmatch(form))), None)
        if both and "-" in both[1] + both[2] and name_key(both[1]).split()[0] not in name_key(both[2]).split():
            found.append(Pair("printed forms", both[2], both[1], person["id"]))
    return found


def _places() -> list[Pair]:
    """Places of Central Asia in English, Russian and Chinese."""
    found: list[Pair] = []
    for place in places():
        names = {language: each[0] for language, each in place["names"].items()}
        latin, cyrillic, han = (names.get(language, "") for language in ("eng", "rus", "zho"))
        if (
            place["placetype"] != "locality"
            or not (latin and cyrillic and han)
            or not latin.isascii()
            or " " in latin + cyrillic
        ):
            continue
        orders = [(latin, cyrillic), (cyrillic, latin), (cyrillic, han), (han, latin)]
        asked, written = orders[len(found) % len(orders)]
        found.append(Pair("places of Central Asia", asked, written, str(place["id"]), is_place=True))
    return found


def people() -> Iterator[dict[str, Any]]:
    """The register of people; nobody where it is absent."""
    if PEOPLE.is_file():
        with gzip.open(PEOPLE, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def places() -> Iterator[dict[str, Any]]:
    """Places of Central Asia; none where the file is absent."""
    if PLACES.is_file():
        with PLACES.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def rows_of_persons() -> list[dict[str, str]]:
    """Persons in Chinese and Russian, each once; none where the file is absent."""
    if not PERSONS.is_file():
        return []
    with PERSONS.open(encoding="utf-8") as lines:
        rows = {row["wiki_id"]: row for row in csv.DictReader(lines, delimiter="\t")}
    return [rows[identifier] for identifier in sorted(rows)]
