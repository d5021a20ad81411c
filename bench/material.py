"""Many records from few: real titles, dates and summaries, varied in their names, numbers and years.

They come from the real samples where these are at hand, else from the sample archive that ships with Fonds. The same
seed always gives the same records; none of them is meant to be read.
"""

import json
import random
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
SEED = 1949

_NUMBER = re.compile(r"[0-9]{2,}")
_YEAR = re.compile(r"19[0-9]{2}")
_PEOPLE = (
    "Stalin, I. V.|Molotov, V. M.|Mikoyan, A. I.|Apresov, G. A.|Sheng Shicai|Mao Zedong|Zhou Enlai|Chiang Kai-shek|"
    "Soong, T. V.|Petrov, A. A.|Zhang Zhizhong|Kovalev, I. V.|Fu Bingchang|Wilgress, L. D.|"
    "Деканозов, В. Г.|毛泽东|蒋介石"
).split("|")
_PLACES = "Soviet Union|China|Xinjiang|Urumchi|Hami|Kashgar|Moscow|Lanzhou|Mongolia|Alma-Ata|Khotan|Tashkent".split("|")
_TOPICS = (
    "China--Foreign economic relations--Soviet Union|China--Foreign relations--Soviet Union|Xinjiang--Commerce|"
    "Petroleum industry|Civil aviation|Border disputes|Military assistance|Railroads|Loans, Soviet|Geology--Surveys"
).split("|")
_ARCHIVES = "RGASPI|AVPRF|RGANI|Academia Historica|Library and Archives Canada|Xinjiang Archives".split("|")
_KINDS = "telegram|letter|minutes|memorandum of conversation|report|decree".split("|")
_COLLECTIONS = tuple(f"Collection {number}" for number in range(1, 13))


def rows(count: int) -> Iterator[dict[str, object]]:
    """`count` rows as a catalogue would list them."""
    chance = random.Random(SEED)
    originals = _originals()
    for number in range(count):
        yield _varied(originals[number % len(originals)], number, chance)


def write(path: Path, count: int) -> None:
    """The rows as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count))


def origin() -> str:
    """Where the originals come from."""
    return "the real samples" if (SAMPLES / "cold-war.jsonl").is_file() else "the sample archive"


def _originals() -> list[dict[str, str]]:
    if origin() == "the real samples":
        lines = [line for name in ("xinjiang", "cold-war") for line in _lines(SAMPLES / f"{name}.jsonl")]
        return [{key: row[key] or "" for key in ("title", "date_shown", "summary")} for row in map(json.loads, lines)]
    text = files("fonds.sample").joinpath("archive.jsonl").read_text(encoding="utf-8")
    records = [row["record"]["description"] for row in map(json.loads, text.splitlines()) if "record" in row]
    return [
        {
            "title": record["titles"][0]["text"],
            "date_shown": next((date.get("text", "") for date in record.get("dates", ())), ""),
            "summary": next((abstract["text"] for abstract in record.get("abstracts", ())), ""),
        }
        for record in records
    ]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _varied(original: dict[str, str], number: int, chance: random.Random) -> dict[str, object]:
    people = [*chance.sample(_PEOPLE, chance.randint(1, 4)), f"Correspondent {chance.randint(1, 5000)}"]
    year = str(chance.randint(1930, 1959))
    return {
        "title": f"{_NUMBER.sub(lambda _: str(chance.randint(1, 9999)), original['title'])}, to {people[-1]}",
        "date_shown": _YEAR.sub(year, original["date_shown"]),
        "summary": f"{original['summary']} {chance.choice(_PLACES)}, {people[0]}.",
        "identifier": f"bench-{number:06d}",
        "people": "; ".join(people),
        "places": "; ".join(chance.sample(_PLACES, chance.randint(1, 3))),
        "topics": "; ".join(chance.sample(_TOPICS, chance.randint(1, 2))),
        "kind": chance.choice(_KINDS),
        "language": chance.choice(("ru", "zh", "en")),
        "archive": chance.choice(_ARCHIVES),
        "collection": chance.choice(_COLLECTIONS),
    }
