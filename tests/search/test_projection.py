import hashlib

import pytest

from fonds.normalise.dates import Day
from fonds.records.audience import Audience
from fonds.records.description import (
    Abstract,
    Dating,
    Description,
    Element,
    Marking,
    Membership,
    Number,
    Other,
    Paragraph,
    Reference,
    Relation,
    Role,
    Text,
    Title,
    Visibility,
    Witness,
)
from fonds.search.document import SearchDocument
from fonds.search.engines.tantivy import schema
from fonds.search.projection import LONGEST_VALUE, project

LABELS = {
    ("agent", "apresov"): "Apresov, Garegin",
    ("place", "urumchi"): "Ürümchi",
    ("topic", "trade"): "China--Foreign economic relations--Soviet Union",
    ("collection", "xinjiang"): "China and the Soviet Union in Xinjiang",
    ("repository", "rgaspi"): "RGASPI",
}


def projected(description: Description, seen_by: Audience = Audience.PUBLIC) -> SearchDocument:
    return project("r1", description, seen_by, 7, LABELS)


def full() -> SearchDocument:
    """A record that has something for every field."""
    return projected(
        Description(
            titles=(Title(text="«Telegram» to Apresov"), Title(text="Телеграмма")),
            reference_codes=("f. 17",),
            numbers=(Number(value="4159"),),
            kinds=("telegram",),
            agents=(Role(found="the consul", identified="apresov"), Role(found="Filipov")),
            places=(Role(found="Tihwa", identified="urumchi"),),
            topics=(Role(found="trade", identified="trade"),),
            collections=(Membership(collection="xinjiang"),),
            abstracts=(Abstract(text="A summary."), Abstract(text="摘要")),
            elements=(Element(element="scope", text="Scope."), Element(element="note", text="A note.")),
            witnesses=(Witness(repository="rgaspi", references=(Reference(raw="f. 17, op. 162"),), credit="obtained"),),
            markings=(Marking(text="SECRET"),),
            languages=("ru",),
            level="item",
            extent=("2 leaves",),
            others=(Other(label="colour", value="blue"),),
        )
    )


def test_other_words_make_another_index() -> None:
    """An older archive keeps its index unless `DOCUMENTS` changes: whoever changes the projection raises it here too."""
    digest = hashlib.sha256(repr(full()).encode()).hexdigest()[:12]
    assert (schema.DOCUMENTS, digest) == ("9", "ec52cff8f9e6")


def test_every_word_has_its_field() -> None:
    made = full()
    assert dict(made.texts) == {
        "title": ("«Telegram» to Apresov", "Телеграмма"),
        "summary": ("A summary.", "摘要", "Scope."),
        "person": ("the consul", "Apresov, Garegin", "Filipov"),
        "place": ("Tihwa", "Ürümchi"),
        "topic": ("trade", "China--Foreign economic relations--Soviet Union"),
        "collection": ("China and the Soviet Union in Xinjiang",),
        "archive": ("RGASPI",),
        "reference": ("f. 17", "4159", "f. 17, op. 162"),
        "kind": ("Telegram", "Телеграмма", "电报"),
        "note": ("A note.", "blue", "SECRET", "2 leaves", "obtained"),
    }
    assert dict(made.values) == {
        "collection": ("xinjiang",),
        "person": ("apresov", "name:Filipov"),
        "place": ("urumchi",),
        "topic": ("trade",),
        "archive": ("rgaspi",),
        "language": ("ru",),
        "kind": ("telegram",),
        "level": ("item",),
    }
    assert made.title_key == "telegram» to apresov".replace("»", '"')
    assert (made.id, made.added, made.seen_by) == ("r1", 7, Audience.PUBLIC)


