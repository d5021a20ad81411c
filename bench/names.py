"""How fast known names are found in texts, and beside what one would write first: `python -m bench.names`.

The forms are those of a printed register of people, filled up with names made of its parts; the text is a volume of
diplomatic correspondence, in paragraphs. The comparison is a regular expression of a hundredth of the forms.
"""

import gzip
import json
import random
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from fonds.normalise.names.finding import Finder

PEOPLE = Path("../shared/data/names/hsg_people.jsonl.gz")
VOLUME = Path("../shared/data/frus/frus1943China.xml")
FORMS = 200_000
CHARACTERS = 8_000_000
AIM = 20_000_000
"""Characters a second on one core."""
FEWER = 100
"""The regular expression gets one form in so many; with all of them it would not end."""

_TAG = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"<p[ >].*?</p>", re.DOTALL)


def forms(count: int) -> list[str]:
    """`count` different forms of names."""
    printed = ["Chiang, Kai-shek", "Stalin, Joseph", "Молотов, Вячеслав", "Churchill, Winston"]
    if PEOPLE.is_file():
        with gzip.open(PEOPLE, "rt", encoding="utf-8") as lines:
            people = [json.loads(line) for line in lines]
        printed = [name for one in people for name in (one["preferred"], *one["alternates"], *one["originals"])]
    parts = [name.partition(", ") for name in printed]
    families = [family for family, _, _ in parts]
    givens = [given for _, _, given in parts if given]
    chance = random.Random(0)
    made = dict.fromkeys(printed)
    while len(made) < count:
        number = chance.randrange(1, 99)  # so that few names give as many forms as are wanted
        made[f"{chance.choice(givens)} {chance.choice(families)}" + (f" {number}" if number > 60 else "")] = None
    return list(made)[:count]


def paragraphs(count: int) -> list[str]:
    """Paragraphs of `count` characters in all."""
    text = "The Ambassador in China (Gauss) told Mr. Churchill that Chiang Kai-shek had met Stalin. \n" * 1000
    if VOLUME.is_file():
        volume = _PARAGRAPH.findall(VOLUME.read_text(encoding="utf-8"))
        text = "\n".join(" ".join(_TAG.sub("", paragraph).split()) for paragraph in volume)
    lines = [line for line in text.split("\n") if line]
    found: list[str] = []
    while count > 0:
        for line in lines:
            found.append(line)
            count -= len(line)
            if count <= 0:
                break
    return found


def a_second(find: Callable[[str], Sequence[object]], texts: Sequence[str]) -> tuple[float, int]:
    """Characters a second, and how many names were found."""
    start = time.perf_counter()
    found = sum(len(find(text)) for text in texts)
    return sum(map(len, texts)) / (time.perf_counter() - start), found


def main() -> None:
    """Measure and print."""
    known, texts = forms(FORMS), paragraphs(CHARACTERS)
    start = time.perf_counter()
    finder = Finder((form, form) for form in known)
    print(f"building        {time.perf_counter() - start:>14.1f} s            {len(finder):,} forms")
    ours, found = a_second(finder.find, texts)
    print(f"finding         {ours:>14,.0f} characters/s   at least {AIM:,}   {found:,} names")
    some = [rf"\b{re.escape(form)}\b" for form in known[::FEWER]]
    theirs, _ = a_second(re.compile("|".join(some), re.IGNORECASE).findall, texts[: len(texts) // 200])
    print(f"regex, {len(some):,} forms {theirs:>11,.0f} characters/s   ours ÷ theirs {ours / theirs:,.0f}")


if __name__ == "__main__":
    main()
