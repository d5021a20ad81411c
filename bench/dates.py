"""How many dates a second are read, without remembering any: `python -m bench.dates`.

The texts are the dates of real finding aids, as often as they stand there. Where `dateparser` is installed, it reads
a sample of them (it is slow), and the ratio is shown.
"""

import importlib
import importlib.util
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from fonds.normalise.dates.phrases import read_date_anew

TEXTS = Path("../shared/data/dates/unitdates_ead3.tsv")
AIM = 20_000
"""Texts a second on one core."""
SAMPLE = 500


def texts() -> list[str]:
    """Every occurrence of every text; a few plain ones where the real ones are not here."""
    if not TEXTS.is_file():
        return ["June 4, 1912", "1912-1914", "ca. 1912", "undated", "1912, 1914", "не позднее 5 мая 1942"] * 2000
    rows = [line.split("\t") for line in TEXTS.read_text(encoding="utf-8").splitlines()[1:]]
    return [row[1] for row in rows for _ in range(int(row[0]))]


def a_second(read: Callable[[str], object], words: Sequence[str]) -> float:
    """How many of `words` are read a second."""
    start = time.perf_counter()
    for text in words:
        read(text)
    return len(words) / (time.perf_counter() - start)


def main() -> None:
    """Measure and print."""
    words = texts()
    random.Random(0).shuffle(words)
    ours = a_second(read_date_anew, words)
    print(f"as they stand   {ours:>10,.0f} texts/s   at least {AIM:,}")
    print(f"each text once  {a_second(read_date_anew, sorted(set(words))):>10,.0f} texts/s")
    if importlib.util.find_spec("dateparser") is None:
        print("dateparser is not installed: nothing to compare with.")
        return
    theirs = a_second(importlib.import_module("dateparser").parse, words[:SAMPLE])
    print(f"dateparser      {theirs:>10,.0f} texts/s   ours ÷ theirs {ours / theirs:,.0f}")


if __name__ == "__main__":
    main()
