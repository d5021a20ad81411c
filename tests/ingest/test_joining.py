"""Merges and splits: nothing is lost, old addresses lead on, and both are taken back."""

from pathlib import Path

import msgspec
import pytest

from fonds.errors import FondsError
from fonds.ingest.joining import merge, split
from fonds.ingest.planning import make_plan
from fonds.ingest.undo import undo
from fonds.options import Options
from fonds.records import actions, lookups
from fonds.records.audience import Audience
from fonds.records.description import (
    Authority,
    AuthorityTie,
    Description,
    Fact,
    Identifier,
    Membership,
    Name,
    Role,
    Title,
    Visibility,
    Witness,
    decode_authority,
    decode_description,
)
from fonds.records.models import Entry, Record, Revision, Slug, Tie
from fonds.records.parting import Part
from fonds.site import integrity
from tests.ingest.sources import authorities, bring_in, documents, write_csv, write_jsonl

HANDS = actions.Stamp(by="archivist")
SHENG = Authority(
    kind="agent",
    key="sheng-shicai",
    type="person",
    names=(Name(text="Sheng Shicai", kind="authorised", source="ours"), Name(text="盛世才", language="zh")),
    identifiers=(Identifier(scheme="wikidata", value="Q699834"),),
    facts=(Fact(property="birth", value="1897", source="BDRC"),),
    note="Governor.",
)
SHIH_TSAI = Authority(
    kind="agent",
    key="sheng-shih-tsai",
    names=(Name(text="Sheng Shih-ts'ai", kind="authorised", source="LCNAF"), Name(text="盛世才", source="LCNAF")),
    identifiers=(Identifier(scheme="viaf", value="35254651", source="LCNAF"),),
    facts=(Fact(property="birth", value="1895", source="LCNAF"),),
    note="Warlord.",
)
CLIQUE = Authority(
    kind="agent",
    key="clique",
    names=(Name(text="Xinjiang clique", kind="authorised"),),
    broader="sheng-shih-tsai",
    ties=(AuthorityTie(kind="member of", key="sheng-shih-tsai"),),
)


def described(title: str, *roles: tuple[str, str, str], **more: object) -> tuple[str, Description]:
    """A new record that names agents: (form found, role, key)."""
    agents = tuple(Role(found=found, role=role, identified=key, certainty="certain") for found, role, key in roles)
    return "", msgspec.structs.replace(Description(titles=(Title(text=title),), agents=agents), **more)


@pytest.fixture
def records(archive: Options) -> list[str]:
    """Ids of records that name the one, the other, both, and one that is hidden."""
    actions.save_authorities([SHENG, SHIH_TSAI, CLIQUE], HANDS)
    saved = actions.save_records(
        [
            described(
                "A", ("Sheng Shih-ts'ai", "sender", "sheng-shih-tsai"), ("Sheng", "mentioned", "sheng-shih-tsai")
            ),
            described("B", ("盛世才", "recipient", "sheng-shicai")),
            described("C", ("Gov. Sheng", "sender", "sheng-shih-tsai"), ("Gov. Sheng", "sender", "sheng-shicai")),
            described("D", ("S.", "author", "sheng-shih-tsai"), visibility=Visibility(publication="internal")),
        ],
        HANDS,
    )
    return [id_ for id_, _ in saved]


def known(kind: str = "agent") -> dict[str, Authority]:
    """Key → live authority."""
    return {key: decode_authority(text) for (at, key), text in authorities().items() if at == kind}


def agents(id_: str) -> list[tuple[str, str, str]]:
    """(form, role, key) of each agent of a record."""
    roles = decode_description(documents()[id_]).agents
    return [(role.found, role.role, role.identified) for role in roles]


def sound() -> bool:
    """Whether the catalogue contradicts itself nowhere."""
    checks = (integrity.journal, integrity.lines, integrity.subjects, integrity.documents, integrity.ties)
    return not [finding for check in checks for finding in check()]


def test_a_merge_keeps_every_name_identifier_fact_and_source(records: list[str]) -> None:
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    sheng = known()["sheng-shicai"]
    assert [(one.text, one.kind, one.language, one.source) for one in sheng.names] == [
        ("Sheng Shicai", "authorised", "", "ours"),
        ("盛世才", "variant", "zh", "LCNAF"),
        ("Sheng Shih-ts'ai", "variant", "", "LCNAF"),
    ]
    assert sheng.facts == (*SHENG.facts, *SHIH_TSAI.facts), "conflicting facts stand side by side"
    assert sheng.identifiers == (*SHENG.identifiers, *SHIH_TSAI.identifiers)
    assert (sheng.type, sheng.note, sheng.merged) == ("person", "Governor.\n\nWarlord.", ("sheng-shih-tsai",))
    assert sound()


