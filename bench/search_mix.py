"""Two hundred questions, always the same for the same material: what readers type, none of it found too often."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bench.search_material import COLLECTIONS, KINDS, Material, documents
from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.engines.tantivy.analysers import STEM, as_stem
from fonds.search.query.expansion import Names, expand
from fonds.search.query.parser import parse
from fonds.search.query.spans import spans
from fonds.search.request import DateFilter, Filter, SearchRequest

FACETS: Final = ("collection", "person", "place", "topic", "archive", "kind")
MIX: Final = {"word": 40, "two words": 40, "three words": 30, "phrase": 25, "name": 25, "prefix": 20, "filter": 20}
"""Kind of question → how many."""
SAMPLE: Final = 4_000
"""Documents from which it is told how common a word is."""
MOST_COMMON: Final = 0.1
RAREST: Final = 0.0008
"""Shares of the sample between which the words of questions lie."""
BEGINNING: Final = 6
"""Letters of a prefix."""
SEED: Final = 200
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed and chosen."""

    kind: str
    text: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    years: tuple[int, int] | None = None

    def __str__(self) -> str:
        chosen = [f"{field}={value}" for field, value in self.filters]
        years = [f"{self.years[0]}–{self.years[1]}"] if self.years else []
        return "  ".join(filter(None, (self.text, *chosen, *years)))

    def request(self, names: Names) -> SearchRequest:
        """As the site would ask its engine, the names known to it widened."""
        node = expand(parse(self.text).node, names)[0]
        first, last = self.years or (0, 0)
        return SearchRequest(
            audience=Audience.PUBLIC,
            query=node,
            filters=tuple(Filter(field, (value,)) for field, value in self.filters),
            dates=DateFilter(Day(first, 1, 1), Day(last, 12, 31)) if self.years else DateFilter(),
            sort="relevance" if self.text else "added",
            facets=FACETS,
            typed=self.text,
        )


def questions(material: Material, seed: int = SEED) -> tuple[Question, ...]:
    """The mix, in an order of chance, so that one kind does not warm up another. Another seed, other questions."""
    chance = random.Random(seed)
    made = [question for kind, count in MIX.items() for question in _of(kind, count, material, chance)]
    chance.shuffle(made)
    return tuple(made)


def names_of(material: Material, asked: tuple[Question, ...]) -> Names:
    """Whose names the questions hold."""
    return material.names([span for one in asked if one.kind == "name" for span in spans(parse(one.text).node)])


def _of(kind: str, count: int, material: Material, chance: random.Random) -> Iterator[Question]:
    words, passages = _words(material)
    for _ in range(count):
        if kind == "filter":
            yield _filtered(material, words, chance)
        elif kind == "name":
            yield Question(kind, chance.choice(_full_names(material)))
        elif kind == "prefix":
            yield Question(kind, f"{chance.choice(_beginnings(words, passages))}*")
        elif kind == "word":
            yield Question(kind, chance.choice(words))
        else:
            yield Question(kind, _together(kind, passages, set(words), chance))


def _beginnings(words: list[str], passages: list[str]) -> list[str]:
    """Beginnings of words that are not too common together."""
    held = Counter(start for text in passages for start in {word.lower()[:BEGINNING] for word in _WORD.findall(text)})
    starts = {word[:BEGINNING] for word in words if len(word) > BEGINNING}
    everywhere = "collection"
    return sorted(one for one in starts if held[one] <= MOST_COMMON * SAMPLE and not everywhere.startswith(one))


def _full_names(material: Material) -> list[str]:
    """Names of two or three words, of the people who are in most records."""
    forms = (person.forms[0].replace(",", "") for person in material.people[:400])
    return [form for form in forms if len(form.split()) in {2, 3}]


def _together(kind: str, passages: list[str], words: set[str], chance: random.Random) -> str:
    """Words that stand in one document, so that something is found."""
    size = 3 if kind == "three words" else 2
    while True:
        found = [word for word in _WORD.findall(chance.choice(passages)) if word.lower() in words]
        if kind != "phrase" and len(set(found)) >= size:
            return " ".join(chance.sample(sorted(set(found)), size))
        pairs = re.findall(r"[^\W\d_]{4,} [^\W\d_]{4,}", chance.choice(passages))
        if kind == "phrase" and pairs:
            return f'"{chance.choice(pairs)}"'


def _filtered(material: Material, words: list[str], chance: random.Random) -> Question:
    field, value = chance.choice(
        [
            ("place", material.places[chance.randint(1, 40)]),
            ("person", material.people[chance.randint(1, 40)].key),
            ("topic", material.topics[chance.randint(1, 40)]),
            ("collection", f"Collection {chance.randint(3, COLLECTIONS - 1)}"),
            ("kind", KINDS[5]),
        ]
    )
    year = chance.randint(1900, 1970)
    years = chance.choice([None, (year, year + 10)])
    text = chance.choice(["", chance.choice(words)])
    return Question("filter", text, ((field, value),), years)


def _words(material: Material) -> tuple[list[str], list[str]]:
    """Words neither too common nor too rare, and the texts of the sample."""
    passages = [
        " ".join(value for field in ("title", "summary", "text") for value in document.texts.get(field, ()))
        for document in documents(material, SAMPLE)
    ]
    held = [{found.lower() for found in _WORD.findall(text)} for text in passages]
    stems = {word: STEM.analyze(as_stem(word))[0] for word in set().union(*held)}
    counted = Counter(stem for words in held for stem in {stems[word] for word in words})
    fitting = (word for word, stem in stems.items() if RAREST * SAMPLE <= counted[stem] <= MOST_COMMON * SAMPLE)
    return sorted(fitting), passages
