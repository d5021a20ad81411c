"""`python -m bench.ranking`: what each signal of the ranking adds on a judged collection, through the real engine.

A signal is switched on after the other, in the order of the table. The weights are then chosen anew on four fifths of
the queries and measured on the last fifth, five times over: that number is what another collection may expect. Another
collection is asked as well: a printed volume that had no say in any weight, judged by its own index.
"""

import argparse
import itertools
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from msgspec import structs

from bench.printed_index import read_volume
from bench.ranking_tried import Feedback
from fonds.normalise.names import variants
from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, SearchDocument
from fonds.search.engines.tantivy import TantivyEngine
from fonds.search.evaluation.collection import Collection, read_collection
from fonds.search.evaluation.measures import DEPTH, MEASURES, estimate, ndcg
from fonds.search.evaluation.running import documents
from fonds.search.query.expansion import Bearer, NameForm, expand, name_key
from fonds.search.query.nodes import AnyOf, Node
from fonds.search.query.plain import any_of
from fonds.search.query.spans import spans
from fonds.search.ranking import TUNED, Signals
from fonds.search.request import SearchRequest

COLLECTION: Final = Path("../shared/data/ir/frus1943china")
UNSEEN: Final = Path("../shared/data/frus/frus1901China.xml")
"""A volume by which no weight was chosen."""
FOLDS: Final = 5
SEED: Final = 5
OFF: Final = Signals(exact=0, role=0, level=0, phrase=0, stretch=0, added=TUNED.added, neighbour=0, known=TUNED.known)
GRID: Final = {"exact": (0.5, 1.0), "phrase": (0, 0.5), "stretch": (0, 0.3, 0.6), "neighbour": (0, 0.15, 0.3)}
"""Values among which cross-validation chooses."""

Rankings = dict[str, tuple[str, ...]]
Query = Callable[[str], Node]


class Row(NamedTuple):
    """One way of ranking."""

    name: str
    rankings: Rankings


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=COLLECTION, help="a judged collection")
    parser.add_argument("--unseen", type=Path, default=UNSEEN, help="a printed volume in TEI, with its index")
    chosen = parser.parse_args()
    if not chosen.folder.is_dir():
        raise SystemExit(f"There is no collection at {chosen.folder}.")
    with TemporaryDirectory(prefix="fonds-ranking-") as place:
        bench = _bench(read_collection(chosen.folder), chosen.folder.name, Path(place) / "judged")
        _print(bench.kept(), bench.collection)
        print("\nTried and not kept, each on top of all of these:\n")
        _print(bench.tried(), bench.collection)
        bench.print_neighbours()
        bench.print_cross_validated()
        if chosen.unseen.is_file():
            unseen = _bench(read_volume(chosen.unseen), f"\n{chosen.unseen.stem}, unseen", Path(place) / "unseen")
            _print(unseen.kept(), unseen.collection)
            unseen.print_neighbours()


def _bench(collection: Collection, name: str, place: Path) -> "Bench":
    print(f"{name}: {len(collection.documents)} documents, {len(collection.judgements)} judged queries\n")
    return Bench(collection, place)