def test_a_merge_keeps_every_role(records: list[str]) -> None:
    """A record that names both, and one that names one of them in two roles, keep all of them."""
    batch = merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    a, b, c, d = records
    assert agents(a) == [("Sheng Shih-ts'ai", "sender", "sheng-shicai"), ("Sheng", "mentioned", "sheng-shicai")]
    assert agents(b) == [("盛世才", "recipient", "sheng-shicai")]
    assert agents(c) == [("Gov. Sheng", "sender", "sheng-shicai")], "the same words twice are said once"
    assert agents(d) == [("S.", "author", "sheng-shicai")]
    ties = set(Tie.objects.values_list("record_id", "role", "key"))
    assert {(a, "sender", "sheng-shicai"), (a, "mentioned", "sheng-shicai"), (d, "author", "sheng-shicai")} <= ties
    assert not Tie.objects.filter(key="sheng-shih-tsai").exists()
    assert (batch.changed, batch.authorities) == (3, 2)


def test_others_that_named_the_one_that_is_gone_name_the_other(records: list[str]) -> None:
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    clique = known()["clique"]
    assert (clique.broader, clique.ties[0].key) == ("sheng-shicai", "sheng-shicai")


def test_the_preview_says_what_happens(records: list[str]) -> None:
    preview = lookups.merge_preview("agent", "sheng-shih-tsai", "sheng-shicai")
    assert (preview.records, dict(preview.roles)) == (3, {"sender": 2, "mentioned": 1, "author": 1})
    assert preview.names_gained == ("Sheng Shih-ts'ai",)
    assert preview.identifiers_gained == ("viaf:35254651",)
    assert preview.facts_gained == ("birth: 1895",)
    assert [(one.property, one.ours, one.theirs) for one in preview.conflicts] == [("birth", ("1897",), ("1895",))]
    assert preview.authorities == ("Xinjiang clique",)
    assert not preview.becomes_public
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    assert known()["sheng-shicai"] == preview.result, "what was shown is what was done"


def test_a_merge_is_taken_back_exactly(records: list[str]) -> None:
    before = documents(), authorities(), set(Tie.objects.values_list("record_id", "kind", "key", "role"))
    batch = merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    undo(batch.pk)
    assert (documents(), authorities(), set(Tie.objects.values_list("record_id", "kind", "key", "role"))) == before
    assert sound()
    assert lookups.entry("agent", "sheng-shih-tsai", Audience.PUBLIC).slug == "sheng-shih-tsai"
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    assert "sheng-shih-tsai" not in known()


def test_the_history_of_a_merge_is_kept(records: list[str]) -> None:
    batch = merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    (one,) = lookups.merges("agent", "sheng-shicai")
    assert (one.key, one.label, one.by, one.batch) == ("sheng-shih-tsai", "Sheng Shih-ts'ai", "me", batch.pk)
    line = Revision.objects.get(subject="sheng-shih-tsai", action="merged")
    assert decode_authority(line.document) == SHIH_TSAI, "as it was"


def test_the_old_address_leads_to_the_survivor_for_those_who_may_see_it(records: list[str]) -> None:
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    view = lookups.entry("agent", "sheng-shih-tsai", Audience.PUBLIC)
    assert (view.authority.key, view.slug) == ("sheng-shicai", "sheng-shicai")
    assert lookups.labels([("agent", "sheng-shih-tsai")], Audience.PUBLIC) == {
        ("agent", "sheng-shih-tsai"): ("Sheng Shicai", "sheng-shicai")
    }
    for id_ in records[:3]:
        actions.set_visibility([id_], Visibility(publication="internal"), HANDS)
    for slug in ("sheng-shih-tsai", "nobody"):
        with pytest.raises(FondsError) as refused:
            lookups.entry("agent", slug, Audience.PUBLIC)
        assert (refused.value.code, refused.value.sentence) == ("authority-missing", f"There is no agent “{slug}”.")
    assert lookups.labels([("agent", "sheng-shih-tsai")], Audience.PUBLIC) == {}


