"""The index follows the journal: after every kind of change, and after a crash at any point."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.options import Options
from fonds.records import actions, journal
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    Description,
    Name,
    Paragraph,
    Role,
    Text,
    Title,
    Visibility,
)
from fonds.search import indexer
from fonds.search.document import JournalNumber, Removal, SearchDocument
from fonds.search.engine import EngineState
from fonds.search.opening import engine
from fonds.search.params import SearchParams, read_params
from fonds.search.service import search

STAMP = actions.Stamp(by="tests")
PUBLIC, READER, ARCHIVIST = Audience.PUBLIC, Audience.READER, Audience.ARCHIVIST


def described(title: str, **parts: object) -> Description:
    return msgspec.structs.replace(Description(titles=(Title(text=title),)), **parts)


def save(*descriptions: Description) -> list[str]:
    return [id_ for id_, _ in actions.save_records([("", one) for one in descriptions], STAMP)]


def found(query: str, audience: Audience = PUBLIC) -> list[str]:
    return [row.id for row in search(read_params({"q": [query], "sort": ["added"]}), audience).results]


@pytest.fixture
def following(archive: Options) -> Options:
    """An archive whose index is there and empty."""
    indexer.catch_up()
    return archive


def test_changes_are_followed(following: Options) -> None:
    one, two = save(described("Letter to Molotov"), described("Telegram to Stalin"))
    assert indexer.catch_up() == 2
    assert found("letter OR telegram") == [two, one]
    actions.save_records([(one, described("Minutes"))], STAMP)
    actions.remove_records([two], STAMP)
    indexer.catch_up()
    assert found("minutes") == [one]
    assert found("letter OR telegram") == []
    assert engine().state().journal == journal.last_number()
    assert indexer.catch_up() == 0


def test_withdrawn_and_closed_records(following: Options) -> None:
    open_, internal, readers = save(
        described("zanzibar"),
        described("zanzibar", visibility=Visibility(publication="internal")),
        described("zanzibar", visibility=Visibility(access="readers")),
    )
    indexer.catch_up()
    assert found("zanzibar", PUBLIC) == [open_]
    assert found("zanzibar", READER) == [readers, open_]
    assert found("zanzibar", ARCHIVIST) == [readers, internal, open_]
    actions.withdraw([open_], STAMP)
    assert found("zanzibar", PUBLIC) == []  # the catalogue is asked again, even before the index follows
    indexer.catch_up()
    results = search(SearchParams(), PUBLIC)
    assert (results.total, results.facets["level"]) == (0, ())


def test_words_of_a_hidden_text(following: Options) -> None:
    texts = tuple(
        Text(id=f"t{n}", paragraphs=(Paragraph(id=f"p{n}", text=word),), visibility=visibility)
        for n, (word, visibility) in enumerate(
            [
                ("visibleword", Visibility()),
                ("readersword", Visibility(access="readers")),
                ("closedword", Visibility(access="closed")),
            ]
        )
    )
    (id_,) = save(described("Open record", texts=texts))
    indexer.catch_up()
    seen = {
        audience: [w for w in ("visibleword", "readersword", "closedword") if found(w, audience)]
        for audience in Audience
    }
    assert seen == {
        PUBLIC: ["visibleword"],
        READER: ["visibleword", "readersword"],
        ARCHIVIST: ["visibleword", "readersword", "closedword"],
        Audience.EVERYTHING: ["visibleword", "readersword", "closedword"],
    }
    assert found("closed*", PUBLIC) == found("closedwort~", PUBLIC) == []
    assert found('text:"closedword"', ARCHIVIST) == [id_]


def test_a_renamed_authority_renames_its_records(following: Options) -> None:
    def authority(label: str) -> Authority:
        return Authority(kind="agent", key="apresov", names=(Name(text=label, kind="authorised"),))

    actions.save_authorities([authority("Apresov, G. A.")], STAMP)
    (id_,) = save(described("Telegram", agents=(Role(found="the consul", identified="apresov"),)))
    indexer.catch_up()
    assert found('person:"apresov"') == [id_]
    actions.save_authorities([authority("Apresoff, Garegin")], STAMP)
    indexer.catch_up()
    assert found("person:garegin") == [id_]
    assert found('person:"apresov"') == []
    assert search(SearchParams(), PUBLIC).facets["person"][0].label == "Apresoff, Garegin"


def test_a_hidden_authority_widens_nothing(following: Options) -> None:
    names = (Name(text="Secretname", kind="authorised"), Name(text="Opencover"))
    actions.save_authorities([Authority(kind="agent", key="hidden", names=names)], STAMP)
    save(described("x", agents=(Role(found="x", identified="hidden"),), visibility=Visibility(publication="internal")))
    indexer.catch_up()
    public = search(read_params({"q": ["Opencover"]}), PUBLIC)
    assert (public.total, public.expanded) == (0, ())
    assert search(read_params({"person": ["hidden"]}), PUBLIC).facets["person"][0].label == "hidden"
    archivist = search(read_params({"q": ["Opencover"]}), ARCHIVIST)
    assert archivist.total == 1
    assert [one.form for one in archivist.expanded] == ["Secretname"]


class _CrashError(Exception):
    """The power went out."""


@pytest.mark.parametrize("after", [0, 1, 2])
def test_a_crash_while_following(following: Options, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    ids = save(described("first"), described("second"), described("third"))

    def breaking(changes: Iterable[SearchDocument | Removal], upto: JournalNumber) -> None:
        def some() -> Iterable[SearchDocument | Removal]:
            for number, change in enumerate(changes):
                if number == after:
                    raise _CrashError
                yield change

        type(live).apply(live, some(), upto)

    live = engine()
    with monkeypatch.context() as patch:
        patch.setattr(live, "apply", breaking)
        with pytest.raises(_CrashError):
            indexer.catch_up()
    assert found("") == []
    indexer.catch_up()
    assert found("") == ids[::-1]


def test_a_crash_between_commit_and_number(following: Options) -> None:
    ids = save(described("first"), described("second"))
    before = engine().state().journal
    indexer.catch_up()
    live = next(following.index_folder.glob("*-*/JOURNAL"))
    live.write_text(str(before), encoding="utf-8")
    assert indexer.catch_up() == 2
    assert found("first OR second") == ids[::-1]
    assert engine().state().documents == 2


def test_an_index_that_is_gone_or_of_another_layout_is_rebuilt(following: Options) -> None:
    ids = save(described("first"), described("second"))
    indexer.catch_up()
    current = following.index_folder / "CURRENT"
    current.write_text("000000000000-1", encoding="utf-8")
    with pytest.raises(FondsError, match="not ready"):
        found("first")
    indexer.catch_up()
    assert found("first OR second") == ids[::-1]
    current.unlink()
    indexer.catch_up()
    assert found("first OR second") == ids[::-1]


def test_an_index_ahead_of_the_journal_is_rebuilt(following: Options) -> None:
    """The catalogue was restored from a backup that is older than the index."""
    ids = save(described("first"))
    engine().apply([], JournalNumber(1000))
    indexer.catch_up()
    assert engine().state().journal == journal.last_number()
    assert found("first") == ids


def test_rebuilding_gives_the_same(following: Options) -> None:
    save(*(described(f"Letter {number}") for number in range(30)))
    indexer.catch_up()
    queries = ("letter", "", '"letter 7"', "lett*", "letter -7")
    before = [search(read_params({"q": [query]}), PUBLIC) for query in queries]
    indexer.rebuild()
    assert [search(read_params({"q": [query]}), PUBLIC) for query in queries] == before
    assert len(list(following.index_folder.glob("*-*"))) == 1


def test_rebuilding_does_not_follow_a_writer_that_goes_on(following: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes in while the rebuild reads is left to the next round; the number kept says so."""
    save(described("One"), described("Two"))
    upto, read = journal.last_number(), indexer._documents

    def and_meanwhile(rows: Sequence[Any], labels: dict[tuple[str, str], str]) -> Iterator[SearchDocument | Removal]:
        save(described("Meanwhile"))
        return read(rows, labels)

    monkeypatch.setattr(indexer, "_documents", and_meanwhile)
    monkeypatch.setattr(indexer, "CHUNK", 1)
    indexer.rebuild()
    monkeypatch.undo()
    assert (engine().state().journal, found("meanwhile")) == (upto, [])
    indexer.catch_up()
    assert len(found("meanwhile")) == journal.last_number() - upto == 2


