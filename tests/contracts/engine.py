"""What every engine must do. A second engine is listed in `fonds.search.engines` and passes this suite.

`test_engines.py` runs it. What an engine cannot do is a skip with a reason, never a silence.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fonds.errors import FondsError
from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engine import Engine
from fonds.search.engines import ENGINES
from fonds.search.query.nodes import AnyOf, Wildcard, Word
from fonds.search.request import DateFilter, Filter, Sort
from tests.contracts.engine_dates import DatesContract
from tests.contracts.engine_documents import (
    ARCHIVIST,
    PUBLIC,
    READER,
    TITLES,
    answers,
    asking,
    assert_facets,
    document,
    documents_of_filled,
    first,
    hits,
    ids,
)
from tests.contracts.engine_names import NamesContract
from tests.contracts.engine_paragraphs import ParagraphContract
from tests.contracts.engine_ranking import RankingContract


class EngineContract(DatesContract, RankingContract, ParagraphContract, NamesContract):
    """The suite. A subclass says which engine it is."""

    name: ClassVar[str]
    """As in `ENGINES`."""

    def make(self, folder: Path) -> Engine:
        """An engine that keeps its index in the folder."""
        return ENGINES[self.name](folder)

    @pytest.fixture
    def engine(self, tmp_path: Path) -> Engine:
        """An engine with an empty index."""
        engine = self.make(tmp_path / "index")
        engine.rebuild([], JournalNumber(0))
        return engine

    @pytest.fixture
    def filled(self, engine: Engine) -> Engine:
        """200 documents, in several commits, some of them changed and some removed again."""
        for start in range(0, 200, 50):
            engine.apply(map(document, range(start, start + 50)), JournalNumber(start + 50))
        engine.apply([document(number) for number in range(0, 200, 7)], JournalNumber(210))
        engine.apply([Removal(document(number).id) for number in range(190, 200)], JournalNumber(220))
        return engine

    # ------------------------------------------------------------------------------------------------- what it holds

    def test_without_an_index_it_is_not_ready(self, tmp_path: Path) -> None:
        engine = self.make(tmp_path / "nowhere")
        state = engine.state()
        assert (state.is_ready, state.journal, state.documents) == (False, 0, 0)
        assert engine.journal() == 0
        assert engine.edition() == engine.edition()
        with pytest.raises(FondsError, match="not ready"):
            engine.search(asking())
        with pytest.raises(FondsError, match="not ready"):
            engine.apply([document(1)], JournalNumber(1))

    def test_state_tells_what_it_holds(self, filled: Engine) -> None:
        state = filled.state()
        assert (state.is_ready, state.journal, state.documents) == (True, 220, 190)
        assert filled.journal() == 220
        assert state.size > 0
        assert state.schema

    def test_an_edition_ends_with_a_commit_and_with_a_rebuild(self, filled: Engine) -> None:
        editions = [filled.edition(), filled.edition()]
        filled.apply([document(1)], JournalNumber(221))
        editions.append(filled.edition())
        filled.rebuild([document(1)], JournalNumber(221))
        editions.append(filled.edition())
        assert len(set(editions)) == 3

    def test_the_same_changes_again_alter_nothing(self, filled: Engine) -> None:
        before = answers(filled)
        filled.apply([document(number) for number in range(0, 200, 7) if number < 190], JournalNumber(220))
        filled.apply([Removal(document(number).id) for number in range(190, 200)], JournalNumber(220))
        assert answers(filled) == before
        assert filled.state().documents == 190

    def test_a_failing_change_leaves_nothing_half_done(self, filled: Engine) -> None:
        before = answers(filled)

        def breaking() -> Iterable[SearchDocument | Removal]:
            yield document(500)
            raise RuntimeError("the catalogue went away")

        with pytest.raises(RuntimeError, match="went away"):
            filled.apply(breaking(), JournalNumber(900))
        assert answers(filled) == before
        assert filled.state().journal == 220
        filled.apply([document(500)], JournalNumber(900))
        assert hits(filled, "number500") == ["r000500"]

    def test_the_last_word_on_a_record_holds(self, engine: Engine) -> None:
        engine.apply([document(1), Removal("r000001"), document(1, texts={"title": ("new",)})], JournalNumber(3))
        assert hits(engine, "new") == ["r000001"]
        assert hits(engine, "number1") == []

    # ----------------------------------------------------------------------------------------------- several processes

    def test_another_reader_sees_what_is_committed(self, filled: Engine, tmp_path: Path) -> None:
        other = self.make(tmp_path / "index")
        assert hits(other, "number3") == ["r000003"]
        filled.apply([Removal("r000003")], JournalNumber(221))
        assert hits(other, "number3") == []

    def test_only_one_writes_at_a_time(self, filled: Engine, tmp_path: Path) -> None:
        other = self.make(tmp_path / "index")

        def while_writing() -> Iterable[SearchDocument]:
            with pytest.raises(FondsError, match="Another process"):
                other.apply([document(600)], JournalNumber(600))
            with pytest.raises(FondsError, match="Another process"):
                other.rebuild([], JournalNumber(600))
            yield document(601)

        filled.apply(while_writing(), JournalNumber(601))
        assert hits(filled, "number600 OR number601") == ["r000601"]

    def test_it_answers_while_it_is_rebuilt(self, filled: Engine, tmp_path: Path) -> None:
        other = self.make(tmp_path / "index")
        during: list[int] = []

        def documents() -> Iterable[SearchDocument]:
            for number in range(30):
                during.append(other.search(asking()).total)
                yield document(number)

        filled.rebuild(documents(), JournalNumber(300))
        assert set(during) == {190}
        assert other.search(asking()).total == filled.search(asking()).total == 30
        assert other.state().journal == 300

    def test_a_failed_rebuild_leaves_the_live_index(self, filled: Engine) -> None:
        def breaking() -> Iterable[SearchDocument]:
            yield document(1)
            raise RuntimeError("no space")

        with pytest.raises(RuntimeError, match="no space"):
            filled.rebuild(breaking(), JournalNumber(999))
        assert filled.search(asking()).total == 190
        filled.rebuild(map(document, range(5)), JournalNumber(999))
        assert filled.search(asking()).total == 5

    # -------------------------------------------------------------------------------------------------------- audience

    def test_each_audience_finds_what_it_may_see(self, engine: Engine) -> None:
        engine.apply([document(number, seen_by=least) for number, least in enumerate(Audience)], JournalNumber(4))
        found = {audience: hits(engine, "", audience) for audience in Audience}
        assert {audience: len(ids) for audience, ids in found.items()} == {
            PUBLIC: 1,
            READER: 2,
            ARCHIVIST: 3,
            Audience.EVERYTHING: 4,
        }
        page = engine.search(asking(audience=PUBLIC))
        assert [(count.value, count.count) for count in page.facets["level"]] == [("item", 1)]
        assert page.undated + sum(document(0).is_dated for _ in (1,)) == 1

    def test_hidden_transcripts_are_found_by_those_who_may_read_them(self, engine: Engine) -> None:
        hidden = {READER: ("for readers",), ARCHIVIST: ("zanzibar secret",)}
        engine.apply([document(1, texts={"text": ("open words",)}, hidden_texts=hidden)], JournalNumber(1))
        for query in ("zanzibar", '"zanzibar secret"', "zanz*", "z?nzibar", "zanzibat~", "text:zanzibar"):
            assert hits(engine, query, PUBLIC) == hits(engine, query, READER) == []
            assert hits(engine, query, ARCHIVIST) == ["r000001"], query
        assert hits(engine, "readers", READER) == ["r000001"]
        assert hits(engine, "readers", PUBLIC) == []

    # ------------------------------------------------------------------------------------------------------- languages

    @pytest.mark.parametrize(
        ("query", "title"),
        [
            ("telegrams", 0),
            ("stalin", 0),
            ('"Filipov Stalin"', 0),
            ('"ciphered telegram"', 0),
            ("беседой", 3),
            ('"беседа посла"', 3),
            ("советских", 4),
            ("毛泽东", 5),
            ("毛澤東", 5),
            ('"斯大林的电报"', 5),
            ("新疆贸易", 6),
            ("關於新疆", 6),
            ("urumchi", 7),
            ("Ürümchi", 7),
            ("ÜRÜMCHI", 7),
            ("geolog*", 7),
            ("стал* OR бесед*", 3),
            ("斯大*", 5),
            ("g?ological", 7),
            ("*logical", 7),
            ("governer~", 1),
            ("title:urumchi", 7),
            ('"from stalin"~3', 0),
            ("ｔｅｌｅｇｒａｍ", 0),
        ],
    )
    def test_words_and_phrases(self, engine: Engine, query: str, title: int) -> None:
        engine.apply(map(document, range(len(TITLES))), JournalNumber(8))
        assert f"r{title:06d}" in hits(engine, query)

    @pytest.mark.parametrize(
        "query",
        ["东泽毛", '"telegram ciphered"', "summary:urumchi", "telegramophone", '"Stalin Molotov Kovalev"', "*zzz"],
    )
    def test_what_is_not_there_is_not_found(self, engine: Engine, query: str) -> None:
        engine.apply(map(document, range(len(TITLES))), JournalNumber(8))
        assert hits(engine, query) == []

    def test_a_phrase_does_not_run_from_one_value_into_the_next(self, engine: Engine) -> None:
        engine.apply([document(1, texts={"topic": ("China--Foreign", "relations--Soviet Union")})], JournalNumber(1))
        assert hits(engine, '"China Foreign"') == ["r000001"]
        assert hits(engine, '"Foreign relations"') == []

    def test_operators(self, filled: Engine) -> None:
        telegram, stalin = set(hits(filled, "telegram")), set(hits(filled, "stalin"))
        assert set(hits(filled, "telegram stalin")) == telegram & stalin
        assert set(hits(filled, "telegram OR stalin")) == telegram | stalin
        assert set(hits(filled, "stalin -telegram")) == stalin - telegram
        assert len(hits(filled, "-stalin", size=500)) == 190 - len(stalin)
        assert set(hits(filled, "telegram +letter kovalev sheng nobody")) == set(hits(filled, "letter"))

    def test_exact_spelling_ranks_first(self, engine: Engine) -> None:
        titles = ("Urumchi", "Ürümchi")
        engine.apply([document(n, texts={"title": (title,)}) for n, title in enumerate(titles)], JournalNumber(2))
        assert hits(engine, "ürümchi", sort="relevance") == ["r000001", "r000000"]
        assert hits(engine, "urumchi", sort="relevance") == ["r000000", "r000001"]

    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.one_of(
            st.text(max_size=60),
            st.text(alphabet='ab"+-~*?():.AND ORT毛сй“”（）0/', max_size=80),
            st.lists(
                st.sampled_from(['"', "(", ")", "AND", "OR", "NOT", "-", "+", "a*", "st?lin", "title:", "x~", "毛"])
            ).map(" ".join),
            st.text(alphabet="aabж毛*?~", min_size=20, max_size=300),
        ),
        st.sampled_from(["relevance", "oldest", "newest", "title", "added"]),
    )
    def test_no_query_raises(self, filled: Engine, query: str, sort: str) -> None:
        page = filled.search(asking(query, sort=sort))
        assert len(page.ids) == min(page.total, 100)

    @pytest.mark.parametrize(
        "query",
        [
            "a " * 50_000,
            "(" * 5_000,
            '"' + "毛泽东" * 20_000 + '"',
            "a*" * 3000,
            "-" * 9_000,
            "ab" + "*a" * 140,
            "ab" + "?" * 53 + "b",
        ],
    )
    def test_monstrous_queries(self, filled: Engine, query: str) -> None:
        assert filled.search(asking(query)).total >= 0

    @pytest.mark.parametrize("pattern", ["ab" + "*a" * 140, "ab" + "?" * 53 + "b", "*" + "毛" * 300, "*a?????????b"])
    def test_a_pattern_too_large_finds_nothing(self, filled: Engine, pattern: str) -> None:
        """The parser makes none; an engine that cannot compile one need not fall over it."""
        request = replace(asking(), query=AnyOf((Wildcard(pattern), Word("stalin"))))
        assert filled.search(request).total == len(hits(filled, "stalin"))
        assert filled.search(replace(request, query=Wildcard(pattern))).total == 0

    # ------------------------------------------------------------------------------------------------ facets and filters

    def test_facets_as_counted_by_hand(self, filled: Engine) -> None:
        assert_facets(filled, documents_of_filled(), ())

    def test_facets_are_exact_with_very_many_values_in_several_segments(self, engine: Engine) -> None:
        documents = [
            document(n, values={"person": (f"name:{n}", f"p{n % 97}", f"q{n // 50}"), "level": ("item",)})
            for n in range(3000)
        ]
        for start in range(0, 3000, 750):
            engine.apply(documents[start : start + 750], JournalNumber(start + 750))
        page = engine.search(asking(facet_size=40))
        expected = Counter(value for one in documents for value in one.values["person"])
        assert {count.value: count.count for count in page.facets["person"]} == dict(first(expected, 40))

    def test_several_values_of_one_facet_widen_it(self, filled: Engine) -> None:
        filters = (Filter("place", ("china", "urumchi")), Filter("person", ("person-1", "person-2", "person-3")))
        assert_facets(filled, documents_of_filled(), filters)

    def test_equal_counts_are_in_order_of_their_values_however_many_there_are(self, engine: Engine) -> None:
        documents = [document(n, values={"person": (f"p{n:04d}", "everybody")}) for n in range(300)]
        engine.apply(documents, JournalNumber(300))
        page = engine.search(asking(facet_size=20))
        assert [count.value for count in page.facets["person"]] == ["everybody", *(f"p{n:04d}" for n in range(19))]

    def test_counts_beside_a_choice_follow_every_change(self, engine: Engine) -> None:
        choice = asking(filters=(Filter("person", ("a",)),), dates=DateFilter(Day(1000, 1, 1), Day(2000, 1, 1)))
        for number in range(3):
            engine.apply([document(number, values={"person": ("a", f"b{number}")})], JournalNumber(number + 1))
            for _ in range(2):
                page = engine.search(choice)
                assert sum(count.count for count in page.facets["person"] if count.value != "a") == page.total
                assert page.undated == sum(not document(n).is_dated for n in range(number + 1))

    def test_excluded_values(self, filled: Engine) -> None:
        assert_facets(filled, documents_of_filled(), (Filter("place", ("china", "name:Tihwa"), exclude=True),))

    def test_a_value_that_does_not_exist_gives_no_hits(self, filled: Engine) -> None:
        page = filled.search(asking(filters=(Filter("person", ("nobody",)),)))
        assert (page.total, page.ids) == (0, ())
        assert ("nobody", 0) in [(count.value, count.count) for count in page.facets["person"]]
        assert len(page.facets["person"]) == 41  # its own choice does not narrow a facet

    def test_chosen_values_are_counted_however_many_and_however_rare(self, engine: Engine) -> None:
        values = {n: (f"p{n}", f"q{n // 10}", "common", f"r{n % 70}") for n in range(600)}
        engine.apply([document(n, values={"person": held}) for n, held in values.items()], JournalNumber(600))
        chosen = (*(f"p{n}" for n in range(0, 600, 3)), *(f"q{n}" for n in range(60)), "nobody")
        page = engine.search(asking(filters=(Filter("person", chosen),), facet_size=5))
        expected = Counter(value for held in values.values() for value in held)
        counted = {count.value: count.count for count in page.facets["person"]}
        assert counted == {value: expected[value] for value in {*chosen, *counted}}
        assert next(iter(counted)) == "common"

    # ------------------------------------------------------------------------------------------------------------ order

    def test_sorts(self, filled: Engine) -> None:
        held = documents_of_filled()
        dated = [one for one in held if one.is_dated]
        undated = [one for one in held if not one.is_dated]
        oldest = sorted(dated, key=lambda one: (one.earliest, one.added)) + undated
        newest = sorted(dated, key=lambda one: (one.latest, one.added), reverse=True) + undated[::-1]
        assert hits(filled, "", sort="added", size=500) == ids(held[::-1])
        assert hits(filled, "", sort="oldest", size=500) == ids(oldest)
        assert hits(filled, "", sort="newest", size=500) == ids(newest)
        assert hits(filled, "", sort="title", size=500) == ids(sorted(held, key=lambda one: (one.title_key, one.added)))

    @pytest.mark.parametrize("sort", ["relevance", "oldest", "newest", "title", "added"])
    def test_pages_follow_each_other(self, filled: Engine, sort: Sort) -> None:
        whole = hits(filled, "stalin OR xinjiang", sort=sort, size=500)
        pages = [
            hits(filled, "stalin OR xinjiang", sort=sort, size=10, offset=start) for start in range(0, len(whole), 10)
        ]
        assert [id_ for page in pages for id_ in page] == whole
        assert hits(filled, "stalin", sort=sort, offset=100_000_000) == []

    def test_equal_scores_stand_as_catalogued_however_the_index_grew(self, filled: Engine, tmp_path: Path) -> None:
        other = self.make(tmp_path / "other")
        other.rebuild(documents_of_filled(), JournalNumber(220))
        assert hits(filled, "xinjiang", sort="relevance") == hits(other, "xinjiang", sort="relevance")

    @pytest.mark.parametrize("query", ["", "stalin", "stalin -telegram", "nowhere", "stal* OR x~"])
    def test_counting_alone_agrees_with_searching(self, filled: Engine, query: str) -> None:
        for filters in ((), (Filter("place", ("china",)),)):
            request = asking(query, filters=filters)
            assert filled.count(request) == filled.search(request).total

    # -------------------------------------------------------------------------------------------------------- analysis

    def test_analysis_tells_the_places_of_words(self, engine: Engine) -> None:
        text = "Ürümchi, 毛澤東 и телеграммы"
        assert [text[token.start : token.end] for token in engine.analyse(text)] == [
            "Ürümchi",
            "毛",
            "澤",
            "東",
            "и",
            "телеграммы",
        ]
        assert engine.analyse("telegrams")[0].stem == engine.analyse("Telegram")[0].stem