def test_merges_follow_each_other_and_are_taken_back_one_by_one(records: list[str]) -> None:
    third = Authority(kind="agent", key="third", names=(Name(text="Third", kind="authorised"),))
    actions.save_authorities([third], HANDS)
    first = merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    second = merge("agent", "sheng-shicai", "third", "me")
    assert known()["third"].merged == ("sheng-shicai", "sheng-shih-tsai")
    assert lookups.entry("agent", "sheng-shih-tsai", Audience.PUBLIC).authority.key == "third"
    with pytest.raises(FondsError, match="cannot be taken back"):
        undo(first.pk)
    undo(second.pk)
    assert lookups.entry("agent", "sheng-shih-tsai", Audience.PUBLIC).authority.key == "sheng-shicai"
    undo(first.pk)
    assert set(known()) == {"sheng-shicai", "sheng-shih-tsai", "clique", "third"}
    assert sound()


def test_what_cannot_be_merged_is_refused(records: list[str]) -> None:
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    for gone, into, code in (
        ("sheng-shicai", "sheng-shicai", "merge-itself"),
        ("nobody", "sheng-shicai", "authority-missing"),
        ("clique", "sheng-shih-tsai", "authority-merged"),
        ("sheng-shih-tsai", "clique", "authority-merged"),
    ):
        with pytest.raises(FondsError) as refused:
            merge("agent", gone, into, "me")
        assert refused.value.code == code
    with pytest.raises(FondsError, match="was merged into"):
        actions.save_authorities([SHIH_TSAI], HANDS)


def test_what_is_written_later_under_the_old_key_names_the_survivor(records: list[str]) -> None:
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    id_ = actions.save_records([described("E", ("Sheng", "sender", "sheng-shih-tsai"))], HANDS)[0][0]
    assert agents(id_) == [("Sheng", "sender", "sheng-shicai")]


def test_repositories_and_collections_are_merged_in_records_as_well(archive: Options) -> None:
    kinds = ("repository", "collection")
    made = [
        Authority(kind=kind, key=key, names=(Name(text=key),))  # type: ignore[arg-type]
        for kind in kinds
        for key in ("old", "new")
    ]
    actions.save_authorities(made, HANDS)
    description = Description(
        witnesses=(Witness(id="w1", repository="old"), Witness(id="w2", repository="new")),
        collections=(Membership(collection="old", position=3), Membership(collection="new", position=7)),
    )
    id_ = actions.save_records([("", description)], HANDS)[0][0]
    for kind in kinds:
        merge(kind, "old", "new", "me")
    now = decode_description(documents()[id_])
    assert [witness.repository for witness in now.witnesses] == ["new", "new"]
    assert now.collections == (Membership(collection="new", position=7),)


def export() -> list[dict[str, object]]:
    """The archive as an export of it says it."""
    lines: list[dict[str, object]] = [{"format": "fonds-export", "version": 1, "audience": "everything"}]
    lines += [{"authority": msgspec.json.decode(text)} for text in authorities().values()]
    lines += [{"record": {"id": id_, "description": msgspec.json.decode(text)}} for id_, text in documents().items()]
    return lines


def from_scratch() -> None:
    """Another, empty archive."""
    for model in (Tie, Record, Slug, Entry, Revision):
        model.objects.all().delete()


def test_an_export_made_before_the_merge_undoes_nothing_of_it(records: list[str], tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "before.jsonl", export())
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    before = documents(), authorities()
    plan = make_plan([source])
    assert "authority-was-merged" in [one.code for one in plan.problems()]
    assert not list(plan.rows("create"))
    bring_in(source)
    assert documents() == before[0]
    assert known()["sheng-shicai"] == decode_authority(before[1]["agent", "sheng-shicai"])
    assert "sheng-shih-tsai" not in known()


def test_an_export_made_after_it_carries_the_merge_to_another_site(records: list[str], tmp_path: Path) -> None:
    merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    before = documents(), authorities()
    source = write_jsonl(tmp_path / "after.jsonl", export())
    from_scratch()
    batch = bring_in(source)
    assert (documents(), authorities()) == before
    assert lookups.entry("agent", "sheng-shih-tsai", Audience.PUBLIC).slug == "sheng-shicai"
    assert sound()
    assert make_plan([source]).does_nothing
    undo(batch.pk)
    assert known() == {}


def test_an_export_with_a_merge_leaves_alone_what_stands_by_itself_here(records: list[str], tmp_path: Path) -> None:
    batch = merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    source = write_jsonl(tmp_path / "after.jsonl", export())
    undo(batch.pk)
    plan = make_plan([source])
    assert "authority-stands" in [one.code for one in plan.problems()]
    bring_in(source)
    assert known()["sheng-shih-tsai"] == SHIH_TSAI
    assert sound()


