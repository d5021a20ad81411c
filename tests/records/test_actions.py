"""Each verb writes the change, its journal line and its ties, or nothing."""

from datetime import date

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.records import actions, identifiers, journal, lookups
from fonds.records.actions import Stamp
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    Description,
    Membership,
    Name,
    Role,
    Text,
    Title,
    Visibility,
    decode_description,
)
from fonds.records.models import Entry, Record, Revision, Tie

pytestmark = pytest.mark.django_db
BY = Stamp(by="a test")
PUBLIC = Audience.PUBLIC


def titled(text: str, **more: object) -> Description:
    return Description(titles=(Title(text=text),), **more)  # type: ignore[arg-type]


def one(description: Description) -> str:
    return actions.save_records([("", description)], BY)[0][0]


def test_saving_mints_valid_ids_and_numbers_the_journal() -> None:
    saved = actions.save_records([("", titled(f"Letter {n}")) for n in range(5)], BY)
    numbers = [number for _, number in saved]
    assert numbers == list(range(numbers[0], numbers[0] + 5))
    assert journal.last_number() == numbers[-1]
    assert all(identifiers.is_valid(id_) for id_, _ in saved)
    assert lookups.record(saved[2][0], PUBLIC).description == titled("Letter 2")


def test_a_change_keeps_the_old_revision_and_the_place_in_cataloguing() -> None:
    first, second = one(titled("A")), one(titled("B"))
    actions.save_records([(first, titled("A, corrected"))], BY)
    assert [version.action for version in lookups.versions(first, PUBLIC)] == ["changed", "created"]
    assert [view.id for view in lookups.export_records(PUBLIC)] == [first, second]


def test_an_unknown_authority_is_refused_and_nothing_is_written() -> None:
    before = journal.last_number()
    with pytest.raises(FondsError, match="nobody"):
        actions.save_records([("", titled("A")), ("", titled("B", agents=(Role(found="X", identified="nobody"),)))], BY)
    assert (journal.last_number(), Record.objects.count()) == (before, 0)


def test_ties_follow_the_document() -> None:
    actions.save_authorities([Authority(kind="place", key="urumqi"), Authority(kind="collection", key="c")], BY)
    place = Role(found="Urumchi", role="about", identified="urumqi")
    id_ = one(titled("A", places=(place,), collections=(Membership(collection="c", position=3),)))
    assert set(Tie.objects.values_list("kind", "key", "role", "position")) == {
        ("place", "urumqi", "about", 0),
        ("collection", "c", "member", 3),
    }
    actions.save_records([(id_, titled("A"))], BY)
    assert not Tie.objects.exists()


def test_removing_leaves_a_tombstone_and_saving_revives_it() -> None:
    id_ = one(titled("A"))
    actions.remove_records([id_], BY)
    with pytest.raises(FondsError) as gone:
        lookups.record(id_, PUBLIC)
    assert gone.value.code == "record-withdrawn"
    assert lookups.record(id_, Audience.EVERYTHING).state == Record.REMOVED
    actions.save_records([(id_, titled("A"))], BY)
    assert lookups.record(id_, PUBLIC).state == Record.LIVE
    assert Revision.objects.get(number=journal.last_number()).action == "revived"


def test_restoring_puts_the_earlier_words_back_as_a_new_revision() -> None:
    ((id_, first),) = actions.save_records([("", titled("A"))], BY)
    actions.save_records([(id_, titled("B"))], BY)
    actions.restore_records([first], BY)
    assert lookups.record(id_, PUBLIC).description == titled("A")
    assert Revision.objects.filter(subject=id_).count() == 3


def test_withdrawing_and_publishing_turn_one_switch_only() -> None:
    id_ = one(titled("A", visibility=Visibility(access="readers")))
    actions.withdraw([id_], BY, reason="complaint")
    visibility = lookups.record(id_, Audience.ARCHIVIST).description.visibility
    assert visibility == Visibility(publication="withdrawn", access="readers", reason="complaint")
    actions.publish([id_], BY)
    assert lookups.record(id_, Audience.READER).description.visibility == Visibility(access="readers")


def test_what_was_never_public_is_simply_not_there() -> None:
    id_ = one(titled("A", visibility=Visibility(publication="internal")))
    actions.withdraw([id_], BY)
    with pytest.raises(FondsError) as hidden:
        lookups.record(id_, PUBLIC)
    with pytest.raises(FondsError) as unknown:
        lookups.record(identifiers.mint(), PUBLIC)
    assert hidden.value.code == unknown.value.code == "record-missing"
    assert hidden.value.hint == unknown.value.hint


