"""Searching within a branch, hits in groups, values of a facet, and what helps who finds nothing."""

import pytest

from fonds.options import Options
from fonds.records import actions, lookups
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Membership, Name, Title, Visibility
from fonds.search import indexer, service
from fonds.search.params import SearchParams, read_params
from fonds.search.request import NothingFound, Results, Spelling

BY = Stamp(by="tests")
HIDDEN = Visibility(publication="internal")


@pytest.fixture
def tree(archive: Options) -> dict[str, str]:
    """A fonds with a series of two letters, a hidden series with a letter, and a letter outside: name → id."""
    actions.save_authorities(
        [
            Authority(kind="collection", key=key, names=(Name(text=label),))
            for key, label in (("reds", "Red papers"), ("blues", "Blue papers"))
        ],
        BY,
    )
    ids: dict[str, str] = {}
    for name, above, title, collections, visibility in (
        ("fonds", "", "Fonds of the Governor", (), Visibility()),
        ("series", "fonds", "Letters sent", (), Visibility()),
        ("one", "series", "Letter about aviation", ("reds",), Visibility()),
        ("two", "series", "Letter about petroleum", ("reds", "blues"), Visibility()),
        ("shut", "fonds", "Letters received", (), HIDDEN),
        ("three", "shut", "Letter about canaries", ("blues",), Visibility()),
        ("outside", "", "Letter about aviation and trade", (), Visibility()),
    ):
        description = Description(
            titles=(Title(text=title),),
            parent=ids.get(above, ""),
            collections=tuple(Membership(collection=one) for one in collections),
            visibility=visibility,
        )
        ids[name] = actions.save_records([("", description)], BY)[0][0]
    indexer.catch_up()
    return ids


def found(audience: Audience = Audience.PUBLIC, **given: str) -> Results:
    """The answer to these parameters."""
    return service.search(read_params({name: [value] for name, value in given.items()}), audience)


def test_within_a_branch(tree: dict[str, str]) -> None:
    results = found(within=tree["fonds"])
    assert {one.id for one in results.results} == {tree["series"], tree["one"], tree["two"]}
    assert results.within == "Fonds of the Governor"
    assert found(within=tree["series"], q="aviation").total == 1
    assert found(Audience.ARCHIVIST, within=tree["fonds"]).total == 5


@pytest.mark.parametrize("name", ["shut", "three", "unknown", "one"])
def test_within_what_is_hidden_unknown_or_empty_there_is_nothing(tree: dict[str, str], name: str) -> None:
    results = found(within=tree.get(name, "zzzzzzzz"))
    assert results.total == 0
    assert results.within == ("Letter about aviation" if name == "one" else "")


def test_a_record_that_moves_is_found_in_its_new_branch(tree: dict[str, str]) -> None:
    view = lookups.record(tree["outside"], Audience.PUBLIC)
    moved = Description(titles=view.description.titles, parent=tree["series"])
    actions.save_records([(tree["outside"], moved)], BY)
    indexer.catch_up()
    assert found(within=tree["fonds"], q="aviation").total == 2


def test_groups_by_collection(tree: dict[str, str]) -> None:
    results = found(q="letter", group="collection")
    assert [(one.label, one.count, len(one.results)) for one in results.groups] == [
        ("Red papers", 2, 2),
        ("Blue papers", 1, 1),
    ]
    assert results.ungrouped == results.total - 2
    assert results.groups[0].url == "/search?q=letter&collection=reds"
    chosen = found(q="letter", group="collection", collection="blues")
    assert [one.value for one in chosen.groups] == ["blues"]
    assert chosen.ungrouped == 0


def test_groups_by_the_record_above(tree: dict[str, str]) -> None:
    results = found(q="letter", group="file")
    assert [(one.label, one.count) for one in results.groups] == [("Letters sent", 2), ("Fonds of the Governor", 1)]
    within = found(q="letter", group="file", within=tree["fonds"])
    assert [(one.label, one.count) for one in within.groups] == [("Letters sent", 2), ("Fonds of the Governor", 1)]


