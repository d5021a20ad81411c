"""Very many search documents from few real ones. The same number always gives the same document.

Titles of the samples, sentences of a printed volume, people of a printed register, places of a gazetteer, mixed anew.
Values are spread as in archives: a few people are in very many records, most in a handful.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, TypeVar

from msgspec.structs import replace

from bench.material import SAMPLES
from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.document import Passage, SearchDocument
from fonds.search.query.expansion import Bearer, NameForm, Names, name_key

DATA: Final = SAMPLES.parent / "data"
SEED: Final = 1949
TOPICS: Final = 2_000
COLLECTIONS: Final = 40
KINDS: Final = ("telegram", "letter", "minutes", "memorandum of conversation", "report", "decree", "note", "despatch")
ARCHIVES: Final = tuple(
    f"{house} {number}" for house in ("State Archive", "Foreign Ministry Archive", "Library") for number in range(1, 21)
)
_SENTENCE: Final = re.compile(r"[^.?!]{20,400}[.?!]")
_NUMBER: Final = re.compile(r"[0-9]{2,}")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the register."""

    key: str
    forms: tuple[str, ...]


class Material:
    """What the documents are mixed from. Real where `../shared` is at hand, else from the sample archive."""

    @property
    def is_real(self) -> bool:
        """Whether it is real material, and not the sample archive's few."""
        return (DATA / "ir" / "frus1943china" / "docs.jsonl").is_file()

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Titles of real records."""
        if self.is_real:
            return tuple(row["title"] for name in ("xinjiang", "cold-war") for row in _rows(SAMPLES / f"{name}.jsonl"))
        return tuple(record["titles"][0]["text"] for record in _sample())

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Sentences of real documents."""
        if self.is_real:
            texts = [row["text"] for row in _rows(DATA / "ir" / "frus1943china" / "docs.jsonl")]
        else:
            texts = [abstract["text"] for record in _sample() for abstract in record.get("abstracts", ())]
        found = (" ".join(sentence.split()) for text in texts for sentence in _SENTENCE.findall(text))
        return tuple(dict.fromkeys(found))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """People with their printed forms, the most frequent first."""
        if not self.is_real:
            return tuple(Person(f"person-{number}", (f"Correspondent {number}",)) for number in range(16_000))
        with gzip.open(DATA / "names" / "hsg_people.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        people = [
            Person(row["id"], tuple(dict.fromkeys((row["preferred"], *row["alternates"], *row["originals"]))))
            for row in rows
        ]
        return _shuffled(people)

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Names of places, the most frequent first."""
        if not self.is_real:
            return tuple(f"Place {number}" for number in range(8_000))
        rows = _rows(DATA / "names" / "wof_central_asia.jsonl")
        return _shuffled(sorted({row["name"] for row in rows if row["name"]}))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Headings made of places and of words of the titles."""
        words = [word for title in self.titles for word in re.findall(r"[A-Z][a-z]{5,}", title)]
        chance = random.Random(SEED)
        made = {f"{chance.choice(self.places)}--{chance.choice(words)}" for _ in range(TOPICS)}
        return _shuffled(sorted(made))

    def document(self, number: int) -> SearchDocument:
        """One document by its number."""
        chance = random.Random(SEED + number)
        people = _some(chance, self.people, 4)
        places = _some(chance, self.places, 2)
        topics = _some(chance, self.topics, 3)
        collection = f"Collection {_rank(chance, COLLECTIONS)}"
        archive, kind = ARCHIVES[_rank(chance, len(ARCHIVES))], KINDS[_rank(chance, len(KINDS))]
        title = _NUMBER.sub(lambda _: str(chance.randint(1, 9999)), chance.choice(self.titles))
        texts = {
            "title": (f"{title}, {people[0].forms[0]}",),
            "summary": (chance.choice(self.sentences),),
            "person": tuple(person.forms[0] for person in people),
            "place": tuple(places),
            "topic": tuple(topics),
            "collection": (collection,),
            "archive": (archive,),
            "reference": (f"f. {chance.randint(1, 900)}, op. {chance.randint(1, 30)}, d. {number}",),
            "kind": (kind,),
        }
        if number % 8 == 0:
            texts["text"] = tuple(" ".join(self._sentences(chance, 3)) for _ in range(chance.randint(1, 4)))
        values = {
            "collection": (collection,),
            "person": tuple(person.key for person in people),
            "place": tuple(places),
            "topic": tuple(topics),
            "archive": (archive,),
            "kind": (kind,),
            "language": (chance.choice(("en", "ru", "zh")),),
            "level": ("item",),
        }
        passages = (
            Passage("t1", f"p{place}", text, Audience.PUBLIC) for place, text in enumerate(texts.get("text", ()))
        )
        return replace(_dated(number, chance, texts, values), passages=tuple(passages))

    def _sentences(self, chance: random.Random, count: int) -> list[str]:
        return [chance.choice(self.sentences) for _ in range(count)]

    def names(self, forms: Sequence[str]) -> Names:
        """Who bears these forms, with all their forms: what the authorities would tell."""
        wanted = {name_key(form) for form in forms}
        found: dict[str, tuple[Bearer, ...]] = {}
        for person in self.people:
            for key in {name_key(form) for form in person.forms} & wanted:
                known = tuple(NameForm(form, "variant form") for form in person.forms)
                found[key] = (*found.get(key, ()), Bearer("person", person.key, person.forms[0], known))
        return found


def documents(material: Material, count: int) -> Iterator[SearchDocument]:
    """The first `count` documents."""
    return map(material.document, range(count))


def _dated(
    number: int, chance: random.Random, texts: dict[str, tuple[str, ...]], values: dict[str, tuple[str, ...]]
) -> SearchDocument:
    year, width = chance.randint(1890, 1989), chance.choice((0, 0, 0, 0, 1, 5))
    is_dated = chance.random() > 0.05
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    return SearchDocument(
        id=f"b{number:07d}",
        seen_by=Audience.PUBLIC if number % 50 else Audience.ARCHIVIST,
        added=number + 1,
        texts=texts,
        values=values,
        title_key=texts["title"][0].casefold()[:100],
        is_dated=is_dated,
        earliest=Day(year, month, day) if is_dated else None,
        latest=Day(year + width, month if not width else 12, day) if is_dated else None,
        is_imprecise=bool(is_dated and width),
    )


Value = TypeVar("Value")


def _some(chance: random.Random, values: Sequence[Value], most: int) -> list[Value]:
    """One to `most` different ones."""
    found = (values[_rank(chance, len(values))] for _ in range(chance.randint(1, most)))
    return list(dict.fromkeys(found))


def _rank(chance: random.Random, size: int) -> int:
    """A place in a list, the first ones far more often."""
    return int(size ** chance.random()) % size


def _shuffled(values: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(random.Random(SEED).sample(values, len(values)))


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _sample() -> list[dict[str, Any]]:
    text = files("fonds.sample").joinpath("archive.jsonl").read_text(encoding="utf-8")
    return [row["record"]["description"] for row in map(json.loads, text.splitlines()) if "record" in row]