class Bench:
    """The collection in as many indexes as there are ways of weighing titles."""

    def __init__(self, collection: Collection, place: Path) -> None:
        place.mkdir(exist_ok=True)
        self.collection = collection
        self._place = place

    def kept(self) -> Iterator[Row]:
        """What the engine does, one signal after the other."""
        some = OFF
        yield Row("plain BM25: title and text, stems", self.ranked("flat", some, _each))
        some = some._replace(exact=TUNED.exact)
        yield Row("+ exact forms", self.ranked("flat", some, _each))
        yield Row("+ title twice", self.ranked("index", some, _each))
        yield Row("+ each stem once, no little words", self.ranked("index", some))
        some = some._replace(phrase=TUNED.phrase)
        yield Row("+ whole phrase", self.ranked("index", some))
        some = some._replace(stretch=TUNED.stretch)
        yield Row("+ best stretch of long texts", self.ranked("index", some))
        yield Row("+ neighbours", self.ranked("index", TUNED))

    def tried(self) -> Iterator[Row]:
        """What the engine does not do."""
        yield Row("forms of names by rule", self.ranked("index", TUNED, _widened))
        yield Row("title three times", self.ranked("heavy", TUNED))
        without = self.ranked("index", TUNED._replace(neighbour=0))
        texts = {one.id: f"{one.title}\n{one.text}" for one in self.collection.documents}
        queries = {one.id: one.text for one in self.collection.queries if one.id in self.collection.judgements}
        yield Row("(without neighbours)", without)
        yield Row("  + feedback of the first five", Feedback(texts).reordered(queries, without))

    def print_neighbours(self) -> None:
        """How far the neighbours' gain may come from the way in which the collection was judged."""
        judgements = self.collection.judgements
        sure = {query: {one: grade for one, grade in held.items() if grade > 1} for query, held in judgements.items()}
        shuffled = list(self.collection.documents)
        random.Random(SEED).shuffle(shuffled)
        apart = Bench(replace(self.collection, documents=tuple(shuffled)), self._place / "shuffled")
        print("\nNeighbours, nDCG@10 without → with:\n")
        for name, bench, judged in (
            ("as judged", self, judgements),
            ("only the highest grade counts as relevant", self, sure),
            ("documents in an order of chance", apart, judgements),
        ):
            off = _mean(bench.ranked("index", TUNED._replace(neighbour=0)), judged)
            print(f"  {name:<44}{off:.4f} → {_mean(bench.ranked('index', TUNED), judged):.4f}")

    def print_cross_validated(self) -> None:
        """The mean over queries whose weights were chosen on other queries."""
        tried = {
            values: _scores(
                self.ranked("index", TUNED._replace(**dict(zip(GRID, values, strict=True)))),
                self.collection.judgements,
            )
            for values in itertools.product(*GRID.values())
        }
        queries = sorted(next(iter(tried.values())))
        random.Random(SEED).shuffle(queries)
        held_out: list[float] = []
        print(f"\nCross-validated over {FOLDS} folds:\n")
        for fold in range(FOLDS):
            test = queries[fold::FOLDS]
            train = [query for query in queries if query not in set(test)]
            chosen = max(tried, key=lambda values: (sum(tried[values][query] for query in train), values))
            held_out += [tried[chosen][query] for query in test]
            print(f"  chosen without fold {fold + 1}: {dict(zip(GRID, chosen, strict=True))}")
        found = estimate(held_out)
        print(f"\n  nDCG@10 of queries that had no say: {found.value:.4f}  ({found.low:.4f} to {found.high:.4f})")

    def ranked(self, layout: str, signals: Signals, query: Query = any_of) -> Rankings:
        """The best hundred of each judged query."""
        folder = self._place / layout
        engine = TantivyEngine(folder, signals)
        if not folder.exists():
            engine.rebuild(self._documents(layout), JournalNumber(0))
        return {
            one.id: engine.search(_request(one.text, query)).ids
            for one in self.collection.queries
            if one.id in self.collection.judgements
        }

    def _documents(self, layout: str) -> Iterator[SearchDocument]:
        for document in documents(self.collection):
            title, text = document.texts["title"], document.texts["text"]
            texts = {"flat": {"text": (*title, *text)}, "heavy": {"title": title, "text": (*title, *text)}}
            yield structs.replace(document, texts=texts.get(layout, document.texts))


def _request(text: str, query: Query) -> SearchRequest:
    return SearchRequest(Audience.PUBLIC, query(text), size=DEPTH, with_years=False, typed=text)


def _each(text: str) -> Node:
    """Every word for itself, so that the engine does not see that two have one stem."""
    node = any_of(text)
    return AnyOf(tuple(AnyOf((part,)) for part in node.parts)) if isinstance(node, AnyOf) else node


def _widened(text: str) -> Node:
    node = any_of(text)
    known = {}
    for span in spans(node):
        own = set(name_key(span).split())
        forms = tuple(
            NameForm(form.text, form.rule)
            for form in variants(span)
            if form.scheme and set(name_key(form.text).split()) != own
        )
        if forms and " " in name_key(span):
            known[name_key(span)] = (Bearer("", "", "", forms),)
    return expand(node, known)[0]


def _scores(rankings: Rankings, judged: Mapping[str, Mapping[str, int]]) -> dict[str, float]:
    return {query: ndcg(found, judged[query]) for query, found in rankings.items() if any(judged[query].values())}


def _mean(rankings: Rankings, judged: Mapping[str, Mapping[str, int]]) -> float:
    scores = _scores(rankings, judged)
    return sum(scores.values()) / len(scores)


def _print(rows: Iterator[Row], collection: Collection) -> None:
    print(f"  {'':<38}" + "".join(f"{name:>12}" for name in MEASURES) + f"{'better':>9}{'worse':>7}")
    before: Sequence[float] = ()
    for row in rows:
        judged = [query for query in row.rankings if any(collection.judgements[query].values())]
        means = []
        for score in MEASURES.values():
            values = [score(row.rankings[query], collection.judgements[query]) for query in judged]
            means.append(sum(values) / len(values))
        now = [ndcg(row.rankings[query], collection.judgements[query]) for query in judged]
        better = sum(one > other for one, other in zip(now, before or now, strict=True))
        worse = sum(one < other for one, other in zip(now, before or now, strict=True))
        print(f"  {row.name:<38}" + "".join(f"{mean:12.4f}" for mean in means) + f"{better:9}{worse:7}", flush=True)
        before = now


if __name__ == "__main__":
    main()
