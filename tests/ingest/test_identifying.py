"""Who is meant by a name: proposed with reasons, decided by people, remembered, taken back."""

from pathlib import Path

import pytest

from fonds.errors import FondsError
from fonds.ingest import identifying
from fonds.ingest.proposing import with_proposals
from fonds.ingest.undecided import undecided
from fonds.ingest.undo import undo
from fonds.options import Options
from fonds.records import actions
from fonds.records.description import Authority, Dating, Identifier, Name, Role, decode_description
from fonds.records.models import Judgement, Record
from tests.ingest.sources import bring_in, write_jsonl

STAMP = actions.Stamp(by="tests")
STALIN = Authority(
    kind="agent",
    key="stalin",
    type="person",
    names=(Name(text="Stalin, Joseph", kind="authorised"), Name(text="Filippov", kind="pseudonym")),
    existence=(Dating(text="1878-1953", status="read", edtf="1878/1953", earliest="1878-01-01", latest="1953-12-31"),),
    identifiers=(Identifier(scheme="viaf", value="101894702"),),
)
OTHER = Authority(kind="agent", key="filippov-n", names=(Name(text="N. Filippov", kind="authorised"),))
ROWS = [
    {"title": "First", "author": "Filippov", "date": "1949"},
    {"title": "Second", "author": "Filippov", "date": "1960"},
    {"title": "Third", "author": "Somebody Else"},
]


@pytest.fixture
def filled(archive: Options, tmp_path: Path) -> Options:
    actions.save_authorities([STALIN, OTHER], STAMP)
    bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    return archive


def authors() -> dict[str, Role]:
    found = {}
    for document in Record.objects.filter(state=Record.LIVE).values_list("revision__document", flat=True):
        description = decode_description(document)
        found[description.titles[0].text] = description.agents[0]
    return found


def identified() -> dict[str, str]:
    return {title: role.identified for title, role in authors().items()}


def test_a_name_alone_identifies_nobody(filled: Options) -> None:
    assert identified() == {"First": "", "Second": "", "Third": ""}
    assert [(name.form, name.records) for name in undecided()] == [("Filippov", 2), ("Somebody Else", 1)]


def test_those_who_may_be_meant_are_proposed_with_reasons(filled: Options) -> None:
    name = with_proposals(list(undecided("agent")))[0]
    by_key = {one.key: one for one in name.proposals}
    assert list(by_key) == ["stalin", "filippov-n"], "the same name comes before a possible one"
    assert by_key["stalin"].reasons
    assert any("1949-1960" in reason for reason in (*by_key["stalin"].reasons, *by_key["stalin"].against))
    assert name.roles == ("author",)


def test_a_decision_changes_the_records_and_is_remembered(filled: Options, tmp_path: Path) -> None:
    identifying.accept("agent", "Filippov", "stalin", "an archivist")
    role = authors()["First"]
    assert (role.found, role.identified, role.identified_by) == ("Filippov", "stalin", "an archivist")
    assert (role.basis, role.certainty) == ("decided before", "probable")
    bring_in(write_jsonl(tmp_path / "b.jsonl", [{"title": "Fourth", "author": "FILIPPOV"}]))
    assert authors()["Fourth"].identified == "stalin"
    again = bring_in(write_jsonl(tmp_path / "a.jsonl", ROWS))
    assert (again.changed, again.unchanged) == (0, 3)


def test_one_record_may_be_decided_alone(filled: Options, tmp_path: Path) -> None:
    first = next(
        record.id
        for record in Record.objects.select_related("revision")
        if decode_description(record.revision.document).titles[0].text == "First"
    )
    identifying.accept("agent", "Filippov", "stalin", "an archivist", [first])
    assert identified() == {"First": "stalin", "Second": "", "Third": ""}
    bring_in(write_jsonl(tmp_path / "b.jsonl", [{"title": "Fourth", "author": "Filippov"}]))
    assert identified()["Fourth"] == "", "the alias belongs to the role in that record"


def test_undo_takes_the_decision_back(filled: Options, tmp_path: Path) -> None:
    batch = identifying.accept("agent", "Filippov", "stalin", "an archivist")
    undo(batch.pk)
    assert identified()["First"] == ""
    assert not Judgement.objects.exists()
    bring_in(write_jsonl(tmp_path / "b.jsonl", [{"title": "Fourth", "author": "Filippov"}]))
    assert identified()["Fourth"] == ""


def test_what_was_refused_is_not_proposed_again(filled: Options) -> None:
    identifying.refuse("agent", "Filippov", "filippov-n", "an archivist")
    name = with_proposals(list(undecided("agent")))[0]
    assert [one.key for one in name.proposals] == ["stalin"]
    assert identified()["First"] == ""


def test_somebody_new_is_made(filled: Options) -> None:
    batch, key = identifying.make_new("agent", "Somebody Else", "an archivist")
    assert key == "somebody-else"
    assert identified()["Third"] == "somebody-else"
    undo(batch.pk)
    assert identified()["Third"] == ""


@pytest.mark.parametrize(
    ("form", "key", "code"), [("Nobody", "stalin", "name-missing"), ("Filippov", "nobody", "authority-missing")]
)
def test_what_cannot_be_decided_is_refused(filled: Options, form: str, key: str, code: str) -> None:
    with pytest.raises(FondsError) as refused:
        identifying.accept("agent", form, key, "an archivist")
    assert refused.value.code == code
    assert identified()["First"] == ""


@pytest.mark.parametrize("form", ["Kuznetsov <https://viaf.org/viaf/101894702>", "Kuznetsov (VIAF 101894702)"])
def test_an_identifier_beside_the_name_says_who_is_meant(filled: Options, tmp_path: Path, form: str) -> None:
    bring_in(write_jsonl(tmp_path / "b.jsonl", [{"title": "Fourth", "author": form}]))
    role = authors()["Fourth"]
    assert (role.found, role.identified, role.certainty) == (form, "stalin", "certain")
    assert role.basis == "viaf 101894702"


def test_another_name_of_one_place_leads_to_it(archive: Options, tmp_path: Path) -> None:
    """Tihwa is Urumqi; a name that two places bear stays a heading of its own."""
    kumul = Name(text="Kumul")
    places = (
        Authority(
            kind="place", key="urumqi", names=(Name(text="Urumqi", kind="authorised"), Name(text="Tihwa"), kumul)
        ),
        Authority(kind="place", key="hami", names=(Name(text="Hami", kind="authorised"), kumul)),
    )
    actions.save_authorities(list(places), STAMP)
    bring_in(write_jsonl(tmp_path / "a.jsonl", [{"title": "A", "place": "TIHWA"}, {"title": "B", "place": "Kumul"}]))
    found = [decode_description(one).places[0] for one in Record.objects.values_list("revision__document", flat=True)]
    assert {(role.found, role.identified) for role in found} == {("TIHWA", "urumqi"), ("Kumul", "kumul")}


def test_a_name_too_long_for_an_authority_is_refused(filled: Options, tmp_path: Path) -> None:
    bring_in(write_jsonl(tmp_path / "b.jsonl", [{"title": "Fourth", "author": "Long " * 120}]))
    with pytest.raises(FondsError) as refused:
        identifying.make_new("agent", authors()["Fourth"].found, "an archivist")
    assert refused.value.code == "name-unfit"
    assert not Judgement.objects.exists()
