"""Records in which names stand in one form, in a crowd of namesakes: the archive of `bench.name_queries`.

Beside each name stand others of its family, and others with its given name, in the same script; then people of a
register, persons in Chinese and Russian, and titles of the samples, so that no name is found for want of company.
"""

import csv
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from bench.material import SAMPLES
from bench.name_pairs import SEED, Pair, people, places, rows_of_persons
from bench.name_people import chinese, established, soviet
from fonds.normalise.names.script import script_of

COUNT: Final = 4_000
"""Records in all."""
NAMESAKES: Final = 6
"""Records with the family name, and half as many with the given name, of each name that is asked for."""
_TITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "Latn": (
        "Telegram No. {number} from {name} to {other}",
        "Letter from {other} to {name}",
        "Record of a conversation between {name} and {other}",
        "{name}: report on trade with Xinjiang",
    ),
    "Cyrl": (
        "Телеграмма № {number}: {name} — {other}",
        "Запись беседы: {other} и {name}",
        "Справка о торговле с Синьцзяном. Составил {name}",
        "Из дневника: {name}",
    ),
    "Hani": (
        "{name}致{other}电",
        "{other}与{name}谈话记录",
        "{name}关于新疆贸易的报告",
        "{other}给{name}的信",
    ),
}
_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "Latn": ("Consulate at {name}: report No. {number}", "Trade in {name}"),
    "Cyrl": ("Консульство в г. {name}: донесение № {number}", "Торговля: {name}"),
    "Hani": ("驻{name}领事馆报告", "{name}的贸易"),
}
_WITHOUT: Final = {"Latn": "Telegram No. {number}", "Cyrl": "Телеграмма № {number}", "Hani": "第{number}号电报"}
"""Titles of records whose name stands elsewhere."""

Row = dict[str, str]
Titles = Mapping[str, tuple[str, ...]]
"""Script → sentences with places for names."""


def rows(pairs: Sequence[Pair]) -> list[Row]:
    """The records of `pairs`, each with its place in `pairs` as identifier, and all others, in an order of chance."""
    chance = random.Random(SEED)
    others = _others()
    made = [_asked(place, pair, others, chance) for place, pair in enumerate(pairs)]
    bearers = {form.casefold() for pair in pairs for form in (pair.written, pair.asked)}
    crowd = [name for name in _namesakes(pairs, chance) if name.casefold() not in bearers]
    crowd += _strangers(chance, COUNT - len(made) - len(crowd))
    made += [
        {"identifier": f"other-{place}"} | _moved(_row(name, _TITLES, others, chance), place, name)
        for place, name in enumerate(crowd)
    ]
    chance.shuffle(made)
    return made


def write(path: Path, made: Sequence[Row]) -> None:
    """The records as JSON lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in made), encoding="utf-8")


def write_authorities(path: Path) -> None:
    """An authority file of everybody in `name_people`, as a spreadsheet would hold it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["kind", "name", "variants"])
        for one in chinese():
            if not any(one.han in forms for _, _, forms in established()):
                table.writerow(["person", one.pinyin, f"{one.wade_giles} | {one.palladius} | {one.han}"])
        for each in soviet():
            forms = [form for form in (each.cyrillic, each.han, *each.latin[1:]) if form]
            if not any(each.cyrillic in known for _, _, known in established()):
                table.writerow(["person", each.latin[0], " | ".join(forms)])
        for kind, heading, known in established():
            table.writerow([kind, heading, " | ".join(known)])


def _asked(place: int, pair: Pair, others: dict[str, list[str]], chance: random.Random) -> Row:
    """The record of one pair: its name in the title, in the summary, or as creator alone, in turn."""
    row = _row(pair.written, _PLACES if pair.is_place else _TITLES, others, chance)
    if pair.is_title:
        row |= {"title": pair.written, "creator": ""}
    return {"identifier": f"asked-{place}"} | _moved(row, 0 if pair.is_title else place, pair.written)


def _row(name: str, titles: Titles, others: dict[str, list[str]], chance: random.Random) -> Row:
    """A record with the name in its title, beside somebody else."""
    script = script_of(name) if script_of(name) in titles else "Latn"
    known = {"number": str(chance.randint(1, 9999)), "name": name, "other": chance.choice(others[script])}
    title = chance.choice(titles[script]).format(**known)
    year = str(chance.randint(1930, 1959))
    rest = {"without": _WITHOUT[script].format(**known), "creator": known["other"]}
    return {"date": year, "title": title, "summary": "", **rest}


def _moved(row: Row, place: int, name: str) -> Row:
    """A third of the records stays so, a third has the name in its summary, a third as its creator alone."""
    without = row.pop("without")
    if place % 3 == 1:
        return row | {"title": without, "summary": row["title"]}
    return row | {"title": without, "creator": name} if place % 3 else row


def _others() -> dict[str, list[str]]:
    """Names that stand beside those asked for, by script."""
    latin = [person["preferred"] for person in people()][::40] or ["Gauss, C. E.", "Clubb, O. E.", "Wilgress, L. D."]
    cyrillic = [row["label_ru"] for row in rows_of_persons()][::40] or ["Иванов И. И.", "Смирнов А. А."]
    han = [row["label_zh"] for row in rows_of_persons()][::40] or ["高斯", "魏亚特"]
    return {"Latn": latin, "Cyrl": cyrillic, "Hani": han}


def _namesakes(pairs: Sequence[Pair], chance: random.Random) -> Iterator[str]:
    """Others of the same family, and others with the same given name, in the same form."""
    forms = {getattr(one, form): (one, form) for one in chinese() for form in ("pinyin", "wade_giles", "palladius")}
    for pair in pairs:
        if pair.written in forms:
            _, form = forms[pair.written]
            family, given = pair.written.split(" ", 1)
            pool = [getattr(one, form).split(" ", 1) for one in chinese()]
            yield from (f"{family} {chance.choice(pool)[1]}" for _ in range(NAMESAKES))
            yield from (f"{chance.choice(pool)[0]} {given}" for _ in range(NAMESAKES // 2))
        elif script_of(pair.written) == "Hani" and len(pair.written) < 4:
            pool_of_han = [one.han for one in chinese()]
            yield from (pair.written[0] + chance.choice(pool_of_han)[1:] for _ in range(NAMESAKES))
            yield from (chance.choice(pool_of_han)[0] + pair.written[1:] for _ in range(NAMESAKES // 2))


def _strangers(chance: random.Random, count: int) -> list[str]:
    """People of the register, persons in two scripts, places, and what stands in the samples' titles."""
    found = [person["preferred"] for person in people() if "(" not in person["preferred"]]
    for row in rows_of_persons():
        found += [row["label_ru"], row["label_zh"]]
    found += [name for place in places() for names in place["names"].values() for name in names[:1]]
    found = [name for name in found if script_of(name) in _TITLES]
    for name in ("cold-war", "xinjiang"):
        file = SAMPLES / f"{name}.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
        found += [json.loads(line)["title"] for line in lines]
    if len(found) < count:
        print("The material is absent: the crowd is made of namesakes alone.")
    return chance.sample(found, min(count, len(found)))