@pytest.mark.parametrize("hide", ["withdraw", "remove", "close a text"])
def test_what_is_hidden_is_not_found_nor_counted_before_the_index_follows(following: Options, hide: str) -> None:
    text = Text(id="t1", paragraphs=(Paragraph(id="p1", text="unspeakable"),))
    one, _other = save(described("Letter to Molotov", texts=(text,)), described("Letter to Stalin"))
    indexer.catch_up()
    assert found("unspeakable") == [one]
    if hide == "withdraw":
        actions.withdraw([one], STAMP)
    elif hide == "remove":
        actions.remove_records([one], STAMP)
    else:
        shut = msgspec.structs.replace(text, visibility=Visibility(access="closed"))
        actions.save_records([(one, described("Letter to Molotov", texts=(shut,)))], STAMP)
    answer = search(read_params({"q": ["unspeakable"]}), PUBLIC)
    assert (answer.total, answer.results, answer.near_total) == (0, (), 0)
    assert search(read_params({"q": ["letter"]}), PUBLIC).total == 1
    indexer.catch_up()
    assert found("unspeakable") == []
    assert len(found("letter")) == (2 if hide == "close a text" else 1)


def test_another_process_that_indexes_meanwhile_makes_no_rebuild(
    following: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, state = engine(), engine().state

    def after_another() -> EngineState:
        monkeypatch.undo()
        save(described("Meanwhile"))
        indexer.catch_up()
        return state()

    def refused(*_: object) -> None:
        pytest.fail("the index was rebuilt")

    monkeypatch.setattr(live, "state", after_another)
    monkeypatch.setattr(live, "rebuild", refused)
    indexer.catch_up(live)
    assert len(found("meanwhile")) == 1


def _apresov(label: str = "Apresov, G. A.") -> Authority:
    return Authority(kind="agent", key="apresov", names=(Name(text=label, kind="authorised"),))


def test_records_after_their_new_authority_are_indexed_once(
    following: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.save_authorities([_apresov()], STAMP)
    ids = save(*(described(f"Letter {n}", agents=(Role(found="x", identified="apresov"),)) for n in range(5)))
    monkeypatch.setattr(indexer, "STRIDE", 1)
    live, told = engine(), list[str]()

    class Telling:
        """The engine, and what it is told."""

        state = live.state

        @staticmethod
        def apply(changes: Iterable[SearchDocument | Removal], upto: JournalNumber) -> None:
            kept = list(changes)
            told.extend(one.id for one in kept)
            live.apply(kept, upto)

    indexer.catch_up(Telling())  # type: ignore[arg-type]  # what following asks of an engine
    assert told == ids
    assert sorted(found('person:"apresov"')) == sorted(ids)


@pytest.mark.parametrize("stride", [1, 50_000])
def test_a_renamed_authority_reaches_old_records_and_new_ones(
    following: Options, monkeypatch: pytest.MonkeyPatch, stride: int
) -> None:
    monkeypatch.setattr(indexer, "STRIDE", stride)
    consul = (Role(found="the consul", identified="apresov"),)
    actions.save_authorities([_apresov()], STAMP)
    old = save(described("Telegram", agents=consul), described("Letter", agents=consul))
    indexer.catch_up()
    actions.save_records([(old[1], described("Letter again", agents=consul))], STAMP)
    actions.save_authorities([_apresov("Garegin")], STAMP)
    new = save(described("Minutes", agents=consul))
    indexer.catch_up()
    assert sorted(found("person:garegin")) == sorted([*old, *new])
    assert found('person:"apresov"') == []