def test_a_word_that_no_record_has_and_its_nearest_spelling(tree: dict[str, str]) -> None:
    help_ = found(q="letter avation").nothing_found
    assert help_
    assert [(one.text, one.count) for one in help_.words] == [("letter", 6), ("avation", 0)] or help_.words[
        1
    ].count == 0
    (spelling,) = help_.words[1].spellings
    assert (spelling.form, spelling.count, spelling.url) == ("aviation", 2, "/search?q=letter+aviation")


def test_hidden_words_are_no_spelling(tree: dict[str, str]) -> None:
    help_ = found(q="canarias").nothing_found
    assert help_
    assert help_.words[0].spellings == ()
    assert [one.form for one in _spellings(found(Audience.ARCHIVIST, q="canarias"))] == ["canaries"]


def _spellings(results: Results) -> tuple[Spelling, ...]:
    assert results.nothing_found
    return results.nothing_found.words[0].spellings


def test_the_filter_that_hides_and_how_many(tree: dict[str, str]) -> None:
    help_ = found(q="aviation", collection="blues").nothing_found
    assert help_
    (way,) = help_.ways_out
    assert (way.without, way.count, way.url) == ((("collection", "Blue papers"),), 2, "/search?q=aviation")


def _lost(since: str, **given: str) -> NothingFound | None:
    asked = {name: [value] for name, value in given.items()} | {"from": [since]}
    return service.search(read_params(asked), Audience.PUBLIC).nothing_found


def test_where_no_single_filter_is_the_reason_the_last_ones_are_taken_together(tree: dict[str, str]) -> None:
    help_ = _lost(q="aviation", collection="blues", since="1990", undated="exclude")
    assert help_
    (way,) = help_.ways_out
    assert [name for name, _ in way.without] == ["collection", "from", "undated"]
    assert way.count == 2


def test_words_that_never_meet_can_be_asked_apart(tree: dict[str, str]) -> None:
    help_ = found(q="petroleum trade").nothing_found
    assert help_
    assert help_.any_word
    assert (help_.any_word.form, help_.any_word.count) == ("petroleum OR trade", 2)


def test_a_value_left_out_keeps_its_name(tree: dict[str, str]) -> None:
    values = found(not_collection="reds").facets["collection"]
    assert [(one.label, one.count) for one in values] == [("Red papers", 0)]


def test_values_of_a_facet_by_their_beginning(tree: dict[str, str]) -> None:
    page = service.facet_values("collection", "pap", SearchParams(), Audience.PUBLIC)
    assert [(one.label, one.count) for one in page.values] == [("Red papers", 2), ("Blue papers", 1)]
    only = service.facet_values("collection", "blu", SearchParams(q="letter"), Audience.PUBLIC)
    assert ([one.value for one in only.values], only.matching) == (["blues"], 1)
    assert service.facet_values("collection", "zzz", SearchParams(), Audience.PUBLIC).values == ()


def test_two_filters_that_hide_together_and_no_others_are_taken_away(tree: dict[str, str]) -> None:
    help_ = found(q="aviation", collection="blues", not_person="nobody", kind="map").nothing_found
    assert help_
    assert [[name for name, _ in way.without] for way in help_.ways_out] == [["collection", "kind"]]
    assert help_.ways_out[0].url == "/search?q=aviation&not_person=nobody"


def test_the_values_of_a_facet_are_one_filter(tree: dict[str, str]) -> None:
    """They widen each other: without one of them alone nothing more is found."""
    params = read_params({"q": ["aviation"], "collection": ["blues", "greens"], "not_person": ["nobody"]})
    help_ = service.search(params, Audience.PUBLIC).nothing_found
    assert help_
    (way,) = help_.ways_out
    assert [name for name, _ in way.without] == ["collection", "collection"]
    assert (way.count, way.url) == (2, "/search?q=aviation&not_person=nobody")


def test_a_spelling_keeps_the_other_words_without_the_filters(tree: dict[str, str]) -> None:
    help_ = _lost(q="letter avation", collection="blues", since="1990", undated="exclude")
    assert help_
    (spelling,) = help_.words[1].spellings
    assert (spelling.url, spelling.count) == ("/search?q=letter+aviation", 2)
