"""Read queries answer with what the audience may see, and count nothing else."""

import pytest

from fonds.errors import FondsError
from fonds.records import actions, identifiers, lookups
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.records.description import Authority, Description, Membership, Name, Role, Title, Visibility
from fonds.records.models import Entry, Slug

pytestmark = pytest.mark.django_db
BY = Stamp(by="a test")


@pytest.fixture
def collection() -> list[str]:
    """Five records of one collection, out of order; the third is for readers, the fifth for archivists."""
    names = (Name(text="盛世才"), Name(text="Sheng Shicai", kind="authorised"))
    actions.save_authorities(
        [Authority(kind="collection", key="c"), Authority(kind="agent", key="sheng", names=names)], BY
    )
    switches = [Visibility(), Visibility(), Visibility(access="readers"), Visibility(), Visibility(access="closed")]
    described = [
        Description(
            titles=(Title(text=f"Letter {place}"),),
            collections=(Membership(collection="c", position=10 - place),),
            agents=(Role(found="Sheng", identified="sheng"),) if place == 4 else (),
            visibility=visibility,
        )
        for place, visibility in enumerate(switches)
    ]
    return [id_ for id_, _ in actions.save_records([("", description) for description in described], BY)]


@pytest.mark.parametrize(
    ("audience", "order"),
    [(Audience.PUBLIC, [3, 1, 0]), (Audience.READER, [3, 2, 1, 0]), (Audience.ARCHIVIST, [4, 3, 2, 1, 0])],
)
def test_members_and_neighbours_keep_the_order_and_skip_the_hidden(
    collection: list[str], audience: Audience, order: list[int]
) -> None:
    expected = [collection[place] for place in order]
    assert lookups.members("c", audience) == expected
    around = ["", *expected, ""]
    for place, id_ in enumerate(expected, start=1):
        assert lookups.neighbours(id_, "c", audience) == (around[place - 1], around[place + 1])


def test_totals_count_what_is_seen(collection: list[str]) -> None:
    assert [lookups.totals(audience).records for audience in Audience] == [3, 4, 5, 5]
    assert [lookups.totals(audience).people for audience in Audience] == [0, 0, 1, 1]


def test_an_authority_is_seen_only_through_a_visible_record(collection: list[str]) -> None:
    with pytest.raises(FondsError, match="no agent “sheng”"):
        lookups.entry("agent", "sheng", Audience.PUBLIC)
    assert lookups.entries("agent", Audience.PUBLIC) == []
    assert lookups.labels([("agent", "sheng")], Audience.PUBLIC) == {}
    assert lookups.entry("agent", "sheng", Audience.ARCHIVIST).records == 1
    assert lookups.labels([("agent", "sheng")], Audience.ARCHIVIST) == {("agent", "sheng"): ("Sheng Shicai", "sheng")}


def test_an_old_address_leads_to_the_entry(collection: list[str]) -> None:
    Slug.objects.create(kind="collection", slug="old-name", entry=Entry.objects.get(key="c"))
    assert lookups.entry("collection", "old-name", Audience.PUBLIC).slug == "c"


def test_briefs_and_views_leave_the_hidden_out(collection: list[str]) -> None:
    assert lookups.briefs(collection, Audience.PUBLIC).keys() == {collection[0], collection[1], collection[3]}
    assert lookups.views(collection, Audience.READER).keys() == set(collection[:4])
    assert [view.id for view in lookups.export_records(Audience.PUBLIC)] == [collection[n] for n in (0, 1, 3)]


def test_a_slip_in_an_id_gets_a_suggestion_unless_it_is_hidden(collection: list[str]) -> None:
    def slip(id_: str) -> str:
        return id_[:-1] + next(c for c in identifiers.ALPHABET if c != id_[-1])

    with pytest.raises(FondsError, match=f"Did you mean .*{collection[0]}"):
        lookups.record(slip(collection[0]), Audience.PUBLIC)
    with pytest.raises(FondsError) as hidden:
        lookups.record(slip(collection[4]), Audience.PUBLIC)
    assert collection[4] not in str(hidden.value)


def test_the_way_up_ends_where_the_audience_may_not_look() -> None:
    top, middle, low = (identifiers.mint() for _ in range(3))
    actions.save_records(
        [
            (top, Description(titles=(Title(text="Fonds"),), level="fonds")),
            (middle, Description(titles=(Title(text="Series"),), level="series", parent=top)),
            (low, Description(titles=(Title(text="Item"),), parent=middle)),
        ],
        BY,
    )
    assert [id_ for id_, _ in lookups.ancestors(low, Audience.PUBLIC)] == [top, middle]
    assert [id_ for id_, _ in lookups.children(top, Audience.PUBLIC)] == [middle]


def test_a_circle_of_parents_ends() -> None:
    one, two = identifiers.mint(), identifiers.mint()
    actions.save_records([(one, Description(parent=two)), (two, Description(parent=one))], BY)
    assert lookups.ancestors(one, Audience.PUBLIC)


def test_an_old_version_is_hidden_with_the_record() -> None:
    ((id_, _),) = actions.save_records([("", Description(titles=(Title(text="A"),)))], BY)
    actions.withdraw([id_], BY)
    with pytest.raises(FondsError):
        lookups.versions(id_, Audience.PUBLIC)
    assert len(lookups.versions(id_, Audience.ARCHIVIST)) == 2


def test_a_wider_authority_is_named_only_to_those_who_see_it() -> None:
    actions.save_authorities(
        [Authority(kind="place", key="secret-camp"), Authority(kind="place", key="town", broader="secret-camp")], BY
    )
    actions.save_records([("", Description(places=(Role(found="Town", identified="town"),)))], BY)
    for_all = [
        lookups.entry("place", "town", Audience.PUBLIC).authority,
        *(view.authority for view in lookups.entries("place", Audience.PUBLIC)),
        *lookups.authorities("place", Audience.PUBLIC),
        *lookups.export_authorities(Audience.PUBLIC),
    ]
    assert {(one.key, one.broader) for one in for_all} == {("town", "")}
    assert {one.broader for one in lookups.export_authorities(Audience.ARCHIVIST)} == {"", "secret-camp"}
