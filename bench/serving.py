"""How long a results page takes, with all its facets, through the site's own stack (Django's test client)."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from urllib.parse import urlencode

from django.test import Client

WARM_UP = 1
ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Question:
    """One query, with a chosen place or none."""

    words: str = ""
    place: str = ""

    @property
    def address(self) -> str:
        """Its results page."""
        return "/search?" + urlencode({"q": self.words, "place": self.place})


QUESTIONS = (
    Question(),
    Question(place="soviet-union"),
    Question("telegram"),
    Question("stalin"),
    Question("telegram stalin"),
    Question("molotov letter"),
    Question("conversation", "china"),
    Question("xinjiang trade"),
    Question('"foreign economic relations"'),
    Question('"China--Foreign economic relations--Soviet Union"', "soviet-union"),
    Question("politburo decree", "moscow"),
    Question("毛泽东"),
    Question("Деканозов"),
    Question("apresov"),
    Question("meeting soong"),
    Question("minutes", "xinjiang"),
    Question("kovalev telegram mao"),
    Question("aviation", "hami"),
    Question("Correspondent 17"),
    Question("ambassador petrov"),
)
"""What readers ask: nothing, one word, two, phrases, names, in three scripts, with a place chosen and without."""


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    p50: float
    p99: float
    slowest: str
    by_question: dict[str, float]


def measure(answer: Callable[[Question], object], questions: Sequence[Question] = QUESTIONS) -> Times:
    """Ask everything `ROUNDS` times, after a warm-up."""
    taken: dict[str, list[float]] = {}
    for turn in range(WARM_UP + ROUNDS):
        for question in questions:
            start = time.perf_counter()
            answer(question)
            if turn >= WARM_UP:
                taken.setdefault(question.address, []).append((time.perf_counter() - start) * 1000)
    every = [value for values in taken.values() for value in values]
    medians = {address: round(statistics.median(values), 2) for address, values in taken.items()}
    return Times(
        p50=statistics.median(every),
        p99=statistics.quantiles(every, n=100)[98],
        slowest=max(medians, key=lambda address: medians[address]),
        by_question=medians,
    )


def pages() -> Times:
    """The results pages of the open archive, each as if nobody had asked before."""
    client = Client()
    service = import_module("fonds.search.service")  # which can be imported only when Django is set up

    def answer(question: Question) -> None:
        service.forget()
        response = client.get(question.address)
        if response.status_code != 200:
            raise RuntimeError(f"{question.address} answered {response.status_code}.")

    return measure(answer)


def count_all() -> int:
    """How many records the site says it has."""
    answer = Client().get("/api/v1/search").json()
    return int(answer["total"])