def test_a_level_hides_all_that_is_below_it() -> None:
    series = one(titled("Series", level="series"))
    file = one(titled("File", level="file", parent=series))
    item = one(titled("Item", parent=file))
    before = journal.last_number()
    actions.set_visibility([series], Visibility(access="closed"), BY)
    assert set(Record.objects.filter(seen_by=Audience.ARCHIVIST).values_list("id", flat=True)) == {series, file, item}
    assert {subject for _, subject in journal.subjects_since(before, journal.last_number())} == {series, file, item}
    actions.set_visibility([series], Visibility(), BY)
    assert Record.objects.filter(seen_by=PUBLIC).count() == 3


def test_levels_saved_together_inherit_in_any_order() -> None:
    parent, child = identifiers.mint(), identifiers.mint()
    actions.save_records(
        [(child, titled("Item", parent=parent)), (parent, titled("File", visibility=Visibility(access="closed")))], BY
    )
    assert set(Record.objects.values_list("seen_by", flat=True)) == {Audience.ARCHIVIST}


def test_what_is_closed_until_a_day_opens_when_the_worker_says_so_and_not_before() -> None:
    text = Text(id="t1", visibility=Visibility(access="closed", until="2031-01-01"))
    id_ = one(titled("A", visibility=Visibility(access="closed", until="2030-01-01"), texts=(text,)))
    assert actions.open_due(date(2029, 12, 31)) == 0
    assert actions.open_due(date(2030, 1, 1)) == 1
    assert lookups.record(id_, PUBLIC).description.texts == ()
    assert actions.open_due(date(2030, 1, 2)) == 0
    assert actions.open_due(date(2031, 1, 1)) == 1
    assert [text.id for text in lookups.record(id_, PUBLIC).description.texts] == ["t1"]


def test_an_authority_keeps_its_address_when_its_name_changes() -> None:
    actions.save_authorities([Authority(kind="agent", key="sheng", names=(Name(text="Sheng Shih-ts'ai"),))], BY)
    actions.save_authorities([Authority(kind="agent", key="sheng", names=(Name(text="Sheng Shicai"),))], BY)
    entry = Entry.objects.get()
    assert (entry.slug, entry.label, entry.heading) == ("sheng", "Sheng Shicai", "sheng shicai")


def test_only_authorities_that_nothing_names_are_removed() -> None:
    actions.save_authorities([Authority(kind="topic", key="trade"), Authority(kind="topic", key="war")], BY)
    one(titled("A", topics=(Role(found="Trade", identified="trade"),)))
    assert actions.remove_authorities([("topic", "trade"), ("topic", "war")], BY) == [("topic", "war")]
    assert [view.authority.key for view in lookups.entries("topic", PUBLIC)] == ["trade"]


def test_a_record_that_comes_before_the_level_above_it_waits_hidden() -> None:
    parent = identifiers.mint()
    child = one(titled("Item", parent=parent))
    assert Record.objects.get(id=child).seen_by == Audience.ARCHIVIST
    actions.save_records([(parent, titled("Fonds", visibility=Visibility(access="readers")))], BY)
    assert Record.objects.get(id=child).seen_by == Audience.READER
    assert not Record.objects.get(id=child).was_public
    actions.set_visibility([parent], Visibility(), BY)
    assert Record.objects.get(id=child).seen_by == Audience.PUBLIC


def test_what_is_below_is_written_again_only_where_its_audience_turns() -> None:
    parent = one(titled("Fonds", level="fonds"))
    shut = one(titled("Shut", parent=parent, visibility=Visibility(access="closed")))
    open_ = one(titled("Open", parent=parent))
    before = journal.last_number()
    actions.set_visibility([parent], Visibility(access="readers"), BY)
    assert [subject for _, subject in journal.subjects_since(before, journal.last_number())] == [parent, open_]
    assert Record.objects.get(id=shut).seen_by == Audience.ARCHIVIST


def test_a_tombstone_stays_one_when_the_level_above_it_turns() -> None:
    parent = one(titled("Fonds"))
    child = one(titled("Item", parent=parent))
    actions.remove_records([child], BY)
    actions.withdraw([parent], BY)
    assert Record.objects.get(id=child).state == Record.REMOVED
    assert lookups.versions(child, Audience.EVERYTHING)[0].action == "removed"


@pytest.mark.parametrize("until", ["2030", "20300101", "2030-W01-1", "2030-13-01", "soon"])
def test_an_opening_day_that_is_no_day_is_refused(until: str) -> None:
    with pytest.raises(ValueError, match=r"until|month"):
        Visibility(access="closed", until=until)
    with pytest.raises(msgspec.ValidationError):
        decode_description(f'{{"visibility":{{"access":"closed","until":"{until}"}}}}')