def test_a_table_that_is_imported_again_means_the_survivor(archive: Options, tmp_path: Path) -> None:
    rows = [("title", "place"), ("A", "Urumchi"), ("B", "Ürümqi city")]
    source = write_csv(tmp_path / "letters.csv", rows)
    bring_in(source)
    merge("place", "urumqi-city", "urumchi", "me")
    assert make_plan([source]).does_nothing
    more = write_csv(tmp_path / "more.csv", [("title", "place"), ("C", "Ürümqi city")])
    bring_in(more)
    places = [decode_description(text).places[0] for text in documents().values()]
    assert [(role.found, role.identified) for role in places] == [
        ("Urumchi", "urumchi"),
        ("Ürümqi city", "urumchi"),
        ("Ürümqi city", "urumchi"),
    ]


def test_a_split_gives_the_names_and_the_records_that_give_them(records: list[str]) -> None:
    joint = merge("agent", "sheng-shih-tsai", "sheng-shicai", "me")
    part = Part(names=("Sheng Shih-ts'ai",), identifiers=("viaf:35254651",))
    preview = lookups.split_preview("agent", "sheng-shicai", part)
    before = documents(), authorities()
    batch, new = split("agent", "sheng-shicai", part, "me")
    assert (new, preview.new.key) == ("sheng-shih-tsai-2", "sheng-shih-tsai-2"), "the old key means the survivor"
    assert known()[new].names == (Name(text="Sheng Shih-ts'ai", kind="authorised", source="LCNAF"),)
    assert known()[new].identifiers == SHIH_TSAI.identifiers
    assert [name.text for name in known()["sheng-shicai"].names] == ["Sheng Shicai", "盛世才"]
    assert known()["sheng-shicai"].identifiers == SHENG.identifiers
    assert agents(records[0]) == [("Sheng Shih-ts'ai", "sender", new), ("Sheng", "mentioned", "sheng-shicai")]
    assert (preview.records, preview.stay, preview.roles, batch.changed) == (1, 4, (("sender", 1),), 1)
    role = decode_description(documents()[records[0]]).agents[0]
    assert (role.identified_by, role.basis, role.certainty) == ("me", "split from sheng-shicai", "certain")
    undo(batch.pk)
    assert (documents(), authorities()) == before
    undo(joint.pk)
    assert sound()


def test_a_split_of_named_records_takes_every_role_in_them(records: list[str]) -> None:
    _, new = split("agent", "sheng-shih-tsai", Part(("盛世才",), records=(records[0],)), "me")
    assert agents(records[0]) == [("Sheng Shih-ts'ai", "sender", new), ("Sheng", "mentioned", new)]
    assert agents(records[3]) == [("S.", "author", "sheng-shih-tsai")]


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (Part(("Nobody",)), "split-name-unknown"),
        (Part(("Sheng Shicai", "盛世才")), "split-leaves-nothing"),
        (Part(("盛世才",), ("viaf:1",)), "split-identifier-unknown"),
        (Part(("盛世才",), records=("zzzzzzzz",)), "record-missing"),
    ],
)
def test_a_split_that_cannot_be_is_refused(records: list[str], part: Part, code: str) -> None:
    before = documents(), authorities()
    with pytest.raises(FondsError) as refused:
        split("agent", "sheng-shicai", part, "me")
    assert refused.value.code == code
    assert (documents(), authorities()) == before


def test_bodies_before_and_after_are_found_whichever_says_so(archive: Options) -> None:
    rgani = Authority(
        kind="repository",
        key="rgani",
        names=(Name(text="RGANI"),),
        ties=(AuthorityTie(kind="predecessor", key="tskhsd", dates="1999"),),
    )
    tskhsd = Authority(kind="repository", key="tskhsd", names=(Name(text="TsKhSD"),))
    actions.save_authorities([rgani, tskhsd], HANDS)
    after = lookups.succession(tskhsd, Audience.ARCHIVIST)
    assert [(tie.key, tie.found, tie.dates) for tie in after.successors] == [("rgani", "RGANI", "1999")]
    assert not after.predecessors
    assert lookups.succession(tskhsd, Audience.PUBLIC).successors == (), "no public record names it"


def test_an_identifier_finds_its_authority(records: list[str]) -> None:
    (view,) = lookups.by_identifier("wikidata", "Q699834", Audience.PUBLIC)
    assert view.authority.key == "sheng-shicai"
    actions.set_visibility(records, Visibility(publication="internal"), HANDS)
    assert lookups.by_identifier("wikidata", "Q699834", Audience.PUBLIC) == []
    assert lookups.by_identifier("wikidata", "Q1", Audience.ARCHIVIST) == []
