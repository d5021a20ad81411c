"""What the engine contract says of the order by relevance."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from msgspec import structs

from fonds.search.document import JournalNumber, Passage, SearchDocument
from fonds.search.engine import Engine
from fonds.search.query.nodes import AnyOf, Word
from tests.contracts.engine_documents import ARCHIVIST, PUBLIC, READER, asking, document, hits

FILLER = "of the trade agreement and the loans that were asked for and refused in the winter of that year"


def put(engine: Engine, texts: Sequence[Mapping[str, tuple[str, ...]]]) -> None:
    """Documents with these texts, r000000 first; none of them stands beside another."""
    made: list[SearchDocument] = [document(number, added=10 * number, texts=one) for number, one in enumerate(texts)]
    engine.apply(made, JournalNumber(1000))


def long(number: int, paragraphs: Sequence[str]) -> SearchDocument:
    """A document with a transcript of these paragraphs."""
    passages = tuple(Passage("t1", f"p{place}", text, PUBLIC) for place, text in enumerate(paragraphs))
    return document(number, texts={"text": tuple(paragraphs)}, passages=passages)


def best(engine: Engine, query: str) -> str:
    """The first hit."""
    return hits(engine, query, sort="relevance", typed=query)[0]


class RankingContract:
    """Part of the suite."""

    @pytest.mark.parametrize(
        "typed",
        [
            "Minutes No. 42",
            "minutes no 42",
            "MINUTES, № 42",
            "Minutes of the meeting (No. 7): on the trade agreement with Xinjiang",
            "Телеграмма Сталину",
            "關於新疆",
        ],
    )
    def test_a_title_typed_as_such_comes_first(self, engine: Engine, typed: str) -> None:
        title = "Minutes No. 42" if "42" in typed else typed
        others = [{"title": (f"{title} {title} again",), "summary": (f"{title} {title}",)} for _ in range(3)]
        put(engine, [*others, {"title": (title,), "note": (FILLER,) * 40}, *others])
        assert best(engine, typed) == "r000003"

    @pytest.mark.parametrize(
        ("held", "typed"),
        [
            ("4159", "4159"),
            ("No. 4159", "4159"),
            ("No. 4159", "no 4159"),
            ("RGASPI, f. 558, op. 11, d. 325", "rgaspi f. 558 op. 11 d. 325"),
            ("АВПРФ, ф. 0100, оп. 31", "АВПРФ ф. 0100 оп. 31"),
        ],
    )
    def test_a_number_or_shelfmark_typed_as_such_comes_first(self, engine: Engine, held: str, typed: str) -> None:
        mention = {"title": (f"On {held} and {held}",), "text": (f"{held} {held} {held}",)}
        put(engine, [mention, {"title": ("Telegram",), "reference": (held,), "text": (FILLER,) * 40}, mention])
        assert best(engine, typed) == "r000001"

    def test_what_is_known_by_its_title_must_be_found_all_the_same(self, engine: Engine) -> None:
        put(engine, [{"title": ("Telegram",)}, {"title": ("Letter",)}])
        assert hits(engine, "telegram -telegram", typed="telegram") == []
        assert engine.search(asking("letter", sort="relevance", typed="telegram")).ids == ("r000001",)

    def test_a_catalogued_role_stands_before_any_number_of_mentions(self, engine: Engine) -> None:
        mention = {"title": ("Telegram",), "text": ("Apresov said that Apresov would. " * 30,)}
        put(engine, [mention, {"title": ("Letter",), "person": ("Apresov, G. A.",), "text": (FILLER,) * 10}, mention])
        assert best(engine, "apresov") == "r000001"

    def test_the_level_that_is_named_stands_before_others(self, engine: Engine) -> None:
        texts = {"title": ("Letters of the series",)}
        levels = [
            document(n, added=10 * n, texts=texts, values={"level": (("item", "series", "item")[n],)}) for n in range(3)
        ]
        engine.apply(levels, JournalNumber(1))
        assert best(engine, "letters series") == "r000001"

    def test_a_title_stands_before_a_mention(self, engine: Engine) -> None:
        put(engine, [{"note": ("oil", FILLER)}, {"title": ("oil",), "note": (FILLER,)}, {"text": ("oil", FILLER)}])
        assert best(engine, "oil") == "r000001"

    def test_one_place_of_a_long_text_that_answers_raises_it(self, engine: Engine) -> None:
        """Of texts equally long, with the same words equally often, the one in which they stand together."""
        words = ("kerosene", "quota", "kashgar", "customs", "ledger")
        together = [f"{' '.join(words)} {FILLER}", *(FILLER for _ in range(60))]
        apart = [f"{words[place // 12]} {FILLER}" if place % 12 == 0 else FILLER for place in range(60)] + [FILLER]
        engine.apply([long(1, apart), long(11, together), long(21, apart)], JournalNumber(1))
        assert best(engine, " ".join(words)) == "r000011"

    def test_a_hidden_place_of_a_text_raises_nothing_for_others(self, engine: Engine) -> None:
        words = "kerosene quota kashgar customs ledger"
        apart = [f"{word} {FILLER} {FILLER}" for word in words.split()] * 4
        secret = [Passage("t2", f"s{number}", f"{words} {words}", ARCHIVIST) for number in range(80)]
        newest, other = long(11, apart), long(1, apart)
        hiding = structs.replace(other, passages=(*other.passages, *secret))
        engine.apply([hiding, newest], JournalNumber(1))
        assert hits(engine, words, sort="relevance") == ["r000011", "r000001"]
        assert hits(engine, words, ARCHIVIST, sort="relevance") == ["r000001", "r000011"]
        engine.apply([other], JournalNumber(2))
        assert hits(engine, words, ARCHIVIST, sort="relevance") == ["r000011", "r000001"]

    def test_words_side_by_side_stand_before_words_apart(self, engine: Engine) -> None:
        apart = {"text": ("relations of the office with the foreign press",)}
        together = {"text": ("the press of the office with foreign relations",)}
        put(engine, [apart, together, apart])
        assert best(engine, "foreign relations") == "r000001"

    def test_two_forms_of_one_word_count_once(self, engine: Engine) -> None:
        put(engine, [{"text": ("loans",)}, {"text": ("loan railway",)}, {"text": ("press",)}])
        request = asking("", sort="relevance", size=3)
        words = tuple(map(Word, ("loan", "loans", "loaned", "railways")))
        once = engine.search(replace(request, query=AnyOf(words)))
        assert once.ids[0] == "r000001"
        assert once.total == 2

    def test_hits_catalogued_side_by_side_raise_each_other(self, engine: Engine) -> None:
        """Twenty hits in runs of five, and one alone that is no worse than they are."""
        numbers = [100 * run + place for run in range(1, 5) for place in range(5)]
        alone = 2_000
        made = [document(number, texts={"text": ("treaty",)}) for number in (*numbers, alone)]
        engine.apply(made, JournalNumber(3000))
        found = hits(engine, "treaty", sort="relevance")
        assert found[-1] == "r002000"
        assert len(found) == 21

    def test_neighbours_that_an_audience_may_not_see_raise_nothing(self, engine: Engine) -> None:
        seen = [document(10 * number, texts={"text": ("treaty",)}) for number in range(20)]
        engine.apply(seen, JournalNumber(1))
        before = hits(engine, "treaty", sort="relevance")
        hidden = [document(10 * number + 1, texts={"text": ("treaty",)}, seen_by=READER) for number in range(7)]
        engine.apply(hidden, JournalNumber(2))
        assert hits(engine, "treaty", sort="relevance") == before

    def test_beginnings_are_ranked_by_the_day_of_cataloguing(self, engine: Engine) -> None:
        put(engine, [{"text": (word,)} for word in ("stalin", "stalled stalin", "stalk")])
        assert hits(engine, "stal*", sort="relevance") == ["r000002", "r000001", "r000000"]