def test_the_primary_date_counts() -> None:
    first = Dating(status="read", edtf="1935", earliest="1935-01-01", latest="1935-12-31", precision="year")
    second = Dating(status="read", edtf="1936-01-01", earliest="1936-01-01", latest="1936-01-01", precision="day")
    made = projected(Description(dates=(first, second)))
    assert (made.is_dated, made.earliest, made.latest) == (True, Day(1935, 1, 1), Day(1935, 12, 31))
    assert made.is_imprecise
    assert not projected(Description(dates=(second,))).is_imprecise


def test_what_is_not_read_is_undated() -> None:
    for status in ("undated", "not-given", "not-understood"):
        made = projected(Description(dates=(Dating(text="n.d.", status=status),)))
        assert (made.is_dated, made.earliest, made.latest, made.is_imprecise) == (False, None, None, False)
    assert not projected(Description()).is_dated


def test_an_open_end_is_dated() -> None:
    made = projected(
        Description(dates=(Dating(status="read", edtf="1935/..", earliest="1935-01-01", precision="interval"),))
    )
    assert (made.is_dated, made.earliest, made.latest) == (True, Day(1935, 1, 1), None)


def test_texts_keep_their_audience() -> None:
    def text(word: str, **switches: str) -> Text:
        return Text(id=word, paragraphs=(Paragraph(id="p1", text=word),), visibility=Visibility(**switches))  # type: ignore[arg-type]

    description = Description(
        texts=(text("open"), text("some", access="readers"), text("shut", publication="internal"))
    )
    made = projected(description)
    assert made.texts["text"] == ("open",)
    assert made.hidden_texts == {Audience.READER: ("some",), Audience.ARCHIVIST: ("shut",)}
    for_archivists = projected(description, Audience.ARCHIVIST)
    assert for_archivists.texts["text"] == ("open", "some", "shut")
    assert for_archivists.hidden_texts == {}


def test_what_names_hidden_things_is_left_out() -> None:
    made = projected(
        Description(
            relations=(Relation(kind="see also", target="r2", found="hiddenword"),),
            visibility=Visibility(access="closed", reason="hiddenword"),
        )
    )
    assert "hiddenword" not in repr(made)


def test_long_values_are_cut() -> None:
    made = projected(Description(agents=(Role(found="x" * 100_000),)))
    assert len(made.values["person"][0]) == LONGEST_VALUE


def test_languages_are_those_in_which_something_can_be_read() -> None:
    made = projected(
        Description(
            languages=("ru",),
            abstracts=(Abstract(text="x", language="en"), Abstract(text="y", language="zh"), Abstract(text="z")),
            texts=(Text(id="t1", language="de"), Text(id="t2", language="ug", visibility=Visibility(access="closed"))),
            description_languages=("fr",),
        )
    )
    assert made.values["language"] == ("ru", "de", "en", "zh")


@pytest.mark.parametrize(
    ("edtf", "minutes"),
    [
        ("1941-06-22", None),
        ("1941-06-22T04:15:00", 255),
        ("1941-06-22T04:15:00Z", 255),
        ("1941-06-22T04:15:00+03:00", 75),
        ("1941-06-22T01:00:00+03", -120),
        ("1941-06-22T23:30:00-05:00", 1710),
    ],
)
def test_the_time_of_day_is_in_universal_time(edtf: str, minutes: int | None) -> None:
    dating = Dating(status="read", edtf=edtf, earliest="1941-06-22", latest="1941-06-22", precision="day")
    assert project("r1", Description(dates=(dating,)), Audience.PUBLIC, 1, {}).minutes == minutes


def test_years_with_gaps_are_told_one_by_one() -> None:
    dating = Dating(status="read", edtf="{1887,1972}", earliest="1887-01-01", latest="1972-12-31")
    assert project("r1", Description(dates=(dating,)), Audience.PUBLIC, 1, {}).years == (1887, 1972)
    plain = Dating(status="read", edtf="1887/1972", earliest="1887-01-01", latest="1972-12-31")
    assert project("r1", Description(dates=(plain,)), Audience.PUBLIC, 1, {}).years == ()
